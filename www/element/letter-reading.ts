import type { Node } from 'prosemirror-model';
import type { Analysis } from 'klarbrev';
import { Dismissals } from '../findings/dismissals';
import { SuggestionCounts } from '../findings/suggestion-counts';

/** All that belongs to one letter from its first reading on. */
export interface LetterReading {
  before: Analysis | null;
  /** True where the next analysis is the first reading. */
  awaitsBefore: boolean;
  readonly counts: SuggestionCounts;
  readonly dismissals: Dismissals;
}

/** The paste that turned one letter into another, known again when it is undone or redone. */
interface Turn {
  from: Node;
  to: Node;
  /** The reading of the letter that is not in the editor now. */
  other: LetterReading;
}

/** A reading with nothing in it yet. */
export function newReading(awaitsBefore: boolean): LetterReading {
  return { before: null, awaitsBefore, counts: new SuggestionCounts(), dismissals: new Dismissals() };
}

/** Keeps each letter's reading with its letter, also when a paste over the whole letter is undone. */
export class LetterReadings {
  #current = newReading(false);
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
    this.#current = newReading(true);
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
