//! How hard a letter is to read: LIX version 1 and what is reported beside it.

mod approximate;
pub mod lix;
mod ovix;
mod text_scores;

pub use text_scores::{TextScores, text_scores};

use lix::{Band, Count};
use serde::{Deserialize, Serialize};

use approximate::Form;

use crate::letter::{Letter, Span, Token, TokenIndex, TokenKind};

/// The scores of one letter, by the names of the outer contract. Decimals are rounded to four digits: enough for every use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scores {
    /// Words of the running text.
    pub words: u32,
    /// Sentences of the running text.
    pub sentences: u32,
    /// Words of more than six letters.
    pub long_words: u32,
    /// LIX version 1.
    pub lix: f64,
    /// Its band, taken before it was rounded.
    pub lix_band: Band,
    /// What the simple calculators give for all of the text.
    pub lix_classic: f64,
    /// LIX where terms of art never count as long.
    pub lix_without_terms: f64,
    /// Words a sentence; 0 without sentences.
    pub mean_sentence_words: f64,
    /// Words of the longest sentence.
    pub longest_sentence_words: u32,
    /// Share of words that are long, 0 to 1.
    pub long_word_share: f64,
    /// Share of sentences of more than 20 words, 0 to 1.
    pub share_over_20_words: f64,
    /// Share of sentences of more than 25 words, 0 to 1.
    pub share_over_25_words: f64,
    /// Share of sentences of more than 40 words, 0 to 1.
    pub share_over_40_words: f64,
    /// Share of sentences that hold a passive, 0 to 1; told by endings.
    pub passive_share: f64,
    /// Nouns made of verbs or adjectives, per 100 words; told by endings.
    pub nominalisations_per_100_words: f64,
    /// Word variation; `None` where it is not defined.
    pub ovix: Option<f64>,
    /// What the rules found, per 100 words of running text; 0 without words.
    pub findings_per_100_words: f64,
    /// Fewer than [`lix::FEWEST_WORDS`] words: too few for a sure number.
    pub too_short: bool,
}

fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

fn share(part: u32, whole: u32) -> f64 {
    if whole == 0 {
        0.0
    } else {
        f64::from(part) / f64::from(whole)
    }
}

/// A word of the running text: one token, or several that stand together without a space.
struct Word {
    letters: u32,
    /// Its number among the letter's forms.
    number: u32,
    form: Form,
    term: bool,
}

/// What is counted of each of the letter's forms, looked at once.
struct Forms<'a> {
    letter: &'a Letter,
    known: Vec<Option<(u32, Form)>>,
}

impl<'a> Forms<'a> {
    fn new(letter: &'a Letter) -> Self {
        Forms {
            letter,
            known: vec![None; letter.forms().len()],
        }
    }

    /// The letters of a token, and what its form tells.
    fn of(&mut self, token: &Token) -> (u32, Form) {
        let look = || {
            let letters = token.letters(self.letter.text()) as u32;
            (letters, Form::of(&self.letter.folded()[token.span.range()]))
        };
        match self.known.get_mut(token.form as usize) {
            Some(known) => *known.get_or_insert_with(look),
            None => look(),
        }
    }
}

/// Scores the running text of `letter`. `terms` are the terms of art in it, in order; `findings` is how often the rules spoke.
pub fn score(letter: &Letter, terms: &[Span<TokenIndex>], findings: u32) -> Scores {
    let mut count = Count::default();
    let mut long_terms = 0;
    let mut longest = 0;
    let mut over = [0_u32; 3];
    let mut passives = 0;
    let mut nominalisations = 0;
    let mut all_words = Vec::new();
    let mut sentence_forms = Vec::new();
    let mut forms = Forms::new(letter);
    for sentence in letter.counted_sentences() {
        count.sentences += 1;
        longest = longest.max(sentence.words);
        for (over, limit) in over.iter_mut().zip([20, 25, 40]) {
            *over += u32::from(sentence.words > limit);
        }
        sentence_forms.clear();
        for word in words(&mut forms, sentence.tokens, terms) {
            count.words += 1;
            let long = word.letters > 6;
            count.long_words += u32::from(long);
            long_terms += u32::from(long && word.term);
            nominalisations += u32::from(word.form.nominalisation);
            sentence_forms.push(word.form);
            all_words.push(word.number);
        }
        passives += u32::from(approximate::has_passive(&sentence_forms));
    }
    let lix = count.lix();
    let mean = if count.sentences == 0 {
        0.0
    } else {
        f64::from(count.words) / f64::from(count.sentences)
    };
    let without_terms = Count {
        long_words: count.long_words - long_terms,
        ..count
    };
    Scores {
        words: count.words,
        sentences: count.sentences,
        long_words: count.long_words,
        lix: rounded(lix),
        lix_band: Band::of(lix),
        lix_classic: rounded(lix::classic(letter.text()).lix()),
        lix_without_terms: rounded(without_terms.lix()),
        mean_sentence_words: rounded(mean),
        longest_sentence_words: longest,
        long_word_share: rounded(share(count.long_words, count.words)),
        share_over_20_words: rounded(share(over[0], count.sentences)),
        share_over_25_words: rounded(share(over[1], count.sentences)),
        share_over_40_words: rounded(share(over[2], count.sentences)),
        passive_share: rounded(share(passives, count.sentences)),
        nominalisations_per_100_words: rounded(100.0 * share(nominalisations, count.words)),
        ovix: ovix::ovix(all_words.into_iter(), letter.forms().len()).map(rounded),
        findings_per_100_words: rounded(100.0 * share(findings, count.words)),
        too_short: count.words < lix::FEWEST_WORDS,
    }
}

/// The LIX words of a sentence.
fn words(forms: &mut Forms<'_>, tokens: Span<TokenIndex>, terms: &[Span<TokenIndex>]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let first_term = terms.partition_point(|term| term.end <= tokens.start);
    let mut terms = terms[first_term..].iter().peekable();
    for (index, token) in (tokens.start..).zip(forms.letter.tokens_in(tokens)) {
        while terms.next_if(|term| term.end <= index).is_some() {}
        if token.kind == TokenKind::Punctuation {
            continue;
        }
        let (letters, form) = forms.of(token);
        if token.continues
            && let Some(word) = words.last_mut()
        {
            word.letters += letters;
            continue;
        }
        let term = terms.peek().is_some_and(|term| term.start <= index);
        words.push(Word {
            letters,
            number: token.form,
            form,
            term,
        });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(text: &str) -> Scores {
        score(&Letter::from_text(text), &[], 0)
    }

    #[test]
    fn numbers_addresses_and_references_are_never_long() {
        let scores = scores(
            "Du skal betale 1.250,50 kr. senest den 13.03.2026 til konto 0001234567 efter § 11, stk. 3, og skrive til kontrol@vesteraa.example.",
        );
        assert_eq!(scores.sentences, 1);
        assert_eq!(scores.long_words, 0, "no word has more than six letters");
    }

    #[test]
    fn a_long_word_has_more_than_six_letters() {
        assert_eq!(scores("Sæsonen snehvid seksog").long_words, 2);
    }

    #[test]
    fn headings_and_greetings_are_left_out() {
        let scores =
            scores("Afslag på ansøgning\n\nKære Åse\n\nDu får ikke støtten.\n\nMed venlig hilsen\n\nBo\nSagsbehandler");
        assert_eq!((scores.words, scores.sentences), (4, 1));
    }

    #[test]
    fn terms_of_art_do_not_weigh() {
        let letter = Letter::from_text("Du finder en klagevejledning i brevet.");
        let plain = score(&letter, &[], 0);
        let without = score(&letter, &[Span::new(3, 4)], 0);
        assert_eq!(plain.lix_without_terms, plain.lix);
        assert!(
            (without.lix - without.lix_without_terms - 100.0 / 6.0).abs() < 1e-4,
            "one of six words is no longer long"
        );
    }

    #[test]
    fn an_empty_letter_scores_nothing() {
        let scores = scores("");
        assert_eq!(
            (scores.lix, scores.mean_sentence_words, scores.ovix, scores.too_short),
            (0.0, 0.0, None, true)
        );
    }
}
