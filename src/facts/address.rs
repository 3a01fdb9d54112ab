//! Addresses: a street with its number, a postal code with its town.

use super::words::{Words, ends_like_street};
use crate::letter::{BlockKind, TokenKind};

/// *Mønsterallé 7, 1. mf.*, *9996 Vesterå*: the address in small letters, marks left out, and where it ends.
pub(super) fn address(words: &Words<'_>, at: usize, block: BlockKind) -> Option<(String, usize)> {
    let end = street(words, at, block).or_else(|| town(words, at))?;
    let parts: Vec<&str> = (at..end)
        .filter(|&token| words.is_word(token))
        .map(|token| words.folded(token).trim_end_matches('.'))
        .collect();
    Some((parts.join(" "), end))
}

/// How many words the name of a street may have: *Nørre Søgade*, *Gammel Byvej*.
const LONGEST_NAME: usize = 4;

/// Where the street ends that begins at `at`, with its number, floor and side.
fn street(words: &Words<'_>, at: usize, block: BlockKind) -> Option<usize> {
    if !words.is_capital(at) || at > 0 && words.is_capital(at - 1) && !ends_like_street(words.folded(at)) {
        return None;
    }
    let mut last = at;
    while last < at + LONGEST_NAME
        && !words.is_number(last + 1)
        && (words.is_capital(last + 1) || words.folded(last + 1) == ".")
    {
        last += 1;
    }
    let number = last + 1;
    let house = words
        .number(number)
        .filter(|number| number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
    // *7B* is a word with a digit in it.
    let with_letter = || {
        let word = words.folded(number);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&digits) && word.len() == digits + 1
    };
    if house.is_none() && !with_letter() {
        return None;
    }
    // *Lov 2*, *Bilag 2*: only in an address any word will do.
    let in_address = matches!(block, BlockKind::Address | BlockKind::Signature | BlockKind::Footer);
    if !(ends_like_street(words.folded(last)) || in_address && words.tokens[last].kind == TokenKind::Word) {
        return None;
    }
    let mut end = number + 1;
    // *18 B*
    if words.text(end).len() == 1 && words.is_capital(end) && words.is_spaced(end) {
        end += 1;
    }
    Some(floor(words, end))
}

/// Where *, 1. mf.*, *, st. th.*, *, indgang B* ends.
fn floor(words: &Words<'_>, end: usize) -> usize {
    let start = end + usize::from(words.folded(end) == ",");
    let side = |at: usize| {
        let word = words.folded(at).trim_end_matches('.');
        matches!(word, "tv" | "th" | "mf")
            .then(|| at + 1 + usize::from(words.folded(at + 1) == "." && !words.is_spaced(at + 1)))
    };
    let word = words.folded(start).trim_end_matches('.');
    if matches!(word, "indgang" | "opgang" | "lokale" | "bygning") && words.is_word(start + 1) {
        return start + 2;
    }
    let storey = if matches!(word, "st" | "stuen" | "kælderen") && start > end {
        Some(start + 1 + usize::from(words.folded(start + 1) == "."))
    } else if words.is_number(start) && words.folded(start + 1) == "." && start > end {
        let after = start + 2;
        Some(after + usize::from(words.folded(after).starts_with("sal")))
    } else {
        None
    };
    match storey {
        Some(storey) => {
            let next = storey + usize::from(words.folded(storey) == ",");
            side(next).unwrap_or(if words.is_number(start) && storey == start + 2 {
                end
            } else {
                storey
            })
        }
        None => side(start).unwrap_or(end),
    }
}

/// Where a postal code with its town ends.
fn town(words: &Words<'_>, at: usize) -> Option<usize> {
    words
        .number(at)
        .filter(|code| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit()))?;
    let mut end = at + 1;
    if !words.is_capital(end) || !words.is_spaced(end) {
        return None;
    }
    while words.is_capital(end) && end < at + 4 {
        end += 1;
    }
    Some(end)
}
