//! Function words: articles, pronouns, conjunctions and prepositions that look alike.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use super::super::context::{Context, Verb};
use super::super::identity::{Identities, Identity};
use super::super::word::Mark;
use crate::lexicon::{Reading as R, Readings};

const ADVERB: Readings = Readings::of(&[R::Adverb]);
const DETERMINER: Readings = Readings::of(&[R::Determiner]);
const SUBORDINATOR: Readings = Readings::of(&[R::Subordinator]);
const PREPOSITION: Readings = Readings::of(&[R::Preposition]);
const COORDINATOR: Readings = Readings::of(&[R::Coordinator]);
const RELATIVE: Readings = Readings::of(&[R::Relative]);
const EXPLETIVE: Readings = Readings::of(&[R::Expletive]);

pub(super) const CONSTRAINTS: &[Constraint] = &[
    // at
    select(
        "*at* before an infinitive, perhaps with *ikke* between, is its mark: *at ikke betale*",
        Readings::of(&[R::InfinitiveMark]),
        |at| at.can(at.past_adverbs(1), INFINITIVE),
    ),
    remove(
        "any other *at* opens a clause: *at du betaler*",
        Readings::of(&[R::InfinitiveMark]),
        |_| true,
    ),
    // I and De
    select(
        "*I* with a capital inside the sentence is you",
        Readings::of(&[R::PronounSubject]),
        |at| at.identity(0) == Identity::I && !at.word(0).opens,
    ),
    select(
        "*I* before or after the verb is you: *I skal*",
        Readings::of(&[R::PronounSubject]),
        |at| at.identity(0) == Identity::I && at.finite(1) == Verb::Sure && !at.can(1, NOUN),
    ),
    remove(
        "any other *I* is the preposition",
        Readings::of(&[R::PronounSubject]),
        |at| at.identity(0) == Identity::I,
    ),
    // Articles and pronouns
    select(
        "an article stands before its noun: *det skema, den meget store sag*",
        DETERMINER,
        article,
    ),
    remove(
        "what no noun follows is no article: *det kan, den, der*",
        DETERMINER,
        no_article,
    ),
    // det and der that stand for nothing
    remove("*det* is taken as the pronoun it mostly is", EXPLETIVE, |at| {
        at.identity(0) == Identity::Det
    }),
    // der
    select(
        "*der* without a verb on either side is there: *lige der*",
        ADVERB,
        |at| {
            at.identity(0) == Identity::Der
                && (at.mark(1) || !at.can(at.past_adverbs(1), FINITE) && !at.can(-1, FINITE.or(OPENER)))
                && at.verb_after() == Verb::None
                && !at.can(-1, FINITE.or(OPENER))
        },
    ),
    select(
        "*der* after a noun goes back to it: *skemaet, der ligger*",
        RELATIVE,
        |at| at.identity(0) == Identity::Der && goes_back(at),
    ),
    select(
        "any other *der* only fills a place: *er der, at der*",
        EXPLETIVE,
        |at| at.identity(0) == Identity::Der,
    ),
    // som
    select(
        "*som* with a verb of its own goes back to a noun: *skemaet, som du fik*",
        RELATIVE,
        |at| at.identity(0) == Identity::Som && at.verb_after() >= Verb::Possible && goes_back(at),
    ),
    select(
        "*som* with a subject and a verb opens a clause: *som du ved*",
        SUBORDINATOR,
        |at| at.identity(0) == Identity::Som && at.verb_after() == Verb::Sure && at.is(1, SUBJECT_PRONOUN),
    ),
    select(
        "*som* without a verb is like a preposition: *som forælder*",
        PREPOSITION,
        |at| at.identity(0) == Identity::Som,
    ),
    // hvis
    select(
        "*hvis* between two nouns is whose: *et barn, hvis forældre*",
        RELATIVE,
        |at| at.identity(0) == Identity::Hvis && at.is(1, INDEFINITE_NOUN) && goes_back(at),
    ),
    remove("any other *hvis* is if", RELATIVE, |at| {
        at.identity(0) == Identity::Hvis
    }),
    // når
    remove(
        "*når* is reach only after its subject: *vi når det*",
        Readings::of(&[R::Present]),
        |at| {
            at.identity(0) == Identity::Når
                && !(at.is(-1, SUBJECT_PRONOUN) && at.verb_before() == Verb::None && !at.is(1, SUBJECT_PRONOUN))
        },
    ),
    remove("*når* is reach after its subject: *vi når det*", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Når
    }),
    // så
    remove(
        "*så* is saw only after a subject and before an object: *han så brevet*",
        Readings::of(&[R::Past]),
        |at| {
            at.identity(0) == Identity::Så
                && !(at.is(-1, Readings::of(&[R::PronounSubject]))
                    && at.verb_before() == Verb::None
                    && at.verb_after() != Verb::Sure
                    && (at.mark(1) || at.can(1, PHRASE_START) && !at.is(1, ADJECTIVE)))
        },
    ),
    select("*så* is saw after its subject", Readings::of(&[R::Past]), |at| {
        at.identity(0) == Identity::Så
    }),
    select(
        "*så* before subject and verb opens a clause: *, så du kan betale*",
        SUBORDINATOR,
        |at| {
            at.identity(0) == Identity::Så
                && at.word(-1).mark != Mark::None
                && (at.is(1, SUBJECT_PRONOUN) && at.finite(at.past_adverbs(2)) >= Verb::Possible
                    || at.can(1, DEFINITE_NOUN.or(DETERMINING).or(Readings::of(&[R::Name])))
                        && !at.can(1, ADJECTIVE.or(FINITE))
                        && at.verb_after() == Verb::Sure)
        },
    ),
    select("any other *så* is an adverb", ADVERB, |at| {
        at.identity(0) == Identity::Så
    }),
    // da
    select(
        "*da* before subject and verb opens a clause: *da du fik brevet*",
        SUBORDINATOR,
        |at| {
            at.identity(0) == Identity::Da
                && at.finite(1) != Verb::Sure
                && (at.is(1, SUBJECT_PRONOUN)
                    && at.finite(-1) != Verb::Sure
                    && at.finite(at.past_adverbs(2)) >= Verb::Possible
                    || (at.mark(-1) || at.can(-1, COORDINATOR)) && at.verb_after() >= Verb::Possible)
        },
    ),
    select("any other *da* is then", ADVERB, |at| at.identity(0) == Identity::Da),
    // om
    select(
        "*om* before subject and verb opens a clause: *om du kan*",
        SUBORDINATOR,
        |at| at.identity(0) == Identity::Om && opens_clause(at),
    ),
    select("*om* after *selv* opens a clause: *selv om*", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Om && at.identity(-1) == Identity::Selv && at.verb_after() >= Verb::Possible
    }),
    remove("any other *om* is about", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Om
    }),
    // for
    select(
        "*for* before subject and verb gives a reason: *, for vi mangler svar*",
        COORDINATOR,
        |at| {
            at.identity(0) == Identity::For
                && at.word(-1).mark != Mark::None
                && (at.is(1, SUBJECT_PRONOUN) || at.is(1, DEFINITE_NOUN.or(Readings::of(&[R::Name]))))
                && at.finite(at.past_adverbs(2)) == Verb::Sure
        },
    ),
    select(
        "*for* before an adjective that no noun follows is too: *for sent*",
        ADVERB,
        |at| {
            at.identity(0) == Identity::For
                && at.is(1, ADJECTIVE.or(ADVERB))
                && !at.can(1, Readings::of(&[R::Comparative, R::Superlative]))
                && !at.can(2, NOUN.or(E_FORM))
        },
    ),
    select("any other *for* is the preposition", PREPOSITION, |at| {
        at.identity(0) == Identity::For
    }),
    // før, inden, efter, siden, indtil
    select("*siden* after a preposition or an article is the page", NOUN, |at| {
        at.identity(0) == Identity::Siden && at.is(-1, PREPOSITION.or(DETERMINING))
    }),
    remove("any other *siden* is since", NOUN, |at| {
        at.identity(0) == Identity::Siden
    }),
    select("*siden* after a noun is ago: *to år siden*", ADVERB, |at| {
        at.identity(0) == Identity::Siden
            && (at.is(-1, NOUN) && !at.is(1, SUBJECT_PRONOUN) || at.finite(1) == Verb::Sure)
    }),
    select(
        "*før*, *inden* and the like before subject and verb open a clause: *inden du betaler*",
        SUBORDINATOR,
        |at| OPENING_PREPOSITIONS.has(at.identity(0)) && opens_clause(at),
    ),
    remove("*før*, *inden* and the like open no other clause", SUBORDINATOR, |at| {
        OPENING_PREPOSITIONS.has(at.identity(0))
    }),
    // ved
    select(
        "*ved* beside its subject is know: *vi ved, ved du*",
        Readings::of(&[R::Present]),
        |at| {
            at.identity(0) == Identity::Ved
                && (at.is(-1, Readings::of(&[R::PronounSubject])) && at.verb_before() == Verb::None
                    || at.is(1, Readings::of(&[R::PronounSubject])))
        },
    ),
    remove(
        "any other *ved* is the preposition",
        Readings::of(&[R::Present]),
        |at| at.identity(0) == Identity::Ved && !at.is(at.past_adverbs(1), OPENER) && !at.mark(1),
    ),
    // går
    select("*i går* is yesterday", NOUN, |at| {
        at.identity(0) == Identity::Går && at.identity(-1) == Identity::I
    }),
    remove("any other *går* is the verb", NOUN, |at| {
        at.identity(0) == Identity::Går
    }),
    // Prepositions and adverbs
    select(
        "*over* and *ud* before a preposition are adverbs: *over for*",
        ADVERB,
        |at| {
            at.can(0, PREPOSITION)
                && PARTICLES.has(at.identity(0))
                && (at.is(1, PREPOSITION) || at.identity(1) == Identity::For)
        },
    ),
    select(
        "*med* at the end of its clause is an adverb: *følger med*",
        ADVERB,
        |at| at.identity(0) == Identity::Med && (at.mark(1) || at.is(1, PREPOSITION)),
    ),
    select("*efter* before the verb is afterwards", ADVERB, |at| {
        at.identity(0) == Identity::Efter && at.finite(1) == Verb::Sure
    }),
    remove(
        "a preposition that something follows is no adverb: *til dig*",
        ADVERB,
        |at| at.can(0, PREPOSITION),
    ),
    // selv
    select("*selv* before a noun phrase is even: *selv små beløb*", ADVERB, |at| {
        at.identity(0) == Identity::Selv
            && (at.identity(1) == Identity::Om
                || (at.mark(-1) || at.is(-1, COORDINATOR)) && (at.can(1, PHRASE_START) || at.is(1, PREPOSITION)))
    }),
    remove("any other *selv* is oneself", ADVERB, |at| {
        at.identity(0) == Identity::Selv
    }),
    remove(
        "*en* and *et* are articles before they are numbers",
        Readings::of(&[R::Numeral]),
        |at| matches!(at.identity(0), Identity::En | Identity::Et),
    ),
    select("*enten*, *hverken* and *såvel* are counted as adverbs", ADVERB, |at| {
        at.can(0, COORDINATOR)
    }),
];

const OPENING_PREPOSITIONS: Identities = Identities::of(&[
    Identity::Før,
    Identity::Inden,
    Identity::Siden,
    Identity::Efter,
    Identity::End,
]);

const PARTICLES: Identities = Identities::of(&[Identity::Over, Identity::Med]);

/// Whether a clause with subject and verb follows.
fn opens_clause(at: Context<'_>) -> bool {
    let subject = at.past_adverbs(1);
    if at.is(subject, SUBJECT_PRONOUN) && at.finite(at.past_adverbs(subject + 1)) >= Verb::Possible {
        return true;
    }
    at.can(subject, PHRASE_START)
        && at.verb_after() == Verb::Sure
        && (at.verb_before() == Verb::Sure || at.word(-1).mark == Mark::Comma)
}

/// Whether a relative pronoun here has a noun or pronoun to go back to.
fn goes_back(at: Context<'_>) -> bool {
    let before = if at.word(-1).mark == Mark::Comma { -2 } else { -1 };
    let closed = if at.word(before).mark == Mark::Quote {
        before - 1
    } else {
        before
    };
    let word = at.word(closed);
    if word.is(FINITE.or(OPENER)) || word.is(Readings::of(&[R::Coordinator])) || word.mark == Mark::Break {
        return false;
    }
    before == -2 || word.can(NOMINAL.or(DETERMINER).or(ATTRIBUTE))
}

/// Whether the article here has its noun after it.
fn article(at: Context<'_>) -> bool {
    let mut next = 1;
    if at.is(1, ADVERB) && at.can(2, E_FORM.or(ADJECTIVE)) && !at.is(2, FINITE) {
        next = 2;
    }
    let word = at.word(next);
    if word.is(R::Numeral.into()) {
        return true;
    }
    if word.is(FINITE) || word.mark != Mark::None {
        return false;
    }
    if agrees(at, next) && !word.can(VERB) {
        return true;
    }
    match at.identity(0) {
        Identity::Det | Identity::Den | Identity::De | Identity::Denne => {
            if !word.can(E_FORM) {
                return false;
            }
            let after = if at.is(next + 1, E_FORM) { next + 2 } else { next + 1 };
            if at.can(after, INDEFINITE_NOUN) && agrees(at, after) {
                // *de sendte breve* may be a whole clause.
                return !word.can(FINITE)
                    || at.identity(0) != Identity::De
                    || at.at(next).verb_after() == Verb::Sure
                    || at.verb_before() == Verb::Sure;
            }
            (word.is(E_FORM) || at.identity(0) == Identity::De && !word.can(FINITE)) && !word.can(R::Comparative.into())
        }
        _ => word.can(NOUN.or(ATTRIBUTE)) && !word.can(VERB),
    }
}

/// Whether nothing here can be the noun of an article.
fn no_article(at: Context<'_>) -> bool {
    let mut next = 1;
    if at.is(1, ADVERB) && at.can(2, ATTRIBUTE) {
        next = 2;
    }
    let word = at.word(next);
    if !word.can(NOUN.or(ATTRIBUTE).or(Readings::of(&[R::Name, R::NounGenitive]))) {
        return word.mark != Mark::Quote;
    }
    match at.identity(0) {
        Identity::Det | Identity::Den | Identity::De | Identity::Denne => {
            word.is(NOUN) && !agrees(at, next)
                || word.is(Readings::of(&[R::AdjectiveCommon, R::AdjectiveNeuter, R::Adverb]))
        }
        _ => word.is(FINITE.or(INFINITIVE)),
    }
}

/// Whether the noun there has the gender and number of the article here.
fn agrees(at: Context<'_>, noun: isize) -> bool {
    const COMMON: Readings = Readings::of(&[R::NounSingularCommon]);
    const NEUTER: Readings = Readings::of(&[R::NounSingularNeuter]);
    const PLURAL: Readings = Readings::of(&[R::NounPlural]);
    let right = match at.identity(0) {
        Identity::Det | Identity::Et => NEUTER,
        Identity::Den | Identity::En => COMMON,
        Identity::De | Identity::Nogle => PLURAL,
        _ => INDEFINITE_NOUN,
    };
    at.can(noun, right)
}
