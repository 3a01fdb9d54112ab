//! The adverbs and adverbials between the verbs of a clause.

use std::ops::Range;

use crate::grammar::Place;
use crate::letter::TokenKind;
use crate::lexicon::Reading;

/// Adverbs of the clause: they stand before the object, a pronoun excepted.
pub(super) const CLAUSE_ADVERBS: [&str; 54] = [
    "ikke",
    "aldrig",
    "også",
    "derfor",
    "dog",
    "alligevel",
    "derimod",
    "derved",
    "efterfølgende",
    "fortsat",
    "herved",
    "snarest",
    "tillige",
    "ydermere",
    "straks",
    "omgående",
    "stadig",
    "altid",
    "ofte",
    "normalt",
    "endvidere",
    "herefter",
    "derefter",
    "nu",
    "således",
    "endnu",
    "allerede",
    "desuden",
    "samtidig",
    "imidlertid",
    "naturligvis",
    "desværre",
    "muligvis",
    "formentlig",
    "sandsynligvis",
    "typisk",
    "sjældent",
    "næppe",
    "ligeledes",
    "gerne",
    "jo",
    "altså",
    "da",
    "så",
    "hermed",
    "dermed",
    "heller",
    "først",
    "derudover",
    "eventuelt",
    "selvfølgelig",
    "venligst",
    "som",
    "regel",
];

/// Whether a field holds nothing but adverbs, phrases with a preposition and times, so that its words may stay together where they are.
pub(super) fn is_adverbial_field(place: &Place<'_>, field: &Range<usize>) -> bool {
    let mut at = field.start;
    let mut first = true;
    while at < field.end {
        let preposition = usize::from(place.is(at, Reading::Preposition.into()));
        if place.is(at, Reading::Adverb.into()) || CLAUSE_ADVERBS.contains(&place.folded(at)) {
            // *ønsket herom*: it belongs to the noun before.
            let of_noun = matches!(
                place.folded(at),
                "herom" | "heraf" | "hertil" | "herfor" | "derom" | "deraf" | "dertil" | "muligt"
            );
            // *beløb ud over grænsen*
            let beyond = place.folded(at) == "ud" && place.folded(at + 1) == "over";
            if first && (of_noun || beyond) {
                return false;
            }
            at += 1;
        } else if preposition == 1
            && place.folded(at) == "af"
            && !matches!(place.folded(at.max(1) - 1), "løbet")
            && !matches!(place.folded(at + 1), "hensyn")
        {
            return false;
        } else if let Some(phrase) = place.grammar.noun_phrase(at + preposition) {
            let time = (at..phrase.end).any(|token| place.grammar.is_time(token))
                || place.tokens[phrase.head].kind == TokenKind::Number;
            // *den 2. april* | *2026*: a date must not be parted from its year.
            if first && preposition == 0 && place.tokens[at].kind == TokenKind::Number {
                return false;
            }
            if preposition == 0 && !time && !place.is(at, Reading::Expletive.into()) && place.folded(at) != "der" {
                return false;
            }
            at = phrase.end;
        } else if preposition == 1 || matches!(place.folded(at), "og" | "der" | "som" | "så" | "kl." | ".") {
            at += 1;
        } else {
            return false;
        }
        first = false;
    }
    true
}
