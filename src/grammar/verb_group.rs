//! [`VerbGroup`]: a verb with the verbs that it belongs to: *vil blive behandlet*.

use super::auxiliary::auxiliary;
use super::classes::{FINITE, INFINITIVE};
use super::context::{Context, Verb};
use super::identity::Identity;
use super::word::Word;
use crate::lexicon::{Reading as R, Readings};

/// A verb with the verbs that it belongs to, from left to right: *vil* · *blive* · *behandlet*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// The verbs, the one that says what is done last.
    pub verbs: Vec<usize>,
    /// The first of them is the verb of a clause.
    pub finite: bool,
}

/// No group has more verbs: *vil kunne være blevet behandlet*.
const MOST: usize = 5;

/// The group that ends in the verb at `token`.
pub(super) fn verb_group(words: &[Word], token: usize) -> VerbGroup {
    let mut verbs = vec![token];
    while let Some((_, before)) = auxiliary(words, verbs[0]) {
        if verbs.len() == MOST {
            break;
        }
        verbs.insert(0, before);
    }
    let first = words[verbs[0]];
    let infinitive = verbs[0]
        .checked_sub(1)
        .is_some_and(|before| words[before].is(R::InfinitiveMark.into()))
        || first.is(R::Infinitive.into());
    // *at* with an adverb between: *at ikke blive*.
    let finite = !infinitive
        && first.can(FINITE)
        && (first.identity == Identity::Modal || Context::new(words, verbs[0]).finite(0) != Verb::None);
    VerbGroup { verbs, finite }
}

/// The verbs that follow a finite verb and belong to it, from left to right; without any the verb stands alone.
pub(super) fn verbs_after(words: &[Word], finite: usize, end: usize) -> Vec<usize> {
    let mut verbs = vec![finite];
    for at in finite + 1..end {
        let last = verbs[verbs.len() - 1];
        let word = words[at];
        if word.can(INFINITIVE.or(Readings::of(&[R::Participle])))
            && auxiliary(words, at).is_some_and(|(_, before)| before == last)
        {
            verbs.push(at);
        }
    }
    verbs
}
