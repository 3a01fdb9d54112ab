//! The native check, timed by `benches/check.rs`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::cargo::cargo;
use crate::{artifact, step};

/// Times of one text, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Text {
    pub(super) bytes: f64,
    pub(super) check: f64,
    /// One `unicode_words().count()` of the same text.
    pub(super) walk: f64,
    /// Check by walk, both timed in turn.
    pub(super) ratio: f64,
}

/// One run of `benches/check.rs`.
#[derive(Debug, PartialEq)]
pub(super) struct Times {
    /// Milliseconds until a checker with the built-in dictionaries is ready.
    pub(super) start: f64,
    pub(super) letter: Text,
    pub(super) long: Text,
    /// The long text with twice as many entries, by itself with the built-in ones.
    pub(super) doubled: f64,
}

pub(super) fn letter(times: &Times) -> Text {
    times.letter
}

pub(super) fn long(times: &Times) -> Text {
    times.long
}

/// Builds the bench, and returns the program.
pub(super) fn build() -> Result<PathBuf> {
    step::step("native bench", || {
        artifact::program(&mut cargo("bench --package klarbrev --bench check --no-run"), "bench")
    })
}

pub(super) fn measure(program: &Path) -> Result<Times> {
    let printed = step::output(&mut Command::new(program))?;
    read(&printed).with_context(|| format!("benches/check.rs printed something else than its times: {printed}"))
}

fn read(printed: &str) -> Option<Times> {
    let times: Value = serde_json::from_str(printed).ok()?;
    Some(Times {
        start: times["start"].as_f64()?,
        letter: text(&times["letter"])?,
        long: text(&times["long"])?,
        doubled: times["doubled"].as_f64()?,
    })
}

fn text(times: &Value) -> Option<Text> {
    Some(Text {
        bytes: times["bytes"].as_f64()?,
        check: times["check"].as_f64()?,
        walk: times["walk"].as_f64()?,
        ratio: times["ratio"].as_f64()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_anything_else_is_refused() {
        let printed = r#"{"start":1.5,"letter":{"bytes":3000,"check":0.5,"walk":0.1,"ratio":5},
            "long":{"bytes":300000,"check":50,"walk":10,"ratio":5},"doubled":1.02}"#;
        let times = read(printed).unwrap();
        assert_eq!(times.start, 1.5);
        assert_eq!(
            letter(&times),
            Text {
                bytes: 3000.0,
                check: 0.5,
                walk: 0.1,
                ratio: 5.0
            }
        );
        assert_eq!(long(&times).bytes, 300_000.0);
        assert_eq!(times.doubled, 1.02);
        assert_eq!(read("{}"), None);
    }
}
