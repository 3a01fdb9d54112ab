//! Edits: what stands somewhere, and what is to stand there instead.

use crate::letter::{Span, TextByte};

/// Puts `text` in place of what `span` covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit<Unit = TextByte> {
    /// What is taken out; empty where text is only put in.
    pub span: Span<Unit>,
    /// What is put in.
    pub text: String,
}

/// `text` with all `edits` made at once.
///
/// The edits are in order and do not overlap; one that lies outside the text or overlaps the one before is left out.
pub fn apply<Unit>(text: &str, edits: &[Edit<Unit>]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut position = 0;
    for edit in edits {
        let range = edit.span.range();
        if range.start < position || text.get(range.clone()).is_none() {
            continue;
        }
        result.push_str(&text[position..range.start]);
        result.push_str(&edit.text);
        position = range.end;
    }
    result.push_str(&text[position..]);
    result
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
    fn unusable_edits_are_left_out() {
        assert_eq!(apply("på", &[edit(2, 3, "x")]), "på", "inside a character");
        assert_eq!(apply("abc", &[edit(0, 2, "x"), edit(1, 3, "y")]), "xc", "overlapping");
        assert_eq!(apply("abc", &[edit(2, 9, "x")]), "abc", "beyond the end");
    }
}
