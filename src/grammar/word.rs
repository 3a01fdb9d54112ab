//! [`Word`]: what grammar needs to know of a token.

use super::identity::Identity;
use crate::letter::{Letter, Token, TokenKind};
use crate::lexicon::{Reading as R, Readings};

/// What a punctuation token does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is a word.
    None,
    /// A comma.
    Comma,
    /// A quotation mark; words on both sides belong together all the same.
    Quote,
    /// A slash or a hyphen that joins words.
    Joint,
    /// Any other mark, and what lies outside the sentence.
    Break,
}

/// A token as grammar sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// What it can still be.
    pub(super) readings: Readings,
    /// Which function word it is.
    pub(super) identity: Identity,
    /// What it does, if it is no word.
    pub(super) mark: Mark,
    /// It begins with a capital.
    pub(super) capital: bool,
    /// It stands where any word has a capital: first in the sentence, after a colon or a quotation mark.
    pub(super) opens: bool,
    /// It ends in -s.
    pub(super) in_s: bool,
    /// It is an opening bracket.
    pub(super) opens_bracket: bool,
}

impl Word {
    /// What lies outside the sentence.
    pub(super) const OUTSIDE: Word = Word {
        readings: Readings::NONE,
        identity: Identity::Other,
        mark: Mark::Break,
        capital: false,
        opens: false,
        in_s: false,
        opens_bracket: false,
    };

    /// Whether every reading left is in the set, and there is one.
    pub(super) fn is(self, set: Readings) -> bool {
        !self.readings.is_empty() && self.readings.within(set)
    }

    /// Whether some reading left is in the set.
    pub(super) fn can(self, set: Readings) -> bool {
        self.readings.meets(set)
    }
}

/// The token as a word; `readings` is what its form can be.
pub(super) fn word(letter: &Letter, token: &Token, form_readings: Readings, opens: bool) -> Word {
    let range = token.span.range();
    let form = letter.folded().get(range.clone()).unwrap_or_default();
    let written = letter.text().get(range).unwrap_or_default();
    let capital = written.chars().next().is_some_and(char::is_uppercase);
    let mut word = Word {
        readings: form_readings,
        identity: Identity::Other,
        mark: Mark::None,
        capital,
        opens,
        in_s: form.ends_with('s'),
        opens_bracket: matches!(form, "(" | "["),
    };
    match token.kind {
        TokenKind::Word => {
            word.identity = Identity::of(form);
            word.readings = in_writing(form, word);
        }
        TokenKind::Number => word.readings = R::Numeral.into(),
        TokenKind::Section => word.readings = R::NounSingularCommon.into(),
        TokenKind::Address => word.readings = R::Name.into(),
        TokenKind::Abbreviation(_) => {}
        TokenKind::Punctuation => {
            word.readings = Readings::NONE;
            word.mark = match form {
                "," => Mark::Comma,
                "\"" | "'" | "”" | "“" | "„" | "»" | "«" | "’" | "‘" => Mark::Quote,
                "/" => Mark::Joint,
                "-" | "‐" if !token.spaced => Mark::Joint,
                _ => Mark::Break,
            };
        }
    }
    word
}

/// What a form can be, given how it is written and what every form of its kind can be besides.
fn in_writing(form: &str, word: Word) -> Readings {
    const POLITE: [&str; 4] = ["i", "de", "dem", "deres"];
    let mut readings = word.readings;
    if word.capital && !word.opens {
        if POLITE.contains(&form) {
            return readings;
        }
        let genitive = if word.in_s {
            readings.and(R::NounGenitive.into())
        } else {
            Readings::NONE
        };
        return genitive.or(R::Name.into());
    }
    if form == "i" && !word.capital {
        readings = readings.without(R::PronounSubject.into());
    }
    // *hurtigt*, *bedre*, *bedst* say how something is done as well as how something is.
    if readings.meets(Readings::of(&[R::AdjectiveNeuter, R::Comparative, R::Superlative])) {
        readings = readings.or(R::Adverb.into());
    }
    readings
}
