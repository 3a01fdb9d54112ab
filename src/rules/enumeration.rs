//! # enumeration: en opremsning inde i en sætning
//!
//! ## Hvad reglen finder
//! Tre eller flere led af samme slags i én sætning: *lønsedler, kontoudtog og en kopi af din lejekontrakt*. Korte opremsninger som *far,
//! mor og barn*, navne og ugedage får lov at stå.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal selv se, hvor det ene led slutter og det næste begynder, og kan ikke krydse af undervejs.
//!
//! ## Hvad du kan gøre
//! Sæt leddene op som en liste med punkter. Alle punkter skal kunne læses lige efter det, der står før kolonet. Er opremsningen let at læse,
//! så lad den stå.
//!
//! ## Eksempel
//! - *Send os dine lønsedler, dine kontoudtog og en kopi af din lejekontrakt.* → *Send os:* og tre punkter
//!
//! ## Kilde
//! Domæneregel R18.

use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{Untouchable, untouchable};
use crate::grammar::Place;
use crate::grammar::classes::FINITE;
use crate::letter::BlockKind;
use crate::lexicon::Reading;
use crate::paraphrase::{Enumeration as Items, bullet_list, enumerations};

pub(super) struct Enumeration;

impl Rule for Enumeration {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        let thresholds = subject.thresholds;
        for place in subject.sentences() {
            let kind = letter.block_of(place.sentence).kind;
            if !matches!(kind, BlockKind::Paragraph | BlockKind::ListItem) {
                continue;
            }
            // An item of a list that is no sentence is short enough as it is.
            let is_item = kind == BlockKind::ListItem;
            let verb = FINITE.or(Reading::Imperative.into());
            if is_item && !(0..place.tokens.len()).any(|token| place.is(token, verb)) {
                continue;
            }
            for items in enumerations(&place) {
                let letters = place.quote(items.tokens()).chars().count();
                if items.items.len() < thresholds.enumeration_items as usize
                    || letters < thresholds.enumeration_letters as usize
                {
                    continue;
                }
                let kept = &untouchable(letter, place.sentence)[items.tokens()];
                if kept[0].is_none() && !kept.contains(&Some(Untouchable::Quotation)) {
                    findings.push(finding(&place, &items, is_item));
                }
            }
        }
    }
}

fn finding(place: &Place<'_>, items: &Items, is_item: bool) -> Finding {
    let list = if is_item { None } else { bullet_list(place, items) };
    Finding {
        rule: RuleId::Enumeration,
        entry: None,
        severity: Severity::Note,
        span: place.span(items.tokens()),
        sentence: place.index,
        message: format!(
            "Sætningen remser {} ting op. Kan de stå som en liste?",
            items.items.len()
        ),
        why: "I en liste kan læseren se hvert led for sig.".into(),
        source: "Domæneregel R18".into(),
        question: None,
        suggestions: list
            .map(|list| Suggestion::choose("liste med punkter", list.edits))
            .into_iter()
            .collect(),
    }
}

rule_examples! {
    RuleId::Enumeration;
    finds "Send os dine lønsedler, dine kontoudtog og en kopi af din lejekontrakt." at "dine lønsedler, dine kontoudtog og en kopi af din lejekontrakt",
    finds "Du skal udfylde skemaet, skrive under og sende det til os." at "udfylde skemaet, skrive under og sende det til os",
    finds "Vi skal vide, hvor du bor, hvem du bor med, og hvad du betaler." at "hvor du bor, hvem du bor med, og hvad du betaler",
    keeps "Far, mor og barn er velkomne.",
    keeps "Vi har åbent mandag, tirsdag og onsdag kl. 9-12.",
    keeps "Hvis du flytter, skal du skrive til os, og så beregner vi din støtte igen.",
    keeps "Send os din lejekontrakt og din seneste årsopgørelse.",
}
