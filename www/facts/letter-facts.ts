import type { Analysis, ComparedFact, Comparison, Fact } from 'klarbrev';
import { isFactKind } from './fact-groups';
import { rank, type LetterFact } from './letter-fact';

/** What the list of facts is made of. */
export interface FactsReading {
  now: Analysis;
  text: string;
  /** The original; null where there is none. */
  before: Analysis | null;
  /** The original against the letter; null where they are the same or there is no original. */
  comparison: Comparison | null;
}

/** The facts of the letter and those it has lost, in the order of the letter. */
export function letterFacts({ now, text, before, comparison }: FactsReading): LetterFact[] {
  const told = valuesOf(comparison);
  const byPlace = new Map<string, ComparedFact>();
  for (const compared of told) {
    if (!compared.after) continue;
    const place = placeKey(compared.after);
    const known = byPlace.get(place);
    if (!known || worse(compared, known)) byPlace.set(place, compared);
  }
  const names = new NamesOf(before);
  const facts: LetterFact[] = now.facts.map((fact) => {
    const compared = byPlace.get(placeKey(fact));
    byPlace.delete(placeKey(fact));
    return { ...placed(fact), ...fateOf(fact, compared, before !== null, names) };
  });
  // What the two readings do not cut alike.
  for (const compared of byPlace.values()) {
    if (compared.after && compared.status !== 'kept')
      facts.push({
        ...compared.after,
        kind: isFactKind(compared.kind) ? compared.kind : 'deadline',
        place: { start: compared.after.start, end: compared.after.end },
        state: compared.status,
        certainty: compared.certainty,
        original: compared.before,
      });
  }
  facts.sort((a, b) => (a.place?.start ?? 0) - (b.place?.start ?? 0));
  return [...facts, ...lost(told, before), ...lostNames(before, comparison, text)];
}

/** Differences of meaning, the sure ones first. */
export function meaningDifferences(comparison: Comparison | null): ComparedFact[] {
  const differences = (comparison?.facts ?? []).filter(
    ({ kind, status }) => status !== 'kept' && !isValue(kind),
  );
  return [
    ...differences.filter(({ certainty }) => certainty === 'sure'),
    ...differences.filter(({ certainty }) => certainty === 'check'),
  ];
}

/** A fact whose limit is another (*senest*, *inden*) is a fact with another value. */
function isValue(kind: ComparedFact['kind']): boolean {
  return isFactKind(kind) || kind === 'inclusiveness';
}

function valuesOf(comparison: Comparison | null): ComparedFact[] {
  return (comparison?.facts ?? []).filter(({ kind }) => isValue(kind));
}

function placed({
  kind,
  quote,
  value,
  start,
  end,
}: Fact): Pick<LetterFact, 'kind' | 'quote' | 'value' | 'place'> {
  return { kind, quote, value, place: { start, end } };
}

function fateOf(
  fact: Fact,
  compared: ComparedFact | undefined,
  hasOriginal: boolean,
  names: NamesOf,
): Pick<LetterFact, 'state' | 'certainty' | 'original'> {
  if (compared) {
    const { status, certainty, before } = compared;
    return { state: status, certainty, original: before };
  }
  if (!hasOriginal) return { state: null, certainty: 'sure', original: null };
  const isNew = fact.kind === 'name' && !names.has(fact.quote);
  return { state: isNew ? 'added' : 'kept', certainty: isNew ? 'unjudged' : 'sure', original: null };
}

function lost(told: readonly ComparedFact[], before: Analysis | null): LetterFact[] {
  return told.flatMap(({ kind, status, certainty, before: original, after }) => {
    if (status !== 'lost' || !original || after) return [];
    const known = before?.facts.find(({ start, end }) => start === original.start && end === original.end);
    return {
      kind: known?.kind ?? (isFactKind(kind) ? kind : 'deadline'),
      quote: original.quote,
      value: original.value,
      state: status,
      certainty,
      place: null,
      original,
    };
  });
}

/** Names that no longer stand in the letter. */
function lostNames(before: Analysis | null, comparison: Comparison | null, text: string): LetterFact[] {
  if (!before || !comparison || comparison.facts.some(({ kind }) => kind === 'name')) return [];
  const words = new Set(wordsOf(text));
  const seen = new Set<string>();
  return before.facts.flatMap(({ kind, quote, value, start, end }) => {
    if (kind !== 'name' || seen.has(value) || wordsOf(quote).some((word) => words.has(word))) return [];
    seen.add(value);
    const original = { start, end, quote, value };
    return {
      kind,
      quote,
      value,
      state: 'lost' as const,
      certainty: 'unjudged' as const,
      place: null,
      original,
    };
  });
}

/** The words of all names in a letter. */
class NamesOf {
  readonly #words: Set<string>;

  constructor(letter: Analysis | null) {
    const names = (letter?.facts ?? []).filter(({ kind }) => kind === 'name');
    this.#words = new Set(names.flatMap(({ quote }) => wordsOf(quote)));
  }

  has(name: string): boolean {
    return wordsOf(name).some((word) => this.#words.has(word));
  }
}

/** In lower case and without the genitive: *Ankestyrelsens* is *Ankestyrelsen*. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=..)s$/, ''));
}

function placeKey({ start, end }: { start: number; end: number }): string {
  return `${start}-${end}`;
}

function worse(one: ComparedFact, other: ComparedFact): boolean {
  const rankOf = ({ status, certainty }: ComparedFact) => rank({ state: status, certainty });
  return rankOf(one) < rankOf(other);
}
