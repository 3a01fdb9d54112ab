//! Small words that change with what stands around them: pronouns by case, articles and the like by the noun after them.

use super::inflection::Gender;

include!(concat!(env!("OUT_DIR"), "/small_words.rs"));

/// The forms of a personal pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pronoun {
    /// *du*
    pub subject: &'static str,
    /// *dig*
    pub object: &'static str,
    /// *dig*; *sig* in the third person
    pub reflexive: &'static str,
    /// *din*, *dit*, *dine*
    pub possessive: [&'static str; 3],
}

/// The pronoun that has this form as subject or object. Capitals tell *De* from *de* and *I* from *i*.
pub fn pronoun(form: &str) -> Option<&'static Pronoun> {
    let exact = |form: &str| {
        PRONOUNS
            .iter()
            .find(|pronoun| pronoun.subject == form || pronoun.object == form)
    };
    exact(form).or_else(|| exact(&form.to_lowercase()))
}

/// The pronoun that has this form as possessive.
pub fn of_possessive(form: &str) -> Option<&'static Pronoun> {
    let form = form.to_lowercase();
    PRONOUNS
        .iter()
        .find(|pronoun| pronoun.possessive.contains(&form.as_str()))
}

/// The form of a small word (*den*, *nogen*, *din*) that goes with a noun of that gender and number; `None` for other words, and where
/// there is no such form.
pub fn agreeing(word: &str, gender: Gender, plural: bool) -> Option<&'static str> {
    let forms = AGREEING.iter().find(|forms| forms.contains(&word))?;
    let form = match (plural, gender) {
        (true, _) => forms[2],
        (false, Gender::Common) => forms[0],
        (false, Gender::Neuter) => forms[1],
        (false, Gender::Either) => return None,
    };
    (form != "-").then_some(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pronouns_by_case() {
        assert_eq!(pronoun("dig").map(|pronoun| pronoun.subject), Some("du"));
        assert_eq!(pronoun("Dem").map(|pronoun| pronoun.subject), Some("De"));
        assert_eq!(pronoun("dem").map(|pronoun| pronoun.subject), Some("de"));
        assert_eq!(pronoun("Vi").map(|pronoun| pronoun.object), Some("os"));
        assert_eq!(pronoun("brev"), None);
    }

    #[test]
    fn small_words_agree() {
        assert_eq!(agreeing("denne", Gender::Neuter, false), Some("dette"));
        assert_eq!(agreeing("den", Gender::Neuter, true), Some("de"));
        assert_eq!(agreeing("dit", Gender::Common, false), Some("din"));
        assert_eq!(agreeing("en", Gender::Common, true), None);
        assert_eq!(agreeing("vores", Gender::Neuter, false), None, "it never changes");
    }
}
