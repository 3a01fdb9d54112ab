//! Cargo, the same one that runs this job.

use std::process::Command;

use crate::place;

/// A cargo command in the top folder. `--locked`, so that a job never changes what is pinned.
pub(crate) fn cargo(words: &str) -> Command {
    // In front, because the caller may go on where `words` ends.
    plain(&format!("--locked {words}"))
}

/// A cargo command that knows nothing of the lock file, such as `fmt`.
pub(crate) fn plain(words: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place::root()).args(words.split(' '));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_its_words_and_goes_on_where_they_end() {
        let mut command = cargo("build --target");
        let words: Vec<_> = command
            .arg("wasm")
            .get_args()
            .map(|word| word.to_string_lossy())
            .collect();
        assert_eq!(words, ["--locked", "build", "--target", "wasm"]);
    }
}
