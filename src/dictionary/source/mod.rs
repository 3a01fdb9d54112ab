//! Dictionary files: TOML in, entries or faults out.
//!
//! The build script uses this folder as well, so it imports nothing but [`crate::rewrite::Applicability`].

mod entry;
mod fault;
mod fields;
mod parse;

pub use entry::{CLASSES, Document, Example, ListRule, SourceEntry, SwitchedOff};
pub use fault::Fault;
pub use parse::parse;

/// Line and character, both from 1, of a byte position.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    fault::place(text, at)
}

/// The key that a written form is looked up by: lower case, tokens with one space between, commas apart.
pub fn key(form: &str) -> String {
    form.to_lowercase()
        .replace(',', " ,")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
