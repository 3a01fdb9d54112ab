import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { Window } from 'happy-dom';
import type { PilotRecord } from 'klarbrev';
import { exampleRecord } from '../records/example-record';
import { keptRecordsTable } from './kept-records-table';

before(() => {
  Object.assign(globalThis, { document: new Window().document });
});

const names = {
  letterTypes: [{ id: 'afgoerelse', name: 'Afgørelse' }],
  areas: [{ id: 'boern-og-unge', name: 'Børn og unge' }],
};

function table(record: PilotRecord, onDelete: (record: PilotRecord) => void = () => {}): HTMLTableElement {
  return keptRecordsTable([{ record, exported: false }], names, onDelete);
}

function texts(row: HTMLTableRowElement): (string | null)[] {
  return [...row.querySelectorAll('td')].map((cell) => cell.textContent);
}

test('a record is shown with Danish names, decimal commas and the findings added up', () => {
  const record = exampleRecord({ letter_type: 'afgoerelse', area: 'boern-og-unge' });
  const row = table(record).querySelector<HTMLTableRowElement>('tbody tr');
  assert.ok(row);
  assert.deepEqual(texts(row), ['Uge 47, 2026', 'Afgørelse', 'Børn og unge', '52,4 → 43,6', '9 → 1', 'Slet']);
});

test('what was not chosen is said, and an unknown id is shown as it is', () => {
  const row = table(exampleRecord({ letter_type: null, area: 'ukendt' })).querySelector<HTMLTableRowElement>(
    'tbody tr',
  );
  assert.ok(row);
  assert.deepEqual(texts(row).slice(1, 3), ['Ikke valgt', 'ukendt']);
});

test('the button deletes its own record', () => {
  const record = exampleRecord();
  const deleted: PilotRecord[] = [];
  table(record, (each) => deleted.push(each))
    .querySelector('button')
    ?.click();
  assert.deepEqual(deleted, [record]);
});
