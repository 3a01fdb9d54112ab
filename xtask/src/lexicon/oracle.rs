//! Compares the word lists with a second lexicon that was made independently: Apertium's Danish, from Debian.
//!
//! Apertium is asked for each form of each word that it knows as well; nothing of it is kept.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::words::word_list::{Lexeme, words};
use super::words::{Class, Gender, Inflection};
use crate::{apt, place, step};

const GENERATOR: &str = "/usr/share/apertium/apertium-dan-nor/nor-dan.autogen.bin";
/// What agrees at least, of the forms that both have.
const LEAST: f64 = 0.995;

/// Prints how much agrees, and everything that does not.
pub(crate) fn compare() -> Result<()> {
    if !Path::new(GENERATOR).exists() || Command::new("lt-proc").arg("--version").output().is_err() {
        apt::install(&["apertium-dan-nor", "lttoolbox"])?;
    }
    let mut enough = true;
    for (name, class, file) in [
        ("verbs", Class::Verb, "verber.tsv"),
        ("nouns", Class::Noun, "substantiver.tsv"),
        ("adjectives", Class::Adjective, "adjektiver.tsv"),
    ] {
        let agreement = compared(class, &lexemes(class, file)?)?;
        for line in &agreement.differences {
            println!("{name}\t{line}");
        }
        let share = agreement.share();
        enough &= share >= LEAST;
        eprintln!(
            "{name}: {} words in both, {} of {} forms agree: {:.2} %",
            agreement.words,
            agreement.same,
            agreement.same + agreement.differences.len(),
            100.0 * share
        );
    }
    step::require(enough, || format!("less than {:.1} % agree", 100.0 * LEAST))
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
        let own: Vec<String> = all.iter().map(|word| word.lemma.clone()).collect();
        all.extend(
            read.into_iter()
                .filter(|word| from == "egne" || !own.contains(&word.lemma)),
        );
    }
    Ok(all)
}

#[derive(Default)]
struct Agreement {
    words: usize,
    same: usize,
    differences: Vec<String>,
}

impl Agreement {
    fn share(&self) -> f64 {
        let all = self.same + self.differences.len();
        if all == 0 { 0.0 } else { self.same as f64 / all as f64 }
    }
}

fn compared(class: Class, lexemes: &[Lexeme]) -> Result<Agreement> {
    // A word's several lines (homographs) are one question: any of their forms is right.
    let mut ours: BTreeMap<(&str, &'static str), Vec<&str>> = BTreeMap::new();
    for lexeme in lexemes {
        for (inflection, form) in &lexeme.forms {
            for tags in tags(class, lexeme.gender, *inflection) {
                ours.entry((&lexeme.lemma, tags)).or_default().push(form);
            }
        }
    }
    let questions: Vec<(&str, &str)> = ours.keys().copied().collect();
    let theirs = generate(&questions)?;
    let mut agreement = Agreement::default();
    let mut known: BTreeMap<&str, bool> = BTreeMap::new();
    for ((question, own), their) in ours.iter().zip(&theirs) {
        let Some(their) = their else { continue };
        known.insert(question.0, true);
        if their.split('/').any(|form| own.contains(&form)) {
            agreement.same += 1;
        } else {
            agreement
                .differences
                .push(format!("{}\t{}\t{}\t{their}", question.0, question.1, own.join("/")));
        }
    }
    agreement.words = known.len();
    if class == Class::Noun {
        agreement.differences.extend(other_genders(lexemes)?);
    }
    Ok(agreement)
}

/// Nouns that the other lexicon has with the other gender only.
fn other_genders(lexemes: &[Lexeme]) -> Result<Vec<String>> {
    let mut genders: BTreeMap<&str, Vec<Gender>> = BTreeMap::new();
    for lexeme in lexemes {
        genders.entry(&lexeme.lemma).or_default().push(lexeme.gender);
    }
    let questions: Vec<(&str, &str)> = genders
        .keys()
        .flat_map(|lemma| [(*lemma, "<n><ut><sg><ind>"), (*lemma, "<n><nt><sg><ind>")])
        .collect();
    let answers = generate(&questions)?;
    let mut differences = Vec::new();
    for ((lemma, own), answer) in genders.iter().zip(answers.chunks(2)) {
        let common = own.iter().any(|gender| *gender != Gender::Neuter);
        let neuter = own.iter().any(|gender| *gender != Gender::Common);
        if let [their_common, their_neuter] = answer {
            let shared = (common && their_common.is_some()) || (neuter && their_neuter.is_some());
            if !shared && (their_common.is_some() || their_neuter.is_some()) {
                differences.push(format!("{lemma}\tgender"));
            }
        }
    }
    Ok(differences)
}

/// How the other lexicon names a form; several names where it tells apart what we do not.
fn tags(class: Class, gender: Gender, inflection: Inflection) -> Vec<&'static str> {
    use Inflection as I;
    match (class, inflection, gender) {
        (Class::Verb, I::Infinitive, _) => vec!["<vblex><inf><actv>"],
        (Class::Verb, I::Present, _) => vec!["<vblex><pres><actv>"],
        (Class::Verb, I::Past, _) => vec!["<vblex><past><actv>"],
        (Class::Verb, I::Participle, _) => vec!["<vblex><pp>"],
        (Class::Verb, I::Imperative, _) => vec!["<vblex><imp>"],
        (Class::Verb, I::ParticiplePlural, _) => vec!["<adj><pp><pl>"],
        (Class::Verb, I::PassivePresent, _) => vec!["<vblex><pres><pasv>", "<vblex><inf><pasv>"],
        (Class::Verb, I::PassivePast, _) => vec!["<vblex><past><pasv>"],
        (_, I::Singular, Gender::Common) => vec!["<n><ut><sg><ind>"],
        (_, I::Definite, Gender::Common) => vec!["<n><ut><sg><def>"],
        (_, I::Plural, Gender::Common) => vec!["<n><ut><pl><ind>"],
        (_, I::DefinitePlural, Gender::Common) => vec!["<n><ut><pl><def>"],
        (_, I::Singular, Gender::Neuter) => vec!["<n><nt><sg><ind>"],
        (_, I::Definite, Gender::Neuter) => vec!["<n><nt><sg><def>"],
        (_, I::Plural, Gender::Neuter) => vec!["<n><nt><pl><ind>"],
        (_, I::DefinitePlural, Gender::Neuter) => vec!["<n><nt><pl><def>"],
        (_, I::Common, _) => vec!["<adj><sint><pst><ut><sg><ind>"],
        (_, I::Neuter, _) => vec!["<adj><sint><pst><nt><sg><ind>"],
        (_, I::PluralOrDefinite, _) => vec!["<adj><sint><pst><un><pl><ind>", "<adj><sint><pst><un><sp><def>"],
        (_, I::Comparative, _) => vec!["<adj><sint><comp><un><sp>"],
        (_, I::Superlative, _) => vec!["<adj><sint><sup><un><sp><ind>"],
        _ => Vec::new(),
    }
}

/// What the other lexicon makes of each question; `None` where it does not know the word or the form.
fn generate(questions: &[(&str, &str)]) -> Result<Vec<Option<String>>> {
    let mut process = Command::new("lt-proc")
        .args(["--generation", GENERATOR])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("lt-proc cannot be started")?;
    let text: String = questions
        .iter()
        .map(|(lemma, tags)| format!("^{lemma}{tags}$\n"))
        .collect();
    let mut input = process.stdin.take().context("lt-proc takes no input")?;
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = process.wait_with_output()?;
    writer
        .join()
        .map_err(|_| anyhow::anyhow!("lt-proc stopped reading"))??;
    let answers = String::from_utf8(output.stdout)?;
    let answers: Vec<Option<String>> = answers
        .lines()
        .map(|line| (!line.is_empty() && !line.starts_with(['#', '@', '*'])).then(|| line.to_owned()))
        .collect();
    step::require(answers.len() == questions.len(), || {
        format!("{} answers to {} questions", answers.len(), questions.len())
    })?;
    Ok(answers)
}
