import type { Node } from 'prosemirror-model';
import type { Checker, Comparison } from 'klarbrev';
import { readLetterText, type LetterText } from '../editor/letter-text';

/** Compares a letter with its original, each pair of texts once. */
export class LetterComparison {
  #known: { checker: Checker; first: string; text: string; comparison: Comparison } | null = null;
  #original: { first: Node; letter: LetterText } | null = null;

  /** The original as the checker reads it. */
  original(first: Node | null): LetterText | null {
    if (!first) return null;
    if (this.#original?.first !== first) this.#original = { first, letter: readLetterText(first) };
    return this.#original.letter;
  }

  /** True where `of` has nothing to do that takes time. */
  isReady(checker: Checker, first: Node | null, { text }: LetterText): boolean {
    const original = this.original(first);
    if (!original || original.text === text) return true;
    const known = this.#known;
    return known?.checker === checker && known.first === original.text && known.text === text;
  }

  /** The original against the letter; null where there is no original, or nothing has changed. */
  of(checker: Checker, first: Node | null, letter: LetterText): Comparison | null {
    const original = this.original(first);
    if (!original || original.text === letter.text) return null;
    if (this.#known && this.isReady(checker, first, letter)) return this.#known.comparison;
    const comparison = checker.compare(original.text, letter.text, {
      before: { blocks: original.blocks },
      after: { blocks: letter.blocks },
    });
    this.#known = { checker, first: original.text, text: letter.text, comparison };
    return comparison;
  }
}
