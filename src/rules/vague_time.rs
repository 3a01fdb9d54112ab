//! # vague-time: en frist uden dato
//!
//! ## Hvad reglen finder
//! Ord som *snarest*, *hurtigst muligt* og *inden længe*, hvor læseren skal handle eller vente. *Straks* bliver ikke fundet, for det kan
//! have retlig betydning.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren ved ikke, hvornår der skal ske noget, og ringer for at spørge.
//!
//! ## Hvad du kan gøre
//! Skriv en dato eller et tidsrum: *senest den …*, *inden for … uger*. Klarbrev sætter aldrig selv en dato ind.
//!
//! ## Eksempel
//! - *Send skemaet snarest.* → *Send skemaet senest den …*
//!
//! ## Kilde
//! Domæneregel R15: handling med frist som dato.

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, rule_examples};
use crate::dictionary::ListRule;

const WORDING: Wording = Wording {
    rule: RuleId::VagueTime,
    severity: Severity::Advice,
    message: "»{}« siger ikke hvornår.",
    why: "Læseren ved ikke, hvornår der skal ske noget, og må ringe for at spørge.",
};

pub(super) struct VagueTime;

impl Rule for VagueTime {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let own = subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::VagueTime);
        findings.extend(own.map(|found| finding(subject.letter, found, &WORDING)));
    }
}

rule_examples! {
    RuleId::VagueTime;
    finds "Du hører fra os snarest." at "snarest",
    finds "Du hører fra os snarest muligt." at "snarest muligt",
    keeps "Vi sender brevet den 3. marts.",
    keeps "Du skal straks give os besked.",
}
