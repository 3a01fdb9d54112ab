//! Sentences taken apart: for each rule, sentences with what they become when one suggestion is applied, and sentences that the rule
//! leaves alone. `who` says who is offered as the one who acts. The expected sentences were written before the program could make them.

use std::fmt::Write as _;
use std::fs;

use klarbrev::check::{Checker, Options};
use klarbrev::letter::Letter;
use klarbrev::rewrite::apply;
use toml::{Table, Value};

fn table(rule: &str) -> Table {
    let path = format!("{}/tests/sentences/{rule}.toml", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path)
        .expect("the sentences are there")
        .parse()
        .expect("they are TOML")
}

fn rows(table: &Table, name: &str) -> Vec<Table> {
    let rows = table.get(name).and_then(Value::as_array);
    rows.into_iter()
        .flatten()
        .map(|row| row.as_table().expect("a table").clone())
        .collect()
}

fn text<'t>(row: &'t Table, name: &str) -> Option<&'t str> {
    row.get(name).and_then(Value::as_str)
}

fn texts(row: &Table, name: &str) -> Vec<String> {
    let list = row.get(name).and_then(Value::as_array);
    list.into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// What the rule offers for a text: label and the text as it would stand.
fn offered(checker: &Checker, rule: &str, before: &str) -> Option<Vec<(String, String)>> {
    let letter = Letter::from_text(before);
    let analysis = checker.check(&letter, &Options::default());
    let mut found = false;
    let mut offered = Vec::new();
    for finding in analysis.findings.iter().filter(|finding| finding.rule.name() == rule) {
        found = true;
        for suggestion in &finding.suggestions {
            offered.push((suggestion.label.clone(), apply(letter.text(), &suggestion.edits)));
        }
    }
    found.then_some(offered)
}

/// What differs from what is expected, for people to read.
fn differences(rule: &str) -> String {
    let checker = Checker::built_in();
    let table = table(rule);
    let mut differences = String::new();
    for pair in rows(&table, "pair") {
        let before = text(&pair, "before").expect("a sentence");
        let mut good = texts(&pair, "also");
        good.extend(text(&pair, "after").map(str::to_owned));
        let label = text(&pair, "label");
        let offered = offered(&checker, rule, before);
        let list = offered.clone().unwrap_or_default();
        let said = |(own, after): &(String, String)| label.is_none_or(|label| label == own) && good.contains(after);
        if !list.iter().any(said) {
            let _ = writeln!(
                differences,
                "\n  {before}\nwanted {}{}",
                label.map(|label| format!("{label}: ")).unwrap_or_default(),
                good.last().expect("one")
            );
            let near: Vec<_> = list
                .iter()
                .filter(|(own, _)| label.is_none_or(|label| label == own))
                .collect();
            for (own, after) in near {
                let _ = writeln!(differences, "   got {own}: {after}");
            }
            if offered.is_none() {
                differences.push_str("   nothing found\n");
            }
        }
        for never in texts(&pair, "never") {
            if list.iter().any(|(_, after)| *after == never) {
                let _ = writeln!(differences, "\n  {before}\nnever  {never}");
            }
        }
    }
    // What is out of reach so far; when the rule learns it, the pair moves up.
    for beyond in rows(&table, "beyond") {
        let before = text(&beyond, "before").expect("a sentence");
        let wanted = text(&beyond, "after").expect("a text");
        for (own, after) in offered(&checker, rule, before).unwrap_or_default() {
            if after == wanted {
                let _ = writeln!(differences, "\nno longer beyond: {before}");
            } else if texts(&beyond, "never").contains(&after) {
                let _ = writeln!(differences, "\n  {before}\nnever {own}: {after}");
            }
        }
    }
    for found in rows(&table, "finds") {
        let paragraph = text(&found, "paragraph").expect("a paragraph");
        if offered(&checker, rule, paragraph).is_none() {
            let _ = writeln!(differences, "\nfinds  {paragraph}");
        }
    }
    for found in rows(&table, "findings_only") {
        let sentence = text(&found, "sentence").expect("a sentence");
        match offered(&checker, rule, sentence) {
            None => {
                let _ = writeln!(differences, "\nfinds  {sentence}");
            }
            Some(offered) => {
                for (own, after) in offered {
                    let _ = writeln!(differences, "\nfinds only {sentence}\n   got {own}: {after}");
                }
            }
        }
    }
    for asked in rows(&table, "who") {
        let sentence = text(&asked, "sentence").expect("a sentence");
        let labels = offered(&checker, rule, sentence).map(|offered| {
            let labels: Vec<String> = offered.into_iter().map(|(label, _)| label).collect();
            labels
        });
        if labels.as_ref() != Some(&texts(&asked, "labels")) {
            let _ = writeln!(differences, "\nwho    {sentence}\n   got {labels:?}");
        }
    }
    for kept in rows(&table, "keeps") {
        let sentence = text(&kept, "sentence").expect("a sentence");
        if offered(&checker, rule, sentence).is_some() {
            let _ = writeln!(differences, "\nkeeps  {sentence}");
        }
    }
    differences
}

#[test]
fn passive() {
    assert_eq!(differences("passive"), "");
}

#[test]
fn long_sentence() {
    assert_eq!(differences("long-sentence"), "");
}

#[test]
fn legal_ref() {
    assert_eq!(differences("legal-ref"), "");
}

#[test]
fn number_density() {
    assert_eq!(differences("number-density"), "");
}

#[test]
fn negation() {
    assert_eq!(differences("negation"), "");
}

#[test]
fn front_heavy() {
    assert_eq!(differences("front-heavy"), "");
}

#[test]
fn insertion() {
    assert_eq!(differences("insertion"), "");
}

#[test]
fn participle() {
    assert_eq!(differences("participle"), "");
}

#[test]
fn enumeration() {
    assert_eq!(differences("enumeration"), "");
}

#[test]
fn nominal() {
    assert_eq!(differences("nominal"), "");
}
