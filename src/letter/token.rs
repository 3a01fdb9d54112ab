//! Tokens: words as a reader counts them, and the marks between them.
//!
//! Word bounds come from `unicode-segmentation`; on top of them Danish keeps `it-afdeling`, `1.250`, `f.eks.`, `§ 11`, `2025-32-00871`,
//! addresses on the web and file names together. lix.md counts a maximal run of non-space characters as one word, cut at slashes only:
//! [`Token::continues`] marks the tokens that belong to the same run as the one before.

use unicode_segmentation::UnicodeSegmentation;

use super::span::{Span, TextByte};
use super::vocabulary::{self, Abbreviation};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits, hyphens and apostrophes inside.
    Word,
    /// An abbreviation with its full stop.
    Abbreviation(&'static Abbreviation),
    /// Digits without letters: a number, an amount, a date, a case number.
    Number,
    /// A paragraph sign with its number: `§ 11`, `§§ 11-13`.
    Section,
    /// An e-mail address, an address on the web or a file name.
    Address,
    /// Anything without letter or digit.
    Punctuation,
}

/// A stretch of the reading text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span<TextByte>,
    /// What it is.
    pub kind: TokenKind,
    /// It stands in the same run of non-space characters as the word before, with no slash between: together they are one LIX word.
    pub continues: bool,
    /// White space stands before it, or it is the first of its block.
    pub spaced: bool,
    /// Which of the letter's different forms it is: tokens that read alike in lower case have the same number, from 0 on.
    pub form: u32,
}

impl Token {
    /// Whether it counts as a word or part of one.
    pub fn is_word(&self) -> bool {
        self.kind != TokenKind::Punctuation
    }

    /// The letters that LIX counts: none in numbers and addresses.
    pub fn letters(&self, text: &str) -> usize {
        match self.kind {
            TokenKind::Word | TokenKind::Abbreviation(_) => {
                text[self.span.range()].chars().filter(|c| c.is_alphabetic()).count()
            }
            _ => 0,
        }
    }
}

/// Appends the tokens of the block of `text` that `block` covers. `folded` is the text in lower case, of equal length.
pub(super) fn tokenise(text: &str, folded: &str, block: Span<TextByte>, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    let chunks = Chunks {
        text,
        position: block.start as usize,
        end: block.end as usize,
    };
    let mut skip_until = 0;
    for (start, end) in chunks {
        if start < skip_until {
            // Its beginning was taken as the number of a paragraph sign.
            if end > skip_until {
                tokenise_chunk(text, folded, skip_until, end, false, tokens);
            }
            continue;
        }
        if let Some(after) = section(text, start, end, block.end as usize) {
            tokens.push(token(start, after, TokenKind::Section, true));
            skip_until = after;
            if end > after {
                tokenise_chunk(text, folded, after, end, false, tokens);
            }
            continue;
        }
        // *(§ 6, stk. 3)*: the sign stands behind an opening mark.
        let sign =
            start + text[start..end].len() - text[start..end].trim_start_matches(['(', '[', '"', '»', '“']).len();
        if sign > start
            && let Some(after) = section(text, sign, end, block.end as usize)
        {
            push_punctuation(text, start, sign, true, tokens);
            tokens.push(token(sign, after, TokenKind::Section, false));
            skip_until = after;
            if end > after {
                tokenise_chunk(text, folded, after, end, false, tokens);
            }
            continue;
        }
        tokenise_chunk(text, folded, start, end, true, tokens);
    }
    mark_continuations(text, &mut tokens[first..]);
}

fn token(start: usize, end: usize, kind: TokenKind, spaced: bool) -> Token {
    Token {
        span: Span::new(start as u32, end as u32),
        kind,
        continues: false,
        spaced,
        form: 0,
    }
}

/// Runs of non-space characters.
struct Chunks<'a> {
    text: &'a str,
    position: usize,
    end: usize,
}

impl Iterator for Chunks<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let rest = &self.text[self.position..self.end];
        let start = self.position + (rest.len() - rest.trim_start().len());
        if start == self.end {
            return None;
        }
        let rest = &self.text[start..self.end];
        let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
        self.position = start + length;
        Some((start, start + length))
    }
}

/// Where a paragraph sign and its number end, if the chunk begins with them.
fn section(text: &str, start: usize, chunk_end: usize, block_end: usize) -> Option<usize> {
    let signs_end = start + text[start..chunk_end].len() - text[start..chunk_end].trim_start_matches('§').len();
    if signs_end == start {
        return None;
    }
    let number = if signs_end == chunk_end {
        let rest = &text[signs_end..block_end];
        signs_end + (rest.len() - rest.trim_start_matches([' ', '\n', '\t']).len())
    } else {
        signs_end
    };
    let rest = &text[number..block_end];
    let length = rest
        .find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '–')))
        .unwrap_or(rest.len());
    let number_text = rest[..length].trim_end_matches(['-', '–']);
    number_text
        .starts_with(|c: char| c.is_ascii_digit())
        .then_some(number + number_text.len())
}

fn tokenise_chunk(text: &str, folded: &str, start: usize, end: usize, spaced: bool, tokens: &mut Vec<Token>) {
    let chunk = &text[start..end];
    let first_word = chunk.find(char::is_alphanumeric).unwrap_or(chunk.len());
    push_punctuation(text, start, start + first_word, spaced, tokens);
    if first_word == chunk.len() {
        return;
    }
    let core_start = start + first_word;
    let spaced = spaced && first_word == 0;
    let core_length = text[core_start..end].rfind(char::is_alphanumeric).map_or(0, |at| {
        at + text[core_start + at..].chars().next().map_or(0, char::len_utf8)
    });
    let core_end = core_start + core_length;
    let core = &folded[core_start..core_end];
    if is_address(core) {
        tokens.push(token(core_start, core_end, TokenKind::Address, spaced));
        push_punctuation(text, core_end, end, false, tokens);
        return;
    }
    if let Some(abbreviation) = ends_with_stop(text, core_end, end)
        .then(|| abbreviation_at_end(core))
        .flatten()
    {
        let part_start = core_end + 1 - abbreviation.written.len();
        let whole = if core[..part_start - core_start].ends_with('-') {
            core_start
        } else {
            part_start
        };
        push_words(text, core_start, whole, spaced, tokens);
        tokens.push(token(
            whole,
            core_end + 1,
            TokenKind::Abbreviation(abbreviation),
            spaced && whole == core_start,
        ));
        push_punctuation(text, core_end + 1, end, false, tokens);
        return;
    }
    push_words(text, core_start, core_end, spaced, tokens);
    push_punctuation(text, core_end, end, false, tokens);
}

fn ends_with_stop(text: &str, at: usize, end: usize) -> bool {
    at < end && text.as_bytes()[at] == b'.'
}

/// The abbreviation that `core` and a full stop make: the whole, or its last part after a hyphen or a slash.
fn abbreviation_at_end(core: &str) -> Option<&'static Abbreviation> {
    // The longest abbreviations have some fifteen letters; a longer word need not be looked up.
    if core.len() > 40 {
        return None;
    }
    let mut written = String::with_capacity(core.len() + 1);
    let starts = [0].into_iter().chain(
        core.rmatch_indices(['-', '/', '(', '"', '\''])
            .map(|(at, mark)| at + mark.len()),
    );
    starts.into_iter().find_map(|start| {
        written.clear();
        written.push_str(&core[start..]);
        written.push('.');
        vocabulary::abbreviation(&written)
    })
}

fn is_address(core: &str) -> bool {
    if let Some(at) = core.find('@') {
        return at > 0 && core[at..].contains('.');
    }
    if core.starts_with("http://") || core.starts_with("https://") || core.starts_with("www.") {
        return true;
    }
    let Some(dot) = core.find('.') else { return false };
    if core.contains("..") || !core.starts_with(|c: char| c.is_alphanumeric()) || dot == 0 {
        return false;
    }
    let host = core.split(['/', '?', '#']).next().unwrap_or(core);
    let Some((name, ending)) = host.rsplit_once('.') else {
        return false;
    };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let has_letter = name.chars().any(char::is_alphabetic);
    let web = vocabulary::is_web_ending(ending) && has_letter && name.chars().all(plain) && name.chars().count() > 2;
    web || (host.len() == core.len() && vocabulary::is_file_ending(ending) && has_letter && name.chars().all(plain))
}

/// Pushes the words between `start` and `end`, cut by unicode word bounds and glued again where Danish holds them together.
fn push_words(text: &str, start: usize, end: usize, spaced: bool, tokens: &mut Vec<Token>) {
    let first = tokens.len();
    let mut open: Option<(usize, usize)> = None;
    let close = |open: &mut Option<(usize, usize)>, tokens: &mut Vec<Token>| {
        if let Some((from, to)) = open.take() {
            push_word(text, from, to, tokens);
        }
    };
    for (offset, piece) in text[start..end].split_word_bound_indices() {
        let at = start + offset;
        let next = at + piece.len();
        if piece.starts_with(char::is_alphanumeric) {
            // A word that begins right where the last one ended, or after glue, belongs to it.
            open = Some((open.map_or(at, |(from, _)| from), next));
            continue;
        }
        let glue = match piece {
            "-" | "'" | "_" | "&" => true,
            "–" | ":" | "," | "." => {
                let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
                digit(text[..at].chars().next_back()) && digit(text[next..end].chars().next())
            }
            _ => false,
        };
        let word_follows = text[next..end].starts_with(char::is_alphanumeric);
        match open {
            Some((from, to)) if glue && to == at && word_follows => open = Some((from, next)),
            _ => {
                close(&mut open, tokens);
                push_punctuation(text, at, next, false, tokens);
            }
        }
    }
    close(&mut open, tokens);
    if let Some(token) = tokens.get_mut(first) {
        token.spaced = spaced;
    }
}

fn push_word(text: &str, start: usize, end: usize, tokens: &mut Vec<Token>) {
    // Unicode keeps `sagen.Du` together; a reader sees a forgotten space.
    if let Some(stop) = forgotten_space(&text[start..end]) {
        push_word(text, start, start + stop, tokens);
        tokens.push(token(start + stop, start + stop + 1, TokenKind::Punctuation, false));
        push_word(text, start + stop + 1, end, tokens);
        return;
    }
    let word = &text[start..end];
    let kind = if word.chars().any(char::is_alphabetic) {
        TokenKind::Word
    } else {
        TokenKind::Number
    };
    tokens.push(token(start, end, kind, false));
}

/// The full stop in `sagen.Du`: two lower-case letters or more before it, a capital and a lower-case letter after it.
fn forgotten_space(word: &str) -> Option<usize> {
    let stop = word.find('.')?;
    let mut before = word[..stop].chars().rev();
    let mut after = word[stop + 1..].chars();
    let lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let upper = |c: Option<char>| c.is_some_and(char::is_uppercase);
    (lower(before.next()) && lower(before.next()) && upper(after.next()) && lower(after.next())).then_some(stop)
}

/// Pushes every mark between `start` and `end` by itself; a run of equal marks is one.
fn push_punctuation(text: &str, start: usize, end: usize, mut spaced: bool, tokens: &mut Vec<Token>) {
    let mut position = start;
    while position < end {
        let Some(mark) = text[position..end].chars().next() else {
            break;
        };
        let length = if matches!(mark, '.' | '!' | '?' | '…' | '-' | '–' | '_') {
            text[position..end].len() - text[position..end].trim_start_matches(mark).len()
        } else {
            mark.len_utf8()
        };
        tokens.push(token(position, position + length, TokenKind::Punctuation, spaced));
        spaced = false;
        position += length;
    }
}

/// Marks every word that stands in the same run of non-space characters as the word before it.
fn mark_continuations(text: &str, tokens: &mut [Token]) {
    let mut in_run = false;
    let mut previous_end = 0;
    for token in tokens {
        if text[previous_end as usize..token.span.start as usize].contains(char::is_whitespace) {
            in_run = false;
        }
        previous_end = token.span.end;
        if token.is_word() {
            token.continues = in_run;
            in_run = true;
        } else if &text[token.span.range()] == "/" {
            in_run = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        tokenise(text, &text.to_lowercase(), Span::new(0, text.len() as u32), &mut tokens);
        tokens
    }

    fn words(text: &str) -> Vec<&str> {
        tokens(text)
            .iter()
            .filter(|token| token.is_word())
            .map(|token| &text[token.span.range()])
            .collect()
    }

    fn lix_words(text: &str) -> usize {
        tokens(text)
            .iter()
            .filter(|token| token.is_word() && !token.continues)
            .count()
    }

    #[test]
    fn danish_words_stay_together() {
        for (text, expected) in [
            ("it-afdeling og e-mail.", vec!["it-afdeling", "og", "e-mail"]),
            ("et barn på 2-årig plads", vec!["et", "barn", "på", "2-årig", "plads"]),
            ("1.250 kr. (eller 1.250,50)", vec!["1.250", "kr.", "eller", "1.250,50"]),
            ("§ 11, stk. 3, nr. 2", vec!["§ 11", "stk.", "3", "nr.", "2"]),
            ("efter § 11a. og §§ 12-14", vec!["efter", "§ 11a", "og", "§§ 12-14"]),
            ("§11", vec!["§11"]),
            ("loft (§ 6, stk. 3)", vec!["loft", "§ 6", "stk.", "3"]),
            ("kl. 10.30-11.15", vec!["kl.", "10.30-11.15"]),
            ("kl. 10:30–11:15", vec!["kl.", "10:30–11:15"]),
            ("J.nr. 2025-32-00871", vec!["J.nr.", "2025-32-00871"]),
            ("CPR-nr. 290290-0000", vec!["CPR-nr.", "290290-0000"]),
            ("f.eks. dig", vec!["f.eks.", "dig"]),
            (
                "skriv til kontrol@vesteraa.example.",
                vec!["skriv", "til", "kontrol@vesteraa.example"],
            ),
            (
                "se www.hedelev.example/side?x=1.",
                vec!["se", "www.hedelev.example/side?x=1"],
            ),
            ("filen brev_2.docx her", vec!["filen", "brev_2.docx", "her"]),
            (
                "afgjort i sagen.Du kan klage",
                vec!["afgjort", "i", "sagen", "Du", "kan", "klage"],
            ),
            ("d'Angleterre", vec!["d'Angleterre"]),
            ("børne- og ungeområdet", vec!["børne", "og", "ungeområdet"]),
        ] {
            assert_eq!(words(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lix_counts_runs_of_non_space_characters_cut_at_slashes() {
        for (text, count) in [
            ("og/eller", 2),
            ("(borgeren)s hus", 2),
            ("25/20456", 2),
            ("§ 11 gælder", 2),
            ("– en tankestreg –", 2),
            ("12 34 56 78", 4),
            ("https://www.borger.example/a/b", 1),
            ("ja,nej", 1),
        ] {
            assert_eq!(lix_words(text), count, "{text:?}");
        }
    }

    #[test]
    fn only_letters_of_words_count() {
        let letters = |text: &str| tokens(text)[0].letters(text);
        assert_eq!(letters("it-afdeling"), 10);
        assert_eq!(letters("2026-11-21"), 0);
        assert_eq!(letters("kontrol@vesteraa.example"), 0);
        assert_eq!(letters("børnehave"), 9);
    }
}
