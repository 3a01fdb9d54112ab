import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Comparison, TextScores } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { textScores as scores } from '../scores/text-scores-for-tests';
import { ComparedScores } from './compared-scores';

before(useBrowserForTests);

const shown = (before: TextScores, after: TextScores) => {
  const panel = new ComparedScores();
  panel.update({ before: { scores: before }, after: { scores: after } } as Comparison);
  return {
    rows: [...panel.element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    ),
    isTooShort: panel.element.querySelector<HTMLElement>('.too-short')?.hidden === false,
    text: panel.element.textContent ?? '',
  };
};

test('the scores of both texts stand side by side, LIX with its band and its reservation', () => {
  const { rows, isTooShort, text } = shown(scores(52.4, 'svær'), scores(33.6, 'let', { passive_share: 0 }));
  assert.deepEqual(rows, [
    ['LIX', '52 svær', '34 let'],
    ['Ord', '1.250', '1.250'],
    ['Ord pr. sætning i gennemsnit', '18,3', '18,3'],
    ['Ord i den længste sætning', '41', '41'],
    ['Lange ord (over 6 bogstaver)', '25\u00a0%', '25\u00a0%'],
    ['Sætninger med passiv', '50\u00a0%', '0\u00a0%'],
  ]);
  assert.equal(isTooShort, false);
  assert.match(text, /Tallet beviser ikke, at borgeren forstår brevet\./);
});

test('one text that is too short is enough to say so, and without words there is no LIX', () => {
  const { rows, isTooShort } = shown(
    scores(40, 'middel'),
    scores(0, 'meget let', { words: 0, too_short: true }),
  );
  assert.deepEqual(rows[0], ['LIX', '40 middel', '–']);
  assert.equal(isTooShort, true);
});
