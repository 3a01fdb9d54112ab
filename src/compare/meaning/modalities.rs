//! Duties, permissions and advice with another strength.

use super::{ALIKE, Difference, Findings, Whole};
use crate::compare::fate::{Certainty, Subject};
use crate::compare::meaning_word::Modality;
use crate::compare::mode::Mode;
use crate::compare::unit::Item;

/// Strengths that mean something else, and how much that says.
const EXCHANGES: [(Modality, Modality, f32); 23] = {
    use Modality::{Advice, Duty, Exempt, Forbidden, Leave, Permission, Request};
    [
        (Leave, Duty, 0.8),
        (Duty, Leave, 0.8),
        (Leave, Advice, 0.5),
        (Advice, Leave, 0.5),
        (Leave, Forbidden, 0.6),
        (Forbidden, Leave, 0.8),
        (Advice, Forbidden, 0.6),
        (Permission, Duty, 0.8),
        (Duty, Permission, 0.8),
        (Duty, Advice, 0.8),
        (Advice, Duty, 0.8),
        (Permission, Advice, 0.5),
        (Advice, Permission, 0.5),
        (Duty, Request, 0.5),
        (Exempt, Forbidden, 0.8),
        (Forbidden, Exempt, 0.8),
        (Permission, Forbidden, 0.6),
        (Forbidden, Permission, 0.8),
        (Exempt, Duty, 0.8),
        (Duty, Exempt, 0.6),
        (Forbidden, Advice, 0.6),
        (Forbidden, Duty, 0.6),
        (Duty, Forbidden, 0.6),
    ]
};

/// How much less a duty says that is of something else than the permission was.
const OF_OTHERS: f32 = 0.3;

impl Difference<'_> {
    pub(super) fn modalities(&self, certainty: Certainty, letter: &Whole<'_>, findings: &mut Findings) {
        use Modality::{Duty, Leave, Permission, Request};
        let alike = self.similarity >= ALIKE;
        let find = |side: usize, modality| {
            let leave = || {
                (modality == Permission && !alike)
                    .then(|| self.find(side, Item::Modality(Leave)))
                    .flatten()
            };
            self.find(side, Item::Modality(modality)).or_else(leave)
        };
        if let (Some(lost), Some(gained)) = (find(0, Permission), find(1, Leave))
            && alike
        {
            findings.tell(Subject::Modality, Certainty::Check, Some(lost), Some(gained), 0.5);
            return;
        }
        if let (Some(lost), Some(gained)) = (find(0, Leave), find(1, Permission))
            && alike
        {
            findings.tell(Subject::Modality, Certainty::Check, Some(lost), Some(gained), 0.5);
            return;
        }
        let same_verb = |one: &Mode, other: &Mode| {
            let mut verbs = one.verbs.iter();
            verbs.any(|verb| other.verbs.iter().any(|other| (letter.related)(*verb, *other)))
        };
        for (from, to, weight) in EXCHANGES {
            if let (Some(lost), Some(gained)) = (find(0, from), find(1, to))
                && find(1, from).is_none()
                && find(0, to).is_none()
            {
                // *kan bestilles*, *skal betale*: not said of the same.
                let mode = |side: usize, span| {
                    let mut modes = self.units[side].iter().flat_map(|unit| &unit.modes);
                    modes.find(|mode| mode.span == span)
                };
                let modes = mode(0, lost).zip(mode(1, gained));
                let of_others = modes.is_some_and(|(one, other)| !same_verb(one, other));
                // *kan klages inden 4 uger*, *du skal klage inden 4 uger*
                let ends = modes.is_some_and(|(one, other)| one.is_right && other.is_right);
                if !(ends && (from, to) == (Permission, Duty)) {
                    let weight = if of_others { weight - OF_OTHERS } else { weight };
                    findings.tell(Subject::Modality, certainty, Some(lost), Some(gained), weight);
                    return;
                }
            }
        }
        // The same verb with another strength, though both words stand somewhere in both texts.
        let modes = |side: usize| self.units[side].iter().flat_map(|unit| &unit.modes);
        for gained in modes(1) {
            let same: Vec<&Mode> = modes(0).filter(|lost| same_verb(lost, gained)).collect();
            if same.iter().any(|lost| lost.modality == gained.modality) {
                continue;
            }
            let exchanged = same.iter().find_map(|lost| {
                let exchange = EXCHANGES
                    .iter()
                    .find(|(from, to, _)| *from == lost.modality && *to == gained.modality)?;
                Some((lost.span, exchange.2))
            });
            let ends = gained.is_right && gained.modality == Duty;
            if let Some((lost, weight)) = exchanged.filter(|_| !ends) {
                findings.tell(
                    Subject::Modality,
                    Certainty::Check,
                    Some(lost),
                    Some(gained.span),
                    weight - 0.1,
                );
                return;
            }
        }
        // *bedes* → *skal* is common in plain letters.
        if let (Some(lost), Some(gained)) = (find(0, Request), find(1, Duty)) {
            findings.tell(Subject::Modality, Certainty::Check, Some(lost), Some(gained), -0.3);
        }
    }
}
