import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Finding } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { parseLetter } from '../editor/parse-letter';
import { SuggestionCounts } from './suggestion-counts';

before(useBrowserForTests);

const finding = (id: string, rule: string, suggestions = 1): Finding => ({
  id,
  rule,
  severity: 'advice',
  start: 0,
  end: 1,
  quote: 'x',
  message: '',
  why: '',
  source: '',
  suggestions: Array.from({ length: suggestions }, () => ({
    applicability: 'safe',
    label: '',
    edits: [],
    preview: '',
    preview_changes: [],
  })),
});

test('a finding that is shown again counts once, and one without suggestions not at all', () => {
  const counts = new SuggestionCounts();
  counts.show([
    finding('phrase:1', 'phrase'),
    finding('phrase:2', 'phrase'),
    finding('long:1', 'long-sentence', 0),
  ]);
  counts.show([finding('phrase:1', 'phrase')]);
  assert.deepEqual(counts.tally(), [{ rule: 'phrase', shown: 2, applied: 0, rejected: 0 }]);
});

test('an undo takes an apply back and a redo puts it in force again', () => {
  const [first, second, third] = ['<p>a b</p>', '<p>c b</p>', '<p>c d</p>'].map(parseLetter);
  assert.ok(first && second && third);
  const counts = new SuggestionCounts();
  const applied = () => counts.tally().map(({ rule, applied }) => [rule, applied]);
  counts.apply(['phrase'], first, second);
  counts.apply(['phrase', 'abbreviation'], second, third);
  assert.deepEqual(applied(), [
    ['abbreviation', 1],
    ['phrase', 2],
  ]);
  assert.equal(counts.followHistory(third, second), 'taken-back');
  assert.deepEqual(applied(), [['phrase', 1]]);
  assert.equal(counts.followHistory(second, third), 'put-back');
  assert.deepEqual(applied(), [
    ['abbreviation', 1],
    ['phrase', 2],
  ]);
  // An undo of something typed is none of its business.
  assert.equal(counts.followHistory(third, parseLetter('<p>e</p>')), null);
});

test('what was set aside and taken up again is not rejected', () => {
  const counts = new SuggestionCounts();
  counts.show([finding('tone:1', 'tone'), finding('tone:2', 'tone')]);
  counts.reject('tone', 1);
  counts.reject('tone', 1);
  counts.reject('tone', -1);
  assert.deepEqual(counts.tally(), [{ rule: 'tone', shown: 2, applied: 0, rejected: 1 }]);
});

test('no more is applied and rejected than was shown, also when ids are used again', () => {
  const counts = new SuggestionCounts();
  const [a, b] = ['<p>a</p>', '<p>b</p>'].map(parseLetter);
  assert.ok(a && b);
  counts.show([finding('phrase:1', 'phrase')]);
  counts.apply(['phrase'], a, b);
  counts.show([finding('phrase:1', 'phrase')]);
  counts.apply(['phrase'], a, b);
  assert.deepEqual(counts.tally(), [{ rule: 'phrase', shown: 2, applied: 2, rejected: 0 }]);
});

test('counts kept in a draft go on from where they were', () => {
  const counts = new SuggestionCounts();
  const [a, b] = ['<p>a</p>', '<p>b</p>'].map(parseLetter);
  assert.ok(a && b);
  counts.show([finding('phrase:1', 'phrase'), finding('tone:1', 'tone')]);
  counts.apply(['phrase'], a, b);
  counts.reject('tone', 1);
  const again = new SuggestionCounts(JSON.parse(JSON.stringify(counts.toKept())));
  assert.deepEqual(again.tally(), counts.tally());
  again.show([finding('phrase:1', 'phrase'), finding('phrase:2', 'phrase')]);
  assert.equal(again.tally()[0]?.shown, 2);
});
