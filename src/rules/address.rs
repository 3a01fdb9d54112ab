//! # address: læseren omtalt som en anden
//!
//! ## Hvad reglen finder
//! Høflig tiltale (*De*, *Dem*, *Deres*) og ord, hvor læseren eller den, der skriver, bliver omtalt i tredje person: *borgeren*,
//! *ansøger*, *undertegnede*, *man*. Blander brevet *du* og *De*, siger reglen det.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal regne ud, at det handler om ham eller hende selv. *Du* og *vi* viser straks, hvem der skal gøre hvad.
//!
//! ## Hvad du kan gøre
//! Skriv *du* til læseren og *vi* om kommunen. Handler brevet om en anden end læseren, for eksempel et barn, så skriv, hvem det er, og
//! lad ordet stå.
//!
//! ## Eksempel
//! - *Ansøger skal sende lønsedler.* → *Du skal sende lønsedler.*
//! - *Vi beder Dem svare.* → *Vi beder dig svare.*
//!
//! ## Kilde
//! Domæneregel R11. Landsplanafdelingens sprogpolitik (2000): du og vi.

use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{ListRule, Match, untouchable};
use crate::grammar::Place;
use crate::grammar::classes::{FINITE, NOUN};
use crate::letter::Span;
use crate::lexicon::small_words::{Pronoun, agreeing, pronoun};
use crate::lexicon::{Gender, Reading, Readings};
use crate::rewrite::{Applicability, Edit, capitals};

const WHY: &str = "Læseren skal regne ud, at det handler om ham eller hende selv.";
const SOURCE: &str = "Landsplanafdelingens sprogpolitik (2000): skriv du og vi";

pub(super) struct Address;

impl Rule for Address {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        formal(subject, findings);
        let third_person = subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::Address);
        findings.extend(third_person.filter_map(|found| in_third_person(subject, found)));
    }
}

impl Place<'_> {
    /// Gender and number of the noun that a possessive before `token` belongs to.
    fn noun_from(&self, token: usize) -> Option<(Gender, bool)> {
        let head = (token..self.tokens.len().min(token + 4)).find(|&at| self.grammar.readings(at).meets(NOUN))?;
        let readings = self.grammar.readings(head);
        let common = readings.has(Reading::NounSingularCommon) || readings.has(Reading::NounDefiniteCommon);
        let neuter = readings.has(Reading::NounSingularNeuter) || readings.has(Reading::NounDefiniteNeuter);
        let plural = readings.has(Reading::NounPlural) || readings.has(Reading::NounDefinitePlural);
        match (common, neuter, plural) {
            (true, false, false) => Some((Gender::Common, false)),
            (false, true, false) => Some((Gender::Neuter, false)),
            (false, false, true) => Some((Gender::Common, true)),
            _ => None,
        }
    }

    /// The forms that a possessive of `person` can have before `token`; just one where the noun is sure.
    fn possessives(&self, person: &Pronoun, token: usize) -> Vec<&'static str> {
        let known = self
            .noun_from(token)
            .and_then(|(gender, plural)| agreeing(person.possessive[0], gender, plural));
        let mut forms = known.map_or_else(|| person.possessive.to_vec(), |form| vec![form]);
        forms.dedup();
        forms
    }

    fn suggestion(&self, span: Span<crate::letter::TextByte>, text: &str, capital: bool) -> Suggestion {
        let label = if capital {
            capitals::like("De", text)
        } else {
            text.to_owned()
        };
        Suggestion {
            applicability: Applicability::Choose,
            edits: vec![Edit {
                span,
                text: label.clone(),
            }],
            label,
        }
    }

    fn finding(&self, token: usize, severity: Severity, message: String, suggestions: Vec<Suggestion>) -> Finding {
        Finding {
            rule: RuleId::Address,
            entry: None,
            severity,
            span: self.tokens[token].span,
            sentence: self.index,
            message,
            why: WHY.into(),
            source: SOURCE.into(),
            question: None,
            suggestions,
        }
    }
}

/// Finds *De*, *Dem* and *Deres* with a capital, and says it where the letter also says *du*.
fn formal(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let letter = subject.letter;
    let mut formal = Vec::new();
    let mut says_du = false;
    for (index, sentence) in letter.sentences().iter().enumerate() {
        if !letter.block_of(sentence).kind.read_by_rules() {
            continue;
        }
        let tokens = letter.tokens_in(sentence.tokens);
        says_du |= tokens.iter().any(|token| {
            matches!(
                &letter.folded()[token.span.range()],
                "du" | "dig" | "din" | "dit" | "dine"
            )
        });
        if tokens
            .iter()
            .any(|token| matches!(letter.quote(token.span), "De" | "Dem" | "Deres"))
        {
            formal.push(index as u32);
        }
    }
    let is_formal_letter = formal.iter().any(|&index| {
        let place = subject.place(index);
        (0..place.tokens.len()).any(|token| is_formal(&place, token, false))
    });
    for index in formal {
        let place = subject.place(index);
        let kept = untouchable(letter, place.sentence);
        for (token, kept) in kept.into_iter().enumerate() {
            if kept.is_some() || !is_formal(&place, token, is_formal_letter) {
                continue;
            }
            let own = place.text(token);
            let capital = place.begins_sentence(token);
            let span = place.tokens[token].span;
            let forms = |person: &str| -> Vec<&'static str> {
                let Some(person) = pronoun(person) else {
                    return Vec::new();
                };
                match own {
                    "De" => vec![person.subject],
                    "Dem" => vec![person.object],
                    _ => place.possessives(person, token + 1),
                }
            };
            let suggestions = forms("du")
                .into_iter()
                .chain(forms("I"))
                .map(|form| place.suggestion(span, form, capital))
                .collect();
            let message = if says_du {
                format!("Brevet blander »{own}« og »du«. Vælg den samme tiltale hele vejen.")
            } else {
                format!("»{own}« er høflig tiltale. Skriv »du«, eller »I« til flere.")
            };
            findings.push(place.finding(token, Severity::Advice, message, suggestions));
        }
    }
}

/// Whether the token is formal address. At the beginning of a sentence only in letters that are formal elsewhere, before a verb or noun.
fn is_formal(place: &Place<'_>, token: usize, letter_is_formal: bool) -> bool {
    let own = place.text(token);
    if !matches!(own, "De" | "Dem" | "Deres") {
        return false;
    }
    let next = place.text(token + 1);
    // De Gamles Hjem, De Konservative: a name.
    if next.starts_with(char::is_uppercase) && !next.chars().all(char::is_uppercase) {
        return false;
    }
    if !place.begins_sentence(token) {
        return true;
    }
    let next = place.grammar.readings(token + 1);
    letter_is_formal && (own != "De" || next.meets(FINITE))
}

/// The finding for a word such as *borgeren*: its entry says who is meant (*du*, *jeg*), its place in the sentence the case.
fn in_third_person(subject: &Subject<'_>, found: &Match<'_>) -> Option<Finding> {
    let person = pronoun(found.entry_pronoun()?)?;
    let place = subject.place(found.sentence);
    let token = (found.tokens.start - place.sentence.tokens.start) as usize;
    let readings = place.grammar.readings(token);
    if is_verb_here(&place, token, readings) {
        return None;
    }
    let after = (found.tokens.end - place.sentence.tokens.start) as usize;
    let own = subject.letter.quote(found.span);
    let genitive = own.ends_with('s') && own.len() > 3 && !readings.has(Reading::PronounSubject);
    let forms = if genitive {
        place.possessives(person, after)
    } else if is_subject(&place, token, after) {
        vec![person.subject]
    } else {
        vec![person.object]
    };
    let capital = own.starts_with(char::is_uppercase);
    let suggestions = forms
        .into_iter()
        .map(|form| place.suggestion(found.span, form, capital))
        .collect();
    let mut message = format!("Er »{own}« {}? Så skriv det.", whom(person));
    if let Some(note) = &found.entry.note {
        message.push(' ');
        message.push_str(note);
    }
    let mut finding = place.finding(token, Severity::Note, message, suggestions);
    finding.span = found.span;
    finding.entry = Some(found.entry.term.clone());
    Some(finding)
}

fn whom(person: &Pronoun) -> &'static str {
    if person.subject == "jeg" {
        "dig, der skriver"
    } else {
        "læseren selv"
    }
}

/// *ansøger* and *undertegnede* are verbs beside a subject pronoun.
fn is_verb_here(place: &Place<'_>, token: usize, readings: Readings) -> bool {
    let pronoun = |token: usize| place.grammar.readings(token) == Reading::PronounSubject.into();
    readings.meets(FINITE) && ((token > 0 && pronoun(token - 1)) || pronoun(token + 1))
}

fn is_subject(place: &Place<'_>, token: usize, after: usize) -> bool {
    let clause = place.grammar.clause_of(token);
    if clause.subject.as_ref().is_some_and(|subject| subject.contains(&token)) {
        return true;
    }
    if token > 0 && place.grammar.readings(token - 1).has(Reading::Preposition) {
        return false;
    }
    let next = place.grammar.readings(after);
    let finite = |readings: Readings| readings.meets(FINITE) && !readings.meets(NOUN);
    finite(next) || (token > 0 && finite(place.grammar.readings(token - 1)) && clause.subject.is_none())
}

rule_examples! {
    RuleId::Address;
    finds "Vi beder Dem svare senest den 3. maj." at "Dem",
    finds "Skemaet viser, hvad De har tjent." at "De",
    finds "Vi har fået brevet, og Deres sag er i gang." at "Deres",
    finds "Ansøger skal sende lønsedler til os." at "Ansøger",
    finds "Vi har talt med borgeren om sagen." at "borgeren",
    finds "Du kan ringe til undertegnede." at "undertegnede",
    finds "Man skal søge inden den 3. maj." at "Man",
    finds "Vi har skrevet til forældremyndighedens indehavere." at "forældremyndighedens indehavere",
    finds "Den sygemeldtes læge skal skrive under." at "Den sygemeldtes",
    keeps "De fleste søger om hjælp.",
    keeps "Vi har spurgt skolerne, og de svarer i maj.",
    keeps "Hvis du ansøger om hjælp, svarer vi hurtigt.",
    keeps "Du bor på De Gamles Hjem.",
    keeps "Borgere kan ringe til os.",
}
