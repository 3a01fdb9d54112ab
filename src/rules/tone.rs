//! # tone: en vending, der truer eller bebrejder
//!
//! ## Hvad reglen finder
//! Vendinger, der truer, bebrejder, taler ned eller undskylder for meget: *det forventes, at du*, *gang på gang*, *du burde have*,
//! *som tidligere oplyst*. *De* tæller kun, når det er høflig tiltale.
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
use crate::dictionary::{ListRule, Match};
use crate::letter::Letter;

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
            .filter(|found| found.entry.rule == ListRule::Tone && speaks_of_the_reader(subject.letter, found));
        findings.extend(own.map(|found| finding(subject.letter, found, &WORDING)));
    }
}

/// Whether *de*, *dem* and *deres* in the words are the reader, and not other people.
fn speaks_of_the_reader(letter: &Letter, found: &Match<'_>) -> bool {
    let tokens = letter.tokens_in(found.tokens);
    tokens
        .iter()
        .all(|token| !matches!(letter.quote(token.span), "de" | "dem" | "deres"))
}

rule_examples! {
    RuleId::Tone;
    finds "Det forventes, at du møder til tiden." at "Det forventes, at du",
    finds "Du har gang på gang glemt at svare." at "gang på gang",
    finds "Det er beklageligt, at De ikke selv har ringet." at "Det er beklageligt, at De",
    finds "Det er ikke acceptabelt, at du ikke svarer." at "Det er ikke acceptabelt",
    keeps "Du skal møde til tiden.",
    keeps "Vi forventer at svare dig i maj.",
    keeps "Det er endnu ikke afgjort.",
    keeps "Vi ved, at naboerne siger, at de har undladt at ringe.",
    keeps "Du er naturligvis velkommen til at ringe.",
    keeps "Har du betalt, kan du ignorere dette brev.",
    keeps "Send os en kopi af din politianmeldelse.",
    keeps "Du kan få penge, selv om du er selvforskyldt ledig.",
    keeps "Vi beklager, at vi svarer sent.",
}
