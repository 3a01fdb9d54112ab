//! Signs: words that stand together in one sentence.
//!
//! A list of signs is a text with a line for each. In a line `+` stands between parts that may come in any order, `!` before a part that
//! must not stand in the sentence, `…` where other words may stand in between, a capital letter for a topic of the sentence, and every other
//! character for a set of words or a slot (see `build/requirements.rs`).

use super::letter_words::LetterWords;
use super::topics::Topics;
use crate::letter::{Span, TextByte, Token};

/// The signs of a list that can stand in the letter at all: most have a word that stands nowhere.
pub(super) fn possible<'a>(signs: &'a str, words: &LetterWords<'_>) -> Vec<&'a str> {
    let stands = |part: &str| part.starts_with('!') || part.chars().all(|character| words.can_hold(character));
    signs.lines().filter(|sign| sign.split('+').all(stands)).collect()
}

/// One sentence to look in.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) words: &'a LetterWords<'a>,
    pub(super) tokens: &'a [Token],
    pub(super) topics: Topics,
}

impl Place<'_> {
    /// Where the first of the signs that the sentence holds stands: its first positive part with words.
    pub(super) fn find(&self, signs: &[&str]) -> Option<Span<TextByte>> {
        signs.iter().find_map(|sign| self.holds(sign))
    }

    fn holds(&self, sign: &str) -> Option<Span<TextByte>> {
        let mut found = None;
        for part in sign.split('+') {
            if let Some(part) = part.strip_prefix('!') {
                if self.part(part).is_some() {
                    return None;
                }
            } else {
                let range = self.part(part)?;
                found = found.or(range);
            }
        }
        found.or_else(|| Some(Span::new(self.tokens.first()?.span.start, self.tokens.last()?.span.end)))
    }

    /// Where the part stands; inside, `None` for a topic, which stands nowhere in particular.
    fn part(&self, part: &str) -> Option<Option<Span<TextByte>>> {
        if let Some(topic) = part.chars().next().filter(char::is_ascii_uppercase) {
            return self.topics.hold(topic).then_some(None);
        }
        (0..self.tokens.len()).find_map(|start| {
            let end = self.phrase(part, start, false)?;
            Some(Some(Span::new(
                self.tokens[start].span.start,
                self.tokens[end.max(start + 1) - 1].span.end,
            )))
        })
    }

    /// Where the words end if they stand from `at` on, or behind it where `gap` allows other words first.
    fn phrase(&self, words: &str, at: usize, gap: bool) -> Option<usize> {
        let Some(character) = words.chars().next() else {
            return Some(at);
        };
        let rest = &words[character.len_utf8()..];
        // A comma is no word: *afgørelse om, at* stands in a letter where the sign says *afgørelse om at*.
        let at = at + usize::from(at > 0 && self.tokens.get(at).is_some_and(|token| self.words.folded(token) == ","));
        if character == '…' {
            return self.phrase(rest, at, true);
        }
        let last = if gap { self.tokens.len() } else { at + 1 };
        (at..last).find_map(|start| {
            let length = self.words.length_at(self.tokens, start, character)?;
            self.phrase(rest, start + length, false)
        })
    }
}
