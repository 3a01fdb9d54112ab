//! [`Entry`]: an entry as the rules use it, and [`Entries`]: all of a table's, unpacked one by one as letters hold them.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::source::{Condition, ConditionPlace, ListRule, SourceEntry};
use crate::rewrite::Applicability;

/// Words of a condition.
pub(super) type Words = Vec<Cow<'static, str>>;

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
    pub conditions: Vec<(ConditionPlace, Words)>,
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

fn owned(text: &str) -> Cow<'static, str> {
    Cow::Owned(text.to_owned())
}

impl Entry {
    /// The entry of a file, for the rule of that file.
    pub fn new(rule: ListRule, entry: &SourceEntry) -> Entry {
        let optional = |text: &Option<String>| text.as_deref().map(owned);
        let condition = |condition: &Condition| {
            (
                condition.place,
                condition.words.iter().map(|word| owned(word)).collect(),
            )
        };
        Entry {
            term: owned(&entry.term),
            rule,
            applicability: entry.applicability,
            keeps_negation: entry.keeps_negation,
            conditions: entry.conditions.iter().map(condition).collect(),
            note: optional(&entry.note),
            why: optional(&entry.why),
            advice: optional(&entry.advice),
            explanation: optional(&entry.explanation),
            source: owned(&entry.source),
        }
    }

    /// Adds the entry to the packed entries: its length, small numbers, then its texts with an end mark behind each.
    ///
    /// Texts must not contain the end mark, and an empty text is none.
    pub fn pack(&self, packed: &mut Vec<u8>) {
        let mut bytes = vec![
            self.rule as u8,
            self.applicability as u8,
            u8::from(self.keeps_negation),
            self.conditions.len() as u8,
        ];
        let mut texts: Vec<&str> = Vec::new();
        for (place, words) in &self.conditions {
            bytes.extend([*place as u8, words.len() as u8]);
            texts.extend(words.iter().map(AsRef::as_ref));
        }
        texts.extend([self.term.as_ref(), self.source.as_ref()]);
        let optional = [&self.note, &self.why, &self.advice, &self.explanation];
        texts.extend(optional.map(|text| text.as_deref().unwrap_or_default()));
        for text in texts {
            bytes.extend_from_slice(text.as_bytes());
            bytes.push(END);
        }
        packed.extend_from_slice(&(bytes.len() as u16).to_le_bytes());
        packed.extend_from_slice(&bytes);
    }

    /// Reads an entry as [`pack`](Self::pack) wrote it; `None` for anything else.
    fn unpack(packed: &'static [u8]) -> Option<Entry> {
        let (&[rule, applicability, keeps_negation, conditions], rest) = packed.split_first_chunk::<4>()?;
        let (numbers, texts) = rest.split_at_checked(2 * usize::from(conditions))?;
        let mut texts = std::str::from_utf8(texts)
            .ok()?
            .split(char::from(END))
            .map(Cow::Borrowed);
        let conditions = numbers
            .chunks_exact(2)
            .map(|number| {
                let (place, _) = *ConditionPlace::ALL.get(usize::from(number[0]))?;
                Some((place, texts.by_ref().take(usize::from(number[1])).collect()))
            })
            .collect::<Option<_>>()?;
        let (term, source) = (texts.next()?, texts.next()?);
        let mut optional = || texts.next().filter(|text| !text.is_empty());
        Some(Entry {
            term,
            source,
            rule: *ListRule::ALL.get(usize::from(rule))?,
            applicability: *Applicability::ALL.get(usize::from(applicability))?,
            keeps_negation: keeps_negation != 0,
            conditions,
            note: optional(),
            why: optional(),
            advice: optional(),
            explanation: optional(),
        })
    }
}

/// Stands after each text.
const END: u8 = 0;

/// The entries of a table.
///
/// The built-in ones lie packed in the program: that is a tenth of the module smaller than a Rust value for each of them, and a letter
/// touches few.
#[derive(Debug)]
pub struct Entries {
    slots: Vec<(&'static [u8], OnceLock<Entry>)>,
}

impl Entries {
    /// Entries that have just been read.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Entries {
        let slots = entries.into_iter().map(|entry| (&[][..], OnceLock::from(entry)));
        Entries { slots: slots.collect() }
    }

    /// Entries as [`pack`](Self::pack) wrote them.
    pub fn packed(mut packed: &'static [u8]) -> Entries {
        let mut slots = Vec::new();
        while let Some((length, rest)) = packed.split_first_chunk::<2>()
            && let Some((entry, rest)) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))
        {
            slots.push((entry, OnceLock::new()));
            packed = rest;
        }
        Entries { slots }
    }

    /// All of them as bytes.
    pub fn pack(&self) -> Vec<u8> {
        let mut packed = Vec::new();
        for entry in self.iter() {
            entry.pack(&mut packed);
        }
        packed
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The entry at that place.
    pub fn get(&self, place: usize) -> Option<&Entry> {
        let (packed, entry) = self.slots.get(place)?;
        if entry.get().is_none() {
            // Another thread may have been quicker; both read the same.
            let _ = entry.set(Entry::unpack(packed)?);
        }
        entry.get()
    }

    /// All of them in order.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        (0..self.len()).filter_map(|place| self.get(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(conditions: Vec<(ConditionPlace, Words)>, note: Option<&'static str>) -> Entry {
        Entry {
            term: "påtænke".into(),
            rule: ListRule::Tone,
            applicability: Applicability::Choose,
            keeps_negation: true,
            conditions,
            note: note.map(Cow::Borrowed),
            why: None,
            advice: Some("Skriv en dato.".into()),
            explanation: None,
            source: "Retskrivningsordbogen".into(),
        }
    }

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        let words = |words: &[&'static str]| words.iter().copied().map(Cow::Borrowed).collect();
        let conditions = vec![
            (ConditionPlace::NotAfter, words(&["ikke", "må"])),
            (ConditionPlace::OnlyBefore, words(&["at"])),
        ];
        let entries = [entry(conditions, Some("Hvem gør det?")), entry(Vec::new(), None)];
        let packed: &'static [u8] = Entries::new(entries.clone()).pack().leak();
        let unpacked = Entries::packed(packed);
        assert_eq!(unpacked.len(), 2);
        assert!(unpacked.iter().eq(&entries));
        assert_eq!(unpacked.get(2), None);
    }

    #[test]
    fn bytes_cut_short_give_no_entry() {
        let packed: &'static [u8] = Entries::new([entry(Vec::new(), None)]).pack().leak();
        assert!(Entries::packed(&packed[..packed.len() - 1]).is_empty());
    }
}
