//! Who does what on one side of a group, and somebody else on the other.

use super::{Difference, Findings, Whole};
use crate::compare::act::{Act, Actor};
use crate::compare::fate::{Certainty, Subject};
use crate::compare::meaning_word::Person;
use crate::compare::stem::Stem;
use crate::compare::unit::Item;
use crate::letter::{Span, TextByte};

/// How much it says that somebody does what only the other one could be meant to do.
const PRESUMED: f32 = 0.3;

impl Difference<'_> {
    pub(super) fn actors(&self, certainty: Certainty, letter: &Whole, findings: &mut Findings) {
        let acts = |side: usize| self.units[side].iter().flat_map(|unit| &unit.acts);
        let alike = |before: Actor, after: Actor| match (before, after) {
            // A letter in the third person calls its reader by a noun.
            (Actor::Other(_), Actor::Person(Person::Reader)) if !letter.addresses_reader => true,
            // *foreningen* is *I* where the letter is to them, and *jobcentret* is *vi* where they write it.
            (Actor::Other(before), Actor::Person(Person::Reader)) if !(letter.may_be_reader)(before) => false,
            (Actor::Other(before), Actor::Person(_)) => !(letter.still_named)(before),
            (Actor::Other(before), Actor::Other(after)) => (letter.related)(before, after),
            _ => before == after,
        };
        for after in acts(1).filter(|act| act.actor != Actor::Unsaid) {
            let same: Vec<&Act> = acts(0)
                .filter(|before| {
                    before
                        .verbs
                        .iter()
                        .any(|verb| after.verbs.iter().any(|other| (letter.related)(*verb, *other)))
                })
                .collect();
            let named_alike = |before: &Act| before.words.iter().any(|word| after.words.contains(word));
            if same
                .iter()
                .any(|before| alike(before.actor, after.actor) || named_alike(before))
            {
                continue;
            }
            // *indhentes*, *du skal hente*: only the other one does that.
            let other = match after.actor {
                Actor::Person(Person::Reader) => Some(Actor::Presumed(Person::Sender)),
                Actor::Person(Person::Sender) => Some(Actor::Presumed(Person::Reader)),
                _ => None,
            };
            if let Some(before) = same
                .first()
                .filter(|_| same.iter().all(|before| Some(before.actor) == other))
            {
                findings.tell(
                    Subject::Actor,
                    Certainty::Check,
                    Some(before.span),
                    Some(after.span),
                    PRESUMED,
                );
                continue;
            }
            if same
                .iter()
                .any(|before| matches!(before.actor, Actor::Unsaid | Actor::Presumed(_)))
            {
                // *kontaktes* · *skal forældrene kontakte*: somebody whom the sentence did not speak of.
                let spoken_of = |stem: Stem| {
                    let items = self.units[0].iter().flat_map(|unit| &unit.items);
                    items.into_iter().any(|(item, _)| match item {
                        Item::Content(other) => (letter.related)(stem, *other),
                        Item::Fact(fact) => (letter.names)(*fact, stem),
                        _ => false,
                    })
                };
                if let Actor::Other(stem) = after.actor
                    && !spoken_of(stem)
                {
                    findings.tell(
                        Subject::Actor,
                        Certainty::Check,
                        Some(same[0].span),
                        Some(after.span),
                        0.2,
                    );
                }
                continue;
            }
            if let Some(before) = same.first() {
                findings.tell(Subject::Actor, certainty, Some(before.span), Some(after.span), 0.6);
                return;
            }
        }
    }

    pub(super) fn exchanged_persons(&self) -> Option<(Span<TextByte>, Span<TextByte>)> {
        let of = |person| Item::Person(person);
        [(Person::Reader, Person::Sender), (Person::Sender, Person::Reader)]
            .into_iter()
            .find_map(|(from, to)| Some((self.find(0, of(from))?, self.find(1, of(to))?)))
    }
}
