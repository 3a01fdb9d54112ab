import type { Checker, ComparedFact, Comparison, TextRange } from 'klarbrev';
import { CheckerInUse } from '../element/checker-in-use';
import { createElement, createIcon } from '../element/create-element';
import { problemMessage, startProblem } from '../element/problem-messages';
import { ComparedScores } from './compared-scores';
import { ComparedText, type MarkedRange } from './compared-text';
import { compareStyleSheets } from './compare-style-sheets';
import { DifferencesList, type Side } from './differences-list';
import { outside } from './outside';
import { isValue, verdict, type Verdict } from './verdict';
import { wordDifferences, type WordDifferences } from './word-differences';

/** The two texts, as HTML, for a host that keeps them. */
export interface ComparedTexts {
  before: string;
  after: string;
}

/** Long enough not to disturb typing. */
const TYPING_PAUSE = 400;

const SIGNS = {
  kept: 'M10 1.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm4.2 5.3-5.4 5.6-3-2.9-1.1 1.2 4.1 4 6.6-6.7Z',
  look: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  harmed: 'M10 2 18.5 17.5H1.5Z',
};

/**
 * Two versions of a letter side by side: the words that are different, what has become of the facts, and the scores.
 * Fires `change` when one of the texts has changed.
 */
export class KlarSammenlignElement extends HTMLElement {
  readonly #before: ComparedText;
  readonly #after: ComparedText;
  readonly #verdict = createElement('div', { class: 'verdict', part: 'verdict' });
  readonly #verdictText = createElement('p', { class: 'verdict-text', part: 'verdict-text', role: 'status' });
  readonly #problem = createElement('div', {
    class: 'problem',
    part: 'problem',
    role: 'alert',
    hidden: true,
  });
  readonly #said = createElement('p', { class: 'hidden', part: 'said', role: 'status' });
  readonly #printed = createElement('p', { class: 'print-head', 'aria-hidden': 'true' });
  readonly #side = createElement('div', { class: 'compare-side', hidden: true });
  readonly #list: DifferencesList;
  readonly #scores = new ComparedScores();
  readonly #fetch = button('fetch-own', 'outlined', 'Hent Klarbrevs egen');
  readonly #print = button('print', 'secondary', 'Udskriv');
  readonly #clear = button('clear', 'quiet', 'Ryd begge');
  readonly #checker = new CheckerInUse({
    changed: () => this.#compareNow(),
    refused: () => undefined,
    failed: () => this.#showProblem(startProblem),
  });
  /** The letter that is worked on elsewhere, with its original; null where there is none. */
  ownLetter: () => ComparedTexts | null = () => null;
  #comparison: Comparison | null = null;
  #differences: WordDifferences = { before: [], after: [] };
  #shown: ComparedFact | null = null;
  #shownSide: Side = 'after';
  #pending: number | null = null;
  /** The original that was put in unasked, to be put in anew where nobody has touched it. */
  #offered: string | null = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = compareStyleSheets();
    this.#list = new DifferencesList({
      show: (fact, side) => this.#show(fact, side),
      leave: () => this.#leave(),
    });
    const events = {
      changed: (pasted: boolean) => this.#onChange(pasted),
      wantsDifference: (direction: 1 | -1) => {
        this.#finish();
        this.#list.go(direction);
      },
    };
    this.#before = new ComparedText(
      'before',
      {
        heading: 'Original',
        emptyTitle: 'Sæt originalen ind her',
        emptyHelp: 'Kopiér brevet, som det var, og tryk Ctrl\u00a0+\u00a0V.',
      },
      null,
      events,
    );
    this.#after = new ComparedText(
      'after',
      {
        heading: 'Ny version',
        emptyTitle: 'Sæt den nye version ind her',
        emptyHelp: 'Fra Word eller en AI-assistent. Du kan også skrive den, eller hente Klarbrevs egen.',
      },
      this.#fetch,
      events,
    );
    this.#fetch.addEventListener('click', () => this.#fetchOwn());
    this.#print.addEventListener('click', () => print());
    this.#clear.addEventListener('click', () => this.#clearBoth());
    this.#side.append(this.#list.element, this.#scores.element);
    this.#verdict.append(
      this.#verdictText,
      createElement('div', { class: 'verdict-actions' }, this.#clear, this.#print),
    );
    root.append(
      createElement(
        'div',
        { class: 'frame', part: 'frame' },
        this.#printed,
        this.#verdict,
        this.#problem,
        createElement(
          'div',
          { class: 'compare-columns' },
          this.#side,
          createElement('div', { class: 'texts' }, this.#before.element, this.#after.element),
        ),
        createElement(
          'p',
          { class: 'legend' },
          'I originalen er de ord markeret, som den nye version ikke har. I den nye version er de nye ord markeret. Det, der kun er flyttet, er ikke markeret.',
        ),
      ),
      createElement('p', { id: 'compare-help', class: 'hidden' }, 'F8 går til næste forskel.'),
      this.#said,
    );
    this.#showState();
  }

  connectedCallback(): void {
    this.#checker.start();
    addEventListener('beforeprint', this.#beforePrint);
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#beforePrint);
    queueMicrotask(() => {
      if (!this.isConnected) this.#checker.stop();
    });
  }

  get checker(): Checker | Promise<Checker> | null {
    return this.#checker.given;
  }

  set checker(checker: Checker | Promise<Checker> | null) {
    this.#checker.given = checker;
  }

  /** The texts as they stand; null where there is nothing in either. */
  get texts(): ComparedTexts | null {
    if (this.#before.isEmpty && this.#after.isEmpty) return null;
    return { before: this.#before.html, after: this.#after.html };
  }

  set texts(texts: ComparedTexts | null) {
    this.#before.start(texts?.before ?? '');
    this.#after.start(texts?.after ?? '');
    this.#compareNow();
  }

  /** Puts the original of the letter that is worked on in, where the caseworker has put in nothing of her own. */
  offerOriginal(): void {
    const own = this.ownLetter();
    const untouched = this.#before.isEmpty || this.#before.html === this.#offered;
    if (!own || !untouched || !this.#after.isEmpty || this.#before.html === own.before) return;
    this.#before.start(own.before);
    this.#offered = this.#before.html;
    this.#compareNow();
  }

  #onChange(pasted: boolean): void {
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#pending = window.setTimeout(() => this.#compareNow(), pasted ? 0 : TYPING_PAUSE);
    this.dispatchEvent(new Event('change'));
  }

  /** Brings the comparison in step with the texts, where it is still to come. */
  #finish(): void {
    if (this.#pending !== null) this.#compareNow();
  }

  #compareNow(): void {
    if (this.#pending !== null) clearTimeout(this.#pending);
    this.#pending = null;
    const checker = this.#checker.current;
    const [before, after] = [this.#before.letter, this.#after.letter];
    this.#comparison = null;
    this.#differences = { before: [], after: [] };
    this.#shown = null;
    this.#problem.hidden = true;
    if (checker && !this.#before.isEmpty && !this.#after.isEmpty) {
      try {
        this.#comparison = checker.compare(before.text, after.text, {
          before: { blocks: before.blocks },
          after: { blocks: after.blocks },
        });
        this.#differences = wordDifferences(before, after);
      } catch (error) {
        this.#showProblem(problemMessage(error));
      }
    }
    this.#showState();
    this.#showMarks();
  }

  #showState(): void {
    const comparison = this.#comparison;
    const { text, tone } = comparison ? this.#judge(comparison) : { text: this.#whatToDo(), tone: 'none' };
    this.#verdict.dataset['tone'] = tone;
    if (this.#verdictText.dataset['said'] !== `${tone} ${text}`) {
      this.#verdictText.dataset['said'] = `${tone} ${text}`;
      this.#verdictText.replaceChildren(
        ...(tone in SIGNS ? [createIcon(SIGNS[tone as Verdict['tone']])] : []),
        text,
      );
    }
    this.#side.hidden = comparison === null;
    this.classList.toggle('compared', comparison !== null);
    this.#print.hidden = comparison === null;
    this.#clear.hidden = this.#before.isEmpty && this.#after.isEmpty;
    if (!comparison) return;
    this.#list.update(comparison.facts);
    this.#scores.update(comparison);
  }

  #judge(comparison: Comparison): Verdict {
    const judged = verdict(comparison);
    return this.#before.letter.text === this.#after.letter.text
      ? { ...judged, text: `De to tekster er ens. ${judged.text}` }
      : judged;
  }

  #whatToDo(): string {
    if (!this.#before.isEmpty && !this.#after.isEmpty) return 'Teksterne kan ikke sammenlignes lige nu.';
    if (!this.#before.isEmpty) return 'Sæt nu den nye version ind, eller hent Klarbrevs egen.';
    if (!this.#after.isEmpty) return 'Sæt nu originalen ind. Så bliver de to sammenlignet.';
    return 'Sæt originalen og den nye version ind. Så ser du, om fakta er bevaret.';
  }

  #showMarks(): void {
    for (const side of ['before', 'after'] as const) {
      const facts = (this.#comparison?.facts ?? []).filter(
        (fact) => fact.status !== 'kept' || fact === this.#shown,
      );
      // A fact is one mark, whatever words in it are different.
      const whole = facts.filter(isValue).flatMap((fact) => fact[side] ?? []);
      const words = outside(this.#differences[side], whole).map(({ start, end }): MarkedRange => ({
        start,
        end,
        classes: `different-${side}`,
        element: side === 'before' ? 'del' : 'ins',
      }));
      const marks = facts.flatMap((fact): MarkedRange[] => {
        const place = fact[side];
        if (!place) return [];
        const { start, end } = place;
        const shown = fact === this.#shown ? ' shown-place' : '';
        return [{ start, end, classes: `fact-mark ${fact.certainty}${shown}`, element: 'mark' }];
      });
      this.#textOn(side).showMarks([...words, ...marks]);
    }
  }

  #show(asked: ComparedFact, side: Side): void {
    this.#finish();
    const fact = this.#comparison?.facts.find((one) => one === asked);
    if (!fact) {
      this.#said.textContent = 'Teksten er ændret i mellemtiden. Se på forskellen igen.';
      return;
    }
    this.#shown = fact;
    this.#shownSide = side;
    this.#showMarks();
    this.#textOn(side === 'before' ? 'after' : 'before').scrollToShown();
    this.#textOn(side).goToShown();
    const name = side === 'before' ? 'originalen' : 'den nye version';
    this.#said.textContent = `Markeret i ${name}: »${fact[side]?.quote ?? ''}«. Esc går dertil.`;
  }

  #leave(): void {
    const place: TextRange | null | undefined = this.#shown?.[this.#shownSide];
    this.#textOn(this.#shownSide).focus(place ?? null);
  }

  #textOn(side: Side): ComparedText {
    return side === 'before' ? this.#before : this.#after;
  }

  #fetchOwn(): void {
    const own = this.ownLetter();
    if (!own) {
      this.#showProblem(
        'Der er ikke noget brev under »Skriv om« endnu. Sæt et brev ind dér, og ret det. Så kan du hente det her.',
      );
      return;
    }
    this.#before.putIn(own.before);
    this.#after.putIn(own.after);
    this.#compareNow();
    this.#said.textContent = 'Originalen og Klarbrevs egen version er hentet. Du kan fortryde i hver tekst.';
  }

  #clearBoth(): void {
    this.#before.putIn('');
    this.#after.putIn('');
    this.#compareNow();
    this.#said.textContent = 'Begge tekster er ryddet. Du kan fortryde i hver tekst.';
    this.#before.focus(null);
  }

  #showProblem(message: string): void {
    this.#problem.replaceChildren(createElement('p', {}, message));
    this.#problem.hidden = false;
  }

  readonly #beforePrint = (): void => {
    const date = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long' }).format(new Date());
    this.#printed.textContent = `Klarbrev · Sammenligning af to versioner af et brev · ${date}`;
  };
}

function button(part: string, className: string, text: string): HTMLButtonElement {
  return createElement('button', { type: 'button', part, class: className }, text);
}

if (!customElements.get('klar-sammenlign')) customElements.define('klar-sammenlign', KlarSammenlignElement);

declare global {
  interface HTMLElementTagNameMap {
    'klar-sammenlign': KlarSammenlignElement;
  }
}
