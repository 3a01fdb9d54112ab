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
//! Vælg, hvem der handler. Så skriver Klarbrev sætningen om. Handler det om læseren selv (*du bliver indkaldt*), eller er det lige meget,
//! hvem der gør det, kan passiven godt blive stående.
//!
//! ## Eksempel
//! - *Din ansøgning behandles inden 8 uger.* → *Vi behandler din ansøgning inden 8 uger.*
//! - *Skemaet skal indsendes senest den 3. marts.* → *Du skal indsende skemaet senest den 3. marts.*
//!
//! ## Kilde
//! Domæneregel R2. Rødovre Kommunes Kom-Skriveguide: skriv aktivt og konkret.

use super::{Finding, Question, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{Untouchable, untouchable};
use crate::grammar::{Passive, Place};
use crate::letter::{Letter, SortedWords, Span, TextByte};
use crate::lexicon::Reading;
use crate::lexicon::small_words::pronoun;
use crate::paraphrase::{Actor, Agent, Paraphrase, active, agent, asked, base_of_passive, named_before};

include!(concat!(env!("OUT_DIR"), "/passive_verbs.rs"));

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

/// What the letter calls its reader: *du*, *I* or *De*; either of the first two where it does not say.
pub(crate) fn reader(letter: &Letter) -> &'static [&'static str] {
    let mut others = None;
    for token in letter.tokens() {
        match letter.quote(token.span) {
            "du" | "dig" | "din" | "dit" | "dine" | "Du" | "Din" | "Dit" | "Dine" => return &["du"],
            "jer" | "jeres" | "Jeres" => others = Some(&["I"][..]),
            "Dem" | "Deres" => others = others.or(Some(&["De"][..])),
            _ => {}
        }
    }
    others.unwrap_or(&["du", "I"])
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

/// So many bodies that the sentence names are offered as actors.
const MOST_BODIES: usize = 2;

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

/// What the sentence becomes with each who may do what `verb` says; it stands at the token `at`.
pub(super) fn who_could_act(
    place: &Place<'_>,
    reader: &[&str],
    at: usize,
    verb: Option<&str>,
    said_by: impl Fn(&Actor) -> Option<Paraphrase>,
) -> Vec<Suggestion> {
    let clause = place.grammar.clause_of(at).tokens.clone();
    let grants = clause.clone().any(|token| {
        matches!(
            place.folded(token),
            "afslag" | "tilladelse" | "dispensation" | "medhold" | "bevilling" | "afgørelse" | "genvurdering"
        ) && !matches!(place.folded(token.max(1) - 1), "uden" | "før" | "inden")
    });
    let is_in = |list: SortedWords| verb.is_some_and(|verb| list.holds(verb));
    let only_reader = is_in(READER_VERBS);
    let only_authority = !only_reader && (grants || is_in(AUTHORITY_VERBS));
    // *Det skal oplyses, at …*: whoever writes the letter says it.
    let said_here = clause.clone().any(|token| place.folded(token) == "det")
        && place.folded(clause.end + usize::from(place.text(clause.end) == ",")) == "at";
    let opposed = |name: &str| {
        let own = pronoun(name).map(|pronoun| pronoun.object);
        name == "vi"
            && clause
                .clone()
                .any(|token| matches!(place.folded(token), "undertegnede" | "mig"))
            || own.is_some_and(|own| clause.clone().any(|token| place.text(token) == own))
    };
    let may_be_reader = (!said_here || is_in(EITHER_VERBS))
        && (only_reader || !only_authority && (is_in(EITHER_VERBS) || is_asked_of_reader(place, at)));
    let readers = reader.iter().copied().filter(|_| may_be_reader);
    let named = named_before(place, at);
    let named = named
        .iter()
        .map(String::as_str)
        .filter(|_| !only_reader)
        .take(MOST_BODIES);
    ["vi"]
        .into_iter()
        .filter(|_| !only_reader)
        .chain(readers)
        .chain(named)
        .filter(|name| !opposed(name))
        .filter_map(|name| said_by(&Actor::named(name)).map(|paraphrase| Suggestion::choose(name, paraphrase.edits)))
        .collect()
}

/// Whether a verb stands where a letter asks for something: after a modal verb, or in a condition.
fn is_asked_of_reader(place: &Place<'_>, at: usize) -> bool {
    let verbs = place.grammar.verb_group(at).verbs;
    let asks = matches!(
        place.folded(verbs[0]),
        "skal" | "kan" | "må" | "bør" | "skulle" | "kunne" | "måtte" | "burde"
    );
    let clause = place.grammar.clause_of(at);
    let opens = clause.tokens.clone().find(|&token| place.tokens[token].is_word());
    let condition = opens.is_some_and(|first| {
        matches!(
            place.folded(first),
            "hvis" | "når" | "såfremt" | "medmindre" | "inden" | "før"
        ) || clause.finite == Some(first)
    });
    asks || condition
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
