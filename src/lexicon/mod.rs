//! Danish words: what a form can be, and the forms of a word.
//!
//! The words are text in `dictionaries/lexicon/`; the build script compiles them with the modules `word_list`, `function_words`,
//! `stems` and `table`, which are public for it and for whoever maintains the lists.

mod built_in;
pub mod function_words;
mod inflection;
#[allow(clippy::module_inception, reason = "named after the one thing it defines")]
mod lexicon;
mod places;
mod reading;
mod recent;
pub mod small_words;
pub mod stems;
pub mod table;
pub mod word_list;

pub use inflection::{Class, Gender, Inflection};
pub use lexicon::{Analysis, Lexicon, Word};
pub use reading::{Reading, Readings};
pub(crate) use recent::Recent;
