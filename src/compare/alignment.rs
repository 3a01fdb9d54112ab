//! Which sentences of two texts say the same: re-ordered, split, merged or turned to lists.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::stem::{SettledStems, Stem};
use super::unit::{Item, Unit};

/// Sentences of both texts that belong together, by their places among the units.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) before: Vec<usize>,
    pub(super) after: Vec<usize>,
}

/// A word that stands in more sentences of a text than this says nothing about which ones belong together.
const MOST_SENTENCES: usize = 60;

/// So few words has an item of a list.
const SHORT: usize = 3;

/// How much two sentences have to share.
struct Least {
    /// The share of the shorter sentence's weight.
    share: f32,
    /// The weight: one rare word alone is little.
    weight: f32,
}

/// For sentences that may belong to several others.
const ANY: Least = Least {
    share: 0.34,
    weight: 2.6,
};

/// For sentences that nothing else belongs to.
const LEFT_OVER: Least = Least {
    share: 0.3,
    weight: 1.5,
};

/// For what is left of a sentence that others belong to already.
const PART: Least = Least {
    share: 0.3,
    weight: 2.0,
};

/// Puts the sentences together that say the same; those that nothing is found for stay alone. `known` are pairs that belong together for
/// another reason, if they have two words in common; of so many `sentences` do both letters consist.
pub(super) fn align(
    before: &[Unit],
    after: &[Unit],
    stems: &SettledStems,
    sentences: usize,
    known: &[(usize, usize)],
) -> Vec<Group> {
    let mut texts = [Text::new(before, stems), Text::new(after, stems)];
    let count = before.len() + after.len();
    let mut rarities: FxHashMap<Item, f32> = FxHashMap::default();
    for (item, holders) in texts.iter().flat_map(|text| &text.holders) {
        // How many hold it first, then how much that says.
        *rarities.entry(*item).or_default() += holders.len() as f32;
    }
    for (item, rarity) in &mut rarities {
        *rarity = item.weight() * (1.0 + sentences as f32 / *rarity).ln();
    }
    let rarity = |item: &Item| rarities.get(item).copied().unwrap_or_default();
    for text in &mut texts {
        text.totals = text.items.iter().map(|items| items.iter().map(rarity).sum()).collect();
    }
    let mut groups = Union::new(count);
    let [first, second] = &texts;
    // Each of these members of the groups to the unit of its kind in the other text that shares most with it.
    let to_best = |groups: &mut Union, least: &Least, wanted: &dyn Fn(usize) -> bool| {
        for (own, start, other, other_start) in [(first, 0, second, before.len()), (second, before.len(), first, 0)] {
            for (index, items) in own.items.iter().enumerate().filter(|(index, _)| wanted(start + index)) {
                let place = index as f32 / own.items.len() as f32;
                let same_kind = other.of_kind(own.headings[index]);
                if let Some(best) = other.best(items, place, &rarity, least, &same_kind) {
                    groups.join(start + index, other_start + best);
                }
            }
        }
    };
    to_best(&mut groups, &ANY, &|_| true);
    // Short sentences that are left have little to share; they must agree on each other.
    let alone = groups.alone();
    let place = |index: usize, of: usize| index as f32 / of.max(1) as f32;
    for index in (0..before.len()).filter(|index| alone[*index]) {
        let heading = first.headings[index];
        let lonely = |other: usize| alone[before.len() + other] && second.headings[other] == heading;
        let best = second.best(
            &first.items[index],
            place(index, before.len()),
            &rarity,
            &LEFT_OVER,
            &lonely,
        );
        let lonely = |other: usize| alone[other] && first.headings[other] == heading;
        let back = best.and_then(|best| {
            first.best(
                &second.items[best],
                place(best, after.len()),
                &rarity,
                &LEFT_OVER,
                &lonely,
            )
        });
        if let Some(best) = best.filter(|_| back == Some(index)) {
            groups.join(index, before.len() + best);
        }
    }
    // What is still left may be a part of a sentence that others belong to.
    let alone = groups.alone();
    to_best(&mut groups, &PART, &|member| alone[member]);
    for &(one, other) in known {
        let says = |unit: &Unit, item: &Item| unit.items.iter().any(|(own, _)| own == item);
        let shared: Vec<&Item> = before[one]
            .items
            .iter()
            .map(|(item, _)| item)
            .filter(|item| says(&after[other], item))
            .collect();
        // An item of a list may have one word.
        let short = before[one].items.len().min(after[other].items.len()) <= SHORT;
        let named = shared
            .iter()
            .any(|item| matches!(item, Item::Content(_) | Item::Fact(_)));
        if shared.len() > 1 || short && named {
            groups.join(one, before.len() + other);
        }
    }
    groups.into_groups(before.len())
}

/// The units of one text by what they say.
struct Text {
    headings: Vec<bool>,
    items: Vec<Vec<Item>>,
    /// How much each unit says in all.
    totals: Vec<f32>,
    holders: FxHashMap<Item, Vec<usize>>,
    /// Room to work in, for [`Text::best`]: what each unit shares, and which share anything.
    shared: RefCell<Vec<f32>>,
    touched: RefCell<Vec<usize>>,
}

impl Text {
    fn new(units: &[Unit], stems: &SettledStems) -> Text {
        let items: Vec<Vec<Item>> = units.iter().map(|unit| telling(unit, stems)).collect();
        let mut holders: FxHashMap<Item, Vec<usize>> = FxHashMap::default();
        for (index, items) in items.iter().enumerate() {
            for item in items {
                holders.entry(*item).or_default().push(index);
            }
        }
        Text {
            headings: units.iter().map(|unit| unit.heading).collect(),
            items,
            totals: Vec::new(),
            shared: RefCell::new(vec![0.0; units.len()]),
            touched: RefCell::default(),
            holders,
        }
    }

    /// Which units are headings, or which are not: those say again what the text says.
    fn of_kind(&self, heading: bool) -> impl Fn(usize) -> bool {
        move |unit| self.headings[unit] == heading
    }

    /// The unit that shares most with these items, which stand at that share of their text.
    fn best(
        &self,
        items: &[Item],
        place: f32,
        rarity: &impl Fn(&Item) -> f32,
        least: &Least,
        free: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        // Few units share much: their weights, and which they are.
        let mut shared = self.shared.borrow_mut();
        let mut touched = self.touched.borrow_mut();
        let mut own = 0.0;
        for item in items {
            let weight = rarity(item);
            own += weight;
            let holders = self.holders.get(item).map_or(&[][..], Vec::as_slice);
            for holder in holders
                .iter()
                .filter(|holder| holders.len() <= MOST_SENTENCES && free(**holder))
            {
                if shared[*holder] == 0.0 {
                    touched.push(*holder);
                }
                shared[*holder] += weight;
            }
        }
        let score = |(holder, weight): (usize, f32)| {
            let theirs = self.totals[holder];
            let share = weight / own.min(theirs).max(0.1);
            let away = (holder as f32 / self.items.len() as f32 - place).abs();
            let close = share >= least.share && weight >= least.weight;
            close.then_some((holder, share + weight / (own + theirs) - 0.2 * away))
        };
        let mut best: Option<(usize, f32)> = None;
        let weights = touched
            .drain(..)
            .map(|holder| (holder, std::mem::take(&mut shared[holder])));
        for found in weights.filter_map(score) {
            let better = best.is_none_or(|(place, score)| found.1 > score || found.1 == score && found.0 < place);
            if better {
                best = Some(found);
            }
        }
        best.map(|(holder, _)| holder)
    }
}

/// What of a unit tells which sentence it is, each once: facts, words that name something, and the words that those are made of.
fn telling(unit: &Unit, stems: &SettledStems) -> Vec<Item> {
    let mut items = Vec::new();
    for (item, _) in &unit.items {
        match item {
            Item::Fact(_) => items.push(*item),
            Item::Content(stem) => {
                items.push(*item);
                items.extend(stems.parts(*stem).map(|part: Stem| Item::Content(part)));
            }
            _ => {}
        }
    }
    items.sort_unstable();
    items.dedup();
    items
}

/// Sets that are joined.
struct Union {
    parents: Vec<usize>,
}

impl Union {
    fn new(count: usize) -> Union {
        Union {
            parents: (0..count).collect(),
        }
    }

    fn root(&mut self, mut of: usize) -> usize {
        while self.parents[of] != of {
            self.parents[of] = self.parents[self.parents[of]];
            of = self.parents[of];
        }
        of
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.parents[one.max(other)] = one.min(other);
    }

    /// Which members are in no set with others.
    fn alone(&mut self) -> Vec<bool> {
        let roots: Vec<usize> = (0..self.parents.len()).map(|of| self.root(of)).collect();
        let mut sizes = vec![0; roots.len()];
        for root in &roots {
            sizes[*root] += 1;
        }
        roots.iter().map(|root| sizes[*root] == 1).collect()
    }

    fn into_groups(mut self, before: usize) -> Vec<Group> {
        let mut places: FxHashMap<usize, usize> = FxHashMap::default();
        let mut groups: Vec<Group> = Vec::new();
        for index in 0..self.parents.len() {
            let root = self.root(index);
            let place = *places.entry(root).or_insert_with(|| {
                groups.push(Group::default());
                groups.len() - 1
            });
            if index < before {
                groups[place].before.push(index);
            } else {
                groups[place].after.push(index - before);
            }
        }
        groups
    }
}
