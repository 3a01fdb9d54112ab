//! Nouns, and the adjectives and participles before them.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use super::super::context::{Context, Verb};
use super::super::identity::Identity;
use crate::lexicon::{Reading as R, Readings};

const DETERMINER: Readings = Readings::of(&[R::Determiner, R::Possessive]);
const PLURAL: Readings = Readings::of(&[R::NounPlural]);
const GENITIVE: Readings = Readings::of(&[R::NounGenitive]);

pub(super) const CONSTRAINTS: &[Constraint] = &[
    remove(
        "*en* and *den* stand before common gender",
        NEUTER_NOUN.or(PLURAL_NOUN),
        |at| {
            matches!(at.identity(-1), Identity::En | Identity::Den)
                && at.is(-1, DETERMINER)
                && at.can(0, COMMON_NOUN.or(ADJECTIVE))
        },
    ),
    remove(
        "*et* and *det* stand before neuter gender",
        COMMON_NOUN.or(PLURAL_NOUN),
        |at| {
            matches!(at.identity(-1), Identity::Et | Identity::Det)
                && at.is(-1, DETERMINER)
                && at.can(0, NEUTER_NOUN.or(ADJECTIVE))
        },
    ),
    remove("*de* and numbers stand before plurals", SINGULAR_NOUN, |at| {
        at.identity(-1) == Identity::De && at.is(-1, DETERMINER) && at.can(0, PLURAL)
    }),
    select("*de* stands before no noun in the singular: *de unge*", E_FORM, |at| {
        at.identity(-1) == Identity::De && at.is(-1, DETERMINER) && !at.can(0, PLURAL)
    }),
    remove(
        "after an article stands no noun in the definite: *et arbejdet skema*",
        DEFINITE_NOUN,
        |at| at.is(-1, DETERMINER),
    ),
    select(
        "between an article and a noun stands an adjective: *det fremsendte skema*",
        ATTRIBUTE,
        |at| {
            (at.is(-1, DETERMINING) || at.is(-1, ADJECTIVE.or(PARTICIPLE)) && at.is(-2, DETERMINING))
                && at.can(1, INDEFINITE_NOUN)
                && !at.is(1, FINITE)
                && (at.can(0, FINITE.or(NOUN)) || at.is(0, ATTRIBUTE))
                && !at.can(1, VERB)
        },
    ),
    select("*den* stands before an adjective: *den varme sommer*", E_FORM, |at| {
        matches!(at.identity(-1), Identity::Den | Identity::Det | Identity::Denne)
            && at.is(-1, DETERMINER)
            && (at.can(1, INDEFINITE_NOUN.or(E_FORM)) && !at.is(1, FINITE) || !at.can(0, NOUN))
    }),
    remove(
        "before a noun it agrees with, an adjective is none: *en dansk lærer*",
        SINGULAR_NOUN,
        |at| at.can(0, ADJECTIVE) && at.is(1, INDEFINITE_NOUN) && !at.is(-1, Readings::of(&[R::Numeral])),
    ),
];

pub(super) const LIKELY: &[Constraint] = &[
    select(
        "between a name in the genitive and a noun stands an adjective: *Italiens nyvalgte præsident*",
        ATTRIBUTE,
        |at| at.word(-1).in_s && at.is(-1, Readings::of(&[R::Name])) && at.is(1, INDEFINITE_NOUN) && at.can(0, E_FORM),
    ),
    select("after an attribute stands the noun: *store klager*", NOUN, |at| {
        at.is(-1, ATTRIBUTE.or(DETERMINING)) && !at.can(1, INDEFINITE_NOUN) && !at.can(0, ATTRIBUTE)
    }),
    select("before a noun stands its genitive: *sagens akter*", GENITIVE, |at| {
        before_noun(at) && !(at.verb_before() == Verb::None && at.verb_after() == Verb::None && at.is(-1, NOMINAL))
    }),
    remove(
        "where no noun follows, there is no genitive: *skemaet sendes*",
        GENITIVE,
        |at| at.can(0, FINITE) && !before_noun(at),
    ),
    select("before a noun stands an adjective: *åbne døre*", ADJECTIVE, |at| {
        at.can(0, Readings::of(&[R::AdjectivePlural])) && at.is(1, NOUN) && !at.can(0, INFINITIVE)
    }),
];

fn before_noun(at: Context<'_>) -> bool {
    at.can(1, INDEFINITE_NOUN) || at.can(1, ADJECTIVE.or(PARTICIPLE)) && at.can(2, INDEFINITE_NOUN.or(ADJECTIVE))
}
