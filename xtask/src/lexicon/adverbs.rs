//! Words without inflection that are no form of another word: adverbs for the most part.

use std::collections::HashSet;

use super::entries::Entry;
use super::row::Row;

/// The words that no flag inflects and no other list holds.
pub(super) fn adverbs(entries: &[Entry], others: &[&[Row]]) -> Vec<Row> {
    let known: HashSet<&str> = others
        .iter()
        .flat_map(|rows| rows.iter())
        .flatten()
        .flat_map(|cell| cell.split('/'))
        .collect();
    let mut adverbs: Vec<Row> = entries
        .iter()
        .filter(|entry| entry.flags.is_empty() && entry.other_forms.is_empty() && entry.stem.is_none())
        .filter(|entry| !known.contains(entry.word.as_str()) && entry.word.len() > 2 && !entry.word.contains('-'))
        .map(|entry| vec![entry.word.clone()])
        .collect();
    adverbs.sort();
    adverbs.dedup();
    adverbs
}
