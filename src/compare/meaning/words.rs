//! Words of content that only one side of a group has.

use super::{Difference, Findings, Placed, Whole};
use crate::compare::fate::{Certainty, Subject};
use crate::compare::unit::Item;
use crate::letter::{Span, TextByte};

impl Difference<'_> {
    /// Words that only one side has, where the rest is the same.
    pub(super) fn words(&self, letter: &Whole<'_>, findings: &mut Findings) {
        // What a dictionary says instead may have other words than what stands there now.
        let exchanged = |side: usize| self.units[side].iter().flat_map(|unit| &unit.exchanged);
        let content = [0, 1].map(|side| {
            // What an address or a signature says now was not left out.
            let framed =
                |item: Item| matches!(item, Item::Content(stem) if side == 0 && letter.framing.contains(&stem));
            let own = |placed: &&Placed| !exchanged(side).any(|span| *span == placed.span) && !framed(placed.item);
            content(&self.alone[side].iter().filter(own).copied().collect::<Vec<_>>())
        });
        // In a sentence with exchanged words, only what is lost and has nothing in its place was left out.
        let rewritten = exchanged(0).next().is_some() || exchanged(1).next().is_some();
        if rewritten && content[1].0 > 0.0 {
            return;
        }
        let [(lost, before), (gained, after)] = content;
        if lost + gained > 0.0 {
            let certainty = if lost >= 2.0 && gained == 0.0 {
                Certainty::Sure
            } else {
                Certainty::Check
            };
            findings.tell(
                Subject::Statement,
                certainty,
                before,
                after,
                0.1 * (lost + gained).min(4.0),
            );
        }
    }
}

/// How many words of content there are, and from where to where they stand.
fn content(side: &[Placed]) -> (f32, Option<Span<TextByte>>) {
    let named = side.iter().filter(|placed| matches!(placed.item, Item::Content(_)));
    let spans: Vec<Span<TextByte>> = named.map(|placed| placed.span).collect();
    let whole = match (spans.first(), spans.last()) {
        (Some(first), Some(last)) => Some(Span::new(first.start, last.end.max(first.end))),
        _ => None,
    };
    (spans.len() as f32, whole)
}
