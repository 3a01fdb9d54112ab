//! The licences of everything that is compiled into the module, written beside it, as those licences ask.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::cargo::cargo;
use crate::{step, wasm_target};

/// Licences under which code may be handed on inside the module without binding whoever embeds it.
const ALLOWED: [&str; 9] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "Unicode-3.0",
    "Unlicense",
    "0BSD",
];

/// Writes the notices of all crates in the module to `file`; fails on a licence that must not be there.
pub(crate) fn write(file: &Path) -> Result<()> {
    let described = step::output(
        cargo("metadata --format-version 1 --no-default-features --filter-platform").arg(wasm_target::NAME),
    )?;
    let mut notices =
        String::from("What is compiled into klarbrev_bg.wasm, besides Klarbrev and Rust's own library.\n");
    for part in parts(&serde_json::from_str(&described)?).context("cargo described the packages in an unknown way")? {
        if !is_allowed(&part.licence) {
            bail!(
                "{} is under '{}', which must not be in the module",
                part.name,
                part.licence
            );
        }
        write!(notices, "\n\n{}\nLicence: {}\n", part.name, part.licence)?;
        for text in texts(&part.folder)? {
            write!(notices, "\n{}\n", text.trim())?;
        }
    }
    fs::write(file, notices)?;
    Ok(())
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    name: String,
    licence: String,
    folder: PathBuf,
}

/// Every crate that the library is linked with, in the order of their names.
fn parts(described: &Value) -> Option<Vec<Part>> {
    let packages: BTreeMap<&str, &Value> = described["packages"]
        .as_array()?
        .iter()
        .filter_map(|package| Some((package["id"].as_str()?, package)))
        .collect();
    let linked: BTreeMap<&str, &Value> = described["resolve"]["nodes"]
        .as_array()?
        .iter()
        .filter_map(|node| Some((node["id"].as_str()?, node)))
        .collect();
    let klarbrev = packages
        .iter()
        .find(|(_, package)| package["name"] == "klarbrev")
        .map(|(id, _)| *id)?;

    let mut seen = vec![klarbrev];
    let mut next = 0;
    while let Some(id) = seen.get(next).copied() {
        next += 1;
        for dependency in linked.get(id)?["deps"].as_array()? {
            let id = dependency["pkg"].as_str()?;
            if is_linked(dependency) && !runs_in_the_compiler(packages.get(id)?) && !seen.contains(&id) {
                seen.push(id);
            }
        }
    }
    let mut parts: Vec<Part> = seen
        .into_iter()
        .skip(1)
        .filter_map(|id| part(packages.get(id)?))
        .collect();
    parts.sort();
    Some(parts)
}

fn part(package: &Value) -> Option<Part> {
    Some(Part {
        name: format!("{} {}", package["name"].as_str()?, package["version"].as_str()?),
        licence: package["license"].as_str().unwrap_or("none named").to_string(),
        folder: Path::new(package["manifest_path"].as_str()?).parent()?.to_path_buf(),
    })
}

/// Neither for tests nor for build scripts only.
fn is_linked(dependency: &Value) -> bool {
    dependency["dep_kinds"]
        .as_array()
        .is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
}

fn runs_in_the_compiler(package: &Value) -> bool {
    package["targets"].as_array().is_some_and(|targets| {
        targets.iter().any(|target| {
            target["kind"]
                .as_array()
                .is_some_and(|kinds| kinds.iter().any(|kind| kind == "proc-macro"))
        })
    })
}

/// Whether a licence expression can be met with allowed licences alone.
fn is_allowed(expression: &str) -> bool {
    expression.split(" AND ").all(|part| {
        part.split(" OR ").flat_map(|choice| choice.split('/')).any(|choice| {
            ALLOWED.contains(&choice.trim_matches(|sign: char| sign == '(' || sign == ')' || sign == ' '))
        })
    })
}

/// The licence files of a package; where it offers MIT, that choice is taken over Apache's long text.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .flatten()
        .map(|file| file.path())
        .filter(|file| is_licence(file))
        .collect();
    files.sort();
    let named = |file: &PathBuf, word: &str| file.to_string_lossy().to_uppercase().ends_with(word);
    if files
        .iter()
        .any(|file| named(file, "MIT") || named(file, "MIT.TXT") || named(file, "MIT.MD"))
    {
        files.retain(|file| !file.to_string_lossy().to_uppercase().contains("APACHE"));
    }
    files.into_iter().map(|file| Ok(fs::read_to_string(file)?)).collect()
}

fn is_licence(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    file.is_file()
        && ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"]
            .iter()
            .any(|start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_allowed_choice_is_enough_but_every_duty_must_be_allowed() {
        assert!(is_allowed("MIT"));
        assert!(is_allowed("GPL-3.0 OR MIT"));
        assert!(is_allowed("Unlicense/MIT"));
        assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(!is_allowed("GPL-3.0"));
        assert!(!is_allowed("MIT AND GPL-3.0"));
        assert!(!is_allowed("none named"));
    }

    #[test]
    fn only_what_is_linked_is_a_part() {
        let package = |name: &str, kind: &str| {
            json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT",
                "manifest_path": format!("/crates/{name}/Cargo.toml"), "targets": [{ "kind": [kind] }] })
        };
        let dependency = |name: &str, kind: Value| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let described = json!({
            "packages": [package("klarbrev", "lib"), package("words", "lib"), package("deep", "lib"),
                package("derive", "proc-macro"), package("checks", "lib"), package("stranger", "lib")],
            "resolve": { "nodes": [
                { "id": "klarbrev", "deps": [dependency("words", Value::Null), dependency("derive", Value::Null),
                    dependency("checks", json!("dev"))] },
                { "id": "words", "deps": [dependency("deep", Value::Null)] },
                { "id": "deep", "deps": [] },
                { "id": "derive", "deps": [] }, { "id": "checks", "deps": [] }, { "id": "stranger", "deps": [] },
            ] },
        });
        let names: Vec<String> = parts(&described).unwrap().into_iter().map(|part| part.name).collect();
        assert_eq!(names, ["deep 1.0.0", "words 1.0.0"]);
    }
}
