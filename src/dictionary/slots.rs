//! What words of the letter a slot of a term can stand for.

use super::matching::Place;
use super::source::notation::Slot;
use crate::facts::law_end;
use crate::letter::{Token, TokenKind};
use crate::lexicon::{Reading, Readings};

/// How many words `{…}` stands for at most, a subject not counted.
const MOST_BETWEEN: usize = 4;

pub(super) const ADJECTIVE: Readings = Readings::of(&[
    Reading::AdjectiveCommon,
    Reading::AdjectiveNeuter,
    Reading::AdjectivePlural,
    Reading::Comparative,
    Reading::Superlative,
    Reading::Participle,
    Reading::ParticiplePlural,
    Reading::PresentParticiple,
]);

const SINGULAR: Readings = Readings::of(&[
    Reading::NounSingularCommon,
    Reading::NounSingularNeuter,
    Reading::NounDefiniteCommon,
    Reading::NounDefiniteNeuter,
]);

const PLURAL: Readings = Readings::of(&[Reading::NounPlural, Reading::NounDefinitePlural]);

const FINITE: Readings = Readings::of(&[
    Reading::Present,
    Reading::Past,
    Reading::PassivePresent,
    Reading::PassivePast,
    Reading::DeponentPresent,
    Reading::DeponentPast,
]);

/// The places where the words of a slot can end, few as they are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ends {
    at: [usize; MOST_BETWEEN + 1],
    count: usize,
}

impl Ends {
    const NONE: Ends = Ends {
        at: [0; MOST_BETWEEN + 1],
        count: 0,
    };

    fn push(&mut self, end: usize) {
        if let Some(free) = self.at.get_mut(self.count) {
            *free = end;
            self.count += 1;
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.count == 0
    }
}

impl From<usize> for Ends {
    fn from(end: usize) -> Ends {
        let mut ends = Ends::NONE;
        ends.push(end);
        ends
    }
}

impl From<Option<usize>> for Ends {
    fn from(end: Option<usize>) -> Ends {
        end.map_or(Ends::NONE, Ends::from)
    }
}

impl IntoIterator for Ends {
    type Item = usize;
    type IntoIter = std::iter::Take<std::array::IntoIter<usize, { MOST_BETWEEN + 1 }>>;

    fn into_iter(self) -> Self::IntoIter {
        self.at.into_iter().take(self.count)
    }
}

/// Where the words end that `slot` can stand for from the token `next` on; empty where it cannot stand for any.
pub(super) fn ends(place: Place<'_>, slot: Slot, next: usize) -> Ends {
    if next >= place.tokens.len() {
        return (slot == Slot::Between).then_some(next).into();
    }
    let readings = || place.readings(next);
    let one = |fits: bool| Ends::from(fits.then_some(next + 1));
    match slot {
        Slot::Object => noun_phrase(place, next).into(),
        Slot::PersonObject => person(place, next, Reading::PronounObject),
        Slot::PersonSubject => person(place, next, Reading::PronounSubject),
        Slot::Reflexive => {
            let pronoun = Readings::of(&[Reading::Reflexive, Reading::PronounObject]);
            one(readings().meets(pronoun) && place.tokens[next].is_word() && is_the_actor(place, next) != Some(false))
        }
        Slot::Possessive => possessive(place, next).into(),
        Slot::Noun => noun(place, next, SINGULAR.or(PLURAL)).into(),
        Slot::Singular => noun(place, next, SINGULAR).into(),
        Slot::Plural => noun(place, next, PLURAL).into(),
        Slot::Verb => one(readings().meets(FINITE) && place.grammar().clause_of(next).finite == Some(next)),
        Slot::Number => one(is_number(place, next)),
        Slot::Section => one(place.tokens[next].kind == TokenKind::Section),
        Slot::Between => between(place, next),
        Slot::First => Ends::NONE,
        Slot::Law => law_end(place.letter, place.tokens, next).into(),
    }
}

fn is_number(place: Place<'_>, token: usize) -> bool {
    let digits = |token: &Token| token.kind == TokenKind::Number;
    place.tokens.get(token).is_some_and(digits) || place.readings(token) == Reading::Numeral.into()
}

fn noun_phrase(place: Place<'_>, next: usize) -> Option<usize> {
    place.grammar().noun_phrase(next).map(|phrase| phrase.end)
}

/// A pronoun in `case`, or a noun phrase that is no pronoun.
fn person(place: Place<'_>, next: usize, case: Reading) -> Ends {
    const PRONOUN: Readings = Readings::of(&[
        Reading::PronounSubject,
        Reading::PronounObject,
        Reading::PronounEither,
        Reading::Reflexive,
    ]);
    let readings = place.readings(next);
    if readings.meets(Readings::from(case).or(Reading::PronounEither.into())) && readings.within(PRONOUN) {
        // *du gør dig bekendt med* is not *vi gør dig bekendt med*.
        let reflexive = case == Reading::PronounObject && is_the_actor(place, next) == Some(true);
        return (!reflexive).then_some(next + 1).into();
    }
    // *der kan komme*: nobody acts.
    let nobody = readings.meets(Readings::of(&[Reading::Expletive, Reading::Relative]));
    if readings.within(PRONOUN) || nobody {
        return Ends::NONE;
    }
    noun_phrase(place, next).into()
}

/// Whether a pronoun in the object's case means whoever acts: *du … dig*. `None` where nobody says who does.
fn is_the_actor(place: Place<'_>, token: usize) -> Option<bool> {
    const PERSONS: [(&str, &str); 4] = [("du", "dig"), ("jeg", "mig"), ("vi", "os"), ("i", "jer")];
    let own = place.folded(token);
    if own == "sig" {
        return Some(true);
    }
    let clause = place.grammar().clause_of(token);
    // *Gør dig bekendt med reglerne*, and *vi beder dig om at gøre dig bekendt med dem*.
    let ordered = clause.subject.is_none() && clause.finite.is_some_and(|finite| place.begins_sentence(finite));
    if (ordered && own == "dig") || (clause.tokens.start..token).any(|before| place.folded(before) == own) {
        return Some(true);
    }
    let subject = clause.subject.clone().filter(|subject| subject.len() == 1)?;
    let subject = place.folded(subject.start);
    let (_, object) = PERSONS.into_iter().find(|(person, _)| *person == subject)?;
    Some(object == own)
}

/// A possessive pronoun, or a genitive with what belongs to it.
fn possessive(place: Place<'_>, next: usize) -> Option<usize> {
    let readings = place.readings(next);
    if readings.has(Reading::Possessive) {
        return Some(next + 1);
    }
    let before = ADJECTIVE.or(Readings::of(&[Reading::Determiner, Reading::Name]));
    let mut token = next;
    while token < place.tokens.len() && token < next + 5 {
        let readings = place.readings(token);
        let genitive_name = readings == Reading::Name.into() && place.folded(token).ends_with('s');
        if readings == Reading::NounGenitive.into() || genitive_name {
            return Some(token + 1);
        }
        if !readings.meets(before) {
            return None;
        }
        token += 1;
    }
    None
}

/// A noun with its adjectives, of which the number is sure.
fn noun(place: Place<'_>, next: usize, number: Readings) -> Option<usize> {
    let mut token = next;
    while token < place.tokens.len() && token < next + 4 {
        let readings = place.readings(token);
        let as_noun = readings.and(SINGULAR.or(PLURAL));
        if !as_noun.is_empty()
            && readings
                .without(as_noun)
                .without(Reading::NounGenitive.into())
                .is_empty()
        {
            return as_noun.within(number).then_some(token + 1);
        }
        if !readings.meets(ADJECTIVE) || readings.is_empty() {
            return None;
        }
        token += 1;
    }
    None
}

/// Small words, and a subject after its verb: every end that is possible.
fn between(place: Place<'_>, next: usize) -> Ends {
    let mut ends = Ends::from(next);
    let mut token = next;
    let mut words = 0;
    while token < place.tokens.len() && words < MOST_BETWEEN {
        let readings = place.readings(token);
        let subject = place
            .grammar()
            .clause_of(token)
            .subject
            .clone()
            .filter(|subject| subject.start == token && !readings.is_empty());
        token = match subject {
            Some(subject) if subject.end > token => subject.end,
            // *ca. 3 dage*, *cirka 3 dage*: the adverb belongs to the number.
            _ if is_number(place, token + 1) => break,
            _ if readings == Reading::Adverb.into() || readings == Reading::PronounSubject.into() => token + 1,
            _ => break,
        };
        ends.push(token);
        words += 1;
    }
    ends
}
