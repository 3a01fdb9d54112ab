//! Two measures that a grammar would make exact: passives and nominalisations, told by their endings.
//!
//! They count alike before and after, so that they show a direction. Data: `dictionaries/deponents.toml` and
//! `dictionaries/nominalisations.toml`.

use crate::letter::SortedWords;

include!(concat!(env!("OUT_DIR"), "/score_words.rs"));

const BLIVE: [&str; 4] = ["blive", "bliver", "blev", "blevet"];

/// Words after which a word in -es is a noun in the genitive rather than a verb.
const DETERMINERS: [&str; 16] = [
    "en", "et", "den", "det", "de", "din", "dit", "dine", "vores", "vore", "jeres", "deres", "hans", "hendes", "alle",
    "denne",
];

/// Participles that are adjectives after *blive*, and adjectives that look like participles.
const NOT_PARTICIPLES: [&str; 12] = [
    "klar",
    "fast",
    "nødt",
    "bekendt",
    "interesseret",
    "godt",
    "lidt",
    "altid",
    "let",
    "kendt",
    "meget",
    "forkert",
];

/// What a word form tells without its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) nominalisation: bool,
    /// A verb in -s, unless a determiner stands before it.
    s_passive: bool,
    determiner: bool,
    /// A form of *blive*.
    blive: bool,
    participle: bool,
}

impl Form {
    /// What `word`, in lower case, tells.
    pub(super) fn of(word: &str) -> Form {
        Form {
            nominalisation: is_nominalisation(word),
            s_passive: is_s_passive(word),
            determiner: DETERMINERS.contains(&word),
            blive: BLIVE.contains(&word),
            participle: is_participle(word),
        }
    }
}

/// Whether a sentence holds a passive: a verb in -s, or *blive* with a participle within the next four words.
pub(super) fn has_passive(words: &[Form]) -> bool {
    words.iter().enumerate().any(|(index, word)| {
        // A plural or a noun in the genitive ends alike: kommunes, sygehuses.
        let genitive = index > 0 && words[index - 1].determiner;
        (word.s_passive && !genitive) || (word.blive && words[index + 1..].iter().take(4).any(|word| word.participle))
    })
}

fn is_s_passive(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('s') else {
        return false;
    };
    if DEPONENTS.holds(word) || OTHER_WORDS_IN_S.holds(word) || word.chars().count() < 4 || word.contains('-') {
        return false;
    }
    if NOUN_ENDINGS.iter().any(|ending| word.ends_with(ending)) {
        return false;
    }
    stem.ends_with('e')
}

/// Endings of nouns whose genitive ends in -es or -ets.
const NOUN_ENDINGS: [&str; 9] = ["ernes", "enes", "ets", "ens", "ers", "hedes", "ionens", "eres", "munes"];

fn is_participle(word: &str) -> bool {
    let ends = word.ends_with("et")
        || word.ends_with("te")
        || word.ends_with("ede")
        || (word.ends_with('t') && word.chars().count() > 4);
    ends && !NOT_PARTICIPLES.contains(&word)
}

/// Whether a lower-case word is a noun made of a verb or an adjective.
fn is_nominalisation(word: &str) -> bool {
    word.chars().count() >= 6
        && NOMINAL_ENDINGS.iter().any(|ending| word.ends_with(ending))
        && !NOT_NOMINAL.holds(word)
        && !is_compound_of_other_noun(word)
}

/// `varmeregning` is a bill as much as `regning` is.
fn is_compound_of_other_noun(word: &str) -> bool {
    // The last part of a compound begins after at least one letter, and short parts end other words too: vurde·ringen.
    word.char_indices()
        .skip(1)
        .map(|(at, _)| &word[at..])
        .take_while(|part| part.len() >= 7)
        .any(|part| NOT_NOMINAL.holds(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passive(sentence: &str) -> bool {
        has_passive(&sentence.split_whitespace().map(Form::of).collect::<Vec<_>>())
    }

    #[test]
    fn passives() {
        for sentence in [
            "skemaet fremsendes til os",
            "sagen skal behandles nu",
            "du bedes svare",
            "du bliver snart indkaldt til møde",
            "afgørelsen blev truffet",
            "den blev sendt",
        ] {
            assert!(passive(sentence), "{sentence}");
        }
        for sentence in [
            "der findes andre muligheder",
            "det skyldes vejret",
            "kommunens svar og din mands job",
            "du bliver klar til at træne",
            "husstandens indkomst er høj",
            "deres breve er kommet",
            "vi mødes på en kommunes kontor",
        ] {
            assert!(!passive(sentence), "{sentence}");
        }
    }

    #[test]
    fn nominalisations() {
        for word in ["behandling", "vurderingen", "ansættelse", "mulighed", "registreringer"] {
            assert!(is_nominalisation(word), "{word}");
        }
        for word in ["regning", "bygning", "afdeling", "brev", "ting"] {
            assert!(!is_nominalisation(word), "{word}");
        }
    }
}
