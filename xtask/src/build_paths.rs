//! The names of this machine's folders, kept out of the module, where panic messages would carry them.

use std::path::{Path, PathBuf};

use crate::place;

/// Compiler flags, in the form of `CARGO_ENCODED_RUSTFLAGS`. With them every machine builds the same module.
pub(crate) fn hidden() -> String {
    let mut folders = vec![place::root().to_path_buf()];
    folders.extend(sources_of_dependencies());
    flags(&folders)
}

fn sources_of_dependencies() -> Vec<PathBuf> {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let registries = cargo_home.join("registry").join("src").read_dir();
    registries
        .into_iter()
        .flatten()
        .flatten()
        .map(|registry| registry.path())
        .collect()
}

fn flags(folders: &[PathBuf]) -> String {
    let flag = |folder: &Path| format!("--remap-path-prefix={}=.", folder.display());
    folders
        .iter()
        .map(|folder| flag(folder))
        .collect::<Vec<_>>()
        .join("\u{1f}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_is_renamed_and_the_flags_are_kept_apart() {
        assert_eq!(
            flags(&[PathBuf::from("/home/a b"), PathBuf::from("/c")]),
            "--remap-path-prefix=/home/a b=.\u{1f}--remap-path-prefix=/c=."
        );
    }

    #[test]
    fn the_dependencies_of_this_very_program_lie_in_a_known_folder() {
        assert!(!sources_of_dependencies().is_empty());
    }
}
