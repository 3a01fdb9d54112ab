//! HTML: its text block by block, with positions in the HTML itself.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::block::GivenKind;
use super::layout::Region;
use super::reading::Reading;
use super::span::Span;

/// The reading text and its regions.
pub(super) fn read(source: &str) -> (Reading, Vec<Region>) {
    let mut html = Html {
        source,
        reading: Reading::default(),
        regions: Vec::new(),
        block_start: 0,
        around: Vec::new(),
        row: false,
        hidden: None,
        space: None,
    };
    let emitter = DefaultEmitter::<usize>::new_with_span();
    for token in Tokenizer::new_with_emitter(source, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => html.start(&String::from_utf8_lossy(&tag.name), tag.span.start as u32),
            Token::EndTag(tag) => html.end(&String::from_utf8_lossy(&tag.name), tag.span.start as u32),
            Token::String(text) => html.text(&String::from_utf8_lossy(&text.value), text.span.start, text.span.end),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    html.end_block(source.len() as u32);
    (html.reading, html.regions)
}

struct Html<'a> {
    source: &'a str,
    reading: Reading,
    regions: Vec<Region>,
    block_start: usize,
    /// The elements around that say what a block is, and the lists and tables between them; innermost last.
    around: Vec<(String, Option<GivenKind>)>,
    /// Inside a table row, whose cells are one block.
    row: bool,
    /// The element whose content no reader sees, if inside one.
    hidden: Option<String>,
    /// White space that waits for the next word.
    space: Option<(u32, u32)>,
}

fn kind_of(name: &str) -> Option<GivenKind> {
    Some(match name {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "caption" | "legend" => GivenKind::Heading,
        "li" | "dd" => GivenKind::ListItem,
        "tr" => GivenKind::Table,
        _ => return None,
    })
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "ul"
            | "ol"
            | "dl"
            | "dt"
            | "table"
            | "tbody"
            | "thead"
            | "tfoot"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "aside"
            | "nav"
            | "address"
            | "blockquote"
            | "pre"
            | "figure"
            | "figcaption"
            | "form"
            | "fieldset"
            | "hr"
            | "body"
            | "html"
    ) || kind_of(name).is_some()
}

fn is_hidden(name: &str) -> bool {
    matches!(
        name,
        "head" | "style" | "script" | "template" | "noscript" | "svg" | "select" | "textarea" | "object"
    )
}

impl Html<'_> {
    fn start(&mut self, name: &str, at: u32) {
        self.reading.push_markup();
        if self.hidden.is_some() {
            return;
        }
        if is_hidden(name) {
            self.hidden = Some(name.to_owned());
        } else if name == "br" {
            self.space = None;
            self.reading.push_break(at);
        } else if self.row && matches!(name, "td" | "th") {
            self.space = None;
            if self.reading.text.len() > self.block_start {
                self.reading.push_character('\t', at, 0);
            }
        } else if is_block(name) && (!self.row || name == "tr") {
            self.end_block(at);
            let kind = kind_of(name);
            if kind.is_some() || matches!(name, "ul" | "ol" | "dl" | "table") {
                // A new item or row ends the one before, whose end tag HTML lets one leave out.
                if self
                    .around
                    .last()
                    .is_some_and(|(open, _)| open == name && kind.is_some())
                {
                    self.around.pop();
                }
                self.around.push((name.to_owned(), kind));
            }
            self.row = name == "tr";
        }
    }

    fn end(&mut self, name: &str, at: u32) {
        self.reading.push_markup();
        if let Some(hidden) = &self.hidden {
            if hidden == name {
                self.hidden = None;
            }
            return;
        }
        if is_block(name) && (!self.row || matches!(name, "tr" | "table" | "tbody")) {
            self.end_block(at);
            self.row = false;
            if let Some(open) = self.around.iter().rposition(|(open, _)| open == name) {
                self.around.truncate(open);
            }
        }
    }

    fn end_block(&mut self, at: u32) {
        self.space = None;
        let end = self.reading.text.len();
        if !self.reading.text[self.block_start..end].trim().is_empty() {
            let given = self
                .around
                .iter()
                .rev()
                .find_map(|(_, kind)| *kind)
                .unwrap_or(GivenKind::Paragraph);
            self.regions.push(Region {
                span: Span::new(self.block_start as u32, end as u32),
                given: Some(given),
            });
        }
        if end > 0 {
            self.reading.push_break(at);
        }
        self.block_start = self.reading.text.len();
    }

    /// Reads text that stands at `start` to `end` of the source, where entities are not decoded yet.
    fn text(&mut self, decoded: &str, start: usize, end: usize) {
        if self.hidden.is_some() {
            return;
        }
        let Some(source) = self.source.get(start..end) else {
            return;
        };
        if source == decoded {
            self.verbatim(source, start);
            return;
        }
        let mut position = 0;
        while position < source.len() {
            let plain = source[position..].find('&').unwrap_or(source.len() - position);
            self.verbatim(&source[position..position + plain], start + position);
            position += plain;
            if position < source.len() {
                position += self.reference(&source[position..], start + position);
            }
        }
    }

    /// Reads the character reference that `source` begins with; says how many bytes it took.
    fn reference(&mut self, source: &str, at: usize) -> usize {
        let name = source[1..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'))
            .map_or(source.len(), |length| length + 1);
        let length = if source[name..].starts_with(';') {
            name + 1
        } else {
            name
        };
        let decoded = decode_reference(&source[..length]);
        if decoded == source[..length] {
            self.verbatim("&", at);
            return 1;
        }
        self.flush_space();
        // The first character stands for the whole reference, further ones for its end.
        for (index, character) in decoded.chars().enumerate() {
            let (from, taken) = if index == 0 { (at, length) } else { (at + length, 0) };
            self.reading.push_character(character, from as u32, taken as u32);
        }
        length
    }

    /// Text of HTML: a run of white space is one space, none at the start of a block.
    fn verbatim(&mut self, text: &str, at: usize) {
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        let mut position = 0;
        while position < text.len() {
            let rest = &text[position..];
            let spaces = rest.find(|c: char| !is_space(c)).unwrap_or(rest.len());
            if spaces > 0 {
                let from = (at + position) as u32;
                self.space = Some((self.space.map_or(from, |(start, _)| start), from + spaces as u32));
                position += spaces;
                continue;
            }
            let word = rest.find(is_space).unwrap_or(rest.len());
            self.flush_space();
            self.reading.push_source(&rest[..word], (at + position) as u32);
            position += word;
        }
    }

    fn flush_space(&mut self) {
        if let Some((start, end)) = self.space.take()
            && self.reading.text.len() > self.block_start
            && !self.reading.text.ends_with(['\n', '\t'])
        {
            // The space stands for the first white space only, so that an edit never swallows a tag after it.
            self.reading.push_character(
                ' ',
                start,
                if self.source[start as usize..end as usize].contains('<') {
                    1
                } else {
                    end - start
                },
            );
        }
    }
}

/// What a character reference is read as; itself where it is none.
fn decode_reference(reference: &str) -> String {
    Tokenizer::new(reference)
        .filter_map(|token| match token {
            Ok(Token::String(text)) => Some(String::from_utf8_lossy(&text).into_owned()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::letter::{BlockKind, Letter};

    fn blocks(html: &str) -> Vec<(BlockKind, String)> {
        let letter = Letter::from_html(html);
        letter
            .blocks()
            .iter()
            .map(|block| (block.kind, letter.quote(block.span).to_owned()))
            .collect()
    }

    #[test]
    fn blocks_of_a_page() {
        let html = "<html><head><title>x</title><style>p{}</style></head><body><h1>Afslag</h1>\n<p>Du f&aring;r   ikke\n<b>st&oslash;tte</b>.</p>\
                    <ul><li>et<li>to</ul><table><tr><td>I alt</td><td>10 kr.</td></tr></table><p>Du kan klage.</p></body></html>";
        assert_eq!(
            blocks(html),
            [
                (BlockKind::Heading, "Afslag".to_owned()),
                (BlockKind::Paragraph, "Du får ikke støtte.".to_owned()),
                (BlockKind::ListItem, "et".to_owned()),
                (BlockKind::ListItem, "to".to_owned()),
                (BlockKind::Table, "I alt\t10 kr.".to_owned()),
                (BlockKind::Paragraph, "Du kan klage.".to_owned()),
            ]
        );
    }

    #[test]
    fn positions_are_those_of_the_html() {
        let html = "<p>Vi <i>frem</i>sender br&eacute;vet &amp; mere.</p>";
        let letter = Letter::from_html(html);
        let place = |word: &str| {
            let start = letter.text().find(word).expect("the word is there") as u32;
            &html[letter
                .map()
                .to_source(crate::letter::Span::new(start, start + word.len() as u32))
                .range()]
        };
        assert_eq!(place("fremsender"), "frem</i>sender");
        assert_eq!(place("brévet"), "br&eacute;vet");
        assert_eq!(place("&"), "&amp;");
    }
}
