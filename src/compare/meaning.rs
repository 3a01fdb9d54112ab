//! What became of what has no value: denials, duties, conditions, actors, and things that are said.

use rustc_hash::{FxHashMap, FxHashSet};

use super::act::{Act, Actor};
use super::alignment::Group;
use super::fate::{Certainty, Fate, Mention, Status, Subject};
use super::meaning_word::{Condition, Modality, Negation, Person};
use super::mode::Mode;
use super::polarity::{is_only, is_spoken};
use super::stem::{SettledStems, Stem};
use super::unit::{Item, Unit, is_denial};
use crate::facts::Bound;
use crate::letter::{Span, TextByte};

/// From this similarity on two groups of sentences are the same but for some words, and what differs is sure to matter.
pub(super) const ALIKE: f32 = 0.84;

/// From this similarity on a difference in the small words is worth a look.
const COMPARABLE: f32 = 0.25;

/// From this similarity on a sentence was edited, in a text that is the same otherwise.
const EDITED: f32 = 0.7;

/// From this similarity on a word of content that is missing or new is worth a look.
const SAME_BUT_A_WORD: f32 = 0.93;

/// A clause of which such a share of the words stands in the second text is said again there.
const SAID_AGAIN: f32 = 0.7;

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

/// How much it says that somebody does what only the other one could be meant to do.
const PRESUMED: f32 = 0.3;

/// What is known of the letters as wholes.
pub(super) struct Whole<'a> {
    /// Most sentences stand in both letters alike.
    pub(super) mostly_same: bool,
    /// The first letter says *du*, *De* or *I*.
    pub(super) addresses_reader: bool,
    /// Whether two words name the same: *udvalget*, *folkeoplysningsudvalget*.
    pub(super) related: &'a dyn Fn(Stem, Stem) -> bool,
    /// Whether the reader may be called so.
    pub(super) may_be_reader: &'a dyn Fn(Stem) -> bool,
    /// Whether the second letter names somebody at all.
    pub(super) still_named: &'a dyn Fn(Stem) -> bool,
    /// Whether a fact is a name with that word in it.
    pub(super) names: &'a dyn Fn(Stem, Stem) -> bool,
}

/// An item of a group with its place.
#[derive(Clone, Copy, Debug)]
struct Placed {
    item: Item,
    span: Span<TextByte>,
}

/// The sentences of a group on both sides, with what only one of them says.
pub(super) struct Difference<'a> {
    /// From 0 to 1.
    pub(super) similarity: f32,
    units: [Vec<&'a Unit>; 2],
    /// What only the first text says, and what only the second says.
    alone: [Vec<Placed>; 2],
}

impl<'a> Difference<'a> {
    /// What only one side of a group says, and how much both say.
    pub(super) fn of(group: &Group, before: &'a [Unit], after: &'a [Unit], stems: &SettledStems) -> Difference<'a> {
        let units: [Vec<&Unit>; 2] = [
            group.before.iter().map(|place| &before[*place]).collect(),
            group.after.iter().map(|place| &after[*place]).collect(),
        ];
        let items = [placed(&units[0]), placed(&units[1])];
        let weight = |items: &[Placed]| items.iter().map(|placed| placed.item.weight()).sum::<f32>();
        let total = weight(&items[0]) + weight(&items[1]);
        let mut alone = [without(&items[0], &items[1]), without(&items[1], &items[0])];
        // A word that a dictionary exchanges is said as well.
        for side in [0, 1] {
            let written = |stem: Stem| units[1 - side].iter().any(|unit| unit.as_written.contains(&stem));
            alone[side].retain(|placed| !matches!(placed.item, Item::Content(stem) if written(stem)));
        }
        cancel_parts(&mut alone, stems);
        let different = weight(&alone[0]) + weight(&alone[1]);
        Difference {
            similarity: if total > 0.0 { 1.0 - different / total } else { 0.0 },
            units,
            alone,
        }
    }

    fn has_both_sides(&self) -> bool {
        self.units.iter().all(|units| !units.is_empty())
    }

    /// What became of the words that the effect of the sentences hangs on.
    ///
    /// `letter` says what is known of the letters as wholes.
    pub(super) fn findings(&self, letter: &Whole) -> Vec<Finding> {
        if !self.has_both_sides() || self.similarity < COMPARABLE {
            return Vec::new();
        }
        // In a text that is another one anyway, like sentences differ for good reasons too.
        let sure = if letter.mostly_same { EDITED } else { SAME_BUT_A_WORD };
        let certainty = if self.similarity >= sure {
            Certainty::Sure
        } else {
            Certainty::Check
        };
        let mut findings = Findings {
            similarity: self.similarity,
            list: Vec::new(),
        };
        if self.similarity >= ALIKE {
            self.negations(certainty, &mut findings);
        } else {
            self.denied_condition(&mut findings);
            if findings.list.is_empty() {
                self.denied_clause(letter, &mut findings);
            }
        }
        self.conditions(certainty, letter, &mut findings);
        self.modalities(certainty, letter, &mut findings);
        self.bounds(certainty, &mut findings);
        self.actors(certainty, letter, &mut findings);
        let edited = if letter.mostly_same { EDITED } else { SAME_BUT_A_WORD };
        if findings.list.is_empty() && self.similarity >= edited {
            match self.exchanged_persons() {
                Some((lost, gained)) => {
                    findings.tell(Subject::Actor, Certainty::Check, Some(lost), Some(gained), 0.4);
                }
                None => self.words(&mut findings),
            }
        }
        findings.list
    }

    fn find(&self, side: usize, wanted: Item) -> Option<Span<TextByte>> {
        self.alone[side]
            .iter()
            .find(|placed| placed.item == wanted)
            .map(|placed| placed.span)
    }

    fn count(&self, side: usize, wanted: Item) -> usize {
        self.alone[side].iter().filter(|placed| placed.item == wanted).count()
    }

    fn negations(&self, certainty: Certainty, findings: &mut Findings) {
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
    fn denied_condition(&self, findings: &mut Findings) {
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
    fn denied_clause(&self, letter: &Whole<'_>, findings: &mut Findings) {
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

    fn conditions(&self, certainty: Certainty, letter: &Whole<'_>, findings: &mut Findings) {
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

    fn modalities(&self, certainty: Certainty, letter: &Whole<'_>, findings: &mut Findings) {
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

    fn bounds(&self, certainty: Certainty, findings: &mut Findings) {
        let bound = |side: usize| {
            let mut bounds = self.alone[side]
                .iter()
                .filter(|placed| matches!(placed.item, Item::Bound(_)));
            bounds.next().map(|placed| placed.span)
        };
        let (lost, gained) = (bound(0), bound(1));
        if self.similarity >= ALIKE && (lost.is_some() || gained.is_some()) || lost.is_some() && gained.is_some() {
            findings.tell(Subject::Inclusiveness, certainty, lost, gained, 0.5);
        } else if let Some(lost) = self
            .find(0, Item::Bound(Bound::From))
            .or_else(|| self.find(0, Item::Bound(Bound::Latest)))
        {
            findings.tell(Subject::Inclusiveness, certainty, Some(lost), None, 0.4);
        }
    }

    fn actors(&self, certainty: Certainty, letter: &Whole, findings: &mut Findings) {
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

    fn exchanged_persons(&self) -> Option<(Span<TextByte>, Span<TextByte>)> {
        let of = |person| Item::Person(person);
        [(Person::Reader, Person::Sender), (Person::Sender, Person::Reader)]
            .into_iter()
            .find_map(|(from, to)| Some((self.find(0, of(from))?, self.find(1, of(to))?)))
    }

    /// Words that only one side has, where the rest is the same.
    fn words(&self, findings: &mut Findings) {
        // What a dictionary says instead may have other words than what stands there now.
        let exchanged = |side: usize| self.units[side].iter().flat_map(|unit| &unit.exchanged);
        let content = [0, 1].map(|side| {
            let own = |placed: &&Placed| !exchanged(side).any(|span| *span == placed.span);
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

    /// The stems that the sentences of the second text name.
    pub(super) fn named_after(&self) -> FxHashSet<Stem> {
        named(self.units[1].iter().copied())
    }

    /// The units of the first text.
    pub(super) fn units_before(&self) -> &[&'a Unit] {
        &self.units[0]
    }
}

/// Something that is different.
pub(super) struct Finding {
    pub(super) subject: Subject,
    pub(super) certainty: Certainty,
    /// Where, in the first and in the second text.
    pub(super) places: [Option<Span<TextByte>>; 2],
    pub(super) evidence: f32,
}

/// What is different in a group.
struct Findings {
    similarity: f32,
    list: Vec<Finding>,
}

impl Findings {
    /// Tells of a difference; the more alike the sentences are otherwise, the more it says.
    fn tell(
        &mut self,
        subject: Subject,
        certainty: Certainty,
        before: Option<Span<TextByte>>,
        after: Option<Span<TextByte>>,
        evidence: f32,
    ) {
        self.list.push(Finding {
            subject,
            certainty,
            places: [before, after],
            evidence: evidence + self.similarity,
        });
    }
}

/// The words of content that these units have.
pub(super) fn named<'a>(units: impl Iterator<Item = &'a Unit>) -> FxHashSet<Stem> {
    let items = units.flat_map(|unit| &unit.items);
    let stems = items.filter_map(|(item, _)| match item {
        Item::Content(stem) => Some(*stem),
        _ => None,
    });
    stems.collect()
}

fn placed(units: &[&Unit]) -> Vec<Placed> {
    let items = units.iter().flat_map(|unit| &unit.items);
    items
        .map(|(item, span)| Placed {
            item: *item,
            span: *span,
        })
        .collect()
}

/// The items of the first list that the second does not have, as often as that is so.
fn without(items: &[Placed], others: &[Placed]) -> Vec<Placed> {
    let mut counts: FxHashMap<Item, usize> = FxHashMap::default();
    for other in others {
        *counts.entry(other.item).or_default() += 1;
    }
    let alone = items.iter().filter(|placed| match counts.get_mut(&placed.item) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    });
    alone.copied().collect()
}

/// *huslejekvittering* and *kvittering for husleje* say the same.
fn cancel_parts(alone: &mut [Vec<Placed>; 2], stems: &SettledStems) {
    let related = |one: Item, other: Item| match (one, other) {
        (Item::Content(one), Item::Content(other)) => {
            stems.parts(one).any(|part| part == other) || stems.parts(other).any(|part| part == one)
        }
        _ => false,
    };
    let [lost, gained] = alone;
    lost.retain(
        |one| match gained.iter().position(|other| related(one.item, other.item)) {
            Some(place) => {
                gained.remove(place);
                false
            }
            None => true,
        },
    );
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

impl Finding {
    /// As a fate, with the words as they stand.
    pub(super) fn into_fate(self, quote: [&dyn Fn(Span<TextByte>) -> String; 2]) -> Fate {
        let mention = |side: usize| {
            self.places[side].map(|span| Mention {
                span,
                value: quote[side](span),
            })
        };
        let (before, after) = (mention(0), mention(1));
        Fate {
            status: match (&before, &after) {
                (Some(_), Some(_)) => Status::Changed,
                (Some(_), None) => Status::Lost,
                _ => Status::Added,
            },
            certainty: self.certainty,
            subject: self.subject,
            before,
            after,
            evidence: self.evidence,
        }
    }
}
