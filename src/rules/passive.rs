//! # passive: ingen siger, hvem der handler
//!
//! ## Hvad reglen finder
//! Udsagnsord i passiv: *behandles*, *skal indsendes*, *blev afslået*, *er blevet sendt*. Udsagnsord, der altid ender på -s, er ikke passiv:
//! *findes*, *synes*, *mødes*, *skyldes*. Det er *bliver klar* og *bliver træt* heller ikke.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren kan ikke se, hvem der gør det: kommunen, læseren selv eller en helt tredje.
//!
//! ## Hvad du kan gøre
//! Vælg, hvem der handler. Så skriver Klarbrev sætningen om. Klarbrev foreslår kun dem, der kan handle netop dér: hvem det er, står i
//! `dictionaries/rules/hvem-handler.toml`. Kan det være en helt anden, foreslår Klarbrev ingen, og så må du selv skrive det. Handler det om
//! læseren selv (*du bliver indkaldt*), eller er det lige meget, hvem der gør det, kan passiven godt blive stående.
//!
//! ## Eksempel
//! - *Din ansøgning behandles inden 8 uger.* → *Vi behandler din ansøgning inden 8 uger.*
//! - *Skemaet skal indsendes senest den 3. marts.* → *Du skal indsende skemaet senest den 3. marts.*
//!
//! ## Kilde
//! Domæneregel R2. Rødovre Kommunes Kom-Skriveguide: skriv aktivt og konkret.

use super::who_acts::{reader, who_could_act};
use super::{Finding, Question, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{Untouchable, untouchable};
use crate::grammar::{Passive, Place};
use crate::letter::{Span, TextByte};
use crate::lexicon::Reading;
use crate::paraphrase::{Actor, Agent, active, agent, asked, base_of_passive};

pub(super) struct PassiveRule;

impl Rule for PassiveRule {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        let reader = reader(letter);
        for place in subject.sentences() {
            let mut kept = None;
            for token in 0..place.tokens.len() {
                let Some(passive) = place.grammar.passive(token) else {
                    continue;
                };
                let kept = kept.get_or_insert_with(|| untouchable(letter, place.sentence))[token];
                if kept != Some(Untouchable::Title) {
                    findings.push(finding(&place, reader, passive, kept));
                }
            }
        }
    }
}

/// The finding for one passive, with who could act.
fn finding(place: &Place<'_>, reader: &[&str], passive: Passive, kept: Option<Untouchable>) -> Finding {
    let named = agent_of(place, passive);
    let (suggestions, question) = match (kept, &named) {
        // What is quoted stays as somebody else wrote it.
        (Some(_), _) => (Vec::new(), None),
        (None, Some(agent)) => (by_agent(place, passive, agent), None),
        (None, None) => (by_choice(place, reader, passive), Some(Question::WhoActs)),
    };
    let gentle = kept.is_some() || is_about_reader(place, passive);
    let span = span(place, passive);
    let quote = place.letter.quote(span);
    let message = match named {
        Some(agent) => format!(
            "»{quote}« er passiv. Skriv først, hvem der handler: {}.",
            agent.actor.subject.trim_end_matches(',')
        ),
        None => format!("»{quote}« siger ikke, hvem der handler."),
    };
    Finding {
        rule: RuleId::Passive,
        entry: None,
        severity: if gentle { Severity::Note } else { Severity::Advice },
        span,
        sentence: place.index,
        message,
        why: "Læseren kan ikke se, hvem der gør det.".into(),
        source: "Rødovre Kommunes Kom-Skriveguide: skriv aktivt og konkret".into(),
        question: question.filter(|_| !suggestions.is_empty()),
        suggestions,
    }
}

/// The verb, and *blive* with it where they stand together.
fn span(place: &Place<'_>, passive: Passive) -> Span<TextByte> {
    let verb = passive.verb..passive.verb + 1;
    let Some(become_form) = passive.become_form.filter(|&form| form < passive.verb) else {
        return place.span(verb);
    };
    let adverbs_between = (become_form + 1..passive.verb).all(|token| place.is(token, Reading::Adverb.into()));
    place.span(if adverbs_between { become_form..verb.end } else { verb })
}

/// Who acts, where the sentence says so itself.
fn agent_of(place: &Place<'_>, passive: Passive) -> Option<Agent> {
    let joined =
        matches!(place.folded(passive.verb + 1), "og" | "eller") && place.grammar.passive(passive.verb + 2).is_some();
    let last_verb = if joined { passive.verb + 2 } else { passive.verb };
    let clause = place.grammar.clause_of(last_verb);
    agent(place, last_verb, clause.tokens.end)
}

fn by_agent(place: &Place<'_>, passive: Passive, agent: &Agent) -> Vec<Suggestion> {
    let paraphrase = active(place, passive, &agent.actor, Some(agent.tokens.clone()));
    let label = agent.actor.subject.trim_end_matches(',');
    paraphrase
        .map(|paraphrase| Suggestion::choose(label, paraphrase.edits))
        .into_iter()
        .collect()
}

/// The sentence with each who may act: we, the reader, and those that the sentence names.
fn by_choice(place: &Place<'_>, reader: &[&str], passive: Passive) -> Vec<Suggestion> {
    if place.folded(passive.verb) == "bedes" {
        // Whoever asks is we.
        let readers = reader.iter();
        let own = active(place, passive, &Actor::named("vi"), None)
            .or_else(|| readers.take(1).find_map(|reader| asked(place, passive, reader)));
        return own
            .map(|paraphrase| Suggestion::choose("vi", paraphrase.edits))
            .into_iter()
            .collect();
    }
    who_could_act(
        place,
        reader,
        passive.verb,
        base_of_passive(place, passive).as_deref(),
        |actor| active(place, passive, actor, None),
    )
}

/// Whether something is done to the reader, which the passive says well: *du bliver indkaldt*.
fn is_about_reader(place: &Place<'_>, passive: Passive) -> bool {
    let subject = place.grammar.clause_of(passive.verb).subject.clone();
    subject.is_some_and(|subject| subject.len() == 1 && matches!(place.text(subject.start), "du" | "Du" | "I" | "De"))
}

rule_examples! {
    RuleId::Passive;
    finds "Sagen behandles i maj." at "behandles",
    finds "Skemaet skal indsendes til os." at "indsendes",
    finds "Din ansøgning blev desværre afslået." at "blev desværre afslået",
    finds "Du får brev, når sagen er blevet afgjort." at "blevet afgjort",
    finds "I maj bliver sagen behandlet." at "behandlet",
    finds "Sagen bedes afsluttet." at "bedes",
    keeps "Skemaet findes på vores hjemmeside.",
    keeps "Vi mødes den 3. maj.",
    keeps "Forsinkelsen skyldes ferien.",
    keeps "Boligen bliver klar i maj.",
    keeps "Børnene deles om et værelse.",
    keeps "Sagens akter ligger her.",
}
