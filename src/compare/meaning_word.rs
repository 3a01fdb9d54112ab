//! Words that the effect of a sentence hangs on; data in `dictionaries/facts/betydning.toml`.

use crate::letter::SortedWords;

include!(concat!(env!("OUT_DIR"), "/meaning_words.rs"));

/// What denies or restricts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Negation {
    /// *ikke*, *ingen*
    Not,
    /// *aldrig*
    Never,
    /// *kun*, *alene*
    Only,
    /// *uden*
    Without,
    /// *undlade*, *manglende*: a denial that another word hides.
    Hidden,
    /// *stadig*: what a denial can have been turned to.
    Turned,
    /// *betingelse*: says *kun* in another way.
    Restricting,
}

/// How strongly something has to, may or should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Modality {
    /// *skal*, *har pligt til*
    Duty,
    /// *kan*, *har ret til*
    Permission,
    /// *må*, *har lov til*: mostly the same as a permission.
    Leave,
    /// *bedes*
    Request,
    /// *bør*
    Advice,
    /// *behøver ikke*
    Exempt,
    /// *må ikke*
    Forbidden,
}

/// What a sentence depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Condition {
    /// *hvis*
    If,
    /// *medmindre*
    Unless,
}

/// One of the two that every letter has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Person {
    /// Whom the letter is to.
    Reader,
    /// Who sends it.
    Sender,
}

pub(super) fn negation(word: &str) -> Option<Negation> {
    // *gebyrfrit*, *formålsløs*
    let without = ["fri", "frit", "frie", "løs", "løst", "løse"];
    let Some(kind) = NEGATION.second(word) else {
        let ends = |ending: &&str| word.len() > ending.len() + 3 && word.ends_with(*ending);
        return without.iter().any(|ending| ends(&ending)).then_some(Negation::Turned);
    };
    Some(match kind {
        "not" => Negation::Not,
        "never" => Negation::Never,
        "only" => Negation::Only,
        "without" => Negation::Without,
        "turned" => Negation::Turned,
        "restricting" => Negation::Restricting,
        _ => Negation::Hidden,
    })
}

pub(super) fn modality(word: &str) -> Option<Modality> {
    Some(match MODALITY.second(word)? {
        "duty" => Modality::Duty,
        "permission" => Modality::Permission,
        "leave" => Modality::Leave,
        "request" => Modality::Request,
        _ => Modality::Advice,
    })
}

pub(super) fn condition(word: &str) -> Option<Condition> {
    Some(match CONDITION.second(word)? {
        "unless" => Condition::Unless,
        _ => Condition::If,
    })
}

/// The reader or the sender, told by a word as it is written and in lower case.
pub(super) fn person(written: &str, folded: &str) -> Option<Person> {
    if READER.holds(folded) || POLITE.contains(&written) && written != "I" {
        Some(Person::Reader)
    } else {
        SENDER.holds(folded).then_some(Person::Sender)
    }
}

/// Whether a letter may call its reader by that noun: *foreningen*, *grundejeren*.
pub(super) fn may_name_reader(noun: &str) -> bool {
    NAMED_READER.iter().any(|name| noun.ends_with(name))
}

/// Whether a word is one of those that say whether a complaint holds a decision back, of that kind.
pub(super) fn is_suspension_word(kind: &str, word: &str) -> bool {
    SUSPENSION.second(word) == Some(kind)
}

/// The word that stands for others which say the same.
pub(super) fn same(lemma: &str) -> Option<&'static str> {
    SAME.second(lemma)
}

/// Whether a verb is of a right that ends, so that one *has to* use it in time: *klage*.
pub(super) fn is_right(verb: &str) -> bool {
    RIGHTS.holds(verb)
}

pub(super) fn is_filler(word: &str) -> bool {
    FILLER.holds(word)
}
