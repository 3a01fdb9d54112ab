//! Runs a dictionary's own examples and looks for entries that cannot be right.

use std::collections::{BTreeMap, BTreeSet};

use super::expand::{Expanded, expand};
use super::layers::{Dictionaries, Layer};
use super::source::notation::is_slot;
use super::source::{Document, Fault, ListRule, SourceEntry, parse, place};
use super::table::key;
use super::thresholds::Thresholds;
use crate::grammar::LetterGrammar;
use crate::letter::{GivenBlock, GivenKind, Letter, Span};
use crate::lexicon::Lexicon;
use crate::rewrite::{Edit, apply};

/// Reads a dictionary and checks everything in it, its examples on top of `below` included.
///
/// # Errors
/// Every fault.
pub fn check_source(text: &str, below: &Dictionaries) -> Result<Document, Vec<Fault>> {
    checked(text, below).map(|(document, _)| document)
}

impl Dictionaries {
    /// Adds a dictionary on top, after checking it and its examples.
    ///
    /// # Errors
    /// Every fault; then nothing is changed.
    pub fn add(&mut self, text: &str) -> Result<&Layer, Vec<Fault>> {
        let (_, together) = checked(text, self)?;
        *self = together;
        let layers = self.layers();
        Ok(&layers[layers.len() - 1])
    }
}

/// The document, and the dictionaries with it on top.
fn checked(text: &str, below: &Dictionaries) -> Result<(Document, Dictionaries), Vec<Fault>> {
    let document = parse(text)?;
    let mut faults = Vec::new();
    let mut fault = |at: usize, entry: &str, message: String| {
        let (line, column) = place(text, at);
        faults.push(Fault {
            line,
            column,
            entry: Some(entry.to_owned()),
            message,
        });
    };
    let mut forms = Vec::new();
    for entry in &document.entries {
        forms.push(expand(entry, Lexicon::built_in()).unwrap_or_else(|messages| {
            for (at, message) in messages {
                fault(at, &entry.term, message);
            }
            Vec::new()
        }));
    }
    find_twice(&document.entries, &forms, &mut fault);
    find_unreachable(&document.entries, &forms, &mut fault);
    let together = below.with(text, &document, forms.clone());
    verify(&document, &forms, below, &together, text, &mut fault);
    if faults.is_empty() {
        Ok((document, together))
    } else {
        faults.sort_unstable();
        Err(faults)
    }
}

/// What two entries both look for: the second would never be found. Words that look alike and are of different classes are told apart.
fn find_twice(entries: &[SourceEntry], forms: &[Vec<Expanded>], fault: &mut impl FnMut(usize, &str, String)) {
    let mut owners: BTreeMap<String, &SourceEntry> = BTreeMap::new();
    for (entry, forms) in entries.iter().zip(forms) {
        let mut said = BTreeSet::new();
        for form in forms {
            let key = key(form);
            match owners.get(&key) {
                Some(owner) if std::ptr::eq(*owner, entry) => {}
                Some(owner) if owner.class != entry.class && !form.inflections.is_empty() => {}
                Some(owner) => {
                    if said.insert(owner.term.clone()) {
                        let message = format!(
                            "Formen »{}« står allerede i opslaget »{}«. En form kan kun høre til ét opslag.",
                            readable(&key),
                            owner.term
                        );
                        fault(entry.at, &entry.term, message);
                    }
                }
                None => {
                    owners.insert(key, entry);
                }
            }
        }
    }
}

/// Entries that can never be found, because no letter is cut into such words.
fn find_unreachable(entries: &[SourceEntry], forms: &[Vec<Expanded>], fault: &mut impl FnMut(usize, &str, String)) {
    for (entry, forms) in entries.iter().zip(forms) {
        for form in forms {
            let words: Vec<&str> = form
                .parts
                .iter()
                .map(String::as_str)
                .filter(|part| !is_slot(part))
                .collect();
            let split = words.iter().find(|word| {
                let letter = read(word);
                let tokens = letter.tokens();
                tokens.len() != 1 || letter.folded()[tokens[0].span.range()] != ***word
            });
            if let Some(word) = split {
                let message = format!(
                    "»{word}« kan aldrig blive fundet, for i et brev bliver det delt i flere ord. Skriv vendingen, som den står i et brev. Kun de forkortelser, der står i abbreviations.toml, er ét ord."
                );
                fault(entry.at, &entry.term, message);
                break;
            }
        }
    }
}

/// A key as the author of a dictionary writes it.
fn readable(key: &str) -> String {
    use super::source::notation::Slot;
    key.split(' ')
        .map(|part| {
            let slot = part.bytes().next().and_then(Slot::from_byte);
            slot.and_then(|slot| Slot::ALL.into_iter().find(|(own, _)| *own == slot))
                .map_or_else(|| part.to_owned(), |(_, name)| format!("{{{name}}}"))
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Every fault that shows only when the dictionary is used on top of `below`: examples that do not come out, plain forms that are
/// themselves flagged, switched-off terms that do not exist.
fn verify(
    document: &Document,
    forms: &[Vec<Expanded>],
    below: &Dictionaries,
    together: &Dictionaries,
    text: &str,
    fault: &mut impl FnMut(usize, &str, String),
) {
    for (entry, forms) in document.entries.iter().zip(forms) {
        for example in &entry.examples {
            let came_out = rewrite(together, entry, &example.before, example.choice);
            match came_out {
                None => fault(
                    example.at,
                    &entry.term,
                    format!("Eksemplet indeholder ikke en form af opslaget: »{}«", example.before),
                ),
                Some(came_out) if came_out != example.after => fault(
                    example.at,
                    &entry.term,
                    format!(
                        "Eksemplet bliver ikke, som der står.\n  Før:     {}\n  Ventet:  {}\n  Bliver:  {came_out}",
                        example.before, example.after
                    ),
                ),
                Some(_) => {}
            }
        }
        for (sentence, at) in &entry.keeps {
            if rewrite(together, entry, sentence, 0).is_some() {
                fault(
                    *at,
                    &entry.term,
                    format!("Opslaget skulle lade denne sætning være, men finder noget i den: »{sentence}«"),
                );
            }
        }
        let mut flagged = BTreeSet::new();
        let plain: BTreeSet<String> = forms
            .iter()
            .flat_map(|form| form.plain.iter().flatten())
            .map(|parts| words_only(parts))
            .filter(|plain| !plain.is_empty())
            .collect();
        for plain in plain {
            let letter = read(&plain);
            for found in together.matches(&letter, &LetterGrammar::new(&letter)) {
                if matches!(found.entry.rule, ListRule::Phrase | ListRule::Abbreviation)
                    && flagged.insert(found.entry.term.to_string())
                {
                    fault(
                        entry.at,
                        &entry.term,
                        format!(
                            "Det klare ord »{plain}« bliver selv fundet af opslaget »{}«. Vælg et andet ord.",
                            found.entry.term
                        ),
                    );
                }
            }
        }
    }
    for off in &document.off {
        if !below.has_term(&off.term) {
            fault(
                off.at,
                &off.term,
                "Der er ikke noget opslag med det navn at slå fra.".to_owned(),
            );
        }
    }
    for (name, _) in &document.thresholds {
        if !Thresholds::NAMES.contains(&name.as_str()) {
            let at = text.find("[thresholds").unwrap_or(0);
            fault(
                at,
                "thresholds",
                format!(
                    "Grænsen »{name}« findes ikke. Grænserne er: {}.",
                    Thresholds::NAMES.join(", ")
                ),
            );
        }
    }
}

/// The words of a plain form without its slots.
fn words_only(parts: &[String]) -> String {
    let words: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !is_slot(part)).collect();
    words.join(" ").replace(" ,", ",")
}

/// An example is running text, however short it is.
fn read(sentence: &str) -> Letter {
    Letter::from_blocks(
        sentence,
        &[GivenBlock {
            kind: GivenKind::ListItem,
            span: Span::new(0, sentence.len() as u32),
        }],
    )
}

/// The sentence with every match of `entry` replaced by its alternative number `choice`; `None` where nothing matches.
fn rewrite(dictionaries: &Dictionaries, entry: &SourceEntry, sentence: &str, choice: usize) -> Option<String> {
    let letter = read(sentence);
    let matches = dictionaries.matches(&letter, &LetterGrammar::new(&letter));
    let mut own = matches.iter().filter(|found| found.entry.term == entry.term).peekable();
    own.peek()?;
    // Matches and the edits of each come in order.
    let edits: Vec<Edit> = own
        .flat_map(|found| found.plain.iter().find(|plain| plain.choice == choice))
        .flat_map(|plain| plain.edits.clone())
        .collect();
    Some(apply(letter.text(), &edits))
}
