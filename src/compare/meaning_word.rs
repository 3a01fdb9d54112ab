//! Words that the effect of a sentence hangs on; data in `dictionaries/facts/betydning.toml`.

use once_cell::sync::Lazy;

use crate::letter::SortedWords;
use crate::lexicon::Recent;

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

/// What a word means for the effect of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Negation(Negation),
    Condition(Condition),
    Modality(Modality),
    Person(Person),
}

/// What a word in lower case means for the effect of a sentence; most mean nothing.
pub(super) fn meaning(word: &str) -> Option<Meaning> {
    RECENT.of(word, || find_meaning(word))
}

static RECENT: Lazy<Recent<Option<Meaning>>> = Lazy::new(Recent::default);

fn find_meaning(word: &str) -> Option<Meaning> {
    let Some(found) = MEANINGS.second(word) else {
        // *gebyrfrit*, *formålsløs*
        if !matches!(word.as_bytes().last(), Some(b'i' | b't' | b'e' | b's')) {
            return None;
        }
        let without = ["fri", "frit", "frie", "løs", "løst", "løse"];
        let ends = |ending: &&str| word.len() > ending.len() + 3 && word.ends_with(*ending);
        let turned = without.iter().any(ends);
        return turned.then_some(Meaning::Negation(Negation::Turned));
    };
    Some(match found {
        "negation not" => Meaning::Negation(Negation::Not),
        "negation never" => Meaning::Negation(Negation::Never),
        "negation only" => Meaning::Negation(Negation::Only),
        "negation without" => Meaning::Negation(Negation::Without),
        "negation turned" => Meaning::Negation(Negation::Turned),
        "negation restricting" => Meaning::Negation(Negation::Restricting),
        "negation hidden" => Meaning::Negation(Negation::Hidden),
        "condition unless" => Meaning::Condition(Condition::Unless),
        "condition if" => Meaning::Condition(Condition::If),
        "modality duty" => Meaning::Modality(Modality::Duty),
        "modality permission" => Meaning::Modality(Modality::Permission),
        "modality leave" => Meaning::Modality(Modality::Leave),
        "modality request" => Meaning::Modality(Modality::Request),
        "modality advice" => Meaning::Modality(Modality::Advice),
        "person reader" => Meaning::Person(Person::Reader),
        _ => Meaning::Person(Person::Sender),
    })
}

pub(super) fn negation(word: &str) -> Option<Negation> {
    match meaning(word)? {
        Meaning::Negation(negation) => Some(negation),
        _ => None,
    }
}

pub(super) fn modality(word: &str) -> Option<Modality> {
    match meaning(word)? {
        Meaning::Modality(modality) => Some(modality),
        _ => None,
    }
}

pub(super) fn condition(word: &str) -> Option<Condition> {
    match meaning(word)? {
        Meaning::Condition(condition) => Some(condition),
        _ => None,
    }
}

/// The reader or the sender, told by a word as it is written and in lower case.
pub(super) fn person(written: &str, folded: &str) -> Option<Person> {
    if is_polite(written) {
        return Some(Person::Reader);
    }
    match meaning(folded)? {
        Meaning::Person(person) => Some(person),
        _ => None,
    }
}

/// *De*, *Dem*; *I* may be a preposition.
pub(super) fn is_polite(written: &str) -> bool {
    POLITE.contains(&written) && written != "I"
}

/// Whether a word stands for a third person: *den pågældende*.
pub(super) fn is_somebody_else(word: &str) -> bool {
    SOMEBODY_ELSE.contains(&word)
}

/// Whether a letter may call its reader by that noun: *foreningen*, *grundejeren*.
pub(super) fn may_name_reader(noun: &str) -> bool {
    NAMED_READER.iter().any(|name| noun.ends_with(name))
}

/// Whether a word is one of those that say whether a complaint holds a decision back, of that kind.
pub(super) fn is_suspension_word(kind: &str, word: &str) -> bool {
    SUSPENSION.second(word) == Some(kind)
}

/// Whether *en af* before the word speaks of conditions.
pub(super) fn is_of_conditions(word: &str) -> bool {
    ONE_OF.contains(&word)
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
