//! The wasm module: compiled, given its JavaScript door, made small, laid in `pkg/module`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo::cargo;
use crate::step::step;
use crate::{artifact, build_paths, freshness, licences, node, optimise, place, wasm_target};

/// The module's file names begin with this.
const NAME: &str = "klarbrev";

/// Builds the module from the state of the sources.
pub(crate) fn build() -> Result<()> {
    wasm_target::ensure()?;
    node::ensure()?;
    step("wasm module", || {
        let compiled = fs::read(compile()?)?;
        let made_from = place::built("module").join("made-from.wasm");
        if is_current(&made_from, &compiled) {
            eprintln!("pkg/module is up to date");
            return Ok(());
        }
        let bound = place::built("module").join("bound");
        empty(&bound)?;
        bind(&compiled, &bound)?;
        optimise::optimise(&bound.join(format!("{NAME}_bg.wasm")))?;
        licences::write(&bound.join("licences.txt"))?;
        replace(&bound, &place::module())?;
        fs::write(&made_from, &compiled)?;
        Ok(())
    })
}

fn compile() -> Result<PathBuf> {
    artifact::wasm_library(
        cargo("build --package klarbrev --lib --profile wasm --no-default-features --target")
            .arg(wasm_target::NAME)
            .env("CARGO_ENCODED_RUSTFLAGS", build_paths::hidden()),
    )
}

/// Binding and optimising take longer than compiling after a small change; neither is done twice for the same program.
fn is_current(made_from: &Path, compiled: &[u8]) -> bool {
    let this_job = std::env::current_exe().unwrap_or_default();
    let pinned = place::www().join("package-lock.json");
    let module = place::module().join(format!("{NAME}_bg.wasm"));
    // A younger module came from a build into another target folder.
    module.exists()
        && freshness::is_fresh(made_from, &[&this_job, &pinned, &module])
        && fs::read(made_from).is_ok_and(|before| before == compiled)
}

fn bind(compiled: &[u8], into: &Path) -> Result<()> {
    Bindgen::new()
        .input_bytes(NAME, compiled.to_vec())
        .web(true)?
        .omit_default_module_path(false)
        .typescript(true)
        // A trap leaves the memory unusable: the package starts the module afresh.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(into)
        .context("wasm-bindgen could not read the compiled module")
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(())
}

/// Puts the finished files in place at the end, so that a failed build leaves the last good module.
fn replace(from: &Path, to: &Path) -> Result<()> {
    empty(to)?;
    for file in fs::read_dir(from)? {
        let file = file?;
        fs::copy(file.path(), to.join(file.file_name()))?;
    }
    Ok(())
}
