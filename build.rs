//! Compiles the Danish data in `dictionaries/` into tables that open without parsing.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let dictionaries = root.join("dictionaries");
    println!("cargo::rerun-if-changed=dictionaries");
    println!("cargo::rerun-if-changed=build.rs");
    fs::write(out.join("letter_vocabulary.rs"), letter_vocabulary(&dictionaries)?)?;
    Ok(())
}

fn read(path: &Path) -> Result<Table, Box<dyn Error>> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    text.parse::<Table>()
        .map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The strings of a list, sorted, each once.
fn words(table: &Table, key: &str) -> Result<Vec<String>, String> {
    let list = table
        .get(key)
        .and_then(Value::as_array)
        .ok_or_else(|| format!("the list `{key}` is missing"))?;
    let mut words: Vec<String> = list
        .iter()
        .map(|word| {
            word.as_str()
                .map(str::to_lowercase)
                .ok_or_else(|| format!("`{key}` holds something that is no word"))
        })
        .collect::<Result<_, _>>()?;
    words.sort();
    words.dedup();
    Ok(words)
}

fn write_words(source: &mut String, name: &str, words: &[String]) {
    let _ = writeln!(source, "static {name}: &[&str] = &{words:?};");
}

fn letter_vocabulary(dictionaries: &Path) -> Result<String, Box<dyn Error>> {
    let parts = read(&dictionaries.join("letter-parts.toml"))?;
    let mut source = String::new();
    for key in [
        "greetings",
        "closings",
        "references",
        "months",
        "sentence-starters",
        "unfinished",
        "keeps-hyphen",
        "follows-hanging-hyphen",
        "web-endings",
        "file-endings",
    ] {
        write_words(&mut source, &key.to_uppercase().replace('-', "_"), &words(&parts, key)?);
    }
    let table = read(&dictionaries.join("abbreviations.toml"))?;
    let mut abbreviations = Vec::new();
    for entry in table
        .get("abbreviation")
        .and_then(Value::as_array)
        .ok_or("abbreviations.toml holds no [[abbreviation]]")?
    {
        let entry = entry.as_table().ok_or("an abbreviation is no table")?;
        let reads = entry
            .get("reads")
            .and_then(Value::as_str)
            .ok_or("an abbreviation lacks `reads`")?;
        let ends = entry
            .get("ends")
            .and_then(Value::as_bool)
            .ok_or("an abbreviation lacks `ends`")?;
        for written in words(entry, "written")? {
            abbreviations.push((written, reads.to_owned(), ends));
        }
    }
    abbreviations.sort();
    if let Some(twice) = abbreviations.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(format!("abbreviations.toml: {} stands twice", twice[0].0).into());
    }
    let _ = writeln!(source, "static ABBREVIATIONS: &[Abbreviation] = &[");
    for (written, reads, can_end) in abbreviations {
        let _ = writeln!(
            source,
            "    Abbreviation {{ written: {written:?}, reads: {reads:?}, can_end: {can_end} }},"
        );
    }
    source.push_str("];\n");
    Ok(source)
}
