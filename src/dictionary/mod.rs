//! Curated entries: read, validated, compiled and found in letters.
//!
//! Dictionaries are layers: the built-in ones at the bottom, an area's above, the municipality's own on top. An upper layer can switch
//! entries of the layers below off and set thresholds.

mod layers;
mod matching;
pub mod source;
mod table;
mod thresholds;
mod untouchable;
mod verify;

pub use layers::{Dictionaries, Layer};
pub use matching::Match;
pub use source::{Fault, ListRule};
pub use table::{Entry, Form, Table};
pub use thresholds::Thresholds;
pub use verify::check_source;
