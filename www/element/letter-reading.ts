import type { Node } from 'prosemirror-model';
import type { Analysis } from 'klarbrev';
import { Dismissals } from '../findings/dismissals';
import { SuggestionCounts } from '../findings/suggestion-counts';

/** All that belongs to one letter from its first reading on. */
export class LetterReading {
  before: Analysis | null = null;
  /** The letter that the first reading is of. */
  first: Node | null = null;
  readonly dismissals = new Dismissals();

  constructor(
    /** True where the next analysis is the first reading. */
    public awaitsBefore: boolean,
    readonly counts = new SuggestionCounts(),
  ) {}

  /**
   * The letter was read: for the first time, or by other dictionaries than the first time; then the first letter is
   * read again with `read`, so that the two can be compared.
   */
  follow(analysis: Analysis, doc: Node, read: (first: Node) => Analysis | null): void {
    if (this.awaitsBefore) {
      this.before = analysis;
      this.first = doc;
      this.awaitsBefore = false;
    } else if (this.before && this.first && !sameVersions(this.before, analysis)) {
      this.before = read(this.first);
    }
  }
}

/** The paste that turned one letter into another, known again when it is undone or redone. */
interface Turn {
  from: Node;
  to: Node;
  /** The reading of the letter that is not in the editor now. */
  other: LetterReading;
}

function sameVersions({ versions: one }: Analysis, { versions: other }: Analysis): boolean {
  return one.klarbrev === other.klarbrev && one.lix === other.lix && one.dictionaries === other.dictionaries;
}

/** Keeps each letter's reading with its letter, also when a paste over the whole letter is undone. */
export class LetterReadings {
  #current = new LetterReading(false);
  #turns: Turn[] = [];

  get current(): LetterReading {
    return this.#current;
  }

  /** Another letter; there is no way back. */
  start(reading: LetterReading): void {
    this.#current = reading;
    this.#turns = [];
  }

  /** A letter was pasted over another. */
  turn(from: Node, to: Node): void {
    this.#turns.push({ from, to, other: this.#current });
    this.#current = new LetterReading(true);
  }

  /** Measures the pasted letter against the first reading of the one before it: it is the same letter, mended elsewhere. */
  keepEarlier(): void {
    const last = this.#turns.pop();
    if (last) this.#current = last.other;
  }

  followHistory(from: Node, to: Node): void {
    for (const turn of [...this.#turns].reverse()) {
      const back = from.eq(turn.to) && to.eq(turn.from);
      const again = from.eq(turn.from) && to.eq(turn.to);
      if (!back && !again) continue;
      const other = turn.other;
      turn.other = this.#current;
      this.#current = other;
      return;
    }
  }
}
