import type { Analysis, Scores } from 'klarbrev';
import { createElement } from '../element/create-element';
import { wholeNumber } from './danish-number';
import { leftOut } from './left-out';
import { LixScale } from './lix-scale';
import { scoreRows } from './score-rows';
import { scoresReservation } from './scores-reservation';

/** What the panel is to show. */
export interface ScoresState {
  before: Analysis | null;
  now: Analysis | null;
  /** The text that `now` was made of. */
  text: string;
}

/** How hard the letter is to read, before and now. */
export class ScoresPanel {
  readonly element: HTMLElement;
  readonly #before = new LixFigure('before', 'Før');
  readonly #now = new LixFigure('now', 'Nu');
  readonly #difference = createElement('p', { class: 'difference', part: 'difference' });
  readonly #scale = new LixScale();
  readonly #tooShort = createElement('p', { class: 'too-short', part: 'too-short', hidden: true });
  readonly #setBefore = createElement(
    'button',
    { type: 'button', part: 'set-before', class: 'quiet', hidden: true },
    'Brug teksten nu som udgangspunkt',
  );
  readonly #details = createElement('details', { class: 'all-scores', part: 'all-scores', hidden: true });
  readonly #table: HTMLTableElement;
  readonly #cells = scoreRows.map(({ score, name }) => ({
    before: createElement('td', { 'data-score-before': score }),
    now: createElement('td', { 'data-score-now': score }),
    name,
  }));
  readonly #leftOut = createElement('div', { class: 'left-out', part: 'left-out' });

  constructor(events: { setBefore(): void }) {
    this.#table = createElement(
      'table',
      { class: 'score-table' },
      createElement('caption', { class: 'hidden' }, 'Alle tal, før og nu'),
      createElement(
        'thead',
        {},
        createElement(
          'tr',
          {},
          createElement('th', { scope: 'col' }, 'Tal'),
          createElement('th', { scope: 'col', class: 'before-column' }, 'Før'),
          createElement('th', { scope: 'col' }, 'Nu'),
        ),
      ),
      createElement(
        'tbody',
        {},
        ...this.#cells.map(({ name, before, now }) =>
          createElement('tr', {}, createElement('th', { scope: 'row' }, name), before, now),
        ),
      ),
    );
    this.#details.append(
      createElement('summary', {}, 'Alle tal'),
      createElement(
        'div',
        { class: 'all-scores-content', role: 'group', tabindex: 0, 'aria-label': 'Alle tal' },
        this.#table,
        this.#leftOut,
      ),
    );
    this.#setBefore.addEventListener('click', () => events.setBefore());
    this.element = createElement(
      'section',
      { class: 'scores', part: 'scores', 'aria-labelledby': 'scores-heading' },
      createElement('h2', { id: 'scores-heading' }, 'Læsbarhed (LIX)'),
      createElement('div', { class: 'figures' }, this.#before.element, this.#now.element, this.#difference),
      this.#scale.element,
      this.#tooShort,
      createElement('p', { class: 'pointer-only' }, scoresReservation),
      this.#setBefore,
      this.#details,
    );
    this.#tooShort.textContent = 'For kort til et sikkert tal: Under 100 ord løbende tekst.';
    this.update({ before: null, now: null, text: '' });
  }

  update({ before, now, text }: ScoresState): void {
    const comparable = before !== null && now !== null && before.versions.lix === now.versions.lix;
    this.#before.update(before?.scores ?? null);
    this.#now.update(now?.scores ?? null);
    this.#before.element.hidden = before === null;
    this.#scale.update(comparable || !now ? (before?.scores ?? null) : null, now?.scores ?? null);
    this.#difference.textContent = difference(before, now);
    this.#tooShort.hidden = !(now?.scores.too_short && now.scores.words > 0);
    this.#setBefore.hidden = before !== null || now === null || now.scores.words === 0;
    this.#details.hidden = now === null;
    this.#table.classList.toggle('only-now', before === null);
    for (const [index, { format }] of scoreRows.entries()) {
      const cells = this.#cells[index];
      if (!cells) continue;
      cells.before.textContent = before ? format(before.scores) : '–';
      cells.now.textContent = now ? format(now.scores) : '–';
    }
    this.#showLeftOut(now, text);
  }

  #showLeftOut(now: Analysis | null, text: string): void {
    const reasons = now ? leftOut(now.blocks, text) : [];
    this.#leftOut.hidden = reasons.length === 0;
    this.#leftOut.replaceChildren(
      createElement('h3', {}, 'Ikke talt med'),
      createElement(
        'ul',
        {},
        ...reasons.map(({ because, blocks, example }) =>
          createElement(
            'li',
            {},
            `${because} `,
            createElement(
              'span',
              { class: 'example' },
              blocks === 1 ? `“${example}”` : `“${example}” m.fl. (${blocks})`,
            ),
          ),
        ),
      ),
    );
  }
}

/** One LIX number with its band. */
class LixFigure {
  readonly element: HTMLElement;
  readonly #number: HTMLElement;
  readonly #band: HTMLElement;

  constructor(which: 'before' | 'now', name: string) {
    this.#number = createElement('span', { class: 'number', 'data-score': `lix-${which}` }, '–');
    this.#band = createElement('span', { class: 'band-now', 'data-score': `lix-band-${which}` });
    this.element = createElement(
      'p',
      { class: `figure ${which}`, part: `lix-${which}` },
      createElement('span', { class: 'figure-name' }, name),
      ' ',
      this.#number,
      ' ',
      this.#band,
    );
  }

  update(scores: Scores | null): void {
    const known = scores !== null && scores.words > 0;
    this.#number.textContent = known ? wholeNumber(scores.lix) : '–';
    this.#band.textContent = known ? scores.lix_band : '';
    if (known) this.#band.dataset['band'] = scores.lix_band;
    else delete this.#band.dataset['band'];
  }
}

function difference(before: Analysis | null, now: Analysis | null): string {
  if (!before || !now || before.scores.words === 0 || now.scores.words === 0) return '';
  if (before.versions.lix !== now.versions.lix) return 'Talt på to forskellige måder. Kan ikke sammenlignes.';
  // Of the rounded numbers, so that it agrees with what stands beside it.
  const points = Math.round(now.scores.lix) - Math.round(before.scores.lix);
  if (points === 0) return 'Uændret';
  return `${wholeNumber(Math.abs(points))} ${points < 0 ? 'lavere' : 'højere'}`;
}
