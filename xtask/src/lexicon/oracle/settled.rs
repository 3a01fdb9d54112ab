//! Disagreements that somebody has looked at, with the reason why our form stands.

use std::collections::HashMap;

use anyhow::Result;

use crate::step;

const SETTLED: &str = include_str!("../settled.tsv");

/// Why our form stands although the other lexicon has another one.
const REASONS: [&str; 3] = ["fejl i kilden", "dobbeltform", "andet ord"];

/// The settled disagreements: class, word, form and both answers.
pub(super) struct Settled {
    reasons: HashMap<[String; 5], String>,
}

impl Settled {
    pub(super) fn read() -> Result<Settled> {
        let mut reasons = HashMap::new();
        for (index, line) in SETTLED.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let cells: Vec<&str> = line.split('\t').collect();
            let [class, word, feature, ours, theirs, reason] = cells[..] else {
                anyhow::bail!("settled.tsv:{}: {} columns instead of 6", index + 1, cells.len());
            };
            step::require(REASONS.contains(&reason), || {
                format!("settled.tsv:{}: »{reason}« is none of {REASONS:?}", index + 1)
            })?;
            let key = [class, word, feature, ours, theirs].map(str::to_owned);
            step::require(reasons.insert(key, reason.to_owned()).is_none(), || {
                format!("settled.tsv:{}: stands twice", index + 1)
            })?;
        }
        Ok(Settled { reasons })
    }

    /// Takes the row out, so that what is left at the end settles nothing any more.
    pub(super) fn take(&mut self, row: &[String; 5]) -> bool {
        self.reasons.remove(row).is_some()
    }

    /// The rows that settled nothing.
    pub(super) fn left(&self) -> impl Iterator<Item = String> {
        self.reasons.keys().map(|row| row.join("\t"))
    }
}
