//! The module as the browser calls it: JSON in, JSON out. `cargo xtask test` runs this in Chromium and in Firefox.
#![cfg(target_arch = "wasm32")]

use js_sys::{JSON, JsString, Reflect};
use klarbrev::wasm::{CheckerHandle, areas, letter_types, make_record, to_csv, to_json_lines};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const LETTER: &str = include_str!("../benches/letter.txt");

const OWN_DICTIONARY: &str = r#"
[dictionary]
title = "Lillerups egne ord"
rule  = "phrase"

[[entry]]
term    = "blomkålsmøde"
class   = "substantiv"
plain   = ["kort møde"]
use     = "safe"
source  = "Klarbrevs egen vurdering"
example = [ { before = "Vi holder et blomkålsmøde.", after = "Vi holder et kort møde." } ]
"#;

#[wasm_bindgen_test]
fn a_whole_letter_is_read() {
    let analysis = parse(&CheckerHandle::new().check(LETTER, "{}").unwrap());
    assert_eq!(text(&analysis, "schema"), "klarbrev.analysis/1");
    assert_eq!(text(&analysis, "offset_unit"), "utf16");
    assert!(number(&field(&analysis, "scores"), "words") > 300.0);
    assert!(!list(&field(&analysis, "findings")).is_empty());
}

#[wasm_bindgen_test]
fn quotes_stand_where_javascript_finds_them() {
    // Two code units in UTF-16, four bytes in UTF-8.
    let letter = format!("Kære 👩‍🔧 Åse Ærø\n\n{LETTER}");
    let script = JsString::from(letter.as_str());
    let findings = list(&field(
        &parse(&CheckerHandle::new().check(&letter, "").unwrap()),
        "findings",
    ));
    assert!(!findings.is_empty());
    for finding in findings {
        let part = script.slice(number(&finding, "start") as u32, number(&finding, "end") as u32);
        assert_eq!(String::from(part), text(&finding, "quote"));
    }
}

#[wasm_bindgen_test]
fn two_letters_are_compared() {
    let checker = CheckerHandle::new();
    let before = "👩‍🔧 Du skal svare senest den 3. marts 2026.";
    let after = "👩‍🔧 Du skal svare senest den 13. marts 2026.";
    let comparison = parse(&checker.compare(before, "", after, "").unwrap());
    assert_eq!(text(&comparison, "schema"), "klarbrev.comparison/1");
    let worst = &list(&field(&comparison, "facts"))[0];
    assert_eq!(text(worst, "status"), "changed");
    let place = field(worst, "after");
    let quote = JsString::from(after).slice(number(&place, "start") as u32, number(&place, "end") as u32);
    assert_eq!(String::from(quote), text(&place, "quote"));
    assert_eq!(text(&place, "quote"), "senest den 13. marts 2026");
    let same = parse(&checker.compare(before, "", before, "").unwrap());
    assert!(field(&same, "all_facts_kept").is_truthy());
}

#[wasm_bindgen_test]
fn locked_text_takes_no_edits() {
    let checker = CheckerHandle::new();
    let text = "Skemaet fremsendes. Brevet fremsendes.";
    let edits = |options: &str| list(&parse(&checker.safe_edits(text, options).unwrap())).len();
    assert_eq!(edits(""), 2);
    assert_eq!(edits(r#"{"lockedRanges": [{"start": 0, "end": 19}]}"#), 1);
    let words = |options: &str| {
        let analysis = parse(&checker.check(text, options).unwrap());
        number(&field(&analysis, "scores"), "words")
    };
    assert_eq!(words(r#"{"lockedRanges": [{"start": 0, "end": 19}]}"#), 4.0);
    assert_eq!(
        words(r#"{"lockedRanges": [{"start": 0, "end": 19}], "scoreLocked": false}"#),
        2.0
    );
}

#[wasm_bindgen_test]
fn bad_options_are_refused_with_a_code() {
    let checker = CheckerHandle::new();
    let code = |options: &str| text(&checker.check("Brev.", options).unwrap_err(), "code");
    assert_eq!(code("{"), "bad-options");
    assert_eq!(code(r#"{"blocks": 7}"#), "bad-options");
    assert_eq!(code(r#"{"letterType": "digt"}"#), "unknown-letter-type");
    assert!(checker.check("Brev.", r#"{"letterType": "partshoering"}"#).is_ok());
}

#[wasm_bindgen_test]
fn a_text_over_the_limit_is_refused_and_the_next_is_read() {
    let checker = CheckerHandle::new();
    let refused = checker.check(&"æ".repeat(5_000_001), "").unwrap_err();
    assert_eq!(text(&refused, "code"), "text-too-large");
    assert!(checker.check(LETTER, "").is_ok());
}

#[wasm_bindgen_test]
fn blocks_that_the_editor_knows_are_kept() {
    let options =
        r#"{"blocks": [{"kind": "heading", "start": 0, "end": 6}, {"kind": "paragraph", "start": 7, "end": 24}]}"#;
    let analysis = parse(&CheckerHandle::new().check("Åbning\nVi åbner kl. 10.", options).unwrap());
    let kinds: Vec<String> = list(&field(&analysis, "blocks"))
        .iter()
        .map(|block| text(block, "kind"))
        .collect();
    assert_eq!(kinds, ["heading", "paragraph"]);
}

#[wasm_bindgen_test]
fn blocks_outside_the_text_do_no_harm() {
    let options = r#"{"blocks": [{"kind": "paragraph", "start": 9, "end": 4}, {"kind": "table", "start": 1, "end": 4000000000}]}"#;
    let checker = CheckerHandle::new();
    // Read or refused, but the module goes on.
    let _ = checker.check("Vi 👩‍🔧 åbner.", options);
    assert!(checker.check(LETTER, "").is_ok());
}

#[wasm_bindgen_test]
fn an_own_dictionary_is_used_and_a_faulty_one_refused_whole() {
    let mut checker = CheckerHandle::new();
    let sentence = "Vi indkalder dig til et blomkålsmøde.";
    let entries = |checker: &CheckerHandle| {
        let analysis = parse(&checker.check(sentence, "").unwrap());
        list(&field(&analysis, "findings"))
            .iter()
            .filter(|one| text(one, "quote") == "blomkålsmøde")
            .count()
    };
    assert_eq!(entries(&checker), 0);

    let refused = checker
        .load_dictionary(&OWN_DICTIONARY.replace("use ", "brug "))
        .unwrap_err();
    assert_eq!(text(&refused, "code"), "bad-dictionary");
    assert!(!list(&field(&refused, "faults")).is_empty());
    assert_eq!(entries(&checker), 0);

    let loaded = parse(&checker.load_dictionary(OWN_DICTIONARY).unwrap());
    assert_eq!(text(&loaded, "title"), "Lillerups egne ord");
    assert_eq!(number(&loaded, "entries"), 1.0);
    assert_eq!(entries(&checker), 1);
    assert!(checker.safe_edits(sentence, "").unwrap().contains("kort møde"));
}

#[wasm_bindgen_test]
fn records_have_names_of_their_own_and_hold_no_text() {
    let analysis = CheckerHandle::new().check(LETTER, "").unwrap();
    let measurement = format!(
        r#"{{"before": {analysis}, "after": {analysis}, "area": null, "letterType": null, "suggestions": [],
            "date": {{"year": 2026, "month": 11, "day": 21}}}}"#
    );
    let one = make_record(&measurement).unwrap();
    let other = make_record(&measurement).unwrap();
    assert_ne!(text(&parse(&one), "id"), text(&parse(&other), "id"));
    assert_eq!(text(&parse(&one), "week"), "2026-W47");

    let both = format!("[{one},{other}]");
    let lines = to_json_lines(&both).unwrap();
    assert_eq!(lines.lines().count(), 2);
    let table = to_csv(&both).unwrap();
    assert!(table.starts_with('\u{feff}'));
    for export in [lines, table] {
        for word in ["Lillerup", "flytteudgifter", "fugt"] {
            assert!(!export.contains(word));
        }
    }
    assert_eq!(
        text(&to_csv(r#"[{"brev": "Kære Karen"}]"#).unwrap_err(), "code"),
        "bad-record"
    );
}

#[wasm_bindgen_test]
fn choices_have_ids_and_danish_names() {
    for choices in [letter_types(), areas()] {
        let choices = list(&parse(&choices));
        assert!(choices.len() > 3);
        assert!(
            choices
                .iter()
                .all(|choice| !text(choice, "id").is_empty() && !text(choice, "name").is_empty())
        );
    }
}

fn parse(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn field(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).unwrap()
}

fn text(value: &JsValue, name: &str) -> String {
    field(value, name).as_string().unwrap()
}

fn number(value: &JsValue, name: &str) -> f64 {
    field(value, name).as_f64().unwrap()
}

fn list(value: &JsValue) -> Vec<JsValue> {
    value.unchecked_ref::<js_sys::Array>().to_vec()
}
