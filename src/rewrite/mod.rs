//! Edits and how far they can be trusted.

mod applicability;
pub mod capitals;
mod difference;
mod edit;

pub use applicability::Applicability;
pub use difference::{Change, changes};
pub use edit::{Edit, apply, apply_marked, edits};
