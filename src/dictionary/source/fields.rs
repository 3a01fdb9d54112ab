//! Reads the fields of a TOML table one by one and says in Danish what is wrong with them.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Faults;

/// A table whose fields are taken out; what is left over was misspelt.
pub(super) struct Fields<'a, 'i> {
    table: &'a DeTable<'i>,
    /// Where the table stands, in bytes.
    pub(super) at: usize,
    /// The term of the entry, for messages.
    pub(super) entry: Option<String>,
    known: Vec<&'static str>,
}

/// What a value is called in a message.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "en tekst",
        DeValue::Integer(_) | DeValue::Float(_) => "et tal",
        DeValue::Boolean(_) => "true eller false",
        DeValue::Datetime(_) => "en dato",
        DeValue::Array(_) => "en liste",
        DeValue::Table(_) => "en tabel",
    }
}

impl<'a, 'i> Fields<'a, 'i> {
    pub(super) fn new(table: &'a DeTable<'i>, at: usize) -> Self {
        let term = table
            .iter()
            .find(|(name, _)| name.get_ref() == "term")
            .and_then(|(_, value)| value.get_ref().as_str());
        Fields {
            table,
            at,
            entry: term.map(str::to_owned),
            known: Vec::new(),
        }
    }

    pub(super) fn fault(&self, faults: &mut Faults<'_>, at: usize, message: impl Into<String>) {
        faults.push(at, self.entry.as_deref(), message);
    }

    /// The value of a field, if the table has it.
    pub(super) fn get(&mut self, name: &'static str) -> Option<&'a Spanned<DeValue<'i>>> {
        self.known.push(name);
        self.table
            .iter()
            .find(|(key, _)| key.get_ref() == name)
            .map(|(_, value)| value)
    }

    /// The text of a field, if the table has it.
    pub(super) fn text(&mut self, name: &'static str, faults: &mut Faults<'_>) -> Option<String> {
        let value = self.get(name)?;
        let Some(text) = value.get_ref().as_str() else {
            self.fault(
                faults,
                value.span().start,
                format!(
                    "»{name}« skal være en tekst i anførselstegn, men her står {}.",
                    kind(value.get_ref())
                ),
            );
            return None;
        };
        if text.trim().is_empty() {
            self.fault(
                faults,
                value.span().start,
                format!("»{name}« er tom. Skriv noget, eller slet linjen."),
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// The text of a field that must be there.
    pub(super) fn required_text(&mut self, name: &'static str, faults: &mut Faults<'_>) -> Option<String> {
        if self.get(name).is_none() {
            let what = self.entry.as_ref().map_or("her", |_| "i opslaget");
            self.fault(faults, self.at, format!("Linjen »{name} = …« mangler {what}."));
            return None;
        }
        self.text(name, faults)
    }

    /// A list of texts with their places; empty where the field is missing.
    pub(super) fn texts(&mut self, name: &'static str, faults: &mut Faults<'_>) -> Vec<(String, usize)> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.fault(
                faults,
                value.span().start,
                format!(
                    "»{name}« skal være en liste, for eksempel {name} = [\"…\"], men her står {}.",
                    kind(value.get_ref())
                ),
            );
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in list.iter() {
            match item.get_ref().as_str() {
                Some(text) if !text.trim().is_empty() => texts.push((text.to_owned(), item.span().start)),
                _ => self.fault(
                    faults,
                    item.span().start,
                    format!(
                        "Listen »{name}« må kun indeholde tekster i anførselstegn, men her står {}.",
                        kind(item.get_ref())
                    ),
                ),
            }
        }
        texts
    }

    /// Faults every field that nobody asked for.
    pub(super) fn finish(self, faults: &mut Faults<'_>) {
        for (name, _) in self.table {
            let name_text: &str = name.get_ref();
            if self.known.contains(&name_text) {
                continue;
            }
            let closest = self
                .known
                .iter()
                .filter(|known| distance(known, name_text) <= 2)
                .min_by_key(|known| distance(known, name_text));
            let message = match closest {
                Some(known) => format!("»{name_text}« er ikke et felt. Mente du »{known}«?"),
                None => format!(
                    "»{name_text}« er ikke et felt her. Felterne er: {}.",
                    self.known.join(", ")
                ),
            };
            self.fault(faults, name.span().start, message);
        }
    }
}

/// How many letters must change to make one word the other (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for column in 0..other.len() {
            let changed = diagonal + usize::from(other[column] != letter);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances() {
        assert_eq!(distance("plain", "plain"), 0);
        assert_eq!(distance("plain", "plian"), 2);
        assert_eq!(distance("keeps", "kept"), 2);
    }
}
