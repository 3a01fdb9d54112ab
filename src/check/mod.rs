//! [`Checker`]: the one door that the command line and the browser both use.

mod analysis;
mod clear;
mod comparison;
mod json;

pub use analysis::{Analysis, Preview};
pub use clear::ClearSentence;
pub use comparison::Compared;
pub use json::OffsetUnit;

use crate::dictionary::{Dictionaries, Fault, ListRule};
use crate::facts::{Fact, facts};
use crate::grammar::LetterGrammar;
use crate::letter::{Letter, SourceByte, Span, TextByte};
use crate::rewrite::{Applicability, Edit};
use crate::rules::{self, Finding, Subject};
use crate::score::{self, lix};
use crate::structure::{self, LetterType};

/// What the caller knows of the letter.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The letter's type, if the caller knows it.
    pub letter_type: Option<LetterType>,
    /// Template text that is not the caseworker's: nothing is suggested that touches it.
    pub locked: Vec<Span<SourceByte>>,
}

/// The versions that a score depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    /// Klarbrev's own.
    pub klarbrev: &'static str,
    /// The LIX counting rules'.
    pub lix: u32,
    /// A short hash of the dictionaries in force.
    pub dictionaries: String,
}

/// Checks letters with the dictionaries in force.
#[derive(Clone, Debug)]
pub struct Checker {
    dictionaries: Dictionaries,
    versions: Versions,
}

impl Checker {
    /// A checker with the built-in dictionaries.
    pub fn built_in() -> Checker {
        Checker::with(Dictionaries::built_in())
    }

    /// A checker with these dictionaries.
    pub fn with(dictionaries: Dictionaries) -> Checker {
        let versions = Versions {
            klarbrev: env!("CARGO_PKG_VERSION"),
            lix: lix::VERSION,
            dictionaries: dictionaries.hash(),
        };
        Checker { dictionaries, versions }
    }

    /// Adds a municipality's own dictionary on top; says its title and how many entries it has.
    ///
    /// # Errors
    /// Every fault in it; then nothing is changed.
    pub fn load_dictionary(&mut self, source: &str) -> Result<(String, usize), Vec<Fault>> {
        let layer = self.dictionaries.add(source)?;
        let loaded = (layer.title().to_owned(), layer.entry_count());
        self.versions.dictionaries = self.dictionaries.hash();
        Ok(loaded)
    }

    /// The dictionaries in force.
    pub fn dictionaries(&self) -> &Dictionaries {
        &self.dictionaries
    }

    /// The versions that the scores depend on.
    pub fn versions(&self) -> &Versions {
        &self.versions
    }

    /// Reads a letter.
    pub fn check<'a>(&'a self, letter: &'a Letter, options: &Options) -> Analysis<'a> {
        let grammar = LetterGrammar::new(letter);
        let matches = self.dictionaries.matches(letter, &grammar);
        let terms: Vec<_> = matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::LegalTerm)
            .map(|found| found.tokens)
            .collect();
        let subject = Subject {
            letter,
            grammar: &grammar,
            matches: &matches,
            thresholds: &self.dictionaries.thresholds,
        };
        let mut findings = rules::check_all(&subject);
        let facts = facts(letter, &grammar);
        leave_locked(&mut findings, letter, &options.locked);
        hold_facts(&mut findings, &facts);
        keep_safe_edits_apart(&mut findings);
        let reading = structure::Reading::new(letter, &facts);
        let detected = match options.letter_type {
            Some(_) => None,
            None => structure::letter_type(&reading),
        };
        let letter_type = options.letter_type.or(detected.map(|detected| detected.letter_type));
        Analysis {
            letter,
            versions: &self.versions,
            letter_type,
            detected,
            structure: structure::requirements(&reading, letter_type),
            scores: score::score(letter, &terms, findings.len() as u32),
            findings,
            facts,
        }
    }
}

/// Locked text takes no edits, and nothing is said of what lies in it.
fn leave_locked(findings: &mut Vec<Finding>, letter: &Letter, locked: &[Span<SourceByte>]) {
    if locked.is_empty() {
        return;
    }
    let in_source = |span: Span<TextByte>| letter.map().to_source(span);
    findings.retain(|finding| !locked.iter().any(|locked| locked.contains(in_source(finding.span))));
    let touches = |edit: &Edit| {
        let span = in_source(edit.span);
        let inside = |locked: &Span<SourceByte>| locked.start < span.start && span.start < locked.end;
        locked.iter().any(|locked| locked.overlaps(span) || inside(locked))
    };
    for finding in findings {
        finding
            .suggestions
            .retain(|suggestion| !suggestion.edits.iter().any(touches));
    }
}

/// No safe edit may touch a fact: where one does, the caseworker is asked.
fn hold_facts(findings: &mut [Finding], facts: &[Fact]) {
    let touches = |edit: &Edit| {
        let first = facts.partition_point(|fact| fact.core.end <= edit.span.start);
        let near = facts[first..].iter().take_while(|fact| fact.span.start < edit.span.end);
        near.into_iter().any(|fact| fact.core.overlaps(edit.span))
    };
    for suggestion in findings.iter_mut().flat_map(|finding| &mut finding.suggestions) {
        if suggestion.applicability == Applicability::Safe && suggestion.edits.iter().any(touches) {
            suggestion.applicability = Applicability::Choose;
        }
    }
}

/// No two safe edits may overlap, whatever rules they come from: the later one asks the caseworker.
fn keep_safe_edits_apart(findings: &mut [Finding]) {
    let mut safe_until = 0;
    for suggestion in findings.iter_mut().flat_map(|finding| &mut finding.suggestions) {
        let (Some(first), Some(last)) = (suggestion.edits.first(), suggestion.edits.last()) else {
            continue;
        };
        if suggestion.applicability == Applicability::Safe {
            if first.span.start < safe_until {
                suggestion.applicability = Applicability::Choose;
            } else {
                safe_until = last.span.end.max(first.span.start + 1);
            }
        }
    }
}
