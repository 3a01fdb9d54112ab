//! Who could do what a passive or an empty verb leaves open.

use std::ops::Range;

use super::Suggestion;
use crate::grammar::Place;
use crate::grammar::classes::OPENER;
use crate::letter::{BlockKind, Letter, SortedWords, Span, TokenIndex};
use crate::lexicon::Reading;
use crate::lexicon::small_words::pronoun;
use crate::paraphrase::{Actor, Paraphrase, named_before};

include!(concat!(env!("OUT_DIR"), "/who_acts.rs"));

/// Who does what a verb says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    /// Only whoever writes, or another body.
    Authority,
    /// Only who reads.
    Reader,
    /// Whoever writes, and the reader as well.
    Both,
    /// The reader, or another body: not whoever writes.
    Others,
    /// None of them.
    Nobody,
}

/// Words that tell who acts.
struct Sign {
    who: Who,
    /// The verbs for which it holds; all where the list is empty.
    verbs: SortedWords,
    /// One of these stands with them.
    words: SortedWords,
    /// And one of these; none where the list is empty.
    also: SortedWords,
}

/// A lead-in is looked for in so many sentences before an item of its list.
const LONGEST_LIST: usize = 12;

/// What the letter calls its reader: *du*, *I* or *De*; either of the first two where it does not say.
pub(crate) fn reader(letter: &Letter) -> &'static [&'static str] {
    let mut others = None;
    for sentence in letter.sentences() {
        let mut first = true;
        for token in letter.tokens_in(sentence.tokens) {
            match letter.quote(token.span) {
                "du" | "dig" | "din" | "dit" | "dine" | "Du" | "Din" | "Dit" | "Dine" => return &["du"],
                "jer" | "jeres" | "Jeres" => others = Some(&["I"][..]),
                "Dem" | "Deres" => others = others.or(Some(&["De"][..])),
                // At the beginning of a sentence it may mean others.
                "De" if !first => others = others.or(Some(&["De"][..])),
                _ => {}
            }
            first &= !token.is_word();
        }
    }
    others.unwrap_or(&["du", "I"])
}

/// Whether only whoever writes does what a verb says, whatever stands beside it.
pub(crate) fn only_writer_acts(verb: &str) -> bool {
    AUTHORITY_VERBS.holds(verb)
}

/// Whether only the reader does what a verb says, whatever stands beside it.
pub(crate) fn only_reader_acts(verb: &str) -> bool {
    READER_VERBS.holds(verb)
}

/// What the sentence becomes with each who may do what `verb` says; it stands at the token `at`.
pub(super) fn who_could_act(
    place: &Place<'_>,
    reader: &[&str],
    at: usize,
    verb: Option<&str>,
    said_by: impl Fn(&Actor) -> Option<Paraphrase>,
) -> Vec<Suggestion> {
    let who = who(place, at, verb);
    let clause = place.grammar.clause_of(at).tokens.clone();
    // Nobody does it to themselves: *du kontaktes*, *rettes til undertegnede*.
    let opposed = |name: &str| {
        let own = pronoun(name).map(|pronoun| pronoun.object);
        let writes = |token: usize| matches!(place.folded(token), "undertegnede" | "mig");
        name == "vi" && clause.clone().any(writes)
            || own.is_some_and(|own| clause.clone().any(|token| place.text(token) == own))
    };
    let writer = matches!(who, Who::Authority | Who::Both);
    let body = (writer || who == Who::Others)
        .then(|| named_before(place, at))
        .flatten();
    let readers = reader
        .iter()
        .copied()
        .filter(|_| matches!(who, Who::Reader | Who::Both | Who::Others));
    writer
        .then_some("vi")
        .into_iter()
        .chain(readers)
        .chain(body.as_deref())
        .filter(|name| !opposed(name))
        .filter_map(|name| said_by(&Actor::named(name)).map(|paraphrase| Suggestion::choose(name, paraphrase.edits)))
        .collect()
}

/// Who may do what `verb` at `at` says.
fn who(place: &Place<'_>, at: usize, verb: Option<&str>) -> Who {
    let is_in = |list: SortedWords| verb.is_some_and(|verb| list.holds(verb));
    let clause = place.grammar.clause_of(at).tokens.clone();
    let holds = |words: SortedWords| {
        let without = |token: usize| token > 0 && matches!(place.folded(token - 1), "uden" | "før" | "inden");
        clause
            .clone()
            .any(|token| words.holds(place.folded(token)) && !without(token))
    };
    let together = |sign: &&Sign| {
        (sign.verbs.is_empty() && !is_in(READER_VERBS) || is_in(sign.verbs))
            && holds(sign.words)
            && (sign.also.is_empty() || holds(sign.also))
    };
    let before = sign_before(place, clause.start);
    if is_in(NOBODYS_VERBS) || before.is_some_and(|sign| sign.who == Who::Nobody) {
        return Who::Nobody;
    }
    // *Du kontaktes*, *vi skal underrettes*: the other one does it.
    let subject = place.grammar.clause_of(at).subject.clone();
    match subject
        .filter(|subject| subject.len() == 1)
        .map(|subject| place.text(subject.start))
    {
        Some("du" | "Du" | "I" | "De") => return Who::Authority,
        Some("vi" | "Vi" | "jeg" | "Jeg") => return Who::Reader,
        _ => {}
    }
    if let Some(sign) = TOGETHER.iter().find(together) {
        return sign.who;
    }
    if is_in(READER_VERBS) {
        return Who::Reader;
    }
    let to_address = |token: usize| place.text(token).contains('@');
    if is_in(TELLING_VERBS) && (holds(RECEIVERS) || clause.clone().any(to_address)) {
        return Who::Others;
    }
    // *Er du syg, skal det meddeles*
    if is_in(TELLING_VERBS) && is_duty(place, at) && follows_condition(place, clause.start) {
        return Who::Others;
    }
    if let Some(sign) = before {
        // *Vi henstiller, at byggeriet indstilles*: not we, and for the reader the verb is none.
        return if is_in(AUTHORITY_VERBS) && sign.who == Who::Reader {
            Who::Nobody
        } else {
            sign.who
        };
    }
    // *indsigelsen, hvori anføres*, *en regel, hvorefter …*: who, only another text says.
    if place
        .first_word(clause.clone())
        .is_some_and(|first| matches!(place.folded(first), "hvori" | "hvoraf" | "hvorefter"))
        && !is_in(AUTHORITY_VERBS)
    {
        return Who::Nobody;
    }
    if is_in(AUTHORITY_VERBS) {
        return Who::Authority;
    }
    let asked = is_in(ASKED_VERBS);
    if !asked && !is_in(EITHER_VERBS) {
        return Who::Nobody;
    }
    // *Det skal oplyses, at …*, *i den forbindelse kan oplyses, at*: whoever writes the letter says it.
    let content = place.folded(clause.end + usize::from(place.text(clause.end) == ",")) == "at";
    let formal = || clause.clone().any(|token| place.folded(token) == "det");
    let said_here = content && (formal() || place.grammar.clause_of(at).subject.is_none());
    let modal = place.folded(place.grammar.verb_group(at).verbs[0]);
    let negated = place.grammar.negated(at);
    let conditional = is_condition(place, clause.clone());
    let asks = conditional
        || matches!(
            modal,
            "skal" | "kan" | "bør" | "må" | "skulle" | "kunne" | "burde" | "måtte"
        );
    let filled = clause
        .clone()
        .any(|token| place.is(token, Reading::Expletive.into()) || place.folded(token) == "kun");
    if said_here && verb != Some("dokumentere") {
        Who::Authority
    } else if matches!(modal, "må" | "måtte") && (negated || filled) {
        // *Der må ikke ændres*: a rule for the reader.
        Who::Reader
    } else if conditional && negated {
        // *Betales den ikke til tiden*
        Who::Reader
    } else if serves(place, clause.clone())
        || matches!(modal, "kan" | "vil" | "bliver") && follows_neglect(place, clause.start)
    {
        Who::Authority
    } else if asked && !asks {
        // *en bil, som benyttes hver dag*: by anybody.
        if is_aside(place, clause) {
            Who::Nobody
        } else {
            Who::Authority
        }
    } else {
        Who::Both
    }
}

/// Whether a clause says more of something: *som benyttes hver dag*.
fn is_aside(place: &Place<'_>, clause: Range<usize>) -> bool {
    place
        .first_word(clause)
        .is_some_and(|first| place.readings(first).meets(Reading::Relative.into()))
}

/// Whether a clause says what something is for: *giv os besked, så det kan rettes*.
fn serves(place: &Place<'_>, clause: Range<usize>) -> bool {
    let first = place.first_word(clause.clone());
    clause.start > 0 && first.is_some_and(|first| place.folded(first) == "så")
}

/// Whether the clause at `start` says what comes of what the reader has not done: *Svarer du ikke, kan støtten stoppes*.
fn follows_neglect(place: &Place<'_>, start: usize) -> bool {
    let mut before = place
        .grammar
        .clauses()
        .iter()
        .filter(|clause| clause.tokens.end <= start);
    before.any(|clause| is_condition(place, clause.tokens.clone()) && place.grammar.negated(clause.tokens.start))
}

/// What the clause before the one at `start` says of who acts: *vi anmoder om, at …*; for an item of a list, the sentence that leads in.
fn sign_before(place: &Place<'_>, start: usize) -> Option<&'static Sign> {
    let letter = place.letter;
    // *for, at beholderne renholdes, og at affaldet bortskaffes*: both hang on the same.
    let mut start = start;
    if start > 0 && !opens_with_at(place, place.grammar.clause_of(start).tokens.clone()) {
        return None;
    }
    let hangs_on_another = |start: usize| opens_with_at(place, place.grammar.clause_of(start - 1).tokens.clone());
    while start > 0 && hangs_on_another(start) {
        start = place.grammar.clause_of(start - 1).tokens.start;
    }
    let tokens = if start > 0 {
        &place.tokens[place.grammar.clause_of(start - 1).tokens.clone()]
    } else {
        letter.tokens_in(lead_in(place)?)
    };
    CLAUSES_BEFORE.iter().find(|sign| {
        tokens
            .iter()
            .any(|token| sign.words.holds(&letter.folded()[token.span.range()]))
    })
}

/// Whether a clause begins with *at*.
fn opens_with_at(place: &Place<'_>, clause: Range<usize>) -> bool {
    let first = place.opening_word(clause);
    first.is_some_and(|first| place.folded(first) == "at")
}

/// The tokens of the sentence that leads in the list that this one is an item of.
fn lead_in(place: &Place<'_>) -> Option<Span<TokenIndex>> {
    let letter = place.letter;
    let item = letter.block_of(place.sentence).kind == BlockKind::ListItem || place.folded(0) == "at";
    let before = letter.sentences()[..place.index as usize]
        .iter()
        .rev()
        .take(LONGEST_LIST);
    before
        .filter(|_| item)
        .find(|sentence| {
            let last = letter.tokens_in(sentence.tokens).last();
            last.is_some_and(|last| letter.quote(last.span) == ":")
        })
        .map(|sentence| sentence.tokens)
}

/// Whether the verb at `at` stands after *skal* or *bør*.
fn is_duty(place: &Place<'_>, at: usize) -> bool {
    matches!(
        place.folded(place.grammar.verb_group(at).verbs[0]),
        "skal" | "bør" | "skulle" | "burde"
    )
}

/// Whether the clause before the one at `start` is a condition: *Er du syg, …*
fn follows_condition(place: &Place<'_>, start: usize) -> bool {
    start
        .checked_sub(1)
        .is_some_and(|last| is_condition(place, place.grammar.clause_of(last).tokens.clone()))
}

/// Whether a clause begins with *hvis* or the like, or with its verb.
fn is_condition(place: &Place<'_>, clause: Range<usize>) -> bool {
    let finite = place.grammar.clause_of(clause.start).finite;
    let first = place.first_word(clause.clone());
    first.is_some_and(|first| {
        matches!(
            place.folded(first),
            "hvis" | "når" | "såfremt" | "medmindre" | "inden" | "før"
        ) && place.readings(first).meets(OPENER)
            || finite == Some(first)
    })
}
