//! [`Words`]: the tokens of a sentence, as facts are read from them.

use super::bound::Bound;
use crate::grammar::LetterGrammar;
use crate::letter::{Letter, SortedWords, Span, TextByte, Token, TokenKind, is_month};
use crate::lexicon::Readings;

include!(concat!(env!("OUT_DIR"), "/fact_words.rs"));

/// The words of a bound after its first one, and which it is.
type BoundWords = (&'static [&'static str], Bound);

/// The bounds that begin with a word, the longest first.
fn bounds_of(first: &str) -> &'static [BoundWords] {
    let place = BOUNDS.binary_search_by_key(&first, |(word, _)| word);
    place.map_or(&[], |place| BOUNDS[place].1)
}

/// The tokens of a sentence. Whatever lies outside is an empty word.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) letter: &'a Letter,
    pub(super) grammar: &'a LetterGrammar<'a>,
    pub(super) tokens: &'a [Token],
}

impl<'a> Words<'a> {
    pub(super) fn text(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| self.letter.quote(token.span))
    }

    pub(super) fn folded(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .map_or("", |token| &self.letter.folded()[token.span.range()])
    }

    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.folded(before))
    }

    pub(super) fn is_number(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
    }

    /// The token as it is written, if it is a number.
    pub(super) fn number(&self, at: usize) -> Option<&'a str> {
        self.is_number(at).then(|| self.text(at))
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(Token::is_word)
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.kind == TokenKind::Word && self.text(at).starts_with(char::is_uppercase))
    }

    /// White space stands before the token.
    pub(super) fn is_spaced(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|token| token.spaced)
    }

    pub(super) fn readings(&self, at: usize) -> Readings {
        self.tokens
            .get(at)
            .map_or(Readings::NONE, |token| self.grammar.readings(token))
    }

    /// The noun there by the form in which dictionaries have it, or the word as it is.
    pub(super) fn noun(&self, at: usize) -> String {
        if let Some(unit) = UNITS.second(self.folded(at)) {
            return unit.to_owned();
        }
        let nouns = self.tokens.get(at).map_or(&[][..], |token| self.grammar.nouns(token));
        nouns.first().cloned().unwrap_or_else(|| self.folded(at).to_owned())
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span<TextByte> {
        let first = self.tokens.get(start).map_or(0, |token| token.span.start);
        let last = end.checked_sub(1).and_then(|last| self.tokens.get(last));
        Span::new(first, last.map_or(first, |token| token.span.end))
    }

    /// Where the words end that begin at `at`, if they are these: *fra og med*.
    pub(super) fn after(&self, at: usize, words: &str) -> Option<usize> {
        let mut end = at;
        for word in words.split(' ') {
            if self.folded(end) != word {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// The bound that begins at `at`, and where what it bounds begins.
    pub(super) fn bounds(&self, at: usize) -> impl Iterator<Item = (Bound, usize)> {
        bounds_of(self.folded(at)).iter().filter_map(move |(further, bound)| {
            let mut places = at + 1..;
            let same = further
                .iter()
                .zip(places.by_ref())
                .all(|(word, at)| self.folded(at) == *word);
            same.then_some((*bound, at + 1 + further.len()))
        })
    }
}

/// Whether a fact can begin with a word without a capital: a number, the name of a time, what bounds one.
pub(super) fn begins_fact(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        || spelled(word).is_some()
        || is_month(word)
        || is_month(&[word, "."].concat())
        || word.contains("dag")
        || matches!(
            word,
            "uge" | "ugen" | "udgangen" | "ved" | "slutningen" | "kl" | "klokken" | "kr" | "dkk"
        )
        || !bounds_of(word).is_empty()
}

/// The bound that begins at a token and can be nothing else, and where it ends: *fra og med*, *senest*, *mindst*, but not *fra*.
pub(crate) fn bound(letter: &Letter, tokens: &[Token], at: usize) -> Option<(Bound, usize)> {
    let folded = |at: usize| tokens.get(at).map_or("", |token| &letter.folded()[token.span.range()]);
    let first = folded(at);
    bounds_of(first).iter().find_map(|(further, bound)| {
        let sure = !further.is_empty()
            || matches!(
                first,
                "senest" | "tidligst" | "mindst" | "højst" | "maksimalt" | "minimum"
            );
        let same = sure
            && further
                .iter()
                .enumerate()
                .all(|(place, word)| folded(at + 1 + place) == *word);
        same.then_some((*bound, at + 1 + further.len()))
    })
}

/// The number that a word or a token of digits is: *to*, *14*.
pub(super) fn spelled(word: &str) -> Option<u32> {
    NUMBERS.second(word)?.parse().ok()
}
pub(super) fn period_of(word: &str) -> Option<&'static str> {
    PERIODS.second(word)
}
pub(super) fn often(word: &str) -> Option<&'static str> {
    OFTEN.second(word)
}
pub(super) fn is_money(word: &str) -> bool {
    MONEY.holds(word)
}
pub(super) fn factor(word: &str) -> Option<i64> {
    if MILLIONS.holds(word) {
        Some(1_000_000)
    } else {
        THOUSANDS.holds(word).then_some(1_000)
    }
}
pub(super) fn is_percent(word: &str) -> bool {
    PERCENT.holds(word)
}
pub(super) fn law_called(name: &str) -> Option<&'static str> {
    LAWS.second(name)
}
pub(super) fn ends_like_street(word: &str) -> bool {
    STREET_ENDINGS.iter().any(|ending| word.ends_with(ending))
}
pub(super) fn signs_of_receipt() -> &'static [&'static str] {
    RECEIPT
}
/// Things that others get than the reader: *klagen*, *ansøgningen*.
pub(super) fn is_received_by_others(word: &str) -> bool {
    OTHER_THINGS.iter().any(|thing| word.starts_with(thing))
}
pub(super) fn signs_of_letter_date() -> &'static [&'static str] {
    OF_THE_LETTER
}
