//! [`PlainVerb`]: the verb that a noun hides, *vurdere* in *vurdering*; and [`EmptyVerb`]: the verb that such a noun stands with.

use crate::grammar::Place;
use crate::letter::SortedWords;
use crate::lexicon::{Class, Inflection, Lexicon, Word};

include!(concat!(env!("OUT_DIR"), "/hidden_verbs.rs"));

/// A verb that says nothing by itself: *foretage*.
#[derive(Clone, Copy, Debug)]
pub(super) struct EmptyVerb {
    pub(super) name: &'static str,
    nouns: &'static str,
}

/// The empty verb that `form`, in lower case, can be of.
pub(super) fn empty_verb(form: &str) -> Option<EmptyVerb> {
    let code = EMPTY_FORMS.second(form)?.as_bytes().first()?;
    let (name, nouns) = EMPTY_VERBS.get(usize::from(code - b'a'))?.split_once(' ')?;
    Some(EmptyVerb { name, nouns })
}

impl EmptyVerb {
    /// Whether it is empty beside the noun, and then whether the plain verb can always stand instead.
    pub(super) fn takes(self, noun: &str) -> Option<bool> {
        if is_act(noun) {
            return None;
        }
        let mut all = None;
        for own in self.nouns.split(' ') {
            match own.strip_suffix('!') {
                Some(own) if own == noun => return Some(true),
                _ if own == noun => return Some(false),
                _ if own.strip_prefix('-') == Some(noun) => return None,
                _ if own == "*" => all = Some(false),
                _ => {}
            }
        }
        all
    }

    /// Whether it is empty beside any noun that names what somebody does.
    pub(super) fn takes_any(self) -> bool {
        self.name == "foretage"
    }
}

/// The verb that a noun hides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlainVerb {
    /// What is inflected: *sende*.
    pub(super) word: Word<'static>,
    /// What comes after the object: *tilbage*.
    pub(super) after: &'static str,
    /// The preposition that its object has: *på*.
    pub(super) preposition: String,
}

impl PlainVerb {
    /// The verb that `noun` hides where `preposition` comes before its object; `-` where it has none.
    pub(super) fn of(noun: &str, preposition: &str) -> Option<PlainVerb> {
        let own = row(noun, preposition)?;
        let (verb, new) = match own.split_once('/') {
            Some((verb, "")) => (verb, preposition),
            Some((verb, new)) => (verb, new),
            None => (own, ""),
        };
        let (verb, after) = verb.split_once(' ').unwrap_or((verb, ""));
        let lexicon = Lexicon::built_in();
        let words = match verb {
            "" => lexicon.words(&guessed(noun)?, Class::Verb),
            _ => lexicon.words(verb, Class::Verb),
        };
        Some(PlainVerb {
            word: words.into_iter().next()?,
            after,
            preposition: new.to_owned(),
        })
    }

    /// What stands before the object: *op på*, *på*, or nothing.
    pub(super) fn before_object(&self) -> String {
        match (self.after, self.preposition.as_str()) {
            (_, "") => String::new(),
            ("", preposition) => preposition.to_owned(),
            (after, preposition) => [after, preposition].join(" "),
        }
    }

    /// What stands after the object: *tilbage*, or nothing.
    pub(super) fn after_object(&self) -> &'static str {
        if self.preposition.is_empty() { self.after } else { "" }
    }

    /// Whether somebody can stand right after it: *svare dig*.
    pub(super) fn takes_person(&self) -> bool {
        PERSONS.contains(&self.word.lemma().as_str())
    }
}

/// The line of the noun with that preposition.
fn row(noun: &str, preposition: &str) -> Option<&'static str> {
    if preposition == "af" {
        return VERBAL_NOUNS.second(noun);
    }
    VERBAL_NOUNS.second(&[noun, preposition].join(" "))
}

/// The verb that a noun in *-else* or *-ing* is mostly made of.
fn guessed(noun: &str) -> Option<String> {
    let stem = noun.strip_suffix("else").or_else(|| noun.strip_suffix("ing"))?;
    let mut verb = stem.to_owned();
    verb.push('e');
    Some(verb)
}

/// Whether some verb hides in the noun, with an object or without.
pub(super) fn hides_verb(noun: &str) -> bool {
    const BEFORE_OBJECT: [&str; 11] = ["af", "-", "om", "til", "på", "i", "med", "for", "over", "hos", "fra"];
    BEFORE_OBJECT.iter().any(|preposition| row(noun, preposition).is_some())
}

/// Whether the law names what the noun says.
fn is_act(noun: &str) -> bool {
    ACTS.iter().any(|act| noun.ends_with(act))
}

/// Whether the noun has the ending of nouns for what somebody does, and is no act that the law names.
pub(super) fn looks_verbal(noun: &str) -> bool {
    let verbal = ["else", "ning", "ring", "ling", "ding", "tion", "syn"];
    verbal.iter().any(|ending| noun.ends_with(ending)) && !is_act(noun)
}

/// What an adjective before the noun becomes beside the verb: *ny* is *igen*. `None` where that is not sure.
pub(super) fn adverb_for(place: &Place<'_>, token: usize) -> Option<&'static str> {
    let lemma = |class: Class| {
        let analyses = Lexicon::built_in().analyses(place.folded(token));
        let mut lemmas = (analyses.into_iter()).filter(move |own| {
            own.word.class() == class
                && !matches!(
                    own.inflection,
                    Inflection::Comparative | Inflection::Superlative | Inflection::SuperlativeDefinite
                )
        });
        lemmas.find_map(|own| ADVERBS.second(&own.word.lemma()))
    };
    ADVERBS.second(place.folded(token)).or_else(|| lemma(Class::Adjective))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_noun_and_its_verb_are_known() {
        let mut faults = Vec::new();
        for (key, _) in VERBAL_NOUNS.iter() {
            let (noun, preposition) = match key.rsplit_once(' ') {
                Some((noun, preposition)) if !matches!(preposition, "henvendelse" | "kontakt") => (noun, preposition),
                _ => (key, "af"),
            };
            let forms = [
                Inflection::Infinitive,
                Inflection::Present,
                Inflection::Past,
                Inflection::Participle,
            ];
            match PlainVerb::of(noun, preposition) {
                Some(plain) if forms.iter().all(|form| plain.word.form(*form).is_some()) => {}
                _ => faults.push(format!("{key}: the verb lacks a form")),
            }
            let last = noun.rsplit(' ').next().unwrap_or(noun);
            if Lexicon::built_in().words(last, Class::Noun).is_empty() {
                faults.push(format!("{key}: no noun of the word lists"));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn prepositions_and_particles_stand_where_the_verb_wants_them() {
        let said = |noun, preposition| {
            let plain = PlainVerb::of(noun, preposition).expect("the noun is in the list");
            [
                plain.word.lemma(),
                plain.before_object(),
                plain.after_object().to_owned(),
            ]
        };
        assert_eq!(said("vurdering", "af"), ["vurdere", "", ""], "told from the noun");
        assert_eq!(said("gennemgang", "af"), ["gennemgå", "", ""]);
        assert_eq!(said("deltagelse", "i"), ["deltage", "i", ""], "the same preposition");
        assert_eq!(said("besvarelse", "af"), ["svare", "på", ""], "another preposition");
        assert_eq!(said("opfølgning", "på"), ["følge", "op på", ""]);
        assert_eq!(said("returnering", "af"), ["sende", "", "tilbage"]);
        assert_eq!(PlainVerb::of("vurdering", "på"), None);
    }

    #[test]
    fn empty_verbs_take_their_nouns_and_no_others() {
        let takes = |form: &str, noun: &str| empty_verb(form).and_then(|verb| verb.takes(noun));
        assert_eq!(
            takes("foretog", "vurdering"),
            Some(true),
            "the plain verb can always stand"
        );
        assert_eq!(takes("foretages", "modregning"), Some(false));
        assert_eq!(takes("foretaget", "partshøring"), None, "the law names it");
        assert_eq!(takes("sker", "ændring"), None, "it happens by itself");
        assert_eq!(takes("rettet", "henvendelse"), Some(true));
        assert_eq!(takes("retter", "vurdering"), None);
        assert!(empty_verb("undersøger").is_none());
    }
}
