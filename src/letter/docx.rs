//! Word documents: the text of `word/document.xml`, with what Word knows of headings, lists and tables.

use std::fmt;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::block::GivenKind;
use super::span::Span;
use super::{GivenBlock, LARGEST_LETTER};

/// Why a document cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocxError {
    /// The file is no zip archive, or a broken one.
    Archive,
    /// The archive holds no `word/document.xml`.
    NoDocument,
    /// The document's XML is broken.
    Xml,
    /// Unpacked it is larger than [`LARGEST_LETTER`] times ten.
    TooLarge,
}

impl DocxError {
    /// A stable name.
    pub const fn code(self) -> &'static str {
        match self {
            DocxError::Archive => "docx-archive",
            DocxError::NoDocument => "docx-no-document",
            DocxError::Xml => "docx-xml",
            DocxError::TooLarge => "docx-too-large",
        }
    }
}

impl fmt::Display for DocxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            DocxError::Archive => "filen er ikke et Word-dokument (.docx), eller den er beskadiget",
            DocxError::NoDocument => "filen har .docx-format, men der er intet Word-dokument i den",
            DocxError::Xml => "Word-dokumentet er beskadiget indeni",
            DocxError::TooLarge => "Word-dokumentet er for stort",
        })
    }
}

impl std::error::Error for DocxError {}

/// The text of a Word document, and its blocks.
///
/// # Errors
/// When the bytes are no readable Word document.
pub fn read_docx(bytes: &[u8]) -> Result<(String, Vec<GivenBlock>), DocxError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| DocxError::Archive)?;
    let document = archive.by_name("word/document.xml").map_err(|error| match error {
        zip::result::ZipError::FileNotFound => DocxError::NoDocument,
        _ => DocxError::Archive,
    })?;
    let limit = 10 * LARGEST_LETTER as u64;
    let mut xml = Vec::new();
    document
        .take(limit + 1)
        .read_to_end(&mut xml)
        .map_err(|_| DocxError::Archive)?;
    if xml.len() as u64 > limit {
        return Err(DocxError::TooLarge);
    }
    let xml = String::from_utf8(xml).map_err(|_| DocxError::Xml)?;
    let mut document = Document::default();
    document.read(&xml)?;
    Ok((document.text, document.blocks))
}

#[derive(Default)]
struct Paragraph {
    text: String,
    heading: bool,
    list_item: bool,
}

#[derive(Default)]
struct Document {
    text: String,
    blocks: Vec<GivenBlock>,
    /// Paragraphs that are open; a text box nests its own.
    open: Vec<Paragraph>,
    /// The rows that are open, as cells; a table may stand in a cell.
    rows: Vec<Vec<String>>,
    in_text: bool,
    /// Depth inside content that repeats what was said before.
    fallback: usize,
}

impl Document {
    fn read(&mut self, xml: &str) -> Result<(), DocxError> {
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event().map_err(|_| DocxError::Xml)? {
                Event::Start(start) => self.start(&start),
                Event::Empty(start) => {
                    self.start(&start);
                    self.end(start.local_name().as_ref());
                }
                Event::End(end) => self.end(end.local_name().as_ref()),
                Event::Text(text) if self.in_text => {
                    self.push(&text.xml10_content());
                }
                Event::GeneralRef(reference) if self.in_text => {
                    let character = match reference.resolve_char_ref().map_err(|_| DocxError::Xml)? {
                        Some(character) => character,
                        None => match &*reference {
                            "amp" => '&',
                            "lt" => '<',
                            "gt" => '>',
                            "quot" => '"',
                            "apos" => '\'',
                            _ => return Err(DocxError::Xml),
                        },
                    };
                    self.push(character.encode_utf8(&mut [0; 4]));
                }
                Event::Eof => {
                    return if self.open.is_empty() {
                        Ok(())
                    } else {
                        Err(DocxError::Xml)
                    };
                }
                _ => {}
            }
        }
    }

    fn push(&mut self, text: &str) {
        if self.fallback == 0
            && let Some(paragraph) = self.open.last_mut()
        {
            paragraph.text.push_str(text);
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        match start.local_name().as_ref() {
            "p" => self.open.push(Paragraph::default()),
            "t" => self.in_text = true,
            "tab" if start.attributes().next().is_none() => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("\u{2011}"),
            "softHyphen" => self.push("\u{ad}"),
            "tr" => self.rows.push(Vec::new()),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(String::new());
                }
            }
            "Fallback" => self.fallback += 1,
            "numPr" => self.mark(|paragraph| paragraph.list_item = true),
            "outlineLvl" => self.mark(|paragraph| paragraph.heading = true),
            "pStyle" => {
                let style = value(start).to_lowercase();
                let begins = |names: &[&str]| names.iter().any(|name| style.starts_with(name));
                if begins(&["heading", "overskrift", "titel", "title", "undertitel", "subtitle"]) {
                    self.mark(|paragraph| paragraph.heading = true);
                } else if begins(&["listbullet", "listnumber", "opstilling"]) {
                    self.mark(|paragraph| paragraph.list_item = true);
                }
            }
            _ => {}
        }
    }

    fn mark(&mut self, mark: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.open.last_mut() {
            mark(paragraph);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "p" => {
                let Some(paragraph) = self.open.pop() else { return };
                match self.rows.last_mut().and_then(|row| row.last_mut()) {
                    Some(cell) => {
                        if !cell.is_empty() {
                            cell.push(' ');
                        }
                        cell.push_str(paragraph.text.trim());
                    }
                    None => {
                        let kind = match &paragraph {
                            Paragraph { heading: true, .. } => GivenKind::Heading,
                            Paragraph { list_item: true, .. } => GivenKind::ListItem,
                            _ => GivenKind::Paragraph,
                        };
                        self.push_block(kind, &paragraph.text);
                    }
                }
            }
            "tr" => {
                let Some(row) = self.rows.pop() else { return };
                match self.rows.last_mut().and_then(|row| row.last_mut()) {
                    Some(cell) => cell.push_str(&row.join(" ")),
                    // A single cell is a frame around text, not a table.
                    None if row.len() == 1 => self.push_block(GivenKind::Paragraph, &row[0]),
                    None => self.push_block(GivenKind::Table, &row.join("\t")),
                }
            }
            "Fallback" => self.fallback = self.fallback.saturating_sub(1),
            _ => {}
        }
    }

    fn push_block(&mut self, kind: GivenKind, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len() as u32;
        self.text.push_str(text);
        self.blocks.push(GivenBlock {
            kind,
            span: Span::new(start, self.text.len() as u32),
        });
    }
}

fn value(start: &BytesStart<'_>) -> String {
    let attribute = start
        .attributes()
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == "val");
    attribute
        .map(|attribute| attribute.value.into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn docx(body: &str) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive
            .start_file("word/document.xml", zip::write::SimpleFileOptions::default())
            .expect("a file begins");
        write!(
            archive,
            r#"<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>{body}</w:body></w:document>"#
        )
        .expect("it is written");
        archive.finish().expect("the archive ends").into_inner()
    }

    #[test]
    fn headings_lists_tables_and_breaks() {
        let (text, blocks) = read_docx(&docx(
            r#"<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>Afslag</w:t></w:r></w:p>
               <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">Du &amp; jeg, </w:t></w:r><w:r><w:t>f&#xE5;</w:t><w:br/><w:t>ny</w:t></w:r></w:p>
               <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>et punkt</w:t></w:r></w:p>
               <w:tbl><w:tr><w:tc><w:p><w:r><w:t>I alt</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>10 kr.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
               <w:p/>"#,
        ))
        .expect("it is a document");
        let parts: Vec<_> = blocks
            .iter()
            .map(|block| (block.kind, &text[block.span.range()]))
            .collect();
        assert_eq!(
            parts,
            [
                (GivenKind::Heading, "Afslag"),
                (GivenKind::Paragraph, "Du & jeg, få\nny"),
                (GivenKind::ListItem, "et punkt"),
                (GivenKind::Table, "I alt\t10 kr."),
            ]
        );
    }

    #[test]
    fn deleted_text_and_fallbacks_are_left_out() {
        let (text, _) = read_docx(&docx(
            r"<w:p><w:del><w:r><w:delText>slettet </w:delText></w:r></w:del><w:r><w:t>her</w:t></w:r>
              <mc:Fallback><w:r><w:t> igen</w:t></w:r></mc:Fallback></w:p>",
        ))
        .expect("it is a document");
        assert_eq!(text, "her");
    }

    #[test]
    fn broken_documents_are_refused() {
        assert_eq!(read_docx(b"PK nonsense"), Err(DocxError::Archive));
        assert_eq!(read_docx(&docx("<w:p><w:r></w:p>")), Err(DocxError::Xml));
        let mut empty = zip::ZipWriter::new(Cursor::new(Vec::new()));
        empty
            .start_file("other.xml", zip::write::SimpleFileOptions::default())
            .expect("a file begins");
        assert_eq!(
            read_docx(&empty.finish().expect("the archive ends").into_inner()),
            Err(DocxError::NoDocument)
        );
    }
}
