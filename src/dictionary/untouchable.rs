//! Words that no entry may touch: quotations and the titles of laws.

use crate::letter::{Letter, Sentence, TokenKind};

/// Words that begin the title of a law when `om` follows.
const TITLES: [&str; 8] = [
    "lov",
    "loven",
    "lovbekendtgørelse",
    "bekendtgørelse",
    "bekendtgørelsen",
    "cirkulære",
    "forordning",
    "direktiv",
];

/// Words that no title goes on with.
const AFTER_TITLE: [&str; 18] = [
    "skal", "kan", "må", "vil", "bør", "er", "har", "bliver", "blev", "kapitel", "stk.", "nr.", "jf.", "får",
    "fremgår", "gælder", "siger", "du",
];

/// A quotation of more words than this is rather a forgotten mark.
const LONGEST_QUOTATION: usize = 60;

/// Which tokens of the sentence, by their place in it, no entry may touch.
pub(crate) fn untouchable(letter: &Letter, sentence: &Sentence) -> Vec<bool> {
    let tokens = letter.tokens_in(sentence.tokens);
    let text = |index: usize| letter.quote(tokens[index].span);
    let folded = |index: usize| &letter.folded()[tokens[index].span.range()];
    let mut touched = vec![false; tokens.len()];
    let mut index = 0;
    while index < tokens.len() {
        if let Some(closing) = closing_of(text(index)).filter(|_| tokens[index].kind == TokenKind::Punctuation) {
            let reach = tokens.len().min(index + 1 + LONGEST_QUOTATION);
            if let Some(end) = (index + 1..reach).find(|&end| closing.contains(text(end))) {
                touched[index..=end].fill(true);
                index = end + 1;
                continue;
            }
        }
        if TITLES.contains(&folded(index)) && tokens.get(index + 1).is_some_and(|_| folded(index + 1) == "om") {
            let end = (index + 2..tokens.len())
                .find(|&end| {
                    matches!(tokens[end].kind, TokenKind::Punctuation | TokenKind::Section)
                        || AFTER_TITLE.contains(&folded(end))
                })
                .unwrap_or(tokens.len());
            touched[index..end].fill(true);
            index = end.max(index + 1);
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
            .filter(|(_, kept)| *kept);
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
        assert_eq!(kept("Vi har fået din ansøgning om hjælp."), "");
    }
}
