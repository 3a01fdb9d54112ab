//! [`Scheme`]: the fields of a clause, as Danish grammar lays them out.
//!
//! Diderichsen's scheme (*Elementær dansk grammatik*, 1946): a main clause has a front field, its finite verb, subject and adverbs, then
//! the other verbs, and then objects and adverbials; a subordinate clause has what opens it, its subject, adverbs and then the verbs.
//! Whoever moves one field and leaves the others in their order writes a correct clause.

use std::ops::Range;

use super::classes::*;
use super::clause::{Clause, Order};
use super::identity::Identity;
use super::noun_phrase::{OF_THE_VERB, noun_phrase};
use super::verb_group::verbs_after;
use super::word::{Mark, Word};
use crate::lexicon::{Reading as R, Readings};

/// The fields of a clause. All ranges are tokens of the sentence; an empty range is an empty field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Main or subordinate.
    pub order: Order,
    /// The word that opens a subordinate clause: *at*, *hvis*, *som*.
    pub opener: Option<usize>,
    /// Main clause: what stands before the verb and is not the subject, with its comma: *Hvis du ikke svarer,*
    pub front: Range<usize>,
    /// The subject, with all that belongs to it. Empty where there is none, or where the opener is the subject: *som sendes*.
    pub subject: Range<usize>,
    /// The subject stands before its verb.
    pub subject_first: bool,
    /// The finite verb, then the verbs that belong to it.
    pub verbs: Vec<usize>,
    /// Subordinate clause: what stands between subject and verb: *ikke*.
    pub before_verb: Range<usize>,
    /// What stands between the finite verb (and the subject after it) and the other verbs; with no other verb only adverbs of the
    /// clause.
    pub middle: Range<usize>,
    /// The first token after all of these.
    pub rest: usize,
    /// Where the clause ends: at a comma, a mark or the next clause.
    pub end: usize,
}

impl Scheme {
    /// Its finite verb.
    pub fn finite(&self) -> usize {
        self.verbs[0]
    }

    /// Its first token, the word that opens it not counted.
    pub fn start(&self) -> usize {
        let first = [&self.front, &self.subject, &self.before_verb]
            .into_iter()
            .filter(|field| !field.is_empty())
            .map(|field| field.start)
            .min();
        first.unwrap_or(self.verbs[0]).min(self.verbs[0])
    }
}

/// The scheme of the clause whose finite verb stands at `finite`; `None` where it cannot be told for sure.
pub(super) fn scheme(words: &[Word], clauses: &[Clause], finite: usize) -> Option<Scheme> {
    let index = clauses.iter().position(|clause| clause.tokens.contains(&finite))?;
    let own = &clauses[index];
    if own.finite != Some(finite) {
        return None;
    }
    let end = trimmed_end(words, own.tokens.clone());
    let verbs = verbs_after(words, finite, end);
    let last = verbs[verbs.len() - 1];
    if let Some(opening) = subordinate(words, clauses, index) {
        let opener = opening.opener;
        let first = opener + 1;
        let relative = words[opener].can(Readings::of(&[R::Relative, R::Interrogative]));
        let (subject, before_verb) = match opening.interrupted {
            Some(subject) => (subject, own.tokens.start..finite),
            None => fields_before(words, first, finite, relative)?,
        };
        let before_verb = skip_marks(words, before_verb);
        let middle = if verbs.len() > 1 {
            finite + 1..verbs[1]
        } else {
            finite + 1..adverbs_end(words, finite + 1, end)
        };
        return Some(Scheme {
            order: Order::Subordinate,
            opener: Some(opener),
            front: first..first,
            subject,
            subject_first: true,
            rest: (last + 1).max(middle.end),
            verbs,
            before_verb,
            middle,
            end,
        });
    }
    if own.order == Order::Subordinate {
        // *og ikke kan dækkes*: what opens it stands in another clause.
        return None;
    }
    let left = left_of(words, clauses, index, finite)?;
    if left.len() == 1 && words[left.start].identity == Identity::Not {
        // No main clause begins with *ikke*: a part is missing before it.
        return None;
    }
    let first_after = finite + 1;
    let inner_end = if verbs.len() > 1 { verbs[1] } else { end };
    let inverted = || -> Option<(Range<usize>, Range<usize>)> {
        // *Herefter behandles ikke sagen*: an adverb may stand before a heavy subject, never before a pronoun.
        let subject_start = first_after;
        let start_word = words.get(subject_start)?;
        if start_word.mark != Mark::None || subject_start >= inner_end {
            return None;
        }
        let subject = if verbs.len() > 1 {
            subject_start..subject_end(words, subject_start, inner_end)?
        } else {
            let phrase = noun_phrase(words, subject_start)?;
            if words[phrase.head].is(Readings::of(&[R::PronounObject, R::Reflexive])) {
                return None;
            }
            // *behandles lønsedlerne fra maj ikke*: what stands before the adverb is the subject.
            let whole = subject_end(words, subject_start, inner_end)?;
            let adverb_after = whole < inner_end && is_clause_adverb(words[whole]);
            let end = if adverb_after { whole } else { phrase.end };
            subject_start..end.min(inner_end)
        };
        let middle = if verbs.len() > 1 {
            subject.end..inner_end
        } else {
            subject.end..adverbs_end(words, subject.end, end)
        };
        Some((subject, middle))
    };
    let adverbs_only = || {
        if verbs.len() > 1 {
            first_after..inner_end
        } else {
            first_after..adverbs_end(words, first_after, end)
        }
    };
    let empty = finite..finite;
    let subject_first = !left.is_empty() && !is_adverbial(words, &left, finite);
    let (front, subject, middle) = if subject_first {
        (left.start..left.start, without_comma(words, &left), adverbs_only())
    } else {
        match inverted() {
            Some((subject, middle)) => (left, subject, middle),
            None => (left, empty.start + 1..empty.start + 1, adverbs_only()),
        }
    };
    Some(Scheme {
        order: Order::Main,
        opener: None,
        front,
        subject,
        subject_first,
        rest: (last + 1).max(middle.end),
        verbs,
        before_verb: finite..finite,
        middle,
        end,
    })
}

/// How a subordinate clause begins.
struct Opening {
    opener: usize,
    /// The subject, where a relative clause stands between it and the verb.
    interrupted: Option<Range<usize>>,
}

/// The word that opens the clause, if it is subordinate; a relative clause may stand between it and the verb.
fn subordinate(words: &[Word], clauses: &[Clause], index: usize) -> Option<Opening> {
    let own = &clauses[index];
    let opener_in = |clause: &Clause| {
        (clause.tokens.clone())
            .find(|&at| {
                words[at].mark == Mark::None
                    && !words[at].is(Readings::of(&[R::Coordinator, R::Adverb, R::Preposition]))
            })
            .filter(|&at| words[at].is(OPENER))
    };
    if own.order == Order::Subordinate {
        return opener_in(own).map(|opener| Opening {
            opener,
            interrupted: None,
        });
    }
    // *at de oplysninger,* · *som du har sendt,* · *behandles*
    let cut = clauses[..index]
        .iter()
        .rposition(|clause| clause.order == Order::Subordinate && clause.finite.is_none())?;
    let between = &clauses[cut + 1..index];
    let starts_with_verb = first_word(words, own.tokens.clone()).is_some_and(|first| own.finite == Some(first));
    if between.is_empty() || !starts_with_verb || between.iter().any(|clause| clause.order != Order::Subordinate) {
        return None;
    }
    let opener = opener_in(&clauses[cut])?;
    noun_phrase(words, opener + 1)?;
    Some(Opening {
        opener,
        interrupted: Some(opener + 1..between[between.len() - 1].tokens.end),
    })
}

/// Subject and adverbs between the opener and the verb of a subordinate clause.
fn fields_before(words: &[Word], first: usize, finite: usize, relative: bool) -> Option<(Range<usize>, Range<usize>)> {
    if first > finite {
        return None;
    }
    let mut adverbs = finite;
    while adverbs > first && is_clause_adverb(words[adverbs - 1]) {
        adverbs -= 1;
    }
    if adverbs == first {
        // *som ikke behandles*: the opener is the subject, or nobody is.
        return relative.then_some((first..first, first..finite));
    }
    if relative && words[first].is(R::Preposition.into()) {
        // *som i 2024 fik et påbud*
        return Some((first..first, first..finite));
    }
    let phrase = noun_phrase(words, first)?;
    if words[phrase.head].is(Readings::of(&[R::PronounObject, R::Reflexive])) {
        return None;
    }
    let date = words[phrase.head].time && words[first..phrase.end].iter().any(|word| word.is(R::Numeral.into()));
    if date {
        // *som den 2. april blev pålagt*; *at den 2. april er en helligdag* is left alone.
        return relative.then_some((first..first, first..finite));
    }
    // A pronoun is the subject alone; what follows it are adverbials: *at du i denne uge*.
    let pronoun = words[phrase.head].is(PRONOUN);
    let end = if pronoun {
        phrase.end
    } else {
        subject_end(words, first, adverbs)?
    };
    Some((first..end, end..finite))
}

/// Everything that stands before the verb of a main clause and belongs to it.
fn left_of(words: &[Word], clauses: &[Clause], index: usize, finite: usize) -> Option<Range<usize>> {
    let own = &clauses[index];
    let first = first_word(words, own.tokens.clone())?;
    // *Hvis du vil, så kan du*: *så* only takes up what stands before.
    let resumes = words[first].identity == Identity::Så
        && first + 1 == finite
        && first > 0
        && words[first - 1].mark == Mark::Comma
        && index > 0;
    if first < finite && !resumes {
        return Some(first..finite);
    }
    if first > 0 && words[first - 1].is(R::Coordinator.into()) {
        // *undersøges og behandles*: what stands before belongs to both.
        return None;
    }
    let mut start = index;
    while start > 0 && clauses[start - 1].order == Order::Subordinate {
        start -= 1;
    }
    let before = start.checked_sub(1).map(|before| &clauses[before]);
    let first_of = |index: usize| first_word(words, clauses[index].tokens.clone());
    match before {
        // *De oplysninger,* · *som du har sendt,* · *behandles*
        Some(before) if before.finite.is_none() => first_of(start - 1).map(|first| first..finite),
        // *Reagerer du ikke,* · *afsluttes sagen*
        Some(before)
            if first_of(start - 1) == before.finite
                && before.finite.is_some_and(|verb| !words[verb].is(R::Imperative.into())) =>
        {
            first_of(start - 1).map(|first| first..finite)
        }
        // *Hvis du ikke svarer,* · *afsluttes sagen*
        None if start < index => first_of(0).map(|first| first..finite),
        Some(_) if start < index => {
            // After a main clause the subordinate one is this one's only after *og*.
            let joined = words[clauses[start].tokens.start].is(R::Coordinator.into())
                || words
                    .get(clauses[start].tokens.start + 1)
                    .is_some_and(|word| word.is(R::Coordinator.into()));
            let opener = first_of(start)?;
            joined.then_some(opener..finite)
        }
        _ => Some(finite..finite),
    }
}

/// Whether what stands before the verb says when, where or under what condition, and is not the subject.
fn is_adverbial(words: &[Word], left: &Range<usize>, finite: usize) -> bool {
    let first = words[left.start];
    if first.is(Readings::of(&[
        R::Adverb,
        R::Preposition,
        R::Subordinator,
        R::Interrogative,
        R::Relative,
    ])) {
        return true;
    }
    // *Reagerer du ikke,*; *Vedlagt*
    if first.is(FINITE) || first.is(DESCRIPTION) && left.len() == 1 {
        return true;
    }
    // *Den 3. maj behandles sagen*: a subject follows the verb, and the phrase before it is a time.
    let subject_follows = words
        .get(finite + 1)
        .is_some_and(|next| next.is(SUBJECT_PRONOUN) || next.identity == Identity::Der);
    if subject_follows {
        return true;
    }
    let Some(phrase) = noun_phrase(words, left.start) else {
        return true;
    };
    let follows = noun_phrase(words, finite + 1)
        .is_some_and(|subject| !words[subject.head].is(Readings::of(&[R::Participle, R::Infinitive, R::Numeral])));
    words[phrase.head].time && follows
}

/// Where a subject between two verbs ends. What a preposition adds to a noun there mostly belongs to it: *bliver undervisningen i 3.
/// klasse flyttet*, but *skal skemaet inden fredag afleveres*.
fn subject_end(words: &[Word], start: usize, limit: usize) -> Option<usize> {
    if words[start].is(PRONOUN) {
        return noun_phrase(words, start).map(|phrase| phrase.end);
    }
    let mut end = phrase_end(words, start, limit)?;
    while end + 1 < limit && words[end].is(R::Preposition.into()) && !OF_THE_VERB.has(words[end].identity) {
        let Some(added) = phrase_end(words, end + 1, limit) else {
            break;
        };
        if words[end + 1].identity == Identity::Reason {
            break;
        }
        if words[end + 1..added].iter().any(|word| word.time) {
            break;
        }
        end = added;
    }
    Some(end)
}

/// Where a noun phrase with all that belongs to it ends: prepositions, coordination and genitives, up to `limit`.
pub(super) fn phrase_end(words: &[Word], start: usize, limit: usize) -> Option<usize> {
    let mut phrase = noun_phrase(words, start)?;
    loop {
        let at = phrase.end;
        if at >= limit {
            return Some(limit);
        }
        if phrase.certain {
            return Some(at);
        }
        let next = words[at];
        // *arbejdet* | *af hensyn til padderne*
        if words.get(at + 1).is_some_and(|noun| noun.identity == Identity::Reason) {
            return Some(at);
        }
        let goes_on = next.is(R::Preposition.into()) || next.is(R::Coordinator.into()) || next.mark == Mark::Joint;
        match noun_phrase(words, at + 1).filter(|more| goes_on && more.end <= limit) {
            Some(more) => phrase = more,
            None => return Some(at),
        }
    }
}

/// Whether a word is an adverb that says something of the whole clause: *ikke, også, derfor*.
fn is_clause_adverb(word: Word) -> bool {
    word.is(R::Adverb.into()) || word.identity == Identity::Not
}

fn adverbs_end(words: &[Word], start: usize, end: usize) -> usize {
    (start..end).find(|&at| !is_clause_adverb(words[at])).unwrap_or(end)
}

fn first_word(words: &[Word], tokens: Range<usize>) -> Option<usize> {
    tokens
        .into_iter()
        .find(|&at| words[at].mark == Mark::None && !words[at].is(R::Coordinator.into()))
}

fn skip_marks(words: &[Word], field: Range<usize>) -> Range<usize> {
    let start = (field.clone())
        .find(|&at| words[at].mark == Mark::None)
        .unwrap_or(field.end);
    start..field.end
}

fn without_comma(words: &[Word], field: &Range<usize>) -> Range<usize> {
    let mut end = field.end;
    while end > field.start && words[end - 1].mark == Mark::Comma {
        end -= 1;
    }
    field.start..end
}

/// The clause's end without the marks that close it.
fn trimmed_end(words: &[Word], tokens: Range<usize>) -> usize {
    let mut end = tokens.end;
    while end > tokens.start && matches!(words[end - 1].mark, Mark::Break | Mark::Comma | Mark::Dash) {
        end -= 1;
    }
    end
}
