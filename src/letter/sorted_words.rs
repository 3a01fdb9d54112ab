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
        let mut left = self.0;
        while !left.is_empty() {
            let start = left.as_bytes()[..left.len() / 2]
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(0, |end| end + 1);
            let line = left[start..].split('\n').next().unwrap_or_default();
            let (own, second) = line.split_once('\t').unwrap_or((line, ""));
            match own.cmp(word) {
                std::cmp::Ordering::Equal => return Some(second),
                std::cmp::Ordering::Greater => left = &left[..start],
                std::cmp::Ordering::Less => left = left.get(start + line.len() + 1..).unwrap_or_default(),
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
