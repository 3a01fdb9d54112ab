//! Units: the lines of a group that make one paragraph, one item, one heading.

use super::line::{Bullet, Group, Line};
use crate::letter::block::GivenKind;
use crate::letter::span::{Span, TextByte};
use crate::letter::vocabulary;

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Unit {
    /// Without the bullet.
    pub(super) content: Span<TextByte>,
    pub(super) bullet: Option<Bullet>,
    pub(super) marked_heading: bool,
    pub(super) columns: bool,
    pub(super) given: Option<GivenKind>,
    /// Which group it stands in.
    pub(super) group: usize,
    /// It is the first unit of its group.
    pub(super) opens_group: bool,
    /// How many lines it was given on.
    pub(super) lines: usize,
}

/// A line longer than this was never wrapped by hand or by an e-mail.
const LONGEST_WRAPPED_LINE: u32 = 110;

pub(super) fn units(text: &str, folded: &str, groups: &[Group], wraps: &mut Vec<u32>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        // A paragraph of a file format is one already; its line breaks are breaks that somebody typed.
        let width = group.lines.iter().map(|line| line.whole.len()).max().unwrap_or(0);
        let mut previous: Option<&Line> = None;
        for line in &group.lines {
            let open = units.last_mut().filter(|unit| unit.group == index);
            let opens_group = open.is_none();
            if let (Some(unit), Some(before)) = (open, previous)
                && (Lines { text, folded, width }).goes_on(unit, before, line)
            {
                wraps.push(line_feed_between(text, before, line));
                unit.content = Span::new(unit.content.start, line.content.end);
                unit.lines += 1;
            } else {
                units.push(Unit {
                    content: line.content,
                    bullet: line.bullet,
                    marked_heading: line.marked_heading,
                    columns: line.columns,
                    given: group.given,
                    group: index,
                    opens_group,
                    lines: 1,
                });
            }
            previous = Some(line);
        }
    }
    units
}

fn line_feed_between(text: &str, before: &Line, line: &Line) -> u32 {
    let start = before.whole.end as usize;
    (start + text[start..line.whole.start as usize].find('\n').unwrap_or(0)) as u32
}

struct Lines<'a> {
    text: &'a str,
    folded: &'a str,
    /// The longest line of the group.
    width: u32,
}

impl Lines<'_> {
    /// Whether `line` is the rest of the paragraph or item that `before` is the last line of so far.
    fn goes_on(&self, unit: &Unit, before: &Line, line: &Line) -> bool {
        if line.bullet == Some(Bullet::Mark)
            || line.marked_heading
            || before.marked_heading
            || line.columns
            || before.columns
        {
            return false;
        }
        let next = &self.text[line.whole.range()];
        let so_far = &self.folded[before.content.range()];
        if vocabulary::closes(&self.folded[line.whole.range()]) && next.split_whitespace().count() <= 4 {
            return false;
        }
        let wrapped = self.width <= LONGEST_WRAPPED_LINE;
        // A number at the line's start may be the number of what came before: den⏎3. marts.
        if line.bullet == Some(Bullet::Number) {
            return wrapped && unit.bullet.is_none() && self.is_unfinished(so_far) && !so_far.ends_with(':');
        }
        if next.starts_with(char::is_lowercase) {
            return !self.ends_sentence(so_far) || wrapped && self.is_full(before, next);
        }
        if self.is_unfinished(so_far) || wrapped && self.is_wrapped_after_particle(before, so_far) {
            return true;
        }
        if self.ends_sentence(so_far) || so_far.ends_with([':', ';']) {
            return wrapped && unit.given.is_none() && self.is_full(before, next);
        }
        if !wrapped || unit.given.is_some() {
            return false;
        }
        // No end mark and a capital or a number next: a heading or an address line, or a paragraph with a name at the line's start.
        unit.lines > 1 && !looks_like_label(next) || self.is_full(before, next) && before.whole.len() >= 40
    }

    /// Whether the next line's first word would not have fitted at the end of this one.
    fn is_full(&self, line: &Line, next: &str) -> bool {
        let word = next.split_whitespace().next().unwrap_or_default().len() as u32;
        line.whole.len() + 1 + word > self.width.saturating_sub(4)
    }

    /// Whether the line ends on a small word that belongs to the next line. A heading that ends on one is shorter.
    fn is_wrapped_after_particle(&self, line: &Line, folded: &str) -> bool {
        let last = folded.rsplit(char::is_whitespace).next().unwrap_or_default();
        vocabulary::is_particle(last) && 2 * line.whole.len() >= self.width
    }

    fn ends_sentence(&self, line: &str) -> bool {
        let line = line.trim_end_matches([')', '"', '”', '«', '»']);
        line.ends_with(['.', '!', '?', '…']) && !self.is_unfinished(line)
    }

    /// Whether the line ends on a comma, a word or an abbreviation that something must follow.
    fn is_unfinished(&self, line: &str) -> bool {
        if line.ends_with([',', '-', '–', '/', '(']) {
            return true;
        }
        let last = line
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default()
            .trim_start_matches(['(', '"', '»']);
        if let Some(number) = last.strip_suffix('.') {
            let ordinal = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
            return ordinal || vocabulary::abbreviation(last).is_some_and(|abbreviation| !abbreviation.can_end);
        }
        vocabulary::is_unfinished(last)
    }
}

/// `Tid: kl. 10.30`: a label stands on a line of its own.
fn looks_like_label(line: &str) -> bool {
    line.split_once(':')
        .is_some_and(|(label, _)| label.split_whitespace().count() <= 3)
}
