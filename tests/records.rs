//! A record is numbers and names from closed lists: no text of a letter can get into it.

use klarbrev::check::{Checker, OffsetUnit, Options};
use klarbrev::letter::Letter;
use klarbrev::pilot::{Record, RecordError, RecordId, record, to_csv, to_json_lines};
use serde_json::{Value, json};

const BEFORE: &str =
    "Såfremt du ønsker at klage i henhold til loven, skal klagen fremsendes snarest til Ankestyrelsen, jf. reglerne.";
const AFTER: &str = "Hvis du vil klage efter loven, skal du sende klagen til Ankestyrelsen.";

fn analysis(text: &str) -> Value {
    let checker = Checker::built_in();
    let letter = Letter::from_text(text);
    serde_json::from_str(&checker.check(&letter, &Options::default()).to_json(OffsetUnit::Utf16))
        .expect("the analysis is JSON")
}

fn measurement() -> Value {
    json!({
        "before": analysis(BEFORE),
        "after": analysis(AFTER),
        "suggestions": [{ "rule": "phrase", "shown": 4, "applied": 3, "rejected": 1 }],
        "area": "social",
        "letterType": "afgoerelse-afslag",
        "date": { "year": 2026, "month": 11, "day": 21 },
    })
}

fn made() -> Record {
    record(&measurement().to_string(), RecordId::from_random([7; 16])).expect("the measurement is sound")
}

/// Every place in the JSON where a text stands.
fn texts(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(path.to_owned()),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, item)| texts(item, &format!("{path}/{index}"), found)),
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, item)| texts(item, &format!("{path}/{name}"), found)),
        _ => {}
    }
}

#[test]
fn it_counts_findings_and_keeps_the_week() {
    let record = serde_json::to_value(made()).expect("a record is JSON");
    assert_eq!(record["week"], "2026-W47");
    assert_eq!(record["before"]["findings"]["vague-time"], 1);
    assert_eq!(record["before"]["findings"]["abbreviation"], 1);
    assert_eq!(record["after"]["findings"].get("abbreviation"), None);
    assert!(record["before"]["scores"]["lix"].as_f64() > record["after"]["scores"]["lix"].as_f64());
    assert_eq!(
        (&record["area"], &record["letter_type"], &record["arm"]),
        (&json!("social"), &json!("afgoerelse-afslag"), &json!("klarbrev"))
    );
}

#[test]
fn no_field_takes_free_text() {
    let record = serde_json::to_value(made()).expect("a record is JSON");
    let mut places = Vec::new();
    texts(&record, "", &mut places);
    assert!(places.len() >= 10, "{places:?}");
    for place in places {
        let mut forged = record.clone();
        *forged.pointer_mut(&place).expect("the place is there") = json!("Kære Åse, du får afslag");
        assert!(
            serde_json::from_value::<Record>(forged).is_err(),
            "{place} takes text from a letter"
        );
    }
}

#[test]
fn no_field_can_be_added_anywhere() {
    let record = serde_json::to_value(made()).expect("a record is JSON");
    for place in [
        "",
        "/versions",
        "/before",
        "/before/scores",
        "/before/findings",
        "/suggestions/0",
    ] {
        let mut forged = record.clone();
        forged.pointer_mut(place).expect("the place is there")["note"] = json!("Kære Åse");
        assert!(
            serde_json::from_value::<Record>(forged).is_err(),
            "{place} takes another field"
        );
    }
}

#[test]
fn no_word_of_the_letter_is_exported() {
    let records = [made()];
    // What the lists of names hold is no text of the letter.
    let export = format!("{}{}", to_json_lines(&records), to_csv(&records))
        .to_lowercase()
        .replace("afgoerelse-afslag", "")
        .replace("afgørelse: afslag", "");
    for word in BEFORE
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4)
    {
        assert!(!export.contains(word), "»{word}« is exported");
    }
}

#[test]
fn json_lines_are_exact() {
    let records = [made(), made()];
    let lines = to_json_lines(&records);
    let read: Vec<Record> = lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is a record"))
        .collect();
    assert_eq!(read, records);
    assert!(lines.ends_with('\n'));
}

#[test]
fn csv_opens_in_danish_excel() {
    let csv = to_csv(&[made()]);
    assert!(
        csv.starts_with('\u{feff}'),
        "a byte order mark tells Excel that it is UTF-8"
    );
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 2);
    let columns: Vec<Vec<&str>> = lines.iter().map(|line| line.split(';').collect()).collect();
    assert_eq!(columns[0].len(), columns[1].len());
    let cell = |name: &str| {
        columns[1][columns[0]
            .iter()
            .position(|column| *column == name)
            .unwrap_or_else(|| panic!("no column {name}"))]
    };
    assert_eq!(cell("Uge"), "2026-W47");
    assert_eq!(cell("Område"), "Social");
    assert!(
        cell("LIX før").contains(',') && !cell("LIX før").contains('.'),
        "{}",
        cell("LIX før")
    );
    assert_eq!(cell("Forslag phrase brugt"), "3");
}

#[test]
fn impossible_measurements_are_refused() {
    let refused = |place: &str, value: Value| {
        let mut measurement = measurement();
        *measurement.pointer_mut(place).expect("the place is there") = value;
        record(&measurement.to_string(), RecordId::from_random([7; 16])).expect_err(place)
    };
    assert_eq!(refused("/area", json!("ukendt")), RecordError::UnknownArea);
    assert_eq!(refused("/letterType", json!("ukendt")), RecordError::UnknownLetterType);
    assert_eq!(refused("/date/month", json!(13)), RecordError::BadRecord);
    assert_eq!(
        refused("/suggestions/0/applied", json!(9)),
        RecordError::BadRecord,
        "more applied than shown"
    );
    assert_eq!(refused("/before/versions/lix", json!(2)), RecordError::VersionsDiffer);
    assert_eq!(
        record("{}", RecordId::from_random([7; 16])),
        Err(RecordError::BadRecord)
    );
}
