//! Records as JSON Lines: exact, one a line.

use super::record::Record;

/// The records, a line each.
pub fn to_json_lines(records: &[Record]) -> String {
    let mut lines = String::new();
    for record in records {
        // Numbers and names always serialise.
        lines.push_str(&serde_json::to_string(record).unwrap_or_default());
        lines.push('\n');
    }
    lines
}
