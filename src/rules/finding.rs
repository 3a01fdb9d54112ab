//! What a rule says of a place in the letter.

use std::borrow::Cow;

use super::RuleId;
use crate::letter::{Span, TextByte};
use crate::rewrite::{Applicability, Edit};

/// How much it hurts the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a look.
    Note,
    /// Better changed.
    Advice,
    /// The reader will be lost.
    Serious,
}

impl Severity {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Advice => "advice",
            Severity::Serious => "serious",
        }
    }
}

/// What could stand there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// How far it can be trusted.
    pub applicability: Applicability,
    /// Short Danish label.
    pub label: String,
    /// What is changed, in order, not overlapping.
    pub edits: Vec<Edit>,
}

/// What only the caseworker can say; each suggestion is one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Who acts, where the sentence does not say.
    WhoActs,
    /// At which of several places a sentence is cut.
    WhereToCut,
}

impl Question {
    /// The question in Danish.
    pub const fn text(self) -> &'static str {
        match self {
            Question::WhoActs => "Hvem handler?",
            Question::WhereToCut => "Hvor vil du dele?",
        }
    }
}

impl Suggestion {
    /// A suggestion that is right only if the caseworker says so.
    pub(super) fn choose(label: &str, edits: Vec<Edit>) -> Suggestion {
        Suggestion {
            applicability: Applicability::Choose,
            label: label.to_owned(),
            edits,
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that speaks.
    pub rule: RuleId,
    /// The dictionary entry it comes from, if any.
    pub entry: Option<Cow<'static, str>>,
    /// How much it hurts.
    pub severity: Severity,
    /// The place.
    pub span: Span<TextByte>,
    /// The sentence it stands in, by its place in the letter.
    pub sentence: u32,
    /// What was found, in Danish.
    pub message: String,
    /// Why it is hard for the reader, in Danish.
    pub why: Cow<'static, str>,
    /// Where that is known from.
    pub source: Cow<'static, str>,
    /// What the caseworker has to say before one of the suggestions can be right.
    pub question: Option<Question>,
    /// What could stand there instead, best first.
    pub suggestions: Vec<Suggestion>,
}
