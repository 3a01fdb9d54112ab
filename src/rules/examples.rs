//! Runs the examples of the rules.

use super::{Finding, RuleId, Subject, check_all};
use crate::dictionary::Dictionaries;
use crate::letter::{GivenBlock, GivenKind, Letter, Span};

fn findings(rule: RuleId, sentence: &str) -> (Letter, Vec<Finding>) {
    let whole = GivenBlock {
        kind: GivenKind::ListItem,
        span: Span::new(0, sentence.len() as u32),
    };
    let letter = Letter::from_blocks(sentence, &[whole]);
    let dictionaries = Dictionaries::built_in();
    let matches = dictionaries.matches(&letter);
    let subject = Subject {
        letter: &letter,
        matches: &matches,
        thresholds: &dictionaries.thresholds,
    };
    let findings = check_all(&subject)
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .collect();
    (letter, findings)
}

/// The rule finds just `place` in the sentence.
pub(super) fn finds(rule: RuleId, sentence: &str, place: &str) {
    let (letter, findings) = findings(rule, sentence);
    let places: Vec<&str> = findings.iter().map(|finding| letter.quote(finding.span)).collect();
    assert_eq!(places, [place], "{} in {sentence:?}", rule.name());
}

/// The rule finds nothing in the sentence.
pub(super) fn keeps(rule: RuleId, sentence: &str) {
    let (letter, findings) = findings(rule, sentence);
    let places: Vec<&str> = findings.iter().map(|finding| letter.quote(finding.span)).collect();
    assert!(places.is_empty(), "{} in {sentence:?}: {places:?}", rule.name());
}
