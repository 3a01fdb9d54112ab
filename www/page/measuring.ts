import type { Analysis, Checker, Choice } from 'klarbrev';
import type { KlarBrevElement } from 'klarbrev/element';
import { confirmation } from './confirmation';
import type { KeptRecords } from './kept-records';
import { pageElement } from './page-element';

/** The part of the page where the letter's type and area are chosen and its record is saved. */
export class Measuring {
  readonly #letter: KlarBrevElement;
  readonly #records: KeptRecords;
  readonly #letterType = pageElement('brevtype', HTMLSelectElement);
  readonly #area = pageElement('omraade', HTMLSelectElement);
  readonly #status = pageElement('maaling-status', HTMLParagraphElement);
  /** The record that was saved of a letter, by the letter's first reading: one letter has one record. */
  readonly #saved = new WeakMap<Analysis, string>();

  constructor(letter: KlarBrevElement, records: KeptRecords, onChoice: () => void) {
    this.#letter = letter;
    this.#records = records;
    for (const select of [this.#letterType, this.#area]) {
      select.addEventListener('change', () => {
        this.#passOn();
        onChoice();
      });
    }
    pageElement('maaling', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#save().then(onChoice);
    });
    letter.addEventListener('klarbrev-change', () => (this.#status.textContent = ''));
    letter.addEventListener('klarbrev-letter-type', ({ detail }) => {
      this.#letterType.value = detail.letterType ?? '';
      onChoice();
    });
    letter.addEventListener('klarbrev-analysis', ({ detail }) => this.#suggestLetterType(detail));
  }

  /** Fills the lists and opens the form. */
  open(checker: Checker): void {
    fill(this.#letterType, checker.letterTypes);
    fill(this.#area, checker.areas);
    pageElement('gem-maaling', HTMLButtonElement).disabled = false;
  }

  get letterType(): string {
    return this.#letterType.value;
  }

  get area(): string {
    return this.#area.value;
  }

  /** Takes up what was chosen before a reload. A choice that is no longer offered is left out. */
  choose(letterType: string, area: string): void {
    this.#letterType.value = letterType;
    this.#area.value = area;
    for (const select of [this.#letterType, this.#area]) if (select.selectedIndex < 0) select.value = '';
    this.#passOn();
  }

  /** The id of the record that was saved of the letter as it stands. */
  get savedRecord(): string | null {
    const before = this.#letter.analysisBefore;
    return (before && this.#saved.get(before)) ?? null;
  }

  set savedRecord(id: string | null) {
    const before = this.#letter.analysisBefore;
    if (!before) return;
    if (id === null) this.#saved.delete(before);
    else this.#saved.set(before, id);
  }

  async #save(): Promise<void> {
    this.#status.textContent = '';
    let record;
    try {
      record = this.#letter.measure();
    } catch (error) {
      this.#status.textContent = error instanceof Error ? error.message : String(error);
      return;
    }
    const earlier = this.savedRecord;
    const replaces = earlier !== null && (await this.#records.has(earlier));
    if (replaces && !(await confirmReplacing())) return;
    if (!(await this.#records.keep(record, replaces ? earlier : null))) return;
    this.savedRecord = record.id;
    this.#status.textContent = replaces
      ? 'Målingen er gemt i stedet for den forrige.'
      : 'Målingen er gemt. Den ligger i listen over gemte målinger.';
  }

  #passOn(): void {
    this.#letter.letterType = this.#letterType.value || null;
    this.#letter.area = this.#area.value || null;
  }

  /** Where no letter type is chosen, the list says which one the letter looks like. */
  #suggestLetterType({ letter_type: { id, given } }: Analysis): void {
    const unchosen = this.#letterType.options[0];
    if (!unchosen || given) return;
    const name = [...this.#letterType.options].find((option) => id !== null && option.value === id)?.text;
    unchosen.text = name ? `Ikke valgt (ligner: ${name})` : 'Ikke valgt';
  }
}

function confirmReplacing(): Promise<boolean> {
  return confirmation({
    heading: 'Vil du erstatte målingen?',
    text: 'Du har allerede gemt en måling af dette brev. Den nye måling træder i stedet for den.',
    yes: 'Erstat målingen',
  });
}

function fill(select: HTMLSelectElement, choices: readonly Choice[]): void {
  select.append(...choices.map(({ id, name }) => new Option(name, id)));
}
