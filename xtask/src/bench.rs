//! How fast and how small Klarbrev is on this machine.

pub(crate) mod facts;
mod in_browser;
mod native;

pub(crate) mod module_size;

use anyhow::Result;

use crate::step::step;
use crate::{browsers, node, page};

/// How often native and browser are timed in turn, so that a busy moment falls on both.
const ROUNDS: usize = 3;

/// Builds everything, measures it, and prints what was measured.
pub(crate) fn run() -> Result<()> {
    page::build()?;
    browsers::ensure()?;
    let program = native::build()?;
    let (native, browser) = step("check a letter, natively and in the browsers", || {
        let mut native = Vec::new();
        let mut browser = Vec::new();
        for _ in 0..ROUNDS {
            native.push(native::measure(&program)?);
            browser.push(in_browser::measure()?);
        }
        Ok((native, browser))
    })?;
    let size = module_size::measure()?;

    println!(
        "\nStart-up, built-in dictionaries: {:.2} ms",
        median(native.iter().map(|times| times.start))
    );
    for (name, times) in [
        ("Letter", native::letter as fn(&native::Times) -> native::Text),
        ("Long text", native::long),
    ] {
        let texts: Vec<native::Text> = native.iter().map(times).collect();
        println!(
            "{name} ({:.1} kB): checked in {:.3} ms, {:.1} times one walk of its words ({:.3} ms)",
            texts[0].bytes / 1000.0,
            median(texts.iter().map(|text| text.check)),
            median(texts.iter().map(|text| text.ratio)),
            median(texts.iter().map(|text| text.walk)),
        );
    }
    println!(
        "Long text with twice as many dictionary entries: {:.2} times as long",
        median(native.iter().map(|times| times.doubled))
    );
    let letter = median(native.iter().map(|times| times.letter.check));
    for (name, time) in [
        ("Chromium", median(browser.iter().map(|times| times.chromium))),
        ("Firefox", median(browser.iter().map(|times| times.firefox))),
    ] {
        println!(
            "Letter in {name}: checked in {time:.3} ms, {:.2} times native",
            time / letter
        );
    }
    println!("{size}");
    node::npm_run("bench:first-reading")
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        values[middle]
    } else {
        (values[middle - 1] + values[middle]) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_the_mean_of_the_two_middle_values() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 100.0].into_iter()), 3.0);
    }
}
