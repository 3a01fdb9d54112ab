//! [`Stems`]: what is left of words when inflection and the endings that make nouns of verbs are taken away.
//!
//! *vurdere*, *vurderes*, *vurderingen* have one stem, so that a sentence is known again when a hidden verb was brought out.

use rustc_hash::FxHashMap;

use super::lemma::lemma;
use super::meaning_word::same;

/// A stem by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Stem(pub(super) u32);

/// The stems of both texts, numbered.
#[derive(Default)]
pub(super) struct Stems {
    numbers: FxHashMap<String, Stem>,
    texts: Vec<String>,
    of_forms: FxHashMap<String, Stem>,
    of_nouns: FxHashMap<String, Stem>,
    /// The stems of words that another one stands for, as parts of compounds know them: *færdigmelde* · *melde*, which counts as *anmelde*.
    aliases: FxHashMap<String, Stem>,
}

impl Stems {
    /// The stem of a form in lower case.
    pub(super) fn of(&mut self, form: &str) -> Stem {
        if let Some(stem) = self.of_forms.get(form) {
            return *stem;
        }
        let stem = self.of_lemma(&lemma(form).verb_first);
        self.of_forms.insert(form.to_owned(), stem);
        stem
    }

    fn of_lemma(&mut self, lemma: &str) -> Stem {
        let Some(other) = same(lemma) else {
            return self.number(&without_ending(lemma));
        };
        let stem = self.number(&without_ending(other));
        self.aliases.entry(without_ending(lemma)).or_insert(stem);
        stem
    }

    /// The stem of a form in lower case that is a noun here: *udlejer* is no form of *udleje*.
    pub(super) fn of_noun(&mut self, form: &str) -> Stem {
        if let Some(stem) = self.of_nouns.get(form) {
            return *stem;
        }
        let stem = self.of_lemma(&lemma(form).noun_first);
        self.of_nouns.insert(form.to_owned(), stem);
        stem
    }

    /// The number of a text that is a stem already.
    pub(super) fn number(&mut self, text: &str) -> Stem {
        if let Some(stem) = self.numbers.get(text) {
            return *stem;
        }
        let stem = Stem(self.texts.len() as u32);
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), stem);
        stem
    }

    /// All stems are known: now each can be taken apart into others.
    pub(super) fn settled(self) -> SettledStems {
        let parts = self.texts.iter().map(|text| self.parts_of(text)).collect();
        SettledStems {
            texts: self.texts,
            parts,
        }
    }

    fn parts_of(&self, text: &str) -> Vec<Stem> {
        let bounds = text
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| *at >= SHORTEST_PREFIX && text.len() - at >= SHORTEST_PART);
        let parts = bounds.flat_map(|at| {
            let known = |part: &str| self.numbers.get(part).or_else(|| self.aliases.get(part));
            let last = known(&text[at..]);
            let first = text[..at].strip_suffix('s').unwrap_or(&text[..at]);
            let first = known(&text[..at]).or_else(|| known(first));
            let first = first.filter(|_| at >= SHORTEST_PART);
            last.into_iter().chain(first).copied()
        });
        parts.collect()
    }
}

/// The stems of both texts, when all are known.
pub(super) struct SettledStems {
    texts: Vec<String>,
    parts: Vec<Vec<Stem>>,
}

impl SettledStems {
    /// The stem as text.
    pub(super) fn text(&self, stem: Stem) -> &str {
        &self.texts[stem.0 as usize]
    }

    /// The stems that a longer one is a compound with, if both texts' stems have them: *huslejekvittering* · *kvittering*.
    pub(super) fn parts(&self, stem: Stem) -> impl Iterator<Item = Stem> {
        self.parts[stem.0 as usize].iter().copied()
    }
}

/// What stands before the last part may be shorter: *gen·vurdere*.
const SHORTEST_PREFIX: usize = 3;

/// Shorter parts of compounds say too little, in bytes.
const SHORTEST_PART: usize = 4;

/// *vurdering* and *vurdere* without what makes a noun and a verb of them.
fn without_ending(lemma: &str) -> String {
    let consonant = |stem: &str| stem.ends_with(|c: char| !"aeiouyæøå".contains(c));
    let stem = lemma
        .strip_suffix("ning")
        .filter(|stem| consonant(stem))
        .or_else(|| lemma.strip_suffix("else"))
        .or_else(|| lemma.strip_suffix("ing"))
        .or_else(|| lemma.strip_suffix("hed"))
        .or_else(|| lemma.strip_suffix('e'))
        .filter(|stem| stem.len() > 2)
        .unwrap_or(lemma);
    // *flytte*, *flytning*
    let mut ends = stem.chars().rev();
    let doubled = matches!((ends.next(), ends.next()), (Some(last), Some(before)) if last == before);
    if doubled && stem.is_ascii() {
        stem[..stem.len() - 1].to_owned()
    } else {
        stem.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::Stems;

    fn stem(form: &str) -> String {
        let mut stems = Stems::default();
        let stem = stems.of(form);
        stems.settled().text(stem).to_owned()
    }

    #[test]
    fn words_that_say_the_same_have_one_stem() {
        for words in [
            ["vurdere", "vurderes", "vurderingen"],
            ["betaler", "betalt", "betaling"],
            ["opkræver", "opkrævningen", "opkrævet"],
            ["afgør", "afgørelse", "afgjort"],
            ["flytter", "flytningen", "flyttede"],
            ["ændrer", "ændring", "ændringer"],
            ["støtten", "støttes", "støtte"],
            ["ansøgning", "ansøgningen", "ansøgninger"],
        ] {
            assert_eq!(stem(words[0]), stem(words[1]), "{words:?}");
            assert_eq!(stem(words[0]), stem(words[2]), "{words:?}");
        }
        assert_ne!(stem("betaling"), stem("udbetaling"));
        assert_ne!(stem("klage"), stem("klar"));
    }
}
