//! Compiled dictionaries: a table from everything that the entries find to the entries, which opens without parsing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fst::Map;

use super::entry::{Entries, Entry};
use super::expand::Expanded;
use super::form::Forms;
use super::source::Document;

/// A compiled dictionary.
///
/// The keys are in a finite state transducer, so that a look-up costs the length of what is looked up and not the number of entries.
#[derive(Debug)]
pub struct Table {
    /// The title of the file; the built-in table has one for all files.
    pub title: Cow<'static, str>,
    /// The entries.
    pub entries: Entries,
    /// What the entries find, in the order of the keys.
    pub forms: Forms,
    /// Words and slots with spaces between → where in `forms` the list of forms begins.
    pub keys: Map<Cow<'static, [u8]>>,
}

impl Table {
    /// Compiles documents with what their entries find into one table.
    pub fn compile(documents: &[(&Document, Vec<Vec<Expanded>>)]) -> Table {
        let mut entries = Vec::new();
        let mut lists: BTreeMap<String, Vec<(usize, &Expanded)>> = BTreeMap::new();
        for (document, expanded) in documents {
            for (entry, forms) in document.entries.iter().zip(expanded) {
                for form in forms {
                    lists.entry(key(form)).or_default().push((entries.len(), form));
                }
                entries.push(Entry::new(document.rule, entry));
            }
        }
        let forms = Forms::pack(lists.values().map(Vec::as_slice));
        let mut before = 0;
        let keys = lists.into_iter().map(|(key, list)| {
            let start = before;
            before += list.len() as u64;
            (key, start)
        });
        // A sorted map without duplicates always builds.
        let keys = Map::from_iter(keys)
            .map(|map| map.into_fst().into_inner())
            .unwrap_or_default();
        let title = documents
            .first()
            .map_or(Cow::Borrowed(""), |(document, _)| document.title.clone().into());
        Table {
            title,
            entries: Entries::new(entries),
            forms,
            keys: open_keys(keys.into()),
        }
    }
}

/// The key of a form: its parts with spaces between.
pub(super) fn key(form: &Expanded) -> String {
    form.parts.join(" ")
}

/// The opened keys; none where the bytes are no transducer.
pub(super) fn open_keys(bytes: Cow<'static, [u8]>) -> Map<Cow<'static, [u8]>> {
    Map::new(bytes).unwrap_or_else(|_| {
        let empty = Map::default().into_fst().into_inner();
        Map::new(Cow::Owned(empty)).expect("an empty transducer opens")
    })
}
