//! Names the units: running text, or one of the parts around it.

use super::line::Bullet;
use super::patterns;
use super::unit::Unit;
use crate::letter::block::{Block, BlockKind, GivenKind};
use crate::letter::vocabulary;

/// How far down the letter's head may reach, in units.
const LONGEST_HEAD: usize = 40;
/// The words of a heading at most; a longer line is a sentence without its full stop.
const LONGEST_HEADING_WORDS: usize = 14;
/// From this many words on a finished line outside the letter's body is running text.
const SHORTEST_PARAGRAPH_WORDS: usize = 6;

/// Names every unit.
pub(super) fn name(text: &str, folded: &str, units: &[Unit]) -> Vec<Block> {
    let naming = Naming { text, folded, units };
    let kinds = naming.kinds();
    units
        .iter()
        .zip(kinds)
        .map(|(unit, kind)| Block {
            kind,
            span: unit.content,
        })
        .collect()
}

struct Naming<'a> {
    text: &'a str,
    folded: &'a str,
    units: &'a [Unit],
}

impl Naming<'_> {
    fn text(&self, index: usize) -> &str {
        &self.text[self.units[index].content.range()]
    }

    fn folded(&self, index: usize) -> &str {
        &self.folded[self.units[index].content.range()]
    }

    fn words(&self, index: usize) -> usize {
        self.text(index).split_whitespace().count()
    }

    fn kinds(&self) -> Vec<BlockKind> {
        let count = self.units.len();
        let mut kinds = vec![BlockKind::Paragraph; count];
        let body = self.body_start();
        for (index, kind) in kinds[..body].iter_mut().enumerate() {
            *kind = self.head_kind(index, body);
        }
        self.name_subject(&mut kinds[..body]);
        let mut after_closing = false;
        for index in body..count {
            let kind = self.body_kind(index, &kinds[..index]);
            if after_closing {
                if self.resumes(index) {
                    after_closing = false;
                    self.name_heading_before(index, &mut kinds);
                    kinds[index] = kind;
                } else {
                    kinds[index] = if kind == BlockKind::Footer {
                        kind
                    } else {
                        BlockKind::Signature
                    };
                }
                continue;
            }
            kinds[index] = kind;
            after_closing = kind == BlockKind::Closing;
        }
        self.name_orphans(&mut kinds);
        kinds
    }

    /// The first unit of the body: the greeting, else the first paragraph.
    fn body_start(&self) -> usize {
        let head = self.units.len().min(LONGEST_HEAD);
        let paragraph = (0..head).find(|&index| self.is_prose(index));
        let greeting = (0..head).find(|&index| self.is_greeting(index));
        match (greeting, paragraph) {
            // A paragraph before the greeting is running text all the same; the head ends there.
            (Some(greeting), Some(paragraph)) => greeting.min(paragraph),
            (Some(found), None) => found,
            (None, Some(paragraph)) => {
                // The heading of the first section belongs to the body.
                paragraph
            }
            (None, None) => (0..head).find(|&index| self.units[index].bullet.is_some()).unwrap_or(0),
        }
    }

    /// Whether the unit is a sentence or more, wherever it stands.
    fn is_prose(&self, index: usize) -> bool {
        let unit = &self.units[index];
        if unit.columns || unit.marked_heading || matches!(unit.given, Some(GivenKind::Heading | GivenKind::Table)) {
            return false;
        }
        let folded = self.folded(index);
        if patterns::is_date(folded) || patterns::is_reference(folded) || patterns::is_page_number(folded) {
            return false;
        }
        let words = self.words(index);
        let finished = folded
            .trim_end_matches(['"', '”', '«', '»', ')'])
            .ends_with(['.', '!', '?', ':']);
        words > 20
            || words >= SHORTEST_PARAGRAPH_WORDS
                && finished
                && !patterns::is_street(folded)
                && !folded.ends_with("tv.")
                && !folded.ends_with("th.")
    }

    fn is_greeting(&self, index: usize) -> bool {
        let line = self.text(index);
        let plain = !line.trim_end_matches(['.', '!', ',']).contains(['.', ':', '?']) || line.contains("hr.");
        self.units[index].lines == 1
            && self.words(index) <= 10
            && plain
            && vocabulary::greets(self.folded(index))
            // "Til Familien Hansen" greets only where nothing else does; as an address line it stands in the head.
            && (!self.folded(index).starts_with("til ") || self.prose_follows(index))
    }

    fn prose_follows(&self, index: usize) -> bool {
        (index + 1..self.units.len())
            .next()
            .is_some_and(|next| self.is_prose(next) && self.units[next].group != self.units[index].group)
    }

    fn head_kind(&self, index: usize, body: usize) -> BlockKind {
        let unit = &self.units[index];
        let folded = self.folded(index);
        if matches!(unit.given, Some(GivenKind::Heading)) || unit.marked_heading {
            return BlockKind::Heading;
        }
        if patterns::is_page_number(folded) {
            return BlockKind::Footer;
        }
        if patterns::is_date(folded) {
            return BlockKind::Date;
        }
        if patterns::is_reference(folded) {
            return BlockKind::Reference;
        }
        if unit.columns {
            return if index + 1 < body && self.units[index + 1].columns {
                BlockKind::Reference
            } else {
                BlockKind::Address
            };
        }
        BlockKind::Address
    }

    /// Among the address lines of the head, the subject line is the last one that stands alone, if nothing but names stand before it.
    fn name_subject(&self, head: &mut [BlockKind]) {
        let Some(last) = head.iter().rposition(|&kind| kind == BlockKind::Address) else {
            return;
        };
        let alone = self.units[last].opens_group
            && self
                .units
                .get(last + 1)
                .is_none_or(|next| next.group != self.units[last].group || self.units[last].given.is_some());
        let folded = self.folded(last);
        let address = patterns::is_street(folded) || patterns::is_postcode(folded);
        let only = head.len() == 1 || head[..last].iter().any(|&kind| kind != BlockKind::Heading);
        if alone && only && !address && last + 1 == head.len() {
            head[last] = BlockKind::Heading;
        }
    }

    fn body_kind(&self, index: usize, before: &[BlockKind]) -> BlockKind {
        let unit = &self.units[index];
        let folded = self.folded(index);
        match unit.given {
            Some(GivenKind::Heading) => return BlockKind::Heading,
            Some(GivenKind::ListItem) => return BlockKind::ListItem,
            Some(GivenKind::Table) => return BlockKind::Table,
            Some(GivenKind::Paragraph) | None => {}
        }
        if unit.marked_heading {
            return BlockKind::Heading;
        }
        if self.is_closing(index) {
            return BlockKind::Closing;
        }
        if !before.contains(&BlockKind::Greeting) && self.is_greeting(index) {
            return BlockKind::Greeting;
        }
        if patterns::is_page_number(folded) {
            return BlockKind::Footer;
        }
        if unit.columns {
            return BlockKind::Table;
        }
        if unit.bullet == Some(Bullet::Number) && self.is_numbered_heading(index) {
            return BlockKind::Heading;
        }
        if unit.bullet.is_some() {
            return BlockKind::ListItem;
        }
        if patterns::is_date(folded) {
            return BlockKind::Date;
        }
        if patterns::is_reference(folded) && self.words(index) <= 12 && !self.is_prose(index) {
            return BlockKind::Reference;
        }
        if self.is_address_line(index) {
            return BlockKind::Address;
        }
        if self.is_labelled_row(index) {
            return BlockKind::Table;
        }
        if self.is_heading(index) {
            BlockKind::Heading
        } else {
            BlockKind::Paragraph
        }
    }

    fn is_closing(&self, index: usize) -> bool {
        vocabulary::closes(self.folded(index))
            && self.words(index) <= 6
            && !self.text(index).trim_end_matches(['.', ',']).contains(['.', '?'])
            || self.folded(index).starts_with("på ") && vocabulary::closes(self.folded(index)) && self.words(index) <= 6
    }

    /// A short line without end mark that something follows.
    fn is_heading(&self, index: usize) -> bool {
        let unit = &self.units[index];
        let line = self.text(index);
        if index + 1 == self.units.len() || self.words(index) > LONGEST_HEADING_WORDS || unit.lines > 2 {
            return false;
        }
        if line.ends_with(['.', ',', ':', ';', '!', '…']) || line.starts_with(char::is_lowercase) {
            return false;
        }
        if line.ends_with('?') && self.words(index) > 10 {
            return false;
        }
        // "Venlig hilsen" after it: a last sentence without its full stop.
        if self.is_closing(index + 1) {
            return false;
        }
        let last = self
            .folded(index)
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        !vocabulary::is_unfinished(last)
    }

    /// `1. Afgørelse` before a paragraph is a heading, among other items it is an item.
    fn is_numbered_heading(&self, index: usize) -> bool {
        let next_is_item = self
            .units
            .get(index + 1)
            .is_some_and(|next| next.bullet == Some(Bullet::Number));
        let previous_is_item = index > 0 && self.units[index - 1].bullet == Some(Bullet::Number);
        !next_is_item && !previous_is_item && self.words(index) <= 8 && self.is_heading(index)
    }

    /// `Tid: kl. 10.30` with another such line beside it.
    fn is_labelled_row(&self, index: usize) -> bool {
        let labelled = |index: usize| {
            self.units.get(index).is_some_and(|unit| {
                unit.bullet.is_none() && unit.given != Some(GivenKind::Heading) && {
                    let line = self.text(index);
                    line.split_once(": ").is_some_and(|(label, value)| {
                        label.split_whitespace().count() <= 3
                            && label.starts_with(char::is_uppercase)
                            && !value.trim().is_empty()
                            && self.words(index) <= 14
                            && !line.ends_with(['.', '?', '!'])
                    })
                }
            })
        };
        labelled(index) && (index > 0 && labelled(index - 1) || labelled(index + 1))
    }

    /// A line of an address inside the body: a street or a postcode, or a name right before one of them.
    fn is_address_line(&self, index: usize) -> bool {
        let own = |index: usize| {
            self.units.get(index).is_some_and(|unit| {
                unit.lines == 1 && self.words(index) <= 8 && {
                    let folded = self.folded(index);
                    patterns::is_street(folded) || patterns::is_postcode(folded)
                }
            })
        };
        if own(index) {
            return true;
        }
        let group = self.units[index].group;
        let line = self.text(index);
        let short = self.words(index) <= 5 && !line.ends_with(['.', ':', '?', '!', ',']);
        short
            && (index + 1..self.units.len())
                .take_while(|&next| self.units[next].group == group)
                .take(3)
                .any(own)
    }

    /// Whether running text begins again after the signature.
    fn resumes(&self, index: usize) -> bool {
        let unit = &self.units[index];
        let folded = self.folded(index);
        let postscript = ["ps", "ps:", "ps.", "p.s.", "nb", "nb:", "nb."]
            .iter()
            .any(|mark| folded.split_whitespace().next() == Some(mark));
        (unit.given == Some(GivenKind::ListItem) && self.words(index) >= SHORTEST_PARAGRAPH_WORDS)
            || postscript && self.words(index) > 3
            || self.is_prose(index) && self.words(index) >= 8 && !folded.contains('@') && !folded.contains("tlf")
    }

    /// The heading between the signature and the text that begins again.
    fn name_heading_before(&self, index: usize, kinds: &mut [BlockKind]) {
        let Some(heading) = index
            .checked_sub(1)
            .filter(|&before| kinds[before] == BlockKind::Signature)
        else {
            return;
        };
        if self.units[heading].opens_group && self.words(heading) <= 8 && self.is_heading(heading) {
            kinds[heading] = BlockKind::Heading;
        }
    }

    /// A text of one line, or of headings only, is running text that somebody tries out.
    fn name_orphans(&self, kinds: &mut [BlockKind]) {
        if kinds.iter().any(|kind| kind.counted()) {
            return;
        }
        let given = |index: usize| matches!(self.units[index].given, Some(GivenKind::Heading | GivenKind::Table));
        if kinds.len() == 1 && !given(0) && matches!(kinds[0], BlockKind::Heading | BlockKind::Address) {
            kinds[0] = BlockKind::Paragraph;
        }
    }
}
