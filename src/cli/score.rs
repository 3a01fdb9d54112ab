//! `klarbrev score --jsonl`: letters a line in, scores a line out, in order, on all cores.

use std::io::{self, BufRead, BufWriter, Write};
use std::num::NonZero;
use std::thread;

use serde::{Deserialize, Serialize};

use super::{Outcome, complain};
use crate::check::{Checker, Options};
use crate::letter::{LARGEST_LETTER, Letter};
use crate::score::Scores;

/// Lines that are read before they are scored together.
const BATCH: usize = 1024;

#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    text: String,
}

#[derive(Serialize)]
struct Scored {
    id: serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    scores: Option<Scores>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

pub(super) fn run() -> Outcome {
    let checker = Checker::built_in();
    let mut output = BufWriter::new(io::stdout().lock());
    let mut batch: Vec<(usize, Vec<u8>)> = Vec::with_capacity(BATCH);
    let mut lines = io::stdin().lock().split(b'\n').enumerate();
    loop {
        batch.clear();
        for (number, line) in lines.by_ref() {
            match line {
                Ok(line) if line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(line) => batch.push((number + 1, line)),
                Err(error) => {
                    complain(format!("standard input kan ikke læses ({}).", error.kind()));
                    return Outcome::BadInput;
                }
            }
            if batch.len() == BATCH {
                break;
            }
        }
        if batch.is_empty() {
            return Outcome::Good;
        }
        for scored in score_all(&checker, &batch) {
            // A reader that has seen enough is no error.
            if writeln!(output, "{scored}").is_err() {
                return Outcome::Good;
            }
        }
    }
}

/// The lines' answers, in order.
fn score_all(checker: &Checker, batch: &[(usize, Vec<u8>)]) -> Vec<String> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = batch.len().div_ceil(cores);
    thread::scope(|scope| {
        let parts: Vec<_> = batch
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    part.iter()
                        .map(|(number, line)| score(checker, *number, line))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_default())
            .collect()
    })
}

fn score(checker: &Checker, number: usize, line: &[u8]) -> String {
    let scored = match serde_json::from_slice::<Line>(line) {
        Ok(Line { id, text }) if text.len() > LARGEST_LETTER => Scored {
            id,
            scores: None,
            error: Some(format!("linje {number}: brevet er for stort (højst 10 MB)")),
        },
        Ok(Line { id, text }) => {
            let letter = Letter::from_text(&text);
            let analysis = checker.check(&letter, &Options::default());
            Scored {
                id,
                scores: Some(analysis.scores),
                error: None,
            }
        }
        Err(_) => {
            // The id is worth keeping even where the rest is wrong.
            let id = serde_json::from_slice::<serde_json::Value>(line)
                .ok()
                .and_then(|value| value.get("id").cloned());
            let error = format!("linje {number}: linjen skal være JSON med id og text");
            Scored {
                id: id.unwrap_or_default(),
                scores: None,
                error: Some(error),
            }
        }
    };
    serde_json::to_string(&scored).unwrap_or_default()
}
