//! What is handed out: the npm package, and the page as static files for any web server.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::step::step;
use crate::{node, page, place};

/// Every file without which the npm package does not work.
const PACKED: [&str; 9] = [
    "LICENSE",
    "README.md",
    "element.d.ts",
    "element.js",
    "klarbrev.d.ts",
    "klarbrev.js",
    "module/klarbrev.js",
    "module/klarbrev_bg.wasm",
    "package.json",
];

/// Builds everything and packs it into `target/dist`.
pub(crate) fn run() -> Result<()> {
    page::build()?;
    let to = place::built("dist");
    if to.exists() {
        fs::remove_dir_all(&to)?;
    }
    fs::create_dir_all(&to)?;
    step("npm package", || pack(&to))?;
    step("page as static files", || {
        copy(&place::www().join("dist"), &to.join("page"))
    })?;
    eprintln!(
        "\nIn {}: the npm package (.tgz), and page/ for a web server.",
        to.display()
    );
    Ok(())
}

fn pack(to: &Path) -> Result<()> {
    let licence = place::package().join("LICENSE");
    // npm takes a licence only from the package's own folder.
    fs::copy(place::root().join("LICENSE"), &licence).context("the top folder has no LICENSE")?;
    let packed = crate::step::output(
        node::npm("pack")
            .current_dir(place::package())
            .arg("--json")
            .arg("--pack-destination")
            .arg(to),
    );
    fs::remove_file(&licence)?;
    let missing = missing(&serde_json::from_str(&packed?)?);
    crate::step::require(missing.is_empty(), || {
        format!("not in the npm package: {}", missing.join(", "))
    })
}

fn missing(packed: &Value) -> Vec<&'static str> {
    let files = packed[0]["files"].as_array().cloned().unwrap_or_default();
    PACKED
        .into_iter()
        .filter(|name| !files.iter().any(|file| file["path"] == *name))
        .collect()
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_its_module_is_noticed() {
        let files: Vec<Value> = PACKED
            .iter()
            .filter(|name| !name.ends_with(".wasm"))
            .map(|name| serde_json::json!({ "path": name }))
            .collect();
        assert_eq!(
            missing(&serde_json::json!([{ "files": files }])),
            ["module/klarbrev_bg.wasm"]
        );
        assert_eq!(missing(&Value::Null).len(), PACKED.len());
    }
}
