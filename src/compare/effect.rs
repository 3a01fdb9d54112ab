//! What a suggestion changes besides words, said before it is taken: how strongly something is asked, and who acts.

use super::fate::Subject;
use super::meaning_word::{Modality, Negation, modality, negation};

/// What the words `after` change in effect when they stand instead of `before`.
pub fn effect(before: &str, after: &str) -> Vec<Subject> {
    let (before, after) = (Words::of(before), Words::of(after));
    let mut changed = Vec::new();
    if before.modalities != after.modalities && !(before.modalities.is_empty() && after.modalities.is_empty()) {
        changed.push(Subject::Modality);
    }
    if before.restricts != after.restricts {
        changed.push(Subject::Negation);
    }
    changed
}

/// The words that the effect hangs on, in order.
#[derive(PartialEq)]
struct Words {
    modalities: Vec<Modality>,
    restricts: bool,
}

impl Words {
    fn of(text: &str) -> Words {
        let folded = text.to_lowercase();
        // *Det skal understreges* asks nothing of the reader.
        let folded = folded.strip_prefix("det skal").unwrap_or(&folded);
        let words = || {
            folded
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
        };
        let broad = |modality| match modality {
            Modality::Leave => Modality::Permission,
            other => other,
        };
        let mut modalities: Vec<Modality> = words().filter_map(modality).map(broad).collect();
        modalities.sort_unstable();
        modalities.dedup();
        Words {
            modalities,
            restricts: words().filter_map(negation).any(|negation| negation == Negation::Only),
        }
    }
}

/// What is said of it, in Danish, before a suggestion is taken.
pub const fn caution(changed: Subject) -> Option<&'static str> {
    match changed {
        Subject::Modality => Some("Forslaget ændrer, hvor stærkt læseren skal, må eller kan noget."),
        Subject::Negation => Some("Forslaget ændrer en indskrænkning som »kun«."),
        Subject::Actor => Some("Forslaget siger, hvem der handler. Vælg kun den, der gør det."),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_more_strongly_is_said() {
        for (before, after, expected) in [
            ("bedes", "skal", &[Subject::Modality][..]),
            ("kan", "skal", &[Subject::Modality]),
            ("må", "kan", &[]),
            ("har pligt til at", "skal", &[]),
            ("kun", "", &[Subject::Negation]),
            ("fremsendes", "sendes", &[]),
            ("Det skal bemærkes, at", "Bemærk, at", &[]),
        ] {
            assert_eq!(effect(before, after), expected, "{before} → {after}");
        }
    }
}
