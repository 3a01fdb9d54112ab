//! # number-density: mange tal på ét sted
//!
//! ## Hvad reglen finder
//! Afsnit med mere end 3 datoer eller beløb inden for omkring fem linjer (60 ord). Grænserne står i `dictionaries/thresholds.toml`, og en
//! kommune kan sætte sine egne. Telefonnumre, klokkeslæt, paragraffer og andre tal tæller ikke med.
//!
//! ## Hvorfor det er svært for læseren
//! Læseren skal selv holde styr på, hvilket tal der hører til hvad, og finder ikke det tal, der betyder noget: fristen eller beløbet.
//!
//! ## Hvad du kan gøre
//! Sæt tallene i en liste eller en tabel, ét tal på hver linje. Skriv først det tal, som læseren skal handle efter.
//!
//! ## Eksempel
//! - *Huslejen er 6.412 kr., varmen 540 kr., strømmen 275 kr. og vandet 190 kr. om måneden.* → fire linjer i en tabel.
//!
//! ## Kilde
//! Domæneregel R22. En sprogforsker fra RUC om breve om boligstøtte: 5 datoer og 5 tal på 7 linjer.

use super::{Finding, Rule, RuleId, Severity, Subject, rule_examples};
use crate::letter::{Letter, Sentence, Span, TextByte, Token, TokenKind, is_month};

pub(super) struct NumberDensity;

/// A date or an amount.
#[derive(Clone, Copy)]
struct Number {
    span: Span<TextByte>,
    /// The sentence it stands in, by its place in the letter.
    sentence: u32,
    /// How many words of the paragraph stand before it.
    words_before: u32,
}

impl Rule for NumberDensity {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        let mut paragraph: Vec<Number> = Vec::new();
        let mut words = 0;
        let mut block = None;
        for (index, sentence) in letter.sentences().iter().enumerate() {
            if block != Some(sentence.block) {
                findings.extend(finding(subject, &paragraph));
                paragraph.clear();
                words = 0;
                block = Some(sentence.block);
            }
            if sentence.counted {
                collect(letter, sentence, index as u32, &mut words, &mut paragraph);
            }
        }
        findings.extend(finding(subject, &paragraph));
    }
}

/// Adds the dates and amounts of a sentence; `words` counts the words of the paragraph.
fn collect(letter: &Letter, sentence: &Sentence, index: u32, words: &mut u32, numbers: &mut Vec<Number>) {
    let tokens = letter.tokens_in(sentence.tokens);
    for (at, token) in tokens.iter().enumerate() {
        if token.kind == TokenKind::Number && (is_amount(letter, tokens, at) || is_date(letter, tokens, at)) {
            numbers.push(Number {
                span: token.span,
                sentence: index,
                words_before: *words,
            });
        }
        *words += u32::from(token.is_word() && !token.continues);
    }
}

fn folded<'l>(letter: &'l Letter, tokens: &[Token], at: usize) -> &'l str {
    tokens.get(at).map_or("", |token| &letter.folded()[token.span.range()])
}

/// *1.250 kr.*, *kr. 1.250*, *3 mio. kr.*
fn is_amount(letter: &Letter, tokens: &[Token], at: usize) -> bool {
    let money = |at: usize| {
        matches!(
            folded(letter, tokens, at),
            "kr." | "kr" | "kroner" | "kroners" | "dkk" | "øre" | "euro" | "eur"
        )
    };
    let many = matches!(
        folded(letter, tokens, at + 1),
        "mio." | "mia." | "million" | "millioner" | "tusind" | "t."
    );
    // *500 kr. 12 dage*: what stands before another amount's number belongs to that.
    let money_before = at > 0 && money(at - 1) && !(at > 1 && tokens[at - 2].kind == TokenKind::Number);
    money(at + 1) || many && money(at + 2) || money_before
}

/// *3. maj*, *3/5*, *03.05.2026*, *2026-05-03*, and the first of *3. og 4. maj*.
fn is_date(letter: &Letter, tokens: &[Token], at: usize) -> bool {
    let number = folded(letter, tokens, at);
    let day = number.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
    match folded(letter, tokens, at + 1) {
        "/" if day => {
            let month = folded(letter, tokens, at + 2);
            let in_year = month.parse().is_ok_and(|month: u32| (1..=12).contains(&month));
            let first = at.checked_sub(1).map_or("", |before| folded(letter, tokens, before));
            in_year && (matches!(first, "den" | "d." | "til" | "og" | "senest") || folded(letter, tokens, at + 3) == "/")
        }
        "." if day => {
            let next = folded(letter, tokens, at + 2);
            is_month(next)
                || matches!(next, "og" | "," | "-" | "–" | "eller")
                    && folded(letter, tokens, at + 4) == "."
                    && is_date(letter, tokens, at + 3)
        }
        // All digits, in three parts.
        _ => ['.', '-'].into_iter().any(|mark| {
            let mut parts = number.split(mark).map(str::len);
            let three = [parts.next(), parts.next(), parts.next()];
            let lengths = |first: [usize; 2], last: [usize; 2]| {
                matches!(three, [Some(a), Some(1 | 2), Some(c)] if first.contains(&a) && last.contains(&c))
            };
            parts.next().is_none()
                && (lengths([1, 2], [2, 4]) || mark == '-' && lengths([4, 4], [1, 2]))
        }),
    }
}

/// The finding for a paragraph in which too many of them stand close together.
fn finding(subject: &Subject<'_>, numbers: &[Number]) -> Option<Finding> {
    let most = subject.thresholds.number_density_numbers as usize;
    let words = subject.thresholds.number_density_words;
    let close = |run: &&[Number]| run[most].words_before - run[0].words_before < words;
    let run = numbers.windows(most.saturating_add(1)).find(close)?;
    // One sentence is marked: the one with most of them.
    let count = |number: &Number| run.iter().filter(|other| other.sentence == number.sentence).count();
    let sentence = run.iter().rev().max_by_key(|number| count(number))?.sentence;
    let mut own = numbers.iter().filter(|number| number.sentence == sentence);
    let first = own.next()?.span;
    let last = own.next_back().map_or(first, |number| number.span);
    Some(Finding {
        rule: RuleId::NumberDensity,
        entry: None,
        severity: Severity::Note,
        span: Span::new(first.start, last.end),
        sentence,
        message: "Afsnittet har mange datoer og beløb lige efter hinanden. Kan de stå i en liste eller en tabel?"
            .to_owned(),
        why: "Læseren skal selv holde styr på, hvilket tal der hører til hvad.".into(),
        source: "En sprogforsker fra RUC om breve om boligstøtte: 5 datoer og 5 tal på 7 linjer".into(),
        question: None,
        suggestions: Vec::new(),
    })
}

rule_examples! {
    RuleId::NumberDensity;
    finds "Huslejen er 6.412 kr., varmen 540 kr., strømmen 275 kr. og vandet 190 kr. om måneden." at "6.412 kr., varmen 540 kr., strømmen 275 kr. og vandet 190",
    keeps "Huslejen er 6.412 kr., varmen 540 kr. og vandet 190 kr. om måneden.",
    keeps "Du kan ringe til os på 12 34 56 78 eller 12 34 56 79 mandag kl. 10-15.",
    keeps "Lokalplan 214, 215, 216 og 220 gælder ikke længere.",
}
