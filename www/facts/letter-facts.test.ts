import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ComparedFact } from 'klarbrev';
import { analysisOf, comparisonOf, fact, place } from './example-facts';
import { letterFacts, meaningDifferences } from './letter-facts';

const original = 'Betal 500 kr. senest den 3. maj til Ida Bro. Skriv til Ankestyrelsen.';
const text = 'Betal 500 kr. inden den 3. maj til Ida Bro.';

const before = analysisOf(
  fact(original, 'amount', '500 kr.'),
  fact(original, 'deadline', 'senest den 3. maj'),
  fact(original, 'name', 'Ida Bro'),
  fact(original, 'name', 'Ankestyrelsen'),
);
const now = analysisOf(
  fact(text, 'amount', '500 kr.'),
  fact(text, 'deadline', 'inden den 3. maj'),
  fact(text, 'name', 'Ida Bro'),
);
const limit: ComparedFact = {
  status: 'changed',
  certainty: 'sure',
  kind: 'inclusiveness',
  before: place(original, 'senest den 3. maj'),
  after: place(text, 'inden den 3. maj'),
  message: '»senest den 3. maj« er blevet til »inden den 3. maj«.',
};
const negation: ComparedFact = {
  status: 'lost',
  certainty: 'check',
  kind: 'negation',
  before: place(original, 'Skriv'),
  after: null,
  message: '»ikke« er faldet væk.',
};

const told = (facts: ReturnType<typeof letterFacts>) =>
  facts.map(({ quote, state, certainty }) => [quote, state, certainty]);

describe('the facts of a letter', () => {
  test('without an original are only named', () => {
    const facts = letterFacts({ now, text, before: null, comparison: null });
    assert.deepEqual(
      facts.map(({ quote, state }) => [quote, state]),
      [
        ['500 kr.', null],
        ['inden den 3. maj', null],
        ['Ida Bro', null],
      ],
    );
  });

  test('are all kept where nothing has changed', () => {
    const facts = letterFacts({ now: before, text: original, before, comparison: null });
    assert.ok(facts.every(({ state }) => state === 'kept'));
    assert.equal(facts.length, 4);
  });

  test('with another limit are changed, and a name that is gone is told without a judgement', () => {
    const facts = letterFacts({ now, text, before, comparison: comparisonOf(limit, negation) });
    assert.deepEqual(told(facts), [
      ['500 kr.', 'kept', 'sure'],
      ['inden den 3. maj', 'changed', 'sure'],
      ['Ida Bro', 'kept', 'sure'],
      ['Ankestyrelsen', 'lost', 'unjudged'],
    ]);
    assert.equal(facts[1]?.original?.quote, 'senest den 3. maj');
    assert.deepEqual(facts[3]?.place, null);
  });

  test('that are lost have their place in the original, and their kind', () => {
    const lost: ComparedFact = {
      ...limit,
      status: 'lost',
      kind: 'amount',
      before: place(original, '500 kr.'),
      after: null,
    };
    const left = analysisOf(...now.facts.slice(1));
    const facts = letterFacts({ now: left, text, before, comparison: comparisonOf(lost) });
    const amount = facts.find(({ kind }) => kind === 'amount');
    assert.equal(amount?.state, 'lost');
    assert.equal(original.slice(amount?.original?.start, amount?.original?.end), '500 kr.');
  });

  test('that are written as before but named shorter, or in the genitive, are still there', () => {
    const shorter = 'Vi har talt med Idas lærer. Ankestyrelsens svar kommer.';
    const facts = letterFacts({ now: analysisOf(), text: shorter, before, comparison: comparisonOf() });
    assert.deepEqual(told(facts), []);
  });
});

test('differences of meaning are told, the sure ones first, and no facts among them', () => {
  const sure: ComparedFact = { ...negation, certainty: 'sure' };
  assert.deepEqual(meaningDifferences(comparisonOf(limit, negation, sure)), [sure, negation]);
  assert.deepEqual(meaningDifferences(null), []);
});
