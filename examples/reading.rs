//! Prints how the grammar reads each line of standard input: every token with its readings, then the clauses.

use std::io::{Read, stdin};

use klarbrev::grammar::LetterGrammar;
use klarbrev::letter::{GivenBlock, GivenKind, Letter, Span};

fn main() {
    let mut text = String::new();
    stdin().read_to_string(&mut text).expect("standard input is text");
    for line in text.lines() {
        let whole = GivenBlock {
            kind: GivenKind::ListItem,
            span: Span::new(0, line.len() as u32),
        };
        let letter = Letter::from_blocks(line, &[whole]);
        let grammar = LetterGrammar::new(&letter);
        for (index, sentence) in letter.sentences().iter().enumerate() {
            let tokens = letter.tokens_in(sentence.tokens);
            let read = grammar.sentence(index);
            for (place, token) in tokens.iter().enumerate() {
                println!("{place:3} {:20} {:?}", letter.quote(token.span), read.readings(place));
            }
            for clause in read.clauses() {
                println!("{clause:?}");
            }
        }
    }
}
