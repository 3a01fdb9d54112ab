import type { Block } from 'klarbrev';

/** What was left out of the count for one reason. */
export interface LeftOut {
  because: string;
  blocks: number;
  /** The first words of the first such block, so that the caseworker can see what is meant. */
  example: string;
}

const EXAMPLE_LENGTH = 40;

/** What was left out of the scores and why, each reason once, in the order of the letter. */
export function leftOut(blocks: readonly Block[], text: string): LeftOut[] {
  const reasons = new Map<string, LeftOut>();
  for (const { counted, left_out_because: because, start, end } of blocks) {
    if (counted || because === undefined) continue;
    const known = reasons.get(because);
    if (known) known.blocks += 1;
    else reasons.set(because, { because, blocks: 1, example: shortened(text.slice(start, end)) });
  }
  return [...reasons.values()];
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= EXAMPLE_LENGTH) return line;
  const cut = line.slice(0, EXAMPLE_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXAMPLE_LENGTH / 2)).trimEnd()} …`;
}
