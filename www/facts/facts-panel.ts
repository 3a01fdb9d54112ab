import type { ComparedFact, TextRange } from 'klarbrev';
import { createElement, createIcon } from '../element/create-element';
import { factGroups } from './fact-groups';
import { factsSummary } from './facts-summary';
import { rank, type FactState, type LetterFact } from './letter-fact';
import { surroundings } from './surroundings';

/** What the caseworker does in the list of facts. */
export interface FactsPanelEvents {
  /** The list is looked at, and has to be in step with the letter. */
  catchUp(): void;
  /** Shows a place in the letter. */
  show(place: TextRange): void;
  /** To the letter, at the place that was shown last. */
  leave(): void;
}

/** What the list is to show. */
export interface FactsPanelState {
  /** The facts in the order of the letter; null where there is no letter. */
  facts: readonly LetterFact[] | null;
  /** Differences of meaning, the sure ones first. */
  meanings: readonly ComparedFact[];
  /** The original, for what stood around a fact that is lost. */
  original: string;
}

const STATES: Record<FactState, string> = {
  kept: 'bevaret',
  changed: 'ændret',
  lost: 'mangler',
  added: 'ny',
};

const SIGNS = {
  kept: 'M7.6 15.6 2.4 10.4l1.5-1.5 3.7 3.7 8.5-8.5 1.5 1.5Z',
  look: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  harmed: 'M10 2 18.5 17.5H1.5Z',
  none: '',
};

/** The facts of the letter and what has become of them since the original. */
export class FactsPanel {
  readonly element: HTMLElement;
  readonly #events: FactsPanelEvents;
  readonly #details: HTMLDetailsElement;
  readonly #heading = createElement('h2', { id: 'facts-heading' });
  readonly #fate = createElement('span', { class: 'panel-fate', part: 'facts-fate' });
  readonly #content = createElement('div', { class: 'panel-content' });
  /** What the rows in the list are of, by their keys. */
  readonly #places = new Map<string, TextRange>();
  #state: FactsPanelState = { facts: null, meanings: [], original: '' };
  #shown: string | null = null;

  constructor(events: FactsPanelEvents) {
    this.#events = events;
    this.#details = createElement(
      'details',
      { class: 'panel facts-details', part: 'facts' },
      createElement('summary', { part: 'facts-summary' }, this.#heading, this.#fate),
      this.#content,
    );
    this.element = createElement(
      'section',
      { class: 'facts', part: 'facts-panel', 'aria-labelledby': 'facts-heading', hidden: true },
      this.#details,
    );
    this.#details.addEventListener('toggle', () => {
      this.#draw();
      if (this.isOpen) events.catchUp();
    });
    this.#content.addEventListener('click', (event) => this.#onClick(event));
    this.#content.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      events.leave();
    });
  }

  get isOpen(): boolean {
    return this.#details.open;
  }

  /** What the line above the list says of the facts. */
  get fate(): string {
    return this.#fate.textContent ?? '';
  }

  /** Folds the list, where another one is opened. */
  close(): void {
    this.#details.open = false;
  }

  update(state: FactsPanelState): void {
    this.#state = state;
    const { facts, meanings } = state;
    this.element.hidden = facts === null || facts.length + meanings.length === 0;
    const { count, fate, tone } = factsSummary(facts ?? [], meanings);
    this.#heading.textContent = count;
    this.#fate.dataset['tone'] = tone;
    this.#fate.replaceChildren(...(fate === '' ? [] : [createIcon(SIGNS[tone]), fate]));
    this.#draw();
  }

  /** The list is made only where it is seen: most of the time the line above it says enough. */
  #draw(): void {
    const focused = this.#content.querySelector<HTMLElement>(':focus')?.dataset['key'];
    this.#places.clear();
    this.#content.replaceChildren(...(this.isOpen ? this.#groups() : []));
    this.#markShown();
    if (focused !== undefined) this.#button(focused)?.focus({ preventScroll: true });
  }

  /** Differences of meaning first, then the groups, those with the worst fates before the others. */
  #groups(): HTMLElement[] {
    const { facts, meanings, original } = this.#state;
    const groups = factGroups.flatMap(({ name, kinds }) => {
      const inGroup = (facts ?? []).filter(({ kind }) => kinds.includes(kind));
      return inGroup.length === 0 ? [] : [{ name, inGroup, worst: Math.min(...inGroup.map(rank)) }];
    });
    groups.sort((a, b) => a.worst - b.worst);
    return [
      ...(meanings.length > 0 ? [this.#meaningsList(meanings, original)] : []),
      ...groups.map(({ name, inGroup }) => this.#group(name, inGroup, original)),
    ];
  }

  /** No place is shown in the letter any more. */
  forgetShown(): void {
    this.#shown = null;
    this.#markShown();
  }

  #meaningsList(meanings: readonly ComparedFact[], original: string): HTMLElement {
    const name = 'facts-meanings';
    return createElement(
      'section',
      { class: 'fact-group meanings', 'aria-labelledby': name },
      createElement('h3', { id: name }, 'Se efter'),
      createElement(
        'ul',
        { role: 'list' },
        ...meanings.map(({ message, certainty, before, after, kind }) =>
          createElement(
            'li',
            { class: 'fact', part: 'meaning', 'data-certainty': certainty, 'data-kind': kind },
            createElement('p', { class: 'meaning-message' }, message),
            before && !after && stoodIn(original, before),
            after &&
              this.#placeButton(`${kind} ${message}`, after, [`Se »${shortened(after.quote)}« i brevet`]),
          ),
        ),
      ),
    );
  }

  #group(name: string, facts: readonly LetterFact[], original: string): HTMLElement {
    const id = `facts-${factGroups.findIndex((group) => group.name === name)}`;
    const seen = new Map<string, number>();
    const keyOf = ({ kind, value }: LetterFact) => {
      const same = `${kind} ${value}`;
      const number = (seen.get(same) ?? 0) + 1;
      seen.set(same, number);
      return `${same} ${number}`;
    };
    const keyed = facts.map((fact) => ({ fact, key: keyOf(fact) }));
    keyed.sort((a, b) => rank(a.fact) - rank(b.fact));
    return createElement(
      'section',
      { class: 'fact-group', 'aria-labelledby': id },
      createElement('h3', { id }, name),
      createElement('ul', { role: 'list' }, ...keyed.map(({ fact, key }) => this.#row(fact, key, original))),
    );
  }

  #row(fact: LetterFact, key: string, original: string): HTMLElement {
    const state = fact.state && stateOf(fact);
    const words = [
      createElement('span', { class: 'fact-quote' }, fact.quote),
      ...(state ? [' ', createElement('span', { class: 'fact-state' }, state)] : []),
    ];
    return createElement(
      'li',
      {
        class: 'fact',
        part: 'fact',
        'data-kind': fact.kind,
        'data-state': fact.state,
        'data-certainty': fact.state === 'kept' || fact.certainty === 'unjudged' ? null : fact.certainty,
      },
      fact.place
        ? this.#placeButton(key, fact.place, words)
        : createElement('p', { class: 'fact-lost' }, ...words),
      fact.state === 'changed' &&
        fact.original !== null &&
        createElement('p', { class: 'fact-was' }, `Før: »${fact.original.quote}«`),
      fact.state === 'lost' && fact.original !== null && stoodIn(original, fact.original),
    );
  }

  #placeButton(key: string, { start, end }: TextRange, words: (Node | string)[]): HTMLButtonElement {
    this.#places.set(key, { start, end });
    return createElement(
      'button',
      { type: 'button', class: 'fact-place', part: 'fact-place', 'data-key': key },
      ...words,
    );
  }

  #button(key: string): HTMLElement | undefined {
    return [...this.#content.querySelectorAll<HTMLElement>('[data-key]')].find(
      ({ dataset }) => dataset['key'] === key,
    );
  }

  #onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-key]') : null;
    const key = button?.dataset['key'];
    if (key === undefined) return;
    // The letter may have gone on since the list was made.
    this.#events.catchUp();
    const place = this.#places.get(key);
    if (!place) return;
    this.#shown = key;
    this.#markShown();
    this.#events.show(place);
  }

  #markShown(): void {
    for (const button of this.#content.querySelectorAll<HTMLElement>('[data-key]')) {
      if (button.dataset['key'] === this.#shown) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }
}

function stateOf({ state, certainty }: LetterFact): string {
  if (state === null) return '';
  if (certainty === 'unjudged') return state === 'lost' ? 'ikke i brevet nu' : STATES[state];
  return state === 'kept' || certainty === 'sure' ? STATES[state] : `${STATES[state]}? Se efter`;
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 40).trimEnd()} …`;
}

/** Where something that is lost stood. */
function stoodIn(original: string, place: TextRange): HTMLElement {
  const { before, words, after } = surroundings(original, place);
  return createElement(
    'p',
    { class: 'fact-was' },
    'I originalen: »',
    before,
    createElement('mark', {}, words),
    after,
    '«',
  );
}
