//! A sentence turned: the main clause first, and what stood before its verb after it.

use std::ops::Range;

use super::adverbial_field::{CLAUSE_ADVERBS, is_adverbial_field};
use super::draft::{Draft, Paraphrase};
use crate::grammar::classes::{FINITE, NOUN, OPENER};
use crate::grammar::{Order, Place, Scheme};
use crate::lexicon::{Reading, Readings};

/// Pronouns that would come to stand before what they mean.
const POINTING: [&str; 14] = [
    "den", "dem", "han", "hun", "ham", "hende", "dens", "dets", "hans", "hendes", "denne", "dette", "disse", "der",
];

/// The clause of `scheme`, which stands first in its sentence, with its front after it: *Hvis du ikke svarer, lukker vi sagen* is *Vi
/// lukker sagen, hvis du ikke svarer*. `None` where the order carries a meaning, or where the fields are not sure.
pub fn turned(place: &Place<'_>, scheme: &Scheme) -> Option<Paraphrase> {
    if scheme.order != Order::Main || scheme.front.is_empty() {
        return None;
    }
    let front = without_resumption(place, scheme.front.clone());
    let start = front.start;
    let last = place.last_word(0..place.tokens.len())?;
    let end = last + 1;
    let after_subject = scheme.subject.end.max(scheme.finite() + 1);
    let clause_later = (scheme.finite()..end).any(|token| place.is(token, OPENER));
    let phrase_in_front = !is_clause(place, &front);
    if says_it_all_in_one(place, scheme, end)
        || points(place, scheme.finite()..end)
        || phrase_in_front && (clause_later || place.folded(start + 1) == "henvisning")
        || place.text(end) == ":"
        || !is_adverbial_field(place, &scheme.middle)
    {
        return None;
    }
    let mut draft = Draft::new(place);
    if !scheme.subject.is_empty() {
        draft.tokens(scheme.subject.clone());
    }
    draft.tokens(scheme.finite()..scheme.finite() + 1);
    // *Først når … kan vi* is *Vi kan først …, når*.
    let first = usize::from(place.folded(start) == "først" && place.is(start + 1, Reading::Subordinator.into()));
    if first == 1 {
        draft.word("først");
    }
    draft.tokens(after_subject..end);
    let front = start + first..front.end;
    if is_clause(place, &front) {
        draft.comma();
    }
    condition(place, &mut draft, front.clone())?;
    draft.instead_of(start..end)
}

/// Adds the front. A condition that begins with its verb gets *hvis* and the order of a subordinate clause: *Sender du ikke skemaet* is
/// *hvis du ikke sender skemaet*.
fn condition(place: &Place<'_>, draft: &mut Draft<'_>, front: Range<usize>) -> Option<()> {
    if !place.is(front.start, FINITE) {
        draft.tokens(front);
        return Some(());
    }
    let scheme = place.grammar.scheme(front.start)?;
    let second_verb = (front.start + 1..front.end)
        .any(|token| place.is(token, Reading::Coordinator.into()) && place.readings(token + 1).meets(FINITE));
    // *Er der udført arbejde, og dækker indskuddet ikke …*
    let second_verb = second_verb
        || (front.clone()).any(|token| place.text(token) == "," && place.is(token + 1, Reading::Coordinator.into()));
    // *Bliver der inden opstart en plads ledig*
    let filled =
        place.folded(scheme.subject.start) == "der" && place.is(scheme.subject.end, Reading::Preposition.into());
    if scheme.subject.is_empty() || scheme.subject_first || second_verb || filled {
        return None;
    }
    draft.word("hvis").tokens(scheme.subject.clone());
    let verb = scheme.finite();
    let after = scheme.subject.end;
    if scheme.verbs.len() > 1 {
        draft
            .tokens(after..scheme.verbs[1])
            .tokens(verb..verb + 1)
            .tokens(scheme.verbs[1]..front.end);
        return Some(());
    }
    // *Sender du os ikke …*: a pronoun stays behind its verb, *ikke* comes before it.
    let pronoun = usize::from(place.is(after, Readings::of(&[Reading::PronounObject, Reading::Reflexive])));
    let adverbs = (after + pronoun..front.end)
        .find(|&token| !CLAUSE_ADVERBS.contains(&place.folded(token)))
        .unwrap_or(front.end);
    draft
        .tokens(after + pronoun..adverbs)
        .tokens(verb..verb + 1)
        .tokens(after..after + pronoun)
        .tokens(adverbs..front.end);
    Some(())
}

/// The front without its comma, and without a *så* that takes it up again.
fn without_resumption(place: &Place<'_>, front: Range<usize>) -> Range<usize> {
    let mut end = front.end;
    if end > front.start + 1 && place.folded(end - 1) == "så" && place.text(end - 2) == "," {
        end -= 1;
    }
    if end > front.start && place.text(end - 1) == "," {
        end -= 1;
    }
    front.start..end
}

/// Whether the front is a whole clause, which a comma sets off: *efter at …*, *selv om …*, but not *for at kunne*.
fn is_clause(place: &Place<'_>, front: &Range<usize>) -> bool {
    place.is(front.start, FINITE)
        || (front.start..front.end.min(front.start + 3))
            .any(|token| place.is(token, OPENER) && !place.readings(token).has(Reading::Relative))
}

/// Whether more follows the main clause than its own words, so that the front would seem to belong to that: another clause.
fn says_it_all_in_one(place: &Place<'_>, scheme: &Scheme, end: usize) -> bool {
    let formal = scheme.subject.len() == 1 && place.folded(scheme.subject.start) == "det";
    place.grammar.clauses().iter().any(|clause| {
        let later = clause.tokens.start > scheme.finite() && clause.tokens.start < end;
        let shares = clause.order == Order::Main && clause.subject.is_none();
        let content = formal && place.folded(clause.tokens.start + 1) == "at";
        later && !shares && !content
    })
}

/// Whether a pronoun in the main clause means something in the front.
fn points(place: &Place<'_>, main: Range<usize>) -> bool {
    main.clone().any(|token| {
        POINTING.contains(&place.folded(token)) && (place.folded(token) != "der") && !begins_phrase(place, token)
            || place.folded(token) == "det" && !begins_phrase(place, token) && token > main.start + 1
            || place.folded(token) == "de" && !begins_phrase(place, token) && place.text(token) == "de"
    })
}

/// Whether the word is an article: *den 3. marts*, *det sidste år*.
fn begins_phrase(place: &Place<'_>, token: usize) -> bool {
    place
        .grammar
        .noun_phrase(token)
        .is_some_and(|phrase| phrase.end > token + 1 && place.readings(phrase.head).meets(NOUN))
}
