//! [`Fact`]: something in a letter that must survive a rewrite.

use super::bound::Bound;
use super::date::Date;
use super::kind::FactKind;
use super::value::Value;
use crate::letter::{Span, TextByte};

/// Something in a letter that must survive a rewrite: a date, an amount, a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What kind of thing it is.
    pub kind: FactKind,
    /// Where it stands, with the words that bound it: *senest den 3. marts*.
    pub span: Span<TextByte>,
    /// Where the value itself stands: *3. marts*.
    pub core: Span<TextByte>,
    /// The sentence that it stands in, by its place in the letter.
    pub sentence: u32,
    /// Which side of the value is meant.
    pub bound: Bound,
    /// What it says.
    pub value: Value,
}

impl Fact {
    /// The last day on which a deadline can be kept, where it is a whole date.
    pub fn last_day(&self) -> Option<Date> {
        let Value::Date(date) = &self.value else { return None };
        match self.bound {
            Bound::Latest => date.day.map(|_| *date),
            Bound::Before => date.day_before(),
            _ => None,
        }
    }

    /// The value in its normal form, with its bound: `<=2026-03-03`, `P14D/receipt`, `1250.00 DKK/month`.
    pub fn normal_form(&self) -> String {
        let value = self.value.to_string();
        match self.value {
            // What is left of a length of time is always the time up to its end.
            Value::Period(_) if matches!(self.bound, Bound::Latest | Bound::Before) => value,
            _ => self.bound.applied(&value),
        }
    }
}
