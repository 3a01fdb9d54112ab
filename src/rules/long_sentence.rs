//! # long-sentence: en lang sætning
//!
//! ## Hvad reglen finder
//! Sætninger med mange ord. Over 25 ord giver et råd, og over 40 er alvorligt. Grænserne står i `dictionaries/thresholds.toml`, og en
//! kommune kan sætte sine egne. Den kan f.eks. også få en bemærkning om sætninger på over 20 ord. Ord og sætninger tælles som i LIX.
//!
//! ## Hvorfor det er svært for læseren
//! En lang sætning rummer tit flere budskaber. Læseren skal huske begyndelsen, til slutningen kommer.
//!
//! ## Hvad du kan gøre
//! Del sætningen, så der er ét budskab i hver. Behold de ord, der binder sammen: *derfor*, *men*, *så*.
//!
//! ## Eksempel
//! - *Du skal sende os dine lønsedler, som vi skal bruge, når vi beregner din støtte, inden den 3. marts.* →
//!   *Send os dine lønsedler inden den 3. marts. Vi skal bruge dem, når vi beregner din støtte.*
//!
//! ## Kilde
//! Domæneregel R7. Socialrådgiverforeningens guide til bedre breve: aldrig over 25 ord.

use super::{Finding, LONGEST_SENTENCE, Question, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::grammar::Place;
use crate::paraphrase::cuts;

pub(super) struct LongSentence;

impl Rule for LongSentence {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let thresholds = subject.thresholds;
        for (index, sentence) in subject
            .letter
            .sentences()
            .iter()
            .enumerate()
            .filter(|(_, sentence)| sentence.counted)
        {
            let words = sentence.words;
            let severity = match words {
                words if words > thresholds.long_sentence_serious => Severity::Serious,
                words if words > thresholds.long_sentence_advice => Severity::Advice,
                words if words > thresholds.long_sentence_note => Severity::Note,
                _ => continue,
            };
            let suggestions = suggestions(&subject.place(index as u32));
            findings.push(Finding {
                rule: RuleId::LongSentence,
                entry: None,
                severity,
                span: sentence.span,
                sentence: index as u32,
                message: format!("Sætningen har {words} ord. Kan den deles, så der er ét budskab i hver?"),
                why: "Læseren skal huske begyndelsen, til slutningen kommer.".into(),
                source: "Socialrådgiverforeningens guide til bedre breve: aldrig over 25 ord".into(),
                question: (!suggestions.is_empty()).then_some(Question::WhereToCut),
                suggestions,
            });
        }
    }
}

/// More places to cut than this are no help.
const MOST_CUTS: usize = 4;

/// The places where the sentence can be cut, the best first.
fn suggestions(place: &Place<'_>) -> Vec<Suggestion> {
    if place.sentence.tokens.len() > LONGEST_SENTENCE {
        return Vec::new();
    }
    cuts(place)
        .into_iter()
        .take(MOST_CUTS)
        .map(|cut| Suggestion::choose(&format!("ved »{}«", cut.at), cut.paraphrase.edits))
        .collect()
}

rule_examples! {
    RuleId::LongSentence;
    finds "Du kan ringe, og du kan skrive, og du kan møde op, og du kan vente her på os i dag, og du kan komme igen." at "Du kan ringe, og du kan skrive, og du kan møde op, og du kan vente her på os i dag, og du kan komme igen.",
    keeps "Du kan ringe, og du kan skrive, og du kan møde op, og du kan vente her på os i dag, og du kan gå.",
    keeps "Du kan ringe. Du kan skrive.",
}
