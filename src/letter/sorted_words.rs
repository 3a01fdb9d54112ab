//! [`SortedWords`]: a long list of words in one text.

/// Words in their order, a line each, some with a second text behind a tab.
///
/// One text instead of one for each word: the module need not hold where each begins.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SortedWords(pub(crate) &'static str);

impl SortedWords {
    /// Whether the word stands in the list.
    pub(crate) fn holds(self, word: &str) -> bool {
        self.second(word).is_some()
    }

    /// What stands behind the tab of the word's line; nothing stands behind most. `None` where the word is not in the list.
    pub(crate) fn second(self, word: &str) -> Option<&'static str> {
        // Bytes, because this is asked for many words of a letter.
        let bytes = self.0.as_bytes();
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
                (true, None) => return Some(self.0[start + same..end()].trim_start_matches('\t')),
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
        let lines = self.0.lines();
        lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
    }
}

#[cfg(test)]
mod tests {
    use super::SortedWords;

    const WORDS: SortedWords = SortedWords("afgift\nbrev\tskrivelse\nbreve\nnår\n");

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
            assert_eq!(WORDS.second(word), second, "{word}");
        }
        assert!(!SortedWords("").holds("brev"));
        assert!(WORDS.iter().all(|(word, _)| WORDS.holds(word)));
    }
}
