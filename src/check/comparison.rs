//! The comparison of two letters as JSON: the outer contract `klarbrev.comparison/1`.

use serde::Serialize;

use super::Checker;
use super::json::{OffsetUnit, Positions};
use crate::compare::{Comparison, Fate, Mention, Status, compare, message};
use crate::letter::Letter;
use crate::score::{self, TextScores};

/// Two versions of a letter, compared.
#[derive(Debug)]
pub struct Compared<'a> {
    before: &'a Letter,
    after: &'a Letter,
    comparison: Comparison,
}

impl Checker {
    /// Compares two versions of a letter.
    pub fn compare<'a>(&self, before: &'a Letter, after: &'a Letter) -> Compared<'a> {
        Compared {
            before,
            after,
            comparison: compare(&self.dictionaries, before, after),
        }
    }
}

impl Compared<'_> {
    /// What became of everything, worst first.
    pub fn fates(&self) -> &[Fate] {
        &self.comparison.fates
    }

    /// Whether nothing is surely lost, changed or added.
    pub fn all_facts_kept(&self) -> bool {
        self.comparison.all_facts_kept()
    }

    /// The scores of both.
    pub fn scores(&self) -> [TextScores; 2] {
        [self.before, self.after].map(score::text_scores)
    }

    /// The two letters.
    pub fn letters(&self) -> [&Letter; 2] {
        [self.before, self.after]
    }

    /// One Danish sentence on a fate.
    pub fn message(&self, fate: &Fate) -> String {
        let quote = |letter: &Letter, mention: &Option<Mention>| {
            mention
                .as_ref()
                .map_or_else(String::new, |mention| letter.quote(mention.span).to_owned())
        };
        message(fate, &quote(self.before, &fate.before), &quote(self.after, &fate.after))
    }

    /// The comparison as one line of JSON.
    pub fn to_json(&self, unit: OffsetUnit) -> String {
        self.to_json_for_file(unit, None)
    }

    /// The comparison as one line of JSON that names the file.
    pub fn to_json_for_file(&self, unit: OffsetUnit, file: Option<&str>) -> String {
        let positions = [Positions::new(self.before, unit), Positions::new(self.after, unit)];
        let [before, after] = self.scores();
        let json = ComparisonJson {
            schema: "klarbrev.comparison/1",
            file,
            offset_unit: unit.name(),
            before: SideJson { scores: before },
            after: SideJson { scores: after },
            facts: self
                .fates()
                .iter()
                .map(|fate| self.fate_json(fate, &positions))
                .collect(),
            all_facts_kept: self.all_facts_kept(),
        };
        // Numbers, texts and lists always serialise.
        serde_json::to_string(&json).unwrap_or_default()
    }

    fn fate_json<'a>(&'a self, fate: &'a Fate, positions: &[Positions<'_>; 2]) -> FateJson<'a> {
        let place = |letter: &'a Letter, positions: &Positions<'_>, mention: &'a Option<Mention>| {
            mention.as_ref().map(|mention| {
                let (start, end) = positions.text(mention.span);
                PlaceJson {
                    start,
                    end,
                    quote: &letter.source()[letter.map().to_source(mention.span).range()],
                    value: &mention.value,
                }
            })
        };
        FateJson {
            status: fate.status.name(),
            certainty: fate.certainty.name(),
            kind: fate.subject.name(),
            before: place(self.before, &positions[0], &fate.before),
            after: place(self.after, &positions[1], &fate.after),
            message: self.message(fate),
        }
    }

    /// The fates that somebody should look at, worst first.
    pub fn differences(&self) -> impl Iterator<Item = &Fate> {
        self.fates().iter().filter(|fate| fate.status != Status::Kept)
    }
}

#[derive(Serialize)]
struct ComparisonJson<'a> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    offset_unit: &'static str,
    before: SideJson,
    after: SideJson,
    facts: Vec<FateJson<'a>>,
    all_facts_kept: bool,
}

#[derive(Serialize)]
struct SideJson {
    scores: TextScores,
}

#[derive(Serialize)]
struct FateJson<'a> {
    status: &'static str,
    certainty: &'static str,
    kind: &'static str,
    before: Option<PlaceJson<'a>>,
    after: Option<PlaceJson<'a>>,
    message: String,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    start: u32,
    end: u32,
    quote: &'a str,
    value: &'a str,
}
