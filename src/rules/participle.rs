//! # participle: en hel sætning foran navneordet
//!
//! ## Hvad reglen finder
//! Ord, der er pakket sammen mellem *den*, *det* eller *de* og navneordet, og som slutter med en tillægsform: *den af kommunen fremsendte
//! opgørelse*, *de for meget udbetalte ydelser*, *det på ejendommen værende skur*. En tillægsform alene er helt almindelig: *den udfyldte
//! blanket*, *den nyligt udbetalte løn*.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal gemme alle ordene, indtil navneordet kommer og viser, hvad de handler om.
//!
//! ## Hvad du kan gøre
//! Sæt navneordet først, og skriv resten som en sætning med *som* bagefter. Nævner brevet ikke, hvem der handler, gør Klarbrev det heller
//! ikke.
//!
//! ## Eksempel
//! - *Vi har læst den af dig indsendte ansøgning.* → *Vi har læst den ansøgning, som du har indsendt.*
//! - *Afgørelsen bygger på de i sagen foreliggende oplysninger.* → *Afgørelsen bygger på de oplysninger, som foreligger i sagen.*
//!
//! ## Kilde
//! Domæneregel R4. Landsplanafdelingens sprogpolitik (2000).

use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::untouchable;
use crate::grammar::Place;
use crate::paraphrase::Preposed;

pub(super) struct ParticiplePhrase;

impl Rule for ParticiplePhrase {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        for place in subject.sentences() {
            let mut token = 0;
            while token < place.tokens.len() {
                let Some(phrase) = Preposed::at(&place, token) else {
                    token += 1;
                    continue;
                };
                token = phrase.tokens.end;
                if untouchable(letter, place.sentence)[phrase.noun()].is_none() {
                    findings.push(finding(&place, &phrase));
                }
            }
        }
    }
}

fn finding(place: &Place<'_>, phrase: &Preposed) -> Finding {
    let span = place.span(phrase.tokens.clone());
    let clause = phrase.relative_clause(place);
    Finding {
        rule: RuleId::Participle,
        entry: None,
        severity: Severity::Advice,
        span,
        sentence: place.index,
        message: format!(
            "»{}« pakker en hel sætning ind foran »{}«. Sæt den bagefter.",
            place.letter.quote(span),
            place.text(phrase.noun())
        ),
        why: "Læseren skal gemme alle ordene, indtil navneordet kommer.".into(),
        source: "Landsplanafdelingens sprogpolitik (2000)".into(),
        question: None,
        suggestions: clause
            .map(|own| Suggestion::choose(&own.clause, own.paraphrase.edits))
            .into_iter()
            .collect(),
    }
}

rule_examples! {
    RuleId::Participle;
    finds "Vi har læst den af dig indsendte ansøgning." at "den af dig indsendte ansøgning",
    finds "Du skal betale det for meget udbetalte beløb tilbage." at "det for meget udbetalte beløb",
    finds "For meget udbetalt boligstøtte skal betales tilbage." at "For meget udbetalt boligstøtte",
    finds "De på grunden værende træer må ikke fældes." at "De på grunden værende træer",
    finds "Send os en af din læge underskrevet erklæring." at "en af din læge underskrevet erklæring",
    keeps "Send os den udfyldte blanket.",
    keeps "Vi udbetaler ikke den nyligt bevilgede støtte.",
    keeps "Den 3. maj udbetalte kommunen støtten.",
    keeps "Vi mener, at de i maj sendte oplysninger om dig.",
    keeps "De af jer, som har fået plads, får besked.",
    keeps "Du kan få det efter gældende regler.",
}
