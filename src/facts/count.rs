//! [`Count`]: a number with what it counts.

use std::fmt;

use super::decimal::Decimal;
use super::period::number;
use super::words::Words;
use crate::grammar::classes::{ADJECTIVE, NOUN};
use crate::lexicon::{Reading, Readings};

/// A number with what it counts: *tre rater*, *bilag 2*, *2. gang*.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count {
    /// How many.
    pub number: Decimal,
    /// How many at most, where it is *2-3 gange*.
    pub to: Option<Decimal>,
    /// What is counted, by the form in which dictionaries have it; nothing where that is not clear.
    pub unit: String,
    /// It says which one in a row.
    pub ordinal: bool,
}

impl fmt::Display for Count {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.number)?;
        if let Some(to) = self.to {
            write!(formatter, "-{to}")?;
        }
        if self.ordinal {
            formatter.write_str(".")?;
        }
        if !self.unit.is_empty() {
            write!(formatter, " {}", self.unit)?;
        }
        Ok(())
    }
}

/// A number with the noun that it counts, and where that ends.
pub(super) fn count(words: &Words<'_>, at: usize) -> Option<(Count, usize)> {
    let (number, to, end) = number(words, at, false)?;
    let digits = words.is_number(at);
    let ordinal = digits && words.folded(end) == "." && !words.is_spaced(end) && words.is_word(end + 1);
    let first = end + usize::from(ordinal);
    if let Some(noun) = noun(words, first) {
        return Some((
            Count {
                number,
                to,
                unit: words.noun(noun),
                ordinal,
            },
            noun + 1,
        ));
    }
    // *bilag 2*, *trin 3*; and any number that nothing else is known of.
    let labelled = at > 0 && words.readings(at - 1).meets(NOUN) && !words.is_capital(at - 1);
    let unit = if labelled { words.noun(at - 1) } else { String::new() };
    digits.then_some((
        Count {
            number,
            to,
            unit,
            ordinal: false,
        },
        end,
    ))
}

/// How many adjectives may stand before what is counted: *3 daglige besøg*.
const REACH: usize = 2;

/// The noun that is counted.
fn noun(words: &Words<'_>, at: usize) -> Option<usize> {
    let describing = ADJECTIVE.or(Readings::of(&[
        Reading::Participle,
        Reading::ParticiplePlural,
        Reading::PresentParticiple,
    ]));
    for place in at..=at + REACH {
        let readings = words.readings(place);
        if readings.meets(NOUN) && !words.is_capital(place) || is_unit(words.folded(place)) {
            return Some(place);
        }
        if !readings.meets(describing) {
            return None;
        }
    }
    None
}

/// Units that no word list has.
fn is_unit(word: &str) -> bool {
    matches!(
        word,
        "km" | "m" | "m2" | "m²" | "m3" | "m³" | "cm" | "mm" | "kg" | "g" | "l" | "kwh" | "pkt." | "stk."
    )
}
