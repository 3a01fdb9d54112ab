import type { Comparison, TextScores } from 'klarbrev';
import { createElement } from '../element/create-element';
import { wholeNumber } from '../scores/danish-number';
import { scoreRows } from '../scores/score-rows';
import { scoresReservation } from '../scores/scores-reservation';

/** The scores that two texts are set side by side with. */
const SHOWN = [
  'words',
  'mean_sentence_words',
  'longest_sentence_words',
  'long_word_share',
  'passive_share',
] as const;

/** How hard the two texts are to read, side by side. */
export class ComparedScores {
  readonly element: HTMLElement;
  readonly #body = createElement('tbody', {});
  readonly #tooShort = createElement(
    'p',
    { class: 'too-short', hidden: true },
    'For kort til et sikkert tal: Under 100 ord løbende tekst.',
  );

  constructor() {
    this.element = createElement(
      'section',
      { class: 'compared-scores', part: 'compared-scores', 'aria-labelledby': 'compared-scores-heading' },
      createElement('h2', { id: 'compared-scores-heading' }, 'Læsbarhed'),
      createElement(
        'table',
        { class: 'score-table' },
        createElement('caption', { class: 'hidden' }, 'Læsbarhed af originalen og den nye version'),
        createElement(
          'thead',
          {},
          createElement(
            'tr',
            {},
            createElement('th', { scope: 'col' }, 'Tal'),
            createElement('th', { scope: 'col' }, 'Original'),
            createElement('th', { scope: 'col' }, 'Ny version'),
          ),
        ),
        this.#body,
      ),
      this.#tooShort,
      createElement('p', { class: 'pointer-only' }, scoresReservation),
    );
  }

  update({ before: { scores: before }, after: { scores: after } }: Comparison): void {
    this.#body.replaceChildren(
      line('LIX', 'lix', lix(before), lix(after)),
      ...scoreRows
        .filter(({ score }) => (SHOWN as readonly string[]).includes(score))
        .map(({ name, score, format }) => line(name, score, format(before), format(after))),
    );
    this.#tooShort.hidden = !before.too_short && !after.too_short;
  }
}

function lix({ words, lix, lix_band: band }: TextScores): string {
  return words === 0 ? '–' : `${wholeNumber(lix)} ${band}`;
}

function line(name: string, score: string, before: string, after: string): HTMLElement {
  return createElement(
    'tr',
    {},
    createElement('th', { scope: 'row' }, name),
    createElement('td', { 'data-score-before': score }, before),
    createElement('td', { 'data-score-after': score }, after),
  );
}
