//! [`Checked`]: what became of each requirement in a letter.

use super::choice::LetterType;
use super::letter_words::LetterWords;
use super::requirement::{Place, Requirement};
use super::sign;
use super::subject_line::subject_line;
use super::topics::Topics;
use super::{CIRCUMSTANCES, REQUIREMENTS, SOCIAL};
use crate::letter::{BlockKind, Sentence, Span, TextByte};

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

/// Words of running text within which the main message should stand.
const FIRST_WORDS: u32 = 50;
/// Words. With fewer it is a piece of a letter, and nothing is missed in it.
const SHORTEST_LETTER: u32 = 40;

/// Whether a part of that kind shows that the text is a letter and not only a passage of one.
const fn frames(kind: BlockKind) -> bool {
    !matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Table)
}

/// What became of each requirement of the letter's type. Nothing is said of a text that is only a piece of a letter.
pub fn requirements(words: &LetterWords<'_>, letter_type: Option<LetterType>) -> Vec<Checked> {
    let reading = Reading::new(words);
    let counted: u32 = words.letter.counted_sentences().map(|sentence| sentence.words).sum();
    if counted < SHORTEST_LETTER || !words.letter.blocks().iter().any(|block| frames(block.kind)) {
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
            status(&reading, requirement)
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

/// A letter with the topics of its sentences.
pub(super) struct Reading<'a> {
    words: &'a LetterWords<'a>,
    topics: Vec<Topics>,
    /// Where each circumstance shows itself.
    circumstances: Vec<Option<Span<TextByte>>>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(words: &'a LetterWords<'a>) -> Self {
        let topics = Topics::of_sentences(words);
        let mut reading = Reading {
            words,
            topics,
            circumstances: Vec::new(),
        };
        reading.circumstances = CIRCUMSTANCES.iter().map(|signs| reading.in_text(signs)).collect();
        reading
    }

    /// What holds of the letter, as bits.
    pub(super) fn circumstances(&self) -> u32 {
        let there = self.circumstances.iter().enumerate();
        there.fold(0, |bits, (at, span)| bits | u32::from(span.is_some()) << at)
    }

    /// Where the last of these circumstances shows itself, if all of them are there.
    pub(super) fn all_of(&self, bits: u32) -> Option<Span<TextByte>> {
        let last = 31_u32.checked_sub(bits.leading_zeros())?;
        (self.circumstances() & bits == bits).then_some(())?;
        self.circumstances[last as usize]
    }

    /// The first sentence that fits and holds one of the signs: where.
    fn find(&self, signs: &str, fits: impl Fn(&Sentence) -> bool) -> Option<Span<TextByte>> {
        let sentences = self.words.letter.sentences().iter().zip(&self.topics);
        let mut places = sentences
            .filter(|(sentence, _)| fits(sentence))
            .map(|(sentence, topics)| sign::Place {
                words: self.words,
                tokens: self.words.letter.tokens_in(sentence.tokens),
                topics: *topics,
            });
        places.find_map(|place| place.find(signs))
    }

    /// In the running text, its headings and tables.
    pub(super) fn in_text(&self, signs: &str) -> Option<Span<TextByte>> {
        self.find(signs, |sentence| self.of_text(sentence))
    }

    pub(super) fn in_subject(&self, signs: &str) -> Option<Span<TextByte>> {
        let subject = subject_line(self.words.letter)?;
        self.find(signs, |sentence| subject.overlaps(sentence.span))
    }

    /// In the sentences that begin within the first words of running text.
    pub(super) fn in_first_words(&self, signs: &str) -> Option<Span<TextByte>> {
        let mut before = 0;
        let mut last = 0;
        for sentence in self.words.letter.counted_sentences() {
            if before >= FIRST_WORDS {
                break;
            }
            before += sentence.words;
            last = sentence.span.end;
        }
        self.find(signs, |sentence| sentence.counted && sentence.span.end <= last)
    }

    fn of_text(&self, sentence: &Sentence) -> bool {
        let kind = self.words.kind_of(sentence);
        kind.read_by_rules() || kind == BlockKind::Table
    }

    /// The sentence that meets the requirement.
    fn place_of(&self, requirement: &Requirement) -> Option<Span<TextByte>> {
        let words = self.words_of(requirement)?;
        let mut sentences = self.words.letter.sentences().iter();
        let own = sentences.find(|sentence| sentence.span.contains(words));
        own.map(|sentence| sentence.span).or(Some(words))
    }

    /// The words that meet the requirement.
    fn words_of(&self, requirement: &Requirement) -> Option<Span<TextByte>> {
        let heading = |sentence: &Sentence| self.words.kind_of(sentence) == BlockKind::Heading;
        let in_heading = || self.find(requirement.headings, heading);
        match requirement.place {
            Place::Text => in_heading().or_else(|| self.in_text(requirement.signs)),
            Place::FirstWords => self.in_first_words(requirement.signs),
            Place::Letter => self.find(requirement.signs, |_| true),
            Place::Subject => subject_line(self.words.letter),
        }
    }
}
