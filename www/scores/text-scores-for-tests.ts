import type { LixBand, TextScores } from 'klarbrev';

/** Figures of an ordinary letter, for tests that look at only some of them. */
export const textScores = (lix: number, lix_band: LixBand, more: Partial<TextScores> = {}): TextScores => ({
  words: 1250,
  sentences: 50,
  long_words: 1,
  lix,
  lix_band,
  lix_classic: 1,
  mean_sentence_words: 18.25,
  longest_sentence_words: 41,
  long_word_share: 0.25,
  share_over_20_words: 0,
  share_over_25_words: 0.125,
  share_over_40_words: 0,
  passive_share: 0.5,
  nominalisations_per_100_words: 3,
  ovix: null,
  too_short: false,
  ...more,
});
