//! Everything that is said of one letter.

use std::ops::Range;

use super::Versions;
use crate::compare::{Subject, effect};
use crate::facts::Fact;
use crate::letter::{Letter, Sentence, SourceByte, Span, TextByte};
use crate::rewrite::{Applicability, Edit, apply, apply_marked};
use crate::rules::{Finding, Question, Suggestion};
use crate::score::Scores;
use crate::structure::{Checked, Detected, LetterType};

/// A sentence as it stands after a suggestion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// The sentence.
    pub text: String,
    /// Where in it the new words stand, in bytes.
    pub changed: Vec<Range<usize>>,
}

/// Everything that is said of one letter.
#[derive(Clone, Debug)]
pub struct Analysis<'a> {
    pub(super) letter: &'a Letter,
    pub(super) versions: &'a Versions,
    /// The letter's type, given or detected.
    pub letter_type: Option<LetterType>,
    /// Why it is taken for that, where nobody gave it.
    pub detected: Option<Detected>,
    /// What the letter must hold, and whether it does.
    pub structure: Vec<Checked>,
    /// How hard it is to read.
    pub scores: Scores,
    /// What the rules say, in the order of the text.
    pub findings: Vec<Finding>,
    /// What must survive a rewrite, in the order of the text.
    pub facts: Vec<Fact>,
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
        in_source(self.letter, &suggestion.edits)
    }

    /// The sentence of a finding as it stands after the suggestion. Of a very long sentence only what stands around.
    pub fn preview(&self, finding: &Finding, suggestion: &Suggestion) -> Preview {
        let Some((sentence, place)) = self.sentence_that_changes(finding, suggestion) else {
            return Preview::default();
        };
        let shown = self.around(sentence.span, place);
        let inside: Vec<Edit> = suggestion
            .edits
            .iter()
            .filter(|edit| shown.contains(edit.span))
            .map(|edit| Edit {
                span: Span::new(edit.span.start - shown.start, edit.span.end - shown.start),
                text: edit.text.clone(),
            })
            .collect();
        let before = if shown.start > sentence.span.start { "… " } else { "" };
        let after = if shown.end < sentence.span.end { " …" } else { "" };
        let (text, changed) = apply_marked(self.letter.quote(shown), &inside);
        Preview {
            text: format!("{before}{text}{after}"),
            changed: changed
                .into_iter()
                .map(|range| range.start + before.len()..range.end + before.len())
                .collect(),
        }
    }

    /// What a suggestion that the caseworker chooses changes besides words: who acts, how strongly something is asked.
    pub fn effect(&self, finding: &Finding, suggestion: &Suggestion) -> Vec<Subject> {
        if suggestion.applicability != Applicability::Choose {
            return Vec::new();
        }
        let removed: Vec<&str> = suggestion
            .edits
            .iter()
            .map(|edit| self.letter.quote(edit.span))
            .collect();
        let put_in: Vec<&str> = suggestion.edits.iter().map(|edit| edit.text.as_str()).collect();
        let mut changed = effect(&removed.join(" "), &put_in.join(" "));
        if finding.question == Some(Question::WhoActs) {
            changed.push(Subject::Actor);
        }
        changed
    }

    /// The finding's sentence and place; another sentence where the suggestion changes only that one.
    fn sentence_that_changes(&self, finding: &Finding, suggestion: &Suggestion) -> Option<(&Sentence, Span<TextByte>)> {
        let own = self.letter.sentences().get(finding.sentence as usize)?;
        let Some(edit) = suggestion.edits.first().filter(|edit| !own.span.contains(edit.span)) else {
            return Some((own, finding.span));
        };
        let sentences = self.letter.sentences();
        let changed = sentences.iter().find(|sentence| sentence.span.contains(edit.span));
        changed
            .map(|sentence| (sentence, edit.span))
            .or(Some((own, finding.span)))
    }

    /// The part of a sentence within [`PREVIEW_REACH`] of a place, cut between words.
    fn around(&self, sentence: Span<TextByte>, place: Span<TextByte>) -> Span<TextByte> {
        let text = self.letter.text().as_bytes();
        let start = place.start.saturating_sub(PREVIEW_REACH);
        let end = place.end.saturating_add(PREVIEW_REACH);
        let start = if start <= sentence.start {
            sentence.start
        } else {
            let space = text[start as usize..place.start as usize]
                .iter()
                .position(|&byte| byte == b' ');
            space.map_or(place.start, |space| start + space as u32 + 1)
        };
        let end = if end >= sentence.end {
            sentence.end
        } else {
            let space = text[place.end as usize..end as usize]
                .iter()
                .rposition(|&byte| byte == b' ');
            space.map_or(place.end, |space| place.end + space as u32)
        };
        Span::new(start, end)
    }
}

/// Edits of the reading text as edits of the source. Where markup stands between the words, it stays: the words go in before it.
pub(super) fn in_source(letter: &Letter, edits: &[Edit]) -> Vec<Edit<SourceByte>> {
    let mut in_source = Vec::with_capacity(edits.len());
    for edit in edits {
        let mut text = Some(&edit.text);
        for span in letter.map().to_source_pieces(edit.span) {
            in_source.push(Edit {
                span,
                text: text.take().cloned().unwrap_or_default(),
            });
        }
    }
    in_source
}

/// Bytes of a sentence that a preview shows on either side of the finding, at most.
const PREVIEW_REACH: u32 = 400;
