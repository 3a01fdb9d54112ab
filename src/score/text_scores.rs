//! [`TextScores`]: the scores that need nothing but the text.

use serde::Serialize;

use super::lix::Band;
use super::{Scores, score};
use crate::letter::Letter;

/// The scores that need nothing but the text: those of two versions are compared without looking for terms of art and findings.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "documented in `Scores`")]
pub struct TextScores {
    pub words: u32,
    pub sentences: u32,
    pub long_words: u32,
    pub lix: f64,
    pub lix_band: Band,
    pub lix_classic: f64,
    pub mean_sentence_words: f64,
    pub longest_sentence_words: u32,
    pub long_word_share: f64,
    pub share_over_20_words: f64,
    pub share_over_25_words: f64,
    pub share_over_40_words: f64,
    pub passive_share: f64,
    pub nominalisations_per_100_words: f64,
    pub ovix: Option<f64>,
    pub too_short: bool,
}

impl From<Scores> for TextScores {
    fn from(scores: Scores) -> TextScores {
        TextScores {
            words: scores.words,
            sentences: scores.sentences,
            long_words: scores.long_words,
            lix: scores.lix,
            lix_band: scores.lix_band,
            lix_classic: scores.lix_classic,
            mean_sentence_words: scores.mean_sentence_words,
            longest_sentence_words: scores.longest_sentence_words,
            long_word_share: scores.long_word_share,
            share_over_20_words: scores.share_over_20_words,
            share_over_25_words: scores.share_over_25_words,
            share_over_40_words: scores.share_over_40_words,
            passive_share: scores.passive_share,
            nominalisations_per_100_words: scores.nominalisations_per_100_words,
            ovix: scores.ovix,
            too_short: scores.too_short,
        }
    }
}

/// The scores of a letter that need nothing but its text.
pub fn text_scores(letter: &Letter) -> TextScores {
    score(letter, &[], 0).into()
}
