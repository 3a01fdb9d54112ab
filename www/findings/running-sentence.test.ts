import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runningSentence } from './running-sentence';

const sentences = [
  { start: 10, end: 20, words: 2 },
  { start: 21, end: 30, words: 2 },
  { start: 50, end: 60, words: 2 },
];

test('a sentence is found from its first letter to its last, and nothing between sentences', () => {
  for (const [offset, start] of [
    [9, undefined],
    [10, 10],
    [19, 10],
    [20, undefined],
    [21, 21],
    [29, 21],
    [40, undefined],
    [59, 50],
    [60, undefined],
  ] as const) {
    assert.equal(runningSentence(sentences, offset)?.start, start, String(offset));
  }
  assert.equal(runningSentence([], 0), null);
});
