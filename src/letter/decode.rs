//! Bytes to text: UTF-8, UTF-16 and Windows-1252, the encodings that letters are saved in on Danish office machines.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// How a file was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 of either byte order.
    Utf16,
    /// Windows-1252, which holds ISO 8859-1.
    Windows1252,
}

/// Reads bytes as text without a byte order mark; `None` where they are no text in any of the three encodings.
pub fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (utf8, had_errors) = UTF_8.decode_with_bom_removal(bytes);
    let utf16 = match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        // Western text in UTF-16 without its mark has a zero in every other byte.
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Some(UTF_16LE),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => Some(UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = utf16 {
        let (text, had_errors) = encoding.decode_with_bom_removal(bytes);
        return (!had_errors && is_text(&text)).then(|| (text.into_owned(), Encoding::Utf16));
    }
    if !had_errors {
        return is_text(&utf8).then(|| (utf8.into_owned(), Encoding::Utf8));
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    is_text(&text).then(|| (text.into_owned(), Encoding::Windows1252))
}

/// A picture or a program has control characters that no text has.
fn is_text(text: &str) -> bool {
    !text.contains(|c: char| {
        c.is_control()
            && !matches!(
                c,
                '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{80}'..='\u{9f}'
            )
            || c == '\0'
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_encodings() {
        let text = "Kære Åse, få støtten på 1.250 kr.";
        let windows: Vec<u8> = text.chars().map(|c| u32::from(c) as u8).collect();
        let little: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let big: Vec<u8> = [0xfe, 0xff]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        let bare: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [0xef, 0xbb, 0xbf].into_iter().chain(text.bytes()).collect();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (marked, Encoding::Utf8),
            (windows, Encoding::Windows1252),
            (little, Encoding::Utf16),
            (big, Encoding::Utf16),
            (bare, Encoding::Utf16),
        ] {
            assert_eq!(decode(&bytes), Some((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn windows_quotation_marks() {
        assert_eq!(
            decode(b"\x93ja\x94 \x96 \x80").map(|(text, _)| text).as_deref(),
            Some("“ja” – €")
        );
    }

    #[test]
    fn a_picture_is_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff"), None);
    }
}
