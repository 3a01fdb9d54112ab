//! The grammar of a letter.

use std::cell::{Cell, OnceCell};

use super::sentence_grammar::{SentenceGrammar, read};
use crate::letter::{Abbreviation, Letter, Token, TokenKind};
use crate::lexicon::{Class, Lexicon, Reading, Readings};

/// The grammar of a letter, each sentence read when it is first asked for, each form looked up once.
#[derive(Debug)]
pub struct LetterGrammar<'a> {
    letter: &'a Letter,
    lexicon: &'a Lexicon,
    sentences: Vec<OnceCell<SentenceGrammar>>,
    /// What each of the letter's forms can be, as far as it has been looked up.
    readings: Vec<Cell<Option<Readings>>>,
    /// Whether the lexicon knows them, as far as that has been asked.
    known: Vec<Cell<Option<bool>>>,
    /// The nouns that they are forms of, as far as that has been asked.
    nouns: Vec<OnceCell<Vec<String>>>,
}

impl<'a> LetterGrammar<'a> {
    /// The grammar of `letter`; nothing is read yet.
    pub fn new(letter: &'a Letter) -> Self {
        LetterGrammar {
            letter,
            lexicon: Lexicon::built_in(),
            sentences: letter.sentences().iter().map(|_| OnceCell::new()).collect(),
            readings: vec![Cell::new(None); letter.forms().len()],
            known: vec![Cell::new(None); letter.forms().len()],
            nouns: letter.forms().iter().map(|_| OnceCell::new()).collect(),
        }
    }

    /// The grammar of the sentence with that place in the letter.
    pub fn sentence(&self, index: usize) -> &SentenceGrammar {
        self.sentences[index].get_or_init(|| {
            let sentence = &self.letter.sentences()[index];
            read(
                self.letter,
                sentence,
                |token| self.readings(token),
                |token| self.knows(token),
            )
        })
    }

    /// The nouns that a token can be a form of, genitives left out, by the forms that they are called by.
    pub fn nouns(&self, token: &Token) -> &[String] {
        let Some(cell) = self.nouns.get(token.form as usize) else {
            return &[];
        };
        cell.get_or_init(|| {
            let analyses = self.lexicon.analyses(&self.letter.folded()[token.span.range()]);
            let nouns = analyses
                .into_iter()
                .filter(|own| own.word.class() == Class::Noun && !own.genitive);
            nouns.map(|own| own.word.lemma()).collect()
        })
    }

    /// What a token can be, whatever stands around it.
    pub fn readings(&self, token: &Token) -> Readings {
        let Some(cell) = self.readings.get(token.form as usize) else {
            return Readings::NONE;
        };
        cell.get().unwrap_or_else(|| {
            let readings = match token.kind {
                TokenKind::Punctuation => Readings::NONE,
                TokenKind::Number => Reading::Numeral.into(),
                TokenKind::Section | TokenKind::Address => Reading::Name.into(),
                TokenKind::Abbreviation(abbreviation) => self.of_abbreviation(abbreviation),
                TokenKind::Word => self.lexicon.readings(&self.letter.folded()[token.span.range()]),
            };
            cell.set(Some(readings));
            readings
        })
    }

    /// Whether the lexicon knows the word; what a form can be is told by its ending otherwise.
    fn knows(&self, token: &Token) -> bool {
        let Some(cell) = self.known.get(token.form as usize) else {
            return false;
        };
        cell.get().unwrap_or_else(|| {
            let known = self.lexicon.knows(&self.letter.folded()[token.span.range()]);
            cell.set(Some(known));
            known
        })
    }

    /// What an abbreviation can be: what the one word is that it stands for; several words are mostly said of a verb (*f.eks.*).
    fn of_abbreviation(&self, abbreviation: &Abbreviation) -> Readings {
        if abbreviation.reads.contains(' ') {
            return Reading::Adverb.into();
        }
        // *kl. 9* and *nr. 3* stand where other words have a preposition.
        if matches!(abbreviation.written, "kl." | "nr." | "stk.") {
            return Reading::Preposition.into();
        }
        self.lexicon.readings(abbreviation.reads)
    }
}
