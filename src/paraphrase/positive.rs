//! Two negations turned positive: *du kan ikke klage, før du har fået svar* is *du kan først klage, når du har fået svar*.

use std::ops::Range;

use crate::grammar::classes::{FINITE, PARTICIPLE};
use crate::grammar::{Order, Place};
use crate::letter::{Span, is_month};
use crate::lexicon::{Reading, Readings};
use crate::rewrite::Edit;

/// What two negations say, said positively.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Positive {
    /// From the first negation to the second.
    pub tokens: Range<usize>,
    /// What stands there instead.
    pub label: &'static str,
    /// What changes.
    pub edits: Vec<Edit>,
}

/// A sentence of more tokens is no sentence any more.
const LONGEST: usize = 400;

/// The positive for two negations in a sentence; `None` where there are none, or where it would not say the same.
pub fn positive(place: &Place<'_>) -> Option<Positive> {
    if place.tokens.len() > LONGEST {
        return None;
    }
    let is_not = |at: &usize| place.folded(*at) == "ikke";
    let not = (0..place.tokens.len()).find(is_not)?;
    (1..place.tokens.len())
        .find_map(|at| match place.folded(at) {
            "medmindre" => unless(place, at),
            "før" | "førend" => until(place, at).or_else(|| until_date(place, at)),
            "inden" => until(place, at),
            "hvis" | "såfremt" | "dersom" => only_if(place, at),
            word if at > not + 1 && word.starts_with('u') => affirmed(place, not, at),
            _ => None,
        })
        .or_else(|| not_until(place, not))
}

/// The one *ikke* of the clause that ends before `end`, if it negates the whole clause and no comma follows.
fn negation_before(place: &Place<'_>, end: usize) -> Option<usize> {
    let clause = place.grammar.clause_of(end.checked_sub(1)?).tokens.clone();
    let mut negated = (clause.start..end).filter(|&at| place.folded(at) == "ikke");
    // The verb or subject that is negated stands before *ikke*.
    let not = negated.next().filter(|&not| not > 0)?;
    let commas = (not..end).any(|at| place.text(at) == ",");
    (negated.next().is_none() && !commas && negates_clause(place, not)).then_some(not)
}

/// Whether *ikke* negates its clause and not the word beside it: *ikke kun*, *ikke længere*, *endnu ikke*.
fn negates_clause(place: &Place<'_>, not: usize) -> bool {
    const LIMITED: [&str; 16] = [
        "kun",
        "alene",
        "bare",
        "blot",
        "længere",
        "mere",
        "mindst",
        "nødvendigvis",
        "altid",
        "uden",
        "lang",
        "længe",
        "mange",
        "meget",
        "så",
        "mindre",
    ];
    !LIMITED.contains(&place.folded(not + 1)) && !matches!(place.folded(not - 1), "endnu" | "slet" | "om")
}

/// So many tokens may stand between *kun* and its condition.
const MOST_BEFORE_CONDITION: usize = 10;

/// *ikke …, medmindre …* is *kun …, hvis …*.
fn unless(place: &Place<'_>, unless: usize) -> Option<Positive> {
    let comma = unless - 1;
    let not = negation_before(place, comma).filter(|_| place.text(comma) == ",")?;
    // *medmindre andet er aftalt*
    let clause = place.grammar.clause_of(unless).tokens.clone();
    let other = clause
        .into_iter()
        .any(|at| matches!(place.folded(at), "anden" | "andet" | "andre"));
    // Far from its condition, *kun* would be about what stands between them.
    let near = comma - not <= MOST_BEFORE_CONDITION;
    (!other).then(|| Positive {
        tokens: not..unless + 1,
        label: "kun …, hvis",
        edits: if near {
            vec![exchanged(place, not, "kun"), exchanged(place, unless, "hvis")]
        } else {
            Vec::new()
        },
    })
}

/// *kan ikke …, hvis du ikke …* is *kan kun …, hvis du …*. Only of what one can or may: *du mister ikke din plads, hvis du ikke svarer*
/// says nothing of those who do.
fn only_if(place: &Place<'_>, condition: usize) -> Option<Positive> {
    let comma = condition - 1;
    let not = negation_before(place, comma).filter(|_| place.text(comma) == ",")?;
    let clause = place.grammar.clause_of(not);
    let subject = clause.subject.clone().map_or("", |subject| place.folded(subject.start));
    let may = clause
        .finite
        .is_some_and(|finite| matches!(place.folded(finite), "kan" | "må"));
    let others = |at: usize| {
        matches!(
            place.folded(at),
            "eller" | "nogen" | "noget" | "heller" | "hverken" | "ingen" | "intet" | "endnu"
        )
    };
    let mut later = (condition..place.tokens.len()).filter(|&at| place.folded(at) == "ikke");
    let second = later.next()?;
    let plain = may
        && !matches!(subject, "det" | "der" | "dette")
        && later.next().is_none()
        && negates_clause(place, second)
        && place.grammar.clause_of(second).tokens.contains(&condition)
        && !(condition..place.tokens.len()).any(others);
    plain.then(|| Positive {
        tokens: not..second + 1,
        label: "kun …, hvis",
        edits: vec![exchanged(place, not, "kun"), removed(place, second)],
    })
}

/// *ikke …, før du har svaret* is *først …, når du har svaret*.
fn until(place: &Place<'_>, before: usize) -> Option<Positive> {
    let comma = before - usize::from(place.text(before - 1) == ",");
    let not = negation_before(place, comma)?;
    let past = is_condition(place, before)?;
    let clause = place.grammar.clause_of(not);
    let finite = clause.finite?;
    let tense = if past {
        matches!(place.folded(finite), "kunne" | "måtte" | "skulle" | "ville")
    } else {
        !place.readings(finite).has(Reading::Past) && !matches!(place.folded(finite), "har" | "havde" | "behøver")
    };
    (tense && states(place, not) && !reaches(place, clause.tokens.clone())).then(|| Positive {
        tokens: not..before + 1,
        label: if past { "først …, da" } else { "først …, når" },
        edits: vec![
            exchanged(place, not, "først"),
            exchanged(place, before, if past { "da" } else { "når" }),
        ],
    })
}

/// *Før du har svaret, kan vi ikke …* is *Først når du har svaret, kan vi …*.
fn not_until(place: &Place<'_>, not: usize) -> Option<Positive> {
    let before = place.first_word(0..place.tokens.len())?;
    if !matches!(place.folded(before), "før" | "førend" | "inden") {
        return None;
    }
    let past = is_condition(place, before)?;
    let comma = (before..not).find(|&at| place.text(at) == ",")?;
    let clause = place.grammar.clause_of(not);
    let finite = clause.finite.filter(|&finite| finite == comma + 1)?;
    let modal = if past {
        matches!(place.folded(finite), "kunne" | "måtte" | "skulle" | "ville")
    } else {
        matches!(place.folded(finite), "kan" | "må" | "skal" | "vil")
    };
    let single = !(not + 1..place.tokens.len()).any(|at| place.folded(at) == "ikke");
    let plain = modal && single && negates_clause(place, not) && !reaches(place, clause.tokens.clone());
    plain.then(|| Positive {
        tokens: before..not + 1,
        label: if past { "først da" } else { "først når" },
        edits: vec![
            exchanged(place, before, if past { "Først da" } else { "Først når" }),
            removed(place, not),
        ],
    })
}

/// *må ikke begynde før den 1. juni* is *må tidligst begynde den 1. juni*.
fn until_date(place: &Place<'_>, before: usize) -> Option<Positive> {
    let date = place.folded(before + 1) == "den" && place.text(before + 3) == "." && is_month(place.folded(before + 4));
    let not = negation_before(place, before).filter(|_| date)?;
    let clause = place.grammar.clause_of(not);
    let finite = clause.finite?;
    let verb = matches!(
        place.folded(finite),
        "kan" | "må" | "vil" | "begynder" | "starter" | "åbner" | "gælder"
    );
    (states(place, not) && verb && !reaches(place, clause.tokens.clone())).then(|| Positive {
        tokens: not..before + 1,
        label: "tidligst",
        edits: vec![exchanged(place, not, "tidligst"), removed(place, before)],
    })
}

/// Whether the clause says that something is so, or asks for it, and does not only suppose it: *hvis du ikke kan komme, før …*
fn states(place: &Place<'_>, token: usize) -> bool {
    let clause = place.grammar.clause_of(token);
    let first = place.first_word(clause.tokens.clone());
    let verb_first = first == clause.finite && !first.is_some_and(|first| place.is(first, Reading::Imperative.into()));
    clause.order == Order::Main && !verb_first || first.is_some_and(|first| place.folded(first) == "at")
}

/// *ikke er umuligt* is *er muligt*, where nothing but verbs stands between.
fn affirmed(place: &Place<'_>, not: usize, adjective: usize) -> Option<Positive> {
    const STEMS: [&str; 15] = [
        "umulig",
        "ualmindelig",
        "usædvanlig",
        "ubegrundet",
        "uforståelig",
        "urimelig",
        "urealistisk",
        "uvigtig",
        "uberettiget",
        "ukendt",
        "uenig",
        "uvillig",
        "uretfærdig",
        "unormal",
        "unødvendig",
    ];
    let word = place.folded(adjective);
    let verbs = (not + 1..adjective).all(|at| {
        place.is(at, FINITE.or(PARTICIPLE).or(Readings::of(&[Reading::Infinitive])))
            && matches!(place.folded(at), "er" | "var" | "bliver" | "blev" | "har" | "været")
    });
    (verbs && STEMS.iter().any(|stem| word.starts_with(stem))).then(|| Positive {
        tokens: not..adjective + 1,
        label: "uden nægtelser",
        edits: vec![removed(place, not), exchanged(place, adjective, &word[1..])],
    })
}

/// Whether the clause after *før* says what has to be done first, and whether that lies in the past: *før du har svaret*. *før fristen
/// udløber* says only when.
fn is_condition(place: &Place<'_>, before: usize) -> Option<bool> {
    let end = (before + 1..place.tokens.len())
        .find(|&at| place.text(at) == ",")
        .unwrap_or(place.tokens.len());
    let verb = (before + 2..end).find(|&at| {
        matches!(
            place.folded(at),
            "har" | "er" | "havde" | "var" | "foreligger" | "forelå"
        )
    })?;
    let word = place.folded(verb);
    let done = word.starts_with('f') || (verb + 1..end).any(|at| place.readings(at).meets(PARTICIPLE));
    done.then_some(matches!(word, "havde" | "var" | "forelå"))
}

/// *Du når ikke at svare, før …* says what comes too late.
fn reaches(place: &Place<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| matches!(place.folded(at), "nå" | "når" | "nåede"))
}

fn exchanged(place: &Place<'_>, token: usize, word: &str) -> Edit {
    Edit {
        span: place.tokens[token].span,
        text: word.to_owned(),
    }
}

/// The word taken out with the space before it.
fn removed(place: &Place<'_>, token: usize) -> Edit {
    Edit {
        span: Span::new(place.tokens[token - 1].span.end, place.tokens[token].span.end),
        text: String::new(),
    }
}
