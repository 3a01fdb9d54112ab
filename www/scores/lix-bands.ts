import type { LixBand } from 'klarbrev';

/** A stretch of the Danish LIX scale. */
export interface LixBandRange {
  band: LixBand;
  /** As it is printed on the scale. */
  range: string;
}

/** The Danish scale, from the easiest. */
export const lixBands: readonly LixBandRange[] = [
  { band: 'meget let', range: '≤ 24' },
  { band: 'let', range: '25–34' },
  { band: 'middel', range: '35–44' },
  { band: 'svær', range: '45–54' },
  { band: 'meget svær', range: '≥ 55' },
];

/** The scale is drawn with bands of one width; what lies beyond the outermost stands at the end. */
const FIRST = 14.5;
const LAST = 64.5;

/** Where a score stands on the drawn scale, from 0 to 1. */
export function placeOnScale(lix: number): number {
  return Math.min(1, Math.max(0, (lix - FIRST) / (LAST - FIRST)));
}
