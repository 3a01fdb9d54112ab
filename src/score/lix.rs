//! LIX = words / sentences + 100 × long words / words (C. H. Björnsson: Läsbarhet, 1968).
//!
//! What counts as a word, a long word and a sentence is pinned as LIX version 1: see [`VERSION`] and the guide `docs/lix.md`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The version of the counting rules. Two scores are compared only when it is the same.
pub const VERSION: u32 = 1;

/// Below this many words of running text LIX is too uncertain to be shown as it is.
pub const FEWEST_WORDS: u32 = 100;

/// What LIX is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Words of the text.
    pub words: u32,
    /// Words of more than six letters.
    pub long_words: u32,
    /// Sentences.
    pub sentences: u32,
}

impl Count {
    /// The score, not rounded; 0 for a text without words.
    pub fn lix(self) -> f64 {
        if self.words == 0 || self.sentences == 0 {
            return 0.0;
        }
        f64::from(self.words) / f64::from(self.sentences) + 100.0 * f64::from(self.long_words) / f64::from(self.words)
    }
}

/// The usual Danish scale: five bands. A band is taken from the unrounded score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Up to 24.
    #[serde(rename = "meget let")]
    VeryEasy,
    /// 25 to 34.
    #[serde(rename = "let")]
    Easy,
    /// 35 to 44.
    #[serde(rename = "middel")]
    Medium,
    /// 45 to 54.
    #[serde(rename = "svær")]
    Hard,
    /// From 55.
    #[serde(rename = "meget svær")]
    VeryHard,
}

impl Band {
    /// The band of a score.
    pub fn of(lix: f64) -> Band {
        match lix {
            lix if lix < 24.5 => Band::VeryEasy,
            lix if lix < 34.5 => Band::Easy,
            lix if lix < 44.5 => Band::Medium,
            lix if lix < 54.5 => Band::Hard,
            _ => Band::VeryHard,
        }
    }

    /// Its Danish name, which is also its name in the outer contract (as `serde` writes it).
    pub const fn name(self) -> &'static str {
        match self {
            Band::VeryEasy => "meget let",
            Band::Easy => "let",
            Band::Medium => "middel",
            Band::Hard => "svær",
            Band::VeryHard => "meget svær",
        }
    }
}

impl fmt::Display for Band {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// What the simple calculators give: words between white space in all of the text, and a sentence end at every run of `. : ; ! ?`.
pub fn classic(text: &str) -> Count {
    let mut count = Count::default();
    let mut in_run = false;
    // Letters and digits of the word so far.
    let mut letters = 0;
    for character in text.chars().chain([' ']) {
        let ends = matches!(character, '.' | ':' | ';' | '!' | '?');
        count.sentences += u32::from(ends && !in_run);
        in_run = ends;
        if character.is_whitespace() {
            count.words += u32::from(letters > 0);
            count.long_words += u32::from(letters > 6);
            letters = 0;
        } else {
            letters += u32::from(character.is_alphanumeric());
        }
    }
    count.sentences = count.sentences.max(u32::from(count.words > 0));
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_word_sentences_with_a_fifth_long_words_are_lix_40() {
        assert_eq!(
            Count {
                words: 200,
                long_words: 40,
                sentences: 10
            }
            .lix(),
            40.0
        );
        assert_eq!(Count::default().lix(), 0.0);
    }

    #[test]
    fn bands_change_at_the_halves() {
        for (lix, band) in [
            (0.0, "meget let"),
            (24.49, "meget let"),
            (24.5, "let"),
            (34.5, "middel"),
            (44.49, "middel"),
            (44.5, "svær"),
            (54.5, "meget svær"),
        ] {
            assert_eq!(Band::of(lix).name(), band, "{lix}");
        }
    }

    #[test]
    fn the_simple_calculators_stop_at_every_mark() {
        // Six words; ends: "stk.", "3:", "kr."; long: "Afgørelsen" only.
        assert_eq!(
            classic("Afgørelsen stk. 3: 1250 kr... ja"),
            Count {
                words: 6,
                long_words: 1,
                sentences: 3
            }
        );
        assert_eq!(
            classic("uden tegn"),
            Count {
                words: 2,
                long_words: 0,
                sentences: 1
            }
        );
        assert_eq!(classic(""), Count::default());
    }
}
