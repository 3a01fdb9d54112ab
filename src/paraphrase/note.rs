//! A reference to the law moved to a note: *du kan få hjælp efter servicelovens § 83* is *du kan få hjælp (note 1)*.

use std::ops::Range;

use super::draft::{Draft, capital};
use crate::facts::Reference;
use crate::grammar::classes::{DEFINITE_NOUN, FINITE, OPENER, PRONOUN, SUBJECT_PRONOUN};
use crate::grammar::{Order, Place, Scheme};
use crate::letter::{Span, TextByte, Token, TokenKind};
use crate::lexicon::{Reading, Readings};
use crate::rewrite::Edit;

/// What leads to a reference and goes with it.
const LEADS: [&str; 15] = [
    "efter",
    "jf.",
    "jvf.",
    "jfr.",
    "jævnfør",
    "ifølge",
    "iht.",
    "i henhold til",
    "i medfør af",
    "med hjemmel i",
    "på baggrund af",
    "på grundlag af",
    "under henvisning til",
    "med henvisning til",
    "i overensstemmelse med",
];

/// The mark instead of the reference, with the sentence in the order that this asks for. `None` where the sentence needs the reference,
/// or where it cannot be told where the mark belongs.
pub fn moved_to_note(place: &Place<'_>, reference: &Reference, number: usize) -> Option<Vec<Edit>> {
    let mark = ["(note ", &number.to_string(), ")"].concat();
    let Range { start, end } = reference.tokens;
    let lead = lead(place, start);
    let first = lead.unwrap_or(start);
    let enclosed = |first: usize| first > 0 && place.text(first - 1) == "(" && place.text(end) == ")";
    let seen = first - usize::from(first > 0 && place.folded(first - 1) == "se");
    if !reference.names_law || followed_by_relative(place, end) {
        return None;
    }
    if enclosed(seen) {
        return Some(vec![Edit {
            span: place.span(seen - 1..end + 1),
            text: mark,
        }]);
    }
    let phrase = Phrase {
        place,
        tokens: lead?..end,
        mark,
    };
    if phrase.is_needed() || phrase.is_coordinated() {
        return None;
    }
    phrase.moved()
}

/// The note: the reference as it stands, as a sentence.
pub fn note(place: &Place<'_>, reference: &Reference, number: usize) -> String {
    let text = capital(place.quote(reference.tokens.clone()));
    let stop = if text.ends_with('.') { "" } else { "." };
    ["Note ", &number.to_string(), ": ", &text, stop].concat()
}

/// Where the words begin that lead to a reference at `end`.
fn lead(place: &Place<'_>, end: usize) -> Option<usize> {
    LEADS.iter().find_map(|lead| {
        let words = lead.split(' ');
        let start = end.checked_sub(words.clone().count())?;
        let same = words.enumerate().all(|(at, word)| place.folded(start + at) == word);
        same.then_some(start)
    })
}

/// *§ 36, hvorefter …*, *lov om gebyrer, der opkræves af kommuner*
fn followed_by_relative(place: &Place<'_>, end: usize) -> bool {
    let next = end + usize::from(place.text(end) == ",");
    matches!(
        place.folded(next),
        "der" | "som" | "hvorefter" | "hvoraf" | "hvori" | "hvor" | "hvorved" | "hvis"
    ) && (place.folded(next) != "hvis" || place.is(next + 1, Reading::NounSingularCommon.into()))
}

/// A reference with what leads to it.
struct Phrase<'p> {
    place: &'p Place<'p>,
    tokens: Range<usize>,
    mark: String,
}

impl Phrase<'_> {
    fn before(&self) -> &str {
        self.tokens
            .start
            .checked_sub(1)
            .map_or("", |before| self.place.folded(before))
    }

    /// *jf.* adds something to a sentence that is whole without it.
    fn adds(&self) -> bool {
        self.place.folded(self.tokens.start).starts_with('j')
    }

    /// Whether the sentence says something else without the reference.
    fn is_needed(&self) -> bool {
        let place = self.place;
        let before = self.before();
        if matches!(
            before,
            "kun"
                | "alene"
                | "også"
                | "ikke"
                | "både"
                | "enten"
                | "hverken"
                | "såvel"
                | "netop"
                | "end"
                | "udelukkende"
        ) {
            return true;
        }
        // *skal du i medfør af § 19, stk. 1, gøres bekendt*: the comma is in the midst of the verbs.
        let after = self.tokens.end + 1;
        if place.text(self.tokens.end) == "," && !self.verb_follows() && place.grammar.passive(after).is_some() {
            return true;
        }
        // A bracket that is not closed after it holds more.
        if self.adds() {
            return before == "(";
        }
        // *Har du fået hjælp efter § 95?*; *hvis du får hjælp efter § 83*
        let clause = place.grammar.clause_of(self.tokens.start);
        let first = place.first_word(clause.tokens.clone());
        let opens = |word: &str| {
            matches!(
                word,
                "hvis" | "når" | "såfremt" | "dersom" | "medmindre" | "der" | "som" | "om"
            )
        };
        let restricts = first.is_some_and(|first| {
            clause.order == Order::Subordinate && opens(place.folded(first))
                || clause.tokens.start == 0 && clause.finite == Some(first) && place.is(first, FINITE)
        });
        if restricts || place.text(place.tokens.len() - 1) == "?" {
            return true;
        }
        // *men du kan søge efter …*
        let contrasts = |at: usize| matches!(place.folded(at), "men" | "mens" | "medens" | "hvorimod" | "derimod");
        let other_sign = |at: usize| !self.tokens.contains(&at) && place.tokens[at].kind == TokenKind::Section;
        if (0..place.tokens.len()).any(contrasts) && (0..place.tokens.len()).any(other_sign) {
            return true;
        }
        // *Du kan ikke få hjælp efter § 112* says nothing of other help.
        let any_help = |at: usize| is_any_help(place.folded(at));
        let Some(last) = self.tokens.start.checked_sub(1) else {
            return place.grammar.negated(0) && clause.tokens.clone().any(any_help);
        };
        let modal = clause.finite.is_some_and(|finite| is_modal(place.folded(finite)));
        if place.grammar.negated(self.tokens.start) && clause.tokens.clone().any(any_help) || modal && any_help(last) {
            return true;
        }
        // *Påbuddet gives efter § 30*: nothing else is said.
        let closes = !place.tokens.get(self.tokens.end).is_some_and(Token::is_word);
        // *Tilladelsen er givet efter § 16*: such a verb says nothing by itself.
        let light = matches!(
            before,
            "givet" | "meddelt" | "truffet" | "sket" | "foretaget" | "udstedt"
        );
        let is_verb = light || clause.finite == Some(last);
        is_verb && closes && !self.verb_follows() || is_specified(before)
    }

    /// *efter § 85 og efter § 107*: each needs the other.
    fn is_coordinated(&self) -> bool {
        let place = self.place;
        let joins = |word: &str| matches!(word, "og" | "eller" | "samt" | "men");
        // *efter miljølovens § 65 og husdyrlovens regler*
        let second = self.tokens.end + 1;
        if joins(place.folded(self.tokens.end)) && place.is(second, Reading::NounGenitive.into()) {
            return true;
        }
        let mut next = self.tokens.end + usize::from(place.text(self.tokens.end) == ",");
        if !joins(place.folded(next)) {
            return joins(self.before()) && self.fronted().is_none();
        }
        next += 1;
        next += usize::from(place.is(next, Reading::Adverb.into()));
        (next..next + 4).any(|at| lead(place, at) == Some(next))
    }

    fn moved(&self) -> Option<Vec<Edit>> {
        let place = self.place;
        if let Some(scheme) = self.fronted() {
            return self.unfronted(&scheme);
        }
        let comma_before = self.before() == ",";
        let from = self.tokens.start.checked_sub(1 + usize::from(comma_before))?;
        let end = self.tokens.end;
        let closes = place.text(end) == ","
            && (comma_before || self.has_comma())
            && (!self.begins_clause(end) || self.shares_subject(end));
        let after = end + usize::from(closes);
        if comma_before && place.text(end) == "," || self.ends_phrase(from, after) {
            let mut edit = self.gap(from, after);
            edit.text = [" ", &self.mark].concat();
            return Some(vec![edit]);
        }
        if comma_before {
            return None;
        }
        let clause = place.grammar.clause_of(self.tokens.start);
        let scheme = place.grammar.scheme(clause.finite?)?;
        let mark = self.mark_at(self.end_of_clause(&scheme)?);
        (mark.span.start > place.tokens[after - 1].span.end).then(|| vec![self.gap(from, after), mark])
    }

    /// The edit that takes out what stands between the tokens `from` and `after`. A full stop that the reference shares with the
    /// sentence stays.
    fn gap(&self, from: usize, after: usize) -> Edit {
        let place = self.place;
        let last = place.tokens[after - 1].span;
        let shared = after == place.tokens.len() && place.text(after - 1).ends_with('.');
        Edit {
            span: Span::new(place.tokens[from].span.end, last.end - u32::from(shared)),
            text: String::new(),
        }
    }

    fn mark_at(&self, end: usize) -> Edit {
        let place = self.place;
        let at: u32 = place.tokens[end - 1].span.end;
        // An abbreviation keeps the full stop that it shared with the sentence.
        let shared = end == place.tokens.len() && place.text(end - 1).ends_with('.') && place.text(end - 1) != ".";
        Edit {
            span: Span::<TextByte>::new(at, at),
            text: [" ", &self.mark, if shared { "." } else { "" }].concat(),
        }
    }

    /// Whether the reference has a comma in it, which the one after it then closes.
    fn has_comma(&self) -> bool {
        self.tokens.clone().any(|at| self.place.text(at) == ",")
    }

    /// Whether a clause begins with the comma at `at`.
    fn begins_clause(&self, at: usize) -> bool {
        self.place
            .grammar
            .clauses()
            .iter()
            .any(|clause| clause.tokens.start == at)
    }

    /// Whether a second verb of the same subject follows the comma at `at`: *har undersøgt sagen, jf. § 8, og er nået til …*
    fn shares_subject(&self, at: usize) -> bool {
        let place = self.place;
        matches!(place.folded(at + 1), "og" | "eller") && place.is(at + 2, FINITE) && !place.is(at + 3, SUBJECT_PRONOUN)
    }

    /// Whether a verb of the clause stands after the reference.
    fn verb_follows(&self) -> bool {
        let grammar = self.place.grammar;
        let end = self.tokens.end;
        grammar.clause_of(self.tokens.start).finite.is_some_and(|finite| {
            finite >= end
                || grammar
                    .scheme(finite)
                    .is_some_and(|scheme| scheme.verbs.iter().any(|&verb| verb >= end))
        })
    }

    /// Whether the mark can stand where the reference stood: last in the clause, or before a phrase of its own.
    fn ends_phrase(&self, from: usize, after: usize) -> bool {
        let place = self.place;
        let clause = place.grammar.clause_of(self.tokens.start);
        // *Vi indhenter efter § 11 fra din læge …*
        let inside = clause.finite == Some(from) || place.is(from, SUBJECT_PRONOUN);
        match place.tokens.get(after) {
            _ if self.verb_follows() => false,
            None => true,
            Some(token) if !token.is_word() => true,
            Some(_) if inside => false,
            Some(_) => place.is(
                after,
                OPENER.or(Readings::of(&[
                    Reading::Preposition,
                    Reading::Coordinator,
                    Reading::InfinitiveMark,
                ])),
            ),
        }
    }

    /// The scheme of the main clause that begins with this phrase.
    fn fronted(&self) -> Option<Scheme> {
        let place = self.place;
        let clause = place.grammar.clause_of(self.tokens.start);
        let scheme = place.grammar.scheme(clause.finite?)?;
        let end = self.tokens.end + usize::from(place.text(self.tokens.end) == ",");
        (scheme.order == Order::Main && scheme.front.start == self.tokens.start && scheme.finite() == end)
            .then_some(scheme)
    }

    /// The sentence with its subject first.
    fn unfronted(&self, scheme: &Scheme) -> Option<Vec<Edit>> {
        let place = self.place;
        let subject = scheme.subject.clone();
        let finite = scheme.finite();
        let alone = scheme.verbs.len() == 1;
        let pronoun = subject.len() == 1 && place.is(subject.start, PRONOUN);
        // *er reglerne om støtte enkle*: where the subject ends cannot be seen.
        let ends = !alone
            || pronoun
            || place.is(subject.end - 1, DEFINITE_NOUN) && !place.is(subject.end, Reading::Preposition.into());
        if subject.is_empty() || scheme.subject_first || !ends {
            return None;
        }
        let mut draft = Draft::new(place);
        draft
            .tokens(subject.clone())
            .tokens(finite..finite + 1)
            .tokens(finite + 1..subject.start);
        let mut edits = draft.instead_of(self.tokens.start..subject.end)?.edits;
        edits.push(self.mark_at(self.end_of_clause(scheme).filter(|&end| end > subject.end)?));
        Some(edits)
    }

    /// Where the mark stands that speaks of a whole clause: at its end, with the clause that is its object.
    fn end_of_clause(&self, scheme: &Scheme) -> Option<usize> {
        let place = self.place;
        let mut end = scheme.end;
        let linked = place.is(end, OPENER) && place.is(end - 1, Readings::of(&[Reading::Preposition, Reading::Adverb]));
        if linked || place.is(end - 1, Reading::Preposition.into()) {
            // *, senest fem dage efter at du er flyttet*
            end = (scheme.rest..end).rfind(|&at| place.text(at) == ",")?;
        }
        let next = |end: usize| place.folded(end + usize::from(place.text(end) == ","));
        if matches!(
            next(end),
            "at" | "om" | "hvad" | "hvem" | "hvilke" | "hvilken" | "hvordan" | "hvornår" | "hvorvidt"
        ) {
            let clause = place.grammar.clause_of(end + 1);
            end = place.grammar.scheme(clause.finite?)?.end;
        }
        // *støtte til borgere, der er syge, i deres hjem*; *de udgifter, du har haft*
        let relative = matches!(next(end), "der" | "som")
            || place.text(end) == "," && place.is(end + 1, Reading::PronounSubject.into());
        // *Efter § 112 kan du få hjælp*: which help?
        let modal = is_modal(place.folded(scheme.finite()));
        let incomplete = modal && (scheme.verbs.len() == 1 || is_any_help(place.folded(end - 1)));
        (!incomplete && !relative).then_some(end)
    }
}

fn is_modal(verb: &str) -> bool {
    matches!(
        verb,
        "kan" | "skal" | "må" | "vil" | "bør" | "kunne" | "skulle" | "måtte" | "ville" | "burde"
    )
}

/// Words that say little without a reference to the law.
fn is_any_help(word: &str) -> bool {
    matches!(
        word,
        "hjælp" | "hjælpen" | "støtte" | "støtten" | "tilskud" | "ydelse" | "ydelser" | "ydelsen"
    )
}

/// Whether a word before *efter* and a reference says little without it: *betingelserne*, *bliver vurderet*.
fn is_specified(word: &str) -> bool {
    const STEMS: [&str; 17] = [
        "regler",
        "betingelse",
        "krav",
        "bestemmelse",
        "kriteri",
        "personkreds",
        "målgruppe",
        "mulighed",
        "sager",
        "ydelse",
        "vurdere",
        "bedøm",
        "afgør",
        "afgjort",
        "truffet",
        "behandle",
        "gælde",
    ];
    STEMS.iter().any(|stem| word.starts_with(stem))
}
