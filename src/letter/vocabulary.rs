//! The Danish words that show where a letter's parts and sentences begin and end; data in `dictionaries/letter-parts.toml`
//! and `dictionaries/abbreviations.toml`, sorted at build time.

include!(concat!(env!("OUT_DIR"), "/letter_vocabulary.rs"));

/// An abbreviation that is written with full stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Abbreviation {
    /// One way of writing it, in lower case, with its full stops.
    pub written: &'static str,
    /// What it is read as.
    pub reads: &'static str,
    /// Whether it can stand last in a sentence (mv., kr.); otherwise something always follows (jf., nr.).
    pub can_end: bool,
}

fn holds(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// The abbreviation that `written`, in lower case and with its full stops, stands for.
pub(super) fn abbreviation(written: &str) -> Option<&'static Abbreviation> {
    ABBREVIATIONS
        .binary_search_by(|abbreviation| abbreviation.written.cmp(written))
        .ok()
        .map(|at| &ABBREVIATIONS[at])
}

/// Whether the word, in lower case, is the name of a month.
pub(crate) fn is_month(word: &str) -> bool {
    holds(MONTHS, word)
}

/// Whether the word often begins a sentence.
pub(super) fn starts_sentences(word: &str) -> bool {
    holds(SENTENCE_STARTERS, word)
}

/// Whether neither a heading nor a finished line ends with the word.
pub(super) fn is_unfinished(word: &str) -> bool {
    holds(UNFINISHED, word)
}

/// Whether the word often stands last on a line that is wrapped, though a heading may end with it too.
pub(super) fn is_particle(word: &str) -> bool {
    holds(PARTICLES, word)
}

/// Whether a sentence often begins with the word, and a heading seldom.
pub(super) fn is_subject(word: &str) -> bool {
    holds(SUBJECTS, word)
}

pub(super) fn is_finite_verb(word: &str) -> bool {
    holds(FINITE_VERBS, word)
}

pub(super) fn is_weekday(word: &str) -> bool {
    holds(WEEKDAYS, word)
}

/// Whether a word in an address, in lower case, names a workplace: *børnehaven*, *privatskolen*.
pub(super) fn is_institution(word: &str) -> bool {
    holds(INSTITUTIONS, word)
        || INSTITUTIONS
            .iter()
            .any(|institution| institution.len() > 5 && word.ends_with(institution))
}

pub(super) fn keeps_hyphen(first_part: &str) -> bool {
    holds(KEEPS_HYPHEN, first_part)
}

pub(super) fn follows_hanging_hyphen(word: &str) -> bool {
    holds(FOLLOWS_HANGING_HYPHEN, word)
}

pub(super) fn is_web_ending(ending: &str) -> bool {
    holds(WEB_ENDINGS, ending)
}

pub(super) fn is_file_ending(ending: &str) -> bool {
    holds(FILE_ENDINGS, ending)
}

/// Whether the line, in lower case, opens a letter: one of the greetings and then a name or nothing.
pub(super) fn greets(line: &str) -> bool {
    alike(GREETINGS, line).any(|greeting| begins_with_words(line, greeting))
}

/// The rest of a line, in lower case, after the words that close a letter, if it begins with them.
pub(super) fn after_closing(line: &str) -> Option<&str> {
    let longest = alike(CLOSINGS, line)
        .filter(|closing| begins_with_words(line, closing))
        .max_by_key(|closing| closing.len())?;
    Some(line[longest.len()..].trim_start_matches([',', '.', ' ', '/', '-', '–', '!']))
}

/// The reference label such as `sagsnr.` that the line begins with, and the rest of the line after it.
pub(super) fn after_reference_label(line: &str) -> Option<(&'static str, &str)> {
    alike(REFERENCES, line)
        .filter(|label| begins_with_words(line, label))
        .max_by_key(|label| label.len())
        .map(|label| (*label, line[label.len()..].trim_start()))
}

/// The words of a sorted list that begin with the same byte as the line: the only ones worth comparing.
fn alike(list: &'static [&'static str], line: &str) -> impl Iterator<Item = &'static &'static str> {
    let first = line.bytes().next().unwrap_or(0);
    let byte = |word: &str| word.bytes().next().unwrap_or(0);
    let start = list.partition_point(|word| byte(word) < first);
    list[start..].iter().take_while(move |word| byte(word) == first)
}

fn begins_with_words(line: &str, words: &str) -> bool {
    line.strip_prefix(words)
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
}
