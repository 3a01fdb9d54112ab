import type { Scores } from 'klarbrev';
import { createElement } from '../element/create-element';
import { wholeNumber } from './danish-number';
import { lixBands, placeOnScale } from './lix-bands';

/** The drawn LIX scale with the letter before and now on it. What it shows stands in words beside it. */
export class LixScale {
  readonly element: HTMLElement;
  readonly #before = createElement('span', { class: 'pointer before' });
  readonly #now = createElement('span', { class: 'pointer now' });
  readonly #bands = lixBands.map(({ band, range }) =>
    createElement(
      'li',
      { class: 'band', 'data-band': band },
      createElement('span', { class: 'band-range' }, range),
      createElement('span', { class: 'band-name' }, band),
    ),
  );

  constructor() {
    this.element = createElement(
      'div',
      { class: 'scale', part: 'scale' },
      createElement('div', { class: 'pointers', 'aria-hidden': 'true' }, this.#before, this.#now),
      createElement('ol', { class: 'bands', role: 'list', 'aria-label': 'Skala for LIX' }, ...this.#bands),
    );
  }

  update(before: Scores | null, now: Scores | null): void {
    point(this.#before, before, 'Før');
    point(this.#now, now, 'Nu');
    // Two flags on one spot would hide each other.
    const close =
      before !== null && now !== null && Math.abs(placeOnScale(before.lix) - placeOnScale(now.lix)) < 0.14;
    this.#before.classList.toggle('aside', close);
    for (const [index, { band }] of lixBands.entries())
      this.#bands[index]?.classList.toggle('here', now?.lix_band === band);
  }
}

function point(pointer: HTMLElement, scores: Scores | null, name: string): void {
  pointer.hidden = scores === null || scores.words === 0;
  if (!scores) return;
  pointer.textContent = `${name} ${wholeNumber(scores.lix)}`;
  pointer.style.setProperty('--place', String(placeOnScale(scores.lix)));
}
