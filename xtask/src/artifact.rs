//! The file that a cargo build made.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::step;

/// Builds, and returns the wasm file of the target of this kind (`cdylib` or `test`).
pub(crate) fn wasm_file(build: &mut Command, kind: &str) -> Result<PathBuf> {
    let messages = step::output(build.arg("--message-format=json-render-diagnostics"))?;
    find(&messages, kind).with_context(|| format!("cargo named no wasm file for the {kind}"))
}

fn find(messages: &str, kind: &str) -> Option<PathBuf> {
    messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["reason"] == "compiler-artifact")
        .filter(|message| {
            message["target"]["kind"]
                .as_array()
                .is_some_and(|kinds| kinds.iter().any(|one| one == kind))
        })
        .flat_map(|message| message["filenames"].as_array().cloned().unwrap_or_default())
        .filter_map(|name| name.as_str().map(PathBuf::from))
        .find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGES: &str = r#"{"reason":"compiler-artifact","target":{"kind":["lib"]},"filenames":["/t/libfst.rlib"]}
not json
{"reason":"compiler-artifact","target":{"kind":["rlib","cdylib"]},"filenames":["/t/libklarbrev.rlib","/t/klarbrev.wasm"]}
{"reason":"compiler-artifact","target":{"kind":["test"]},"filenames":["/t/deps/module-1.wasm"]}
{"reason":"build-finished","success":true}"#;

    #[test]
    fn the_wasm_file_of_the_right_kind_is_found() {
        assert_eq!(find(MESSAGES, "cdylib"), Some(PathBuf::from("/t/klarbrev.wasm")));
        assert_eq!(find(MESSAGES, "test"), Some(PathBuf::from("/t/deps/module-1.wasm")));
        assert_eq!(find(MESSAGES, "bench"), None);
    }
}
