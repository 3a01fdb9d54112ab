//! `klarbrev check`.

use std::fmt::Write as _;

use super::arguments::CheckArguments;
use super::{Outcome, complain, file, hand_over, say, snippet};
use crate::check::{Analysis, OffsetUnit, Options};
use crate::letter::BlockKind;

pub(super) fn run(arguments: &CheckArguments) -> Outcome {
    let checker = match file::checker(&arguments.dictionaries) {
        Ok(checker) => checker,
        Err(problem) => {
            complain(problem);
            return Outcome::BadInput;
        }
    };
    let options = Options {
        letter_type: arguments.letter_type,
        ..Options::default()
    };
    let mut outcome = Outcome::Good;
    for path in &arguments.files {
        let letter = match file::letter(path) {
            Ok(letter) => letter,
            Err(problem) => {
                // The other letters are still checked.
                complain(problem);
                outcome = Outcome::BadInput;
                continue;
            }
        };
        let analysis = checker.check(&letter, &options);
        let name = file::name(path);
        if arguments.json {
            hand_over(&analysis.to_json_for_file(OffsetUnit::Byte, Some(&path.display().to_string())));
        } else {
            say(&text(&analysis, &name));
        }
    }
    outcome
}

/// What is said to people: every finding at its place, then the scores.
fn text(analysis: &Analysis<'_>, name: &str) -> String {
    let mut text = String::new();
    for finding in &analysis.findings {
        text.push_str(&snippet::finding(analysis, finding, name));
        text.push_str("\n\n");
    }
    text.push_str(&summary(analysis, name));
    text
}

/// Danish numbers: a decimal comma, one decimal.
fn number(value: f64) -> String {
    format!("{value:.1}").replace('.', ",")
}

fn percent(share: f64) -> String {
    format!("{} %", number(100.0 * share))
}

fn summary(analysis: &Analysis<'_>, name: &str) -> String {
    let scores = &analysis.scores;
    let mut lines = String::new();
    let reservation = if scores.too_short {
        " (for kort til et sikkert tal)"
    } else {
        ""
    };
    let mut line = |text: std::fmt::Arguments<'_>| {
        let _ = writeln!(lines, "{text}");
    };
    line(format_args!(
        "{name}: LIX {} – {}{reservation}",
        scores.lix.round(),
        scores.lix_band
    ));
    line(format_args!(
        "  Skala: til 24 meget let · 25–34 let · 35–44 middel · 45–54 svær · fra 55 meget svær"
    ));
    line(format_args!(
        "  LIX er et pejlemærke. Tallet viser ikke, om brevet bliver forstået."
    ));
    line(format_args!(
        "  {} ord i {} sætninger · {} ord pr. sætning · længste sætning {} ord",
        scores.words,
        scores.sentences,
        number(scores.mean_sentence_words),
        scores.longest_sentence_words
    ));
    line(format_args!(
        "  Sætninger over 20 ord: {} · over 25: {} · over 40: {}",
        percent(scores.share_over_20_words),
        percent(scores.share_over_25_words),
        percent(scores.share_over_40_words)
    ));
    line(format_args!(
        "  Lange ord: {} · sætninger med passiv: cirka {} · navneord af udsagnsord: cirka {} pr. 100 ord",
        percent(scores.long_word_share),
        percent(scores.passive_share),
        number(scores.nominalisations_per_100_words)
    ));
    let ovix = scores.ovix.map_or_else(|| "–".to_owned(), number);
    line(format_args!(
        "  LIX uden fagord: {} · LIX som simple beregnere: {} · ordvariation (OVIX): {ovix}",
        scores.lix_without_terms.round(),
        scores.lix_classic.round()
    ));
    if let Some(left_out) = left_out(analysis) {
        line(format_args!("  Ikke talt med: {left_out}"));
    }
    line(format_args!("  {} fund", analysis.findings.len()));
    lines
}

/// Which parts LIX leaves out, by name, in the order of the letter.
fn left_out(analysis: &Analysis<'_>) -> Option<String> {
    let mut kinds: Vec<BlockKind> = Vec::new();
    for block in analysis.letter().blocks() {
        if !block.kind.counted() && !kinds.contains(&block.kind) {
            kinds.push(block.kind);
        }
    }
    let names: Vec<&str> = kinds
        .into_iter()
        .map(|kind| match kind {
            BlockKind::Paragraph | BlockKind::ListItem => "løbende tekst",
            BlockKind::Heading => "overskrifter",
            BlockKind::Greeting => "hilsen øverst",
            BlockKind::Closing => "hilsen til sidst",
            BlockKind::Signature => "underskrift",
            BlockKind::Address => "navne og adresser",
            BlockKind::Reference => "sagsnummer og emne",
            BlockKind::Date => "dato",
            BlockKind::Footer => "sidefod",
            BlockKind::Table => "tabeller",
        })
        .collect();
    (!names.is_empty()).then(|| names.join(", "))
}
