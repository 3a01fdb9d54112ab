//! [`Form`]: one thing that an entry finds, and [`Forms`]: all of a table's, packed in columns.

use std::borrow::Cow;

use super::expand::{Expanded, Needs};
use crate::lexicon::Inflection;
use crate::rewrite::Applicability;

/// One thing that an entry finds, as it stands in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form<'a> {
    /// The entry, by its place in the table.
    pub entry: usize,
    /// Which forms of the head it is, a bit each.
    pub inflections: u32,
    /// Which of its parts is the head.
    pub head: usize,
    /// What the sentence must have for it to be meant.
    pub needs: Needs,
    /// How far its plain forms can be trusted.
    pub applicability: Applicability,
    /// The plain forms, an end mark behind each.
    plain: &'a [u8],
}

impl<'a> Form<'a> {
    /// The plain forms in the entry's order; empty where there is none for this form.
    pub fn plain(self) -> impl Iterator<Item = &'a str> {
        let texts = self.plain.split(|byte| *byte == END_OF_TEXT);
        // Nothing stands behind the last mark.
        texts
            .take(self.plain.iter().filter(|byte| **byte == END_OF_TEXT).count())
            .map(|text| std::str::from_utf8(text).unwrap_or_default())
    }

    /// Which forms of the head it is.
    pub fn inflections(self) -> impl Iterator<Item = Inflection> {
        Inflection::ALL
            .into_iter()
            .filter(move |inflection| self.inflections & (1 << *inflection as u32) != 0)
    }
}

/// Stands after each plain form.
const END_OF_TEXT: u8 = 0;
/// Stands after the plain forms of one form; no text contains it.
const END_OF_LIST: u8 = 0xff;
/// In the last byte of a place among the plain forms: no other form has the same key.
const LAST: u8 = 0x80;
/// For one in so many lists of plain forms it is known where it begins; the others are counted from there.
const STRIDE: usize = 16;

const KIND: usize = 6;

/// What the entries find, in the order of their keys.
///
/// The columns one after the other, because like stands beside like there: after Brotli they take a quarter less than the forms one after
/// the other. Forms share their kinds and their plain forms.
#[derive(Clone, Debug)]
pub struct Forms {
    bytes: Cow<'static, [u8]>,
    count: usize,
    kinds: usize,
    stops: usize,
}

impl Forms {
    /// Forms as [`bytes`](Self::bytes) gave them; none for other bytes.
    pub fn open(bytes: Cow<'static, [u8]>) -> Forms {
        let number = |place: usize| {
            let four = bytes.get(4 * place..)?.first_chunk()?;
            Some(u32::from_le_bytes(*four) as usize)
        };
        match (number(0), number(1), number(2)) {
            (Some(count), Some(kinds), Some(stops)) => Forms {
                count,
                kinds,
                stops,
                bytes,
            },
            _ => Forms {
                bytes: Cow::Borrowed(&[]),
                count: 0,
                kinds: 0,
                stops: 0,
            },
        }
    }

    /// The bytes, for the build script.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Packs lists of forms, each with the place of its entry; a list begins at the number of forms before it.
    pub fn pack<'e>(lists: impl IntoIterator<Item = &'e [(usize, &'e Expanded)]>) -> Forms {
        let mut kinds = Vec::new();
        let mut plain: Vec<Vec<u8>> = Vec::new();
        let mut known = std::collections::BTreeMap::new();
        let (mut entries, mut of_kind, mut of_plain) = (Vec::new(), Vec::new(), Vec::new());
        for list in lists {
            for (index, (entry, form)) in list.iter().enumerate() {
                entries.extend_from_slice(&(*entry as u16).to_le_bytes());
                let kind = kind(form);
                let place = kinds.iter().position(|other| *other == kind).unwrap_or_else(|| {
                    kinds.push(kind);
                    kinds.len() - 1
                });
                of_kind.extend_from_slice(&(place as u16).to_le_bytes());
                let place = *known.entry(texts(form)).or_insert_with_key(|texts| {
                    plain.push(texts.clone());
                    plain.len() - 1
                });
                let mut place = (place as u32).to_le_bytes();
                place[2] |= if index + 1 == list.len() { LAST } else { 0 };
                of_plain.extend_from_slice(&place[..3]);
            }
        }
        let mut text = Vec::new();
        let mut stops: Vec<u32> = Vec::new();
        for (index, list) in plain.iter().enumerate() {
            if index % STRIDE == 0 {
                stops.push(text.len() as u32);
            }
            text.extend_from_slice(list);
            text.push(END_OF_LIST);
        }
        let mut bytes = Vec::new();
        for number in [entries.len() / 2, kinds.len(), stops.len()] {
            bytes.extend_from_slice(&(number as u32).to_le_bytes());
        }
        bytes.extend(entries);
        bytes.extend(of_kind);
        bytes.extend(of_plain);
        bytes.extend(kinds.into_iter().flatten());
        bytes.extend(stops.into_iter().flat_map(u32::to_le_bytes));
        bytes.extend(text);
        Forms::open(bytes.into())
    }

    /// The forms of the list that begins there.
    pub fn list_at(&self, start: u64) -> impl Iterator<Item = Form<'_>> {
        let mut next = Some(start as usize);
        std::iter::from_fn(move || {
            let (form, last) = self.form(next?)?;
            next = next.filter(|_| !last).map(|place| place + 1);
            Some(form)
        })
    }

    /// A form, and whether it is the last of its list.
    fn form(&self, place: usize) -> Option<(Form<'_>, bool)> {
        if place >= self.count {
            return None;
        }
        let of_kind = 12 + 2 * self.count;
        let of_plain = of_kind + 2 * self.count;
        let kinds = of_plain + 3 * self.count;
        let entry = *self.bytes.get(12 + 2 * place..)?.first_chunk()?;
        let kind = *self.bytes.get(of_kind + 2 * place..)?.first_chunk()?;
        let [low, middle, high] = *self.bytes.get(of_plain + 3 * place..)?.first_chunk()?;
        let kind: [u8; KIND] = *self
            .bytes
            .get(kinds + KIND * usize::from(u16::from_le_bytes(kind))..)?
            .first_chunk()?;
        let plain = u32::from_le_bytes([low, middle, high & !LAST, 0]);
        let form = Form {
            entry: usize::from(u16::from_le_bytes(entry)),
            inflections: u32::from_le_bytes([kind[0], kind[1], kind[2], 0]),
            head: usize::from(kind[3]),
            needs: *Needs::ALL.get(usize::from(kind[4]))?,
            applicability: *Applicability::ALL.get(usize::from(kind[5]))?,
            plain: self.plain_at(kinds + KIND * self.kinds, plain as usize)?,
        };
        Some((form, high & LAST != 0))
    }

    /// The plain forms at that place of all lists of them, which stand after their `stops`.
    fn plain_at(&self, stops: usize, place: usize) -> Option<&[u8]> {
        let stop = *self.bytes.get(stops + 4 * (place / STRIDE)..)?.first_chunk()?;
        let start = stops + 4 * self.stops + u32::from_le_bytes(stop) as usize;
        let mut lists = self.bytes.get(start..)?.split(|byte| *byte == END_OF_LIST);
        lists.nth(place % STRIDE)
    }
}

fn kind(form: &Expanded) -> [u8; KIND] {
    let inflections = form
        .inflections
        .iter()
        .fold(0_u32, |bits, inflection| bits | 1 << *inflection as u32);
    let [low, middle, high, _] = inflections.to_le_bytes();
    [
        low,
        middle,
        high,
        form.head as u8,
        form.needs as u8,
        form.applicability as u8,
    ]
}

fn texts(form: &Expanded) -> Vec<u8> {
    let mut texts = Vec::new();
    for parts in &form.plain {
        texts.extend_from_slice(parts.as_deref().unwrap_or_default().join(" ").as_bytes());
        texts.push(END_OF_TEXT);
    }
    texts
}
