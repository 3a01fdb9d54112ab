//! The properties held against many more texts than the tests try.

use anyhow::Result;

use crate::cargo::cargo;
use crate::step::run;

/// Texts for each property: some minutes.
const TEXTS: &str = "200000";

/// Makes texts by chance until one breaks a property or there were enough. What breaks one is written into
/// `tests/properties.proptest-regressions`, and the tests try it from then on.
pub(crate) fn run_all() -> Result<()> {
    run(cargo("test --release --test properties").env("PROPTEST_CASES", TEXTS))
}
