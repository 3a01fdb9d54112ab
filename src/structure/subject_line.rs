//! The subject line: the heading above a letter's text.

use super::SAYS_NOTHING;
use crate::letter::{Block, BlockKind, Letter, Span, TextByte};

/// Where the letter's subject line stands, if it has one that says something.
pub(super) fn subject_line(letter: &Letter) -> Option<Span<TextByte>> {
    let blocks = letter.blocks();
    let text = blocks.iter().position(|block| block.kind.counted());
    let text = text.unwrap_or(blocks.len());
    // *Vi overvejer at stoppe din støtte – hvad mener du?* above the greeting is a subject line, though it is a whole sentence.
    let asked = blocks
        .get(text + 1)
        .is_some_and(|after| after.kind == BlockKind::Greeting)
        && !letter.folded()[blocks[text].span.range()].ends_with('.');
    let above = 0..text + usize::from(asked);
    let telling = |line: Span<TextByte>| telling_words(&letter.folded()[line.range()]);
    let mut lines = above.filter_map(|at| match blocks[at].kind {
        BlockKind::Heading | BlockKind::Paragraph => Some(blocks[at].span),
        // One telling word would be a place or somebody's name.
        BlockKind::Address if stands_alone(blocks, at) => Some(blocks[at].span).filter(|line| telling(*line) > 1),
        BlockKind::Reference | BlockKind::Address => labelled_line(letter, &blocks[at]),
        _ => None,
    });
    lines.find(|line| telling(*line) > 0)
}

/// *Vedr.: …*, or *Emne: …* among other lines of the letter's head, which may have been joined.
fn labelled_line(letter: &Letter, block: &Block) -> Option<Span<TextByte>> {
    let text = &letter.folded()[block.span.range()];
    let begins = LABELS.iter().any(|label| text.starts_with(label)).then_some(0);
    let start = begins.or_else(|| text.find("emne: "))?;
    Some(Span::new(block.span.start + start as u32, block.span.end))
}

const LABELS: [&str; 4] = ["vedr", "emne", "ang.", "angående"];

/// Whether a line that looks like one of an address (*Påbud om affald på Mosevej 77*) stands alone between the letter's date or case
/// number and its greeting or text, where no address stands.
fn stands_alone(blocks: &[Block], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| blocks[before].kind);
    let after = blocks.get(at + 1).map(|block| block.kind);
    matches!(before, Some(BlockKind::Date | BlockKind::Reference))
        && after.is_some_and(|after| after == BlockKind::Greeting || after.counted())
}

/// How many words of the line, in lower case, are neither numbers nor words that only say that it is a subject line.
fn telling_words(line: &str) -> usize {
    // *JC-2026-10457* is a number, all of it.
    let chunks = line
        .split_whitespace()
        .filter(|chunk| !chunk.contains(|c: char| c.is_ascii_digit()));
    let words = chunks.flat_map(|chunk| chunk.split(|c: char| !c.is_alphanumeric()));
    let telling =
        words.filter(|word| !word.is_empty() && !word.ends_with("nr") && SAYS_NOTHING.binary_search(word).is_err());
    telling.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_line_says_what_the_letter_is_about() {
        for (line, says) in [
            ("Partshøring om tilbagebetaling af boligstøtte", true),
            ("Vedr.: Din ansøgning om plejebolig", true),
            ("RYKKER – MANGLENDE BETALING FOR MADSERVICE", true),
            ("Påbud om fjernelse af affald på Gammel Mosevej 77", true),
            (
                "Vi overvejer at stoppe din socialpædagogiske støtte – hvad mener du?",
                true,
            ),
            ("Vedr.: Sagsnr. 25/1234", false),
            ("Sagsnr. JC-2026-10457", false),
            ("Debitornr. 830052", false),
            ("Vedrørende din sag", false),
            ("Vedr. ovenstående", false),
        ] {
            let text = format!(
                "Nordby Kommune\n\nSvend Krog\nLindealléen 112\n9997 Nordby\n\nDen 4. maj 2026\n\n{line}\n\nKære Svend Krog\n\n\
                 Vi skriver til dig, fordi vi har brug for flere oplysninger. Du skal sende os dine lønsedler.\n\nMed venlig hilsen\n\nEva Lund"
            );
            let letter = Letter::from_text(&text);
            assert_eq!(subject_line(&letter).is_some(), says, "{line}");
        }
    }
}
