import type { TextRange } from 'klarbrev';

/** Some words of a text with what stands around them. */
export interface Surroundings {
  before: string;
  words: string;
  after: string;
}

/** What is shown on either side, in characters. */
const REACH = 60;

/** The words of a range and what stands around them on the same line, cut between words. */
export function surroundings(text: string, { start, end }: TextRange, reach = REACH): Surroundings {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  let before = text.slice(Math.min(lineStart, start), start);
  let after = text.slice(end, lineEnd);
  if (before.length > reach) before = `… ${before.slice(-reach).replace(/^\S*\s+/, '')}`;
  if (after.length > reach) after = `${after.slice(0, reach).replace(/\s+\S*$/, '')} …`;
  return { before, words: text.slice(start, end), after };
}
