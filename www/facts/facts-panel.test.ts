import assert from 'node:assert/strict';
import { before, beforeEach, test } from 'node:test';
import type { ComparedFact } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { place } from './example-facts';
import { FactsPanel } from './facts-panel';
import type { LetterFact } from './letter-fact';

before(useBrowserForTests);

const original = 'Betal 500 kr. senest den 3. maj.';

const kept: LetterFact = {
  kind: 'name',
  quote: 'Ida Bro',
  value: 'ida bro',
  state: 'kept',
  certainty: 'sure',
  place: { start: 40, end: 47 },
  original: null,
};
const changed: LetterFact = {
  kind: 'deadline',
  quote: 'inden den 3. maj',
  value: '<--05-03',
  state: 'changed',
  certainty: 'sure',
  place: { start: 6, end: 22 },
  original: place(original, 'senest den 3. maj'),
};
const lost: LetterFact = {
  kind: 'amount',
  quote: '500 kr.',
  value: '500.00 DKK',
  state: 'lost',
  certainty: 'sure',
  place: null,
  original: place(original, '500 kr.'),
};
const doubt: ComparedFact = {
  status: 'added',
  certainty: 'check',
  kind: 'modality',
  before: null,
  after: { start: 1, end: 5, quote: 'skal', value: 'skal' },
  message: '»skal« er kommet til.',
};

let said: string[];
let panel: FactsPanel;

beforeEach(() => {
  said = [];
  panel = new FactsPanel({
    catchUp: () => said.push('catch up'),
    show: ({ start, end }) => said.push(`show ${start}-${end}`),
    leave: () => said.push('leave'),
  });
  document.body.replaceChildren(panel.element);
});

const details = () => panel.element.querySelector('details') as HTMLDetailsElement;
const update = (facts: LetterFact[] | null, meanings: ComparedFact[] = []) =>
  panel.update({ facts, meanings, original });
const open = () => (details().open = true);
const rows = () => [...panel.element.querySelectorAll<HTMLElement>('[part=fact]')];
const texts = (selector: string) =>
  [...panel.element.querySelectorAll(selector)].map(({ textContent }) => textContent);
const button = (words: string) =>
  [...panel.element.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));

test('nothing is shown without a letter', () => {
  update(null);
  assert.equal(panel.element.hidden, true);
  update([kept]);
  assert.equal(panel.element.hidden, false);
});

test('the list is made only when it is opened', () => {
  update([kept]);
  assert.equal(rows().length, 0);
  open();
  update([kept]);
  assert.equal(rows().length, 1);
});

test('the groups stand in Danish, the worst first', () => {
  open();
  update([kept, changed, lost]);
  assert.deepEqual(texts('h3'), ['Beløb', 'Frister', 'Navne']);
  assert.deepEqual(texts('[part=fact] .fact-state'), ['mangler', 'ændret', 'bevaret']);
});

test('a fact that has changed says what it was, and one that is lost where it stood', () => {
  open();
  update([changed, lost]);
  assert.match(rows()[1]?.textContent ?? '', /Før: »senest den 3\. maj«/);
  assert.match(rows()[0]?.textContent ?? '', /I originalen: »Betal 500 kr\. senest den 3\. maj\.«/);
  assert.equal(rows()[0]?.querySelector('mark')?.textContent, '500 kr.');
  assert.equal(rows()[0]?.querySelector('button'), null);
});

test('a doubt is told as one, and a name that is gone as no more than that', () => {
  open();
  update([
    { ...lost, certainty: 'check' },
    { ...lost, kind: 'name', quote: 'Ankestyrelsen', certainty: 'unjudged' },
  ]);
  assert.deepEqual(texts('[part=fact] .fact-state'), ['mangler? Se efter', 'ikke i brevet nu']);
});

test('one click goes to the place, once the list is in step with the letter', () => {
  open();
  update([changed]);
  said = [];
  button('inden')?.click();
  assert.deepEqual(said, ['catch up', 'show 6-22']);
  assert.equal(button('inden')?.getAttribute('aria-current'), 'true');
  panel.forgetShown();
  assert.equal(button('inden')?.hasAttribute('aria-current'), false);
});

test('differences of meaning stand first, as a sentence and with their place', () => {
  open();
  update([kept], [doubt]);
  assert.deepEqual(texts('h3'), ['Se efter', 'Navne']);
  assert.match(texts('[part=meaning]')[0] ?? '', /»skal« er kommet til\./);
  button('Se »skal« i brevet')?.click();
  assert.equal(said.at(-1), 'show 1-5');
});

test('the keyboard stays at its fact when the list is made anew', () => {
  open();
  update([changed, kept]);
  button('Ida Bro')?.focus();
  update([{ ...kept, place: { start: 50, end: 57 } }]);
  assert.equal((document.activeElement as HTMLElement).textContent, 'Ida Bro bevaret');
});
