//! What words mostly are, where nothing around them tells.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use crate::lexicon::{Reading as R, Readings};

const ADVERB: Readings = Readings::of(&[R::Adverb]);
const IMPERATIVE: Readings = Readings::of(&[R::Imperative]);

pub(super) const CONSTRAINTS: &[Constraint] = &[
    select("after a preposition a language is a noun: *på dansk*", NOUN, |at| {
        at.is(-1, Readings::of(&[R::Preposition])) && !at.can(1, INDEFINITE_NOUN) && at.can(0, ADJECTIVE)
    }),
    select(
        "after a noun and before a preposition stands a participle rather than a noun: *byen præget af*",
        PARTICIPLE,
        |at| at.is(-1, NOUN) && at.can(0, DEFINITE_NOUN) && at.is(1, Readings::of(&[R::Preposition])),
    ),
    remove("an imperative is rare", IMPERATIVE, |_| true),
    remove(
        "an adverb rather than an adjective where no noun follows",
        ADJECTIVE,
        |at| at.can(0, ADVERB) && !(at.can(1, INDEFINITE_NOUN) && at.is(-1, DETERMINING)),
    ),
    remove("an adjective rather than an adverb before its noun", ADVERB, |at| {
        at.can(0, ADJECTIVE)
    }),
    select(
        "a noun after an article or an adjective, an adverb elsewhere: *to både*",
        NOUN,
        |at| at.can(0, ADVERB) && at.is(-1, DETERMINING.or(ADJECTIVE).or(Readings::of(&[R::Numeral]))),
    ),
    select("an adverb rather than a noun", ADVERB, |_| true),
    select("a noun rather than a verb", NOUN, |at| !at.is(0, NOUN)),
    remove("an adjective rather than a verb", VERB, |at| at.can(0, ATTRIBUTE)),
];
