//! Long sentences cut in two: where, and what the two sentences are.
//!
//! A cut is offered only where the second part can stand by itself: what opened it gives way to a connective, its words take the order
//! of a main clause, and what it spoke of is named again. A condition is never parted from its consequence.

use std::ops::Range;

use super::agent::is_actor;
use super::draft::{Draft, Paraphrase};
use crate::grammar::classes::{FINITE, OPENER, SUBJECT_PRONOUN};
use crate::grammar::{Clause, NounPhrase, Number, Order, Place, Scheme};
use crate::letter::TokenKind;
use crate::lexicon::small_words::agreeing;
use crate::lexicon::{Gender, Reading, Readings};

/// A place where a sentence can be cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The word or mark at which it is cut.
    pub at: String,
    /// What changes.
    pub paraphrase: Paraphrase,
    /// The smaller, the better.
    rank: usize,
}

/// Neither part has fewer words than this.
const SHORTEST_PART: usize = 4;

/// Tokens that a noun phrase with all that belongs to it has at most.
const LONGEST_CHAIN: usize = 16;

/// Words that open a subordinate clause and say how it hangs together with the one before, and what says that in a new sentence.
const CONNECTIVES: [(&str, &str); 8] = [
    ("hvorfor", "derfor"),
    ("hvorefter", "derefter"),
    ("hvormed", "dermed"),
    ("hvorved", "derved"),
    ("hvorpå", "derpå"),
    ("hvormod", "derimod"),
    ("hvorimod", "derimod"),
    ("hvilket", "det"),
];

/// The places where the sentence can be cut, the best first.
pub fn cuts(place: &Place<'_>) -> Vec<Cut> {
    let sentence = Sentence::new(place);
    let mut cuts: Vec<Cut> = (1..sentence.end).flat_map(|at| sentence.cuts_at(at)).collect();
    cuts.sort_by_key(|cut| cut.rank);
    cuts
}

struct Sentence<'p> {
    place: &'p Place<'p>,
    /// The token after the last word.
    end: usize,
}

impl<'p> Sentence<'p> {
    fn new(place: &'p Place<'p>) -> Self {
        let end = place.last_word(0..place.tokens.len());
        Sentence {
            place,
            end: end.map_or(0, |last| last + 1),
        }
    }

    fn cuts_at(&self, at: usize) -> Vec<Cut> {
        let place = self.place;
        // After a colon the parts belong to what it announces.
        let announced = (0..at).any(|token| matches!(place.folded(token), ":" | "enten"));
        if announced || self.words(0..at) < SHORTEST_PART || self.words(at..self.end) < SHORTEST_PART {
            return Vec::new();
        }
        match place.text(at) {
            ";" | "–" | "—" => self.at_mark(at).into_iter().collect(),
            "(" => self.at_bracket(at).into_iter().collect(),
            "," => self.at_comma(at),
            _ if matches!(place.folded(at), "og" | "men") && place.text(at - 1) != "," => {
                let dash = usize::from(matches!(place.text(at - 1), "–" | "—"));
                self.at_coordinator(at - dash, at).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn words(&self, tokens: Range<usize>) -> usize {
        tokens.filter(|&token| self.place.tokens[token].is_word()).count()
    }

    /// The cut that ends the first sentence before `at` and then says `draft`, up to `until`.
    fn cut(&self, at: usize, word: usize, until: usize, draft: &Draft<'_>) -> Option<Cut> {
        let first = self.words(0..at);
        let second = self.words(at..self.end);
        Some(Cut {
            at: self.place.folded(word).to_owned(),
            paraphrase: draft.instead_of(at - 1..until)?,
            rank: first.abs_diff(second),
        })
    }

    /// The first sentence's last word, its full stop, and room for the second.
    fn draft(&self, at: usize) -> Draft<'p> {
        let mut draft = Draft::new(self.place);
        draft.tokens(at - 1..at).full_stop();
        draft
    }

    /// A semicolon, or a dash before a whole clause.
    fn at_mark(&self, at: usize) -> Option<Cut> {
        let place = self.place;
        let clause = self.clause_from(at + 1)?;
        let dashes = (0..self.end)
            .filter(|&token| matches!(place.text(token), "–" | "—"))
            .count();
        if place.text(at) != ";" && (dashes > 1 || !self.stands_alone(clause))
            || clause.finite.is_none()
            || clause.order != Order::Main
        {
            return None;
        }
        let mut draft = self.draft(at);
        let start = if matches!(place.folded(at + 1), "og") {
            at + 2
        } else {
            at + 1
        };
        draft.tokens(start..start + 1);
        self.cut(at, at, start + 1, &draft)
    }

    fn at_comma(&self, at: usize) -> Vec<Cut> {
        let place = self.place;
        let word = place.folded(at + 1);
        if let Some((_, connective)) = CONNECTIVES.iter().find(|(opener, _)| *opener == word) {
            return self.at_connective(at, connective).into_iter().collect();
        }
        match word {
            "og" | "men" => self.at_coordinator(at, at + 1).into_iter().collect(),
            "idet" => self.at_cause(at, true),
            "fordi" | "eftersom" | "da" => self.at_cause(at, false),
            "så" => self.at_result(at).into_iter().collect(),
            "som" | "der" => self.at_relative(at).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// The clause that begins at the word, perhaps after a mark or a coordinator.
    fn clause_from(&self, token: usize) -> Option<&'p Clause> {
        let place: &'p Place<'p> = self.place;
        let clause = place.grammar.clause_of(token);
        let start = (clause.tokens.start..=token).all(|before| {
            before == token || !place.tokens[before].is_word() || place.is(before, Reading::Coordinator.into())
        });
        start.then_some(clause)
    }

    /// Whether a clause has a verb and a subject of its own.
    fn stands_alone(&self, clause: &Clause) -> bool {
        clause.finite.is_some() && clause.subject.is_some()
    }

    /// Whether the clause before `at` belongs to a condition, a time or a cause that also holds for what comes after: *Hvis du ikke
    /// svarer, stopper vi hjælpen, og du skal …*
    fn in_condition(&self, at: usize) -> bool {
        let place = self.place;
        let mut clauses = place
            .grammar
            .clauses()
            .iter()
            .filter(|clause| clause.tokens.start < at)
            .rev();
        let Some(main) = clauses.find(|clause| clause.order == Order::Main && clause.finite.is_some()) else {
            return true;
        };
        let Some(scheme) = main.finite.and_then(|finite| place.grammar.scheme(finite)) else {
            return true;
        };
        let front = scheme.front.clone();
        let opens_clause =
            front.clone().any(|token| place.is(token, OPENER)) || place.is(front.start, FINITE) && !front.is_empty();
        // *Sender du ikke skemaet* has no front of its own: it is one.
        opens_clause
            || scheme.front.is_empty() && !scheme.subject_first && !place.text(place.tokens.len() - 1).contains('?')
    }

    /// *…, hvorfor kommunen har afgjort …* is *…. Derfor har kommunen afgjort …*
    fn at_connective(&self, at: usize, connective: &str) -> Option<Cut> {
        let place = self.place;
        let clause = self.clause_from(at + 1)?;
        let finite = clause.finite?;
        let scheme = place.grammar.scheme(finite)?;
        if scheme.order != Order::Subordinate
            || scheme.opener != Some(at + 1)
            || self.asks(at)
            || self.has_second(at + 1)
        {
            return None;
        }
        let mut draft = self.draft(at);
        draft
            .word(connective)
            .tokens(finite..finite + 1)
            .tokens(scheme.subject.clone());
        let after = self.push_before_verb(&mut draft, &scheme);
        let until = self.tail(&mut draft, after, clause.tokens.end)?;
        self.cut(at, at + 1, until, &draft)
    }

    /// Whether the question word after the comma asks, or says by which rule: *oplyse, hvorfor*; *en praksis, hvorefter*.
    fn asks(&self, at: usize) -> bool {
        const ASKING: [&str; 20] = [
            "skrive",
            "skriver",
            "oplyse",
            "oplyser",
            "oplyst",
            "forklare",
            "forklarer",
            "forklaret",
            "fortælle",
            "fortæller",
            "begrunde",
            "begrunder",
            "spørge",
            "spørger",
            "vide",
            "se",
            "ser",
            "vurdere",
            "angive",
            "angiver",
        ];
        let place = self.place;
        let clause = place.grammar.clause_of(at - 1).tokens.clone();
        place.folded(at + 1) == "hvorfor" && (clause.start..at).any(|token| ASKING.contains(&place.folded(token)))
            // *efter § 83, hvorefter …*: by which rule; *afgørelsen, hvorved …*: by which decision.
            || place.folded(at + 1) == "hvorefter"
                && (clause.start..at)
                    .any(|token| {
                        place.tokens[token].kind == TokenKind::Section
                            || place.folded(token).ends_with("lov")
                            || place.folded(token).starts_with("forslag")
                    })
            || matches!(place.folded(at + 1), "hvorved" | "hvormed")
                && (clause.start..at).any(|token| place.folded(token).starts_with("afgørelse"))
            || matches!(
                place.folded(at - 1),
                "bestemmelse" | "praksis" | "regel" | "bestemmelser" | "regler" | "princip" | "ordning" | "aftale"
            )
    }

    /// Adds what follows the verb of a clause that becomes a main clause. An adverb before a second verb comes after it then: *og derfor
    /// skal* is *og skal derfor*. Says up to where words moved; `None` where more than adverbs stand between.
    fn tail(&self, draft: &mut Draft<'_>, from: usize, end: usize) -> Option<usize> {
        let place = self.place;
        let stop = (end..self.end).find(|&token| !place.tokens[token].is_word() || place.is(token, OPENER));
        let end = stop.unwrap_or(self.end);
        for coordinator in from..end {
            if !matches!(place.folded(coordinator), "og" | "eller" | "men") {
                continue;
            }
            let adverbs = coordinator + 1;
            let verb = (adverbs..end).find(|&token| !place.is(token, Reading::Adverb.into()))?;
            let second_verb = verb > adverbs && place.is(verb, FINITE) && !place.is(verb + 1, SUBJECT_PRONOUN);
            if second_verb {
                // *og ikke foretager sig*: a pronoun stays with its verb.
                let pronoun =
                    usize::from(place.is(verb + 1, Readings::of(&[Reading::Reflexive, Reading::PronounObject])));
                let after = verb + 1 + pronoun;
                draft.tokens(from..adverbs).tokens(verb..after).tokens(adverbs..verb);
                return Some(after);
            }
            // *og derfor efter reglerne skulle*, *og i væsentlig grad letter*
            let adverbial = verb > adverbs || place.is(verb, Reading::Preposition.into());
            let late = adverbial
                .then(|| (verb..end.min(verb + 6)).find(|&token| place.is(token, FINITE)))
                .flatten();
            let own_subject = |late: usize| place.is(late + 1, SUBJECT_PRONOUN);
            if late.is_some_and(|late| !own_subject(late) && (adverbs..late).all(|token| place.tokens[token].is_word()))
            {
                return None;
            }
        }
        Some(from)
    }

    /// *…, og vi har …* is *…. Vi har …*; a subject that both clauses share is said again.
    fn at_coordinator(&self, at: usize, coordinator: usize) -> Option<Cut> {
        let place = self.place;
        let next = coordinator + 1;
        if self.in_condition(at) {
            return None;
        }
        let mut draft = self.draft(at);
        if place.folded(coordinator) == "men" {
            draft.word("men");
        }
        let first = (next..self.end).find(|&token| !place.is(token, Reading::Adverb.into()))?;
        if let Some(modal) = self.modal_of(first) {
            // *Du skal sende skemaet og samtidig oplyse …* is *…. Du skal samtidig oplyse …*
            let before = place.grammar.clause_of(modal);
            let subject = self.subject_of_first(before, modal)?;
            draft.word(&subject).tokens(modal..modal + 1).tokens(next..first + 1);
            return self.cut(at, coordinator, first + 1, &draft);
        }
        let clause = self.clause_from(next)?;
        let finite = clause.finite?;
        let before = place.grammar.clause_of(at - 1);
        if clause.order == Order::Subordinate {
            // *…, og hvis du ikke betaler, sender vi …*
            let after = place.grammar.clause_of(clause.tokens.end);
            let opens = matches!(place.folded(next), "hvis" | "når" | "såfremt") && before.order == Order::Main;
            if !opens || clause.tokens.end >= self.end || after.finite != Some(clause.tokens.end + 1) {
                return None;
            }
            draft.tokens(next..next + 1);
            return self.cut(at, coordinator, next + 1, &draft);
        }
        if finite == next {
            let subject = self.subject_of_first(before, next)?;
            if place.readings(next).meets(Reading::Infinitive.into()) {
                return None;
            }
            draft.word(&subject);
        } else if clause.subject.is_none() {
            return None;
        }
        if self.closes_row(at) {
            return None;
        }
        let but = place.folded(coordinator) == "men";
        if before.order == Order::Subordinate && !but && !self.is_surely_main(clause, before) {
            return None;
        }
        draft.tokens(next..next + 1);
        self.cut(at, coordinator, next + 1, &draft)
    }

    /// Whether the *og* at `at` closes a row of main clauses: *i april fik du …, i maj var det …, og i juni …*.
    fn closes_row(&self, at: usize) -> bool {
        let place = self.place;
        let clauses = place.grammar.clauses().iter();
        clauses
            .skip(1)
            .take_while(|clause| clause.tokens.start < at)
            .any(|clause| {
                let first = place.first_word(clause.tokens.clone());
                // One that begins with its verb has its front or its subject before the comma.
                let anew = first
                    .is_some_and(|first| clause.finite != Some(first) && !place.is(first, Reading::Coordinator.into()));
                let comma = place.text(clause.tokens.start) == "," || place.text(clause.tokens.start - 1) == ",";
                clause.order == Order::Main && clause.finite.is_some() && anew && comma
            })
    }

    /// The modal verb of a main clause that an infinitive after *og* belongs to.
    fn modal_of(&self, infinitive: usize) -> Option<usize> {
        let place = self.place;
        if !place.is(infinitive, Reading::Infinitive.into()) {
            return None;
        }
        let group = place.grammar.verb_group(infinitive);
        (group.finite && group.verbs.len() == 2).then(|| group.verbs[0])
    }

    /// The subject that a verb after *og* shares with the main clause before: a pronoun or a short phrase.
    fn subject_of_first(&self, before: &Clause, verb: usize) -> Option<String> {
        let place = self.place;
        if before.order != Order::Main || !place.is(verb, FINITE) {
            return None;
        }
        let scheme = place.grammar.scheme(before.finite?)?;
        let subject = scheme.subject.clone();
        let begins = (0..subject.start).all(|token| !place.tokens[token].is_word()) || !scheme.subject_first;
        if subject.is_empty() || !begins {
            return None;
        }
        let follows = place.text(verb + 1);
        if place.is(verb + 1, Reading::PronounSubject.into())
            || subject.len() > 3
            || matches!(place.folded(subject.start), "der" | "det")
            || follows == "?"
        {
            return None;
        }
        let text = place.quote(subject.clone());
        let keeps =
            text == "I" || !place.begins_sentence(subject.start) || place.is(subject.start, Reading::Name.into());
        Some(if keeps { text.to_owned() } else { text.to_lowercase() })
    }

    /// Whether a clause after *og* is a main clause though the one before is subordinate: its verb stands before its subject, or *ikke*
    /// after its verb; or what stands before is a relative clause, which is over.
    fn is_surely_main(&self, clause: &Clause, before: &Clause) -> bool {
        let place = self.place;
        let relative = (before.tokens.clone())
            .find(|&token| place.is(token, OPENER))
            .is_some_and(|opener| place.readings(opener).has(Reading::Relative) && place.folded(opener) != "hvor");
        let (Some(finite), Some(subject)) = (clause.finite, clause.subject.clone()) else {
            return false;
        };
        let inverted = subject.start > finite;
        let adverb_after = subject.end == finite
            && (place.is(finite + 1, Reading::Adverb.into())
                || place.tokens[finite..self.end]
                    .iter()
                    .any(|token| place.letter.quote(token.span) == "ikke"));
        inverted || adverb_after || relative
    }

    /// *…, idet du ikke har svaret* is *…. Det skyldes, at du ikke har svaret*, or only *…. Du har ikke svaret*.
    fn at_cause(&self, at: usize, vague: bool) -> Vec<Cut> {
        let place = self.place;
        let mut cuts = Vec::new();
        let Some(clause) = self.clause_from(at + 1) else {
            return cuts;
        };
        let Some(scheme) = clause.finite.and_then(|finite| place.grammar.scheme(finite)) else {
            return cuts;
        };
        if scheme.opener != Some(at + 1)
            || scheme.subject.is_empty()
            || place.grammar.clause_of(at - 1).order != Order::Main
            || self.goes_on_after(clause)
            || self.has_second(at + 1)
        {
            return cuts;
        }
        // *da* and *idet* say when with a verb in the past.
        let past = place.readings(scheme.finite()).has(Reading::Past);
        if past && place.folded(at + 1) == "da" {
            return cuts;
        }
        let remark = (at..clause.tokens.end).any(|token| {
            matches!(
                place.folded(token),
                "samtidig"
                    | "bemærkes"
                    | "henvises"
                    | "oplyses"
                    | "opmærksom"
                    | "bemærker"
                    | "henviser"
                    | "oplyser"
                    | "beder"
                    | "bedes"
            )
        });
        let vague_past = past && vague;
        let says_why = !remark && !vague_past;
        if says_why {
            let mut draft = self.draft(at);
            draft.word("det skyldes, at").tokens(at + 2..at + 3);
            cuts.extend(self.cut(at, at + 1, at + 3, &draft));
        }
        if vague && !says_why && !self.has_loose_subject(&scheme) {
            let mut draft = self.draft(at);
            self.as_main(&mut draft, &scheme);
            if let Some(until) = self.tail(&mut draft, scheme.finite() + 1, clause.tokens.end) {
                cuts.extend(self.cut(at, at + 1, until, &draft));
            }
        }
        cuts
    }

    /// Adds what stood before the verb of a subordinate clause, where a main clause has it: after the verb and a pronoun with it. Says up
    /// to where words were taken.
    fn push_before_verb(&self, draft: &mut Draft<'_>, scheme: &Scheme) -> usize {
        let after = scheme.finite() + 1;
        let pronouns = Readings::of(&[Reading::Reflexive, Reading::PronounObject]);
        let pronoun = usize::from(!scheme.before_verb.is_empty() && self.place.is(after, pronouns));
        draft.tokens(after..after + pronoun).tokens(scheme.before_verb.clone());
        after + pronoun
    }

    /// Whether an adverbial may hide in the subject, or the subject in an adverbial: *udlevering efter det oplyste*, *den i maj
    /// opkrævede skat*.
    fn has_loose_subject(&self, scheme: &Scheme) -> bool {
        let place = self.place;
        let article = matches!(place.folded(scheme.subject.start), "den" | "det" | "de") && scheme.subject.len() == 1;
        scheme.subject.clone().any(|token| place.folded(token) == "efter") || article && scheme.before_verb.len() > 1
    }

    /// A subordinate clause up to its verb, in the order of a main clause.
    fn as_main(&self, draft: &mut Draft<'_>, scheme: &Scheme) {
        let finite = scheme.finite();
        draft
            .tokens(scheme.subject.clone())
            .tokens(finite..finite + 1)
            .tokens(scheme.before_verb.clone());
    }

    /// *… skemaet, som skal udfyldes …* is *… skemaet. Det skal udfyldes …*
    fn at_relative(&self, at: usize) -> Option<Cut> {
        let place = self.place;
        let clause = self.clause_from(at + 1)?;
        let finite = clause.finite?;
        let scheme = place.grammar.scheme(finite)?;
        if scheme.opener != Some(at + 1) || scheme.order != Order::Subordinate {
            return None;
        }
        // The main clause has its verb, and nothing of it comes after.
        let mut before = place.grammar.clauses().iter().filter(|before| before.tokens.start < at);
        if !before.any(|before| before.order == Order::Main && before.finite.is_some_and(|verb| verb < at))
            || self.goes_on_after(clause)
            || self.in_condition_of(at)
            || self.has_second(at + 1)
            || scheme.subject.len() == 1 && place.folded(scheme.subject.start) == "det"
        {
            return None;
        }
        let again = self.named_again(at)?;
        let mut draft = self.draft(at);
        if scheme.subject.is_empty() {
            draft
                .word(&again)
                .tokens(finite..finite + 1)
                .tokens(scheme.before_verb.clone());
            let until = self.tail(&mut draft, finite + 1, clause.tokens.end)?;
            return self.cut(at, at + 1, until, &draft);
        }
        // *som du har sendt*: what was spoken of is the object now.
        let last = *scheme.verbs.last()?;
        let object = object_form(&again);
        if scheme.verbs.len() == 1 && !scheme.before_verb.is_empty() && place.grammar.noun_phrase(last + 1).is_none() {
            // *som kommunen ikke dækker*: a pronoun stands before *ikke*.
            draft
                .tokens(scheme.subject.clone())
                .tokens(finite..finite + 1)
                .word(object)
                .tokens(scheme.before_verb.clone());
            return self.cut(at, at + 1, finite + 1, &draft);
        }
        self.as_main(&mut draft, &scheme);
        draft.tokens(finite + 1..last + 1);
        let is_preposition = |token: usize| place.is(token, Reading::Preposition.into());
        let stranded = (last + 1..clause.tokens.end.min(self.end)).find(|&token| {
            is_preposition(token)
                && (token + 1 >= self.end
                    || !place.tokens[token + 1].is_word()
                    || is_preposition(token + 1)
                    || place.is(token + 1, Reading::Adverb.into()))
        });
        let until = match stranded {
            Some(preposition) => {
                draft.tokens(last + 1..preposition + 1).word(object);
                preposition + 1
            }
            // *som vi sender dig*
            None if place.is(last + 1, Readings::of(&[Reading::PronounObject, Reading::Reflexive])) => {
                draft.tokens(last + 1..last + 2).word(object);
                last + 2
            }
            None if place.grammar.noun_phrase(last + 1).is_some()
                && !place.is(last + 1, Readings::of(&[Reading::Numeral])) =>
            {
                return None;
            }
            None => {
                draft.word(object);
                last + 1
            }
        };
        self.cut(at, at + 1, until, &draft)
    }

    /// Whether a second clause of the same kind as the one that `opener` opens comes later and would hang in the air: *hvorved …, og
    /// hvorunder …*.
    fn has_second(&self, opener: usize) -> bool {
        let place = self.place;
        let own = place.folded(opener);
        (opener + 1..self.end).any(|token| {
            let word = place.folded(token);
            let relative = |word: &str| matches!(word, "som" | "der") || word.starts_with("hvor");
            place.is(token - 1, Reading::Coordinator.into())
                && place.readings(token).meets(OPENER)
                && (word == own || relative(word) && relative(own))
        })
    }

    /// Whether the clause before `at` says under what condition or what somebody thinks: what it speaks of is not so by itself.
    fn in_condition_of(&self, at: usize) -> bool {
        let place = self.place;
        let clause = place.grammar.clause_of(at - 1);
        clause.order == Order::Subordinate
            && (clause.tokens.clone()).any(|token| {
                matches!(
                    place.folded(token),
                    "hvis" | "såfremt" | "medmindre" | "når" | "om" | "hvorvidt" | "at" | "forudsat" | "inden" | "før"
                ) && place.is(token, OPENER)
            })
    }

    /// Whether the main clause goes on after a relative clause inside it.
    fn goes_on_after(&self, clause: &Clause) -> bool {
        let place = self.place;
        let after = clause.tokens.end;
        if after >= self.end {
            return false;
        }
        let next = place.grammar.clause_of(after);
        let joined = place.is(after, Reading::Coordinator.into()) || place.is(after + 1, Reading::Coordinator.into());
        next.order == Order::Main && !joined
    }

    /// How what a relative clause after `at` speaks of is named again: by a pronoun, or by the noun where it is a person. `None` where the
    /// clause may be needed to tell which one is meant, and where it is not sure what it speaks of.
    fn named_again(&self, at: usize) -> Option<String> {
        let place = self.place;
        let chain = (at.saturating_sub(LONGEST_CHAIN)..at).find(|&start| {
            place.grammar.noun_phrase(start).is_some()
                && place.grammar.phrase_end(start, at) == Some(at)
                && !self.inside_phrase(start)
        })?;
        let mut names: Vec<String> = Vec::new();
        let mut start = chain;
        while start < at {
            let Some(phrase) = place.grammar.noun_phrase(start) else {
                start += 1;
                continue;
            };
            let first = place.folded(start);
            // *at du har et behov, som …*: which need, only the clause says.
            let article = matches!(first, "en" | "et") && place.grammar.clause_of(at - 1).order == Order::Main;
            if matches!(first, "en" | "et") && !article {
                return None;
            }
            let bare = !phrase.definite && !article;
            // Prices and dates: *en udgift på 2.400 kr.*
            let amount = place.is(phrase.head, Readings::of(&[Reading::Numeral]))
                || place.tokens[phrase.head].kind == TokenKind::Number;
            if !bare && !amount {
                names.push(self.pronoun_for(start, &phrase)?);
            } else if chain == start && phrase.end == at {
                return None;
            }
            start = phrase.end + 1;
        }
        names.dedup();
        (names.len() == 1).then(|| names.remove(0))
    }

    fn is_name(&self, token: usize) -> bool {
        self.place.text(token).starts_with(char::is_uppercase) && !self.place.begins_sentence(token)
    }

    /// Whether a phrase goes on to the left of the token: an article or an adjective stands there.
    fn inside_phrase(&self, token: usize) -> bool {
        token > 0
            && self
                .place
                .grammar
                .noun_phrase(token - 1)
                .is_some_and(|phrase| phrase.end > token)
    }

    fn pronoun_for(&self, start: usize, phrase: &NounPhrase) -> Option<String> {
        let place = self.place;
        // *de oplysninger, som …*: which ones, the relative clause says. A name is no *den*.
        if matches!(place.folded(start), "den" | "det" | "de" | "denne" | "alle")
            || (start..phrase.end).any(|token| self.is_name(token))
        {
            return None;
        }
        if phrase.number == Some(Number::Plural) {
            return Some("de".to_owned());
        }
        if is_actor(place, phrase.head) {
            return (phrase.definite && start == phrase.head).then(|| place.quote(start..phrase.end).to_owned());
        }
        match phrase.gender? {
            Gender::Either => None,
            gender => agreeing("den", gender, false).map(str::to_owned),
        }
    }

    /// *…, så vi ikke kan …* as a result, not as a purpose: *…. Derfor kan vi ikke …*
    fn at_result(&self, at: usize) -> Option<Cut> {
        let place = self.place;
        let clause = place.grammar.clause_of(at + 2);
        let finite = clause.finite.filter(|&finite| finite > at + 2)?;
        let mut subject = at + 2..place.grammar.phrase_end(at + 2, finite)?;
        if place.folded(subject.end) == "den" && place.grammar.phrase_end(subject.end, finite) == Some(finite) {
            // *mødet den 6. februar*
            subject.end = finite;
        }
        let adverb_after = place.is(finite + 1, Reading::Adverb.into());
        let purpose = matches!(place.folded(finite), "kan" | "kunne" | "får" | "har" | "undgår") && !adverb_after;
        if subject.end != finite || purpose {
            return None;
        }
        let mut draft = self.draft(at);
        draft.word("derfor").tokens(finite..finite + 1).tokens(subject);
        self.cut(at, at + 1, finite + 1, &draft)
    }

    /// A whole sentence in brackets, said after the sentence.
    fn at_bracket(&self, at: usize) -> Option<Cut> {
        let place = self.place;
        let close = (at + 1..place.tokens.len()).find(|&token| place.text(token) == ")")?;
        let clause = place.grammar.clause_of(at + 1);
        let inside = |token: usize| token > at && token < close;
        if clause.order != Order::Main
            || !clause.finite.is_some_and(inside)
            || !clause.subject.clone().is_some_and(|subject| inside(subject.start))
        {
            return None;
        }
        // Whom *hun* means, only the place says.
        let points_back = matches!(place.folded(at + 1), "han" | "hun" | "den" | "det" | "de" | "dem");
        if points_back && close + 1 < self.end {
            return None;
        }
        let mut draft = Draft::new(place);
        draft
            .tokens(at - 1..at)
            .tokens(close + 1..self.end.max(close + 1))
            .full_stop()
            .tokens(at + 1..close);
        let until = self.end.max(close + 1);
        self.cut(at, at, until, &draft)
    }
}

fn object_form(pronoun: &str) -> &str {
    if pronoun == "de" { "dem" } else { pronoun }
}
