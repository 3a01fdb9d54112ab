//! The page and the element, bundled by `www`'s own build.

use anyhow::Result;

use crate::step::step;
use crate::{module, node};

/// Builds the module, then the page and the element that carry it.
pub(crate) fn build() -> Result<()> {
    module::build()?;
    step("page and element", || node::npm_run("build"))
}
