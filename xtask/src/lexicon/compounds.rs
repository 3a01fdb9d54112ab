//! Leaves out words that the program itself reads as compounds of others, with the same forms.

use std::collections::{BTreeMap, HashSet};

use super::row::{NONE, Row};
use super::words::table::compile;
use super::words::word_list::{Lexeme, words};
use super::words::{Class, Lexicon, Readings};

/// Words this short are kept: they are common, and cutting them gives nonsense.
const SHORTEST_COMPOUND: usize = 7;

/// The rows that are needed: without those that the others make. Our own words stand whatever the others make.
pub(super) fn needed(
    lists: &[(Class, Vec<Row>)],
    is_own: &dyn Fn(Class, &Row) -> bool,
    endings: &[Lexeme],
    function_words: &BTreeMap<String, Readings>,
) -> Vec<(Class, Vec<Row>)> {
    // First everything that may be a compound is left out; then what does not come out the same is taken back.
    let mut kept: Vec<Vec<bool>> = lists
        .iter()
        .map(|(class, rows)| {
            let may_be_left_out = |row: &Row| may_be_compound(*class, row, lists) || may_be_derived(*class, row);
            rows.iter()
                .map(|row| is_own(*class, row) || !may_be_left_out(row))
                .collect()
        })
        .collect();
    loop {
        let lexemes: Vec<Lexeme> = lists
            .iter()
            .zip(&kept)
            .flat_map(|((class, rows), kept)| {
                let rows = rows
                    .iter()
                    .zip(kept)
                    .filter(|(_, kept)| **kept)
                    .map(|(row, _)| row.join("\t"));
                read(*class, &rows.collect::<Vec<_>>())
            })
            .chain(endings.iter().cloned())
            .collect();
        let lexicon = Lexicon::open(compile(&lexemes, function_words));
        let missed: HashSet<&str> = lists
            .iter()
            .zip(&kept)
            .flat_map(|((class, rows), kept)| {
                let left_out = rows.iter().zip(kept).filter(|(_, kept)| !**kept);
                left_out.filter(|(row, _)| !comes_out(&lexicon, *class, row))
            })
            .map(|(row, _)| row[0].as_str())
            .collect();
        if missed.is_empty() {
            break;
        }
        // A word may be missed only because its last part is: that is taken back first.
        let waits = |word: &str| {
            let ends = word.char_indices().skip(2).map(|(at, _)| &word[at..]);
            ends.take_while(|last| last.len() >= 3)
                .any(|last| missed.contains(last))
        };
        for ((_, rows), kept) in lists.iter().zip(&mut kept) {
            for (row, kept) in rows.iter().zip(kept) {
                *kept |= missed.contains(row[0].as_str()) && !waits(&row[0]);
            }
        }
    }
    lists
        .iter()
        .zip(kept)
        .map(|((class, rows), kept)| {
            let rows = rows
                .iter()
                .zip(kept)
                .filter(|(_, kept)| *kept)
                .map(|(row, _)| row.clone());
            (*class, rows.collect())
        })
        .collect()
}

fn read(class: Class, lines: &[String]) -> Vec<Lexeme> {
    words(class, &lines.join("\n")).unwrap_or_default()
}

/// Whether the word ends in another of its class.
fn may_be_compound(class: Class, row: &Row, lists: &[(Class, Vec<Row>)]) -> bool {
    let word = &row[0];
    if !matches!(class, Class::Noun | Class::Adjective) || word == NONE || word.chars().count() < SHORTEST_COMPOUND {
        return false;
    }
    let own = lists.iter().find(|(other, _)| *other == class);
    own.is_some_and(|(_, rows)| {
        word.char_indices()
            .skip(2)
            .map(|(at, _)| &word[at..])
            .take_while(|last| last.len() >= 3)
            .any(|last| rows.binary_search_by(|other| other[0].as_str().cmp(last)).is_ok())
    })
}

/// Whether the word is long enough to have an ending that the program knows.
fn may_be_derived(class: Class, row: &Row) -> bool {
    matches!(class, Class::Noun | Class::Adjective) && row[0] != NONE && row[0].chars().count() >= SHORTEST_COMPOUND
}

/// Whether the program makes these forms. It may make a plural that the source does not list.
fn comes_out(lexicon: &Lexicon, class: Class, row: &Row) -> bool {
    let Some(own) = read(class, &[row.join("\t")]).pop() else {
        return true;
    };
    let analyses = lexicon.analyses(&own.lemma);
    let mut words = analyses.iter().filter(|analysis| analysis.word.lemma() == own.lemma);
    let same = |analysis: &super::words::Analysis<'_>| {
        analysis.word.class() == own.class
            && analysis.word.gender() == own.gender
            && own
                .forms
                .iter()
                .all(|form| analysis.word.forms().any(|other| other == *form))
    };
    // Nothing else may be read in it either, and no form of it may be cut in another way.
    words.clone().any(same)
        && words.all(|analysis| analysis.word.class() == own.class)
        && own.forms.iter().all(|(_, form)| {
            let mut words = lexicon.analyses(form).into_iter().map(|analysis| analysis.word);
            words.any(|word| word.class() == own.class && word.lemma() == own.lemma)
        })
}
