//! What changes between a phrase and its plain form, word by word, so that an edit touches nothing that stays.

use std::ops::Range;

/// A change in the original: what is taken out, and what is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The bytes of the original.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

/// The changes that make `original` read `plain`, in order. Words that both have in the same order stay as they are.
pub fn changes(original: &str, plain: &str) -> Vec<Change> {
    let old = words(original);
    let new = words(plain);
    let same = |i: usize, j: usize| original[old[i].clone()] == plain[new[j].clone()];
    let mut changes = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    for (old_kept, new_kept) in kept(old.len(), new.len(), same)
        .into_iter()
        .chain([(old.len(), new.len())])
    {
        let put_in: Vec<&str> = new[new_at..new_kept].iter().map(|word| &plain[word.clone()]).collect();
        if let Some(change) = change(original, &old, old_at..old_kept, &put_in) {
            changes.push(change);
        }
        (old_at, new_at) = (old_kept + 1, new_kept + 1);
    }
    changes
}

/// The change that puts words in place of the words `gone`, with a space taken out or put in where it is needed.
fn change(original: &str, old: &[Range<usize>], gone: Range<usize>, put_in: &[&str]) -> Option<Change> {
    let text = put_in.join(" ");
    let before = gone.start.checked_sub(1).map(|at| old[at].end);
    let after = old.get(gone.end).map(|word| word.start);
    if !gone.is_empty() {
        let words = old[gone.start].start..old[gone.end - 1].end;
        let range = match (put_in.is_empty(), before, after) {
            (true, Some(before), _) => before..words.end,
            (true, None, Some(after)) => words.start..after,
            _ => words,
        };
        return Some(Change { range, text });
    }
    if put_in.is_empty() {
        return None;
    }
    Some(match (before, after) {
        (Some(before), _) => Change {
            range: before..before,
            text: format!(" {text}"),
        },
        (None, Some(after)) => Change {
            range: after..after,
            text: format!("{text} "),
        },
        (None, None) => Change {
            range: 0..original.len(),
            text,
        },
    })
}

fn words(text: &str) -> Vec<Range<usize>> {
    let start = text.as_ptr() as usize;
    text.split_whitespace()
        .map(|word| (word.as_ptr() as usize - start, word.len()))
        .map(|(at, length)| at..at + length)
        .collect()
}

/// Pairs of words that stay: the longest common subsequence of so many words and so many.
fn kept(old: usize, new: usize, same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    // Most plain forms have no word of the original.
    if !(0..old).any(|i| (0..new).any(|j| same(i, j))) {
        return pairs;
    }
    // Most of a sentence stays: what both begin and end with needs no table.
    let shorter = old.min(new);
    let begin = (0..shorter).find(|&i| !same(i, i)).unwrap_or(shorter);
    let end = (0..shorter - begin)
        .find(|&i| !same(old - 1 - i, new - 1 - i))
        .unwrap_or(shorter - begin);
    pairs.extend((0..begin).map(|i| (i, i)));
    let middle = between(old - begin - end, new - begin - end, |i, j| same(begin + i, begin + j));
    pairs.extend(middle.into_iter().map(|(i, j)| (begin + i, begin + j)));
    pairs.extend((0..end).rev().map(|i| (old - 1 - i, new - 1 - i)));
    pairs
}

/// As [`kept`], by a table of all pairs.
fn between(old: usize, new: usize, same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let at = |i: usize, j: usize| i * (new + 1) + j;
    let mut length = vec![0_usize; (old + 1) * (new + 1)];
    for i in (0..old).rev() {
        for j in (0..new).rev() {
            length[at(i, j)] = if same(i, j) {
                length[at(i + 1, j + 1)] + 1
            } else {
                length[at(i + 1, j)].max(length[at(i, j + 1)])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < old && j < new {
        if same(i, j) {
            pairs.push((i, j));
            i += 1;
            j += 1;
        } else if length[at(i + 1, j)] >= length[at(i, j + 1)] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(original: &str, plain: &str) -> (String, usize) {
        let changes = changes(original, plain);
        let mut text = original.to_owned();
        for change in changes.iter().rev() {
            text.replace_range(change.range.clone(), &change.text);
        }
        (text, changes.len())
    }

    #[test]
    fn only_what_changes_is_touched() {
        for (original, plain, count) in [
            ("det påhviler dig straks at", "du skal straks", 2),
            ("såfremt", "hvis", 1),
            ("i henhold til", "efter", 1),
            ("med henblik på at", "for at", 1),
            ("snarest muligt", "snarest", 1),
            ("helt gratis", "gratis", 1),
            ("gratis", "helt gratis", 1),
            ("om", "om hvad", 1),
        ] {
            assert_eq!(applied(original, plain), (plain.to_owned(), count), "{original}");
        }
        assert_eq!(
            changes("det påhviler dig straks at", "du skal straks"),
            [
                Change {
                    range: 0..17,
                    text: "du skal".to_owned()
                },
                Change {
                    range: 24..27,
                    text: String::new()
                }
            ]
        );
        assert!(changes("samme", "samme").is_empty());
    }

    #[test]
    fn line_breaks_between_kept_words_stay() {
        assert_eq!(applied("dig\nstraks at", "straks").0, "straks");
        assert_eq!(applied("dig\nstraks at", "du\nstraks").0, "du\nstraks");
    }
}
