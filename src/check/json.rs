//! The analysis as JSON: the outer contract `klarbrev.analysis/1`.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::Analysis;
use crate::compare::caution;
use crate::facts::Fact;
use crate::letter::{Letter, SourceByte, Span, TextByte, Utf16Positions};
use crate::rewrite::Edit;
use crate::rules::{Finding, Question, RuleId, Suggestion};
use crate::score::Scores;
use crate::structure::{Checked, Status};

/// What positions are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OffsetUnit {
    /// Bytes of UTF-8, on the command line.
    Byte,
    /// UTF-16 code units, in browsers.
    Utf16,
}

impl OffsetUnit {
    pub(super) const fn name(self) -> &'static str {
        match self {
            OffsetUnit::Byte => "byte",
            OffsetUnit::Utf16 => "utf16",
        }
    }
}

/// Turns positions of the reading text and the source into those of the JSON.
pub(super) struct Positions<'a> {
    letter: &'a Letter,
    utf16: Option<Utf16Positions<'a>>,
}

impl<'a> Positions<'a> {
    pub(super) fn new(letter: &'a Letter, unit: OffsetUnit) -> Self {
        let utf16 = (unit == OffsetUnit::Utf16).then(|| Utf16Positions::new(letter.source()));
        Positions { letter, utf16 }
    }

    fn source(&self, span: Span<SourceByte>) -> (u32, u32) {
        match &self.utf16 {
            Some(positions) => (positions.from_byte(span.start), positions.from_byte(span.end)),
            None => (span.start, span.end),
        }
    }

    pub(super) fn text(&self, span: Span<TextByte>) -> (u32, u32) {
        self.source(self.letter.map().to_source(span))
    }

    /// Start and end of a place that there may be.
    fn optional(&self, span: Option<Span<TextByte>>) -> (Option<u32>, Option<u32>) {
        span.map(|span| self.text(span)).unzip()
    }

    pub(super) fn edit(&self, edit: Edit<SourceByte>) -> EditJson {
        let (start, end) = self.source(edit.span);
        EditJson {
            start,
            end,
            text: edit.text,
        }
    }
}

#[derive(Serialize)]
struct AnalysisJson<'a> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    versions: VersionsJson<'a>,
    letter_type: LetterTypeJson,
    offset_unit: &'static str,
    scores: &'a Scores,
    blocks: Vec<BlockJson>,
    sentences: Vec<SentenceJson>,
    findings: Vec<FindingJson<'a>>,
    facts: Vec<FactJson<'a>>,
    structure: Vec<StructureJson>,
}

#[derive(Serialize)]
struct VersionsJson<'a> {
    klarbrev: &'a str,
    lix: u32,
    dictionaries: &'a str,
}

#[derive(Serialize)]
struct LetterTypeJson {
    id: Option<&'static str>,
    given: bool,
    /// Why the letter is taken for that type, where nobody gave it.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<u32>,
}

#[derive(Serialize)]
struct StructureJson {
    requirement: &'static str,
    name: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<u32>,
    basis: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'static str>,
    severity: &'static str,
    message: Cow<'static, str>,
    /// Text to fill in, where something is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    text_block: Option<&'static str>,
}

#[derive(Serialize)]
struct BlockJson {
    kind: &'static str,
    start: u32,
    end: u32,
    counted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out_because: Option<&'static str>,
}

#[derive(Serialize)]
struct SentenceJson {
    start: u32,
    end: u32,
    words: u32,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    id: String,
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<&'a str>,
    severity: &'static str,
    start: u32,
    end: u32,
    quote: &'a str,
    message: &'a str,
    why: &'a str,
    source: &'a str,
    /// What the caseworker has to say before a suggestion can be right.
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<&'static str>,
    suggestions: Vec<SuggestionJson<'a>>,
}

#[derive(Serialize)]
struct FactJson<'a> {
    kind: &'static str,
    start: u32,
    end: u32,
    quote: &'a str,
    value: String,
}

fn fact_json<'a>(letter: &'a Letter, fact: &Fact, positions: &Positions<'_>) -> FactJson<'a> {
    let (start, end) = positions.text(fact.span);
    FactJson {
        kind: fact.kind.name(),
        start,
        end,
        quote: &letter.source()[letter.map().to_source(fact.span).range()],
        value: fact.normal_form(),
    }
}

#[derive(Serialize)]
struct SuggestionJson<'a> {
    applicability: &'static str,
    label: &'a str,
    /// What the suggestion changes besides words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: Vec<&'static str>,
    /// The same for the caseworker, in Danish.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cautions: Vec<&'static str>,
    edits: Vec<EditJson>,
    preview: String,
    /// Where in the preview the new words stand, in the unit of all positions.
    preview_changes: Vec<RangeJson>,
}

#[derive(Serialize)]
pub(super) struct RangeJson {
    pub(super) start: u32,
    pub(super) end: u32,
}

#[derive(Serialize)]
pub(super) struct EditJson {
    start: u32,
    end: u32,
    text: String,
}

fn structure_json(checked: &Checked, positions: &Positions<'_>) -> StructureJson {
    let requirement = checked.requirement;
    let (status, span, message, text_block) = match checked.status {
        Status::Found(span) => ("found", Some(span), Cow::Borrowed("Fundet i brevet."), None),
        Status::Missing { looked, text_block } => {
            let message = format!("Ikke fundet {looked}. {}", requirement.message);
            ("missing", None, Cow::Owned(message), text_block)
        }
        Status::NotNeeded(reason) => ("not-needed", None, Cow::Borrowed(reason), None),
    };
    let (start, end) = positions.optional(span);
    StructureJson {
        requirement: requirement.id,
        name: requirement.name,
        status,
        start,
        end,
        basis: requirement.basis,
        link: requirement.link,
        severity: requirement.severity.name(),
        message,
        text_block,
    }
}

/// Names findings: rule, entry where there is one, and a number that goes on counting through the letter.
#[derive(Default)]
struct Names<'a> {
    counts: FxHashMap<(RuleId, Option<&'a str>), u32>,
}

impl<'a> Names<'a> {
    fn next(&mut self, finding: &'a Finding) -> String {
        let entry = finding.entry.as_deref();
        let count = self.counts.entry((finding.rule, entry)).or_insert(0);
        *count += 1;
        match entry {
            Some(entry) => format!("{}/{entry}/{count}", finding.rule.name()),
            None => format!("{}/{count}", finding.rule.name()),
        }
    }
}

impl Analysis<'_> {
    /// The analysis as one line of JSON.
    pub fn to_json(&self, unit: OffsetUnit) -> String {
        self.to_json_for_file(unit, None)
    }

    /// The analysis as one line of JSON that names the file.
    pub fn to_json_for_file(&self, unit: OffsetUnit, file: Option<&str>) -> String {
        let positions = Positions::new(self.letter, unit);
        let mut names = Names::default();
        let (type_start, type_end) = positions.optional(self.detected.map(|detected| detected.span));
        let json = AnalysisJson {
            schema: "klarbrev.analysis/1",
            file,
            versions: VersionsJson {
                klarbrev: self.versions.klarbrev,
                lix: self.versions.lix,
                dictionaries: &self.versions.dictionaries,
            },
            letter_type: LetterTypeJson {
                id: self.letter_type.map(crate::structure::LetterType::id),
                given: self.letter_type.is_some() && self.detected.is_none(),
                reason: self.detected.map(|detected| detected.reason),
                start: type_start,
                end: type_end,
            },
            offset_unit: unit.name(),
            scores: &self.scores,
            blocks: self
                .letter
                .blocks()
                .iter()
                .map(|block| {
                    let (start, end) = positions.text(block.span);
                    BlockJson {
                        kind: block.kind.name(),
                        start,
                        end,
                        counted: block.kind.counted(),
                        left_out_because: block.kind.left_out_because(),
                    }
                })
                .collect(),
            sentences: self
                .letter
                .counted_sentences()
                .map(|sentence| {
                    let (start, end) = positions.text(sentence.span);
                    SentenceJson {
                        start,
                        end,
                        words: sentence.words,
                    }
                })
                .collect(),
            findings: self
                .findings
                .iter()
                .map(|finding| self.finding_json(finding, &positions, &mut names))
                .collect(),
            facts: self
                .facts
                .iter()
                .map(|fact| fact_json(self.letter, fact, &positions))
                .collect(),
            structure: self
                .structure
                .iter()
                .map(|checked| structure_json(checked, &positions))
                .collect(),
        };
        // Numbers, texts and lists always serialise.
        serde_json::to_string(&json).unwrap_or_default()
    }

    fn finding_json<'a>(
        &'a self,
        finding: &'a Finding,
        positions: &Positions<'_>,
        names: &mut Names<'a>,
    ) -> FindingJson<'a> {
        let (start, end) = positions.text(finding.span);
        FindingJson {
            id: names.next(finding),
            rule: finding.rule.name(),
            entry: finding.entry.as_deref(),
            severity: finding.severity.name(),
            start,
            end,
            quote: &self.letter.source()[self.letter.map().to_source(finding.span).range()],
            message: &finding.message,
            why: &finding.why,
            source: &finding.source,
            question: finding.question.map(Question::text),
            suggestions: finding
                .suggestions
                .iter()
                .map(|suggestion| self.suggestion_json(finding, suggestion, positions))
                .collect(),
        }
    }

    fn suggestion_json<'a>(
        &self,
        finding: &Finding,
        suggestion: &'a Suggestion,
        positions: &Positions<'_>,
    ) -> SuggestionJson<'a> {
        let edits = self
            .source_edits(suggestion)
            .into_iter()
            .map(|edit| positions.edit(edit));
        let preview = self.preview(finding, suggestion);
        let changed = self.effect(finding, suggestion);
        let place = |byte: usize| match positions.utf16 {
            Some(_) => preview.text[..byte].encode_utf16().count() as u32,
            None => byte as u32,
        };
        let changes = preview.changed.iter().map(|range| RangeJson {
            start: place(range.start),
            end: place(range.end),
        });
        SuggestionJson {
            applicability: suggestion.applicability.name(),
            label: &suggestion.label,
            changes: changed.iter().map(|changed| changed.name()).collect(),
            cautions: changed.iter().filter_map(|changed| caution(*changed)).collect(),
            edits: edits.collect(),
            preview_changes: changes.collect(),
            preview: preview.text,
        }
    }
}
