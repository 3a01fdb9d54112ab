//! The facts that signs ask for, told by the shape of their tokens.
//!
//! Whoever knows facts better passes their own to [`super::Reading::new`]: what counts there is the kind and the place.

use crate::letter::{Letter, Span, TextByte, Token, TokenKind, is_month};

/// What kind of fact stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// A day.
    Date,
    /// A day or a period within which something must happen.
    Deadline,
    /// A time of day.
    Time,
    /// An amount of money.
    Amount,
    /// A telephone number.
    Phone,
}

/// Words that a telephone number stands after.
const BEFORE_PHONE: [&str; 9] = [
    "tlf.",
    "tlf",
    "telefon",
    "telefonnummer",
    "telefonen",
    "mobil",
    "ring",
    "ringe",
    "sms",
];

/// The facts of the letter that have one of the kinds.
pub fn facts(letter: &Letter) -> Vec<(FactKind, Span<TextByte>)> {
    let tokens = letter.tokens();
    let mut facts = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = date(letter, at)
            .map(|length| (FactKind::Date, length))
            .or_else(|| time(letter, at).map(|length| (FactKind::Time, length)))
            .or_else(|| amount(letter, at).map(|length| (FactKind::Amount, length)))
            .or_else(|| phone(letter, at).map(|length| (FactKind::Phone, length)));
        match found {
            Some((kind, length)) => {
                let span = Span::new(tokens[at].span.start, tokens[at + length - 1].span.end);
                facts.push((kind, span));
                at += length;
            }
            None => at += 1,
        }
    }
    facts
}

fn folded<'a>(letter: &'a Letter, token: &Token) -> &'a str {
    &letter.folded()[token.span.range()]
}

fn word_at(letter: &Letter, at: usize) -> &str {
    letter.tokens().get(at).map_or("", |token| folded(letter, token))
}

fn is_number(letter: &Letter, at: usize) -> bool {
    letter
        .tokens()
        .get(at)
        .is_some_and(|token| token.kind == TokenKind::Number)
}

/// *3. marts 2026* · *3/3-2026* · *03.03.26* · *uge 12*
fn date(letter: &Letter, at: usize) -> Option<usize> {
    let word = word_at(letter, at);
    if matches!(word, "uge") && is_number(letter, at + 1) {
        return Some(2);
    }
    if !is_number(letter, at) {
        return None;
    }
    // A slash stands between tokens of one run: *3* · */* · *3-2026*.
    let tokens = letter.tokens();
    let run = tokens[at + 1..]
        .iter()
        .take_while(|token| !token.spaced && (token.kind == TokenKind::Number || folded(letter, token) == "/"))
        .count();
    let end = tokens[at + run].span.end as usize;
    let joined = letter.folded()[tokens[at].span.start as usize..end].trim_end_matches('.');
    let parts: Vec<&str> = joined.split(['/', '.', '-']).collect();
    let digits = |part: &&str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let day = |part: &&str| digits(part) && part.len() <= 2;
    if parts.len() == 3 && parts.iter().all(digits) && parts.iter().any(day)
        || parts.len() == 2 && joined.contains('/') && parts.iter().all(day)
    {
        return Some(run + 1);
    }
    // The full stop of an ordinal may be a token of its own.
    let month = (at + 1..=at + 2).find(|&next| is_month(word_at(letter, next).trim_end_matches('.')))?;
    if parts.len() != 1 || joined.len() > 2 || month == at + 2 && word_at(letter, at + 1) != "." {
        return None;
    }
    let year = is_number(letter, month + 1) && word_at(letter, month + 1).trim_end_matches('.').len() == 4;
    Some(month - at + 1 + usize::from(year))
}

/// *kl. 10.30*
fn time(letter: &Letter, at: usize) -> Option<usize> {
    (matches!(word_at(letter, at), "kl." | "klokken") && is_number(letter, at + 1)).then_some(2)
}

/// *1.250 kr.*
fn amount(letter: &Letter, at: usize) -> Option<usize> {
    let unit = |at| matches!(word_at(letter, at), "kr." | "kr" | "kroner");
    (is_number(letter, at) && unit(at + 1) || unit(at) && is_number(letter, at + 1)).then_some(2)
}

/// *12 34 56 78* · *12345678* after *telefon*
fn phone(letter: &Letter, at: usize) -> Option<usize> {
    let digits = |at: usize| {
        let word = word_at(letter, at);
        let own = is_number(letter, at) && word.bytes().all(|byte| byte.is_ascii_digit());
        own.then_some(word.len())
    };
    let first = digits(at)?;
    let before = |back: usize| at.checked_sub(back).map_or("", |before| word_at(letter, before));
    let mut length = 1;
    let mut sum = first;
    while sum < 8 && digits(at + length).is_some_and(|next| next == first) {
        sum += first;
        length += 1;
    }
    let named = (1..=3).any(|back| BEFORE_PHONE.contains(&before(back)));
    let other = (1..=3).any(|back| before(back).starts_with("cvr") || before(back).starts_with("konto"));
    (sum == 8 && (length == 4 || named) && !other).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_by_their_shape() {
        for (text, kind, quote) in [
            ("Svar senest den 3. marts 2026.", FactKind::Date, "3. marts 2026"),
            ("Svar senest den 3/3-2026.", FactKind::Date, "3/3-2026"),
            ("Svar senest den 03.03.2026.", FactKind::Date, "03.03.2026"),
            ("Vi svarer i uge 12.", FactKind::Date, "uge 12"),
            ("Mødet begynder kl. 10.30 præcis.", FactKind::Time, "kl. 10.30"),
            ("Du skal betale 1.250 kr. nu.", FactKind::Amount, "1.250 kr."),
            ("Ring på 12 34 56 78 i dag.", FactKind::Phone, "12 34 56 78"),
            ("Ring på telefon 12345678.", FactKind::Phone, "12345678"),
        ] {
            let letter = Letter::from_text(text);
            let found: Vec<_> = facts(&letter)
                .iter()
                .map(|(kind, span)| (*kind, letter.quote(*span)))
                .collect();
            assert!(found.contains(&(kind, quote)), "{text}: {found:?}");
        }
        for text in [
            "Du skal betale til konto 0000 12345678.",
            "Sagen er fra 2025 og har 12 bilag.",
            "Se § 3, stk. 2.",
            "CVR 12 34 56 78",
        ] {
            let letter = Letter::from_text(text);
            assert_eq!(facts(&letter), [], "{text}");
        }
    }
}
