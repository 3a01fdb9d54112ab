import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import type { DetectedLetterType, StructureItem } from 'klarbrev';
import { useBrowserForTests } from '../element/browser-for-tests';
import { found, missing, notNeeded } from './example-structure';
import { StructurePanel } from './structure-panel';
import { structureSummary } from './structure-summary';

before(useBrowserForTests);

const letterTypes = [
  { id: 'afgoerelse-afslag', name: 'Afgørelse: afslag' },
  { id: 'kvittering', name: 'Kvittering' },
];
const detected: DetectedLetterType = {
  id: 'afgoerelse-afslag',
  given: false,
  reason: 'Brevet siger nej til en ansøgning.',
  start: 3,
  end: 9,
};

let said: string[];
let panel: StructurePanel;

beforeEach(() => {
  said = [];
  panel = new StructurePanel({
    opened: () => undefined,
    show: ({ start, end }) => said.push(`show ${start}-${end}`),
    insert: ({ requirement }) => said.push(`insert ${requirement}`),
    chooseType: (id) => said.push(`choose ${id}`),
    leave: () => said.push('leave'),
  });
  document.body.replaceChildren(panel.element);
});

const update = (
  items: StructureItem[],
  { letterType = detected, readonly = false }: { letterType?: DetectedLetterType; readonly?: boolean } = {},
) => panel.update({ letterType, items, letterTypes, readonly });
const rows = () => [...panel.element.querySelectorAll<HTMLElement>('[part=structure-item]')];
const select = () => panel.element.querySelector('select') as HTMLSelectElement;

test('nothing is shown where nothing is known, also where the caseworker has chosen a type', () => {
  update([], { letterType: { id: null, given: false } });
  assert.equal(panel.element.hidden, true);
  update([], { letterType: { id: 'kvittering', given: true } });
  assert.equal(panel.element.hidden, true);
  update([found]);
  assert.equal(panel.element.hidden, false);
});

describe('the parts of a letter', () => {
  test('stand with the missing ones first, each with its state in words', () => {
    update([notNeeded, found, missing]);
    assert.deepEqual(
      rows().map((row) => [
        row.querySelector('.part-name')?.textContent,
        row.querySelector('.part-status')?.textContent,
      ]),
      [
        ['Klagevejledning', 'ikke fundet i brevet'],
        ['Frist', 'fundet i brevet'],
        ['Søgsmålsfrist', 'ikke nødvendig her'],
      ],
    );
    assert.doesNotMatch(panel.element.textContent ?? '', /lovlig/i);
  });

  test('lead to their place, or to a text to fill in', () => {
    update([found, missing]);
    rows()[0]?.querySelector('button')?.click();
    rows()[1]?.querySelector('button')?.click();
    assert.deepEqual(said, ['insert complaint-guidance', 'show 10-20']);
  });

  test('that are missing say why, with a link to what it rests on', () => {
    update([missing]);
    assert.match(rows()[0]?.textContent ?? '', /Skriv, hvor læseren kan klage/);
    const link = rows()[0]?.querySelector('a');
    assert.equal(link?.getAttribute('href'), missing.link);
    assert.equal(link?.rel, 'noopener noreferrer');
  });

  test('take no text in a letter that is only read', () => {
    update([missing], { readonly: true });
    assert.equal(rows()[0]?.querySelector('button'), null);
    assert.equal(select().disabled, true);
  });

  test('never lead to an address that is none', () => {
    update([{ ...missing, link: 'javascript:alert(1)' }]);
    assert.equal(rows()[0]?.querySelector('a'), null);
  });

  test('keep the keyboard where it is when the letter is read again', () => {
    update([found, missing]);
    rows()[1]?.querySelector('button')?.focus();
    update([{ ...found, name: 'Frist for svar' }, missing]);
    assert.match(document.activeElement?.textContent ?? '', /^Frist for svar/);
  });
});

describe('the letter type', () => {
  test('that was found is named with its reason and its place', () => {
    update([found]);
    assert.equal(select().selectedOptions[0]?.textContent, 'Afgørelse: afslag (fundet)');
    assert.match(panel.element.textContent ?? '', /Brevet siger nej til en ansøgning\./);
    panel.element.querySelector<HTMLElement>('[part=letter-type-place]')?.click();
    assert.deepEqual(said, ['show 3-9']);
  });

  test('is changed in one step, and given back to be found', () => {
    update([found]);
    const { Event } = document.defaultView as unknown as { Event: typeof globalThis.Event };
    select().value = 'kvittering';
    select().dispatchEvent(new Event('change'));
    update([found], { letterType: { id: 'kvittering', given: true } });
    assert.equal(select().value, 'kvittering');
    select().value = '';
    select().dispatchEvent(new Event('change'));
    assert.deepEqual(said, ['choose kvittering', 'choose null']);
  });
});

test('the line above the parts speaks of what is missing first', () => {
  assert.deepEqual(structureSummary([found, missing, notNeeded]), {
    fate: '1 ikke fundet · 1 fundet',
    tone: 'harmed',
  });
  assert.deepEqual(structureSummary([found]), { fate: '1 fundet', tone: 'kept' });
  assert.deepEqual(structureSummary([]), { fate: '', tone: 'kept' });
});
