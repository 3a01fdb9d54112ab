//! # negation: nægtelser, der skal regnes sammen
//!
//! ## Hvad reglen finder
//! Nægtelser, der ophæver hinanden: *ikke ualmindeligt*, *ikke uden betydning*, *kan ikke udelukkes, at*. Et *ikke* med *medmindre*, *før*
//! eller *hvis … ikke* lige efter: *du kan ikke få hjælp, medmindre du søger*. Og sætninger med tre nægtelser eller flere.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal regne nægtelserne om til et ja eller et nej. En travl læser ender med det modsatte.
//!
//! ## Hvad du kan gøre
//! Skriv det positivt. Betyder det ikke helt det samme, så skriv selv sætningen om. Undtagelser, der står i loven, skal blive stående.
//!
//! ## Eksempel
//! - *Det er ikke ualmindeligt, at sagen tager tid.* → *Det er almindeligt, at sagen tager tid.*
//! - *Du kan ikke få hjælp, medmindre du søger.* → *Du kan kun få hjælp, hvis du søger.*
//! - *Vi kan ikke afgøre sagen, før du har svaret.* → *Vi kan først afgøre sagen, når du har svaret.*
//!
//! ## Kilde
//! Domæneregel R12.

use std::ops::Range;

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{ListRule, untouchable};
use crate::grammar::Place;
use crate::letter::{Letter, Sentence};
use crate::paraphrase::{Positive, positive};

const WORDING: Wording = Wording {
    rule: RuleId::Negation,
    severity: Severity::Note,
    message: "»{}« er to nægtelser, der ophæver hinanden.",
    why: "Læseren skal regne to nægtelser om til et ja eller nej.",
};

pub(super) struct Negation;

impl Rule for Negation {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        let too_many = subject.thresholds.negation_words.max(1) as usize;
        let own = subject
            .matches
            .iter()
            .filter(|found| found.entry.rule == ListRule::Negation);
        let first = findings.len();
        findings.extend(own.map(|found| finding(letter, found, &WORDING)));
        let double = findings.len();
        for (index, sentence) in letter.sentences().iter().enumerate() {
            if !sentence.counted || negations(letter, sentence).next().is_none() {
                continue;
            }
            let index = index as u32;
            let speaks_already = findings[first..double].iter().any(|finding| finding.sentence == index);
            let free = |tokens: Range<usize>| untouchable(letter, sentence)[tokens].iter().all(Option::is_none);
            let place = subject.place(index);
            if let Some(found) = positive(&place)
                && free(found.tokens.clone())
            {
                findings.push(positive_finding(&place, found));
            } else if let Some(last) = negations(letter, sentence).nth(too_many - 1)
                && !speaks_already
                && free(last..last + 1)
            {
                findings.push(own_finding(
                    &place,
                    last..last + 1,
                    format!("Sætningen har {too_many} nægtelser eller flere. Kan den deles eller siges positivt?"),
                    Vec::new(),
                ));
            }
        }
    }
}

/// The negations of a sentence, by their places in it.
fn negations(letter: &Letter, sentence: &Sentence) -> impl Iterator<Item = usize> {
    let words = letter.tokens_in(sentence.tokens).iter().enumerate();
    words
        .filter(|(_, token)| {
            matches!(
                &letter.folded()[token.span.range()],
                "ikke"
                    | "ingen"
                    | "intet"
                    | "aldrig"
                    | "hverken"
                    | "medmindre"
                    | "undlade"
                    | "undlader"
                    | "undlod"
                    | "undladt"
            )
        })
        .map(|(at, _)| at)
}

fn positive_finding(place: &Place<'_>, found: Positive) -> Finding {
    let message = if found.label.starts_with('k') {
        "Her er to nægtelser. Kan det siges positivt? Lad det stå, hvis loven siger det sådan."
    } else {
        "Her er en nægtelse, der skal regnes om. Kan det siges positivt?"
    };
    let suggestion = (!found.edits.is_empty()).then(|| Suggestion::choose(found.label, found.edits));
    own_finding(
        place,
        found.tokens,
        message.to_owned(),
        suggestion.into_iter().collect(),
    )
}

fn own_finding(place: &Place<'_>, tokens: Range<usize>, message: String, suggestions: Vec<Suggestion>) -> Finding {
    Finding {
        rule: RuleId::Negation,
        entry: None,
        severity: Severity::Note,
        span: place.span(tokens),
        sentence: place.index,
        message,
        why: "Læseren skal regne nægtelserne sammen til et ja eller nej.".into(),
        source: "Domæneregel R12".into(),
        question: None,
        suggestions,
    }
}

rule_examples! {
    RuleId::Negation;
    finds "Det er ikke ualmindeligt, at sagen tager tid." at "ikke ualmindeligt",
    finds "Det er ikke uden betydning, hvor du bor." at "er ikke uden betydning",
    finds "Du kan ikke få hjælp, medmindre du søger om den." at "ikke få hjælp, medmindre",
    finds "Hvis du ikke svarer og ikke møder op, får du ingen penge." at "ingen",
    finds "Vi kan ikke afgøre sagen, før du har svaret." at "ikke afgøre sagen, før",
    finds "Du kan ikke søge før den 1. maj." at "ikke søge før",
    finds "Vi kan ikke behandle sagen, hvis du ikke svarer." at "ikke behandle sagen, hvis du ikke",
    keeps "Du mister ikke din plads, hvis du ikke svarer.",
    keeps "Du nåede ikke at svare, før fristen udløb.",
    keeps "Hvis du ikke svarer før den 1. maj, lukker vi sagen.",
    keeps "Du kan ikke få hjælp.",
    keeps "Hvis du ikke svarer, får du ingen penge, uden at vi skriver igen.",
    keeps "Det er ualmindeligt koldt.",
    keeps "Du må ikke bygge uden tilladelse.",
    keeps "Har du ikke mulighed for at betale, kan vi lave en aftale, medmindre du har gæld.",
    keeps "Vi betaler din medicin, medmindre du selv har penge nok.",
    keeps "Det er ikke kun dig, medmindre vi tager fejl.",
    keeps "Du skal ikke gøre noget, men du må gerne ringe.",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Checker, Options};
    use crate::rewrite::{Applicability, apply};

    #[test]
    fn not_unless_becomes_only_if() {
        let checker = Checker::built_in();
        for (text, after) in [
            (
                "Du kan ikke få hjælp hos os, medmindre du søger om den.",
                "Du kan kun få hjælp hos os, hvis du søger om den.",
            ),
            (
                "Der gives ikke tilskud til rejsen, medmindre rejsen er nødvendig.",
                "Der gives kun tilskud til rejsen, hvis rejsen er nødvendig.",
            ),
        ] {
            let letter = Letter::from_text(text);
            let analysis = checker.check(&letter, &Options::default());
            let found = analysis
                .findings
                .iter()
                .find(|finding| finding.rule == RuleId::Negation);
            let found = found.unwrap_or_else(|| panic!("nothing found in {text}"));
            assert_eq!(apply(letter.text(), &found.suggestions[0].edits), after);
            assert_eq!(found.suggestions[0].applicability, Applicability::Choose);
        }
    }
}
