import type { BlockHint, TextRange } from 'klarbrev';

/** A word as it is compared: how it is written large or small does not count. */
export interface Word extends TextRange {
  key: string;
}

/** A sentence, or a line of a heading or a list: what can stand elsewhere in the other text. */
export interface TextUnit extends TextRange {
  words: readonly Word[];
}

/** Numbers, dates, § and addresses of mail and web stay in one piece. */
const WORD = /[\p{L}\p{N}§]+(?:[.,:/@_-]+[\p{L}\p{N}]+)*\s?%?/gu;

/** The end of a sentence. Short forms such as *nr. 4* and *jf. § 5* have no capital after them, nor has a line that was only cut to
 * a width. */
const SENTENCE_END = /[.!?…][»”")]*\s+(?=[«»“"(]*\p{Lu})|\s*\n\s*(?=[«»“"(]*[\p{Lu}\d])/gu;

/** Cuts a text into the units that are put together with those of another. */
export function textUnits(text: string, blocks: readonly BlockHint[]): TextUnit[] {
  return blocks.flatMap(({ start, end }) => sentencesIn(text, start, end));
}

function sentencesIn(text: string, start: number, end: number): TextUnit[] {
  const units: TextUnit[] = [];
  const block = text.slice(start, end);
  let from = 0;
  const add = (to: number) => {
    const words = wordsIn(block.slice(from, to), start + from);
    if (words.length > 0) units.push({ start: start + from, end: start + to, words });
    from = to;
  };
  for (const match of block.matchAll(SENTENCE_END)) add(match.index + match[0].length);
  add(block.length);
  return units;
}

function wordsIn(text: string, offset: number): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0].trimEnd();
    const start = offset + match.index;
    return { start, end: start + word.length, key: word.toLowerCase().replace(/\s/g, '') };
  });
}
