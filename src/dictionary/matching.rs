//! Finds the entries' forms in a letter: longest first, across line breaks, none inside another.

use std::borrow::Cow;

use super::layers::{Dictionaries, Layer};
use super::table::{Entry, Form};
use super::untouchable::untouchable;
use crate::letter::{Letter, Sentence, Span, TextByte, Token, TokenIndex};
use crate::lexicon::Walk;

/// A written form found in the letter.
#[derive(Clone, Copy, Debug)]
pub struct Match<'a> {
    /// Its tokens.
    pub tokens: Span<TokenIndex>,
    /// Where it stands.
    pub span: Span<TextByte>,
    /// The sentence it stands in, by its place in the letter.
    pub sentence: u32,
    /// Its entry.
    pub entry: &'a Entry,
    /// The plain forms for just this form, best first.
    pub plain: &'a [Cow<'static, str>],
}

impl Dictionaries {
    /// All matches in the running text and the headings, in order.
    ///
    /// A term inside a longer one belongs to the longer one; of two equally long ones the upper layer's counts.
    pub fn matches<'a>(&'a self, letter: &Letter) -> Vec<Match<'a>> {
        let mut matches = Vec::new();
        for (index, sentence) in letter.sentences().iter().enumerate() {
            if letter.block_of(sentence).kind.read_by_rules() {
                self.match_sentence(letter, sentence, index as u32, &mut matches);
            }
        }
        matches
    }

    fn match_sentence<'a>(&'a self, letter: &Letter, sentence: &Sentence, index: u32, matches: &mut Vec<Match<'a>>) {
        let tokens = letter.tokens_in(sentence.tokens);
        let mut kept: Option<Vec<bool>> = None;
        let mut start = 0;
        while start < tokens.len() {
            let mut found = self.longest(letter, &tokens[start..]);
            if let Some((length, ..)) = found {
                let kept = kept.get_or_insert_with(|| untouchable(letter, sentence));
                if let Some(reach) = kept[start..start + length].iter().position(|&kept| kept) {
                    // What goes too far may have a shorter form inside it that does not.
                    found = self.longest(letter, &tokens[start..start + reach]);
                }
            }
            let Some((length, entry, form)) = found.filter(|_| !is_name(letter, tokens, start)) else {
                start += 1;
                continue;
            };
            let end = start + length;
            matches.push(Match {
                tokens: Span::new(sentence.tokens.start + start as u32, sentence.tokens.start + end as u32),
                span: Span::new(tokens[start].span.start, tokens[end - 1].span.end),
                sentence: index,
                entry,
                plain: &form.plain,
            });
            start = end;
        }
    }

    /// The longest form that the tokens begin with, and how many tokens it has.
    fn longest<'a>(&'a self, letter: &Letter, tokens: &[Token]) -> Option<(usize, &'a Entry, &'a Form)> {
        let mut best: Option<(usize, &Entry, &Form)> = None;
        for layer in self.layers().iter().rev() {
            if let Some(found) = self.longest_in(layer, letter, tokens)
                && best.is_none_or(|(longest, ..)| found.0 > longest)
            {
                best = Some(found);
            }
        }
        best
    }

    fn longest_in<'a>(
        &self,
        layer: &'a Layer,
        letter: &Letter,
        tokens: &[Token],
    ) -> Option<(usize, &'a Entry, &'a Form)> {
        let table = &layer.table;
        let mut walk = Walk::new(table.keys.as_fst());
        let mut best = None;
        for (index, token) in tokens.iter().enumerate() {
            let separator: &[u8] = if index > 0 { b" " } else { b"" };
            if !walk.along(separator) || !walk.along(&letter.folded().as_bytes()[token.span.range()]) {
                break;
            }
            let form = walk.value().and_then(|place| table.forms.get(place as usize));
            if let Some(form) = form
                && let Some(entry) = table.entries.get(form.entry as usize)
                && !self.is_switched_off(layer, entry)
            {
                best = Some((index + 1, entry, form));
            }
        }
        best
    }
}

/// A capital inside a sentence is a name (Visitationen, Opkrævningen), unless the sentence is in capitals throughout.
fn is_name(letter: &Letter, tokens: &[Token], index: usize) -> bool {
    let capital = |token: &Token| letter.quote(token.span).starts_with(char::is_uppercase);
    if !capital(&tokens[index]) {
        return false;
    }
    let begins = |mark: &str| {
        matches!(mark, ":" | ";" | "–" | "-" | "\"" | "»" | "“" | "”" | "(") || mark.starts_with(['.', '!', '?'])
    };
    let first = tokens[..index].iter().rfind(|token| token.is_word()).is_none();
    let after_mark = index > 0 && begins(letter.quote(tokens[index - 1].span));
    if first || after_mark {
        return false;
    }
    let all_capitals = letter
        .quote(tokens[index].span)
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    !all_capitals
        || tokens
            .iter()
            .any(|token| letter.quote(token.span).contains(char::is_lowercase))
}
