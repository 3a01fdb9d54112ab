//! Where each piece of the reading text stood in the letter as it was given.

use super::span::{SourceByte, Span, TextByte};

/// A stretch of reading text and the stretch of the source that it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    text: u32,
    source: u32,
    text_length: u32,
    source_length: u32,
    /// Both stretches hold the same bytes, so positions inside them correspond one to one.
    verbatim: bool,
}

impl Segment {
    const fn source_end(&self) -> u32 {
        self.source + self.source_length
    }

    const fn text_end(&self) -> u32 {
        self.text + self.text_length
    }
}

/// The way back from reading text to source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceMap {
    segments: Vec<Segment>,
    /// Positions in the reading text with markup in the source between the characters on either side. An edit is cut there, so that it never swallows a tag.
    markup: Vec<u32>,
}

impl SourceMap {
    /// Notes that `source_length` bytes at `source`, the very same bytes, come next in the reading text.
    pub(super) fn push_verbatim(&mut self, text: u32, source: u32, length: u32) {
        if let Some(last) = self.segments.last_mut()
            && last.verbatim
            && last.text_end() == text
            && last.source_end() == source
        {
            last.text_length += length;
            last.source_length += length;
            return;
        }
        self.segments.push(Segment {
            text,
            source,
            text_length: length,
            source_length: length,
            verbatim: true,
        });
    }

    /// Notes that the source at `source` is read as `text_length` other bytes.
    pub(super) fn push_replaced(&mut self, text: u32, text_length: u32, source: Span<SourceByte>) {
        self.segments.push(Segment {
            text,
            source: source.start,
            text_length,
            source_length: source.len(),
            verbatim: false,
        });
    }

    /// Takes back everything after `text`, because the reader changed its mind about it.
    pub(super) fn truncate(&mut self, text: u32) {
        while let Some(last) = self.segments.last_mut() {
            if last.text >= text {
                self.segments.pop();
            } else {
                if last.text_end() > text && last.verbatim {
                    last.text_length = text - last.text;
                    last.source_length = last.text_length;
                }
                return;
            }
        }
    }

    /// Notes that markup stands in the source just before the reading text at `text`.
    #[cfg(any(feature = "cli", test))]
    pub(super) fn push_markup(&mut self, text: u32) {
        if self.markup.last() != Some(&text) {
            self.markup.push(text);
        }
    }

    fn segment_holding(&self, text: u32) -> Option<&Segment> {
        let after = self.segments.partition_point(|segment| segment.text <= text);
        self.segments[..after].last()
    }

    fn start(&self, text: u32) -> u32 {
        match self.segment_holding(text) {
            Some(segment) if text < segment.text_end() => {
                segment.source + if segment.verbatim { text - segment.text } else { 0 }
            }
            Some(segment) => segment.source_end(),
            None => self.segments.first().map_or(0, |first| first.source),
        }
    }

    fn end(&self, text: u32) -> u32 {
        match text.checked_sub(1).and_then(|last| self.segment_holding(last)) {
            Some(segment) if text < segment.text_end() && segment.verbatim => segment.source + (text - segment.text),
            Some(segment) => segment.source_end(),
            None => self.start(text),
        }
    }

    /// The stretch of the source that `span` was read from, markup between its characters included.
    pub fn to_source(&self, span: Span<TextByte>) -> Span<SourceByte> {
        let start = self.start(span.start);
        if span.is_empty() {
            Span::new(start, start)
        } else {
            Span::new(start, self.end(span.end))
        }
    }

    /// The stretches of the source that `span` was read from, without the markup between them.
    pub fn to_source_pieces(&self, span: Span<TextByte>) -> Vec<Span<SourceByte>> {
        let first = self.markup.partition_point(|&cut| cut <= span.start);
        let cuts = self.markup[first..].iter().copied().take_while(|&cut| cut < span.end);
        let mut start = span.start;
        let mut pieces = Vec::with_capacity(1);
        for cut in cuts.chain([span.end]) {
            pieces.push(self.to_source(Span::new(start, cut)));
            start = cut;
        }
        pieces
    }

    /// The reading text's position for a position in the source: the first character that was read from there or later.
    pub fn to_text(&self, source: u32) -> u32 {
        let after = self.segments.partition_point(|segment| segment.source <= source);
        let Some(segment) = self.segments[..after].last() else {
            return 0;
        };
        if source >= segment.source_end() {
            segment.text_end()
        } else if segment.verbatim {
            segment.text + (source - segment.source)
        } else {
            segment.text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The source `fo<b>r</b>&nbsp;x`, read as `for x`.
    fn with_markup() -> SourceMap {
        let mut map = SourceMap::default();
        map.push_verbatim(0, 0, 2);
        map.push_markup(2);
        map.push_verbatim(2, 5, 1);
        map.push_markup(3);
        map.push_replaced(3, 1, Span::new(10, 16));
        map.push_verbatim(4, 16, 1);
        map
    }

    #[test]
    fn a_span_covers_the_markup_between_its_characters() {
        assert_eq!(with_markup().to_source(Span::new(0, 3)), Span::new(0, 6));
    }

    #[test]
    fn pieces_leave_the_markup_out() {
        assert_eq!(
            with_markup().to_source_pieces(Span::new(0, 4)),
            [Span::new(0, 2), Span::new(5, 6), Span::new(10, 16)]
        );
    }

    #[test]
    fn an_entity_maps_to_all_its_characters() {
        assert_eq!(with_markup().to_source(Span::new(3, 4)), Span::new(10, 16));
    }

    #[test]
    fn an_empty_span_stays_empty() {
        assert_eq!(with_markup().to_source(Span::new(2, 2)), Span::new(5, 5));
        assert_eq!(with_markup().to_source(Span::new(5, 5)), Span::new(17, 17));
    }

    #[test]
    fn source_positions_find_their_text() {
        let map = with_markup();
        assert_eq!(map.to_text(1), 1);
        assert_eq!(map.to_text(3), 2, "inside a tag: the next character");
        assert_eq!(map.to_text(12), 3, "inside an entity: its character");
        assert_eq!(map.to_text(16), 4);
    }
}
