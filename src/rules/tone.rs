//! # tone: en vending, der truer eller bebrejder
//!
//! ## Hvad reglen finder
//! Vendinger, der truer, bebrejder, taler ned eller undskylder for meget: *det forventes, at du*, *gang på gang*, *du burde have*.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren bliver vred eller bange og læser resten dårligere.
//!
//! ## Hvad du kan gøre
//! Skriv roligt, hvad læseren skal gøre, hvornår, og hvad der sker ellers. Skal en alvorlig følge stå der, så skriv den kort og neutralt.
//!
//! ## Eksempel
//! - *Det forventes, at du møder til tiden.* → *Du skal møde kl. 9.*
//!
//! ## Kilde
//! Domæneregel R19.

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, rule_examples};
use crate::dictionary::ListRule;

const WORDING: Wording = Wording {
    rule: RuleId::Tone,
    severity: Severity::Note,
    message: "»{}« kan lyde, som om I truer eller bebrejder.",
    why: "Læseren bliver vred eller bange og læser resten dårligere.",
};

pub(super) struct Tone;

impl Rule for Tone {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let own = subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::Tone);
        findings.extend(own.map(|found| finding(subject.letter, found, &WORDING)));
    }
}

rule_examples! {
    RuleId::Tone;
    finds "Det forventes, at du møder til tiden." at "Det forventes, at du",
    finds "Du har gang på gang glemt at svare." at "gang på gang",
    finds "Det er ikke acceptabelt, at du ikke svarer." at "Det er ikke acceptabelt",
    keeps "Du skal møde til tiden.",
    keeps "Vi forventer at svare dig i maj.",
    keeps "Det er endnu ikke afgjort.",
}
