import type { Analysis, ComparedFact, ComparedPlace, Comparison, Fact, FactKind } from 'klarbrev';

/** The fact of these words where they first stand in a text, for tests. */
export function fact(text: string, kind: FactKind, quote: string, value = quote): Fact {
  const start = text.indexOf(quote);
  return { kind, quote, value, start, end: start + quote.length };
}

/** As much of an analysis as tells of facts, for tests. */
export function analysisOf(...facts: Fact[]): Analysis {
  return { facts } as Partial<Analysis> as Analysis;
}

/** A place of these words where they first stand in a text, for tests. */
export function place(text: string, quote: string): ComparedPlace {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote, value: quote };
}

/** A comparison that tells of these, for tests. */
export function comparisonOf(...facts: ComparedFact[]): Comparison {
  return { facts } as Partial<Comparison> as Comparison;
}
