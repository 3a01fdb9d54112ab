//! # legal-ref: henvisninger til loven midt i teksten
//!
//! ## Hvad reglen finder
//! Henvisninger til paragraffer i den løbende tekst: *servicelovens § 83, stk. 1*, *jf. § 11 i lov om …*. Er der flere i samme afsnit, er det
//! et råd; ellers kun en bemærkning. Overskrifter, tabeller, lister over regler og noter bliver ikke fundet.
//!
//! ## Hvorfor det er svært for læseren
//! Henvisningen bryder sætningen op, og de færreste læsere slår loven op. De skal vide, hvad reglen betyder for dem.
//!
//! ## Hvad du kan gøre
//! Flyt henvisningen til en note sidst i brevet. Den kommer hel med, med lovens navn. Slet den aldrig: læseren har ret til at se, hvilke regler
//! afgørelsen bygger på. Sætningen beholder den, når den ikke kan undvære den: *Du opfylder ikke betingelserne i § 15.*
//!
//! ## Eksempel
//! - *Du kan få hjælp til rengøring efter servicelovens § 83.* → *Du kan få hjælp til rengøring (note 1).* Sidst i brevet:
//!   *Note 1: Servicelovens § 83.*
//! - *Efter barnets lov § 20 skal kommunen lave en undersøgelse.* → *Kommunen skal lave en undersøgelse (note 1).*
//!
//! ## Kilde
//! Domæneregel R10. Rødovre Kommunes Kom-Skriveguide og Socialrådgiverforeningens guide til bedre breve.

use super::{Finding, Rule, RuleId, Severity, Subject, Suggestion, rule_examples};
use crate::dictionary::{Untouchable, untouchable};
use crate::facts::{Reference, references};
use crate::grammar::Place;
use crate::letter::{BlockKind, Letter, Span};
use crate::paraphrase::{moved_to_note, note};
use crate::rewrite::Edit;

pub(super) struct LegalRef;

/// A reference in its sentence.
struct Found<'a> {
    place: Place<'a>,
    reference: Reference,
    /// It can be moved to a note.
    movable: bool,
}

impl Rule for LegalRef {
    fn check(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        let mut found = all(subject);
        if found.is_empty() {
            return;
        }
        // *lovens § 27* speaks of the law that was named before it.
        for index in 1..found.len() {
            found[index - 1].movable &= found[index].reference.names_law;
        }
        let notes = Notes::of(subject.letter);
        for paragraph in found.chunk_by(|one, other| one.place.sentence.block == other.place.sentence.block) {
            let several = paragraph.len() > 1;
            let mut together = together(&notes, paragraph);
            findings.extend(paragraph.iter().map(|one| {
                let mut suggestions = Vec::new();
                if let Some(edits) = notes.moving(std::slice::from_ref(one)) {
                    suggestions.push(Suggestion::choose("note sidst i brevet", edits));
                    suggestions.extend(together.take());
                }
                finding(one, several, suggestions)
            }));
        }
    }
}

/// The references of the running text, in order.
fn all<'a>(subject: &Subject<'a>) -> Vec<Found<'a>> {
    let letter = subject.letter;
    let mut found = Vec::new();
    for (index, sentence) in letter.sentences().iter().enumerate() {
        if !sentence.counted {
            continue;
        }
        let place = subject.place(index as u32);
        let references = references(&place);
        if references.is_empty() || is_list(&place, &references) || is_note(letter, &place) {
            continue;
        }
        let kept = untouchable(letter, sentence);
        found.extend(references.into_iter().map(|reference| Found {
            movable: kept[reference.tokens.start] != Some(Untouchable::Quotation)
                && moved_to_note(&place, &reference, 1).is_some(),
            place,
            reference,
        }));
    }
    found
}

/// Whether the sentence only lists rules, without a verb: *Regler: aktivlovens § 81*, or a list item.
fn is_list(place: &Place<'_>, references: &[Reference]) -> bool {
    let verb = place.grammar.clauses().iter().any(|clause| clause.finite.is_some());
    let listed = |at: usize| references.iter().any(|reference| reference.tokens.contains(&at));
    let others = (0..place.tokens.len()).filter(|&at| place.tokens[at].is_word() && !listed(at));
    let item = place.letter.block_of(place.sentence).kind == BlockKind::ListItem;
    others.clone().next().is_none()
        || !verb && (item || others.count() < 3) && !place.quote(0..place.tokens.len()).contains("jf.")
}

/// Whether the sentence stands in a note already.
fn is_note(letter: &Letter, place: &Place<'_>) -> bool {
    let block = letter.block_of(place.sentence).span;
    number_of_note(&letter.folded()[block.range()]).is_some()
}

/// The number of a note whose text begins there: *note 2*.
fn number_of_note(folded: &str) -> Option<usize> {
    let rest = folded.strip_prefix("note ")?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest[..digits].parse::<u16>().ok().map(usize::from)
}

/// The notes at the end of a letter.
struct Notes {
    /// The number of the last one.
    last: usize,
    /// Where the next one is put in.
    end: u32,
    /// The letter ends with a note.
    open: bool,
}

impl Notes {
    fn of(letter: &Letter) -> Notes {
        let folded = letter.folded();
        let numbers = folded
            .match_indices("note ")
            .filter_map(|(at, _)| number_of_note(&folded[at..]));
        let last_block = letter.blocks().last().map_or("", |block| &folded[block.span.range()]);
        Notes {
            last: numbers.max().unwrap_or(0),
            end: letter.text().trim_end().len() as u32,
            open: number_of_note(last_block).is_some(),
        }
    }

    /// The edits that move the references to notes.
    fn moving(&self, moved: &[Found<'_>]) -> Option<Vec<Edit>> {
        let mut edits = Vec::new();
        let mut text = String::from(if self.open { "" } else { "\n" });
        let movable = moved.iter().filter(|one| one.movable);
        for (index, one) in movable.enumerate() {
            let number = self.last + 1 + index;
            edits.extend(moved_to_note(&one.place, &one.reference, number)?);
            text.push('\n');
            text.push_str(&note(&one.place, &one.reference, number));
        }
        edits.sort_by_key(|edit| edit.span.start);
        let apart = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        (apart && !edits.is_empty()).then(|| {
            edits.push(Edit {
                span: Span::new(self.end, self.end),
                text,
            });
            edits
        })
    }
}

/// All references of a paragraph moved at once.
fn together(notes: &Notes, paragraph: &[Found<'_>]) -> Option<Suggestion> {
    let several = paragraph.iter().filter(|one| one.movable).count() > 1;
    let edits = several.then(|| notes.moving(paragraph)).flatten()?;
    Some(Suggestion::choose("alle i afsnittet som noter", edits))
}

fn finding(found: &Found<'_>, several: bool, suggestions: Vec<Suggestion>) -> Finding {
    let span = found.place.span(found.reference.tokens.clone());
    let quote = found.place.letter.quote(span);
    Finding {
        rule: RuleId::LegalRef,
        entry: None,
        severity: if several { Severity::Advice } else { Severity::Note },
        span,
        sentence: found.place.index,
        message: ["»", quote, "« står midt i teksten. Kan henvisningen stå i en note?"].concat(),
        why: "Henvisninger til paragraffer bryder sætningen op.".into(),
        source: "Rødovre Kommunes Kom-Skriveguide".into(),
        question: None,
        suggestions,
    }
}

rule_examples! {
    RuleId::LegalRef;
    finds "Du kan få hjælp til rengøring efter servicelovens § 83, stk. 1." at "servicelovens § 83, stk. 1",
    finds "Du kan klage, jf. § 60 i lov om retssikkerhed og administration på det sociale område, inden 4 uger." at "§ 60 i lov om retssikkerhed og administration på det sociale område",
    finds "Hjælpen er nedsat efter aktivlovens §§ 36 og 39." at "aktivlovens §§ 36 og 39",
    finds "Servicelovens § 83 giver ret til hjælp." at "Servicelovens § 83",
    keeps "Vi har behandlet din ansøgning efter serviceloven.",
    keeps "Se § 4 i din lejekontrakt om opsigelse.",
    keeps "Note 1: Servicelovens § 83 giver ret til hjælp.",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Checker, Options};
    use crate::rewrite::apply;

    /// The letter with the first suggestion of that label, and how many references are left.
    fn moved(text: &str, label: &str) -> (String, usize) {
        let checker = Checker::built_in();
        let letter = Letter::from_text(text);
        let findings = checker.check(&letter, &Options::default()).findings;
        let own = findings.iter().filter(|finding| finding.rule == RuleId::LegalRef);
        let mut suggestions = own.clone().flat_map(|finding| &finding.suggestions);
        let after = suggestions
            .find(|suggestion| suggestion.label == label)
            .map(|suggestion| apply(text, &suggestion.edits));
        (after.unwrap_or_default(), own.count())
    }

    #[test]
    fn notes_are_counted_on() {
        let text = "Du kan klage til os, jf. retssikkerhedslovens § 60. Du kan få en bisidder med, jf. forvaltningslovens § 8.\n";
        let (after, before) = moved(text, "note sidst i brevet");
        assert_eq!(before, 2);
        let (after, left) = moved(&after, "note sidst i brevet");
        assert_eq!(left, 1);
        assert_eq!(
            after,
            "Du kan klage til os (note 1). Du kan få en bisidder med (note 2).\n\n\
             Note 1: Retssikkerhedslovens § 60.\nNote 2: Forvaltningslovens § 8.\n"
        );
        assert_eq!(moved(&after, ""), (String::new(), 0));
        let (together, _) = moved(text, "alle i afsnittet som noter");
        assert_eq!(together, after);
    }
}
