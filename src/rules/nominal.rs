//! # nominal: et udsagnsord gemt i et navneord
//!
//! ## Hvad reglen finder
//! Et tomt udsagnsord med et navneord, der siger, hvad der sker: *foretage en vurdering af*, *yde bistand med*, *rette henvendelse til*.
//! Vendingen bliver fundet i alle former og ordstillinger, også i passiv og med *ske* og *finde sted*: *der er foretaget en vurdering*,
//! *udbetaling af støtten sker*. Også *have mulighed for at*, som er *kunne*, og *ved kommunens behandling af din sag*.
//!
//! Navne på det, som loven kalder noget bestemt, bliver stående: *træffe afgørelse*, *give afslag*, *give samtykke*.
//!
//! ## Hvorfor det er svært for læseren
//! Det, der sker, står i et navneord, og udsagnsordet siger ingenting. Sætningen bliver lang, og tit står der ikke, hvem der handler.
//!
//! ## Hvad du kan gøre
//! Brug det udsagnsord, der gemmer sig i navneordet. Siger sætningen ikke, hvem der handler, så vælg det, og Klarbrev skriver sætningen
//! om. Hvilket udsagnsord der svarer til navneordet, står i `dictionaries/rules/verbalsubstantiver.tsv`.
//!
//! ## Eksempel
//! - *Vi foretager en vurdering af din sag.* → *Vi vurderer din sag.*
//! - *Der er foretaget en vurdering af dit helbred.* → *Vi har vurderet dit helbred.*
//! - *Du kan rette henvendelse til jobcentret.* → *Du kan kontakte jobcentret.*
//!
//! ## Kilde
//! Domæneregel R3: verbalsubstantiver.

use std::ops::Range;

use super::who_acts::{reader, who_could_act};
use super::{Finding, Question, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::untouchable;
use crate::grammar::Place;
use crate::letter::{Span, TextByte};
use crate::paraphrase::{
    Actor, GenitiveClause, HiddenVerb, Possibility, agent, genitive_clause, hidden_verb, possibility,
};
use crate::rewrite::Applicability;

pub(super) struct NominalRule;

impl Rule for NominalRule {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        let reader = reader(letter);
        // In the order of the sentences: the place of the noun, and the finding.
        let mut found: Vec<(Span<TextByte>, Finding)> = Vec::new();
        for place in subject.sentences() {
            let mut kept = None;
            for token in 0..place.tokens.len() {
                let Some(nominal) = nominal(&place, token) else {
                    continue;
                };
                let [one, noun] = nominal.words();
                let kept = kept.get_or_insert_with(|| untouchable(letter, place.sentence));
                if kept[one].is_none() && kept[noun].is_none() && !speaks_already(subject, &place, one, noun) {
                    found.push((place.tokens[noun].span, nominal.finding(&place, reader)));
                }
            }
        }
        // What an entry says of the noun alone (*opkald* for *telefonisk henvendelse*) does not fit beside the verb.
        findings.retain(|other| {
            let first = found.partition_point(|(_, nominal)| nominal.sentence < other.sentence);
            let here = found[first..]
                .iter()
                .take_while(|(_, nominal)| nominal.sentence == other.sentence);
            !here
                .into_iter()
                .any(|(noun, nominal)| is_about_noun(other, nominal, *noun))
        });
        findings.extend(found.into_iter().map(|(_, finding)| finding));
    }
}

/// Whether a dictionary entry has found the same words.
fn speaks_already(subject: &Subject<'_>, place: &Place<'_>, one: usize, other: usize) -> bool {
    let first = place.sentence.tokens.start;
    let holds = |tokens: Range<usize>, token: usize| tokens.contains(&(first as usize + token));
    subject
        .matches_in(place.sentence.tokens)
        .iter()
        .any(|found| holds(found.tokens.range(), one) && holds(found.tokens.range(), other))
}

/// Whether a finding of the rule phrase lies inside this one and speaks of the noun.
fn is_about_noun(phrase: &Finding, nominal: &Finding, noun: Span<TextByte>) -> bool {
    phrase.rule == RuleId::Phrase
        && phrase.span.start >= nominal.span.start
        && phrase.span.end <= nominal.span.end
        && phrase.span.start <= noun.start
        && phrase.span.end >= noun.end
}

/// What the rule finds.
enum Nominal {
    /// *foretage en vurdering af*
    Verb(HiddenVerb),
    /// *have mulighed for at*
    Possibility(Possibility),
    /// *ved kommunens behandling af*
    Genitive(GenitiveClause),
}

fn nominal(place: &Place<'_>, token: usize) -> Option<Nominal> {
    hidden_verb(place, token)
        .map(Nominal::Verb)
        .or_else(|| possibility(place, token).map(Nominal::Possibility))
        .or_else(|| genitive_clause(place, token).map(Nominal::Genitive))
}

impl Nominal {
    /// The two words that an entry of the dictionaries must both hold to speak of the same.
    fn words(&self) -> [usize; 2] {
        match self {
            Nominal::Verb(hidden) => hidden.verb_and_noun(),
            Nominal::Possibility(found) => [found.tokens.start, found.noun],
            Nominal::Genitive(clause) => [clause.tokens.start, clause.noun],
        }
    }

    fn finding(self, place: &Place<'_>, reader: &[&str]) -> Finding {
        let mut asks = false;
        let (tokens, plain, suggestions) = match self {
            Nominal::Verb(hidden) => {
                let suggestions = if hidden.lacks_actor() {
                    let (suggestions, choose) = with_actor(place, reader, &hidden);
                    asks = choose;
                    suggestions
                } else {
                    plainly(place, &hidden)
                };
                (hidden.tokens(), hidden.plain(), suggestions)
            }
            Nominal::Possibility(found) => {
                let suggestion = found.paraphrase.map(|said| Suggestion {
                    applicability: Applicability::Safe,
                    label: "kunne".to_owned(),
                    edits: said.edits,
                });
                (found.tokens, Some("kunne".to_owned()), suggestion.into_iter().collect())
            }
            Nominal::Genitive(clause) => {
                let suggestion = clause
                    .paraphrase
                    .map(|said| Suggestion::choose(&clause.label, said.edits));
                (clause.tokens, None, suggestion.into_iter().collect())
            }
        };
        let span = place.span(tokens);
        let quote = place.letter.quote(span);
        let mut message = ["»", quote, "« gemmer "].concat();
        match plain {
            Some(plain) => message.extend(["udsagnsordet »", &plain, "«."]),
            None => message.push_str("et udsagnsord i et navneord."),
        }
        Finding {
            rule: RuleId::Nominal,
            entry: None,
            severity: if suggestions.is_empty() {
                Severity::Note
            } else {
                Severity::Advice
            },
            span,
            sentence: place.index,
            message,
            why: "Det, der sker, står i et navneord, og udsagnsordet siger ingenting.".into(),
            source: "Klarbrevs domæneregel R3 (verbalsubstantiver)".into(),
            question: (asks && !suggestions.is_empty()).then_some(Question::WhoActs),
            suggestions,
        }
    }
}

/// The plain verb, where the sentence says who acts.
fn plainly(place: &Place<'_>, hidden: &HiddenVerb) -> Vec<Suggestion> {
    let suggestion = hidden.said_plainly(place).map(|paraphrase| Suggestion {
        applicability: if hidden.safe() && !says_twice(place, hidden) {
            Applicability::Safe
        } else {
            Applicability::Choose
        },
        label: hidden.plain().unwrap_or_default(),
        edits: paraphrase.edits,
    });
    suggestion.into_iter().collect()
}

/// Whether the sentence would have the plain verb twice: *kontakte Opkrævningen, som kan kontaktes på …*
fn says_twice(place: &Place<'_>, hidden: &HiddenVerb) -> bool {
    let own = hidden.tokens();
    hidden.plain().is_some_and(|plain| {
        let stem = plain.split(' ').next().unwrap_or_default().trim_end_matches('e');
        let again = |token: usize| !own.contains(&token) && place.folded(token).starts_with(stem);
        stem.len() > SHORTEST_STEM && (0..place.tokens.len()).any(again)
    })
}

/// Bytes. A shorter stem begins other words too: *bed*, *giv*.
const SHORTEST_STEM: usize = 4;

/// The plain verb with each who may act; whether that has to be chosen.
fn with_actor(place: &Place<'_>, reader: &[&str], hidden: &HiddenVerb) -> (Vec<Suggestion>, bool) {
    let [verb, noun] = hidden.verb_and_noun();
    let clause = place.grammar.clause_of(verb).tokens.clone();
    let end = clause.end;
    // The *af* right after the noun names the object.
    let after_noun = noun.max(verb).max(hidden.tokens().end - 1);
    let before = || agent(place, clause.start, verb).filter(|_| verb < noun);
    let agent = agent(place, after_noun, end)
        .or_else(|| agent(place, verb, noun))
        .or_else(before);
    if let Some(agent) = agent {
        let paraphrase = hidden.said_by(place, &agent.actor, Some(agent.tokens.clone()));
        let label = agent.actor.subject.trim_end_matches(',');
        let suggestion = paraphrase.map(|paraphrase| Suggestion::choose(label, paraphrase.edits));
        return (suggestion.into_iter().collect(), false);
    }
    let token = verb;
    let verb = hidden.telling_verb();
    let suggestions = who_could_act(place, reader, token, verb.as_deref(), |actor: &Actor| {
        hidden.said_by(place, actor, None)
    });
    (suggestions, true)
}

rule_examples! {
    RuleId::Nominal;
    finds "Vi foretager en vurdering af din sag." at "foretager en vurdering af",
    finds "Der er i dag foretaget en grundig gennemgang af sagen." at "foretaget en grundig gennemgang af",
    finds "Vurderingen af din sag foretages i maj." at "Vurderingen af din sag foretages",
    finds "Udbetaling af støtten sker den 1. maj." at "Udbetaling af støtten sker",
    finds "I uge 12 finder tømning af tanken sted." at "finder tømning af",
    finds "Du kan rette henvendelse om sagen til jobcentret." at "rette henvendelse om sagen til",
    finds "Ret henvendelse til os i maj." at "Ret henvendelse til",
    finds "Hjemmeplejen yder dig vejledning om reglerne." at "yder dig vejledning om",
    finds "Du har derfor mulighed for at klage." at "har derfor mulighed for at",
    finds "Ved kommunens behandling af din sag kan du sende os nye oplysninger." at "Ved kommunens behandling af",
    keeps "Kommunen har truffet afgørelse i din sag.",
    keeps "Vi foretager partshøring, før vi afgør sagen.",
    keeps "Vi giver afslag på din ansøgning.",
    keeps "Hvis der sker ændringer i din indkomst, skal du skrive til os.",
    keeps "Kommunens beregning af din støtte ligger her.",
    keeps "Du skal rette fejlene i skemaet.",
    keeps "Efter lægens vurdering af din ryg kan du arbejde.",
}
