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
const SUBJECT: Readings = Readings::of(&[R::PronounSubject]);
const MARK: Readings = Readings::of(&[R::InfinitiveMark]);
const PRESENT: Readings = Readings::of(&[R::Present]);
const PAST: Readings = Readings::of(&[R::Past]);
const NUMERAL: Readings = Readings::of(&[R::Numeral]);
const NAME: Readings = Readings::of(&[R::Name]);
const COMPARATIVE: Readings = Readings::of(&[R::Comparative]);
const INTERROGATIVE: Readings = Readings::of(&[R::Interrogative]);

/// What the nearest words say.
pub(super) const CONSTRAINTS: &[Constraint] = &[
    // at
    select(
        "*at* before an infinitive, perhaps with *ikke* between, is its mark: *at ikke betale*",
        MARK,
        |at| at.can(at.past_adverbs(1), INFINITIVE),
    ),
    remove("any other *at* opens a clause: *at du betaler*", MARK, |_| true),
    // I
    select("*I* with a capital inside the sentence is you", SUBJECT, |at| {
        at.identity(0) == Identity::I && !at.word(0).opens
    }),
    select("*I* before or after the verb is you: *I skal*", SUBJECT, |at| {
        at.identity(0) == Identity::I && at.finite(1) == Verb::Sure && !at.can(1, NOUN)
    }),
    remove("any other *I* is the preposition", SUBJECT, |at| {
        at.identity(0) == Identity::I
    }),
    // Articles and pronouns
    remove("*en* and *et* are articles before they are numbers", NUMERAL, |at| {
        matches!(at.identity(0), Identity::En | Identity::Et)
    }),
    remove("*det* is taken as the pronoun it mostly is", EXPLETIVE, |at| {
        at.identity(0) == Identity::Det
    }),
    select(
        "an article stands before its noun: *det skema, den meget store sag*",
        DETERMINER,
        |at| article(at) == Some(true),
    ),
    remove(
        "what no noun follows is no article: *det kan, den, der*",
        DETERMINER,
        |at| article(at) == Some(false),
    ),
    // der
    select(
        "*der* without a verb on either side is there: *lige der*",
        ADVERB,
        |at| {
            at.identity(0) == Identity::Der
                && !at.can(-1, FINITE.or(OPENER))
                && !at.can(at.past_adverbs(1), FINITE)
                && (at.mark(1) || at.verb_after() == Verb::None)
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
    // hvad, hvor, hvilken
    select(
        "*hvor* after a noun goes back to it: *den dag, hvor du flytter*",
        RELATIVE,
        |at| {
            at.can(0, INTERROGATIVE) && at.identity(0) != Identity::Hvis && goes_back(at) && at.finite(1) != Verb::Sure
        },
    ),
    select("any other *hvor* asks", INTERROGATIVE, |_| true),
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
    remove("*når* is reach only after its subject: *vi når det*", PRESENT, |at| {
        at.identity(0) == Identity::Når
            && !(at.is(-1, SUBJECT_PRONOUN) && at.verb_before() == Verb::None && !at.is(1, SUBJECT_PRONOUN))
    }),
    remove("*når* is reach after its subject: *vi når det*", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Når
    }),
    // så
    select(
        "*så* is saw between a subject and an object: *han så brevet*",
        PAST,
        |at| {
            at.identity(0) == Identity::Så
                && at.is(at.before_adverbs(-1), SUBJECT)
                && at.verb_before() == Verb::None
                && at.verb_after() != Verb::Sure
                && (at.mark(1) || at.can(1, PHRASE_START.or(PREPOSITION)) && !at.is(1, ADJECTIVE))
        },
    ),
    select(
        "*så* before subject and verb opens a clause: *, så du kan betale*",
        SUBORDINATOR,
        |at| {
            at.identity(0) == Identity::Så
                && at.mark(-1)
                && !at.word(0).opens
                && (at.can(1, SUBJECT_PRONOUN) && at.finite(at.past_adverbs(2)) == Verb::Sure
                    || at.is(1, OPENER)
                    || at.can(1, NOUN.or(DETERMINING).or(PRONOUN))
                        && at.finite(2) == Verb::Sure
                        && !at.can(1, FINITE.or(ADJECTIVE))
                    || at.can(1, DEFINITE_NOUN.or(DETERMINING).or(NAME))
                        && !at.can(1, ADJECTIVE.or(FINITE))
                        && at.verb_after() == Verb::Sure)
        },
    ),
    select("*ligesom* opens a clause", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Ligesom
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
    // om
    select("*om* after *selv* opens a clause: *selv om*", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Om && at.identity(-1) == Identity::Selv && at.verb_after() >= Verb::Possible
    }),
    select(
        "*om* before subject and verb opens a clause: *om du kan*",
        SUBORDINATOR,
        |at| {
            let after_comma =
                at.word(-1).mark == Mark::Comma && at.can(1, PHRASE_START) && at.verb_after() >= Verb::Possible;
            at.identity(0) == Identity::Om && (after_comma || opens_clause(at))
        },
    ),
    select("*om* after *som* opens a clause: *som om du ved*", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Om && at.identity(-1) == Identity::Som && at.verb_after() >= Verb::Possible
    }),
    // for
    select(
        "*for* before subject and verb gives a reason: *, for vi mangler svar*",
        COORDINATOR,
        |at| {
            at.identity(0) == Identity::For
                && at.mark(-1)
                && (at.can(1, SUBJECT_PRONOUN.or(DEFINITE_NOUN).or(NAME))
                    && at.finite(at.past_adverbs(2)) == Verb::Sure
                    || at.finite(1) == Verb::Sure
                    || at.is(1, OPENER) && !at.can(1, INTERROGATIVE)
                    || at.can(1, ADVERB) && at.finite(2) == Verb::Sure)
        },
    ),
    select("*for* before *meget* or *sent* is too: *for sent*", ADVERB, |at| {
        at.identity(0) == Identity::For
            && at.identity(1) == Identity::Meget
            && at.identity(2) != Identity::Siden
            && !at.can(2, PREPOSITION)
    }),
    select(
        "*for* before an adjective that no noun follows is too: *for høj*",
        ADVERB,
        |at| {
            at.identity(0) == Identity::For
                && at.is(1, ADJECTIVE.or(ADVERB))
                && at.can(1, ADJECTIVE)
                && !at.is(at.before_adverbs(-1), PRONOUN)
                && !at.can(1, Readings::of(&[R::Comparative, R::Superlative]))
                && !at.can(2, NOUN.or(E_FORM).or(NUMERAL))
        },
    ),
    // før, inden, efter, siden, indtil
    select("*siden* after a preposition or an article is the page", NOUN, |at| {
        at.identity(0) == Identity::Siden && at.is(-1, PREPOSITION.or(DETERMINING))
    }),
    remove("any other *siden* is since", NOUN, |at| {
        at.identity(0) == Identity::Siden
    }),
    select("*siden* after a noun is ago: *to år siden*", ADVERB, |at| {
        at.identity(0) == Identity::Siden
            && (at.is(-1, NOUN) && !at.can(1, PHRASE_START) || at.finite(1) == Verb::Sure || at.mark(1))
    }),
    select(
        "*inden* and *uden* before *for* are adverbs: *inden for*",
        ADVERB,
        |at| BEFORE_FOR.has(at.identity(0)) && at.identity(1) == Identity::For,
    ),
    select(
        "*før* and the like at the end of a clause or before its verb are adverbs: *aldrig før*",
        ADVERB,
        |at| {
            LATE.has(at.identity(0))
                && (at.mark(1) && at.identity(2) != Identity::At || at.finite(1) == Verb::Sure && !at.can(1, NOUN))
        },
    ),
    select(
        "*før* and the like before subject and verb open a clause: *inden du betaler*",
        SUBORDINATOR,
        |at| OPENING.has(at.identity(0)) && opens_clause(at),
    ),
    // ved
    select("*ved* beside its subject is know: *vi ved, ved du*", PRESENT, |at| {
        at.identity(0) == Identity::Ved
            && (at.is(at.before_adverbs(-1), SUBJECT) && at.verb_before() == Verb::None || at.is(1, SUBJECT))
    }),
    remove("*ved* before a noun is the preposition: *ved kassen*", PRESENT, |at| {
        at.identity(0) == Identity::Ved && (at.can(1, PHRASE_START) || at.identity(1) == Identity::At)
    }),
    // går
    select("*i går* is yesterday", NOUN, |at| {
        at.identity(0) == Identity::Går && at.identity(-1) == Identity::I
    }),
    remove("any other *går* is the verb", NOUN, |at| {
        at.identity(0) == Identity::Går
    }),
    // Other prepositions and adverbs
    select(
        "*over* and *ud* before a preposition are adverbs: *over for*",
        ADVERB,
        |at| at.can(0, PREPOSITION) && at.identity(0) == Identity::Over && at.identity(1) == Identity::For,
    ),
    select("*med* before *til* is an adverb: *være med til*", ADVERB, |at| {
        at.identity(0) == Identity::Med && at.identity(1) == Identity::Til
    }),
    select(
        "*mod* and *trods* after an article or an adjective are nouns: *godt mod*",
        NOUN,
        |at| {
            at.can(0, PREPOSITION) && at.is(-1, DETERMINING.or(ADJECTIVE))
                || at.identity(0) == Identity::Trods && at.is(-1, PREPOSITION)
        },
    ),
    remove("any other *mod* and *trods* are prepositions", NOUN, |at| {
        at.can(0, PREPOSITION)
    }),
    // ret
    select(
        "*ret* before an adjective or an adverb is rather: *ret stor*",
        ADVERB,
        |at| at.identity(0) == Identity::Ret && at.can(1, ADJECTIVE.or(ADVERB)) && !at.can(1, PREPOSITION),
    ),
    remove(
        "any other *ret* is a noun or a verb: *har ret til*",
        ADVERB.or(ADJECTIVE),
        |at| at.identity(0) == Identity::Ret,
    ),
    // selv
    select("*selv* before a noun phrase is even: *selv små beløb*", ADVERB, |at| {
        at.identity(0) == Identity::Selv
            && (at.identity(1) == Identity::Om
                || (at.mark(-1) || at.is(-1, COORDINATOR.or(OPENER)))
                    && (at.can(1, PHRASE_START) && !at.is(1, PRONOUN) || at.is(1, PREPOSITION)))
    }),
    remove("any other *selv* is oneself", ADVERB, |at| {
        at.identity(0) == Identity::Selv
    }),
    select("*enten*, *hverken* and *såvel* are counted as adverbs", ADVERB, |at| {
        at.can(0, COORDINATOR) && at.identity(0) != Identity::For
    }),
];

/// What the clause says.
pub(super) const IN_THE_CLAUSE: &[Constraint] = &[
    select(
        "*så* is saw where the clause has no other verb: *da øjnene så ud*",
        PAST,
        |at| {
            at.identity(0) == Identity::Så
                && at.verb_before() == Verb::None
                && at.verb_after() == Verb::None
                && at.is(-1, NOMINAL)
                && !at.mark(1)
                && !at.is(1, ADJECTIVE)
        },
    ),
    select(
        "*som* with a verb of its own goes back to a noun: *skemaet, som du fik*",
        RELATIVE,
        |at| {
            at.identity(0) == Identity::Som
                && goes_back(at)
                && (at.can(at.past_adverbs(1), FINITE) || at.verb_after() == Verb::Sure && follows_comma(at))
        },
    ),
    select(
        "*som* after a comma and before a preposition goes back to a noun: *gebyret, som i henhold til reglerne opkræves*",
        RELATIVE,
        |at| {
            at.identity(0) == Identity::Som
                && at.mark(-1)
                && goes_back(at)
                && at.is(1, PREPOSITION)
                && at.identity(1) != Identity::For
        },
    ),
    select(
        "*som* with a subject and a verb opens a clause: *som du ved*",
        SUBORDINATOR,
        |at| at.identity(0) == Identity::Som && at.verb_after() == Verb::Sure && at.is(1, SUBJECT_PRONOUN),
    ),
];

/// What function words are where nothing else was found.
pub(super) const OTHERWISE: &[Constraint] = &[
    remove("any other *så* is not saw", PAST, |at| at.identity(0) == Identity::Så),
    select("any other *så* is an adverb", ADVERB, |at| {
        at.identity(0) == Identity::Så
    }),
    select("any other *da* is then", ADVERB, |at| at.identity(0) == Identity::Da),
    remove("any other *for* joins no clauses", COORDINATOR, |at| {
        at.identity(0) == Identity::For
    }),
    select("any other *for* is the preposition", PREPOSITION, |at| {
        at.identity(0) == Identity::For
    }),
    remove("any other *om* is about", SUBORDINATOR, |at| {
        at.identity(0) == Identity::Om
    }),
    remove("any other *ved* is the preposition", PRESENT, |at| {
        at.identity(0) == Identity::Ved
    }),
    remove("*før* and the like open no other clause", SUBORDINATOR, |at| {
        OPENING.has(at.identity(0))
    }),
    remove("a preposition is an adverb only where that is known", ADVERB, |at| {
        at.can(0, PREPOSITION)
    }),
    remove("what may be an article stands before its noun", DETERMINER, |at| {
        let other = || at.at(1).verb_after().max(at.verb_before()) == Verb::Sure;
        ARTICLES.has(at.identity(0)) && (!at.can(1, NOUN.or(ATTRIBUTE).or(NAME)) || at.can(1, FINITE) && !other())
            || at.identity(0) == Identity::De
                && matches!(at.identity(-1), Identity::Være | Identity::Blive)
                && article(at).is_none()
    }),
    select(
        "*som* without a verb is like a preposition: *som forælder*",
        PREPOSITION,
        |at| at.identity(0) == Identity::Som,
    ),
];

const ARTICLES: Identities = Identities::of(&[Identity::Det, Identity::Den, Identity::De, Identity::Denne]);

/// Prepositions that open clauses too.
const OPENING: Identities = Identities::of(&[
    Identity::Før,
    Identity::Inden,
    Identity::Siden,
    Identity::Efter,
    Identity::End,
]);

/// Prepositions that are adverbs where nothing follows.
const LATE: Identities = Identities::of(&[Identity::Før, Identity::Efter]);

const BEFORE_FOR: Identities = Identities::of(&[Identity::Inden, Identity::Uden, Identity::Over]);

/// Whether a clause with subject and verb follows.
fn opens_clause(at: Context<'_>) -> bool {
    let subject = at.past_adverbs(1);
    if at.is(subject, SUBJECT_PRONOUN) && at.finite(at.past_adverbs(subject + 1)) >= Verb::Possible {
        return true;
    }
    // *Inden der træffes afgørelse*
    if at.identity(subject) == Identity::Der && at.verb_after() >= Verb::Possible {
        return true;
    }
    at.can(subject, PHRASE_START)
        && at.verb_after() == Verb::Sure
        && (at.verb_before() == Verb::Sure || at.word(-1).mark == Mark::Comma)
}

fn follows_comma(at: Context<'_>) -> bool {
    matches!(at.word(-1).mark, Mark::Comma | Mark::Dash) || at.is(-1, COORDINATOR) || at.is(1, SUBJECT_PRONOUN)
}

/// Whether a relative pronoun here has a noun or pronoun to go back to.
fn goes_back(at: Context<'_>) -> bool {
    let mut before = -1;
    let mut set_off = false;
    if matches!(at.word(before).mark, Mark::Comma | Mark::Dash) {
        set_off = true;
        before -= 1;
    }
    if at.is(before, COORDINATOR) {
        // *breve, som er kommet, og som …*; but *Vi fører tilsyn, og der udtages prøver*
        let clause_before = if at.word(before - 1).mark == Mark::Comma {
            before - 1
        } else {
            before
        };
        return at.identity(0) != Identity::Der || at.at(clause_before).opened_by(RELATIVE);
    }
    if at.is(before, PREPOSITION) {
        // *en sag, i hvilken …*
        return !set_off;
    }
    if at.word(before).mark == Mark::Quote {
        before -= 1;
    }
    let word = at.word(before);
    if word.mark != Mark::None || word.is(OPENER) {
        return false;
    }
    if set_off {
        !word.is(PLAIN_FINITE)
    } else {
        word.can(NOMINAL.or(DETERMINER)) && !word.is(SUBJECT)
    }
}

/// Whether the word is an article: yes, no, or not to be told yet.
fn article(at: Context<'_>) -> Option<bool> {
    let mut next = 1;
    if at.is(1, ADVERB) && at.can(2, E_FORM.or(ADJECTIVE).or(NUMERAL)) && !at.is(2, FINITE)
        || ARTICLES.has(at.identity(0))
            && at.can(1, ADVERB)
            && !at.can(1, NOUN.or(E_FORM))
            && at.can(2, E_FORM)
            && agrees(at, 3)
    {
        next = 2;
    }
    if at.word(next).mark == Mark::Quote {
        next += 1;
    }
    let word = at.word(next);
    if word.mark != Mark::None
        || word.is(FINITE.or(PRONOUN).or(OPENER).or(PREPOSITION).or(COORDINATOR).or(MARK))
        || word.can(PREPOSITION) && !word.can(NOUN.or(ATTRIBUTE))
    {
        return Some(matches!(at.identity(0), Identity::En | Identity::Et) && word.is(COORDINATOR));
    }
    if word.is(NUMERAL) {
        return Some(at.identity(0) != Identity::Det || at.can(next + 1, INDEFINITE_NOUN) && agrees(at, next + 1));
    }
    if !ARTICLES.has(at.identity(0)) {
        if matches!(at.identity(0), Identity::En | Identity::Et) {
            return Some(!word.is(INFINITIVE.or(ADVERB)));
        }
        if word.is(NOUN) || word.can(INDEFINITE_NOUN) && !word.can(VERB) {
            return Some(!word.is(DEFINITE_NOUN));
        }
        if word.can(INDEFINITE_NOUN) && word.can(FINITE) {
            let other = at.at(next).verb_after().max(at.verb_before());
            return if other == Verb::Sure { Some(true) } else { None };
        }
        if word.is(ATTRIBUTE) {
            return Some(at.can(next + 1, INDEFINITE_NOUN.or(ADJECTIVE)));
        }
        if word.is(Readings::of(&[R::Possessive, R::Determiner])) || word.is(VERB.or(ADVERB)) {
            return Some(false);
        }
        return None;
    }
    if word.is(Readings::of(&[R::Possessive])) {
        return Some(false);
    }
    if word.identity == Identity::Anden {
        return Some(true);
    }
    if word.is(Readings::of(&[R::NounGenitive])) {
        return Some(!word.in_definite_genitive);
    }
    let agreeing = agrees(at, next);
    if agreeing && !word.can(FINITE) {
        return Some(true);
    }
    let rest = next + 1;
    if word.can(E_FORM) {
        let mut after = rest;
        while after < rest + 4
            && (at.is(after, E_FORM.or(NUMERAL))
                || (at.is(after, COORDINATOR) || at.word(after).mark == Mark::Comma) && at.can(after + 1, E_FORM))
        {
            after += 1;
        }
        let noun = agrees(at, after);
        if word.can(COMPARATIVE) && !word.can(Readings::of(&[R::AdjectivePlural])) {
            return Some(noun || at.can(after, ADJECTIVE));
        }
        if word.can(FINITE) {
            if at.is(
                rest,
                DEFINITE_NOUN
                    .or(PRONOUN)
                    .or(Readings::of(&[R::Determiner, R::Possessive, R::Name])),
            ) {
                // *De fremsendte skemaet*: the object begins after the verb.
                return Some(false);
            }
            if noun && at.identity(0) != Identity::De {
                return Some(true);
            }
            let other = at.at(next).verb_after().max(at.verb_before());
            return if other == Verb::Sure { Some(true) } else { None };
        }
        if word.can(INFINITIVE) && at.identity(-1) == Identity::Modal && !noun {
            return Some(false);
        }
        if at.is(rest, DEFINITE_NOUN) {
            // *skal de hele tiden*
            return Some(false);
        }
        let predicate = matches!(at.identity(-1), Identity::Være | Identity::Blive);
        if predicate && !noun && !word.can(Readings::of(&[R::Superlative])) {
            // *er de trætte*
            return None;
        }
        return Some(true);
    }
    if word.can(ADJECTIVE) && !word.can(ADVERB) && agrees(at, rest) {
        return Some(true);
    }
    if word.is(NAME) {
        return Some(agrees(at, rest) && at.is(rest, NOUN));
    }
    if (word.is(NOUN) || word.can(FINITE)) && !agreeing || word.is(ADJECTIVE.or(ADVERB)) {
        return Some(false);
    }
    if agreeing {
        let other = at.at(next).verb_after().max(at.verb_before());
        return if other == Verb::Sure { Some(true) } else { None };
    }
    None
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
