//! Names the units: running text, or one of the parts around it.

use super::marker::MarkerKind;
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
/// From this many words on a unit is a paragraph, whatever it looks like; more need not be counted.
const COUNTED_WORDS: usize = 21;

/// Names every unit.
pub(super) fn name(text: &str, folded: &str, units: &[Unit]) -> Vec<Block> {
    let words = units.iter().map(|unit| {
        let words = text[unit.content.range()].split_whitespace();
        words.take(COUNTED_WORDS).count()
    });
    let naming = Naming {
        text,
        folded,
        units,
        words: words.collect(),
    };
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

/// What the body of the letter has held up to a unit.
#[derive(Clone, Copy, Default)]
struct SoFar {
    greeted: bool,
    read: bool,
}

struct Naming<'a> {
    text: &'a str,
    folded: &'a str,
    units: &'a [Unit],
    /// How many words each unit has, counted up to [`COUNTED_WORDS`].
    words: Vec<usize>,
}

impl Naming<'_> {
    fn text(&self, index: usize) -> &str {
        &self.text[self.units[index].content.range()]
    }

    fn folded(&self, index: usize) -> &str {
        &self.folded[self.units[index].content.range()]
    }

    fn words(&self, index: usize) -> usize {
        self.words[index]
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
        let mut so_far = SoFar::default();
        for index in body..count {
            let kind = self.body_kind(index, so_far);
            so_far.greeted |= kind == BlockKind::Greeting;
            so_far.read |= kind.counted();
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
        self.name_signature_without_closing(&mut kinds);
        self.name_orphans(&mut kinds);
        kinds
    }

    /// The first unit of the body: the greeting, else the first paragraph.
    fn body_start(&self) -> usize {
        let head = self.units.len().min(LONGEST_HEAD);
        // A paragraph before the greeting is running text all the same; the head ends there.
        (0..head)
            .find(|&index| self.is_prose(index) || self.is_greeting(index))
            .unwrap_or_else(|| (0..head).find(|&index| self.units[index].marker.is_some()).unwrap_or(0))
    }

    /// Whether the unit is a sentence or more, wherever it stands.
    fn is_prose(&self, index: usize) -> bool {
        let unit = &self.units[index];
        if unit.columns || unit.marked_heading || matches!(unit.given, Some(GivenKind::Heading | GivenKind::Table)) {
            return false;
        }
        let folded = self.folded(index);
        if patterns::is_date(folded) || patterns::is_labelled_reference(folded) || patterns::is_page_number(folded) {
            return false;
        }
        let words = self.words(index);
        words >= COUNTED_WORDS || words >= SHORTEST_PARAGRAPH_WORDS && self.is_finished(index)
    }

    /// Whether the unit ends as a sentence does, or announces something.
    fn is_finished(&self, index: usize) -> bool {
        let folded = self.folded(index).trim_end_matches(['"', '”', '«', '»', ')']);
        let last = folded.rsplit([' ', '\n', '\t']).next().unwrap_or_default();
        // An address ends in 3. th.
        let address = matches!(last, "th." | "tv." | "mf." | "st." | "kld.");
        folded.ends_with(['.', '!', '?', ':']) && !address
    }

    fn is_greeting(&self, index: usize) -> bool {
        let line = self.text(index);
        let folded = self.folded(index);
        if self.units[index].lines > 1 || self.units[index].marker.is_some() || self.words(index) > 10 {
            return false;
        }
        let body = line.trim_end_matches(['.', '!', ',']);
        let plain = !body
            .replace("hr.", "")
            .replace("fr.", "")
            .contains(['.', ':', '?', ',']);
        let first = folded.split([' ', ',']).next().unwrap_or_default();
        // "Til Familien Hansen" and "Hr. Bo Holm" greet only where nothing else does; as address lines they stand in the head.
        let also_address = matches!(first, "til" | "hr." | "fru" | "familien");
        // "Bo Holm," alone, right before the text.
        let name = line.ends_with(',')
            && self.words(index) <= 4
            && body.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        plain
            && (vocabulary::greets(folded) && (!also_address || self.prose_follows(index))
                || name && self.prose_follows(index))
    }

    fn prose_follows(&self, index: usize) -> bool {
        let next = index + 1;
        self.units
            .get(next)
            .is_some_and(|unit| unit.group != self.units[index].group || unit.given.is_some())
            && self.is_prose(next)
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
        let unit = &self.units[last];
        let alone = unit.opens_group
            && self.units.get(last + 1).is_none_or(|next| {
                next.group != unit.group || unit.given.is_some() || last + 1 == head.len() && self.is_greeting(last + 1)
            });
        let folded = self.folded(last);
        let address = patterns::is_street(folded) || patterns::is_postcode(folded);
        let only = head.len() == 1 || head[..last].iter().any(|&kind| kind != BlockKind::Heading);
        if alone && only && !address && last + 1 == head.len() {
            head[last] = BlockKind::Heading;
        }
    }

    fn body_kind(&self, index: usize, so_far: SoFar) -> BlockKind {
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
        if so_far.read && self.is_closing(index) {
            return BlockKind::Closing;
        }
        if !so_far.greeted && self.is_greeting(index) {
            return BlockKind::Greeting;
        }
        if patterns::is_page_number(folded) {
            return BlockKind::Footer;
        }
        if unit.columns {
            return BlockKind::Table;
        }
        if unit.marker.is_some() {
            return if self.is_numbered_heading(index) {
                BlockKind::Heading
            } else {
                BlockKind::ListItem
            };
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
        if self.is_row(index) {
            return BlockKind::Table;
        }
        if self.is_heading(index) {
            BlockKind::Heading
        } else {
            BlockKind::Paragraph
        }
    }

    /// Med venlig hilsen, alone or with a name and a unit after it on the line.
    fn is_closing(&self, index: usize) -> bool {
        let Some(unit) = self.units.get(index) else {
            return false;
        };
        let folded = self.folded(index);
        let words = self.words(index);
        if unit.marker.is_some() || words > 14 {
            return false;
        }
        if folded.starts_with("på ") && folded.trim_end_matches(',').ends_with("vegne")
            || folded.starts_with('/') && words <= 4
        {
            return words <= 6;
        }
        vocabulary::after_closing(folded).is_some_and(|rest| {
            let name =
                self.text(index)[folded.len() - rest.len()..].starts_with(|c: char| c.is_uppercase() || c == '/');
            rest.is_empty() || name && !self.is_finished(index) || words <= 6 && !rest.contains(['.', '?'])
        })
    }

    /// A short line without end mark that something follows.
    fn is_heading(&self, index: usize) -> bool {
        let unit = &self.units[index];
        let line = self.text(index);
        let words = self.words(index);
        if index + 1 == self.units.len()
            || words > LONGEST_HEADING_WORDS
            || unit.lines > 2
            || line.starts_with(char::is_lowercase)
        {
            return false;
        }
        let last = self.folded(index).rsplit([' ', '\n', '\t']).next().unwrap_or_default();
        let abbreviation = vocabulary::abbreviation(last).is_some_and(|abbreviation| abbreviation.can_end)
            && unit.opens_group
            && words <= 6;
        if line.ends_with(['.', ',', ':', ';', '!', '…']) && !abbreviation {
            return false;
        }
        if line.ends_with('?') && words > 10 {
            return false;
        }
        // "Venlig hilsen" after it: a last sentence without its full stop.
        !self.is_closing(index + 1) && !vocabulary::is_unfinished(last) && !self.leads_in(index, last)
    }

    /// `Inden mødet skal du` before a list is the beginning of its items' sentence, `Husk at tage med` is a heading.
    fn leads_in(&self, index: usize, last: &str) -> bool {
        let list = self
            .units
            .get(index + 1)
            .is_some_and(|next| next.marker.is_some() || next.given == Some(GivenKind::ListItem));
        let folded = self.folded(index);
        let first = folded.split_whitespace().next().unwrap_or_default();
        list && (vocabulary::is_subject(first)
            || matches!(last, "du" | "vi" | "i" | "man")
            || folded.contains(". ")
            || folded.contains(", "))
    }

    /// `1. Afgørelse` before a paragraph is a heading, among other items it is an item.
    fn is_numbered_heading(&self, index: usize) -> bool {
        let numbered = |unit: Option<&Unit>| unit.and_then(|unit| unit.marker).is_some_and(MarkerKind::is_numbered);
        let own = matches!(
            self.units[index].marker,
            Some(MarkerKind::Number | MarkerKind::CapitalLetter)
        );
        let among = numbered(self.units.get(index + 1)) || index > 0 && numbered(self.units.get(index - 1));
        own && !among && self.words(index) <= 8 && self.is_heading(index)
    }

    /// A row of a table that nothing but its form shows, with another such row beside it.
    fn is_row(&self, index: usize) -> bool {
        let row = |index: usize| self.is_labelled_row(index) || self.is_opening_hours(index);
        row(index) && (index > 0 && row(index - 1) || row(index + 1))
    }

    /// `Mandag kl. 9-15`, `Onsdag lukket`
    fn is_opening_hours(&self, index: usize) -> bool {
        self.units.get(index).is_some_and(|unit| {
            let folded = self.folded(index);
            let day = folded.split([' ', '-', '–', ':']).next().unwrap_or_default();
            unit.marker.is_none()
                && unit.lines == 1
                && self.words(index) <= 8
                && vocabulary::is_weekday(day)
                && !folded.ends_with('.')
                && (folded.contains(|c: char| c.is_ascii_digit())
                    || folded.contains("lukket")
                    || folded.contains("åben"))
        })
    }

    /// `Tid: kl. 10.30`
    fn is_labelled_row(&self, index: usize) -> bool {
        self.units.get(index).is_some_and(|unit| {
            let line = self.text(index);
            let last = self.folded(index).rsplit(' ').next().unwrap_or_default();
            unit.marker.is_none()
                && unit.given != Some(GivenKind::Heading)
                && self.words(index) <= 14
                && (!line.ends_with(['.', '?', '!']) || vocabulary::abbreviation(last).is_some())
                && line.split_once(": ").is_some_and(|(label, value)| {
                    label.split_whitespace().count() <= 3
                        && label.starts_with(char::is_uppercase)
                        && !value.trim().is_empty()
                })
        })
    }

    /// A line of an address inside the body: a street or a postcode, or a name right before one of them.
    fn is_address_line(&self, index: usize) -> bool {
        let own = |index: usize| {
            self.units.get(index).is_some_and(|unit| {
                unit.lines == 1 && self.words(index) <= 8 && !self.is_finished(index) && {
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
        let first = folded
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .trim_end_matches([':', '.']);
        let postscript = matches!(first, "ps" | "p.s" | "nb" | "n.b");
        (unit.given == Some(GivenKind::ListItem) && self.words(index) >= SHORTEST_PARAGRAPH_WORDS)
            || postscript && self.words(index) > 2
            || unit.opens_group && self.is_prose(index) && self.words(index) >= 8 && !self.is_contact(index)
    }

    /// `Skriv til familie@by.example eller ring på tlf. …`: a line of a signature, though it ends with a full stop.
    fn is_contact(&self, index: usize) -> bool {
        let folded = self.folded(index);
        self.words(index) <= 14 && (folded.contains('@') || folded.contains("tlf"))
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

    /// Names and units at the end of a letter that nobody closed: two short lines or more in the last group, none of them finished.
    fn name_signature_without_closing(&self, kinds: &mut [BlockKind]) {
        let Some(last) = self.units.last() else { return };
        let first = self.units.iter().position(|unit| unit.group == last.group).unwrap_or(0);
        let name = |index: usize| {
            let unit = &self.units[index];
            unit.given.is_none()
                && unit.marker.is_none()
                && matches!(kinds[index], BlockKind::Heading | BlockKind::Paragraph)
                && self.words(index) <= 5
                && !self.text(index).ends_with(['.', '!', '?', ':', ','])
                && self.text(index).starts_with(char::is_uppercase)
        };
        let read = kinds[..first].iter().any(|kind| kind.counted());
        if read && self.units.len() - first >= 2 && (first..self.units.len()).all(name) {
            kinds[first..].fill(BlockKind::Signature);
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
