//! The same letter checked by the wasm module inside the browsers, timed by `scripts/check-time.mjs`.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{node, place, step};

/// Milliseconds for one check, analysis read as JSON included.
pub(super) struct Times {
    pub(super) chromium: f64,
    pub(super) firefox: f64,
}

pub(super) fn measure() -> Result<Times> {
    let letter = place::root().join("benches/letter.txt");
    let printed = step::output(node::script("check-time.mjs").arg(place::module()).arg(letter))?;
    read(&printed).with_context(|| format!("check-time.mjs printed something else than times: {printed}"))
}

fn read(printed: &str) -> Option<Times> {
    let times: Value = serde_json::from_str(printed).ok()?;
    Some(Times {
        chromium: times["chromium"].as_f64()?,
        firefox: times["firefox"].as_f64()?,
    })
}
