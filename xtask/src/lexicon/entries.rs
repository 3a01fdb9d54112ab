//! The words of the spelling dictionary, a line each: the word, its flags, and forms that no flag makes.

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) word: String,
    pub(super) flags: Vec<String>,
    /// Forms of an irregular word.
    pub(super) other_forms: Vec<String>,
    /// The word that this is a form of.
    pub(super) stem: Option<String>,
}

impl Entry {
    pub(super) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|own| own == flag)
    }
}

/// All words in small letters without spaces, full stops and digits: names, abbreviations and parts of words are left out.
pub(super) fn entries(text: &str) -> Vec<Entry> {
    text.lines().skip(1).filter_map(entry).collect()
}

fn entry(line: &str) -> Option<Entry> {
    let mut other_forms = Vec::new();
    let mut stem = None;
    let mut head = Vec::new();
    for part in line.split_whitespace() {
        match part.split_once(':') {
            Some(("al", form)) => other_forms.push(form.to_owned()),
            Some(("st", form)) => stem = Some(form.to_owned()),
            Some((key, _)) if key.len() == 2 => {}
            _ => head.push(part),
        }
    }
    let [head] = head[..] else { return None };
    let (word, flags) = head.split_once('/').unwrap_or((head, ""));
    let is_word = word.len() > 1
        && word.chars().all(|letter| letter.is_lowercase() || letter == '-')
        && !word.starts_with('-')
        && !word.ends_with('-');
    is_word.then(|| Entry {
        word: word.to_owned(),
        flags: flags
            .split(',')
            .filter(|flag| !flag.is_empty())
            .map(str::to_owned)
            .collect(),
        other_forms,
        stem,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_flags_and_other_forms() {
        let entry = entry("finde/31 al:finder al:fandt").unwrap();
        assert_eq!(
            (entry.word.as_str(), entry.has("31"), entry.other_forms.len()),
            ("finde", true, 2)
        );
        assert_eq!(super::entry("findes st:finde").unwrap().stem.as_deref(), Some("finde"));
    }

    #[test]
    fn names_and_parts_are_left_out() {
        for line in ["Kar/9", "højt-/81", "a.d./3", "a cappella/39"] {
            assert_eq!(entry(line), None, "{line}");
        }
    }
}
