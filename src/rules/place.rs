//! [`Place`]: a sentence with its grammar, as the rules look at it.

use super::Subject;
use crate::grammar::SentenceGrammar;
use crate::letter::{Letter, Sentence, Token};
use crate::lexicon::{Reading, Readings};

/// Readings of nouns in any form but the genitive.
pub(super) const NOUN: Readings = Readings::of(&[
    Reading::NounSingularCommon,
    Reading::NounSingularNeuter,
    Reading::NounDefiniteCommon,
    Reading::NounDefiniteNeuter,
    Reading::NounPlural,
    Reading::NounDefinitePlural,
]);

/// Readings of finite verbs.
pub(super) const FINITE: Readings = Readings::of(&[
    Reading::Present,
    Reading::Past,
    Reading::PassivePresent,
    Reading::PassivePast,
    Reading::DeponentPresent,
    Reading::DeponentPast,
]);

/// Readings of adjectives and of participles that stand as adjectives.
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

/// A sentence with its grammar; tokens are counted from the sentence's first.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) letter: &'a Letter,
    pub(super) sentence: &'a Sentence,
    /// The sentence by its place in the letter.
    pub(super) index: u32,
    pub(super) tokens: &'a [Token],
    pub(super) grammar: &'a SentenceGrammar,
}

impl<'a> Place<'a> {
    pub(super) fn new(subject: &Subject<'a>, index: u32) -> Self {
        let sentence = &subject.letter.sentences()[index as usize];
        Place {
            letter: subject.letter,
            sentence,
            index,
            tokens: subject.letter.tokens_in(sentence.tokens),
            grammar: subject.grammar.sentence(index as usize),
        }
    }

    /// The token as it is written.
    pub(super) fn text(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| self.letter.quote(token.span))
    }

    /// The token in lower case.
    pub(super) fn folded(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .map_or("", |token| &self.letter.folded()[token.span.range()])
    }

    /// What the token can be in its sentence.
    pub(super) fn readings(&self, token: usize) -> Readings {
        self.grammar.readings(token)
    }

    /// Whether any word has a capital where the token stands.
    pub(super) fn begins_sentence(&self, token: usize) -> bool {
        self.tokens[..token].iter().all(|token| !token.is_word())
            || token > 0 && matches!(self.text(token - 1), ":" | "»" | "“" | "\"" | "–")
    }
}
