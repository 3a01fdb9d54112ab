import type { ComparedFact, ComparedPlace, FactKind, TextRange } from 'klarbrev';

/** What has become of a fact since the original. */
export type FactState = ComparedFact['status'];

/** How certain that is. The comparison does not judge names: many stand there again as *du* or *vi*. */
export type FactCertainty = ComparedFact['certainty'] | 'unjudged';

/** A fact of the letter, or one that it had. */
export interface LetterFact {
  kind: FactKind;
  quote: string;
  /** The same for every way of writing it. */
  value: string;
  /** Null where there is no original to compare with. */
  state: FactState | null;
  certainty: FactCertainty;
  /** Where it stands in the letter; null where it is lost. */
  place: TextRange | null;
  /** Where it stood in the original, where the comparison says so. */
  original: ComparedPlace | null;
}

/** How bad it is: 0 is worst. */
export function rank({ state, certainty }: Pick<LetterFact, 'state' | 'certainty'>): number {
  if (state === null || state === 'kept' || certainty === 'unjudged') return 4;
  if (certainty === 'check') return 3;
  return { lost: 0, changed: 1, added: 2 }[state];
}

/** True where the fact is surely not what it was. */
export function isHarmed(fact: Pick<LetterFact, 'state' | 'certainty'>): boolean {
  return rank(fact) < 2;
}
