//! Records as CSV that Danish Excel opens right: byte order mark, semicolons, decimal comma, CRLF, and no cell that could be a formula.

use csv::{Terminator, WriterBuilder};
use serde_json::Number;

use super::record::{Reading, Record};
use crate::rules::RuleId;
use crate::score::Scores;

/// A cell of a record.
enum Cell {
    Text(String),
    Whole(u32),
    Decimal(f64),
    Missing,
}

impl Cell {
    fn text(self) -> String {
        match self {
            Cell::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
            Cell::Text(text) => text,
            Cell::Whole(number) => number.to_string(),
            Cell::Decimal(number) => decimal(number),
            Cell::Missing => String::new(),
        }
    }
}

/// A number with a comma. It is written as in the JSON of the same record.
fn decimal(number: f64) -> String {
    let text = Number::from_f64(number).map_or_else(String::new, |number| number.to_string());
    text.strip_suffix(".0").unwrap_or(&text).replace('.', ",")
}

type Score = (&'static str, fn(&Scores) -> Cell);

/// The scores, by their Danish column names.
const SCORES: [Score; 17] = [
    ("LIX", |scores| Cell::Decimal(scores.lix)),
    ("LIX-trin", |scores| Cell::Text(scores.lix_band.name().to_owned())),
    ("LIX simpel", |scores| Cell::Decimal(scores.lix_classic)),
    ("LIX uden fagord", |scores| Cell::Decimal(scores.lix_without_terms)),
    ("Ord", |scores| Cell::Whole(scores.words)),
    ("Sætninger", |scores| Cell::Whole(scores.sentences)),
    ("Lange ord", |scores| Cell::Whole(scores.long_words)),
    ("Ord pr. sætning", |scores| Cell::Decimal(scores.mean_sentence_words)),
    ("Længste sætning", |scores| Cell::Whole(scores.longest_sentence_words)),
    ("Andel lange ord", |scores| Cell::Decimal(scores.long_word_share)),
    ("Andel over 20 ord", |scores| Cell::Decimal(scores.share_over_20_words)),
    ("Andel over 25 ord", |scores| Cell::Decimal(scores.share_over_25_words)),
    ("Andel over 40 ord", |scores| Cell::Decimal(scores.share_over_40_words)),
    ("Andel med passiv", |scores| Cell::Decimal(scores.passive_share)),
    ("Navneord af udsagnsord pr. 100 ord", |scores| {
        Cell::Decimal(scores.nominalisations_per_100_words)
    }),
    ("OVIX", |scores| scores.ovix.map_or(Cell::Missing, Cell::Decimal)),
    ("Fund pr. 100 ord", |scores| {
        Cell::Decimal(scores.findings_per_100_words)
    }),
];

/// The records as a CSV file.
pub fn to_csv(records: &[Record]) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let rows = std::iter::once(header()).chain(records.iter().map(row));
    for row in rows {
        // Writing to memory does not fail.
        let _ = writer.write_record(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    let mut file = String::from("\u{feff}");
    file.push_str(&String::from_utf8_lossy(&bytes));
    file
}

fn header() -> Vec<String> {
    let mut names: Vec<String> = [
        "Måling",
        "Uge",
        "Område",
        "Brevtype",
        "Gruppe",
        "Klarbrev",
        "LIX-version",
        "Ordbøger",
    ]
    .map(str::to_owned)
    .into();
    for (name, _) in SCORES {
        names.push(format!("{name} før"));
        names.push(format!("{name} efter"));
    }
    for rule in RuleId::ALL {
        names.push(format!("Fund {} før", rule.name()));
        names.push(format!("Fund {} efter", rule.name()));
    }
    for rule in RuleId::ALL {
        names.push(format!("Forslag {} vist", rule.name()));
        names.push(format!("Forslag {} brugt", rule.name()));
        names.push(format!("Forslag {} afvist", rule.name()));
    }
    names
}

fn row(record: &Record) -> Vec<String> {
    let mut cells = vec![
        Cell::Text(record.id.to_string()),
        Cell::Text(record.week.to_string()),
        Cell::Text(record.area.map_or("", |area| area.name()).to_owned()),
        Cell::Text(
            record
                .letter_type
                .map_or("", |letter_type| letter_type.name())
                .to_owned(),
        ),
        Cell::Text(record.arm.name().to_owned()),
        Cell::Text(record.versions.klarbrev.to_string()),
        Cell::Whole(record.versions.lix),
        Cell::Text(record.versions.dictionaries.to_string()),
    ];
    for (_, score) in SCORES {
        cells.push(score(&record.before.scores));
        cells.push(score(&record.after.scores));
    }
    let findings = |reading: &Reading, rule| Cell::Whole(reading.findings.get(&rule).copied().unwrap_or(0));
    for rule in RuleId::ALL {
        cells.push(findings(&record.before, rule));
        cells.push(findings(&record.after, rule));
    }
    for rule in RuleId::ALL {
        let tally = record.suggestions.iter().find(|tally| tally.rule == rule);
        cells.push(Cell::Whole(tally.map_or(0, |tally| tally.shown)));
        cells.push(Cell::Whole(tally.map_or(0, |tally| tally.applied)));
        cells.push(Cell::Whole(tally.map_or(0, |tally| tally.rejected)));
    }
    cells.into_iter().map(Cell::text).collect()
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn numbers_have_a_comma_and_formulas_are_text() {
        assert_eq!(Cell::Decimal(41.25).text(), "41,25");
        assert_eq!(Cell::Decimal(41.0).text(), "41");
        assert_eq!(Cell::Text("=1+1".to_owned()).text(), "'=1+1");
        assert_eq!(Cell::Text("Social".to_owned()).text(), "Social");
    }
}
