//! Changes planted in plain passages by program: errors, each of one kind, and changes that keep the meaning.

use std::ops::Range;

use klarbrev::facts::{FactKind, Value, facts};
use klarbrev::grammar::{LetterGrammar, Place};
use klarbrev::letter::{BlockKind, Letter};
use klarbrev::lexicon::Reading;

/// What is done to a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    AnotherDate,
    AnotherAmount,
    AnotherDirection,
    AnotherSection,
    AnotherPhone,
    DroppedSentence,
    DenialLost,
    DenialGained,
    OnlyLost,
    OnlyGained,
    AnotherModality,
    ConditionTurned,
    AnotherActor,
    DateInAnotherNotation,
    MovedParagraph,
    SplitSentence,
    ListFromSentence,
    Synonym,
}

impl Kind {
    /// Whether the meaning is another one afterwards.
    pub(crate) fn is_error(self) -> bool {
        self < Kind::DateInAnotherNotation
    }
}

/// A passage with one change.
pub(crate) struct Mutation {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    /// Where the change stood in the passage.
    pub(crate) before: Range<usize>,
    /// Where it stands now.
    pub(crate) after: Range<usize>,
}

/// Every change of every kind that the passage allows.
pub(crate) fn mutations(passage: &str) -> Vec<Mutation> {
    let letter = Letter::from_text(passage);
    assert_eq!(
        letter.text(),
        passage.trim_end_matches('\u{0}'),
        "plain passages read as they are written"
    );
    let grammar = LetterGrammar::new(&letter);
    let mut found = Vec::new();
    let maker = Maker {
        passage,
        letter: &letter,
        grammar: &grammar,
    };
    maker.facts(&mut found);
    maker.words(&mut found);
    maker.sentences(&mut found);
    maker.paragraphs(&mut found);
    found
}

struct Maker<'a> {
    passage: &'a str,
    letter: &'a Letter,
    grammar: &'a LetterGrammar<'a>,
}

/// Pairs of words that exchange what a bound says.
const DIRECTIONS: [(&str, &str); 8] = [
    ("senest den", "tidligst den"),
    ("senest", "tidligst"),
    ("fra og med", "til og med"),
    ("til og med", "fra og med"),
    ("mindst", "højst"),
    ("højst", "mindst"),
    ("inden for", "tidligst"),
    ("mere end", "mindre end"),
];

/// Words that say the same, by the dictionaries: the plain one, and one that Klarbrev makes it of.
const SYNONYMS: [(&str, &str); 12] = [
    ("hvis", "såfremt"),
    ("også", "tillige"),
    ("sender", "fremsender"),
    ("sende", "fremsende"),
    ("betaler", "erlægger"),
    ("før", "forinden"),
    ("fordi", "idet"),
    ("med det samme", "straks"),
    ("hvert år", "årligt"),
    ("kan", "kan eventuelt"),
    ("begynde", "påbegynde"),
    ("købe", "indkøbe"),
];

const MODALS: [&str; 4] = ["kan", "skal", "må", "bør"];

impl Maker<'_> {
    fn change(&self, kind: Kind, range: Range<usize>, new: &str) -> Mutation {
        let mut text = self.passage.to_owned();
        text.replace_range(range.clone(), new);
        Mutation {
            kind,
            text,
            after: range.start..range.start + new.len(),
            before: range,
        }
    }

    /// Dates, amounts, sections and phones with another value, and dates in another notation.
    fn facts(&self, found: &mut Vec<Mutation>) {
        for fact in facts(self.letter, self.grammar) {
            let range = fact.span.range();
            let quote = &self.passage[range.clone()];
            let digits = |at: usize| {
                let start = quote
                    .char_indices()
                    .filter(|(_, c)| c.is_ascii_digit())
                    .nth(at)
                    .map(|(place, _)| place);
                start.map(|start| {
                    let length = quote[start..].bytes().take_while(u8::is_ascii_digit).count();
                    (
                        range.start + start..range.start + start + length,
                        &quote[start..start + length],
                    )
                })
            };
            match (&fact.value, fact.kind) {
                (Value::Date(date), _) if date.day.is_some() => {
                    let Some((place, day)) = digits(0) else { continue };
                    let day: u32 = day.parse().unwrap_or(1);
                    let other = if day > 20 { day - 7 } else { day + 3 };
                    found.push(self.change(Kind::AnotherDate, place.clone(), &other.to_string()));
                    if let (Some(month), Some(written)) = (date.month, date.day)
                        && quote.contains(MONTHS[usize::from(month) - 1])
                    {
                        let end = range.start + quote.len();
                        let year = date.year.map_or(String::new(), |year| format!(" {year}"));
                        found.push(self.change(
                            Kind::DateInAnotherNotation,
                            place.start..end,
                            &format!("{written}/{month}{year}"),
                        ));
                        if let Some(year) = date.year {
                            found.push(self.change(
                                Kind::DateInAnotherNotation,
                                place.start..end,
                                &format!("{written:02}.{month:02}.{year}"),
                            ));
                        }
                    }
                }
                (Value::Amount(_), _) => {
                    let Some((place, number)) = digits(0) else { continue };
                    let other: u32 = number.parse::<u32>().unwrap_or(1) + 3;
                    found.push(self.change(Kind::AnotherAmount, place, &other.to_string()));
                }
                (Value::Law(law), _) if !law.section.is_empty() => {
                    let Some(sign) = quote.find('§') else { continue };
                    let rest = &quote[sign..];
                    let Some(start) = rest.find(|c: char| c.is_ascii_digit()) else {
                        continue;
                    };
                    let length = rest[start..].bytes().take_while(u8::is_ascii_digit).count();
                    let number: u32 = rest[start..start + length].parse().unwrap_or(1);
                    let place = range.start + sign + start..range.start + sign + start + length;
                    found.push(self.change(Kind::AnotherSection, place, &(number + 2).to_string()));
                }
                (_, FactKind::Phone) => {
                    let turned: String = {
                        let mut bytes = quote.as_bytes().to_vec();
                        let last = bytes.len() - 1;
                        bytes[last] = if bytes[last] == b'9' { b'0' } else { bytes[last] + 1 };
                        String::from_utf8(bytes).unwrap_or_default()
                    };
                    found.push(self.change(Kind::AnotherPhone, range, &turned));
                }
                _ => {}
            }
        }
    }

    /// Single words lost, gained and exchanged.
    fn words(&self, found: &mut Vec<Mutation>) {
        for (index, sentence) in self.letter.sentences().iter().enumerate() {
            if !sentence.counted {
                continue;
            }
            let place = Place::new(self.letter, self.grammar, index as u32);
            for at in 0..place.tokens.len() {
                let range = place.span(at..at + 1).range();
                let folded = place.folded(at);
                let with_space = range.start.saturating_sub(1)..range.end;
                match folded {
                    "ikke" if at > 0 => found.push(self.change(Kind::DenialLost, with_space, "")),
                    "kun" if at > 0 => found.push(self.change(Kind::OnlyLost, with_space, "")),
                    "hvis" => found.push(self.exchange(Kind::ConditionTurned, range, "medmindre")),
                    "medmindre" => found.push(self.exchange(Kind::ConditionTurned, range, "hvis")),
                    _ if MODALS.contains(&folded) => {
                        for other in MODALS.iter().filter(|other| **other != folded) {
                            found.push(self.exchange(Kind::AnotherModality, range.clone(), other));
                        }
                    }
                    _ => {}
                }
                for (from, to) in DIRECTIONS {
                    if let Some(whole) = self.phrase(&place, at, from)
                        && (from != "senest" || place.folded(at + 1) != "den")
                    {
                        found.push(self.exchange(Kind::AnotherDirection, whole, to));
                    }
                }
                for (plain, other) in SYNONYMS {
                    if let Some(whole) = self.phrase(&place, at, plain)
                        && self.is_made_plain(&whole, other)
                    {
                        found.push(self.exchange(Kind::Synonym, whole, other));
                    }
                }
            }
            for clause in place.grammar.clauses() {
                let (Some(finite), Some(subject)) = (clause.finite, clause.subject.clone()) else {
                    continue;
                };
                self.actor(&place, subject.clone(), finite, found);
                // A denial stands behind the verb and a subject that follows it, in main clauses.
                let after = if subject.start > finite {
                    subject.end
                } else {
                    finite + 1
                };
                let main = clause.order == klarbrev::grammar::Order::Main && clause.tokens.contains(&after);
                if main && !place.grammar.negated(finite) && !matches!(place.folded(after), "ikke" | "kun") {
                    let end = place.span(after - 1..after).range().end;
                    found.push(self.change(Kind::DenialGained, end..end, " ikke"));
                    found.push(self.change(Kind::OnlyGained, end..end, " kun"));
                }
            }
        }
    }

    /// Another one acts: *du* for *vi*, *kommunen* for *du*.
    fn actor(&self, place: &Place<'_>, subject: Range<usize>, finite: usize, found: &mut Vec<Mutation>) {
        let range = place.span(subject.clone()).range();
        let verb = place.folded(finite);
        // *er*, *har*: nobody acts.
        if matches!(verb, "er" | "har" | "får" | "fik" | "bliver" | "havde" | "var") || subject.len() != 1 {
            return;
        }
        match place.folded(subject.start) {
            "du" => found.push(self.exchange(Kind::AnotherActor, range, "vi")),
            "vi" => found.push(self.exchange(Kind::AnotherActor, range, "du")),
            "kommunen" => found.push(self.exchange(Kind::AnotherActor, range, "du")),
            _ if place.readings(subject.start).within(Reading::Name.into())
                && place.is(finite, klarbrev::lexicon::Readings::of(&[Reading::Present])) => {}
            _ => {}
        }
    }

    /// The words with the capital of what stands there.
    fn exchange(&self, kind: Kind, range: Range<usize>, new: &str) -> Mutation {
        let capital = self.passage[range.clone()].starts_with(char::is_uppercase);
        let mut characters = new.chars();
        let new = match characters.next() {
            Some(first) if capital => first.to_uppercase().chain(characters).collect(),
            _ => new.to_owned(),
        };
        self.change(kind, range, &new)
    }

    fn phrase(&self, place: &Place<'_>, at: usize, words: &str) -> Option<Range<usize>> {
        let count = words.split(' ').count();
        let same = words
            .split(' ')
            .enumerate()
            .all(|(further, word)| place.folded(at + further) == word);
        same.then(|| place.span(at..at + count).range())
    }

    /// Whether Klarbrev's own dictionaries make the passage again of what the word is exchanged for.
    fn is_made_plain(&self, range: &Range<usize>, other: &str) -> bool {
        let exchanged = self.exchange(Kind::Synonym, range.clone(), other).text;
        let letter = Letter::from_text(&exchanged);
        let checker = klarbrev::check::Checker::built_in();
        let analysis = checker.check(&letter, &klarbrev::check::Options::default());
        analysis.rewrite_safe() == self.passage
    }

    /// Sentences left out and split, and lists made of them.
    fn sentences(&self, found: &mut Vec<Mutation>) {
        let sentences = self.letter.sentences();
        for (index, sentence) in sentences.iter().enumerate() {
            let block = self.letter.block_of(sentence);
            if !sentence.counted {
                continue;
            }
            let range = sentence.span.range();
            if block.kind == BlockKind::Paragraph && sentence.words > 4 {
                let end = sentences
                    .get(index + 1)
                    .filter(|next| next.block == sentence.block)
                    .map_or(range.end, |next| next.span.start as usize);
                let mut mutation = self.change(Kind::DroppedSentence, range.start..end, "");
                mutation.before = range.clone();
                found.push(mutation);
            }
            // *…, og vi sender …*: two sentences.
            let place = Place::new(self.letter, self.grammar, index as u32);
            self.lists(&place, found);
            for at in 1..place.tokens.len().saturating_sub(3) {
                let joined = place.text(at) == "," && matches!(place.folded(at + 1), "og" | "men");
                let subject = matches!(place.folded(at + 2), "vi" | "du" | "det");
                if joined && subject && !self.is_conditional(&place, at) {
                    let gap = place.span(at..at + 3).range();
                    let mark = if place.folded(at + 1) == "men" { ". Men " } else { ". " };
                    let next = place.text(at + 2);
                    let mut characters = next.chars();
                    let capital: String = characters
                        .next()
                        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect());
                    let capital = if mark == ". Men " { next.to_owned() } else { capital };
                    found.push(self.change(Kind::SplitSentence, gap, &format!("{mark}{capital}")));
                }
            }
        }
    }

    /// *… vand, varme og el.*: a list with an item for each.
    fn lists(&self, place: &Place<'_>, found: &mut Vec<Mutation>) {
        let end = place.tokens.len() - 1;
        let last_and = (0..end).rfind(|at| place.folded(*at) == "og");
        let Some(and) = last_and.filter(|and| place.text(end) == "." && end - and < 8) else {
            return;
        };
        let Some(comma) = (and.saturating_sub(5)..and).rfind(|at| place.text(*at) == ",") else {
            return;
        };
        // A verb of its own makes a clause of an item.
        let finite = |at: usize| place.is(at, klarbrev::grammar::classes::FINITE);
        let phrase = |start: &usize| {
            place
                .grammar
                .noun_phrase(*start)
                .is_some_and(|phrase| phrase.end == comma)
        };
        let Some(first) = (comma.saturating_sub(4)..comma).find(phrase).filter(|first| *first > 1) else {
            return;
        };
        if (first..end).any(finite) || place.text(first - 1) == "," {
            return;
        }
        let items = [first..comma, comma + 1..and, and + 1..end].map(|item| place.quote(item));
        let lead = place.quote(0..first);
        let range = place.span(0..place.tokens.len()).range();
        let list = format!("{lead}:\n- {}\n- {}\n- {}.", items[0], items[1], items[2]);
        let block = self.letter.block_of(place.sentence).span.range();
        // A list stands by itself.
        let gap = |apart: bool| if apart { "\n\n" } else { "" };
        let text = [gap(range.start > block.start), &list, gap(range.end < block.end)].concat();
        found.push(self.change(Kind::ListFromSentence, range, &text));
    }

    /// A condition before the comma would hold for one half only.
    fn is_conditional(&self, place: &Place<'_>, before: usize) -> bool {
        (0..before).any(|at| matches!(place.folded(at), "hvis" | "når" | "medmindre" | "efter" | "før"))
            || place.is(0, klarbrev::grammar::classes::FINITE)
    }

    /// The last paragraph first.
    fn paragraphs(&self, found: &mut Vec<Mutation>) {
        let parts: Vec<&str> = self.passage.trim_end().split("\n\n").collect();
        let heading = usize::from(
            self.letter
                .blocks()
                .first()
                .is_some_and(|block| block.kind == BlockKind::Heading),
        );
        let lists = parts.iter().any(|part| part.contains("\n- ") || part.starts_with("- "));
        if parts.len() < heading + 2 || lists {
            return;
        }
        let mut moved = parts.clone();
        let last = moved.remove(parts.len() - 1);
        moved.insert(heading, last);
        found.push(Mutation {
            kind: Kind::MovedParagraph,
            text: moved.join("\n\n") + "\n",
            before: 0..self.passage.len(),
            after: 0..self.passage.len(),
        });
    }
}

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];
