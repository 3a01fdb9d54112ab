//! Measuring before and after: one record a letter, numbers only, never any text of the letter.

mod csv_export;
mod json_lines;
mod measurement;
mod name;
mod record;
mod week;

pub use csv_export::to_csv;
pub use json_lines::to_json_lines;
pub use measurement::{Measurement, record};
pub use name::RecordId;
pub use record::{Reading, Record, RecordError, Tally, Versions};
pub use week::Week;
