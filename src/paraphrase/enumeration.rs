//! [`Enumeration`]: three or more parallel items in one sentence.
//!
//! Seen from the last *og*, segments that begin as the last item does are items; a relative clause belongs to the segment before it; the
//! first segment that is neither holds the first item, and what leads in to it.

use std::ops::Range;

use super::item_shape::{Form, Shape};
use super::segment::*;
use crate::grammar::classes::*;
use crate::grammar::{NounPhrase, Place};
use crate::lexicon::{Lexicon, Reading};

/// Three or more parallel items in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enumeration {
    /// The items, without the marks and the *og* between them.
    pub items: Vec<Range<usize>>,
    pub(super) kind: Kind,
    /// Nothing but the full stop follows.
    pub(super) closes: bool,
    /// The first item hardly begins anywhere else.
    pub(super) certain: bool,
}

/// What the items begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// *at …, at … og at …*
    Clause,
    /// *udfylde …, underskrive … og sende …*
    Infinitive,
    /// *fjernet …, ryddet … og sendt …*
    Participle,
    /// *i …, ved … og på …*
    Preposition,
    /// *en …, en … og en …*
    Nominal,
}

/// So many items make a list.
const LEAST: usize = 3;
/// By less than this the likeness of two lists does not tell which is right.
const MARGIN: u32 = 30;
/// The likeness of items that all begin with the same kind of word.
const SURE: i32 = 1000;
/// Nouns that belong to the verb before them: *gøre brug af, tage hensyn til*.
const IDIOMS: [&str; 8] = [
    "brug", "hensyn", "vægt", "behov", "adgang", "kontakt", "stilling", "kendskab",
];

/// The enumerations of a sentence, in order.
pub fn enumerations(place: &Place<'_>) -> Vec<Enumeration> {
    let mut found: Vec<Enumeration> = Vec::new();
    let mut parted = false;
    for joint in 0..place.tokens.len() {
        parted |= is_comma(place, joint);
        if !parted || !is_joint(place, joint) {
            continue;
        }
        let Some(own) = Enumeration::before(place, joint) else {
            continue;
        };
        match found.last_mut() {
            Some(other) if other.tokens().end > own.tokens().start => {
                if own.likeness(place) > other.likeness(place) {
                    *other = own;
                }
            }
            _ => found.push(own),
        }
    }
    found
}

impl Enumeration {
    /// From the first item to the last.
    pub fn tokens(&self) -> Range<usize> {
        self.items[0].start..self.last().end
    }

    /// The last item.
    pub(super) fn last(&self) -> &Range<usize> {
        &self.items[self.items.len() - 1]
    }

    /// The enumeration whose last item follows the *og* at `joint`.
    fn before(place: &Place<'_>, joint: usize) -> Option<Enumeration> {
        const KINDS: [Kind; 5] = [
            Kind::Clause,
            Kind::Infinitive,
            Kind::Participle,
            Kind::Preposition,
            Kind::Nominal,
        ];
        KINDS
            .into_iter()
            .find_map(|kind| Enumeration::of_kind(place, joint, kind))
    }

    fn of_kind(place: &Place<'_>, joint: usize, kind: Kind) -> Option<Enumeration> {
        if !begins_like(place, joint + 1, joint + 1, kind) {
            return None;
        }
        let (last_end, closes) = last_item(place, joint + 1, kind);
        let mut best: Option<Enumeration> = None;
        let mut most = i32::MIN;
        for items in possible_items(place, joint + 1..last_end, kind) {
            let own = Enumeration {
                items,
                kind,
                closes,
                certain: true,
            };
            if own.items.len() < LEAST || !own.stands(place) {
                continue;
            }
            let likeness = own.likeness(place);
            let certain = likeness.abs_diff(most) >= MARGIN;
            match &mut best {
                Some(best) if most > likeness => best.certain &= certain,
                Some(_) => best = Some(Enumeration { certain, ..own }),
                None => best = Some(own),
            }
            most = most.max(likeness);
        }
        best
    }

    /// How much the items are alike, on average over each two of them, and how likely the first begins where it does.
    fn likeness(&self, place: &Place<'_>) -> i32 {
        if self.kind != Kind::Nominal {
            return SURE;
        }
        let shapes: Vec<Shape<'_>> = self.items.iter().map(|item| Shape::of(place, item)).collect();
        let mut sum = 0;
        let mut pairs = 0;
        for (at, one) in shapes.iter().enumerate() {
            for other in &shapes[..at] {
                sum += one.likeness(other);
                pairs += 1;
            }
        }
        // *papir og pap, plast og metal samt madaffald*: *samt* and *eller* part items before *og* does.
        let joint = |token: usize| place.folded(token) == "samt" || place.folded(token) == "eller";
        let end = &self.items[self.items.len() - 2..];
        let unfinished = !joint(end[1].start - 1) && end.iter().any(|item| item.clone().any(joint));
        100 * sum / pairs + 100 * i32::from(self.closes) - 300 * i32::from(unfinished) + self.lead(place, &shapes)
    }

    /// How likely the first item begins where it does.
    fn lead(&self, place: &Place<'_>, shapes: &[Shape<'_>]) -> i32 {
        let first = &self.items[0];
        if IDIOMS.contains(&place.folded(first.start)) && shapes[0].preposition.is_some() {
            return -300;
        }
        let verb = VERB.or(Reading::Participle.into());
        let after_verb = first.start > 0 && place.readings(first.start - 1).meets(verb);
        let like_others = shapes[1..].iter().any(|other| other.kind == shapes[0].kind);
        let prepositions = |item: &Range<usize>| item.clone().filter(|&token| is_preposition(place, token)).count();
        let deepest = self.items[1..].iter().map(prepositions).max().unwrap_or(0);
        // A clause that could hold the first item itself stands between.
        let crosses =
            first.clone().any(|token| place.text(token) == ",") && first.clone().any(|token| place.is(token, FINITE));
        50 * i32::from(after_verb && like_others)
            - 100 * i32::from(prepositions(first) > deepest)
            - 100 * i32::from(crosses)
    }

    /// Whether the items are really items.
    fn stands(&self, place: &Place<'_>) -> bool {
        let tokens = self.tokens();
        // *Far, mor og barn er velkomne*
        if place.is(tokens.end, FINITE) && !place.begins_sentence(tokens.start) {
            return false;
        }
        let mut firsts = self.items.iter().map(|item| core(place, item.start));
        match self.kind {
            Kind::Infinitive => firsts.any(|token| place.is(token, Reading::Infinitive.into())),
            Kind::Participle => firsts.any(|token| place.grammar.auxiliary(token).is_some()),
            Kind::Clause | Kind::Preposition => true,
            Kind::Nominal => !self.is_short(place) && !self.is_apposition(place),
        }
    }

    /// Names, days and dates are read at a glance.
    fn is_short(&self, place: &Place<'_>) -> bool {
        let others = || self.items[1..].iter().map(|item| core(place, item.start));
        let few_letters = |item: &Range<usize>| {
            let letters = place.quote(item.clone()).chars();
            letters.filter(|letter| letter.is_alphabetic()).count() < 3
        };
        others().all(|token| is_name(place, token))
            || others().all(|token| is_weekday(place, token)) && self.items.iter().any(|item| item.len() < 3)
            || self.items.iter().any(few_letters)
    }

    /// *lungerne, en våd luft med lugt af støv og rust*: no three items, but one explained, with *og* inside.
    fn is_apposition(&self, place: &Place<'_>) -> bool {
        let [first, middle] = [0, 1].map(|at| Shape::of(place, &self.items[at]));
        self.joins_inside(place) && !(first.kind == middle.kind && first.preposition.is_some())
    }

    /// *… en rapport fra psykologen og lægen*: the last *og* may join what stands inside the last item but one.
    pub(super) fn joins_inside(&self, place: &Place<'_>) -> bool {
        // A third item before them asks for an *og* of its own.
        let [_, middle, last] = &self.items[..] else {
            return false;
        };
        let preposition = middle.clone().rev().find(|&token| is_preposition(place, token));
        let parted = is_comma(place, last.start - 2) || place.folded(last.start - 1) == "samt";
        let Some(preposition) = preposition.filter(|_| !parted) else {
            return false;
        };
        let inner = Shape::of(place, &(preposition + 1..middle.end));
        let [middle, last] = [middle, last].map(|item| Shape::of(place, item));
        middle.preposition.is_some()
            && last.preposition.is_none()
            && inner.kind == last.kind
            && matches!(last.kind, Form::Bare | Form::Definite)
            && middle.kind != last.kind
    }
}

/// What the items can be whose last one stands there, in order.
fn possible_items(place: &Place<'_>, last: Range<usize>, kind: Kind) -> Vec<Vec<Range<usize>>> {
    let is_item = |segment: Range<usize>| {
        begins_like(place, segment.start, last.start, kind)
            && !(kind == Kind::Nominal
                && (has_verb(place, segment.clone()) || goes_on(place, segment.start, segment.end)))
    };
    let mut found = Vec::new();
    let mut end = last.start - 1;
    // From right to left.
    let mut items = Vec::from([last.clone()]);
    // Where the item ends that the segment on the left begins.
    let mut item_end = None;
    let whole = loop {
        while end > 0 && is_comma(place, end - 1) {
            end -= 1;
        }
        let start = segment_start(place, end);
        if start == end {
            break false;
        }
        let ends = item_end.take().unwrap_or(end);
        let introduced = introduces(place, start);
        if is_item(start..end) {
            items.push(start + usize::from(introduced)..ends);
            if introduced {
                break true;
            }
        } else {
            for first in first_items(place, start..end, &items, kind) {
                let mut items = items.clone();
                items.push(first..ends);
                found.push(items);
            }
            if introduced || !continues(place, start) {
                break kind == Kind::Clause;
            }
            item_end = Some(ends);
        }
        if start == 0 || !is_comma(place, start - 1) {
            break item_end.is_none();
        }
        end = start;
    };
    if whole {
        found.push(items);
    }
    for items in &mut found {
        items.reverse();
    }
    found
}

/// Whether a segment begins as the last item, at `last`, does.
fn begins_like(place: &Place<'_>, token: usize, last: usize, kind: Kind) -> bool {
    let (token, last) = (core(place, token), core(place, last));
    match kind {
        Kind::Clause => family(place, last).is_some() && family(place, token) == family(place, last),
        // *lave* can be an adjective, *skiftet* a noun: one of the items is sure, that is enough.
        Kind::Infinitive => can_be(place, token, Reading::Infinitive),
        Kind::Participle => can_be(place, token, Reading::Participle),
        Kind::Preposition => is_preposition(place, token),
        Kind::Nominal => {
            is_number(place, token) || noun_phrase(place, token).is_some_and(|phrase| is_noun(place, phrase.head))
        }
    }
}

fn can_be(place: &Place<'_>, token: usize, reading: Reading) -> bool {
    Lexicon::built_in().readings(place.folded(token)).has(reading)
}

/// What a clause is opened by: those of one family can be items side by side.
fn family<'p>(place: &Place<'p>, token: usize) -> Option<(&'p str, bool)> {
    let folded = place.folded(token);
    Some(match folded {
        "at" => (folded, is_infinitive_mark(place, token)),
        "hvis" | "når" | "fordi" | "hvorvidt" => (folded, false),
        "om" if place.is(token, OPENER) => ("hv", false),
        _ if folded.starts_with("hv") && opens_clause(place, token) => ("hv", false),
        _ => return None,
    })
}

/// Where the last item ends, and whether only the full stop follows.
fn last_item(place: &Place<'_>, start: usize, kind: Kind) -> (usize, bool) {
    let mut end = segment_end(place, start);
    if matches!(kind, Kind::Nominal | Kind::Preposition)
        && let Some(verb) = (start..end).find(|&token| place.is(token, FINITE))
    {
        return (verb, false);
    }
    // A condition says something of all items.
    let condition = |token: usize| {
        let folded = place.folded(token);
        matches!(folded, "hvorefter" | "hvilket" | "hvorfor")
            || place.is(token, Reading::Subordinator.into()) && !matches!(folded, "at" | "om" | "hvorvidt")
    };
    while place.text(end) == "," && continues(place, end + 1) && !condition(end + 1) {
        end = segment_end(place, end + 1);
    }
    let closes = place.tokens.len() - end < 2 && place.quote(end - 1..place.tokens.len()).ends_with('.');
    (end, closes)
}

/// Where the first item may begin in the segment that holds it, after what leads in to it.
fn first_items(place: &Place<'_>, segment: Range<usize>, items: &[Range<usize>], kind: Kind) -> Vec<usize> {
    let last = items[0].start;
    let alike = |&token: &usize| begins_like(place, token, last, kind);
    let first = match kind {
        Kind::Clause => segment.rev().find(alike),
        Kind::Participle => segment
            .rev()
            .find(|token| alike(token) && place.grammar.auxiliary(*token).is_some()),
        Kind::Infinitive => return first_infinitives(place, segment),
        Kind::Preposition if shares_preposition(place, items) => {
            segment.rev().find(|&token| place.folded(token) == place.folded(last))
        }
        Kind::Preposition => (after_verb(place, &segment)..segment.end).find(alike),
        Kind::Nominal => return first_nouns(place, segment),
    };
    first.into_iter().collect()
}

/// Whether all items begin with the same preposition.
pub(super) fn shares_preposition(place: &Place<'_>, items: &[Range<usize>]) -> bool {
    (items.iter()).all(|item| place.folded(item.start) == place.folded(items[0].start))
}

/// The last infinitive; *møde op for at tale*: perhaps the one before it.
fn first_infinitives(place: &Place<'_>, segment: Range<usize>) -> Vec<usize> {
    let mut infinitives = segment
        .rev()
        .filter(|&token| place.is(token, Reading::Infinitive.into()));
    let mut found = Vec::new();
    for token in infinitives.by_ref() {
        found.push(token);
        if token < 2 || !matches!(place.folded(token - 2), "for" | "uden" | "ved" | "efter") {
            break;
        }
    }
    found
}

/// What follows the last verb of the segment, or what opens a list.
fn after_verb(place: &Place<'_>, segment: &Range<usize>) -> usize {
    let is_verb = |&token: &usize| {
        place.is(token, VERB)
            || introduces(place, token)
            || place.readings(token).has(Reading::Participle) && place.grammar.auxiliary(token).is_some()
    };
    segment
        .clone()
        .rev()
        .find(is_verb)
        .map_or(segment.start, |verb| verb + 1)
}

/// The noun phrases after the verb, each of which may be the first item.
fn first_nouns(place: &Place<'_>, segment: Range<usize>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut token = after_verb(place, &segment);
    while token < segment.end {
        let fits = |phrase: &NounPhrase| {
            begins_like(place, token, token, Kind::Nominal)
                && phrase.head < segment.end
                && !(token > 0 && is_number(place, token - 1))
        };
        match noun_phrase(place, token).filter(fits) {
            // *navn og adresse*: the second noun belongs to the first.
            Some(phrase) if token > 0 && is_joint(place, token - 1) && !found.is_empty() => token = phrase.end,
            Some(phrase) => {
                // *til- eller fraflytning*
                let shortened =
                    token > 2 && place.text(token - 2) == "-" && matches!(place.folded(token - 1), "og" | "eller");
                found.push(if shortened { token - 3 } else { token });
                token = phrase.end.max(token + 1);
            }
            None => token += 1,
        }
    }
    found
}
