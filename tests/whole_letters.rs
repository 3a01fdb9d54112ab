//! Whole letters with everything that is said of them. Each snapshot is the letter itself: beside every line what part of the letter
//! it is, under every line what the rules say there. Read it before accepting it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use klarbrev::check::{Analysis, Checker, Options};
use klarbrev::letter::Letter;
use klarbrev::rules::Finding;
use klarbrev::structure::Status;

fn letters() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters");
    let files = fs::read_dir(folder)
        .expect("the letters are there")
        .map(|file| file.expect("a file").path());
    let mut letters: Vec<PathBuf> = files
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    letters.retain(|path| !path.to_string_lossy().ends_with(".sentences.txt"));
    letters.sort();
    letters
}

/// Words with single spaces, so that sentences compare however they were wrapped.
fn words(text: &str) -> String {
    text.replace('\u{ad}', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn sentences_are_cut_as_by_hand() {
    let mut wrong = Vec::new();
    for path in letters() {
        let text = fs::read_to_string(&path).expect("the letter is text");
        let by_hand = fs::read_to_string(path.with_extension("sentences.txt")).expect("the letter was cut by hand");
        let by_hand: Vec<String> = by_hand
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(words)
            .collect();
        let letter = Letter::from_text(&text);
        let counted = letter.counted_sentences().count();
        if counted != by_hand.len() {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let found: Vec<String> = letter
                .counted_sentences()
                .map(|sentence| words(letter.quote(sentence.span)))
                .collect();
            let first = found
                .iter()
                .find(|sentence| !by_hand.contains(sentence))
                .cloned()
                .unwrap_or_default();
            wrong.push(format!(
                "{name}: by hand {}, counted {counted}; first other sentence: {first}",
                by_hand.len()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The findings that begin on the line, drawn under it.
fn draw(analysis: &Analysis<'_>, drawn: &mut String, line: &str, start: usize) {
    let letter = analysis.letter();
    let place = |finding: &Finding| letter.map().to_source(finding.span).range();
    let on_line = analysis
        .findings
        .iter()
        .filter(|finding| (start..=start + line.len()).contains(&place(finding).start));
    for finding in on_line {
        let range = place(finding);
        if range.start == start + line.len() {
            continue;
        }
        let indent = line[..range.start - start].chars().count();
        let marked = line[range.start - start..(range.end - start).min(line.len())]
            .chars()
            .count();
        // A long sentence is marked by its first words; the rest would only be noise.
        let marks = "^".repeat(if finding.rule.name() == "long-sentence" {
            marked.min(20)
        } else {
            marked
        });
        let suggestions: Vec<&str> = finding
            .suggestions
            .iter()
            .map(|suggestion| suggestion.label.as_str())
            .collect();
        let applicability = finding
            .suggestions
            .first()
            .map_or("", |suggestion| suggestion.applicability.name());
        let arrow = if suggestions.is_empty() {
            String::new()
        } else {
            format!(" {applicability} → {}", suggestions.join(" | "))
        };
        let _ = writeln!(
            drawn,
            "          | {}{marks} {} {}{arrow}",
            " ".repeat(indent),
            finding.rule.name(),
            finding.severity.name()
        );
    }
}

/// What type the letter is and what became of each requirement.
fn draw_structure(analysis: &Analysis<'_>, drawn: &mut String) {
    let letter = analysis.letter();
    let quote = |span| {
        let quote: String = letter.quote(span).chars().take(60).collect();
        quote.replace('\n', " ")
    };
    let id = analysis.letter_type.map_or("–", |letter_type| letter_type.id());
    let shown = analysis.detected.map(|detected| format!(" »{}«", quote(detected.span)));
    let _ = writeln!(drawn, "\n{id}{}", shown.unwrap_or_default());
    for checked in &analysis.structure {
        let id = checked.requirement.id;
        let _ = match checked.status {
            Status::Found(span) => writeln!(drawn, "  found      {id:18} »{}«", quote(span)),
            Status::Missing { .. } => writeln!(drawn, "  MISSING    {id:18} {}", checked.requirement.severity.name()),
            Status::NotNeeded(_) => writeln!(drawn, "  not needed {id}"),
        };
    }
}

fn snapshot(text: &str) -> String {
    let checker = Checker::built_in();
    let letter = Letter::from_text(text);
    let analysis = checker.check(&letter, &Options::default());
    let scores = &analysis.scores;
    let mut drawn = format!(
        "LIX {:.1} {} · {} words · {} sentences · {} long words · longest {} · {} findings\n\n",
        scores.lix,
        scores.lix_band,
        scores.words,
        scores.sentences,
        scores.long_words,
        scores.longest_sentence_words,
        analysis.findings.len()
    );
    let mut start = 0;
    for line in text.split('\n') {
        let inside = |at: u32| (start..start + line.len().max(1)).contains(&(at as usize));
        let kind = letter.blocks().iter().find_map(|block| {
            let span = letter.map().to_source(block.span);
            let reaches = (span.start as usize) < start + line.len() && start < span.end as usize;
            reaches.then_some(if inside(span.start) { block.kind.name() } else { "…" })
        });
        let _ = writeln!(
            drawn,
            "{:<9} | {}",
            kind.unwrap_or_default(),
            line.trim_end_matches('\r').replace('\t', "→")
        );
        draw(&analysis, &mut drawn, line, start);
        start += line.len() + 1;
    }
    draw_structure(&analysis, &mut drawn);
    drawn.lines().map(|line| format!("{}\n", line.trim_end())).collect()
}

#[test]
fn everything_said_about_each_letter() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("letters/snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for path in letters() {
            let text = fs::read_to_string(&path).expect("the letter is text");
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            insta::assert_snapshot!(name, snapshot(&text));
        }
    });
}
