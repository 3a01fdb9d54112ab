//! [`Draft`]: a stretch of a sentence being written anew.

use std::ops::Range;

use crate::grammar::Place;
use crate::lexicon::{Lexicon, Reading};
use crate::rewrite::{Edit, edits};

/// A stretch of a sentence said otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paraphrase {
    /// What changes, in order.
    pub edits: Vec<Edit>,
}

/// A stretch of a sentence being written anew, from left to right.
pub(super) struct Draft<'p> {
    place: &'p Place<'p>,
    text: String,
    /// The next word begins a sentence.
    begins: bool,
    /// A comma comes before the next word, if one comes.
    comma_before_more: bool,
}

impl<'p> Draft<'p> {
    pub(super) fn new(place: &'p Place<'p>) -> Self {
        Draft {
            place,
            text: String::new(),
            begins: false,
            comma_before_more: false,
        }
    }

    /// Adds words of the letter as they stand. A capital that only the beginning of the sentence gave them is lost.
    pub(super) fn tokens(&mut self, tokens: Range<usize>) -> &mut Self {
        if tokens.is_empty() {
            return self;
        }
        let text = self.place.quote(tokens.clone());
        if has_capital_of_its_place(self.place, tokens.start) {
            let mut characters = text.chars();
            let first: String = characters.next().into_iter().flat_map(char::to_lowercase).collect();
            return self.word(&format!("{first}{}", characters.as_str()));
        }
        self.word(text)
    }

    /// Adds a word.
    pub(super) fn word(&mut self, word: &str) -> &mut Self {
        if word.is_empty() {
            return self;
        }
        let capital = std::mem::take(&mut self.begins).then(|| capital(word));
        let word = capital.as_deref().unwrap_or(word);
        let closes = word.starts_with([',', '.', ';', ':', ')', '!', '?']);
        if std::mem::take(&mut self.comma_before_more) && !closes {
            self.text.push(',');
        }
        if !self.text.is_empty() && !closes && !self.text.ends_with('(') {
            self.text.push(' ');
        }
        // Two commas in a row are one.
        if closes && word.starts_with(',') && self.text.ends_with(',') {
            self.text.push_str(&word[1..]);
            return self;
        }
        self.text.push_str(word);
        self
    }

    /// Ends the sentence; the next word gets a capital.
    pub(super) fn full_stop(&mut self) -> &mut Self {
        // An abbreviation ends the sentence with its own.
        if !self.text.ends_with('.') {
            self.word(".");
        }
        self.begins = true;
        self
    }

    /// Adds a comma.
    pub(super) fn comma(&mut self) -> &mut Self {
        self.word(",")
    }

    /// Adds a comma where the sentence goes on after this: it closes a relative clause.
    pub(super) fn comma_before_more(&mut self) {
        self.comma_before_more = true;
    }

    /// An abbreviation that comes to end the sentence needs no second full stop, and one that ended it leaves one behind.
    fn with_one_full_stop(&self, mut text: String, end: usize) -> String {
        let follows = self.place.text(end);
        if text.ends_with('.') && follows == "." {
            text.pop();
        } else if end == self.place.tokens.len()
            && !text.ends_with(['.', '!', '?', ':'])
            && self.place.text(end - 1).ends_with('.')
        {
            text.push('.');
        }
        text
    }

    /// What stands in place of `tokens`: the draft, with a capital where they had one from their place. `None` where nothing changes.
    pub(super) fn instead_of(&self, tokens: Range<usize>) -> Option<Paraphrase> {
        let span = self.place.span(tokens.clone());
        let goes_on = self.comma_before_more && self.place.tokens.get(tokens.end).is_some_and(|next| next.is_word());
        let closing = if goes_on { "," } else { "" };
        let begins_with_capital =
            self.place.begins_sentence(tokens.start) && !self.place.text(tokens.start).starts_with(char::is_lowercase);
        let text = if has_capital_of_its_place(self.place, tokens.start) || begins_with_capital {
            capital(&self.text)
        } else {
            self.text.clone()
        } + closing;
        let text = self.with_one_full_stop(text, tokens.end);
        let edits = edits(span, self.place.quote(tokens), &text);
        (!edits.is_empty()).then_some(Paraphrase { edits })
    }
}

/// The text with a capital.
pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}", characters.as_str())
}

/// Whether a word has a capital only because it begins the sentence.
fn has_capital_of_its_place(place: &Place<'_>, token: usize) -> bool {
    let text = place.text(token);
    let mut letters = text.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    // *IT-afdelingen*, *CPR-nummer*
    let more_capitals = letters.any(char::is_uppercase);
    if !capital || more_capitals || !place.begins_sentence(token) {
        return false;
    }
    let readings = place.readings(token);
    // *Almas plads*: *Alma* is a name, or no word that is known.
    let genitive = text.strip_suffix('s').is_some_and(|stem| {
        Lexicon::built_in()
            .readings(&stem.to_lowercase())
            .within(Reading::Name.into())
    });
    let name = genitive || readings.within(Reading::Name.into()) && !readings.is_empty();
    let reader = text == "I" && readings.has(Reading::PronounSubject);
    let polite = matches!(text, "Deres" | "Dem") || text == "De" && is_polite(place, token);
    !name && !reader && !polite
}

/// Whether *De* at the beginning of a sentence is the reader: so it is in a letter that says *du* to nobody.
pub(super) fn is_polite(place: &Place<'_>, token: usize) -> bool {
    // *De* that means others would be *de* somewhere; a letter that says *du* means others.
    !place.letter.tokens().iter().any(|other| {
        matches!(
            &place.letter.folded()[other.span.range()],
            "du" | "dig" | "din" | "dit" | "dine" | "jer" | "jeres"
        )
    }) && place.is(token, Reading::PronounSubject.into())
}
