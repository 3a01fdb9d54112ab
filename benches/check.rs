//! Times one check, from the text of a letter to the finished JSON, against one walk of the same text's words.
//!
//! Prints JSON, all times in milliseconds; `cargo xtask bench` prints it for people. The two are timed in turn, so that
//! a busy moment on the machine falls on both.

use std::hint::black_box;
use std::time::Instant;

use klarbrev::check::{Checker, OffsetUnit, Options};
use klarbrev::letter::Letter;
use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

const LETTER: &str = include_str!("letter.txt");

/// Odd, so that there is one in the middle.
const ROUNDS: usize = 21;

fn main() {
    let begin = Instant::now();
    let checker = Checker::built_in();
    let start = begin.elapsed().as_secs_f64() * 1000.0;
    let long = LETTER.repeat(300_000 / LETTER.len());
    let times = json!({
        "start": start,
        "letter": time(&checker, LETTER, 100),
        "long": time(&checker, &long, 1),
        "doubled": doubled(&checker, &long),
    });
    println!("{times}");
}

/// How many entries the built-in dictionaries have, or more.
const ENTRIES: usize = 3_000;

/// How much longer the check takes when there are as many entries again: 1 where it makes no difference.
fn doubled(checker: &Checker, text: &str) -> f64 {
    let mut more = Checker::built_in();
    let loaded = more.load_dictionary(&entries_that_nearly_match());
    assert_eq!(loaded.map(|(_, entries)| entries), Ok(ENTRIES));
    let check = |checker: &Checker| {
        let letter = Letter::from_text(black_box(text));
        black_box(checker.check(&letter, &Options::default()).to_json(OffsetUnit::Byte));
    };
    check(&more);
    let ratios = (0..ROUNDS).map(|_| {
        let one = milliseconds(1, || check(checker));
        milliseconds(1, || check(&more)) / one
    });
    median(ratios)
}

/// A dictionary of phrases that begin with words of the letter and go on otherwise.
fn entries_that_nearly_match() -> String {
    let mut words: Vec<String> = LETTER.unicode_words().map(str::to_lowercase).collect();
    words.retain(|word| word.chars().all(char::is_alphabetic));
    words.sort_unstable();
    words.dedup();
    let mut source = "[dictionary]\ntitle = \"Flere ord\"\nrule = \"phrase\"\n".to_owned();
    for number in 0..ENTRIES {
        let word = &words[number % words.len()];
        let other: String = format!("{number:04}")
            .bytes()
            .map(|digit| char::from(b'b' + digit - b'0'))
            .collect();
        let entry = format!(
            "\n[[entry]]\nterm = \"{word} q{other}\"\nclass = \"fast vending\"\nplain = [\"z{other}\"]\nuse = \"choose\"\nsource = \"Måling\"\n\
             example = [{{ before = \"Her er {word} q{other}.\", after = \"Her er z{other}.\" }}]\n"
        );
        source.push_str(&entry);
    }
    source
}

/// Medians over the rounds; in each round both are repeated so often that the clock's own steps do not matter.
fn time(checker: &Checker, text: &str, repeats: u32) -> Value {
    let options = Options::default();
    let check = || {
        let letter = Letter::from_text(black_box(text));
        black_box(checker.check(&letter, &options).to_json(OffsetUnit::Byte));
    };
    let walk = || {
        black_box(black_box(text).unicode_words().count());
    };
    // The first runs fill tables that are built once.
    check();
    walk();
    let rounds: Vec<(f64, f64)> = (0..ROUNDS)
        .map(|_| (milliseconds(repeats, check), milliseconds(repeats, walk)))
        .collect();
    json!({
        "bytes": text.len(),
        "check": median(rounds.iter().map(|(check, _)| *check)),
        "walk": median(rounds.iter().map(|(_, walk)| *walk)),
        "ratio": median(rounds.iter().map(|(check, walk)| check / walk)),
    })
}

/// Milliseconds for one of `repeats` runs.
fn milliseconds(repeats: u32, work: impl Fn()) -> f64 {
    let begin = Instant::now();
    for _ in 0..repeats {
        work();
    }
    begin.elapsed().as_secs_f64() * 1000.0 / f64::from(repeats)
}

fn median(times: impl Iterator<Item = f64>) -> f64 {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
