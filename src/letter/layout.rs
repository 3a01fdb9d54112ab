//! Finds the parts of a letter from how its lines are laid out.
//!
//! Three steps: lines are gathered in groups between empty lines; the lines of a group become units, where a paragraph that was
//! hard-wrapped by an e-mail or a PDF is one unit again; each unit is named from what it says and where it stands.

#[cfg(test)]
mod expressions;
mod line;
mod lone_markers;
mod marker;
mod naming;
mod patterns;
mod unit;

use super::block::{Block, GivenKind};
use super::span::{Span, TextByte};

/// A stretch of the text whose structure is known beforehand, or the whole text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub(super) span: Span<TextByte>,
    pub(super) given: Option<GivenKind>,
}

/// The parts of the letter, in order, and the line breaks inside them that only wrap.
pub(super) struct Layout {
    pub(super) blocks: Vec<Block>,
    /// Positions of line feeds that stand for a space.
    pub(super) wraps: Vec<u32>,
}

/// Reads the layout. `folded` is the text in lower case, of equal length.
pub(super) fn lay_out(text: &str, folded: &str, regions: &[Region]) -> Layout {
    let mut groups = line::groups(text, regions);
    lone_markers::take_away(text, &mut groups);
    let mut wraps = Vec::new();
    let units = unit::units(text, folded, &groups, &mut wraps);
    let blocks = naming::name(text, folded, &units);
    Layout { blocks, wraps }
}
