//! One letter in a pilot: the one definition that the browser and the command line share.
//!
//! A record holds numbers, and names from closed lists. Never: letter text or quotes, free text, file names, case numbers, names, e-mail,
//! CPR, hashes of the text, a time of day, or who wrote the letter. Types that cannot hold text make sure of it.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::name::RecordId;
use super::week::Week;
use crate::rules::RuleId;
use crate::score::Scores;
use crate::structure::{Area, LetterType};

/// One letter, measured before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The version of this definition.
    pub schema: Schema,
    /// A random name.
    pub id: RecordId,
    /// The area of administration, where the caseworker said it.
    pub area: Option<Area>,
    /// The letter's type, where it is known.
    pub letter_type: Option<LetterType>,
    /// With what the letter was worked on.
    pub arm: Arm,
    /// The week, never a time.
    pub week: Week,
    /// What the scores depend on.
    pub versions: Versions,
    /// The letter as it came.
    pub before: Reading,
    /// The letter as it was when the record was made.
    pub after: Reading,
    /// What became of the suggestions, a line a rule.
    pub suggestions: Vec<Tally>,
}

/// The version of the record's definition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Schema {
    /// The first.
    #[default]
    #[serde(rename = "klarbrev.record/1")]
    First,
}

/// With what a letter was worked on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arm {
    /// Klarbrev.
    #[default]
    #[serde(rename = "klarbrev")]
    Klarbrev,
}

impl Arm {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            Arm::Klarbrev => "klarbrev",
        }
    }
}

/// The versions that scores depend on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Versions {
    /// Klarbrev's own.
    pub klarbrev: VersionNumber,
    /// The LIX counting rules'.
    pub lix: u32,
    /// A short hash of the dictionaries in force.
    pub dictionaries: ShortHash,
}

/// Three numbers with full stops between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VersionNumber(String);

impl TryFrom<String> for VersionNumber {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        let number = |part: &str| (1..=5).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        let valid = text.split('.').count() == 3 && text.split('.').all(number);
        if valid {
            Ok(VersionNumber(text))
        } else {
            Err("a version is three numbers")
        }
    }
}

impl From<VersionNumber> for String {
    fn from(version: VersionNumber) -> String {
        version.0
    }
}

impl fmt::Display for VersionNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Eight hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ShortHash(u32);

impl TryFrom<String> for ShortHash {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        let valid = text.len() == 8 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let hash = valid.then(|| u32::from_str_radix(&text, 16).ok()).flatten();
        hash.map(ShortHash).ok_or("a short hash is eight hexadecimal digits")
    }
}

impl From<ShortHash> for String {
    fn from(hash: ShortHash) -> String {
        hash.to_string()
    }
}

impl fmt::Display for ShortHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:08x}", self.0)
    }
}

/// Scores and findings of one reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// How hard it was to read.
    pub scores: Scores,
    /// Findings per rule.
    pub findings: BTreeMap<RuleId, u32>,
}

/// What became of the suggestions of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// The rule.
    pub rule: RuleId,
    /// How many different suggestions were shown.
    pub shown: u32,
    /// How many were applied and not undone.
    pub applied: u32,
    /// How many were rejected.
    pub rejected: u32,
}

/// Why no record can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// What was handed in is no measurement or no record.
    BadRecord,
    /// There is no letter type of that id.
    UnknownLetterType,
    /// There is no area of that id.
    UnknownArea,
    /// Before and after were counted by different rules.
    VersionsDiffer,
}

impl RecordError {
    /// A stable name.
    pub const fn code(self) -> &'static str {
        match self {
            RecordError::BadRecord | RecordError::VersionsDiffer => "bad-record",
            RecordError::UnknownLetterType => "unknown-letter-type",
            RecordError::UnknownArea => "unknown-area",
        }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            RecordError::BadRecord => "Målingen kan ikke læses. Den er ikke gemt.",
            RecordError::UnknownLetterType => "Brevtypen findes ikke. Vælg en fra listen.",
            RecordError::UnknownArea => "Området findes ikke. Vælg et fra listen.",
            RecordError::VersionsDiffer => {
                "Målingen før og efter er lavet med forskellige udgaver af Klarbrev eller ordbøgerne. De kan ikke sammenlignes."
            }
        })
    }
}

impl std::error::Error for RecordError {}
