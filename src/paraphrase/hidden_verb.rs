//! [`HiddenVerb`]: an empty verb with the noun that says what is done: *foretage en vurdering af sagen*.

use std::ops::Range;

use super::verbal_noun::{EmptyVerb, PlainVerb, empty_verb, hides_verb, looks_verbal};
use crate::grammar::classes::{FINITE, INFINITIVE, NOUN, OPENER, PARTICIPLE, VERB};
use crate::grammar::{Auxiliary, Place, Scheme};
use crate::lexicon::{Reading, Readings};

/// How the empty verb stands with its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Somebody is its subject: *vi foretager en vurdering*.
    Active,
    /// Nobody is: *der foretages en vurdering*. The form of *blive*, if there is one.
    Passive(Option<usize>),
    /// The noun is its subject: *vurderingen sker*.
    Happens,
}

/// An empty verb with the noun that says what is done.
#[derive(Clone, Debug)]
pub struct HiddenVerb {
    /// The empty verb.
    pub(super) verb: usize,
    /// Its infinitive.
    name: &'static str,
    /// *sted* after *finde*, *med* after *komme*.
    pub(super) second_word: Option<usize>,
    pub(super) voice: Voice,
    /// The noun with what stands before it and belongs to it.
    pub(super) phrase: Range<usize>,
    pub(super) noun: usize,
    /// *en gennemgang og vurdering af*: the noun before *og*.
    pub(super) first_noun: Option<usize>,
    /// The adjective that the plain verb says too: *telefonisk henvendelse til* is *ringe til*.
    pub(super) own_adjective: Option<usize>,
    /// What stands between the noun and the preposition: *henvendelse* om sagen *til kommunen*.
    pub(super) between: Range<usize>,
    /// The preposition before the object.
    pub(super) preposition: Option<usize>,
    /// The verbs that the nouns hide; none where no verb can take over their object.
    pub(super) plain: Vec<PlainVerb>,
    /// Who gets it: *yde* dig *vejledning*.
    pub(super) person: Option<Range<usize>>,
    /// The plain verb can always stand instead.
    pub(super) safe: bool,
}

/// No noun stands further from its verb.
const REACH: usize = 24;

/// The empty verb at `token` with its noun, if it is one.
pub fn hidden_verb(place: &Place<'_>, token: usize) -> Option<HiddenVerb> {
    // Most words can be no verb.
    if !place.readings_anywhere(token).meets(VERB.or(PARTICIPLE)) {
        return None;
    }
    let verbal = place.readings(token).meets(VERBAL);
    if !verbal && !place.readings(token + 1).meets(NOUN) {
        return None;
    }
    let empty = empty_verb(place.folded(token))?;
    let search = Search {
        place,
        empty,
        verb: token,
    };
    // Beside its noun it is a verb, whatever it looks like: *den 3. maj rette henvendelse til*.
    let beside = || search.takes(token + 1) && place.is(token + 2, Reading::Preposition.into());
    if verbal || beside() { search.find() } else { None }
}

/// What an empty verb can be read as.
const VERBAL: Readings = FINITE.or(INFINITIVE).or(Readings::of(&[
    Reading::Participle,
    Reading::Imperative,
    Reading::ParticiplePlural,
]));

impl HiddenVerb {
    /// All of it, from its first word to its last, the object left out.
    pub fn tokens(&self) -> Range<usize> {
        let end = self
            .preposition
            .map_or(self.noun, |preposition| preposition.max(self.noun))
            + 1;
        if self.phrase.start < self.verb {
            return self.phrase.start..(self.second_word.unwrap_or(self.verb).max(self.verb) + 1);
        }
        self.verb..end
    }

    /// The empty verb and its noun.
    pub fn verb_and_noun(&self) -> [usize; 2] {
        [self.verb, self.noun]
    }

    /// The name of the plain verb; `None` where none can stand instead.
    pub fn plain(&self) -> Option<String> {
        let plain = self.plain.last()?;
        let mut name = plain.word.lemma();
        for word in [plain.after, &plain.preposition] {
            if !word.is_empty() {
                name.push(' ');
                name.push_str(word);
            }
        }
        Some(name)
    }

    /// The verb that tells who could do it: the plain one, or an empty one that only some can be the subject of.
    pub fn telling_verb(&self) -> Option<String> {
        match self.name {
            "indgive" | "yde" => Some(self.name.to_owned()),
            _ => self.plain.last().map(|plain| plain.word.lemma()),
        }
    }

    /// Whether nobody is said to do it.
    pub fn lacks_actor(&self) -> bool {
        self.voice != Voice::Active
    }

    /// Whether the plain verb can always stand instead.
    pub fn safe(&self) -> bool {
        self.safe
    }

    /// The first token of the object.
    pub(super) fn object(&self) -> usize {
        self.preposition
            .map_or(self.noun, |preposition| preposition.max(self.noun))
            + 1
    }
}

/// The look for the noun of one empty verb.
struct Search<'p> {
    place: &'p Place<'p>,
    empty: EmptyVerb,
    verb: usize,
}

/// A noun that was found.
struct Found {
    phrase: Range<usize>,
    noun: usize,
    second_word: Option<usize>,
    person: Option<Range<usize>>,
}

impl Search<'_> {
    fn find(&self) -> Option<HiddenVerb> {
        let place = self.place;
        let group = place.grammar.verb_group(self.verb);
        let scheme = if group.finite {
            place.grammar.scheme(group.verbs[0])
        } else {
            None
        };
        let voice = self.voice()?;
        let subject = || self.at_subject(scheme.as_ref());
        let found = match voice {
            Voice::Active => self
                .after(scheme.as_ref(), voice)
                .or_else(|| self.in_front(scheme.as_ref()?)),
            Voice::Passive(_) => subject()
                .or_else(|| self.in_front(scheme.as_ref()?))
                .or_else(|| self.after(scheme.as_ref(), voice)),
            Voice::Happens => {
                let mut found = subject().or_else(|| self.after(scheme.as_ref(), voice))?;
                if self.empty.name == "finde" {
                    found.second_word = Some(self.word_after("sted")?);
                }
                Some(found)
            }
        }?;
        self.with_plain_verb(voice, found)
    }

    fn voice(&self) -> Option<Voice> {
        let place = self.place;
        if matches!(self.empty.name, "ske" | "foregå" | "finde") {
            return Some(Voice::Happens);
        }
        if !place.readings(self.verb).meets(VERBAL) {
            return Some(Voice::Active);
        }
        if let Some(passive) = place.grammar.passive(self.verb) {
            return Some(Voice::Passive(passive.become_form));
        }
        let participle = Readings::of(&[Reading::Participle, Reading::ParticiplePlural]);
        if !place.is(self.verb, participle) && place.readings(self.verb).meets(VERBAL.without(participle)) {
            return Some(Voice::Active);
        }
        let Some(auxiliary) = place.grammar.auxiliary(self.verb) else {
            return self.across_insertion();
        };
        match auxiliary {
            Auxiliary::Have => Some(Voice::Active),
            // *er fremkommet med*, but *er foretaget*
            Auxiliary::Be if matches!(self.empty.name, "komme" | "fremkomme") => Some(Voice::Active),
            Auxiliary::Be => Some(Voice::Passive(None)),
            Auxiliary::Become | Auxiliary::Modal => None,
        }
    }

    /// The voice of a participle whose auxiliary stands before an insertion: *har, efter at du søgte, foretaget*.
    fn across_insertion(&self) -> Option<Voice> {
        let place = self.place;
        // *få foretaget*
        let near = self.verb.saturating_sub(3)..self.verb;
        if near
            .into_iter()
            .any(|at| matches!(place.folded(at), "få" | "får" | "fik" | "fået"))
        {
            return Some(Voice::Active);
        }
        if place.text(self.verb.checked_sub(1)?) != "," {
            return None;
        }
        let before = (0..self.verb).rev().map(|at| place.folded(at));
        before.into_iter().find_map(|word| match word {
            "har" | "havde" | "have" => Some(Voice::Active),
            "er" | "var" | "bliver" | "blev" | "blevet" => Some(Voice::Passive(None)),
            _ => None,
        })
    }

    /// Whether the noun at the head of a phrase is one that this verb is empty beside.
    fn takes(&self, noun: usize) -> bool {
        self.place.readings(noun).meets(NOUN)
            && self.place.nouns(noun).iter().any(|name| {
                self.empty.takes(name).is_some() && hides_verb(name) || self.empty.takes_any() && looks_verbal(name)
            })
    }

    /// The noun after the verb.
    fn after(&self, scheme: Option<&Scheme>, voice: Voice) -> Option<Found> {
        let place = self.place;
        let end = place.tokens.len().min(self.verb + REACH);
        let subject = scheme
            .map(|scheme| scheme.subject.clone())
            .filter(|subject| !subject.is_empty());
        let mut at = self.verb + 1;
        let mut found = Found {
            phrase: 0..0,
            noun: 0,
            second_word: None,
            person: None,
        };
        let needs_med = matches!(self.empty.name, "komme" | "fremkomme");
        while at < end && place.tokens[at].is_word() {
            if let Some(subject) = subject
                .as_ref()
                .filter(|subject| subject.start == at && voice == Voice::Active && !self.takes(subject.end - 1))
            {
                at = subject.end;
                continue;
            }
            let preposition = place.is(at, Reading::Preposition.into());
            if needs_med && found.second_word.is_none() && place.folded(at) == "med" {
                found.second_word = Some(at);
                at += 1;
            } else if !preposition && place.readings(at).meets(EXPLETIVE) && place.folded(at) == "der"
                || place.is(at, Readings::of(&[Reading::Adverb, Reading::PronounSubject]))
            {
                at += 1;
            } else if preposition {
                // *inden længe*
                at = place.grammar.noun_phrase(at + 1).map_or(at + 2, |phrase| phrase.end);
            } else if place.is(at, OPENER.or(FINITE)) {
                return None;
            } else {
                let phrase = place.grammar.noun_phrase(at)?;
                let told = self.empty.name == "have" && place.readings(at).meets(Reading::Participle.into());
                if self.takes(phrase.head) && !told && found.second_word.is_some() == needs_med {
                    found.phrase = at..phrase.head + 1;
                    found.noun = phrase.head;
                    return Some(found);
                }
                let time = place.grammar.is_time(phrase.head) || place.is(phrase.head, Reading::Numeral.into());
                let person = matches!(self.empty.name, "yde" | "give" | "aflægge") && found.person.is_none();
                if person && !time {
                    found.person = Some(at..phrase.end);
                } else if !time {
                    return None;
                }
                at = phrase.end;
            }
        }
        None
    }

    /// The noun at the front of the clause: *Vurderingen af sagen foretager vi i maj*.
    fn in_front(&self, scheme: &Scheme) -> Option<Found> {
        self.noun_at(&scheme.front)
    }

    fn at_subject(&self, scheme: Option<&Scheme>) -> Option<Found> {
        match scheme {
            Some(scheme) => self.noun_at(&scheme.subject),
            None => self.noun_at(self.place.grammar.clause_of(self.verb).subject.as_ref()?),
        }
    }

    /// The noun that the phrase at the beginning of `field` is about.
    fn noun_at(&self, field: &Range<usize>) -> Option<Found> {
        if field.is_empty() {
            return None;
        }
        let phrase = self.place.grammar.noun_phrase(field.start)?;
        (phrase.head < field.end && self.takes(phrase.head)).then(|| Found {
            phrase: field.start..phrase.head + 1,
            noun: phrase.head,
            second_word: None,
            person: None,
        })
    }

    fn word_after(&self, word: &str) -> Option<usize> {
        let end = self.place.tokens.len().min(self.verb + REACH);
        (self.verb + 1..end)
            .take_while(|&at| self.place.tokens[at].is_word())
            .find(|&at| self.place.folded(at) == word)
    }
}

/// *der* in *der foretages*
const EXPLETIVE: Readings = Readings::of(&[Reading::Expletive, Reading::Adverb, Reading::Relative]);

impl Search<'_> {
    fn with_plain_verb(&self, voice: Voice, found: Found) -> Option<HiddenVerb> {
        let place = self.place;
        let mut hidden = HiddenVerb {
            verb: self.verb,
            name: self.empty.name,
            second_word: found.second_word,
            voice,
            phrase: found.phrase,
            noun: found.noun,
            first_noun: None,
            own_adjective: None,
            between: 0..0,
            preposition: None,
            plain: Vec::new(),
            person: found.person,
            safe: false,
        };
        let mut names = place.nouns(found.noun).to_vec();
        // *telefonisk henvendelse* has a verb of its own.
        if hidden.phrase.len() == 2
            && let Some(name) = names.first()
        {
            let with_adjective = [place.folded(hidden.phrase.start), name].join(" ");
            if hides_verb(&with_adjective) {
                hidden.own_adjective = Some(hidden.phrase.start);
                names.insert(0, with_adjective);
            }
        }
        if let Some(second) = self.joined(found.noun) {
            let before = place.folded(second + 1);
            let both = [found.noun, second].map(|noun| plain_verb(place.nouns(noun), before));
            if let [Some(first), Some(second_verb)] = both {
                hidden.first_noun = Some(found.noun);
                hidden.noun = second;
                hidden.phrase.end = second + 1;
                hidden.preposition = Some(second + 1);
                hidden.plain = vec![first, second_verb];
                return Some(hidden);
            }
        }
        // *aflægge jer besøg*
        let person = hidden.person.is_some().then(|| plain_verb(&names, "hos")).flatten();
        let prepositions = match person {
            Some(plain) => {
                hidden.plain.push(plain);
                Vec::new()
            }
            None => self.prepositions(&hidden),
        };
        for (between, preposition) in prepositions {
            let time = || {
                place
                    .grammar
                    .noun_phrase(preposition + 1)
                    .is_some_and(|object| place.grammar.is_time(object.head))
            };
            if matches!(place.folded(preposition), "i" | "på" | "om" | "til") && time() {
                continue;
            }
            // *Reparationer foretages af depotet*
            if preposition == self.verb + 1 && hidden.noun < self.verb && place.folded(preposition) == "af" {
                continue;
            }
            if let Some(plain) = plain_verb(&names, place.folded(preposition)) {
                hidden.between = between;
                hidden.preposition = Some(preposition);
                hidden.plain.push(plain);
                break;
            }
        }
        let pointed_at = matches!(place.folded(hidden.phrase.start), "den" | "det" | "de" | "følgende");
        if hidden.plain.is_empty() {
            let alone = || plain_verb(&names, "-").filter(|_| !pointed_at && self.nothing_follows(&hidden));
            hidden.plain.extend(alone());
        }
        hidden.safe = voice == Voice::Active
            && hidden.between.is_empty()
            && hidden.person.is_none()
            && self.simple(&hidden)
            && self.sure_form()
            // *beslutte* wants a clause rather than a noun.
            && (place.nouns(hidden.noun).iter().all(|name| name != "beslutning")
                || matches!(place.folded(hidden.noun + 2), "at" | ","))
            && names.iter().any(|name| self.empty.takes(name) == Some(true));
        // Without its object the noun may be a thing, and the verb a full one.
        let thing = pointed_at || hidden.noun < self.verb && !self.empty.takes_any();
        (!hidden.plain.is_empty() || !self.needs_object() && !thing).then_some(hidden)
    }

    /// Whether the form of the verb is sure: no participle that something else than *have* asks for.
    fn sure_form(&self) -> bool {
        !self.place.is(self.verb, Reading::Participle.into()) || self.place.grammar.auxiliary(self.verb).is_some()
    }

    /// Whether nothing but an article stands before the noun, or *ny*, which is *igen* in the end.
    fn simple(&self, hidden: &HiddenVerb) -> bool {
        (hidden.phrase.start..hidden.noun).all(|at| {
            hidden.own_adjective == Some(at) || matches!(self.place.folded(at), "en" | "et" | "ny" | "fornyet")
        })
    }

    /// The second of two nouns that stand with the verb: *en gennemgang og vurdering af*.
    fn joined(&self, noun: usize) -> Option<usize> {
        if !matches!(self.place.folded(noun + 1), "og" | "eller" | "samt") {
            return None;
        }
        let second = self.place.grammar.noun_phrase(noun + 2)?;
        (second.head == noun + 2 && self.place.is(second.head + 1, Reading::Preposition.into())).then_some(second.head)
    }

    /// Where the preposition before the object may stand, with what then stands between it and the noun.
    fn prepositions(&self, hidden: &HiddenVerb) -> Vec<(Range<usize>, usize)> {
        let place = self.place;
        let after = hidden.noun + 1;
        let mut found = vec![(after..after, after)];
        if !matches!(place.folded(after), "om" | "vedrørende" | "angående" | "i" | "på") {
            if hidden.phrase.end == place.grammar.verb_group(self.verb).verbs[0] {
                // *Henvendelse kan rettes til*
                found.push((after..after, self.verb + 1));
            }
            return found;
        }
        if let Some(phrase) = place.grammar.noun_phrase(after + 1) {
            found.push((after..phrase.end, phrase.end));
        }
        if hidden.noun < self.verb {
            let group = place.grammar.verb_group(self.verb);
            found.push((after..group.verbs[0], self.verb + 1));
        }
        found
    }

    /// Whether the clause ends after the noun, or goes on with a time.
    fn nothing_follows(&self, hidden: &HiddenVerb) -> bool {
        let next = hidden.noun + 1;
        !self.place.tokens.get(next).is_some_and(|token| token.is_word())
            || matches!(
                self.place.folded(next),
                "inden" | "senest" | "hver" | "nu" | "hurtigst" | "i" | "på" | "via" | "ved" | "hos" | "med"
            )
            || self.place.readings(next).has(Reading::Adverb)
            || hidden.noun < self.verb && next == self.place.grammar.verb_group(self.verb).verbs[0]
    }

    /// Whether the verb is a full one, or the noun a thing, where no object follows: *lave en vurdering*.
    fn needs_object(&self) -> bool {
        !matches!(
            self.empty.name,
            "foretage"
                | "afgive"
                | "fremsætte"
                | "indgive"
                | "rette"
                | "tage"
                | "indgå"
                | "aflægge"
                | "komme"
                | "fremkomme"
        )
    }
}

/// The verb that one of these nouns hides before that preposition.
fn plain_verb(names: &[String], preposition: &str) -> Option<PlainVerb> {
    names.iter().find_map(|name| PlainVerb::of(name, preposition))
}
