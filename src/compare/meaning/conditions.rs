//! Conditions that only one side of a group has, and *og* for *eller*.

use super::{ALIKE, Difference, Findings, Whole};
use crate::compare::fate::{Certainty, Subject};
use crate::compare::meaning_word::{Condition, Negation};
use crate::compare::unit::Item;

impl Difference<'_> {
    pub(super) fn conditions(&self, certainty: Certainty, letter: &Whole<'_>, findings: &mut Findings) {
        let unless = Item::Condition(Condition::Unless);
        let condition = Item::Condition(Condition::If);
        match (self.find(0, unless), self.find(1, unless)) {
            // *medmindre* is *hvis … ikke*.
            (Some(_), None) if self.count(1, condition) > 0 && self.similarity < ALIKE => {}
            (Some(_), None) if self.count(1, Item::Negation(Negation::Not)) > 0 => {}
            (None, Some(_)) if self.count(0, Item::Negation(Negation::Not)) > 0 => {}
            (None, Some(_)) if self.similarity < ALIKE => {}
            (Some(lost), None) => {
                findings.tell(Subject::Condition, certainty, Some(lost), self.find(1, condition), 0.8)
            }
            (None, Some(gained)) => findings.tell(
                Subject::Condition,
                certainty,
                self.find(0, condition),
                Some(gained),
                0.8,
            ),
            _ if self.similarity >= ALIKE => {
                let (lost, gained) = (self.find(0, condition), self.find(1, condition));
                if lost.is_some() != gained.is_some() {
                    // *Har du spørgsmål* is easily added; what a duty hangs on is not easily left out.
                    // A text that is another one anyway adds them wherever it says what the first left to be understood.
                    let evidence = match lost {
                        Some(_) => 0.3,
                        None if letter.mostly_same => 0.0,
                        None => -0.3,
                    };
                    findings.tell(Subject::Condition, Certainty::Check, lost, gained, evidence);
                }
            }
            _ => {}
        }
        // *og* between two conditions is another thing than *eller*.
        let joints = [0, 1].map(|side| (self.find(side, Item::And), self.find(side, Item::Or)));
        if let [(Some(lost), None), (None, Some(gained))] | [(None, Some(lost)), (Some(gained), None)] = joints {
            findings.tell(Subject::Condition, certainty, Some(lost), Some(gained), 0.7);
        }
    }
}
