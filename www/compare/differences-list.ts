import type { ComparedFact } from 'klarbrev';
import { createElement, createIcon } from '../element/create-element';
import { kindName, statusName } from './kind-names';

/** One of the two texts. */
export type Side = 'before' | 'after';

/** What the caseworker does in the list. */
export interface DifferencesListEvents {
  /** Shows both places of a difference, and goes to the one on this side. */
  show(fact: ComparedFact, side: Side): void;
  /** To the text, at the place that was shown last. */
  leave(): void;
}

const SIDES: Record<Side, string> = { before: 'I originalen', after: 'I den nye version' };

const SIGNS = {
  sure: 'M10 2 18.5 17.5H1.5Z',
  check: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
};

/** What is different between two texts, worst first, with the way to both places: the main way to read a comparison. */
export class DifferencesList {
  readonly element: HTMLElement;
  readonly #events: DifferencesListEvents;
  readonly #heading = createElement('h2', { id: 'differences-heading', tabindex: -1 });
  readonly #list = createElement('ol', { role: 'list', class: 'differences', part: 'differences' });
  readonly #keptList = createElement('ul', { role: 'list', class: 'differences kept' });
  readonly #keptName = createElement('summary', {});
  readonly #kept = createElement('details', { class: 'kept-facts', part: 'kept-facts' });
  #facts: readonly ComparedFact[] = [];
  #drawn = '';
  #active: ComparedFact | null = null;

  constructor(events: DifferencesListEvents) {
    this.#events = events;
    this.#kept.append(this.#keptName, this.#keptList);
    this.element = createElement(
      'section',
      { class: 'differences-panel', part: 'differences-panel', 'aria-labelledby': 'differences-heading' },
      this.#heading,
      this.#list,
      this.#kept,
    );
    this.element.addEventListener('click', (event) => this.#onClick(event));
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'F8') this.go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') events.leave();
      else return;
      event.preventDefault();
    });
  }

  /** `facts` are worst first, those that are kept last. */
  update(facts: readonly ComparedFact[]): void {
    this.#facts = facts;
    const drawn = JSON.stringify(facts);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const focused = this.element.querySelector<HTMLElement>('[data-side]:focus')?.dataset;
    this.#active = null;
    const kept = facts.filter(({ status }) => status === 'kept');
    const different = facts.length - kept.length;
    this.#heading.textContent =
      different === 0 ? 'Ingen forskelle i fakta' : different === 1 ? '1 forskel' : `${different} forskelle`;
    const rows = facts.map((fact, index) => row(fact, index));
    this.#list.hidden = different === 0;
    this.#list.replaceChildren(...rows.slice(0, different));
    this.#kept.hidden = kept.length === 0;
    this.#keptName.textContent =
      kept.length === 1 ? '1 faktum er bevaret' : `${kept.length} fakta er bevaret`;
    this.#keptList.replaceChildren(...rows.slice(different));
    // An edit takes a difference away: the keyboard stays in the list.
    if (focused) this.#button(Math.min(Number(focused['index']), facts.length - 1))?.focus();
  }

  /** Marks the difference that is shown in the texts. */
  setActive(fact: ComparedFact | null): void {
    this.#active = fact;
    const index = fact === null ? -1 : this.#facts.indexOf(fact);
    for (const item of this.element.querySelectorAll<HTMLElement>('[part=compared-fact]')) {
      if (item.dataset['index'] === String(index)) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
  }

  /** Takes the keyboard to the next difference, or the one before. */
  go(direction: 1 | -1): void {
    const last = this.#facts.filter(({ status }) => status !== 'kept').length - 1;
    if (last < 0) {
      this.#heading.focus();
      return;
    }
    const now = this.#active ? this.#facts.indexOf(this.#active) : direction === 1 ? -1 : last + 1;
    const next = Math.max(0, Math.min(last, now + direction));
    const button = this.#button(next);
    button?.focus();
    button?.click();
  }

  #button(index: number): HTMLElement | null {
    return (
      this.element.querySelector<HTMLElement>(`[data-side=after][data-index="${index}"]`) ??
      this.element.querySelector<HTMLElement>(`[data-side=before][data-index="${index}"]`)
    );
  }

  #onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-side]') : null;
    const fact = this.#facts[Number(button?.dataset['index'])];
    if (!button || !fact) return;
    this.setActive(fact);
    this.#events.show(fact, button.dataset['side'] as Side);
  }
}

function row(fact: ComparedFact, index: number): HTMLElement {
  const { status, certainty, kind, message } = fact;
  const isKept = status === 'kept';
  return createElement(
    'li',
    {
      part: 'compared-fact',
      class: 'compared-fact',
      'data-index': index,
      'data-status': status,
      'data-certainty': isKept ? null : certainty,
      'data-kind': kind,
    },
    !isKept &&
      createElement(
        'p',
        { class: 'compared-head' },
        createIcon(SIGNS[certainty]),
        createElement('span', { class: 'certainty' }, certainty === 'sure' ? 'Sikkert' : 'Se efter'),
        createElement('span', { class: 'what' }, ` · ${kindName(kind)}: ${statusName(status)}`),
      ),
    createElement('p', { class: 'message' }, message),
    createElement(
      'div',
      { class: 'places' },
      ...(['before', 'after'] as const).map((side) => placeButton(fact, side, index)),
    ),
  );
}

function placeButton(fact: ComparedFact, side: Side, index: number): HTMLElement | null {
  const place = fact[side];
  if (!place) return null;
  return createElement(
    'button',
    {
      type: 'button',
      class: 'place',
      part: `place-${side}`,
      'data-side': side,
      'data-index': index,
      'aria-label': `${SIDES[side]}: ${place.quote}`,
    },
    SIDES[side],
  );
}
