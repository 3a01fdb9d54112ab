//! [`Enumeration`]: three or more parallel items in one sentence, and the bullet list that they can be.
//!
//! Commas and *og* cut a sentence into segments. Seen from the last *og*, segments that begin as the last item does are items; a relative
//! clause belongs to the segment before it; the first segment that is neither holds the first item, and what leads in to it.

use std::ops::Range;

use super::agent::is_actor;
use super::draft::Paraphrase;
use super::relative_clause::binds;
use crate::grammar::classes::*;
use crate::grammar::{NounPhrase, Place};
use crate::letter::{Span, TokenKind, is_month};
use crate::lexicon::{Lexicon, Reading, Readings};
use crate::rewrite::Edit;

/// Three or more parallel items in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enumeration {
    /// The items, without the marks and the *og* between them.
    pub items: Vec<Range<usize>>,
    kind: Kind,
    /// Nothing but the full stop follows.
    closes: bool,
    /// The first item hardly begins anywhere else.
    certain: bool,
}

/// What the items begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
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
        self.items[0].start..self.items[self.items.len() - 1].end
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
        let last = joint + 1;
        let begins = |token: usize| begins_like(place, token, last, kind);
        if !begins(last) {
            return None;
        }
        let (last_end, closes) = last_item(place, last, kind);
        // From right to left.
        let mut items = vec![last..last_end];
        let mut found = Vec::new();
        let mut end = joint;
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
            if begins(start) && !(kind == Kind::Nominal && (has_verb(place, start..end) || goes_on(place, start, end)))
            {
                items.push(core(place, start)..ends);
                if introduces(place, start) {
                    break true;
                }
            } else {
                for first in first_items(place, start..end, &items, kind) {
                    let mut items = items.clone();
                    items.push(first..ends);
                    found.push(items);
                }
                if introduces(place, start) || !continues(place, start) {
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
        let mut best: Option<Enumeration> = None;
        let mut most = i32::MIN;
        for mut items in found {
            items.reverse();
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

    /// Whether the items are long enough to be a list, and really items.
    fn stands(&self, place: &Place<'_>) -> bool {
        let tokens = self.tokens();
        let next = tokens.end;
        // *Far, mor og barn er velkomne*
        let subject = place.is(next, FINITE) && !place.begins_sentence(tokens.start);
        if place.quote(tokens).chars().count() < LEAST_LETTERS || subject {
            return false;
        }
        let mut firsts = self.items.iter().map(|item| core(place, item.start));
        match self.kind {
            Kind::Infinitive => firsts.any(|token| place.is(token, Reading::Infinitive.into())),
            Kind::Participle => firsts.any(|token| place.grammar.auxiliary(token).is_some()),
            Kind::Clause | Kind::Preposition => true,
            // Names, days and dates are read at a glance.
            Kind::Nominal => {
                let others = firsts.skip(1);
                let days = || others.clone().all(|token| is_weekday(place, token));
                let few_letters = |item: &Range<usize>| {
                    let letters = place
                        .quote(item.clone())
                        .chars()
                        .filter(|letter| letter.is_alphabetic());
                    letters.count() < 3
                };
                !others.clone().all(|token| is_name(place, token))
                    && !(days() && self.items.iter().any(|item| item.len() < 3))
                    && !self.items.iter().any(few_letters)
                    && !self.is_apposition(place)
            }
        }
    }

    /// *lungerne, en våd luft med lugt af støv og rust*: no three items, but one explained, with *og* inside.
    fn is_apposition(&self, place: &Place<'_>) -> bool {
        let [first, middle] = [0, 1].map(|at| Shape::of(place, &self.items[at]));
        self.joins_inside(place) && !(first.kind == middle.kind && first.preposition.is_some())
    }

    /// *… en rapport fra psykologen og lægen*: the last *og* may join what stands inside the last item but one.
    fn joins_inside(&self, place: &Place<'_>) -> bool {
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

    /// The sentence with its items as a bullet list; `None` where it cannot be told what leads in to the items and what follows them.
    pub fn bullet_list(&self, place: &Place<'_>) -> Option<Paraphrase> {
        let last = &self.items[self.items.len() - 1];
        let nominal = self.kind == Kind::Nominal;
        if !self.closes || !self.certain || nominal && (self.has_loose_end(place) || self.joins_inside(place)) {
            return None;
        }
        let first = self.items[0].start;
        // *til en bisidder, til aktindsigt og til …*: the word that all have leads in to them.
        let shared = (self.kind == Kind::Preposition
            && self
                .items
                .iter()
                .all(|item| place.folded(item.start) == place.folded(first))) as usize;
        let mut lead = (first + shared).checked_sub(1)?;
        while !place.tokens[lead].is_word() {
            lead = lead.checked_sub(1)?;
        }
        let divides = |token: usize| matches!(place.folded(token), ":" | "både" | "hverken" | "såvel" | "mellem");
        if (0..lead + 1).any(divides) {
            return None;
        }
        let mut edits = Vec::new();
        let mut put = |from: usize, to: usize, text: &str| {
            let span = Span::new(place.tokens[from].span.end, place.tokens[to].span.start);
            edits.push(Edit {
                span,
                text: text.to_owned(),
            });
        };
        let mut before = lead;
        for item in &self.items {
            let or = item == last && place.folded(last.start - 1) == "eller";
            let opens = if before == lead { ":\n- " } else { "\n- " };
            put(before, item.start + shared, if or { " eller\n- " } else { opens });
            before = item.end - 1;
        }
        // What follows in the paragraph begins a new one.
        let next = place.letter.sentences().get(place.index as usize + 1);
        if let Some(next) = next.filter(|next| next.block == place.sentence.block) {
            edits.push(Edit {
                span: Span::new(place.sentence.span.end, next.span.start),
                text: "\n\n".to_owned(),
            });
        }
        Some(Paraphrase { edits })
    }

    /// Whether something follows the last item that may belong to the verb: *send løn, skat og gæld til os*.
    fn has_loose_end(&self, place: &Place<'_>) -> bool {
        let last = &self.items[self.items.len() - 1];
        let shape = Shape::of(place, last);
        let after = shape.end;
        if after >= last.end || !place.tokens[after].is_word() {
            return false;
        }
        let others = &self.items[..self.items.len() - 1];
        let alike = others
            .iter()
            .filter(|item| Shape::of(place, item).preposition.is_some())
            .count();
        let Some(preposition) = shape.preposition else {
            return matches!(shape.kind, Form::Bare | Form::Indefinite | Form::Definite)
                && !is_infinitive_mark(place, after);
        };
        let several = last.clone().filter(|&token| is_preposition(place, token)).count() > 1;
        let bound = preposition == "fra"
            || !(shape.actor && preposition == "om") && binds(place.folded(after - 1), preposition);
        2 * alike < others.len() && (!bound || several && alike == 0)
    }
}

/// So many items make a list.
const LEAST: usize = 3;
/// An enumeration of fewer letters is read at a glance: *far, mor og barn*.
const LEAST_LETTERS: usize = 28;
/// By less than this the likeness of two lists does not tell which is right.
const MARGIN: u32 = 30;
/// The likeness of items that all begin with the same kind of word.
const SURE: i32 = 1000;
/// Nouns that belong to the verb before them: *gøre brug af, tage hensyn til*.
const IDIOMS: [&str; 8] = [
    "brug", "hensyn", "vægt", "behov", "adgang", "kontakt", "stilling", "kendskab",
];

/// How an item is built.
struct Shape<'p> {
    kind: Form,
    /// After the noun.
    preposition: Option<&'p str>,
    /// Two nouns with *og* between.
    paired: bool,
    /// Somebody who can act.
    actor: bool,
    /// Where the noun phrase ends.
    end: usize,
}

/// What a noun phrase begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Bare,
    Indefinite,
    Definite,
    Number,
    /// *mandag den 4. maj*
    Time,
}

impl<'p> Shape<'p> {
    fn of(place: &Place<'p>, item: &Range<usize>) -> Shape<'p> {
        let start = core(place, item.start);
        let phrase = noun_phrase(place, start).filter(|phrase| phrase.head < item.end);
        let amount = matches!(
            place.folded(start + 1),
            "kr." | "kroner" | "procent" | "pct." | "%" | "."
        );
        let kind = if is_number(place, start) && amount {
            Form::Number
        } else if is_weekday(place, start) || is_month(place.folded(start)) {
            Form::Time
        } else if phrase.as_ref().is_some_and(|phrase| phrase.definite) {
            Form::Definite
        } else if is_number(place, start)
            || place
                .readings(start)
                .meets(Readings::of(&[Reading::Determiner, Reading::Numeral]))
        {
            Form::Indefinite
        } else {
            Form::Bare
        };
        let mut end = phrase.as_ref().map_or(start + 1, |phrase| phrase.end.min(item.end));
        let paired = end < item.end && is_joint(place, end);
        if paired {
            end = noun_phrase(place, end + 1).map_or(item.end, |phrase| phrase.end.min(item.end));
        }
        Shape {
            kind,
            preposition: (end < item.end && is_preposition(place, end)).then(|| place.folded(end)),
            paired,
            actor: phrase.is_some_and(|phrase| is_actor(place, phrase.head)),
            end,
        }
    }

    fn likeness(&self, other: &Shape<'_>) -> i32 {
        let kind = match (self.kind, other.kind) {
            (one, other) if one == other => 2,
            (Form::Bare, Form::Indefinite) | (Form::Indefinite, Form::Bare) => 1,
            (Form::Number | Form::Time, _) | (_, Form::Number | Form::Time) => -3,
            _ => 0,
        };
        let preposition = match (self.preposition, other.preposition) {
            (Some(one), Some(other)) if one == other => 2,
            (one, other) if one.is_some() == other.is_some() => 1,
            _ => 0,
        };
        kind + preposition + i32::from(self.paired == other.paired) - 2 * i32::from(self.actor != other.actor)
    }
}

/// A comma between items, none between adjectives: *store, nye boliger*.
fn is_comma(place: &Place<'_>, token: usize) -> bool {
    let adjective = |token: usize| place.is(token, E_FORM);
    let parts = place.text(token) == "," && !(token > 0 && adjective(token - 1) && adjective(token + 1));
    parts || place.text(token) == ";"
}

/// *og, eller, samt*, but no *til- og fraflytning* and no *fra og med*.
fn is_joint(place: &Place<'_>, token: usize) -> bool {
    matches!(place.folded(token), "og" | "eller" | "samt")
        && token > 0
        && place.text(token - 1) != "-"
        && place.folded(token + 1) != "med"
}

/// Whether what stands there opens a list that begins right after it.
fn introduces(place: &Place<'_>, token: usize) -> bool {
    matches!(
        place.folded(token),
        "f.eks." | "fx" | "bl.a." | "hhv." | "d.v.s." | "dvs." | "både" | "såsom" | "herunder" | "nemlig" | "enten"
    )
}

fn is_preposition(place: &Place<'_>, token: usize) -> bool {
    place.is(token, Reading::Preposition.into())
}

fn is_infinitive_mark(place: &Place<'_>, token: usize) -> bool {
    place.is(token, Reading::InfinitiveMark.into())
}

fn is_number(place: &Place<'_>, token: usize) -> bool {
    (place.tokens.get(token)).is_some_and(|token| token.kind == TokenKind::Number)
}

/// A word with a capital, which no word but a name has inside a sentence: *PPR, Havnegade*, but not *Deres*.
fn is_name(place: &Place<'_>, token: usize) -> bool {
    place.text(token).starts_with(char::is_uppercase) && !place.is(token, Reading::Possessive.into())
}

fn is_weekday(place: &Place<'_>, token: usize) -> bool {
    matches!(
        place.folded(token),
        "mandag" | "tirsdag" | "onsdag" | "torsdag" | "fredag" | "lørdag" | "søndag"
    )
}

/// A mark that no item goes across.
fn is_bound(place: &Place<'_>, token: usize) -> bool {
    matches!(place.text(token), ":" | "(" | ")" | "–" | "?" | "!")
        || place.text(token) == "-" && place.tokens[token].spaced
}

fn segment_start(place: &Place<'_>, end: usize) -> usize {
    (0..end)
        .rev()
        .find(|&token| is_comma(place, token) || is_bound(place, token))
        .map_or(0, |mark| mark + 1)
}

fn segment_end(place: &Place<'_>, start: usize) -> usize {
    let last = place.tokens.len();
    // A word before the full stop may be taken for an abbreviation: *søn.*
    let end = last - usize::from(place.text(last - 1) == ".");
    (start..end)
        .find(|&token| is_comma(place, token) || is_bound(place, token))
        .unwrap_or(end)
}

/// The first word that counts: no *evt.*, no *også*.
fn core(place: &Place<'_>, mut token: usize) -> usize {
    while place.is(token, Reading::Adverb.into()) || introduces(place, token) || place.folded(token) == "evt." {
        token += 1;
    }
    token
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

/// The noun phrase that begins at a token, also where *de* was taken for a pronoun.
fn noun_phrase(place: &Place<'_>, token: usize) -> Option<NounPhrase> {
    let phrase = place.grammar.noun_phrase(token)?;
    let article = phrase.head == token && matches!(place.folded(token), "den" | "det" | "de");
    let noun = || place.grammar.noun_phrase(token + 1);
    match noun().filter(|noun| article && !noun.definite && is_noun(place, noun.head)) {
        Some(noun) => Some(NounPhrase { definite: true, ..noun }),
        None => Some(phrase),
    }
}

fn is_noun(place: &Place<'_>, head: usize) -> bool {
    place.is(head, NOUN.or(Reading::Name.into()))
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

/// Whether the noun phrase goes on after the comma: *store, ungarske mindretal*.
fn goes_on(place: &Place<'_>, start: usize, end: usize) -> bool {
    noun_phrase(place, core(place, start)).is_some_and(|phrase| phrase.head >= end)
}

/// Whether a segment holds a verb of its own.
fn has_verb(place: &Place<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|token| place.is(token, FINITE))
}

/// *som, at, hvor, hvilken*
fn opens_clause(place: &Place<'_>, token: usize) -> bool {
    place.readings(token).meets(OPENER) || place.folded(token).starts_with("hvilke")
}

/// Whether a segment is a clause that belongs to the noun before it: *som du har søgt, du har søgt*.
fn continues(place: &Place<'_>, start: usize) -> bool {
    opens_clause(place, start)
        || is_preposition(place, start) && opens_clause(place, start + 1)
        || start > 0 && place.is(start, SUBJECT_PRONOUN) && has_verb(place, start + 1..start + 3)
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
    let mut after_verb = segment.start;
    for token in segment.clone() {
        let participle = || place.readings(token).has(Reading::Participle) && place.grammar.auxiliary(token).is_some();
        if place.is(token, VERB) || participle() || introduces(place, token) {
            after_verb = token + 1;
        }
    }
    let alike = |&token: &usize| begins_like(place, token, last, kind);
    match kind {
        Kind::Clause | Kind::Participle | Kind::Infinitive => {
            let sure = |token: usize| match kind {
                Kind::Infinitive => place.is(token, Reading::Infinitive.into()),
                Kind::Participle => place.grammar.auxiliary(token).is_some(),
                _ => true,
            };
            segment
                .rev()
                .find(|&token| alike(&token) && sure(token))
                .into_iter()
                .collect()
        }
        Kind::Preposition => {
            let same = items.iter().all(|item| place.folded(item.start) == place.folded(last));
            let found = if same {
                segment.rev().find(|&token| place.folded(token) == place.folded(last))
            } else {
                (after_verb..segment.end).find(alike)
            };
            found.into_iter().collect()
        }
        Kind::Nominal => {
            let mut found = Vec::new();
            let mut token = after_verb;
            while token < segment.end {
                let fits = |phrase: &NounPhrase| {
                    alike(&token) && phrase.head < segment.end && !(token > 0 && is_number(place, token - 1))
                };
                match noun_phrase(place, token).filter(fits) {
                    // *navn og adresse*: the second noun belongs to the first.
                    Some(phrase) if is_joint(place, token - 1) && found.last().is_some() => token = phrase.end,
                    Some(phrase) => {
                        // *til- eller fraflytning*
                        let shortened = token > 2
                            && place.text(token - 2) == "-"
                            && matches!(place.folded(token - 1), "og" | "eller");
                        found.push(if shortened { token - 3 } else { token });
                        token = phrase.end.max(token + 1);
                    }
                    None => token += 1,
                }
            }
            found
        }
    }
}
