//! UTF-16 positions, which browsers count in, from byte positions and back.

use super::span::{SourceByte, SourceUtf16, Span};

/// Bytes between two checkpoints.
const STRIDE: usize = 64;

/// Both countings of one text.
#[derive(Debug)]
pub struct Utf16Positions<'a> {
    text: &'a str,
    /// UTF-16 units before byte `index × STRIDE`, or before the character that this byte stands in; empty for ASCII.
    checkpoints: Vec<u32>,
}

fn units(byte: u8) -> u32 {
    // The first byte of a character says how many units it takes; the others take none.
    match byte {
        0x80..=0xbf => 0,
        0xf0..=0xff => 2,
        _ => 1,
    }
}

impl<'a> Utf16Positions<'a> {
    /// Counts `text` through once.
    pub fn new(text: &'a str) -> Self {
        if text.is_ascii() {
            return Utf16Positions {
                text,
                checkpoints: Vec::new(),
            };
        }
        let mut checkpoints = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut count = 0;
        for stretch in text.as_bytes().chunks(STRIDE) {
            checkpoints.push(count);
            count += stretch.iter().map(|&byte| units(byte)).sum::<u32>();
        }
        Utf16Positions { text, checkpoints }
    }

    /// The UTF-16 position of a byte position that stands on a character boundary.
    pub fn from_byte(&self, byte: u32) -> u32 {
        let byte = byte as usize;
        if self.checkpoints.is_empty() {
            return byte as u32;
        }
        let checkpoint = (byte / STRIDE).min(self.checkpoints.len() - 1);
        let start = checkpoint * STRIDE;
        self.checkpoints[checkpoint]
            + self.text.as_bytes()[start..byte]
                .iter()
                .map(|&byte| units(byte))
                .sum::<u32>()
    }

    /// The byte position of a UTF-16 position; inside a character its end, beyond the text the text's end.
    pub fn to_byte(&self, position: u32) -> u32 {
        if self.checkpoints.is_empty() {
            return position.min(self.text.len() as u32);
        }
        let checkpoint = self
            .checkpoints
            .partition_point(|&count| count <= position)
            .saturating_sub(1);
        let mut count = self.checkpoints[checkpoint];
        let mut byte = checkpoint * STRIDE;
        let bytes = self.text.as_bytes();
        while byte < bytes.len() && (count < position || !self.text.is_char_boundary(byte)) {
            count += units(bytes[byte]);
            byte += 1;
        }
        byte as u32
    }

    /// A span in UTF-16 units.
    pub fn span_from_byte(&self, span: Span<SourceByte>) -> Span<SourceUtf16> {
        Span::new(self.from_byte(span.start), self.from_byte(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_at_every_boundary() {
        let text = "Ærø og 👩‍👧 på gåtur, 1.250 kr. ".repeat(9);
        let positions = Utf16Positions::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let expected = text[..byte].encode_utf16().count() as u32;
            assert_eq!(positions.from_byte(byte as u32), expected);
            assert_eq!(positions.to_byte(expected), byte as u32);
        }
    }

    #[test]
    fn positions_outside_are_the_end() {
        assert_eq!(Utf16Positions::new("abc").to_byte(9), 3);
        assert_eq!(Utf16Positions::new("æbc").to_byte(9), 4);
    }
}
