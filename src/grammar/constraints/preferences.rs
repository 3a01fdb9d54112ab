//! What words mostly are, where nothing around them tells.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use crate::lexicon::{Reading as R, Readings};

pub(super) const CONSTRAINTS: &[Constraint] = &[
    select(
        "an adverb rather than an adjective where no noun follows and no article stands before",
        Readings::of(&[R::Adverb]),
        |at| {
            at.is(0, ADJECTIVE.or(R::Adverb.into()))
                && !at.can(1, INDEFINITE_NOUN.or(ATTRIBUTE))
                && !at.is(-1, DETERMINING)
        },
    ),
    remove("a name is no noun", NOUN, |at| at.can(0, R::Name.into())),
    remove("an imperative is rare", R_IMPERATIVE, |_| true),
    select(
        "an adverb rather than an adjective in the neuter",
        Readings::of(&[R::Adverb]),
        |at| at.is(0, Readings::of(&[R::Adverb, R::AdjectiveNeuter])),
    ),
    select("a verb rather than a noun after a noun", FINITE, |at| at.is(-1, NOUN)),
    select("a noun rather than a verb", NOUN, |at| !at.is(0, NOUN)),
    remove("an adjective rather than a verb", VERB, |at| at.can(0, ATTRIBUTE)),
];

const R_IMPERATIVE: Readings = Readings::of(&[R::Imperative]);
