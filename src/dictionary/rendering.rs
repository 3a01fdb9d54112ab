//! The plain form of a match, as it stands in its sentence: slots filled, small words agreeing, only what changes edited.

use super::matching::{Capture, Place};
use super::slots::ADJECTIVE;
use super::source::notation::{AGREEING, DEFINITE, Slot, is_slot};
use crate::grammar::Order;
use crate::letter::Span;
use crate::lexicon::small_words::{agreeing, pronoun};
use crate::lexicon::{Class, Gender, Inflection, Lexicon, Reading, Readings};
use crate::rewrite::{Applicability, Edit, capitals, edits};

/// A plain form as it can stand in the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainForm {
    /// Which of the entry's plain forms it is, counted from 0.
    pub choice: usize,
    /// What stands there afterwards; a long object is shown as `…`.
    pub label: String,
    /// What changes, in order.
    pub edits: Vec<Edit>,
    /// How far it can be trusted here.
    pub applicability: Applicability,
}

/// A longer object is left out of the label, in bytes.
const LONGEST_IN_LABEL: usize = 40;

/// The words that a plain form is made of in the sentence.
struct Words {
    text: String,
    label: String,
    sure: bool,
}

/// The words that are to be exchanged.
pub(super) struct Original<'m> {
    /// The term is written with a capital itself (AST), which says nothing of the plain form's capitals.
    pub(super) has_capital: bool,
    /// The tokens from the first word of the term to its last.
    pub(super) start: usize,
    pub(super) last: usize,
    /// Where the last slot ends.
    pub(super) end: usize,
    pub(super) captures: &'m [Capture],
}

/// The plain form `template` in place of `original`; `None` where a word has not the form that is needed.
pub(super) fn render(place: Place<'_>, original: &Original<'_>, template: &str) -> Option<PlainForm> {
    let words = fill(place, original, template)?;
    if doubles_a_neighbour(place, original, &words.text) {
        return None;
    }
    let span = Span::new(
        place.tokens.get(original.start)?.span.start,
        place.tokens.get(original.end.max(original.last + 1) - 1)?.span.end,
    );
    let quote = place.letter.quote(span);
    let first_words = place
        .letter
        .quote(Span::new(span.start, place.tokens.get(original.last)?.span.end));
    let with_capitals = |text: &str| {
        if original.has_capital {
            text.to_owned()
        } else {
            capitals::like(first_words, text)
        }
    };
    let text = with_capitals(&words.text);
    let edits = edits(span, quote, &text);
    Some(PlainForm {
        choice: 0,
        label: with_capitals(words.label.trim_end_matches([' ', '…'])),
        edits,
        applicability: if words.sure {
            Applicability::Safe
        } else {
            Applicability::Choose
        },
    })
}

fn fill(place: Place<'_>, original: &Original<'_>, template: &str) -> Option<Words> {
    let mut words = Words {
        text: String::new(),
        label: String::new(),
        sure: true,
    };
    let parts = in_clause_order(place, original, template);
    let mut between = original.captures.iter().filter(|capture| capture.slot == Slot::Between);
    for (index, part) in parts.iter().enumerate() {
        let first = part.bytes().next()?;
        if !is_slot(part) {
            push(&mut words.text, part);
            push(&mut words.label, part);
            continue;
        }
        if first == AGREEING {
            let (gender, plural) = noun_after(place, original, &parts[index + 1..])?;
            let word = agreeing(&part[1..], gender, plural)?;
            push(&mut words.text, word);
            push(&mut words.label, word);
            continue;
        }
        if first == DEFINITE {
            let noun = original.captures.iter().find(|capture| capture.slot.is_noun())?;
            let definite = definite(place, noun)?;
            push(&mut words.text, &definite);
            push(&mut words.label, &definite);
            continue;
        }
        let slot = Slot::from_byte(first)?;
        let capture = if slot == Slot::Between {
            between.next()
        } else {
            captured(original, slot)
        };
        let Some(capture) = capture else {
            continue;
        };
        let Some(text) = slot_text(place, slot, capture) else {
            continue;
        };
        let long = slot == Slot::Object && text.len() > LONGEST_IN_LABEL;
        push(&mut words.label, if long { "…" } else { &text });
        push(&mut words.text, &text);
        let moved = slot == Slot::Object && index + 1 < parts.len();
        let goes_on = relative_follows(place, capture.end) || coordination_follows(place, capture.end);
        if moved && (goes_on || adverb_follows(place, capture)) {
            return None;
        }
        if moved
            && !place
                .grammar()
                .noun_phrase(capture.start)
                .is_some_and(|phrase| phrase.certain)
        {
            words.sure = false;
        }
    }
    // No small word may get lost: *ikke* is one of them.
    between.all(|left| left.start == left.end).then_some(words)
}

/// Adverbs of the whole clause. Other adverbs stay where the plain form has them.
const CLAUSE_ADVERBS: [&str; 5] = ["ikke", "stadig", "sandsynligvis", "godt", "altid"];

/// The parts of a plain form that begins with a verb and an adverb, in the order of the clause that it comes to stand in: *støjen ændrer
/// ikke prisen*, but *at støjen ikke ændrer prisen*.
fn in_clause_order<'t>(place: Place<'_>, original: &Original<'_>, template: &'t str) -> Vec<&'t str> {
    let mut parts: Vec<&str> = template.split(' ').collect();
    let adverbs = parts[1..]
        .iter()
        .take_while(|part| CLAUSE_ADVERBS.contains(part))
        .count();
    if adverbs > 0 {
        let clause = place.grammar().clause_of(original.start);
        if clause.order == Order::Subordinate && clause.finite == Some(original.start) {
            parts[..=adverbs].rotate_left(1);
        }
    }
    parts
}

/// Whether the plain form would say the word before it or after it twice: *i gennemsnitligt 3 timer* is not *i i gennemsnit 3 timer*.
fn doubles_a_neighbour(place: Place<'_>, original: &Original<'_>, text: &str) -> bool {
    let same = |token: usize, word: Option<&str>| {
        let letters = |word: &str| {
            word.chars()
                .flat_map(char::to_lowercase)
                .eq(place.folded(token).chars())
        };
        word.is_some_and(|word| !word.is_empty() && letters(word))
    };
    let before = original.start.checked_sub(1);
    let after = original.end.max(original.last + 1);
    before.is_some_and(|token| same(token, text.split(' ').next())) || same(after, text.split(' ').next_back())
}

/// Whether the object is only the first of several: *pas og kørekort*; but *returnere skemaet og ringe*.
fn coordination_follows(place: Place<'_>, token: usize) -> bool {
    const VERB: Readings = Readings::of(&[
        Reading::Infinitive,
        Reading::Imperative,
        Reading::Present,
        Reading::Past,
        Reading::PassivePresent,
        Reading::PassivePast,
        Reading::Participle,
        Reading::Adverb,
        Reading::PronounSubject,
    ]);
    matches!(place.folded(token), "og" | "eller" | "samt" | "/") && !place.readings(token + 1).within(VERB)
}

/// Whether a word follows that stands between a pronoun and what belongs to the verb: *vi returnerer det ikke* is *vi sender det ikke
/// tilbage*.
fn adverb_follows(place: Place<'_>, object: &Capture) -> bool {
    let is_pronoun = place.readings(object.start).within(Readings::of(&[
        Reading::PronounSubject,
        Reading::PronounObject,
        Reading::PronounEither,
        Reading::Reflexive,
        Reading::Determiner,
    ]));
    is_pronoun && object.end == object.start + 1 && place.readings(object.end) == Reading::Adverb.into()
}

/// Whether a relative clause begins there, which nothing may part from its noun: *beløbet, som du har fået*.
fn relative_follows(place: Place<'_>, token: usize) -> bool {
    let comma = usize::from(place.text(token) == ",");
    matches!(place.folded(token + comma), "som" | "der" | "hvor" | "hvis" | "hvilket")
}

/// Adds a word after a space; a comma and an apostrophe stand without.
fn push(text: &mut String, word: &str) {
    if !text.is_empty() && !matches!(word, "," | "'") {
        text.push(' ');
    }
    text.push_str(word);
}

fn captured<'m>(original: &Original<'m>, slot: Slot) -> Option<&'m Capture> {
    let person = |slot| matches!(slot, Slot::PersonObject | Slot::PersonSubject);
    original.captures.iter().find(|capture| {
        capture.slot == slot || (person(slot) && person(capture.slot)) || (slot.is_noun() && capture.slot.is_noun())
    })
}

/// The words of a slot, a pronoun in the case that the slot asks for; `None` where there are none.
fn slot_text(place: Place<'_>, slot: Slot, capture: &Capture) -> Option<String> {
    let first = place.tokens.get(capture.start)?;
    let last = place.tokens[..capture.end].last()?;
    if capture.start >= capture.end {
        return None;
    }
    let text = place.letter.quote(Span::new(first.span.start, last.span.end));
    let single = capture.end == capture.start + 1;
    let form = match slot {
        Slot::PersonSubject if single => pronoun(text).map(|pronoun| pronoun.subject),
        Slot::PersonObject if single => pronoun(text).map(|pronoun| pronoun.object),
        _ => None,
    };
    Some(form.map_or_else(|| text.to_owned(), str::to_owned))
}

/// Gender and number of the noun that follows in the plain form: that of a slot, or a word of its own.
fn noun_after(place: Place<'_>, original: &Original<'_>, rest: &[&str]) -> Option<(Gender, bool)> {
    let slot = rest.iter().find_map(|part| {
        let slot = part.bytes().next().and_then(Slot::from_byte)?;
        slot.is_noun().then(|| captured(original, slot))?
    });
    if let Some(capture) = slot {
        return gender_of(place, capture);
    }
    rest.iter().find_map(|word| {
        let (gender, inflection) = noun(word)?;
        Some((gender, inflection == Inflection::Plural))
    })
}

/// The noun that `form` is, in the indefinite.
fn noun(form: &str) -> Option<(Gender, Inflection)> {
    Lexicon::built_in()
        .analyses(&form.to_lowercase())
        .into_iter()
        .filter(|analysis| analysis.word.class() == Class::Noun && !analysis.genitive)
        .map(|analysis| (analysis.word.gender(), analysis.inflection))
        .min_by_key(|(_, inflection)| *inflection)
}

fn gender_of(place: Place<'_>, capture: &Capture) -> Option<(Gender, bool)> {
    let readings = place.readings(capture.end.checked_sub(1)?);
    let common = Readings::of(&[Reading::NounSingularCommon, Reading::NounDefiniteCommon]);
    let neuter = Readings::of(&[Reading::NounSingularNeuter, Reading::NounDefiniteNeuter]);
    let plural = Readings::of(&[Reading::NounPlural, Reading::NounDefinitePlural]);
    match (readings.meets(common), readings.meets(neuter), readings.meets(plural)) {
        (true, false, false) => Some((Gender::Common, false)),
        (false, true, false) => Some((Gender::Neuter, false)),
        (false, false, true) => Some((Gender::Common, true)),
        _ => None,
    }
}

/// The noun of a slot in its definite form: *sagen*, or *den store sag* with adjectives.
fn definite(place: Place<'_>, capture: &Capture) -> Option<String> {
    let head = capture.end.checked_sub(1)?;
    let (gender, plural) = gender_of(place, capture)?;
    let folded = place.folded(head);
    let readings = place.readings(head);
    let own = if plural {
        Inflection::Plural
    } else {
        Inflection::Singular
    };
    if !own.may_be_read_as(readings) {
        return Some(place.text(head).to_owned());
    }
    if capture.start < head {
        let article = agreeing("den", gender, plural)?;
        let mut text = article.to_owned();
        for token in capture.start..head {
            push(
                &mut text,
                &inflected_adjective(place, token, Inflection::PluralOrDefinite)?,
            );
        }
        push(&mut text, place.text(head));
        return Some(text);
    }
    let wanted = if plural {
        Inflection::DefinitePlural
    } else {
        Inflection::Definite
    };
    Lexicon::built_in()
        .analyses(folded)
        .into_iter()
        .find(|analysis| {
            analysis.word.class() == Class::Noun
                && !analysis.genitive
                && analysis.inflection == own
                && (plural || analysis.word.gender() == gender)
        })?
        .word
        .form(wanted)
}

/// The adjective or participle at `token` in another form.
fn inflected_adjective(place: Place<'_>, token: usize, wanted: Inflection) -> Option<String> {
    let folded = place.folded(token);
    let analyses = Lexicon::built_in().analyses(folded);
    let adjective = analyses
        .iter()
        .find(|analysis| analysis.word.class() == Class::Adjective)
        .and_then(|analysis| analysis.word.form(wanted));
    adjective.or_else(|| {
        let verb = analyses.iter().find(|analysis| {
            matches!(
                analysis.inflection,
                Inflection::Participle | Inflection::ParticiplePlural | Inflection::PresentParticiple
            )
        })?;
        match (verb.inflection, wanted) {
            (Inflection::PresentParticiple, _) => Some(folded.to_owned()),
            (_, Inflection::PluralOrDefinite) => verb.word.form(Inflection::ParticiplePlural),
            _ => verb.word.form(Inflection::Participle),
        }
    })
}

/// What must change around a noun in the singular that gives way to one of another gender.
#[derive(Debug, Default)]
pub(super) struct Agreement {
    /// The articles, pronouns and adjectives before it, in their new forms.
    pub(super) edits: Vec<Edit>,
    /// Nothing else in the sentence seems to agree with it.
    pub(super) sure: bool,
}

/// The agreement for a noun at `head` whose term begins at `start`, when the plain form ends in `plain`; `None` where nothing changes.
pub(super) fn agreement(place: Place<'_>, start: usize, head: usize, plain: &str) -> Option<Agreement> {
    let readings = place.readings(head);
    let indefinite = Inflection::Singular.may_be_read_as(readings);
    if !indefinite && !Inflection::Definite.may_be_read_as(readings) {
        return None;
    }
    let own = noun_of_form(place.folded(head))?;
    let other = noun_of_form(plain.rsplit(' ').next()?)?;
    if own == other || own == Gender::Either || other == Gender::Either {
        return None;
    }
    let mut agreement = Agreement {
        edits: Vec::new(),
        sure: !agrees_elsewhere(place, head),
    };
    let mut token = start;
    while indefinite && token > 0 {
        token -= 1;
        let readings = place.readings(token);
        let folded = place.folded(token);
        let determiner = readings.meets(Readings::of(&[
            Reading::Determiner,
            Reading::Possessive,
            Reading::Interrogative,
        ]));
        let new = if determiner {
            let agreed = agreeing(folded, other, false);
            let stop = agreed.is_none();
            if stop {
                break;
            }
            agreed.map(str::to_owned)
        } else if readings.meets(ADJECTIVE) && !readings.is_empty() {
            let from = if own == Gender::Common {
                Reading::AdjectiveCommon
            } else {
                Reading::AdjectiveNeuter
            };
            let to = if other == Gender::Common {
                Inflection::Common
            } else {
                Inflection::Neuter
            };
            if readings.has(from) {
                inflected_adjective(place, token, to)
            } else {
                Some(folded.to_owned())
            }
        } else {
            break;
        };
        let Some(new) = new else {
            agreement.sure = false;
            break;
        };
        let text = place.text(token);
        let new = capitals::like(text, &new);
        if new != text {
            agreement.edits.push(Edit {
                span: place.tokens[token].span,
                text: new,
            });
        }
    }
    agreement.edits.reverse();
    Some(agreement)
}

fn noun_of_form(form: &str) -> Option<Gender> {
    Lexicon::built_in()
        .analyses(&form.to_lowercase())
        .into_iter()
        .find(|analysis| analysis.word.class() == Class::Noun)
        .map(|analysis| analysis.word.gender())
}

/// Whether a pronoun or an adjective after `head` may agree with it.
fn agrees_elsewhere(place: Place<'_>, head: usize) -> bool {
    const AGREES: Readings = Readings::of(&[Reading::PronounEither]);
    const PREDICATE: Readings = Readings::of(&[Reading::AdjectiveCommon, Reading::AdjectiveNeuter]);
    (head + 1..place.tokens.len()).any(|token| {
        let readings = place.readings(token);
        readings.meets(AGREES)
            || (readings.within(PREDICATE)
                && !readings.is_empty()
                && !crate::lexicon::Inflection::Singular.may_be_read_as(place.readings(token + 1)))
    })
}
