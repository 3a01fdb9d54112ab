//! Adjectives and adverbs that look alike.

use super::super::classes::*;
use super::super::constraint::{Constraint, select};
use super::super::context::Context;
use super::super::identity::Identity;
use crate::lexicon::{Reading as R, Readings};

const ADVERB: Readings = Readings::of(&[R::Adverb]);
const COPULA: [Identity; 2] = [Identity::Være, Identity::Blive];

pub(super) const CONSTRAINTS: &[Constraint] = &[
    select(
        "before an adjective or a participle stands an adverb: *særligt vigtig, hurtigt sendt*",
        ADVERB,
        |at| {
            at.can(0, ADJECTIVE)
                && at.is(1, ATTRIBUTE)
                && !at.is(1, Readings::of(&[R::AdjectiveNeuter, R::Numeral]))
                && !at.can(2, Readings::of(&[R::NounSingularNeuter]))
        },
    ),
    select(
        "before a noun that it agrees with stands an adjective: *hurtigt svar*",
        ADJECTIVE,
        |at| at.can(1, INDEFINITE_NOUN) && !at.can(1, FINITE) && agrees(at),
    ),
    select(
        "before a noun that no adjective here agrees with stands an adverb: *afventer stadig svar*",
        ADVERB,
        |at| at.is(1, INDEFINITE_NOUN) && at.is(0, ADJECTIVE.or(ADVERB)) && !agrees(at),
    ),
    select(
        "after be and become stands an adjective: *det er vigtigt*",
        ADJECTIVE,
        |at| {
            let before = at.before_adverbs(-1);
            COPULA.contains(&at.identity(before)) && !at.can(0, PARTICIPLE) && !at.can(1, PARTICIPLE)
        },
    ),
];

/// Whether the word can be an adjective in the form that the noun after it asks for.
fn agrees(at: Context<'_>) -> bool {
    const FREE: Readings = Readings::of(&[R::Comparative, R::Superlative]);
    const PAIRS: [(R, R); 3] = [
        (R::AdjectiveCommon, R::NounSingularCommon),
        (R::AdjectiveNeuter, R::NounSingularNeuter),
        (R::AdjectivePlural, R::NounPlural),
    ];
    at.can(0, FREE)
        || PAIRS
            .into_iter()
            .any(|(adjective, noun)| at.can(0, adjective.into()) && at.can(1, noun.into()))
        || at.can(0, R::AdjectivePlural.into()) && at.is(-1, DETERMINING)
}
