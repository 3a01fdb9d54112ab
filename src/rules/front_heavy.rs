//! # front-heavy: meget før udsagnsordet
//!
//! ## Hvad reglen finder
//! Sætninger, hvor der står mere end 10 ord, før hovedsætningens udsagnsord kommer.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal huske alt det første, før hun får at vide, hvad det handler om.
//!
//! ## Hvad du kan gøre
//! Vend sætningen: Skriv hovedsagen først og betingelsen bagefter.
//!
//! ## Eksempel
//! - *Hvis du ikke senest den 3. marts sender os de lønsedler, vi mangler, lukker vi sagen.* → *Vi lukker sagen, hvis du ikke senest den
//!   3. marts sender os de lønsedler, vi mangler.*
//!
//! ## Kilde
//! Domæneregel R5. Altinns skriveråd: udsagnsordet tidligt i sætningen.

use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::grammar::{Clause, Order, Place};
use crate::paraphrase::turned;

pub(super) struct FrontHeavy;

impl Rule for FrontHeavy {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let most = subject.thresholds.front_heavy_words;
        let long = |place: &Place<'_>| place.sentence.counted && place.sentence.words > most;
        findings.extend(
            subject
                .sentences()
                .filter(long)
                .filter_map(|place| finding(&place, most as usize)),
        );
    }
}

/// The finding, where more than `most` words stand before the verb of the main clause.
fn finding(place: &Place<'_>, most: usize) -> Option<Finding> {
    let main = main_clause(place)?;
    let verb = main.finite?;
    let before = (0..verb).filter(|&token| place.tokens[token].is_word()).count();
    if before <= most {
        return None;
    }
    let scheme = place.grammar.scheme(verb)?;
    if scheme.start() != 0 && (0..scheme.start()).any(|token| place.tokens[token].is_word()) {
        // Another main clause came first.
        return None;
    }
    let suggestions = turned(place, &scheme)
        .map(|paraphrase| Suggestion::choose("hovedsagen først", paraphrase.edits))
        .into_iter()
        .collect();
    Some(Finding {
        rule: RuleId::FrontHeavy,
        entry: None,
        severity: Severity::Advice,
        span: place.span(0..verb),
        sentence: place.index,
        message: format!("Der står {before} ord, før hovedsætningens udsagnsord kommer. Kan hovedsagen stå først?"),
        why: "Læseren skal huske alt det første, før hun får at vide, hvad det handler om.".into(),
        source: "Altinns skriveråd: udsagnsordet tidligt i sætningen".into(),
        question: None,
        suggestions,
    })
}

/// The first main clause. *Sender du ikke skemaet, mangler der bilag, …* are conditions: where clauses begin with their verbs, the last of
/// them is the main one.
fn main_clause<'p>(place: &'p Place<'_>) -> Option<&'p Clause> {
    let begins_with_verb = |clause: &&Clause| {
        let first = place.first_word(clause.tokens.clone());
        clause.finite.is_some() && clause.finite == first
    };
    let mut main = place
        .grammar
        .clauses()
        .iter()
        .filter(|clause| clause.order == Order::Main && clause.finite.is_some());
    let first = main.next()?;
    if first.tokens.start > 0 || !begins_with_verb(&first) {
        return Some(first);
    }
    let goes_on = |clause: &&Clause| {
        // *…, så kan du*
        let resumes = clause
            .finite
            .is_some_and(|verb| verb > 0 && place.folded(verb - 1) == "så" && clause.tokens.start + 2 == verb);
        begins_with_verb(clause) || resumes
    };
    main.take_while(goes_on).last()
}

rule_examples! {
    RuleId::FrontHeavy;
    finds "Hvis du ikke senest den 3. marts sender os de lønsedler, vi mangler, lukker vi sagen." at "Hvis du ikke senest den 3. marts sender os de lønsedler, vi mangler,",
    finds "På baggrund af de oplysninger, som du gav os ved samtalen den 3. marts, har vi afgjort sagen." at "På baggrund af de oplysninger, som du gav os ved samtalen den 3. marts,",
    keeps "Hvis du er i tvivl, kan du ringe til os.",
    keeps "Vi lukker sagen, hvis du ikke senest den 3. marts sender os de lønsedler, vi mangler.",
    keeps "Har du inden for de seneste tre måneder haft udgifter til medicin eller tandlæge?",
}
