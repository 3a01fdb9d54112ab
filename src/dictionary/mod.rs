//! Curated entries: read, validated, compiled and found in letters.
//!
//! Dictionaries are layers: the built-in ones at the bottom, an area's above, the municipality's own on top. An upper layer can switch
//! entries of the layers below off and set thresholds.

mod entry;
pub mod expand;
mod form;
mod hash;
mod layers;
mod matching;
mod rendering;
mod slots;
pub mod source;
pub mod table;
mod thresholds;
mod untouchable;
pub mod verb_table;
mod verify;
mod walk;

pub use entry::Entry;
pub use layers::{Dictionaries, Layer};
pub use matching::Match;
pub use rendering::PlainForm;
pub use source::{Fault, ListRule};
pub use table::Table;
pub use thresholds::Thresholds;
pub(crate) use untouchable::{Untouchable, untouchable};
pub use verify::check_source;
