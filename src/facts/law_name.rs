//! The names of laws: *lov om aktiv socialpolitik*, *servicelovens*, *barnets lov*.

use crate::letter::{Letter, Token, TokenKind, is_month};

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

/// Where the title of a law ends that begins at `index`: *lov om aktiv socialpolitik*, *bekendtgørelse nr. 512 af 3. maj 2024 om affald*.
pub(crate) fn title_end(letter: &Letter, tokens: &[Token], index: usize) -> Option<usize> {
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
