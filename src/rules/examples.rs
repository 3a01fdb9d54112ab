//! Runs the examples of the rules.

use super::{Examples, Finding, RuleId, Subject, check_all};
use crate::dictionary::Dictionaries;
use crate::grammar::LetterGrammar;
use crate::letter::{GivenBlock, GivenKind, Letter, Span};

fn findings(rule: RuleId, sentence: &str) -> (Letter, Vec<Finding>) {
    let whole = GivenBlock {
        kind: GivenKind::ListItem,
        span: Span::new(0, sentence.len() as u32),
    };
    let letter = Letter::from_blocks(sentence, &[whole]);
    let dictionaries = Dictionaries::built_in();
    let grammar = LetterGrammar::new(&letter);
    let matches = dictionaries.matches(&letter, &grammar);
    let subject = Subject {
        letter: &letter,
        grammar: &grammar,
        matches: &matches,
        thresholds: &dictionaries.thresholds,
    };
    let findings = check_all(&subject)
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .collect();
    (letter, findings)
}

/// The rule finds just the place in each sentence, and nothing in those it leaves alone.
pub(super) fn run(rule: RuleId, examples: Examples) {
    let expected = examples.finds.iter().map(|&(sentence, place)| (sentence, vec![place]));
    for (sentence, expected) in expected.chain(examples.keeps.iter().map(|&sentence| (sentence, Vec::new()))) {
        let (letter, findings) = findings(rule, sentence);
        let places: Vec<&str> = findings.iter().map(|finding| letter.quote(finding.span)).collect();
        assert_eq!(places, expected, "{} in {sentence:?}", rule.name());
    }
}
