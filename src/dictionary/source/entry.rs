//! What a dictionary file says, as it stands there.

use crate::rewrite::Applicability;

/// Which rule speaks for the entries of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListRule {
    /// Bureaucratic words and fixed phrases.
    Phrase,
    /// Abbreviations that readers stumble over.
    Abbreviation,
    /// Times without a date.
    VagueTime,
    /// Terms of art that are explained and never replaced.
    LegalTerm,
    /// Words that speak of the reader or the writer as of somebody else.
    Address,
    /// Negations that cancel each other.
    Negation,
    /// Wordings that threaten, blame or talk down.
    Tone,
}

impl ListRule {
    /// All of them.
    pub const ALL: [ListRule; 7] = [
        ListRule::Phrase,
        ListRule::Abbreviation,
        ListRule::VagueTime,
        ListRule::LegalTerm,
        ListRule::Address,
        ListRule::Negation,
        ListRule::Tone,
    ];

    /// The name in the outer contract and in the dictionaries.
    pub const fn name(self) -> &'static str {
        match self {
            ListRule::Phrase => "phrase",
            ListRule::Abbreviation => "abbreviation",
            ListRule::VagueTime => "vague-time",
            ListRule::LegalTerm => "legal-term",
            ListRule::Address => "address",
            ListRule::Negation => "negation",
            ListRule::Tone => "tone",
        }
    }
}

/// Word classes, by their Danish names.
pub const CLASSES: [&str; 11] = [
    "konjunktion",
    "præposition",
    "verbum",
    "substantiv",
    "adjektiv",
    "adverbium",
    "pronomen",
    "fast vending",
    "forkortelse",
    "fagord",
    "talord",
];

/// A sentence before and after, which runs as a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The sentence as it might stand in a letter.
    pub before: String,
    /// The sentence with the plain form.
    pub after: String,
    /// Which alternative is put in, counted from 0.
    pub choice: usize,
    /// Where the example stands in the file, in bytes.
    pub at: usize,
}

/// A form written by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenForm {
    /// The form, which can hold slots.
    pub written: String,
    /// Its plain forms, as many as the entry has.
    pub plain: Vec<String>,
    /// How far they can be trusted, where it differs from the entry.
    pub applicability: Option<Applicability>,
    /// Where the form stands in the file, in bytes.
    pub at: usize,
}

/// Where a condition looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConditionPlace {
    /// The word right before must be none of these.
    NotAfter,
    /// The word right after must be none of these.
    NotBefore,
    /// None of these may stand elsewhere in the sentence.
    NotWith,
    /// The word right before must be one of these.
    OnlyAfter,
    /// The word right after must be one of these.
    OnlyBefore,
}

impl ConditionPlace {
    /// All of them, with the names of their fields.
    pub const ALL: [(ConditionPlace, &'static str); 5] = [
        (ConditionPlace::NotAfter, "not-after"),
        (ConditionPlace::NotBefore, "not-before"),
        (ConditionPlace::NotWith, "not-with"),
        (ConditionPlace::OnlyAfter, "only-after"),
        (ConditionPlace::OnlyBefore, "only-before"),
    ];
}

/// What must or must not stand around a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Where it looks.
    pub place: ConditionPlace,
    /// Words in lower case, and slots as their bytes.
    pub words: Vec<String>,
}

/// One entry of a dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceEntry {
    /// The headword; it identifies the entry.
    pub term: String,
    /// Its word class, one of [`CLASSES`].
    pub class: String,
    /// The plain alternatives, best first; none where the term is explained or only advised against.
    pub plain: Vec<String>,
    /// How far the suggestion can be trusted.
    pub applicability: Applicability,
    /// Forms that grammar cannot know, written by hand.
    pub forms: Vec<WrittenForm>,
    /// Forms of the term that are left alone.
    pub leave: Vec<String>,
    /// Nothing is said in a negated clause.
    pub keeps_negation: bool,
    /// What must or must not stand around it.
    pub conditions: Vec<Condition>,
    /// Help to choose, in Danish.
    pub note: Option<String>,
    /// Why it is hard, in Danish, where it differs from the rule's general reason.
    pub why: Option<String>,
    /// What to write instead, in Danish, where no words can simply be put in.
    pub advice: Option<String>,
    /// A plain line that explains a term of art.
    pub explanation: Option<String>,
    /// Where the pair comes from.
    pub source: String,
    /// Sentences that run as tests.
    pub examples: Vec<Example>,
    /// Sentences that the entry must leave alone, with their places in the file.
    pub keeps: Vec<(String, usize)>,
    /// Where the entry stands in the file, in bytes.
    pub at: usize,
}

/// A term of another dictionary that is switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchedOff {
    /// The term.
    pub term: String,
    /// Why, in the words of whoever switched it off.
    pub reason: String,
    /// Where it stands in the file, in bytes.
    pub at: usize,
}

/// A whole dictionary file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The file's title.
    pub title: String,
    /// Which rule speaks for its entries.
    pub rule: ListRule,
    /// The entries, in the order of the file.
    pub entries: Vec<SourceEntry>,
    /// Terms of the layers below that are switched off.
    pub off: Vec<SwitchedOff>,
    /// Thresholds that this file sets, by name (`long-sentence.note`).
    pub thresholds: Vec<(String, u32)>,
}
