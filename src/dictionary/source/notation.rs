//! The notation of terms and plain forms: words, and slots in braces that stand for words of the letter.

/// What a slot in a term stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Slot {
    /// `{noget}`: the object of a verb.
    Object = 1,
    /// `{dig}`: somebody in the object's case.
    PersonObject,
    /// `{du}`: somebody in the subject's case.
    PersonSubject,
    /// `{sig}`: a reflexive pronoun.
    Reflexive,
    /// `{din}`: a possessive pronoun or a genitive.
    Possessive,
    /// `{substantiv}`: a noun with its adjectives.
    Noun,
    /// `{ental}`: the same, only in the singular.
    Singular,
    /// `{flertal}`: the same, only in the plural.
    Plural,
    /// `{verbum}`: a finite verb.
    Verb,
    /// `{tal}`: a number.
    Number,
    /// `{§}`: a paragraph sign with its number.
    Section,
    /// `{…}`: small words that may stand between.
    Between,
    /// `{først}`: the sentence begins here.
    First,
    /// `{lov}`: the name of a law.
    Law,
}

impl Slot {
    /// All of them, with their names.
    pub const ALL: [(Slot, &'static str); 14] = [
        (Slot::Object, "noget"),
        (Slot::PersonObject, "dig"),
        (Slot::PersonSubject, "du"),
        (Slot::Reflexive, "sig"),
        (Slot::Possessive, "din"),
        (Slot::Noun, "substantiv"),
        (Slot::Singular, "ental"),
        (Slot::Plural, "flertal"),
        (Slot::Verb, "verbum"),
        (Slot::Number, "tal"),
        (Slot::Section, "§"),
        (Slot::Between, "…"),
        (Slot::First, "først"),
        (Slot::Law, "lov"),
    ];

    /// The slot of that name, without braces.
    pub fn from_name(name: &str) -> Option<Slot> {
        let name = if name == "..." { "…" } else { name };
        Slot::ALL
            .into_iter()
            .find(|(_, own)| *own == name)
            .map(|(slot, _)| slot)
    }

    /// The slot of that byte.
    pub fn from_byte(byte: u8) -> Option<Slot> {
        let place = usize::from(byte).checked_sub(1)?;
        Slot::ALL.get(place).map(|(slot, _)| *slot)
    }

    /// Whether it stands for a noun with its adjectives.
    pub fn is_noun(self) -> bool {
        matches!(self, Slot::Noun | Slot::Singular | Slot::Plural)
    }

    /// The slots of a term whose words this slot of a plain form can take.
    fn takes(self, other: Slot) -> bool {
        self == other
            || matches!(
                (self, other),
                (Slot::PersonSubject, Slot::PersonObject) | (Slot::PersonObject, Slot::PersonSubject)
            )
            || (self.is_noun() && other.is_noun())
    }
}

/// The byte that stands before the word `den` when it is to agree with the noun after it.
pub const AGREEING: u8 = 0x1e;
/// The byte that stands for the noun of a slot in its definite form: `{substantivet}`.
pub const DEFINITE: u8 = 0x1d;
/// Small words of which the form is chosen by the noun after them.
pub const AGREEING_WORDS: [&str; 7] = ["den", "denne", "en", "nogen", "hvilken", "sådan", "al"];

/// A term as it is looked up: words and slots, each slot as its byte.
///
/// # Errors
/// In Danish, what cannot be read.
pub fn term(text: &str) -> Result<Vec<String>, String> {
    let parts = parts(text, &[',', '/'])?;
    let mut term = Vec::new();
    for (place, part) in parts.iter().enumerate() {
        match part {
            Part::Word(word) => term.push(word.to_lowercase()),
            Part::Slot(name) => {
                let slot = Slot::from_name(name).ok_or_else(|| unknown(name))?;
                if slot == Slot::First && place > 0 {
                    return Err("{først} kan kun stå først.".to_owned());
                }
                if slot != Slot::First && term.iter().all(|own: &String| is_slot(own)) {
                    return Err(format!("Vendingen kan ikke begynde med {{{name}}}. Begynd med et ord."));
                }
                term.push(char::from(slot as u8).to_string());
            }
        }
    }
    if term
        .last()
        .is_some_and(|last| *last == char::from(Slot::Between as u8).to_string())
    {
        return Err("Vendingen kan ikke slutte med {…}.".to_owned());
    }
    if !term.iter().any(|part| !is_slot(part)) {
        return Err("Vendingen skal have mindst ét ord uden for de krøllede parenteser.".to_owned());
    }
    Ok(term)
}

/// A plain form: words and slots, each slot as its byte, an agreeing word after [`AGREEING`].
///
/// # Errors
/// In Danish, what cannot be read, or a slot that the term has not.
pub fn plain(text: &str, term: &[String]) -> Result<Vec<String>, String> {
    let has = |slot: Slot| {
        term.iter().any(|part| {
            part.bytes()
                .next()
                .and_then(Slot::from_byte)
                .is_some_and(|own| slot.takes(own))
        })
    };
    parts(text, &[','])?
        .into_iter()
        .map(|part| match part {
            Part::Word(word) => Ok(word),
            Part::Slot(name) if name == "substantivet" && has(Slot::Noun) => Ok(char::from(DEFINITE).to_string()),
            Part::Slot(name) if AGREEING_WORDS.contains(&name.as_str()) => {
                Ok(format!("{}{name}", char::from(AGREEING)))
            }
            Part::Slot(name) => {
                let slot = Slot::from_name(&name).ok_or_else(|| unknown(&name))?;
                if has(slot) {
                    Ok(char::from(slot as u8).to_string())
                } else {
                    Err(format!("{{{name}}} står i den klare form, men ikke i vendingen."))
                }
            }
        })
        .collect()
}

/// Whether a part of a term or plain form is no word but a slot or an agreeing word.
pub fn is_slot(part: &str) -> bool {
    part.bytes().next().is_some_and(|byte| byte < 0x20)
}

fn unknown(name: &str) -> String {
    let names: Vec<String> = Slot::ALL.iter().map(|(_, own)| format!("{{{own}}}")).collect();
    format!("{{{name}}} er ikke en plads. Pladserne er: {}.", names.join(" "))
}

enum Part {
    Word(String),
    Slot(String),
}

/// Words and slots; `marks` are parts of their own, as they are in a letter.
fn parts(text: &str, marks: &[char]) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        if first.is_control() {
            return Err("Her står et tegn, som ikke kan læses.".to_owned());
        }
        if first == '{' {
            let Some(end) = rest.find('}') else {
                return Err("Der mangler en krøllet parentes: }.".to_owned());
            };
            parts.push(Part::Slot(rest[1..end].trim().to_owned()));
            rest = rest[end + 1..].trim_start();
            continue;
        }
        if first == '}' {
            return Err("Der mangler en krøllet parentes: {.".to_owned());
        }
        let length = if marks.contains(&first) {
            1
        } else {
            rest.find(|c: char| c.is_whitespace() || matches!(c, '{' | '}') || marks.contains(&c))
                .unwrap_or(rest.len())
        };
        parts.push(Part::Word(rest[..length].to_owned()));
        rest = rest[length..].trim_start();
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_words_and_slots() {
        assert_eq!(term("returnere {noget}").unwrap(), ["returnere", "\u{1}"]);
        assert_eq!(
            term("{først} Endvidere {verbum} {du}").unwrap(),
            ["\u{d}", "endvidere", "\u{9}", "\u{3}"]
        );
        assert_eq!(term("medføre, at").unwrap(), ["medføre", ",", "at"]);
        assert_eq!(term("og/eller").unwrap(), ["og", "/", "eller"]);
    }

    #[test]
    fn a_plain_form_takes_the_slots_of_its_term() {
        let own = term("det påhviler {dig} at").unwrap();
        assert_eq!(plain("{du} skal", &own).unwrap(), ["\u{3}", "skal"]);
        let own = term("nærværende {substantiv}").unwrap();
        assert_eq!(plain("{denne} {substantiv}", &own).unwrap(), ["\u{1e}denne", "\u{6}"]);
        assert!(plain("{noget}", &own).unwrap_err().contains("ikke i vendingen"));
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        for (text, says) in [
            ("{noget} her", "kan ikke begynde"),
            ("her {hvad}", "er ikke en plads"),
            ("her {noget", "mangler en krøllet parentes"),
            ("her noget}", "mangler en krøllet parentes"),
            ("gå {…}", "kan ikke slutte"),
            ("{først}", "mindst ét ord"),
            ("gå {først}", "kun stå først"),
        ] {
            assert!(term(text).unwrap_err().contains(says), "{text}: {:?}", term(text));
        }
    }

    #[test]
    fn every_slot_has_its_byte() {
        for (slot, name) in Slot::ALL {
            assert_eq!(Slot::from_byte(slot as u8), Some(slot));
            assert_eq!(Slot::from_name(name), Some(slot));
        }
    }
}
