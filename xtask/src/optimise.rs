//! The wasm module made smaller and faster by Binaryen's `wasm-opt`, which comes as a pinned npm package.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{place, step};

/// What every browser that updates itself has had for years, and what the Rust compiler uses. Anything else in the
/// module makes `wasm-opt` refuse it.
const FEATURES: [&str; 8] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

const LEVEL: &str = "-O3";

/// Rewrites the wasm file in place.
pub(crate) fn optimise(file: &Path) -> Result<()> {
    step::run(
        Command::new("node")
            .arg(place::www().join("node_modules/binaryen/bin/wasm-opt"))
            .args(FEATURES)
            .args([LEVEL, "--strip-producers", "--strip-target-features"])
            .arg(file)
            .arg("--output")
            .arg(file),
    )
}
