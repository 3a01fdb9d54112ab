//! What becomes of a verb entry in each of its forms: a table to read, made by the same expansion that letters are read with.

use super::expand::{Expanded, Needs, expand};
use super::source::SourceEntry;
use super::source::notation::{Slot, is_slot};
use crate::lexicon::{Inflection, Lexicon};

/// A form of a verb as a sentence holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerbForm {
    /// *at sende*
    Infinitive,
    /// *sender*
    Present,
    /// *sendte*
    Past,
    /// *har sendt*
    Perfect,
    /// *sendes*
    SPassive,
    /// *bliver sendt*
    BlivePassive,
    /// *send*
    Imperative,
    /// *det sendte*
    Attribute,
}

impl VerbForm {
    /// All of them, with their Danish names.
    pub const ALL: [(VerbForm, &'static str); 8] = [
        (VerbForm::Infinitive, "navnemåde"),
        (VerbForm::Present, "nutid"),
        (VerbForm::Past, "datid"),
        (VerbForm::Perfect, "førnutid"),
        (VerbForm::SPassive, "s-passiv"),
        (VerbForm::BlivePassive, "blive-passiv"),
        (VerbForm::Imperative, "bydemåde"),
        (VerbForm::Attribute, "foran navneord"),
    ];

    /// What stands before the verb in the table.
    const fn before(self) -> &'static str {
        match self {
            VerbForm::Infinitive => "at ",
            VerbForm::Perfect => "har ",
            VerbForm::BlivePassive => "bliver ",
            VerbForm::Attribute => "det/de ",
            _ => "",
        }
    }

    /// The form of the word itself.
    pub const fn inflection(self) -> Inflection {
        match self {
            VerbForm::Infinitive => Inflection::Infinitive,
            VerbForm::Present => Inflection::Present,
            VerbForm::Past => Inflection::Past,
            VerbForm::Perfect | VerbForm::BlivePassive => Inflection::Participle,
            VerbForm::SPassive => Inflection::PassivePresent,
            VerbForm::Imperative => Inflection::Imperative,
            VerbForm::Attribute => Inflection::ParticiplePlural,
        }
    }

    /// Whether a form that needs this is found as this one.
    fn takes(self, needs: Needs) -> bool {
        match self {
            VerbForm::Perfect => needs != Needs::Relative,
            VerbForm::BlivePassive => matches!(needs, Needs::Nothing | Needs::Auxiliary),
            _ => needs == Needs::Nothing,
        }
    }
}

/// One row: a form of the term, and what it becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which form.
    pub form: VerbForm,
    /// The term in that form.
    pub term: String,
    /// The plain forms; none where the form is left alone.
    pub plain: Vec<String>,
    /// The plain forms were written by hand, not inflected.
    pub by_hand: bool,
    /// The verb of the term in that form; empty where the verb has no such form.
    pub verb: String,
}

/// The table of a verb entry; `None` for entries of other classes and for those whose forms are written by hand alone.
pub fn verb_table(entry: &SourceEntry, lexicon: &Lexicon) -> Option<Vec<Row>> {
    if entry.class != "verbum" {
        return None;
    }
    let expanded = expand(entry, lexicon).ok()?;
    let head = entry.term.split(' ').next()?;
    let verb = [crate::lexicon::Class::Verb, crate::lexicon::Class::Deponent]
        .into_iter()
        .find_map(|class| lexicon.words(head, class).into_iter().next())?;
    let rest = entry.term[head.len()..].trim_start();
    let rows = VerbForm::ALL.into_iter().map(|(form, _)| {
        let own = verb.form(form.inflection()).unwrap_or_default();
        let passive = matches!(form, VerbForm::SPassive | VerbForm::BlivePassive | VerbForm::Attribute);
        let rest = if passive { without_object(rest) } else { rest.to_owned() };
        let by_hand = super::source::notation::term(&format!("{own} {rest}")).unwrap_or_default();
        let found = expanded.iter().find(|found| {
            let generated = found.inflections.contains(&form.inflection())
                && form.takes(found.needs)
                && found.parts.first() == Some(&own)
                && !(passive && found.parts.contains(&slot(Slot::Object)));
            generated || (found.inflections.is_empty() && found.parts == by_hand)
        });
        Row {
            form,
            term: if own.is_empty() {
                String::new()
            } else {
                format!("{}{own} {rest}", form.before()).trim_end().to_owned()
            },
            plain: found.map_or_else(Vec::new, |found| plain_of(form, found)),
            by_hand: found.is_some_and(|found| found.inflections.is_empty()),
            verb: own,
        }
    });
    Some(rows.collect())
}

fn slot(slot: Slot) -> String {
    char::from(slot as u8).to_string()
}

fn without_object(rest: &str) -> String {
    rest.replace("{noget}", "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The plain forms as an author writes them.
fn plain_of(form: VerbForm, found: &Expanded) -> Vec<String> {
    let plain = found.plain.iter().flatten().map(|parts| {
        let words: Vec<String> = parts
            .iter()
            .filter(|part| **part != slot(Slot::Between))
            .map(|part| if is_slot(part) { readable(part) } else { part.clone() })
            .collect();
        format!("{}{}", form.before(), words.join(" ").replace(" ,", ","))
    });
    plain.collect()
}

fn readable(part: &str) -> String {
    let slot = part.bytes().next().and_then(Slot::from_byte);
    let name = slot.and_then(|slot| Slot::ALL.into_iter().find(|(own, _)| *own == slot));
    name.map_or_else(
        || part.trim_start_matches(char::is_control).to_owned(),
        |(_, name)| format!("{{{name}}}"),
    )
}
