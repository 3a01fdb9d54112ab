//! # insertion: et indskud, der deler sætningen
//!
//! ## Hvad reglen finder
//! Mere end 6 ord mellem grundled og udsagnsord, eller mellem udsagnsordets dele: *Vi har, efter at to naboer har klaget over støj,
//! besøgt stedet.*
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal huske begyndelsen, mens hun læser noget andet, før hun får at vide, hvordan sætningen slutter.
//!
//! ## Hvad du kan gøre
//! Sæt indskuddet til sidst, eller gør det til en sætning for sig.
//!
//! ## Eksempel
//! - *Vi har, efter at to naboer har klaget over støj, besøgt stedet.* → *Vi har besøgt stedet, efter at to naboer har klaget over støj.*
//!
//! ## Kilde
//! Domæneregel R6.

use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::grammar::Place;
use crate::paraphrase::{insertions, taken_out};

pub(super) struct InsertionRule;

impl Rule for InsertionRule {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let most = subject.thresholds.insertion_words;
        let long = |place: &Place<'_>| place.sentence.counted && place.sentence.words > most;
        for place in subject.sentences().filter(long) {
            for insertion in insertions(&place, most as usize) {
                let suggestions = taken_out(&place, &insertion)
                    .map(|paraphrase| Suggestion::choose("indskuddet for sig", paraphrase.edits))
                    .into_iter()
                    .collect();
                findings.push(Finding {
                    rule: RuleId::Insertion,
                    entry: None,
                    severity: Severity::Advice,
                    span: place.span(insertion.tokens),
                    sentence: place.index,
                    message: "Indskuddet deler sætningen. Kan det stå til sidst eller i en sætning for sig?".to_owned(),
                    why: "Læseren skal huske begyndelsen, mens hun læser noget andet.".into(),
                    source: "Domæneregel R6".into(),
                    question: None,
                    suggestions,
                });
            }
        }
    }
}

rule_examples! {
    RuleId::Insertion;
    finds "Vi har, efter at to naboer har klaget over støj, besøgt stedet." at "efter at to naboer har klaget over støj",
    finds "Udlejeren, der er et selskab med adresse i en anden kommune, har oplyst huslejen." at "der er et selskab med adresse i en anden kommune",
    finds "Beløbet (vi har allerede forlænget fristen med to uger) skal betales den 5. juni." at "vi har allerede forlænget fristen med to uger",
    finds "Du har i perioden fra den 1. februar til den 31. marts fået for meget." at "i perioden fra den 1. februar til den 31. marts",
    keeps "Du skal, hvis du bliver syg, ringe til jobcentret.",
    keeps "Vi har vurderet, at du ikke kan klare rengøringen selv, og at du har brug for hjælp.",
    keeps "Din ansøgning, lejekontrakten, de tre seneste lønsedler og din årsopgørelse er lagt på sagen.",
}
