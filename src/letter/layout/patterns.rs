//! Patterns of single lines. The build script compiles them ([`expressions`]), so that nothing is left to do at load; only short lines
//! are held against them.

use once_cell::sync::Lazy;
use regex_automata::Input;
use regex_automata::dfa::Automaton;
use regex_automata::dfa::sparse::DFA;

use crate::letter::vocabulary;

/// A compiled pattern.
struct Pattern {
    automaton: Option<DFA<&'static [u8]>>,
}

impl Pattern {
    fn open(bytes: &'static [u8]) -> Pattern {
        Pattern {
            // What the build script wrote always opens.
            automaton: DFA::from_bytes(bytes).ok().map(|(automaton, _)| automaton),
        }
    }

    /// Where the first match ends.
    fn end_of_match(&self, line: &str) -> Option<usize> {
        let found = self.automaton.as_ref()?.try_search_fwd(&Input::new(line)).ok()?;
        found.map(|found| found.offset())
    }

    fn is_match(&self, line: &str) -> bool {
        self.end_of_match(line).is_some()
    }
}

macro_rules! pattern {
    ($name:literal) => {
        Lazy::new(|| Pattern::open(include_bytes!(concat!(env!("OUT_DIR"), "/pattern.", $name))))
    };
}

static ITEM_NUMBER: Lazy<Pattern> = pattern!("item-number");
static PAGE: Lazy<Pattern> = pattern!("page");
static POSTCODE: Lazy<Pattern> = pattern!("postcode");
static STREET: Lazy<Pattern> = pattern!("street");
static DATE: Lazy<Pattern> = pattern!("date");

/// The length of the item number that begins the line, 0 where there is none.
pub(super) fn item_number(line: &str) -> usize {
    if !line.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        && line.as_bytes().get(1) != Some(&b')')
        && !line.starts_with(['æ', 'ø', 'å'])
    {
        return 0;
    }
    // A date or an amount begins with a number as well.
    let Some(end) = ITEM_NUMBER.end_of_match(line) else {
        return 0;
    };
    let marker = line[..end].trim_end_matches(|c: char| !c.is_whitespace()).trim_end();
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
    use super::super::expressions;
    use super::*;

    static WRITTEN: Lazy<Vec<regex::Regex>> = Lazy::new(|| {
        let expressions = expressions::EXPRESSIONS.iter();
        expressions
            .map(|(_, expression)| regex::Regex::new(expression).expect("the expression is one"))
            .collect()
    });

    proptest::proptest! {
        /// The compiled patterns say what the engine says that the expressions are written for.
        #[test]
        fn compiled_patterns_match_as_written(line in "[0-9a-zæøå ./,:()|·-]{0,30}", number in 0_usize..100, street in 0_usize..3) {
            let likely = ["torvet 3, 1. tv", "den 3. november 2025", "9996 vesterå"][street];
            for line in [line.clone(), format!("{number}. {line}"), format!("{line}{likely}"), format!("{likely}{line}")] {
                for ((name, _), written) in expressions::EXPRESSIONS.iter().zip(WRITTEN.iter()) {
                    let pattern = match *name {
                        "item-number" => &ITEM_NUMBER,
                        "page" => &PAGE,
                        "postcode" => &POSTCODE,
                        "street" => &STREET,
                        _ => &DATE,
                    };
                    let expected = written.find(&line).map(|found| found.end());
                    proptest::prop_assert_eq!(pattern.end_of_match(&line), expected, "{}: {:?}", name, line);
                }
            }
        }
    }

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
