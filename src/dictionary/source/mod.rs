//! Dictionary files: TOML in, entries or faults out.
//!
//! The build script uses this folder as well, so it imports nothing but [`crate::rewrite::Applicability`].

mod entry;
mod fault;
mod fields;
pub mod notation;
mod parse;

pub use entry::{
    CLASSES, Condition, ConditionPlace, Document, Example, ListRule, SourceEntry, SwitchedOff, WrittenForm,
};
pub use fault::Fault;
pub use parse::parse;

/// Line and character, both from 1, of a byte position.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    fault::place(text, at)
}
