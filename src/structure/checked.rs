//! [`Checked`]: what became of each requirement in a letter.

use super::choice::LetterType;
use super::reading::Reading;
use super::requirement::Requirement;
use super::{REQUIREMENTS, SOCIAL};
use crate::letter::{BlockKind, Span, TextByte};

/// What became of a requirement. Never that the letter is lawful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It stands there.
    Found(Span<TextByte>),
    /// It was not found.
    Missing {
        /// Where it was looked for, in Danish.
        looked: &'static str,
        /// Text to fill in.
        text_block: Option<&'static str>,
    },
    /// It is not needed here; why, in Danish.
    NotNeeded(&'static str),
}

/// A requirement and what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Checked {
    /// What is required.
    pub requirement: &'static Requirement,
    /// What became of it.
    pub status: Status,
}

/// Words. With fewer it is a piece of a letter, and nothing is missed in it.
const SHORTEST_LETTER: u32 = 40;

/// Whether a part of that kind shows that the text is a letter and not only a passage of one.
const fn frames(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Table)
}

/// What became of each requirement of the letter's type. Nothing is said of a text that is only a piece of a letter.
pub fn requirements(reading: &Reading<'_>, letter_type: Option<LetterType>) -> Vec<Checked> {
    let letter = reading.letter();
    let counted: u32 = letter.counted_sentences().map(|sentence| sentence.words).sum();
    if counted < SHORTEST_LETTER || !letter.blocks().iter().any(|block| frames(block.kind)) {
        return Vec::new();
    }
    let own = letter_type.map_or(1 << 15, |own| 1 << own.0);
    let mut all: Vec<Checked> = Vec::new();
    for requirement in REQUIREMENTS.iter().filter(|requirement| requirement.types & own != 0) {
        let status = if let Some(whole) = requirement.given
            && !all
                .iter()
                .any(|one| one.requirement.id == whole && matches!(one.status, Status::Found(_)))
        {
            // Where the whole is missing, its parts are not counted up.
            continue;
        } else {
            status(reading, requirement)
        };
        all.extend(status.map(|status| Checked { requirement, status }));
    }
    all
}

/// `None` where nothing is said of it.
fn status(reading: &Reading<'_>, requirement: &'static Requirement) -> Option<Status> {
    let found = reading.place_of(requirement);
    let circumstances = reading.circumstances();
    if circumstances & requirement.when != requirement.when || circumstances & requirement.unless != 0 {
        return match (found, requirement.not_needed) {
            (Some(span), Some(_)) => Some(Status::Found(span)),
            (_, reason) => reason.map(Status::NotNeeded),
        };
    }
    Some(match found {
        Some(span) => Status::Found(span),
        None => Status::Missing {
            looked: requirement.place.looked(),
            text_block: requirement
                .social_block
                .filter(|_| circumstances & SOCIAL != 0)
                .or(requirement.text_block),
        },
    })
}
