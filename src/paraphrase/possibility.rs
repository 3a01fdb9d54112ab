//! *have mulighed for at* and *have lejlighed til at*, which are *kunne*.

use std::ops::Range;

use super::draft::{Draft, Paraphrase};
use crate::grammar::Place;
use crate::lexicon::{Reading, Readings};

/// A form of *have* with its noun.
#[derive(Clone, Debug)]
pub struct Possibility {
    /// From the verb to *at*, and *kunne* after it.
    pub tokens: Range<usize>,
    /// *mulighed*
    pub noun: usize,
    /// The sentence with *kunne* instead; `None` where more would have to change.
    pub paraphrase: Option<Paraphrase>,
}

/// The form of *have* at `token` with *mulighed for at*.
pub fn possibility(place: &Place<'_>, token: usize) -> Option<Possibility> {
    let can = match place.folded(token) {
        "har" => "kan",
        "havde" | "have" => "kunne",
        "haft" => "kunnet",
        _ => return None,
    };
    let between = Readings::of(&[Reading::Adverb, Reading::PronounSubject, Reading::PronounEither]);
    let mut noun = token + 1;
    let subject = place.grammar.clause_of(token).subject.clone();
    while !matches!(place.folded(noun), "mulighed" | "lejlighed") {
        noun = match &subject {
            Some(subject) if subject.start == noun => subject.end,
            _ if place.readings(noun).meets(between) || matches!(place.folded(noun), "ingen" | "længere") => noun + 1,
            _ => return None,
        };
    }
    let preposition = if place.folded(noun) == "mulighed" { "for" } else { "til" };
    if place.folded(noun + 1) != preposition {
        return None;
    }
    let mut at = noun + 2;
    while place.folded(at) != "at" && (place.readings(at).has(Reading::Adverb) || place.folded(at) == "selv") {
        at += 1;
    }
    if place.folded(at) != "at" {
        return None;
    }
    // *mulighed for at kunne*
    let end = if place.folded(at + 1) == "kunne" {
        at + 2
    } else {
        at + 1
    };
    let mut draft = Draft::new(place);
    draft.word(can);
    if place.folded(noun - 1) == "ingen" {
        draft.tokens(token + 1..noun - 1).word("ikke");
    } else {
        draft.tokens(token + 1..noun);
    }
    draft.tokens(noun + 2..at);
    // *at søge og at klage*, *at søge og for at klage*
    let several = (end + 1..place.tokens.len()).any(|token| {
        let before = if place.folded(token - 1) == "for" {
            token - 2
        } else {
            token - 1
        };
        place.folded(token) == "at" && matches!(place.folded(before), "og" | "eller" | "samt")
    });
    let paraphrase = if several { None } else { draft.instead_of(token..end) };
    Some(Possibility {
        tokens: token..end,
        noun,
        paraphrase,
    })
}
