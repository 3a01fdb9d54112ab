//! Pages in `docs/` that are written from the code and the dictionaries: the rules' own pages, and the verbs in all their forms.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::cargo::cargo;
use crate::{place, step};

/// The example that writes the pages, and their folder.
const WRITTEN: [(&str, &str); 2] = [("rule_pages", "docs/regler"), ("verb_tables", "docs/ordbog")];

/// Writes the pages anew.
pub(crate) fn write() -> Result<()> {
    step::step("pages from code and dictionaries", || {
        for (example, folder) in WRITTEN {
            write_into(example, &place::root().join(folder))?;
        }
        Ok(())
    })
}

/// Fails when the pages that are checked in are not what the code and the dictionaries say now.
pub(crate) fn require_current() -> Result<()> {
    for (example, folder) in WRITTEN {
        let fresh = place::built(example);
        if fresh.exists() {
            fs::remove_dir_all(&fresh)?;
        }
        write_into(example, &fresh)?;
        let stale = differences(&pages(&place::root().join(folder))?, &pages(&fresh)?);
        step::require(stale.is_empty(), || {
            format!(
                "no longer true in {folder}: {}; run: cargo xtask docs",
                stale.join(", ")
            )
        })?;
    }
    Ok(())
}

fn write_into(example: &str, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    step::run(cargo("run --quiet --example").arg(example).arg("--").arg(folder))
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
