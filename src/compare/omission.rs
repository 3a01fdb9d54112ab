//! What the first text says and the second does not: clauses whose words are not found again.

use rustc_hash::FxHashSet;

use super::fate::{Certainty, Subject};
use super::meaning::{Difference, Finding, named};
use super::stem::{SettledStems, Stem};
use super::unit::{Item, Unit};
use crate::letter::{Span, TextByte};

/// A clause of which a smaller share is found again counts as left out.
const LEAST_FOUND: f32 = 0.34;

/// A clause with fewer words of content says too little.
const LEAST_WORDS: usize = 2;

/// What says less than this is a piece of a sentence.
const SHORTEST_SENTENCE: usize = 3;

/// The clauses of a group's first side that the second text does not have. `all` are the words of the whole second text; `mostly_same`
/// says that most sentences of both texts are the same, so that what is missing was left out.
pub(super) fn omissions(
    difference: &Difference<'_>,
    all: &FxHashSet<Stem>,
    stems: &SettledStems,
    mostly_same: bool,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let near = difference.named_after();
    for unit in difference.units_before() {
        if mostly_same && near.is_empty() {
            findings.extend(whole(unit, all));
            continue;
        }
        let joined = |item: &(Item, Span<TextByte>)| item.0 == Item::And;
        for clause in unit.clauses().flat_map(|clause| clause.split(joined)) {
            let words = content(clause);
            let facts = clause.iter().filter(|(item, _)| matches!(item, Item::Fact(_))).count();
            // Words that stand for one phrase are one.
            let places: FxHashSet<Span<TextByte>> = words.iter().map(|(_, span)| *span).collect();
            if places.len() < LEAST_WORDS {
                continue;
            }
            let found: f32 = words.iter().map(|(stem, _)| found(*stem, &near, all, stems)).sum();
            let share = found / words.len() as f32;
            let missing = words.len() as f32 - found;
            if share >= LEAST_FOUND || facts > 0 && !near.is_empty() {
                continue;
            }
            let (Some(first), Some(last)) = (words.first(), words.last()) else {
                continue;
            };
            findings.push(Finding {
                subject: Subject::Statement,
                certainty: Certainty::Check,
                places: [Some(Span::new(first.1.start, last.1.end)), None],
                evidence: 0.25 * missing.min(6.0) * (1.0 - share),
            });
        }
    }
    findings
}

/// A sentence that was left out of a text that is the same otherwise.
fn whole(unit: &Unit, all: &FxHashSet<Stem>) -> Option<Finding> {
    let says = |item: &Item| !matches!(item, Item::Small(_) | Item::And | Item::Or);
    // Pieces of a sentence that was read as several, or that says it in plain words now: what became of its facts is told, and its words
    // are there.
    let kept = |item: &Item| match item {
        Item::Content(stem) => all.contains(stem),
        Item::Fact(_) | Item::Person(_) => true,
        item => !says(item),
    };
    let all_kept = unit.items.iter().all(|(item, _)| kept(item));
    let is_piece = unit.items.len() <= SHORTEST_SENTENCE || !unit.exchanged.is_empty();
    if is_piece && all_kept {
        return None;
    }
    let named = unit
        .items
        .iter()
        .all(|(item, _)| kept(item) || !matches!(item, Item::Content(_)));
    let (first, last) = (unit.items.first()?, unit.items.last()?);
    unit.items.iter().any(|(item, _)| says(item)).then_some(Finding {
        subject: Subject::Statement,
        // Where words are exchanged it may stand there in others, where all its words stand they may say it, and a piece of a sentence may
        // have been read as a part of another one.
        certainty: if unit.exchanged.is_empty() && !named && unit.items.len() > SHORTEST_SENTENCE {
            Certainty::Sure
        } else {
            Certainty::Check
        },
        places: [Some(Span::new(first.1.start, last.1.end.max(first.1.end))), None],
        evidence: 1.5,
    })
}

fn content(clause: &[(Item, Span<TextByte>)]) -> Vec<(Stem, Span<TextByte>)> {
    let words = clause.iter().filter_map(|(item, span)| match item {
        Item::Content(stem) => Some((*stem, *span)),
        _ => None,
    });
    words.collect()
}

/// How much of a word is found again: all of it in the sentences that belong together, half of it elsewhere.
fn found(stem: Stem, near: &FxHashSet<Stem>, all: &FxHashSet<Stem>, stems: &SettledStems) -> f32 {
    let among = |set: &FxHashSet<Stem>| set.contains(&stem) || stems.parts(stem).any(|part| set.contains(&part));
    if among(near) {
        1.0
    } else if among(all) {
        0.5
    } else {
        0.0
    }
}

/// The words of all units, with those that they are made of.
pub(super) fn all_words(units: &[Unit], stems: &SettledStems) -> FxHashSet<Stem> {
    let mut all = named(units.iter());
    let parts: Vec<Stem> = all
        .iter()
        .flat_map(|stem| stems.parts(*stem).collect::<Vec<_>>())
        .collect();
    all.extend(parts);
    all
}
