//! The parts of a letter.

use super::span::{Span, TextByte};

/// What a part of the letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// An item of a list, without its bullet.
    ListItem,
    /// A heading or a subject line.
    Heading,
    /// Kære …
    Greeting,
    /// Med venlig hilsen.
    Closing,
    /// Who signed, and how to reach them.
    Signature,
    /// Sender's or reader's name and address.
    Address,
    /// Sagsnr., J.nr., CPR, Vedr.
    Reference,
    /// The date of the letter.
    Date,
    /// Page numbers and the like.
    Footer,
    /// A row of a table.
    Table,
}

impl BlockKind {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            BlockKind::Paragraph => "paragraph",
            BlockKind::ListItem => "list-item",
            BlockKind::Heading => "heading",
            BlockKind::Greeting => "greeting",
            BlockKind::Closing => "closing",
            BlockKind::Signature => "signature",
            BlockKind::Address => "address",
            BlockKind::Reference => "reference",
            BlockKind::Date => "date",
            BlockKind::Footer => "footer",
            BlockKind::Table => "table",
        }
    }

    /// Whether LIX counts it (lix.md, "Running text").
    pub const fn counted(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::ListItem)
    }

    /// Whether the rules read it: the running text and the headings.
    pub const fn read_by_rules(self) -> bool {
        matches!(self, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Heading)
    }

    /// Why LIX leaves it out, in Danish; `None` where it is counted.
    pub const fn left_out_because(self) -> Option<&'static str> {
        match self {
            BlockKind::Paragraph | BlockKind::ListItem => None,
            BlockKind::Heading => Some("Overskrifter tæller ikke med, fordi de ikke er hele sætninger."),
            BlockKind::Greeting => Some("Hilsenen øverst er ikke løbende tekst."),
            BlockKind::Closing => Some("Hilsenen til sidst er ikke løbende tekst."),
            BlockKind::Signature => Some("Underskriften er ikke løbende tekst."),
            BlockKind::Address => Some("Navne og adresser er ikke løbende tekst."),
            BlockKind::Reference => Some("Linjer med sagsnummer og emne er ikke løbende tekst."),
            BlockKind::Date => Some("Brevets dato er ikke løbende tekst."),
            BlockKind::Footer => Some("Sidefoden er ikke løbende tekst."),
            BlockKind::Table => Some("Tabeller er ikke løbende tekst."),
        }
    }
}

/// One part of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands; a list item without its bullet.
    pub span: Span<TextByte>,
}

/// What a file format or an editor already knows of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GivenKind {
    /// A paragraph; it may still be an address or a greeting.
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    ListItem,
    /// A row of a table.
    Table,
}
