//! Names of persons, authorities and institutions.

use super::words::Words;
use crate::lexicon::Reading;

/// Words with a capital that are no names: the reader, politely.
const POLITE: [&str; 8] = ["de", "dem", "deres", "i", "jer", "jeres", "du", "vi"];

/// A run of capitalised words that is a name, in small letters and without the -s of the genitive, and where it ends.
pub(super) fn name(words: &Words<'_>, at: usize, begins: bool) -> Option<(String, usize)> {
    let part = |at: usize| {
        words.is_capital(at) && !POLITE.contains(&words.folded(at)) && words.text(at).chars().any(char::is_lowercase)
    };
    if !part(at) || at > 0 && part(at - 1) && !begins && words.is_spaced(at) {
        return None;
    }
    let mut end = at + 1;
    while part(end) && words.is_spaced(end) {
        end += 1;
    }
    // Any word has a capital where a sentence begins; two of them, or one that is nothing else, are a name.
    let sure = !begins
        || end > at + 1 && !is_function_word(words, at)
        || words.readings(at).within(Reading::Name.into()) && words.folded(at).len() > 2;
    if !sure {
        return None;
    }
    let mut parts: Vec<&str> = (at..end).map(|token| words.folded(token)).collect();
    if let Some(last) = parts.last_mut() {
        *last = last
            .strip_suffix("s'")
            .or_else(|| last.strip_suffix('s'))
            .unwrap_or(last);
    }
    Some((parts.join(" "), end))
}

/// *Hos Udbetaling Danmark*, *Når Jobcenter Vest*: the first of the two only begins the sentence.
fn is_function_word(words: &Words<'_>, at: usize) -> bool {
    use crate::grammar::classes::{NOUN, VERB};
    let readings = words.readings(at);
    !readings.meets(NOUN.or(VERB).or(Reading::Name.into()).or(Reading::NounGenitive.into()))
}
