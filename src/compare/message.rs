//! What is said of a fate, in Danish: one sentence.

use super::fate::{Certainty, Fate, Mention, Status, Subject};
use crate::facts::FactKind;

/// One sentence for people. `before` and `after` are the words as they stand in the texts.
pub fn message(fate: &Fate, before: &str, after: &str) -> String {
    let (before, after) = (shown(before), shown(after));
    // Which *ikke* is meant, the words around it say.
    let around = |mention: &Option<Mention>| {
        mention
            .as_ref()
            .map_or_else(String::new, |mention| shown(&mention.value))
    };
    let (before_clause, after_clause) = (around(&fate.before), around(&fate.after));
    let doubt = fate.certainty == Certainty::Check;
    match (fate.subject, fate.status) {
        (subject, Status::Kept) => format!("{} {before} er bevaret.", capital(name(subject))),
        (Subject::Inclusiveness, _) => {
            let what = match (&fate.before, &fate.after) {
                (Some(_), None) => format!("{before} er faldet væk fra {before_clause}."),
                (None, _) => format!("{after} er kommet til i {after_clause}."),
                _ => format!("{before} er blevet til {after}."),
            };
            let so = if doubt {
                "Se efter, om den samme dag eller det samme tal tæller med."
            } else {
                "Det er ikke den samme dag eller det samme tal, der tæller med."
            };
            format!("{what} {so}")
        }
        (Subject::Negation, Status::Lost) => {
            format!("{before} er faldet væk fra {before_clause}. Så kan sætningen betyde det modsatte.")
        }
        (Subject::Negation, _) => {
            format!("{after} er kommet til i {after_clause}. Så kan sætningen betyde det modsatte.")
        }
        (Subject::Modality, Status::Changed) => {
            format!(
                "{before} er blevet til {after} i {after_clause}. Se efter, om læseren stadig har samme ret eller pligt."
            )
        }
        (Subject::Modality, Status::Lost) => {
            format!(
                "{before} er faldet væk fra {before_clause}. Se efter, om læseren stadig har samme ret eller pligt."
            )
        }
        (Subject::Modality, _) => {
            format!("{after} er kommet til i {after_clause}. Se efter, om læseren stadig har samme ret eller pligt.")
        }
        (Subject::Condition, Status::Changed) => {
            format!("{before} er blevet til {after} i {after_clause}. Så gælder en anden betingelse.")
        }
        (Subject::Condition, Status::Lost) => format!("Betingelsen {before_clause} er faldet væk."),
        (Subject::Condition, _) => format!("Betingelsen {after_clause} er kommet til."),
        (Subject::Actor, Status::Changed) => {
            format!("Før stod der {before}, nu {after}. Se efter, hvem der skal gøre det.")
        }
        (Subject::Actor, Status::Lost) => format!("Det står ikke længere, at {before} handler."),
        (Subject::Actor, _) => format!("Det er nyt, at {after} handler."),
        (Subject::Suspension, Status::Lost) => {
            format!("Den nye tekst siger ikke, om afgørelsen gælder, mens klagen behandles: {before}.")
        }
        (Subject::Suspension, _) => {
            format!("{before} er blevet til {after}. Se efter, om afgørelsen stadig gælder, mens klagen behandles.")
        }
        (Subject::Statement, Status::Lost) => format!("{before} er ikke med i den nye tekst."),
        (Subject::Statement, _) => format!("{after} står ikke i den første tekst."),
        (subject, Status::Changed) => format!("{} {before} er blevet til {after}.", capital(name(subject))),
        (subject, Status::Lost) => format!("{} {before} er ikke med i den nye tekst.", capital(name(subject))),
        (subject, Status::Added) => format!("{} {after} står ikke i den første tekst.", capital(name(subject))),
    }
}

/// What is shown of longer words, in characters.
const LONGEST: usize = 90;

fn shown(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST {
        return format!("»{words}«");
    }
    let start: String = words.chars().take(LONGEST).collect();
    format!("»{} …«", start.trim_end())
}

fn name(subject: Subject) -> &'static str {
    match subject {
        Subject::Fact(kind) => match kind {
            FactKind::Deadline => "fristen",
            FactKind::Amount => "beløbet",
            FactKind::Date => "datoen",
            FactKind::Time => "tidspunktet",
            FactKind::Percent => "procenten",
            FactKind::Count => "antallet",
            FactKind::LegalRef => "henvisningen",
            FactKind::Phone => "telefonnummeret",
            FactKind::Email => "mailadressen",
            FactKind::Url => "webadressen",
            FactKind::Address => "adressen",
            FactKind::CaseNumber => "nummeret",
            FactKind::Cpr => "CPR-nummeret",
            FactKind::Name => "navnet",
        },
        Subject::Inclusiveness => "grænsen",
        Subject::Negation => "nægtelsen",
        Subject::Modality => "pligten",
        Subject::Condition => "betingelsen",
        Subject::Actor => "den, der handler:",
        Subject::Suspension => "virkningen af en klage",
        Subject::Statement => "sætningen",
    }
}

fn capital(words: &str) -> String {
    let mut characters = words.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
