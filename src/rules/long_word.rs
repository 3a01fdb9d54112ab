//! # long-word: et langt sammensat ord
//!
//! ## Hvad reglen finder
//! Ord på 18 bogstaver eller mere, som ikke er juridiske fagord. Grænsen står i `dictionaries/thresholds.toml`. Lovtitler, navne og
//! ord med bindestreg bliver ikke fundet.
//!
//! ## Hvorfor det er svært for læseren
//! Øjet skal selv finde ud af, hvor ordet kan deles.
//!
//! ## Hvad du kan gøre
//! Del ordet med et forholdsord, eller brug et kortere: *huslejekvitteringer* → *kvitteringer for husleje*.
//!
//! ## Eksempel
//! - *Send os dine indkomstoplysninger.* → *Send os oplysninger om din indkomst.*
//!
//! ## Kilde
//! Domæneregel R20. Randers Kommunes sprogråd: del lange sammensatte ord.

use super::{Finding, Rule, RuleId, Severity, Subject, rule_examples};
use crate::dictionary::{ListRule, Match};
use crate::letter::{Letter, Token, TokenKind};

pub(super) struct LongWord;

impl Rule for LongWord {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        for (index, sentence) in letter
            .sentences()
            .iter()
            .enumerate()
            .filter(|(_, sentence)| sentence.counted)
        {
            let mut first_word = true;
            for (place, token) in (sentence.tokens.start..).zip(letter.tokens_in(sentence.tokens)) {
                let is_first = first_word;
                first_word &= !token.is_word();
                let letters = letter_count(letter, token);
                if letters < subject.thresholds.long_word_letters as usize || is_protected(letter, token, is_first) {
                    continue;
                }
                if speaks_already(subject.matches, place) {
                    continue;
                }
                let quote = letter.quote(token.span);
                findings.push(Finding {
                    rule: RuleId::LongWord,
                    entry: None,
                    severity: Severity::Note,
                    span: token.span,
                    sentence: index as u32,
                    message: format!("»{quote}« har {letters} bogstaver. Kan ordet deles eller skiftes ud?"),
                    why: "Øjet skal selv finde ud af, hvor et langt ord kan deles.".into(),
                    source: "Randers Kommunes sprogråd: del lange sammensatte ord".into(),
                    suggestions: Vec::new(),
                });
            }
        }
    }
}

/// Whether a term of art or a phrase holds the token, which says more than its length does.
fn speaks_already(matches: &[Match<'_>], token: u32) -> bool {
    let after = matches.partition_point(|found| found.tokens.start <= token);
    matches[..after].last().is_some_and(|found| {
        token < found.tokens.end && matches!(found.entry.rule, ListRule::LegalTerm | ListRule::Phrase)
    })
}

fn letter_count(letter: &Letter, token: &Token) -> usize {
    // Two bytes a letter at most in Danish: a short token need not be counted.
    if token.kind == TokenKind::Word && token.span.len() >= 8 {
        token.letters(letter.text())
    } else {
        0
    }
}

/// Titles of laws, names, and compounds that a hyphen divides already.
fn is_protected(letter: &Letter, token: &Token, first: bool) -> bool {
    let quote = letter.quote(token.span);
    let folded = &letter.folded()[token.span.range()];
    let name = !first && quote.starts_with(char::is_uppercase);
    name || quote.contains('-') || LAWS.iter().any(|ending| folded.ends_with(ending))
}

/// How titles of laws end.
const LAWS: [&str; 8] = [
    "loven",
    "lovens",
    "lov",
    "lovs",
    "bekendtgørelsen",
    "bekendtgørelsens",
    "bekendtgørelse",
    "vedtægten",
];

rule_examples! {
    RuleId::LongWord;
    finds "Vedlæg dine huslejekvitteringer." at "huslejekvitteringer",
    finds "Indkomstoplysninger skal du sende til os." at "Indkomstoplysninger",
    keeps "Efter forvaltningslovens regler kan du klage.",
    keeps "Du skriver til Beskæftigelsesforvaltningen.",
    keeps "Du får et brev fra børne- og ungerådgivningen.",
}
