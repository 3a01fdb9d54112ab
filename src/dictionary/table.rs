//! Compiled dictionaries: a table from written forms to entries that opens without parsing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fst::Map;

use super::source::{Document, ListRule, key};
use crate::rewrite::Applicability;

/// An entry as the rules use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The headword; it identifies the entry in analyses and records.
    pub term: Cow<'static, str>,
    /// Which rule speaks for it.
    pub rule: ListRule,
    /// How far its suggestions can be trusted.
    pub applicability: Applicability,
    /// Help to choose, in Danish.
    pub note: Option<Cow<'static, str>>,
    /// Why it is hard, in Danish, where it differs from the rule's general reason.
    pub why: Option<Cow<'static, str>>,
    /// What to write instead, in Danish, where no words can simply be put in.
    pub advice: Option<Cow<'static, str>>,
    /// A plain line that explains a term of art.
    pub explanation: Option<Cow<'static, str>>,
    /// Where the pair comes from.
    pub source: Cow<'static, str>,
}

/// One written form and its plain forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The entry, by its place in the table.
    pub entry: u32,
    /// The plain forms, best first.
    pub plain: Cow<'static, [Cow<'static, str>]>,
}

/// A compiled dictionary.
///
/// The forms' keys are in a finite state transducer, so that a look-up costs the length of the form and not the number of entries.
#[derive(Debug)]
pub struct Table {
    /// The title of the file; the built-in table has one for all files.
    pub title: Cow<'static, str>,
    /// The entries.
    pub entries: Cow<'static, [Entry]>,
    /// The forms; the transducer holds their places.
    pub forms: Cow<'static, [Form]>,
    /// Key of a form → its place in `forms`.
    pub keys: Map<Cow<'static, [u8]>>,
}

fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

impl Table {
    /// Compiles documents into one table. Where a form stands in two entries, the first keeps it; the validator reports the other.
    pub fn compile(documents: &[Document]) -> Table {
        let optional = |text: &Option<String>| text.as_deref().map(owned);
        let mut entries = Vec::new();
        let mut forms = Vec::new();
        let mut keys = BTreeMap::new();
        for document in documents {
            for entry in &document.entries {
                for (form, plain) in &entry.forms {
                    keys.entry(key(form)).or_insert_with(|| {
                        forms.push(Form {
                            entry: entries.len() as u32,
                            plain: plain.iter().map(|plain| owned(plain)).collect(),
                        });
                        forms.len() as u64 - 1
                    });
                }
                entries.push(Entry {
                    term: owned(&entry.term),
                    rule: document.rule,
                    applicability: entry.applicability,
                    note: optional(&entry.note),
                    why: optional(&entry.why),
                    advice: optional(&entry.advice),
                    explanation: optional(&entry.explanation),
                    source: owned(&entry.source),
                });
            }
        }
        // A sorted map without duplicates always builds.
        let bytes = Map::from_iter(keys)
            .map(|map| map.into_fst().into_inner())
            .unwrap_or_default();
        let keys = Map::new(Cow::Owned(bytes)).unwrap_or_else(|_| empty_map());
        let title = documents
            .first()
            .map_or(Cow::Borrowed(""), |document| owned(&document.title));
        Table {
            title,
            entries: entries.into(),
            forms: forms.into(),
            keys,
        }
    }
}

/// A map without keys.
pub(super) fn empty_map() -> Map<Cow<'static, [u8]>> {
    let empty = Map::default().into_fst().into_inner();
    Map::new(Cow::Owned(empty)).expect("an empty transducer opens")
}
