//! The compiled word lists: bytes that are looked into as they are, without parsing.
//!
//! Words that inflect alike share a paradigm: what comes after the stem in each form. Every stem leads to the paradigms it is used
//! with.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::inflection::{Class, Gender, Inflection};
use super::reading::Readings;
use super::stems::{self, StemBytes, Stems};
use super::word_list::Lexeme;

/// The bytes of a compiled lexicon.
#[derive(Clone, Debug)]
pub struct Bytes {
    /// Each stem with where its list of paradigms begins in `lists`.
    pub stems: StemBytes,
    /// How many paradigms, then where each begins in `paradigms`, 3 bytes each.
    pub lists: Cow<'static, [u8]>,
    /// Class and gender, the last letters of the endings, how many forms, then each form: inflection, length of the ending, the ending.
    pub paradigms: Cow<'static, [u8]>,
    /// Each function word with the place of its readings in `readings`.
    pub function_words: StemBytes,
    /// The sets of readings that function words have, 8 bytes each.
    pub readings: Cow<'static, [u8]>,
}

/// Compiles words and function words.
pub fn compile(words: &[Lexeme], function_words: &BTreeMap<String, Readings>) -> Bytes {
    let mut paradigms = Vec::new();
    let mut places: HashMap<Vec<u8>, u32> = HashMap::new();
    let mut stems: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for word in words {
        let stem = stem_of(word);
        let bytes = paradigm_bytes(word, stem.len());
        let place = *places.entry(bytes).or_insert_with_key(|bytes| {
            paradigms.extend_from_slice(bytes);
            (paradigms.len() - bytes.len()) as u32
        });
        let list = stems.entry(stem).or_default();
        if !list.contains(&place) && list.len() < usize::from(u8::MAX) {
            list.push(place);
        }
    }
    // The lists that most stems have come first: small numbers, over and over, compress well.
    let mut uses: BTreeMap<&[u32], usize> = BTreeMap::new();
    for list in stems.values() {
        *uses.entry(list).or_default() += 1;
    }
    let mut by_use: Vec<(&[u32], usize)> = uses.into_iter().collect();
    by_use.sort_by_key(|(_, count)| Reverse(*count));
    let mut lists = Vec::new();
    let mut list_places: HashMap<&[u32], u16> = HashMap::new();
    for (list, _) in by_use {
        list_places.insert(list, lists.len() as u16);
        lists.push(list.len() as u8);
        for paradigm in list {
            lists.extend_from_slice(&paradigm.to_le_bytes()[..3]);
        }
    }
    let stems = stems.iter().map(|(stem, list)| (*stem, list_places[list.as_slice()]));
    let stems = stems::compile(stems);
    let mut readings: Vec<u64> = Vec::new();
    let function_words = function_words.iter().map(|(form, own)| {
        let place = readings.iter().position(|bits| *bits == own.bits());
        let place = place.unwrap_or_else(|| {
            readings.push(own.bits());
            readings.len() - 1
        });
        (form.as_str(), place as u16)
    });
    let function_words = stems::compile(function_words);
    Bytes {
        stems,
        lists: lists.into(),
        paradigms: paradigms.into(),
        function_words,
        readings: readings.into_iter().flat_map(u64::to_le_bytes).collect(),
    }
}

/// What all forms begin with.
fn stem_of(word: &Lexeme) -> &str {
    let mut stem = word.lemma.as_str();
    for (_, form) in &word.forms {
        while !form.starts_with(stem) {
            stem = stem.char_indices().next_back().map_or("", |(last, _)| &stem[..last]);
        }
    }
    stem
}

fn paradigm_bytes(word: &Lexeme, stem: usize) -> Vec<u8> {
    let last_letters = word
        .forms
        .iter()
        .filter_map(|(_, form)| form[stem..].bytes().next_back());
    let mut bytes = vec![word.class as u8 | (word.gender as u8) << 4];
    bytes.extend(
        last_letters
            .fold(0, |letters, last| letters | letter_bit(last))
            .to_le_bytes(),
    );
    bytes.push(word.forms.len() as u8);
    for (inflection, form) in &word.forms {
        let ending = &form[stem..];
        bytes.push(*inflection as u8);
        bytes.push(ending.len() as u8);
        bytes.extend_from_slice(ending.as_bytes());
    }
    bytes
}

/// One of 32 bits for a byte; some bytes share one.
const fn letter_bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// The bytes before a paradigm's forms.
const PARADIGM_HEAD: usize = 6;

/// How a word inflects: its endings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paradigm<'a> {
    bytes: &'a [u8],
}

impl<'a> Paradigm<'a> {
    fn head(self) -> u8 {
        self.bytes.first().copied().unwrap_or(0)
    }

    /// The class.
    pub fn class(self) -> Class {
        Class::ALL
            .get(usize::from(self.head() & 0x0f))
            .copied()
            .unwrap_or(Class::Noun)
    }

    /// The gender; [`Gender::Either`] where the class has none.
    pub fn gender(self) -> Gender {
        Gender::ALL
            .get(usize::from(self.head() >> 4))
            .copied()
            .unwrap_or(Gender::Either)
    }

    /// The forms with their endings; that of the lemma first.
    pub fn endings(self) -> Endings<'a> {
        Endings {
            bytes: self.ending_bytes(),
        }
    }

    pub(super) fn ending_bytes(self) -> EndingBytes<'a> {
        EndingBytes {
            left: self.bytes.get(PARADIGM_HEAD - 1).copied().unwrap_or(0),
            bytes: self.bytes.get(PARADIGM_HEAD..).unwrap_or_default(),
        }
    }

    /// Whether one of the endings may end in that byte.
    pub(super) fn may_end_in(self, byte: Option<u8>) -> bool {
        let letters = self.bytes.get(1..5).and_then(|bytes| bytes.first_chunk::<4>());
        let letters = letters.map_or(0, |bytes| u32::from_le_bytes(*bytes));
        byte.is_some_and(|byte| letters & letter_bit(byte) != 0)
    }
}

/// The endings of a paradigm.
#[derive(Clone, Debug)]
pub struct Endings<'a> {
    bytes: EndingBytes<'a>,
}

impl<'a> Iterator for Endings<'a> {
    type Item = (Inflection, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (inflection, ending) = self.bytes.next()?;
        Some((inflection, std::str::from_utf8(ending).ok()?))
    }
}

/// The endings as bytes, which is all that comparing them needs.
#[derive(Clone, Debug)]
pub(super) struct EndingBytes<'a> {
    left: u8,
    bytes: &'a [u8],
}

impl<'a> Iterator for EndingBytes<'a> {
    type Item = (Inflection, &'a [u8]);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.left = self.left.checked_sub(1)?;
        let (&[inflection, length], rest) = self.bytes.split_first_chunk::<2>()?;
        let (ending, rest) = rest.split_at_checked(usize::from(length))?;
        self.bytes = rest;
        Some((Inflection::ALL.get(usize::from(inflection)).copied()?, ending))
    }
}

/// A stem that a form begins with, and a paradigm it is used with.
#[derive(Clone, Copy, Debug)]
pub struct StemUse<'a> {
    /// How many bytes of the form are the stem.
    pub stem: usize,
    /// The paradigm.
    pub paradigm: Paradigm<'a>,
}

/// The opened lexicon.
#[derive(Debug)]
pub struct Table {
    stems: Stems,
    lists: Cow<'static, [u8]>,
    paradigms: Cow<'static, [u8]>,
    function_words: Stems,
    readings: Cow<'static, [u8]>,
}

impl Table {
    /// Opens compiled bytes.
    pub fn open(bytes: Bytes) -> Table {
        Table {
            stems: Stems::open(bytes.stems),
            lists: bytes.lists,
            paradigms: bytes.paradigms,
            function_words: Stems::open(bytes.function_words),
            readings: bytes.readings,
        }
    }

    /// The readings of a function word.
    pub fn function_word(&self, form: &str) -> Option<Readings> {
        let mut place = None;
        self.function_words.that_begin(form, |length, value| {
            if length == form.len() {
                place = Some(usize::from(value));
            }
        });
        let bits = self.readings.get(8 * place?..)?.first_chunk()?;
        Some(Readings::from_bits(u64::from_le_bytes(*bits)))
    }

    /// Calls `visit` for every stem that `form` begins with and every paradigm it is used with.
    pub fn stem_uses<'a>(&'a self, form: &str, mut visit: impl FnMut(StemUse<'a>)) {
        self.stems.that_begin(form, |stem, list| {
            for paradigm in self.list(usize::from(list)) {
                visit(StemUse { stem, paradigm });
            }
        });
    }

    fn list(&self, place: usize) -> impl Iterator<Item = Paradigm<'_>> {
        let count = self.lists.get(place).copied().unwrap_or(0);
        let places = self.lists.get(place + 1..place + 1 + 3 * usize::from(count));
        places.unwrap_or_default().chunks_exact(3).map(|place| {
            let place = u32::from_le_bytes([place[0], place[1], place[2], 0]);
            Paradigm {
                bytes: self.paradigms.get(place as usize..).unwrap_or_default(),
            }
        })
    }
}
