//! How well the comparison of two letters tells planted errors from changes that keep the meaning.

use anyhow::Result;

use crate::cargo::cargo;
use crate::step::run;

/// Plants everything in every passage, and prints a line for each kind.
pub(crate) fn run_table() -> Result<()> {
    run(&mut cargo("bench --bench facts"))
}
