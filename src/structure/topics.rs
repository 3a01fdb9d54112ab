//! [`Topics`]: what a sentence is about, as its heading or the sentences before it in its paragraph tell.

use super::letter_words::LetterWords;
use super::sign::{Place, possible};
use super::{TOPICS, TOPICS_OF_HEADINGS};
use crate::letter::{BlockKind, Span, TextByte, TokenIndex};

/// A set of topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Topics(u32);

impl Topics {
    /// Whether the topic with that character is among them.
    pub(super) fn hold(self, character: char) -> bool {
        let at = u32::from(character).saturating_sub(u32::from('A'));
        at < 32 && self.0 & 1 << at != 0
    }

    /// The topics of each sentence of the letter, whose subject line stands there.
    pub(super) fn of_sentences(words: &LetterWords<'_>, subject: Option<Span<TextByte>>) -> Vec<Topics> {
        let mut under_heading = Topics::default();
        let mut in_block = Topics::default();
        let mut block = None;
        let signs: Vec<Vec<&str>> = TOPICS.iter().map(|signs| possible(signs, words)).collect();
        // What the whole letter is about (*Genvurdering af …*) is no topic of one part.
        let sentences = words.letter.sentences().iter();
        let topics = sentences.map(|sentence| {
            let own = Topics::told_by(words, &signs, sentence.tokens);
            let of_subject = subject.is_some_and(|subject| subject.overlaps(sentence.span));
            let kind = words.kind_of(sentence);
            if matches!(kind, BlockKind::Closing | BlockKind::Signature | BlockKind::Footer) {
                under_heading = Topics::default();
            }
            if kind == BlockKind::Heading && !of_subject {
                // A heading of two lines is one heading.
                let goes_on = block.is_some_and(|before: u32| before + 1 == sentence.block)
                    && words.letter.blocks()[sentence.block as usize - 1].kind == BlockKind::Heading;
                under_heading = if goes_on { Topics(under_heading.0 | own.0) } else { own };
            }
            if block != Some(sentence.block) {
                in_block = Topics::default();
            }
            block = Some(sentence.block);
            in_block.0 |= own.0 & !TOPICS_OF_HEADINGS;
            Topics(under_heading.0 | in_block.0)
        });
        topics.collect()
    }

    fn told_by(words: &LetterWords<'_>, signs: &[Vec<&str>], tokens: Span<TokenIndex>) -> Topics {
        let place = Place {
            words,
            tokens: words.letter.tokens_in(tokens),
            topics: Topics::default(),
        };
        let told = signs
            .iter()
            .enumerate()
            .filter(|(_, signs)| place.find(signs).is_some());
        Topics(told.fold(0, |topics, (at, _)| topics | 1 << at))
    }
}
