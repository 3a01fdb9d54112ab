//! Stems in their order, each told by what it does not share with the one before, and its value behind it: how a stem ends says much of
//! how it is inflected. That is small, compresses well, and is searched as it stands.

use std::borrow::Cow;

/// How many stems stand in a block: only the first of them is written whole.
const BLOCK: usize = 32;
/// Bytes from here on are letters; the first byte of a value is none.
const FIRST_LETTER: u8 = b' ';
/// Values from here on take two bytes.
const TWO_BYTES: u8 = FIRST_LETTER - 2;
/// Begins a value of three bytes.
const THREE_BYTES: u8 = FIRST_LETTER - 1;
/// A stem tells at most so many shared bytes.
const MOST_SHARED: usize = u8::MAX as usize;
/// The bytes of a stem in a block's head: its length and its value.
const HEAD_ENTRY: usize = 3;

/// The bytes of compiled stems.
#[derive(Clone, Debug, Default)]
pub struct StemBytes {
    /// The blocks. Each begins with how many stems its first stem begins with, and those by length and value; then its stems: how
    /// many bytes of the one before, the rest of the letters, and the value.
    pub text: Cow<'static, [u8]>,
    /// Where each block begins in `text`, 3 bytes each.
    pub blocks: Cow<'static, [u8]>,
}

/// Compiles stems in their order, each with its value.
pub fn compile<'a>(stems: impl IntoIterator<Item = (&'a str, u16)>) -> StemBytes {
    let (mut text, mut blocks) = (Vec::new(), Vec::new());
    let mut before: &[u8] = &[];
    // The stems that the one before begins with, itself among them.
    let mut open: Vec<(usize, u16)> = Vec::new();
    for (number, (stem, value)) in stems.into_iter().enumerate() {
        let stem = stem.as_bytes();
        let shared = shared(before, stem);
        open.retain(|(length, _)| *length <= shared);
        if number % BLOCK == 0 {
            blocks.extend_from_slice(&(text.len() as u32).to_le_bytes()[..3]);
            text.push(open.len() as u8);
            for (length, value) in &open {
                text.push(*length as u8);
                text.extend_from_slice(&value.to_le_bytes());
            }
            text.push(0);
            text.extend_from_slice(stem);
        } else {
            let told = shared.min(MOST_SHARED);
            text.push(told as u8);
            text.extend_from_slice(&stem[told..]);
        }
        write_value(&mut text, value);
        open.push((stem.len(), value));
        before = stem;
    }
    StemBytes {
        text: text.into(),
        blocks: blocks.into(),
    }
}

/// The values that come most often are the small ones.
fn write_value(text: &mut Vec<u8>, value: u16) {
    let [low, high] = value.to_le_bytes();
    if value < u16::from(TWO_BYTES) {
        text.push(low);
    } else if let Ok(more) = u8::try_from(value - u16::from(TWO_BYTES)) {
        text.extend([TWO_BYTES, more]);
    } else {
        text.extend([THREE_BYTES, low, high]);
    }
}

/// The value at the beginning of `bytes`, and what follows.
fn read_value(bytes: &[u8]) -> Option<(u16, &[u8])> {
    match bytes {
        [TWO_BYTES, more, rest @ ..] => Some((u16::from(TWO_BYTES) + u16::from(*more), rest)),
        [THREE_BYTES, low, high, rest @ ..] => Some((u16::from_le_bytes([*low, *high]), rest)),
        [value, rest @ ..] => Some((u16::from(*value), rest)),
        [] => None,
    }
}

/// How many bytes two words share from the beginning.
fn shared(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

/// The opened stems.
#[derive(Debug)]
pub struct Stems {
    bytes: StemBytes,
    /// How the first stem of each block begins: close together, so that searching them is quick.
    beginnings: Vec<u32>,
}

/// The first four bytes as a number that is ordered as they are; nothing comes before any byte.
fn beginning(letters: &[u8]) -> u32 {
    (0..4).fold(0, |number, at| {
        number << 8 | letters.get(at).map_or(0, |&letter| u32::from(letter))
    })
}

/// What stands in one block.
struct Block<'a> {
    head: &'a [u8],
    stems: &'a [u8],
}

impl Stems {
    /// Opens compiled bytes.
    pub fn open(bytes: StemBytes) -> Stems {
        let mut stems = Stems {
            bytes,
            beginnings: Vec::new(),
        };
        let blocks = 0..stems.bytes.blocks.len() / 3;
        stems.beginnings = blocks
            .map(|number| beginning(first_letters(stems.block(number).stems)))
            .collect();
        stems
    }

    /// Calls `visit` with the length and the value of every stem that `form` begins with, the shortest first.
    pub fn that_begin(&self, form: &str, mut visit: impl FnMut(usize, u16)) {
        let form = form.as_bytes();
        let Some(number) = self.block_before(form) else { return };
        let block = self.block(number);
        let mut alike = shared(first_letters(block.stems), form);
        for entry in block.head.chunks_exact(HEAD_ENTRY) {
            let length = usize::from(entry[0]);
            if length <= alike {
                visit(length, u16::from_le_bytes([entry[1], entry[2]]));
            }
        }
        // The stems come before the form until one does not: of those only what they share with it has to be known.
        let mut rest = block.stems;
        while let Some((&told, letters)) = rest.split_first() {
            let told = usize::from(told);
            let (own, after) = letters.split_at(end_of_letters(letters));
            let Some((value, after)) = read_value(after) else {
                return;
            };
            rest = after;
            if told > alike {
                continue;
            }
            let more = form.get(told..).unwrap_or_default();
            let same = shared(own, more);
            alike = told + same;
            match (own.get(same), more.get(same)) {
                (None, _) => visit(alike, value),
                (Some(own), Some(letter)) if own < letter => {}
                _ => return,
            }
        }
    }

    /// The last block whose first stem does not come after `form`.
    fn block_before(&self, form: &[u8]) -> Option<usize> {
        let wanted = beginning(form);
        let mut low = self.beginnings.partition_point(|own| *own < wanted);
        let same = self.beginnings[low..].partition_point(|own| *own == wanted);
        let mut high = low + same;
        while low < high {
            let middle = (low + high) / 2;
            if !comes_after(self.block(middle).stems, form) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low.checked_sub(1)
    }

    fn block(&self, number: usize) -> Block<'_> {
        let place = |number: usize| {
            let bytes = self.bytes.blocks.get(3 * number..3 * number + 3)?;
            Some(u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]) as usize)
        };
        let text = &self.bytes.text;
        let begin = place(number).unwrap_or(text.len());
        let end = place(number + 1).unwrap_or(text.len());
        let block = text.get(begin..end).unwrap_or_default();
        let (&count, rest) = block.split_first().unwrap_or((&0, &[]));
        let head = rest.split_at_checked(HEAD_ENTRY * usize::from(count));
        let (head, stems) = head.unwrap_or((&[], &[]));
        Block { head, stems }
    }
}

/// Whether the first of these stems comes after `form`.
fn comes_after(stems: &[u8], form: &[u8]) -> bool {
    let letters = stems.get(1..).unwrap_or_default();
    let alike = shared(letters, form);
    // A byte that is no letter ends the stem, and then it comes before what is longer.
    match (letters.get(alike), form.get(alike)) {
        (Some(own), _) if *own < FIRST_LETTER => false,
        (None, _) => false,
        (Some(own), Some(letter)) => own > letter,
        (Some(_), None) => true,
    }
}

/// The first stem of a block.
fn first_letters(stems: &[u8]) -> &[u8] {
    let letters = stems.get(1..).unwrap_or_default();
    &letters[..end_of_letters(letters)]
}

fn end_of_letters(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .position(|byte| *byte < FIRST_LETTER)
        .unwrap_or(bytes.len())
}
