//! # abbreviation: en forkortelse, der bremser
//!
//! ## Hvad reglen finder
//! Forkortelser, som borgere snubler over: *jf.*, *iht.*, *mhp.*, *vedr.*, *d.d.*, *p.t.* De kendte (kr., kl., ca., f.eks., bl.a., osv.)
//! bliver ikke fundet.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal selv folde forkortelsen ud. En del kan ikke, og oplæsningsprogrammer læser den forkert.
//!
//! ## Hvad du kan gøre
//! Skriv ordet helt ud, eller skriv sætningen, så det ikke er nødvendigt.
//!
//! ## Eksempel
//! - *Vi skriver vedr. din ansøgning.* → *Vi skriver om din ansøgning.*
//!
//! ## Kilde
//! Domæneregel R9. Rødovre Kommunes Kom-Skriveguide: begræns forkortelser.

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, rule_examples};
use crate::dictionary::ListRule;

const WORDING: Wording = Wording {
    rule: RuleId::Abbreviation,
    severity: Severity::Advice,
    message: "»{}« er en forkortelse, som ikke alle kender.",
    why: "Læseren skal selv folde forkortelsen ud, og oplæsningsprogrammer læser den tit forkert.",
};

pub(super) struct Abbreviation;

impl Rule for Abbreviation {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let own = subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::Abbreviation);
        findings.extend(own.map(|found| finding(subject.letter, found, &WORDING)));
    }
}

rule_examples! {
    RuleId::Abbreviation;
    finds "Vi skriver vedr. din ansøgning." at "vedr.",
    finds "Du har ret til støtte, jf. reglerne om boligstøtte." at "jf.",
    keeps "Du skal møde kl. 10 og betale ca. 100 kr.",
    keeps "Du kan f.eks. ringe, skrive mv.",
}
