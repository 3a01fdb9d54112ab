//! Passages from letters of many kinds: what the safe suggestions make of them, and what else is offered, to be read by eye.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use klarbrev::check::{Checker, Options};
use klarbrev::letter::Letter;
use klarbrev::rewrite::{Applicability, Edit, apply};

fn passages() -> Vec<PathBuf> {
    let folder = format!("{}/tests/passages", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder is there")
        .map(|file| file.expect("the file is there").path())
        .filter(|file| file.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    files
}

/// Every sentence that a safe suggestion changes, before and after, and every choice, with its sentence as it would stand.
fn rewritten(checker: &Checker, text: &str) -> String {
    let letter = Letter::from_text(text);
    let analysis = checker.check(&letter, &Options::default());
    let mut shown = String::new();
    for (index, sentence) in letter.sentences().iter().enumerate() {
        let own = || {
            analysis
                .findings
                .iter()
                .filter(|finding| finding.sentence as usize == index)
                .flat_map(|finding| finding.suggestions.iter().map(move |suggestion| (finding, suggestion)))
        };
        let stretch = &letter.text()[sentence.span.range()];
        let after = |edits: &[Edit]| {
            let mut edits: Vec<Edit> = edits.to_vec();
            edits.sort_by_key(|edit| edit.span);
            let changed = apply(letter.text(), &edits);
            let end = changed.len() - (letter.text().len() - sentence.span.end as usize);
            changed[sentence.span.start as usize..end].replace('\n', " ")
        };
        let safe: Vec<Edit> = own()
            .filter(|(_, suggestion)| suggestion.applicability == Applicability::Safe)
            .flat_map(|(_, suggestion)| suggestion.edits.clone())
            .collect();
        if !safe.is_empty() {
            let _ = writeln!(shown, "- {}\n+ {}", stretch.replace('\n', " "), after(&safe));
        }
        for (finding, suggestion) in own().filter(|(_, suggestion)| suggestion.applicability == Applicability::Choose) {
            let _ = writeln!(
                shown,
                "? {} → {}: {}",
                letter.quote(finding.span),
                suggestion.label,
                after(&suggestion.edits)
            );
        }
    }
    shown
}

#[test]
fn there_are_passages_enough() {
    assert!(passages().len() >= 60, "{}", passages().len());
}

#[test]
fn what_becomes_of_each_passage() {
    let checker = Checker::built_in();
    insta::with_settings!({ snapshot_path => "passages/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        for file in passages() {
            let text = fs::read_to_string(&file).expect("the passage is text");
            let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
            insta::assert_snapshot!(name, rewritten(&checker, &text));
        }
    });
}
