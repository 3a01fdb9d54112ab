import type { TextRange } from 'klarbrev';
import type { Mappable } from 'prosemirror-transform';
import type { LetterText } from './letter-text';

/** Stretches of the letter that the host marks as not the caseworker's. They follow the text as it changes. */
export class LockedRanges {
  #places: { from: number; to: number }[] = [];

  /** Takes ranges of the letter's text; what lies outside it is left out. */
  take(ranges: readonly TextRange[], letter: LetterText): void {
    this.#places = ranges
      .filter(({ start, end }) => start >= 0 && start < end && end <= letter.text.length)
      .map(({ start, end }) => ({
        from: letter.positionAt(start, 'start'),
        to: letter.positionAt(end, 'end'),
      }));
  }

  follow(mapping: Mappable): void {
    this.#places = this.#places
      .map(({ from, to }) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) }))
      .filter(({ from, to }) => from < to);
  }

  /** Where they stand in the letter's text now. */
  in(letter: LetterText): TextRange[] {
    return this.#places.map(({ from, to }) => ({ start: letter.offsetAt(from), end: letter.offsetAt(to) }));
  }
}
