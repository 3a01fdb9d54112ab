//! Clauses that say the same in both texts, but for a denial: *der er ikke truffet afgørelse* · *sagen er nu afgjort*.
//!
//! Each clause with a denial is looked for in the whole other text by the words that it shares with the clauses there. Counting denials
//! sentence by sentence would not do: a good rewrite splits them, moves them, and hides them in other words.

use rustc_hash::FxHashMap;

use super::fate::{Certainty, Subject};
use super::meaning::Finding;
use super::meaning_word::{Condition, Modality, Negation};
use super::stem::SettledStems;
use super::unit::{Item, Unit, is_denial};
use crate::letter::{Span, TextByte};

/// From this likeness on two clauses say the same.
const LIKE: f32 = 0.75;

/// A clause nearly as like as the best one may be meant as well.
const NEARLY: f32 = 0.6;

/// How much more alike clauses are whose sentences belong together.
const SAME_GROUP: f32 = 0.15;

/// A word in more clauses than this tells nothing.
const MOST_CLAUSES: usize = 40;

/// A clause as it is looked for.
struct Clause {
    unit: usize,
    words: Vec<Item>,
    /// How much its words say.
    weight: f32,
    denials: Vec<(Item, Span<TextByte>)>,
    condition: Option<Span<TextByte>>,
    heading: bool,
}

/// The clauses of one text.
struct Clauses {
    all: Vec<Clause>,
    holders: FxHashMap<Item, Vec<usize>>,
}

/// The denials of one text that the clause in the other text lacks. `groups` says which group a unit belongs to; `skipped` which
/// sentences are the same but for a word, and were counted already.
pub(super) fn denials(
    units: [&[Unit]; 2],
    groups: [&[u32]; 2],
    skipped: &dyn Fn(u32) -> bool,
    stems: &SettledStems,
) -> Vec<Finding> {
    let mut texts = units.map(|units| Clauses::of(units, stems));
    let count: usize = texts.iter().map(|text| text.all.len()).sum();
    let mut rarities: FxHashMap<Item, f32> = FxHashMap::default();
    for (item, holders) in texts.iter().flat_map(|text| &text.holders) {
        *rarities.entry(*item).or_default() += holders.len() as f32;
    }
    for (item, rarity) in &mut rarities {
        *rarity = item.weight() * (1.0 + count as f32 / *rarity).ln();
    }
    let rarity = |item: &Item| rarities.get(item).copied().unwrap_or_default();
    for text in &mut texts {
        for clause in &mut text.all {
            clause.weight = clause.words.iter().map(rarity).sum();
        }
    }
    let mut findings = Vec::new();
    for side in [0, 1] {
        for clause in &texts[side].all {
            if clause.heading || skipped(groups[side][clause.unit]) {
                continue;
            }
            for only in [false, true] {
                let own = clause
                    .denials
                    .iter()
                    .find(|(item, _)| is_only(*item) == only && is_spoken(*item));
                let Some((denial, span)) = own else { continue };
                let alike = |from: usize, own: &Clause, other: &Clause, shared: f32| {
                    let together = groups[from][own.unit] == groups[1 - from][other.unit];
                    let (own, theirs) = (own.weight, other.weight);
                    let like = shared / (own + theirs).max(0.1) + 0.5 * shared / own.min(theirs).max(0.1);
                    like + if together { SAME_GROUP } else { 0.0 }
                };
                let found = texts[1 - side].like(&clause.words, &rarity, |other, shared| {
                    alike(side, clause, other, shared)
                });
                let Some((best, likeness)) = found.first().copied().filter(|(_, likeness)| *likeness >= LIKE) else {
                    continue;
                };
                // The clause that is found must find this one again.
                let other = &texts[1 - side].all[best];
                let back = texts[side].like(&other.words, &rarity, |own, shared| alike(1 - side, other, own, shared));
                let again = back
                    .first()
                    .is_some_and(|(found, _)| std::ptr::eq(&texts[side].all[*found], clause));
                // Which of its clauses a sentence denies, its conditions and its main clause share out differently.
                let count = |units: &[Unit], unit: usize| {
                    let items = units[unit].items.iter().chain(&units[unit].denied_by_lead_in);
                    items
                        .filter(|(item, _)| is_denial(*item) && is_only(*item) == only)
                        .count()
                };
                let together = groups[side][clause.unit] == groups[1 - side][other.unit];
                if !again || !together || count(units[1 - side], other.unit) >= count(units[side], clause.unit) {
                    continue;
                }
                // *uden* goes on where it was, and an *ikke* beside it is another denial.
                let without = Item::Negation(Negation::Without);
                let says_without =
                    *denial != without && units[side][clause.unit].items.iter().any(|(item, _)| *item == without);
                let turned = Item::Negation(Negation::Turned);
                let times = |clause: &Clause, led_in: &Option<(Item, Span<TextByte>)>| {
                    let denials = clause.denials.iter().chain(led_in);
                    denials
                        .filter(|(item, _)| is_only(*item) == only && *item != turned)
                        .filter(|(item, _)| !(says_without && *item == without))
                        .count()
                };
                let own_times = times(clause, &None);
                // Twice denied is not denied.
                let denied = |other: usize| {
                    let other = &texts[1 - side].all[other];
                    let times = times(other, &units[1 - side][other.unit].denied_by_lead_in);
                    let is_turned = other.denials.iter().any(|(item, _)| *item == turned);
                    is_turned || times >= own_times || (own_times - times) % 2 == 0
                };
                // A clause that says what another denied clause said does not say this one as well.
                let of_another = |other: usize| {
                    let other = &texts[1 - side].all[other];
                    let back =
                        texts[side].like(&other.words, &rarity, |own, shared| alike(1 - side, other, own, shared));
                    back.first().is_some_and(|(found, likeness)| {
                        let own = &texts[side].all[*found];
                        *likeness >= LIKE && !std::ptr::eq(own, clause) && times(own, &None) > 0
                    })
                };
                if found.iter().any(|(other, other_likeness)| {
                    *other_likeness >= NEARLY * likeness && denied(*other) && (*other == best || !of_another(*other))
                }) {
                    continue;
                }
                // *ikke, medmindre* is *kun, hvis*.
                if [side, 1 - side].iter().any(|one| {
                    let (one, two) = if *one == side {
                        (&units[side][clause.unit], &units[1 - side][other.unit])
                    } else {
                        (&units[1 - side][other.unit], &units[side][clause.unit])
                    };
                    one.says(Item::Condition(Condition::Unless))
                        && one.says(Item::Negation(Negation::Not))
                        && two.says(Item::Negation(Negation::Only))
                }) {
                    continue;
                }
                let condition = texts[1 - side].all[best].condition;
                let unless = *denial == Item::Condition(Condition::Unless);
                // *medmindre du …* · *Det gælder dog ikke, hvis du …*
                let excepts = |other: usize| {
                    let times = |unit: &Unit| {
                        let denies = |item: Item| {
                            matches!(item, Item::Negation(Negation::Not) | Item::Modality(Modality::Exempt))
                        };
                        unit.items.iter().filter(|(item, _)| denies(*item)).count()
                    };
                    let unit = &units[1 - side][texts[1 - side].all[other].unit];
                    unit.says(Item::Condition(Condition::If)) && times(unit) > times(&units[side][clause.unit])
                };
                if unless
                    && found
                        .iter()
                        .any(|(other, other_likeness)| *other_likeness >= NEARLY * likeness && excepts(*other))
                {
                    continue;
                }
                let mut places = [None, None];
                places[side] = Some(*span);
                places[1 - side] = condition.filter(|_| unless);
                findings.push(Finding {
                    subject: if unless { Subject::Condition } else { Subject::Negation },
                    certainty: Certainty::Check,
                    places,
                    // *uden yderligere varsel* is often left out, or told elsewhere.
                    evidence: if *denial == without { 0.5 } else { 0.8 } + 0.7 * likeness.min(1.0),
                });
            }
        }
    }
    findings
}

pub(super) fn is_only(item: Item) -> bool {
    matches!(item, Item::Negation(Negation::Only | Negation::Restricting))
}

/// A denial in a word of its own.
pub(super) fn is_spoken(item: Item) -> bool {
    !matches!(
        item,
        Item::Negation(Negation::Hidden | Negation::Turned | Negation::Restricting)
    )
}

impl Clauses {
    fn of(units: &[Unit], stems: &SettledStems) -> Clauses {
        let mut all = Vec::new();
        let mut holders: FxHashMap<Item, Vec<usize>> = FxHashMap::default();
        for (unit, own) in units.iter().enumerate() {
            for items in own.clauses() {
                let mut words = Vec::new();
                for (item, _) in items {
                    match item {
                        Item::Fact(_) => words.push(*item),
                        Item::Content(stem) => {
                            words.push(*item);
                            words.extend(stems.parts(*stem).map(Item::Content));
                        }
                        _ => {}
                    }
                }
                words.sort_unstable();
                words.dedup();
                // *At misligholde betyder ikke at overholde*: a word explained.
                let explains = own.explains;
                let condition = items.iter().find(|(item, _)| *item == Item::Condition(Condition::If));
                for word in &words {
                    holders.entry(*word).or_default().push(all.len());
                }
                let denials: Vec<_> = items
                    .iter()
                    .filter(|(item, _)| is_denial(*item) && !own.explains)
                    .copied()
                    .collect();
                all.push(Clause {
                    unit,
                    words,
                    weight: 0.0,
                    denials,
                    condition: condition.map(|(_, span)| *span),
                    heading: own.heading || explains,
                });
            }
        }
        Clauses { all, holders }
    }

    /// The clauses that share words with these, the most alike first.
    fn like(
        &self,
        words: &[Item],
        rarity: &impl Fn(&Item) -> f32,
        like: impl Fn(&Clause, f32) -> f32,
    ) -> Vec<(usize, f32)> {
        let mut shared: FxHashMap<usize, f32> = FxHashMap::default();
        for word in words {
            let holders = self.holders.get(word).map_or(&[][..], Vec::as_slice);
            for holder in holders.iter().filter(|_| holders.len() <= MOST_CLAUSES) {
                *shared.entry(*holder).or_default() += rarity(word);
            }
        }
        let mut found: Vec<(usize, f32)> = shared
            .into_iter()
            .map(|(holder, shared)| (holder, like(&self.all[holder], shared)))
            .collect();
        found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        found
    }
}
