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
    verbs::IN_THE_CLAUSE,
    noun_phrases::CONSTRAINTS,
    noun_phrases::LIKELY,
    adverbs::CONSTRAINTS,
];

/// What is left to what words mostly are.
const LAST: &[&[Constraint]] = &[
    small_words::CONSTRAINTS,
    verbs::CONSTRAINTS,
    verbs::IN_THE_CLAUSE,
    noun_phrases::CONSTRAINTS,
    noun_phrases::LIKELY,
    adverbs::CONSTRAINTS,
    preferences::CONSTRAINTS,
];

/// Takes away the readings that the words around a word rule out.
pub(super) fn disambiguate(words: &mut [Word]) {
    apply(NEAR, words);
    apply(NEAR, words);
    apply(CLAUSE, words);
    apply(CLAUSE, words);
    apply(LAST, words);
}
