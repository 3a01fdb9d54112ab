//! The rules. One file a rule: its documentation page, its code, and sentences that it finds and leaves alone.

mod abbreviation;
mod address;
mod entry_finding;
mod enumeration;
mod exchanged_noun;
mod finding;
mod front_heavy;
mod insertion;
mod legal_ref;
mod legal_term;
mod long_sentence;
mod long_word;
mod negation;
mod nominal;
mod number_density;
mod participle;
mod passive;
mod phrase;
mod term_consistency;
mod tone;
mod vague_time;
mod who_acts;

#[cfg(test)]
mod examples;

pub(crate) use who_acts::{only_reader_acts, only_writer_acts, reader};

pub use finding::{Finding, Question, Severity, Suggestion};

use crate::dictionary::{Match, Thresholds};
use crate::grammar::{LetterGrammar, Place};
use crate::letter::{Letter, Span, TokenIndex};

/// The rules by name. The names are part of the outer contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleId {
    /// Bureaucratic words and fixed phrases.
    Phrase,
    /// Verbs that do not say who acts.
    Passive,
    /// Verbs hidden in nouns.
    Nominal,
    /// Long sentences.
    LongSentence,
    /// Much before the verb of the main clause.
    FrontHeavy,
    /// Parts of a sentence split by an insertion.
    Insertion,
    /// Phrases before a noun that end in a participle.
    Participle,
    /// Abbreviations that readers stumble over.
    Abbreviation,
    /// References to the law in running text.
    LegalRef,
    /// Terms of art without an explanation.
    LegalTerm,
    /// The reader spoken of as somebody else, and formal address.
    Address,
    /// Negations that cancel each other.
    Negation,
    /// Times without a date.
    VagueTime,
    /// Long compounds.
    LongWord,
    /// Several parallel items inside one sentence.
    Enumeration,
    /// Wordings that threaten, blame or talk down.
    Tone,
    /// Several words for the same thing.
    TermConsistency,
    /// Many dates and amounts close together.
    NumberDensity,
}

impl RuleId {
    /// All of them, in the order of the documentation.
    pub const ALL: [RuleId; 18] = [
        RuleId::Phrase,
        RuleId::Passive,
        RuleId::Nominal,
        RuleId::LongSentence,
        RuleId::FrontHeavy,
        RuleId::Insertion,
        RuleId::Participle,
        RuleId::Abbreviation,
        RuleId::LegalRef,
        RuleId::LegalTerm,
        RuleId::Address,
        RuleId::Negation,
        RuleId::VagueTime,
        RuleId::LongWord,
        RuleId::Enumeration,
        RuleId::Tone,
        RuleId::TermConsistency,
        RuleId::NumberDensity,
    ];

    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            RuleId::Phrase => "phrase",
            RuleId::Passive => "passive",
            RuleId::Nominal => "nominal",
            RuleId::LongSentence => "long-sentence",
            RuleId::FrontHeavy => "front-heavy",
            RuleId::Insertion => "insertion",
            RuleId::Participle => "participle",
            RuleId::Abbreviation => "abbreviation",
            RuleId::LegalRef => "legal-ref",
            RuleId::LegalTerm => "legal-term",
            RuleId::Address => "address",
            RuleId::Negation => "negation",
            RuleId::VagueTime => "vague-time",
            RuleId::LongWord => "long-word",
            RuleId::Enumeration => "enumeration",
            RuleId::Tone => "tone",
            RuleId::TermConsistency => "term-consistency",
            RuleId::NumberDensity => "number-density",
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
            RuleId::Passive => include_str!("passive.rs"),
            RuleId::Nominal => include_str!("nominal.rs"),
            RuleId::LongSentence => include_str!("long_sentence.rs"),
            RuleId::FrontHeavy => include_str!("front_heavy.rs"),
            RuleId::Insertion => include_str!("insertion.rs"),
            RuleId::Participle => include_str!("participle.rs"),
            RuleId::Abbreviation => include_str!("abbreviation.rs"),
            RuleId::LegalRef => include_str!("legal_ref.rs"),
            RuleId::LegalTerm => include_str!("legal_term.rs"),
            RuleId::Address => include_str!("address.rs"),
            RuleId::Negation => include_str!("negation.rs"),
            RuleId::VagueTime => include_str!("vague_time.rs"),
            RuleId::LongWord => include_str!("long_word.rs"),
            RuleId::Enumeration => include_str!("enumeration.rs"),
            RuleId::Tone => include_str!("tone.rs"),
            RuleId::TermConsistency => include_str!("term_consistency.rs"),
            RuleId::NumberDensity => include_str!("number_density.rs"),
        }
    }

    /// The rule's examples.
    pub const fn examples(self) -> Examples {
        match self {
            RuleId::Phrase => phrase::EXAMPLES,
            RuleId::Passive => passive::EXAMPLES,
            RuleId::Nominal => nominal::EXAMPLES,
            RuleId::LongSentence => long_sentence::EXAMPLES,
            RuleId::FrontHeavy => front_heavy::EXAMPLES,
            RuleId::Insertion => insertion::EXAMPLES,
            RuleId::Participle => participle::EXAMPLES,
            RuleId::Abbreviation => abbreviation::EXAMPLES,
            RuleId::LegalRef => legal_ref::EXAMPLES,
            RuleId::LegalTerm => legal_term::EXAMPLES,
            RuleId::Address => address::EXAMPLES,
            RuleId::Negation => negation::EXAMPLES,
            RuleId::VagueTime => vague_time::EXAMPLES,
            RuleId::LongWord => long_word::EXAMPLES,
            RuleId::Enumeration => enumeration::EXAMPLES,
            RuleId::Tone => tone::EXAMPLES,
            RuleId::TermConsistency => term_consistency::EXAMPLES,
            RuleId::NumberDensity => number_density::EXAMPLES,
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

impl<'a> Subject<'a> {
    /// What the dictionaries found in those tokens of the letter.
    fn matches_in(&self, tokens: Span<TokenIndex>) -> &'a [Match<'a>] {
        let first = self.matches.partition_point(|found| found.tokens.end <= tokens.start);
        let last = self.matches.partition_point(|found| found.tokens.start < tokens.end);
        &self.matches[first..last.max(first)]
    }

    /// The sentence with that place in the letter.
    fn place(&self, index: u32) -> Place<'a> {
        Place::new(self.letter, self.grammar, index)
    }

    /// The sentences that can be taken apart: those that rules read, and that are no endless rows of words.
    fn sentences(&self) -> impl Iterator<Item = Place<'a>> + '_ {
        let sentences = self.letter.sentences().iter().enumerate();
        let fit = sentences.filter(|(_, sentence)| {
            sentence.tokens.len() <= LONGEST_SENTENCE && self.letter.block_of(sentence).kind.read_by_rules()
        });
        fit.map(|(index, _)| self.place(index as u32))
    }
}

/// Tokens. What is longer is no sentence any more, and its parts cannot be told.
const LONGEST_SENTENCE: u32 = 200;

/// A rule.
trait Rule {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>);
}

/// Everything that the rules say of the letter, in the order of the text.
pub fn check_all(subject: &Subject<'_>) -> Vec<Finding> {
    let rules: [&dyn Rule; 18] = [
        &phrase::Phrase,
        &passive::PassiveRule,
        &nominal::NominalRule,
        &long_sentence::LongSentence,
        &front_heavy::FrontHeavy,
        &insertion::InsertionRule,
        &participle::ParticiplePhrase,
        &abbreviation::Abbreviation,
        &legal_ref::LegalRef,
        &legal_term::LegalTerm,
        &address::Address,
        &negation::Negation,
        &vague_time::VagueTime,
        &long_word::LongWord,
        &enumeration::Enumeration,
        &tone::Tone,
        &term_consistency::TermConsistency,
        &number_density::NumberDensity,
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
