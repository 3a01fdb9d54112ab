//! Compiled dictionaries: a table from everything that the entries find to the entries, which opens without parsing.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fst::Map;

use super::expand::{Expanded, Needs};
use super::source::{Condition, ConditionPlace, Document, ListRule};
use crate::lexicon::Inflection;
use crate::rewrite::Applicability;

/// Words of a condition.
pub type Words = Cow<'static, [Cow<'static, str>]>;

/// An entry as the rules use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The headword; it identifies the entry in analyses and records.
    pub term: Cow<'static, str>,
    /// Which rule speaks for it.
    pub rule: ListRule,
    /// How far its suggestions can be trusted.
    pub applicability: Applicability,
    /// Nothing is said in a negated clause.
    pub keeps_negation: bool,
    /// Words that must or must not stand around it; slots as their bytes.
    pub conditions: Cow<'static, [(ConditionPlace, Words)]>,
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

/// A compiled dictionary.
///
/// The keys are in a finite state transducer, so that a look-up costs the length of what is looked up and not the number of entries.
#[derive(Debug)]
pub struct Table {
    /// The title of the file; the built-in table has one for all files.
    pub title: Cow<'static, str>,
    /// The entries.
    pub entries: Cow<'static, [Entry]>,
    /// What the entries find, in the order of the transducer's values.
    pub(super) forms: Cow<'static, [u8]>,
    /// Words and slots with spaces between → where in `forms` the list of forms begins.
    pub(super) keys: Map<Cow<'static, [u8]>>,
}

/// One thing that an entry finds, as it stands in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form<'a> {
    /// The entry, by its place in the table.
    pub(super) entry: usize,
    /// Which forms of the head it is, a bit each.
    pub(super) inflections: u32,
    /// Which of its parts is the head.
    pub(super) head: usize,
    pub(super) needs: Needs,
    pub(super) applicability: Applicability,
    plain_count: u8,
    plain: &'a [u8],
}

impl<'a> Form<'a> {
    /// The plain forms in the entry's order; empty where there is none for this form.
    pub(super) fn plain(self) -> impl Iterator<Item = &'a str> {
        let mut rest = self.plain;
        (0..self.plain_count).map_while(move |_| {
            let (length, after) = rest.split_first_chunk::<2>()?;
            let (text, after) = after.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
            rest = after;
            std::str::from_utf8(text).ok()
        })
    }

    /// Which forms of the head it is.
    pub(super) fn inflections(self) -> impl Iterator<Item = Inflection> {
        Inflection::ALL
            .into_iter()
            .filter(move |inflection| self.inflections & (1 << *inflection as u32) != 0)
    }
}

fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

impl Table {
    /// Compiles documents with what their entries find into one table.
    pub fn compile(documents: &[(&Document, Vec<Vec<Expanded>>)]) -> Table {
        let optional = |text: &Option<String>| text.as_deref().map(owned);
        let mut entries = Vec::new();
        let mut lists: BTreeMap<String, Vec<(usize, &Expanded)>> = BTreeMap::new();
        for (document, expanded) in documents {
            for (entry, forms) in document.entries.iter().zip(expanded) {
                for form in forms {
                    lists.entry(key(form)).or_default().push((entries.len(), form));
                }
                entries.push(Entry {
                    term: owned(&entry.term),
                    rule: document.rule,
                    applicability: entry.applicability,
                    keeps_negation: entry.keeps_negation,
                    conditions: entry.conditions.iter().map(condition).collect(),
                    note: optional(&entry.note),
                    why: optional(&entry.why),
                    advice: optional(&entry.advice),
                    explanation: optional(&entry.explanation),
                    source: owned(&entry.source),
                });
            }
        }
        let mut bytes = Vec::new();
        let keys = lists.into_iter().map(|(key, list)| {
            let place = bytes.len() as u64;
            bytes.push(list.len().min(usize::from(u8::MAX)) as u8);
            for (entry, form) in list {
                write(&mut bytes, entry, form);
            }
            (key, place)
        });
        // A sorted map without duplicates always builds.
        let keys = Map::from_iter(keys)
            .map(|map| map.into_fst().into_inner())
            .unwrap_or_default();
        let title = documents
            .first()
            .map_or(Cow::Borrowed(""), |(document, _)| owned(&document.title));
        Table {
            title,
            entries: entries.into(),
            forms: bytes.into(),
            keys: open_keys(keys.into()),
        }
    }

    /// The bytes of the forms and of the keys, for the build script.
    pub fn bytes(&self) -> (&[u8], &[u8]) {
        (&self.forms, self.keys.as_fst().as_bytes())
    }

    /// The forms of a list.
    pub(super) fn forms_at(&self, place: u64) -> impl Iterator<Item = Form<'_>> {
        let mut rest = self.forms.get(place as usize..).unwrap_or_default();
        let count = rest.first().copied().unwrap_or(0);
        rest = rest.get(1..).unwrap_or_default();
        (0..count).map_while(move |_| {
            let (head, after) = rest.split_first_chunk::<HEAD>()?;
            let length = usize::from(u16::from_le_bytes([head[9], head[10]]));
            let (plain, after) = after.split_at_checked(length)?;
            rest = after;
            Some(Form {
                entry: usize::from(u16::from_le_bytes([head[0], head[1]])),
                inflections: u32::from_le_bytes([head[2], head[3], head[4], 0]),
                head: usize::from(head[5]),
                needs: Needs::ALL.get(usize::from(head[6])).copied()?,
                applicability: [Applicability::Safe, Applicability::Choose, Applicability::Explain]
                    .get(usize::from(head[7]))
                    .copied()?,
                plain_count: head[8],
                plain,
            })
        })
    }
}

/// How many bytes stand before a form's plain forms.
const HEAD: usize = 11;

fn write(bytes: &mut Vec<u8>, entry: usize, form: &Expanded) {
    let inflections = form
        .inflections
        .iter()
        .fold(0_u32, |bits, inflection| bits | 1 << *inflection as u32);
    bytes.extend_from_slice(&(entry as u16).to_le_bytes());
    bytes.extend_from_slice(&inflections.to_le_bytes()[..3]);
    bytes.extend([
        form.head as u8,
        form.needs as u8,
        form.applicability as u8,
        form.plain.len() as u8,
    ]);
    let mut plain = Vec::new();
    for parts in &form.plain {
        let text = parts.as_deref().unwrap_or_default().join(" ");
        plain.extend_from_slice(&(text.len() as u16).to_le_bytes());
        plain.extend_from_slice(text.as_bytes());
    }
    bytes.extend_from_slice(&(plain.len() as u16).to_le_bytes());
    bytes.extend_from_slice(&plain);
}

/// The key of a form: its parts with spaces between.
pub(super) fn key(form: &Expanded) -> String {
    form.parts.join(" ")
}

fn condition(condition: &Condition) -> (ConditionPlace, Words) {
    (
        condition.place,
        condition.words.iter().map(|word| owned(word)).collect(),
    )
}

/// The opened keys; none where the bytes are no transducer.
pub(super) fn open_keys(bytes: Cow<'static, [u8]>) -> Map<Cow<'static, [u8]>> {
    Map::new(bytes).unwrap_or_else(|_| {
        let empty = Map::default().into_fst().into_inner();
        Map::new(Cow::Owned(empty)).expect("an empty transducer opens")
    })
}
