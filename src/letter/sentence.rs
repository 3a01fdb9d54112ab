//! Where sentences end, by the rules of LIX version 1 (lix.md, "Sentence end").

use super::span::{Span, TextByte, TokenIndex};
use super::token::{Token, TokenKind};
use super::vocabulary;

/// A sentence of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From its first token to its last, end mark and closing quotation mark included.
    pub span: Span<TextByte>,
    /// Its tokens.
    pub tokens: Span<TokenIndex>,
    /// How many LIX words it has.
    pub words: u32,
    /// The block it stands in, by its place in the letter.
    pub block: u32,
    /// Whether LIX counts it.
    pub counted: bool,
}

/// What follows an end mark.
struct Following<'a> {
    /// The first word after it, and how it begins.
    word: &'a str,
    folded: &'a str,
    capital: bool,
    digit: bool,
    /// White space stands between the mark and what follows.
    spaced: bool,
    /// An opening mark (a quotation mark, a parenthesis or a dash) stands before the word.
    opened: bool,
    /// What follows goes on with a comma or another mark that no sentence begins with.
    goes_on: bool,
}

impl Following<'_> {
    fn begins_sentence(&self) -> bool {
        !self.goes_on && (self.capital || self.digit || self.opened)
    }
}

/// One part of the letter, to be split.
pub(super) struct Block<'a> {
    pub(super) text: &'a str,
    pub(super) folded: &'a str,
    /// The tokens of this block only.
    pub(super) tokens: &'a [Token],
    /// The place of the first of them among the letter's tokens.
    pub(super) first_token: u32,
    pub(super) index: u32,
    pub(super) counted: bool,
}

impl Block<'_> {
    /// Appends the sentences of this block.
    pub(super) fn split(&self, sentences: &mut Vec<Sentence>) {
        let mut start = 0;
        let mut position = 0;
        while position < self.tokens.len() {
            if let Some(after) = self.end_at(start, position) {
                self.push(start, after, sentences);
                start = after;
                position = after;
            } else {
                position += 1;
            }
        }
        self.push(start, self.tokens.len(), sentences);
    }

    fn push(&self, start: usize, end: usize, sentences: &mut Vec<Sentence>) {
        let tokens = &self.tokens[start..end];
        let words = tokens
            .iter()
            .filter(|token| token.is_word() && !token.continues)
            .count() as u32;
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return;
        };
        if words == 0 {
            // A dash or a lone mark between two sentences belongs to the one before.
            if let Some(previous) = sentences.last_mut().filter(|sentence| sentence.block == self.index) {
                previous.span = Span::new(previous.span.start, last.span.end);
                previous.tokens = Span::new(previous.tokens.start, self.first_token + end as u32);
            }
            return;
        }
        sentences.push(Sentence {
            span: Span::new(first.span.start, last.span.end),
            tokens: Span::new(self.first_token + start as u32, self.first_token + end as u32),
            words,
            block: self.index,
            counted: self.counted,
        });
    }

    fn text(&self, token: &Token) -> &str {
        &self.text[token.span.range()]
    }

    fn folded(&self, token: &Token) -> &str {
        &self.folded[token.span.range()]
    }

    /// Where the next sentence begins, if the one that began at `start` ends with the token at `position`.
    fn end_at(&self, start: usize, position: usize) -> Option<usize> {
        let token = &self.tokens[position];
        if let TokenKind::Abbreviation(abbreviation) = token.kind {
            let (after, following) = self.following(position)?;
            let ends = self.abbreviation_ends(position, abbreviation.can_end, &following);
            return (ends && !self.goes_on_after_enclosure(start, position)).then_some(after);
        }
        if token.kind != TokenKind::Punctuation {
            return None;
        }
        let mark = self.text(token);
        if !mark.starts_with(['.', '!', '?', '…', ':', ';']) {
            return None;
        }
        let mut last = position;
        // ?! is one end: marks that touch belong together.
        while self
            .tokens
            .get(last + 1)
            .is_some_and(|next| !next.spaced && self.text(next).starts_with(['.', '!', '?', '…']))
        {
            last += 1;
        }
        let (after, following) = self.following(last)?;
        let ends = match mark {
            ":" | ";" => following.spaced && following.capital && !following.goes_on,
            "." if last == position => self.full_stop_ends(start, position, &following),
            _ if mark.starts_with(['!', '?']) => self.exclamation_ends(&following),
            // An ellipsis before a small letter is a pause.
            _ => following.spaced && following.begins_sentence(),
        };
        (ends && !self.goes_on_after_enclosure(start, position)).then_some(after)
    }

    /// The token after the end mark at `mark` and the closing marks that touch it, and what stands there. `None` at the end of the block.
    fn following(&self, mark: usize) -> Option<(usize, Following<'_>)> {
        let mut after = mark + 1;
        while let Some(next) = self.tokens.get(after)
            && !next.spaced
            && next.kind == TokenKind::Punctuation
            && is_closing(self.text(next))
        {
            after += 1;
        }
        let next = self.tokens.get(after)?;
        let mut opened = false;
        let mut goes_on = false;
        let mut word = None;
        for token in &self.tokens[after..] {
            if token.is_word() {
                word = Some(token);
                break;
            }
            let text = self.text(token);
            if is_opening(text) {
                opened = true;
            } else if matches!(text, "," | ";" | ":" | ")" | "]" | "%" | "/") {
                goes_on = true;
            }
        }
        let (word, folded) = word.map_or(("", ""), |token| (self.text(token), self.folded(token)));
        let first = word.chars().next();
        Some((
            after,
            Following {
                word,
                folded,
                capital: first.is_some_and(char::is_uppercase),
                digit: first.is_some_and(|c| c.is_numeric() || c == '§'),
                spaced: next.spaced,
                opened,
                goes_on,
            },
        ))
    }

    /// `mv. Du skal` is two sentences; `kr. Himmerland`, `jf. Den Sociale Retshjælp` and `dr. Hansen` are one.
    fn abbreviation_ends(&self, position: usize, can_end: bool, following: &Following<'_>) -> bool {
        if !following.capital || following.goes_on || !following.spaced {
            return false;
        }
        let starter = vocabulary::starts_sentences(following.folded) && !is_all_capitals(following.word);
        // St. Torv and Th. Lund: with a capital it is part of a name.
        let written = self.text(&self.tokens[position]);
        let part_of_name = position > 0 && written.starts_with(char::is_uppercase) && written.len() <= 4;
        if can_end && !part_of_name {
            starter || !self.looks_like_name(position + 1)
        } else {
            starter && !self.next_word_is_capital(position + 1) && !following.opened
        }
    }

    /// Whether the word after the one at `position` begins with a capital too, as in a name of two words.
    fn next_word_is_capital(&self, position: usize) -> bool {
        self.tokens
            .get(position + 1)
            .is_some_and(|token| token.is_word() && self.text(token).starts_with(char::is_uppercase))
    }

    fn looks_like_name(&self, position: usize) -> bool {
        let Some(token) = self.tokens.get(position) else {
            return false;
        };
        self.next_word_is_capital(position) || is_all_capitals(self.text(token)) || is_initial(self.text(token))
    }

    fn full_stop_ends(&self, start: usize, position: usize, following: &Following<'_>) -> bool {
        let Some(previous) = position.checked_sub(1).map(|at| &self.tokens[at]) else {
            return false;
        };
        let word = self.text(previous);
        if !following.spaced {
            // A forgotten space: the tokeniser cuts a word only where the sentence really ends.
            return previous.kind == TokenKind::Word && following.capital;
        }
        if following.goes_on {
            return false;
        }
        match previous.kind {
            TokenKind::Number => self.number_ends(start, position, following),
            // A. P. Møller is a name; "vitamin C. Det", "indgang B. Du" and "0. C. Listen" are not. "-5 °C." holds no name.
            TokenKind::Word if is_initial(word) && !self.text[..previous.span.start as usize].ends_with('°') => {
                let class = position >= 3
                    && self.text(&self.tokens[position - 2]) == "."
                    && self.tokens[position - 3].kind == TokenKind::Number;
                following.capital
                    && !is_initial(following.word)
                    && (class || vocabulary::starts_sentences(following.folded))
            }
            _ => following.begins_sentence() || is_finished(word) && !following.word.is_empty(),
        }
    }

    /// `Yahoo! er` and `»Hvad nu?« spurgte hun` go on.
    fn exclamation_ends(&self, following: &Following<'_>) -> bool {
        following.spaced && following.begins_sentence()
    }

    /// After a number a full stop is mostly part of an ordinal: den 3. marts, 2. klasse, Frederik 9.
    fn number_ends(&self, start: usize, position: usize, following: &Following<'_>) -> bool {
        let number = self.text(&self.tokens[position - 1]);
        let small = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
        if position - 1 == start && small {
            // The number of a heading or of an item.
            return false;
        }
        if following.digit {
            return !small;
        }
        if !following.capital {
            return following.opened && !small;
        }
        if !small {
            return true;
        }
        // 3. B is a class, 3. marts a day.
        !vocabulary::is_month(following.folded) && !is_initial(following.word)
    }

    /// The closing mark that the innermost enclosure open at `position` waits for.
    fn open_enclosure(&self, start: usize, position: usize) -> Option<&'static str> {
        let mut open: Vec<&'static str> = Vec::new();
        for token in &self.tokens[start..=position] {
            if token.kind != TokenKind::Punctuation {
                continue;
            }
            let text = self.text(token);
            if let Some(at) = open.iter().rposition(|closing| closing.contains(text)) {
                // A straight quotation mark opens when a space stands before it and nothing waits for it.
                open.truncate(at);
            } else if let Some(closing) = closing_of(text) {
                open.push(closing);
            }
        }
        open.last().copied()
    }

    /// Whether the mark at `position` stands in a parenthesis or quotation that this sentence goes on after.
    fn goes_on_after_enclosure(&self, start: usize, position: usize) -> bool {
        let Some(closing) = self.open_enclosure(start, position) else {
            return false;
        };
        // Far away the closing mark was forgotten or belongs to something else.
        let reach = if matches!(closing, ")" | "]") { 60 } else { 30 };
        let ahead = &self.tokens[position + 1..self.tokens.len().min(position + reach)];
        let same = |token: &Token| token.kind == TokenKind::Punctuation && closing.contains(self.text(token));
        // Another one that opens first: the one before was never meant to.
        let Some(offset) = ahead.iter().position(same).filter(|&at| !ahead[at].spaced) else {
            return false;
        };
        let close = position + 1 + offset;
        let mut next = close + 1;
        while let Some(token) = self.tokens.get(next)
            && !token.spaced
            && token.kind == TokenKind::Punctuation
            && is_closing(self.text(token))
        {
            next += 1;
        }
        let Some(token) = self.tokens.get(next) else {
            return false;
        };
        let text = self.text(token);
        text.starts_with(char::is_lowercase)
            || matches!(text, "," | ";" | ":" | "." | "–" | "-")
            || token.is_word() && text.starts_with(char::is_numeric)
    }
}

/// A sentence that somebody went on after with a small letter by mistake: before the full stop stands a whole word, not an abbreviation.
fn is_finished(word: &str) -> bool {
    word.chars().count() >= 5 && word.chars().all(char::is_lowercase)
}

fn is_closing(mark: &str) -> bool {
    matches!(
        mark,
        ")" | "]" | "}" | "\"" | "'" | "”" | "“" | "«" | "»" | "›" | "‹" | "‘"
    )
}

fn is_opening(mark: &str) -> bool {
    matches!(
        mark,
        "(" | "[" | "{" | "\"" | "'" | "”" | "“" | "„" | "«" | "»" | "›" | "‹" | "‘"
    ) || mark.starts_with(['-', '–', '—', '•', '·'])
}

/// What closes an enclosure that `mark` opens. Danish writes »…«, others «…», “…” or ”…”.
fn closing_of(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "(" => ")",
        "[" => "]",
        "\"" => "\"",
        "»" => "«»",
        "«" => "»",
        "“" | "”" | "„" => "”“",
        _ => return None,
    })
}

fn is_initial(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none()
}

fn is_all_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
}
