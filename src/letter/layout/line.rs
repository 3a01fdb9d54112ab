//! Lines, and the groups of them that stand between empty lines.

use super::Region;
use super::patterns;
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
    /// It begins with a bullet or an item number.
    pub(super) bullet: Option<Bullet>,
    /// It begins with one or more `#`, as headings in Markdown do.
    pub(super) marked_heading: bool,
    /// It has columns: tabs, or runs of spaces that no sentence has.
    pub(super) columns: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bullet {
    /// A dash or a dot.
    Mark,
    /// 1. or a): an item, or a heading's number.
    Number,
}

/// Lines with no empty line between them.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) lines: Vec<Line>,
    pub(super) given: Option<GivenKind>,
}

pub(super) fn groups(text: &str, folded: &str, regions: &[Region]) -> Vec<Group> {
    let mut groups = Vec::new();
    for region in regions {
        let mut lines = Vec::new();
        let mut start = region.span.start as usize;
        let end = region.span.end as usize;
        while start <= end {
            let length = text[start..end].find('\n').unwrap_or(end - start);
            match line(text, folded, start, start + length, region.given) {
                Some(line) => lines.push(line),
                None if !lines.is_empty() => groups.push(Group {
                    lines: std::mem::take(&mut lines),
                    given: region.given,
                }),
                None => {}
            }
            start += length + 1;
        }
        if !lines.is_empty() {
            groups.push(Group {
                lines,
                given: region.given,
            });
        }
    }
    groups
}

fn line(text: &str, folded: &str, start: usize, end: usize, given: Option<GivenKind>) -> Option<Line> {
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
    let (marker, bullet) = match given {
        // The editor keeps its bullets out of the text.
        Some(_) => (0, None),
        None => bullet(trimmed),
    };
    let hashes = trimmed.len() - trimmed.trim_start_matches('#').len();
    let marked_heading = given.is_none() && (1..=6).contains(&hashes) && trimmed[hashes..].starts_with(' ');
    let marker = if marked_heading { hashes } else { marker };
    let rest = &trimmed[marker..];
    let content_start = from + marker + (rest.len() - rest.trim_start().len());
    let content = Span::new(content_start as u32, to as u32);
    let columns = bullet.is_none() && has_columns(&text[content.range()], &folded[content.range()]);
    Some(Line {
        content,
        whole,
        bullet,
        marked_heading,
        columns,
    })
}

/// The length of the bullet or number that begins the line.
fn bullet(line: &str) -> (usize, Option<Bullet>) {
    let mut characters = line.chars();
    let Some(first) = characters.next() else {
        return (0, None);
    };
    let rest = characters.as_str();
    let spaced = rest.starts_with([' ', '\t']) && !rest.trim().is_empty();
    if matches!(
        first,
        '-' | '–'
            | '—'
            | '*'
            | '•'
            | '·'
            | '▪'
            | '◦'
            | '‣'
            | '●'
            | '○'
            | '■'
            | '□'
            | '➢'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '+'
    ) && spaced
    {
        return (first.len_utf8(), Some(Bullet::Mark));
    }
    if first == 'o' && rest.starts_with('\t') {
        return (1, Some(Bullet::Mark));
    }
    let number = patterns::item_number(line);
    (number, (number > 0).then_some(Bullet::Number))
}

/// Columns are set apart by a tab or by spaces; two spaces after a full stop are only a habit of typing.
fn has_columns(line: &str, folded: &str) -> bool {
    if line.contains('\t') || line.matches(" | ").count() >= 2 || (line.starts_with('|') && line.ends_with('|')) {
        return true;
    }
    let gap = line.match_indices("  ").any(|(at, _)| {
        let before = line[..at].trim_end();
        !before.is_empty() && !before.ends_with(['.', '!', '?']) || line[at..].starts_with("   ") && !before.is_empty()
    });
    gap && !vocabulary::greets(folded)
}
