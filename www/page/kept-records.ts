import type { Checker, PilotRecord } from 'klarbrev';
import type { KeptRecord, RecordStore } from '../records/record-store';
import { confirmation } from './confirmation';
import { countOf } from './danish-number';
import { saveExportFile, type ExportKind } from './export-file';
import { keptRecordsTable } from './kept-records-table';
import { clearNotice, showNotice } from './notice';
import { pageElement } from './page-element';

/** The part of the page that shows, deletes and exports the records kept on this machine. */
export class KeptRecords {
  readonly #checker: Checker;
  readonly #store: RecordStore;
  readonly #list = pageElement('maalinger', HTMLDivElement);
  readonly #heading = pageElement('maalinger-overskrift', HTMLHeadingElement);
  readonly #actions = pageElement('maalinger-handlinger', HTMLDivElement);
  readonly #reminder = pageElement('eksport-paamindelse', HTMLParagraphElement);
  readonly #notice = pageElement('maalinger-besked', HTMLDivElement);
  readonly #status = pageElement('maaling-status', HTMLParagraphElement);

  constructor(checker: Checker, store: RecordStore) {
    this.#checker = checker;
    this.#store = store;
    pageElement('eksporter-csv', HTMLButtonElement).onclick = () => this.#export('csv');
    pageElement('eksporter-jsonl', HTMLButtonElement).onclick = () => this.#export('jsonl');
    pageElement('slet-alle', HTMLButtonElement).onclick = () => this.#deleteAll();
    // Another tab may have been frozen when it was told of a change.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.show();
    });
  }

  /** Reads the records and shows them. */
  async show(): Promise<void> {
    await this.#attempt(async () => this.#render(await this.#store.all()));
  }

  /** Keeps a record, in place of an earlier one where its id is given, and shows it. True when it is on the disk. */
  async keep(record: PilotRecord, earlier: string | null): Promise<boolean> {
    return this.#attempt(async () => {
      await this.#store.add(record);
      if (earlier !== null) await this.#store.delete(earlier);
      this.#render(await this.#store.all());
    });
  }

  /** Whether the record is still kept: another tab may have deleted it. */
  async has(id: string): Promise<boolean> {
    let found = false;
    await this.#attempt(async () => {
      found = (await this.#store.all()).some(({ record }) => record.id === id);
    });
    return found;
  }

  #render(kept: readonly KeptRecord[]): void {
    const names = { letterTypes: this.#checker.letterTypes, areas: this.#checker.areas };
    this.#actions.hidden = kept.length === 0;
    this.#reminder.textContent = reminder(kept);
    if (kept.length === 0) {
      const empty = document.createElement('p');
      empty.textContent = 'Der er ingen gemte målinger endnu. De bliver i denne browser, når du gemmer dem.';
      this.#list.replaceChildren(empty);
    } else {
      this.#list.replaceChildren(keptRecordsTable(kept, names, (record) => void this.#delete(record)));
    }
  }

  async #delete(record: PilotRecord): Promise<void> {
    const deleted = await this.#attempt(async () => {
      await this.#store.delete(record.id);
      this.#render(await this.#store.all());
    });
    if (deleted) this.#tell('Målingen er slettet.');
  }

  async #deleteAll(): Promise<void> {
    await this.#attempt(async () => {
      const kept = await this.#store.all();
      const remaining = kept.filter(({ exported }) => !exported).length;
      const yes = await confirmation({
        heading: 'Vil du slette alle målinger?',
        text:
          `Du sletter ${countOf(kept.length, 'måling', 'målinger')}. ` +
          (remaining === 0
            ? 'De er alle eksporteret. '
            : `${countOf(remaining, 'måling', 'målinger')} er ikke eksporteret endnu. `) +
          'Du kan ikke fortryde det.',
        yes: 'Slet alle',
      });
      if (!yes) return;
      await this.#store.deleteAll();
      this.#render([]);
      this.#tell('Alle målinger er slettet.');
    });
  }

  async #export(kind: ExportKind): Promise<void> {
    await this.#attempt(async () => {
      // The oldest first, as they were saved.
      const records = (await this.#store.all()).map(({ record }) => record).reverse();
      const text = kind === 'csv' ? this.#checker.toCsv(records) : this.#checker.toJsonLines(records);
      saveExportFile(kind, text, new Date());
      await this.#store.markExported(records.map(({ id }) => id));
      this.#render(await this.#store.all());
      this.#status.textContent = `${countOf(records.length, 'måling', 'målinger')} er eksporteret. Filen ligger der, hvor browseren gemmer hentede filer.`;
    });
  }

  /** Says what was done, and puts the focus back on the list, whose button may be gone. */
  #tell(message: string): void {
    this.#status.textContent = message;
    this.#heading.focus();
  }

  async #attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      clearNotice(this.#notice);
      return true;
    } catch (error) {
      this.#status.textContent = '';
      showNotice(this.#notice, error instanceof Error ? error.message : String(error));
      return false;
    }
  }
}

function reminder(kept: readonly KeptRecord[]): string {
  const remaining = kept.filter(({ exported }) => !exported).length;
  const why = 'Browseren kan slette dem, for eksempel når browserdata bliver ryddet.';
  return remaining === 0
    ? `Alle målinger er eksporteret. ${why}`
    : `${countOf(remaining, 'måling', 'målinger')} er ikke eksporteret endnu. Eksportér i god tid. ${why}`;
}
