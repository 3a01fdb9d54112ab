//! The module's own tests (`tests/wasm.rs`), run in headless Chromium and Firefox.
//!
//! wasm-bindgen's runner wants a WebDriver program for each browser, which Debian has for Chromium only. So the tests
//! are bound here as that runner does it, and `scripts/wasm-tests.mjs` runs them in the browsers of the end-to-end tests.

use std::fs;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo::cargo;
use crate::{artifact, node, place, step, wasm_target};

/// Compiles the tests and runs them in both browsers.
pub(crate) fn run() -> Result<()> {
    let compiled = artifact::program(
        cargo("test --no-run --package klarbrev --test wasm --no-default-features --target").arg(wasm_target::NAME),
        "test",
    )?;
    let folder = place::built("wasm-tests");
    fs::create_dir_all(&folder)?;
    Bindgen::new()
        .input_bytes("tests", fs::read(compiled)?)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        .debug(true)
        .generate(&folder)
        .context("wasm-bindgen could not read the compiled tests")?;
    step::run(node::script("wasm-tests.mjs").arg(folder))
}
