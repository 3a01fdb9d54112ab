//! `cargo xtask JOB`: one command a job, the same by hand and in continuous integration.

mod apt;
mod artifact;
mod bench;
mod browsers;
mod build_paths;
mod cargo;
mod dist;
mod freshness;
mod fuzz;
mod job;
mod lexicon;
mod licences;
mod module;
mod node;
mod optimise;
mod page;
mod pages;
mod place;
mod serve;
mod step;
mod test;
mod wasm_target;
mod wasm_tests;

use std::process::ExitCode;

use job::Job;

fn main() -> ExitCode {
    let name = std::env::args().skip(1).collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        eprint!("{}", job::usage());
        return ExitCode::from(2);
    }
    let Some(job) = Job::from_name(&name) else {
        eprintln!("There is no job called '{name}'.\n\n{}", job::usage());
        return ExitCode::from(2);
    };
    match job.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\ncargo xtask {name}: {fault:#}");
            ExitCode::FAILURE
        }
    }
}
