//! Nouns, with gender, definite form and plural.

use std::collections::HashSet;

use super::affixes::{Affixes, Form};
use super::entries::Entry;
use super::row::{NONE, Row, first};

/// Flags of adjectives: words with both kinds of flags are lines of several words, and the adjective has a line of its own.
pub(super) const ADJECTIVE_FLAGS: [&str; 16] = [
    "12", "23", "24", "25", "26", "27", "28", "38", "40", "41", "42", "49", "59", "77", "78", "82",
];

/// A word in the plural only.
const PLURAL_ONLY: &str = "74";

/// Plurals that look like the singular.
const SAME_PLURAL: [&str; 3] = ["46", "47", "48"];

/// Plurals with a line of their own, whose vowel changes.
const CHANGED_VOWEL: [(&str, &str); 24] = [
    ("and", "ænder"),
    ("barn", "børn"),
    ("bog", "bøger"),
    ("bonde", "bønder"),
    ("bror", "brødre"),
    ("broder", "brødre"),
    ("datter", "døtre"),
    ("far", "fædre"),
    ("fader", "fædre"),
    ("fod", "fødder"),
    ("gås", "gæs"),
    ("hånd", "hænder"),
    ("klo", "kløer"),
    ("ko", "køer"),
    ("kraft", "kræfter"),
    ("mand", "mænd"),
    ("mor", "mødre"),
    ("moder", "mødre"),
    ("nat", "nætter"),
    ("rod", "rødder"),
    ("stang", "stænger"),
    ("tand", "tænder"),
    ("tå", "tæer"),
    ("øje", "øjne"),
];

/// The nouns: singular, gender, definite, plural, definite plural.
pub(super) fn nouns(entries: &[Entry], affixes: &Affixes) -> Vec<Row> {
    let plurals: HashSet<&str> = entries
        .iter()
        .filter(|entry| entry.has(PLURAL_ONLY))
        .map(|entry| entry.word.as_str())
        .collect();
    let mut nouns: Vec<Row> = entries
        .iter()
        .filter_map(|entry| noun(entry, affixes, &plurals))
        .collect();
    nouns.sort();
    nouns.dedup();
    // Nouns with another vowel in the plural have it always: a beechnut is no book.
    let changed: Vec<Row> = nouns.iter().filter(|row| has_changed_vowel(row)).cloned().collect();
    nouns.retain(|row| has_changed_vowel(row) || !changed.iter().any(|other| other[..2] == row[..2]));
    // A line without a plural says less than one with it.
    let fuller: Vec<Row> = nouns.iter().filter(|row| row[3] != NONE).cloned().collect();
    nouns.retain(|row| row[3] != NONE || !fuller.iter().any(|other| other[0] == row[0] && other[1] == row[1]));
    nouns
}

fn has_changed_vowel(row: &Row) -> bool {
    CHANGED_VOWEL
        .iter()
        .any(|(singular, plural)| row[0].ends_with(singular) && row[3].ends_with(plural))
}

fn noun(entry: &Entry, affixes: &Affixes, plurals: &HashSet<&str>) -> Option<Row> {
    let word = &entry.word;
    if ADJECTIVE_FLAGS.iter().any(|flag| entry.has(flag)) || ["1", "20", "21"].iter().any(|flag| entry.has(flag)) {
        return None;
    }
    let forms: Vec<Form> = entry.flags.iter().flat_map(|flag| affixes.forms(word, flag)).collect();
    let called = |label: &str| -> Vec<String> {
        let called = forms.iter().filter(|form| form.label == label);
        called.map(|form| form.form.clone()).collect()
    };
    let definite = called("BESTEMT_ENTAL");
    let mut plural = called("PLUR_UBEK");
    let mut definite_plural = called("PLUR_BEK");
    if entry.has(PLURAL_ONLY) {
        // Words in the plural only; those of nouns with another vowel are the nouns' own.
        let changed = CHANGED_VOWEL
            .iter()
            .any(|(singular, changed)| word.ends_with(changed) && word != singular);
        return (!changed && definite.is_empty()).then(|| {
            vec![
                NONE.to_owned(),
                NONE.to_owned(),
                NONE.to_owned(),
                word.clone(),
                first(definite_plural),
            ]
        });
    }
    if plural.is_empty() && SAME_PLURAL.iter().any(|flag| entry.has(flag)) {
        plural.push(word.clone());
    }
    let changed = CHANGED_VOWEL.iter().find_map(|(singular, changed)| {
        let plural = format!("{}{changed}", word.strip_suffix(singular)?);
        plurals.contains(plural.as_str()).then_some(plural)
    });
    if let Some(plural_form) = changed.filter(|_| plural.is_empty()) {
        let ending = if plural_form.ends_with(['e', 'r']) { "ne" } else { "ene" };
        definite_plural = vec![format!("{plural_form}{ending}")];
        plural = vec![plural_form];
    }
    // Some lines of the source name the two plurals the other way round.
    if let ([one, ..], [other, ..]) = (&plural[..], &definite_plural[..])
        && *one == format!("{other}ne")
    {
        std::mem::swap(&mut plural, &mut definite_plural);
    }
    let neuter = definite.iter().any(|form| form.ends_with('t'));
    let common = definite.iter().any(|form| form.ends_with('n'));
    let gender = match (common, neuter) {
        (true, false) => "fk",
        (false, true) => "ik",
        (true, true) => "fk/ik",
        (false, false) => return None,
    };
    let definite = definite
        .into_iter()
        .filter(|form| gender != "fk/ik" || form.ends_with(['n', 't']));
    let mut definite: Vec<String> = definite.collect();
    definite.dedup();
    Some(vec![
        word.clone(),
        gender.to_owned(),
        if gender == "fk/ik" {
            definite.join("/")
        } else {
            first(definite)
        },
        first(plural),
        first(definite_plural),
    ])
}
