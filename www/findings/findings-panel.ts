import type { Finding, Sentence, Severity, Suggestion } from 'klarbrev';
import { createElement, createIcon } from '../element/create-element';
import { FindingCard, signatureOf, type FindingCardEvents, type FindingCardOptions } from './finding-card';
import { runningSentence } from './running-sentence';

/** What the caseworker does in the list. */
export interface FindingsPanelEvents extends FindingCardEvents {
  applySafe(): void;
  takeUpDismissed(): void;
  /** A finding is worked on. */
  activate(finding: string): void;
  /** Ctrl+Z and Ctrl+Y work here as in the letter. */
  undo(): void;
  redo(): void;
  /** Back to the letter, at this finding. */
  leave(finding: string | null): void;
}

/** What the list is to show. */
export interface FindingsState {
  hasLetter: boolean;
  findings: readonly Finding[];
  /** The sentences of the running text, in order. */
  sentences: readonly Sentence[];
  dismissed: number;
  readonly: boolean;
}

type Filter = Severity | 'all';

const FILTERS: readonly [Filter, string][] = [
  ['all', 'Alle'],
  ['serious', 'Vigtige'],
  ['advice', 'Råd'],
  ['note', 'Overvej'],
];

const KEYS: readonly [string, string][] = [
  ['F8', 'næste'],
  ['↑ ↓', 'vælg'],
  ['Enter', 'ret'],
  ['Delete', 'afvis'],
  ['Esc', 'brevet'],
];

/** The list of findings: the main way to work with a letter. */
export class FindingsPanel {
  readonly element: HTMLElement;
  readonly #events: FindingsPanelEvents;
  readonly #heading = createElement('h2', { id: 'findings-heading', tabindex: -1 }, 'Fund');
  readonly #applySafe = createElement('button', {
    type: 'button',
    part: 'apply-safe',
    class: 'outlined',
    hidden: true,
  });
  readonly #filters = createElement('div', { class: 'filters', role: 'group', 'aria-label': 'Vis fund' });
  readonly #status = createElement('p', { part: 'status', class: 'status', role: 'status' });
  readonly #list = createElement('ol', {
    part: 'findings',
    class: 'cards',
    role: 'list',
    'aria-label': 'Fund',
  });
  readonly #empty = createElement('div', { part: 'findings-empty', class: 'empty-state' });
  readonly #dismissed = createElement('p', { class: 'dismissed', hidden: true });
  readonly #keys = createElement('p', { part: 'keys', class: 'keys', hidden: true });
  #cards: FindingCard[] = [];
  #state: FindingsState = { hasLetter: false, findings: [], sentences: [], dismissed: 0, readonly: false };
  #filter: Filter = 'all';
  #active: string | null = null;
  #pressed = false;

  constructor(events: FindingsPanelEvents) {
    this.#events = events;
    this.element = createElement(
      'section',
      { class: 'findings', part: 'findings-panel', 'aria-labelledby': 'findings-heading' },
      createElement('div', { class: 'findings-head' }, this.#heading, this.#applySafe),
      this.#filters,
      this.#status,
      this.#list,
      this.#empty,
      this.#dismissed,
      this.#keys,
    );
    this.#keys.append(
      ...KEYS.flatMap(([keys, does]) => [
        createElement(
          'span',
          {},
          ...keys.split(' ').map((name) => createElement('kbd', {}, name)),
          ` ${does}`,
        ),
        ' ',
      ]),
    );
    this.#applySafe.addEventListener('click', () => events.applySafe());
    // A card unfolds when the press is over: were it to unfold at once, the button would move away under the pointer.
    this.#list.addEventListener('pointerdown', () => (this.#pressed = true));
    this.#list.addEventListener('click', () => (this.#pressed = false), { capture: true });
    this.#list.addEventListener('click', (event) => this.#work(event.target));
    this.#list.addEventListener('focusin', (event) => {
      if (!this.#pressed) this.#work(event.target);
    });
    this.#list.addEventListener('keydown', (event) => {
      this.#pressed = false;
      this.#onKey(event);
    });
    this.update(this.#state);
  }

  update(state: FindingsState): void {
    this.#state = state;
    if (!state.findings.some(({ severity }) => severity === this.#filter)) this.#filter = 'all';
    const shown = state.findings.filter(
      ({ severity }) => this.#filter === 'all' || severity === this.#filter,
    );
    this.#updateCards(shown);
    this.#updateHead();
    this.#updateEmptyState(shown.length);
  }

  /** The findings that are in the list now, in the order of the text. */
  get shown(): readonly Finding[] {
    return this.#cards.map(({ finding }) => finding);
  }

  /** Unfolds a finding and brings it into view. */
  setActive(id: string | null): void {
    this.#active = id;
    for (const card of this.#cards) card.setActive(card.finding.id === id);
    this.#updateTabStop();
    const card = this.#cards.find(({ finding }) => finding.id === id);
    if (card) this.#scrollTo(card);
  }

  /** Takes the keyboard to a finding; without one to the list's heading, so that focus is never lost. */
  focus(id: string | null): void {
    if (id !== null && !this.#cards.some(({ finding }) => finding.id === id)) {
      this.#filter = 'all';
      this.update(this.#state);
    }
    const card = this.#cards.find(({ finding }) => finding.id === id);
    if (card) {
      this.setActive(id);
      card.element.focus({ preventScroll: true });
      // Without a column of its own the list is part of the page, and the page has to move.
      if (!this.#scrollsByItself) card.element.scrollIntoView({ block: 'nearest' });
    } else this.#heading.focus();
  }

  /** Says what happened, on the screen and to screen readers. */
  say(message: string): void {
    this.#status.textContent = message;
  }

  get #scrollsByItself(): boolean {
    return this.#list.scrollHeight > this.#list.clientHeight;
  }

  /** Moves the list alone: the letter must stay where it is being read. */
  #scrollTo(card: FindingCard): void {
    const list = this.#list.getBoundingClientRect();
    const place = card.element.getBoundingClientRect();
    if (place.top < list.top) this.#list.scrollTop -= list.top - place.top;
    else if (place.bottom > list.bottom) {
      this.#list.scrollTop += Math.min(place.bottom - list.bottom, place.top - list.top);
    }
  }

  #updateCards(findings: readonly Finding[]): void {
    // Cards that look the same are kept, so that focus and reading place stay where they are.
    const old = new Map<string, FindingCard[]>();
    for (const card of this.#cards) {
      const same = old.get(card.signature);
      if (same) same.push(card);
      else old.set(card.signature, [card]);
    }
    this.#cards = findings.map((finding) => {
      const options = this.#optionsOf(finding);
      const kept = old.get(signatureOf(finding, options))?.shift();
      if (!kept) return new FindingCard(finding, options, this.#events);
      kept.finding = finding;
      return kept;
    });
    const wanted = new Set<Element>(this.#cards.map(({ element }) => element));
    for (const element of [...this.#list.children]) if (!wanted.has(element)) element.remove();
    let place = this.#list.firstElementChild;
    for (const { element } of this.#cards) {
      if (element === place) place = place.nextElementSibling;
      else this.#list.insertBefore(element, place);
    }
    for (const card of this.#cards) card.setActive(card.finding.id === this.#active);
    this.#updateTabStop();
  }

  #optionsOf({ start }: Finding): FindingCardOptions {
    const { readonly, sentences } = this.#state;
    return { readonly, inSentence: runningSentence(sentences, start) !== null };
  }

  #updateHead(): void {
    const { findings, readonly, hasLetter } = this.#state;
    this.#heading.textContent = hasLetter ? `${findings.length} fund` : 'Fund';
    const safe = findings.filter(({ suggestions }) => suggestions.some(isSafe)).length;
    this.#applySafe.hidden = readonly || safe < 2;
    this.#applySafe.textContent = `Ret alle sikre (${safe})`;
    this.#applySafe.title = 'Retter alt det, der kan rettes uden at ændre betydningen. Du kan fortryde.';
    this.#updateFilters();
  }

  #updateFilters(): void {
    const counts = new Map<Filter, number>([['all', this.#state.findings.length]]);
    for (const { severity } of this.#state.findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
    this.#filters.hidden = counts.size < 3;
    const focused = this.#filters.querySelector<HTMLElement>(':focus')?.dataset['filter'];
    this.#filters.replaceChildren(
      ...FILTERS.filter(([filter]) => counts.has(filter)).map(([filter, name]) => {
        const button = createElement(
          'button',
          { type: 'button', 'data-filter': filter, 'aria-pressed': String(filter === this.#filter) },
          `${name} `,
          createElement('span', { class: 'count' }, String(counts.get(filter))),
        );
        button.addEventListener('click', () => {
          this.#filter = filter;
          this.update(this.#state);
        });
        return button;
      }),
    );
    if (focused) this.#filters.querySelector<HTMLElement>(`[data-filter=${focused}]`)?.focus();
  }

  #updateEmptyState(shown: number): void {
    const { hasLetter, dismissed, findings } = this.#state;
    this.#empty.hidden = shown > 0;
    this.#keys.hidden = shown === 0;
    this.#dismissed.hidden = dismissed === 0;
    if (dismissed > 0) {
      const again = createElement('button', { type: 'button', part: 'take-up', class: 'quiet' }, 'Vis igen');
      again.addEventListener('click', () => this.#events.takeUpDismissed());
      this.#dismissed.replaceChildren(`${dismissed} afvist. `, again);
    }
    if (findings.length > 0) return;
    this.#empty.replaceChildren(
      ...(hasLetter
        ? [
            createIcon(
              'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm4.2 5.3-5.4 5.6-3-2.9-1.1 1.2 4.1 4 6.6-6.7Z',
            ),
            createElement('p', { class: 'empty-title' }, 'Ikke mere at rette'),
            createElement(
              'p',
              {},
              'Klarbrev har ikke flere forslag. Læs brevet igennem en sidste gang, før du sender det.',
            ),
          ]
        : [
            createElement('p', { class: 'empty-title' }, 'Her kommer forslagene'),
            createElement(
              'p',
              {},
              'Når du har sat et brev ind, kan du se, hvad der er svært at læse, og hvad du kan skrive i stedet.',
            ),
          ]),
    );
  }

  /** One stop for the Tab key; the arrow keys do the rest. */
  #updateTabStop(): void {
    const stop = this.#cards.find(({ finding }) => finding.id === this.#active) ?? this.#cards[0];
    for (const card of this.#cards) card.setReachable(card === stop);
  }

  /** Makes the card that holds this element the one that is worked on. */
  #work(within: EventTarget | null): void {
    const id = this.#cardOf(within)?.finding.id;
    if (id === undefined || this.#active === id) return;
    this.setActive(id);
    this.#events.activate(id);
  }

  #cardOf(target: EventTarget | null): FindingCard | undefined {
    const item = target instanceof Element ? target.closest('[part=finding]') : null;
    return this.#cards.find(({ element }) => element === item);
  }

  #onKey(event: KeyboardEvent): void {
    const card = this.#cardOf(event.target);
    if (!card || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) this.#events.undo();
      else if (key === 'y' || key === 'z') this.#events.redo();
      else return;
      event.preventDefault();
      return;
    }
    const index = this.#cards.indexOf(card);
    const onCard = event.target === card.element;
    const to = (place: number) =>
      this.#cards[Math.max(0, Math.min(this.#cards.length - 1, place))]?.element.focus();
    const actions: Record<string, (() => void) | undefined> = {
      ArrowDown: () => to(index + 1),
      ArrowUp: () => to(index - 1),
      Home: () => to(0),
      End: () => to(this.#cards.length - 1),
      F8: () => to(index + (event.shiftKey ? -1 : 1)),
      Escape: () => this.#events.leave(card.finding.id),
      Enter: onCard ? () => this.#applyFirst(card) : undefined,
      Delete: onCard && !this.#state.readonly ? () => this.#events.reject(card.finding) : undefined,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  #applyFirst(card: FindingCard): void {
    const first = card.finding.suggestions[0];
    // Nothing to put in: the caseworker mends it herself, in the letter.
    if (!first || this.#state.readonly) this.#events.leave(card.finding.id);
    // Nobody answers for her.
    else if (card.finding.question !== undefined) card.focusAnswers();
    else this.#events.apply(card.finding, first);
  }
}

/** True for suggestions that may be applied unseen. */
export function isSafe(suggestion: Suggestion): boolean {
  return suggestion.applicability === 'safe';
}
