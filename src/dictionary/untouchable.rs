//! Words that no entry may touch: quotations and the titles of laws.

use crate::facts::title_end;
use crate::letter::{Letter, Sentence, TokenKind};

/// A quotation of more words than this is rather a forgotten mark.
const LONGEST_QUOTATION: usize = 60;

/// Why no entry may touch a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Untouchable {
    /// It is quoted.
    Quotation,
    /// It belongs to the title of a law.
    Title,
}

/// Which tokens of the sentence, by their place in it, no entry may touch, and why.
pub(crate) fn untouchable(letter: &Letter, sentence: &Sentence) -> Vec<Option<Untouchable>> {
    let tokens = letter.tokens_in(sentence.tokens);
    let text = |index: usize| letter.quote(tokens[index].span);
    let mut touched = vec![None; tokens.len()];
    let mut index = 0;
    while index < tokens.len() {
        if let Some(closing) = closing_of(text(index)).filter(|_| tokens[index].kind == TokenKind::Punctuation) {
            let reach = tokens.len().min(index + 1 + LONGEST_QUOTATION);
            if let Some(end) = (index + 1..reach).find(|&end| closing.contains(text(end))) {
                touched[index..=end].fill(Some(Untouchable::Quotation));
                index = end + 1;
                continue;
            }
        }
        if let Some(end) = title_end(letter, tokens, index) {
            touched[index..end].fill(Some(Untouchable::Title));
            index = end;
            continue;
        }
        index += 1;
    }
    touched
}

fn closing_of(mark: &str) -> Option<&'static str> {
    Some(match mark {
        "\"" => "\"",
        "»" => "«»",
        "«" => "»",
        "“" | "”" | "„" => "”“",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> String {
        let letter = Letter::from_text(text);
        let sentence = letter.sentences()[0];
        let tokens = letter.tokens_in(sentence.tokens);
        let words = tokens
            .iter()
            .zip(untouchable(&letter, &sentence))
            .filter(|(_, kept)| kept.is_some());
        words
            .map(|(token, _)| letter.quote(token.span))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn quotations_and_titles() {
        assert_eq!(kept("Du skrev »jeg fremsender det« til os."), "» jeg fremsender det «");
        assert_eq!(
            kept("Det følger af lov om gebyrer vedrørende visse ydelser, som gælder."),
            "lov om gebyrer vedrørende visse ydelser"
        );
        assert_eq!(
            kept("Efter lov om aktiv socialpolitik skal du svare."),
            "lov om aktiv socialpolitik"
        );
        assert_eq!(
            kept("Se lov om en børne- og ungeydelse."),
            "lov om en børne - og ungeydelse"
        );
        assert_eq!(
            kept("Se bekendtgørelse nr. 5 af 3. maj 2024 om affald."),
            "bekendtgørelse nr. 5 af 3 . maj 2024 om affald"
        );
        assert_eq!(
            kept("Se bekendtgørelse nr. 5 af 3. maj 2024."),
            "bekendtgørelse nr. 5 af 3 . maj 2024"
        );
        assert_eq!(kept("Vi har fået din ansøgning om hjælp."), "");
    }
}
