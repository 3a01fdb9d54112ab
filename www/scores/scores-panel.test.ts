import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import type { Analysis, LixBand, Scores } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { ScoresPanel } from './scores-panel';
import { textScores } from './text-scores-for-tests';

before(useBrowserForTests);

let panel: ScoresPanel;
let settings = 0;
beforeEach(() => {
  settings = 0;
  panel = new ScoresPanel({ setBefore: () => settings++ });
});

const analysis = (lix: number, band: LixBand, scores: Partial<Scores> = {}, version = 1): Analysis => ({
  schema: 'klarbrev.analysis/1',
  versions: { klarbrev: '0.1.0', lix: version, dictionaries: '' },
  letter_type: { id: null, given: false },
  offset_unit: 'utf16',
  blocks: [],
  sentences: [],
  findings: [],
  facts: [],
  structure: [],
  scores: {
    ...textScores(lix, band),
    lix_without_terms: 1,
    findings_per_100_words: 2,
    ...scores,
  },
});

const text = (selector: string) => panel.element.querySelector(selector)?.textContent;
const isHidden = (selector: string) => panel.element.querySelector<HTMLElement>(selector)?.hidden;

test('the letter before and now stand beside each other with band and difference', () => {
  panel.update({ before: analysis(52.4, 'svær'), now: analysis(38.6, 'middel'), text: '' });
  assert.equal(text('[data-score=lix-before]'), '52');
  assert.equal(text('[data-score=lix-band-before]'), 'svær');
  assert.equal(text('[data-score=lix-now]'), '39');
  assert.equal(text('[data-score=lix-band-now]'), 'middel');
  assert.equal(text('[part=difference]'), '13 lavere');
});

test('all the other scores are in the table, in Danish', () => {
  panel.update({ before: analysis(52, 'svær', { words: 1300 }), now: analysis(38, 'middel'), text: '' });
  assert.equal(text('[data-score-before=words]'), '1.300');
  assert.equal(text('[data-score-now=words]'), '1.250');
  assert.equal(text('[data-score-now=mean_sentence_words]'), '18,3');
  assert.equal(text('[data-score-now=share_over_25_words]'), '13\u00a0%');
  assert.equal(text('[data-score-now=ovix]'), '–');
});

test('scores of two counting rules are not compared', () => {
  panel.update({ before: analysis(52, 'svær', {}, 1), now: analysis(38, 'middel', {}, 2), text: '' });
  assert.match(text('[part=difference]') ?? '', /Kan ikke sammenlignes/);
});

test('a short text is said to be too short', () => {
  panel.update({ before: null, now: analysis(30, 'let', { too_short: true }), text: '' });
  assert.equal(isHidden('[part=too-short]'), false);
  panel.update({ before: null, now: analysis(30, 'let'), text: '' });
  assert.equal(isHidden('[part=too-short]'), true);
});

test('without a first reading the text as it stands can be made one', () => {
  panel.update({ before: null, now: analysis(30, 'let'), text: '' });
  assert.equal(isHidden('[part=lix-before]'), true);
  panel.element.querySelector<HTMLElement>('[part=set-before]')?.click();
  assert.equal(settings, 1);
  panel.update({ before: analysis(30, 'let'), now: analysis(30, 'let'), text: '' });
  assert.equal(isHidden('[part=set-before]'), true);
});

test('without a letter there are no numbers', () => {
  assert.equal(text('[data-score=lix-now]'), '–');
  assert.equal(isHidden('[part=all-scores]'), true);
});
