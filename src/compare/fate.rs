//! [`Fate`]: what became of something that the first text says.

use crate::facts::FactKind;
use crate::letter::{Span, TextByte};

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Something else stands in its place.
    Changed,
    /// It is not in the second text.
    Lost,
    /// Only the second text has it.
    Added,
    /// Both texts have it.
    Kept,
}

impl Status {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            Status::Changed => "changed",
            Status::Lost => "lost",
            Status::Added => "added",
            Status::Kept => "kept",
        }
    }
}

/// How certain that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The fact or the meaning is different.
    Sure,
    /// It may be; a person should look.
    Check,
}

impl Certainty {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            Certainty::Sure => "sure",
            Certainty::Check => "check",
        }
    }
}

/// What kind of thing a fate is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A fact with a value.
    Fact(FactKind),
    /// *fra og med*, *senest*, *mindst*: whether the day or the number itself is meant.
    Inclusiveness,
    /// *ikke*, *kun*, *uden*
    Negation,
    /// *skal*, *kan*, *må*, *bør*
    Modality,
    /// *hvis*, *medmindre*, and *og* or *eller* between conditions
    Condition,
    /// Who acts.
    Actor,
    /// Whether a complaint holds the decision back until it is decided.
    Suspension,
    /// Something that is said, with no value of its own.
    Statement,
}

impl Subject {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            Subject::Fact(kind) => kind.name(),
            Subject::Inclusiveness => "inclusiveness",
            Subject::Negation => "negation",
            Subject::Modality => "modality",
            Subject::Condition => "condition",
            Subject::Actor => "actor",
            Subject::Suspension => "suspension",
            Subject::Statement => "statement",
        }
    }
}

/// A place in one of the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands.
    pub span: Span<TextByte>,
    /// What it says, in a normal form.
    pub value: String,
}

/// What became of something that one of the texts says.
#[derive(Clone, Debug, PartialEq)]
pub struct Fate {
    /// What became of it.
    pub status: Status,
    /// How certain that is.
    pub certainty: Certainty,
    /// What kind of thing it is.
    pub subject: Subject,
    /// Where the first text has it.
    pub before: Option<Mention>,
    /// Where the second text has it.
    pub after: Option<Mention>,
    /// How much speaks for it, among those that are not certain.
    pub(super) evidence: f32,
}
