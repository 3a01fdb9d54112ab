//! *Bedes*: what whoever writes asks the reader for.

use super::active::Clause;
use super::active_verbs::verb as verb_at;
use super::adverbial_field::{CLAUSE_ADVERBS, is_adverbial_field};
use super::draft::{Draft, Paraphrase};
use crate::grammar::{Order, Passive, Place};
use crate::lexicon::small_words::pronoun;
use crate::lexicon::{Inflection, Reading, Readings};

/// *Skemaet bedes sendt til os* is *Vi beder dig om at sende skemaet til os*, said to `reader`.
pub fn asked(place: &Place<'_>, passive: Passive, reader: &str) -> Option<Paraphrase> {
    let scheme = place.grammar.scheme(passive.verb)?;
    let participle = scheme.rest;
    let sent = verb_at(
        place,
        participle,
        &[Inflection::Participle, Inflection::ParticiplePlural],
    )?;
    if scheme.order != Order::Main || scheme.subject.is_empty() {
        return None;
    }
    let infinitive = sent.form(Inflection::Infinitive)?;
    // *udfyldt og sendt*
    let participles = Readings::of(&[Reading::Participle, Reading::ParticiplePlural]);
    let joined =
        matches!(place.folded(participle + 1), "og" | "eller" | "samt") && place.is(participle + 2, participles);
    let (done, end) = if joined {
        let second = verb_at(
            place,
            participle + 2,
            &[Inflection::Participle, Inflection::ParticiplePlural],
        )?;
        let coordinator = place.text(participle + 1);
        let second = second.form(Inflection::Infinitive)?;
        (format!("{infinitive} {coordinator} {second}"), participle + 3)
    } else {
        (infinitive, participle + 1)
    };
    if matches!(place.text(end), "og" | "," | "samt") && place.is(end + 1, participles) {
        return None;
    }
    let mut draft = Draft::new(place);
    if scheme.subject_first {
        draft.word("vi beder");
    } else {
        draft.tokens(scheme.front.clone()).word("beder vi");
    }
    draft
        .word(pronoun(reader)?.object)
        .tokens(scheme.middle.clone())
        .word("om at")
        .word(&done);
    // *De bedes sendt*
    let subject = scheme.subject.clone();
    match pronoun(place.folded(subject.start)).filter(|_| subject.len() == 1) {
        Some(pronoun) => draft.word(pronoun.object),
        None => draft.tokens(subject),
    };
    if place.text(scheme.subject.end) == "," {
        draft.comma_before_more();
    }
    draft.instead_of(scheme.start()..end)
}

impl Clause<'_> {
    /// *Du bedes … sende* is *Vi beder dig … om at sende*.
    pub(super) fn ask_for_infinitive(&mut self, passive: Passive) {
        let place = self.place;
        let rest = self.rest();
        if place.folded(passive.verb) != "bedes" {
            return;
        }
        let infinitive = (rest..self.scheme.end).find(|&token| place.is(token, Reading::Infinitive.into()));
        let Some(infinitive) = infinitive.filter(|&at| is_adverbial_field(place, &(rest..at))) else {
            return;
        };
        match place.folded(infinitive - 1) {
            "at" | "om" => {}
            "ikke" if infinitive > rest => self
                .replaced
                .push((infinitive - 1..infinitive, "om ikke at".to_owned())),
            _ => {
                // *venligst om inden fredag at sende*: when it is to be done belongs to that.
                let field = (rest..infinitive)
                    .find(|&token| !CLAUSE_ADVERBS.contains(&place.folded(token)))
                    .unwrap_or(infinitive);
                if field == infinitive {
                    self.replaced.push((infinitive..infinitive, "om at".to_owned()));
                } else {
                    self.replaced.push((field..field, "om".to_owned()));
                    self.replaced.push((infinitive..infinitive, "at".to_owned()));
                }
            }
        }
    }
}
