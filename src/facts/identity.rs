//! Numbers and addresses that point to somebody or something: phones, CPR, case numbers, e-mail, web.

use super::date::day;
use super::kind::FactKind;
use super::words::Words;
use crate::letter::{BlockKind, TokenKind};

/// *post@byen.example*, *www.byen.example*, in their shortest form.
pub(super) fn on_the_net(words: &Words<'_>, at: usize) -> Option<(FactKind, String)> {
    if words.tokens.get(at)?.kind != TokenKind::Address {
        return None;
    }
    let address = words.folded(at);
    if address.contains('@') {
        return Some((FactKind::Email, address.to_owned()));
    }
    let bare = ["https://", "http://"].iter().fold(address, |address, scheme| {
        address.strip_prefix(scheme).unwrap_or(address)
    });
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    Some((FactKind::Url, bare.to_owned()))
}

/// Eight digits in groups that belong together, with or without *+45*: the digits, and where they end.
pub(super) fn phone(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let plus = usize::from(words.folded(at) == "+");
    let mut end = at + plus;
    if words.folded(end) == "45" && (plus == 1 || digits_from(words, end + 1).is_some()) || words.folded(end) == "0045"
    {
        end += 1;
    }
    let (digits, end) = digits_from(words, end)?;
    let told = matches!(
        words.before(at),
        "tlf." | "tlf" | "telefon" | "telefonnummer" | "mobil" | "tel." | "nummer" | "nr."
    ) || words.before(at) == ":";
    // *12345678* alone can be a case number.
    let grouped = end - at > 1 || told;
    grouped.then_some((digits, end))
}

fn digits_from(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let mut digits = String::new();
    let mut end = at;
    while digits.len() < 8 {
        let number = words.number(end)?;
        if !number.bytes().all(|byte| byte.is_ascii_digit()) || number.len() < 2 {
            return None;
        }
        digits.push_str(number);
        end += 1;
    }
    (digits.len() == 8 && !words.is_number(end)).then_some((digits, end))
}

/// *010190-0000*: ten digits whose first six can be a date, without the hyphen.
pub(super) fn cpr(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let number = words.number(at)?;
    let (digits, end) = match number.split_once('-') {
        Some((date, serial)) if date.len() == 6 && serial.len() == 4 => ([date, serial].concat(), at + 1),
        None if number.len() == 10 && words.before(at).starts_with("cpr") => (number.to_owned(), at + 1),
        // *010190 - 0000*
        None if number.len() == 6
            && words.folded(at + 1) == "-"
            && words.number(at + 2).is_some_and(|serial| serial.len() == 4) =>
        {
            ([number, words.text(at + 2)].concat(), at + 3)
        }
        _ => return None,
    };
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    let month = digits.get(2..4)?.parse::<u8>().ok()?;
    (all_digits && day(&digits[..2]).is_some() && (1..=12).contains(&month)).then_some((digits, end))
}

/// *2025-32-00871*, *25/20456*, *konto 0001234567*: a number that is a name, without spaces, and where it ends.
pub(super) fn case_number(words: &Words<'_>, at: usize, block: BlockKind) -> Option<(String, usize)> {
    let token = words.tokens.get(at)?;
    let word = words.folded(at);
    if !matches!(token.kind, TokenKind::Number | TokenKind::Word) || !word.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let labelled = is_label(words.before(at)) || words.before(at) == ":" && at > 1 && is_label(words.folded(at - 2));
    let slashed =
        words.folded(at + 1) == "/" && !words.is_spaced(at + 1) && words.is_number(at + 2) && !words.is_spaced(at + 2);
    let parts = word.split('-').count();
    let leading_zero =
        word.len() > 1 && word.starts_with('0') && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let mixed = token.kind == TokenKind::Word && digits >= 3 && parts > 1;
    let sure = labelled
        || block == BlockKind::Reference && (digits >= 4 || slashed)
        || parts > 2
        || leading_zero
        || mixed
        || slashed && digits + words.folded(at + 2).len() > 5
        || token.kind == TokenKind::Number && digits >= 7 && !word.contains(['.', ',']);
    if !sure || token.kind == TokenKind::Word && digits == 0 {
        return None;
    }
    let mut end = at + 1;
    while matches!(words.folded(end), "/" | "-" | "–")
        && !words.is_spaced(end)
        && !words.is_spaced(end + 1)
        && words.is_word(end + 1)
    {
        end += 2;
    }
    let written = &words.letter.folded()[words.span(at, end).range()];
    Some((written.replace('–', "-"), end))
}

/// Words that a number follows which is a name.
fn is_label(word: &str) -> bool {
    const LABELS: [&str; 27] = [
        "sagsnr.",
        "sagsnr",
        "sagsnummer",
        "j.nr.",
        "jnr.",
        "journalnr.",
        "journalnummer",
        "kundenr.",
        "kundenummer",
        "konto",
        "kontonr.",
        "kontonummer",
        "reg.nr.",
        "reg.",
        "registreringsnummer",
        "matr.nr.",
        "matrikelnr.",
        "matrikelnummer",
        "ejendomsnr.",
        "ejendomsnummer",
        "cvr",
        "cvr-nr.",
        "cvr-nummer",
        "fakturanr.",
        "fakturanummer",
        "betalings-id",
        "ean",
    ];
    LABELS.contains(&word) || word.ends_with("sags-id") || word.ends_with("nummeret")
}
