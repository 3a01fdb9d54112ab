//! What became of what has no value: denials, duties, conditions, actors, and things that are said.

use rustc_hash::{FxHashMap, FxHashSet};

use super::act::{Act, Actor};
use super::alignment::Group;
use super::fate::{Certainty, Fate, Mention, Status, Subject};
use super::meaning_word::{Condition, Modality, Negation, Person};
use super::stem::{Stem, Stems};
use super::unit::{Item, Unit};
use crate::letter::{Span, TextByte};

/// From this similarity on two groups of sentences are the same but for some words, and what differs is sure to matter.
pub(super) const ALIKE: f32 = 0.84;

/// From this similarity on a difference in the small words is worth a look.
const COMPARABLE: f32 = 0.4;

/// How many words away a denial can stand from what it denies.
const REACH: usize = 4;

/// An item of a group, with the unit it stands in and its place there.
#[derive(Clone, Copy, Debug)]
struct Placed {
    item: Item,
    span: Span<TextByte>,
    unit: usize,
    place: usize,
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
    pub(super) fn of(group: &Group, before: &'a [Unit], after: &'a [Unit], stems: &Stems) -> Difference<'a> {
        let units: [Vec<&Unit>; 2] = [
            group.before.iter().map(|place| &before[*place]).collect(),
            group.after.iter().map(|place| &after[*place]).collect(),
        ];
        let items = [placed(&units[0]), placed(&units[1])];
        let weight = |items: &[Placed]| items.iter().map(|placed| placed.item.weight()).sum::<f32>();
        let total = weight(&items[0]) + weight(&items[1]);
        let mut alone = [without(&items[0], &items[1]), without(&items[1], &items[0])];
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
    pub(super) fn findings(&self) -> Vec<Finding> {
        if !self.has_both_sides() || self.similarity < COMPARABLE {
            return Vec::new();
        }
        let certainty = if self.similarity >= ALIKE { Certainty::Sure } else { Certainty::Check };
        let mut findings = Findings {
            similarity: self.similarity,
            list: Vec::new(),
        };
        self.negations(certainty, &mut findings);
        self.conditions(certainty, &mut findings);
        self.modalities(certainty, &mut findings);
        self.bounds(certainty, &mut findings);
        self.actors(certainty, &mut findings);
        if findings.list.is_empty() && self.similarity >= ALIKE {
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
        self.alone[side].iter().find(|placed| placed.item == wanted).map(|placed| placed.span)
    }

    fn count(&self, side: usize, wanted: Item) -> usize {
        self.alone[side].iter().filter(|placed| placed.item == wanted).count()
    }

    fn negations(&self, certainty: Certainty, findings: &mut Findings) {
        let hidden = [0, 1].map(|side| {
            self.count(side, Item::Negation(Negation::Hidden)) + self.count(side, Item::Condition(Condition::Unless))
        });
        for negation in [Negation::Not, Negation::Never, Negation::Only, Negation::Without] {
            let item = Item::Negation(negation);
            let counts = [0, 1].map(|side| self.count(side, item));
            let side = usize::from(counts[1] > counts[0]);
            if counts[0] == counts[1] {
                continue;
            }
            // *undlader du det*, *hvis du ikke gør det*: the denial is hidden in another word.
            let denies = negation != Negation::Only;
            if denies && hidden[1 - side] >= counts[side] - counts[1 - side] {
                continue;
            }
            let others = self.alone[side].iter().filter(|placed| placed.item == item);
            let Some((place, stands)) = others
                .map(|placed| (placed, self.stands_undenied(side, placed)))
                .max_by_key(|(_, stands)| *stands)
            else {
                continue;
            };
            let evidence = if stands { 0.9 } else { 0.1 };
            let span = Some(place.span);
            findings.tell(
                Subject::Negation,
                certainty,
                span.filter(|_| side == 0),
                span.filter(|_| side == 1),
                evidence,
            );
        }
    }

    /// Whether what a denial denies is said on the other side without it.
    fn stands_undenied(&self, side: usize, denial: &Placed) -> bool {
        let around = |items: &[(Item, Span<TextByte>)], place: usize| -> Vec<Item> {
            let from = place.saturating_sub(REACH);
            items[from..items.len().min(place + REACH + 1)].iter().map(|(item, _)| *item).collect()
        };
        let denied: Vec<Item> = around(&self.units[side][denial.unit].items, denial.place)
            .into_iter()
            .filter(|item| matches!(item, Item::Content(_)))
            .collect();
        self.units[1 - side].iter().any(|unit| {
            unit.items.iter().enumerate().any(|(place, (item, _))| {
                let denies = |item: &Item| {
                    matches!(item, Item::Negation(_) | Item::Condition(Condition::Unless))
                };
                denied.contains(item) && !around(&unit.items, place).iter().any(denies)
            })
        })
    }

    fn conditions(&self, certainty: Certainty, findings: &mut Findings) {
        let unless = Item::Condition(Condition::Unless);
        let condition = Item::Condition(Condition::If);
        match (self.find(0, unless), self.find(1, unless)) {
            (Some(lost), None) => findings.tell(Subject::Condition, certainty, Some(lost), self.find(1, condition), 0.8),
            (None, Some(gained)) => findings.tell(Subject::Condition, certainty, self.find(0, condition), Some(gained), 0.8),
            _ if self.similarity >= ALIKE => {
                let (lost, gained) = (self.find(0, condition), self.find(1, condition));
                if lost.is_some() != gained.is_some() {
                    findings.tell(Subject::Condition, Certainty::Check, lost, gained, 0.3);
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

    fn modalities(&self, certainty: Certainty, findings: &mut Findings) {
        use Modality::{Advice, Duty, Permission, Request};
        let find = |side: usize, modality| self.find(side, Item::Modality(modality));
        for (from, to, weight) in [
            (Permission, Duty, 0.8),
            (Duty, Permission, 0.8),
            (Duty, Advice, 0.8),
            (Advice, Duty, 0.8),
            (Permission, Advice, 0.5),
            (Advice, Permission, 0.5),
            (Duty, Request, 0.5),
        ] {
            if let (Some(lost), Some(gained)) = (find(0, from), find(1, to))
                && find(1, from).is_none()
                && find(0, to).is_none()
            {
                findings.tell(Subject::Modality, certainty, Some(lost), Some(gained), weight);
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
            let mut bounds = self.alone[side].iter().filter(|placed| matches!(placed.item, Item::Bound(_)));
            bounds.next().map(|placed| placed.span)
        };
        let (lost, gained) = (bound(0), bound(1));
        if self.similarity >= ALIKE && (lost.is_some() || gained.is_some()) || lost.is_some() && gained.is_some() {
            findings.tell(Subject::Inclusiveness, certainty, lost, gained, 0.5);
        }
    }

    fn actors(&self, certainty: Certainty, findings: &mut Findings) {
        let acts = |side: usize| self.units[side].iter().flat_map(|unit| &unit.acts);
        for after in acts(1).filter(|act| act.actor != Actor::Unsaid) {
            let same: Vec<&Act> = acts(0)
                .filter(|before| before.verbs.iter().any(|verb| after.verbs.contains(verb)))
                .collect();
            if same.iter().any(|before| before.actor == after.actor || before.actor == Actor::Unsaid) {
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
        let content = [0, 1].map(|side| content(&self.alone[side]));
        let [(lost, before), (gained, after)] = content;
        if self.similarity >= ALIKE && lost + gained > 0.0 {
            let certainty = if lost >= 2.0 && gained == 0.0 { Certainty::Sure } else { Certainty::Check };
            findings.tell(Subject::Statement, certainty, before, after, 0.1 * (lost + gained).min(4.0));
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
    let mut items = Vec::new();
    for (unit, own) in units.iter().enumerate() {
        items.extend(own.items.iter().enumerate().map(|(place, (item, span))| Placed {
            item: *item,
            span: *span,
            unit,
            place,
        }));
    }
    items
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
fn cancel_parts(alone: &mut [Vec<Placed>; 2], stems: &Stems) {
    let related = |one: Item, other: Item| match (one, other) {
        (Item::Content(one), Item::Content(other)) => {
            stems.parts(one).any(|part| part == other) || stems.parts(other).any(|part| part == one)
        }
        _ => false,
    };
    let [lost, gained] = alone;
    lost.retain(|one| match gained.iter().position(|other| related(one.item, other.item)) {
        Some(place) => {
            gained.remove(place);
            false
        }
        None => true,
    });
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
