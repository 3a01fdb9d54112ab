import type { Choice, PilotRecord, RecordedReading } from 'klarbrev';
import type { KeptRecord } from '../records/record-store';
import { danishNumber } from './danish-number';
import { danishWeek } from './week';

/** The Danish names of what a record holds as ids. */
export interface Names {
  letterTypes: readonly Choice[];
  areas: readonly Choice[];
}

const columns = ['Uge', 'Brevtype', 'Område', 'LIX før → nu', 'Fund før → nu'] as const;

/** The records as a table, each with a button that deletes it. */
export function keptRecordsTable(
  kept: readonly KeptRecord[],
  names: Names,
  onDelete: (record: PilotRecord) => void,
): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'table table--compact table--responsive-headers';
  table.setAttribute('aria-labelledby', 'maalinger-overskrift');

  const headings = table.createTHead().insertRow();
  for (const column of columns) headings.append(columnHeading(column));
  // The buttons below say what they do; the heading is for those who cannot see them.
  const deleting = document.createElement('span');
  deleting.className = 'sr-only';
  deleting.textContent = 'Slet';
  headings.append(columnHeading(deleting));

  const body = table.createTBody();
  for (const { record } of kept) {
    const row = body.insertRow();
    row.dataset['recordId'] = record.id;
    cellTexts(record, names).forEach((text, index) => {
      const cell = row.insertCell();
      cell.dataset['title'] = columns[index];
      cell.textContent = text;
    });
    row.insertCell().append(deleteButton(record, onDelete));
  }
  return table;
}

function columnHeading(content: string | Node): HTMLTableCellElement {
  const heading = document.createElement('th');
  heading.scope = 'col';
  heading.append(content);
  return heading;
}

function cellTexts(record: PilotRecord, names: Names): string[] {
  return [
    danishWeek(record.week),
    nameOf(record.letter_type, names.letterTypes),
    nameOf(record.area, names.areas),
    `${danishNumber(record.before.scores.lix)} → ${danishNumber(record.after.scores.lix)}`,
    `${findingCount(record.before)} → ${findingCount(record.after)}`,
  ];
}

function nameOf(id: string | null, choices: readonly Choice[]): string {
  if (id === null) return 'Ikke valgt';
  // An id from another version of the page is better shown than hidden.
  return choices.find((choice) => choice.id === id)?.name ?? id;
}

function findingCount(reading: RecordedReading): number {
  return Object.values(reading.findings).reduce((sum, count) => sum + count, 0);
}

function deleteButton(record: PilotRecord, onDelete: (record: PilotRecord) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-tertiary delete-record';
  button.setAttribute('aria-label', `Slet målingen fra ${danishWeek(record.week).toLowerCase()}`);
  button.textContent = 'Slet';
  button.addEventListener('click', () => onDelete(record));
  return button;
}
