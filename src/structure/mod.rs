//! What kind of letter it is, and whether it holds what such a letter must hold; data in `dictionaries/requirements/`.
//!
//! The answer is never that a letter is lawful: only that something was found in it, was not found, or is not needed.

mod checked;
mod choice;
mod detected;
mod letter_words;
mod reading;
mod requirement;
mod sign;
mod subject_line;
mod topics;

pub use checked::{Checked, Status, requirements};
pub use choice::{Area, LetterType};
pub use detected::{Detected, letter_type};
pub use reading::Reading;
pub use requirement::{Requirement, Severity};

use choice::TypeData;
use requirement::Place;

include!(concat!(env!("OUT_DIR"), "/requirements.rs"));
