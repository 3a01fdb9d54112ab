//! Words that no entry may touch: quotations and the titles of laws.

use crate::letter::{Letter, Sentence, Token, TokenKind, is_month};

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

/// How short names of laws and rules end.
const SHORT_NAMES: [&str; 6] = [
    "loven",
    "bekendtgørelsen",
    "forordningen",
    "reglementet",
    "vedtægten",
    "regulativet",
];

/// Words that no title goes on with.
const AFTER_TITLE: [&str; 18] = [
    "skal", "kan", "må", "vil", "bør", "er", "har", "bliver", "blev", "kapitel", "stk.", "nr.", "jf.", "får",
    "fremgår", "gælder", "siger", "du",
];

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

/// Where the title of a law ends that begins at `index`: *lov om aktiv socialpolitik*, *bekendtgørelse nr. 512 af 3. maj 2024 om affald*.
fn title_end(letter: &Letter, tokens: &[Token], index: usize) -> Option<usize> {
    let folded = |index: usize| tokens.get(index).map(|token| &letter.folded()[token.span.range()]);
    if !TITLES.contains(&folded(index)?) {
        return None;
    }
    let mut about = index + 1;
    if folded(about) == Some("nr.") {
        let numbers = |token: &&Token| {
            token.kind == TokenKind::Number
                || matches!(&letter.folded()[token.span.range()], "af" | "." | "/")
                || is_month(&letter.folded()[token.span.range()])
        };
        about += 1 + tokens[about + 1..].iter().take_while(numbers).count();
        if folded(about) != Some("om") {
            // A full stop may be the sentence's.
            return Some(if folded(about - 1) == Some(".") {
                about - 1
            } else {
                about
            });
        }
    }
    if folded(about) != Some("om") {
        return None;
    }
    let ends = |token: &Token| {
        let word = &letter.folded()[token.span.range()];
        // *lov om en børne- og ungeydelse*
        let joint = word == "-" && !token.spaced;
        matches!(token.kind, TokenKind::Punctuation | TokenKind::Section) && !joint || AFTER_TITLE.contains(&word)
    };
    let next_end = |from: usize| {
        tokens[from..]
            .iter()
            .position(ends)
            .map_or(tokens.len(), |after| from + after)
    };
    let end = next_end(about + 1);
    // *lov om … ydelser, der opkræves af kommuner*
    let relates = folded(end) == Some(",")
        && matches!(folded(end + 1), Some("der" | "som"))
        && folded(end + 2).is_some_and(|verb| verb.ends_with('s'));
    Some(if relates { next_end(end + 1) } else { end })
}

/// Where the name of a law ends that begins at `index`: a title, or a short name such as *servicelovens* and *barnets lov*.
pub(crate) fn law_end(letter: &Letter, tokens: &[Token], index: usize) -> Option<usize> {
    if let Some(end) = title_end(letter, tokens, index) {
        return Some(end);
    }
    let folded = |index: usize| tokens.get(index).map(|token| &letter.folded()[token.span.range()]);
    let own = folded(index)?;
    if own == "barnets" && matches!(folded(index + 1), Some("lov" | "lovs")) {
        return Some(index + 2);
    }
    let nominative = own.strip_suffix('s').unwrap_or(own);
    SHORT_NAMES
        .iter()
        .any(|ending| nominative.ends_with(ending))
        .then_some(index + 1)
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
