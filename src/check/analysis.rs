//! Everything that is said of one letter.

use super::Versions;
use crate::letter::{Letter, SourceByte};
use crate::rewrite::{Applicability, Edit, apply};
use crate::rules::{Finding, Suggestion};
use crate::score::Scores;
use crate::structure::LetterType;

/// Everything that is said of one letter.
#[derive(Clone, Debug)]
pub struct Analysis<'a> {
    pub(super) letter: &'a Letter,
    pub(super) versions: &'a Versions,
    pub(super) letter_type: Option<LetterType>,
    /// How hard it is to read.
    pub scores: Scores,
    /// What the rules say, in the order of the text.
    pub findings: Vec<Finding>,
}

impl Analysis<'_> {
    /// The letter that was read.
    pub fn letter(&self) -> &Letter {
        self.letter
    }

    /// The edits that may be made unseen, in the source, in order and apart.
    pub fn safe_edits(&self) -> Vec<Edit<SourceByte>> {
        let safe = self.findings.iter().filter_map(|finding| {
            finding
                .suggestions
                .first()
                .filter(|suggestion| suggestion.applicability == Applicability::Safe)
        });
        safe.flat_map(|suggestion| self.source_edits(suggestion)).collect()
    }

    /// The source with every safe edit made, and nothing else touched.
    pub fn rewrite_safe(&self) -> String {
        apply(self.letter.source(), &self.safe_edits())
    }

    /// A suggestion's edits in the source. Where markup stands between the words, it stays: the words go in before it.
    pub fn source_edits(&self, suggestion: &Suggestion) -> Vec<Edit<SourceByte>> {
        let mut edits = Vec::with_capacity(suggestion.edits.len());
        for edit in &suggestion.edits {
            let mut text = Some(&edit.text);
            for span in self.letter.map().to_source_pieces(edit.span) {
                edits.push(Edit {
                    span,
                    text: text.take().cloned().unwrap_or_default(),
                });
            }
        }
        edits
    }

    /// The sentence of a finding as it stands after the suggestion, on one line.
    pub fn preview(&self, finding: &Finding, suggestion: &Suggestion) -> String {
        let Some(sentence) = self.letter.sentences().get(finding.sentence as usize) else {
            return String::new();
        };
        let inside: Vec<Edit> = suggestion
            .edits
            .iter()
            .filter(|edit| sentence.span.contains(edit.span))
            .map(|edit| Edit {
                span: crate::letter::Span::new(
                    edit.span.start - sentence.span.start,
                    edit.span.end - sentence.span.start,
                ),
                text: edit.text.clone(),
            })
            .collect();
        apply(self.letter.quote(sentence.span), &inside)
    }
}
