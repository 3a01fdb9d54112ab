//! [`Amount`]: a sum of money, with how often it is paid.

use std::fmt;

use super::decimal::Decimal;
use super::words::{Words, factor, is_money, is_percent, often, period_of};
use crate::grammar::classes::{DESCRIPTION, NOUN};

/// A sum of money in kroner.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    /// How much.
    pub kroner: Decimal,
    /// How often it is paid: `month` for *om måneden*.
    pub each: Option<String>,
}

impl fmt::Display for Amount {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} DKK", self.kroner.with_decimals(2))?;
        match &self.each {
            Some(each) => write!(formatter, "/{each}"),
            None => Ok(()),
        }
    }
}

/// *1.250 kr. om måneden*, *kr. 1.250,50*, *2,5 mio. kr.*, *1.250,-*: the amount, and where it ends.
pub(super) fn amount(words: &Words<'_>, at: usize) -> Option<(Amount, usize)> {
    let money_first = is_money(words.folded(at)) && words.is_number(at + 1) && !words.is_number(at.wrapping_sub(1));
    let first = at + usize::from(money_first);
    let mut kroner = Decimal::parse(words.number(first)?)?;
    let mut end = first + 1;
    let many = factor(words.folded(end));
    if let Some(factor) = many {
        kroner = kroner.times(factor)?;
        end += 1;
    }
    // *1.250,-*
    let dash = words.folded(end) == "," && matches!(words.folded(end + 1), "-" | "–") && !words.is_spaced(end + 1);
    let money_after = is_money(words.folded(end));
    if money_after {
        end += 1;
    } else if dash && !money_first {
        end += 2;
    } else if !money_first {
        return None;
    }
    let (each, end) = each(words, end);
    Some((Amount { kroner, each }, end))
}

/// *pr. måned*, *om måneden*, *hver måned*, *månedligt*: how often, and where that ends.
fn each(words: &Words<'_>, at: usize) -> (Option<String>, usize) {
    let start = at;
    if let Some(each) = often(words.folded(at)) {
        return (Some(each.to_owned()), at + 1);
    }
    // *for hver dag*
    let at = at + usize::from(words.folded(at) == "for" && matches!(words.folded(at + 1), "hver" | "hvert"));
    // *pr. påbegyndt måned*, *pr. udført arbejdstime*
    let described = words.readings(at + 1).meets(DESCRIPTION)
        && !words.readings(at + 1).meets(NOUN)
        && words.readings(at + 2).meets(NOUN);
    let next = at + 1 + usize::from(described);
    let leads = matches!(
        words.folded(at),
        "pr." | "pr" | "per" | "om" | "i" | "hver" | "hvert" | "/"
    );
    match period_of(words.folded(next)).filter(|_| leads) {
        Some(each) => (Some(each.to_owned()), next + 1),
        // *pr. barn*, *for hvert arrangement*
        None if matches!(words.folded(at), "pr." | "pr" | "per" | "hver" | "hvert")
            && words.readings(next).meets(NOUN) =>
        {
            let noun = words.noun(next);
            let kind = COMPOUNDS.iter().find(|(ending, _)| noun.ends_with(ending));
            (
                Some(kind.map_or(noun.clone(), |(_, each)| (*each).to_owned())),
                next + 1,
            )
        }
        None => (None, start),
    }
}

/// *arbejdstime*, *kalendermåned*: which period a compound is. Not days: a *hverdag* is not every day.
const COMPOUNDS: [(&str, &str); 4] = [("time", "hour"), ("uge", "week"), ("måned", "month"), ("år", "year")];

/// *12,5 %*, *12,5 pct.*, *1 procent*: the number, and where it ends.
pub(super) fn percent(words: &Words<'_>, at: usize) -> Option<(Decimal, usize)> {
    let number = Decimal::parse(words.number(at)?)?;
    is_percent(words.folded(at + 1)).then_some((number, at + 2))
}
