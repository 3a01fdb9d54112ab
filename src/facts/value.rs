//! [`Value`]: what a fact says, in a normal form.

use std::fmt;

use super::amount::Amount;
use super::count::Count;
use super::date::Date;
use super::decimal::Decimal;
use super::law::LawPlace;
use super::period::Period;
use super::time::Time;

/// What a fact says, whatever the notation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// A day, a month or a year.
    Date(Date),
    /// A week by its number.
    Week(u8),
    /// Days of the week, a letter each from `a` for Monday on.
    Weekdays(String),
    /// A length of time.
    Period(Period),
    /// A time of the day.
    Time(Time),
    /// A sum of money.
    Amount(Amount),
    /// A number in a hundred.
    Percent(Decimal),
    /// A number with what it counts.
    Count(Count),
    /// A place in a law.
    Law(LawPlace),
    /// A number or a name that is the same when its letters are.
    Text(String),
}

impl fmt::Display for Value {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Date(date) => date.fmt(formatter),
            Value::Week(week) => write!(formatter, "W{week:02}"),
            Value::Period(period) => period.fmt(formatter),
            Value::Time(time) => time.fmt(formatter),
            Value::Amount(amount) => amount.fmt(formatter),
            Value::Percent(percent) => write!(formatter, "{percent}%"),
            Value::Count(count) => count.fmt(formatter),
            Value::Law(law) => law.fmt(formatter),
            Value::Weekdays(days) => {
                const NAMES: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
                let names: Vec<&str> = days
                    .bytes()
                    .filter_map(|day| NAMES.get(usize::from(day.wrapping_sub(b'a'))).copied())
                    .collect();
                formatter.write_str(&names.join("/"))
            }
            Value::Text(text) => text.fmt(formatter),
        }
    }
}
