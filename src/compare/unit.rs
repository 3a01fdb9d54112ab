//! [`Unit`]: a sentence as a bag of what it says.

use super::act::{Act, Known, acts};
use super::meaning_word::{
    self, Condition, Meaning, Modality, Negation, Person, condition, is_filler, is_polite, negation,
};
use super::mode::{Mode, denied_modality, modes};
use super::stem::{Stem, Stems};
use crate::dictionary::Match;
use crate::facts::{Bound, Fact, bound};
use crate::grammar::Place;
use crate::grammar::classes::{ADJECTIVE, FINITE, NOUN, PARTICIPLE, VERB};
use crate::letter::{BlockKind, Span, TextByte, TokenKind};
use crate::lexicon::{Lexicon, Reading, Readings};
use crate::rewrite::Edit;

/// One thing that a sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Item {
    /// A fact with a value, or a name.
    Fact(Stem),
    /// A word that names something.
    Content(Stem),
    /// Any other word.
    Small(Stem),
    Negation(Negation),
    Modality(Modality),
    Condition(Condition),
    Person(Person),
    /// *fra og med*, *senest*, where no date stands behind it.
    Bound(Bound),
    /// *og*, *samt*
    And,
    /// *eller*
    Or,
}

impl Item {
    /// How much it says for two sentences being about the same.
    pub(super) fn weight(self) -> f32 {
        match self {
            Item::Fact(_) => 1.5,
            Item::Content(_) => 1.0,
            Item::Negation(_) | Item::Modality(_) | Item::Condition(_) | Item::Bound(_) => 0.4,
            Item::Small(_) | Item::Person(_) | Item::And | Item::Or => 0.2,
        }
    }
}

/// A sentence as a bag of what it says.
#[derive(Debug)]
pub(super) struct Unit {
    /// The sentence by its place in the letter.
    pub(super) sentence: u32,
    /// What it says, in its order, each with its place.
    pub(super) items: Vec<(Item, Span<TextByte>)>,
    /// Where words of it were exchanged for those that a dictionary says instead.
    pub(super) exchanged: Vec<Span<TextByte>>,
    /// The words that were exchanged.
    pub(super) as_written: Vec<Stem>,
    /// It is a heading, which says again what the text says.
    pub(super) heading: bool,
    /// It says what a word means: *At misligholde betyder ikke at overholde aftalen.*
    pub(super) explains: bool,
    /// Where the items of each clause end.
    clause_ends: Vec<usize>,
    /// Where the denials stand of the sentence that leads in the list that this one is an item of.
    pub(super) denied_by_lead_in: Option<(Item, Span<TextByte>)>,
    /// Who does what in it.
    pub(super) acts: Vec<Act>,
    /// What has to, may or should be done.
    pub(super) modes: Vec<Mode>,
}

impl Unit {
    /// Whether it says that.
    pub(super) fn says(&self, wanted: Item) -> bool {
        self.items.iter().any(|(item, _)| *item == wanted)
    }

    /// The last of its denials.
    pub(super) fn denial(&self) -> Option<(Item, Span<TextByte>)> {
        self.items.iter().rev().find(|(item, _)| is_denial(*item)).copied()
    }

    /// Its items, clause by clause.
    pub(super) fn clauses(&self) -> impl Iterator<Item = &[(Item, Span<TextByte>)]> {
        let starts = std::iter::once(0).chain(self.clause_ends.iter().copied());
        starts
            .zip(&self.clause_ends)
            .filter_map(|(start, end)| self.items.get(start..*end))
    }
}

/// The sentence at `place` as a unit. Facts are one item each; words that an entry of a dictionary knows count as the plain ones.
pub(super) fn unit(place: &Place<'_>, facts: &[Fact], matches: &[Match<'_>], known: &Known, stems: &mut Stems) -> Unit {
    let heading = place.letter.block_of(place.sentence).kind == BlockKind::Heading;
    // *Hjælp til behandling*: a heading is no sentence.
    let acts = if heading {
        Vec::new()
    } else {
        acts(place, matches, known, stems)
    };
    let mut exchanged = Vec::new();
    let mut done = 0;
    let mut items = Vec::with_capacity(place.tokens.len());
    let mut facts = facts.iter().peekable();
    let mut edits: Vec<&Edit> = matches
        .iter()
        .filter_map(|found| found.plain.first())
        .flat_map(|plain| &plain.edits)
        .collect();
    edits.sort_by_key(|edit| edit.span.start);
    let mut edits = edits.into_iter().peekable();
    let mut as_written = Vec::new();
    let mut inverted = is_inverted_condition(place);
    if inverted {
        items.push((Item::Condition(Condition::If), place.span(0..1)));
    }
    let mut at = 0;
    while at < place.tokens.len() {
        let token = &place.tokens[at];
        while facts.next_if(|fact| fact.span.end <= token.span.start).is_some() {}
        while edits.next_if(|edit| edit.span.start < done).is_some() {}
        if let Some(fact) = facts.peek().filter(|fact| fact.span.start <= token.span.start) {
            items.push((Item::Fact(stems.number(&key(fact))), fact.span));
            done = fact.span.end;
            at = past(place, at, fact.span.end);
            continue;
        }
        if let Some(edit) = edits.next_if(|edit| edit.span.start <= token.span.start) {
            // What a dictionary says instead stands for what it changes; but a denial that is not written is none.
            let end = if edit.span.end > token.span.start {
                past(place, at, edit.span.end)
            } else {
                at
            };
            let denied = (at..end).any(|word| negation(place.folded(word)).is_some());
            for word in edit
                .text
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
            {
                let item = match item_of_plain(word, stems) {
                    Item::Negation(Negation::Only) if !denied => Item::Negation(Negation::Restricting),
                    Item::Negation(Negation::Not | Negation::Never | Negation::Without) if !denied => {
                        Item::Negation(Negation::Hidden)
                    }
                    // *hvorefter det* for *og det*: joined as they were.
                    Item::And | Item::Or => continue,
                    item => item,
                };
                items.push((item, edit.span));
            }
            if edit.text.contains("være med") {
                // *lader du være med at svare*
                items.push((Item::Negation(Negation::Hidden), edit.span));
            }
            exchanged.push(edit.span);
            // *Efterkommes påbuddet ikke* and *hvis påbuddet ikke efterkommes* are one condition.
            let folded = edit.text.to_lowercase();
            if inverted && folded.split(' ').any(|word| condition(word) == Some(Condition::If)) {
                items.remove(0);
                inverted = false;
            }
            done = edit.span.end;
            if end > at {
                as_written.extend((at..end).map(|word| stems.of(place.folded(word))));
                at = end;
            }
            continue;
        }
        match (place.folded(at), place.folded(at + 1)) {
            // *også hvis*: nothing hangs on it.
            ("også" | "selv" | "uanset", "hvis" | "når") => {
                at += 2;
                continue;
            }
            // *ikke uden betydning* denies nothing, nor does *uden for*.
            ("ikke", "uden") | ("uden", "for") => {
                at += 2;
                continue;
            }
            // *Vi giver heller ikke tilskud til …*: a denial that goes on.
            ("heller", "ikke") => {
                items.push((Item::Negation(Negation::Turned), token.span));
                at += 2;
                continue;
            }
            _ => {}
        }
        if matches!(place.folded(at), "lade" | "lader" | "lod" | "ladet")
            && (at + 1..at + 4).any(|next| place.folded(next) == "være")
        {
            // *lader du være med at svare*
            items.push((Item::Negation(Negation::Hidden), token.span));
        }
        if let Some(bound) = expiry(place, at) {
            items.push((Item::Bound(bound), token.span));
            at += 1;
            continue;
        }
        if let Some((bound, end)) = bound(place.letter, place.tokens, at) {
            items.push((Item::Bound(bound), place.span(at..end)));
            at = end;
            continue;
        }
        if let Some((modality, end)) = denied_modality(place, at) {
            items.push((Item::Modality(modality), place.span(at..end)));
            at += 1;
            continue;
        }
        let neither = || {
            place.tokens[..at]
                .iter()
                .any(|token| place.letter.folded()[token.span.range()] == *"hverken")
        };
        if place.folded(at) == "eller" && neither() {
            // *hverken betalt eller aftalt*: neither the one nor the other.
            items.push((Item::And, token.span));
            items.push((Item::Negation(Negation::Not), token.span));
        } else if token.is_word() {
            items.push((item(place, at, stems), token.span));
        }
        if turns_denial(place, at) {
            items.push((Item::Negation(Negation::Turned), token.span));
        }
        at += 1;
    }
    let clause_ends = place.grammar.clauses().iter().map(|clause| {
        let end = place
            .tokens
            .get(clause.tokens.end)
            .map_or(u32::MAX, |token| token.span.start);
        items.partition_point(|(_, span)| span.start < end)
    });
    Unit {
        sentence: place.index,
        denied_by_lead_in: None,
        exchanged,
        as_written,
        heading,
        explains: place.folded(0) == "at"
            && (0..place.tokens.len()).any(|at| matches!(place.folded(at), "betyder" | "sige")),
        clause_ends: clause_ends.collect(),
        items,
        acts,
        modes: modes(place, matches, stems),
    }
}

/// *ikke*, *undlade*, *medmindre*
pub(super) fn is_denial(item: Item) -> bool {
    matches!(item, Item::Negation(_) | Item::Condition(Condition::Unless))
}

/// How far behind *inden* or *når* the words for a deadline stand: *inden den ovennævnte frists udløb*.
const REACH: usize = 5;

/// Before or after a deadline that is told without its day: *inden fristens udløb*, *når fristen er udløbet*.
fn expiry(place: &Place<'_>, at: usize) -> Option<Bound> {
    let bound = match place.folded(at) {
        "inden" | "før" | "forinden" => Bound::Before,
        "efter" | "når" => Bound::After,
        _ => return None,
    };
    let is_deadline = |word: &str| {
        word.starts_with("frist") || ["frist", "fristen", "fristens"].iter().any(|end| word.ends_with(end))
    };
    let mut words = (at + 1..at + 1 + REACH).take_while(|next| place.text(*next) != ",");
    words.find(|next| is_deadline(place.folded(*next)))?;
    // *når fristen er fastsat* is something else.
    let expires = place.folded(at) != "når" || words.any(|next| place.folded(next).starts_with("udløb"));
    expires.then_some(bound)
}

/// The first token at or behind `end`.
fn past(place: &Place<'_>, at: usize, end: u32) -> usize {
    let rest = place.tokens[at..].iter();
    at + rest.take_while(|token| token.span.start < end).count().max(1)
}

/// What two facts share that say the same, whatever their bounds.
pub(super) fn key(fact: &Fact) -> String {
    [fact.kind.name(), " ", &fact.value.to_string()].concat()
}

fn item(place: &Place<'_>, at: usize, stems: &mut Stems) -> Item {
    let (written, folded) = (place.text(at), place.folded(at));
    if let Some(item) = meaning(written, folded).filter(|_| !is_by_itself(place, at)) {
        return item;
    }
    // The reader, politely; *i* is a preposition where no sentence begins.
    if written == "I" && place.readings_anywhere(at).has(Reading::PronounSubject) && !place.begins_sentence(at) {
        return Item::Person(Person::Reader);
    }
    let small = matches!(place.tokens[at].kind, TokenKind::Abbreviation(_)) || is_filler(folded);
    let here = place.readings(at);
    if !small && names_something(place.readings_anywhere(at)) {
        let is_noun = here.meets(NOUN) && !here.meets(VERB);
        Item::Content(if is_noun {
            stems.of_noun(folded)
        } else {
            stems.of(folded)
        })
    } else {
        Item::Small(stems.of(folded))
    }
}

/// What says without *ikke* what an *ikke* would say: *først, når* for *ikke, før*; *selv om du klager*.
fn turns_denial(place: &Place<'_>, at: usize) -> bool {
    match place.folded(at) {
        "først" => (at + 1..place.tokens.len()).any(|later| matches!(place.folded(later), "når" | "efter")),
        "selv" => place.folded(at + 1) == "om",
        _ => false,
    }
}

/// *bor alene*, *er alene om det*: nobody else, and no restriction.
fn is_by_itself(place: &Place<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| place.folded(before));
    place.folded(at) == "alene"
        && matches!(
            before,
            "er" | "bor" | "være" | "bo" | "var" | "boede" | "står" | "stå" | "mor" | "far"
        )
}

/// Whether a word that can be read so says what a sentence is about.
fn names_something(readings: Readings) -> bool {
    let content = NOUN
        .or(VERB)
        .or(ADJECTIVE)
        .or(PARTICIPLE)
        .or(Readings::of(&[Reading::Name, Reading::NounGenitive]));
    readings.meets(content) && !is_mostly_small(readings)
}

/// Words that can be small words are: *for*, *under*, *før*.
fn is_mostly_small(readings: Readings) -> bool {
    readings.meets(Readings::of(&[
        Reading::Preposition,
        Reading::Coordinator,
        Reading::Subordinator,
        Reading::PronounSubject,
        Reading::PronounObject,
        Reading::PronounEither,
        Reading::Possessive,
        Reading::Determiner,
        Reading::Relative,
        Reading::Interrogative,
    ]))
}

fn item_of_plain(word: &str, stems: &mut Stems) -> Item {
    let folded = word.to_lowercase();
    meaning(word, &folded).unwrap_or_else(|| {
        let readings = Lexicon::built_in().readings(&folded);
        let small = readings != Readings::NONE && !names_something(readings);
        if small || is_filler(&folded) || folded.chars().count() < 3 {
            Item::Small(stems.of(&folded))
        } else {
            Item::Content(stems.of(&folded))
        }
    })
}

fn meaning(written: &str, folded: &str) -> Option<Item> {
    match folded {
        "og" | "samt" => return Some(Item::And),
        "eller" => return Some(Item::Or),
        _ => {}
    }
    if is_polite(written) {
        return Some(Item::Person(Person::Reader));
    }
    Some(match meaning_word::meaning(folded)? {
        Meaning::Negation(negation) => Item::Negation(negation),
        Meaning::Condition(condition) => Item::Condition(condition),
        Meaning::Modality(modality) => Item::Modality(modality),
        Meaning::Person(person) => Item::Person(person),
    })
}

/// *Har du spørgsmål, kan du ringe*: a condition without a word for it.
fn is_inverted_condition(place: &Place<'_>) -> bool {
    let Some(first) = place.first_word(0..place.tokens.len()) else {
        return false;
    };
    let readings = place.readings_anywhere(first);
    let asks = place
        .tokens
        .last()
        .is_some_and(|token| place.letter.quote(token.span) == "?");
    let commas = (0..place.tokens.len()).any(|at| place.text(at) == ",");
    let subject = place.readings_anywhere(first + 1);
    readings.meets(FINITE)
        && !asks
        && commas
        && subject.meets(Readings::of(&[Reading::PronounSubject, Reading::PronounEither, Reading::Determiner]).or(NOUN))
        && !is_mostly_small(readings)
}
