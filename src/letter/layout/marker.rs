//! What the items of a list begin with: bullets, numbers, letters.

use super::patterns;

/// The beginning of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) kind: MarkerKind,
    /// Its bytes.
    pub(super) length: usize,
    /// 1 for `1.`, `a)`, `A.`; 0 for a bullet.
    value: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkerKind {
    /// A dash, a dot, a box.
    Bullet,
    /// A dash that touches its word: one alone is no list.
    TouchingDash,
    /// `1)` `(1)` `a)`
    Bracketed,
    /// `1.` `1.2.`: an item, a heading's number, or the ordinal that a wrapped line begins with.
    Number,
    /// `a.`
    SmallLetter,
    /// `A.`: an item, or an initial.
    CapitalLetter,
    /// `i.` `ii.` `iv.`
    Roman,
}

impl MarkerKind {
    /// Whether it means something only with a neighbour in the same series.
    pub(super) const fn needs_neighbour(self) -> bool {
        matches!(
            self,
            MarkerKind::TouchingDash | MarkerKind::SmallLetter | MarkerKind::CapitalLetter | MarkerKind::Roman
        )
    }

    /// Whether it counts.
    pub(super) const fn is_numbered(self) -> bool {
        !matches!(self, MarkerKind::Bullet | MarkerKind::TouchingDash)
    }
}

const BULLETS: [char; 25] = [
    '-', '–', '—', '*', '•', '·', '▪', '◦', '‣', '●', '○', '■', '□', '➢', '\u{f0b7}', '\u{f0a7}', '+', '☐', '☑', '☒',
    '✓', '✔', '→', '►', '»',
];

impl Marker {
    pub(super) fn of(line: &str) -> Option<Marker> {
        let first = line.chars().next()?;
        let rest = &line[first.len_utf8()..];
        let spaced = rest.starts_with([' ', '\t']);
        let marker = |kind, length, value| Some(Marker { kind, length, value });
        if BULLETS.contains(&first) && spaced && (first != '»') {
            return marker(MarkerKind::Bullet, first.len_utf8(), 0);
        }
        if first == 'o' && rest.starts_with('\t') {
            return marker(MarkerKind::Bullet, 1, 0);
        }
        if let Some(boxed) = ["[ ] ", "[] ", "[x] ", "[X] "]
            .iter()
            .find(|boxed| line.starts_with(**boxed))
        {
            return marker(MarkerKind::Bullet, boxed.len(), 0);
        }
        if matches!(first, '-' | '–' | '*' | '•') && rest.starts_with(char::is_alphabetic) {
            return marker(MarkerKind::TouchingDash, first.len_utf8(), 0);
        }
        let number = patterns::item_number(line);
        if number > 0 {
            let text = line[..number].trim_matches(['(', ')', '.']);
            let last = text.rsplit('.').next().unwrap_or_default();
            let letter = last
                .bytes()
                .next()
                .filter(u8::is_ascii_lowercase)
                .map(|byte| u32::from(byte - b'a') + 1);
            let value = last.parse().ok().or(letter).unwrap_or(0);
            let kind = if line[..number].ends_with(')') {
                MarkerKind::Bracketed
            } else {
                MarkerKind::Number
            };
            return marker(kind, number, value);
        }
        let (name, after) = line.split_once('.')?;
        if !after.starts_with([' ', '\t']) {
            return None;
        }
        let length = name.len() + 1;
        if let Some(value) = roman(name)
            && (name.len() > 1 || name == "i")
        {
            return marker(MarkerKind::Roman, length, value);
        }
        match name.as_bytes() {
            [letter @ b'a'..=b'z'] => marker(MarkerKind::SmallLetter, length, u32::from(letter - b'a') + 1),
            [letter @ b'A'..=b'Z'] => marker(MarkerKind::CapitalLetter, length, u32::from(letter - b'A') + 1),
            _ => None,
        }
    }

    /// Whether `other` comes right before or after it in a list.
    pub(super) fn is_neighbour(self, other: Marker) -> bool {
        // The letter i is a Roman one too.
        let series = |kind| {
            if kind == MarkerKind::Roman {
                MarkerKind::SmallLetter
            } else {
                kind
            }
        };
        if self.kind == MarkerKind::TouchingDash || other.kind == MarkerKind::TouchingDash {
            return self.kind == other.kind;
        }
        series(self.kind) == series(other.kind) && (self.value.abs_diff(other.value) == 1 || self.kind != other.kind)
    }
}

fn roman(name: &str) -> Option<u32> {
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
        .iter()
        .position(|roman| *roman == name)
        .map(|at| at as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers() {
        for (line, kind, length) in [
            ("- dit navn", MarkerKind::Bullet, 1),
            ("• dit navn", MarkerKind::Bullet, 3),
            ("☐ Jeg beholder min plads", MarkerKind::Bullet, 3),
            ("[x] Ja", MarkerKind::Bullet, 4),
            ("-Pas", MarkerKind::TouchingDash, 1),
            ("1. Udfyld skemaet", MarkerKind::Number, 2),
            ("a) dit navn", MarkerKind::Bracketed, 2),
            ("(2) dit navn", MarkerKind::Bracketed, 3),
            ("b. kort", MarkerKind::SmallLetter, 2),
            ("B. Kort", MarkerKind::CapitalLetter, 2),
            ("ii. kort", MarkerKind::Roman, 3),
        ] {
            assert_eq!(
                Marker::of(line).map(|marker| (marker.kind, marker.length)),
                Some((kind, length)),
                "{line}"
            );
        }
        for line in [
            "Du kan klage",
            "jf. loven",
            "3. marts 2026 holder vi møde.",
            "»Ja«, sagde du",
            "A.P. Møller",
        ] {
            assert_eq!(Marker::of(line), None, "{line}");
        }
    }
}
