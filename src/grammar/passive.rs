//! [`Passive`]: a verb that does not say who acts.

use super::auxiliary::{Auxiliary, auxiliary};
use super::word::Word;
use crate::lexicon::{Reading as R, Readings};

/// A verb that does not say who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passive {
    /// The verb that says what is done: *behandles*, *behandlet*.
    pub verb: usize,
    /// The form of *blive* before it, if it is not a form in -s.
    pub become_form: Option<usize>,
}

const IN_S: Readings = Readings::of(&[R::PassivePresent, R::PassivePast]);

/// The passive whose main verb is the word at `token`.
pub(super) fn passive(words: &[Word], token: usize) -> Option<Passive> {
    let word = words.get(token)?;
    if word.is(IN_S) {
        return Some(Passive {
            verb: token,
            become_form: None,
        });
    }
    if !word.can(Readings::of(&[R::Participle, R::ParticiplePlural])) {
        return None;
    }
    match auxiliary(words, token)? {
        (Auxiliary::Become, at) => Some(Passive {
            verb: token,
            become_form: Some(at),
        }),
        _ => None,
    }
}
