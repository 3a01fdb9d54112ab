//! The week that a letter was worked on: the only time a record holds.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Month};

/// A week by ISO 8601, written `2026-W47`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Week {
    year: i32,
    week: u8,
}

impl Week {
    /// The week that a day lies in; `None` for a day that does not exist.
    pub fn of(year: i32, month: u8, day: u8) -> Option<Week> {
        let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
        let (year, week, _) = date.to_iso_week_date();
        Some(Week { year, week })
    }
}

impl fmt::Display for Week {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-W{:02}", self.year, self.week)
    }
}

impl From<Week> for String {
    fn from(week: Week) -> String {
        week.to_string()
    }
}

impl TryFrom<String> for Week {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Week, &'static str> {
        const ERROR: &str = "a week is written like 2026-W47";
        let (year, week) = text.split_once("-W").ok_or(ERROR)?;
        let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(week, 2) {
            return Err(ERROR);
        }
        let (year, week) = (year.parse().map_err(|_| ERROR)?, week.parse().map_err(|_| ERROR)?);
        if Date::from_iso_week_date(year, week, time::Weekday::Monday).is_err() {
            return Err(ERROR);
        }
        Ok(Week { year, week })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_at_the_turn_of_the_year() {
        for (day, week) in [
            ((2026, 11, 21), "2026-W47"),
            ((2027, 1, 1), "2026-W53"),
            ((2024, 12, 30), "2025-W01"),
            ((2026, 1, 1), "2026-W01"),
        ] {
            assert_eq!(
                Week::of(day.0, day.1, day.2).map(|week| week.to_string()).as_deref(),
                Some(week),
                "{day:?}"
            );
        }
        assert_eq!(Week::of(2026, 2, 30), None);
    }

    #[test]
    fn only_weeks_are_read() {
        assert!(Week::try_from("2026-W53".to_owned()).is_ok(), "2026 has 53 weeks");
        for text in ["2025-W53", "2026-W00", "2026-W4", "uge 47", "2026-11-21"] {
            assert!(Week::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
