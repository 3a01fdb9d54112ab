//! The numbers from which a rule speaks; data in `dictionaries/thresholds.toml`, and a municipality can set its own.

/// The numbers in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// A sentence of more words than this gets a note.
    pub long_sentence_note: u32,
    /// A sentence of more words than this gets an advice.
    pub long_sentence_advice: u32,
    /// A sentence of more words than this is serious.
    pub long_sentence_serious: u32,
    /// A word of this many letters or more is long.
    pub long_word_letters: u32,
    /// More dates and amounts than this close together are many.
    pub number_density_numbers: u32,
    /// So many words are close together.
    pub number_density_words: u32,
    /// So many parallel items, or more, are an enumeration.
    pub enumeration_items: u32,
    /// An enumeration of fewer letters is read at a glance.
    pub enumeration_letters: u32,
    /// More words than this before the verb of a main clause are many.
    pub front_heavy_words: u32,
    /// An insertion of more words than this splits its clause.
    pub insertion_words: u32,
    /// A sentence of so many negations, or more, is hard to reckon out.
    pub negation_words: u32,
}

include!(concat!(env!("OUT_DIR"), "/thresholds.rs"));

impl Thresholds {
    /// The names that a dictionary may set.
    pub const NAMES: [&'static str; 11] = [
        "long-sentence.note",
        "long-sentence.advice",
        "long-sentence.serious",
        "long-word.letters",
        "number-density.numbers",
        "number-density.words",
        "enumeration.items",
        "enumeration.letters",
        "front-heavy.words",
        "insertion.words",
        "negation.words",
    ];

    /// Sets one by its name; `false` where there is none of that name.
    pub fn set(&mut self, name: &str, value: u32) -> bool {
        let place = match name {
            "long-sentence.note" => &mut self.long_sentence_note,
            "long-sentence.advice" => &mut self.long_sentence_advice,
            "long-sentence.serious" => &mut self.long_sentence_serious,
            "long-word.letters" => &mut self.long_word_letters,
            "number-density.numbers" => &mut self.number_density_numbers,
            "number-density.words" => &mut self.number_density_words,
            "enumeration.items" => &mut self.enumeration_items,
            "enumeration.letters" => &mut self.enumeration_letters,
            "front-heavy.words" => &mut self.front_heavy_words,
            "insertion.words" => &mut self.insertion_words,
            "negation.words" => &mut self.negation_words,
            _ => return false,
        };
        *place = value;
        true
    }
}

impl Default for Thresholds {
    fn default() -> Self {
        BUILT_IN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_can_be_set() {
        let mut thresholds = Thresholds::default();
        assert!(Thresholds::NAMES.into_iter().all(|name| thresholds.set(name, 7)));
        assert_eq!(
            thresholds,
            Thresholds {
                long_sentence_note: 7,
                long_sentence_advice: 7,
                long_sentence_serious: 7,
                long_word_letters: 7,
                number_density_numbers: 7,
                number_density_words: 7,
                enumeration_items: 7,
                enumeration_letters: 7,
                front_heavy_words: 7,
                insertion_words: 7,
                negation_words: 7,
            }
        );
        assert!(!thresholds.set("long-sentence.words", 7));
    }
}
