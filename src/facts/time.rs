//! [`Time`]: a time of the day, or from one to another.

use std::fmt;

use super::words::Words;

/// A time of the day in minutes after midnight, or from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time {
    /// The time, or the first one.
    pub from: u16,
    /// The last one.
    pub to: Option<u16>,
}

impl fmt::Display for Time {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.from / 60, self.from % 60)?;
        match self.to {
            Some(to) => write!(formatter, "/{:02}:{:02}", to / 60, to % 60),
            None => Ok(()),
        }
    }
}

/// *kl. 10.30*, *kl. 9-15*, *klokken 9 til 15*, and *9.00-15.00* without a word before it: the time, and where it ends.
pub(super) fn time(words: &Words<'_>, at: usize) -> Option<(Time, usize)> {
    let told = matches!(words.folded(at), "kl." | "kl" | "klokken");
    let first = at + usize::from(told);
    let number = words.number(first)?;
    let (from, to) = match number.split_once(['-', '–']) {
        Some((from, to)) => (moment(from, told)?, Some(moment(to, told)?)),
        None => (moment(number, told)?, None),
    };
    if to.is_some() {
        return Some((Time { from, to }, first + 1));
    }
    let joint = words.folded(first + 1);
    let next = first + 2 + usize::from(matches!(words.folded(first + 2), "kl." | "kl" | "klokken"));
    let joined = matches!(joint, "-" | "–" | "til") || joint == "og" && words.before(at) == "mellem";
    let to = joined
        .then(|| words.number(next).and_then(|last| moment(last, told)))
        .flatten();
    match to {
        Some(_) => Some((Time { from, to }, next + 1)),
        None => told.then_some((Time { from, to }, first + 1)),
    }
}

/// The minute of the day. Without a word before it, only *10.30* is sure to be one, and only from one to another.
fn moment(text: &str, told: bool) -> Option<u16> {
    let (hour, minute) = match text.split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute.parse().ok()?),
        Some(_) => return None,
        None if told => (text, 0),
        None => return None,
    };
    let hour: u16 = hour.parse().ok().filter(|_| hour.len() <= 2)?;
    (hour <= 24 && minute < 60).then_some(hour * 60 + minute)
}
