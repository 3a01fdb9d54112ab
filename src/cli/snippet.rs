//! A finding at its place, drawn as compilers do.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::check::Analysis;
use crate::rewrite::Applicability;
use crate::rules::{Finding, Severity};

/// The finding with its line, the place underlined, and what could stand there instead.
pub(super) fn finding(analysis: &Analysis<'_>, finding: &Finding, file: &str) -> String {
    let source = analysis.letter().source();
    let span = analysis.letter().map().to_source(finding.span).range();
    let line_start = source[..span.start].rfind('\n').map_or(0, |feed| feed + 1);
    let line_end = source[span.start..]
        .find('\n')
        .map_or(source.len(), |feed| span.start + feed);
    let line = source[line_start..line_end].trim_end_matches('\r');
    // A sentence over several lines is underlined on its first one.
    let place = span.start - line_start
        ..(span.end.min(line_end) - line_start)
            .min(line.len())
            .max(span.start - line_start);
    let level = match finding.severity {
        Severity::Note => Level::NOTE.with_name("bemærkning"),
        Severity::Advice => Level::WARNING.with_name("råd"),
        Severity::Serious => Level::ERROR.with_name("alvorligt"),
    };
    let snippet = Snippet::source(line)
        .path(file)
        .line_start(source[..span.start].matches('\n').count() + 1)
        .annotation(AnnotationKind::Primary.span(place));
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
