//! The endings of the spelling dictionary: what each flag adds to a word, and what the form is called.

use std::collections::HashMap;

/// One ending.
#[derive(Clone, Debug)]
struct Ending {
    strip: String,
    add: String,
    condition: Vec<Letters>,
    /// What the form is called: `DATID`, `BESTEMT_ENTAL` …
    label: String,
    /// Flags that go on from the form.
    flags: Vec<String>,
}

/// The letters that may stand at one place of a condition.
#[derive(Clone, Debug)]
enum Letters {
    Any,
    One(char),
    Among(String),
    Except(String),
}

impl Letters {
    fn hold(&self, letter: char) -> bool {
        match self {
            Letters::Any => true,
            Letters::One(own) => *own == letter,
            Letters::Among(letters) => letters.contains(letter),
            Letters::Except(letters) => !letters.contains(letter),
        }
    }
}

/// A form that a flag gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) flag: String,
    pub(super) label: String,
    pub(super) form: String,
}

/// All endings, by flag.
pub(super) struct Affixes {
    endings: HashMap<String, Vec<Ending>>,
}

/// The label of a stem whose last consonant is doubled before its endings.
const DOUBLED: &str = "KONSONANT_FORDOBLING";

impl Affixes {
    pub(super) fn read(text: &str) -> Affixes {
        let mut endings: HashMap<String, Vec<Ending>> = HashMap::new();
        for line in text.lines() {
            let cells: Vec<&str> = line.split_whitespace().collect();
            let ["SFX", flag, strip, add, condition, ref rest @ ..] = cells[..] else {
                continue;
            };
            let (add, flags) = add.split_once('/').unwrap_or((add, ""));
            let part = |cell: &str| if cell == "0" { String::new() } else { cell.to_owned() };
            endings.entry(flag.to_owned()).or_default().push(Ending {
                strip: part(strip),
                add: part(add),
                condition: condition_of(condition),
                label: rest
                    .first()
                    .map_or("", |label| label.trim_start_matches('+'))
                    .to_owned(),
                flags: flags
                    .split(',')
                    .filter(|flag| !flag.is_empty())
                    .map(str::to_owned)
                    .collect(),
            });
        }
        Affixes { endings }
    }

    /// Everything that `flag` makes of `word`.
    pub(super) fn forms(&self, word: &str, flag: &str) -> Vec<Form> {
        let mut forms = Vec::new();
        for ending in self.endings.get(flag).into_iter().flatten() {
            let Some(stem) = word.strip_suffix(ending.strip.as_str()) else {
                continue;
            };
            if !holds(&ending.condition, word) {
                continue;
            }
            let form = match ending
                .add
                .strip_prefix(|_| ending.label == DOUBLED && ends_in_two_consonants(word))
            {
                Some(add) => format!("{stem}{add}"),
                None => format!("{stem}{}", ending.add),
            };
            // After a doubled consonant alone other endings go on; with an ending of its own it is a form.
            let own_label = match &ending.add {
                _ if ending.label != DOUBLED => ending.label.as_str(),
                add if add.ends_with("et") || add.ends_with("en") => "BESTEMT_ENTAL",
                add if add.ends_with('e') => "PLUR_BEK",
                _ => DOUBLED,
            };
            if own_label == DOUBLED {
                for next in &ending.flags {
                    forms.extend(self.forms(&form, next));
                }
            } else {
                forms.push(Form {
                    flag: flag.to_owned(),
                    label: own_label.to_owned(),
                    form,
                });
            }
        }
        forms
    }

    /// Calls `visit` for everything that `flag` makes of `word`, whatever it is called and however it goes on. What has one of the
    /// flags `no_form` is no form by itself.
    pub(super) fn for_each_form(&self, word: &str, flag: &str, no_form: &[&str], visit: &mut impl FnMut(&str)) {
        for ending in self.endings.get(flag).into_iter().flatten() {
            let Some(stem) = word.strip_suffix(ending.strip.as_str()) else {
                continue;
            };
            if !holds(&ending.condition, word) {
                continue;
            }
            let form = format!("{stem}{}", ending.add);
            if !ending.flags.iter().any(|flag| no_form.contains(&flag.as_str())) {
                visit(&form);
            }
            for next in &ending.flags {
                self.for_each_form(&form, next, no_form, visit);
            }
        }
    }
}

/// Whether no consonant can be doubled: some flags of the source would double one all the same.
fn ends_in_two_consonants(word: &str) -> bool {
    let is_consonant = |letter: char| letter.is_lowercase() && !"aeiouyæøåéèêëäöüáàô".contains(letter);
    word.chars()
        .rev()
        .take(2)
        .filter(|letter| is_consonant(*letter))
        .count()
        == 2
}

/// `[^b]be`: letters at the end of the word.
fn condition_of(text: &str) -> Vec<Letters> {
    let mut condition = Vec::new();
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        condition.push(match letter {
            '.' => Letters::Any,
            '[' => {
                let set: String = rest.by_ref().take_while(|letter| *letter != ']').collect();
                match set.strip_prefix('^') {
                    Some(others) => Letters::Except(others.to_owned()),
                    None => Letters::Among(set),
                }
            }
            letter => Letters::One(letter),
        });
    }
    condition
}

fn holds(condition: &[Letters], word: &str) -> bool {
    let mut letters = word.chars().rev();
    condition.iter().rev().all(|place| match letters.next() {
        Some(letter) => place.hold(letter),
        // A lone `.` holds of every word.
        None => matches!(place, Letters::Any),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDINGS: &str = "SFX 20 Y 2\nSFX 20 e te/34,22 [^b]be\t+DATID\nSFX 20 be te/34 bbe\t+DATID\nSFX 48 Y 1\nSFX 48 0 b/46 b\t+KONSONANT_FORDOBLING\nSFX 46 Y 1\nSFX 46 0 ene/34 [^e]\t+PLUR_BEK\n";

    #[test]
    fn endings_by_condition() {
        let affixes = Affixes::read(ENDINGS);
        let forms =
            |word, flag| -> Vec<String> { affixes.forms(word, flag).into_iter().map(|form| form.form).collect() };
        assert_eq!(forms("købe", "20"), ["købte"]);
        assert_eq!(forms("dubbe", "20"), ["dubte"]);
        assert_eq!(forms("lab", "48"), ["labbene"]);
        assert!(forms("sende", "20").is_empty());
        assert_eq!(forms("verb", "48"), ["verbene"]);
    }
}
