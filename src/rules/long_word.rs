//! # long-word: et langt sammensat ord
//!
//! ## Hvad reglen finder
//! Ord på 18 bogstaver eller mere, som ikke er juridiske fagord. Grænsen står i `dictionaries/thresholds.toml`. Lovtitler, citater, navne
//! og ord med bindestreg bliver ikke fundet. Hvordan et ord kan deles, står i `dictionaries/rules/lange-ord.toml`.
//!
//! ## Hvorfor det er svært for læseren
//! Øjet skal selv finde ud af, hvor ordet kan deles.
//!
//! ## Hvad du kan gøre
//! Del ordet med et forholdsord, eller brug et kortere: *huslejekvitteringer* → *kvitteringer for husleje*.
//!
//! ## Eksempel
//! - *Send os dine indkomstoplysninger.* → *Send os oplysningerne om din indkomst.*
//!
//! ## Kilde
//! Domæneregel R20. Randers Kommunes sprogråd: del lange sammensatte ord.

use rustc_hash::FxHashMap;

use super::exchanged_noun::exchange;
use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{ListRule, Match, untouchable};
use crate::grammar::Place;
use crate::letter::{Letter, SortedWords, Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::rewrite::Applicability;

include!(concat!(env!("OUT_DIR"), "/long_words.rs"));

pub(super) struct LongWord;

impl Rule for LongWord {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        let mut divided = FxHashMap::default();
        for (index, sentence) in letter
            .sentences()
            .iter()
            .enumerate()
            .filter(|(_, sentence)| sentence.counted)
        {
            let mut first_word = true;
            let mut kept = None;
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
                let kept = kept.get_or_insert_with(|| untouchable(letter, sentence));
                let own = (place - sentence.tokens.start) as usize;
                if kept[own].is_some() {
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
                    question: None,
                    suggestions: divided
                        .entry(token.form)
                        .or_insert_with(|| listed(letter, token))
                        .and_then(|divided| split(&subject.place(index as u32), own, divided))
                        .into_iter()
                        .collect(),
                });
            }
        }
    }
}

/// What the list has for a word: divided, or a shorter one.
fn listed(letter: &Letter, token: &Token) -> Option<&'static str> {
    let analyses = Lexicon::built_in().analyses(&letter.folded()[token.span.range()]);
    let nouns = analyses.iter().filter(|analysis| analysis.inflection.is_noun());
    let mut found = nouns.filter_map(|noun| LONG_WORDS.second(&noun.word.lemma()));
    found.next()
}

/// The word as the list has it, in the form that it has here.
fn split(place: &Place<'_>, token: usize, divided: &str) -> Option<Suggestion> {
    // Of *bolig- og indkomstoplysninger* only the second half would be divided.
    if (token.saturating_sub(2)..token).any(|before| place.text(before) == "-") {
        return None;
    }
    let edits = exchange(place, token, divided)?;
    Some(Suggestion {
        applicability: Applicability::Choose,
        label: edits.last()?.text.clone(),
        edits,
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Checker, Options};
    use crate::lexicon::{Class, Inflection, Lexicon};
    use crate::rewrite::apply;

    fn suggested(text: &str) -> Option<String> {
        let checker = Checker::built_in();
        let letter = Letter::from_text(text);
        let analysis = checker.check(&letter, &Options::default());
        let found = analysis
            .findings
            .iter()
            .find(|finding| finding.rule == RuleId::LongWord)?;
        Some(apply(letter.text(), &found.suggestions.first()?.edits))
    }

    #[test]
    fn a_word_is_divided_in_its_own_form() {
        for (text, expected) in [
            (
                "Du skal sende dine huslejekvitteringer til os i dag.",
                "Du skal sende kvitteringerne for din husleje til os i dag.",
            ),
            (
                "Vi mangler nogle huslejekvitteringer fra dig.",
                "Vi mangler nogle kvitteringer for husleje fra dig.",
            ),
            (
                "Indkomstoplysningerne skal du sende til os i dag.",
                "Oplysningerne om indkomst skal du sende til os i dag.",
            ),
            (
                "Din sagsbehandlingstid bliver 8 uger i denne sag.",
                "Din behandlingstid bliver 8 uger i denne sag.",
            ),
            (
                "Vi ser på helbredssituationen igen til august.",
                "Vi ser på helbredet igen til august.",
            ),
            (
                "Du går på en ny uddannelsesinstitution i byen.",
                "Du går på et nyt uddannelsessted i byen.",
            ),
        ] {
            assert_eq!(suggested(text).as_deref(), Some(expected));
        }
        assert_eq!(suggested("Send os dine bolig- og indkomstoplysninger i dag."), None);
    }

    #[test]
    fn every_word_in_the_list_can_be_divided() {
        let lexicon = Lexicon::built_in();
        let noun = |word: &str| lexicon.words(word, Class::Noun).into_iter().next();
        let mut faults = Vec::new();
        for (term, plain) in LONG_WORDS.iter() {
            let head = plain.split(' ').next().unwrap_or_default();
            let (Some(word), Some(head)) = (noun(term), noun(head)) else {
                faults.push(format!("{term} or {head} is no noun in the word lists"));
                continue;
            };
            let long: Vec<(Inflection, String)> = word.forms().filter(|(_, form)| form.chars().count() >= 18).collect();
            if long.is_empty() {
                faults.push(format!("{term} is never so long"));
            }
            // Words without a plural can stand for those that have one only in the singular.
            for (inflection, form) in long {
                let plural = matches!(inflection, Inflection::Plural | Inflection::DefinitePlural);
                if !plural && head.form(inflection).is_none() {
                    faults.push(format!("{form} has no counterpart in {plain}"));
                }
            }
            let braced = plain.split_once('{').and_then(|(_, braced)| braced.split_once('}'));
            if let Some((owned, _)) = braced
                && !lexicon
                    .analyses(owned)
                    .iter()
                    .any(|own| own.word.class() == Class::Noun)
            {
                faults.push(format!("{owned} in {plain} is no noun in the word lists"));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}
