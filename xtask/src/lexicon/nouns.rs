//! Nouns, with gender, definite form and plural.

use std::collections::HashSet;

use super::affixes::{Affixes, Form};
use super::entries::Entry;
use super::row::{NONE, Row, first};

/// Flags of adjectives: words with both kinds of flags are lines of several words, and the adjective has a line of its own.
pub(super) const ADJECTIVE_FLAGS: [&str; 16] = [
    "12", "23", "24", "25", "26", "27", "28", "38", "40", "41", "42", "49", "59", "77", "78", "82",
];

/// The genitive: a word with this flag and no ending of a noun lists its other forms, if it has any.
const GENITIVE: &str = "10";

/// A word in the plural only.
const PLURAL_ONLY: &str = "74";

/// Flags whose forms stand beside those of the others: *centeret* or *centret*, *aftener* or *aftner*.
const BESIDE: [&str; 3] = ["15", "43", "87"];

/// Plurals that look like the singular.
const SAME_PLURAL: [&str; 3] = ["46", "47", "48"];

/// Plurals with a line of their own, whose vowel changes, and the gender of such nouns: *et rod* is another word.
const CHANGED_VOWEL: [(&str, &str, &str); 24] = [
    ("and", "ænder", "fk"),
    ("barn", "børn", "ik"),
    ("bog", "bøger", "fk"),
    ("bonde", "bønder", "fk"),
    ("bror", "brødre", "fk"),
    ("broder", "brødre", "fk"),
    ("datter", "døtre", "fk"),
    ("far", "fædre", "fk"),
    ("fader", "fædre", "fk"),
    ("fod", "fødder", "fk"),
    ("gås", "gæs", "fk"),
    ("hånd", "hænder", "fk"),
    ("klo", "kløer", "fk"),
    ("ko", "køer", "fk"),
    ("kraft", "kræfter", "fk"),
    ("mand", "mænd", "fk"),
    ("mor", "mødre", "fk"),
    ("moder", "mødre", "fk"),
    ("nat", "nætter", "fk"),
    ("rod", "rødder", "fk"),
    ("stang", "stænger", "fk"),
    ("tand", "tænder", "fk"),
    ("tå", "tæer", "fk"),
    ("øje", "øjne", "ik"),
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
    // A line without a plural says less than one with it, unless it is another word: *nøden* is no nut.
    let fuller: HashSet<[String; 3]> = nouns
        .iter()
        .filter(|row| row[3] != NONE)
        .flat_map(|row| {
            row[2]
                .split('/')
                .map(|definite| [row[0].clone(), row[1].clone(), definite.to_owned()])
        })
        .collect();
    nouns.retain(|row| {
        row[3] != NONE
            || row[2]
                .split('/')
                .any(|definite| !fuller.contains(&[row[0].clone(), row[1].clone(), definite.to_owned()]))
    });
    nouns
}

fn has_changed_vowel(row: &Row) -> bool {
    CHANGED_VOWEL
        .iter()
        .any(|(singular, plural, _)| row[0].ends_with(singular) && row[3].ends_with(plural))
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
    let cell = |label: &str, found: Vec<String>| -> String {
        let mut variants: Vec<String> = found.into_iter().take(1).collect();
        let beside = forms
            .iter()
            .filter(|form| form.label == label && BESIDE.contains(&form.flag.as_str()));
        for form in beside {
            if !variants.contains(&form.form) {
                variants.push(form.form.clone());
            }
        }
        // The accent may be left out: komitéen or komiteen.
        if let Some(form) = variants.first().filter(|_| word.ends_with('é')) {
            variants.push(form.replace('é', "e"));
        }
        if variants.is_empty() {
            NONE.to_owned()
        } else {
            variants.join("/")
        }
    };
    let mut definite = called("BESTEMT_ENTAL");
    let mut plural = called("PLUR_UBEK");
    let mut definite_plural = called("PLUR_BEK");
    if entry.has(GENITIVE) && is_short(word) && definite.is_empty() && plural.is_empty() {
        (definite, plural, definite_plural) = listed(entry);
    }
    if entry.has(PLURAL_ONLY) {
        // Words in the plural only; those of nouns with another vowel are the nouns' own.
        let changed = CHANGED_VOWEL
            .iter()
            .any(|(singular, changed, _)| word.ends_with(changed) && word != singular);
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
    let neuter = definite.iter().any(|form| form.ends_with('t'));
    let common = definite.iter().any(|form| form.ends_with('n'));
    let gender = match (common, neuter) {
        (true, false) => "fk",
        (false, true) => "ik",
        (true, true) => "fk/ik",
        (false, false) => return None,
    };
    let changed = CHANGED_VOWEL.iter().find_map(|(singular, changed, own_gender)| {
        let plural = format!("{}{changed}", word.strip_suffix(singular)?);
        (*own_gender == gender && plurals.contains(plural.as_str())).then_some(plural)
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
    let definite = if gender == "fk/ik" {
        let mut definite = definite;
        definite.dedup();
        definite.join("/")
    } else {
        cell("BESTEMT_ENTAL", definite)
    };
    let mut plural = cell("PLUR_UBEK", plural);
    // A plural in -s is listed by itself: link, links.
    let in_s = format!("{word}s");
    if plural != NONE && !word.ends_with('e') && entry.other_forms.contains(&in_s) {
        plural = format!("{plural}/{in_s}");
    }
    Some(vec![
        word.clone(),
        gender.to_owned(),
        definite,
        plural,
        cell("PLUR_BEK", definite_plural),
    ])
}

/// Whether the word has one syllable and three letters or more. Longer ones that list their forms are the same word without its
/// accent (*arme, armeen*), and shorter ones would begin far too many compounds.
fn is_short(word: &str) -> bool {
    let is_vowel = |letter: &char| "aeiouyæøåéèêöü".contains(*letter);
    word.chars().filter(is_vowel).count() == 1 && word.chars().count() >= 3
}

/// The definite form and both plurals of a noun that lists its forms: *ske, skeen, skeer, skeerne*.
fn listed(entry: &Entry) -> (Vec<String>, Vec<String>, Vec<String>) {
    let listed = |form: &str| entry.other_forms.iter().any(|other| other == form);
    let with = |endings: &[&str]| -> Vec<String> {
        let forms = endings.iter().map(|ending| format!("{}{ending}", entry.word));
        forms.filter(|form| listed(form)).take(1).collect()
    };
    let plural = with(&["er", "r", "e"]);
    let definite_plural = plural.iter().map(|plural| format!("{plural}ne")).collect();
    (with(&["en", "et"]), plural, definite_plural)
}
