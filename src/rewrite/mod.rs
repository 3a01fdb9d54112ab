//! Edits and how far they can be trusted.

mod applicability;
pub mod capitals;
mod edit;

pub use applicability::Applicability;
pub use edit::{Edit, apply};
