//! # negation: to nægtelser i én
//!
//! ## Hvad reglen finder
//! Nægtelser, der ophæver hinanden: *ikke ualmindeligt*, *ikke uden betydning*, *kan ikke udelukkes, at*.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal regne to nægtelser om til et ja eller et nej. En travl læser ender med det modsatte.
//!
//! ## Hvad du kan gøre
//! Skriv det positivt. Betyder det ikke helt det samme, så skriv selv sætningen om.
//!
//! ## Eksempel
//! - *Det er ikke ualmindeligt, at sagen tager tid.* → *Det er almindeligt, at sagen tager tid.*
//!
//! ## Kilde
//! Domæneregel R12.

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, rule_examples};
use crate::dictionary::ListRule;

const WORDING: Wording = Wording {
    rule: RuleId::Negation,
    severity: Severity::Note,
    message: "»{}« er to nægtelser, der ophæver hinanden.",
    why: "Læseren skal regne to nægtelser om til et ja eller nej.",
};

pub(super) struct Negation;

impl Rule for Negation {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let own = subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::Negation);
        findings.extend(own.map(|found| finding(subject.letter, found, &WORDING)));
    }
}

rule_examples! {
    RuleId::Negation;
    finds "Det er ikke ualmindeligt, at sagen tager tid." at "ikke ualmindeligt",
    finds "Det er ikke uden betydning, hvor du bor." at "ikke uden betydning",
    keeps "Du kan ikke få hjælp.",
    keeps "Det er ualmindeligt koldt.",
    keeps "Du må ikke bygge uden tilladelse.",
}
