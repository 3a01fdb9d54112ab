//! Lines, and the groups of them that stand between empty lines.

use super::Region;
use super::marker::Marker;
use crate::letter::block::GivenKind;
use crate::letter::span::{Span, TextByte};
use crate::letter::vocabulary;

/// A line that is not empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without white space at its ends and without its bullet.
    pub(super) content: Span<TextByte>,
    /// Without white space at its ends, bullet included.
    pub(super) whole: Span<TextByte>,
    /// What an item of a list begins with.
    pub(super) marker: Option<Marker>,
    /// It begins with one or more `#`, as headings in Markdown do.
    pub(super) marked_heading: bool,
    /// It has columns: tabs, or runs of spaces that no sentence has.
    pub(super) columns: bool,
}

/// Lines with no empty line between them.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) lines: Vec<Line>,
    pub(super) given: Option<GivenKind>,
    /// The longest line around that can have been wrapped, in bytes.
    pub(super) width: u32,
}

/// A line longer than this was never wrapped by hand or by an e-mail.
pub(super) const LONGEST_WRAPPED_LINE: u32 = 110;

pub(super) fn groups(text: &str, regions: &[Region]) -> Vec<Group> {
    let mut groups = Vec::new();
    for region in regions {
        let first = groups.len();
        let mut lines = Vec::new();
        let mut start = region.span.start as usize;
        let end = region.span.end as usize;
        while start <= end {
            let length = text[start..end].find('\n').unwrap_or(end - start);
            match line(text, start, start + length, region.given) {
                Some(line) => lines.push(line),
                None if !lines.is_empty() => {
                    groups.push(Group {
                        lines: std::mem::take(&mut lines),
                        given: region.given,
                        width: 0,
                    });
                }
                None => {}
            }
            start += length + 1;
        }
        if !lines.is_empty() {
            groups.push(Group {
                lines,
                given: region.given,
                width: 0,
            });
        }
        let lengths = groups[first..]
            .iter()
            .flat_map(|group| &group.lines)
            .map(|line| line.whole.len());
        let width = lengths
            .filter(|&length| length <= LONGEST_WRAPPED_LINE)
            .max()
            .unwrap_or(0);
        groups[first..].iter_mut().for_each(|group| group.width = width);
    }
    groups
}

fn line(text: &str, start: usize, end: usize, given: Option<GivenKind>) -> Option<Line> {
    let raw = &text[start..end];
    let trimmed = raw.trim();
    if trimmed.is_empty()
        || trimmed
            .chars()
            .all(|c| matches!(c, '-' | '_' | '=' | '*' | '–' | '—' | '.' | '·'))
    {
        return None;
    }
    let from = start + (raw.len() - raw.trim_start().len());
    let to = from + trimmed.len();
    let whole = Span::new(from as u32, to as u32);
    // An editor keeps its bullets out of the text.
    let marker = if given.is_some() { None } else { Marker::of(trimmed) };
    let hashes = trimmed.len() - trimmed.trim_start_matches('#').len();
    let marked_heading = given.is_none() && (1..=6).contains(&hashes) && trimmed[hashes..].starts_with(' ');
    let taken = if marked_heading {
        hashes
    } else {
        marker.map_or(0, |marker| marker.length)
    };
    let content_start = from + taken + (trimmed[taken..].len() - trimmed[taken..].trim_start().len());
    let content = Span::new(content_start as u32, to as u32);
    let columns = marker.is_none() && has_columns(trimmed);
    Some(Line {
        content,
        whole,
        marker,
        marked_heading,
        columns,
    })
}

/// Columns are set apart by a tab, by spaces or by a row of dots. Spaces after a full stop or a comma are only a habit of typing,
/// and so is a gap in what is otherwise a sentence.
fn has_columns(line: &str) -> bool {
    if line.matches(" | ").count() >= 2 || (line.starts_with('|') && line.ends_with('|')) || line.contains("....") {
        return true;
    }
    let gap = |pair: &[u8]| pair[0] == b'\t' || pair == b"  ";
    if !line.as_bytes().windows(2).any(gap) {
        return false;
    }
    let mut gaps = 0;
    let mut wide_gaps = 0;
    let mut rest = line;
    while let Some(at) = rest.find(['\t', ' ']) {
        let before = &rest[..at];
        let after = rest[at..].trim_start_matches(['\t', ' ']);
        let gap = &rest[at..rest.len() - after.len()];
        let wide = gap.contains('\t') || gap.len() >= 3;
        if (wide || gap.len() == 2) && !before.ends_with(['.', '!', '?', ',', ';']) {
            gaps += 1;
            wide_gaps += u32::from(wide);
        }
        rest = after;
    }
    // 1.482,00 kr. ends no sentence.
    let amount = line
        .rsplit(' ')
        .next()
        .is_some_and(|last| vocabulary::abbreviation(last).is_some());
    let sentence = line.ends_with(['.', '!', '?']) && !amount && line.split_whitespace().count() >= 5;
    if sentence { wide_gaps >= 2 } else { gaps >= 1 }
}
