//! The jobs by name, and what each one does in one line.

use anyhow::Result;

use crate::{bench, dist, fuzz, lexicon, module, page, pages, serve, test};

/// Something that `cargo xtask` can be asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Job {
    Serve,
    Test,
    Module,
    Build,
    Docs,
    Lexicon,
    LexiconOracle,
    Dist,
    Bench,
    BenchFacts,
    Fuzz,
}

impl Job {
    const ALL: [Job; 11] = [
        Job::Serve,
        Job::Test,
        Job::Module,
        Job::Build,
        Job::Docs,
        Job::Lexicon,
        Job::LexiconOracle,
        Job::Dist,
        Job::Bench,
        Job::BenchFacts,
        Job::Fuzz,
    ];

    const fn name(self) -> &'static str {
        match self {
            Job::Serve => "serve",
            Job::Test => "test",
            Job::Module => "module",
            Job::Build => "build",
            Job::Docs => "docs",
            Job::Lexicon => "lexicon",
            Job::LexiconOracle => "lexicon-oracle",
            Job::Dist => "dist",
            Job::Bench => "bench",
            Job::BenchFacts => "bench facts",
            Job::Fuzz => "fuzz",
        }
    }

    const fn purpose(self) -> &'static str {
        match self {
            Job::Serve => "build everything and serve the page on this machine",
            Job::Test => "format, lints, Rust, wasm in the browsers, page, end to end",
            Job::Module => "build the wasm module into pkg/module",
            Job::Build => "build the module, the element and the page",
            Job::Docs => "write the pages of the rules and the verbs into docs",
            Job::Lexicon => "write the word lists into dictionaries/lexicon/stavekontrolden",
            Job::LexiconOracle => "compare the word lists with a second lexicon and print what differs",
            Job::Dist => "pack the npm package and the page into target/dist",
            Job::Bench => "measure speed and size",
            Job::BenchFacts => "plant errors in letters and print how many the comparison reports",
            Job::Fuzz => "hold the properties against hundreds of thousands of texts made by chance",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Job> {
        Job::ALL.into_iter().find(|job| job.name() == name)
    }

    pub(crate) fn run(self) -> Result<()> {
        match self {
            Job::Serve => serve::run(),
            Job::Test => test::run_all(),
            Job::Module => module::build(),
            Job::Build => page::build(),
            Job::Docs => pages::write(),
            Job::Lexicon => lexicon::write(),
            Job::LexiconOracle => lexicon::oracle::compare(),
            Job::Dist => dist::run(),
            Job::Bench => bench::run(),
            Job::BenchFacts => bench::facts::run_table(),
            Job::Fuzz => fuzz::run_all(),
        }
    }
}

/// What to print when no job, or an unknown one, was named.
pub(crate) fn usage() -> String {
    let mut text = String::from("Usage: cargo xtask JOB\n\nJobs:\n");
    for job in Job::ALL {
        text.push_str(&format!("  {:<15}{}\n", job.name(), job.purpose()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_job_is_found_by_its_name_and_named_in_the_usage() {
        for job in Job::ALL {
            assert_eq!(Job::from_name(job.name()), Some(job));
            assert!(usage().contains(&format!("\n  {}", job.name())));
        }
    }

    #[test]
    fn an_unknown_name_is_no_job() {
        assert_eq!(Job::from_name("deploy"), None);
        assert_eq!(Job::from_name("Test"), None);
    }
}
