//! Denials that only one side of a group has.

use rustc_hash::FxHashSet;

use super::{Difference, Findings, Placed, Whole};
use crate::compare::fate::{Certainty, Subject};
use crate::compare::meaning_word::{Condition, Negation};
use crate::compare::polarity::{is_only, is_spoken};
use crate::compare::unit::{Item, is_denial};
use crate::letter::{Span, TextByte};

/// A clause of which such a share of the words stands in the second text is said again there.
const SAID_AGAIN: f32 = 0.7;

impl Difference<'_> {
    pub(super) fn negations(&self, certainty: Certainty, findings: &mut Findings) {
        use Negation::{Hidden, Never, Not, Only, Without};
        // One denial can stand for another: *undlader du det*, *hvis du ikke gør det*; *uden varsel*, *vi varsler dig ikke*.
        for kinds in [&[Not, Never, Without][..], &[Only][..]] {
            let denials = |side: usize| -> Vec<&Placed> {
                let own = |placed: &&Placed| kinds.iter().any(|kind| placed.item == Item::Negation(*kind));
                self.alone[side].iter().filter(own).collect()
            };
            let (lost, gained) = (denials(0), denials(1));
            let side = usize::from(gained.len() > lost.len());
            let more = lost.len().abs_diff(gained.len());
            let hidden =
                self.count(1 - side, Item::Negation(Hidden)) + self.count(1 - side, Item::Condition(Condition::Unless));
            if more == 0 || kinds != [Only] && hidden >= more {
                continue;
            }
            let alone = if side == 0 { lost } else { gained };
            let span = alone.first().map(|placed| placed.span);
            findings.tell(
                Subject::Negation,
                certainty,
                span.filter(|_| side == 0),
                span.filter(|_| side == 1),
                0.8,
            );
        }
    }

    /// The one condition of a group is denied on one side only: *reagerer De ikke*, *hvis du svarer*.
    pub(super) fn denied_condition(&self, findings: &mut Findings) {
        let conditions = |side: usize| -> Vec<Vec<(Item, Span<TextByte>)>> {
            let clauses = self.units[side].iter().flat_map(|unit| unit.clauses());
            let own = clauses.filter(|clause| clause.iter().any(|(item, _)| *item == Item::Condition(Condition::If)));
            own.map(|clause| {
                let denials = clause.iter().filter(|(item, _)| match item {
                    Item::Negation(negation) => !matches!(negation, Negation::Only | Negation::Restricting),
                    _ => false,
                });
                denials.copied().collect()
            })
            .collect()
        };
        if let ([before], [after]) = (&conditions(0)[..], &conditions(1)[..])
            && before.is_empty() != after.is_empty()
        {
            // What only hides a denial may be said in any other word.
            let spoken = |denials: &[(Item, Span<TextByte>)]| {
                let hides = Item::Negation(Negation::Hidden);
                let turned = Item::Negation(Negation::Turned);
                let spoken = denials.iter().find(|(item, _)| *item != hides && *item != turned);
                spoken.map(|(_, span)| *span)
            };
            let (before, after) = (spoken(before), spoken(after));
            if before.is_some() || after.is_some() {
                findings.tell(Subject::Negation, Certainty::Check, before, after, 0.6);
            }
        }
    }

    /// A clause was denied, and what it says stands in the second text with nothing that denies it: *dækkes ikke*, *vi dækker*.
    pub(super) fn denied_clause(&self, letter: &Whole<'_>, findings: &mut Findings) {
        let of_side = |side: usize, counts: &dyn Fn(Item) -> bool| {
            let units = self.units[side].iter();
            let items = units.flat_map(|unit| unit.items.iter().chain(&unit.denied_by_lead_in));
            items.filter(|(item, _)| counts(*item)).count()
        };
        let denies = |item: Item| is_denial(item) && !is_only(item);
        let speaks = |item: Item| denies(item) && is_spoken(item);
        let (before, after) = (of_side(0, &denies), of_side(1, &denies));
        // Twice denied is not denied.
        if before <= after || (before - after) % 2 == 0 || of_side(0, &speaks) <= of_side(1, &speaks) {
            return;
        }
        let said: FxHashSet<Item> = self.units[1]
            .iter()
            .flat_map(|unit| &unit.items)
            .map(|(item, _)| *item)
            .collect();
        let says = |item: &Item| match item {
            Item::Content(stem) => said.iter().any(|other| match other {
                Item::Content(other) => (letter.related)(*stem, *other),
                _ => false,
            }),
            other => said.contains(other),
        };
        for clause in self.units[0].iter().flat_map(|unit| unit.clauses()) {
            let denial = clause
                .iter()
                .find(|(item, _)| matches!(item, Item::Negation(Negation::Not | Negation::Never)));
            let Some((_, span)) = denial else { continue };
            let telling = clause
                .iter()
                .filter(|(item, _)| matches!(item, Item::Content(_) | Item::Fact(_)));
            let (found, all) = telling.fold((0.0, 0.0), |(found, all), (item, _)| {
                (found + if says(item) { 1.0 } else { 0.0 }, all + 1.0)
            });
            if all > 0.0 && found / all >= SAID_AGAIN {
                findings.tell(Subject::Negation, Certainty::Check, Some(*span), None, 0.6);
                return;
            }
        }
    }
}
