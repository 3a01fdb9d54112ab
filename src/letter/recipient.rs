//! Who the letter is to: a citizen, or somebody at work.

use super::block::BlockKind;
use super::{Letter, vocabulary};

/// Who a letter is to, as far as its address tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A citizen, or nothing tells otherwise.
    Citizen,
    /// Somebody at a school, a clinic, a firm: their workplace stands under their name.
    Professional,
}

impl Letter {
    /// Who the letter is to: a workplace under a person's name in an address shows that it is somebody at work.
    pub fn recipient(&self) -> Recipient {
        let addresses = self.blocks().iter().filter(|block| block.kind == BlockKind::Address);
        let lines: Vec<&str> = addresses
            .flat_map(|block| self.quote(block.span).lines())
            .map(str::trim)
            .collect();
        let professional = lines.windows(2).any(|pair| is_person(pair[0]) && is_workplace(pair[1]));
        if professional {
            Recipient::Professional
        } else {
            Recipient::Citizen
        }
    }
}

/// Two to four words with capitals, none of them a workplace or an authority.
fn is_person(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit()))
        && !is_workplace(line)
        && !words.iter().any(|word| word.eq_ignore_ascii_case("kommune"))
}

fn is_workplace(line: &str) -> bool {
    line.split_whitespace()
        .map(|word| word.trim_matches([',', '.']).to_lowercase())
        .any(|word| vocabulary::is_institution(&word))
        && !line.contains(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workplace_under_a_name_is_a_professional() {
        for (text, recipient) in [
            (
                "Nordby Kommune\nBørn og Unge\n\nTove Krog\nBørnehaven Solstrålen\nSkolestien 8\n9994 Nordby\n\nKære Tove Krog\n\nTak for din underretning.",
                Recipient::Professional,
            ),
            (
                "Nordby Kommune\nNordby Skole\n\nTove Krog\nSkolestien 8\n9994 Nordby\n\nKære Tove Krog\n\nTak for dit brev.",
                Recipient::Citizen,
            ),
            ("Kære Tove Krog\n\nTak for dit brev.", Recipient::Citizen),
        ] {
            assert_eq!(Letter::from_text(text).recipient(), recipient, "{text}");
        }
    }
}
