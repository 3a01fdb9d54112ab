//! [`GenitiveClause`]: who does it in the genitive, and what is done in a noun: *ved kommunens behandling af din sag* is *når kommunen
//! behandler din sag*.

use std::ops::Range;

use super::draft::{Draft, Paraphrase};
use super::plain_clause::object_end;
use super::verbal_noun::PlainVerb;
use crate::grammar::classes::PARTICIPLE;
use crate::grammar::{Order, Place};
use crate::lexicon::small_words::of_possessive;
use crate::lexicon::{Inflection, Reading, Readings};

/// A preposition with a noun that hides a verb, and who does it in the genitive before the noun.
#[derive(Clone, Debug)]
pub struct GenitiveClause {
    /// From the preposition to the one before the object.
    pub tokens: Range<usize>,
    /// The noun.
    pub noun: usize,
    /// The beginning of the clause that says the same.
    pub label: String,
    /// The sentence with that clause.
    pub paraphrase: Option<Paraphrase>,
}

/// After *efter* these nouns are what somebody thinks or says, not something that is over.
const NO_EVENTS: [&str; 12] = [
    "anbefaling",
    "anvisning",
    "bedømmelse",
    "beregning",
    "beskrivelse",
    "beslutning",
    "forklaring",
    "fortolkning",
    "opgørelse",
    "planlægning",
    "redegørelse",
    "vurdering",
];

/// When the clause that the words stand in is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    Present,
    Past,
    /// *har lagt vægt på*
    Perfect,
}

/// The genitive with its noun after the preposition at `token`.
pub fn genitive_clause(place: &Place<'_>, token: usize) -> Option<GenitiveClause> {
    let word = place.folded(token);
    if !matches!(word, "ved" | "efter" | "før" | "inden" | "under" | "siden")
        || !place.readings(token + 1).meets(Readings::of(&[
            Reading::Possessive,
            Reading::NounGenitive,
            Reading::Name,
            Reading::Determiner,
        ]))
    {
        return None;
    }
    let phrase = place.grammar.noun_phrase(token + 1)?;
    let noun = phrase.head;
    let owner = (token + 1..noun).rfind(|&at| is_genitive(place, at))?;
    let names = place.nouns(noun);
    let before = place.folded(noun + 1);
    let name = names.iter().find(|name| PlainVerb::of(name, before).is_some())?;
    let names_action =
        before == "af" || name.ends_with("flytning") || matches!(name.as_str(), "deltagelse" | "opfølgning");
    if !names_action || word == "efter" && NO_EVENTS.contains(&name.as_str()) {
        return None;
    }
    let said = Said {
        place,
        start: token,
        owner: token + 1..owner + 1,
        noun,
        plain: PlainVerb::of(name, before)?,
    };
    let opening = said.opening();
    Some(GenitiveClause {
        tokens: token..noun + 2,
        noun,
        paraphrase: opening.as_ref().and_then(|opening| said.with(opening)),
        label: opening.map(|opening| opening.join(" ")).unwrap_or_default(),
    })
}

fn is_genitive(place: &Place<'_>, token: usize) -> bool {
    place.is(token, Readings::of(&[Reading::Possessive, Reading::NounGenitive]))
        || place.is(token, Reading::Name.into()) && place.folded(token).ends_with('s')
}

struct Said<'p> {
    place: &'p Place<'p>,
    start: usize,
    owner: Range<usize>,
    noun: usize,
    plain: PlainVerb,
}

impl Said<'_> {
    /// *når* · *kommunen* · *behandler*
    fn opening(&self) -> Option<[String; 3]> {
        if self.owner.end != self.noun {
            return None;
        }
        let time = self.time()?;
        let perfect = |have: &str| -> Option<String> {
            let be = self.plain.word.lemma() == "flytte";
            let have = match (be, have) {
                (true, "har") => "er",
                (true, _) => "var",
                (false, have) => have,
            };
            Some([have, &self.plain.word.form(Inflection::Participle)?].join(" "))
        };
        let plain = |inflection| self.plain.word.form(inflection);
        let (opener, verb) = match (self.place.folded(self.start), time) {
            ("siden", _) => ("siden", plain(Inflection::Past)?),
            (_, Time::Perfect) => return None,
            ("ved", Time::Present) => ("når", plain(Inflection::Present)?),
            ("ved", Time::Past) => ("da", plain(Inflection::Past)?),
            ("efter", Time::Present) => ("efter at", perfect("har")?),
            ("efter", Time::Past) => ("efter at", perfect("havde")?),
            (word, time) => {
                let opener = match word {
                    "under" => "mens",
                    "inden" => "inden",
                    _ => "før",
                };
                let inflection = if time == Time::Past {
                    Inflection::Past
                } else {
                    Inflection::Present
                };
                (opener, plain(inflection)?)
            }
        };
        Some([opener.to_owned(), self.subject()?, verb])
    }

    /// Who does it, as the subject.
    fn subject(&self) -> Option<String> {
        let place = self.place;
        let text = place.quote(self.owner.clone());
        if self.owner.len() == 1 && place.is(self.owner.start, Reading::Possessive.into()) {
            return match text {
                "sin" | "sit" | "sine" => None,
                "Deres" => Some("De".to_owned()),
                _ => of_possessive(text).map(|pronoun| pronoun.subject.to_owned()),
            };
        }
        if (self.owner.clone()).any(|at| matches!(place.folded(at), "og" | "eller")) {
            return None;
        }
        let name = text.strip_suffix('\'').or_else(|| text.strip_suffix('s'))?;
        Some(name.to_owned())
    }

    fn time(&self) -> Option<Time> {
        let place = self.place;
        let clause = place.grammar.clause_of(self.start);
        let finite = clause.finite?;
        let readings = place.readings(finite);
        let perfect = matches!(place.folded(finite), "har" | "er")
            && (clause.tokens.clone()).any(|at| {
                place.readings(at).meets(PARTICIPLE)
                    && place.grammar.verb_group(at).verbs.first() == Some(&finite)
                    && at != finite
            });
        Some(if perfect {
            Time::Perfect
        } else if readings.meets(Readings::of(&[
            Reading::Past,
            Reading::PassivePast,
            Reading::DeponentPast,
        ])) {
            Time::Past
        } else {
            Time::Present
        })
    }

    fn with(&self, opening: &[String; 3]) -> Option<Paraphrase> {
        let place = self.place;
        let clause = place.grammar.clause_of(self.start);
        let finite = clause.finite?;
        let object = self.noun + 2;
        if self.start < finite {
            let scheme = place.grammar.scheme(finite)?;
            if scheme.order != Order::Main || scheme.front.start != self.start || scheme.front.is_empty() {
                return None;
            }
            let mut draft = Draft::new(place);
            self.push(&mut draft, opening, object, scheme.front.end)?;
            draft.comma();
            return draft.instead_of(self.start..scheme.front.end);
        }
        let mut end = clause.tokens.end;
        while end > object && !place.tokens[end - 1].is_word() {
            end -= 1;
        }
        let before = self.start.checked_sub(1)?;
        if object_end(place, object)? != end
            || !place.tokens[before].is_word()
            || place.is(before, Reading::Coordinator.into())
        {
            return None;
        }
        let mut draft = Draft::new(place);
        draft.tokens(before..self.start);
        if opening[0] == "efter at" && place.grammar.is_time(before) {
            // *4 uger efter, at*
            let [_, subject, verb] = opening;
            let opening = ["efter, at".to_owned(), subject.clone(), verb.clone()];
            self.push(&mut draft, &opening, object, end)?;
        } else {
            self.push(draft.comma(), opening, object, end)?;
        }
        if place.tokens.get(end).is_some_and(|token| token.is_word()) {
            draft.comma();
        }
        draft.instead_of(before..end)
    }

    fn push(&self, draft: &mut Draft<'_>, opening: &[String; 3], object: usize, end: usize) -> Option<()> {
        for word in opening {
            draft.word(word);
        }
        draft.word(&self.plain.before_object());
        let after = self.plain.after_object();
        let object_end = if after.is_empty() {
            end
        } else {
            object_end(self.place, object)?
        };
        draft.tokens(object..object_end).word(after).tokens(object_end..end);
        Some(())
    }
}
