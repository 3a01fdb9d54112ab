import type { TextRange } from 'klarbrev';
import { LetterEditor } from '../editor/letter-editor';
import { letterHtml } from '../editor/letter-serializer';
import { readLetterText, type LetterText } from '../editor/letter-text';
import { parseLetter } from '../editor/parse-letter';
import type { TextMark } from '../editor/text-marks';
import { createElement } from '../element/create-element';
import type { Side } from './differences-list';

/** What a text tells of itself. */
export interface ComparedTextEvents {
  changed(pasted: boolean): void;
  /** F8 and Shift+F8: on to the differences. */
  wantsDifference(direction: 1 | -1): void;
}

/** How a text looks before there is anything in it. */
export interface ComparedTextWords {
  heading: string;
  emptyTitle: string;
  emptyHelp: string;
}

/** A range of the text and how it is marked. */
export interface MarkedRange extends TextRange {
  classes: string;
  element?: 'ins' | 'del' | 'mark';
}

/** Room above and below what is brought into view, in pixels. */
const ROOM = 48;

/** One of the two texts: written, pasted or put in, with the marks of the comparison. */
export class ComparedText {
  readonly element: HTMLElement;
  readonly #editor: LetterEditor;
  readonly #scroller: HTMLElement;
  #letter: LetterText | null = null;

  constructor(side: Side, words: ComparedTextWords, action: HTMLElement | null, events: ComparedTextEvents) {
    const mount = createElement('div', { class: 'letter' });
    const name = `text-${side}`;
    this.#scroller = createElement(
      'div',
      { class: 'sheet', part: `sheet-${side}` },
      mount,
      createElement(
        'div',
        { class: 'empty-help' },
        createElement('p', { class: 'empty-title' }, words.emptyTitle),
        createElement('p', {}, words.emptyHelp),
      ),
    );
    this.element = createElement(
      'section',
      { class: `text ${side}`, part: name, 'aria-labelledby': name },
      createElement('div', { class: 'text-head' }, createElement('h2', { id: name }, words.heading), action),
      this.#scroller,
    );
    this.#editor = new LetterEditor(
      mount,
      {
        changed: (transaction, letterPasted) => {
          this.#letter = null;
          events.changed(letterPasted || transaction.getMeta('paste') === true);
        },
        updated: () => undefined,
        entered: () => undefined,
        wantsFinding: events.wantsDifference,
      },
      { label: words.heading, describedBy: 'compare-help' },
    );
  }

  get letter(): LetterText {
    this.#letter ??= readLetterText(this.#editor.doc);
    return this.#letter;
  }

  get isEmpty(): boolean {
    return this.letter.text.trim() === '';
  }

  get html(): string {
    return letterHtml(this.#editor.doc);
  }

  /** Puts another text in; what stood there can be had back by undoing it. */
  putIn(html: string): void {
    this.#editor.putIn(parseLetter(html));
  }

  /** Opens with this text. */
  start(html: string): void {
    this.#editor.replaceLetter(parseLetter(html));
    this.#letter = null;
  }

  showMarks(ranges: readonly MarkedRange[]): void {
    const { letter } = this;
    this.#editor.showMarks(
      ranges.flatMap(({ start, end, ...looks }): TextMark[] => {
        const from = letter.positionAt(start, 'start');
        const to = letter.positionAt(end, 'end');
        return from < to ? [{ from, to, ...looks }] : [];
      }),
    );
  }

  /** Brings the place that is marked as shown into view within the text; the page stays where it is. */
  scrollToShown(): void {
    const mark = this.#editor.markOf('shown-place');
    if (!mark) return;
    const box = this.#scroller.getBoundingClientRect();
    const place = mark.getBoundingClientRect();
    if (place.top >= box.top + ROOM && place.bottom <= box.bottom - ROOM) return;
    this.#scroller.scrollTop += place.top - box.top - this.#scroller.clientHeight / 3;
  }

  /** Brings the place that is marked as shown into view, also where the page has to move. */
  goToShown(): void {
    this.scrollToShown();
    const mark = this.#editor.markOf('shown-place');
    const place = mark?.getBoundingClientRect();
    if (!place || (place.top >= ROOM && place.bottom <= window.innerHeight - ROOM)) return;
    mark?.scrollIntoView({ block: 'center' });
  }

  /** Puts the keyboard into the text, at a range where one is given. */
  focus(range: TextRange | null): void {
    const { letter } = this;
    this.#editor.focusOn(
      range && { from: letter.positionAt(range.start, 'start'), to: letter.positionAt(range.end, 'end') },
    );
  }
}
