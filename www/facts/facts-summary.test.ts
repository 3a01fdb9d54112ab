import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComparedFact } from 'klarbrev';
import { factsSummary } from './facts-summary';
import type { FactState, LetterFact } from './letter-fact';

const fact = (state: FactState | null, certainty: LetterFact['certainty'] = 'sure'): LetterFact => ({
  kind: 'amount',
  quote: '500 kr.',
  value: '500',
  state,
  certainty,
  place: null,
  original: null,
});
const meaning = (certainty: ComparedFact['certainty']): ComparedFact => ({
  status: 'lost',
  certainty,
  kind: 'negation',
  before: null,
  after: null,
  message: '',
});
const line = (...parameters: Parameters<typeof factsSummary>) => {
  const { count, fate, tone } = factsSummary(...parameters);
  return `${count} / ${fate} / ${tone}`;
};

test('the line above the facts says how many there are and what has become of them', () => {
  const kept = fact('kept');
  for (const [said, facts, meanings] of [
    ['2 fakta /  / none', [fact(null), fact(null)], []],
    ['1 faktum / alle bevaret / kept', [kept], []],
    ['2 fakta / 1 ændret · 1 mangler / harmed', [kept, fact('changed'), fact('lost')], []],
    ['2 fakta / 1 ny / look', [kept, fact('added')], []],
    ['1 faktum / alle bevaret · 1 at se efter / look', [kept], [meaning('check')]],
    ['1 faktum / 1 med anden mening / harmed', [kept], [meaning('sure')]],
    ['1 faktum / 1 oplysning mangler / harmed', [kept], [{ ...meaning('sure'), kind: 'statement' }]],
    // Nobody has judged it: it is told in the list alone.
    ['1 faktum / alle bevaret / kept', [kept, fact('lost', 'unjudged')], []],
    // A doubt on a fact: nobody can say that all are kept.
    ['1 faktum / 1 at se efter / look', [kept, fact('lost', 'check')], []],
  ] as const) {
    assert.equal(line(facts, meanings), said);
  }
});
