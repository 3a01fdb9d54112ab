//! [`Agent`]: who acts in a passive, where the sentence says so: *af kommunen*.

use std::ops::Range;

use super::actor::Actor;
use crate::grammar::Place;
use crate::grammar::classes::{DEFINITE_NOUN, INDEFINITE_NOUN, NOUN, OPENER, PRONOUN};
use crate::lexicon::{Reading, Readings};

include!(concat!(env!("OUT_DIR"), "/actors.rs"));

/// Who acts in a passive, as the sentence says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    /// Who it is.
    pub actor: Actor,
    /// The tokens: *af kommunen*.
    pub tokens: Range<usize>,
}

/// The agent after the passive verb at `verb`, in the tokens up to `end`.
pub fn agent(place: &Place<'_>, verb: usize, end: usize) -> Option<Agent> {
    // *af børne- og ungeudvalget*: the noun that counts comes after *og*.
    let first = |af: usize| {
        let shortened = place.text(af + 2) == "-" && matches!(place.folded(af + 3), "og" | "eller");
        if shortened { af + 4 } else { af + 1 }
    };
    let in_phrase = |af: usize| matches!(place.folded(af - 1), "den" | "det" | "de" | "en" | "et");
    let right_after = |af: usize| {
        // *besvares af sekretariatet*: what is definite right after the verb does it.
        let phrase = place.grammar.noun_phrase(first(af));
        af == verb + 1
            && phrase.is_some_and(|phrase| place.is(phrase.head, DEFINITE_NOUN) && place.folded(af + 1) != "hensynet")
    };
    // *et eftersyn af Hyldestien*, *på hjørnet af Bredgade*: a name after a noun belongs to that.
    let of_noun = |af: usize| {
        let phrase = place.grammar.noun_phrase(af + 1);
        let known = named_actor(place, af + 1).is_some()
            || phrase.is_some_and(|phrase| is_known_actor(place, phrase.head) || place.is(phrase.head, PRONOUN));
        // *besøg af en vejleder*: whose it is or who does it cannot be told; but *i maj af kommunen*.
        let alone = |noun: usize| {
            place
                .grammar
                .noun_phrase(noun.saturating_sub(1))
                .is_none_or(|phrase| phrase.head != noun)
        };
        let bare = af > verb + 1
            && place.is(af - 1, INDEFINITE_NOUN)
            && !place.grammar.is_time(af - 1)
            && alone(af - 1)
            && !place.is(af - 2, Readings::of(&[Reading::NounGenitive, Reading::Possessive]));
        af > verb + 1 && place.readings(af - 1).meets(NOUN) && (!known || bare)
    };
    let af = (verb + 1..end).find(|&token| {
        place.folded(token) == "af"
            && !in_phrase(token)
            && !of_noun(token)
            && (can_act(place, first(token)) || right_after(token))
    })?;
    let mut after = match named_actor(place, af + 1) {
        Some(after) => after,
        None => own_end(place, first(af), end)?,
    };
    // *jobkonsulent Lars Prøve*
    loop {
        let capital = |token: usize| {
            token < end && place.text(token).starts_with(char::is_uppercase) && place.tokens[token].is_word()
        };
        if capital(after) {
            after += 1;
        } else if place.text(after) == "/" && capital(after + 1) {
            // *A/S*
            after += 2;
        } else {
            break;
        }
    }
    let mut closing = "";
    // *af den leverandør, du har valgt.* A relative clause belongs to it; anything else after a comma does not.
    if place.text(after) == "," {
        let clause = place.grammar.clause_of(after);
        let which = matches!(place.folded(af + 1), "den" | "det" | "de" | "en" | "et");
        if relates(place, after + 1) && clause.tokens.start == after {
            // *af leder Birgitte Nygaard, som …*: the clause only says more of her.
            if !which {
                return None;
            }
            after = clause.tokens.end;
            while after > af && !place.tokens[after - 1].is_word() {
                after -= 1;
            }
            closing = ",";
            // *af den myndighed, der har truffet den*: the word that it points to would come later.
            let points = |token: usize| {
                matches!(place.folded(token), "den" | "det" | "dem")
                    && place
                        .grammar
                        .noun_phrase(token)
                        .is_some_and(|phrase| phrase.end == token + 1)
            };
            if (af + 2..after).any(points) {
                return None;
            }
        }
    }
    let single = after == af + 2;
    let text = place.quote(af + 1..after);
    let actor = match crate::lexicon::small_words::pronoun(text).filter(|_| single) {
        Some(pronoun) => Actor::named(pronoun.subject),
        // *af dig og din samlever*
        None => match crate::lexicon::small_words::pronoun(place.text(af + 1)) {
            // *af dig og mig*
            Some(_) if (af + 2..after).any(|token| place.is(token, PRONOUN)) => return None,
            Some(pronoun) => Actor::named(&format!("{}{}", pronoun.subject, &text[place.text(af + 1).len()..])),
            None => Actor::named(&format!("{text}{closing}")),
        },
    };
    // *ikke af kommunen, men af Udbetaling Danmark*
    let but = after + usize::from(place.text(after) == ",");
    let contrasted = place.folded(but) == "men" && place.folded(but + 1) == "af";
    (!contrasted).then_some(Agent {
        actor,
        tokens: af..after,
    })
}

/// Where a noun phrase ends that names who acts: with what *for* and *af* add and what *og* joins, but not with a time or a place, which
/// belong to the verb: *ydet af kommunen i 2019 som støtte*.
fn own_end(place: &Place<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut end = place.grammar.noun_phrase(start)?.end;
    while end + 1 < limit && matches!(place.folded(end), "for" | "af" | "fra" | "og" | "eller") {
        match place.grammar.noun_phrase(end + 1) {
            Some(more) if more.end <= limit => end = more.end,
            _ => break,
        }
    }
    Some(end.min(limit))
}

/// Whether a relative clause begins there: *som du har valgt*, *du har valgt*.
fn relates(place: &Place<'_>, token: usize) -> bool {
    place.is(token, OPENER) && place.readings(token).has(Reading::Relative)
        || place.is(token, Reading::PronounSubject.into())
}

/// Whether the noun phrase at `token` names somebody who can act: a person, an authority, a firm.
fn can_act(place: &Place<'_>, token: usize) -> bool {
    if named_actor(place, token).is_some() {
        return true;
    }
    let Some(phrase) = place.grammar.noun_phrase(token) else {
        return false;
    };
    if place.is(phrase.head, PRONOUN) {
        return matches!(
            place.folded(phrase.head),
            "dig" | "os" | "jer" | "mig" | "ham" | "hende" | "dem"
        );
    }
    is_actor(place, phrase.head)
}

/// Whether the noun or name at `token` names somebody who can act.
pub(super) fn is_actor(place: &Place<'_>, token: usize) -> bool {
    let readings = place.readings(token);
    let capital = place.text(token).starts_with(char::is_uppercase);
    if readings.is_empty() || readings.within(Reading::Name.into()) || capital && !place.begins_sentence(token) {
        return capital;
    }
    is_known_actor(place, token)
}

/// Whether the noun at `token` is on the list of those who can act, or ends in one of them.
pub fn is_known_actor(place: &Place<'_>, token: usize) -> bool {
    place.readings(token).meets(NOUN)
        && place
            .nouns(token)
            .first()
            .is_some_and(|lemma| ACTORS.iter().any(|actor| lemma.ends_with(actor)))
}

/// Where a name of several words that the list knows ends: *Udbetaling Danmark*.
pub(super) fn named_actor(place: &Place<'_>, token: usize) -> Option<usize> {
    NAMED_ACTORS.iter().find_map(|name| {
        let words = name.split(' ').count();
        let here = token + words <= place.tokens.len() && place.text(token) == name.split(' ').next()?;
        (here && place.quote(token..token + words) == *name).then_some(token + words)
    })
}

/// The authority, person or firm that the clause before the one of `verb` speaks of, by name or in the definite: its subject (*Når lægen
/// har undersøgt dig, sendes …*), or who it ends with (*klages til jobcentret, hvorefter …*).
pub fn named_before(place: &Place<'_>, verb: usize) -> Option<String> {
    let own = place.grammar.clause_of(verb).tokens.clone();
    let before = place.grammar.clause_of(own.start.checked_sub(1)?);
    let hangs = |clause: &Range<usize>| {
        let first = place.opening_word(clause.clone());
        first.is_some_and(|first| {
            matches!(
                place.folded(first),
                "at" | "om" | "hvorvidt" | "som" | "der" | "hvor" | "hvori" | "hvoraf"
            ) && place.readings(first).meets(OPENER)
        })
    };
    // *Kommunen vurderer, at …*: there it would be *den*; *Dagplejen Øst, hvor …*: it may be anybody.
    if hangs(&own) || hangs(&before.tokens) {
        return None;
    }
    let told = place
        .quote(own.clone())
        .trim_start_matches([',', ' '])
        .starts_with("hvor");
    let mut token = before.tokens.start;
    while token < before.tokens.end {
        let after = body_end(place, token, own.start).unwrap_or(token + 1);
        let speaks = before.subject.as_ref().is_some_and(|subject| subject.contains(&token));
        let closes = (after..before.tokens.end).all(|rest| !place.tokens[rest].is_word());
        let goal = closes && told && token > 0 && matches!(place.folded(token - 1), "til" | "hos");
        if (speaks || goal) && body_end(place, token, own.start).is_some() {
            let name = place.quote(token..after);
            // A capital that only begins the sentence is none of the word's own.
            let lower = after == token + 1 && place.begins_sentence(token) && !is_proper(name);
            let name = if lower { place.folded(token) } else { name };
            // Who is named again in the clause itself is not who acts in it.
            return (!place.quote(own).contains(name)).then(|| name.to_owned());
        }
        token = after;
    }
    None
}

/// Where the name of a body ends that begins at `token`: *Udbetaling Danmark*, *kommunen*, *Børnehaven Solsikken*.
fn body_end(place: &Place<'_>, token: usize, limit: usize) -> Option<usize> {
    if let Some(end) = named_actor(place, token) {
        return Some(end);
    }
    let body = place.is(token, DEFINITE_NOUN)
        && place.folded(token).len() > 4
        && (token < 2 || place.text(token - 2) != "-")
        && is_actor(place, token);
    let mut after = token + 1;
    while after < limit && place.is(after, Reading::Name.into()) && is_capital(place, after) {
        after += 1;
    }
    body.then_some(after)
}

fn is_capital(place: &Place<'_>, token: usize) -> bool {
    place.text(token).starts_with(char::is_uppercase)
}

/// Names of single authorities that are nouns all the same: *Ankestyrelsen*.
fn is_proper(word: &str) -> bool {
    word.ends_with("styrelsen") || word.ends_with("retshuset") || word.ends_with("Klagenævnet")
}
