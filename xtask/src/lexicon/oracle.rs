//! Compares the word lists with a second lexicon that was made independently: Apertium's Danish, from Debian.
//!
//! Apertium is asked for each form of each word that it knows as well; nothing of it is kept. It has faults of its own, so each
//! disagreement is sorted by what Stavekontrolden accepts, and those that are left can be settled by hand in `settled.tsv`.

mod accepted;
mod apertium;
mod settled;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::fs;

use anyhow::Result;

use self::accepted::Accepted;
use self::settled::Settled;
use super::affixes::Affixes;
use super::words::word_list::{Lexeme, words};
use super::words::{Class, Gender};
use crate::{place, step};

/// What agrees at least, of the forms that both have.
const LEAST: f64 = 0.995;

/// The name of a class in the rows, and its word list.
const LISTS: [(&str, Class, &str); 3] = [
    ("verbs", Class::Verb, "verber.tsv"),
    ("nouns", Class::Noun, "substantiver.tsv"),
    ("adjectives", Class::Adjective, "adjektiver.tsv"),
];

/// A word form of which the two lexicons say different things.
struct Difference {
    word: String,
    feature: String,
    ours: Vec<String>,
    theirs: Vec<String>,
    /// The forms that tell whether Stavekontrolden agrees: those of the row, or the definite forms of a gender.
    our_forms: Vec<String>,
    their_forms: Vec<String>,
}

impl Difference {
    fn row(&self, class: &str) -> [String; 5] {
        [
            class.to_owned(),
            self.word.clone(),
            self.feature.clone(),
            self.ours.join("/"),
            self.theirs.join("/"),
        ]
    }
}

/// Whose fault a disagreement looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// Stavekontrolden does not accept our form as one of this word: we have built it wrongly.
    Ours,
    /// Stavekontrolden accepts ours and does not know theirs.
    Theirs,
    /// Stavekontrolden knows theirs, but as a form of another word only.
    OtherWord,
    /// It accepts both.
    Both,
}

impl Group {
    fn of(difference: &Difference, accepted: &Accepted) -> Group {
        let of_word = |form: &String| accepted.accepts_of(form, &difference.word);
        if !difference.our_forms.iter().all(of_word) {
            Group::Ours
        } else if difference.their_forms.iter().any(of_word) {
            Group::Both
        } else if difference.their_forms.iter().any(|form| accepted.accepts(form)) {
            Group::OtherWord
        } else {
            Group::Theirs
        }
    }

    fn name(self) -> &'static str {
        match self {
            Group::Ours => "ours is not in the source",
            Group::Theirs => "theirs is not in the source",
            Group::OtherWord => "theirs is another word's",
            Group::Both => "both are in the source",
        }
    }
}

#[derive(Default)]
struct Agreement {
    words: usize,
    same: usize,
    differences: Vec<Difference>,
}

/// Prints how much agrees, before and after the faults of the other lexicon are left out, and what is left of disagreement.
pub(crate) fn compare() -> Result<()> {
    apertium::ensure()?;
    crate::node::ensure()?;
    let mut agreements = Vec::new();
    for (name, class, file) in LISTS {
        agreements.push((name, compared(class, &lexemes(class, file)?)?));
    }
    let accepted = accepted(&agreements)?;
    let mut settled = Settled::read()?;
    let mut enough = true;
    let mut all = String::new();
    for (name, agreement) in &agreements {
        let mut left = 0;
        for difference in &agreement.differences {
            let row = difference.row(name);
            let group = Group::of(difference, &accepted);
            let verdict = if settled.take(&row) { "settled" } else { group.name() };
            let _ = writeln!(all, "{}\t{verdict}", row.join("\t"));
            if verdict != "settled" && group != Group::Theirs {
                println!("{}\t{verdict}", row.join("\t"));
                left += 1;
            }
        }
        let forms = agreement.same + agreement.differences.len();
        let share = |differences: usize| (forms - differences) as f64 / forms.max(1) as f64;
        let (raw, final_share) = (share(agreement.differences.len()), share(left));
        enough &= final_share >= LEAST;
        eprintln!(
            "{name}: {} words in both, {} of {forms} forms agree: {:.2} %; without the other's faults and what is settled {:.2} %",
            agreement.words,
            agreement.same,
            100.0 * raw,
            100.0 * final_share
        );
    }
    let file = place::root().join("target/lexicon-oracle.tsv");
    fs::create_dir_all(place::root().join("target"))?;
    fs::write(&file, all)?;
    eprintln!("all disagreements: {}", file.display());
    for row in settled.left() {
        eprintln!("settles nothing: {row}");
    }
    step::require(enough, || format!("less than {:.1} % agree", 100.0 * LEAST))
}

/// What Stavekontrolden accepts of the forms that the two lexicons differ in.
fn accepted(agreements: &[(&str, Agreement)]) -> Result<Accepted> {
    let wanted: HashSet<&str> = agreements
        .iter()
        .flat_map(|(_, agreement)| &agreement.differences)
        .flat_map(|difference| difference.our_forms.iter().chain(&difference.their_forms))
        .map(String::as_str)
        .collect();
    let affixes = Affixes::read(&super::source("index.aff")?);
    Ok(Accepted::read(&affixes, &super::source("index.dic")?, &wanted))
}

/// The words of both folders; a word in `egne` takes the place of the other one.
fn lexemes(class: Class, file: &str) -> Result<Vec<Lexeme>> {
    let folder = place::root().join("dictionaries/lexicon");
    let mut all: Vec<Lexeme> = Vec::new();
    for from in ["egne", "stavekontrolden"] {
        let path = folder.join(from).join(file);
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let read = words(class, &text)
            .map_err(|fault| anyhow::anyhow!("{}:{}: {}", path.display(), fault.line, fault.message))?;
        let own: HashSet<String> = all.iter().map(|word| word.lemma.clone()).collect();
        all.extend(
            read.into_iter()
                .filter(|word| !own.contains(&word.lemma) || from == "egne"),
        );
    }
    Ok(all)
}

fn compared(class: Class, lexemes: &[Lexeme]) -> Result<Agreement> {
    // A word's several lines (homographs) are one question: any of their forms is right.
    let mut ours: BTreeMap<(&str, &'static str), Vec<&str>> = BTreeMap::new();
    for lexeme in lexemes {
        for (inflection, form) in &lexeme.forms {
            for tags in apertium::tags(class, lexeme.gender, *inflection) {
                let forms = ours.entry((&lexeme.lemma, tags)).or_default();
                if !forms.contains(&form.as_str()) {
                    forms.push(form);
                }
            }
        }
    }
    let questions: Vec<(&str, &str)> = ours.keys().copied().collect();
    let theirs = apertium::generate(&questions)?;
    let mut agreement = Agreement::default();
    let mut known: HashSet<&str> = HashSet::new();
    for (((word, feature), own), their) in ours.iter().zip(&theirs) {
        let Some(their) = their else { continue };
        known.insert(word);
        let their: Vec<String> = their.split('/').map(str::to_owned).collect();
        if their.iter().any(|form| own.contains(&form.as_str())) {
            agreement.same += 1;
        } else {
            let own: Vec<String> = own.iter().map(|form| (*form).to_owned()).collect();
            agreement.differences.push(Difference {
                word: (*word).to_owned(),
                feature: (*feature).to_owned(),
                ours: own.clone(),
                theirs: their.clone(),
                our_forms: own,
                their_forms: their,
            });
        }
    }
    agreement.words = known.len();
    if class == Class::Noun {
        agreement.differences.extend(other_genders(lexemes)?);
    }
    Ok(agreement)
}

/// Nouns that the other lexicon has with the other gender only.
fn other_genders(lexemes: &[Lexeme]) -> Result<Vec<Difference>> {
    let mut nouns: BTreeMap<&str, Vec<&Lexeme>> = BTreeMap::new();
    for lexeme in lexemes {
        nouns.entry(&lexeme.lemma).or_default().push(lexeme);
    }
    let questions: Vec<(&str, &str)> = nouns
        .keys()
        .flat_map(|lemma| {
            [
                "<n><ut><sg><ind>",
                "<n><ut><sg><def>",
                "<n><nt><sg><ind>",
                "<n><nt><sg><def>",
            ]
            .map(|tags| (*lemma, tags))
        })
        .collect();
    let answers = apertium::generate(&questions)?;
    let mut differences = Vec::new();
    for ((lemma, lexemes), answer) in nouns.iter().zip(answers.chunks(4)) {
        let [common, common_definite, neuter, neuter_definite] = answer else {
            continue;
        };
        let has = |gender: Gender| {
            lexemes
                .iter()
                .any(|lexeme| [gender, Gender::Either].contains(&lexeme.gender))
        };
        let (own, other, other_definite) = match (has(Gender::Common), has(Gender::Neuter)) {
            (true, false) if common.is_none() && neuter.is_some() => ("fk", "ik", neuter_definite),
            (false, true) if neuter.is_none() && common.is_some() => ("ik", "fk", common_definite),
            _ => continue,
        };
        differences.push(Difference {
            word: (*lemma).to_owned(),
            feature: "gender".to_owned(),
            ours: vec![own.to_owned()],
            theirs: vec![other.to_owned()],
            our_forms: definite_forms(lexemes),
            their_forms: other_definite
                .iter()
                .flat_map(|forms| forms.split('/').map(str::to_owned))
                .collect(),
        });
    }
    Ok(differences)
}

fn definite_forms(lexemes: &[&Lexeme]) -> Vec<String> {
    let forms = lexemes.iter().flat_map(|lexeme| &lexeme.forms);
    forms
        .filter(|(inflection, _)| *inflection == super::words::Inflection::Definite)
        .map(|(_, form)| form.clone())
        .collect()
}
