//! [`Reference`]: a place in a law that a sentence refers to: *servicelovens § 83, stk. 1*.

use std::ops::Range;

use super::law_name::law_end;
use crate::grammar::Place;
use crate::grammar::classes::{FINITE, INFINITIVE, PRONOUN};
use crate::letter::TokenKind;
use crate::lexicon::{Reading, Readings};

/// A place in a law, or several that belong together: *servicelovens § 97, jf. § 88, stk. 1*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Its tokens, without the word that leads to it.
    pub tokens: Range<usize>,
    /// It says which law, so that it can be understood anywhere.
    pub names_law: bool,
}

/// A sentence of more tokens is no sentence any more.
const LONGEST: usize = 400;

/// The references of a sentence, in order.
pub fn references(place: &Place<'_>) -> Vec<Reference> {
    let mut references = Vec::new();
    if place.tokens.len() > LONGEST || !(0..place.tokens.len()).any(|at| is_sign(place, at)) {
        return references;
    }
    let mut at = 0;
    while at < place.tokens.len() {
        match reference(place, at) {
            Some(found) => {
                at = found.tokens.end;
                references.push(found);
            }
            None => at += 1,
        }
    }
    references
}

/// Whether the token is a paragraph sign with its number, or the word for it before a number.
fn is_sign(place: &Place<'_>, at: usize) -> bool {
    place
        .tokens
        .get(at)
        .is_some_and(|token| token.kind == TokenKind::Section)
        || place.folded(at).starts_with("paragraf") && is_number(place, at + 1)
}

fn is_number(place: &Place<'_>, at: usize) -> bool {
    place
        .tokens
        .get(at)
        .is_some_and(|token| token.kind == TokenKind::Number)
}

/// The reference that begins at `at`, with those that are joined to it.
fn reference(place: &Place<'_>, at: usize) -> Option<Reference> {
    let mut whole = single(place, at)?;
    while let Some(next) = joined(place, whole.tokens.end) {
        whole.tokens.end = next.tokens.end;
        whole.names_law |= next.names_law;
    }
    Some(whole)
}

/// The reference after *og*, *jf.* or a comma at `at`.
fn joined(place: &Place<'_>, at: usize) -> Option<Reference> {
    let comma = usize::from(place.text(at) == ",");
    let word = usize::from(matches!(
        place.folded(at + comma),
        "og" | "eller" | "samt" | "jf." | "jvf." | "jævnfør"
    ));
    let next = single(place, at + comma + word).filter(|_| comma + word > 0)?;
    // *efter § 83, og sundhedslovens § 140 giver …*: a clause of its own.
    let own_clause = comma + word == 2 && place.is(next.tokens.end, FINITE);
    (!own_clause).then_some(next)
}

fn single(place: &Place<'_>, at: usize) -> Option<Reference> {
    if let Some(law) = law(place, at)
        && let Some(end) = sections(place, law.end + usize::from(place.text(law.end) == ","))
    {
        return Some(Reference {
            tokens: at..end,
            names_law: law.named,
        });
    }
    let mut end = sections(place, at)?;
    // *vedtægternes § 7*, *lejekontrakten § 4*
    if at > 0 && (place.readings(at - 1).has(Reading::NounGenitive) || is_private(place.folded(at - 1))) {
        return None;
    }
    let mut names_law = false;
    let within = end + usize::from(place.text(end) == ",");
    if place.folded(within) == "i" {
        if let Some(law) = law(place, within + 1) {
            end = law.end;
            names_law = law.named;
        } else if !(within + 1..within + 5).any(|near| is_law_like(place.folded(near)))
            && place.grammar.noun_phrase(within + 1).is_some()
        {
            // *§ 4 i din lejekontrakt*
            return None;
        }
    }
    Some(Reference {
        tokens: at..end,
        names_law,
    })
}

/// Rules that somebody agreed on, and no law.
fn is_private(word: &str) -> bool {
    ["vedtægter", "kontrakt", "kontrakten", "aftale", "aftalen"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

fn is_law_like(word: &str) -> bool {
    ["lov", "regulativ", "bekendtgørelse", "vedtægt", "reglement"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

struct Law {
    end: usize,
    /// It says which, and where its name ends is sure.
    named: bool,
}

/// The law whose name begins at `at`.
fn law(place: &Place<'_>, at: usize) -> Option<Law> {
    let word = place.folded(at);
    if matches!(word, "samme" | "denne" | "nævnte") && matches!(place.folded(at + 1), "lov" | "lovs") {
        return Some(Law {
            end: at + 2,
            named: false,
        });
    }
    if let Some(end) = law_end(place.letter, place.tokens, at) {
        return Some(if place.folded(at + 1) == "om" {
            title(place, at + 2, end)
        } else {
            let bare = matches!(
                word.trim_end_matches('s'),
                "loven" | "bekendtgørelsen" | "forordningen" | "reglementet" | "vedtægten" | "regulativet"
            );
            Law { end, named: !bare }
        });
    }
    // *den dagældende aktivlovs § 91*
    if word.ends_with("lovs") && is_sign(place, at + 1) {
        return Some(Law {
            end: at + 1,
            named: false,
        });
    }
    // *SEL § 83*
    let text = place.text(at);
    let letters = (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase());
    (letters && is_sign(place, at + 1)).then_some(Law {
        end: at + 1,
        named: true,
    })
}

/// A title of several words: it ends where the sentence goes on with a verb or a pronoun. Where a number or a possessive stands in it,
/// it ended somewhere before.
fn title(place: &Place<'_>, start: usize, end: usize) -> Law {
    let goes_on = |&at: &usize| {
        place.is(
            at,
            FINITE
                .or(INFINITIVE)
                .or(Readings::of(&[Reading::Subordinator]))
                .or(PRONOUN),
        ) || place.is(at, Reading::Possessive.into())
            || is_number(place, at)
    };
    // *lov om gebyrer …, der opkræves af kommuner*: the clause belongs to the title.
    let relative = (start..end).find(|&at| place.text(at) == ",");
    let Some(stop) = (start..relative.unwrap_or(end)).find(goes_on) else {
        return Law { end, named: true };
    };
    let verb = place.is(stop, FINITE);
    let joined = verb && matches!(place.folded(stop - 1), "og" | "eller" | "men");
    Law {
        end: stop - usize::from(joined),
        named: verb,
    }
}

/// Where the paragraphs end that begin at `at`: *§ 83 a, stk. 1, nr. 2*, *§§ 36 og 39*.
pub(super) fn sections(place: &Place<'_>, at: usize) -> Option<usize> {
    if !is_sign(place, at) {
        return None;
    }
    let word = place.folded(at).starts_with('p');
    let several = place.text(at).starts_with("§§") || place.folded(at).starts_with("paragraffer");
    let mut end = at + 1 + usize::from(word);
    loop {
        end += usize::from(is_letter(place, end) && place.folded(end) != "i");
        end = parts(place, end);
        let next = end + usize::from(is_joint(place, end));
        if !several || next == end || !is_number(place, next) {
            break;
        }
        end = next + 1;
    }
    let more = matches!(place.folded(end), "ff." | "f." | "flg." | "m.fl." | "m.v." | "mv.");
    Some(end + usize::from(more))
}

/// Where the parts of a paragraph end: *, stk. 1 og 2, nr. 3, litra a, 2. pkt.*
fn parts(place: &Place<'_>, mut end: usize) -> usize {
    loop {
        let name = end + usize::from(is_joint(place, end));
        let after = if is_part(place.folded(name)) {
            values(place, name + 1)
        } else if is_number(place, name)
            && place.text(name + 1) == "."
            && matches!(place.folded(name + 2), "pkt." | "punktum")
        {
            Some(name + 3)
        } else {
            None
        };
        match after {
            Some(after) => end = after,
            None => return end,
        }
    }
}

fn is_part(word: &str) -> bool {
    matches!(
        word,
        "stk." | "stk" | "stykke" | "nr." | "nr" | "nummer" | "litra" | "litra." | "pkt." | "punkt"
    )
}

/// Where the numbers or letters end that begin at `at`: *1*, *1 og 2*, *a-c*.
fn values(place: &Place<'_>, at: usize) -> Option<usize> {
    let value = |at: usize| is_number(place, at) || is_letter(place, at);
    if !value(at) {
        return None;
    }
    let mut end = at + 1;
    // *stk. 1, 2 og 4*: a comma goes on only where another value is joined later.
    let joins = |at: usize| {
        matches!(place.folded(at), "og" | "eller" | "-" | "–") && value(at + 1)
            || place.text(at) == "," && value(at + 1) && is_joint(place, at + 2) && value(at + 3)
    };
    while joins(end) {
        end += 2;
    }
    Some(end)
}

/// A letter that counts, with the full stop of the sentence where that made an abbreviation of it.
fn is_letter(place: &Place<'_>, at: usize) -> bool {
    let word = place.folded(at);
    let letter = word.split('-').all(|part| part.trim_end_matches('.').len() == 1);
    letter
        && word.starts_with(|c: char| c.is_ascii_lowercase())
        && (!word.ends_with('.') || at + 1 == place.tokens.len())
}

fn is_joint(place: &Place<'_>, at: usize) -> bool {
    matches!(place.folded(at), "," | "og" | "eller" | "samt" | "til" | "-" | "–")
}
