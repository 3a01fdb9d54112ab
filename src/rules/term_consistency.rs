//! # term-consistency: to ord for det samme
//!
//! ## Hvad reglen finder
//! Ord fra `dictionaries/rules/samme-ord.toml`, som i et brev næsten altid er navn på det samme: *skema* og *blanket*, *lejekontrakt*
//! og *lejeaftale*. Reglen peger på det ord, der kommer til sidst. Står de to ord side om side (*skema eller blanket*), er det med vilje, og
//! så bliver de ikke fundet.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren tror, at to ord er to forskellige ting.
//!
//! ## Hvad du kan gøre
//! Brug det samme ord hele vejen, også selv om du så gentager dig. Er det to forskellige ting, så lad dem stå.
//!
//! ## Eksempel
//! - *Send skemaet. Blanketten ligger her.* → *Send skemaet. Skemaet ligger her.*
//!
//! ## Kilde
//! Domæneregel R21. Justitsministeriets vejledning nr. 224 (1969): samme begreb, samme ord.

use super::exchanged_noun::exchange;
use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::ListRule;
use crate::grammar::classes::NOUN;
use crate::letter::{Letter, TokenKind};
use crate::lexicon::{Class, Lexicon, Reading, Readings};
use crate::rewrite::Applicability;

include!(concat!(env!("OUT_DIR"), "/same_words.rs"));

const VERB: Readings = Readings::of(&[
    Reading::Infinitive,
    Reading::Present,
    Reading::Past,
    Reading::Participle,
    Reading::Imperative,
    Reading::PassivePresent,
    Reading::PassivePast,
]);

pub(super) struct TermConsistency;

/// A word of a group, where it stands in the letter.
struct Use {
    group: usize,
    word: &'static str,
    sentence: u32,
    token: usize,
}

impl Rule for TermConsistency {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let uses = uses(subject);
        for (group, _) in SAME_WORDS.iter().enumerate() {
            let own: Vec<&Use> = uses.iter().filter(|used| used.group == group).collect();
            let Some(first) = own.first() else { continue };
            for (at, used) in own.iter().enumerate().filter(|(_, used)| used.word != first.word) {
                let before = at.checked_sub(1).and_then(|before| own.get(before));
                let beside = before.is_some_and(|before| side_by_side(subject, before, used))
                    || own.get(at + 1).is_some_and(|after| side_by_side(subject, used, after));
                if !beside {
                    findings.push(finding(subject, used, first.word));
                }
            }
        }
    }
}

/// Every word of a group in the running text and the headings, in order.
fn uses(subject: &Subject<'_>) -> Vec<Use> {
    let letter = subject.letter;
    let known: Vec<Vec<(usize, &'static str)>> = letter
        .forms()
        .iter()
        .map(|form| groups(&letter.folded()[form.range()]))
        .collect();
    let mut uses = Vec::new();
    for (index, sentence) in letter.sentences().iter().enumerate() {
        if !letter.block_of(sentence).kind.read_by_rules() {
            continue;
        }
        for (token, own) in letter.tokens_in(sentence.tokens).iter().enumerate() {
            for &(group, word) in &known[own.form as usize] {
                if own.kind == TokenKind::Word
                    && is_of_class(subject.grammar.sentence(index).readings(token), SAME_WORDS[group].0)
                    && !is_explained_or_exchanged(subject, sentence.tokens.start + token as u32)
                {
                    uses.push(Use {
                        group,
                        word,
                        sentence: index as u32,
                        token,
                    });
                }
            }
        }
    }
    uses
}

/// Whether two words are named together: *et skema eller en blanket*, *skema/blanket*.
fn side_by_side(subject: &Subject<'_>, one: &Use, other: &Use) -> bool {
    if one.sentence != other.sentence || one.word == other.word {
        return false;
    }
    let place = subject.place(one.sentence);
    let mut between = (one.token + 1..other.token).map(|token| place.folded(token)).peekable();
    between.peek().is_some()
        && between.all(|word| matches!(word, "og" | "eller" | "/" | "(" | "en" | "et" | "den" | "det" | "de"))
}

/// The groups that a form belongs to, and the word it is a form of.
fn groups(form: &str) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for (group, (class, words)) in SAME_WORDS.iter().enumerate() {
        for word in words.iter().filter(|word| may_be_form(form, word)) {
            let analyses = Lexicon::built_in().analyses(form);
            if analyses
                .iter()
                .any(|analysis| analysis.word.class() == *class && analysis.word.lemma() == **word)
            {
                found.push((group, *word));
            }
        }
    }
    found
}

/// Whether the form begins as the word does, which costs less to know than what word it is of.
fn may_be_form(form: &str, word: &str) -> bool {
    let stem = word.strip_suffix('e').unwrap_or(word);
    form.starts_with(stem) && form.len() <= word.len() + 6
}

fn is_of_class(readings: Readings, class: Class) -> bool {
    let noun = NOUN.or(Reading::NounGenitive.into());
    if class == Class::Noun {
        readings.meets(noun) && !readings.meets(VERB)
    } else {
        readings.meets(VERB) && !readings.meets(noun)
    }
}

/// Whether a term of art stands there, which is never exchanged, or a phrase that is to go anyway.
fn is_explained_or_exchanged(subject: &Subject<'_>, token: u32) -> bool {
    let matches = subject.matches;
    let after = matches.partition_point(|found| found.tokens.start <= token);
    matches[..after].last().is_some_and(|found| {
        token < found.tokens.end && matches!(found.entry.rule, ListRule::LegalTerm | ListRule::Phrase)
    })
}

fn finding(subject: &Subject<'_>, used: &Use, first: &'static str) -> Finding {
    let place = subject.place(used.sentence);
    let span = place.tokens[used.token].span;
    let letter: &Letter = subject.letter;
    let edits = (SAME_WORDS[used.group].0 == Class::Noun)
        .then(|| exchange(&place, used.token, first))
        .flatten();
    let suggestions = edits.into_iter().map(|edits| Suggestion {
        applicability: Applicability::Choose,
        label: edits
            .iter()
            .map(|edit| edit.text.as_str())
            .collect::<Vec<_>>()
            .join(" … "),
        edits,
    });
    Finding {
        rule: RuleId::TermConsistency,
        entry: None,
        severity: Severity::Note,
        span,
        sentence: used.sentence,
        message: format!(
            "Her står »{}«, men tidligere i brevet »{first}«. Er det det samme, så brug det samme ord.",
            letter.quote(span)
        ),
        why: "Læseren tror, at to ord er to forskellige ting.".into(),
        source: "Justitsministeriets vejledning nr. 224 (1969): samme begreb, samme ord".into(),
        question: None,
        suggestions: suggestions.collect(),
    }
}

rule_examples! {
    RuleId::TermConsistency;
    finds "Udfyld skemaet, og send blanketten til os." at "blanketten",
    finds "Send din lejekontrakt. Vi skal bruge lejeaftalen i sagen." at "lejeaftalen",
    finds "Du kan klage til nævnet, og så anker du inden 4 uger." at "anker",
    keeps "Udfyld skemaet, og send skemaet til os.",
    keeps "Udfyld et skema eller en blanket.",
    keeps "Brug et skema/en blanket.",
    keeps "Du får støtte, og hjælpen begynder i maj.",
    keeps "Din frist er den 3. maj, og vi vil ikke friste dig.",
    keeps "Send os din lejekontrakt.",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Checker, Options};
    use crate::rewrite::apply;

    #[test]
    fn the_first_word_takes_the_form_of_the_later_one() {
        let checker = Checker::built_in();
        for (text, after) in [
            (
                "Skemaet ligger her. Send en ny blanket til os.",
                "Skemaet ligger her. Send et nyt skema til os.",
            ),
            (
                "Skemaet ligger her. Udfyld alle blanketter, og send dem til os.",
                "Skemaet ligger her. Udfyld alle skemaer, og send dem til os.",
            ),
            (
                "Skemaet ligger her. Blanketten skal du sende til os.",
                "Skemaet ligger her. Skemaet skal du sende til os.",
            ),
            (
                "Din lejekontrakt mangler. Send os en ny lejeaftale.",
                "Din lejekontrakt mangler. Send os en ny lejekontrakt.",
            ),
        ] {
            let letter = Letter::from_text(text);
            let analysis = checker.check(&letter, &Options::default());
            let finding = analysis
                .findings
                .iter()
                .find(|finding| finding.rule == RuleId::TermConsistency)
                .unwrap_or_else(|| panic!("nothing found in {text}"));
            assert_eq!(apply(letter.text(), &finding.suggestions[0].edits), after);
        }
    }

    #[test]
    fn what_would_have_to_agree_further_on_gets_no_suggestion() {
        let checker = Checker::built_in();
        let letter = Letter::from_text("Skemaet ligger her. Send os en blanket, når den er klar.");
        let analysis = checker.check(&letter, &Options::default());
        let finding = analysis
            .findings
            .iter()
            .find(|finding| finding.rule == RuleId::TermConsistency);
        assert!(finding.is_some_and(|finding| finding.suggestions.is_empty()));
    }

    #[test]
    fn every_word_is_known() {
        for (class, words) in SAME_WORDS {
            for word in *words {
                assert!(
                    !Lexicon::built_in().words(word, *class).is_empty(),
                    "{word} is not in the word lists"
                );
            }
        }
    }
}
