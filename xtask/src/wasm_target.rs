//! The Rust target that the module is built for.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::step;

/// What the module is compiled for.
pub(crate) const NAME: &str = "wasm32-unknown-unknown";

/// Adds the target unless this toolchain has it, so that nothing is asked of the network without need.
pub(crate) fn ensure() -> Result<()> {
    if is_there()? {
        return Ok(());
    }
    step::step("add the wasm target", || {
        step::run(Command::new("rustup").args(["target", "add", NAME])).with_context(|| {
            format!("the Rust toolchain has no {NAME}; add it the way Rust was installed, with rustup: rustup target add {NAME}")
        })
    })
}

fn is_there() -> Result<bool> {
    let folder = step::output(Command::new("rustc").args(["--print", "target-libdir", "--target", NAME]))?;
    // The folder may stand there empty after the target was removed.
    let files = Path::new(folder.trim()).read_dir().into_iter().flatten().flatten();
    Ok(files
        .into_iter()
        .any(|file| file.file_name().to_string_lossy().starts_with("libcore-")))
}
