import type { Choice, DetectedLetterType, StructureItem, TextRange } from 'klarbrev';
import { isSafeAddress } from '../editor/letter-schema';
import { createElement, createIcon } from '../element/create-element';
import { structureSummary } from './structure-summary';

/** What the caseworker does in the list of the letter's parts. */
export interface StructurePanelEvents {
  opened(): void;
  /** Shows a place in the letter. */
  show(place: TextRange): void;
  /** Puts the text to fill in into the letter. */
  insert(item: StructureItem): void;
  /** The letter is of this type; null lets it be told from the letter. */
  chooseType(letterType: string | null): void;
  /** To the letter, at the place that was shown last. */
  leave(): void;
}

/** What the list is to show. */
export interface StructurePanelState {
  letterType: DetectedLetterType;
  items: readonly StructureItem[];
  letterTypes: readonly Choice[];
  readonly: boolean;
}

const STATUS: Record<StructureItem['status'], string> = {
  found: 'fundet i brevet',
  missing: 'ikke fundet i brevet',
  'not-needed': 'ikke nødvendig her',
};

const SIGNS = {
  found: 'M7.6 15.6 2.4 10.4l1.5-1.5 3.7 3.7 8.5-8.5 1.5 1.5Z',
  missing: 'M10 2 18.5 17.5H1.5Z',
  'not-needed': 'M4 9.2h12v1.6H4Z',
};

const ORDER: Record<StructureItem['status'], number> = { missing: 0, found: 1, 'not-needed': 2 };
const WEIGHT: Record<StructureItem['severity'], number> = { serious: 0, advice: 1, note: 2 };

/** The parts that a letter of its type must have: found, not found, or not needed here. */
export class StructurePanel {
  readonly element: HTMLElement;
  readonly #events: StructurePanelEvents;
  readonly #details: HTMLDetailsElement;
  readonly #fate = createElement('span', { class: 'panel-fate', part: 'structure-fate' });
  readonly #select = createElement('select', { id: 'structure-type', part: 'letter-type' });
  readonly #reason = createElement('p', { class: 'type-reason', part: 'letter-type-reason' });
  readonly #list = createElement('ul', {
    role: 'list',
    class: 'parts',
    'aria-labelledby': 'structure-heading',
  });
  #items: readonly StructureItem[] = [];
  #letterType: DetectedLetterType = { id: null, given: false };
  /** What is in the list now, to be left alone while it stays the same. */
  #drawn = '';

  constructor(events: StructurePanelEvents) {
    this.#events = events;
    this.#details = createElement(
      'details',
      { class: 'panel', part: 'structure' },
      createElement(
        'summary',
        { part: 'structure-summary' },
        createElement('h2', { id: 'structure-heading' }, 'Brevets dele'),
        this.#fate,
      ),
      createElement(
        'div',
        { class: 'panel-content' },
        createElement(
          'div',
          { class: 'type' },
          createElement('label', { for: 'structure-type' }, 'Brevtype'),
          this.#select,
        ),
        this.#reason,
        this.#list,
        createElement(
          'p',
          { class: 'parts-note' },
          'Klarbrev leder efter ord og vendinger. Læs selv efter, om der står det, der skal.',
        ),
      ),
    );
    this.element = createElement(
      'section',
      { class: 'structure', part: 'structure-panel', 'aria-labelledby': 'structure-heading', hidden: true },
      this.#details,
    );
    this.#select.addEventListener('change', () => events.chooseType(this.#select.value || null));
    this.#details.addEventListener('toggle', () => {
      if (this.#details.open) events.opened();
    });
    this.#details.addEventListener('click', (event) => this.#onClick(event));
    this.#details.addEventListener('keydown', (event) => {
      // In the list of types Escape only folds it.
      if (event.key !== 'Escape' || event.target === this.#select) return;
      event.preventDefault();
      events.leave();
    });
  }

  /** Folds the list, where another one is opened. */
  close(): void {
    this.#details.open = false;
  }

  update({ letterType, items, letterTypes, readonly }: StructurePanelState): void {
    this.#items = items;
    this.#letterType = letterType;
    this.element.hidden = items.length === 0 && (letterType.id === null || letterType.given);
    const { fate, tone } = structureSummary(items);
    this.#fate.dataset['tone'] = tone;
    this.#fate.replaceChildren(
      ...(fate === '' ? [] : [createIcon(SIGNS[tone === 'kept' ? 'found' : 'missing']), fate]),
    );
    this.#updateType(letterType, letterTypes, readonly);
    const wanted = JSON.stringify([readonly, items.map(({ start: _, end: __, ...looks }) => looks)]);
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const focused = this.#list
      .querySelector<HTMLElement>(':focus')
      ?.closest<HTMLElement>('[data-requirement]');
    this.#list.replaceChildren(
      ...[...items]
        .sort((a, b) => ORDER[a.status] - ORDER[b.status] || weightOf(a) - weightOf(b))
        .map((item) => part(item, readonly)),
    );
    const again = focused?.dataset['requirement'];
    if (again !== undefined)
      this.#list.querySelector<HTMLElement>(`[data-requirement="${again}"] button`)?.focus();
  }

  #updateType({ id, given, reason, start }: DetectedLetterType, types: readonly Choice[], readonly: boolean) {
    const name = types.find((type) => type.id === id)?.name;
    const unchosen = given ? 'Lad Klarbrev finde den' : name ? `${name} (fundet)` : 'Ikke fundet';
    const options = [{ id: '', name: unchosen }, ...types];
    if (this.#select.options.length !== options.length)
      this.#select.replaceChildren(
        ...options.map(({ id: value, name: text }) => createElement('option', { value }, text)),
      );
    const [first] = this.#select.options;
    if (first && first.text !== unchosen) first.text = unchosen;
    this.#select.value = given && id !== null ? id : '';
    this.#select.disabled = readonly;
    this.#reason.hidden = !reason;
    this.#reason.replaceChildren(
      ...(reason ? [reason] : []),
      ...(reason && start !== undefined
        ? [
            ' ',
            createElement(
              'button',
              { type: 'button', class: 'quiet', part: 'letter-type-place', 'data-type-place': true },
              'Se stedet',
            ),
          ]
        : []),
    );
  }

  #onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if ('typePlace' in button.dataset) this.#show(this.#letterType);
    const { requirement } = button.closest<HTMLElement>('[data-requirement]')?.dataset ?? {};
    const item = this.#items.find((one) => one.requirement === requirement);
    if (!item) return;
    if (item.status === 'missing') this.#events.insert(item);
    else this.#show(item);
  }

  #show({ start, end }: Partial<TextRange>): void {
    if (start !== undefined && end !== undefined) this.#events.show({ start, end });
  }
}

function weightOf({ status, severity }: StructureItem): number {
  // What is there stands in the order of the letter's type.
  return status === 'missing' ? WEIGHT[severity] : 0;
}

function part(item: StructureItem, readonly: boolean): HTMLElement {
  const { requirement, name, status, severity, start, message, text_block: textBlock } = item;
  const words = [
    createElement('span', { class: 'part-name' }, createIcon(SIGNS[status]), name),
    ' ',
    createElement('span', { class: 'part-status' }, STATUS[status]),
  ];
  return createElement(
    'li',
    {
      class: 'part',
      part: 'structure-item',
      'data-requirement': requirement,
      'data-status': status,
      'data-severity': severity,
    },
    status === 'found' && start !== undefined
      ? createElement('button', { type: 'button', class: 'fact-place', part: 'structure-place' }, ...words)
      : createElement('p', { class: 'part-line' }, ...words),
    status !== 'found' && createElement('p', { class: 'part-message' }, message),
    status === 'missing' && basisOf(item),
    status === 'missing' &&
      textBlock !== undefined &&
      !readonly &&
      createElement(
        'button',
        {
          type: 'button',
          class: 'insert-block outlined',
          part: 'insert-block',
          'aria-label': `Indsæt tekst til udfyldning: ${name}`,
        },
        'Indsæt tekst til udfyldning',
      ),
  );
}

function basisOf({ basis, link }: StructureItem): HTMLElement {
  return createElement(
    'p',
    { class: 'part-basis' },
    link !== undefined && isSafeAddress(link)
      ? createElement(
          'a',
          { href: link, target: '_blank', rel: 'noopener noreferrer', part: 'basis-link' },
          basis,
          createElement('span', { class: 'hidden' }, ' (åbner i en ny fane)'),
        )
      : basis,
  );
}
