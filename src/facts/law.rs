//! [`LawPlace`]: a place in a law, in one normal form.

use std::fmt;

use super::date::date;
use super::reference::{Reference, references, sections};
use super::words::{Words, law_called};
use crate::grammar::Place;
use crate::letter::TokenKind;

/// A place in a law.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LawPlace {
    /// The law by the name that Klarbrev calls it; nothing where the letter does not say which.
    pub law: String,
    /// The paragraph: `83a`.
    pub section: String,
    /// Its subsection (*stk.*).
    pub subsection: String,
    /// Its number (*nr.*).
    pub number: String,
    /// Its letter (*litra*).
    pub litra: String,
}

impl LawPlace {
    /// Whether the two can be the same: a law that one of them does not name, the other may.
    pub fn agrees(&self, other: &LawPlace) -> bool {
        let same_law = self.law.is_empty() || other.law.is_empty() || self.law == other.law;
        same_law && self.parts() == other.parts()
    }

    /// Whether the other is the same place or one within it: *§ 83* holds *§ 83, stk. 1*.
    pub fn holds(&self, other: &LawPlace) -> bool {
        let same_law = self.law.is_empty() || other.law.is_empty() || self.law == other.law;
        let mut pairs = self.parts().into_iter().zip(other.parts());
        same_law && pairs.all(|(own, theirs)| own.is_empty() || own == theirs)
    }

    fn parts(&self) -> [&str; 4] {
        [&self.section, &self.subsection, &self.number, &self.litra]
    }
}

impl fmt::Display for LawPlace {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        if !self.law.is_empty() {
            parts.push(self.law.clone());
        }
        for (mark, part) in [
            ("§ ", &self.section),
            ("stk. ", &self.subsection),
            ("nr. ", &self.number),
            ("litra ", &self.litra),
        ] {
            if !part.is_empty() {
                parts.push([mark, part].concat());
            }
        }
        formatter.write_str(&parts.join(", "))
    }
}

/// A place in a law with its tokens.
pub(super) struct Found {
    pub(super) place: LawPlace,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The places in laws that a sentence refers to. *§§ 36 og 39* are two.
pub(super) fn law_places(place: &Place<'_>, words: &Words<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut references = references(place);
    // *vedtægternes § 7*, *lokalplanens § 6*: no law, and a fact all the same.
    for at in 0..words.tokens.len() {
        let covered = references.iter().any(|reference| reference.tokens.contains(&at));
        if words.tokens[at].kind == TokenKind::Section
            && !covered
            && let Some(end) = sections(place, at)
        {
            references.push(Reference {
                tokens: at..end,
                names_law: false,
            });
        }
    }
    for reference in references {
        split(words, &reference, &mut found);
    }
    for at in 0..words.tokens.len() {
        if let Some((law, end)) = numbered(words, at)
            && !found.iter().any(|other: &Found| at < other.end && other.start < end)
        {
            found.push(Found {
                place: LawPlace {
                    law,
                    ..LawPlace::default()
                },
                start: at,
                end,
            });
        }
    }
    found.sort_by_key(|one| one.start);
    found
}

/// *lov nr. 123 af 4/5 2020*, *LBK nr. 989*: the law by its number, and where that ends.
fn numbered(words: &Words<'_>, at: usize) -> Option<(String, usize)> {
    let kind = match words.folded(at) {
        "lov" => "lov",
        "lbk" | "lovbekendtgørelse" | "lovbek." => "lbk",
        "bekendtgørelse" | "bek." | "bek" => "bek",
        "cirkulære" | "cir" => "cir",
        "vejledning" | "vej" => "vej",
        _ => return None,
    };
    let number = at + 1 + usize::from(matches!(words.folded(at + 1), "nr." | "nr"));
    let digits = words.number(number).filter(|_| number > at + 1)?;
    let mut end = number + 1;
    if words.folded(end) == "af" {
        let day = end + 1 + usize::from(words.folded(end + 1) == "den");
        end = date(words, day, true).map_or(end, |(_, end)| end);
    }
    Some((format!("{kind} {digits}"), end))
}

/// Each paragraph of a reference by itself, with its law.
fn split(words: &Words<'_>, reference: &Reference, found: &mut Vec<Found>) {
    let first = found.len();
    let tokens = reference.tokens.clone();
    let mut law = String::new();
    let mut own = LawPlace::default();
    let mut start = tokens.start;
    // What the numbers that follow are: paragraphs, subsections, numbers or letters.
    let mut level = 0;
    let mut at = tokens.start;
    while at < tokens.end {
        let word = words.folded(at);
        let token = &words.tokens[at];
        let value = match token.kind {
            TokenKind::Section => {
                level = 1;
                Some(word.trim_start_matches('§').trim())
            }
            TokenKind::Number => Some(word),
            _ => None,
        };
        match word {
            "stk." | "stk" | "stykke" => level = 2,
            "nr." | "nr" | "nummer" if level > 0 => level = 3,
            "litra" | "litra." => level = 4,
            _ if word.starts_with("paragraf") => level = 1,
            _ => {}
        }
        let letter = token.kind != TokenKind::Section
            && word.trim_end_matches('.').len() == 1
            && word.starts_with(|c: char| c.is_ascii_lowercase());
        if let Some(value) = value.filter(|_| level > 0) {
            let full = match level {
                1 => !own.section.is_empty(),
                2 => !own.subsection.is_empty(),
                3 => !own.number.is_empty(),
                _ => !own.litra.is_empty(),
            };
            if full {
                let next = deeper(&own, level);
                push(found, std::mem::replace(&mut own, next), start, before_joint(words, at));
                start = at;
            }
            set(&mut own, level, value.replace(' ', ""));
        } else if letter && level == 1 && !own.section.is_empty() && word != "i" {
            // *§ 83 a*
            own.section.push_str(word.trim_end_matches('.'));
        } else if letter && level == 4 {
            if !own.litra.is_empty() {
                let next = deeper(&own, level);
                push(found, std::mem::replace(&mut own, next), start, before_joint(words, at));
                start = at;
            }
            set(&mut own, level, word.trim_end_matches('.').to_owned());
        } else if let Some((name, end)) = name(words, at, tokens.end) {
            if own.section.is_empty() {
                law = name;
            } else {
                // *§ 2 i lov om gebyrer*: those before it stand in that law too.
                push(found, std::mem::take(&mut own), start, end);
                for one in &mut found[first..] {
                    if one.place.law.is_empty() {
                        one.place.law.clone_from(&name);
                    }
                }
                level = 0;
                start = end;
            }
            at = end;
            if !own.section.is_empty() {
                push(found, std::mem::take(&mut own), start, at);
            }
            own.law.clone_from(&law);
            continue;
        }
        at += 1;
    }
    if !own.section.is_empty() {
        push(found, own, start, tokens.end);
    }
    for one in &mut found[first..] {
        if one.place.law.is_empty() {
            one.place.law.clone_from(&law);
        }
    }
}

fn push(found: &mut Vec<Found>, place: LawPlace, start: usize, end: usize) {
    if !place.section.is_empty() {
        found.push(Found { place, start, end });
    }
}

/// Where the words end before the comma or *og* that joins what begins at `at`.
fn before_joint(words: &Words<'_>, at: usize) -> usize {
    let mut end = at;
    while matches!(words.before(end), "," | "og" | "eller" | "samt" | "til" | "-" | "–") {
        end -= 1;
    }
    end
}

/// What stays when another number of that level follows.
fn deeper(own: &LawPlace, level: usize) -> LawPlace {
    LawPlace {
        law: own.law.clone(),
        section: if level > 1 { own.section.clone() } else { String::new() },
        subsection: if level > 2 {
            own.subsection.clone()
        } else {
            String::new()
        },
        number: if level > 3 { own.number.clone() } else { String::new() },
        litra: String::new(),
    }
}

fn set(place: &mut LawPlace, level: usize, value: String) {
    match level {
        1 => place.section = value,
        2 => place.subsection = value,
        3 => place.number = value,
        _ => place.litra = value,
    }
}

/// The most tokens that the title of a law has.
const LONGEST_TITLE: usize = 24;

/// The name of a law at `at`, as Klarbrev calls it, and where it ends.
fn name(words: &Words<'_>, at: usize, limit: usize) -> Option<(String, usize)> {
    // A title that is known ends where it does, whatever follows.
    let known = (at + 1..=words.tokens.len().min(at + LONGEST_TITLE))
        .rev()
        .find_map(|end| {
            let written = &words.letter.folded()[words.span(at, end).range()];
            law_called(written).map(|law| (law, end))
        });
    if let Some((law, end)) = known {
        return Some((law.to_owned(), end));
    }
    let end = super::law_name::law_end(words.letter, words.tokens, at);
    let (written, end) = match end {
        Some(end) => {
            let end = end.min(limit);
            (words.letter.folded()[words.span(at, end).range()].to_owned(), end)
        }
        // *SEL § 83*
        None if law_called(words.folded(at)).is_some() => (words.folded(at).to_owned(), at + 1),
        None => return None,
    };
    let nominative = written.strip_suffix('s').unwrap_or(&written);
    let known = law_called(&written).or_else(|| law_called(nominative));
    // *lovens § 3*: which law, another sentence says.
    let bare = matches!(
        nominative,
        "loven"
            | "bekendtgørelsen"
            | "forordningen"
            | "reglementet"
            | "vedtægten"
            | "regulativet"
            | "samme lov"
            | "lov"
    );
    Some((
        if bare {
            String::new()
        } else {
            known.map_or_else(|| nominative.to_owned(), str::to_owned)
        },
        end,
    ))
}
