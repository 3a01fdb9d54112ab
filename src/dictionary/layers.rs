//! Layers of dictionaries, and a short name for what is in force.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use once_cell::sync::Lazy;

use super::entry::{Entries, Entry};
use super::expand::Expanded;
use super::form::Forms;
use super::hash::{START, fnv};
use super::source::Document;
use super::table::{Table, open_keys};
use super::thresholds::Thresholds;

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
static ENTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built_in.entries"));
static FORMS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built_in.forms"));
static KEYS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/built_in.keys"));

static BUILT_IN: Lazy<Layer> = Lazy::new(|| Layer {
    table: Arc::new(Table {
        title: Cow::Borrowed("Klarbrevs ordbog"),
        entries: Entries::packed(ENTRIES),
        forms: Forms::open(Cow::Borrowed(FORMS)),
        // The build script wrote these bytes; if they did not open, the tests of the built-in dictionary would fail.
        keys: open_keys(Cow::Borrowed(KEYS)),
    }),
    off: Arc::default(),
    hash: HASH,
});

/// One dictionary in force.
#[derive(Clone, Debug)]
pub struct Layer {
    pub(super) table: Arc<Table>,
    /// Terms of the layers below that this one switches off, or has an entry of its own for.
    off: Arc<BTreeSet<String>>,
    hash: u64,
}

impl Layer {
    /// The title of the dictionary.
    pub fn title(&self) -> &str {
        &self.table.title
    }

    /// How many entries it has.
    pub fn entry_count(&self) -> usize {
        self.table.entries.len()
    }
}

/// The dictionaries in force, bottom layer first.
#[derive(Clone, Debug)]
pub struct Dictionaries {
    layers: Vec<Layer>,
    /// The thresholds in force.
    pub thresholds: Thresholds,
}

impl Dictionaries {
    /// The built-in dictionaries alone.
    pub fn built_in() -> Dictionaries {
        Dictionaries {
            layers: vec![BUILT_IN.clone()],
            thresholds: Thresholds::default(),
        }
    }

    /// No dictionary at all.
    pub fn none() -> Dictionaries {
        Dictionaries {
            layers: Vec::new(),
            thresholds: Thresholds::default(),
        }
    }

    /// These dictionaries with `document` on top, unchecked.
    pub(super) fn with(&self, text: &str, document: &Document, forms: Vec<Vec<Expanded>>) -> Dictionaries {
        let mut dictionaries = self.clone();
        dictionaries.push(text, document, forms);
        dictionaries
    }

    fn push(&mut self, text: &str, document: &Document, forms: Vec<Vec<Expanded>>) {
        for (name, value) in &document.thresholds {
            self.thresholds.set(name, *value);
        }
        self.layers.push(Layer {
            table: Arc::new(Table::compile(&[(document, forms)])),
            off: Arc::new(
                document
                    .off
                    .iter()
                    .map(|off| &off.term)
                    .chain(document.entries.iter().map(|entry| &entry.term))
                    .cloned()
                    .collect(),
            ),
            hash: fnv(text.as_bytes(), START),
        });
    }

    /// The layers, bottom first.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// Whether a layer has an entry of that term.
    pub fn has_term(&self, term: &str) -> bool {
        self.layers
            .iter()
            .any(|layer| layer.table.entries.iter().any(|entry| entry.term == term))
    }

    /// Whether a layer above `layer` switches `entry` off.
    pub(super) fn is_switched_off(&self, layer: &Layer, entry: &Entry) -> bool {
        let above = self
            .layers
            .iter()
            .rev()
            .take_while(|upper| !Arc::ptr_eq(&upper.table, &layer.table));
        above.into_iter().any(|upper| upper.off.contains(entry.term.as_ref()))
    }

    /// A short name for the dictionaries in force: it changes when any of them does.
    pub fn hash(&self) -> String {
        let all = self
            .layers
            .iter()
            .fold(START, |hash, layer| fnv(&layer.hash.to_le_bytes(), hash));
        format!("{:08x}", (all >> 32) as u32 ^ all as u32)
    }
}
