import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComparedFact, ComparedKind } from 'klarbrev';
import { verdict } from './verdict';

const fact = (
  status: ComparedFact['status'],
  kind: ComparedKind = 'amount',
  certainty: ComparedFact['certainty'] = 'sure',
): ComparedFact => ({ status, certainty, kind, before: null, after: null, message: '' });

const judged = (...facts: ComparedFact[]) => {
  const harmed = facts.some(({ status, certainty }) => status !== 'kept' && certainty === 'sure');
  const scores = {} as never;
  const { text, tone } = verdict({
    schema: 'klarbrev.comparison/1',
    offset_unit: 'utf16',
    before: { scores },
    after: { scores },
    facts,
    all_facts_kept: !harmed,
  });
  return `${text} ${tone}`;
};

test('the verdict says in one line what has become of the facts', () => {
  const kept = fact('kept');
  for (const [said, ...facts] of [
    ['Alle fakta er bevaret. kept', kept, kept],
    ['2 fakta er ændret, 1 mangler. harmed', fact('changed'), fact('changed', 'date'), fact('lost'), kept],
    ['1 faktum er ændret. harmed', fact('changed', 'inclusiveness')],
    ['1 faktum mangler, 2 er kommet til. harmed', fact('lost'), fact('added'), fact('added')],
    ['Alle fakta er bevaret. 1 sted skal du se efter. look', kept, fact('changed', 'modality', 'check')],
    [
      'Alle fakta er bevaret. 2 steder er meningen en anden. harmed',
      kept,
      fact('lost', 'negation'),
      fact('changed', 'actor'),
    ],
    ['Alle fakta er bevaret. 1 oplysning mangler. harmed', kept, fact('lost', 'statement')],
    // A doubt about a fact: nobody can say that all are kept.
    ['Ingen fakta er sikkert ændret. 1 sted skal du se efter. look', kept, fact('lost', 'date', 'check')],
    ['Klarbrev har ikke fundet fakta i teksterne. kept'],
  ] as const) {
    assert.equal(judged(...facts), said);
  }
});

test('the verdict never promises more than it knows', () => {
  for (const facts of [[], [fact('kept')], [fact('changed')], [fact('lost', 'negation', 'check')]]) {
    assert.doesNotMatch(judged(...facts), /samme|forstå|lovlig/i);
  }
});
