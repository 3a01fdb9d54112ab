//! Units: the lines of a group that make one paragraph, one item, one heading.

use std::ops::Range;

use super::line::{Group, LONGEST_WRAPPED_LINE, Line};
use super::marker::MarkerKind;
use super::patterns;
use crate::letter::block::GivenKind;
use crate::letter::span::{Span, TextByte};
use crate::letter::vocabulary;

/// Lines that belong together.
#[derive(Debug)]
pub(super) struct Unit {
    /// Without the bullet.
    pub(super) content: Span<TextByte>,
    /// How it begins, where it is an item.
    pub(super) marker: Option<MarkerKind>,
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

pub(super) fn units(text: &str, folded: &str, groups: &[Group], wraps: &mut Vec<u32>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let wrapped = group.lines.iter().all(|line| line.whole.len() <= LONGEST_WRAPPED_LINE);
        let lines = Lines {
            text,
            folded,
            group,
            wrapped,
        };
        let unmarked_items = lines.unmarked_items();
        for (place, line) in group.lines.iter().enumerate() {
            let open = units.last_mut().filter(|unit| unit.group == index);
            let opens_group = open.is_none();
            let is_item = unmarked_items[place];
            if let Some(unit) = open
                && !is_item
                && lines.goes_on(unit, place)
            {
                wraps.push(line_feed_between(text, &group.lines[place - 1], line));
                unit.content = Span::new(unit.content.start, line.content.end);
                unit.lines += 1;
            } else {
                units.push(Unit {
                    content: line.content,
                    marker: line
                        .marker
                        .map(|marker| marker.kind)
                        .or(is_item.then_some(MarkerKind::Bullet)),
                    marked_heading: line.marked_heading,
                    columns: line.columns,
                    given: group.given,
                    group: index,
                    opens_group,
                    lines: 1,
                });
            }
        }
    }
    units
}

fn line_feed_between(text: &str, before: &Line, line: &Line) -> u32 {
    let start = before.whole.end as usize;
    (start + text[start..line.whole.start as usize].find('\n').unwrap_or(0)) as u32
}

/// The lines of one group.
struct Lines<'a> {
    text: &'a str,
    folded: &'a str,
    group: &'a Group,
    /// The lines are short enough to have been wrapped.
    wrapped: bool,
}

/// A line shorter than this is not full, however narrow the letter is.
const SHORTEST_FULL_LINE: u32 = 40;

impl Lines<'_> {
    fn text(&self, line: &Line) -> &str {
        &self.text[line.whole.range()]
    }

    fn folded(&self, line: &Line) -> &str {
        &self.folded[line.whole.range()]
    }

    /// Items that Word pasted as text without their bullets: after a line that ends in a colon well before the margin, two or more
    /// short lines of which only the last is finished.
    fn unmarked_items(&self) -> Vec<bool> {
        let mut items = vec![false; self.group.lines.len()];
        if self.group.given.is_some() {
            return items;
        }
        for (place, line) in self.group.lines.iter().enumerate() {
            if self.text(line).ends_with(':')
                && let Some(range) = self.unmarked_items_from(place + 1)
            {
                items[range].fill(true);
            }
        }
        items
    }

    fn unmarked_items_from(&self, first: usize) -> Option<Range<usize>> {
        let lines = &self.group.lines;
        // In a list the items begin alike.
        let small = self.text(lines.get(first)?).starts_with(char::is_lowercase);
        let is_item = |place: usize| {
            let text = self.text(&lines[place]);
            let other =
                lines[place].marker.is_some() || lines[place].columns || text.ends_with(':') || looks_like_label(text);
            let full = lines
                .get(place + 1)
                .is_some_and(|next| self.is_full(&lines[place], self.text(next)));
            let alike = text.starts_with(char::is_lowercase) == small;
            let one_sentence = !text
                .match_indices(". ")
                .any(|(at, _)| text[at + 2..].starts_with(char::is_uppercase));
            !other && !full && alike && one_sentence && text.split_whitespace().count() <= 12
        };
        let finished = |place: usize| self.text(&lines[place]).ends_with(['.', '!', '?']);
        let mut end = first;
        while end < lines.len() && is_item(end) {
            end += 1;
            if finished(end - 1) {
                break;
            }
        }
        // When and where, on lines of their own, are no items.
        let place_or_time = |place: usize| {
            let folded = self.folded(&lines[place]);
            let first = folded.split(' ').next().unwrap_or_default();
            vocabulary::is_weekday(first)
                || patterns::is_date(folded)
                || patterns::is_street(folded)
                || patterns::is_postcode(folded)
        };
        if !small && (first..end).any(place_or_time) {
            return None;
        }
        let closed = small || end == lines.len() || finished(end - 1);
        (end >= first + 2 && closed).then_some(first..end)
    }

    /// Whether the line at `place` is the rest of the paragraph or item that the line before belongs to.
    fn goes_on(&self, unit: &Unit, place: usize) -> bool {
        let lines = &self.group.lines;
        let (before, line) = (&lines[place - 1], &lines[place]);
        if line.marked_heading || before.marked_heading || line.columns || before.columns {
            return false;
        }
        let next = self.text(line);
        let so_far = self.folded(before);
        let wrapped = self.wrapped;
        if line.marker.is_some() {
            // – a dash in the middle of a sentence – that the line was wrapped at
            let dash = next.starts_with(['-', '–', '—']);
            return dash && wrapped && unit.marker.is_none() && self.is_unfinished(so_far) && has_second_dash(next);
        }
        if patterns::is_page_number(self.folded(line))
            || patterns::is_page_number(so_far)
            || begins_address_part(self.folded(line))
        {
            return false;
        }
        let closes = |line: &str| vocabulary::after_closing(line).is_some_and(str::is_empty);
        if closes(self.folded(line)) || closes(so_far) {
            return false;
        }
        if next.starts_with(char::is_lowercase) {
            return !self.ends_sentence(so_far)
                || self.ends_with_abbreviation(so_far)
                || wrapped && self.is_full(before, next);
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
        // *jf. dagtilbudslovens* · *§ 98, stk. 2*
        if next.starts_with('§') && 2 * before.whole.len() >= self.group.width {
            return true;
        }
        // No end mark and a capital or a number next: a heading or an address line, or a paragraph with a name at the line's start.
        if unit.lines > 1 || unit.marker.is_some() {
            return !looks_like_label(next);
        }
        self.is_full(before, next)
            || self.is_begun_sentence(so_far) && 2 * before.whole.len() >= self.group.width.min(60)
    }

    /// Whether the next line's first word would not have fitted at the end of this one.
    fn is_full(&self, line: &Line, next: &str) -> bool {
        let word = next.split_whitespace().next().unwrap_or_default().len() as u32;
        self.wrapped
            && line.whole.len() >= SHORTEST_FULL_LINE
            && line.whole.len() + 1 + word > self.group.width.saturating_sub(4)
    }

    /// Whether the line ends on a small word that belongs to the next line. A heading that ends on one is shorter.
    fn is_wrapped_after_particle(&self, line: &Line, folded: &str) -> bool {
        vocabulary::is_particle(last_word(folded)) && 2 * line.whole.len() >= self.group.width && line.whole.len() >= 30
    }

    /// Whether a line is the beginning of a sentence, and no heading: it has a subject or a finite verb where a statement has them.
    fn is_begun_sentence(&self, line: &str) -> bool {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.len() >= 6
            && (vocabulary::is_subject(words[0]) || words[1..3].iter().any(|word| vocabulary::is_finite_verb(word)))
            && !words[0].starts_with("hv")
            && words[0] != "sådan"
    }

    fn ends_sentence(&self, line: &str) -> bool {
        let line = line.trim_end_matches([')', '"', '”', '«', '»']);
        line.ends_with(['.', '!', '?', '…']) && !self.is_unfinished(line)
    }

    fn ends_with_abbreviation(&self, line: &str) -> bool {
        vocabulary::abbreviation(last_word(line)).is_some()
    }

    /// Whether the line ends on a comma, a word or an abbreviation that something must follow.
    fn is_unfinished(&self, line: &str) -> bool {
        if line.ends_with([',', '-', '–', '/', '(']) {
            return true;
        }
        let last = last_word(line);
        if let Some(number) = last.strip_suffix('.') {
            let ordinal = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
            return ordinal || vocabulary::abbreviation(last).is_some_and(|abbreviation| !abbreviation.can_end);
        }
        vocabulary::is_unfinished(last)
    }
}

fn last_word(line: &str) -> &str {
    line.rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default()
        .trim_start_matches(['(', '"', '»'])
}

/// `Tid: kl. 10.30`: a label stands on a line of its own.
fn looks_like_label(line: &str) -> bool {
    line.split_once(": ")
        .is_some_and(|(label, _)| label.split_whitespace().count() <= 3)
}

fn begins_address_part(folded: &str) -> bool {
    ["c/o ", "v/", "att.", "att:", "dk-"]
        .iter()
        .any(|part| folded.starts_with(part))
}

fn has_second_dash(line: &str) -> bool {
    let rest = line.trim_start_matches(['-', '–', '—']);
    [" - ", " – ", " — "].iter().any(|dash| rest.contains(dash))
}

#[cfg(test)]
mod tests {
    use crate::letter::Letter;

    #[test]
    fn a_line_that_begins_with_a_section_goes_on_where_the_law_was_named() {
        let letter = Letter::from_text(
            "Kære Anna\n\nÆndringer i indkomsten skal straks meddeles kommunen, jf. dagtilbudslovens\n§ 98, stk. 2. Tilskud, der er \
             modtaget med urette, skal betales\ntilbage til kommunen.\n",
        );
        let sentences: Vec<&str> = letter
            .counted_sentences()
            .map(|sentence| letter.quote(sentence.span))
            .collect();
        assert_eq!(sentences.len(), 2, "{sentences:?}");
        assert!(sentences[0].ends_with("§ 98, stk. 2."));
    }
}
