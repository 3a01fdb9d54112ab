//! [`Clause`]: a verb with what belongs to it.

use std::ops::Range;

use super::classes::*;
use super::context::{Context, Verb};
use super::identity::Identity;
use super::noun_phrase::noun_phrase;
use super::word::{Mark, Word};
use crate::lexicon::{Reading as R, Readings};

/// In what order a clause has its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The verb stands first or second, adverbs after it: *Du skal ikke betale.*
    #[default]
    Main,
    /// The verb stands after its subject and adverbs: *at du ikke skal betale*
    Subordinate,
}

/// A clause: a finite verb with what belongs to it.
///
/// A clause that another one interrupts is cut there: *Den ansøgning,* · *som du sendte,* · *behandles nu.* The last part has the verb,
/// and its subject is the first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its finite verb.
    pub finite: Option<usize>,
    /// Its subject.
    pub subject: Option<Range<usize>>,
    /// The order of its words.
    pub order: Order,
}

/// The clauses of a sentence; one at least, and every token in one.
pub(super) fn clauses(words: &[Word]) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut start = 0;
    for at in 0..words.len() {
        if at > start && begins_clause(words, at) {
            push(words, start..at, &mut clauses);
            start = at;
        }
    }
    push(words, start..words.len(), &mut clauses);
    for index in 1..clauses.len() {
        if clauses[index].order == Order::Main
            && (goes_on_below(words, &clauses, index) || tells_which(words, clauses[index].tokens.start))
        {
            clauses[index].order = Order::Subordinate;
        }
    }
    for index in 0..clauses.len() {
        clauses[index].subject = subject(words, &clauses, index);
    }
    clauses
}

/// Whether *og* joins a clause without subject to a subordinate one: *hvis du er syg og ikke kan komme*.
fn goes_on_below(words: &[Word], clauses: &[Clause], index: usize) -> bool {
    let own = &clauses[index];
    let start = own.tokens.start;
    let joined = words[start].is(R::Coordinator.into()) && words[start - 1].mark == Mark::None;
    let adverbs_before = |finite: usize| words[start + 1..finite].iter().all(|word| word.is(R::Adverb.into()));
    joined && clauses[index - 1].order == Order::Subordinate && own.finite.is_some_and(adverbs_before)
}

/// Whether a clause after the comma tells which thing is meant, though nothing opens it: *de lønsedler, vi mangler*.
fn tells_which(words: &[Word], comma: usize) -> bool {
    let after = words.get(comma + 1).copied().unwrap_or(Word::OUTSIDE);
    if words[comma].mark != Mark::Comma || !after.is(SUBJECT_PRONOUN) {
        return false;
    }
    (comma.saturating_sub(4)..comma).any(|start| {
        matches!(
            words[start].identity,
            Identity::De | Identity::Den | Identity::Det | Identity::Alt
        ) && noun_phrase(words, start).is_some_and(|phrase| phrase.end == comma)
    })
}

/// Adds a stretch as a clause, or to the clause before it where it has no verb of its own.
fn push(words: &[Word], tokens: Range<usize>, clauses: &mut Vec<Clause>) {
    let finite = tokens
        .clone()
        .find(|&at| Context::new(words, at).finite(0) == Verb::Sure);
    let imperative = || tokens.clone().find(|&at| words[at].is(R::Imperative.into()));
    let finite = finite.or_else(imperative);
    let opener = opener(words, &tokens);
    if let Some(last) = clauses.last_mut() {
        let no_verb_yet = last.finite.is_none() && opener.is_none();
        if finite.is_none() && opener.is_none() || no_verb_yet && last.order == Order::Main {
            last.finite = last.finite.or(finite);
            last.tokens.end = tokens.end;
            return;
        }
    }
    clauses.push(Clause {
        order: order(words, opener, finite),
        tokens,
        finite,
        subject: None,
    });
}

/// Where a new clause may begin: at a comma or another mark, at a word that opens a clause, and at *og* before a verb.
fn begins_clause(words: &[Word], at: usize) -> bool {
    let word = words[at];
    let before = words[at - 1];
    match word.mark {
        Mark::Comma | Mark::Dash => return true,
        Mark::Break => return !word.opens_bracket || at + 1 < words.len(),
        Mark::Quote | Mark::Joint => return false,
        Mark::None => {}
    }
    if matches!(before.mark, Mark::Comma | Mark::Dash | Mark::Break) || before.is(Readings::of(&[R::Coordinator])) {
        // It began there already.
        return false;
    }
    let after = |by: usize| words.get(at + by).copied().unwrap_or(Word::OUTSIDE);
    if word.is(Readings::of(&[R::Coordinator])) {
        let mut next = 1;
        while after(next).is(R::Adverb.into()) {
            next += 1;
        }
        return after(next).is(FINITE.or(R::Imperative.into()).or(OPENER).or(R::PronounSubject.into()))
            && Context::new(words, at + next).finite(0) != Verb::None
            || after(next).is(OPENER)
            || after(next).is(R::PronounSubject.into());
    }
    // *inden for*, *hvad enten*: what opens a clause after another such word opens nothing new.
    word.is(OPENER) && !before.is(OPENER)
}

/// The word that makes the stretch a subordinate clause.
fn opener(words: &[Word], tokens: &Range<usize>) -> Option<usize> {
    let mut at = tokens.start;
    while at < tokens.end
        && (words[at].mark != Mark::None || words[at].is(Readings::of(&[R::Coordinator, R::Adverb, R::Preposition])))
    {
        at += 1;
    }
    (at < tokens.end && words[at].is(OPENER)).then_some(at)
}

fn order(words: &[Word], opener: Option<usize>, finite: Option<usize>) -> Order {
    match opener {
        None => Order::Main,
        // *Hvad gør du?*
        Some(opener)
            if words[opener].can(R::Interrogative.into())
                && finite == Some(opener + 1)
                && !after_comma(words, opener) =>
        {
            Order::Main
        }
        Some(_) => Order::Subordinate,
    }
}

fn after_comma(words: &[Word], at: usize) -> bool {
    at.checked_sub(1)
        .is_some_and(|before| words[before].mark == Mark::Comma)
}

/// The subject of a clause.
fn subject(words: &[Word], clauses: &[Clause], index: usize) -> Option<Range<usize>> {
    let clause = &clauses[index];
    let finite = clause.finite?;
    if words[finite].is(R::Imperative.into()) {
        return None;
    }
    let adverbs_from = |mut at: usize| {
        while words.get(at).is_some_and(|word| word.is(R::Adverb.into())) {
            at += 1;
        }
        at
    };
    let phrase = |at: usize| {
        noun_phrase(words, at)
            .filter(|phrase| may_be_subject(words, phrase.head))
            .map(|phrase| at..phrase.end)
    };
    if clause.order == Order::Subordinate {
        let opener = opener(words, &clause.tokens)?;
        let first = adverbs_from(opener + 1);
        if first >= finite {
            // *som behandler sagen*: what opens the clause is its subject.
            return words[opener]
                .can(Readings::of(&[R::Relative, R::Interrogative]))
                .then_some(opener..opener + 1);
        }
        return phrase(first).filter(|found| found.end <= finite);
    }
    let after = adverbs_from(finite + 1);
    if words.get(after).is_some_and(|word| word.is(R::PronounSubject.into())) {
        return Some(after..after + 1);
    }
    let mut first = clause.tokens.start;
    while first < finite && (words[first].mark != Mark::None || words[first].is(R::Coordinator.into())) {
        first += 1;
    }
    if first == finite {
        // The verb comes first: after a clause that stands first, and in questions. Or the subject was cut off by a relative clause.
        let cut_off = index.checked_sub(2).map(|before| &clauses[before]);
        if let Some(before) = cut_off
            && before.finite.is_none()
            && clauses[index - 1].order == Order::Subordinate
        {
            return phrase(before.tokens.start);
        }
        return phrase(after);
    }
    if words[first].is(Readings::of(&[R::Adverb, R::Preposition])) {
        return phrase(after);
    }
    if words[first].can(R::Interrogative.into()) {
        // *Hvad skal du gøre?*, but *Hvem skal betale?*
        return phrase(after).or(Some(first..first + 1));
    }
    phrase(first).filter(|found| found.end <= finite)
}

fn may_be_subject(words: &[Word], head: usize) -> bool {
    !words[head].is(Readings::of(&[R::PronounObject, R::Reflexive]))
}
