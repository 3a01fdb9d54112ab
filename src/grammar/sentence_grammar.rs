//! [`SentenceGrammar`]: the grammar of one sentence.

use super::auxiliary::{Auxiliary, auxiliary};
use super::clause::{Clause, clauses};
use super::constraints::disambiguate;
use super::identity::Identity;
use super::noun_phrase::{NounPhrase, noun_phrase};
use super::passive::{Passive, passive};
use super::scheme::{Scheme, phrase_end, scheme};
use super::verb_group::{VerbGroup, verb_group};
use super::word::{Mark, Word, word};
use crate::letter::{Letter, Sentence, Token, TokenKind};
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
    for (place, token) in tokens.iter().enumerate() {
        let mut word = word(letter, token, readings(token), opens, || knows(token));
        // *den 11. marts*: the full stop of an ordinal ends nothing.
        let ordinal = word.mark == Mark::Break
            && place + 1 < tokens.len()
            && letter.quote(token.span) == "."
            && place > 0
            && tokens[place - 1].kind == TokenKind::Number;
        if ordinal {
            word.mark = Mark::Joint;
        }
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

    /// Whether a token names a time: *maj*, *uge*.
    pub fn is_time(&self, token: usize) -> bool {
        self.words.get(token).is_some_and(|word| word.time)
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
        auxiliary(&self.words, token).map(|(auxiliary, _)| auxiliary)
    }

    /// The verbs that the verb at a token stands with.
    pub fn verb_group(&self, token: usize) -> VerbGroup {
        verb_group(&self.words, token)
    }

    /// The fields of the clause with the finite verb at a token; `None` where they cannot be told for sure.
    pub fn scheme(&self, finite: usize) -> Option<Scheme> {
        scheme(&self.words, &self.clauses, finite)
    }

    /// Where the noun phrase that begins at a token ends with all that belongs to it, up to `limit`.
    pub fn phrase_end(&self, token: usize, limit: usize) -> Option<usize> {
        phrase_end(&self.words, token, limit)
    }

    /// The passive whose main verb stands at a token.
    pub fn passive(&self, token: usize) -> Option<Passive> {
        passive(&self.words, token)
    }
}
