//! Adjectives, with agreement and comparison.

use std::collections::BTreeMap;

use super::affixes::{Affixes, Form};
use super::entries::Entry;
use super::nouns::ADJECTIVE_FLAGS;
use super::row::{NONE, Row, first};

/// Adjectives with another vowel or stem in the comparative.
const IRREGULAR: [&str; 3] = ["lang", "god", "stor"];

/// The adjectives by their base form: base, neuter, plural or definite, comparative, superlative.
pub(super) fn adjectives(entries: &[Entry], affixes: &Affixes) -> BTreeMap<String, Row> {
    let mut adjectives: BTreeMap<String, Row> = BTreeMap::new();
    for entry in entries {
        if let Some(row) = adjective(entry, affixes).or_else(|| irregular(entry)) {
            let filled = |row: &Row| row.iter().filter(|cell| *cell != NONE).count();
            let own = adjectives.entry(entry.word.clone()).or_insert_with(|| row.clone());
            if filled(&row) > filled(own) {
                *own = row;
            }
        }
    }
    adjectives
}

fn adjective(entry: &Entry, affixes: &Affixes) -> Option<Row> {
    if !ADJECTIVE_FLAGS.iter().any(|flag| entry.has(flag)) || ["1", "20", "21"].iter().any(|flag| entry.has(flag)) {
        return None;
    }
    let word = &entry.word;
    let flags = entry
        .flags
        .iter()
        .filter(|flag| ADJECTIVE_FLAGS.contains(&flag.as_str()));
    let forms: Vec<Form> = flags.flat_map(|flag| affixes.forms(word, flag)).collect();
    let called = |label: &str| -> Vec<String> {
        let called = forms.iter().filter(|form| form.label == label);
        called.map(|form| form.form.clone()).collect()
    };
    let other =
        |ending: &str| -> Option<String> { entry.other_forms.iter().find(|form| form.ends_with(ending)).cloned() };
    let neuter = forms
        .iter()
        .find(|form| form.flag == "49" && form.label == "BESTEMT_ENTAL")
        .or_else(|| forms.iter().find(|form| form.flag == "82" && form.form.ends_with("et")))
        .map(|form| form.form.clone());
    let neuter = if word == "egen" { other("et") } else { neuter };
    let plural = called("PLUR_BEK").into_iter().next().or_else(|| {
        let unnamed = forms
            .iter()
            .filter(|form| form.label.is_empty() && form.form.ends_with('e'));
        unnamed.map(|form| form.form.clone()).next()
    });
    let comparative = called("KOMPARATIV").into_iter().next().or_else(|| other("re"));
    let superlative = called("SUPERLATIV").into_iter().next().or_else(|| other("st"));
    let superlative = match &comparative {
        // A flag of the source keeps two consonants in the one and has one in the other: *uslere*, *usslest*.
        Some(comparative) if word.ends_with("el") && superlative.is_some() => comparative
            .strip_suffix("ere")
            .map(|stem| format!("{stem}est"))
            .or(superlative),
        _ => superlative,
    };
    // What is compounded with an adjective with a vowel of its own in the comparative is not compared.
    let is_compared = !IRREGULAR
        .iter()
        .any(|last| word.len() > last.len() && word.ends_with(last));
    let (comparative, superlative) = (comparative.filter(|_| is_compared), superlative.filter(|_| is_compared));
    Some(vec![
        word.clone(),
        neuter.unwrap_or_else(|| word.clone()),
        plural.unwrap_or_else(|| word.clone()),
        first(comparative),
        first(superlative),
    ])
}

/// An irregular adjective lists its forms: *stor, stort, store, større, størst*.
fn irregular(entry: &Entry) -> Option<Row> {
    let word = &entry.word;
    let has = |form: String| entry.other_forms.contains(&form).then_some(form);
    let ending = |ending: &str| entry.other_forms.iter().find(|form| form.ends_with(ending)).cloned();
    let superlative = ending("st")?;
    let comparative = ending("re")?;
    Some(vec![
        word.clone(),
        has(format!("{word}t")).unwrap_or_else(|| word.clone()),
        has(format!("{word}e")).unwrap_or_else(|| word.clone()),
        comparative,
        superlative,
    ])
}
