//! Markers that mean something only in a list: a lone `2.` at a line's start is rather the ordinal that the line was wrapped before.

use super::line::Group;
use super::marker::{Marker, MarkerKind};
use crate::letter::span::Span;

/// Lines that lie further apart than this belong to different lists.
const NEIGHBOURHOOD: usize = 6;

/// Takes the markers away that mean nothing alone, and says of each number whether a neighbour bears it out.
pub(super) fn take_away(text: &str, groups: &mut [Group]) {
    let places: Vec<(usize, usize)> = groups
        .iter()
        .enumerate()
        .flat_map(|(group, lines)| (0..lines.lines.len()).map(move |line| (group, line)))
        .collect();
    let markers: Vec<Option<Marker>> = places
        .iter()
        .map(|&(group, line)| groups[group].lines[line].marker)
        .collect();
    for (index, &(group, line)) in places.iter().enumerate() {
        let Some(marker) = markers[index] else { continue };
        let near = index.saturating_sub(NEIGHBOURHOOD)..markers.len().min(index + NEIGHBOURHOOD + 1);
        let neighbour = near
            .filter(|&other| other != index)
            .filter_map(|other| markers[other])
            .any(|other| marker.is_neighbour(other));
        if neighbour || !marker.kind.needs_neighbour() && marker.kind != MarkerKind::Number {
            continue;
        }
        // A lone number may still be a heading's or the first item's: it stays where the line before is finished.
        let group = &mut groups[group];
        let before = line
            .checked_sub(1)
            .map(|before| text[group.lines[before].whole.range()].trim_end());
        let finished = before.is_none_or(|before| before.ends_with(['.', '!', '?', ':', ';']));
        if marker.kind == MarkerKind::Number && finished {
            continue;
        }
        let line = &mut group.lines[line];
        line.marker = None;
        line.content = Span::new(line.whole.start, line.whole.end);
    }
}
