//! [`Detected`]: what type a letter seems to be, and why.

use super::LETTER_TYPES_DATA;

use super::choice::{LetterType, TypeData};
use super::reading::Reading;
use crate::letter::{Span, TextByte};

/// What type a letter seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected {
    /// The type.
    pub letter_type: LetterType,
    /// Why, in Danish.
    pub reason: &'static str,
    /// The words that say most of it.
    pub span: Span<TextByte>,
}

/// A sign in the subject line.
const IN_HEADING: i32 = 6;
/// A sign in the first words of the text.
const IN_OPENING: i32 = 4;
/// A sign anywhere; at most [`MOST_ANYWHERE`] of them count.
const ANYWHERE: i32 = 2;
const MOST_ANYWHERE: usize = 3;
/// A sign of something else.
const AGAINST: i32 = -6;
/// All circumstances that tell of the type.
const WITH: i32 = 8;
/// All circumstances that hint at it.
const HINT: i32 = 4;
/// With less nothing is said.
const ENOUGH: i32 = 4;

/// The type that the letter seems to be; `None` where nothing tells.
pub fn letter_type(reading: &Reading<'_>) -> Option<Detected> {
    let mut best: Option<(i32, Detected)> = None;
    for letter_type in LetterType::all() {
        let data = &LETTER_TYPES_DATA[letter_type.0 as usize];
        let Some((weight, span)) = weight(reading, data).filter(|(weight, _)| *weight >= ENOUGH) else {
            continue;
        };
        if best.is_none_or(|(other, _)| weight > other) {
            let reason = data.reason;
            best = Some((
                weight,
                Detected {
                    letter_type,
                    reason,
                    span,
                },
            ));
        }
    }
    best.map(|(_, detected)| detected)
}

/// How much tells of the type, and the strongest of it.
fn weight(reading: &Reading<'_>, data: &TypeData) -> Option<(i32, Span<TextByte>)> {
    let mut strongest = None;
    let mut sum = 0;
    if let Some(span) = reading.in_subject(data.heading) {
        sum += IN_HEADING;
        strongest = strongest.or(Some(span));
    }
    if let Some(span) = reading.in_first_words(data.opening) {
        sum += IN_OPENING;
        strongest = strongest.or(Some(span));
    }
    let anywhere = data.anywhere.split_inclusive('\n');
    for span in anywhere.filter_map(|sign| reading.in_text(sign)).take(MOST_ANYWHERE) {
        sum += ANYWHERE;
        strongest = strongest.or(Some(span));
    }
    let circumstances = reading.circumstances();
    if circumstances & data.without == 0 {
        for (bits, weight) in [(data.with, WITH), (data.hint, HINT)] {
            if let Some(span) = reading.all_of(bits) {
                sum += weight;
                strongest = strongest.or(Some(span));
            }
        }
    }
    sum += AGAINST * (circumstances & data.against_when).count_ones() as i32;
    if reading.in_text(data.against).is_some() {
        sum += AGAINST;
    }
    strongest.map(|span| (sum, span))
}
