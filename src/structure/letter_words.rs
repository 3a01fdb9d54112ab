//! [`LetterWords`]: which words of the signs stand where in a letter.

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use super::{BEGINNINGS, ENDINGS, WHOLE_WORDS};
use crate::facts::{Fact, FactKind, Value};
use crate::letter::{BlockKind, Letter, Sentence, Span, TextByte, Token, TokenKind};

/// A letter, its facts, and for each of its forms the words of the signs that it is.
///
/// A set of words has a character (the build script gives it one), and a form is a text of such characters.
#[derive(Debug)]
pub(super) struct LetterWords<'a> {
    pub(super) letter: &'a Letter,
    forms: Vec<String>,
    /// Facts by the character of their slot, in the order of the text.
    slots: Vec<(char, Span<TextByte>)>,
    /// Which of the characters that stand for sets of words stand somewhere.
    present: Vec<bool>,
}

impl<'a> LetterWords<'a> {
    /// Looks up each form of the letter once.
    pub(super) fn new(letter: &'a Letter, facts: &[Fact]) -> Self {
        let forms: Vec<String> = letter
            .forms()
            .iter()
            .map(|span| sets(&letter.folded()[span.range()]))
            .collect();
        let slots: Vec<(char, Span<TextByte>)> = facts
            .iter()
            .filter_map(|fact| {
                let slot = match &fact.value {
                    Value::Date(date) if date.day.is_some() => 'd',
                    Value::Week(_) => 'd',
                    Value::Time(_) => 't',
                    Value::Amount(_) => 'b',
                    _ if fact.kind == FactKind::Phone => 'f',
                    _ => return None,
                };
                Some((slot, fact.core))
            })
            .collect();
        let mut present = Vec::new();
        for character in forms.iter().flat_map(|sets| sets.chars()) {
            let at = character as usize;
            if present.len() <= at {
                present.resize(at + 1, false);
            }
            present[at] = true;
        }
        LetterWords {
            letter,
            forms,
            slots,
            present,
        }
    }

    /// Whether some word of the letter can be meant by the character; slots and topics always can.
    pub(super) fn can_hold(&self, character: char) -> bool {
        character.is_ascii() || character == '…' || self.present.get(character as usize) == Some(&true)
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
            'i' => one(at == 0 && self.is_if_not(tokens)),
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

    /// Whether the sentence begins with a condition that has no *hvis*: *Returneres skemaet ikke, …*
    fn is_if_not(&self, tokens: &[Token]) -> bool {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return false;
        };
        let verb = self.folded(first);
        let clause = tokens.iter().take_while(|token| self.folded(token) != ",");
        let clause: Vec<&str> = clause.map(|token| self.folded(token)).collect();
        verb.ends_with(['s', 'r'])
            && !is_no_condition(verb)
            && clause.len() < tokens.len()
            && clause[1..].iter().any(|word| matches!(*word, "ikke" | "ingen"))
            && self.folded(last) != "?"
    }

    pub(super) fn folded(&self, token: &Token) -> &'a str {
        &self.letter.folded()[token.span.range()]
    }

    /// Whether the sentence stands after the greeting and before the closing; not where the letter has no greeting.
    pub(super) fn is_between_greetings(&self, sentence: &Sentence) -> bool {
        let of_kind = |kind: BlockKind| self.letter.blocks().iter().find(move |block| block.kind == kind);
        of_kind(BlockKind::Greeting).is_some_and(|greeting| greeting.span.end <= sentence.span.start)
            && of_kind(BlockKind::Closing).is_none_or(|closing| sentence.span.end <= closing.span.start)
    }

    pub(super) fn kind_of(&self, sentence: &Sentence) -> BlockKind {
        self.letter.block_of(sentence).kind
    }
}

/// Whether a word that ends like a verb opens sentences in which nothing hangs on anything, or where another sign says more.
fn is_no_condition(word: &str) -> bool {
    let words = "er har der her hvor når hvis eller ellers for før vores deres jeres dets hos ligeledes andres således";
    words.split(' ').any(|other| other == word)
}

/// The characters of the sets of words that a form, in lower case, belongs to.
fn sets(form: &str) -> String {
    let mut sets = String::new();
    let bare = form.trim_end_matches('.');
    sets.extend(WORDS.whole.get(bare).copied());
    for (at, character) in form.char_indices() {
        sets.extend(WORDS.beginnings.get(&form[..at + character.len_utf8()]).copied());
    }
    for (ending, own) in &WORDS.endings {
        // An ending has something before it.
        if bare.len() > ending.len() && bare.ends_with(ending) {
            sets.push_str(own);
        }
    }
    sets
}

/// The words of the signs, each with the characters of its sets: some words stand whole, others are beginnings or endings.
struct Words {
    whole: FxHashMap<&'static str, &'static str>,
    beginnings: FxHashMap<&'static str, &'static str>,
    endings: Vec<(&'static str, &'static str)>,
}

static WORDS: Lazy<Words> = Lazy::new(|| Words {
    whole: lines(WHOLE_WORDS).collect(),
    beginnings: lines(BEGINNINGS).collect(),
    endings: lines(ENDINGS).collect(),
});

fn lines(words: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    words.lines().filter_map(|line| line.split_once('\t'))
}
