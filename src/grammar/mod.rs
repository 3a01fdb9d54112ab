//! What each word is in its sentence: readings in context, noun phrases, clauses.
//!
//! A first, simple version: readings are not narrowed by their neighbours yet. The dictionary engine is built on what is public here.

mod letter_grammar;

pub use letter_grammar::LetterGrammar;

use std::ops::Range;

use crate::letter::{Letter, Sentence, Token};
use crate::lexicon::{Gender, Reading, Readings};

/// Singular or plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// *sag*
    Singular,
    /// *sager*
    Plural,
}

/// The verb that a participle or an infinitive belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auxiliary {
    /// *har sendt*
    Have,
    /// *er sendt*
    Be,
    /// *bliver sendt*
    Become,
    /// *skal sende*
    Modal,
}

/// A noun with what belongs to it, or a pronoun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// The token after its last.
    pub end: usize,
    /// The noun or pronoun.
    pub head: usize,
    /// Its gender, where it is sure.
    pub gender: Option<Gender>,
    /// Its number, where it is sure.
    pub number: Option<Number>,
    /// It has a definite form, article or possessive.
    pub definite: bool,
    /// Nothing that follows can belong to it.
    pub certain: bool,
}

/// A clause: a finite verb with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its finite verb.
    pub finite: Option<usize>,
    /// Its subject.
    pub subject: Option<Range<usize>>,
}

/// The grammar of one sentence. Tokens are counted from the sentence's first.
#[derive(Clone, Debug)]
pub struct SentenceGrammar {
    readings: Vec<Readings>,
    lower: Vec<String>,
    clauses: Vec<Clause>,
}

const NOUN: Readings = Readings::of(&[
    Reading::NounSingularCommon,
    Reading::NounSingularNeuter,
    Reading::NounDefiniteCommon,
    Reading::NounDefiniteNeuter,
    Reading::NounPlural,
    Reading::NounDefinitePlural,
]);
const PRONOUN: Readings = Readings::of(&[
    Reading::PronounSubject,
    Reading::PronounObject,
    Reading::PronounEither,
    Reading::Reflexive,
]);
const FINITE: Readings = Readings::of(&[
    Reading::Present,
    Reading::Past,
    Reading::PassivePresent,
    Reading::PassivePast,
    Reading::DeponentPresent,
    Reading::DeponentPast,
]);

/// Reads a sentence; `readings` says what a token can be, whatever stands around it.
pub fn read(letter: &Letter, sentence: &Sentence, readings: impl Fn(&Token) -> Readings) -> SentenceGrammar {
    let tokens = letter.tokens_in(sentence.tokens);
    let mut grammar = SentenceGrammar {
        readings: tokens.iter().map(readings).collect(),
        lower: tokens
            .iter()
            .map(|token| letter.folded()[token.span.range()].to_owned())
            .collect(),
        clauses: Vec::new(),
    };
    grammar.find_clauses();
    grammar
}

impl SentenceGrammar {
    /// What a token can be here.
    pub fn readings(&self, token: usize) -> Readings {
        self.readings.get(token).copied().unwrap_or(Readings::NONE)
    }

    fn find_clauses(&mut self) {
        let mut start = 0;
        for end in 0..=self.readings.len() {
            let breaks = end == self.readings.len() || (end > start && self.lower[end] == ",");
            if breaks {
                let finite = (start..end).find(|&token| {
                    let readings = self.readings(token);
                    readings.meets(FINITE) && !readings.meets(NOUN) && !readings.has(Reading::Infinitive)
                });
                let subject = finite.and_then(|finite| self.subject_of(start, finite, end));
                self.clauses.push(Clause {
                    tokens: start..end,
                    finite,
                    subject,
                });
                start = end;
            }
        }
        if self.clauses.is_empty() {
            self.clauses.push(Clause::default());
        }
    }

    fn subject_of(&self, start: usize, finite: usize, end: usize) -> Option<Range<usize>> {
        let nominative = |token: usize| self.readings(token) == Reading::PronounSubject.into();
        if let Some(before) = (start..finite).find(|&token| nominative(token)) {
            return Some(before..before + 1);
        }
        if finite + 1 < end {
            if nominative(finite + 1) {
                return Some(finite + 1..finite + 2);
            }
            let fronted = self
                .readings(start)
                .meets(Readings::of(&[Reading::Adverb, Reading::Preposition]));
            if fronted && let Some(phrase) = self.noun_phrase(finite + 1) {
                return Some(finite + 1..phrase.end);
            }
        }
        None
    }

    /// The noun phrase that begins at `token`.
    pub fn noun_phrase(&self, token: usize) -> Option<NounPhrase> {
        const BEFORE: Readings = Readings::of(&[
            Reading::Determiner,
            Reading::Possessive,
            Reading::NounGenitive,
            Reading::Numeral,
            Reading::AdjectiveCommon,
            Reading::AdjectiveNeuter,
            Reading::AdjectivePlural,
            Reading::Participle,
            Reading::ParticiplePlural,
            Reading::PresentParticiple,
            Reading::Comparative,
            Reading::Superlative,
        ]);
        let mut at = token;
        while at < self.readings.len() {
            let readings = self.readings(at);
            let next_goes_on = self.readings(at + 1).meets(NOUN.or(BEFORE)) && !self.readings(at + 1).meets(FINITE);
            if readings.meets(NOUN) && !(readings.meets(BEFORE) && next_goes_on) {
                let number = match (
                    readings.meets(Readings::of(&[Reading::NounPlural, Reading::NounDefinitePlural])),
                    readings.meets(Readings::of(&[
                        Reading::NounSingularCommon,
                        Reading::NounSingularNeuter,
                    ])),
                ) {
                    (true, false) => Some(Number::Plural),
                    (false, _) => Some(Number::Singular),
                    _ => None,
                };
                let loose = ["af", "om", "over", "fra", "for", "og", "eller", "samt", "vedrørende"];
                return Some(NounPhrase {
                    end: at + 1,
                    head: at,
                    gender: None,
                    number,
                    definite: at > token,
                    certain: self
                        .lower
                        .get(at + 1)
                        .is_none_or(|next| !loose.contains(&next.as_str())),
                });
            }
            if at == token && readings.meets(PRONOUN) && !next_goes_on {
                return Some(NounPhrase {
                    end: at + 1,
                    head: at,
                    gender: None,
                    number: None,
                    definite: true,
                    certain: true,
                });
            }
            if !readings.meets(BEFORE) {
                return None;
            }
            at += 1;
        }
        None
    }

    /// The clause that a token stands in.
    pub fn clause_of(&self, token: usize) -> &Clause {
        let found = self.clauses.iter().find(|clause| clause.tokens.contains(&token));
        found.unwrap_or(&self.clauses[self.clauses.len() - 1])
    }

    /// Whether the token's clause is negated.
    pub fn negated(&self, token: usize) -> bool {
        let clause = self.clause_of(token);
        self.lower[clause.tokens.clone()].iter().any(|word| {
            matches!(
                word.as_str(),
                "ikke" | "aldrig" | "hverken" | "næppe" | "ingen" | "intet"
            )
        })
    }

    /// The auxiliary that a participle or infinitive belongs to.
    pub fn auxiliary(&self, token: usize) -> Option<Auxiliary> {
        let clause = self.clause_of(token);
        self.lower[clause.tokens.start..token.max(clause.tokens.start)]
            .iter()
            .rev()
            .find_map(|word| match word.as_str() {
                "har" | "havde" | "have" | "haft" => Some(Auxiliary::Have),
                "er" | "var" | "være" | "været" => Some(Auxiliary::Be),
                "bliver" | "blev" | "blive" | "blevet" => Some(Auxiliary::Become),
                "skal" | "kan" | "vil" | "må" | "bør" | "skulle" | "kunne" | "ville" | "måtte" | "burde" => {
                    Some(Auxiliary::Modal)
                }
                _ => None,
            })
    }
}
