//! [`Word`]: what grammar needs to know of a token.

use super::classes::{NOUN, PARTICIPLE};
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
    /// A dash, or a hyphen with spaces that stands for one.
    Dash,
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
    /// It ends like the genitive of a noun in the definite: *sagens, brevets, sagernes*.
    pub(super) in_definite_genitive: bool,
    /// It has six letters or more, as few surnames that are nouns have: *Kommune*, not *Lund*.
    pub(super) long: bool,
    /// It is an opening bracket.
    pub(super) opens_bracket: bool,
    /// It names a time: *maj, mandag, uge*.
    pub(super) time: bool,
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
        in_definite_genitive: false,
        long: false,
        opens_bracket: false,
        time: false,
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

/// The token as a word; `opens` says whether any word would have a capital there, `known` whether the lexicon knows it.
pub(super) fn word(letter: &Letter, token: &Token, readings: Readings, opens: bool, known: impl Fn() -> bool) -> Word {
    let range = token.span.range();
    let folded = letter.folded().get(range.clone()).unwrap_or_default();
    let written = letter.text().get(range).unwrap_or_default();
    let mut word = Word {
        readings,
        identity: Identity::Other,
        mark: Mark::None,
        capital: written.chars().next().is_some_and(char::is_uppercase),
        opens,
        in_s: folded.ends_with('s'),
        in_definite_genitive: ["ens", "ets", "nes"].iter().any(|ending| folded.ends_with(ending)),
        long: folded.len() > 5,
        opens_bracket: matches!(folded, "(" | "["),
        time: is_time(folded),
    };
    match token.kind {
        TokenKind::Word => {
            word.identity = Identity::of(folded);
            word.readings = in_writing(folded, word, known);
        }
        TokenKind::Punctuation => word.mark = mark(folded, token),
        _ => {}
    }
    word
}

/// Whether a word names a time.
fn is_time(folded: &str) -> bool {
    matches!(
        folded,
        "januar"
            | "februar"
            | "marts"
            | "april"
            | "maj"
            | "juni"
            | "juli"
            | "august"
            | "september"
            | "oktober"
            | "november"
            | "december"
            | "mandag"
            | "tirsdag"
            | "onsdag"
            | "torsdag"
            | "fredag"
            | "lørdag"
            | "søndag"
            | "dag"
            | "dage"
            | "tidspunkt"
            | "uge"
            | "ugen"
            | "uger"
            | "måned"
            | "måneden"
            | "måneder"
            | "år"
            | "året"
            | "kvartal"
            | "gang"
            | "gange"
            | "tid"
            | "tiden"
            | "periode"
            | "perioden"
            | "forbindelse"
            | "tilfælde"
            | "grad"
            | "omfang"
            | "løbet"
            | "sommer"
            | "vinter"
            | "forår"
            | "efterår"
    )
}

fn mark(folded: &str, token: &Token) -> Mark {
    match folded {
        "," => Mark::Comma,
        "\"" | "'" | "”" | "“" | "„" | "»" | "«" | "’" | "‘" => Mark::Quote,
        "/" => Mark::Joint,
        "-" if !token.spaced => Mark::Joint,
        "-" | "–" | "—" => Mark::Dash,
        _ => Mark::Break,
    }
}

/// What a form can be, given how it is written and what every form of its kind can be besides.
fn in_writing(form: &str, word: Word, known: impl Fn() -> bool) -> Readings {
    const POLITE: [&str; 4] = ["i", "de", "dem", "deres"];
    let mut readings = word.readings;
    if word.capital && !POLITE.contains(&form) {
        match (known(), word.opens) {
            (true, true) => {}
            (true, false) => return readings.and(NOUN.or(R::NounGenitive.into())).or(R::Name.into()),
            (false, true) => return readings.or(R::Name.into()),
            (false, false) => return R::Name.into(),
        }
    }
    if form == "de" && word.capital && !word.opens {
        // The reader, politely.
        return R::PronounSubject.into();
    }
    if form == "i" && !word.capital {
        readings = readings.without(R::PronounSubject.into());
    }
    // *hurtigt*, *bedre*, *bedst* say how something is done as well as how something is.
    if readings.meets(Readings::of(&[R::AdjectiveNeuter, R::Comparative, R::Superlative]))
        && !readings.meets(PARTICIPLE.or(NOUN))
    {
        readings = readings.or(R::Adverb.into());
    }
    readings
}
