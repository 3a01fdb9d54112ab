//! Nouns, and the adjectives and participles before them.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use super::super::context::{Context, Verb};
use super::super::identity::Identity;
use crate::lexicon::{Reading as R, Readings};

const PREPOSITION: Readings = Readings::of(&[R::Preposition]);
const DETERMINER: Readings = Readings::of(&[R::Determiner, R::Possessive]);

pub(super) const CONSTRAINTS: &[Constraint] = &[
    remove(
        "*en* and *den* stand before common gender",
        NEUTER_NOUN.or(PLURAL_NOUN),
        |at| matches!(at.identity(-1), Identity::En | Identity::Den) && at.is(-1, DETERMINER),
    ),
    remove(
        "*et* and *det* stand before neuter gender",
        COMMON_NOUN.or(PLURAL_NOUN),
        |at| matches!(at.identity(-1), Identity::Et | Identity::Det) && at.is(-1, DETERMINER),
    ),
    remove("*de* and numbers stand before plurals", SINGULAR_NOUN, |at| {
        at.identity(-1) == Identity::De && at.is(-1, DETERMINER) && at.can(0, Readings::of(&[R::NounPlural]))
    }),
    select("*de* stands before no noun in the singular: *de unge*", E_FORM, |at| {
        at.identity(-1) == Identity::De && at.is(-1, DETERMINER) && !at.can(0, Readings::of(&[R::NounPlural]))
    }),
    remove(
        "after an article stands no noun in the definite: *et arbejdet skema*",
        DEFINITE_NOUN,
        |at| at.is(-1, DETERMINER),
    ),
    select(
        "before a noun stands a participle: *det fremsendte skema*",
        E_FORM,
        |at| {
            (at.is(-1, DETERMINER) || at.is(-1, ATTRIBUTE) && at.is(-2, DETERMINER))
                && at.can(1, INDEFINITE_NOUN.or(ATTRIBUTE))
        },
    ),
    remove(
        "before a noun it agrees with, an adjective is none: *den dansk lærer*",
        SINGULAR_NOUN,
        |at| at.can(0, ATTRIBUTE) && at.is(1, INDEFINITE_NOUN),
    ),
    remove("after a preposition no verb form: *med støtte*", VERB, |at| {
        at.is(-1, PREPOSITION)
    }),
];

pub(super) const LIKELY: &[Constraint] = &[
    select("after a noun's attribute stands the noun", NOUN, |at| {
        at.is(-1, ATTRIBUTE.or(DETERMINING)) && !at.can(1, INDEFINITE_NOUN) && !at.can(0, ATTRIBUTE)
    }),
    select(
        "before a noun stands its genitive: *sagens akter*",
        Readings::of(&[R::NounGenitive]),
        |at| before_noun(at) && at.verb_before() == Verb::None,
    ),
];

fn before_noun(at: Context<'_>) -> bool {
    at.can(1, INDEFINITE_NOUN) || at.can(1, ADJECTIVE) && at.can(2, INDEFINITE_NOUN)
}
