//! [`SentenceGrammar`]: the grammar of one sentence.

use super::auxiliary::{Auxiliary, auxiliary};
use super::clause::{Clause, clauses};
use super::constraints::disambiguate;
use super::identity::Identity;
use super::noun_phrase::{NounPhrase, noun_phrase};
use super::word::{Mark, Word, word};
use crate::letter::{Letter, Sentence, Token, TokenKind};
use crate::lexicon::{Lexicon, Reading as R, Readings};

/// The grammar of one sentence. Tokens are counted from the sentence's first.
#[derive(Clone, Debug)]
pub struct SentenceGrammar {
    words: Vec<Word>,
    clauses: Vec<Clause>,
}

/// Reads a sentence; `readings` says what a token can be, whatever stands around it.
pub fn read(letter: &Letter, sentence: &Sentence, readings: impl Fn(&Token) -> Readings) -> SentenceGrammar {
    let tokens = letter.tokens_in(sentence.tokens);
    let mut words = Vec::with_capacity(tokens.len());
    let mut opens = true;
    for token in tokens {
        let mut word = word(letter, token, readings(token), opens);
        if word.mark == Mark::None {
            if word.opens && word.capital && token.kind == TokenKind::Word {
                unknown_may_be_name(&mut word, &letter.folded()[token.span.range()]);
            }
            opens = false;
        } else if word.mark != Mark::Comma && word.mark != Mark::Joint {
            opens = true;
        }
        words.push(word);
    }
    disambiguate(&mut words);
    let clauses = clauses(&words);
    SentenceGrammar { words, clauses }
}

/// First in a sentence, a capital tells nothing; a word that nobody knows may be a name there.
fn unknown_may_be_name(word: &mut Word, form: &str) {
    if word.identity == Identity::Other && !Lexicon::built_in().knows(form) {
        word.readings = word.readings.or(R::Name.into());
    }
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
