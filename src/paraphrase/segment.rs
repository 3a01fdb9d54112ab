//! Segments: what commas and *og* cut a sentence into, as enumerations see it.

use std::ops::Range;

use crate::grammar::classes::*;
use crate::grammar::{NounPhrase, Place};
use crate::letter::TokenKind;
use crate::lexicon::Reading;

/// A comma between items, none between adjectives: *store, nye boliger*.
pub(super) fn is_comma(place: &Place<'_>, token: usize) -> bool {
    let adjective = |token: usize| place.is(token, E_FORM);
    let parts = place.text(token) == "," && !(token > 0 && adjective(token - 1) && adjective(token + 1));
    parts || place.text(token) == ";"
}

/// *og, eller, samt*, but no *til- og fraflytning* and no *fra og med*.
pub(super) fn is_joint(place: &Place<'_>, token: usize) -> bool {
    matches!(place.folded(token), "og" | "eller" | "samt")
        && token > 0
        && place.text(token - 1) != "-"
        && place.folded(token + 1) != "med"
}

/// Whether what stands there opens a list that begins right after it.
pub(super) fn introduces(place: &Place<'_>, token: usize) -> bool {
    matches!(
        place.folded(token),
        "f.eks." | "fx" | "bl.a." | "hhv." | "d.v.s." | "dvs." | "både" | "såsom" | "herunder" | "nemlig" | "enten"
    )
}

pub(super) fn is_preposition(place: &Place<'_>, token: usize) -> bool {
    place.is(token, Reading::Preposition.into())
}

pub(super) fn is_infinitive_mark(place: &Place<'_>, token: usize) -> bool {
    place.is(token, Reading::InfinitiveMark.into())
}

pub(super) fn is_number(place: &Place<'_>, token: usize) -> bool {
    (place.tokens.get(token)).is_some_and(|token| token.kind == TokenKind::Number)
}

/// A word with a capital, which no word but a name has inside a sentence: *PPR, Havnegade*, but not *Deres*.
pub(super) fn is_name(place: &Place<'_>, token: usize) -> bool {
    place.text(token).starts_with(char::is_uppercase) && !place.is(token, Reading::Possessive.into())
}

pub(super) fn is_weekday(place: &Place<'_>, token: usize) -> bool {
    matches!(
        place.folded(token),
        "mandag" | "tirsdag" | "onsdag" | "torsdag" | "fredag" | "lørdag" | "søndag"
    )
}

/// A mark that no item goes across.
pub(super) fn is_bound(place: &Place<'_>, token: usize) -> bool {
    matches!(place.text(token), ":" | "(" | ")" | "–" | "?" | "!")
        || place.text(token) == "-" && place.tokens[token].spaced
}

pub(super) fn segment_start(place: &Place<'_>, end: usize) -> usize {
    (0..end)
        .rev()
        .find(|&token| is_comma(place, token) || is_bound(place, token))
        .map_or(0, |mark| mark + 1)
}

pub(super) fn segment_end(place: &Place<'_>, start: usize) -> usize {
    let last = place.tokens.len();
    // A word before the full stop may be taken for an abbreviation: *søn.*
    let end = last - usize::from(place.text(last - 1) == ".");
    (start..end)
        .find(|&token| is_comma(place, token) || is_bound(place, token))
        .unwrap_or(end)
}

/// The first word that counts: no *evt.*, no *også*.
pub(super) fn core(place: &Place<'_>, mut token: usize) -> usize {
    while place.is(token, Reading::Adverb.into()) || introduces(place, token) || place.folded(token) == "evt." {
        token += 1;
    }
    token
}

/// The noun phrase that begins at a token, also where *de* was taken for a pronoun.
pub(super) fn noun_phrase(place: &Place<'_>, token: usize) -> Option<NounPhrase> {
    let phrase = place.grammar.noun_phrase(token)?;
    let article = phrase.head == token && matches!(place.folded(token), "den" | "det" | "de");
    let noun = || place.grammar.noun_phrase(token + 1);
    match noun().filter(|noun| article && !noun.definite && is_noun(place, noun.head)) {
        Some(noun) => Some(NounPhrase { definite: true, ..noun }),
        None => Some(phrase),
    }
}

pub(super) fn is_noun(place: &Place<'_>, head: usize) -> bool {
    place.is(head, NOUN.or(Reading::Name.into()))
}

/// Whether the noun phrase goes on after the comma: *store, ungarske mindretal*.
pub(super) fn goes_on(place: &Place<'_>, start: usize, end: usize) -> bool {
    noun_phrase(place, core(place, start)).is_some_and(|phrase| phrase.head >= end)
}

/// Whether a segment holds a verb of its own.
pub(super) fn has_verb(place: &Place<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|token| place.is(token, FINITE))
}

/// *som, at, hvor, hvilken*
pub(super) fn opens_clause(place: &Place<'_>, token: usize) -> bool {
    place.readings(token).meets(OPENER) || place.folded(token).starts_with("hvilke")
}

/// Whether a segment is a clause that belongs to the noun before it: *som du har søgt, du har søgt*.
pub(super) fn continues(place: &Place<'_>, start: usize) -> bool {
    opens_clause(place, start)
        || is_preposition(place, start) && opens_clause(place, start + 1)
        || start > 0 && place.is(start, SUBJECT_PRONOUN) && has_verb(place, start + 1..start + 3)
}
