import type { TextRange } from 'klarbrev';

/** The parts of some ranges that lie outside others. */
export function outside(ranges: readonly TextRange[], others: readonly TextRange[]): TextRange[] {
  return others.reduce<TextRange[]>(
    (left, { start, end }) =>
      left.flatMap((range) =>
        [
          { start: range.start, end: Math.min(range.end, start) },
          { start: Math.max(range.start, end), end: range.end },
        ].filter((part) => part.start < part.end),
      ),
    [...ranges],
  );
}
