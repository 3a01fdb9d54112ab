//! The scores as they are handed out: in analyses and in pilot records.

use serde::{Deserialize, Serialize};

use super::Scores;
use super::lix::Band;

/// Scores with four decimals, by the names of the outer contract.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs, reason = "the fields are those of `Scores`")]
pub struct ScoreReport {
    pub words: u32,
    pub sentences: u32,
    pub long_words: u32,
    pub lix: f64,
    pub lix_band: Band,
    pub lix_classic: f64,
    pub lix_without_terms: f64,
    pub mean_sentence_words: f64,
    pub longest_sentence_words: u32,
    pub long_word_share: f64,
    pub share_over_20_words: f64,
    pub share_over_25_words: f64,
    pub share_over_40_words: f64,
    pub passive_share: f64,
    pub nominalisations_per_100_words: f64,
    pub ovix: Option<f64>,
    /// All findings of all rules, per 100 words of running text; 0 without words.
    pub findings_per_100_words: f64,
    pub too_short: bool,
}

/// Enough digits for every use, few enough for short records.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

impl ScoreReport {
    /// The report of `scores` for a letter with `findings` findings.
    pub fn new(scores: &Scores, findings: usize) -> ScoreReport {
        let words = scores.count.words;
        ScoreReport {
            words,
            sentences: scores.count.sentences,
            long_words: scores.count.long_words,
            lix: rounded(scores.lix),
            lix_band: scores.band,
            lix_classic: rounded(scores.lix_classic),
            lix_without_terms: rounded(scores.lix_without_terms),
            mean_sentence_words: rounded(scores.mean_sentence_words),
            longest_sentence_words: scores.longest_sentence_words,
            long_word_share: rounded(scores.long_word_share),
            share_over_20_words: rounded(scores.share_over_20_words),
            share_over_25_words: rounded(scores.share_over_25_words),
            share_over_40_words: rounded(scores.share_over_40_words),
            passive_share: rounded(scores.passive_share),
            nominalisations_per_100_words: rounded(scores.nominalisations_per_100_words),
            ovix: scores.ovix.map(rounded),
            findings_per_100_words: if words == 0 {
                0.0
            } else {
                rounded(100.0 * findings as f64 / f64::from(words))
            },
            too_short: scores.too_short,
        }
    }
}
