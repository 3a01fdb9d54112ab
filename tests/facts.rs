//! Facts and their values: sentences with every fact in them, in `tests/facts/values.toml`.

use std::fs;

use klarbrev::facts::facts;
use klarbrev::grammar::LetterGrammar;
use klarbrev::letter::Letter;
use toml::{Table, Value};

#[test]
fn every_fact_is_read_with_its_value() {
    let path = format!("{}/tests/facts/values.toml", env!("CARGO_MANIFEST_DIR"));
    let table: Table = fs::read_to_string(path)
        .expect("it is there")
        .parse()
        .expect("it is TOML");
    let sentences = table["sentence"].as_array().expect("a list");
    let mut differences = String::new();
    for sentence in sentences {
        let text = sentence["text"].as_str().expect("a text");
        let expected: Vec<&str> = sentence["facts"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let letter = Letter::from_text(text);
        let grammar = LetterGrammar::new(&letter);
        let found: Vec<String> = facts(&letter, &grammar)
            .iter()
            .map(|fact| {
                format!(
                    "{} | {} | {}",
                    fact.kind.name(),
                    letter.quote(fact.span),
                    fact.normal_form()
                )
            })
            .collect();
        if found != expected {
            differences += &format!("{text}\n  expected {expected:#?}\n  found {found:#?}\n");
        }
    }
    assert!(sentences.len() > 40);
    assert!(differences.is_empty(), "\n{differences}");
}
