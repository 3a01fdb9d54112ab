import type { Mappable } from 'prosemirror-transform';
import type { Finding } from 'klarbrev';
import type { LetterText } from '../editor/letter-text';
import type { PlacedFinding } from '../editor/finding-marks';

interface Dismissal {
  rule: string;
  entry: string | null;
  from: number;
  to: number;
}

/** A finding that was set aside, as a draft keeps it: by its place in the text. */
export interface KeptDismissal {
  rule: string;
  entry: string | null;
  start: number;
  end: number;
}

/** The findings that the caseworker has set aside, known again by place, rule and dictionary entry. */
export class Dismissals {
  #dismissed: Dismissal[] = [];

  add({ finding, from, to }: PlacedFinding): void {
    this.#dismissed.push({ rule: finding.rule, entry: finding.entry ?? null, from, to });
  }

  covers({ finding, from, to }: PlacedFinding): boolean {
    return this.#dismissed.some(
      (dismissal) => isSame(dismissal, finding) && dismissal.from < to && dismissal.to > from,
    );
  }

  /** Follows the text as it changes; what is gone from the text is forgotten. */
  follow(mapping: Mappable): void {
    this.#dismissed = this.#dismissed
      .map((dismissal) => ({
        ...dismissal,
        from: mapping.map(dismissal.from, 1),
        to: mapping.map(dismissal.to, -1),
      }))
      .filter(({ from, to }) => from < to);
  }

  /** Takes all findings up again, and says which rules they were of. */
  clear(): string[] {
    const rules = this.#dismissed.map(({ rule }) => rule);
    this.#dismissed = [];
    return rules;
  }

  get count(): number {
    return this.#dismissed.length;
  }

  toKept(letter: LetterText): KeptDismissal[] {
    return this.#dismissed.map(({ rule, entry, from, to }) => ({
      rule,
      entry,
      start: letter.offsetAt(from),
      end: letter.offsetAt(to),
    }));
  }

  takeKept(kept: readonly KeptDismissal[], letter: LetterText): void {
    for (const { rule, entry, start, end } of kept) {
      if (end <= start || end > letter.text.length) continue;
      const from = letter.positionAt(start, 'start');
      this.#dismissed.push({ rule, entry, from, to: letter.positionAt(end, 'end') });
    }
  }
}

function isSame(dismissal: Dismissal, finding: Finding): boolean {
  return dismissal.rule === finding.rule && dismissal.entry === (finding.entry ?? null);
}
