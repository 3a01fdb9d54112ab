//! Finds what the entries of the dictionaries look for in a letter: longest first, across line breaks, none inside another.

use std::cell::OnceCell;
use std::cmp::Reverse;

use super::entry::Entry;
use super::expand::Needs;
use super::form::Form;
use super::layers::{Dictionaries, Layer};
use super::rendering::{Agreement, Original, PlainForm, agreement, render};
use super::slots;
use super::source::ConditionPlace;
use super::source::notation::Slot;
use super::untouchable::{Untouchable, untouchable};
use super::walk::Walk;
use crate::grammar::{Auxiliary, LetterGrammar, SentenceGrammar};
use crate::letter::{Letter, Sentence, Span, TextByte, Token, TokenIndex};
use crate::lexicon::small_words;
use crate::lexicon::{Inflection, Reading, Readings};
use crate::rewrite::Applicability;

/// How many tokens a slot can stand for at most.
const LONGEST_SLOT: usize = 24;

/// Something that an entry looks for, found in the letter.
#[derive(Clone, Debug)]
pub struct Match<'a> {
    /// Its tokens, from the first word of the term to the last.
    pub tokens: Span<TokenIndex>,
    /// Where it stands.
    pub span: Span<TextByte>,
    /// The sentence it stands in, by its place in the letter.
    pub sentence: u32,
    /// Its entry.
    pub entry: &'a Entry,
    /// The plain forms for just this place, best first, each with its place among the entry's.
    pub plain: Vec<PlainForm>,
}

impl Match<'_> {
    /// The pronoun that an entry of the rule address says is meant: *du*, *jeg*.
    pub fn entry_pronoun(&self) -> Option<&'static str> {
        let plain = self.plain.first()?;
        let person = small_words::pronoun(&plain.label).or_else(|| small_words::of_possessive(&plain.label))?;
        Some(person.subject)
    }
}

/// The words of the letter that a slot of the term stands for, as places in the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Capture {
    pub(super) slot: Slot,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The sentence that is being looked through.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) letter: &'a Letter,
    pub(super) tokens: &'a [Token],
    grammar: &'a LetterGrammar<'a>,
    sentence: usize,
}

impl<'a> Place<'a> {
    pub(super) fn text(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| self.letter.quote(token.span))
    }

    pub(super) fn folded(&self, token: usize) -> &'a str {
        self.tokens
            .get(token)
            .map_or("", |token| &self.letter.folded()[token.span.range()])
    }

    /// Whether only opening marks stand before the token.
    pub(super) fn begins_sentence(&self, token: usize) -> bool {
        self.tokens[..token].iter().all(|token| !token.is_word())
    }

    pub(super) fn grammar(&self) -> &'a SentenceGrammar {
        self.grammar.sentence(self.sentence)
    }

    pub(super) fn readings(&self, token: usize) -> Readings {
        if token < self.tokens.len() {
            self.grammar().readings(token)
        } else {
            Readings::NONE
        }
    }
}

/// A way to read the tokens from some place on as what entries look for.
#[derive(Clone, Debug)]
struct Candidate<'a> {
    layer: &'a Layer,
    /// The layer's place among the others; the upper ones have the higher.
    height: usize,
    /// Where in the layer's table the forms are listed that look like this.
    list: u64,
    /// How many words of the term stand there; slots do not count.
    words: usize,
    /// The tokens from the first word of the term to the last.
    start: usize,
    last: usize,
    /// Where the last slot ends.
    end: usize,
    /// It is looked for at the beginning of a sentence only.
    initial: bool,
    captures: Vec<Capture>,
}

impl<'a> Candidate<'a> {
    /// The forms that look like this, each with its entry.
    fn forms(&self) -> impl Iterator<Item = (&'a Entry, Form<'a>)> + use<'a> {
        let table = &self.layer.table;
        table
            .forms
            .list_at(self.list)
            .filter_map(|form| Some((table.entries.get(form.entry)?, form)))
    }

    /// How far it reaches: an object and small words that follow are read along, but do not make it longer.
    fn reach(&self) -> usize {
        let loose = |slot| matches!(slot, Slot::Object | Slot::Between);
        let slots = self.captures.iter().filter(|capture| !loose(capture.slot));
        slots.map(|capture| capture.end).fold(self.last + 1, usize::max)
    }
}

impl Dictionaries {
    /// All matches in the running text and the headings, in order.
    ///
    /// A term inside a longer one belongs to the longer one; of two equally long ones the upper layer's counts.
    pub fn matches<'a>(&'a self, letter: &Letter, grammar: &LetterGrammar<'_>) -> Vec<Match<'a>> {
        self.matches_in(letter, grammar, |_| true)
    }

    /// The matches in those of the sentences, told by their places in the letter, that are `wanted`.
    pub fn matches_in<'a>(
        &'a self,
        letter: &Letter,
        grammar: &LetterGrammar<'_>,
        wanted: impl Fn(usize) -> bool,
    ) -> Vec<Match<'a>> {
        let mut matches = Vec::new();
        let begins = Beginnings::new(self, letter);
        for (index, sentence) in letter.sentences().iter().enumerate() {
            if wanted(index) && letter.block_of(sentence).kind.read_by_rules() {
                let place = Place {
                    letter,
                    tokens: letter.tokens_in(sentence.tokens),
                    grammar,
                    sentence: index,
                };
                self.match_sentence(place, sentence, &begins, &mut matches);
            }
        }
        matches
    }

    fn match_sentence<'a>(
        &'a self,
        place: Place<'_>,
        sentence: &Sentence,
        begins: &Beginnings<'a, '_>,
        matches: &mut Vec<Match<'a>>,
    ) {
        let tokens = place.tokens;
        let mut kept: Option<Vec<Option<Untouchable>>> = None;
        let mut start = 0;
        while start < tokens.len() {
            let mut candidates = Self::candidates(place, start, begins.at(&tokens[start]));
            if candidates.is_empty() {
                start += 1;
                continue;
            }
            if is_name(place.letter, tokens, start) {
                // A term that is written with a capital itself is meant: AST, PPR.
                candidates.retain(|found| found.forms().any(|(entry, _)| has_capital(entry)));
            }
            let kept = kept.get_or_insert_with(|| untouchable(place.letter, sentence));
            candidates.retain(|found| kept[found.start..=found.last].iter().all(Option::is_none));
            let Some((candidate, entry, plain)) = self.best(place, candidates) else {
                start += 1;
                continue;
            };
            let span = Span::new(tokens[candidate.start].span.start, tokens[candidate.last].span.end);
            matches.push(Match {
                tokens: Span::new(
                    sentence.tokens.start + candidate.start as u32,
                    sentence.tokens.start + candidate.last as u32 + 1,
                ),
                span,
                sentence: place.sentence as u32,
                entry,
                plain,
            });
            start = candidate.last + 1;
        }
    }

    /// Everything that the tokens from `start` on can be read as.
    fn candidates<'a>(place: Place<'_>, start: usize, begun: &[Begun<'a>]) -> Vec<Candidate<'a>> {
        let mut candidates = Vec::new();
        for begun in begun {
            if begun.initial && !place.begins_sentence(start) {
                continue;
            }
            let mut search = Search {
                place,
                begun,
                start,
                captures: Vec::new(),
                candidates: &mut candidates,
            };
            search.begin();
        }
        candidates
    }
}

/// A key of some layer that begins with a word.
struct Begun<'a> {
    layer: &'a Layer,
    height: usize,
    /// Behind the word.
    walk: Walk<'a>,
    /// Behind the space after it, where keys go on.
    on: Option<Walk<'a>>,
    /// Behind each slot that keys go on with.
    slots: Vec<(u8, Walk<'a>)>,
    /// The key counts at the beginning of a sentence only.
    initial: bool,
}

/// The walks behind each slot that keys go on with after `walk`.
fn slots_after<'a>(walk: Walk<'a>) -> impl Iterator<Item = (u8, Walk<'a>)> {
    walk.slots().filter_map(move |slot| {
        let mut walk = walk;
        walk.along(&[slot]).then_some((slot, walk))
    })
}

/// What the letter's forms begin: most begin no term.
struct Beginnings<'a, 'l> {
    dictionaries: &'a Dictionaries,
    letter: &'l Letter,
    known: Vec<OnceCell<Vec<Begun<'a>>>>,
}

impl<'a, 'l> Beginnings<'a, 'l> {
    fn new(dictionaries: &'a Dictionaries, letter: &'l Letter) -> Self {
        Beginnings {
            dictionaries,
            letter,
            known: (0..letter.forms().len()).map(|_| OnceCell::new()).collect(),
        }
    }

    /// What a token begins.
    fn at(&self, token: &Token) -> &[Begun<'a>] {
        let Some(known) = self.known.get(token.form as usize) else {
            return &[];
        };
        known.get_or_init(|| {
            let form = &self.letter.folded().as_bytes()[token.span.range()];
            let mut begun = Vec::new();
            for (height, layer) in self.dictionaries.layers().iter().enumerate() {
                let root = Walk::new(layer.table.keys.as_fst());
                let mut push = |mut walk: Walk<'a>, initial| {
                    if !walk.along(form) {
                        return;
                    }
                    let mut on = walk;
                    let on = on.along(b" ").then_some(on);
                    if on.is_some() || walk.value().is_some() {
                        begun.push(Begun {
                            layer,
                            height,
                            walk,
                            on,
                            slots: on.into_iter().flat_map(slots_after).collect(),
                            initial,
                        });
                    }
                };
                push(root, false);
                let mut first = root;
                if first.along(&[Slot::First as u8, b' ']) {
                    push(first, true);
                }
            }
            begun
        })
    }
}

/// A walk along the tokens and the keys of one layer at once.
struct Search<'s, 'a, 'p> {
    place: Place<'p>,
    begun: &'s Begun<'a>,
    start: usize,
    captures: Vec<Capture>,
    candidates: &'s mut Vec<Candidate<'a>>,
}

impl<'a> Search<'_, 'a, '_> {
    /// Goes on behind the first word of the term.
    fn begin(&mut self) {
        let (start, next) = (self.start, self.start + 1);
        self.accept(self.begun.walk, next, 1, start);
        if let Some(walk) = self.begun.on {
            for (slot, walk) in &self.begun.slots {
                self.slot(*walk, *slot, next, 1, start);
            }
            self.word(walk, next, 1);
        }
    }

    /// Goes on with `words` words of the term read, the last of them at `last`; the next token is `next`.
    fn step(&mut self, mut walk: Walk<'a>, next: usize, words: usize, last: usize) {
        self.accept(walk, next, words, last);
        if walk.along(b" ") {
            for (slot, walk) in slots_after(walk) {
                self.slot(walk, slot, next, words, last);
            }
            self.word(walk, next, words);
        }
    }

    /// Goes on with the next token as a word of the term.
    fn word(&mut self, mut walk: Walk<'a>, next: usize, words: usize) {
        if let Some(token) = self.place.tokens.get(next)
            && walk.along(&self.place.letter.folded().as_bytes()[token.span.range()])
        {
            self.step(walk, next + 1, words + 1, next);
        }
    }

    /// Keeps what has been read, where a key ends.
    fn accept(&mut self, walk: Walk<'a>, next: usize, words: usize, last: usize) {
        if let Some(list) = walk.value() {
            self.candidates.push(Candidate {
                layer: self.begun.layer,
                height: self.begun.height,
                list,
                words,
                start: self.start,
                last,
                end: next,
                initial: self.begun.initial,
                captures: self.captures.clone(),
            });
        }
    }

    fn slot(&mut self, walk: Walk<'a>, slot: u8, next: usize, words: usize, last: usize) {
        let Some(slot) = Slot::from_byte(slot) else { return };
        if !self.goes_on_after(walk, next) {
            return;
        }
        for end in slots::ends(self.place, slot, next) {
            self.captures.push(Capture { slot, start: next, end });
            self.step(walk, end, words, last);
            self.captures.pop();
        }
    }
}

impl Search<'_, '_, '_> {
    /// Whether what follows a slot in the key can follow at all: most often its next word does not stand near, and then the sentence's
    /// grammar need not be asked.
    fn goes_on_after(&self, walk: Walk<'_>, next: usize) -> bool {
        if walk.value().is_some() {
            return true;
        }
        let mut walk = walk;
        if !walk.along(b" ") || walk.slots().next().is_some() {
            return true;
        }
        let near = self.place.tokens.iter().skip(next).take(LONGEST_SLOT + 1);
        near.into_iter().any(|token| {
            let mut walk = walk;
            walk.along(&self.place.letter.folded().as_bytes()[token.span.range()])
        })
    }
}

impl Dictionaries {
    /// The longest candidate that fits, with its entry and its plain forms.
    fn best<'a>(
        &self,
        place: Place<'_>,
        mut candidates: Vec<Candidate<'a>>,
    ) -> Option<(Candidate<'a>, &'a Entry, Vec<PlainForm>)> {
        let rank =
            |found: &Candidate<'_>| Reverse((found.reach(), found.height, found.initial, found.words, found.end));
        loop {
            let best = (0..candidates.len()).min_by_key(|&index| rank(&candidates[index]))?;
            let candidate = candidates.remove(best);
            if let Some((entry, plain)) = self.accept(place, &candidate) {
                return Some((candidate, entry, plain));
            }
        }
    }

    /// The entry that a candidate belongs to and its plain forms, if everything around it fits.
    fn accept<'a>(&self, place: Place<'_>, candidate: &Candidate<'a>) -> Option<(&'a Entry, Vec<PlainForm>)> {
        let fitting: Vec<(&'a Entry, Form<'a>)> = candidate
            .forms()
            .filter(|(entry, _)| !self.is_switched_off(candidate.layer, entry))
            .filter(|(entry, form)| fits(place, candidate, entry, *form))
            .collect();
        plain_forms(place, candidate, &fitting)
    }
}

/// The first entry that fits, with its plain forms as they stand in this sentence.
fn plain_forms<'a>(
    place: Place<'_>,
    candidate: &Candidate<'a>,
    fitting: &[(&'a Entry, Form<'a>)],
) -> Option<(&'a Entry, Vec<PlainForm>)> {
    let (entry, first) = *fitting.first()?;
    let mut forms: Vec<Form<'_>> = fitting
        .iter()
        .filter(|(other, _)| std::ptr::eq(*other, entry))
        .map(|(_, form)| *form)
        .collect();
    forms.dedup_by(|one, other| one.plain().eq(other.plain()));
    if forms.len() > 1 {
        // *redegør for* is present or imperative; the sentence may know which.
        let known = |form: &Form<'_>| is_read_so(place, candidate.start + form.head, *form);
        if forms.iter().any(known) {
            forms.retain(known);
        }
    }
    let original = Original {
        has_capital: has_capital(entry),
        start: candidate.start,
        last: candidate.last,
        end: candidate.end,
        captures: &candidate.captures,
    };
    let mut plain: Vec<PlainForm> = Vec::new();
    let unsure = forms.len() > 1;
    for form in forms {
        for (choice, template) in form.plain().enumerate().filter(|(_, template)| !template.is_empty()) {
            let Some(mut rendered) = render(place, &original, template) else {
                continue;
            };
            rendered.choice = choice;
            rendered.applicability = rendered.applicability.max(form.applicability);
            let is_noun = form.inflections().any(Inflection::is_noun);
            let head = candidate.start + form.head;
            if let Some(Agreement { edits, sure }) = is_noun
                .then(|| agreement(place, candidate.start, head, template))
                .flatten()
            {
                rendered.edits.splice(0..0, edits);
                if !sure {
                    rendered.applicability = rendered.applicability.max(Applicability::Choose);
                }
            }
            if unsure {
                rendered.applicability = rendered.applicability.max(Applicability::Choose);
            }
            if !plain.iter().any(|own| own.label == rendered.label) {
                plain.push(rendered);
            }
        }
    }
    // Words that were to be exchanged, and cannot be here, are left alone.
    let was_to_be = first.plain().next().is_some();
    (!was_to_be || !plain.is_empty()).then_some((entry, plain))
}

/// Readings as a noun.
const NOUN: Readings = Readings::of(&[
    Reading::NounSingularCommon,
    Reading::NounSingularNeuter,
    Reading::NounPlural,
]);

fn fits(place: Place<'_>, candidate: &Candidate<'_>, entry: &Entry, form: Form<'_>) -> bool {
    let head = candidate.start + form.head;
    if has_capital(entry) && !place.text(candidate.start).starts_with(char::is_uppercase) {
        return false;
    }
    // Several words of a term are hardly ever read otherwise; one alone can be another word that looks alike, and an imperative looks like
    // a noun: *afdrag på lånet*.
    let imperative = form.inflections == 1 << Inflection::Imperative as u32;
    if (candidate.words == 1 || imperative) && form.inflections != 0 && !is_read_so(place, head, form) {
        return false;
    }
    if imperative && candidate.words > 1 && place.readings(head).meets(NOUN) {
        return false;
    }
    let needed = match form.needs {
        Needs::Nothing => true,
        Needs::Have => place.grammar().auxiliary(head) == Some(Auxiliary::Have),
        Needs::Auxiliary => place.grammar().auxiliary(head).is_some(),
        Needs::Relative => (0..head).any(|token| place.readings(token) == Reading::Relative.into()),
    };
    needed
        && !(entry.keeps_negation && place.grammar().negated(head))
        && entry
            .conditions
            .iter()
            .all(|(condition, words)| holds(place, candidate, *condition, words))
}

/// Whether the sentence allows the head to be one of the forms that it may be.
fn is_read_so(place: Place<'_>, head: usize, form: Form<'_>) -> bool {
    let readings = place.readings(head);
    readings.is_empty() || form.inflections().any(|inflection| inflection.may_be_read_as(readings))
}

fn holds(
    place: Place<'_>,
    candidate: &Candidate<'_>,
    condition: ConditionPlace,
    words: &[std::borrow::Cow<'static, str>],
) -> bool {
    let is_one = |token: usize| words.iter().any(|word| is(place, token, word));
    match condition {
        ConditionPlace::NotAfter => candidate.start == 0 || !is_one(candidate.start - 1),
        ConditionPlace::OnlyAfter => candidate.start > 0 && is_one(candidate.start - 1),
        ConditionPlace::NotBefore => !is_one(candidate.end),
        ConditionPlace::OnlyBefore => is_one(candidate.end),
        ConditionPlace::NotWith => !(0..candidate.start)
            .chain(candidate.end..place.tokens.len())
            .any(is_one),
    }
}

/// Whether the token is the word of a condition, or something that its slot stands for.
fn is(place: Place<'_>, token: usize, word: &str) -> bool {
    match word.bytes().next().and_then(Slot::from_byte) {
        Some(Slot::First) => place.begins_sentence(token),
        Some(slot) => token < place.tokens.len() && !slots::ends(place, slot, token).is_empty(),
        None => place.folded(token) == word,
    }
}

/// Whether the term is written with a capital: AST, PPR.
fn has_capital(entry: &Entry) -> bool {
    entry.term.starts_with(char::is_uppercase)
}

/// A capital inside a sentence is a name (Visitationen, Opkrævningen), unless the sentence is in capitals throughout.
fn is_name(letter: &Letter, tokens: &[Token], index: usize) -> bool {
    let capital = |token: &Token| letter.quote(token.span).starts_with(char::is_uppercase);
    if !capital(&tokens[index]) {
        return false;
    }
    let begins = |mark: &str| {
        matches!(mark, ":" | ";" | "–" | "-" | "\"" | "»" | "“" | "”" | "(") || mark.starts_with(['.', '!', '?'])
    };
    let first = tokens[..index].iter().rfind(|token| token.is_word()).is_none();
    let after_mark = index > 0 && begins(letter.quote(tokens[index - 1].span));
    if first || after_mark {
        return false;
    }
    let all_capitals = letter
        .quote(tokens[index].span)
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    !all_capitals
        || tokens
            .iter()
            .any(|token| letter.quote(token.span).contains(char::is_lowercase))
}
