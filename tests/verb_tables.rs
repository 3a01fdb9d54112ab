//! Every verb entry in all its forms, checked against the lexicon: what is put in is the same form of a verb.

use std::fs;

use klarbrev::dictionary::source::parse;
use klarbrev::dictionary::verb_table::{Row, VerbForm, verb_table};
use klarbrev::lexicon::Lexicon;

fn tables() -> Vec<(String, Vec<Row>)> {
    let folder = format!("{}/dictionaries/phrases", env!("CARGO_MANIFEST_DIR"));
    let files = fs::read_dir(folder).expect("the folder is there");
    files
        .flat_map(|file| {
            let text = fs::read_to_string(file.expect("the file is there").path()).expect("the file is text");
            parse(&text).expect("the dictionary reads").entries
        })
        .filter_map(|entry| verb_table(&entry, Lexicon::built_in()).map(|rows| (entry.term, rows)))
        .collect()
}

/// The verb after the words that the table puts before the form; *har betydning for* begins with its verb.
fn verb(form: VerbForm, plain: &str) -> &str {
    let before = match form {
        VerbForm::Infinitive => "at ",
        VerbForm::Perfect => "har ",
        VerbForm::BlivePassive => "bliver ",
        VerbForm::Attribute => "det/de ",
        VerbForm::Present | VerbForm::Past | VerbForm::SPassive | VerbForm::Imperative => "",
    };
    let plain = plain.strip_prefix(before).unwrap_or(plain);
    plain.split([' ', ',']).next().unwrap_or_default()
}

#[test]
fn every_verb_has_all_its_forms() {
    for (term, rows) in tables() {
        assert_eq!(rows.len(), VerbForm::ALL.len(), "{term}");
        let has = |form: VerbForm| rows.iter().any(|row| row.form == form && !row.verb.is_empty());
        assert!(
            has(VerbForm::Infinitive) && has(VerbForm::Present) && has(VerbForm::Past),
            "{term}"
        );
    }
}

#[test]
fn plain_forms_are_the_same_form_of_a_verb() {
    let lexicon = Lexicon::built_in();
    let mut wrong = Vec::new();
    for (term, rows) in tables() {
        for row in rows {
            for plain in &row.plain {
                let same = lexicon
                    .analyses(verb(row.form, plain))
                    .iter()
                    .any(|analysis| analysis.inflection == row.form.inflection());
                if !same && !row.by_hand {
                    wrong.push(format!("{term}: {} → {plain}", row.term));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
