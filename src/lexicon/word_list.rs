//! Reads the word lists: a word a line, its forms in columns.

use super::inflection::{Class, Gender, Inflection};

/// A word with its forms as the lists give them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lexeme {
    /// The form by which it is called.
    pub lemma: String,
    /// Its class.
    pub class: Class,
    /// Its gender; [`Gender::Either`] where it has none.
    pub gender: Gender,
    /// Its forms, the best of several variants first.
    pub forms: Vec<(Inflection, String)>,
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineFault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, in Danish.
    pub message: String,
}

/// The columns of a list.
struct Columns {
    class: Class,
    inflections: &'static [Option<Inflection>],
}

const VERB: Columns = Columns {
    class: Class::Verb,
    inflections: &[
        Some(Inflection::Infinitive),
        Some(Inflection::Present),
        Some(Inflection::Past),
        Some(Inflection::Participle),
        Some(Inflection::Imperative),
        Some(Inflection::ParticiplePlural),
        Some(Inflection::PassivePresent),
        Some(Inflection::PassivePast),
        Some(Inflection::PresentParticiple),
    ],
};

const NOUN: Columns = Columns {
    class: Class::Noun,
    inflections: &[
        Some(Inflection::Singular),
        None,
        Some(Inflection::Definite),
        Some(Inflection::Plural),
        Some(Inflection::DefinitePlural),
    ],
};

const ADJECTIVE: Columns = Columns {
    class: Class::Adjective,
    inflections: &[
        Some(Inflection::Common),
        Some(Inflection::Neuter),
        Some(Inflection::PluralOrDefinite),
        Some(Inflection::Comparative),
        Some(Inflection::Superlative),
    ],
};

const ADVERB: Columns = Columns {
    class: Class::Adverb,
    inflections: &[Some(Inflection::Base)],
};

/// The words of a list of `class`.
///
/// # Errors
/// The first line that has not the list's columns.
pub fn words(class: Class, text: &str) -> Result<Vec<Lexeme>, LineFault> {
    let columns = match class {
        Class::Verb | Class::Deponent => VERB,
        Class::Noun => NOUN,
        Class::Adjective => ADJECTIVE,
        Class::Adverb => ADVERB,
    };
    let mut words = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = line.trim_end();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        words.push(lexeme(&columns, line).map_err(|message| LineFault {
            line: index + 1,
            message,
        })?);
    }
    Ok(words)
}

/// What stands before the forms of an ending in the compiled table, so that no word is met there.
pub const ENDING: char = '~';

/// The endings of a list of `class`: words that the program reads at the end of words it does not know.
///
/// # Errors
/// The first line that has not the list's columns.
pub fn endings(class: Class, text: &str) -> Result<Vec<Lexeme>, LineFault> {
    let mut endings = words(class, text)?;
    for ending in &mut endings {
        ending.lemma.insert(0, ENDING);
        for (_, form) in &mut ending.forms {
            form.insert(0, ENDING);
        }
    }
    Ok(endings)
}

fn lexeme(columns: &Columns, line: &str) -> Result<Lexeme, String> {
    let cells: Vec<&str> = line.split('\t').collect();
    if cells.len() != columns.inflections.len() {
        return Err(format!(
            "Her skal stå {} kolonner med tabulator imellem, men der står {}.",
            columns.inflections.len(),
            cells.len()
        ));
    }
    let mut forms = Vec::new();
    for (cell, inflection) in cells.iter().zip(columns.inflections) {
        if let (Some(inflection), false) = (inflection, *cell == "-") {
            forms.extend(
                cell.split('/')
                    .filter(|form| !form.is_empty())
                    .map(|form| (*inflection, form.to_owned())),
            );
        }
    }
    let Some((_, lemma)) = forms.first().cloned() else {
        return Err("Ordet har ingen former.".to_owned());
    };
    let mut class = columns.class;
    if class == Class::Verb && cells[0].ends_with('s') {
        class = Class::Deponent;
    }
    let mut gender = Gender::Either;
    if class == Class::Noun {
        gender = match cells[1] {
            "fk" => Gender::Common,
            "ik" => Gender::Neuter,
            "fk/ik" | "ik/fk" | "-" => Gender::Either,
            other => return Err(format!("Kønnet er fk, ik, fk/ik eller -, ikke »{other}«.")),
        };
    }
    if class == Class::Adjective {
        let definite: Vec<String> = forms
            .iter()
            .filter(|(inflection, form)| *inflection == Inflection::Superlative && form.ends_with("st"))
            .map(|(_, form)| format!("{form}e"))
            .collect();
        forms.extend(definite.into_iter().map(|form| (Inflection::SuperlativeDefinite, form)));
    }
    Ok(Lexeme {
        lemma,
        class,
        gender,
        forms,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_word() {
        let read = words(Class::Noun, "# ord\nskema\tik\tskemaet\tskemaer\tskemaerne\n").unwrap();
        assert_eq!(read[0].gender, Gender::Neuter);
        assert_eq!(read[0].forms[3], (Inflection::DefinitePlural, "skemaerne".to_owned()));
        let read = words(Class::Verb, "synes\tsynes\tsyntes\t-\t-\t-\t-\t-\t-\n").unwrap();
        assert_eq!(read[0].class, Class::Deponent);
        let read = words(Class::Adjective, "stor\tstort\tstore\tstørre\tstørst\n").unwrap();
        assert_eq!(
            read[0].forms[5],
            (Inflection::SuperlativeDefinite, "største".to_owned())
        );
    }

    #[test]
    fn variants_stand_in_order() {
        let read = words(Class::Noun, "kontor\tik\tkontoret\tkontorer/kontor\tkontorerne\n").unwrap();
        let plural: Vec<&str> = read[0]
            .forms
            .iter()
            .filter(|(inflection, _)| *inflection == Inflection::Plural)
            .map(|(_, form)| form.as_str())
            .collect();
        assert_eq!(plural, ["kontorer", "kontor"]);
    }

    #[test]
    fn a_wrong_line_is_named() {
        assert_eq!(words(Class::Noun, "sag\tfk\n").unwrap_err().line, 1);
        assert!(
            words(Class::Noun, "sag\tx\tsagen\tsager\tsagerne")
                .unwrap_err()
                .message
                .contains("»x«")
        );
    }
}
