//! [`Act`]: who does what in a clause.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::lemma::noun;
use super::meaning_word::{Person, is_filler, is_somebody_else, person};
use super::stem::{Stem, Stems};
use crate::dictionary::Match;
use crate::grammar::Place;
use crate::grammar::classes::{DEFINITE_NOUN, INDEFINITE_NOUN, INFINITIVE, NOUN, PARTICIPLE, PRONOUN};
use crate::letter::{Span, TextByte};
use crate::lexicon::Reading;
use crate::paraphrase::{agent, base_of_passive, is_known_actor};
use crate::rules::{only_reader_acts, only_writer_acts};

/// No subject that names somebody has more words.
const LONGEST_SUBJECT: usize = 8;

/// Who does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Actor {
    /// The reader or the sender.
    Person(Person),
    /// Somebody else, told by their noun or name.
    Other(Stem),
    /// The sentence does not say, but only they do what the verb says.
    Presumed(Person),
    /// The sentence does not say.
    Unsaid,
}

/// Who does what in a clause.
#[derive(Clone, Debug)]
pub(super) struct Act {
    /// Who does it.
    pub(super) actor: Actor,
    /// What is done, and what a dictionary says instead.
    pub(super) verbs: Vec<Stem>,
    /// Where the letter says who; the verb where it does not.
    pub(super) span: Span<TextByte>,
    /// The words that name them: *rådgiver Signe Fabel*.
    pub(super) words: Vec<Stem>,
}

/// The words that somebody goes by in a letter.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The sender, in the head, the foot and the signature, in lower case: *visitationen*.
    pub(super) sender: FxHashSet<String>,
    /// Anybody, with a capital inside a sentence.
    pub(super) named: FxHashSet<Stem>,
}

/// What is done in a sentence, and by whom.
pub(super) fn acts(place: &Place<'_>, matches: &[Match<'_>], known: &Known, stems: &mut Stems) -> Vec<Act> {
    let mut acts = Vec::new();
    for clause in place.grammar.clauses() {
        let Some(finite) = clause.finite else { continue };
        let main = main_verb(place, finite, clause.tokens.end);
        if matches!(place.folded(main), "bedes" | "anmodes" | "opfordres") {
            // *du bedes sende*: who sends is what matters, and its mode is told elsewhere.
            continue;
        }
        let verbs = verbs(place, main, clause.tokens.end, matches, stems);
        if verbs.is_empty() {
            continue;
        }
        let done = main > finite
            && place.is(main, PARTICIPLE)
            && (finite..main).any(|verb| matches!(place.folded(verb), "er" | "var" | "være" | "været"));
        if done && place.grammar.passive(main).is_none() {
            // *er underrettet*: by whom, the subject does not say.
            continue;
        }
        let (actor, span) = if place.grammar.passive(main).is_some() {
            // *underrettes af kommunen*, *vil af kommunen blive underrettet*
            let agent =
                agent(place, main, clause.tokens.end).or_else(|| agent(place, finite, main).filter(|_| finite < main));
            let agent = agent
                .map(|agent| agent.tokens)
                .or_else(|| likely_agent(place, main, clause.tokens.end));
            let said = agent.and_then(|agent| {
                let mut words = agent.clone().skip(1);
                let name = words.find(|&at| place.text(at).starts_with(char::is_uppercase));
                let head = name.or_else(|| place.last_word(agent.clone()))?;
                Some((named(place, head, known, stems)?, place.span(agent)))
            });
            said.unwrap_or_else(|| (presumed(place, main), place.span(main..main + 1)))
        } else if matches!(place.folded(finite), "påhviler" | "påhvilede") {
            // *det påhviler kommunen at undersøge sagen*
            let after = (finite + 1..clause.tokens.end).find(|&at| !place.is(at, Reading::Adverb.into()));
            let Some(found) = after.and_then(|after| actor(place, after, finite, known, stems)) else {
                continue;
            };
            let Some(verb) = (finite + 1..place.tokens.len()).find(|&at| place.is(at, INFINITIVE)) else {
                continue;
            };
            acts.push(Act {
                actor: found,
                verbs: vec![stems.of(place.folded(verb))],
                span: place.span(finite + 1..finite + 2),
                words: Vec::new(),
            });
            continue;
        } else if place.is(finite, Reading::Imperative.into())
            && place.first_word(clause.tokens.clone()) == Some(finite)
        {
            (Actor::Person(Person::Reader), place.span(finite..finite + 1))
        } else {
            // A longer one was not read as it should be.
            let subject = clause
                .subject
                .clone()
                .filter(|subject| subject.len() <= LONGEST_SUBJECT);
            let Some(subject) = subject else {
                continue;
            };
            let Some(found) = actor(place, subject.start, finite, known, stems) else {
                continue;
            };
            (found, place.span(subject))
        };
        let active = place.grammar.passive(main).is_none();
        let named = clause
            .subject
            .clone()
            .filter(|_| active)
            .map(|subject| place.span(subject));
        let name = named.unwrap_or(span);
        let words = place
            .tokens
            .iter()
            .filter(|token| token.is_word() && name.contains(token.span));
        let mut words: Vec<Stem> = words
            .map(|token| stems.of_noun(&place.letter.folded()[token.span.range()]))
            .collect();
        // *Freja, der kan fortsætte*
        if let Actor::Other(stem) = actor {
            words.push(stem);
        }
        // *du som grundejer*
        if let Some(as_what) = clause
            .subject
            .clone()
            .map(|subject| subject.end)
            .filter(|end| place.folded(*end) == "som" && place.readings(end + 1).meets(INDEFINITE_NOUN))
        {
            words.push(stems.of_noun(place.folded(as_what + 1)));
        }
        acts.push(Act {
            words,
            actor,
            verbs,
            span,
        });
    }
    acts
}

/// Who does it, where a rewrite could not be sure enough: *bestilles kørsel af personalet*, *vedligeholdes af Egeskær Forsyning*.
fn likely_agent(place: &Place<'_>, verb: usize, end: usize) -> Option<Range<usize>> {
    let af = (verb + 1..end).find(|&at| place.folded(at) == "af")?;
    let phrase = place.grammar.noun_phrase(af + 1);
    let known = phrase.filter(|phrase| is_known_actor(place, phrase.head) && place.is(phrase.head, DEFINITE_NOUN));
    let name = af == verb + 1 && place.text(af + 1).starts_with(char::is_uppercase);
    let last = known.map(|phrase| phrase.head).or(name.then_some(af + 1))?;
    Some(af..last + 1)
}

/// Who must have been meant where a passive does not say: *indhentes* only by whoever writes.
fn presumed(place: &Place<'_>, verb: usize) -> Actor {
    let base = place
        .grammar
        .passive(verb)
        .and_then(|passive| base_of_passive(place, passive));
    let finite = place.grammar.verb_group(verb).verbs[0];
    match base {
        // *skal straks standses* orders somebody else.
        Some(base) if only_writer_acts(&base) && !matches!(place.folded(finite), "skal" | "bør") => {
            Actor::Presumed(Person::Sender)
        }
        Some(base) if only_reader_acts(&base) => Actor::Presumed(Person::Reader),
        _ => Actor::Unsaid,
    }
}

/// The last of the verbs that belong to the finite one.
fn main_verb(place: &Place<'_>, finite: usize, end: usize) -> usize {
    if let Some(scheme) = place.grammar.scheme(finite) {
        return scheme.verbs[scheme.verbs.len() - 1];
    }
    let belongs = |&at: &usize| {
        place.is(at, INFINITIVE.or(PARTICIPLE)) && place.grammar.verb_group(at).verbs.first() == Some(&finite)
    };
    (finite + 1..end).find(belongs).unwrap_or(finite)
}

/// How far behind an empty verb the noun stands that says what is done: *giver dig besked*.
const REACH: usize = 4;

/// The verb, what a dictionary says instead, and with an empty verb the noun that says what is done.
pub(super) fn verbs(place: &Place<'_>, main: usize, end: usize, matches: &[Match<'_>], stems: &mut Stems) -> Vec<Stem> {
    let mut verbs = Vec::new();
    if !is_filler(place.folded(main)) {
        verbs.push(stems.of(place.folded(main)));
    } else if !matches!(place.folded(main), "få" | "får" | "fik" | "fået") {
        // *meddeles påbud om fjernelse*: what is decided, not what it is about.
        let reach = main + 1..end.min(main + 1 + REACH);
        let nouns = reach.take_while(|at| !place.is(*at, Reading::Preposition.into()));
        for at in nouns.filter(|&at| place.readings(at).meets(INDEFINITE_NOUN) && !place.readings(at).meets(PRONOUN)) {
            verbs.push(stems.of(place.folded(at)));
        }
    }
    let own = place.tokens[main].span;
    let plain = matches
        .iter()
        .filter(|found| found.span.contains(own))
        .flat_map(|found| &found.plain);
    // Of several words it is not sure which one says what is done.
    for word in plain
        .map(|plain| plain.label.as_str())
        .filter(|label| !label.contains(' '))
    {
        let word = word.to_lowercase();
        if is_filler(&word) || word.chars().count() < 3 {
            continue;
        }
        let stem = stems.of(&word);
        if !verbs.contains(&stem) {
            verbs.push(stem);
        }
    }
    verbs
}

/// Whom the subject that begins at `at` names; nobody where it is a thing.
fn actor(place: &Place<'_>, at: usize, finite: usize, known: &Known, stems: &mut Stems) -> Option<Actor> {
    // *Gældsstyrelsen, der kan bruge*: the one before the comma.
    if place.is(at, Reading::Relative.into()) {
        // *som Socialtilsynet har godkendt*
        if finite > at + 1 && place.readings(at + 1).meets(NOUN.or(PRONOUN)) {
            return actor(place, at + 1, finite, known, stems);
        }
        let before = place.last_word(0..at)?;
        return named(place, before, known, stems);
    }
    let head = place.grammar.noun_phrase(at).map_or(at, |phrase| phrase.head);
    named(place, head, known, stems)
}

fn named(place: &Place<'_>, head: usize, known: &Known, stems: &mut Stems) -> Option<Actor> {
    let (written, folded) = (place.text(head), place.folded(head));
    let polite = written == "I" && place.readings_anywhere(head).has(Reading::PronounSubject);
    if polite {
        return Some(Actor::Person(Person::Reader));
    }
    if let Some(person) = person(written, folded) {
        return Some(Actor::Person(person));
    }
    let stem = stems.of_noun(folded);
    // *Egeskær Kommune har besluttet*
    if folded == "kommune" || place.folded(head + 1) == "kommune" {
        return Some(Actor::Person(Person::Sender));
    }
    let opens = place.begins_sentence(head)
        && place.is(head, INDEFINITE_NOUN)
        && !place.text(head + 1).starts_with(char::is_uppercase);
    // *Egeskær Forsyning* is not *Egeskær Kommune*.
    let next = place.text(head + 1);
    let goes_on = next.starts_with(char::is_uppercase) && !known.sender.contains(&noun(place.folded(head + 1)));
    if written.starts_with(char::is_uppercase) && !opens && !goes_on && known.sender.contains(&noun(folded)) {
        return Some(Actor::Person(Person::Sender));
    }
    let name = written.starts_with(char::is_uppercase) && (!place.begins_sentence(head) || known.named.contains(&stem));
    let somebody = name || is_known_actor(place, head) || is_somebody_else(folded);
    somebody.then_some(Actor::Other(stem))
}
