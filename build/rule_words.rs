//! Reads the word lists of `dictionaries/rules/`.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use toml::{Table, Value};

use crate::lexicon::{Class, Inflection, Lexicon};

/// The Rust source of the long words with what can stand in their place.
pub(crate) fn long_words(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut long: Vec<(String, String)> = Vec::new();
    for word in rows(&folder.join("lange-ord.toml"), "word")? {
        long.push((text(&word, "term")?, text(&word, "plain")?));
    }
    long.sort();
    let lines: String = long.iter().map(|(term, plain)| format!("{term}\t{plain}\n")).collect();
    Ok(format!(
        "static LONG_WORDS: SortedWords = {};\n",
        crate::sorted_words(&lines)
    ))
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

/// The Rust source of the words for those who can act.
pub(crate) fn actors(folder: &Path) -> Result<String, Box<dyn Error>> {
    let table = crate::read(&folder.join("handlende.toml"))?;
    let words = crate::words(&table, "words")?;
    let names = table
        .get("names")
        .and_then(Value::as_array)
        .ok_or("handlende.toml: `names` is missing")?;
    let names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
    Ok(format!(
        "static ACTORS: &[&str] = &{words:?};\nstatic NAMED_ACTORS: &[&str] = &{names:?};\n"
    ))
}

/// The Rust source of the words that tell who can do what a passive says: an authority, the reader, or both.
pub(crate) fn who_acts(folder: &Path) -> Result<String, Box<dyn Error>> {
    const FILE: &str = "hvem-handler.toml";
    let file = folder.join(FILE);
    let table = crate::read(&file)?;
    let mut source = String::new();
    let lines = |table: &Table, key: &str| crate::words(table, key).map(|words| words.join("\n") + "\n");
    for (part, key, name) in [
        ("authority", "verbs", "AUTHORITY_VERBS"),
        ("reader", "verbs", "READER_VERBS"),
        ("either", "verbs", "EITHER_VERBS"),
        ("asked", "verbs", "ASKED_VERBS"),
        ("nobody", "verbs", "NOBODYS_VERBS"),
        ("telling", "verbs", "TELLING_VERBS"),
        ("telling", "receivers", "RECEIVERS"),
    ] {
        let part = table
            .get(part)
            .and_then(Value::as_table)
            .ok_or_else(|| format!("{FILE}: `{part}` is missing"))?;
        let words = lines(part, key)?;
        source.push_str(&format!(
            "static {name}: SortedWords = SortedWords::unfiltered({words:?});\n"
        ));
    }
    for (part, name) in [("together", "TOGETHER"), ("clause", "CLAUSES_BEFORE")] {
        let mut entries = Vec::new();
        for row in rows(&file, part)? {
            let who = match text(&row, "who")?.as_str() {
                "authority" => "Authority",
                "reader" => "Reader",
                "nobody" => "Nobody",
                other => return Err(format!("{FILE}: {other} is nobody who could act").into()),
            };
            let optional = |key: &str| {
                if row.contains_key(key) {
                    lines(&row, key)
                } else {
                    Ok(String::new())
                }
            };
            let (verbs, also) = (optional("verbs")?, optional("also")?);
            let words = lines(&row, "words")?;
            entries.push(format!(
                "Sign {{ who: Who::{who}, verbs: SortedWords::unfiltered({verbs:?}), words: SortedWords::unfiltered({words:?}), also: SortedWords::unfiltered({also:?}) }}"
            ));
        }
        source.push_str(&format!("static {name}: &[Sign] = &[{}];\n", entries.join(", ")));
    }
    Ok(source)
}

/// The Rust source of the verbs that hide in nouns, and of the empty verbs that those nouns stand with.
pub(crate) fn hidden_verbs(folder: &Path, lexicon: &Lexicon) -> Result<String, Box<dyn Error>> {
    let text_of_nouns = fs::read_to_string(folder.join("verbalsubstantiver.tsv"))?;
    let mut nouns: BTreeMap<String, String> = BTreeMap::new();
    for line in text_of_nouns.lines().filter(|line| !line.starts_with('#')) {
        let [noun, before, verb, after] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("verbalsubstantiver.tsv: {line}: not four columns").into());
        };
        let key = if before == "af" {
            noun.to_owned()
        } else {
            format!("{noun} {before}")
        };
        // What most nouns hide can be told from the noun.
        let own = if guessed(noun).as_deref() == Some(verb) {
            ""
        } else {
            verb
        };
        let own = match after {
            "-" => own.to_owned(),
            same if same == before => format!("{own}/"),
            other => format!("{own}/{other}"),
        };
        if nouns.insert(key, own).is_some() {
            return Err(format!("verbalsubstantiver.tsv: {line}: stands twice").into());
        }
    }
    let table = crate::read(&folder.join("tomme-udsagnsord.toml"))?;
    let mut forms = BTreeMap::new();
    let mut verbs = Vec::new();
    for verb in rows(&folder.join("tomme-udsagnsord.toml"), "verb")? {
        let name = text(&verb, "verb")?;
        let code = char::from(b'a' + verbs.len() as u8);
        for word in lexicon.words(&name, Class::Verb) {
            for (inflection, form) in word.forms() {
                if !matches!(inflection, Inflection::ParticiplePlural | Inflection::PresentParticiple) {
                    forms.insert(form, code.to_string());
                }
            }
        }
        verbs.push(with_nouns(&name, &verb, &nouns)?);
    }
    let part = |name: &str| {
        table
            .get(name)
            .and_then(Value::as_table)
            .ok_or_else(|| format!("[{name}] is missing"))
    };
    let adverbs = part("adverbs")?.iter();
    let adverbs =
        adverbs.map(|(adjective, adverb)| (adjective.clone(), adverb.as_str().unwrap_or_default().to_owned()));
    Ok(format!(
        "static VERBAL_NOUNS: SortedWords = SortedWords::unfiltered({:?});\nstatic EMPTY_FORMS: SortedWords = SortedWords::unfiltered({:?});\n\
         static EMPTY_VERBS: &[&str] = &{verbs:?};\nstatic ADVERBS: SortedWords = SortedWords::unfiltered({:?});\n\
         static PERSONS: &[&str] = &{:?};\nstatic ACTS: &[&str] = &{:?};\n",
        lines(nouns),
        lines(forms),
        lines(adverbs.collect()),
        crate::words(part("persons")?, "verbs")?,
        crate::words(part("acts")?, "nouns")?,
    ))
}

/// The verb that a noun in *-else* or *-ing* is mostly made of.
fn guessed(noun: &str) -> Option<String> {
    let stem = |ending: &str| noun.strip_suffix(ending).map(|stem| format!("{stem}e"));
    stem("else").or_else(|| stem("ing"))
}

/// An empty verb with its nouns in one text: *foretage vurdering! \* -fejl*. With `!` the plain verb can always stand instead; `*` means
/// all nouns, and `-` all but this.
fn with_nouns(name: &str, verb: &Table, nouns: &BTreeMap<String, String>) -> Result<String, Box<dyn Error>> {
    let list = |key: &str| match verb.get(key) {
        Some(_) => crate::words(verb, key),
        None => Ok(Vec::new()),
    };
    let safe = list("safe")?;
    let mut text = name.to_owned();
    for noun in list("nouns")?.into_iter().chain(safe.iter().cloned()) {
        let known = nouns.keys().any(|key| key.split(' ').next() == Some(&noun));
        match (noun.as_str(), known) {
            ("alle", _) => text.push_str(" *"),
            (_, true) if safe.contains(&noun) && text.contains(&format!(" {noun}!")) => {}
            (_, true) => {
                text.push(' ');
                text.push_str(&noun);
                if safe.contains(&noun) {
                    text.push('!');
                }
            }
            (_, false) => return Err(format!("tomme-udsagnsord.toml: {noun} is not in verbalsubstantiver.tsv").into()),
        }
    }
    for noun in list("except")? {
        text.push_str(" -");
        text.push_str(&noun);
    }
    Ok(text)
}

fn lines(words: BTreeMap<String, String>) -> String {
    let line = |(word, second): (String, String)| match second.as_str() {
        "" => format!("{word}\n"),
        _ => format!("{word}\t{second}\n"),
    };
    words.into_iter().map(line).collect()
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
