//! Compiles the Danish data in `dictionaries/` into tables that open without parsing.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use toml::{Table, Value};

/// The rooms of the library that read and compile dictionaries, so that build and run time do it alike.
#[allow(unreachable_pub, reason = "public in the library")]
#[path = "src/rewrite"]
mod rewrite {
    mod applicability;
    pub use applicability::Applicability;
}
#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "public and used in the library"
)]
#[path = "src/dictionary"]
mod dictionary {
    pub mod entry;
    pub mod expand;
    pub mod form;
    pub mod hash;
    pub mod source;
    pub mod table;
}

#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "public and used in the library"
)]
#[path = "src/lexicon"]
mod lexicon {
    pub mod function_words;
    pub mod inflection;
    #[allow(clippy::module_inception, reason = "named after the one thing it defines")]
    pub mod lexicon;
    pub mod places;
    pub mod reading;
    pub(crate) mod recent;
    pub mod stems;
    pub mod table;
    pub mod word_list;
    pub use inflection::{Class, Gender, Inflection};
    pub use lexicon::{Analysis, Lexicon, Word};
    pub use reading::{Reading, Readings};
}
#[path = "build/fact_words.rs"]
mod fact_words;
#[path = "build/lexicon_files.rs"]
mod lexicon_files;
#[path = "build/requirements.rs"]
mod requirements;
#[path = "build/rule_words.rs"]
mod rule_words;

/// The patterns of lines.
#[path = "src/letter/layout/expressions.rs"]
mod expressions;

use dictionary::expand::{Expanded, expand};
use dictionary::hash::{START, fnv};
use dictionary::source::{Document, parse};
use dictionary::table::Table as CompiledTable;
use lexicon::Lexicon;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error}\n");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let dictionaries = root.join("dictionaries");
    println!("cargo::rerun-if-changed=dictionaries");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    fs::write(
        out.join("small_words.rs"),
        lexicon_files::small_words(&dictionaries.join("lexicon"))?,
    )?;
    let lexicon = lexicon_files::compile(&dictionaries.join("lexicon"))?;
    for (name, bytes) in [
        ("stems", &lexicon.stems.text),
        ("stem-blocks", &lexicon.stems.blocks),
        ("lists", &lexicon.lists),
        ("paradigms", &lexicon.paradigms),
        ("function-words", &lexicon.function_words.text),
        ("function-word-blocks", &lexicon.function_words.blocks),
        ("readings", &lexicon.readings),
    ] {
        fs::write(out.join(format!("lexicon.{name}")), bytes)?;
    }
    for (name, expression) in expressions::EXPRESSIONS {
        fs::write(out.join(format!("pattern.{name}")), automaton(expression)?)?;
    }
    fs::write(out.join("letter_vocabulary.rs"), letter_vocabulary(&dictionaries)?)?;
    fs::write(out.join("thresholds.rs"), thresholds(&dictionaries)?)?;
    fs::write(out.join("score_words.rs"), score_words(&dictionaries)?)?;
    fs::write(
        out.join("fact_words.rs"),
        fact_words::fact_words(&dictionaries.join("facts"))?,
    )?;
    fs::write(
        out.join("meaning_words.rs"),
        fact_words::meaning_words(&dictionaries.join("facts"))?,
    )?;
    fs::write(
        out.join("requirements.rs"),
        requirements::compile(&dictionaries.join("requirements"))?,
    )?;
    let rules = dictionaries.join("rules");
    fs::write(out.join("long_words.rs"), rule_words::long_words(&rules)?)?;
    fs::write(out.join("same_words.rs"), rule_words::same_words(&rules)?)?;
    fs::write(out.join("who_acts.rs"), rule_words::who_acts(&rules)?)?;
    fs::write(out.join("actors.rs"), rule_words::actors(&rules)?)?;
    let lexicon = Lexicon::open(lexicon);
    fs::write(out.join("hidden_verbs.rs"), rule_words::hidden_verbs(&rules, &lexicon)?)?;
    let built_in = compile(&built_in(&dictionaries)?, &lexicon)?;
    let parts = [
        ("entries", &*built_in.entries.pack()),
        ("forms", built_in.forms.bytes()),
        ("keys", built_in.keys.as_fst().as_bytes()),
    ];
    let mut hash = START;
    for (name, bytes) in parts {
        fs::write(out.join(format!("built_in.{name}")), bytes)?;
        hash = fnv(bytes, hash);
    }
    fs::write(out.join("built_in.rs"), format!("const HASH: u64 = {hash};\n"))?;
    Ok(())
}

/// A pattern as an automaton that opens without parsing.
fn automaton(expression: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let dense = regex_automata::dfa::dense::Builder::new()
        .configure(
            regex_automata::dfa::dense::Config::new()
                .minimize(true)
                .start_kind(regex_automata::dfa::StartKind::Unanchored),
        )
        .build(expression)?;
    Ok(dense.to_sparse()?.to_bytes_little_endian())
}

fn thresholds(dictionaries: &Path) -> Result<String, Box<dyn Error>> {
    let table = read(&dictionaries.join("thresholds.toml"))?;
    let number = |rule: &str, name: &str| -> Result<i64, String> {
        let value = table
            .get(rule)
            .and_then(|rule| rule.get(name))
            .and_then(Value::as_integer);
        value.ok_or_else(|| format!("thresholds.toml: {rule}.{name} is missing"))
    };
    Ok(format!(
        "const BUILT_IN: Thresholds = Thresholds {{ long_sentence_note: {}, long_sentence_advice: {}, long_sentence_serious: {}, \
         long_word_letters: {}, number_density_numbers: {}, number_density_words: {}, \
         enumeration_items: {}, enumeration_letters: {}, front_heavy_words: {}, insertion_words: {}, negation_words: {} }};\n",
        number("long-sentence", "note")?,
        number("long-sentence", "advice")?,
        number("long-sentence", "serious")?,
        number("long-word", "letters")?,
        number("number-density", "numbers")?,
        number("number-density", "words")?,
        number("enumeration", "items")?,
        number("enumeration", "letters")?,
        number("front-heavy", "words")?,
        number("insertion", "words")?,
        number("negation", "words")?,
    ))
}

fn score_words(dictionaries: &Path) -> Result<String, Box<dyn Error>> {
    let deponents = read(&dictionaries.join("deponents.toml"))?;
    let nominalisations = read(&dictionaries.join("nominalisations.toml"))?;
    let part = |table: &Table, name: &str| -> Result<Table, String> {
        table
            .get(name)
            .and_then(Value::as_table)
            .cloned()
            .ok_or_else(|| format!("the table `{name}` is missing"))
    };
    let mut source = String::new();
    write_sorted_words(
        &mut source,
        "DEPONENTS",
        &words(&part(&deponents, "deponents")?, "words")?,
    );
    write_sorted_words(
        &mut source,
        "OTHER_WORDS_IN_S",
        &words(&part(&deponents, "other")?, "words")?,
    );
    write_words(&mut source, "NOMINAL_ENDINGS", &words(&nominalisations, "endings")?);
    write_sorted_words(
        &mut source,
        "NOT_NOMINAL",
        &words(&part(&nominalisations, "not")?, "words")?,
    );
    Ok(source)
}

/// All files of the folders with entries.
fn built_in(dictionaries: &Path) -> Result<Vec<(PathBuf, Document)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for folder in ["phrases", "legal-terms"] {
        for file in fs::read_dir(dictionaries.join(folder))? {
            files.push(file?.path());
        }
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    let mut documents = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let document = parse(&text).map_err(|faults| {
            let faults: Vec<String> = faults
                .iter()
                .map(|fault| format!("{}: {fault}", file.display()))
                .collect();
            faults.join("\n")
        })?;
        documents.push((file, document));
    }
    Ok(documents)
}

/// One table for all of them.
fn compile(documents: &[(PathBuf, Document)], lexicon: &Lexicon) -> Result<CompiledTable, String> {
    let mut faults = Vec::new();
    let mut all: Vec<(&Document, Vec<Vec<Expanded>>)> = Vec::new();
    for (file, document) in documents {
        let mut forms = Vec::new();
        for entry in &document.entries {
            forms.push(expand(entry, lexicon).unwrap_or_else(|messages| {
                let messages = messages.into_iter();
                faults.extend(messages.map(|(_, message)| format!("{}: »{}«: {message}", file.display(), entry.term)));
                Vec::new()
            }));
        }
        all.push((document, forms));
    }
    if faults.is_empty() {
        Ok(CompiledTable::compile(&all))
    } else {
        Err(faults.join("\n"))
    }
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

/// The Rust source of a list in which many words are looked up.
fn sorted_words(lines: &str) -> String {
    format!("SortedWords::filtered({lines:?}, &crate::letter::Filter::of({lines:?}))")
}

fn write_sorted_words(source: &mut String, name: &str, words: &[String]) {
    let lines: String = words.iter().map(|word| format!("{word}\n")).collect();
    let _ = writeln!(source, "static {name}: SortedWords = {};", sorted_words(&lines));
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
        "particles",
        "subjects",
        "finite-verbs",
        "weekdays",
        "institutions",
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
