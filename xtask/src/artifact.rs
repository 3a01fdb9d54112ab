//! The file that a cargo build made.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::step;

/// Builds, and returns the library's wasm file.
pub(crate) fn wasm_library(build: &mut Command) -> Result<PathBuf> {
    let messages = messages(build)?;
    find_library(&messages).context("cargo named no wasm file")
}

/// Builds, and returns the program of the target of this kind (`test` or `bench`).
pub(crate) fn program(build: &mut Command, kind: &str) -> Result<PathBuf> {
    let messages = messages(build)?;
    find_program(&messages, kind).with_context(|| format!("cargo named no {kind} program"))
}

fn messages(build: &mut Command) -> Result<String> {
    step::output(build.arg("--message-format=json-render-diagnostics"))
}

fn artifacts<'a>(messages: &'a str, kind: &'a str) -> impl Iterator<Item = Value> + 'a {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter(move |message| {
            message["target"]["kind"]
                .as_array()
                .is_some_and(|kinds| kinds.iter().any(|one| one == kind))
        })
}

fn find_library(messages: &str) -> Option<PathBuf> {
    artifacts(messages, "cdylib")
        .flat_map(|artifact| artifact["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
}

fn find_program(messages: &str, kind: &str) -> Option<PathBuf> {
    artifacts(messages, kind).find_map(|artifact| artifact["executable"].as_str().map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGES: &str = r#"{"reason":"compiler-artifact","target":{"kind":["lib"]},"filenames":["/t/libfst.rlib"],"executable":null}
not json
{"reason":"compiler-artifact","target":{"kind":["rlib","cdylib"]},"filenames":["/t/libklarbrev.rlib","/t/klarbrev.wasm"],"executable":null}
{"reason":"compiler-artifact","target":{"kind":["test"]},"filenames":["/t/deps/wasm-1.wasm"],"executable":"/t/deps/wasm-1.wasm"}
{"reason":"build-finished","success":true}"#;

    #[test]
    fn the_library_is_the_wasm_file_among_the_files_of_its_kind() {
        assert_eq!(find_library(MESSAGES), Some(PathBuf::from("/t/klarbrev.wasm")));
        assert_eq!(find_library(""), None);
    }

    #[test]
    fn a_program_is_found_by_its_kind() {
        assert_eq!(
            find_program(MESSAGES, "test"),
            Some(PathBuf::from("/t/deps/wasm-1.wasm"))
        );
        assert_eq!(find_program(MESSAGES, "bench"), None);
    }
}
