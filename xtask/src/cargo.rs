//! Cargo, the same one that runs this job.

use std::process::Command;

use crate::place;

/// A cargo command in the top folder. `--locked`, so that a job never changes what is pinned.
pub(crate) fn cargo(subcommand: &str) -> Command {
    let mut command = plain(subcommand);
    command.arg("--locked");
    command
}

/// A cargo command that knows nothing of the lock file, such as `fmt`.
pub(crate) fn plain(subcommand: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place::root()).arg(subcommand);
    command
}
