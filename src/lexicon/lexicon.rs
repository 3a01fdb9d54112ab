//! [`Lexicon`]: what a Danish word form can be, and how a word is inflected.

use super::inflection::{Class, Gender, Inflection};
use super::places::Places;
use super::reading::{Reading, Readings};
use super::recent::Recent;
use super::table::{Bytes, Paradigm, StemUse, Table};
use super::word_list::ENDING;

/// The shortest last part of a compound, in bytes.
const SHORTEST_LAST_PART: usize = 3;
/// The shortest verb that ends a compound, in bytes: *parts-høres*, *gen-beregne*. Shorter ones are met by chance.
const SHORTEST_LAST_VERB: usize = 5;
/// Verb forms that a compound can end in.
const VERB: Readings = Readings::of(&[
    Reading::Infinitive,
    Reading::Present,
    Reading::Past,
    Reading::PassivePresent,
    Reading::PassivePast,
]);
/// The shortest first part of a compound, in bytes.
const SHORTEST_FIRST_PART: usize = 2;
/// So many parts may stand before the last part of a compound.
const MOST_FIRST_PARTS: usize = 3;
/// The longest ending of a derived word with its inflection, in bytes.
const LONGEST_ENDING: usize = 12;
/// The shortest derived word that a compound can begin with, in bytes.
const SHORTEST_DERIVED: usize = 7;
/// What stands before such an ending at least, in bytes.
const SHORTEST_DERIVED_STEM: usize = 3;
/// A longer form is no word. `Places` have room for so many bytes.
const LONGEST_FORM: usize = 60;

/// One way in which a form comes from a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis<'a> {
    /// The word.
    pub word: Word<'a>,
    /// Which form of it this is.
    pub inflection: Inflection,
    /// An -s follows that makes it a genitive.
    pub genitive: bool,
}

/// A word of the lexicon, or a compound that ends in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    stem: String,
    paradigm: Paradigm<'a>,
}

impl<'a> Word<'a> {
    /// The form by which it is called.
    pub fn lemma(&self) -> String {
        let ending = self.paradigm.endings().next().map_or("", |(_, ending)| ending);
        format!("{}{ending}", self.stem)
    }

    /// Its class.
    pub fn class(&self) -> Class {
        self.paradigm.class()
    }

    /// Its gender.
    pub fn gender(&self) -> Gender {
        self.paradigm.gender()
    }

    /// All its forms, the best of several variants first.
    pub fn forms(&self) -> impl Iterator<Item = (Inflection, String)> {
        self.paradigm
            .endings()
            .map(|(inflection, ending)| (inflection, format!("{}{ending}", self.stem)))
    }

    /// Its form for `inflection`, if it has one.
    pub fn form(&self, inflection: Inflection) -> Option<String> {
        self.forms().find(|(own, _)| *own == inflection).map(|(_, form)| form)
    }
}

/// What a Danish word form can be, and how a word is inflected.
#[derive(Debug)]
pub struct Lexicon {
    table: Table,
    readings: Recent<Readings>,
    known: Recent<bool>,
    splits: Recent<Option<usize>>,
}

impl Lexicon {
    /// Opens a compiled lexicon.
    pub fn open(bytes: Bytes) -> Lexicon {
        Lexicon {
            table: Table::open(bytes),
            readings: Recent::default(),
            known: Recent::default(),
            splits: Recent::default(),
        }
    }

    /// What `form`, in lower case, can be. A function word is only what the list says of it; a word that nobody knows is told by
    /// its ending.
    pub fn readings(&self, form: &str) -> Readings {
        self.readings.of(form, || self.find_readings(form))
    }

    fn find_readings(&self, form: &str) -> Readings {
        if let Some(readings) = self.table.function_word(form) {
            return readings;
        }
        if form.len() > LONGEST_FORM {
            return Readings::NONE;
        }
        let simple = self.simple_readings(form);
        if !simple.is_empty() {
            return simple;
        }
        let compound = self
            .split(form)
            .map_or(Readings::NONE, |last| self.compound_part(&form[last..]));
        if !compound.is_empty() && !compound.within(VERB) {
            return compound;
        }
        // *somatiske* is no *soma-tiske*: an ending says more than a verb at the end.
        let derived = self
            .ending(form)
            .map_or(Readings::NONE, |(_, ending)| self.simple_readings(&ending));
        if !derived.is_empty() {
            return derived;
        }
        if compound.is_empty() { guess(form) } else { compound }
    }

    /// Whether `form`, in lower case, is in the lists, is a compound of what is, or has an ending of the lists.
    pub fn knows(&self, form: &str) -> bool {
        form.len() <= LONGEST_FORM
            && self.known.of(form, || {
                self.table.function_word(form).is_some()
                    || !self.simple_readings(form).is_empty()
                    || self.split(form).is_some()
                    || self.ending(form).is_some()
            })
    }

    /// Every word that `form`, in lower case, is a form of; compounds only where it is no word by itself.
    pub fn analyses(&self, form: &str) -> Vec<Analysis<'_>> {
        let simple = self.analyses_from(form, 0);
        if !simple.is_empty() {
            return simple;
        }
        let last = self.split(form);
        let mut compound = last.map_or_else(Vec::new, |last| self.analyses_from(form, last));
        // As in `compound_part`: a compound that can be a noun is one.
        let is_noun = |analysis: &Analysis<'_>| analysis.word.class() == Class::Noun;
        let any_noun = compound.iter().any(is_noun);
        let long = last.is_some_and(|last| form.len() - last >= SHORTEST_LAST_VERB);
        compound.retain(|analysis| {
            (ends_compound(analysis.inflection) || long && analysis.word.class() == Class::Verb)
                && (!any_noun || is_noun(analysis))
        });
        if compound.iter().any(|analysis| analysis.word.class() != Class::Verb) {
            return compound;
        }
        let derived = self.derived(form);
        if derived.is_empty() { compound } else { derived }
    }

    /// The words that an unknown form can come from by its ending: *regulering*, *mulighed*.
    fn derived(&self, form: &str) -> Vec<Analysis<'_>> {
        let Some((begins, ending)) = self.ending(form) else {
            return Vec::new();
        };
        let mut derived = Vec::new();
        self.for_each_use(&ending, |used, inflection, genitive| {
            derived.push(Analysis {
                word: Word {
                    stem: format!("{}{}", &form[..begins], &ending[ENDING.len_utf8()..used.stem]),
                    paradigm: used.paradigm,
                },
                inflection,
                genitive,
            });
        });
        derived
    }

    /// Where an unknown form's ending begins, and the ending as it stands in the table. The longest ending counts.
    fn ending(&self, form: &str) -> Option<(usize, String)> {
        if form.len() > LONGEST_FORM || form.ends_with('-') {
            return None;
        }
        let earliest = form.len().saturating_sub(LONGEST_ENDING).max(SHORTEST_DERIVED_STEM);
        (earliest..form.len())
            .filter(|&at| form.is_char_boundary(at))
            .map(|at| (at, format!("{ENDING}{}", &form[at..])))
            .find(|(_, ending)| !self.simple_readings(ending).is_empty())
    }

    /// The words called `lemma` of that class.
    pub fn words(&self, lemma: &str, class: Class) -> Vec<Word<'_>> {
        let mut words = Vec::new();
        for analysis in self.analyses(lemma) {
            if analysis.word.class() == class && analysis.word.lemma() == lemma && !words.contains(&analysis.word) {
                words.push(analysis.word);
            }
        }
        words
    }

    /// The form of the word called `lemma` for `inflection`.
    pub fn inflect(&self, lemma: &str, class: Class, inflection: Inflection) -> Option<String> {
        self.words(lemma, class).iter().find_map(|word| word.form(inflection))
    }

    fn simple_readings(&self, form: &str) -> Readings {
        let mut readings = Readings::NONE;
        self.for_each_use(form, |used, inflection, genitive| {
            let own = if genitive {
                &[Reading::NounGenitive]
            } else {
                inflection.readings(used.paradigm.class(), used.paradigm.gender())
            };
            readings = readings.or(Readings::of(own));
        });
        readings
    }

    fn analyses_from(&self, form: &str, last_part: usize) -> Vec<Analysis<'_>> {
        let mut analyses = Vec::new();
        self.for_each_use(&form[last_part..], |used, inflection, genitive| {
            analyses.push(Analysis {
                word: Word {
                    stem: form[..last_part + used.stem].to_owned(),
                    paradigm: used.paradigm,
                },
                inflection,
                genitive,
            });
        });
        analyses
    }

    fn for_each_use<'a>(&'a self, form: &str, mut visit: impl FnMut(StemUse<'a>, Inflection, bool)) {
        let nominative = without_genitive(form);
        let last = form.bytes().next_back();
        self.table.stem_uses(form, |used| {
            // Most paradigms have no form with that last letter.
            let may_fit = used.stem == form.len() || nominative.is_some() || used.paradigm.may_end_in(last);
            if !may_fit {
                return;
            }
            let ending = &form.as_bytes()[used.stem..];
            let nominative = nominative.and_then(|form| form.as_bytes().get(used.stem..));
            for (inflection, own) in used.paradigm.ending_bytes() {
                if same(own, ending) {
                    visit(used, inflection, false);
                } else if nominative.is_some_and(|nominative| same(own, nominative)) && takes_genitive(inflection) {
                    visit(used, inflection, true);
                }
            }
        });
    }

    /// Where the last part of a compound begins. The longest last part counts.
    fn split(&self, form: &str) -> Option<usize> {
        if form.len() > LONGEST_FORM {
            return None;
        }
        self.splits.of(form, || self.find_split(form))
    }

    fn find_split(&self, form: &str) -> Option<usize> {
        if let Some(hyphen) = form.rfind('-') {
            let last = hyphen + 1;
            return (last < form.len() && !self.compound_part(&form[last..]).is_empty()).then_some(last);
        }
        let latest = form.len().checked_sub(SHORTEST_LAST_PART)?;
        let last_part = |ends: Places| {
            let mut begins = ends.up_to(latest).iter();
            begins.find(|&begin| !self.compound_part(&form[begin..]).is_empty())
        };
        // Two parts before three, and words of the lists before words that only have an ending of the lists.
        let plain = self.part_ends(form, 0);
        if let Some(begin) = last_part(plain) {
            return Some(begin);
        }
        let derived = self.derived_ends(form);
        if let Some(begin) = last_part(derived) {
            return Some(begin);
        }
        // *anvendelsen* is no *an-vendel-sen*.
        if self.ending(form).is_some() {
            return None;
        }
        let mut ends = plain.or(derived);
        for _ in 1..MOST_FIRST_PARTS {
            let mut more = Places::default();
            for end in ends.up_to(latest).iter() {
                more = more.or(self.part_ends(form, end).from(end + SHORTEST_LAST_PART));
            }
            ends = more;
            if let Some(begin) = last_part(ends) {
                return Some(begin);
            }
        }
        None
    }

    /// Where a word with an ending of the lists can end that the form begins with, or an -s or -e after it.
    fn derived_ends(&self, form: &str) -> Places {
        let mut ends = Places::default();
        for at in (SHORTEST_DERIVED_STEM..form.len().saturating_sub(SHORTEST_LAST_PART))
            .filter(|&at| form.is_char_boundary(at))
        {
            let rest = format!("{ENDING}{}", &form[at..]);
            let begins = at - ENDING.len_utf8();
            self.table.stem_uses(&rest, |used| {
                let after = &rest.as_bytes()[used.stem..];
                for (_, ending) in used.paradigm.ending_bytes() {
                    let length = used.stem + ending.len();
                    if after.starts_with(ending) && length > ENDING.len_utf8() && length <= LONGEST_ENDING {
                        ends.insert(begins + length);
                    }
                }
            });
        }
        linked(form, ends.from(SHORTEST_DERIVED))
    }

    /// What the last part of a compound can be: a noun; else an adjective, a participle or a longer verb.
    fn compound_part(&self, form: &str) -> Readings {
        const NOUN: Readings = Readings::of(&[
            Reading::NounSingularCommon,
            Reading::NounSingularNeuter,
            Reading::NounDefiniteCommon,
            Reading::NounDefiniteNeuter,
            Reading::NounPlural,
            Reading::NounDefinitePlural,
            Reading::NounGenitive,
        ]);
        const OTHER: Readings = Readings::of(&[
            Reading::Participle,
            Reading::ParticiplePlural,
            Reading::PresentParticiple,
            Reading::AdjectiveCommon,
            Reading::AdjectiveNeuter,
            Reading::AdjectivePlural,
        ]);
        let readings = self.simple_readings(form);
        if readings.meets(NOUN) {
            readings.and(NOUN)
        } else if form.len() < SHORTEST_LAST_VERB {
            readings.and(OTHER)
        } else {
            readings.and(OTHER.or(VERB))
        }
    }

    /// Where a part of a compound that begins at `begin` and is not its last can end: a word as it is, with -s or -e.
    fn part_ends(&self, form: &str, begin: usize) -> Places {
        const FIRST: Readings = Readings::of(&[
            Reading::NounSingularCommon,
            Reading::NounSingularNeuter,
            Reading::NounPlural,
            Reading::AdjectiveCommon,
            Reading::Imperative,
            Reading::Adverb,
        ]);
        let rest = &form[begin..];
        let mut ends = Places::default();
        self.table.stem_uses(rest, |used| {
            let after = &rest.as_bytes()[used.stem..];
            for (inflection, ending) in used.paradigm.ending_bytes() {
                let own = inflection.readings(used.paradigm.class(), used.paradigm.gender());
                if after.starts_with(ending) && Readings::of(own).meets(FIRST) {
                    ends.insert(begin + used.stem + ending.len());
                }
            }
        });
        linked(form, ends.from(begin + SHORTEST_FIRST_PART))
    }
}

/// These places, and those after an -s or -e that follows.
fn linked(form: &str, mut ends: Places) -> Places {
    for end in ends.iter() {
        if matches!(form.as_bytes().get(end), Some(b's' | b'e')) {
            ends.insert(end + 1);
        }
    }
    ends
}

/// Whether two endings are the same: a few bytes, compared where they stand.
fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one == other)
}

/// Forms that the last part of a compound can have: those of nouns, adjectives and participles.
fn ends_compound(inflection: Inflection) -> bool {
    inflection.is_noun()
        || matches!(
            inflection,
            Inflection::Participle
                | Inflection::ParticiplePlural
                | Inflection::PresentParticiple
                | Inflection::Common
                | Inflection::Neuter
                | Inflection::PluralOrDefinite
        )
}

/// Forms that a genitive -s can follow: nouns, and what can be used as a noun (*de ansattes*, *de pårørendes*).
fn takes_genitive(inflection: Inflection) -> bool {
    inflection.is_noun()
        || matches!(
            inflection,
            Inflection::ParticiplePlural | Inflection::PresentParticiple | Inflection::PluralOrDefinite
        )
}

/// The form without the ending of the genitive: -s, or an apostrophe after s, x and z.
fn without_genitive(form: &str) -> Option<&str> {
    if let Some(nominative) = form.strip_suffix('s') {
        return (!nominative.ends_with(['s', 'x', 'z']) && !nominative.is_empty())
            .then(|| nominative.strip_suffix('\'').unwrap_or(nominative));
    }
    form.strip_suffix('\'')
        .filter(|nominative| nominative.ends_with(['s', 'x', 'z']))
}

/// What an unknown word can be, by its ending.
fn guess(form: &str) -> Readings {
    use Reading as R;
    const NOUN: Readings = Readings::of(&[R::NounSingularCommon, R::NounSingularNeuter]);
    let ends = |ending: &str| form.len() > ending.len() + 2 && form.ends_with(ending);
    for (ending, readings) in [
        ("ernes", &[R::NounGenitive] as &[Reading]),
        ("enes", &[R::NounGenitive]),
        ("erne", &[R::NounDefinitePlural]),
        ("ene", &[R::NounDefinitePlural]),
        ("ende", &[R::PresentParticiple]),
        ("ede", &[R::Past, R::ParticiplePlural]),
        ("erede", &[R::Past, R::ParticiplePlural]),
        ("ere", &[R::Infinitive, R::NounPlural]),
        ("eres", &[R::PassivePresent, R::NounGenitive]),
        ("edes", &[R::PassivePast]),
        ("elser", &[R::NounPlural]),
        ("inger", &[R::NounPlural]),
        ("heder", &[R::NounPlural]),
        ("ioner", &[R::NounPlural]),
        ("elsen", &[R::NounDefiniteCommon]),
        ("ingen", &[R::NounDefiniteCommon]),
        ("heden", &[R::NounDefiniteCommon]),
        ("else", &[R::NounSingularCommon]),
        ("ing", &[R::NounSingularCommon]),
        ("hed", &[R::NounSingularCommon]),
        ("ion", &[R::NounSingularCommon]),
        ("itet", &[R::NounSingularCommon]),
        ("lige", &[R::AdjectivePlural]),
        ("ligt", &[R::AdjectiveNeuter, R::Adverb]),
        ("lig", &[R::AdjectiveCommon]),
        ("iske", &[R::AdjectivePlural]),
        ("isk", &[R::AdjectiveCommon, R::AdjectiveNeuter]),
        ("bar", &[R::AdjectiveCommon]),
        ("bart", &[R::AdjectiveNeuter]),
        ("bare", &[R::AdjectivePlural]),
        ("som", &[R::AdjectiveCommon]),
        ("eret", &[R::Participle]),
        ("et", &[R::NounDefiniteNeuter, R::Participle]),
        ("er", &[R::NounPlural, R::Present]),
        ("en", &[R::NounDefiniteCommon]),
    ] {
        if ends(ending) {
            return Readings::of(readings);
        }
    }
    if ends("s") {
        return NOUN.or(R::NounGenitive.into());
    }
    NOUN
}
