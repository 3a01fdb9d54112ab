//! Doubts whether a clause in the passive can be said in the active: what stands in it that [`Clause`] cannot account for.

use super::active::Clause;
use super::adverbial_field::is_adverbial_field;
use super::agent::is_actor;
use crate::grammar::classes::{NOUN, OPENER, PRONOUN, SUBJECT_PRONOUN};
use crate::grammar::{Order, Passive, Place, Scheme};
use crate::letter::TokenKind;
use crate::lexicon::{Reading, Readings};

/// Verbs in the passive that an infinitive tells what is to be done: *du pålægges at betale*.
const TELLING_TO: [&str; 9] = [
    "pålægges",
    "tilbydes",
    "anbefales",
    "tillades",
    "opfordres",
    "pålagt",
    "tilbudt",
    "anbefalet",
    "opfordret",
];

impl Clause<'_> {
    /// Whether nothing stands in the clause that this cannot account for.
    pub(super) fn is_sure(&self, passive: Passive) -> bool {
        let place = self.place;
        let scheme = self.scheme;
        let doubts = self.has_second_participle(passive)
            || self.has_second_passive()
            || self.has_second_object()
            || self.is_raised(passive)
            || self.has_other_agent(passive)
            || self.means_whose()
            || self.parts_first()
            || self.has_focus()
            || self.parts_objects()
            || self.nothing_follows()
            || is_part_of_row(place, scheme)
            // *forventes leveret*
            || next_is_participle(place, self.rest()) && scheme.verbs.len() == 1
            // *hvis en sådan haves*
            || !scheme.before_verb.is_empty() && place.folded(scheme.before_verb.start) == "sådan";
        !doubts && is_adverbial_field(place, &scheme.middle) && is_adverbial_field(place, &scheme.before_verb)
    }

    /// *er blevet besigtiget og fundet*
    fn has_second_participle(&self, passive: Passive) -> bool {
        let participle = Readings::of(&[Reading::Participle, Reading::ParticiplePlural]);
        matches!(self.place.folded(passive.verb + 1), "og" | "eller")
            && self.second.is_none()
            && self.place.is(passive.verb + 2, participle)
    }

    /// *kan sendes til os eller afleveres i Borgerservice*
    fn has_second_passive(&self) -> bool {
        let place = self.place;
        // *skal drøftes og om nødvendigt ændres*
        let shares_verbs = |token: usize| {
            let joined = self.second.as_ref().is_some_and(|(second, _)| *second == token);
            let group = place.grammar.verb_group(token);
            let same = self.scheme.verbs.len() > 1 && group.verbs.first() == self.scheme.verbs.first();
            !joined && place.grammar.passive(token).is_some() && (!group.finite || same)
        };
        (self.rest()..place.tokens.len()).any(shares_verbs)
    }

    /// *Ansøgningen skal vedlægges lønsedler*: what is done to which of the two is not sure.
    fn has_second_object(&self) -> bool {
        let place = self.place;
        let rest = self.rest();
        let subject = &self.scheme.subject;
        let person = || {
            let pronoun =
                subject.len() == 1 && place.is(subject.start, PRONOUN) || place.is(subject.start, SUBJECT_PRONOUN);
            pronoun && !matches!(place.folded(subject.start), "den" | "det")
                || subject.clone().any(|token| is_actor(place, token))
        };
        if subject.is_empty() || person() || self.recipient_after().is_some() {
            return false;
        }
        place.grammar.noun_phrase(rest).is_some_and(|phrase| {
            place.readings(phrase.head).meets(NOUN.or(Reading::Name.into()))
                && !next_is_participle(place, rest)
                && !(rest..phrase.end).any(|token| place.grammar.is_time(token))
                && !is_time_word(place.folded(phrase.head))
                && place.tokens[phrase.head].kind != TokenKind::Number
                && !place.is(rest, Reading::Preposition.into())
        })
    }

    /// *ses ikke at være*; but *pålægges at betale*
    fn is_raised(&self, passive: Passive) -> bool {
        let place = self.place;
        place.is(self.rest(), Reading::InfinitiveMark.into())
            && (self.object.is_some() || place.folded(self.scheme.subject.start) == "der")
            && !TELLING_TO.contains(&place.folded(passive.verb))
    }

    /// *besvares af sekretariatet*, *berøres ikke heraf*, where nobody could be told from it; but *af hensyn til*.
    fn has_other_agent(&self, passive: Passive) -> bool {
        let place = self.place;
        let by = |af: usize| place.folded(af) == "af" && !matches!(place.folded(af + 1), "hensyn" | "hensynet");
        let by_actor = |af: usize| {
            let phrase = place.grammar.noun_phrase(af + 1);
            by(af) && phrase.is_some_and(|phrase| is_actor(place, phrase.head))
        };
        let second = self.second.as_ref().map_or(passive.verb, |(second, _)| *second);
        // *underskrives digitalt og af din ægtefælle*
        let second_agent = (self.rest()..self.scheme.end)
            .any(|token| place.is(token, Reading::Coordinator.into()) && place.folded(token + 1) == "af");
        let by_that = (passive.verb..self.scheme.end).any(|token| matches!(place.folded(token), "heraf" | "deraf"));
        by_that
            || second_agent
            || self.agent.is_none() && (by(passive.verb + 1) || by(second + 1) || by_actor(self.rest()))
    }

    /// *som sendes i høring, og hvis konklusion offentliggøres*
    fn means_whose(&self) -> bool {
        let place = self.place;
        let Some(opener) = self.scheme.opener.filter(|&opener| opener > 0) else {
            return false;
        };
        let relative =
            |token: usize| matches!(place.folded(token), "som" | "der") && place.readings(token).meets(OPENER);
        place.folded(opener) == "hvis" && place.is(opener - 1, Reading::Coordinator.into()) && (0..opener).any(relative)
    }

    /// *Renterne, som …, betales først ved indfrielsen*: *først* must stay with what it is about.
    fn parts_first(&self) -> bool {
        let place = self.place;
        let clause_in_object =
            (self.object.as_ref()).is_some_and(|object| place.quote(object.tokens.clone()).contains(','));
        clause_in_object && self.scheme.middle.clone().any(|token| place.folded(token) == "først")
    }

    /// *bebos kun af én*: what *kun* is about would come before it.
    fn has_focus(&self) -> bool {
        let fields = [self.scheme.middle.clone(), self.scheme.before_verb.clone()];
        self.agent.is_some()
            && fields
                .into_iter()
                .flatten()
                .any(|token| matches!(self.place.folded(token), "kun" | "alene" | "udelukkende" | "mindst"))
    }

    /// *Emil bevilges for skoleåret støtte*: the time would part the two objects.
    fn parts_objects(&self) -> bool {
        let place = self.place;
        let heavy = self
            .scheme
            .middle
            .clone()
            .any(|token| place.is(token, Reading::Preposition.into()));
        heavy
            && self.verbs.others.is_empty()
            && self.object.as_ref().is_some_and(|object| !object.is_pronoun)
            && place
                .grammar
                .noun_phrase(self.rest())
                .is_some_and(|phrase| place.readings(phrase.head).meets(NOUN))
    }

    /// Whether neither a subject nor anything that could be one stands in a main clause.
    fn nothing_follows(&self) -> bool {
        self.scheme.subject.is_empty()
            && self.scheme.order == Order::Main
            && !self.introduces_clause()
            && self.place.grammar.noun_phrase(self.rest()).is_none()
    }
}

/// *den første hverdag*, *hver måned*
fn is_time_word(word: &str) -> bool {
    [
        "dag", "dage", "uge", "uger", "måned", "måneder", "år", "gang", "gange", "kvartal", "weekend",
    ]
    .iter()
    .any(|end| word.ends_with(end))
}

/// Whether a participle stands there: *bedes sendt*.
pub(super) fn next_is_participle(place: &Place<'_>, token: usize) -> bool {
    let participle = Readings::of(&[Reading::Participle, Reading::ParticiplePlural]);
    place.readings(token).meets(participle)
}

/// Whether the clause begins in the midst of a row, so that what stands before it may belong to it: *klassedannelse, SFO gennemgås*.
fn is_part_of_row(place: &Place<'_>, scheme: &Scheme) -> bool {
    let start = scheme.start();
    if scheme.order != Order::Main || start == 0 {
        return false;
    }
    let before = place.grammar.clause_of(start - 1);
    match place.text(start - 1) {
        "-" | "/" => true,
        "," => before.order == Order::Main,
        _ => false,
    }
}
