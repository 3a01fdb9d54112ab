//! The constraints, a file for each kind of word they speak of.

mod adverbs;
mod names;
mod noun_phrases;
mod preferences;
mod small_words;
mod verbs;

use once_cell::sync::Lazy;

use super::constraint::{Constraint, Pass};
use super::word::Word;

/// What neighbours say, wherever they stand.
const BESIDE: &[&[Constraint]] = &[
    small_words::CONSTRAINTS,
    verbs::CONSTRAINTS,
    noun_phrases::CONSTRAINTS,
    adverbs::CONSTRAINTS,
];

/// What the nearest neighbours say for sure.
static NEAR: Lazy<Pass> = Lazy::new(|| Pass::new(&[&[names::CONSTRAINTS], BESIDE]));

/// What the whole clause says.
static CLAUSE: Lazy<Pass> = Lazy::new(|| {
    let clause: &[&[Constraint]] = &[small_words::IN_THE_CLAUSE, verbs::IN_THE_CLAUSE, noun_phrases::LIKELY];
    Pass::new(&[BESIDE, clause])
});

/// What is left to what words mostly are.
static LAST: Lazy<Pass> = Lazy::new(|| {
    let clause: &[&[Constraint]] = &[
        small_words::IN_THE_CLAUSE,
        small_words::OTHERWISE,
        verbs::IN_THE_CLAUSE,
        noun_phrases::LIKELY,
    ];
    Pass::new(&[BESIDE, clause])
});

/// What nothing else decides.
static PREFERENCES: Lazy<Pass> = Lazy::new(|| {
    let rest: &[&[Constraint]] = &[verbs::IN_THE_CLAUSE, noun_phrases::LIKELY, preferences::CONSTRAINTS];
    Pass::new(&[BESIDE, rest])
});

/// Takes away the readings that the words around a word rule out.
pub(super) fn disambiguate(words: &mut [Word]) {
    if NEAR.apply(words) {
        NEAR.apply(words);
    }
    CLAUSE.apply(words);
    LAST.apply(words);
    PREFERENCES.apply(words);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_constraint_has_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for constraint in [
            names::CONSTRAINTS,
            small_words::CONSTRAINTS,
            small_words::IN_THE_CLAUSE,
            small_words::OTHERWISE,
            verbs::CONSTRAINTS,
            verbs::IN_THE_CLAUSE,
            noun_phrases::CONSTRAINTS,
            noun_phrases::LIKELY,
            adverbs::CONSTRAINTS,
            preferences::CONSTRAINTS,
        ]
        .into_iter()
        .flatten()
        {
            assert!(names.insert(constraint.name), "{} stands twice", constraint.name);
        }
    }
}
