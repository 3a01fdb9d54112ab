//! [`SortedWords`]: a long list of words in one text.

/// Words in their order, a line each, some with a second text behind a tab.
///
/// One text instead of one for each word: the module need not hold where each begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SortedWords {
    lines: &'static str,
    filter: Option<&'static Filter>,
}

/// Which words cannot be in a list: each of them sets a bit, and most words of a letter meet one that is not set.
#[derive(Debug)]
pub(crate) struct Filter([u32; BITS / 32]);

/// Bits of a filter: about eight for each word of a long list.
const BITS: usize = 2048;

impl Filter {
    /// The filter of a list, worked out when the program is built.
    pub(crate) const fn of(lines: &str) -> Filter {
        let bytes = lines.as_bytes();
        let mut bits = [0; BITS / 32];
        let (mut start, mut at, mut second) = (0, 0, false);
        while at < bytes.len() {
            let ends = bytes[at] == b'\n' || bytes[at] == b'\t';
            if ends && !second {
                let bit = bit(bytes, start, at);
                bits[bit / 32] |= 1 << (bit % 32);
            }
            second = (second || bytes[at] == b'\t') && bytes[at] != b'\n';
            at += 1;
            if bytes[at - 1] == b'\n' {
                start = at;
            }
        }
        Filter(bits)
    }

    fn may_hold(&self, word: &str) -> bool {
        let bit = bit(word.as_bytes(), 0, word.len());
        self.0[bit / 32] >> (bit % 32) & 1 == 1
    }
}

/// The bit of the word from `start` to `end`: its length, its first, middle and last byte.
const fn bit(bytes: &[u8], start: usize, end: usize) -> usize {
    let length = end - start;
    if length == 0 {
        return 0;
    }
    let mut hash = length as u32;
    hash = hash.wrapping_mul(31).wrapping_add(bytes[start] as u32);
    hash = hash.wrapping_mul(31).wrapping_add(bytes[start + length / 2] as u32);
    hash = hash.wrapping_mul(31).wrapping_add(bytes[end - 1] as u32);
    (hash ^ hash >> 11) as usize % BITS
}

impl SortedWords {
    /// A list that is asked seldom, or has few words.
    pub(crate) const fn unfiltered(lines: &'static str) -> SortedWords {
        SortedWords { lines, filter: None }
    }

    /// A list that is asked often.
    pub(crate) const fn filtered(lines: &'static str, filter: &'static Filter) -> SortedWords {
        SortedWords {
            lines,
            filter: Some(filter),
        }
    }

    /// Whether there are no words in it.
    pub(crate) const fn is_empty(self) -> bool {
        self.lines.is_empty()
    }

    /// Whether the word stands in the list.
    pub(crate) fn holds(self, word: &str) -> bool {
        self.second(word).is_some()
    }

    /// What stands behind the tab of the word's line; nothing stands behind most. `None` where the word is not in the list.
    pub(crate) fn second(self, word: &str) -> Option<&'static str> {
        if self.filter.is_some_and(|filter| !filter.may_hold(word)) {
            return None;
        }
        // Bytes, because this is asked for many words of a letter.
        let bytes = self.lines.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        while low < high {
            let start = bytes[low..(low + high) / 2]
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(low, |end| low + end + 1);
            let line = &bytes[start..high];
            let same = line
                .iter()
                .zip(word.as_bytes())
                .take_while(|(one, other)| one == other)
                .count();
            // What ends a word is less than any letter in it.
            let (next, wanted) = (line.get(same), word.as_bytes().get(same));
            let ends = next.is_none_or(|byte| matches!(byte, b'\n' | b'\t'));
            let end = || {
                let rest = line[same..].iter().position(|byte| *byte == b'\n');
                rest.map_or(high, |at| start + same + at)
            };
            match (ends, wanted) {
                (true, None) => return Some(self.lines[start + same..end()].trim_start_matches('\t')),
                (false, None) => high = start,
                (true, Some(_)) => low = end() + 1,
                (false, Some(wanted)) if next < Some(wanted) => low = end() + 1,
                (false, Some(_)) => high = start,
            }
        }
        None
    }

    /// The words in their order, each with its second text.
    #[cfg(test)]
    pub(crate) fn iter(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = self.lines.lines();
        lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
    }
}

#[cfg(test)]
mod tests {
    use super::{Filter, SortedWords};

    const LINES: &str = "afgift\nbrev\tskrivelse\nbreve\nnår\n";
    static FILTER: Filter = Filter::of(LINES);

    #[test]
    fn words_are_found_and_no_others() {
        for (word, second) in [
            ("afgift", Some("")),
            ("brev", Some("skrivelse")),
            ("breve", Some("")),
            ("når", Some("")),
            ("a", None),
            ("bre", None),
            ("brevet", None),
            ("ø", None),
            ("", None),
        ] {
            for words in [SortedWords::unfiltered(LINES), SortedWords::filtered(LINES, &FILTER)] {
                assert_eq!(words.second(word), second, "{word}");
                assert!(words.iter().all(|(word, _)| words.holds(word)));
            }
        }
        assert!(!SortedWords::unfiltered("").holds("brev"));
    }
}
