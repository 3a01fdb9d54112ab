//! Runs a dictionary's own examples and looks for entries that cannot be right.

use std::collections::BTreeSet;

use super::layers::{Dictionaries, Layer};
use super::source::{Document, Fault, ListRule, SourceEntry, parse, place};
use super::thresholds::Thresholds;
use crate::letter::{GivenBlock, GivenKind, Letter, Span};
use crate::rewrite::{Edit, apply, capitals};

/// Reads a dictionary and checks everything in it, its examples on top of `below` included.
///
/// # Errors
/// Every fault.
pub fn check_source(text: &str, below: &Dictionaries) -> Result<Document, Vec<Fault>> {
    let document = parse(text)?;
    let faults = verify(text, &document, below);
    if faults.is_empty() { Ok(document) } else { Err(faults) }
}

impl Dictionaries {
    /// Adds a dictionary on top, after checking it and its examples.
    ///
    /// # Errors
    /// Every fault; then nothing is changed.
    pub fn add(&mut self, text: &str) -> Result<&Layer, Vec<Fault>> {
        let document = check_source(text, self)?;
        self.push(text, &document);
        let layers = self.layers();
        Ok(&layers[layers.len() - 1])
    }
}

/// Every fault that shows only when the dictionary is used on top of `below`: examples that do not come out, plain forms that are
/// themselves flagged, switched-off terms that do not exist.
fn verify(text: &str, document: &Document, below: &Dictionaries) -> Vec<Fault> {
    let together = below.with(text, document);
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
    for entry in &document.entries {
        for example in &entry.examples {
            let came_out = rewrite(&together, entry, &example.before, example.choice);
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
            if rewrite(&together, entry, sentence, 0).is_some() {
                fault(
                    *at,
                    &entry.term,
                    format!("Opslaget skulle lade denne sætning være, men finder noget i den: »{sentence}«"),
                );
            }
        }
        let mut flagged = BTreeSet::new();
        for plain in entry.forms.iter().flat_map(|(_, plain)| plain) {
            let letter = read(plain);
            for found in together.matches(&letter) {
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
    faults
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
    let matches = dictionaries.matches(&letter);
    let mut own = matches.iter().filter(|found| found.entry.term == entry.term).peekable();
    own.peek()?;
    let edits: Vec<Edit> = own
        .filter_map(|found| {
            let plain = found.plain.get(choice)?;
            Some(Edit {
                span: found.span,
                text: capitals::like(letter.quote(found.span), plain),
            })
        })
        .collect();
    Some(apply(letter.text(), &edits))
}
