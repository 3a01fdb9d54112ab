//! The rules' own pages in `docs/regler`, written from the rules' documentation in the code.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::cargo::cargo;
use crate::{place, step};

const FOLDER: &str = "docs/regler";

/// Writes the pages anew.
pub(crate) fn write() -> Result<()> {
    step::step("rule pages", || write_into(&place::root().join(FOLDER)))
}

/// Fails when the pages that are checked in are not what the rules say now.
pub(crate) fn require_current() -> Result<()> {
    let fresh = place::built("rule-pages");
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    write_into(&fresh)?;
    let stale = differences(&pages(&place::root().join(FOLDER))?, &pages(&fresh)?);
    step::require(stale.is_empty(), || {
        format!(
            "not what the rules say now in {FOLDER}: {}; run: cargo xtask docs",
            stale.join(", ")
        )
    })
}

fn write_into(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    step::run(cargo("run --quiet --example rule_pages").arg("--").arg(folder))
}

type Pages = BTreeMap<String, Vec<u8>>;

fn pages(folder: &Path) -> Result<Pages> {
    if !folder.exists() {
        return Ok(Pages::new());
    }
    fs::read_dir(folder)?
        .map(|file| {
            let file = file?;
            Ok((file.file_name().to_string_lossy().into_owned(), fs::read(file.path())?))
        })
        .collect()
}

/// Names of the pages that are missing, left over or different.
fn differences(kept: &Pages, fresh: &Pages) -> Vec<String> {
    let mut names: Vec<String> = fresh
        .iter()
        .filter(|(name, text)| kept.get(*name) != Some(text))
        .map(|(name, _)| name.clone())
        .collect();
    names.extend(kept.keys().filter(|name| !fresh.contains_key(*name)).cloned());
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages_of(pages: &[(&str, &str)]) -> Pages {
        pages
            .iter()
            .map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn missing_changed_and_left_over_pages_are_named() {
        let kept = pages_of(&[("a.md", "one"), ("b.md", "old"), ("gone.md", "x")]);
        let fresh = pages_of(&[("a.md", "one"), ("b.md", "new"), ("c.md", "y")]);
        assert_eq!(differences(&kept, &fresh), ["b.md", "c.md", "gone.md"]);
        assert!(differences(&kept, &kept).is_empty());
    }
}
