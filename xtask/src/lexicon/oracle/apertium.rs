//! Apertium's Danish, asked for forms.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::lexicon::words::{Class, Gender, Inflection};
use crate::{apt, step};

const GENERATOR: &str = "/usr/share/apertium/apertium-dan-nor/nor-dan.autogen.bin";

/// Installs Apertium's Danish where it is not there.
pub(super) fn ensure() -> Result<()> {
    if !Path::new(GENERATOR).exists() || Command::new("lt-proc").arg("--version").output().is_err() {
        apt::install(&["apertium-dan-nor", "lttoolbox"])?;
    }
    Ok(())
}

/// How the other lexicon names a form; several names where it tells apart what we do not.
pub(super) fn tags(class: Class, gender: Gender, inflection: Inflection) -> Vec<&'static str> {
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
pub(super) fn generate(questions: &[(&str, &str)]) -> Result<Vec<Option<String>>> {
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
