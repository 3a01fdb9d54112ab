//! [`Context`]: a word among its neighbours, as constraints see it.

use super::classes::{FINITE, OPENER, PLAIN_FINITE, SUBJECT_PRONOUN, VERB};
use super::identity::Identity;
use super::word::{Mark, Word};
use crate::lexicon::{Reading as R, Readings};

/// How far constraints look for the verb of a clause, in words.
const REACH: usize = 30;

/// A word among its neighbours. Offsets count words: `-1` is the word before.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    words: &'a [Word],
    at: usize,
}

/// What is known of the finite verb of a stretch of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verb {
    /// There is none.
    None,
    /// Some word may be one.
    Possible,
    /// There is one.
    Sure,
}

/// What kind of verb form a verb asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// None: the word stands by itself.
    Nothing,
    /// An infinitive: after *at* and the modals.
    Infinitive,
    /// A participle: after *have*.
    AfterHave,
    /// A participle, or an adjective: after *være* and *blive*.
    AfterBe,
}

impl<'a> Context<'a> {
    pub(super) fn new(words: &'a [Word], at: usize) -> Self {
        Context { words, at }
    }

    /// The word there.
    pub(super) fn word(self, offset: isize) -> Word {
        self.at
            .checked_add_signed(offset)
            .and_then(|at| self.words.get(at))
            .copied()
            .unwrap_or(Word::OUTSIDE)
    }

    /// Whether the word there is nothing but this.
    pub(super) fn is(self, offset: isize, set: Readings) -> bool {
        self.word(offset).is(set)
    }

    /// Whether the word there can be this.
    pub(super) fn can(self, offset: isize, set: Readings) -> bool {
        self.word(offset).can(set)
    }

    /// Which function word stands there.
    pub(super) fn identity(self, offset: isize) -> Identity {
        self.word(offset).identity
    }

    /// Whether there is no word there, but a mark or the sentence's edge.
    pub(super) fn mark(self, offset: isize) -> bool {
        self.word(offset).mark != Mark::None
    }

    /// The context of another word.
    pub(super) fn at(self, offset: isize) -> Context<'a> {
        Context {
            words: self.words,
            at: self.at.saturating_add_signed(offset),
        }
    }

    /// The offset of the first word from there on, going right, that is not surely an adverb.
    pub(super) fn past_adverbs(self, mut offset: isize) -> isize {
        while self.is(offset, R::Adverb.into()) {
            offset += 1;
        }
        offset
    }

    /// The offset of the first word from there on, going left, that is not surely an adverb.
    pub(super) fn before_adverbs(self, mut offset: isize) -> isize {
        while self.is(offset, R::Adverb.into()) {
            offset -= 1;
        }
        offset
    }

    /// Whether the sentence ends with a mark, as headings do not.
    pub(super) fn ends_with_mark(self) -> bool {
        self.words.last().is_some_and(|word| word.mark == Mark::Break)
    }

    /// Whether a clause may begin right after the word there.
    fn ends_clause(self, offset: isize) -> bool {
        let word = self.word(offset);
        match word.mark {
            Mark::None => {
                word.is(OPENER)
                    || word.is(R::Coordinator.into())
                        && (self.can(offset + 1, FINITE.or(SUBJECT_PRONOUN).or(OPENER))
                            || self.is(self.past_adverbs(offset + 1), FINITE))
            }
            Mark::Quote | Mark::Joint => false,
            Mark::Comma | Mark::Dash | Mark::Break => true,
        }
    }

    /// The finite verb of the stretch to the left, up to where its clause may begin.
    pub(super) fn verb_before(self) -> Verb {
        self.verb(-1)
    }

    /// The finite verb of the stretch to the right, up to where its clause may end.
    pub(super) fn verb_after(self) -> Verb {
        self.verb(1)
    }

    fn verb(self, step: isize) -> Verb {
        let mut found = Verb::None;
        let mut offset = step;
        for _ in 0..REACH {
            if self.ends_clause(offset) {
                break;
            }
            found = found.max(self.finite(offset));
            if found == Verb::Sure {
                break;
            }
            offset += step;
        }
        found
    }

    /// Whether the word there is the verb of a clause.
    pub(super) fn finite(self, offset: isize) -> Verb {
        let word = self.word(offset);
        if word.is(PLAIN_FINITE) {
            return Verb::Sure;
        }
        if !word.can(FINITE) {
            return Verb::None;
        }
        if !word.is(FINITE) {
            return Verb::Possible;
        }
        // Forms in -s are infinitives too.
        if self.at(offset).wanted() == Wanted::Infinitive {
            Verb::None
        } else {
            Verb::Sure
        }
    }

    /// Whether a word that opens a subordinate clause begins the stretch to the left.
    pub(super) fn opened(self) -> bool {
        self.opened_by(OPENER)
    }

    /// Whether one of these words begins the stretch to the left.
    pub(super) fn opened_by(self, openers: Readings) -> bool {
        let mut offset = -1;
        for _ in 0..REACH {
            if self.ends_clause(offset) {
                // *hvis du er syg og ikke kan komme*
                if self.is(offset, R::Coordinator.into()) && self.word(offset - 1).mark == Mark::None {
                    return self.at(offset).opened_by(openers);
                }
                return self.is(offset, openers);
            }
            offset -= 1;
        }
        false
    }

    /// What the verb before this word asks for: *skal … sende, har … sendt*.
    pub(super) fn wanted(self) -> Wanted {
        let mut offset = -1;
        // After *og*, what the verb before it was asked to be.
        let mut joined = false;
        for _ in 0..REACH {
            let word = self.word(offset);
            match word.mark {
                Mark::Break | Mark::Dash => return Wanted::Nothing,
                Mark::Comma if !self.goes_on_after(offset) => return Wanted::Nothing,
                Mark::Comma => joined = true,
                _ => {}
            }
            match word.identity {
                Identity::At if word.can(R::InfinitiveMark.into()) => return Wanted::Infinitive,
                Identity::Modal | Identity::Lade | Identity::Bedes => return Wanted::Infinitive,
                Identity::Have if word.can(VERB.or(R::Participle.into())) => return Wanted::AfterHave,
                Identity::Være | Identity::Blive => return Wanted::AfterBe,
                _ => {}
            }
            if word.is(Readings::of(&[R::Subordinator, R::Relative, R::Interrogative])) {
                return Wanted::Nothing;
            }
            if word.is(R::Coordinator.into()) {
                joined = true;
            } else if word.is(VERB.or(R::Participle.into())) {
                if !joined || word.is(PLAIN_FINITE) {
                    return Wanted::Nothing;
                }
                joined = false;
            }
            offset -= 1;
        }
        Wanted::Nothing
    }

    /// Whether the comma there only sets words of a list apart.
    fn goes_on_after(self, comma: isize) -> bool {
        self.is(comma - 1, Readings::of(&[R::Infinitive, R::Participle])) && comma == -1
    }
}
