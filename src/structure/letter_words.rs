//! [`LetterWords`]: which words of the signs stand where in a letter.

use super::fact::FactKind;
use super::{BEGINNINGS, ENDINGS, WHOLE_WORDS};
use crate::letter::{BlockKind, Letter, Sentence, Span, TextByte, Token, TokenKind};

/// A letter, its facts, and for each of its forms the words of the signs that it is.
///
/// A set of words has a character (the build script gives it one), and a form is a text of such characters.
#[derive(Debug)]
pub struct LetterWords<'a> {
    pub(super) letter: &'a Letter,
    forms: Vec<String>,
    /// Facts by the character of their slot, in the order of the text.
    slots: Vec<(char, Span<TextByte>)>,
    /// Every character that stands somewhere, sorted.
    present: Vec<char>,
}

impl<'a> LetterWords<'a> {
    /// Looks up each form of the letter once.
    pub fn new(letter: &'a Letter, facts: &[(FactKind, Span<TextByte>)]) -> Self {
        let forms: Vec<String> = letter
            .forms()
            .iter()
            .map(|span| sets(&letter.folded()[span.range()]))
            .collect();
        let slots: Vec<(char, Span<TextByte>)> = facts
            .iter()
            .map(|(kind, span)| {
                let slot = match kind {
                    FactKind::Date | FactKind::Deadline => 'd',
                    FactKind::Time => 't',
                    FactKind::Amount => 'b',
                    FactKind::Phone => 'f',
                };
                (slot, *span)
            })
            .collect();
        let mut present: Vec<char> = forms.iter().flat_map(|sets| sets.chars()).collect();
        present.sort_unstable();
        present.dedup();
        LetterWords {
            letter,
            forms,
            slots,
            present,
        }
    }

    /// Whether some word of the letter can be meant by the character; slots and topics always can.
    pub(super) fn can_hold(&self, character: char) -> bool {
        character.is_ascii() || character == '…' || self.present.binary_search(&character).is_ok()
    }

    /// How many of the tokens from `at` on the character stands for, where they begin with such a word.
    pub(super) fn length_at(&self, tokens: &[Token], at: usize, character: char) -> Option<usize> {
        let token = tokens.get(at)?;
        let one = |holds: bool| holds.then_some(1);
        match character {
            'n' => one(token.kind == TokenKind::Number),
            'p' => one(token.kind == TokenKind::Section),
            'm' => one(token.kind == TokenKind::Address && self.folded(token).contains('@')),
            'w' => one(token.kind == TokenKind::Address && !self.folded(token).contains('@')),
            'd' | 't' | 'b' | 'f' => {
                let from = self.slots.partition_point(|(_, span)| span.end <= token.span.start);
                let own = self.slots[from..]
                    .iter()
                    .take_while(|(_, span)| span.start < token.span.end)
                    .find(|(slot, _)| *slot == character)?;
                let inside = tokens[at..].iter().take_while(|token| token.span.start < own.1.end);
                Some(inside.count())
            }
            _ => one(self
                .forms
                .get(token.form as usize)
                .is_some_and(|sets| sets.contains(character))),
        }
    }

    pub(super) fn folded(&self, token: &Token) -> &'a str {
        &self.letter.folded()[token.span.range()]
    }

    pub(super) fn kind_of(&self, sentence: &Sentence) -> BlockKind {
        self.letter.block_of(sentence).kind
    }
}

/// The characters of the sets of words that a form, in lower case, belongs to.
fn sets(form: &str) -> String {
    let mut sets = String::new();
    let bare = form.trim_end_matches('.');
    sets.extend(WHOLE_WORDS.second(bare));
    for (at, character) in form.char_indices() {
        let after = at + character.len_utf8();
        sets.extend(BEGINNINGS.second(&form[..after]));
        // An ending has something before it.
        if at > 0 {
            sets.extend(ENDINGS.second(&bare[at.min(bare.len())..]));
        }
    }
    sets
}
