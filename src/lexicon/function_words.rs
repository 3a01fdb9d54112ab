//! Reads the list of function words: a form a line, and then everything it can be.

use std::collections::BTreeMap;

use super::reading::{Reading, Readings};
use super::word_list::LineFault;

/// The function words with their readings.
///
/// # Errors
/// The first line with an unknown reading, or with none.
pub fn function_words(text: &str) -> Result<BTreeMap<String, Readings>, LineFault> {
    let mut words: BTreeMap<String, Readings> = BTreeMap::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fault = |message: String| LineFault {
            line: index + 1,
            message,
        };
        let mut cells = line.split('\t');
        let form = cells.next().unwrap_or_default();
        let mut readings = Readings::NONE;
        for name in cells {
            let reading = Reading::from_name(name).ok_or_else(|| fault(format!("»{name}« er ikke en læsning.")))?;
            readings = readings.or(reading.into());
        }
        if readings.is_empty() {
            return Err(fault(format!("»{form}« mangler sine læsninger.")));
        }
        if words.insert(form.to_owned(), readings).is_some() {
            return Err(fault(format!("»{form}« står to gange.")));
        }
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_just_the_readings_it_is_given() {
        let words = function_words("# ord\nat\tat-mærke\tunderordnende\n").unwrap();
        assert_eq!(
            words["at"],
            Readings::of(&[Reading::InfinitiveMark, Reading::Subordinator])
        );
        assert_eq!(function_words("at\tnavneord\n").unwrap_err().line, 1);
        assert!(function_words("at\n").is_err());
        assert!(function_words("at\tbiord\nat\tbiord\n").is_err());
    }
}
