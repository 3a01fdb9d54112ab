//! Compounds that the source inflects otherwise than their last part, though they inflect like it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use super::row::{NONE, Row};
use super::words::Class;

/// The class and the two parts of each such word.
const COMPOUNDS: &str = include_str!("last_parts.tsv");

/// The rows with those of such compounds made from their last parts.
pub(super) fn corrected(class: Class, mut rows: Vec<Row>) -> Result<Vec<Row>> {
    let mut by_word: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in &rows {
        by_word.entry(row[0].clone()).or_default().push(row.clone());
    }
    let mut corrected: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for (first, last) in compounds(class)? {
        let word = format!("{first}{last}");
        let lasts = corrected.get(last).or_else(|| by_word.get(last));
        let lasts = lasts.with_context(|| format!("last_parts.tsv: {last} is in no list"))?;
        let old = by_word.get(&word).map_or(&[][..], Vec::as_slice);
        let mut made: Vec<Row> = lasts.iter().map(|row| compound(class, first, row)).collect();
        // Of two words the one with the gender of the compound.
        if class == Class::Noun && made.iter().any(|row| old.iter().any(|old| old[1] == row[1])) {
            made.retain(|row| old.iter().any(|old| old[1] == row[1]));
        }
        corrected.insert(word, made);
    }
    rows.retain(|row| !corrected.contains_key(&row[0]));
    rows.extend(corrected.into_values().flatten());
    rows.sort();
    Ok(rows)
}

fn compounds(class: Class) -> Result<Vec<(&'static str, &'static str)>> {
    let name = match class {
        Class::Verb | Class::Deponent => "verbum",
        Class::Noun => "substantiv",
        Class::Adjective => "adjektiv",
        Class::Adverb => return Ok(Vec::new()),
    };
    let lines = COMPOUNDS
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut found = Vec::new();
    for line in lines {
        let (own, word) = line
            .split_once('\t')
            .with_context(|| format!("last_parts.tsv: {line}"))?;
        if own == name {
            found.push(
                word.split_once('+')
                    .with_context(|| format!("last_parts.tsv: {line}"))?,
            );
        }
    }
    Ok(found)
}

fn compound(class: Class, first: &str, last: &Row) -> Row {
    let cells = last.iter().enumerate().map(|(column, cell)| {
        if cell == NONE || (class == Class::Noun && column == 1) {
            return cell.clone();
        }
        let forms: Vec<String> = cell.split('/').map(|form| format!("{first}{form}")).collect();
        forms.join("/")
    });
    cells.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_has_the_forms_of_its_last_part() {
        let row = |text: &str| text.split(' ').map(str::to_owned).collect::<Row>();
        let rum = row("rum ik rummet rum rummene");
        assert_eq!(
            compound(Class::Noun, "råde", &rum),
            row("råderum ik råderummet råderum råderummene")
        );
        let god = row("god godt gode - bedst/godest");
        assert_eq!(compound(Class::Adjective, "selv", &god)[4], "selvbedst/selvgodest");
    }
}
