//! Reads the words of `dictionaries/facts/`.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use toml::{Table, Value};

/// The Rust source of the words that facts are read by.
pub(crate) fn fact_words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let numbers = crate::read(&folder.join("tal.toml"))?;
    let laws = crate::read(&folder.join("love.toml"))?;
    let places = crate::read(&folder.join("steder.toml"))?;
    let mut source = String::new();

    let values = part(&numbers, "numbers")?.iter();
    let values = values.map(|(word, value)| (word.clone(), value.as_integer().unwrap_or_default().to_string()));
    write_pairs(&mut source, "NUMBERS", values.collect());
    for (key, name) in [("periods", "PERIODS"), ("often", "OFTEN"), ("units", "UNITS")] {
        write_pairs(&mut source, name, inverted(part(&numbers, key)?)?);
    }
    for (key, name) in [
        ("words", "MONEY"),
        ("millions", "MILLIONS"),
        ("thousands", "THOUSANDS"),
        ("percent", "PERCENT"),
    ] {
        crate::write_sorted_words(&mut source, name, &crate::words(part(&numbers, "money")?, key)?);
    }
    write_pairs(&mut source, "LAWS", {
        let laws = part(&laws, "laws")?;
        let mut pairs = inverted(laws)?;
        pairs.extend(laws.keys().map(|name| (name.clone(), name.clone())));
        pairs
    });
    let endings = crate::words(&places, "street-endings")?;
    let _ = writeln!(source, "static STREET_ENDINGS: &[&str] = &{endings:?};");

    let mut bounds: Vec<(String, String)> = inverted(part(&numbers, "bounds")?)?;
    let comparisons = part(&numbers, "comparisons")?;
    for (key, opposite) in [("more", "most"), ("less", "least")] {
        for words in crate::words(comparisons, key)? {
            for denied in ["ikke", "aldrig"] {
                for denied in [
                    denied,
                    &format!("{denied} være"),
                    &format!("{denied} er"),
                    &format!("{denied} må være"),
                    &format!("må {denied} være"),
                ] {
                    bounds.push((format!("{denied} {words}"), opposite.to_owned()));
                }
            }
            bounds.push((words, key.to_owned()));
        }
    }
    // By their first words; of those with the same one the longest first, so that "fra og med" is met before "fra".
    bounds.sort_by_key(|(words, _)| {
        let first = words.split(' ').next().unwrap_or_default().to_owned();
        (first, std::cmp::Reverse(words.split(' ').count()), words.clone())
    });
    let mut by_first: Vec<(&str, Vec<String>)> = Vec::new();
    for (words, bound) in &bounds {
        let (first, further) = words.split_once(' ').unwrap_or((words, ""));
        let further: Vec<&str> = further.split(' ').filter(|word| !word.is_empty()).collect();
        let entry = format!("(&{further:?}, Bound::{})", variant(bound));
        match by_first.last_mut() {
            Some((last, entries)) if *last == first => entries.push(entry),
            _ => by_first.push((first, vec![entry])),
        }
    }
    let by_first: Vec<String> = by_first
        .iter()
        .map(|(first, entries)| format!("({first:?}, &[{}])", entries.join(", ")))
        .collect();
    let _ = writeln!(
        source,
        "static BOUNDS: &[(&str, &[BoundWords])] = &[{}];",
        by_first.join(", ")
    );
    let received = crate::words(part(&numbers, "received")?, "other")?;
    let _ = writeln!(source, "static OTHER_THINGS: &[&str] = &{received:?};");
    let anchors = part(&numbers, "anchors")?;
    for (key, name) in [("receipt", "RECEIPT"), ("letter", "OF_THE_LETTER")] {
        let words = crate::words(anchors, key)?;
        let _ = writeln!(source, "static {name}: &[&str] = &{words:?};");
    }
    Ok(source)
}

fn part<'t>(table: &'t Table, name: &str) -> Result<&'t Table, String> {
    table
        .get(name)
        .and_then(Value::as_table)
        .ok_or_else(|| format!("dictionaries/facts: [{name}] is missing"))
}

/// From `name = [forms]` to a pair for each form: what it is a form of.
fn inverted(table: &Table) -> Result<Vec<(String, String)>, String> {
    let mut pairs = Vec::new();
    for name in table.keys() {
        pairs.extend(crate::words(table, name)?.into_iter().map(|form| (form, name.clone())));
    }
    Ok(pairs)
}

/// `working-day` is `WorkingDay`.
fn variant(name: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('-').map(capital).collect()
}

fn write_pairs(source: &mut String, name: &str, mut pairs: Vec<(String, String)>) {
    pairs.sort();
    let lines: String = pairs
        .iter()
        .map(|(word, second)| format!("{word}\t{second}\n"))
        .collect();
    let _ = writeln!(source, "static {name}: SortedWords = {};", crate::sorted_words(&lines));
}

/// The Rust source of the words that the effect of a sentence hangs on.
pub(crate) fn meaning_words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let table = crate::read(&folder.join("betydning.toml"))?;
    let mut source = String::new();
    // One list for all of them: every word of a letter is looked up. Where a word stands in two tables, the first has it.
    let persons = part(&table, "persons")?;
    let mut meanings: Vec<(String, String)> = Vec::new();
    for (kind, pairs) in [
        ("negation", inverted(part(&table, "negation")?)?),
        ("condition", inverted(part(&table, "condition")?)?),
        ("modality", inverted(part(&table, "modality")?)?),
        (
            "person",
            ["reader", "sender"].iter().try_fold(Vec::new(), |mut pairs, key| {
                let words = crate::words(persons, key)?;
                pairs.extend(words.into_iter().map(|word| (word, (*key).to_owned())));
                Ok::<_, String>(pairs)
            })?,
        ),
    ] {
        for (word, name) in pairs {
            if !meanings.iter().any(|(other, _)| *other == word) {
                meanings.push((word, format!("{kind} {name}")));
            }
        }
    }
    write_pairs(&mut source, "MEANINGS", meanings);
    write_pairs(&mut source, "SUSPENSION", inverted(part(&table, "suspension")?)?);
    let one_of = crate::words(part(&table, "one-of")?, "words")?;
    let _ = writeln!(source, "static ONE_OF: &[&str] = &{one_of:?};");
    let others = crate::words(persons, "else")?;
    let _ = writeln!(source, "static SOMEBODY_ELSE: &[&str] = &{others:?};");
    let named = crate::words(persons, "named_reader")?;
    let _ = writeln!(source, "static NAMED_READER: &[&str] = &{named:?};");
    let polite = persons
        .get("polite")
        .and_then(Value::as_array)
        .ok_or("[persons] polite is missing")?;
    let polite: Vec<&str> = polite.iter().filter_map(Value::as_str).collect();
    let _ = writeln!(source, "static POLITE: &[&str] = &{polite:?};");
    let groups = part(&table, "same")?
        .get("groups")
        .and_then(Value::as_array)
        .ok_or("[same] groups is missing")?;
    let mut same: Vec<(String, String)> = Vec::new();
    for group in groups.iter().filter_map(Value::as_array) {
        let words: Vec<&str> = group.iter().filter_map(Value::as_str).collect();
        for word in words.iter().skip(1) {
            // A word in two rows belongs to the first.
            if !same.iter().any(|(other, _)| other == word) {
                same.push(((*word).to_owned(), words[0].to_owned()));
            }
        }
    }
    write_pairs(&mut source, "SAME", same);
    crate::write_sorted_words(&mut source, "FILLER", &crate::words(part(&table, "filler")?, "words")?);
    crate::write_sorted_words(&mut source, "RIGHTS", &crate::words(part(&table, "rights")?, "verbs")?);
    Ok(source)
}
