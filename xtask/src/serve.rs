//! The page on this machine, from whatever state the clone is in.

use std::process::{Command, Stdio};

use anyhow::Result;

use crate::{node, page};

/// Builds everything and serves the page until it is stopped. The server prints its address.
pub(crate) fn run() -> Result<()> {
    page::build()?;
    eprintln!();
    become_server(node::npm("run").args(["--silent", "serve"]).stdin(Stdio::null()))
}

/// The server takes this job's place, so that whoever stops the job stops the server.
#[cfg(unix)]
fn become_server(server: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;

    Err(server.exec().into())
}

#[cfg(not(unix))]
fn become_server(server: &mut Command) -> Result<()> {
    crate::step::run(server)
}
