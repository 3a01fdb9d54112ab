//! Text in, [`Letter`] out: typography evened out, the letter's parts, its sentences and its tokens, and the way back from each to the
//! text as it was given.

mod block;
mod layout;
mod reading;
mod recipient;
mod sentence;
mod sorted_words;
mod source_map;
mod span;
mod token;
mod utf16;
mod vocabulary;

#[cfg(feature = "cli")]
mod decode;
#[cfg(feature = "cli")]
mod docx;
#[cfg(feature = "cli")]
mod html;

pub use block::{Block, BlockKind, GivenKind};
pub use recipient::Recipient;
pub use sentence::Sentence;
pub(crate) use sorted_words::{Filter, SortedWords};
pub use source_map::SourceMap;
pub use span::{SourceByte, SourceUtf16, Span, TextByte, TokenIndex};
pub use token::{Token, TokenKind};
pub use utf16::Utf16Positions;
pub use vocabulary::Abbreviation;
pub(crate) use vocabulary::is_month;

#[cfg(feature = "cli")]
pub use decode::{Encoding, decode};
#[cfg(feature = "cli")]
pub use docx::{DocxError, read_docx};

use rustc_hash::FxHashMap;

use layout::Region;
use reading::Reading;

/// The largest letter that is read, in bytes: 10 MB.
pub const LARGEST_LETTER: usize = 10_000_000;

/// A part of the source whose kind is known beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GivenBlock {
    /// What it is.
    pub kind: GivenKind,
    /// Where it stands in the source.
    pub span: Span<SourceByte>,
}

/// A letter, read.
#[derive(Clone, Debug)]
pub struct Letter {
    source: String,
    text: String,
    folded: String,
    map: SourceMap,
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    forms: Vec<Span<TextByte>>,
}

impl Letter {
    /// Reads plain text or Markdown; its parts are found from how it is laid out.
    pub fn from_text(source: &str) -> Letter {
        let mut reading = Reading::default();
        reading.push_source(source, 0);
        let whole = Region {
            span: Span::new(0, reading.text.len() as u32),
            given: None,
        };
        Letter::assemble(source.to_owned(), reading, &[whole])
    }

    /// Reads text whose blocks an editor or a file format knows.
    ///
    /// Text outside the blocks is white space between them; blocks that overlap or go backwards are skipped.
    pub fn from_blocks(source: &str, blocks: &[GivenBlock]) -> Letter {
        let mut reading = Reading::default();
        let mut regions = Vec::with_capacity(blocks.len());
        let mut position = 0;
        for block in blocks {
            let range = block.span.range();
            let Some(stretch) = source.get(range.clone()).filter(|_| range.start >= position) else {
                continue;
            };
            if !reading.text.is_empty() {
                reading.push_break(position as u32);
            }
            let start = reading.text.len() as u32;
            reading.push_source(stretch, range.start as u32);
            regions.push(Region {
                span: Span::new(start, reading.text.len() as u32),
                given: Some(block.kind),
            });
            position = range.end;
        }
        Letter::assemble(source.to_owned(), reading, &regions)
    }

    /// Reads HTML; positions are those of the HTML itself.
    #[cfg(feature = "cli")]
    pub fn from_html(source: &str) -> Letter {
        let (reading, regions) = html::read(source);
        Letter::assemble(source.to_owned(), reading, &regions)
    }

    fn assemble(source: String, reading: Reading, regions: &[Region]) -> Letter {
        let Reading { text, map } = reading;
        let folded = fold(&text);
        let layout = layout::lay_out(&text, &folded, regions);
        let text = with_spaces_at(text, &layout.wraps);
        let folded = with_spaces_at(folded, &layout.wraps);
        let mut tokens = Vec::with_capacity(text.len() / 6);
        let mut sentences = Vec::with_capacity(text.len() / 90);
        for (index, block) in layout.blocks.iter().enumerate() {
            let first = tokens.len();
            token::tokenise(&text, &folded, block.span, &mut tokens);
            sentence::Block {
                text: &text,
                folded: &folded,
                tokens: &tokens[first..],
                first_token: first as u32,
                index: index as u32,
                counted: block.kind.counted(),
            }
            .split(&mut sentences);
        }
        let forms = number_forms(&folded, &mut tokens);
        Letter {
            source,
            text,
            folded,
            map,
            blocks: layout.blocks,
            sentences,
            tokens,
            forms,
        }
    }

    /// The same letter with the sentences in these stretches of the source left out of what is counted.
    #[must_use]
    pub fn leave_out(mut self, stretches: &[Span<SourceByte>]) -> Letter {
        let map = &self.map;
        for sentence in &mut self.sentences {
            let span = map.to_source(sentence.span);
            sentence.counted &= !stretches.iter().any(|stretch| stretch.contains(span));
        }
        self
    }

    /// The letter as it was given.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The reading text: typography evened out, wrapped lines joined.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The reading text in lower case, byte for byte as long.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The reading text of `span`.
    pub fn quote(&self, span: Span<TextByte>) -> &str {
        &self.text[span.range()]
    }

    /// The way back to the source.
    pub fn map(&self) -> &SourceMap {
        &self.map
    }

    /// The parts, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// All sentences, in order; those that LIX counts have [`Sentence::counted`].
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The sentences that LIX counts, in order.
    pub fn counted_sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(|sentence| sentence.counted)
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The different forms of the tokens, where each stands first; [`Token::form`] counts them.
    pub fn forms(&self) -> &[Span<TextByte>] {
        &self.forms
    }

    /// The tokens of `span`.
    pub fn tokens_in(&self, span: Span<TokenIndex>) -> &[Token] {
        &self.tokens[span.range()]
    }

    /// The part that a sentence stands in.
    pub fn block_of(&self, sentence: &Sentence) -> &Block {
        &self.blocks[sentence.block as usize]
    }
}

/// Numbers the tokens' different forms, so that what is asked of a form need be asked only once a letter.
fn number_forms(folded: &str, tokens: &mut [Token]) -> Vec<Span<TextByte>> {
    let mut forms = Vec::new();
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    for token in tokens {
        token.form = *numbers.entry(&folded[token.span.range()]).or_insert_with(|| {
            forms.push(token.span);
            forms.len() as u32 - 1
        });
    }
    forms
}

/// The text with a space in place of each line feed that only wraps.
fn with_spaces_at(text: String, wraps: &[u32]) -> String {
    let mut text = text;
    for &at in wraps {
        text.replace_range(at as usize..=at as usize, " ");
    }
    text
}

/// The text in lower case; a character whose lower case has another length stays as it is, so that positions stay the same.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() {
            folded.push(character.to_ascii_lowercase());
            continue;
        }
        let mut lower = character.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(single), None) if single.len_utf8() == character.len_utf8() => folded.push(single),
            _ => folded.push(character),
        }
    }
    folded
}
