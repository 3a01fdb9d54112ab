//! The constraints, a file for each kind of word they speak of.

mod adverbs;
mod names;
mod noun_phrases;
mod preferences;
mod small_words;
mod verbs;

use super::constraint::{Constraint, apply};
use super::word::Word;

/// What the nearest neighbours say for sure.
const NEAR: &[&[Constraint]] = &[
    names::CONSTRAINTS,
    small_words::CONSTRAINTS,
    verbs::CONSTRAINTS,
    noun_phrases::CONSTRAINTS,
    adverbs::CONSTRAINTS,
];

/// What the whole clause says.
const CLAUSE: &[&[Constraint]] = &[
    small_words::CONSTRAINTS,
    verbs::CONSTRAINTS,
    noun_phrases::CONSTRAINTS,
    adverbs::CONSTRAINTS,
    small_words::IN_THE_CLAUSE,
    verbs::IN_THE_CLAUSE,
    noun_phrases::LIKELY,
];

/// What is left to what words mostly are.
const LAST: &[&[Constraint]] = &[
    small_words::CONSTRAINTS,
    verbs::CONSTRAINTS,
    noun_phrases::CONSTRAINTS,
    adverbs::CONSTRAINTS,
    small_words::IN_THE_CLAUSE,
    small_words::OTHERWISE,
    verbs::IN_THE_CLAUSE,
    noun_phrases::LIKELY,
];

/// What nothing else decides.
const PREFERENCES: &[&[Constraint]] = &[
    small_words::CONSTRAINTS,
    verbs::CONSTRAINTS,
    noun_phrases::CONSTRAINTS,
    adverbs::CONSTRAINTS,
    verbs::IN_THE_CLAUSE,
    noun_phrases::LIKELY,
    preferences::CONSTRAINTS,
];

/// Takes away the readings that the words around a word rule out.
pub(super) fn disambiguate(words: &mut [Word]) {
    apply(NEAR, words);
    apply(NEAR, words);
    apply(CLAUSE, words);
    apply(LAST, words);
    apply(PREFERENCES, words);
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
