//! Advice where the first letter gives none: a rewrite that says *bør* has made something weaker or stronger than it was, for plain letters
//! say *skal*, *kan* and *må*.

use super::clause_around;
use super::fate::{Certainty, Fate, Mention, Status, Subject};
use super::meaning_word::{Modality, modality};
use crate::letter::{Letter, Span, TextByte};

/// How much it says.
const EVIDENCE: f32 = 1.45;

/// Where the second letter advises though the first never does; not where `fates` speak of it already.
pub(super) fn advices(before: &Letter, after: &Letter, fates: &[Fate]) -> Vec<Fate> {
    let gained: Vec<Span<TextByte>> = words(after)
        .filter(|(word, _)| *word == "bør")
        .map(|(_, span)| span)
        .collect();
    if gained.is_empty() || words(before).any(|(word, _)| modality(word) == Some(Modality::Advice)) {
        return Vec::new();
    }
    let told = |span: Span<TextByte>| {
        let places = fates
            .iter()
            .filter(|fate| fate.subject == Subject::Modality && fate.status != Status::Kept);
        places
            .filter_map(|fate| fate.after.as_ref())
            .any(|after| after.span.overlaps(span))
    };
    let untold = gained.into_iter().filter(|span| !told(*span));
    untold
        .map(|span| Fate {
            status: Status::Added,
            certainty: Certainty::Check,
            subject: Subject::Modality,
            before: None,
            after: Some(Mention {
                span,
                value: clause_around(after, span),
            }),
            evidence: EVIDENCE,
        })
        .collect()
}

fn words(letter: &Letter) -> impl Iterator<Item = (&str, Span<TextByte>)> {
    let tokens = letter.tokens().iter().filter(|token| token.is_word());
    tokens.map(|token| (&letter.folded()[token.span.range()], token.span))
}
