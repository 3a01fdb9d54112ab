//! What became of what has no value: denials, duties, conditions, actors, and things that are said.

mod actors;
mod conditions;
mod modalities;
mod negations;
mod words;

use rustc_hash::{FxHashMap, FxHashSet};

use super::alignment::Group;
use super::fate::{Certainty, Fate, Mention, Status, Subject};
use super::stem::{SettledStems, Stem};
use super::unit::{Item, Unit};
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
    /// The words of the second letter's head, foot and other parts that are not compared.
    pub(super) framing: &'a FxHashSet<Stem>,
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
                None => self.words(letter, &mut findings),
            }
        }
        if self.says_in_other_words() {
            for finding in &mut findings.list {
                if matches!(finding.subject, Subject::Actor | Subject::Statement) {
                    finding.certainty = Certainty::Check;
                }
            }
        }
        findings.list
    }

    /// Words were exchanged for those that a dictionary says instead: where one stands now, other readings of the sentence follow.
    pub(super) fn says_in_other_words(&self) -> bool {
        let exchanged = |side: usize| self.units[side].iter().map(|unit| unit.exchanged.len()).sum::<usize>();
        exchanged(0) > exchanged(1)
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
