//! Half-open ranges whose unit is part of the type, so that byte, UTF-16 and token positions cannot be mixed.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Range;

/// Unit: bytes of the letter as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceByte {}
/// Unit: bytes of the reading text, which is the letter with its typography evened out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextByte {}
/// Unit: UTF-16 code units of the letter as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceUtf16 {}
/// Unit: tokens of the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenIndex {}

/// A half-open range of positions in `Unit`.
pub struct Span<Unit> {
    /// First position inside.
    pub start: u32,
    /// First position after.
    pub end: u32,
    unit: PhantomData<fn() -> Unit>,
}

impl<Unit> Span<Unit> {
    /// The range from `start` up to `end`; an `end` before `start` gives an empty range.
    pub const fn new(start: u32, end: u32) -> Self {
        Span {
            start,
            end: if end < start { start } else { end },
            unit: PhantomData,
        }
    }

    /// How many positions it covers.
    pub const fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a position.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// For indexing slices.
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl<Unit> Clone for Span<Unit> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Unit> Copy for Span<Unit> {}

impl<Unit> PartialEq for Span<Unit> {
    fn eq(&self, other: &Self) -> bool {
        self.start == other.start && self.end == other.end
    }
}

impl<Unit> Eq for Span<Unit> {}

impl<Unit> PartialOrd for Span<Unit> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<Unit> Ord for Span<Unit> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.start, self.end).cmp(&(other.start, other.end))
    }
}

impl<Unit> Hash for Span<Unit> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.start, self.end).hash(state);
    }
}

impl<Unit> fmt::Debug for Span<Unit> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}..{}", self.start, self.end)
    }
}
