//! The plain verb in place of the empty one and its noun: *vi foretager en vurdering af sagen* is *vi vurderer sagen*.

use std::ops::Range;

use super::active::{Clause, Object, sure_scheme};
use super::active_verbs::{ActiveVerbs, have, verbs_with};
use super::actor::Actor;
use super::draft::{Draft, Paraphrase};
use super::hidden_verb::{HiddenVerb, Voice};
use super::verbal_noun::{PlainVerb, adverb_for, hides_verb};
use crate::grammar::classes::{ADJECTIVE, NOUN, OPENER, PARTICIPLE, PLURAL_NOUN, PRONOUN, VERB};
use crate::grammar::{Auxiliary, NounPhrase, Place, Scheme, VerbGroup};
use crate::lexicon::{Class, Inflection, Lexicon, Reading};

/// What a hidden verb takes along when it is said plainly.
struct Parts {
    /// What stands before the object: *op på*.
    before: String,
    /// What stands after it: *tilbage*, and what stood between noun and preposition.
    after: String,
    adverb: Option<&'static str>,
    /// Where the object ends, as far as it must be known.
    object_end: usize,
    /// The object is a pronoun alone.
    is_pronoun: bool,
}

impl HiddenVerb {
    /// The sentence with the plain verb, where somebody is said to act.
    pub fn said_plainly(&self, place: &Place<'_>) -> Option<Paraphrase> {
        if self.voice != Voice::Active {
            return None;
        }
        let parts = self.parts(place)?;
        let inflection = self.inflection(place)?;
        let forms: Option<Vec<String>> = self.plain.iter().map(|plain| plain.word.form(inflection)).collect();
        let form = forms?.join(" og ");
        if self.noun < self.verb {
            return self.with_object_in_front(place, &parts, &form);
        }
        let group = place.grammar.verb_group(self.verb);
        let before = group.verbs.iter().rev().nth(1).copied();
        let be = place.grammar.auxiliary(self.verb) == Some(Auxiliary::Be);
        let mut draft = Draft::new(place);
        let mut start = self.verb;
        if let Some(be) = before.filter(|_| be) {
            start = be;
            draft.word(have(place.folded(be))?).tokens(be + 1..self.verb);
        }
        let mut adverb = parts.adverb.unwrap_or_default();
        let adverb_last = ends_clause(place, self.object());
        if before.is_some() && !adverb.is_empty() && self.preposition.is_some() && !adverb_last {
            draft.word(adverb);
            adverb = "";
        }
        draft.word(&form);
        let mut end = self.object();
        let between = self.verb + 1..self.second_word.unwrap_or(self.phrase.start);
        if parts.is_pronoun && parts.before.is_empty() {
            // *Kontakter du os ikke*: a pronoun comes before the adverbs.
            let subject = place.grammar.clause_of(self.verb).subject.clone();
            let split = subject
                .filter(|subject| subject.start == between.start)
                .map_or(between.start, |subject| subject.end.min(between.end));
            draft
                .tokens(between.start..split)
                .tokens(self.object()..parts.object_end);
            draft.tokens(split..between.end).word(adverb).word(&parts.after);
            return draft.instead_of(start..parts.object_end);
        }
        draft.tokens(between);
        // *søge igen*
        if self.preposition.is_none() {
            draft.word(adverb);
            adverb = "";
        }
        if !adverb_last && !adverb.is_empty() {
            if !group.finite {
                return None;
            }
            draft.word(adverb);
            adverb = "";
        }
        draft.word(&parts.before);
        if !parts.after.is_empty() || !adverb.is_empty() {
            draft
                .tokens(self.object()..parts.object_end)
                .word(&parts.after)
                .word(adverb);
            end = parts.object_end;
        }
        draft.instead_of(start..end)
    }

    /// *Vurderingen af din ansøgning foretager vi* is *Din ansøgning vurderer vi*.
    fn with_object_in_front(&self, place: &Place<'_>, parts: &Parts, form: &str) -> Option<Paraphrase> {
        let whole = parts.before.is_empty() && parts.after.is_empty() && parts.adverb.is_none();
        if !whole || self.preposition? > self.verb {
            return None;
        }
        let mut draft = Draft::new(place);
        draft.tokens(self.object()..self.verb).word(form);
        draft.instead_of(self.phrase.start..self.verb + 1)
    }

    /// The sentence with the plain verb and `actor` as its subject. `agent` are the words that named the actor, which go.
    pub fn said_by(&self, place: &Place<'_>, actor: &Actor, agent: Option<Range<usize>>) -> Option<Paraphrase> {
        let become_form = match self.voice {
            Voice::Active => return None,
            Voice::Passive(become_form) => become_form,
            Voice::Happens => None,
        };
        let mut parts = self.parts(place)?;
        let (group, scheme) = sure_scheme(place, self.verb)?;
        let verbs = self.verbs(place, &group, become_form)?;
        let alone = verbs.others.is_empty();
        let mut clause = Clause::new(place, &scheme, verbs, actor);
        let object = self.object()..parts.object_end;
        let same = !object.is_empty() && place.quote(object).eq_ignore_ascii_case(&actor.object);
        let stays = match &agent {
            // An agent before the verbs would stay.
            Some(agent) => agent.start < scheme.rest,
            None => self.has_unknown_agent(place),
        };
        if same
            || stays
            || goes_on(place, self.verb)
            || clause.shared_subject() != Ok(None)
            || clause.possessive_of_subject() != Ok(None)
        {
            return None;
        }
        clause.agent = agent;
        if let Some(sted) = self.second_word {
            clause.replaced.push((sted..sted + 1, String::new()));
        }
        if (!alone || scheme.opener.is_some()) && self.preposition.is_some() {
            clause.adverb = parts.adverb.take();
        }
        let of_subject = scheme.subject.contains(&self.noun);
        if of_subject && self.preposition.is_none_or(|at| at < scheme.subject.end) {
            self.take_from_subject(place, &scheme, parts, &mut clause)?;
        } else {
            let cut = if of_subject {
                self.preposition?..self.preposition? + 1
            } else {
                self.phrase.start..self.object()
            };
            // *der* before the noun is no subject that is told of: *…, der er stillet krav om*.
            if cut.start < scheme.rest || scheme.subject.is_empty() {
                return None;
            }
            self.leave_after_verbs(place, cut, parts, &mut clause);
        }
        clause.said()
    }

    /// The plain verbs in place of the group that the empty verb ends.
    fn verbs(&self, place: &Place<'_>, group: &VerbGroup, become_form: Option<usize>) -> Option<ActiveVerbs> {
        let plain = |plain: &PlainVerb| verbs_with(place, group, become_form, &plain.word);
        let mut verbs = plain(self.plain.first()?)?;
        if let Some(second) = self.plain.get(1) {
            let second = plain(second)?;
            let (first, second) = match verbs.others.last_mut() {
                Some(last) => (last, second.others.last()?.clone()),
                None => (&mut verbs.finite, second.finite),
            };
            add(first, "og");
            add(first, &second);
        }
        Some(verbs)
    }

    /// Whether somebody who is not known stands after *af*: right after the verb, or with an article after the object.
    fn has_unknown_agent(&self, place: &Place<'_>) -> bool {
        let end = first_phrase(place, self.object()).map_or(0, |phrase| phrase.end);
        let after_object = place.folded(end) == "af" && matches!(place.folded(end + 1), "en" | "et");
        let next = self.verb + 1;
        after_object || self.noun < self.verb && self.preposition != Some(next) && place.folded(next) == "af"
    }

    /// The object stood in the subject, after the noun.
    fn take_from_subject(
        &self,
        place: &Place<'_>,
        scheme: &Scheme,
        mut parts: Parts,
        clause: &mut Clause<'_>,
    ) -> Option<()> {
        if place.text(self.object()) == "," {
            return None;
        }
        add(&mut parts.after, parts.adverb.unwrap_or_default());
        if self.preposition.is_some() {
            clause.object = Some(Object {
                tokens: self.object()..scheme.subject.end,
                is_pronoun: parts.is_pronoun,
                before: parts.before,
                after: parts.after,
                text: None,
            });
        } else if !parts.after.is_empty() {
            clause.replaced.push((scheme.rest..scheme.rest, parts.after));
        }
        Some(())
    }

    /// The object stands after the verbs, with the noun and its preposition before it, which go.
    fn leave_after_verbs(&self, place: &Place<'_>, cut: Range<usize>, mut parts: Parts, clause: &mut Clause<'_>) {
        let object = self.object()..parts.object_end;
        if parts.is_pronoun && parts.before.is_empty() {
            clause.replaced.push((cut.start..object.end, String::new()));
            clause.object = Some(Object {
                tokens: object,
                is_pronoun: true,
                ..Object::default()
            });
            return;
        }
        let mut before = String::new();
        match parts.adverb {
            Some(adverb) if ends_clause(place, self.object()) => add(&mut parts.after, adverb),
            Some(adverb) => before.push_str(adverb),
            None => {}
        }
        add(&mut before, &parts.before);
        clause.replaced.push((cut, before));
        if !parts.after.is_empty() {
            clause.replaced.push((object.end..object.end, parts.after));
        }
    }

    /// What goes along with the plain verb; `None` where something would be lost, or cannot be told for sure.
    fn parts(&self, place: &Place<'_>) -> Option<Parts> {
        let plain = self.plain.last()?;
        if self.plain.len() > 1
            && self
                .plain
                .iter()
                .any(|plain| !plain.after.is_empty() || !plain.preposition.is_empty())
        {
            return None;
        }
        if self.person.is_some() && !plain.takes_person() {
            return None;
        }
        let adverb = self.adverb(place)?;
        let object = self.object();
        let mut parts = Parts {
            before: plain.before_object(),
            after: plain.after_object().to_owned(),
            adverb,
            object_end: object,
            is_pronoun: false,
        };
        if self.taken_up_again(place) {
            return None;
        }
        if self.preposition.is_none() {
            return Some(parts);
        }
        let clause_follows = place.text(object) == "," || place.is(object, OPENER) || place.folded(object) == "at";
        if !clause_follows {
            parts.object_end = object_end(place, object)?;
            let told_of = place.text(parts.object_end) == "," || place.is(parts.object_end, OPENER);
            parts.is_pronoun = parts.object_end == object + 1 && place.is(object, PRONOUN) && !told_of;
            let end = if self.noun < self.verb {
                parts.object_end
            } else {
                place.grammar.clause_of(object).tokens.end
            };
            if self.may_be_told_of(place) && is_about_noun(place, object, end) || hides_another(place, object..end) {
                return None;
            }
        }
        if !self.between.is_empty() {
            add(&mut parts.after, place.quote(self.between.clone()));
            let end = place
                .grammar
                .phrase_end(object, place.grammar.clause_of(object).tokens.end)?;
            // *til undertegnede på telefon …*: how it is done belongs to the verb.
            let way = (object..end).find(|&at| matches!(place.folded(at), "på" | "via" | "pr."));
            parts.object_end = way.unwrap_or(end);
        }
        // *nærmere* comes last.
        // *igen* before a relative clause would seem to belong to it.
        let again = parts.after == "igen" && matches!(place.folded(parts.object_end + 1), "som" | "der");
        let nearer = adverb == Some("nærmere") && (self.voice != Voice::Active || !ends_clause(place, object));
        (!nearer && !again && (!clause_follows || parts.after.is_empty())).then_some(parts)
    }

    /// Whether the next sentence speaks of the noun: *Du kan indgive fornyet ansøgning. Den skal …*
    fn taken_up_again(&self, place: &Place<'_>) -> bool {
        let last = self.noun.max(self.verb);
        let here = (last..place.tokens.len()).any(|token| {
            place.is(token, Reading::Coordinator.into())
                && matches!(place.folded(token + 1), "den" | "denne")
                && place
                    .grammar
                    .noun_phrase(token + 1)
                    .is_some_and(|phrase| phrase.end == token + 2)
        });
        if here {
            return true;
        }
        let letter = place.letter;
        let next = letter.sentences().get(place.index as usize + 1);
        let first = next
            .filter(|next| next.block == place.sentence.block)
            .and_then(|next| letter.tokens_in(next.tokens).first());
        first.is_some_and(|first| {
            matches!(
                &letter.folded()[first.span.range()],
                "den" | "denne" | "dette" | "disse"
            )
        })
    }

    /// Whether a relative clause could speak of the noun: hardly where it has no article.
    fn may_be_told_of(&self, place: &Place<'_>) -> bool {
        self.phrase.len() > 1 || place.readings(self.noun).meets(PLURAL_NOUN)
    }

    /// What an adjective before the noun becomes; `None` where something before it would be lost.
    fn adverb(&self, place: &Place<'_>) -> Option<Option<&'static str>> {
        let mut adverb = None;
        for at in self.phrase.start..self.noun {
            let word = place.folded(at);
            let goes = match word {
                "en" | "et" | "den" | "det" => at == self.phrase.start,
                "nogen" | "noget" | "nogle" => place.grammar.negated(self.verb),
                "og" | "," => true,
                _ => {
                    [self.first_noun, self.own_adjective].contains(&Some(at))
                        || place.is(at, Reading::Possessive.into()) && self.voice == Voice::Active
                }
            };
            if goes {
                continue;
            }
            if !place.readings(at).meets(ADJECTIVE.or(PARTICIPLE)) {
                return None;
            }
            let own = match word {
                // *foretager ikke længere*
                "længere" if place.folded(at.checked_sub(1)?) == "ikke" => "længere",
                _ => adverb_for(place, at)?,
            };
            adverb = match adverb {
                None => Some(own),
                Some("konkret") if own == "individuelt" => Some("konkret og individuelt"),
                Some(_) => return None,
            };
        }
        Some(adverb)
    }

    /// The form that the plain verb takes over from the empty one.
    fn inflection(&self, place: &Place<'_>) -> Option<Inflection> {
        let readings = place.readings(self.verb);
        let analyses = Lexicon::built_in().analyses(place.folded(self.verb)).into_iter();
        let mut verbs = analyses
            .filter(|own| own.word.class() == Class::Verb && own.inflection != Inflection::ParticiplePlural)
            .map(|own| own.inflection);
        if readings.meets(NOUN) {
            return verbs.find(|own| *own == Inflection::Infinitive);
        }
        verbs.find(|own| own.may_be_read_as(readings))
    }
}

/// Whether nothing of the clause comes after the first noun of the object.
fn ends_clause(place: &Place<'_>, object: usize) -> bool {
    first_phrase(place, object).is_some_and(|phrase| matches!(place.text(phrase.end), "" | "." | "," | ";" | "?" | "!"))
}

/// Whether another verb of the same subject follows: *skal fremsættes skriftligt og være os i hænde*.
fn goes_on(place: &Place<'_>, verb: usize) -> bool {
    (verb + 1..place.grammar.clause_of(verb).tokens.end)
        .any(|at| matches!(place.folded(at), "og" | "eller" | "samt") && place.is(at + 1, VERB.or(PARTICIPLE)))
}

/// Adds words to others.
fn add(text: &mut String, words: &str) {
    if !text.is_empty() && !words.is_empty() {
        text.push(' ');
    }
    text.push_str(words);
}

/// The noun phrase that the object begins with, after what only weakens or strengthens it: *op til 500 kr.*, *ekstra sække*.
fn first_phrase(place: &Place<'_>, start: usize) -> Option<NounPhrase> {
    let mut start = start;
    while place.is(start, Reading::Adverb.into()) {
        start += 1;
    }
    let phrase = place.grammar.noun_phrase(start)?;
    // *Jonas' muligheder*
    if matches!(place.text(phrase.end), "'" | "’") {
        return place.grammar.noun_phrase(phrase.end + 1);
    }
    Some(phrase)
}

/// Where the object ends: after its noun, and after what surely belongs to it.
pub(super) fn object_end(place: &Place<'_>, start: usize) -> Option<usize> {
    let mut phrase = first_phrase(place, start)?;
    while matches!(place.folded(phrase.end), "af" | "og" | "eller" | "samt" | "over" | "om") {
        match place.grammar.noun_phrase(phrase.end + 1) {
            Some(more) => phrase = more,
            None => break,
        }
    }
    Some(phrase.end)
}

/// Whether a relative clause follows that may speak of the noun and not of its object: *en undersøgelse af dit knæ, som viser …*
fn is_about_noun(place: &Place<'_>, object: usize, end: usize) -> bool {
    if matches!(
        place.folded(object),
        "de" | "den" | "det" | "dem" | "alle" | "alt" | "samtlige"
    ) {
        return false;
    }
    let next = if place.text(end) == "," { end + 1 } else { end };
    matches!(
        place.folded(next),
        "som" | "der" | "hvor" | "hvori" | "hvoraf" | "hvorved" | "hvorunder" | "hvorefter"
    )
}

/// Whether another such noun follows that the plain verb would leave alone: *en vurdering af sagen og en beregning af ydelsen*.
fn hides_another(place: &Place<'_>, mut object: Range<usize>) -> bool {
    object.any(|at| {
        matches!(place.folded(at), "og" | "eller" | "samt")
            && place.grammar.noun_phrase(at + 1).is_some_and(|phrase| {
                !phrase.definite
                    && place.readings(phrase.head).meets(NOUN)
                    && place.nouns(phrase.head).iter().any(|name| hides_verb(name))
            })
    })
}
