//! The compiled stems find every stem that a form begins with.

use std::collections::BTreeSet;

use klarbrev::lexicon::stems::{Stems, compile};
use proptest::prelude::*;

fn found(stems: &BTreeSet<String>, form: &str) -> Vec<(usize, u16)> {
    let compiled = compile(stems.iter().zip(0..).map(|(stem, value)| (stem.as_str(), value)));
    let mut found = Vec::new();
    Stems::open(compiled).that_begin(form, |length, value| found.push((length, value)));
    found
}

fn expected(stems: &BTreeSet<String>, form: &str) -> Vec<(usize, u16)> {
    let numbered = stems.iter().zip(0..);
    let mut expected: Vec<(usize, u16)> = numbered
        .filter(|(stem, _)| form.starts_with(stem.as_str()))
        .map(|(stem, value)| (stem.len(), value))
        .collect();
    expected.sort_unstable();
    expected
}

#[test]
fn no_stems_begin_nothing() {
    assert_eq!(found(&BTreeSet::new(), "brev"), []);
}

#[test]
fn long_stems_that_share_more_than_can_be_told_are_found() {
    let long = "sagsbehandlingsfristoverskridelseskonsekvens";
    let stems: BTreeSet<String> = (0..long.len()).map(|end| long[..end].to_owned()).collect();
    assert_eq!(found(&stems, long), expected(&stems, long));
}

proptest! {
    #[test]
    fn the_stems_that_a_form_begins_with_are_found(
        stems in prop::collection::btree_set("[abå]{0,6}", 0..80),
        form in "[abå]{0,8}",
    ) {
        prop_assert_eq!(found(&stems, &form), expected(&stems, &form));
    }
}
