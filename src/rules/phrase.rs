//! # phrase: et tungt udtryk
//!
//! ## Hvad reglen finder
//! Ord og faste vendinger fra ordbøgerne i `dictionaries/phrases/`, som har en klar pendant: *såfremt*, *i henhold til*, *fremsende*.
//! Ordene findes i alle de former, som ordbogen nævner, også hen over et linjeskift. Et opslag, der er en del af et længere, hører til
//! det længere. Citater, lovtitler og navne bliver ikke rørt.
//!
//! ## Hvorfor det er svært for læseren
//! Formelle ord gør brevet tungere at læse. De fleste kan gætte dem, men det koster tid og lægger afstand til læseren.
//!
//! ## Hvad du kan gøre
//! Tag det klare ord. Hvor der er flere at vælge mellem, afhænger det af meningen, og så vælger du.
//!
//! ## Eksempel
//! - *Såfremt du flytter, skal du give os besked.* → *Hvis du flytter, skal du give os besked.*
//!
//! ## Kilde
//! Kilden står ved hvert opslag. Domæneregel R1: kancelliord og papirord.

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, rule_examples};
use crate::dictionary::ListRule;

const WORDING: Wording = Wording {
    rule: RuleId::Phrase,
    severity: Severity::Advice,
    message: "»{}« kan siges enklere.",
    why: "Formelle ord gør brevet tungere at læse og lægger afstand til læseren.",
};

pub(super) struct Phrase;

impl Rule for Phrase {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let own = subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::Phrase);
        findings.extend(own.map(|found| finding(subject.letter, found, &WORDING)));
    }
}

rule_examples! {
    RuleId::Phrase;
    finds "Såfremt du flytter, skal du give os besked." at "Såfremt",
    finds "Du kan klage i henhold\ntil de nye regler." at "i henhold til",
    keeps "Hvis du flytter, skal du give os besked.",
    keeps "Du skrev »såfremt jeg flytter« til os.",
}
