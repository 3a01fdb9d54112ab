//! Reads the word lists of `dictionaries/lexicon/` and compiles them.

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::lexicon::function_words::function_words;
use crate::lexicon::inflection::Class;
use crate::lexicon::reading::Readings;
use crate::lexicon::table::{Bytes, compile as compile_words};
use crate::lexicon::word_list::{Lexeme, endings, words};

/// The lists, by class. A word in `egne/` takes the place of the one of the same name in `stavekontrolden/`.
const LISTS: [(&str, Class); 4] = [
    ("verber.tsv", Class::Verb),
    ("substantiver.tsv", Class::Noun),
    ("adjektiver.tsv", Class::Adjective),
    ("adverbier.tsv", Class::Adverb),
];

pub(crate) fn compile(folder: &Path) -> Result<Bytes, Box<dyn Error>> {
    let mut all: Vec<Lexeme> = Vec::new();
    for (file, class) in LISTS {
        let own = read(&folder.join("egne").join(file), class)?;
        let replaced: HashSet<&str> = own.iter().map(|word| word.lemma.as_str()).collect();
        let others = read(&folder.join("stavekontrolden").join(file), class)?;
        let others: Vec<Lexeme> = others
            .into_iter()
            .filter(|word| !replaced.contains(word.lemma.as_str()))
            .collect();
        all.extend(own);
        all.extend(others);
    }
    all.extend(read_endings(&folder.join("egne"))?);
    Ok(compile_words(&all, &read_function_words(&folder.join("egne"))?))
}

/// The words that are only what a list says of them; each in one list.
fn read_function_words(folder: &Path) -> Result<BTreeMap<String, Readings>, Box<dyn Error>> {
    let mut all = BTreeMap::new();
    for file in ["smaaord.tsv", "almindelige.tsv", "navne.tsv"] {
        let path = folder.join(file);
        let own = function_words(&fs::read_to_string(&path)?)
            .map_err(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.message))?;
        for (form, readings) in own {
            if all.contains_key(&form) {
                return Err(format!("{}: »{form}« står også i en anden liste.", path.display()).into());
            }
            all.insert(form, readings);
        }
    }
    Ok(all)
}

fn read_endings(folder: &Path) -> Result<Vec<Lexeme>, Box<dyn Error>> {
    let mut all = Vec::new();
    for (file, class) in [
        ("endelser-substantiver.tsv", Class::Noun),
        ("endelser-adjektiver.tsv", Class::Adjective),
    ] {
        let path = folder.join(file);
        let read = endings(class, &fs::read_to_string(&path)?);
        all.extend(read.map_err(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.message))?);
    }
    Ok(all)
}

fn read(path: &Path, class: Class) -> Result<Vec<Lexeme>, Box<dyn Error>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    words(class, &fs::read_to_string(path)?)
        .map_err(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.message).into())
}

/// The Rust source of the pronouns and the agreeing small words.
pub(crate) fn small_words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut source = String::from("static PRONOUNS: &[Pronoun] = &[\n");
    for cells in rows(&folder.join("egne/stedord.tsv"), 6)? {
        let _ = writeln!(
            source,
            "    Pronoun {{ subject: {:?}, object: {:?}, reflexive: {:?}, possessive: [{:?}, {:?}, {:?}] }},",
            cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]
        );
    }
    source.push_str("];\nstatic AGREEING: &[[&str; 3]] = &[\n");
    for cells in rows(&folder.join("egne/samstemte.tsv"), 3)? {
        let _ = writeln!(source, "    [{:?}, {:?}, {:?}],", cells[0], cells[1], cells[2]);
    }
    source.push_str("];\n");
    Ok(source)
}

fn rows(path: &Path, columns: usize) -> Result<Vec<Vec<String>>, Box<dyn Error>> {
    let mut rows = Vec::new();
    for (index, line) in fs::read_to_string(path)?.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        if cells.len() != columns {
            let place = format!("{}:{}", path.display(), index + 1);
            return Err(format!("{place}: {} columns instead of {columns}", cells.len()).into());
        }
        rows.push(cells);
    }
    Ok(rows)
}
