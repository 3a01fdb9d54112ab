//! What is inserted into a clause and splits it, and the clause without it.

use std::ops::Range;

use super::draft::{Draft, Paraphrase};
use crate::grammar::classes::{DEFINITE_NOUN, FINITE, INFINITIVE, OPENER};
use crate::grammar::{Order, Place};
use crate::lexicon::{Reading, Readings};

/// An insertion that splits subject and verb, or the parts of the verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Insertion {
    /// Its words, without the marks around it.
    pub tokens: Range<usize>,
    /// The mark that opens it, and the one that closes it, where there are any.
    marks: Option<(usize, usize)>,
    /// It stands before the verb of its clause, right after the subject.
    after_subject: bool,
}

/// More words before the verb of the main clause are hard to read by themselves.
const MOST_IN_FRONT: usize = 10;

/// The insertions of more than `most` words in a sentence.
pub fn insertions(place: &Place<'_>, most: usize) -> Vec<Insertion> {
    let mut found: Vec<Insertion> = Vec::new();
    for open in 1..place.tokens.len() {
        if found.last().is_some_and(|last| open <= last.tokens.end) {
            continue;
        }
        let inserted = match place.text(open) {
            "," => set_off_by_commas(place, open, most),
            "–" | "—" | "(" => set_off_by_marks(place, open, most),
            _ => None,
        };
        found.extend(inserted);
    }
    for clause in place.grammar.clauses() {
        let long = clause.finite.and_then(|finite| unmarked(place, finite, most));
        found.extend(long.filter(|long| {
            found
                .iter()
                .all(|other| other.tokens.end <= long.tokens.start || long.tokens.end <= other.tokens.start)
        }));
    }
    found.sort_by_key(|insertion| insertion.tokens.start);
    found
}

/// A long adverbial between the parts of a verb, or between subject and verb, without any mark: *har i perioden fra … til … modtaget*.
fn unmarked(place: &Place<'_>, finite: usize, most: usize) -> Option<Insertion> {
    let scheme = place.grammar.scheme(finite)?;
    let field = if scheme.verbs.len() > 1 && words(place, scheme.middle.clone()) > most {
        scheme.middle
    } else {
        scheme.before_verb
    };
    let is_adverb = |token: &usize| place.is(*token, Reading::Adverb.into());
    let start = field.clone().find(|token| !is_adverb(token))?;
    let end = field.clone().rev().find(|token| !is_adverb(token))? + 1;
    // Without marks it is less of a hurdle.
    let whole =
        words(place, start..end) > most + 1 && (start..end).all(|token| !matches!(place.text(token), "," | "–" | "("));
    let adverbial = place.is(start, Reading::Preposition.into()) || place.folded(start).ends_with("dag");
    (whole && adverbial).then_some(Insertion {
        tokens: start..end,
        marks: None,
        after_subject: false,
    })
}

/// An adverbial that splits a verb, put first: *I perioden fra … til … har du modtaget*.
fn put_first(place: &Place<'_>, insertion: &Insertion) -> Option<Paraphrase> {
    let finite = place.grammar.clause_of(insertion.tokens.start).finite?;
    let scheme = place.grammar.scheme(finite)?;
    let tokens = insertion.tokens.clone();
    let first = (0..scheme.start()).all(|token| !place.tokens[token].is_word());
    if scheme.order != Order::Main || !first || !scheme.subject_first || words(place, tokens.clone()) > MOST_IN_FRONT {
        return None;
    }
    let mut draft = Draft::new(place);
    draft
        .tokens(tokens.clone())
        .tokens(finite..finite + 1)
        .tokens(scheme.subject.clone())
        .tokens(finite + 1..tokens.start);
    draft.instead_of(scheme.start()..tokens.end)
}

fn words(place: &Place<'_>, tokens: Range<usize>) -> usize {
    tokens.filter(|&token| place.tokens[token].is_word()).count()
}

/// A subordinate clause between commas, after which the clause around it goes on.
fn set_off_by_commas(place: &Place<'_>, open: usize, most: usize) -> Option<Insertion> {
    let first = open + 1;
    let preposition = place.is(first, Reading::Preposition.into());
    let opens = preposition || place.readings(first).meets(OPENER) || place.is(first + 1, Reading::Subordinator.into());
    if !opens || place.folded(first) == "at" {
        return None;
    }
    let closes = |close: usize| {
        place.text(close) == ","
            && (preposition || (first..close).any(|token| place.is(token, FINITE)))
            && goes_on(place, open, close).is_some()
    };
    let close = (first..place.tokens.len()).find(|&close| closes(close))?;
    let after_subject = goes_on(place, open, close)?;
    (words(place, first..close) > most).then_some(Insertion {
        tokens: first..close,
        marks: Some((open, close)),
        after_subject,
    })
}

/// Dashes or brackets around several words, in the midst of a clause.
fn set_off_by_marks(place: &Place<'_>, open: usize, most: usize) -> Option<Insertion> {
    let closing = |text: &str| {
        if place.text(open) == "(" {
            text == ")"
        } else {
            matches!(text, "–" | "—")
        }
    };
    let close = (open + 1..place.tokens.len()).find(|&token| closing(place.text(token)))?;
    let after_subject = goes_on(place, open, close)?;
    (words(place, open + 1..close) > most).then_some(Insertion {
        tokens: open + 1..close,
        marks: Some((open, close)),
        after_subject,
    })
}

/// Whether the clause before `open` goes on after `close`: with its verb (`true`), or with what its verb still needs (`false`).
fn goes_on(place: &Place<'_>, open: usize, close: usize) -> Option<bool> {
    let clause = clause_before(place, open);
    let verb = clause.clone().find(|&token| place.is(token, FINITE));
    let mut next = close + 1;
    while place.is(next, Reading::Adverb.into()) {
        next += 1;
    }
    match verb {
        None => {
            let subject = clause.clone().find(|&token| {
                place.tokens[token].is_word() && !place.is(token, OPENER.or(Reading::Coordinator.into()))
            })?;
            let names_subject = place.grammar.noun_phrase(subject).is_some();
            (names_subject && place.readings(next).meets(FINITE)).then_some(true)
        }
        Some(verb) => {
            let auxiliary = matches!(
                place.folded(verb),
                "har"
                    | "havde"
                    | "er"
                    | "var"
                    | "bliver"
                    | "blev"
                    | "kan"
                    | "kunne"
                    | "skal"
                    | "skulle"
                    | "vil"
                    | "ville"
                    | "må"
                    | "måtte"
                    | "bør"
                    | "burde"
            );
            let wanted = place
                .readings(next)
                .meets(Readings::of(&[Reading::Participle, Reading::ParticiplePlural]).or(INFINITIVE))
                || place.is(next, Reading::InfinitiveMark.into())
                || matches!(place.folded(next), "kunne" | "skulle" | "ville" | "måtte");
            let has_it = (verb + 1..open)
                .any(|token| place.is(token, Readings::of(&[Reading::Participle, Reading::Infinitive])));
            let waits = auxiliary || place.is(next, Reading::InfinitiveMark.into());
            (waits && wanted && !has_it && open - verb <= 6).then_some(false)
        }
    }
}

/// The tokens of the clause that an insertion at `open` splits, from where it begins.
fn clause_before(place: &Place<'_>, open: usize) -> Range<usize> {
    let start = (0..open)
        .rev()
        .find(|&token| !place.tokens[token].is_word() && place.text(token) == ",");
    start.map_or(0, |comma| comma + 1)..open
}

/// The sentence with the insertion after it: an adverbial clause last, anything else as a sentence of its own.
pub fn taken_out(place: &Place<'_>, insertion: &Insertion) -> Option<Paraphrase> {
    let Some((open, close)) = insertion.marks else {
        return put_first(place, insertion);
    };
    let inside = insertion.tokens.clone();
    let last = place.last_word(0..place.tokens.len())?;
    let end = last + 1;
    // What follows is one clause, so that what is put after it cannot be taken for a part of something else.
    let rest = close + 1..end;
    if rest.is_empty() {
        return None;
    }
    let several = rest.clone().any(|token| place.text(token) == ",");
    let first = inside.start;
    let mut draft = Draft::new(place);
    draft.tokens(open - 1..open).tokens(rest.clone());
    let opens_clause = place.readings(first).has(Reading::Subordinator);
    if place.text(open) != "," && !opens_clause {
        let clause = place.grammar.clause_of(first);
        let whole = clause.finite.is_some_and(|verb| inside.contains(&verb)) && clause.order == Order::Main;
        if !whole {
            return None;
        }
        draft.full_stop().tokens(inside);
        return draft.instead_of(open - 1..end);
    }
    let relative = place.readings(first).has(Reading::Relative) && matches!(place.folded(first), "som" | "der");
    if !relative {
        if several
            || place
                .readings(first)
                .meets(Readings::of(&[Reading::Relative, Reading::Interrogative]))
            || place.folded(first) == "at"
        {
            return None;
        }
        // Last, it would be under the *ikke* that it stood before.
        if place.is(first, Reading::Preposition.into()) && rest.clone().any(|token| place.folded(token) == "ikke") {
            return None;
        }
        // *på grund af …* needs no comma, *efter at vi har …* does.
        let stops = |token: &usize| place.text(*token) == "," || place.is(*token, Reading::Relative.into());
        let own = inside.start..inside.clone().find(stops).unwrap_or(inside.end);
        if own.clone().any(|token| place.is(token, FINITE)) {
            draft.comma();
        }
        draft.tokens(inside);
        return draft.instead_of(open - 1..end);
    }
    // *som ikke kan udsættes, men som dog …*
    let second_relative = inside.clone().any(|token| {
        place.is(token, Reading::Coordinator.into()) && place.readings(token + 1).meets(Reading::Relative.into())
    });
    if second_relative {
        return None;
    }
    // *Udlejeren, der er et selskab, har oplyst …*
    let noun = subject_before(place, open)?;
    let clause = place.grammar.clause_of(first);
    let scheme = place.grammar.scheme(clause.finite?)?;
    if scheme.opener != Some(first) || !insertion.after_subject {
        return None;
    }
    let verb = scheme.finite();
    draft.full_stop();
    if scheme.subject.is_empty() {
        draft
            .tokens(noun)
            .tokens(verb..verb + 1)
            .tokens(scheme.before_verb.clone())
            .tokens(verb + 1..inside.end);
    } else {
        let after = scheme.verbs.last()? + 1;
        let stranded = (after..inside.end).any(|token| {
            place.is(token, Reading::Preposition.into())
                && (token + 1 == inside.end || !place.is(token + 1, crate::grammar::classes::PHRASE_START))
        });
        if stranded || place.is(after, Reading::PronounObject.into()) {
            return None;
        }
        draft
            .tokens(scheme.subject.clone())
            .tokens(verb..verb + 1)
            .tokens(scheme.before_verb.clone())
            .tokens(verb + 1..after)
            .tokens(noun)
            .tokens(after..inside.end);
    }
    draft.instead_of(open - 1..end)
}

/// The subject that ends before `open`, where a relative clause cannot be needed to tell which one is meant: a name, *din ansøgning*,
/// *udlejeren*, but not *den ansøgning*.
fn subject_before(place: &Place<'_>, open: usize) -> Option<Range<usize>> {
    let clause = clause_before(place, open);
    let start = clause
        .clone()
        .find(|&token| place.tokens[token].is_word() && !place.is(token, OPENER.or(Reading::Coordinator.into())))?;
    let phrase = place.grammar.noun_phrase(start)?;
    let named = place.text(start).starts_with(char::is_uppercase) && !place.begins_sentence(start);
    let told = (phrase.definite || named) && !matches!(place.folded(start), "den" | "det" | "de" | "alle");
    // *bemærkninger om fraværet, der …*: which of the two is spoken of cannot be told.
    let two = (phrase.end..open).any(|token| place.is(token, Reading::Preposition.into()))
        && place.is(open - 1, DEFINITE_NOUN.or(crate::grammar::classes::PRONOUN));
    let only_names = (start..open).all(|token| place.tokens[token].is_word() && !place.readings(token).meets(FINITE));
    (told && !two && only_names && open - start <= 6).then_some(start..open)
}
