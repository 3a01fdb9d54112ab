import type { Scores } from 'klarbrev';
import { decimalNumber, percentage, wholeNumber } from './danish-number';

/** A line in the table of scores. */
export interface ScoreRow {
  score: keyof Scores;
  name: string;
  /** Also of a text that only some scores are known of. */
  format(scores: Partial<Scores>): string;
}

const row = (score: keyof Scores, name: string, format: (value: number) => string): ScoreRow => ({
  score,
  name,
  format: (scores) => {
    const value = scores[score];
    return typeof value === 'number' ? format(value) : '–';
  },
});

/** The other scores, in the order of the table. */
export const scoreRows: readonly ScoreRow[] = [
  row('words', 'Ord', wholeNumber),
  row('sentences', 'Sætninger', wholeNumber),
  row('mean_sentence_words', 'Ord pr. sætning i gennemsnit', decimalNumber),
  row('longest_sentence_words', 'Ord i den længste sætning', wholeNumber),
  row('share_over_25_words', 'Sætninger med over 25 ord', percentage),
  row('long_word_share', 'Lange ord (over 6 bogstaver)', percentage),
  row('passive_share', 'Sætninger med passiv', percentage),
  row('nominalisations_per_100_words', 'Navneord af udsagnsord pr. 100 ord', decimalNumber),
  row('findings_per_100_words', 'Fund pr. 100 ord', decimalNumber),
  row('ovix', 'OVIX (hvor forskellige ordene er)', decimalNumber),
  row('lix_without_terms', 'LIX uden fagord', decimalNumber),
  row('lix_classic', 'LIX, som enkle beregnere tæller', decimalNumber),
];
