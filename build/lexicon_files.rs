//! Reads the word lists of `dictionaries/lexicon/` and compiles them.

use std::collections::{BTreeMap, HashSet};
use std::error::Error;
use std::fs;
use std::path::Path;

use crate::lexicon::function_words::function_words;
use crate::lexicon::inflection::Class;
use crate::lexicon::table::{Bytes, compile as compile_words};
use crate::lexicon::word_list::{Lexeme, words};

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
    let path = folder.join("egne").join("smaaord.tsv");
    let mut small = BTreeMap::new();
    if path.exists() {
        small = function_words(&fs::read_to_string(&path)?)
            .map_err(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.message))?;
    }
    Ok(compile_words(&all, &small))
}

fn read(path: &Path, class: Class) -> Result<Vec<Lexeme>, Box<dyn Error>> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    words(class, &fs::read_to_string(path)?)
        .map_err(|fault| format!("{}:{}: {}", path.display(), fault.line, fault.message).into())
}
