//! [`Place`]: a sentence with its grammar and its words, as rules look at it.

use std::ops::Range;

use super::{LetterGrammar, SentenceGrammar};
use crate::letter::{Letter, Sentence, Span, TextByte, Token};
use crate::lexicon::{Reading, Readings};

/// A sentence with its grammar; tokens are counted from the sentence's first.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The letter.
    pub letter: &'a Letter,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// The sentence by its place in the letter.
    pub index: u32,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Its grammar.
    pub grammar: &'a SentenceGrammar,
    /// The grammar of the whole letter.
    pub letter_grammar: &'a LetterGrammar<'a>,
}

impl<'a> Place<'a> {
    /// The sentence with that place in the letter.
    pub fn new(letter: &'a Letter, grammar: &'a LetterGrammar<'a>, index: u32) -> Self {
        let sentence = &letter.sentences()[index as usize];
        Place {
            letter,
            sentence,
            index,
            tokens: letter.tokens_in(sentence.tokens),
            grammar: grammar.sentence(index as usize),
            letter_grammar: grammar,
        }
    }

    /// The token as it is written.
    pub fn text(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| self.letter.quote(token.span))
    }

    /// The token in lower case.
    pub fn folded(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .map_or("", |token| &self.letter.folded()[token.span.range()])
    }

    /// What the token can be in its sentence.
    pub fn readings(&self, token: usize) -> Readings {
        self.grammar.readings(token)
    }

    /// Whether any word has a capital where the token stands.
    pub fn begins_sentence(&self, token: usize) -> bool {
        self.tokens[..token].iter().all(|token| !token.is_word())
            || token > 0 && matches!(self.text(token - 1), ":" | "»" | "“" | "\"" | "–")
    }

    /// The text from the first of these tokens to the last.
    pub fn quote(&self, tokens: Range<usize>) -> &'a str {
        self.letter.quote(self.span(tokens))
    }

    /// Where these tokens stand.
    pub fn span(&self, tokens: Range<usize>) -> Span<TextByte> {
        let start = self.tokens.get(tokens.start).map_or(0, |token| token.span.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        Span::new(start, last.map_or(start, |token| token.span.end))
    }

    /// The first word of these tokens.
    pub fn first_word(&self, mut tokens: Range<usize>) -> Option<usize> {
        tokens.find(|&token| self.tokens[token].is_word())
    }

    /// The first word of these tokens that is no *og, men, eller*: the one that opens a clause.
    pub fn opening_word(&self, mut tokens: Range<usize>) -> Option<usize> {
        tokens.find(|&token| self.tokens[token].is_word() && !self.is(token, Reading::Coordinator.into()))
    }

    /// The last word of these tokens.
    pub fn last_word(&self, mut tokens: Range<usize>) -> Option<usize> {
        tokens.rfind(|&token| self.tokens[token].is_word())
    }

    /// The readings that are sure: there is one at least, and all are in the set.
    pub fn is(&self, token: usize, set: Readings) -> bool {
        let readings = self.readings(token);
        !readings.is_empty() && readings.within(set)
    }

    /// The nouns that the token can be a form of, by the forms that they are called by.
    pub fn nouns(&self, token: usize) -> &'a [String] {
        self.tokens
            .get(token)
            .map_or(&[], |token| self.letter_grammar.nouns(token))
    }

    /// What the token can be, whatever stands around it.
    pub fn readings_anywhere(&self, token: usize) -> Readings {
        self.tokens
            .get(token)
            .map_or(Readings::NONE, |token| self.letter_grammar.readings(token))
    }
}
