//! `klarbrev dictionary check`.

use std::path::PathBuf;

use super::{Outcome, complain, file, say};
use crate::dictionary::{Dictionaries, check_source};

pub(super) fn run(files: &[PathBuf]) -> Outcome {
    let mut outcome = Outcome::Good;
    for path in files {
        let source = match file::text(path) {
            Ok(source) => source,
            Err(problem) => {
                complain(problem);
                outcome = Outcome::BadInput;
                continue;
            }
        };
        let name = file::name(path);
        match check_source(&source, &Dictionaries::built_in()) {
            Ok(document) => {
                let examples: usize = document
                    .entries
                    .iter()
                    .map(|entry| entry.examples.len() + entry.keeps.len())
                    .sum();
                say(&format!(
                    "{name}: »{}« er i orden. {} opslag, {examples} eksempler prøvet.\n",
                    document.title,
                    document.entries.len()
                ));
            }
            Err(faults) => {
                say(&format!("{name}: {}\n", file::fault_count(faults.len())));
                for fault in faults {
                    say(&format!("  {fault}\n"));
                }
                outcome = outcome.max(Outcome::Faulty);
            }
        }
    }
    outcome
}
