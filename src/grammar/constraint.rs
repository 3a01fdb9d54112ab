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

/// Constraints in the order in which they are tried.
pub(super) struct Pass {
    constraints: Vec<&'static Constraint>,
    /// The target of each: close together, because most do not concern a word.
    targets: Vec<Readings>,
}

impl Pass {
    pub(super) fn new(lists: &[&[&'static [Constraint]]]) -> Pass {
        let lists = lists.iter().copied().flatten().copied();
        let constraints: Vec<&Constraint> = lists.flatten().collect();
        let targets = constraints.iter().map(|constraint| constraint.target).collect();
        Pass { constraints, targets }
    }

    /// Goes through the words once, from left to right, and tries every constraint in order on every word that is still ambiguous. Says
    /// whether any of them held.
    pub(super) fn apply(&self, words: &mut [Word]) -> bool {
        let mut changed = false;
        for at in 0..words.len() {
            let mut readings = words[at].readings;
            if words[at].mark != Mark::None || readings.count() < 2 {
                continue;
            }
            for (index, target) in self.targets.iter().enumerate() {
                let inside = readings.and(*target);
                if inside.is_empty() || inside == readings {
                    continue;
                }
                let constraint = self.constraints[index];
                if (constraint.holds)(Context::new(words, at)) {
                    readings = match constraint.effect {
                        Effect::Remove => readings.without(*target),
                        Effect::Select => inside,
                    };
                    words[at].readings = readings;
                    changed = true;
                    if readings.count() < 2 {
                        break;
                    }
                }
            }
        }
        changed
    }
}
