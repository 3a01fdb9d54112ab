//! Whether a complaint holds a decision back until it is decided: *klagen har ikke opsættende virkning* · *afgørelsen gælder, selv om du klager*.
//!
//! The term is one of law and good plain letters say it in words of their own, which share nothing with it. So it is looked for by what it means.

use super::fate::{Certainty, Fate, Mention, Status, Subject};
use super::meaning_word::{Negation, is_suspension_word, negation};
use crate::letter::{Letter, Sentence, Span, TextByte};

/// What a letter says of it, and where.
#[derive(Clone, Copy)]
struct Suspension {
    /// The decision waits; not known where the letter tells what happens meanwhile in words that are not understood.
    waits: Option<bool>,
    span: Span<TextByte>,
}

/// How much speaks for a doubt: the effect is another, or is not told.
const TURNED: f32 = 1.6;
const UNTOLD: f32 = 1.2;

/// What became of it, and whether both texts say the same in whatever words.
pub(super) struct Suspensions {
    pub(super) fate: Option<Fate>,
    pub(super) same: bool,
}

/// Compares what two letters say of it. A letter that says nothing of it in the first place has nothing to lose.
pub(super) fn suspensions(before: &Letter, after: &Letter) -> Suspensions {
    let nothing = Suspensions {
        fate: None,
        same: false,
    };
    let told = said(before);
    let Some(first) = told.iter().find(|first| first.waits.is_some()) else {
        return nothing;
    };
    let found = said(after);
    let known = found.iter().filter(|other| other.waits.is_some());
    let other = known.clone().next();
    if known.clone().any(|other| other.waits == first.waits) || other.is_none() && !found.is_empty() {
        return Suspensions { fate: None, same: true };
    }
    let mention = |letter: &Letter, span: Span<TextByte>| Mention {
        span,
        value: letter.folded()[span.range()].to_owned(),
    };
    Suspensions {
        fate: Some(Fate {
            status: if other.is_some() { Status::Changed } else { Status::Lost },
            certainty: Certainty::Check,
            subject: Subject::Suspension,
            before: Some(mention(before, first.span)),
            after: other.map(|other| mention(after, other.span)),
            evidence: if other.is_some() { TURNED } else { UNTOLD },
        }),
        same: false,
    }
}

fn said(letter: &Letter) -> Vec<Suspension> {
    let speaks = |sentence: &&Sentence| {
        let words = &letter.folded()[sentence.span.range()];
        COMPLAINT.iter().chain(&["opsættende"]).any(|part| words.contains(part))
    };
    letter
        .counted_sentences()
        .filter(speaks)
        .filter_map(|sentence| suspension(letter, sentence))
        .collect()
}

/// What one sentence says of it.
fn suspension(letter: &Letter, sentence: &Sentence) -> Option<Suspension> {
    let words = || {
        let tokens = letter.tokens_in(sentence.tokens).iter().filter(|token| token.is_word());
        tokens.map(|token| &letter.folded()[token.span.range()])
    };
    let has = |kind: &str| words().any(|word| is_suspension_word(kind, word));
    let denies = |word: &&str| negation(word) == Some(Negation::Not);
    let complaint = words().any(is_complaint);
    let waits = Some(if has("term") {
        // *har opsættende virkning, hvilket betyder, at du ikke skal betale*: only what stands before the term denies it.
        !words()
            .take_while(|word| !is_suspension_word("term", word))
            .any(|word| denies(&word))
    } else if complaint && has("postponing") {
        // *klagen udskyder ikke fristen*
        !words().any(|word| denies(&word))
    } else if complaint && (has("while") || has("meanwhile")) && has("going-on") {
        // *du behøver ikke betale, mens nævnet behandler klagen*
        words().any(|word| denies(&word))
    } else if complaint && has("meanwhile") {
        return Some(Suspension {
            waits: None,
            span: sentence.span,
        });
    } else {
        return None;
    });
    Some(Suspension {
        waits,
        span: sentence.span,
    })
}

/// What words for a complaint have in them.
const COMPLAINT: [&str; 2] = ["klage", "indsigelse"];

/// *klagen*, *påklager*
fn is_complaint(word: &str) -> bool {
    COMPLAINT.iter().any(|part| word.contains(part))
}
