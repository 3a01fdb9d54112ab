//! Two versions of a passage, and what there is to say: `tests/facts/pairs.toml`.

use std::fs;

use klarbrev::check::Checker;
use klarbrev::letter::Letter;
use toml::{Table, Value};

#[test]
fn what_is_said_of_two_versions() {
    let path = format!("{}/tests/facts/pairs.toml", env!("CARGO_MANIFEST_DIR"));
    let table: Table = fs::read_to_string(path)
        .expect("it is there")
        .parse()
        .expect("it is TOML");
    let pairs = table["pair"].as_array().expect("a list");
    let checker = Checker::built_in();
    let mut differences = String::new();
    for pair in pairs {
        let text = |name: &str| pair[name].as_str().expect("a text");
        let expected: Vec<&str> = pair["says"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(Value::as_str)
            .collect();
        let (before, after) = (Letter::from_text(text("before")), Letter::from_text(text("after")));
        let compared = checker.compare(&before, &after);
        let said: Vec<String> = compared
            .differences()
            .map(|fate| {
                format!(
                    "{} {} {}",
                    fate.certainty.name(),
                    fate.status.name(),
                    fate.subject.name()
                )
            })
            .collect();
        if said != expected {
            let messages: Vec<String> = compared.differences().map(|fate| compared.message(fate)).collect();
            differences += &format!(
                "{}\n{}\n  expected {expected:?}\n  said {said:?} {messages:?}\n",
                text("before"),
                text("after")
            );
        }
    }
    assert!(differences.is_empty(), "\n{differences}");
}
