//! Edits: what stands somewhere, and what is to stand there instead.

use std::ops::Range;

use super::difference::changes;
use crate::letter::{Span, TextByte};

/// Puts `text` in place of what `span` covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit<Unit = TextByte> {
    /// What is taken out; empty where text is only put in.
    pub span: Span<Unit>,
    /// What is put in.
    pub text: String,
}

/// The edits that make the text at `span`, which is `original`, read `text`. Words that stay are not touched.
pub fn edits(span: Span<TextByte>, original: &str, text: &str) -> Vec<Edit> {
    let at = |byte: usize| span.start + byte as u32;
    changes(original, text)
        .into_iter()
        .map(|change| Edit {
            span: Span::new(at(change.range.start), at(change.range.end)),
            text: change.text,
        })
        .collect()
}

/// `text` with all `edits` made at once.
///
/// The edits are in order and do not overlap; one that lies outside the text or overlaps the one before is left out.
pub fn apply<Unit>(text: &str, edits: &[Edit<Unit>]) -> String {
    apply_marked(text, edits).0
}

/// As [`apply`], and where in the result the text that was put in stands, in bytes.
pub fn apply_marked<Unit>(text: &str, edits: &[Edit<Unit>]) -> (String, Vec<Range<usize>>) {
    let mut result = String::with_capacity(text.len());
    let mut put_in = Vec::new();
    let mut position = 0;
    for edit in edits {
        let range = edit.span.range();
        if range.start < position || text.get(range.clone()).is_none() {
            continue;
        }
        result.push_str(&text[position..range.start]);
        if !edit.text.is_empty() {
            put_in.push(result.len()..result.len() + edit.text.len());
        }
        result.push_str(&edit.text);
        position = range.end;
    }
    result.push_str(&text[position..]);
    (result, put_in)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: u32, end: u32, text: &str) -> Edit {
        Edit {
            span: Span::new(start, end),
            text: text.to_owned(),
        }
    }

    #[test]
    fn all_at_once() {
        assert_eq!(
            apply("Såfremt du ønsker det", &[edit(0, 8, "Hvis"), edit(12, 19, "vil")]),
            "Hvis du vil det"
        );
    }

    #[test]
    fn what_is_put_in_is_marked() {
        let (text, put_in) = apply_marked(
            "Såfremt du ønsker det",
            &[edit(0, 8, "Hvis"), edit(8, 11, ""), edit(12, 19, "vil")],
        );
        assert_eq!(
            put_in.into_iter().map(|range| &text[range]).collect::<Vec<_>>(),
            ["Hvis", "vil"]
        );
    }

    #[test]
    fn unusable_edits_are_left_out() {
        assert_eq!(apply("på", &[edit(2, 3, "x")]), "på", "inside a character");
        assert_eq!(apply("abc", &[edit(0, 2, "x"), edit(1, 3, "y")]), "xc", "overlapping");
        assert_eq!(apply("abc", &[edit(2, 9, "x")]), "abc", "beyond the end");
    }
}
