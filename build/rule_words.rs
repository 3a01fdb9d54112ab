//! Reads the word lists of `dictionaries/rules/`.

use std::error::Error;
use std::path::Path;

use toml::{Table, Value};

/// The Rust source of the long words with what can stand in their place.
pub(crate) fn long_words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut long: Vec<(String, String)> = Vec::new();
    for word in rows(&folder.join("lange-ord.toml"), "word")? {
        long.push((text(&word, "term")?, text(&word, "plain")?));
    }
    long.sort();
    let lines: String = long.iter().map(|(term, plain)| format!("{term}\t{plain}\n")).collect();
    Ok(format!("static LONG_WORDS: SortedWords = SortedWords({lines:?});\n"))
}

/// The Rust source of the words that name the same thing.
pub(crate) fn same_words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut same = Vec::new();
    for group in rows(&folder.join("samme-ord.toml"), "same")? {
        let class = match text(&group, "class")?.as_str() {
            "substantiv" => "Noun",
            "verbum" => "Verb",
            other => return Err(format!("samme-ord.toml: {other} is no class here").into()),
        };
        same.push(format!("(Class::{class}, &{:?})", crate::words(&group, "words")?));
    }
    Ok(format!(
        "static SAME_WORDS: &[(Class, &[&str])] = &[{}];\n",
        same.join(", ")
    ))
}

fn rows(path: &Path, name: &str) -> Result<Vec<Table>, Box<dyn Error>> {
    let table = crate::read(path)?;
    let list = table
        .get(name)
        .and_then(Value::as_array)
        .ok_or_else(|| format!("{} holds no [[{name}]]", path.display()))?;
    Ok(list.iter().filter_map(Value::as_table).cloned().collect())
}

fn text(table: &Table, name: &str) -> Result<String, String> {
    table
        .get(name)
        .and_then(Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| format!("`{name}` is missing in dictionaries/rules"))
}
