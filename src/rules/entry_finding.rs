//! The finding that a dictionary entry gives.

use std::borrow::Cow;

use super::{Finding, RuleId, Severity, Suggestion};
use crate::dictionary::Match;
use crate::letter::Letter;

/// What a rule says of all its entries.
pub(super) struct Wording {
    pub(super) rule: RuleId,
    pub(super) severity: Severity,
    /// What was found; `»{}«` is replaced by the words themselves.
    pub(super) message: &'static str,
    pub(super) why: &'static str,
}

/// The finding for one match.
pub(super) fn finding(letter: &Letter, found: &Match<'_>, wording: &Wording) -> Finding {
    let quote = letter.quote(found.span);
    let entry = found.entry;
    let suggestions = found
        .plain
        .iter()
        .map(|plain| Suggestion {
            applicability: plain.applicability,
            edits: plain.edits.clone(),
            label: plain.label.clone(),
        })
        .collect();
    let mut message = wording.message.replace("{}", quote);
    for hint in [&entry.advice, &entry.note].into_iter().flatten() {
        message.push(' ');
        message.push_str(hint);
    }
    Finding {
        rule: wording.rule,
        entry: Some(entry.term.clone()),
        severity: wording.severity,
        span: found.span,
        sentence: found.sentence,
        message,
        why: entry.why.clone().unwrap_or(Cow::Borrowed(wording.why)),
        source: entry.source.clone(),
        question: None,
        suggestions,
    }
}
