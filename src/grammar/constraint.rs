//! [`Constraint`]: one rule of the grammar, and how rules are applied.

use super::context::Context;
use super::word::{Mark, Word};
use crate::lexicon::Readings;

/// A rule that takes readings away from a word because of the words around it.
pub(super) struct Constraint {
    /// What it says.
    #[allow(dead_code, reason = "named for whoever reads the rules and their faults")]
    pub(super) name: &'static str,
    /// It is tried on words that can be one of these, and something else.
    target: Readings,
    effect: Effect,
    holds: fn(Context<'_>) -> bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effect {
    /// The word is none of the target.
    Remove,
    /// The word is one of the target.
    Select,
}

/// The rule that a word is none of `target` where `holds` says so.
pub(super) const fn remove(name: &'static str, target: Readings, holds: fn(Context<'_>) -> bool) -> Constraint {
    Constraint {
        name,
        target,
        effect: Effect::Remove,
        holds,
    }
}

/// The rule that a word is one of `target` where `holds` says so.
pub(super) const fn select(name: &'static str, target: Readings, holds: fn(Context<'_>) -> bool) -> Constraint {
    Constraint {
        name,
        target,
        effect: Effect::Select,
        holds,
    }
}

/// Goes through the words once, from left to right, and tries every constraint in order on every word that is still ambiguous.
pub(super) fn apply(constraints: &[&[Constraint]], words: &mut [Word]) {
    for at in 0..words.len() {
        if words[at].mark != Mark::None || words[at].readings.count() < 2 {
            continue;
        }
        'word: for constraint in constraints.iter().copied().flatten() {
            let readings = words[at].readings;
            let inside = readings.and(constraint.target);
            let outside = readings.without(constraint.target);
            if inside.is_empty() || outside.is_empty() || !(constraint.holds)(Context::new(words, at)) {
                continue;
            }
            words[at].readings = match constraint.effect {
                Effect::Remove => outside,
                Effect::Select => inside,
            };
            if words[at].readings.count() < 2 {
                break 'word;
            }
        }
    }
}
