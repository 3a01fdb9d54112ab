//! [`NounPhrase`]: a noun with what belongs to it.

use super::classes::*;
use super::identity::{Identities, Identity};
use super::word::{Mark, Word};
use crate::lexicon::{Gender, Reading as R, Readings};

/// Singular or plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// *sag*
    Singular,
    /// *sager*
    Plural,
}

/// A noun with what stands before it and belongs to it, or a pronoun, number or name by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// The token after its last.
    pub end: usize,
    /// The noun or pronoun.
    pub head: usize,
    /// Its gender, where it is sure; plurals tell none.
    pub gender: Option<Gender>,
    /// Its number, where it is sure.
    pub number: Option<Number>,
    /// It has a definite form, article or possessive, or is a name or a personal pronoun.
    pub definite: bool,
    /// Nothing that follows can belong to it.
    pub certain: bool,
}

/// Prepositions that say when or how something is done, hardly ever which thing is meant.
pub(super) const OF_THE_VERB: Identities =
    Identities::of(&[Identity::Inden, Identity::Senest, Identity::Hos, Identity::Via]);

/// Prepositions that belong to the verb after *skemaet*, *dit brev*, but often to the noun after *svar*, *adgang*, *ret*.
const MOSTLY_OF_THE_VERB: Identities = Identities::of(&[
    Identity::Til,
    Identity::Med,
    Identity::På,
    Identity::I,
    Identity::Ved,
    Identity::Efter,
    Identity::Før,
    Identity::Uden,
    Identity::Under,
]);

/// The noun phrase that begins at `start`.
pub(super) fn noun_phrase(words: &[Word], start: usize) -> Option<NounPhrase> {
    let mut phrase = Phrase {
        words,
        at: start,
        definite: false,
        determiner: Identity::Other,
        several: false,
    };
    let first = phrase.word();
    if first.mark != Mark::None || first.readings.is_empty() {
        return None;
    }
    if is_pronoun(words, start) {
        return Some(pronoun(words, start));
    }
    let head = phrase.read()?;
    let word = words[head];
    let mut number = number(word);
    if number.is_none() && phrase.several {
        number = Some(Number::Plural);
    }
    let gender = match gender(word).filter(|_| number != Some(Number::Plural)) {
        Some(gender) => Some(gender),
        None if number == Some(Number::Plural) => None,
        None => match phrase.determiner {
            Identity::En | Identity::Den => Some(Gender::Common),
            Identity::Et | Identity::Det => Some(Gender::Neuter),
            _ => None,
        },
    };
    let definite = phrase.definite || word.can(DEFINITE_NOUN) || word.is(R::Name.into());
    Some(NounPhrase {
        end: phrase.at,
        head,
        gender,
        number,
        definite,
        certain: ends_surely(words, phrase.at, definite),
    })
}

/// A noun phrase being read, from left to right.
struct Phrase<'a> {
    words: &'a [Word],
    at: usize,
    definite: bool,
    determiner: Identity,
    several: bool,
}

impl Phrase<'_> {
    fn word(&self) -> Word {
        self.ahead(0)
    }

    fn ahead(&self, by: usize) -> Word {
        self.words.get(self.at + by).copied().unwrap_or(Word::OUTSIDE)
    }

    /// Reads the phrase and stands after it then; its kernel.
    fn read(&mut self) -> Option<usize> {
        let start = self.at;
        let mut last_attribute: Option<usize> = None;
        // Every step takes a word, so this ends with the sentence.
        loop {
            let word = self.word();
            // *har behandlet* | *den ansøgning*
            let follows_participle = last_attribute.is_some_and(|last| self.words[last].is(R::Participle.into()));
            let opens_quote = word.mark == Mark::Quote && self.at > start && self.ahead(1).can(PHRASE_START);
            if opens_quote || self.joins_ordinal(last_attribute) {
                self.at += 1;
            } else if !follows_participle && self.takes_determiner() {
                self.definite |= self.is_definite_determiner();
                self.several |= word.identity == Identity::De;
                self.determiner = word.identity;
                last_attribute = Some(self.at);
                self.at += 1;
            } else if word.is(R::Numeral.into())
                && !self.ahead(1).can(NOUN.or(ATTRIBUTE))
                && self.ahead(1).mark != Mark::Joint
            {
                self.at += 1;
                return Some(self.at - 1);
            } else if self.takes_attribute() {
                self.several |= word.is(R::Numeral.into());
                last_attribute = Some(self.at);
                self.at += 1;
            } else if self.takes_adverb() || self.joins_attributes(last_attribute) {
                self.at += 1;
            } else {
                break;
            }
        }
        let word = self.word();
        if word.is(NOUN.or(R::Name.into())) || word.can(NOUN) && !word.can(FINITE) {
            let mut head = self.at;
            self.at += 1;
            while self.word().is(R::Name.into())
                || word.is(R::Name.into()) && self.word().capital && self.word().is(NOUN)
            {
                if word.is(R::Name.into()) {
                    head = self.at;
                }
                self.at += 1;
            }
            return Some(head);
        }
        // *de unge*, *det vigtigste*, *mange*: the noun is left out.
        last_attribute.filter(|&last| last + 1 == self.at)
    }

    /// Whether the full stop of an ordinal stands here: *den 11. marts*.
    fn joins_ordinal(&self, last_attribute: Option<usize>) -> bool {
        self.word().mark == Mark::Joint
            && last_attribute.is_some_and(|last| last + 1 == self.at && self.words[last].is(R::Numeral.into()))
            && self.ahead(1).can(NOUN)
    }

    fn takes_determiner(&self) -> bool {
        let word = self.word();
        if word.can(Readings::of(&[R::Determiner, R::Possessive])) {
            return true;
        }
        let genitive = word.is(R::NounGenitive.into()) || word.in_s && word.is(R::Name.into());
        genitive
            && (word.is(R::NounGenitive.into())
                || self.ahead(1).is(INDEFINITE_NOUN.or(ATTRIBUTE)) && !self.ahead(1).capital)
    }

    fn is_definite_determiner(&self) -> bool {
        let word = self.word();
        word.can(Readings::of(&[R::Possessive, R::NounGenitive, R::Name]))
            || matches!(
                word.identity,
                Identity::Den | Identity::Det | Identity::De | Identity::Denne
            )
    }

    fn takes_attribute(&self) -> bool {
        let word = self.word();
        if word.is(ATTRIBUTE) {
            return true;
        }
        word.can(ATTRIBUTE) && !word.is(NOUN) && self.ahead(1).can(NOUN.or(ATTRIBUTE)) && !word.is(FINITE)
    }

    /// Whether an adverb makes the next adjective stronger or weaker: *en meget vigtig sag*.
    fn takes_adverb(&self) -> bool {
        self.word().is(R::Adverb.into())
            && self.ahead(1).is(ADJECTIVE.or(PARTICIPLE))
            && self.ahead(2).can(NOUN.or(ATTRIBUTE))
    }

    /// Whether a comma or *og* joins two adjectives here: *nye og gamle regler*.
    fn joins_attributes(&self, last_attribute: Option<usize>) -> bool {
        let word = self.word();
        let joint = word.mark == Mark::Comma || word.is(R::Coordinator.into());
        let before =
            last_attribute.is_some_and(|last| last + 1 == self.at && self.words[last].is(ADJECTIVE.or(PARTICIPLE)));
        joint && before && self.ahead(1).is(ADJECTIVE.or(PARTICIPLE)) && self.ahead(2).can(NOUN)
    }
}

fn is_pronoun(words: &[Word], at: usize) -> bool {
    words[at].is(PRONOUN.or(Readings::of(&[R::Interrogative])))
}

fn pronoun(words: &[Word], at: usize) -> NounPhrase {
    let word = words[at];
    let (gender, number) = match word.identity {
        Identity::Den => (Some(Gender::Common), Some(Number::Singular)),
        Identity::Det | Identity::Et => (Some(Gender::Neuter), Some(Number::Singular)),
        Identity::En => (Some(Gender::Common), Some(Number::Singular)),
        Identity::De | Identity::Vi | Identity::Nogle | Identity::Begge => (None, Some(Number::Plural)),
        _ => (None, None),
    };
    NounPhrase {
        end: at + 1,
        head: at,
        gender,
        number,
        definite: true,
        certain: ends_surely(words, at + 1, true),
    }
}

fn gender(noun: Word) -> Option<Gender> {
    let (common, neuter) = (noun.can(COMMON_NOUN), noun.can(NEUTER_NOUN));
    match (common, neuter) {
        (true, false) => Some(Gender::Common),
        (false, true) => Some(Gender::Neuter),
        _ => None,
    }
}

fn number(noun: Word) -> Option<Number> {
    let (plural, singular) = (noun.can(PLURAL_NOUN), noun.can(COMMON_NOUN.or(NEUTER_NOUN)));
    match (plural, singular) {
        (true, false) => Some(Number::Plural),
        (false, true) => Some(Number::Singular),
        _ => None,
    }
}

/// Whether what follows a phrase that ends before `end` cannot belong to it.
fn ends_surely(words: &[Word], end: usize, definite: bool) -> bool {
    let next = words.get(end).copied().unwrap_or(Word::OUTSIDE);
    let after = words.get(end + 1).copied().unwrap_or(Word::OUTSIDE);
    match next.mark {
        Mark::Break | Mark::Dash => return !next.opens_bracket,
        // A relative clause may follow the comma.
        Mark::Comma => return !after.can(Readings::of(&[R::Relative])),
        Mark::Quote | Mark::Joint => return false,
        Mark::None => {}
    }
    if next.can(R::Relative.into()) && next.identity != Identity::Hvis {
        return false;
    }
    if next.can(R::Coordinator.into()) {
        return after.is(VERB.or(Readings::of(&[R::PronounSubject, R::Subordinator, R::Adverb])));
    }
    if OF_THE_VERB.has(next.identity) {
        return true;
    }
    if next.is(R::Preposition.into()) {
        return definite && MOSTLY_OF_THE_VERB.has(next.identity);
    }
    if next.identity == Identity::At {
        return false;
    }
    if next.is(VERB.or(OPENER).or(PRONOUN).or(R::Adverb.into())) {
        return true;
    }
    // After *skemaet* begins another phrase: *skemaet den 3. maj*.
    definite && next.can(Readings::of(&[R::Determiner, R::Possessive])) && !next.is(NOUN)
}
