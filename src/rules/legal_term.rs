//! # legal-term: et fagord uden forklaring
//!
//! ## Hvad reglen finder
//! Juridiske fagord fra `dictionaries/legal-terms`, første gang de står i brevet, når brevet ikke selv forklarer dem: i en parentes, med
//! *det vil sige …* eller *det betyder …*, eller i en sætning som *En partshøring er …* lige efter. I overskrifter bliver kun brevets
//! titel læst, og kun når fagordet ikke står andre steder. Er brevet til en fagperson (et arbejdssted under navnet i adressen), tier
//! reglen.
//!
//! ## Hvorfor det er svært for læseren
//! Fagordet har en bestemt betydning i loven, og den kender læseren sjældent.
//!
//! ## Hvad du kan gøre
//! Behold ordet, og forklar det første gang, du bruger det. Klarbrev kan sætte en kort forklaring ind i en parentes efter sætningen, eller
//! lige efter ordet, når sætningen går videre i en liste. Ordet selv bliver aldrig skiftet ud.
//!
//! ## Eksempel
//! - *Du har ret til aktindsigt.* → *Du har ret til aktindsigt. (Aktindsigt: ret til at se de papirer, myndigheden har i sagen.)*
//!
//! ## Kilde
//! Domæneregel R8.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::entry_finding::{Wording, finding};
use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{ListRule, Match};
use crate::letter::{BlockKind, Letter, Recipient, Sentence, Span};
use crate::lexicon::{Lexicon, Reading, Readings};
use crate::rewrite::{Applicability, Edit, capitals};

const WORDING: Wording = Wording {
    rule: RuleId::LegalTerm,
    severity: Severity::Note,
    message: "»{}« er et juridisk fagord. Forklar det første gang, du bruger det.",
    why: "Fagordet har en bestemt betydning i loven, og den kender læseren sjældent.",
};

/// How many sentences after the one with the term may still explain it.
const EXPLAINED_WITHIN: usize = 3;

pub(super) struct LegalTerm;

impl Rule for LegalTerm {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let letter = subject.letter;
        if letter.recipient() == Recipient::Professional {
            return;
        }
        let names = OnceCell::new();
        let terms = || {
            let own = subject
                .matches
                .iter()
                .filter(|found| found.entry.rule == ListRule::LegalTerm);
            own.filter(|found| !is_name(letter, found, &names))
        };
        let in_heading = |found: &Match<'_>| letter.block_of(sentence(letter, found)).kind == BlockKind::Heading;
        let mut seen = FxHashSet::default();
        let glosses = glosses(letter);
        for found in terms().filter(|found| !in_heading(found)) {
            if seen.insert(&found.entry.term) && !is_explained(subject, found, &glosses) {
                findings.push(own_finding(subject, found, place_for_explanation(letter, found)));
            }
        }
        for found in terms().filter(|found| in_heading(found) && is_title(letter, found)) {
            if seen.insert(&found.entry.term) && !is_explained(subject, found, &glosses) {
                findings.push(own_finding(subject, found, place_after_title(letter, found)));
            }
        }
    }
}

fn sentence<'a>(letter: &'a Letter, found: &Match<'_>) -> &'a Sentence {
    &letter.sentences()[found.sentence as usize]
}

fn own_finding(subject: &Subject<'_>, found: &Match<'_>, explained: Option<ExplanationPlace>) -> Finding {
    let mut finding = finding(subject.letter, found, &WORDING);
    if let (Some(explanation), Some(place)) = (&found.entry.explanation, explained) {
        finding.suggestions = vec![suggestion(&found.entry.term, explanation, place)];
    }
    finding
}

/// Where an explanation is put in.
#[derive(Clone, Copy)]
enum ExplanationPlace {
    /// As a sentence of its own, here.
    Sentence(u32),
    /// Right after the term, inside its sentence.
    Gloss(u32),
}

/// After the sentence; inside it where it goes on in a list or has no end mark.
fn place_for_explanation(letter: &Letter, found: &Match<'_>) -> Option<ExplanationPlace> {
    let sentence = sentence(letter, found);
    let text = letter
        .quote(sentence.span)
        .trim_end_matches(['»', '«', '"', '”', '“', ')']);
    Some(if text.ends_with(['.', '!', '?', '…']) {
        ExplanationPlace::Sentence(sentence.span.end)
    } else {
        ExplanationPlace::Gloss(found.span.end)
    })
}

/// After the first paragraph below the letter's title.
fn place_after_title(letter: &Letter, found: &Match<'_>) -> Option<ExplanationPlace> {
    let title = sentence(letter, found).block;
    let first = letter.counted_sentences().find(|sentence| sentence.block > title)?;
    let is_paragraph = letter.block_of(first).kind == BlockKind::Paragraph;
    let last = letter
        .counted_sentences()
        .filter(|sentence| sentence.block == first.block)
        .last()?;
    let ends = letter.quote(last.span).ends_with(['.', '!', '?']);
    (is_paragraph && ends).then_some(ExplanationPlace::Sentence(last.span.end))
}

/// The term and its explanation in a parenthesis, or the explanation alone right after the term.
///
/// The explanation begins with a small letter, so that it reads well whether it is a whole sentence or only a noun with what belongs to
/// it, and so that the colon ends no sentence.
fn suggestion(term: &str, explanation: &str, place: ExplanationPlace) -> Suggestion {
    let explanation = with_small_letter(explanation);
    let (at, text) = match place {
        ExplanationPlace::Sentence(at) => (at, format!("({}: {explanation})", capitals::like("Stort", term))),
        ExplanationPlace::Gloss(at) => {
            let sentences: Vec<String> = explanation
                .trim_end_matches('.')
                .split(". ")
                .map(with_small_letter)
                .collect();
            (at, format!("({})", sentences.join("; ")))
        }
    };
    Suggestion {
        applicability: Applicability::Explain,
        label: text.clone(),
        edits: vec![Edit {
            span: Span::new(at, at),
            text: format!(" {text}"),
        }],
    }
}

/// The text with a small first letter, unless its first word is a name or is always written with a capital.
fn with_small_letter(text: &str) -> String {
    let word = text
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .next()
        .unwrap_or_default();
    let has_more_capitals = word.chars().skip(1).any(char::is_uppercase);
    let small = word.to_lowercase();
    if word == "I" || has_more_capitals || !Lexicon::built_in().knows(&small) {
        return text.to_owned();
    }
    format!("{small}{}", &text[word.len()..])
}

/// Whether the term stands in the letter's first heading.
fn is_title(letter: &Letter, found: &Match<'_>) -> bool {
    let first = letter
        .blocks()
        .iter()
        .position(|block| block.kind == BlockKind::Heading);
    first == Some(sentence(letter, found).block as usize)
}

/// The forms that are names of offices in the letter: with a capital in the middle of a sentence, in the address or below the letter.
fn names(letter: &Letter) -> FxHashSet<u32> {
    let mut names = FxHashSet::default();
    for sentence in letter.sentences() {
        let kind = letter.block_of(sentence).kind;
        let outside = matches!(
            kind,
            BlockKind::Address | BlockKind::Signature | BlockKind::Closing | BlockKind::Footer
        );
        if !outside && !kind.counted() {
            continue;
        }
        let mut after_word = outside;
        for token in letter.tokens_in(sentence.tokens) {
            if after_word && letter.quote(token.span).starts_with(char::is_uppercase) {
                names.insert(token.form);
            }
            after_word = outside || token.is_word();
        }
    }
    names
}

fn is_name(letter: &Letter, found: &Match<'_>, names: &OnceCell<FxHashSet<u32>>) -> bool {
    let token = letter.tokens()[found.tokens.start as usize];
    letter.quote(token.span).starts_with(char::is_uppercase)
        && names.get_or_init(|| self::names(letter)).contains(&token.form)
}

/// What stands before a colon in a parenthesis: *(Aktindsigt: ret til …)*.
fn glosses(letter: &Letter) -> FxHashSet<&str> {
    let parentheses = letter.folded().split('(').skip(1);
    parentheses
        .filter_map(|inside| inside.split([':', ')', '\n']).next())
        .collect()
}

/// Whether the letter itself explains the term: beside it, or in a sentence right after.
fn is_explained(subject: &Subject<'_>, found: &Match<'_>, glosses: &FxHashSet<&str>) -> bool {
    let letter = subject.letter;
    let after = &letter.folded()[found.span.range().end..sentence(letter, found).span.range().end];
    if explains(after) || is_named(subject, found) {
        return true;
    }
    if glosses.contains(found.entry.term.to_lowercase().as_str()) {
        return true;
    }
    let from = found.sentence as usize;
    let next = letter.sentences().get(from + 1).filter(|next| next.counted);
    if next.is_some_and(|next| explains_the_last(&letter.folded()[next.span.range()])) {
        return true;
    }
    (from..letter.sentences().len().min(from + 1 + EXPLAINED_WITHIN))
        .any(|index| defines(subject, index, &letter.folded()[last_word(letter, found).range()]))
}

fn last_word(letter: &Letter, found: &Match<'_>) -> Span<crate::letter::TextByte> {
    letter.tokens()[found.tokens.end as usize - 1].span
}

/// Whether the text after a term explains it: a parenthesis of several words, or *det vil sige*.
fn explains(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '»', '«', '"', '”', '“']);
    if let Some(parenthesis) = after.strip_prefix('(') {
        let inside = parenthesis.split(')').next().unwrap_or_default();
        return inside.split_whitespace().count() >= 3 && !inside.contains('§') && !inside.starts_with("jf.");
    }
    let after = after.trim_start_matches([' ', ',', '–', '-']);
    const PHRASES: [&str; 12] = [
        "betyder",
        "det betyder",
        "som betyder",
        "hvilket betyder",
        "det vil sige",
        "hvilket vil sige",
        "dvs.",
        "d.v.s.",
        "altså",
        "med andre ord",
        "indebærer, at",
        "går ud på",
    ];
    PHRASES.iter().any(|phrase| begins_with(after, phrase))
}

/// Whether a sentence explains what the one before it named: *Det betyder, at …*
fn explains_the_last(sentence: &str) -> bool {
    let sentence = sentence.trim_start_matches('(');
    const PHRASES: [&str; 6] = [
        "det betyder",
        "det vil sige",
        "dvs.",
        "med det menes",
        "med det mener vi",
        "det går ud på",
    ];
    PHRASES.iter().any(|phrase| begins_with(sentence, phrase))
}

/// Whether plain words stand before the term, and the term only gives their name: *det kaldes aktindsigt*, *se dine papirer (aktindsigt)*.
fn is_named(subject: &Subject<'_>, found: &Match<'_>) -> bool {
    let place = subject.place(found.sentence);
    let start = (found.tokens.start - place.sentence.tokens.start) as usize;
    let end = (found.tokens.end - place.sentence.tokens.start) as usize;
    if start > 0 && place.text(start - 1) == "(" && place.text(end) == ")" {
        return true;
    }
    (start.saturating_sub(3)..start).any(|before| {
        matches!(
            place.folded(before),
            "kaldes" | "kalder" | "kaldt" | "kaldet" | "hedder" | "såkaldt" | "såkaldte" | "dvs." | "altså"
        )
    })
}

/// Whether the sentence is a definition of `word`: *En partshøring er …*, *Aktindsigt betyder …*
fn defines(subject: &Subject<'_>, index: usize, word: &str) -> bool {
    let place = subject.place(index as u32);
    let mut at = 0;
    let mut articles = 0;
    while place.tokens.get(at).is_some_and(|token| !token.is_word())
        || articles == 0 && matches!(place.folded(at), "en" | "et" | "ved" | "med" | "ordet")
    {
        articles += usize::from(place.tokens[at].is_word());
        at += 1;
    }
    if !same_word(place.folded(at), word) {
        return false;
    }
    let next = (at + 1..place.tokens.len())
        .find(|&next| place.tokens[next].is_word())
        .unwrap_or(place.tokens.len());
    const NOUN_PHRASE: Readings = Readings::of(&[
        Reading::Determiner,
        Reading::Possessive,
        Reading::NounGenitive,
        Reading::NounSingularCommon,
        Reading::NounSingularNeuter,
        Reading::NounPlural,
    ]);
    match place.folded(next) {
        "betyder" | "menes" | "forstås" | "indebærer" => true,
        "vil" => place.folded(next + 1) == "sige",
        "går" => place.folded(next + 1) == "ud",
        "er" => {
            let after = place.folded(next + 1);
            matches!(after, "når" | "at" | "hvis")
                || place.readings(next + 1).meets(NOUN_PHRASE)
                    && !place.readings(next + 2).has(Reading::Numeral)
                    && !place.readings(next + 1).has(Reading::Participle)
        }
        _ => false,
    }
}

/// Whether both are forms of one word.
fn same_word(one: &str, other: &str) -> bool {
    let lemmas = |form: &str| -> Vec<String> {
        let analyses = Lexicon::built_in().analyses(form);
        analyses.iter().map(|analysis| analysis.word.lemma()).collect()
    };
    if one.is_empty() {
        return false;
    }
    one == other || {
        let others = lemmas(other);
        lemmas(one).iter().any(|lemma| others.contains(lemma))
    }
}

/// Whether `text` begins with the words of `phrase`.
fn begins_with(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

rule_examples! {
    RuleId::LegalTerm;
    finds "Du har ret til aktindsigt i sagen." at "aktindsigt",
    finds "Vi holder en partshøring, før vi afgør sagen." at "partshøring",
    finds "Du har ret til aktindsigt. Det er gratis." at "aktindsigt",
    finds "Du har ret til aktindsigt (forvaltningslovens § 9)." at "aktindsigt",
    finds "Aktindsigt er ikke mulig i denne sag." at "Aktindsigt",
    keeps "Du har ret til aktindsigt (du må se papirerne i sagen).",
    keeps "Du må se papirerne i din sag (aktindsigt).",
    keeps "Du må se papirerne i din sag. Det kaldes aktindsigt.",
    keeps "Du har ret til aktindsigt, det vil sige, at du må se papirerne.",
    keeps "Aktindsigt betyder, at du må se papirerne i sagen.",
    keeps "Du har ret til aktindsigt. Aktindsigt er en ret til at se papirerne i din sag.",
    keeps "Vi har fået din genoptræningsplan. En genoptræningsplan er sygehusets beskrivelse af din træning.",
    keeps "Du har ret til hjælp.",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Analysis, Checker, Options};
    use crate::rewrite::apply;

    fn terms<'a>(analysis: &'a Analysis<'_>) -> Vec<&'a Finding> {
        let own = |finding: &&Finding| finding.rule == RuleId::LegalTerm;
        analysis.findings.iter().filter(own).collect()
    }

    /// The letter with the first explanation put in.
    fn explained(text: &str) -> Option<String> {
        let checker = Checker::built_in();
        let letter = Letter::from_text(text);
        let analysis = checker.check(&letter, &Options::default());
        let edits = &terms(&analysis).first()?.suggestions.first()?.edits;
        Some(apply(letter.text(), edits))
    }

    #[test]
    fn a_term_is_explained_at_its_first_use_and_then_left_alone() {
        let checker = Checker::built_in();
        let text = "Vi skriver til dig om din ret til aktindsigt i sagen. Du kan få aktindsigt, hvis du ringer.";
        let letter = Letter::from_text(text);
        let analysis = checker.check(&letter, &Options::default());
        assert_eq!(terms(&analysis).len(), 1);
        let after = explained(text).expect("an explanation");
        assert!(after.starts_with("Vi skriver til dig om din ret til aktindsigt i sagen. (Aktindsigt: ret til "));
        let again = Letter::from_text(&after);
        assert!(terms(&checker.check(&again, &Options::default())).is_empty());
    }

    #[test]
    fn in_a_list_and_before_one_the_explanation_stands_beside_the_term() {
        let text = "Du kan søge om følgende hos os i kommunen:\n\n- lønindeholdelse i dine penge\n- afdrag";
        let after = explained(text).expect("an explanation");
        assert!(after.contains("- lønindeholdelse ("), "{after}");
        assert!(after.contains(") i dine penge\n"), "{after}");
    }

    #[test]
    fn names_and_words_with_capitals_keep_them() {
        assert_eq!(with_small_letter("Du får lov at se sagen."), "du får lov at se sagen.");
        assert_eq!(with_small_letter("CPR er et register."), "CPR er et register.");
        assert_eq!(with_small_letter("I får lov at se sagen."), "I får lov at se sagen.");
    }

    #[test]
    fn the_name_of_an_office_is_no_term() {
        let text = "Ådal Kommune\nVisitationen\n\nKaj Krog\nElmevej 2\n9999 Ådal\n\nKære Kaj Krog\n\n\
                    Visitationen har besøgt dig i dag, og vi har set på din bolig.";
        assert_eq!(explained(text), None);
    }

    #[test]
    fn a_term_that_stands_only_in_the_title_is_explained_below_it() {
        let text = "Partshøring om boligstøtte\n\nKære Kaj Krog\n\n\
                    Vi har fået nye oplysninger om dig. Du kan skrive til os om dem.\n\nDu skal svare inden den 3. maj.";
        let after = explained(text).expect("an explanation");
        assert!(after.contains("Du kan skrive til os om dem. (Partshøring: "), "{after}");
        let checker = Checker::built_in();
        let letter = Letter::from_text(text);
        let analysis = checker.check(&letter, &Options::default());
        let found = terms(&analysis)[0];
        let preview = analysis.preview(found, &found.suggestions[0]);
        assert!(preview.text.starts_with("Du kan skrive til os om dem. (Partshøring: "));
    }
}
