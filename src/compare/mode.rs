//! [`Mode`]: how strongly something has to, may or should be done.

use super::act::verbs;
use super::meaning_word::{Modality, is_filler, is_right, modality};
use super::stem::{Stem, Stems};
use crate::dictionary::Match;
use crate::grammar::Place;
use crate::grammar::classes::{INDEFINITE_NOUN, INFINITIVE};
use crate::letter::{Span, TextByte};

/// How strongly something has to, may or should be done.
#[derive(Clone, Debug)]
pub(super) struct Mode {
    /// What is done, and what a dictionary says instead.
    pub(super) verbs: Vec<Stem>,
    /// How strongly.
    pub(super) modality: Modality,
    /// It is a right that ends: *klage*.
    pub(super) is_right: bool,
    /// Where the letter says so.
    pub(super) span: Span<TextByte>,
}

/// How far behind the word that says how strongly the verb stands: *har ret til, inden sagen afgøres, at udtale dig*.
const REACH: usize = 9;

/// The duties, permissions and so on of a sentence, each with its verb.
pub(super) fn modes(place: &Place<'_>, matches: &[Match<'_>], stems: &mut Stems) -> Vec<Mode> {
    let mut modes = Vec::new();
    for at in 0..place.tokens.len() {
        let said = denied_modality(place, at).or_else(|| Some((modality(place.folded(at))?, at + 1)));
        let Some((modality, end)) = said else {
            continue;
        };
        let reach = at + 1..place.tokens.len().min(at + 1 + REACH);
        let Some(verb) = reach.clone().find(|&verb| place.is(verb, INFINITIVE)) else {
            continue;
        };
        let mut verbs = verbs(place, verb, reach.end, matches, stems);
        if is_filler(place.folded(verb)) {
            // *skal anmeldelse ske*
            let noun = (at + 1..verb).find(|&noun| place.is(noun, INDEFINITE_NOUN));
            verbs.extend(noun.map(|noun| stems.of(place.folded(noun))));
        }
        if verbs.is_empty() {
            continue;
        }
        modes.push(Mode {
            verbs,
            modality,
            is_right: is_right(place.folded(verb)),
            span: place.span(at..end),
        });
    }
    modes
}

/// What a denial makes of a word for duty or permission, and where the two end: *må ikke*, *behøver ikke*, *ikke nødvendigt*.
pub(super) fn denied_modality(place: &Place<'_>, at: usize) -> Option<(Modality, usize)> {
    let is_not = |place: &Place<'_>, at: usize| place.folded(at) == "ikke";
    // *må først købe bilen, når …* is *må ikke købe bilen, før …*
    let not_yet = || {
        let first = (at + 1..at + 4).find(|next| place.folded(*next) == "først")?;
        let when = (at + 1..place.tokens.len()).any(|later| place.folded(later) == "når");
        when.then_some(first + 1)
    };
    let denied = || {
        let mut after = (at + 1..at + 4).take_while(|next| place.text(*next) != ",");
        let after = after.find(|next| is_not(place, *next)).map(|not| not + 1);
        let before = (at.saturating_sub(2)..at).any(|before| is_not(place, before));
        after.or(before.then_some(at + 1))
    };
    match place.folded(at) {
        "må" | "måtte" => Some((Modality::Forbidden, not_yet().or_else(denied)?)),
        "behøver" | "nødvendigt" | "nødvendig" | "påkrævet" => Some((Modality::Exempt, denied()?)),
        _ => None,
    }
}
