//! Verbs: finite or not, and what else has their form.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use super::super::context::{Context, Verb, Wanted};
use super::super::identity::{Identities, Identity};
use super::super::word::Mark;
use crate::lexicon::{Reading as R, Readings};

const ADVERB: Readings = Readings::of(&[R::Adverb]);
const BARE: Readings = Readings::of(&[R::Infinitive]);
const PAST_PARTICIPLE: Readings = Readings::of(&[R::Participle]);
/// A participle after be says what an adjective says: *er berettiget*.
const SAID_OF_THE_SUBJECT: Readings = Readings::of(&[R::Participle, R::AdjectiveCommon, R::AdjectiveNeuter]);
const IMPERATIVE: Readings = Readings::of(&[R::Imperative]);
const SUBJECT: Readings = Readings::of(&[R::PronounSubject]);
const COORDINATOR: Readings = Readings::of(&[R::Coordinator]);
const PREPOSITION: Readings = Readings::of(&[R::Preposition]);
const DEPONENT: Readings = Readings::of(&[R::DeponentPresent, R::DeponentPast]);
const PASSIVE: Readings = Readings::of(&[R::PassivePresent, R::PassivePast]);

const NUMERAL: Readings = Readings::of(&[R::Numeral]);

/// Nouns that another noun follows: *en række klager*.
const QUANTITY: Identities = Identities::of(&[Identity::Quantity]);

/// Those who can do something to each other.
const SEVERAL: Identities = Identities::of(&[Identity::Vi, Identity::De, Identity::I]);

/// What the nearest words say.
pub(super) const CONSTRAINTS: &[Constraint] = &[
    select(
        "after a comma and *men* stands a second verb: *blev indkaldt, men mødte ikke op*",
        FINITE,
        |at| {
            let coordinator = at.before_adverbs(-1);
            at.is(coordinator, COORDINATOR)
                && at.word(coordinator - 1).mark == Mark::Comma
                && at.at(coordinator - 1).verb_before() > Verb::None
                && at.verb_after() == Verb::None
                && at.is(1, ADVERB.or(PREPOSITION).or(PRONOUN).or(DETERMINING))
        },
    ),
    select("after *at* stands an infinitive: *at betale*", INFINITIVE, |at| {
        at.is(at.before_adverbs(-1), Readings::of(&[R::InfinitiveMark]))
    }),
    remove("after a preposition stands no verb: *med klager*", VERB, |at| {
        at.is(-1, PREPOSITION)
    }),
    remove(
        "after an article or a possessive stands no verb: *dit svar*",
        VERB,
        |at| at.is(-1, Readings::of(&[R::Determiner, R::Possessive])),
    ),
    remove("an imperative begins its clause: *Send skemaet*", IMPERATIVE, |at| {
        !begins_clause(at)
    }),
    remove(
        "no imperative where the clause has another verb: *Svar gives skriftligt*",
        IMPERATIVE,
        |at| at.finite(1) >= Verb::Possible && !at.is(1, NOUN.or(INFINITIVE)) || at.verb_after() == Verb::Sure,
    ),
    select(
        "first in a sentence with no other verb stands an imperative: *Svar på brevet.*",
        IMPERATIVE,
        |at| {
            at.word(0).opens
                && at.ends_with_mark()
                && at.verb_after() == Verb::None
                && at.is(
                    1,
                    PREPOSITION
                        .or(NOUN)
                        .or(PRONOUN)
                        .or(DETERMINING)
                        .or(ADVERB)
                        .or(Readings::of(&[R::Name])),
                )
        },
    ),
    select(
        "after a modal stands an infinitive: *skal du betale*",
        INFINITIVE,
        |at| {
            let before = at.before_adverbs(-1);
            at.identity(before) == Identity::Modal
                || at.is(before, PRONOUN) && at.identity(at.before_adverbs(before - 1)) == Identity::Modal
        },
    ),
    select(
        "after have stands a participle: *har du sendt*",
        PAST_PARTICIPLE,
        |at| after_verb(at, Identity::Have),
    ),
    select(
        "after be and become stands a participle: *er sendt*",
        SAID_OF_THE_SUBJECT,
        |at| {
            at.can(0, PAST_PARTICIPLE)
                && (after_verb(at, Identity::Være) || after_verb(at, Identity::Blive))
                && !at.can(1, NOUN)
        },
    ),
    select(
        "after *der er* stands no noun in the definite: *der er taget kontakt*",
        PAST_PARTICIPLE,
        |at| {
            at.can(0, PAST_PARTICIPLE)
                && at.can(0, DEFINITE_NOUN)
                && (after_verb(at, Identity::Være) || after_verb(at, Identity::Blive))
                && (-6..-1).any(|before| at.identity(before) == Identity::Der)
        },
    ),
    select(
        "after *blevet* stands a participle: *er blevet taget*",
        PAST_PARTICIPLE,
        |at| {
            let before = at.before_adverbs(-1);
            at.identity(before) == Identity::Blive && at.is(before, PAST_PARTICIPLE)
        },
    ),
    select(
        "what is done together: *følges ad, deles om, skiftes til, tales ved*",
        DEPONENT,
        |at| match at.identity(1) {
            Identity::Ad | Identity::Ved => at.can(0, PASSIVE),
            // *deles om et køkken*, but *skiftes til en anden skole*
            Identity::Om => at.can(0, PASSIVE) && at.can(2, DETERMINING.or(ATTRIBUTE).or(DEFINITE_NOUN)),
            Identity::Til => at.can(0, PASSIVE) && at.identity(2) == Identity::At,
            _ => false,
        },
    ),
    select("beside its subject stands the verb: *du sender*", FINITE, |at| {
        at.is(at.before_adverbs(-1), SUBJECT) && at.verb_before() == Verb::None
    }),
    select("before its subject stands the verb: *sender du*", FINITE, |at| {
        at.is(1, SUBJECT) && at.verb_before() == Verb::None && at.finite(2) != Verb::Sure
    }),
    remove(
        "after the verb and its subject stands no other verb: *har vi klager*",
        FINITE,
        |at| at.is(-1, SUBJECT) && at.finite(-2) == Verb::Sure && !at.is(0, FINITE),
    ),
    select("*vi, I, de* do it to each other: *vi mødes*", DEPONENT, |at| {
        SEVERAL.has(at.identity(at.before_adverbs(-1))) || SEVERAL.has(at.identity(1)) && at.is(1, SUBJECT)
    }),
    remove("what others do is passive: *sagen ses*", DEPONENT, |at| {
        at.can(0, PASSIVE)
    }),
];

/// What the clause says.
pub(super) const IN_THE_CLAUSE: &[Constraint] = &[
    select(
        "where an infinitive is wanted, it is one: *skal borgeren betale*",
        INFINITIVE,
        |at| at.wanted() == Wanted::Infinitive && !inside_phrase(at),
    ),
    remove("no infinitive without *at* or a modal: *hans arbejde*", BARE, |at| {
        at.wanted() != Wanted::Infinitive
    }),
    select(
        "where a participle is wanted, it is one: *har kommunen fundet*",
        PAST_PARTICIPLE,
        |at| matches!(at.wanted(), Wanted::AfterHave) && !inside_phrase(at),
    ),
    select(
        "after *bliver* and its subject stands a participle: *bliver sagen lukket*",
        PAST_PARTICIPLE,
        |at| {
            at.wanted() == Wanted::AfterBe
                && at.can(0, NOUN)
                && at.is(at.before_adverbs(-1), NOUN.or(PRONOUN))
                && (at.mark(1) || at.can(1, PREPOSITION.or(ADVERB)))
        },
    ),
    select(
        "where *være* wants a participle, it is one: *var stolene sat frem*",
        PAST_PARTICIPLE,
        |at| at.wanted() == Wanted::AfterBe && at.can(0, FINITE) && !inside_phrase(at) && !at.can(1, NOUN),
    ),
    remove(
        "no participle where none is wanted: *du holdt mødet*",
        PAST_PARTICIPLE,
        |at| at.wanted() == Wanted::Nothing && !at.can(1, NOUN.or(ATTRIBUTE)) && at.can(0, FINITE.or(NOUN)),
    ),
    select(
        "between a clause's subject and the next clause's verb stands a verb: *når solen skinner leger børnene*",
        FINITE,
        |at| at.finite(1) == Verb::Sure && at.verb_before() == Verb::None && at.is(-1, NOUN.or(PRONOUN)) && at.opened(),
    ),
    remove("no second verb in a clause", FINITE, |at| {
        !at.is(0, INFINITIVE) && (at.verb_before() == Verb::Sure || at.verb_after() == Verb::Sure) && !joined(at)
    }),
    select("after its subject stands the verb: *kommunen støtter*", FINITE, |at| {
        let before = at.before_adverbs(-1);
        at.is(before, NOMINAL.or(Readings::of(&[R::Relative])))
            && !(at.can(0, NOUN)
                && before == -1
                && (at.is(-1, NUMERAL) || QUANTITY.has(at.identity(-1)) || genitive_name(at)))
            && !(at.can(0, ATTRIBUTE) && genitive_name(at) && at.can(1, INDEFINITE_NOUN))
            && at.verb_before() == Verb::None
            && at.verb_after() != Verb::Sure
    }),
    select(
        "after an adverb that begins the clause stands the verb: *Derfor støtter kommunen*",
        FINITE,
        |at| {
            let before = at.before_adverbs(-1);
            before < -1 && at.mark(before) && at.verb_after() != Verb::Sure
        },
    ),
    select(
        "after a clause that stands first stands the verb: *…, støtter kommunen*",
        FINITE,
        |at| {
            at.word(-1).mark == Mark::Comma
                && at.is(1, NOMINAL.or(DETERMINING))
                && at.verb_after() != Verb::Sure
                && !at.is(-2, NOUN.or(ADJECTIVE))
        },
    ),
    select(
        "after *og* stands a second verb: *søger og får hjælp*",
        FINITE,
        |at| {
            let coordinator = at.before_adverbs(-1);
            at.is(coordinator, COORDINATOR)
                && at.at(coordinator).verb_before() == Verb::Sure
                && at.verb_after() != Verb::Sure
                && (at.is(1, DETERMINING.or(PRONOUN).or(DEFINITE_NOUN))
                    || at.can(1, ADVERB) && !at.can(1, PREPOSITION)
                    || at.is(1, PREPOSITION) && !at.is(coordinator - 1, INDEFINITE_NOUN))
        },
    ),
    select(
        "after a subordinate clause goes on the main one: *den ansøger, som flytter, mister retten*",
        FINITE,
        |at| {
            at.word(-1).mark == Mark::Comma
                && at.at(-1).opened()
                && at.at(-1).verb_before() == Verb::Sure
                && at.verb_after() == Verb::None
                && !at.mark(1)
        },
    ),
];

/// Whether the word before is a name in the genitive: *Italiens nyvalgte præsident*.
fn genitive_name(at: Context<'_>) -> bool {
    at.word(-1).in_s && at.is(-1, Readings::of(&[R::Name]))
}

fn begins_clause(at: Context<'_>) -> bool {
    let before = at.before_adverbs(-1);
    let word = at.word(before);
    word.mark != Mark::None || word.is(COORDINATOR)
}

/// Whether the verb stands right before, perhaps with the subject and adverbs between.
fn after_verb(at: Context<'_>, verb: Identity) -> bool {
    let before = at.before_adverbs(-1);
    at.identity(before) == verb || at.is(before, PRONOUN) && at.identity(at.before_adverbs(before - 1)) == verb
}

/// Whether the word stands where only a noun or its adjective can: after an article, an adjective or a preposition.
fn inside_phrase(at: Context<'_>) -> bool {
    at.is(
        -1,
        Readings::of(&[R::Determiner, R::Possessive, R::Preposition, R::NounGenitive]),
    ) || at.is(-1, ATTRIBUTE) && !at.is(-1, Readings::of(&[R::Participle]))
}

/// Whether a coordinator joins this verb to another: *læser og svarer*.
fn joined(at: Context<'_>) -> bool {
    at.is(at.before_adverbs(-1), COORDINATOR)
}
