//! What became of the facts that have a value.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::fate::{Certainty, Fate, Mention, Status, Subject};
use crate::facts::{Anchor, Bound, Decimal, Fact, FactKind, LawPlace, Value};
use crate::letter::{BlockKind, Letter};

/// The facts of both texts, and which sentences belong together.
pub(super) struct Values<'a> {
    pub(super) letters: [&'a Letter; 2],
    pub(super) facts: [&'a [Fact]; 2],
    /// The group of each sentence, by its place in its letter; sentences of no group have none.
    pub(super) groups: [&'a [Option<u32>]; 2],
    /// Most sentences stand in both texts alike.
    pub(super) mostly_same: bool,
    /// Whether the sentences of a group are nearly the same.
    pub(super) alike: &'a dyn Fn(u32) -> bool,
    /// Whether words of a group were exchanged for plain ones, so that its sentences may be cut otherwise now.
    pub(super) reworded: &'a dyn Fn(u32) -> bool,
}

/// What two facts that say the same have in common.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Bucket(String);

/// Facts of the same family are compared with each other: a date may be a deadline in the other text.
fn family(fact: &Fact) -> u8 {
    match &fact.value {
        Value::Date(_) | Value::Week(_) => 0,
        Value::Weekdays(_) => 1,
        Value::Period(_) => 2,
        Value::Time(_) => 3,
        Value::Amount(_) => 4,
        Value::Percent(_) => 5,
        Value::Count(_) => 6,
        Value::Law(_) => 7,
        Value::Text(_) => 8 + fact.kind as u8,
    }
}

fn bucket(fact: &Fact) -> Bucket {
    let core = match &fact.value {
        Value::Date(date) => match (date.month, date.day) {
            (None, None) => date.to_string(),
            (month, day) => format!("{month:?} {day:?}"),
        },
        Value::Period(period) => format!("{} {:?} {}", period.number, period.to, period.unit),
        Value::Amount(amount) => amount.kroner.to_string(),
        Value::Count(count) => format!("{} {:?} {}", count.number, count.to, count.ordinal),
        Value::Law(law) => format!(
            "{} {} {} {} {}",
            if law.section.is_empty() { &law.law } else { "" },
            law.section,
            law.subsection,
            law.number,
            law.litra
        ),
        // *Torvet 3, 2. th.* is *Torvet 3* too.
        Value::Text(address) if fact.kind == FactKind::Address => {
            address.split(' ').take(2).collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    };
    Bucket(format!("{} {core}", family(fact)))
}

/// Whether two facts of one bucket can be the same.
fn agree(one: &Fact, other: &Fact) -> bool {
    match (&one.value, &other.value) {
        (Value::Date(one), Value::Date(other)) => one.agrees(*other),
        (Value::Law(one), Value::Law(other)) => one.agrees(other),
        _ => true,
    }
}

impl Values<'_> {
    fn group(&self, side: usize, fact: &Fact) -> Option<u32> {
        self.groups[side].get(fact.sentence as usize).copied().flatten()
    }

    /// What became of every fact but the names.
    pub(super) fn fates(&self) -> Vec<Fate> {
        let mut partner: [Vec<Option<usize>>; 2] = [vec![None; self.facts[0].len()], vec![None; self.facts[1].len()]];
        let mut buckets: FxHashMap<Bucket, [Vec<usize>; 2]> = FxHashMap::default();
        for side in [0, 1] {
            for (index, fact) in self.facts[side].iter().enumerate() {
                if fact.kind != FactKind::Name {
                    buckets.entry(bucket(fact)).or_default()[side].push(index);
                }
            }
        }
        for [before, after] in buckets.values() {
            self.pair(before, after, &mut partner);
        }
        let said_again: [FxHashSet<usize>; 2] = [0, 1].map(|side| {
            let alone = |index: &&usize| partner[side][**index].is_none();
            let again = buckets.values().flat_map(|both| {
                both[side].iter().filter(alone).filter(|index| {
                    both[1 - side]
                        .iter()
                        .any(|other| agree(&self.facts[side][**index], &self.facts[1 - side][*other]))
                })
            });
            again.copied().collect()
        });
        let said_again = self.with_wider_laws(said_again, &partner);
        self.exchanges(&mut partner, &said_again)
    }

    /// *§ 83* is said where *§ 83, stk. 1* is.
    fn with_wider_laws(
        &self,
        mut said_again: [FxHashSet<usize>; 2],
        partner: &[Vec<Option<usize>>; 2],
    ) -> [FxHashSet<usize>; 2] {
        for side in [0, 1] {
            let mut narrower: FxHashMap<&str, Vec<&LawPlace>> = FxHashMap::default();
            for other in self.facts[1 - side] {
                if let Value::Law(law) = &other.value {
                    narrower.entry(&law.section).or_default().push(law);
                }
            }
            for (index, fact) in self.facts[side].iter().enumerate() {
                let Value::Law(law) = &fact.value else { continue };
                let others = narrower.get(law.section.as_str()).map_or(&[][..], Vec::as_slice);
                if partner[side][index].is_none() && others.iter().any(|other| law.holds(other)) {
                    said_again[side].insert(index);
                }
            }
        }
        said_again
    }

    /// Pairs the facts of one bucket: those of the same group and bound first.
    fn pair(&self, before: &[usize], after: &[usize], partner: &mut [Vec<Option<usize>>; 2]) {
        for (same_group, same_bound) in [(true, true), (true, false), (false, true), (false, false)] {
            let key = |side: usize, index: usize| {
                let fact = &self.facts[side][index];
                (
                    same_group.then(|| self.group(side, fact)),
                    same_bound.then_some(fact.bound),
                )
            };
            let mut free: FxHashMap<_, Vec<usize>> = FxHashMap::default();
            for &index in after.iter().rev().filter(|index| partner[1][**index].is_none()) {
                free.entry(key(1, index)).or_default().push(index);
            }
            for &index in before {
                if partner[0][index].is_some() || same_group && self.group(0, &self.facts[0][index]).is_none() {
                    continue;
                }
                let Some(candidates) = free.get_mut(&key(0, index)) else {
                    continue;
                };
                let fits = |other: &usize| agree(&self.facts[0][index], &self.facts[1][*other]);
                if let Some(place) = candidates.iter().rposition(fits) {
                    let other = candidates.remove(place);
                    partner[0][index] = Some(other);
                    partner[1][other] = Some(index);
                }
            }
        }
    }

    /// The fates: what is paired is kept, or has another bound; of what is left, facts of one family in the same sentence were exchanged.
    fn exchanges(&self, partner: &mut [Vec<Option<usize>>; 2], said_again: &[FxHashSet<usize>; 2]) -> Vec<Fate> {
        let mut fates = Vec::new();
        for (index, fact) in self.facts[0].iter().enumerate() {
            if let Some(other) = partner[0][index] {
                fates.push(self.paired(fact, &self.facts[1][other]));
            }
        }
        // In the same sentence first, then wherever just one of each is left.
        let mut left: FxHashMap<(u8, Option<u32>), [Vec<usize>; 2]> = FxHashMap::default();
        for side in [0, 1] {
            for (index, fact) in self.facts[side].iter().enumerate() {
                let again = said_again[side].contains(&index);
                if partner[side][index].is_some() || fact.kind == FactKind::Name || side == 1 && again {
                    continue;
                }
                if let Some(group) = self.group(side, fact) {
                    left.entry((family(fact), Some(group))).or_default()[side].push(index);
                }
                if !again {
                    left.entry((family(fact), None)).or_default()[side].push(index);
                }
            }
        }
        let mut keys: Vec<_> = left.keys().copied().collect();
        keys.sort_unstable_by_key(|key| (key.1.is_none(), *key));
        for key in keys {
            let [before, after] = &left[&key];
            let free = |side: usize, list: &[usize]| -> Vec<usize> {
                list.iter()
                    .copied()
                    .filter(|index| partner[side][*index].is_none())
                    .collect()
            };
            let (before, after) = (free(0, before), free(1, after));
            let whole_letter = key.1.is_none();
            if whole_letter && (before.len() != 1 || after.len() != 1) {
                continue;
            }
            for (&index, &other) in before.iter().zip(&after) {
                partner[0][index] = Some(other);
                partner[1][other] = Some(index);
                fates.push(self.exchanged(&self.facts[0][index], &self.facts[1][other], !whole_letter));
            }
        }
        for (side, status) in [(0, Status::Lost), (1, Status::Added)] {
            for (index, fact) in self.facts[side].iter().enumerate() {
                if partner[side][index].is_some() || fact.kind == FactKind::Name {
                    continue;
                }
                if said_again[side].contains(&index) {
                    if side == 0 {
                        fates.push(self.alone(fact, 0, Status::Kept));
                    }
                    continue;
                }
                fates.push(self.alone(fact, side, status));
            }
        }
        fates
    }

    fn paired(&self, before: &Fact, after: &Fact) -> Fate {
        let alike = self
            .group(0, before)
            .is_some_and(|group| self.group(1, after) == Some(group) && (self.alike)(group));
        let reworded = self.group(0, before).is_some_and(|group| (self.reworded)(group));
        let unsaid = before.bound == Bound::None || after.bound == Bound::None;
        let difference = difference(before, after, alike);
        let difference = difference.filter(|_| !(unsaid && self.bound_before_line(before, after)));
        let difference = difference.map(|certainty| {
            if reworded && unsaid {
                Certainty::Check
            } else {
                certainty
            }
        });
        Fate {
            status: if difference.is_some() {
                Status::Changed
            } else {
                Status::Kept
            },
            certainty: difference.unwrap_or(Certainty::Sure),
            subject: if difference.is_some() && before.bound != after.bound {
                Subject::Inclusiveness
            } else {
                Subject::Fact(before.kind)
            },
            before: Some(mention(before)),
            after: Some(mention(after)),
            evidence: 1.4,
        }
    }

    /// Whether the bound that only one of two facts has stands before the other as well, at the end of the line above, which was read as
    /// another sentence.
    fn bound_before_line(&self, before: &Fact, after: &Fact) -> bool {
        let facts = [before, after];
        let side = usize::from(before.bound == Bound::None);
        let (own, other) = (facts[side], facts[1 - side]);
        let folded = [0, 1].map(|side| self.letters[side].folded());
        let words = folded[side][own.span.start as usize..own.core.start as usize].trim();
        let above = folded[1 - side][..other.span.start as usize].trim_end();
        !words.is_empty() && above.ends_with(words)
    }

    fn exchanged(&self, before: &Fact, after: &Fact, aligned: bool) -> Fate {
        if before.last_day().is_some() && before.last_day() == after.last_day() {
            // *inden den 1. februar* · *senest den 31. januar*
            return Fate {
                status: Status::Kept,
                certainty: Certainty::Sure,
                subject: Subject::Fact(before.kind),
                before: Some(mention(before)),
                after: Some(mention(after)),
                evidence: 0.0,
            };
        }
        let weak = is_weak(before) && !aligned;
        Fate {
            status: Status::Changed,
            certainty: if weak { Certainty::Check } else { Certainty::Sure },
            subject: Subject::Fact(before.kind),
            before: Some(mention(before)),
            after: Some(mention(after)),
            evidence: 2.0,
        }
    }

    fn alone(&self, fact: &Fact, side: usize, status: Status) -> Fate {
        let sentence = self.letters[side].sentences().get(fact.sentence as usize);
        let block = sentence.map(|sentence| self.letters[side].block_of(sentence).kind);
        // The head of a letter may be left out when its text is pasted without it.
        let of_frame = block.is_some_and(|block| {
            matches!(
                block,
                BlockKind::Address | BlockKind::Date | BlockKind::Footer | BlockKind::Signature | BlockKind::Reference
            )
        });
        let told = status == Status::Added && may_be_told(fact) && !self.mostly_same;
        let certain = status == Status::Kept || !(is_weak(fact) || of_frame || told);
        let own = Some(mention(fact));
        Fate {
            status,
            certainty: if certain { Certainty::Sure } else { Certainty::Check },
            subject: Subject::Fact(fact.kind),
            before: if side == 0 { own.clone() } else { None },
            after: if side == 1 { own } else { None },
            evidence: match (of_frame, is_weak(fact), status) {
                (true, ..) | (_, true, Status::Added) => 0.5,
                (_, true, _) => 1.0,
                _ => 1.2,
            },
        }
    }
}

/// What became of the names: one that is written *du* or *vi* now is no loss, and whose letter it is stands in its head.
pub(super) fn names(letters: [&Letter; 2], facts: [&[Fact]; 2]) -> Vec<Fate> {
    let words = |letter: &Letter| -> FxHashSet<String> {
        let tokens = letter.tokens().iter().filter(|token| token.is_word());
        tokens
            .map(|token| nominative(&letter.folded()[token.span.range()]).to_owned())
            .collect()
    };
    let after_words = OnceCell::new();
    let is_name = |fact: &&Fact| fact.kind == FactKind::Name;
    let of_head = |fact: &Fact| {
        let sentence = letters[0].sentences().get(fact.sentence as usize);
        let kind = sentence.map(|sentence| letters[0].block_of(sentence).kind);
        !kind.is_some_and(|kind| kind.read_by_rules())
    };
    let in_head: FxHashSet<String> = facts[0]
        .iter()
        .filter(is_name)
        .filter(|fact| of_head(fact))
        .flat_map(|fact| parts(&fact.value))
        .collect();
    let mut in_after: FxHashMap<&Value, &Fact> = FxHashMap::default();
    for name in facts[1].iter().filter(is_name) {
        in_after.entry(&name.value).or_insert(name);
    }
    let mut fates = Vec::new();
    for name in facts[0].iter().filter(is_name) {
        let same = in_after.get(&name.value).copied();
        let written = || {
            let after_words: &FxHashSet<String> = after_words.get_or_init(|| words(letters[1]));
            parts(&name.value).iter().any(|part| after_words.contains(part))
        };
        let kept = same.is_some() || written();
        let known = of_head(name) || parts(&name.value).iter().all(|part| in_head.contains(part));
        if !kept && known {
            continue;
        }
        fates.push(Fate {
            status: if kept { Status::Kept } else { Status::Lost },
            certainty: if kept { Certainty::Sure } else { Certainty::Check },
            subject: Subject::Fact(FactKind::Name),
            before: Some(mention(name)),
            after: same.filter(|_| kept).map(mention),
            evidence: 1.1,
        });
    }
    fates
}

/// The words of a name that tell it from others.
fn parts(value: &Value) -> Vec<String> {
    let text = value.to_string();
    let long = text.split(' ').filter(|part| part.chars().count() > 2);
    long.map(|part| nominative(part).to_owned()).collect()
}

fn nominative(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

/// Facts that can be said in other words: counts, days of the week, months, *the last hour before*, and at least so long (*9 of the last
/// 10 years*).
fn is_weak(fact: &Fact) -> bool {
    match &fact.value {
        Value::Weekdays(_) | Value::Count(_) => true,
        Value::Period(period) => {
            let of_letter = matches!(period.anchor, Some(Anchor::Receipt | Anchor::Letter));
            fact.kind == FactKind::Count
                || matches!(fact.bound, Bound::Least | Bound::More)
                || period.number == Decimal::whole(1) && !of_letter
        }
        Value::Date(date) => date.day.is_none(),
        _ => false,
    }
}

/// Facts that a good rewrite may name once more, or by what they follow from.
fn may_be_told(fact: &Fact) -> bool {
    is_weak(fact) || matches!(fact.value, Value::Period(_) | Value::Law(_) | Value::Time(_))
}

/// How two facts with the same value differ, and how certain it is that this matters.
fn difference(before: &Fact, after: &Fact, alike: bool) -> Option<Certainty> {
    let when_alike = |certain: bool| {
        Some(if certain || alike {
            Certainty::Sure
        } else {
            Certainty::Check
        })
    };
    if let (Value::Period(one), Value::Period(other)) = (&before.value, &after.value)
        && one.anchor != other.anchor
    {
        let of_letter = |anchor| matches!(anchor, Some(Anchor::Receipt | Anchor::Letter));
        // What else a period runs from can be said in many ways.
        let letters = of_letter(one.anchor) && of_letter(other.anchor);
        let both = one.anchor.is_some() && other.anchor.is_some();
        if alike || letters {
            return Some(Certainty::Sure);
        } else if both {
            return Some(Certainty::Check);
        }
    }
    if let (Value::Amount(one), Value::Amount(other)) = (&before.value, &after.value)
        && one.each != other.each
    {
        let both = one.each.is_some() && other.each.is_some();
        return (both || alike).then_some(Certainty::Sure);
    }
    if before.bound == after.bound {
        return None;
    }
    let period = matches!(before.value, Value::Period(_));
    let ends = |bound| matches!(bound, Bound::Latest | Bound::Before | Bound::Most);
    if period && (ends(before.bound) && ends(after.bound) || before.bound == Bound::None || after.bound == Bound::None)
    {
        return None;
    }
    // What only one of them says may stand in other words.
    let unsaid = before.bound == Bound::None || after.bound == Bound::None;
    if unsaid && !alike {
        return None;
    }
    use Bound::{After, Before, From, Latest, Least, Less, More, Most, None as Just, Since, Until};
    match (before.bound, after.bound) {
        // The last day or the day before it, the first day or the day after it, up or down: different days.
        (Latest, Before)
        | (Before, Latest)
        | (From | Since, After | Before | Latest)
        | (After | Before | Latest, From | Since)
        | (Least | More, Most | Less)
        | (Most | Less, Least | More)
        | (Least, More)
        | (More, Least)
        | (Most, Less)
        | (Less, Most)
        | (Before | Latest, After)
        | (After, Before | Latest)
        | (Until, From | After)
        | (From | After, Until) => when_alike(true),
        (From, Since) | (Since, From) | (Until, Latest) | (Latest, Until) | (Until, Before) | (Before, Until) => {
            when_alike(false)
        }
        (Just, Since) | (Since, Just) | (Just, Until) | (Until, Just) => None,
        // *efter* is *i medfør af* too.
        (Just, After) | (After, Just) => Some(Certainty::Check),
        _ => when_alike(false),
    }
}

fn mention(fact: &Fact) -> Mention {
    Mention {
        span: fact.span,
        value: fact.normal_form(),
    }
}
