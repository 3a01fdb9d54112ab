//! Letter types and requirements: whole letters with their type, and sentences that meet a requirement or only seem to. The data in
//! `tests/structure/` was written from what a caseworker would say, not from what the program said.

use std::fmt::Write as _;
use std::fs;

use klarbrev::check::{Checker, OffsetUnit, Options};
use klarbrev::letter::Letter;
use klarbrev::structure::LetterType;
use serde_json::Value as Json;
use toml::{Table, Value};

fn rows(file: &str, key: &str) -> Vec<Table> {
    let path = format!("{}/tests/structure/{file}.toml", env!("CARGO_MANIFEST_DIR"));
    let table: Table = fs::read_to_string(path)
        .expect("the data is there")
        .parse()
        .expect("it is TOML");
    let rows = table.get(key).and_then(Value::as_array).expect("rows");
    rows.iter()
        .map(|row| row.as_table().expect("a table").clone())
        .collect()
}

fn text<'t>(row: &'t Table, name: &str) -> Option<&'t str> {
    row.get(name).and_then(Value::as_str)
}

/// A letter around a text, with nothing in it that any requirement asks for.
fn letter(subject: &str, body: &str) -> String {
    format!(
        "Nordby Kommune\nTorvet 1\n9999 Nordby\n\nEva Krog\nLindealléen 112\n9999 Nordby\n\nDen 4. maj 2026\nSagsnr. 26/123\n\n\
         {subject}\n\nKære Eva Krog\n\n{body}\n\nMed venlig hilsen\n\nIda Lund\n"
    )
}

/// Something else altogether, more than fifty words.
const SOMETHING_ELSE: &str = "Parken ved åen blev anlagt for mange år siden. Her er træer, bænke og en lille sø. Om sommeren går mange \
    familier tur langs vandet, og om vinteren løber børnene på skøjter. Fuglene bor i det høje græs. Hunde er velkomne, men de skal være i \
    snor. Den gamle bro er malet rød.";

fn analysis(text: &str, letter_type: Option<LetterType>) -> Json {
    let checker = Checker::built_in();
    let letter = Letter::from_text(text);
    let analysis = checker.check(
        &letter,
        &Options {
            letter_type,
            ..Options::default()
        },
    );
    serde_json::from_str(&analysis.to_json(OffsetUnit::Byte)).expect("JSON")
}

#[test]
fn letters_have_the_type_that_a_caseworker_would_give_them() {
    let mut differences = String::new();
    for row in rows("letter-types", "letter") {
        let text = text(&row, "text").expect("a text");
        let (subject, body) = text.split_once("\n\n").expect("a heading");
        let source = letter(subject, body);
        let json = analysis(&source, None);
        let found = json["letter_type"]["id"].as_str();
        if found != row.get("type").and_then(Value::as_str) {
            let _ = writeln!(differences, "{subject}: {found:?}, not {:?}", row.get("type"));
        }
        assert_eq!(json["letter_type"]["given"], false);
        // The reason is Danish, and the place that it speaks of is in the letter.
        assert_eq!(json["letter_type"]["reason"].is_string(), found.is_some());
        assert_eq!(json["letter_type"]["start"].is_u64(), found.is_some());
    }
    assert!(differences.is_empty(), "\n{differences}");
}

#[test]
fn each_type_has_two_letters() {
    let rows = rows("letter-types", "letter");
    for letter_type in LetterType::all() {
        let own = rows.iter().filter(|row| text(row, "type") == Some(letter_type.id()));
        assert!(own.count() >= 2, "{}", letter_type.id());
    }
}

#[test]
fn sentences_meet_a_requirement_or_only_seem_to() {
    let mut differences = String::new();
    for row in rows("requirements", "requirement") {
        let id = text(&row, "id").expect("an id");
        let letter_type = LetterType::from_id(text(&row, "type").expect("a type")).expect("a letter type");
        let first = row.get("first").and_then(Value::as_bool).unwrap_or(false);
        for expected in ["found", "missing", "not-needed"] {
            let texts = row.get(expected).and_then(Value::as_array);
            for own in texts.into_iter().flatten().filter_map(Value::as_str) {
                let body = if first {
                    format!("{own} {SOMETHING_ELSE}")
                } else {
                    format!("{SOMETHING_ELSE}\n\n{own}")
                };
                let json = analysis(&letter("Om din sag ved åen", &body), Some(letter_type));
                let items = json["structure"].as_array().expect("a list");
                let status = items
                    .iter()
                    .find(|item| item["requirement"] == id)
                    .map(|item| item["status"].as_str().expect("a status"));
                if status != Some(expected) {
                    let _ = writeln!(
                        differences,
                        "{} {id}: {status:?}, not {expected}: {own}",
                        letter_type.id()
                    );
                }
            }
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}

#[test]
fn every_requirement_of_every_type_has_its_sentences() {
    let rows = rows("requirements", "requirement");
    let told: Vec<&str> = rows.iter().filter_map(|row| text(row, "id")).collect();
    let body = format!("{SOMETHING_ELSE}\n\nDu kan klage. Du bedes indsende følgende.");
    for letter_type in LetterType::all() {
        let json = analysis(&letter("Om sagen", &body), Some(letter_type));
        for item in json["structure"].as_array().expect("a list") {
            let id = item["requirement"].as_str().expect("an id");
            // The heading has its own test beside its code, and the considerations hang on the words of a discretion.
            let elsewhere = ["heading", "answer-time", "case-facts", "considerations"];
            assert!(told.contains(&id) || elsewhere.contains(&id), "{id}");
        }
    }
}

#[test]
fn the_parts_of_a_complaint_guidance_that_is_missing_are_not_counted_up() {
    let afslag = LetterType::from_id("afgoerelse-afslag");
    let json = analysis(&letter("Afslag på din ansøgning", SOMETHING_ELSE), afslag);
    let missing: Vec<&str> = json["structure"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|item| item["status"] == "missing")
        .filter_map(|item| item["requirement"].as_str())
        .collect();
    assert!(missing.contains(&"complaint-guidance"));
    assert!(
        !missing
            .iter()
            .any(|id| ["complaint-deadline", "complaint-body", "complaint-address"].contains(id))
    );
}

#[test]
fn a_passage_lacks_nothing() {
    for text in ["Du kan klage.", SOMETHING_ELSE, ""] {
        assert_eq!(
            analysis(text, LetterType::from_id("afgoerelse-afslag"))["structure"],
            Json::Array(Vec::new())
        );
    }
}

#[test]
fn what_the_law_fixes_stands_only_where_the_law_is_known() {
    let afslag = LetterType::from_id("afgoerelse-afslag");
    for (law, social) in [("servicelovens § 112", true), ("planlovens § 19", false)] {
        let body = format!("Vi giver dig afslag efter {law}. {SOMETHING_ELSE}");
        let json = analysis(&letter("Afslag på din ansøgning", &body), afslag);
        let items = json["structure"].as_array().expect("a list");
        let guidance = items
            .iter()
            .find(|item| item["requirement"] == "complaint-guidance")
            .expect("it");
        let block = guidance["text_block"].as_str().expect("a text block");
        assert_eq!(guidance["severity"], "serious");
        assert_eq!(block.contains("4 uger"), social, "{block}");
        assert_eq!(block.contains("Ankestyrelsen"), social, "{block}");
        assert!(block.contains('['), "there is something to fill in: {block}");
    }
}

#[test]
fn no_type_has_more_than_ten_lines() {
    // A letter in which every circumstance holds.
    let body = format!(
        "{SOMETHING_ELSE}\n\nVi bevilger hjælp fra den 1. juni 2026. Vi giver afslag på resten efter planlovens § 19. Vi har truffet afgørelse \
         om det efter en konkret vurdering. Du bedes indsende følgende. Bemærkninger sendes inden den 3. juni 2026. Hører vi ikke fra dig, \
         gælder dette brev som afgørelse. Du kan klage."
    );
    for letter_type in LetterType::all() {
        let json = analysis(&letter("Om sagen", &body), Some(letter_type));
        let lines = json["structure"].as_array().expect("a list").len();
        assert!((2..=10).contains(&lines), "{}: {lines}", letter_type.id());
    }
}
