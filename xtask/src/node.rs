//! Node, and the npm packages that the page and the tests need.

use std::process::Command;

use anyhow::{Context, Result};

use crate::{freshness, place, step};

/// The oldest Node that the page's own tools run on.
const OLDEST: u32 = 20;

/// Checks that Node is there, and installs the npm packages from the lock file when they are older than it.
pub(crate) fn ensure() -> Result<()> {
    let version = step::output(Command::new("node").arg("--version"))
        .with_context(|| format!("Node {OLDEST} or newer is needed, with npm"))?;
    step::require(major(&version).is_some_and(|major| major >= OLDEST), || {
        format!("Node {OLDEST} or newer is needed; this is {}", version.trim())
    })?;
    if packages_are_current() {
        return Ok(());
    }
    step::step("npm packages from the lock file", || {
        step::run(npm("ci").args(["--no-audit", "--no-fund"]))
    })
}

/// Runs a script of `www/package.json`.
pub(crate) fn npm_run(script: &str) -> Result<()> {
    step::run(npm("run").args(["--silent", script]))
}

/// An npm command in `www`.
pub(crate) fn npm(subcommand: &str) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(place::www()).arg(subcommand);
    command
}

/// A script of `xtask/scripts`, run by Node.
pub(crate) fn script(name: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(place::root()).arg(place::script(name));
    command
}

fn packages_are_current() -> bool {
    // npm writes the hidden lock file last, so it is there only after a whole installation.
    let installed = place::www().join("node_modules/.package-lock.json");
    freshness::is_fresh(&installed, &[&place::www().join("package-lock.json")])
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_prints() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v9.1.0"), Some(9));
        assert_eq!(major("command not found"), None);
    }
}
