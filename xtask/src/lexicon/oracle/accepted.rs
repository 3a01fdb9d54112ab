//! What Stavekontrolden itself accepts: all forms that its flags make, whatever word list we build from them.

use std::collections::{HashMap, HashSet};

use crate::lexicon::affixes::Affixes;

/// A word that is no form by itself, one that is wrong, and one that stands only in compounds.
const NO_FORM: [&str; 3] = ["8", "6", "36"];

/// The accepted ones of some forms, each with the words that it is a form of.
pub(super) struct Accepted {
    words: HashMap<String, HashSet<String>>,
}

impl Accepted {
    /// Which of `wanted` the source accepts.
    pub(super) fn read(affixes: &Affixes, entries: &str, wanted: &HashSet<&str>) -> Accepted {
        let mut words: HashMap<String, HashSet<String>> = HashMap::new();
        for line in entries.lines().skip(1) {
            let mut parts = line.split_whitespace();
            let Some(head) = parts.next() else { continue };
            let (word, flags) = head.split_once('/').unwrap_or((head, ""));
            let flags: Vec<&str> = flags.split(',').filter(|flag| !flag.is_empty()).collect();
            let stem = parts.find_map(|part| part.strip_prefix("st:")).unwrap_or(word);
            let mut accept = |form: &str| {
                if wanted.contains(form) {
                    words.entry(form.to_owned()).or_default().insert(stem.to_owned());
                }
            };
            if !flags.iter().any(|flag| NO_FORM.contains(flag)) {
                accept(word);
            }
            for flag in flags {
                affixes.for_each_form(word, flag, &NO_FORM, &mut accept);
            }
        }
        Accepted { words }
    }

    pub(super) fn accepts(&self, form: &str) -> bool {
        self.words.contains_key(form)
    }

    pub(super) fn accepts_of(&self, form: &str, word: &str) -> bool {
        self.words.get(form).is_some_and(|words| words.contains(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word() {
        let affixes = Affixes::read("SFX 48 Y 1\nSFX 48 0 b/46,8 b\nSFX 46 Y 1\nSFX 46 0 ene/34 [^e]\n");
        let wanted = HashSet::from(["lab", "labb", "labbene", "labene"]);
        let accepted = Accepted::read(&affixes, "1\nlab/48\n", &wanted);
        assert!(accepted.accepts("lab") && accepted.accepts_of("labbene", "lab"));
        assert!(!accepted.accepts("labb") && !accepted.accepts("labene"));
    }
}
