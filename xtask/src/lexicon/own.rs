//! Our own words, which take the place of the source's.

use std::collections::HashSet;
use std::fs;

use anyhow::{Context, Result};

use super::row::{Row, lemma};
use super::words::Class;
use crate::place;

/// A file of `dictionaries/lexicon/egne/`.
pub(super) fn text(file: &str) -> Result<String> {
    let path = place::root().join("dictionaries/lexicon/egne").join(file);
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The words of a class.
pub(super) fn lemmas(class: Class) -> Result<HashSet<String>> {
    Ok(rows(class)?.iter().map(|row| lemma(row).to_owned()).collect())
}

/// The rows of the source with ours in the place of those of the same word, sorted.
pub(super) fn merged(class: Class, mut source: Vec<Row>) -> Result<Vec<Row>> {
    let own = rows(class)?;
    let replaced: HashSet<&str> = own.iter().map(lemma).collect();
    source.retain(|row| !replaced.contains(lemma(row)));
    source.extend(own.iter().cloned());
    source.sort();
    Ok(source)
}

fn rows(class: Class) -> Result<Vec<Row>> {
    let file = match class {
        Class::Verb | Class::Deponent => "verber.tsv",
        Class::Noun => "substantiver.tsv",
        Class::Adjective => "adjektiver.tsv",
        Class::Adverb => return Ok(Vec::new()),
    };
    let text = text(file)?;
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect())
}
