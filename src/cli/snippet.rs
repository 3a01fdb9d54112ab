//! A finding at its place, drawn as compilers do.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::check::Analysis;
use crate::letter::{Letter, Span, TextByte};
use crate::rewrite::Applicability;
use crate::rules::{Finding, Severity};

/// The finding with its line, the place underlined, and what could stand there instead.
pub(super) fn finding(analysis: &Analysis<'_>, finding: &Finding, file: &str) -> String {
    let line = line_of(analysis.letter(), finding.span);
    let level = match finding.severity {
        Severity::Note => Level::NOTE.with_name("bemærkning"),
        Severity::Advice => Level::WARNING.with_name("råd"),
        Severity::Serious => Level::ERROR.with_name("alvorligt"),
    };
    let snippet = Snippet::source(line.text)
        .path(file)
        .line_start(line.number)
        .annotation(AnnotationKind::Primary.span(line.place));
    let name = match &finding.entry {
        Some(entry) => format!("{}: {entry}", finding.rule.name()),
        None => finding.rule.name().to_owned(),
    };
    let mut group = level.primary_title(finding.message.as_str()).id(name).element(snippet);
    if let Some(instead) = instead(finding) {
        group = group.element(Level::HELP.with_name("skriv").message(instead));
    }
    group = group.element(Level::NOTE.with_name("hvorfor").message(finding.why.as_ref()));
    Renderer::styled().render(&[group])
}

/// The line of the source that a place begins in.
pub(super) struct Line<'a> {
    pub(super) text: &'a str,
    /// From 1.
    pub(super) number: usize,
    /// Where the place stands in the line; a place over several lines ends with the first of them.
    pub(super) place: Range<usize>,
}

/// The line that `span` begins in.
pub(super) fn line_of(letter: &Letter, span: Span<TextByte>) -> Line<'_> {
    let source = letter.source();
    let span = letter.map().to_source(span).range();
    let start = source[..span.start].rfind('\n').map_or(0, |feed| feed + 1);
    let end = source[span.start..]
        .find('\n')
        .map_or(source.len(), |feed| span.start + feed);
    let text = source[start..end].trim_end_matches('\r');
    let last = (span.end.min(end) - start).min(text.len()).max(span.start - start);
    Line {
        text,
        number: source[..span.start].matches('\n').count() + 1,
        place: span.start - start..last,
    }
}

/// The suggestions on one line.
fn instead(finding: &Finding) -> Option<String> {
    let labels: Vec<String> = finding
        .suggestions
        .iter()
        .map(|suggestion| format!("»{}«", suggestion.label))
        .collect();
    let first = finding.suggestions.first()?;
    let how = match first.applicability {
        Applicability::Safe => "",
        Applicability::Choose if labels.len() > 1 => " – vælg selv",
        Applicability::Choose => " – hvis det passer her",
        Applicability::Explain => " – ordet bliver stående",
    };
    Some(format!("{}{how}", labels.join(" eller ")))
}
