//! The active for the passive: *Din ansøgning behandles inden 8 uger* is *Vi behandler din ansøgning inden 8 uger*.

use std::ops::Range;

use super::active_verbs::{ActiveVerbs, active_verbs, in_s, verb as verb_at};
use super::actor::Actor;
use super::adverbial_field::{CLAUSE_ADVERBS, is_adverbial_field};
use super::agent::is_actor;
use super::doubt::next_is_participle;
use super::draft::{Draft, Paraphrase, is_polite};
use crate::grammar::classes::{FINITE, OPENER, PRONOUN, SUBJECT_PRONOUN};
use crate::grammar::{Order, Passive, Place, Scheme, VerbGroup};
use crate::lexicon::small_words::pronoun;
use crate::lexicon::{Inflection, Reading};

/// What is done to somebody who then is the object.
#[derive(Default)]
pub(super) struct Object {
    /// Its words in the letter.
    pub(super) tokens: Range<usize>,
    /// What to write instead of them: pronouns change their case.
    pub(super) text: Option<String>,
    /// A pronoun, which stands right after the verb.
    pub(super) is_pronoun: bool,
    /// What the verb asks for before it: *følger* op på *planen*.
    pub(super) before: String,
    /// What comes after it: *sender skemaet* tilbage.
    pub(super) after: String,
}

/// The passive said in the active, by `actor`. `agent` are the words that named the actor, which go.
///
/// `None` where the fields of the clause cannot be told for sure, or where the result would not be good Danish.
pub fn active(place: &Place<'_>, passive: Passive, actor: &Actor, agent: Option<Range<usize>>) -> Option<Paraphrase> {
    let (group, scheme) = sure_scheme(place, passive.verb)?;
    // *Skemaet bedes sendt*: nobody asks a form.
    let person = scheme.subject.len() == 1 && pronoun(place.text(scheme.subject.start)).is_some();
    let not = scheme.middle.clone().any(|token| place.folded(token) == "ikke");
    let thing = next_is_participle(place, scheme.rest);
    // *senest den 5. december*: the adverb belongs to the date.
    let parted = !scheme.middle.is_empty() && matches!(place.folded(scheme.middle.end - 1), "senest" | "tidligst");
    if place.folded(passive.verb) == "bedes" && (!person || not || thing || parted) {
        return None;
    }
    let verbs = active_verbs(place, &group, passive)?;
    let mut clause = Clause::new(place, &scheme, verbs, actor);
    clause.agent = agent;
    clause.join_second(passive);
    clause.read_object()?;
    clause.possessive = clause.possessive_of_subject().ok()?;
    clause.shared = clause.shared_subject().ok()?;
    if let Some(raised) = clause.raised() {
        return raised;
    }
    if !clause.is_sure(passive) {
        return None;
    }
    clause.recipient = clause.recipient_after();
    clause.ask_for_infinitive(passive);
    clause.said()
}

/// The verbs that `verb` stands with, and the fields of their clause; `None` where another verb stands between, or verbs belong to several.
pub(super) fn sure_scheme(place: &Place<'_>, verb: usize) -> Option<(VerbGroup, Scheme)> {
    let group = place.grammar.verb_group(verb);
    if !group.finite {
        return None;
    }
    let scheme = place.grammar.scheme(group.verbs[0])?;
    let sure = scheme.verbs.last() == Some(&verb) || scheme.verbs.first() == Some(&verb);
    (sure && scheme.verbs.starts_with(&group.verbs)).then_some((group, scheme))
}

/// A clause on its way into the active.
pub(super) struct Clause<'p> {
    pub(super) place: &'p Place<'p>,
    pub(super) scheme: &'p Scheme,
    pub(super) verbs: ActiveVerbs,
    actor: &'p Actor,
    /// *behandles* og afgøres: the second verb's token, and its active form.
    pub(super) second: Option<(usize, String)>,
    pub(super) object: Option<Object>,
    pub(super) agent: Option<Range<usize>>,
    /// How it is done, where the letter said that with an adjective: *vi har* grundigt *undersøgt sagen*.
    pub(super) adverb: Option<&'static str>,
    /// What stands in place of words after the verbs.
    pub(super) replaced: Vec<(Range<usize>, String)>,
    /// *Ingen … vil blive sendt* is *vil ikke sende nogen …*.
    adds_nogen: bool,
    /// *sin*, and what it becomes.
    possessive: Option<(usize, &'static str)>,
    /// The verb of a clause that had the same subject.
    shared: Option<usize>,
    /// Who gets what is done: *tilsendes* dig.
    recipient: Option<Range<usize>>,
}

impl<'p> Clause<'p> {
    pub(super) fn new(place: &'p Place<'p>, scheme: &'p Scheme, verbs: ActiveVerbs, actor: &'p Actor) -> Self {
        Clause {
            place,
            scheme,
            verbs,
            actor,
            second: None,
            object: None,
            agent: None,
            adverb: None,
            replaced: Vec::new(),
            adds_nogen: false,
            possessive: None,
            shared: None,
            recipient: None,
        }
    }

    /// The clause in the active.
    pub(super) fn said(&self) -> Option<Paraphrase> {
        match self.scheme.order {
            Order::Main => self.main(),
            Order::Subordinate => self.subordinate(),
        }
    }

    /// Takes a second passive in with the first: *behandles og afgøres*.
    fn join_second(&mut self, passive: Passive) {
        let place = self.place;
        let second = passive.verb + 2;
        if !matches!(place.folded(passive.verb + 1), "og" | "eller") || place.grammar.passive(second).is_none() {
            return;
        }
        let wanted = if passive.become_form.is_some() {
            return;
        } else if place.grammar.verb_group(passive.verb).verbs.len() > 1 {
            Inflection::Infinitive
        } else if place.readings(second).has(Reading::PassivePast) {
            Inflection::Past
        } else {
            Inflection::Present
        };
        self.second = in_s(place, second)
            .and_then(|verb| verb.form(wanted))
            .map(|form| (second, form));
    }

    /// The token after the clause's last verb and adverbs.
    pub(super) fn rest(&self) -> usize {
        match &self.second {
            Some((second, _)) => self.scheme.rest.max(second + 1),
            None => self.scheme.rest,
        }
    }

    /// What the subject of the passive becomes; `None` inside where it goes on as it is.
    fn read_object(&mut self) -> Option<()> {
        let place = self.place;
        let subject = self.scheme.subject.clone();
        if subject.is_empty() {
            return Some(());
        }
        // *sagen, hvis påbuddet ikke efterkommes, overgives*
        let condition = |token: usize| {
            place.is(token, OPENER)
                && matches!(place.folded(token), "hvis" | "når" | "såfremt" | "medmindre" | "uanset")
        };
        if subject.clone().any(condition) {
            return None;
        }
        if subject.len() == 1 {
            let word = place.folded(subject.start);
            if word == "der" {
                return Some(());
            }
            if word == "det" && self.introduces_clause() {
                return Some(());
            }
        }
        let text = place.quote(subject.clone());
        let single = subject.len() == 1 && place.is(subject.start, PRONOUN);
        let first = place.text(subject.start);
        let as_object = |word: &str| {
            let polite = word == "De" && (!place.begins_sentence(subject.start) || is_polite(place, subject.start));
            let word = if polite || matches!(word, "I") {
                word.to_owned()
            } else {
                word.to_lowercase()
            };
            pronoun(&word).map(|pronoun| pronoun.object)
        };
        let new = if single {
            if matches!(place.folded(subject.start), "man" | "hvad" | "hvem") {
                return None;
            }
            as_object(first).map(str::to_owned)
        } else if place.is(subject.start, Reading::PronounSubject.into()) {
            // *Du og din samlever indkaldes*; but *du, da vi …, blev*
            if text.contains(',') {
                return None;
            }
            as_object(first).map(|object| format!("{object}{}", &text[first.len()..]))
        } else if matches!(place.folded(subject.start), "ingen" | "intet") && !self.verbs.others.is_empty() {
            self.adds_nogen = true;
            let any = if place.folded(subject.start) == "intet" {
                "noget"
            } else {
                "nogen"
            };
            Some(format!("{any}{}", &text[first.len()..]))
        } else {
            None
        };
        if new.as_deref() == Some(self.actor.object.as_str()) {
            // Nobody does it to themselves here.
            return None;
        }
        self.object = Some(Object {
            is_pronoun: single,
            tokens: subject,
            text: new,
            ..Object::default()
        });
        Some(())
    }

    /// Whether *det* only points to a clause that follows: *Det bemærkes, at …*
    pub(super) fn introduces_clause(&self) -> bool {
        let place = self.place;
        let mut at = self.rest();
        if let Some(agent) = &self.agent
            && agent.start == at
        {
            at = agent.end;
        }
        let next = if place.text(at) == "," { at + 1 } else { at };
        let opens = matches!(
            place.folded(next),
            "at" | "om"
                | "hvorvidt"
                | "hvornår"
                | "hvordan"
                | "hvorfor"
                | "hvor"
                | "hvilke"
                | "hvilken"
                | "hvilket"
                | "hvem"
                | "hvad"
        );
        // *påtænkes på denne baggrund at pålægge*
        let infinitive = (at..self.scheme.end).find(|&token| place.is(token, Reading::InfinitiveMark.into()));
        if infinitive.is_some_and(|mark| mark > at && is_adverbial_field(place, &(at..mark))) {
            return true;
        }
        // *lægges til grund, at*
        let later = (at..place.tokens.len().min(at + 4))
            .any(|token| place.text(token) == "," && place.folded(token + 1) == "at");
        opens || later
    }

    /// *sin* further on means the subject, which becomes the object: then it is *hans* or *hendes*. `Err` where it cannot be told which.
    pub(super) fn possessive_of_subject(&self) -> Result<Option<(usize, &'static str)>, ()> {
        let mut own = (self.rest()..self.scheme.end).filter(|&token| match self.place.folded(token) {
            "sin" | "sit" | "sine" | "sig" => true,
            // *efter eget ønske*; but *til din egen læge*
            "egen" | "eget" | "egne" => !self.place.is(token - 1, Reading::Possessive.into()),
            _ => false,
        });
        let Some(first) = own.next() else { return Ok(None) };
        let subject = self.scheme.subject.clone();
        let head = self.place.folded(subject.end.saturating_sub(1));
        let new = match head {
            "søn" | "far" | "mand" | "bror" | "han" => "hans",
            "datter" | "mor" | "kone" | "hustru" | "søster" | "hun" => "hendes",
            _ => return Err(()),
        };
        if own.next().is_some() || matches!(self.place.folded(first), "sig" | "egen" | "eget" | "egne") {
            return Err(());
        }
        Ok(Some((first, new)))
    }

    /// A clause after *og* or *men* that has no subject of its own had that of the passive: *Du blev indkaldt, men mødte ikke op*. Where
    /// its verb stands, and the subject that has to be said now.
    pub(super) fn shared_subject(&self) -> Result<Option<usize>, ()> {
        let place = self.place;
        let end = self.scheme.end.max(
            self.second
                .as_ref()
                .map_or(0, |(second, _)| place.grammar.clause_of(*second).tokens.end),
        );
        let later = place
            .grammar
            .clauses()
            .iter()
            .filter(|clause| clause.tokens.start > end);
        let mut without_subject = later.filter(|clause| {
            let first = place.first_word(clause.tokens.clone());
            clause.order == Order::Main
                && first.is_some_and(|first| {
                    matches!(place.folded(first), "og" | "men") && clause.finite == Some(first + 1)
                })
                && !clause.finite.is_some_and(|verb| place.is(verb + 1, SUBJECT_PRONOUN))
        });
        if without_subject.next().is_some() {
            return Err(());
        }
        let coordinator = if place.text(end) == "," { end + 1 } else { end };
        let verb = coordinator + 1;
        let shared = matches!(place.folded(coordinator), "og" | "men")
            && place.is(verb, FINITE)
            && !(verb + 1..place.tokens.len().min(verb + 3)).any(|token| place.is(token, SUBJECT_PRONOUN));
        if !shared {
            return Ok(None);
        }
        match &self.object {
            Some(object) if object.is_pronoun => Ok(Some(verb)),
            _ => Err(()),
        }
    }

    /// Who gets what is done, where that is said right after the verb: *Rapporten tilsendes dig*.
    pub(super) fn recipient_after(&self) -> Option<Range<usize>> {
        let place = self.place;
        let rest = self.rest();
        let thing = self
            .object
            .as_ref()
            .is_some_and(|object| !object.is_pronoun || matches!(object.text.as_deref(), Some("det" | "den" | "dem")));
        if !thing {
            return None;
        }
        if place.is(rest, Reading::PronounObject.into()) || place.text(rest) == "Dem" {
            return Some(rest..rest + 1);
        }
        let phrase = place.grammar.noun_phrase(rest)?;
        // *forelægges konsulenten, som …*; *den tilbydes det næste barn*
        let told_of =
            place.text(phrase.end) == "," && place.is(phrase.end + 1, OPENER) || place.text(phrase.end) == "-";
        let pronoun = self.object.as_ref().is_some_and(|object| object.is_pronoun);
        if told_of || pronoun {
            return None;
        }
        (phrase.definite && is_actor(place, phrase.head)).then_some(rest..phrase.end)
    }

    fn push_object(&self, draft: &mut Draft<'_>) {
        if let Some(recipient) = &self.recipient {
            draft.tokens(recipient.clone());
        }
        if let Some(object) = &self.object {
            draft.word(&object.before);
            match &object.text {
                Some(text) => draft.word(text),
                None => draft.tokens(object.tokens.clone()),
            };
            draft.word(&object.after);
            // A relative clause at the end of the object is closed by a comma.
            if object.text.is_none() && object.after.is_empty() && self.place.text(object.tokens.end) == "," {
                draft.comma_before_more();
            }
        }
    }

    /// The middle field in two: adverbs of the clause, which stand before the object, and what stands after it.
    fn middle(&self, field: Range<usize>) -> (Range<usize>, Range<usize>) {
        let split = (field.clone())
            .find(|&token| !CLAUSE_ADVERBS.contains(&self.place.folded(token)))
            .unwrap_or(field.end);
        (field.start..split, split..field.end)
    }

    fn push_others(&self, draft: &mut Draft<'_>) {
        for verb in &self.verbs.others {
            draft.word(verb);
        }
        self.push_second(draft);
    }

    fn push_second(&self, draft: &mut Draft<'_>) {
        if let Some((second, form)) = &self.second {
            draft.word(self.place.text(second - 1)).word(form);
        }
    }

    /// Adds what follows, up to the end, without the words that named the actor and with the pronouns that the new order asks for.
    fn push_rest(&self, draft: &mut Draft<'_>) {
        let mut at = self.recipient.as_ref().map_or(self.rest(), |recipient| recipient.end);
        let end = self.end().max(at);
        let mut changes = self.replaced.clone();
        if let Some(agent) = &self.agent {
            changes.push((agent.clone(), String::new()));
        }
        if let Some((token, new)) = self.possessive {
            changes.push((token..token + 1, new.to_owned()));
        }
        if let Some(verb) = self.shared {
            let subject = self.place.text(self.scheme.subject.start);
            let subject = if subject == "I" {
                subject.to_owned()
            } else {
                subject.to_lowercase()
            };
            changes.push((verb..verb, subject));
        }
        changes.sort_by_key(|(range, _)| range.start);
        for (range, new) in changes {
            draft.tokens(at..range.start).word(&new);
            at = at.max(range.end);
        }
        draft.tokens(at..end);
    }

    /// How far the clause is written anew: only as far as words change.
    fn end(&self) -> usize {
        let agent = self.agent.as_ref().map_or(0, |agent| agent.end);
        let possessive = self.possessive.map_or(0, |(token, _)| token + 1);
        let replaced = self.replaced.iter().map(|(tokens, _)| tokens.end).max();
        let recipient = self.recipient.as_ref().map_or(0, |recipient| recipient.end);
        self.rest()
            .max(recipient)
            .max(replaced.unwrap_or(0))
            .max(agent)
            .max(possessive)
            .max(self.shared.unwrap_or(0))
    }

    /// *Sagen forventes at tage 14 uger* is *Vi forventer, at sagen tager 14 uger*. `Some(None)` where that cannot be said.
    fn raised(&self) -> Option<Option<Paraphrase>> {
        const THINK: [&str; 9] = [
            "forventes",
            "antages",
            "formodes",
            "skønnes",
            "vurderes",
            "anslås",
            "påregnes",
            "forudsættes",
            "forventedes",
        ];
        let place = self.place;
        let scheme = self.scheme;
        let at = self.rest();
        let verb = *scheme.verbs.last()?;
        if !THINK.contains(&place.folded(verb))
            || place.folded(at) != "at"
            || !place.is(at, Reading::InfinitiveMark.into())
        {
            return None;
        }
        let raise = || {
            let infinitive = at + 1;
            let present = verb_at(place, infinitive, &[Inflection::Infinitive])?.form(Inflection::Present)?;
            if scheme.subject.is_empty()
                || scheme.order != Order::Main
                || !scheme.middle.is_empty()
                || self.second.is_some()
            {
                return None;
            }
            let mut draft = Draft::new(place);
            if scheme.subject_first {
                draft.word(&self.actor.subject).word(&self.verbs.finite);
            } else {
                draft
                    .tokens(scheme.front.clone())
                    .word(&self.verbs.finite)
                    .word(&self.actor.subject);
            }
            for other in &self.verbs.others {
                draft.word(other);
            }
            draft.comma().word("at").tokens(scheme.subject.clone()).word(&present);
            draft.instead_of(scheme.start()..infinitive + 1)
        };
        Some(raise())
    }

    fn main(&self) -> Option<Paraphrase> {
        let scheme = self.scheme;
        let alone = self.verbs.others.is_empty();
        let mut draft = Draft::new(self.place);
        if scheme.subject_first || scheme.front.is_empty() && !self.verb_first() {
            draft.word(&self.actor.subject).word(&self.verbs.finite);
            if alone {
                self.push_second(&mut draft);
            }
        } else {
            draft.tokens(scheme.front.clone()).word(&self.verbs.finite);
            // *bestiller og betaler vi den*
            if alone {
                self.push_second(&mut draft);
            }
            draft.word(&self.actor.subject);
        }
        let (light, heavy) = self.middle(scheme.middle.clone());
        let pronoun = self.object.as_ref().is_some_and(|object| object.is_pronoun);
        if self.adds_nogen {
            draft.word("ikke");
        }
        if alone {
            if pronoun {
                self.push_object(&mut draft);
            }
            draft.tokens(light);
            if !pronoun {
                self.push_object(&mut draft);
            }
            draft.tokens(heavy);
        } else {
            draft.tokens(light).tokens(heavy).word(self.adverb.unwrap_or_default());
            self.push_others(&mut draft);
            self.push_object(&mut draft);
        }
        self.push_between(&mut draft);
        let start = scheme.start();
        self.push_rest(&mut draft);
        draft.instead_of(start..self.end())
    }

    /// Adverbs between the other verbs come after the object: *vil blive grundigt behandlet* is *vil behandle sagen grundigt*.
    fn push_between(&self, draft: &mut Draft<'_>) {
        for pair in self.scheme.verbs[1..].windows(2) {
            draft.tokens(pair[0] + 1..pair[1]);
        }
    }

    /// Whether the clause begins with its verb: a question, or a condition.
    fn verb_first(&self) -> bool {
        self.scheme.start() == self.scheme.finite()
    }

    fn subordinate(&self) -> Option<Paraphrase> {
        let place = self.place;
        let scheme = self.scheme;
        let opener = scheme.opener?;
        let mut draft = Draft::new(place);
        let mut start = opener + 1;
        let opening = place.folded(opener);
        if scheme.subject.is_empty() {
            // *der* and *som* were the subject themselves.
            match opening {
                "der" if self.asks_before(opener) => start = opener,
                // *den 1. februar, der må ikke …*: no date is spoken of.
                "der" if opener > 1 && place.grammar.is_time(opener - 2) => return None,
                "der" | "som" => {
                    draft.word("som");
                    start = opener;
                }
                _ => return None,
            }
        }
        let mut before = scheme.before_verb.clone();
        if !scheme.subject.is_empty()
            && place.folded(scheme.subject.start) != "der"
            && place.folded(before.start) == "der"
        {
            // *hvilke oplysninger der indhentes*
            draft.tokens(scheme.subject.clone()).word(&self.actor.subject);
            before.start += 1;
            return self.finish_subordinate(draft, start, before, false);
        }
        draft.word(&self.actor.subject);
        self.finish_subordinate(draft, start, before, true)
    }

    /// Whether a question word with its noun stands before *der*: *hvilke oplysninger der indhentes*.
    fn asks_before(&self, der: usize) -> bool {
        (der.saturating_sub(4)..der)
            .rev()
            .take_while(|&token| !matches!(self.place.folded(token), "," | "den" | "det" | "de"))
            .any(|token| {
                matches!(
                    self.place.folded(token),
                    "hvilke" | "hvilken" | "hvilket" | "hvad" | "hvem" | "mange" | "meget"
                )
            })
    }

    fn finish_subordinate(
        &self,
        mut draft: Draft<'_>,
        start: usize,
        before: Range<usize>,
        with_object: bool,
    ) -> Option<Paraphrase> {
        draft.tokens(before);
        if self.adds_nogen {
            draft.word("ikke");
        }
        // *kan med fordel tilmeldes* is *med fordel kan tilmelde*.
        let several = !self.verbs.others.is_empty();
        let middle = self.scheme.middle.clone();
        if several {
            draft.tokens(middle.clone());
        }
        draft.word(self.adverb.unwrap_or_default()).word(&self.verbs.finite);
        self.push_others(&mut draft);
        if with_object {
            self.push_object(&mut draft);
        }
        if !several {
            draft.tokens(middle);
        }
        self.push_between(&mut draft);
        self.push_rest(&mut draft);
        draft.instead_of(start..self.end())
    }
}
