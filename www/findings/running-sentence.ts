import type { Sentence } from 'klarbrev';

/** The sentence of the running text that an offset stands in; null in headings, lists of addresses and the like. */
export function runningSentence(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= offset) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset ? sentence : null;
}
