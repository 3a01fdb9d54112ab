//! [`Reading`]: a letter as requirements and letter types look at it.

use super::letter_words::LetterWords;
use super::requirement::{Place, Requirement};
use super::sign;
use super::subject_line::subject_line;
use super::topics::Topics;
use super::{CIRCUMSTANCES, RULES_TOPIC};
use crate::facts::Fact;
use crate::letter::{BlockKind, Letter, Sentence, Span, TextByte};

/// Words of running text within which the main message should stand.
const FIRST_WORDS: u32 = 50;

/// A letter with what is known of its words, the topics of its sentences and what holds of it.
#[derive(Debug)]
pub struct Reading<'a> {
    words: LetterWords<'a>,
    subject: Option<Span<TextByte>>,
    topics: Vec<Topics>,
    /// Where each circumstance shows itself.
    circumstances: Vec<Option<Span<TextByte>>>,
}

impl<'a> Reading<'a> {
    /// Reads the letter with these facts in it.
    pub fn new(letter: &'a Letter, facts: &[Fact]) -> Self {
        let words = LetterWords::new(letter, facts);
        let subject = subject_line(letter);
        let topics = Topics::of_sentences(&words, subject);
        let mut reading = Reading {
            words,
            subject,
            topics,
            circumstances: Vec::new(),
        };
        reading.circumstances = CIRCUMSTANCES.iter().map(|signs| reading.in_text(signs)).collect();
        reading
    }

    pub(super) fn letter(&self) -> &'a Letter {
        self.words.letter
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
        self.find_where(signs, |sentence, _| fits(sentence))
    }

    fn find_where(&self, signs: &str, fits: impl Fn(&Sentence, Topics) -> bool) -> Option<Span<TextByte>> {
        let signs = sign::possible(signs, &self.words);
        if signs.is_empty() {
            return None;
        }
        let sentences = self.words.letter.sentences().iter().zip(&self.topics);
        let mut places = sentences
            .filter(|(sentence, topics)| fits(sentence, **topics))
            .map(|(sentence, topics)| sign::Place {
                words: &self.words,
                tokens: self.words.letter.tokens_in(sentence.tokens),
                topics: *topics,
            });
        places.find_map(|place| place.find(&signs))
    }

    /// In the running text, its headings and tables.
    pub(super) fn in_text(&self, signs: &str) -> Option<Span<TextByte>> {
        self.find(signs, |sentence| self.of_text(sentence))
    }

    pub(super) fn in_subject(&self, signs: &str) -> Option<Span<TextByte>> {
        let subject = self.subject?;
        self.find(signs, |sentence| subject.overlaps(sentence.span))
    }

    /// In the sentences that begin within the first words of running text; what stands under a heading of rules holds for everybody and
    /// says nothing of this case.
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
        let fits = |sentence: &Sentence, topics: Topics| {
            sentence.counted && sentence.span.end <= last && !topics.hold(RULES_TOPIC)
        };
        self.find_where(signs, fits)
    }

    fn of_text(&self, sentence: &Sentence) -> bool {
        match self.words.kind_of(sentence) {
            BlockKind::Table => true,
            // Where and when to meet, on lines of their own in the middle of the letter.
            BlockKind::Address | BlockKind::Date => self.words.is_between_greetings(sentence),
            kind => kind.read_by_rules(),
        }
    }

    /// The sentence that meets the requirement.
    pub(super) fn place_of(&self, requirement: &Requirement) -> Option<Span<TextByte>> {
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
            Place::Subject => self.subject,
        }
    }
}
