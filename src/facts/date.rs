//! [`Date`]: a day, a month, a year or a week, in any Danish notation.

use std::fmt;

use super::words::Words;
use crate::letter::is_month;

/// A day, a month or a year; what the letter does not say is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Four digits.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

impl Date {
    /// Whether the two can be the same: what one of them does not say, the other may.
    pub fn agrees(self, other: Date) -> bool {
        fn same<Part: PartialEq>(one: Option<Part>, other: Option<Part>) -> bool {
            one.is_none() || other.is_none() || one == other
        }
        same(self.year, other.year) && self.month == other.month && self.day == other.day
    }

    /// The day before a whole date.
    pub fn day_before(self) -> Option<Date> {
        let (month, day) = (self.month?, self.day?);
        if day > 1 {
            return Some(Date {
                day: Some(day - 1),
                ..self
            });
        }
        let of_month = if month > 1 {
            Date {
                month: Some(month - 1),
                day: None,
                ..self
            }
        } else {
            Date {
                year: self.year.map(|year| year - 1),
                month: Some(12),
                day: None,
            }
        };
        Some(of_month.last_day())
    }

    /// The last day of the month or the year.
    fn last_day(self) -> Date {
        let month = self.month.or(Some(12));
        let leap = self
            .year
            .is_some_and(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
        let day = match month {
            Some(2) if leap => 29,
            Some(2) => 28,
            Some(4 | 6 | 9 | 11) => 30,
            _ => 31,
        };
        Date {
            month,
            day: self.day.or(Some(day)),
            ..self
        }
    }
}

impl fmt::Display for Date {
    /// As ISO 8601 writes it; `--` for a year and `-` for a month that is not said.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(formatter, "{year:04}")?,
            None => formatter.write_str("-")?,
        }
        match self.month {
            Some(month) => write!(formatter, "-{month:02}")?,
            None if self.day.is_some() => formatter.write_str("-")?,
            None => {}
        }
        match self.day {
            Some(day) => write!(formatter, "-{day:02}"),
            None => Ok(()),
        }
    }
}

/// The date that begins at `at`, and where it ends. `led` says that a word stands before it that only dates follow.
pub(super) fn date(words: &Words<'_>, at: usize, led: bool) -> Option<(Date, usize)> {
    with_month_name(words, at)
        .or_else(|| with_slash(words, at, led))
        .or_else(|| in_digits(words, at))
        .or_else(|| month_alone(words, at, led))
        .or_else(|| year_alone(words, at, led))
        .or_else(|| day_of_month(words, at))
}

/// *udgangen af marts*, *årets udgang*: the last day of it.
pub(super) fn end_of(words: &Words<'_>, at: usize) -> Option<(Date, usize)> {
    let about = words
        .after(at, "udgangen af")
        .or_else(|| words.after(at, "ved udgangen af"))
        .or_else(|| words.after(at, "slutningen af"))?;
    let (date, end) = month_alone(words, about, true).or_else(|| year_alone(words, about, true))?;
    Some((date.last_day(), end))
}

/// *3. marts 2026*, and the first of *3. og 4. marts 2026*
fn with_month_name(words: &Words<'_>, at: usize) -> Option<(Date, usize)> {
    let day = day(words.number(at)?)?;
    if words.folded(at + 1) != "." {
        return None;
    }
    if let Some((month, end)) = month(words, at + 2) {
        let (year, end) = year_after(words, end);
        return Some((
            Date {
                year,
                month: Some(month),
                day: Some(day),
            },
            end,
        ));
    }
    // *3. og 4. marts*, *3.-5. marts*: the month stands after the last one.
    let joined = matches!(words.folded(at + 2), "og" | "eller" | "samt" | "," | "-" | "–" | "til");
    let next = at + 3 + usize::from(words.folded(at + 3) == "den");
    let (last, _) = joined.then(|| with_month_name(words, next)).flatten()?;
    Some((Date { day: Some(day), ..last }, at + 2))
}

/// *3/3-2026*, *3/3 2026*, *3/3/26*, and *3/3* where only a date can stand
fn with_slash(words: &Words<'_>, at: usize, led: bool) -> Option<(Date, usize)> {
    let day = day(words.number(at)?)?;
    if words.folded(at + 1) != "/" {
        return None;
    }
    let rest = words.number(at + 2)?;
    if let Some((month, year)) = rest.split_once(['-', '.']) {
        return Some((whole(day, month_number(month)?, year_number(year)?), at + 3));
    }
    let month = month_number(rest)?;
    if matches!(words.folded(at + 3), "/" | "-")
        && let Some(year) = words.number(at + 4).and_then(year_number)
    {
        return Some((whole(day, month, year), at + 5));
    }
    let (year, end) = year_after(words, at + 3);
    (year.is_some() || led).then_some((
        Date {
            year,
            month: Some(month),
            day: Some(day),
        },
        end,
    ))
}

/// *03.03.2026*, *3.3.26*, *03-03-2026*, *2026-03-03*
fn in_digits(words: &Words<'_>, at: usize) -> Option<(Date, usize)> {
    let number = words.number(at)?;
    let found = ['.', '-'].into_iter().find_map(|mark| {
        let mut parts = number.split(mark);
        let [first, second, third] = [parts.next()?, parts.next()?, parts.next()?];
        if parts.next().is_some() {
            return None;
        }
        if first.len() == 4 {
            return (mark == '-' && third.len() <= 2)
                .then(|| Some(whole(day(third)?, month_number(second)?, year_number(first)?)))?;
        }
        Some(whole(day(first)?, month_number(second)?, year_number(third)?))
    })?;
    Some((found, at + 1))
}

/// *marts 2026*, *i marts*
fn month_alone(words: &Words<'_>, at: usize, led: bool) -> Option<(Date, usize)> {
    // *Maj* and *August* are names too.
    if words.is_capital(at) && !led && at > 0 {
        return None;
    }
    let (month, end) = month(words, at)?;
    // *november måned 2025*
    let end = end + usize::from(words.folded(end) == "måned");
    let (year, end) = year_after(words, end);
    // *februar og marts 2026*: the year stands after the last one.
    let joined = year.is_none() && matches!(words.folded(end), "og" | "til" | "-" | "–" | "eller" | ",");
    let year = year.or_else(|| {
        let (last, _) = joined.then(|| month_alone(words, end + 1, false)).flatten()?;
        last.year
    });
    let said = led || year.is_some() || words.folded(at).len() > 3 || is_before_month(words.before(at));
    said.then_some((
        Date {
            year,
            month: Some(month),
            day: None,
        },
        end,
    ))
}

fn is_before_month(word: &str) -> bool {
    matches!(
        word,
        "i" | "for" | "fra" | "til" | "siden" | "primo" | "ultimo" | "medio" | "og" | "af" | "inden" | "efter"
    )
}

/// *i 2026*, *for 2025 og 2026*, *skoleåret 2025/26*
fn year_alone(words: &Words<'_>, at: usize, led: bool) -> Option<(Date, usize)> {
    let year = words
        .number(at)
        .filter(|number| number.len() == 4)
        .and_then(year_number)?;
    let before = words.before(at);
    let said =
        led || matches!(
            before,
            "i" | "for"
                | "fra"
                | "til"
                | "siden"
                | "år"
                | "året"
                | "af"
                | "og"
                | "primo"
                | "ultimo"
                | "medio"
                | "inden"
                | "efter"
                | "/"
        ) || before.ends_with("året")
            || before.ends_with("år");
    // *for 2026 kr.*, *9990 Byen*
    let other = super::words::is_money(words.folded(at + 1)) || words.is_capital(at + 1) && before != "i";
    (said && !other && (1900..2200).contains(&year)).then_some((
        Date {
            year: Some(year),
            ..Date::default()
        },
        at + 1,
    ))
}

/// *den 1. i måneden*
fn day_of_month(words: &Words<'_>, at: usize) -> Option<(Date, usize)> {
    let day = day(words.number(at)?)?;
    let end = words
        .after(at + 1, ". i måneden")
        .or_else(|| words.after(at + 1, ". i hver måned"))
        .or_else(|| words.after(at + 1, ". hver måned"))
        .or_else(|| words.after(at + 1, ". i den"))?;
    Some((
        Date {
            day: Some(day),
            ..Date::default()
        },
        end,
    ))
}

fn whole(day: u8, month: u8, year: u16) -> Date {
    Date {
        year: Some(year),
        month: Some(month),
        day: Some(day),
    }
}

fn digits(text: &str) -> Option<u16> {
    let short = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| text.parse().ok()).flatten()
}

pub(super) fn day(text: &str) -> Option<u8> {
    let day = digits(text).filter(|day| (1..=31).contains(day) && text.len() <= 2)?;
    u8::try_from(day).ok()
}

fn month_number(text: &str) -> Option<u8> {
    let month = digits(text).filter(|month| (1..=12).contains(month) && text.len() <= 2)?;
    u8::try_from(month).ok()
}

/// *2026*, *26*
fn year_number(text: &str) -> Option<u16> {
    match text.len() {
        4 => digits(text),
        2 => digits(text).map(|year| if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

/// The month that is named at `at`, by its number, and where its name ends.
fn month(words: &Words<'_>, at: usize) -> Option<(u8, usize)> {
    const BEGINNINGS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ];
    let word = words.folded(at);
    let dotted = words.folded(at + 1) == "." && !words.is_spaced(at + 1) && word.len() <= 4;
    let named = is_month(word) || dotted && is_month(&[word, "."].concat());
    let number = named.then(|| BEGINNINGS.iter().position(|beginning| word.starts_with(beginning)))??;
    Some((number as u8 + 1, at + 1 + usize::from(!is_month(word))))
}

/// The year at `at`, if one stands there, and where it ends.
fn year_after(words: &Words<'_>, at: usize) -> (Option<u16>, usize) {
    let year = words
        .number(at)
        .filter(|number| number.len() == 4)
        .and_then(digits)
        .filter(|year| (1900..2200).contains(year));
    // *den 3. maj 2000 kr.*
    match year {
        Some(year) if !super::words::is_money(words.folded(at + 1)) => (Some(year), at + 1),
        _ => (None, at),
    }
}

/// *mandag*, *mandag-torsdag*, *mandag, tirsdag og onsdag*, *hverdage*: the days of the week as letters from `a` for Monday, and where
/// they end.
pub(super) fn weekdays(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let (mut days, mut end) = days_of(words.folded(at)).map(|days| (days, at + 1))?;
    loop {
        let joint = words.folded(end);
        let Some(next) = days_of(words.folded(end + 1)) else {
            break;
        };
        match joint {
            "-" | "–" | "til" if days.len() == 1 && next.len() == 1 => {
                let (first, last) = (days.as_bytes()[0], next.as_bytes()[0]);
                days = (first..=last).map(char::from).collect();
            }
            "," | "og" | "eller" | "samt" => days.push_str(&next),
            _ => break,
        }
        end += 2;
    }
    Some((days, end))
}

/// The days that one word names.
fn days_of(word: &str) -> Option<String> {
    const DAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
    // *mandag-torsdag* is one word.
    if let Some((first, last)) = word.split_once(['-', '–']) {
        let (first, last) = (days_of(first)?, days_of(last)?);
        return Some((first.bytes().next()?..=last.bytes().next()?).map(char::from).collect());
    }
    let day = ["e", "en", "ens", "ene", "s"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|day| day.ends_with("dag")))
        .unwrap_or(word);
    if day == "hverdag" {
        return Some("abcde".to_owned());
    }
    let place = DAYS.iter().position(|name| *name == day)?;
    Some(char::from(b'a' + place as u8).to_string())
}
