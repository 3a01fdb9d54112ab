//! The page on this machine, from whatever state the clone is in.

use anyhow::Result;

use crate::{node, page};

/// Builds everything and serves the page until it is stopped. The server prints its address.
pub(crate) fn run() -> Result<()> {
    page::build()?;
    eprintln!();
    node::npm_run("serve")
}
