//! Makes the record of a letter from its two analyses, and drops everything that is text.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::name::RecordId;
use super::record::{Arm, Reading, Record, RecordError, Schema, Tally, Versions};
use super::week::Week;
use crate::rules::RuleId;
use crate::score::Scores;
use crate::structure::{Area, LetterType};

/// What a record is made of, as the browser hands it over.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Measurement {
    before: AnalysisNumbers,
    after: AnalysisNumbers,
    suggestions: Vec<Tally>,
    area: Option<String>,
    letter_type: Option<String>,
    date: Day,
}

/// What a record takes from an analysis. The rest, its quotes among it, is passed over.
#[derive(Clone, Debug, Deserialize)]
struct AnalysisNumbers {
    versions: Versions,
    scores: Scores,
    findings: Vec<FindingRule>,
}

#[derive(Clone, Debug, Deserialize)]
struct FindingRule {
    rule: RuleId,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Day {
    year: i32,
    month: u8,
    day: u8,
}

impl AnalysisNumbers {
    fn reading(self) -> Reading {
        let mut findings = BTreeMap::new();
        for finding in self.findings {
            *findings.entry(finding.rule).or_insert(0) += 1;
        }
        Reading {
            scores: self.scores,
            findings,
        }
    }
}

/// Makes the record of a measurement, given as JSON, under a random name.
///
/// # Errors
/// When the JSON is no measurement, names a letter type or an area that does not exist, or compares what cannot be compared.
pub fn record(measurement: &str, id: RecordId) -> Result<Record, RecordError> {
    let measurement: Measurement = serde_json::from_str(measurement).map_err(|_| RecordError::BadRecord)?;
    let area = match measurement.area {
        Some(id) => Some(Area::from_id(&id).ok_or(RecordError::UnknownArea)?),
        None => None,
    };
    let letter_type = match measurement.letter_type {
        Some(id) => Some(LetterType::from_id(&id).ok_or(RecordError::UnknownLetterType)?),
        None => None,
    };
    let Day { year, month, day } = measurement.date;
    let week = Week::of(year, month, day).ok_or(RecordError::BadRecord)?;
    if measurement.before.versions != measurement.after.versions {
        return Err(RecordError::VersionsDiffer);
    }
    let possible = |tally: &Tally| tally.applied <= tally.shown && tally.rejected <= tally.shown;
    if !measurement.suggestions.iter().all(possible) {
        return Err(RecordError::BadRecord);
    }
    Ok(Record {
        schema: Schema::First,
        id,
        area,
        letter_type,
        arm: Arm::Klarbrev,
        week,
        versions: measurement.after.versions.clone(),
        before: measurement.before.reading(),
        after: measurement.after.reading(),
        suggestions: measurement.suggestions,
    })
}
