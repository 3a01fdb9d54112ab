//! How well the comparison tells the planted changes apart.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use klarbrev::check::Checker;
use klarbrev::compare::{Mention, Status};
use klarbrev::letter::Letter;

use crate::mutation::{Kind, mutations};

/// What was planted of one kind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally {
    pub(crate) planted: usize,
    /// Errors that were reported at their place; for changes that keep the meaning, those of which something was said.
    pub(crate) spoken_of: usize,
    /// What was said elsewhere, or of a change that keeps the meaning.
    pub(crate) alarms: usize,
    /// The first ones that went wrong, for people to read.
    pub(crate) examples: Vec<String>,
}

/// The passages, each with its name.
pub(crate) fn passages() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts/passages");
    let mut passages: Vec<(String, String)> = fs::read_dir(folder)
        .expect("the passages are there")
        .map(|file| {
            let path = file.expect("it can be read").path();
            let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(path).expect("it is text"))
        })
        .collect();
    passages.sort();
    passages
}

/// Plants everything in every passage and compares.
pub(crate) fn measure() -> BTreeMap<Kind, Tally> {
    let checker = Checker::built_in();
    let mut tallies: BTreeMap<Kind, Tally> = BTreeMap::new();
    for (name, passage) in passages() {
        let before = Letter::from_text(&passage);
        for mutation in mutations(&passage) {
            let after = Letter::from_text(&mutation.text);
            let compared = checker.compare(&before, &after);
            let tally = tallies.entry(mutation.kind).or_default();
            tally.planted += 1;
            let near = |mention: &Option<Mention>, range: &Range<usize>| {
                mention.as_ref().is_some_and(|mention| {
                    let span = mention.span.range();
                    span.start < range.end + REACH && range.start < span.end + REACH
                })
            };
            let said: Vec<_> = compared
                .fates()
                .iter()
                .filter(|fate| fate.status != Status::Kept)
                .collect();
            let at_place = said
                .iter()
                .filter(|fate| near(&fate.before, &mutation.before) || near(&fate.after, &mutation.after))
                .count();
            let error = mutation.kind.is_error();
            tally.spoken_of += usize::from(at_place > 0);
            tally.alarms += if error { said.len() - at_place } else { said.len() };
            if (at_place == 0) == error {
                let planted = mutation
                    .text
                    .get(mutation.after.start.saturating_sub(40)..)
                    .unwrap_or(&mutation.text[mutation.after.start..]);
                let planted: String = planted.chars().take(100).collect();
                let said: Vec<String> = said.iter().map(|fate| compared.message(fate)).collect();
                tally
                    .examples
                    .push(format!("{name}: …{planted}… {said:?}").replace('\n', " "));
            }
        }
    }
    tallies
}

/// A report counts when it points into the sentence, in bytes.
const REACH: usize = 60;
