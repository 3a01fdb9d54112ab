//! What is wrong in a dictionary, in words that a language consultant understands.

use std::fmt;

/// One fault, with its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Line, counted from 1.
    pub line: usize,
    /// Character in the line, counted from 1.
    pub column: usize,
    /// The term of the entry that it stands in.
    pub entry: Option<String>,
    /// What is wrong and what to do, in Danish.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "linje {}, tegn {}", self.line, self.column)?;
        if let Some(entry) = &self.entry {
            write!(formatter, ", opslaget »{entry}«")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

/// Gathers faults and knows the lines of the file.
pub(super) struct Faults<'a> {
    text: &'a str,
    pub(super) list: Vec<Fault>,
}

impl<'a> Faults<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Faults { text, list: Vec::new() }
    }

    pub(super) fn push(&mut self, at: usize, entry: Option<&str>, message: impl Into<String>) {
        let (line, column) = place(self.text, at);
        self.list.push(Fault {
            line,
            column,
            entry: entry.map(str::to_owned),
            message: message.into(),
        });
    }
}

/// Line and character, both from 1, of a byte position.
pub(super) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |feed| feed + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}
