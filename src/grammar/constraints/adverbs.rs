//! Adjectives and adverbs that look alike.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use super::super::context::{Context, Verb, Wanted};
use super::super::identity::{Identities, Identity};
use super::super::word::Mark;
use crate::lexicon::{Reading as R, Readings};

const ADVERB: Readings = Readings::of(&[R::Adverb]);
const NEUTER: Readings = Readings::of(&[R::AdjectiveNeuter]);
const DEGREE: Readings = Readings::of(&[R::Comparative, R::Superlative]);
const DETERMINER: Readings = Readings::of(&[R::Determiner, R::Possessive, R::NounGenitive]);
const NUMERAL: Readings = Readings::of(&[R::Numeral]);

/// Words that mostly say how much, and are adjectives only before a noun.
const AMOUNT: Identities = Identities::of(&[Identity::Meget, Identity::Mere]);

pub(super) const CONSTRAINTS: &[Constraint] = &[
    select(
        "*så* before a verb takes up what came first: *…, så kan du*",
        ADVERB,
        |at| {
            at.identity(0) == Identity::Så
                && at.word(-1).mark == Mark::Comma
                && (at.is(1, FINITE) || at.is(1, Readings::of(&[R::Imperative])))
        },
    ),
    remove(
        "only after *så* do *snart* and *længe* open a clause: *så snart du flytter*",
        Readings::of(&[R::Subordinator]),
        |at| at.can(0, ADVERB) && at.identity(-1) != Identity::Så,
    ),
    select(
        "after *så* *snart* and *længe* open a clause: *så snart du flytter*",
        Readings::of(&[R::Subordinator]),
        |at| at.identity(-1) == Identity::Så && at.verb_after() > Verb::None,
    ),
    remove("*flere* and *fleste* are no adverbs", ADVERB, |at| {
        at.identity(0) == Identity::Flere
    }),
    remove("*alt* is an adverb before *for* only: *alt for sent*", ADVERB, |at| {
        at.identity(0) == Identity::Alt && at.identity(1) != Identity::For
    }),
    select("*alt for* is an adverb", ADVERB, |at| at.identity(0) == Identity::Alt),
    remove(
        "*meget* and *mere* before a noun say how much of it: *meget arbejde*",
        ADVERB,
        |at| AMOUNT.has(at.identity(0)) && at.is(1, INDEFINITE_NOUN) && !at.is(-1, ADJECTIVE),
    ),
    select(
        "*meget* and *mere* say how much elsewhere: *meget vigtig*",
        ADVERB,
        |at| AMOUNT.has(at.identity(0)) && !at.can(1, INDEFINITE_NOUN),
    ),
    select(
        "*sådan* before an article is such: *sådan et skema*",
        ADJECTIVE,
        |at| {
            at.can(0, ADVERB)
                && at.can(0, Readings::of(&[R::AdjectiveCommon]))
                && at.identity(0) == Identity::Sådan
                && matches!(at.identity(1), Identity::En | Identity::Et)
        },
    ),
    select(
        "after an article a noun's adjective stands: *et hurtigt svar*",
        ADJECTIVE,
        |at| at.can(0, ADVERB) && at.is(-1, DETERMINER) && before_its_noun(at),
    ),
    select("after *noget* stands an adjective: *noget nyt*", NEUTER, |at| {
        at.identity(-1) == Identity::Noget && !at.can(1, ADJECTIVE.or(PARTICIPLE))
    }),
    select(
        "before an adjective or a participle stands an adverb: *særligt vigtig, hurtigt sendt*",
        ADVERB,
        |at| {
            at.can(0, ADJECTIVE)
                && at.is(1, ADJECTIVE.or(PARTICIPLE))
                && !(at.is(1, NEUTER) && at.can(2, Readings::of(&[R::NounSingularNeuter])))
                && !at.is(1, DEGREE)
        },
    ),
    select(
        "before a noun that it goes with stands an adjective: *hurtigt svar*",
        ADJECTIVE,
        |at| {
            at.can(0, ADVERB)
                && !at.can(0, Readings::of(&[R::AdjectiveCommon])) | at.can(0, NEUTER)
                && goes_with(at.word(0).readings, at.word(1).readings)
                && (!at.can(1, FINITE.or(Readings::of(&[R::Infinitive])))
                    || at.is(-1, DETERMINER.or(Readings::of(&[R::Preposition]))))
        },
    ),
    select(
        "what is said of a subject is an adjective: *det er vigtigt*",
        ADJECTIVE,
        |at| {
            at.can(0, NEUTER.or(DEGREE).or(NOUN))
                && !AMOUNT.has(at.identity(0))
                && !at.can(0, PARTICIPLE.or(FINITE))
                && said_of_subject(at)
        },
    ),
    select(
        "what is made or found is an adjective: *gør det muligt at*",
        NEUTER,
        |at| at.identity(-1) == Identity::Det && at.identity(1) == Identity::At,
    ),
    remove(
        "a number before it tells how much longer or older: *to år ældre*",
        ADJECTIVE,
        |at| at.can(0, ADVERB) && at.is(-1, NOUN) && at.is(-2, NUMERAL) && !at.can(0, DEGREE),
    ),
];

/// Whether an adjective with these readings has the gender and number of the noun.
fn goes_with(adjective: Readings, noun: Readings) -> bool {
    let pair = |own: R, other: R| adjective.has(own) && noun.has(other);
    pair(R::AdjectiveCommon, R::NounSingularCommon)
        || pair(R::AdjectiveNeuter, R::NounSingularNeuter)
        || pair(R::AdjectivePlural, R::NounPlural)
        || adjective.meets(DEGREE) && noun.meets(INDEFINITE_NOUN)
}

/// Whether an adjective here belongs to a noun that follows.
fn before_its_noun(at: Context<'_>) -> bool {
    let own = at.word(0).readings;
    goes_with(own, at.word(1).readings)
        || at.can(1, own.and(ADJECTIVE)) && goes_with(own, at.word(2).readings)
        || at.can(0, DEGREE) && at.is(1, NUMERAL.or(ADJECTIVE)) && at.can(2, INDEFINITE_NOUN)
}

/// Whether the word says what the subject of *være* or *blive* is.
fn said_of_subject(at: Context<'_>) -> bool {
    let before = at.before_adverbs(-1);
    let copula = matches!(at.identity(before), Identity::Være | Identity::Blive);
    let next = !at.can(1, ADJECTIVE.or(PARTICIPLE).or(NOUN)) || at.is(1, ADVERB);
    next && (copula
        || at.is(before, NOMINAL) && at.wanted() == Wanted::AfterBe && !at.is(before, Readings::of(&[R::NounGenitive])))
}
