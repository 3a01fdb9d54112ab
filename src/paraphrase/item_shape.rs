//! [`Shape`]: how an item of an enumeration is built, and how much two items are alike.

use std::ops::Range;

use super::agent::is_actor;
use super::segment::{core, is_joint, is_number, is_preposition, is_weekday, noun_phrase};
use crate::grammar::Place;
use crate::letter::is_month;
use crate::lexicon::{Reading, Readings};

/// How an item is built.
pub(super) struct Shape<'p> {
    /// What it begins with.
    pub(super) kind: Form,
    /// After the noun.
    pub(super) preposition: Option<&'p str>,
    /// Two nouns with *og* between.
    pub(super) paired: bool,
    /// Somebody who can act.
    pub(super) actor: bool,
    /// Where the noun phrase ends.
    pub(super) end: usize,
}

/// What a noun phrase begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Bare,
    Indefinite,
    Definite,
    Number,
    /// *mandag den 4. maj*
    Time,
}

impl<'p> Shape<'p> {
    /// The shape of the item.
    pub(super) fn of(place: &Place<'p>, item: &Range<usize>) -> Shape<'p> {
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

    /// How much two items are alike: from -5 to 5.
    pub(super) fn likeness(&self, other: &Shape<'_>) -> i32 {
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
