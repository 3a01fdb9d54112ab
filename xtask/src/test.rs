//! Everything that must hold before a change is taken in.

use std::time::Instant;

use anyhow::Result;

use crate::cargo::{cargo, plain};
use crate::step::{run, step};
use crate::{bench, browsers, lexicon, module, node, pages, wasm_target, wasm_tests};

const DENY_WARNINGS: [&str; 3] = ["--", "--deny", "warnings"];

/// The texts that the properties are held against are the same in every run, so that only a change makes a test fail; `cargo xtask fuzz`
/// looks for others.
const SEED: &str = "20261121";

/// Runs every check there is; stops at the first that fails.
pub(crate) fn run_all() -> Result<()> {
    let start = Instant::now();
    wasm_target::ensure()?;
    node::ensure()?;
    browsers::ensure()?;
    rust()?;
    step("wasm tests in the browsers", wasm_tests::run)?;
    module::build()?;
    step("module size", bench::module_size::require_small)?;
    page()?;
    eprintln!("\nEverything passed in {:.0} s.", start.elapsed().as_secs_f64());
    Ok(())
}

fn rust() -> Result<()> {
    step("formatting", || {
        run(&mut plain("fmt --all --check"))?;
        // The page's own check covers www; these scripts lie outside it.
        run(node::npm("exec").args([
            "--",
            "prettier",
            "--config",
            ".prettierrc.json",
            "--check",
            "../xtask/scripts",
        ]))
    })?;
    step("lints", || {
        run(cargo("clippy --workspace --all-targets").args(DENY_WARNINGS))
    })?;
    step("lints of the wasm module", || {
        let mut lints = cargo("clippy --package klarbrev --lib --test wasm --no-default-features --target");
        run(lints.arg(wasm_target::NAME).args(DENY_WARNINGS))
    })?;
    step("Rust tests", || {
        run(cargo("test --workspace").env("PROPTEST_RNG_SEED", SEED))
    })?;
    step("documentation", || {
        run(cargo("doc --workspace --no-deps").env("RUSTDOCFLAGS", "--deny warnings"))
    })?;
    step("word lists", lexicon::require_current)?;
    step("pages from code and dictionaries", pages::require_current)
}

fn page() -> Result<()> {
    step("page and element", || node::npm_run("build"))?;
    step("page: types and formatting", || node::npm_run("check"))?;
    step("page: unit tests", || node::npm_run("test"))?;
    step("page: end to end in the browsers", || node::npm_run("test:browser"))
}
