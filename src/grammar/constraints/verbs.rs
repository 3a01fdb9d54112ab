//! Verbs: finite or not, and what else has their form.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use super::super::context::{Context, Verb};
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

/// Verbs that participles go with.
const PERFECT: Identities = Identities::of(&[Identity::Have, Identity::Være, Identity::Blive, Identity::Få]);

pub(super) const CONSTRAINTS: &[Constraint] = &[
    select("after *at* stands an infinitive: *at betale*", INFINITIVE, |at| {
        at.is(at.before_adverbs(-1), Readings::of(&[R::InfinitiveMark]))
    }),
    remove("after a preposition stands no verb: *med klager*", VERB, |at| {
        at.is(-1, PREPOSITION) && !at.is(0, VERB)
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
        |at| at.verb_after() == Verb::Sure || at.finite(1) >= Verb::Possible,
    ),
    select(
        "first in a sentence with no other verb stands an imperative: *Svar på brevet.*",
        IMPERATIVE,
        |at| {
            at.word(0).opens
                && at.ends_with_mark()
                && at.verb_after() == Verb::None
                && at.is(1, PREPOSITION.or(DEFINITE_NOUN).or(PRONOUN).or(DETERMINING).or(ADVERB))
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
        |at| {
            let before = at.before_adverbs(-1);
            at.identity(before) == Identity::Have
                || at.is(before, PRONOUN) && at.identity(at.before_adverbs(before - 1)) == Identity::Have
        },
    ),
    select(
        "after be and become stands a participle: *er sendt*",
        SAID_OF_THE_SUBJECT,
        |at| {
            let before = at.before_adverbs(-1);
            if !at.can(0, PAST_PARTICIPLE) {
                return false;
            }
            matches!(at.identity(before), Identity::Være | Identity::Blive) && !at.can(1, NOUN)
                || at.is(before, PRONOUN)
                    && matches!(
                        at.identity(at.before_adverbs(before - 1)),
                        Identity::Være | Identity::Blive
                    )
                    && !at.can(1, NOUN)
        },
    ),
    select("after *der* stands the verb: *brevet, der kommer*", FINITE, |at| {
        at.identity(at.before_adverbs(-1)) == Identity::Der
    }),
    select(
        "after a comma and *som* stands the verb: *en sag, som begynder*",
        FINITE,
        |at| at.identity(-1) == Identity::Som && at.word(-2).mark == Mark::Comma && !at.is(1, PRONOUN),
    ),
    select("beside a subject stands the verb: *du sender*", FINITE, |at| {
        at.is(at.before_adverbs(-1), SUBJECT) && at.verb_before() == Verb::None
    }),
    select("before a subject stands the verb: *sender du*", FINITE, |at| {
        at.is(1, SUBJECT) && at.verb_before() == Verb::None && at.finite(2) != Verb::Sure
    }),
];

pub(super) const IN_THE_CLAUSE: &[Constraint] = &[
    remove("no infinitive without *at* or a modal: *hans arbejde*", BARE, |at| {
        !may_be_infinitive(at)
    }),
    select(
        "what alone can be the verb of its clause is its verb: *flere mener, at …*",
        FINITE,
        |at| {
            at.can(-1, NOMINAL.or(DETERMINING).or(ADVERB).or(ATTRIBUTE))
                && !at.is(-1, DETERMINING.or(PREPOSITION))
                && at.verb_before() == Verb::None
                && at.verb_after() == Verb::None
        },
    ),
    remove("no second verb in a clause", FINITE, |at| {
        !at.is(0, INFINITIVE) && (at.verb_before() == Verb::Sure || at.verb_after() == Verb::Sure) && !joined(at)
    }),
    remove(
        "no participle without a verb it goes with, where none is an attribute",
        PAST_PARTICIPLE,
        |at| {
            !at.is(0, PAST_PARTICIPLE.or(ADVERB))
                && !has_perfect(at)
                && !at.can(1, NOUN.or(ATTRIBUTE))
                && !at.is(0, PARTICIPLE.or(ADJECTIVE))
        },
    ),
];

fn begins_clause(at: Context<'_>) -> bool {
    let before = at.before_adverbs(-1);
    let word = at.word(before);
    word.mark != Mark::None || word.is(COORDINATOR)
}

/// Whether an infinitive can stand here: after *at* or a modal, or after another infinitive.
fn may_be_infinitive(at: Context<'_>) -> bool {
    let mut offset = -1;
    for _ in 0..20 {
        let word = at.word(offset);
        if matches!(word.identity, Identity::Modal | Identity::Lade | Identity::Bedes)
            || word.is(Readings::of(&[R::InfinitiveMark]))
        {
            return true;
        }
        if word.mark == Mark::Break {
            return false;
        }
        offset -= 1;
    }
    false
}

/// Whether a coordinator joins this verb to another: *læser og svarer*.
fn joined(at: Context<'_>) -> bool {
    at.is(at.before_adverbs(-1), COORDINATOR)
}

/// Whether a verb that takes a participle stands before.
fn has_perfect(at: Context<'_>) -> bool {
    let mut offset = -1;
    for _ in 0..20 {
        let word = at.word(offset);
        if PERFECT.has(word.identity) {
            return true;
        }
        if word.mark == Mark::Break {
            return false;
        }
        offset -= 1;
    }
    false
}
