//! [`Period`]: a length of time, as a deadline has it: *4 uger fra modtagelsen*.

use std::fmt;

use super::decimal::Decimal;
use super::words::{Words, is_received_by_others, period_of, signs_of_letter_date, signs_of_receipt, spelled};

/// What a deadline runs from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// The day on which the reader has got the letter.
    Receipt,
    /// The date of the letter.
    Letter,
    /// Something else, from when it has happened: *efter at arbejdet er færdigt*.
    After,
    /// Something else, up to it: *3 måneder før arbejdet begynder*.
    Before,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// How many.
    pub number: Decimal,
    /// How many at most, where it is *2-3 uger*.
    pub to: Option<Decimal>,
    /// Of what: `day`, `week`, `working-day`.
    pub unit: &'static str,
    /// What it runs from, where the letter says it.
    pub anchor: Option<Anchor>,
}

impl fmt::Display for Period {
    /// As ISO 8601 writes durations, where it can: `P4W`, `PT24H`. Working days are `P3BD`, and what they run from stands behind a slash.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mark, unit) = match self.unit {
            "minute" => ("PT", "M"),
            "hour" => ("PT", "H"),
            "day" => ("P", "D"),
            "working-day" => ("P", "BD"),
            "week" => ("P", "W"),
            "month" => ("P", "M"),
            "quarter" => ("P", "Q"),
            _ => ("P", "Y"),
        };
        write!(formatter, "{mark}{}", self.number)?;
        if let Some(to) = self.to {
            write!(formatter, "-{to}")?;
        }
        formatter.write_str(unit)?;
        formatter.write_str(match self.anchor {
            Some(Anchor::Receipt) => "/receipt",
            Some(Anchor::Letter) => "/letter",
            Some(Anchor::After) => "/after",
            Some(Anchor::Before) => "/before",
            None => "",
        })
    }
}

/// *4 uger*, *en måned*, *14 dages*, *2-3 uger*: the period, and where it ends. `led` says that a word stands before it that makes a number
/// of *en* and *et* too.
pub(super) fn period(words: &Words<'_>, at: usize, led: bool) -> Option<(Period, usize)> {
    let (number, to, end) = number(words, at, led)?;
    let unit = end + usize::from(words.folded(end).starts_with("hel"));
    Some((
        Period {
            number,
            to,
            unit: period_of(words.folded(unit))?,
            anchor: None,
        },
        unit + 1,
    ))
}

/// *4*, *fire*, *2-3*, *to til tre*: the number, the last one, and where it ends.
pub(super) fn number(words: &Words<'_>, at: usize, led: bool) -> Option<(Decimal, Option<Decimal>, usize)> {
    let single = |at: usize| {
        let word = words.folded(at);
        match words.number(at) {
            Some(number) => Decimal::parse(number),
            // *en* and *et* are articles.
            None if matches!(word, "en" | "et") && !led => None,
            None => spelled(word).map(Decimal::whole),
        }
    };
    if let Some((first, last)) = words.number(at).and_then(|number| number.split_once(['-', '–'])) {
        return Some((Decimal::parse(first)?, Some(Decimal::parse(last)?), at + 1));
    }
    let first = single(at)?;
    let last = matches!(words.folded(at + 1), "-" | "–" | "til")
        .then(|| single(at + 2))
        .flatten();
    Some(match last {
        Some(last) if words.is_number(at) == words.is_number(at + 2) => (first, Some(last), at + 3),
        _ => (first, None, at + 1),
    })
}

/// How far the words stand apart that say what a deadline runs from: *fra den dag, hvor du har modtaget*.
const REACH: usize = 9;

/// What a deadline runs from that ends before `end`: *fra modtagelsen*, *fra brevets dato*, *efter at du har fået dette brev*.
pub(super) fn anchor(words: &Words<'_>, end: usize) -> Option<Anchor> {
    let leads = |at: &usize| matches!(words.folded(*at), "fra" | "efter" | "siden" | "når" | "regnet");
    let after = (end..words.tokens.len().min(end + REACH)).find(leads);
    // *Fra du har fået brevet, har du 4 uger*
    let lead = after.or_else(|| (0..end).rfind(leads));
    lead.and_then(|lead| of_letter(words, lead)).or_else(|| {
        let next = end + usize::from(words.folded(end) == ",");
        match words.folded(next) {
            "fra" | "efter" => Some(Anchor::After),
            "før" | "inden" | "forud" => Some(Anchor::Before),
            _ => None,
        }
    })
}

/// What of the letter a deadline runs from, in the words behind `lead`.
fn of_letter(words: &Words<'_>, lead: usize) -> Option<Anchor> {
    let reach = lead + 1..words.tokens.len().min(lead + 1 + REACH);
    let stands = |at: usize, sign: &str| {
        let mut parts = sign.split(' ');
        let first = parts.next().is_some_and(|first| words.folded(at).starts_with(first));
        let mut rest = parts.enumerate();
        first && rest.all(|(further, part)| words.folded(at + 1 + further) == part)
    };
    let said = |signs: &[&str]| reach.clone().any(|at| signs.iter().any(|sign| stands(at, sign)));
    if said(signs_of_letter_date()) {
        return Some(Anchor::Letter);
    }
    let others = reach.clone().any(|at| is_received_by_others(words.folded(at)));
    (!others && said(signs_of_receipt())).then_some(Anchor::Receipt)
}
