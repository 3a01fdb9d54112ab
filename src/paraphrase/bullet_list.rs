//! The bullet list that an enumeration can be.

use std::ops::Range;

use super::draft::Paraphrase;
use super::enumeration::{Enumeration, Kind, shares_preposition};
use super::item_shape::{Form, Shape};
use super::relative_clause::binds;
use super::segment::is_preposition;
use crate::grammar::Place;
use crate::grammar::classes::{ATTRIBUTE, VERB};
use crate::letter::Span;
use crate::lexicon::Reading;
use crate::rewrite::Edit;

/// Items joined by *eller* have so many words on average.
const LEAST_WORDS_WITH_OR: usize = 3;

/// A list of single words has so many.
const LEAST_SINGLE_WORDS: usize = 4;

/// The sentence with the items of the enumeration as a bullet list; `None` where it cannot be told what leads in to the items and what
/// follows them.
pub fn bullet_list(place: &Place<'_>, own: &Enumeration) -> Option<Paraphrase> {
    let nominal = own.kind == Kind::Nominal;
    if !own.closes || !own.certain || nominal && (has_loose_end(place, own) || own.joins_inside(place)) {
        return None;
    }
    // *servitutter, hegn eller ejerskifte*: after so short an item *eller* would hang.
    let or = place.folded(own.last().start - 1) == "eller";
    let words: usize = own.items.iter().map(Range::len).sum();
    let short = words < LEAST_WORDS_WITH_OR * own.items.len();
    let single = words == own.items.len() && words < LEAST_SINGLE_WORDS;
    // *A, B og C samt D*: what *samt* adds may be none of the row.
    let joined = |item: &&Range<usize>| (*item).clone().any(|token| place.folded(token) == "og");
    let before_last = own.items.iter().rev().nth(1);
    let added = place.folded(own.last().start - 1) == "samt"
        && own.items.iter().filter(joined).count() == 1
        && before_last.as_ref().is_some_and(joined);
    if nominal && (or && short || single || added || shares_head(place, own)) {
        return None;
    }
    // *vil opbevaringen, afløbet og afstanden blive gennemgået*
    let last = own.last().clone();
    let verb_follows = last.clone().any(|token| {
        let group = place.grammar.verb_group(token);
        place.readings(token).meets(VERB)
            && group.verbs[0] < own.items[0].start
            && group.verbs.contains(&token)
            && group.verbs.len() > 1
    });
    if nominal && verb_follows {
        return None;
    }
    // *til en bisidder, til aktindsigt og til …*: the word that all have leads in to them.
    let shared = usize::from(own.kind == Kind::Preposition && shares_preposition(place, &own.items));
    let mut lead = (own.items[0].start + shared).checked_sub(1)?;
    while !place.tokens[lead].is_word() {
        lead = lead.checked_sub(1)?;
    }
    // *med påmonteret hjælpemotor, …*
    if nominal && place.readings(lead).within(ATTRIBUTE) && !place.readings(lead).is_empty() {
        return None;
    }
    let divides = |token: usize| matches!(place.folded(token), ":" | "både" | "hverken" | "såvel" | "mellem");
    if (0..lead + 1).any(divides) {
        return None;
    }
    // *på oplysningerne og på, at …*
    if own.items.iter().any(|item| place.text(item.start + shared) == ",") {
        return None;
    }
    let mut edits = Vec::new();
    let mut put = |from: usize, to: usize, text: &str| {
        let span = Span::new(place.tokens[from].span.end, place.tokens[to].span.start);
        edits.push(Edit {
            span,
            text: text.to_owned(),
        });
    };
    let mut before = lead;
    for item in &own.items {
        let or = or && item == own.last();
        let opens = if before == lead { ":\n- " } else { "\n- " };
        put(before, item.start + shared, if or { " eller\n- " } else { opens });
        before = item.end - 1;
    }
    // What follows in the paragraph begins a new one.
    let next = place.letter.sentences().get(place.index as usize + 1);
    if let Some(next) = next.filter(|next| next.block == place.sentence.block) {
        edits.push(Edit {
            span: Span::new(place.sentence.span.end, next.span.start),
            text: "\n\n".to_owned(),
        });
    }
    Some(Paraphrase { edits })
}

/// Whether what leads in to the first item may lead in to all: *udgifter til kost, vask og kørsel*.
fn shares_head(place: &Place<'_>, own: &Enumeration) -> bool {
    let bare = |item: &Range<usize>| {
        let shape = Shape::of(place, item);
        matches!(shape.kind, Form::Bare).then_some(shape.preposition.is_some())
    };
    let announced = own.items[0].start > 0 && place.text(own.items[0].start - 1) == ":";
    !announced && matches!((bare(&own.items[0]), bare(&own.items[1])), (Some(true), Some(false)))
}

/// Whether something follows the last item that may belong to the verb: *send løn, skat og gæld til os*.
fn has_loose_end(place: &Place<'_>, own: &Enumeration) -> bool {
    let last = own.last();
    let shape = Shape::of(place, last);
    let after = shape.end;
    if after >= last.end || !place.tokens[after].is_word() {
        return false;
    }
    let Some(preposition) = shape.preposition else {
        return matches!(shape.kind, Form::Bare | Form::Indefinite | Form::Definite)
            && !place.is(after, Reading::InfinitiveMark.into());
    };
    let others = &own.items[..own.items.len() - 1];
    let alike = (others.iter())
        .filter(|item| Shape::of(place, item).preposition.is_some())
        .count();
    let several = last.clone().filter(|&token| is_preposition(place, token)).count() > 1;
    let bound =
        preposition == "fra" || !(shape.actor && preposition == "om") && binds(place.folded(after - 1), preposition);
    2 * alike < others.len() && (!bound || several && alike == 0)
}
