//! Evens out typography: the source becomes the reading text, in which `fremsende` is `fremsende` however it was typed.
//!
//! Read alike: non-breaking and thin spaces as spaces, soft hyphens and zero-width marks as nothing, ligatures as their letters,
//! decomposed æ ø å é as one character, every kind of line break as a line feed, the non-breaking hyphen as a hyphen, and a word
//! that was divided at a line end as one word.

use unicode_normalization::char::{compose, is_combining_mark};

use super::source_map::SourceMap;
use super::span::Span;
use super::vocabulary;

/// Builds the reading text piece by piece, and the map back with it.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) text: String,
    pub(super) map: SourceMap,
}

/// Letters of the first half of a divided word, at most.
const LONGEST_HALF: usize = 60;

/// What one character of the source is read as.
enum Read {
    Same,
    Nothing,
    As(&'static str),
}

const fn read(character: char) -> Read {
    match character {
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{2009}' | '\u{200a}' | '\u{2002}' | '\u{2003}' => Read::As(" "),
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => Read::Nothing,
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Read::As("\n"),
        '\u{2010}' | '\u{2011}' => Read::As("-"),
        '\u{2019}' => Read::As("'"),
        '\u{fb00}' => Read::As("ff"),
        '\u{fb01}' => Read::As("fi"),
        '\u{fb02}' => Read::As("fl"),
        '\u{fb03}' => Read::As("ffi"),
        '\u{fb04}' => Read::As("ffl"),
        '\u{fb05}' | '\u{fb06}' => Read::As("st"),
        _ => Read::Same,
    }
}

impl Reading {
    /// Reads a stretch of the source that begins at byte `at`.
    pub(super) fn push_source(&mut self, stretch: &str, at: u32) {
        let bytes = stretch.as_bytes();
        let mut position = 0;
        while position < bytes.len() {
            let plain = bytes[position..]
                .iter()
                .take_while(|&&byte| byte < 0x80 && byte != b'\r' && byte != b'\n')
                .count();
            // The two vertical controls are rare enough to be looked for in the stretch only.
            let plain = bytes[position..position + plain]
                .iter()
                .position(|&byte| byte == 0xb || byte == 0xc)
                .unwrap_or(plain);
            if plain > 0 {
                self.push_verbatim(&stretch[position..position + plain], at + position as u32);
                position += plain;
                continue;
            }
            let Some(character) = stretch[position..].chars().next() else {
                break;
            };
            let mut length = character.len_utf8();
            if character == '\r' && bytes.get(position + 1) == Some(&b'\n') {
                length = 2;
            }
            self.push_character(character, at + position as u32, length as u32);
            position += length;
            if (character == '\n' || character == '\r') && self.joins_divided_word(&stretch[position..]) {
                let hyphen_and_break = self.text.len() - 2;
                self.text.truncate(hyphen_and_break);
                self.map.truncate(hyphen_and_break as u32);
                position += stretch[position..].len() - stretch[position..].trim_start_matches([' ', '\t']).len();
            }
        }
    }

    /// Reads one character that stands at byte `at` of the source and takes up `length` bytes there.
    pub(super) fn push_character(&mut self, character: char, at: u32, length: u32) {
        let source = Span::new(at, at + length);
        if is_combining_mark(character)
            && let Some(last) = self.text.chars().next_back()
            && let Some(composed) = compose(last, character)
        {
            let start = self.text.len() - last.len_utf8();
            let whole = Span::new(
                self.map
                    .to_source(Span::new(start as u32, self.text.len() as u32))
                    .start,
                source.end,
            );
            self.text.truncate(start);
            self.map.truncate(start as u32);
            self.text.push(composed);
            self.map.push_replaced(start as u32, composed.len_utf8() as u32, whole);
            return;
        }
        match read(character) {
            Read::Nothing => {}
            Read::As(other) => self.push_replaced(other, source),
            Read::Same if length as usize == character.len_utf8() => {
                self.push_verbatim(character.encode_utf8(&mut [0; 4]), at);
            }
            Read::Same => self.push_replaced(character.encode_utf8(&mut [0; 4]), source),
        }
    }

    fn push_verbatim(&mut self, stretch: &str, at: u32) {
        self.map.push_verbatim(self.text.len() as u32, at, stretch.len() as u32);
        self.text.push_str(stretch);
    }

    fn push_replaced(&mut self, read_as: &str, source: Span<super::span::SourceByte>) {
        self.map
            .push_replaced(self.text.len() as u32, read_as.len() as u32, source);
        self.text.push_str(read_as);
    }

    /// A block ends here; nothing in the source stands for the line feed.
    pub(super) fn push_break(&mut self, at: u32) {
        self.push_replaced("\n", Span::new(at, at));
    }

    /// Markup stands here in the source.
    #[cfg(feature = "cli")]
    pub(super) fn push_markup(&mut self) {
        self.map.push_markup(self.text.len() as u32);
    }

    /// Whether the text so far ends in a word that a typesetter divided with a hyphen at the line end, and `rest` holds its second half.
    ///
    /// `it-⏎afdeling`, `2-⏎årig` and `børne-⏎og familie` keep their hyphen.
    fn joins_divided_word(&self, rest: &str) -> bool {
        let Some(before) = self.text.strip_suffix("-\n") else {
            return false;
        };
        // No half of a word is longer than this, however often the text is joined.
        let nearby = before.char_indices().rev().nth(LONGEST_HALF).map_or(0, |(at, _)| at);
        let first_half = before[nearby..]
            .rsplit(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        let second_half = rest.trim_start_matches([' ', '\t']);
        let second_half = second_half
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .unwrap_or_default();
        let lowercase = |word: &str| word.chars().next().is_some_and(char::is_lowercase);
        first_half.chars().count() >= 2
            && first_half.chars().all(char::is_alphabetic)
            && first_half.chars().next_back().is_some_and(char::is_lowercase)
            && lowercase(second_half)
            && !vocabulary::keeps_hyphen(&first_half.to_lowercase())
            && !vocabulary::follows_hanging_hyphen(second_half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Reading {
        let mut reading = Reading::default();
        reading.push_source(source, 0);
        reading
    }

    #[test]
    fn even_out_typography() {
        for (source, text) in [
            ("1.250\u{a0}kr.", "1.250 kr."),
            ("frem\u{ad}sende", "fremsende"),
            ("bekra\u{308}fte a\u{30a}r", "bekräfte år"),
            ("\u{fb01}nde", "finde"),
            ("a\r\nb\rc\u{b}d", "a\nb\nc\nd"),
            ("sags-\nbehandling", "sagsbehandling"),
            ("sags-\r\n  behandling", "sagsbehandling"),
            ("børne-\nog familie", "børne-\nog familie"),
            ("it-\nafdeling", "it-\nafdeling"),
            ("2-\nårig", "2-\nårig"),
            ("Vest-\nDanmark", "Vest-\nDanmark"),
            ("e\u{200b}n", "en"),
        ] {
            assert_eq!(read(source).text, text, "{source:?}");
        }
    }

    #[test]
    fn every_character_maps_back() {
        let source = "Å\u{30a}bn frem\u{ad}sende a\u{30a} sags-\r\n behandling";
        let reading = read(source);
        let place = |word: &str| {
            let start = reading.text.find(word).expect("the word is there") as u32;
            &source[reading
                .map
                .to_source(Span::new(start, start + word.len() as u32))
                .range()]
        };
        assert_eq!(place("fremsende"), "frem\u{ad}sende");
        assert_eq!(place("å"), "a\u{30a}");
        assert_eq!(place("sagsbehandling"), "sags-\r\n behandling");
    }
}
