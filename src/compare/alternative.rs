//! Conditions that must all hold, and of which one is enough now: *når begge betingelser er opfyldt*, *når en af betingelserne er opfyldt*.
//!
//! Such words stand in the sentence that leads in a list; which sentence of the other text it belongs to cannot be told, so whole texts are
//! looked through.

use super::clause_around;
use super::fate::{Certainty, Fate, Mention, Status, Subject};
use super::meaning_word::is_of_conditions;
use crate::letter::{Letter, Span, TextByte};

/// What only the second letter says: one of the conditions is enough.
pub(super) fn alternatives(before: &Letter, after: &Letter) -> Option<Fate> {
    let span = alternative(after)?;
    alternative(before).is_none().then(|| Fate {
        status: Status::Added,
        certainty: Certainty::Check,
        subject: Subject::Condition,
        before: None,
        after: Some(Mention {
            span,
            value: clause_around(after, span),
        }),
        evidence: EVIDENCE,
    })
}

/// How much it says.
const EVIDENCE: f32 = 1.5;

/// The first *en af disse*.
fn alternative(letter: &Letter) -> Option<Span<TextByte>> {
    letter.sentences().iter().find_map(|sentence| {
        let tokens = letter.tokens_in(sentence.tokens);
        let folded = |at: usize| tokens.get(at).map_or("", |token| &letter.folded()[token.span.range()]);
        (0..tokens.len()).find_map(|at| {
            let one = matches!(folded(at), "en" | "et" | "én" | "ét" | "ene") && folded(at + 1) == "af";
            let of = is_of_conditions(folded(at + 2))
                // *en af de to betingelser*
                || folded(at + 2) == "de" && (at + 3..at + 5).any(|next| is_of_conditions(folded(next)));
            (one && of).then(|| Span::new(tokens[at].span.start, tokens[at + 2].span.end))
        })
    })
}
