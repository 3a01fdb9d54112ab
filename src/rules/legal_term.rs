//! # legal-term: et fagord uden forklaring
//!
//! ## Hvad reglen finder
//! Juridiske fagord fra `dictionaries/legal-terms`, første gang de står i brevet, når de ikke bliver forklaret der. Overskrifter bliver
//! ikke læst, og et fagord, som brevet selv forklarer (*det betyder, at …*, *det vil sige …*, en parentes), bliver ikke fundet.
//! Er brevet til en fagperson (et arbejdssted under navnet i adressen), tier reglen.
//!
//! ## Hvorfor det er svært for læseren
//! Fagordet har en bestemt betydning i loven, og den kender læseren sjældent.
//!
//! ## Hvad du kan gøre
//! Behold ordet, og forklar det første gang, du bruger det. Klarbrev kan sætte en kort forklaring ind i en parentes efter sætningen.
//! Ordet selv bliver aldrig skiftet ud.
//!
//! ## Eksempel
//! - *Du har ret til aktindsigt.* → *Du har ret til aktindsigt. (Aktindsigt: …)*
//!
//! ## Kilde
//! Domæneregel R8.

use std::collections::HashSet;

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{ListRule, Match};
use crate::letter::{BlockKind, Letter, Recipient, Span};
use crate::rewrite::{Applicability, Edit};

const WORDING: Wording = Wording {
    rule: RuleId::LegalTerm,
    severity: Severity::Note,
    message: "»{}« er et juridisk fagord. Forklar det første gang, du bruger det.",
    why: "Fagordet har en bestemt betydning i loven, og den kender læseren sjældent.",
};

/// What an explanation in the letter itself begins with, right after the term or in the sentence after it.
const EXPLAINS: [&str; 8] = [
    "betyder",
    "det betyder",
    "det vil sige",
    "dvs.",
    "d.v.s.",
    "altså",
    "med det menes",
    "det er",
];

pub(super) struct LegalTerm;

impl Rule for LegalTerm {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        if letter.recipient() == Recipient::Professional {
            return;
        }
        let mut seen = HashSet::new();
        for found in subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::LegalTerm)
        {
            let sentence = &letter.sentences()[found.sentence as usize];
            let in_heading = letter.block_of(sentence).kind == BlockKind::Heading;
            if in_heading || !seen.insert(&found.entry.term) || is_explained(letter, found) {
                continue;
            }
            let mut finding = finding(letter, found, &WORDING);
            if let Some(explanation) = &found.entry.explanation {
                finding.suggestions = vec![explanation_of(&found.entry.term, explanation, sentence.span.end)];
            }
            findings.push(finding);
        }
    }
}

/// The term and its explanation in a parenthesis after the sentence.
fn explanation_of(term: &str, explanation: &str, at: u32) -> Suggestion {
    let mut letters = term.chars();
    let term: String = letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default();
    let text = format!("({term}: {explanation})");
    Suggestion {
        applicability: Applicability::Explain,
        label: text.clone(),
        edits: vec![Edit {
            span: Span::new(at, at),
            text: format!(" {text}"),
        }],
    }
}

/// Whether a parenthesis or an explaining phrase follows the term, or the letter holds its explanation already.
fn is_explained(letter: &Letter, found: &Match<'_>) -> bool {
    let folded = letter.folded();
    let after = folded[found.span.end as usize..].trim_start_matches([' ', ',', '.', '»', '«', '"', '”']);
    if after.starts_with('(') && !after.starts_with("(§") {
        return true;
    }
    if EXPLAINS.iter().any(|phrase| begins_with(after, phrase)) {
        return true;
    }
    let sentence = &letter.sentences()[found.sentence as usize];
    let rest = folded[sentence.span.end as usize..].trim_start();
    if ["det betyder", "det vil sige", "det er"]
        .iter()
        .any(|phrase| begins_with(rest, phrase))
    {
        return true;
    }
    folded.contains(&format!("({}:", found.entry.term.to_lowercase()))
}

/// Whether `text` begins with the words of `phrase`.
fn begins_with(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

rule_examples! {
    RuleId::LegalTerm;
    finds "Du har ret til aktindsigt i sagen." at "aktindsigt",
    finds "Vi holder en partshøring, før vi afgør sagen." at "partshøring",
    keeps "Du har ret til aktindsigt (du må se papirerne i sagen).",
    keeps "Du har ret til aktindsigt, det vil sige, at du må se papirerne.",
    keeps "Aktindsigt betyder, at du må se papirerne i sagen.",
    keeps "Du har ret til hjælp.",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Checker, Options};
    use crate::rewrite::apply;

    #[test]
    fn a_term_is_explained_at_its_first_use_and_then_left_alone() {
        let checker = Checker::built_in();
        let text = "Vi skriver til dig om din ret til aktindsigt i sagen. Du kan få aktindsigt, hvis du ringer.";
        let letter = Letter::from_text(text);
        let analysis = checker.check(&letter, &Options::default());
        let terms: Vec<_> = analysis
            .findings
            .iter()
            .filter(|finding| finding.rule == RuleId::LegalTerm)
            .collect();
        assert_eq!(terms.len(), 1);
        let after = apply(letter.text(), &terms[0].suggestions[0].edits);
        assert!(after.starts_with("Vi skriver til dig om din ret til aktindsigt i sagen. (Aktindsigt: "));
        let again = Letter::from_text(&after);
        let analysis = checker.check(&again, &Options::default());
        assert!(
            analysis
                .findings
                .iter()
                .all(|finding| finding.entry.as_deref() != Some("aktindsigt"))
        );
    }
}
