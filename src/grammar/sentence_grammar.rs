//! [`SentenceGrammar`]: the grammar of one sentence.

use super::auxiliary::{Auxiliary, auxiliary};
use super::clause::{Clause, clauses};
use super::constraints::disambiguate;
use super::identity::Identity;
use super::noun_phrase::{NounPhrase, noun_phrase};
use super::word::{Mark, Word, word};
use crate::letter::{Letter, Sentence, Token};
use crate::lexicon::Readings;

/// The grammar of one sentence. Tokens are counted from the sentence's first.
#[derive(Clone, Debug)]
pub struct SentenceGrammar {
    words: Vec<Word>,
    clauses: Vec<Clause>,
}

/// Reads a sentence; `readings` says what a token can be, whatever stands around it, and `knows` whether the lexicon knows it.
pub(super) fn read(
    letter: &Letter,
    sentence: &Sentence,
    readings: impl Fn(&Token) -> Readings,
    knows: impl Fn(&Token) -> bool,
) -> SentenceGrammar {
    let tokens = letter.tokens_in(sentence.tokens);
    let mut words = Vec::with_capacity(tokens.len());
    let mut opens = true;
    for token in tokens {
        let word = word(letter, token, readings(token), opens, || knows(token));
        opens = match word.mark {
            Mark::None => false,
            Mark::Comma | Mark::Joint => opens,
            Mark::Quote | Mark::Dash | Mark::Break => true,
        };
        words.push(word);
    }
    disambiguate(&mut words);
    let clauses = clauses(&words);
    SentenceGrammar { words, clauses }
}

impl SentenceGrammar {
    /// What a token can be here.
    pub fn readings(&self, token: usize) -> Readings {
        self.words.get(token).map_or(Readings::NONE, |word| word.readings)
    }

    /// The noun phrase that begins at a token.
    pub fn noun_phrase(&self, token: usize) -> Option<NounPhrase> {
        noun_phrase(&self.words, token)
    }

    /// The clause that a token stands in.
    pub fn clause_of(&self, token: usize) -> &Clause {
        let found = self.clauses.iter().find(|clause| clause.tokens.contains(&token));
        found.unwrap_or(&self.clauses[self.clauses.len() - 1])
    }

    /// The clauses, in the order in which they begin.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Whether *ikke*, *aldrig*, *ingen* or the like stands in the token's own clause.
    pub fn negated(&self, token: usize) -> bool {
        let words = self.words.get(self.clause_of(token).tokens.clone()).unwrap_or_default();
        words.iter().any(|word| word.identity == Identity::Not)
    }

    /// The auxiliary that a participle or infinitive belongs to.
    pub fn auxiliary(&self, token: usize) -> Option<Auxiliary> {
        auxiliary(&self.words, token)
    }
}
