import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, beforeEach, test } from 'node:test';
import type { ComparedFact, ComparedKind } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { DifferencesList } from './differences-list';
import { kindName } from './kind-names';

before(useBrowserForTests);

const place = (quote: string) => ({ start: 0, end: quote.length, quote, value: quote });
const changed: ComparedFact = {
  status: 'changed',
  certainty: 'sure',
  kind: 'deadline',
  before: place('senest den 3. maj'),
  after: place('senest den 5. maj'),
  message: 'Fristen er blevet til en anden.',
};
const doubt: ComparedFact = {
  status: 'lost',
  certainty: 'check',
  kind: 'condition',
  before: place('hvis'),
  after: null,
  message: 'Betingelsen er faldet væk.',
};
const kept: ComparedFact = { ...changed, status: 'kept', message: 'Fristen er bevaret.' };

let said: string[];
let list: DifferencesList;

beforeEach(() => {
  said = [];
  list = new DifferencesList({
    show: (fact, side) => said.push(`${fact.message} ${side}`),
    leave: () => said.push('leave'),
  });
  document.body.replaceChildren(list.element);
  list.update([changed, doubt, kept]);
});

const rows = () => [...list.element.querySelectorAll<HTMLElement>('ol > li')];
const buttons = () => [...list.element.querySelectorAll('button')];

test('each difference says how certain it is, what it is of, and what has happened', () => {
  assert.equal(list.element.querySelector('h2')?.textContent, '2 forskelle');
  assert.deepEqual(
    rows().map((row) => row.querySelector('.compared-head')?.textContent),
    ['Sikkert · Frist: ændret', 'Se efter · Betingelse: mangler'],
  );
  assert.equal(list.element.querySelector('summary')?.textContent, '1 faktum er bevaret');
});

test('a button leads to each place that there is', () => {
  assert.deepEqual(
    buttons().map((button) => button.getAttribute('aria-label')),
    [
      'I originalen: senest den 3. maj',
      'I den nye version: senest den 5. maj',
      'I originalen: hvis',
      'I originalen: senest den 3. maj',
      'I den nye version: senest den 5. maj',
    ],
  );
  buttons()[1]?.click();
  assert.deepEqual(said, [`${changed.message} after`]);
  assert.equal(rows()[0]?.getAttribute('aria-current'), 'true');
});

test('F8 goes from difference to difference, and Escape to the text', () => {
  const { KeyboardEvent } = document.defaultView as unknown as {
    KeyboardEvent: typeof globalThis.KeyboardEvent;
  };
  const press = (key: string, shiftKey = false) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
  list.go(1);
  press('F8');
  press('F8');
  press('F8', true);
  press('Escape');
  assert.deepEqual(said, [
    `${changed.message} after`,
    `${doubt.message} before`,
    `${doubt.message} before`,
    `${changed.message} after`,
    'leave',
  ]);
});

test('with nothing different the heading says so, and takes the keyboard', () => {
  list.update([kept]);
  list.go(1);
  assert.equal(document.activeElement?.textContent, 'Ingen forskelle i fakta');
});

test('everything that can be compared has a Danish name of its own', () => {
  // The tests run in www/.
  const types = readFileSync('../pkg/klarbrev.d.ts', 'utf8');
  const kinds = [...types.matchAll(/export type (?:FactKind|ComparedKind) =([^;]+);/g)]
    .flatMap(([, names]) => [...(names ?? '').matchAll(/'([a-z-]+)'/g)])
    .map(([, name]) => name as ComparedKind);
  assert.ok(kinds.length >= 20, `${kinds.length} kinds`);
  const names = kinds.map(kindName);
  assert.deepEqual(
    names.filter((name, index) => name === kinds[index]),
    [],
  );
  assert.equal(new Set(names).size, names.length);
});
