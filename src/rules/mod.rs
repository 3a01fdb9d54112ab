//! The rules. One file a rule: its documentation page, its code, and sentences that it finds and leaves alone.

mod abbreviation;
mod address;
mod entry_finding;
mod exchanged_noun;
mod finding;
mod legal_term;
mod long_sentence;
mod long_word;
mod negation;
mod phrase;
mod place;
mod term_consistency;
mod tone;
mod vague_time;

#[cfg(test)]
mod examples;

pub use finding::{Finding, Severity, Suggestion};

use crate::dictionary::{Match, Thresholds};
use crate::grammar::LetterGrammar;
use crate::letter::Letter;

/// The rules by name. The names are part of the outer contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleId {
    /// Bureaucratic words and fixed phrases.
    Phrase,
    /// Long sentences.
    LongSentence,
    /// Abbreviations that readers stumble over.
    Abbreviation,
    /// Times without a date.
    VagueTime,
    /// Long compounds.
    LongWord,
    /// Terms of art without an explanation.
    LegalTerm,
    /// The reader spoken of as somebody else, and formal address.
    Address,
    /// Negations that cancel each other.
    Negation,
    /// Wordings that threaten, blame or talk down.
    Tone,
    /// Several words for the same thing.
    TermConsistency,
}

impl RuleId {
    /// All of them, in the order of the documentation.
    pub const ALL: [RuleId; 10] = [
        RuleId::Phrase,
        RuleId::LongSentence,
        RuleId::Abbreviation,
        RuleId::VagueTime,
        RuleId::LongWord,
        RuleId::LegalTerm,
        RuleId::Address,
        RuleId::Negation,
        RuleId::Tone,
        RuleId::TermConsistency,
    ];

    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            RuleId::Phrase => "phrase",
            RuleId::LongSentence => "long-sentence",
            RuleId::Abbreviation => "abbreviation",
            RuleId::VagueTime => "vague-time",
            RuleId::LongWord => "long-word",
            RuleId::LegalTerm => "legal-term",
            RuleId::Address => "address",
            RuleId::Negation => "negation",
            RuleId::Tone => "tone",
            RuleId::TermConsistency => "term-consistency",
        }
    }

    /// The rule of that name.
    pub fn from_name(name: &str) -> Option<RuleId> {
        RuleId::ALL.into_iter().find(|rule| rule.name() == name)
    }

    /// The rule's file, whose opening comment is its documentation page.
    pub const fn documentation(self) -> &'static str {
        match self {
            RuleId::Phrase => include_str!("phrase.rs"),
            RuleId::LongSentence => include_str!("long_sentence.rs"),
            RuleId::Abbreviation => include_str!("abbreviation.rs"),
            RuleId::VagueTime => include_str!("vague_time.rs"),
            RuleId::LongWord => include_str!("long_word.rs"),
            RuleId::LegalTerm => include_str!("legal_term.rs"),
            RuleId::Address => include_str!("address.rs"),
            RuleId::Negation => include_str!("negation.rs"),
            RuleId::Tone => include_str!("tone.rs"),
            RuleId::TermConsistency => include_str!("term_consistency.rs"),
        }
    }

    /// The rule's examples.
    pub const fn examples(self) -> Examples {
        match self {
            RuleId::Phrase => phrase::EXAMPLES,
            RuleId::LongSentence => long_sentence::EXAMPLES,
            RuleId::Abbreviation => abbreviation::EXAMPLES,
            RuleId::VagueTime => vague_time::EXAMPLES,
            RuleId::LongWord => long_word::EXAMPLES,
            RuleId::LegalTerm => legal_term::EXAMPLES,
            RuleId::Address => address::EXAMPLES,
            RuleId::Negation => negation::EXAMPLES,
            RuleId::Tone => tone::EXAMPLES,
            RuleId::TermConsistency => term_consistency::EXAMPLES,
        }
    }
}

/// What a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The letter.
    pub letter: &'a Letter,
    /// Its grammar, sentence by sentence.
    pub grammar: &'a LetterGrammar<'a>,
    /// What the dictionaries found in it, in order.
    pub matches: &'a [Match<'a>],
    /// The thresholds in force.
    pub thresholds: &'a Thresholds,
}

/// A rule.
trait Rule {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>);
}

/// Everything that the rules say of the letter, in the order of the text.
pub fn check_all(subject: &Subject<'_>) -> Vec<Finding> {
    let rules: [&dyn Rule; 10] = [
        &phrase::Phrase,
        &long_sentence::LongSentence,
        &abbreviation::Abbreviation,
        &vague_time::VagueTime,
        &long_word::LongWord,
        &legal_term::LegalTerm,
        &address::Address,
        &negation::Negation,
        &tone::Tone,
        &term_consistency::TermConsistency,
    ];
    let mut findings = Vec::new();
    for rule in rules {
        rule.check(subject, &mut findings);
    }
    findings.sort_by_key(|finding| (finding.span, finding.rule));
    findings
}

/// Sentences that a rule finds something in, with the place, and sentences that it leaves alone. They run as tests and stand on the rule's page.
#[derive(Clone, Copy, Debug)]
pub struct Examples {
    /// A sentence, and what the rule finds in it.
    pub finds: &'static [(&'static str, &'static str)],
    /// Sentences that the rule leaves alone.
    pub keeps: &'static [&'static str],
}

macro_rules! rule_examples {
    ($rule:expr; $(finds $sentence:literal at $place:literal,)* $(keeps $kept:literal,)*) => {
        pub(super) const EXAMPLES: crate::rules::Examples =
            crate::rules::Examples { finds: &[$(($sentence, $place)),*], keeps: &[$($kept),*] };

        #[cfg(test)]
        #[test]
        fn examples() {
            crate::rules::examples::run($rule, EXAMPLES);
        }
    };
}
use rule_examples;
