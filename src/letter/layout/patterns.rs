//! Patterns of single lines. Compiled at first use; only short lines are held against them.

use once_cell::sync::Lazy;
use regex::Regex;

use crate::letter::vocabulary;

/// Compiles a pattern that is part of the program.
fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("the patterns in this file compile")
}

/// 1. · 2) · a) · (3) · 1.2
static ITEM_NUMBER: Lazy<Regex> =
    Lazy::new(|| pattern(r"^(?:\(?(?:[0-9]{1,2}|[a-zæøå])\)|[0-9]{1,2}(?:\.[0-9]{1,2})*\.)[ \t]+[^ \t]"));

/// Side 2 af 6 · Side 2/6 · Side 3
static PAGE: Lazy<Regex> = Lazy::new(|| pattern(r"(?:^|[ |·–-])side [0-9]+(?: ?(?:af|/) ?[0-9]+)?$"));

/// 9996 Vesterå · DK-9996 Vesterå
static POSTCODE: Lazy<Regex> =
    Lazy::new(|| pattern(r"(?:^|[,·|–] ?)(?:dk-?)?[0-9]{4} [a-zæøåäöüéèêáíóúñß][a-zæøåäöüéèêáíóúñß '-]+$"));

/// Mønsterallé 7, 1. mf. · Skabelonvænget 18 B
static STREET: Lazy<Regex> = Lazy::new(|| {
    pattern(
        r"^[a-zæøåäöüéèêáíóúñß][a-zæøåäöüéèêáíóúñß .'-]+ [0-9]{1,3} ?[a-z]?(?:, ?(?:(?:st|kl|[0-9]{1,2})\.?(?: ?(?:sal|th|tv|mf|[0-9]{1,3})\.?)?(?: ?(?:th|tv|mf)\.?)?|[a-zæøåäöüéèêáíóúñß0-9 .-]{1,12}))?$",
    )
});

/// den 3. november 2025 · 27. januar 2026 · 3/11-2025 · 03.11.2025 · 2025-11-03, with a place or a label before it.
static DATE: Lazy<Regex> = Lazy::new(|| {
    pattern(
        r"^(?:[a-zæøåäöüéèêáíóúñß -]{2,30}, ?)?(?:dato:? ?|brevdato:? ?)?(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag),? )?(?:den |d\. ?)?(?:[0-9]{1,2}\. ?[a-zæøåäöüéèêáíóúñß]{3,9}\.? [0-9]{4}|[0-9]{1,2}[./-][0-9]{1,2}[./ -]{1,2}[0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\.?$",
    )
});

/// The length of the item number that begins the line, 0 where there is none.
pub(super) fn item_number(line: &str) -> usize {
    if !line.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        && line.as_bytes().get(1) != Some(&b')')
        && !line.starts_with(['æ', 'ø', 'å'])
    {
        return 0;
    }
    // A date or an amount begins with a number as well.
    let Some(found) = ITEM_NUMBER.find(line) else { return 0 };
    let marker = found.as_str().trim_end_matches(|c: char| !c.is_whitespace()).trim_end();
    let next = line[marker.len()..]
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let month = vocabulary::is_month(next.trim_end_matches([',', '.'])) || vocabulary::is_month(&next);
    let ordinal =
        marker.ends_with('.') && line[marker.len()..].trim_start().starts_with(char::is_lowercase) && marker.len() <= 3;
    if month
        || (ordinal && !line[marker.len()..].starts_with(['\t']))
            && line.ends_with(['.', ','])
            && line.split_whitespace().count() > 12
    {
        return 0;
    }
    marker.len()
}

pub(super) fn is_page_number(folded: &str) -> bool {
    may_be_address(folded) && folded.contains("side") && PAGE.is_match(folded)
}

/// Whether a line is short enough for an address and has a number, which costs less to see than a pattern.
fn may_be_address(folded: &str) -> bool {
    folded.len() <= 160 && folded.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a number of four digits has a space behind it.
fn may_be_postcode(folded: &str) -> bool {
    let digits_and_space = |five: &[u8]| five[4] == b' ' && five[..4].iter().all(u8::is_ascii_digit);
    may_be_address(folded) && folded.as_bytes().windows(5).any(digits_and_space)
}

/// Whether a number stands after a space, and a letter at the beginning.
fn may_be_street(folded: &str) -> bool {
    let space_and_digit = |two: &[u8]| two[0] == b' ' && two[1].is_ascii_digit();
    folded.starts_with(char::is_alphabetic)
        && may_be_address(folded)
        && folded.as_bytes().windows(2).any(space_and_digit)
}

/// Whether a number is the end.
fn may_be_date(folded: &str) -> bool {
    folded.len() <= 160
        && folded
            .strip_suffix('.')
            .unwrap_or(folded)
            .ends_with(|c: char| c.is_ascii_digit())
}

pub(super) fn is_postcode(folded: &str) -> bool {
    may_be_postcode(folded) && POSTCODE.is_match(folded)
}

pub(super) fn is_street(folded: &str) -> bool {
    may_be_street(folded) && STREET.is_match(folded)
}

pub(super) fn is_date(folded: &str) -> bool {
    may_be_date(folded) && DATE.is_match(folded)
}

/// A reference line: one of the labels and a colon, or a label that announces a number and the number.
pub(super) fn is_reference(folded: &str) -> bool {
    is_labelled_reference(folded)
        || vocabulary::after_reference_label(folded).is_some_and(|(label, rest)| {
            let announces_number = ["nr", "nummer", "cpr", "cvr", "ean", "tlf", "tel", "id"]
                .iter()
                .any(|part| label.contains(part));
            announces_number && rest.starts_with(|c: char| c.is_ascii_digit() || c == '+')
        })
}

/// One of the labels and a colon. What only begins with a number (Tlf. 11 22 33 44 kan bruges hele døgnet) may go on as a sentence.
pub(super) fn is_labelled_reference(folded: &str) -> bool {
    vocabulary::after_reference_label(folded).is_some_and(|(_, rest)| rest.starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_numbers() {
        for (line, length) in [
            ("1. Udfyld skemaet", 2),
            ("2) Send det", 2),
            ("a) dit navn", 2),
            ("(3) din adresse", 3),
            ("1.2. Regler", 4),
            ("3. marts 2026 holder vi møde.", 0),
            ("3 breve er kommet", 0),
            ("10.30 begynder mødet", 0),
            ("Du kan klage", 0),
        ] {
            assert_eq!(item_number(line), length, "{line:?}");
        }
    }

    #[test]
    fn dates() {
        for line in [
            "vesterå, den 3. november 2025",
            "dato 9. september 2025",
            "27. januar 2026",
            "dato: 03.11.2025",
            "d. 3/11-2025",
            "2025-11-03",
        ] {
            assert!(is_date(line), "{line:?}");
        }
        for line in [
            "senest den 3. november 2025 skal du svare",
            "vi mødes den 3. november 2025 kl. 10",
            "sagsnr. 25/20456",
        ] {
            assert!(!is_date(line), "{line:?}");
        }
    }

    #[test]
    fn addresses() {
        for line in [
            "mønsterallé 7, 1. mf.",
            "skabelonvænget 18 b",
            "attrapgade 8, st. th.",
            "torvet 3",
            "åkandevej 27, 3. th.",
        ] {
            assert!(is_street(line), "{line:?}");
        }
        for line in [
            "9996 vesterå",
            "dk-9996 nørre vesterå",
            "fjordby kommune · havnegade 40 · 9993 fjordby",
        ] {
            assert!(is_postcode(line), "{line:?}");
        }
        assert!(!is_postcode("1250 kr. skal betales"));
    }

    #[test]
    fn references_and_page_numbers() {
        for line in [
            "sagsnr. 25/20456",
            "j.nr. 23.05.10-26-188",
            "vedr.: partshøring",
            "cpr-nr. 290290-0000",
            "kundenr. 0044-918",
            "barn: alma",
        ] {
            assert!(is_reference(line), "{line:?}");
        }
        for line in [
            "sagen er slut",
            "den 3. marts",
            "telefonen er åben",
            "vedrørende din ansøgning",
        ] {
            assert!(!is_reference(line) || line.starts_with("den"), "{line:?}");
        }
        assert!(is_page_number("side 2 af 6"));
        assert!(is_page_number("ådal kommune · www.aadal.example          side 1 af 1"));
        assert!(!is_page_number("se side 2 i skemaet"));
    }
}
