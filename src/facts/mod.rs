//! What must survive a rewrite: the facts of a letter with their values in a normal form (facts.md).
//!
//! Facts are read from the tokens of each sentence, from left to right; at each place the readers are asked in the order of how sure they
//! are. What one of them takes, the next ones do not see.

mod address;
mod amount;
mod bound;
mod count;
mod date;
mod decimal;
mod fact;
mod identity;
mod kind;
mod law;
mod law_name;
mod name;
mod period;
mod reference;
mod time;
mod value;
mod words;

pub use amount::Amount;
pub use bound::Bound;
pub use count::Count;
pub use date::Date;
pub use decimal::Decimal;
pub use fact::Fact;
pub use kind::FactKind;
pub use law::LawPlace;
pub(crate) use law_name::{law_end, title_end};
pub use period::{Anchor, Period};
pub use reference::{Reference, references};
pub use time::Time;
pub use value::Value;

use words::Words;

use std::cell::Cell;
use std::ops::Range;
pub(crate) use words::bound;

use crate::grammar::{LetterGrammar, Place};
use crate::letter::{BlockKind, Letter, Token, TokenKind};

/// The facts of a letter, in its order.
pub fn facts(letter: &Letter, grammar: &LetterGrammar<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let starts = Starts::new(letter);
    for (index, sentence) in letter.sentences().iter().enumerate() {
        Reader {
            words: Words {
                letter,
                grammar,
                tokens: letter.tokens_in(sentence.tokens),
            },
            block: letter.block_of(sentence).kind,
            sentence: index as u32,
            starts: &starts,
        }
        .read(&mut facts);
    }
    facts
}

/// Which of a letter's forms facts can begin with or speak of laws, each looked at once: most words do neither.
struct Starts {
    facts: Vec<Cell<Option<bool>>>,
    laws: Vec<Cell<Option<bool>>>,
}

impl Starts {
    fn new(letter: &Letter) -> Starts {
        let unknown = vec![Cell::new(None); letter.forms().len()];
        Starts {
            facts: unknown.clone(),
            laws: unknown,
        }
    }

    fn any(&self, token: &Token, folded: &str) -> bool {
        once(&self.facts, token, || words::begins_fact(folded))
    }

    fn law(&self, token: &Token, folded: &str) -> bool {
        let named = ["§", "paragraf", "lov", "lbk", "bek", "cirkulære", "vejledning"];
        once(&self.laws, token, || named.iter().any(|name| folded.contains(name)))
    }
}

fn once(known: &[Cell<Option<bool>>], token: &Token, find: impl FnOnce() -> bool) -> bool {
    let Some(cell) = known.get(token.form as usize) else {
        return true;
    };
    cell.get().unwrap_or_else(|| {
        let found = find();
        cell.set(Some(found));
        found
    })
}

/// Reads the facts of one sentence.
struct Reader<'a> {
    starts: &'a Starts,
    words: Words<'a>,
    block: BlockKind,
    sentence: u32,
}

/// A fact before its place is known, in tokens.
struct Found {
    kind: FactKind,
    bound: Bound,
    value: Value,
    /// Where the value itself stands, without its bound and what is counted.
    core: Range<usize>,
    end: usize,
}

impl Reader<'_> {
    fn read(&self, facts: &mut Vec<Fact>) {
        let laws = self.laws();
        let mut laws = laws.iter().peekable();
        let mut at = 0;
        while at < self.words.tokens.len() {
            if let Some(law) = laws.peek().filter(|law| law.start <= at) {
                self.push(
                    Found {
                        kind: FactKind::LegalRef,
                        bound: Bound::None,
                        value: Value::Law(law.place.clone()),
                        core: law.start..law.end,
                        end: law.end,
                    },
                    law.start,
                    facts,
                );
                at = law.end.max(at);
                laws.next();
                continue;
            }
            let limit = laws.peek().map_or(usize::MAX, |law| law.start);
            match self.fact(at).filter(|found| found.end <= limit) {
                Some(found) => {
                    let end = found.end;
                    self.push(found, at, facts);
                    at = end;
                }
                None => at += 1,
            }
        }
    }

    /// The places in laws; most sentences have none, and need not be read for it.
    fn laws(&self) -> Vec<law::Found> {
        let words = &self.words;
        let named = |at: usize| {
            let folded = words.folded(at);
            self.starts.law(&words.tokens[at], folded)
                && (!folded.ends_with("vejledning") || words.folded(at + 1).starts_with("nr"))
        };
        if !(0..words.tokens.len()).any(named) {
            return Vec::new();
        }
        let place = Place::new(self.words.letter, self.words.grammar, self.sentence);
        law::law_places(&place, &self.words)
    }

    fn push(&self, found: Found, start: usize, facts: &mut Vec<Fact>) {
        facts.push(Fact {
            kind: found.kind,
            span: self.words.span(start, found.end),
            core: self.words.span(found.core.start, found.core.end),
            sentence: self.sentence,
            bound: found.bound,
            value: found.value,
        });
    }

    fn fact(&self, at: usize) -> Option<Found> {
        let words = &self.words;
        let token = words.tokens.get(at)?;
        if token.kind == TokenKind::Punctuation && words.folded(at) != "+" {
            return None;
        }
        if token.kind == TokenKind::Word && !words.is_capital(at) && !self.starts.any(token, words.folded(at)) {
            return None;
        }
        if let Some((kind, address)) = identity::on_the_net(words, at) {
            return Some(Found {
                kind,
                bound: Bound::None,
                value: Value::Text(address),
                core: at..at + 1,
                end: at + 1,
            });
        }
        if let Some((digits, end)) = identity::cpr(words, at) {
            return Some(Found {
                kind: FactKind::Cpr,
                bound: Bound::None,
                value: Value::Text(digits),
                core: at..end,
                end,
            });
        }
        if let Some((digits, end)) = identity::phone(words, at) {
            return Some(Found {
                kind: FactKind::Phone,
                bound: Bound::None,
                value: Value::Text(digits),
                core: at..end,
                end,
            });
        }
        if let Some(bounded) = words.bounds(at).find_map(|(bound, first)| self.bounded(bound, first)) {
            return Some(bounded);
        }
        if words.is_number(at) || token.kind == TokenKind::Word {
            return self.plain(at);
        }
        // *kr. 1.250,50*
        if self.is_amount(at) {
            return self.numeric(at);
        }
        self.timed(at)
    }

    /// A date, a period, a time or a number after the words that bound it.
    fn bounded(&self, bound: Bound, at: usize) -> Option<Found> {
        let words = &self.words;
        let limits = matches!(bound, Bound::Least | Bound::Most | Bound::More | Bound::Less);
        if !limits {
            // *senest mandag den 13. april*
            let mut first = at;
            // *senest i uge 11*
            if matches!(words.folded(first), "på" | "i") {
                first += 1;
            }
            if let Some((_, end)) = date::weekdays(words, first) {
                first = end;
            }
            first += usize::from(words.folded(first) == ",");
            first += usize::from(matches!(words.folded(first), "den" | "d." | "dagen"));
            let ended = date::end_of(words, first);
            if let Some((date, end)) = ended {
                // *inden udgangen af marts*: the last day counts.
                let bound = if bound == Bound::Before { Bound::Latest } else { bound };
                return Some(Found {
                    kind: self.dated(bound),
                    bound,
                    value: Value::Date(date),
                    core: first..end,
                    end,
                });
            }
            if let Some((week, end)) = week(words, first) {
                return Some(Found {
                    kind: self.dated(bound),
                    bound,
                    value: Value::Week(week),
                    core: first..end,
                    end,
                });
            }
            if let Some((date, end)) = date::date(words, first, true).filter(|_| !self.is_amount(first)) {
                return Some(Found {
                    kind: self.dated(bound),
                    bound,
                    value: Value::Date(date),
                    core: first..end,
                    end,
                });
            }
            if let Some((time, end)) = time::time(words, first) {
                return Some(Found {
                    kind: FactKind::Time,
                    bound,
                    value: Value::Time(time),
                    core: first..end,
                    end,
                });
            }
        }
        if limits && let Some(found) = self.numeric(at).map(|found| Found { bound, ..found }) {
            return Some(found);
        }
        // *inden for 14 dage*, *senest 3 hverdage før*, *inden der er gået 4 uger*
        let mut first = at + usize::from(words.folded(at) == "for");
        first = words.after(first, "der er gået").unwrap_or(first);
        let (mut period, end) = period::period(words, first, true)?;
        if !matches!(
            bound,
            Bound::Latest | Bound::Before | Bound::From | Bound::After | Bound::Since | Bound::Least | Bound::Most
        ) {
            return None;
        }
        period.anchor = period::anchor(words, end);
        let kind = if limits || bound == Bound::Since {
            FactKind::Count
        } else {
            FactKind::Deadline
        };
        Some(Found {
            kind,
            bound,
            value: Value::Period(period),
            core: first..end,
            end,
        })
    }

    fn dated(&self, bound: Bound) -> FactKind {
        if bound.sets_deadline() {
            FactKind::Deadline
        } else {
            FactKind::Date
        }
    }

    fn is_amount(&self, at: usize) -> bool {
        amount::amount(&self.words, at).is_some()
    }

    /// A fact without a bound.
    fn plain(&self, at: usize) -> Option<Found> {
        let words = &self.words;
        if let Some((week, end)) = week(words, at) {
            return Some(Found {
                kind: FactKind::Date,
                bound: Bound::None,
                value: Value::Week(week),
                core: at..end,
                end,
            });
        }
        // *ved udgangen af 2026*
        if let Some((date, end)) = date::end_of(words, at) {
            return Some(Found {
                kind: FactKind::Date,
                bound: Bound::None,
                value: Value::Date(date),
                core: at..end,
                end,
            });
        }
        let led = matches!(words.before(at), "den" | "d.");
        let dated = |led: bool| {
            date::date(words, at, led).map(|(date, end)| Found {
                kind: FactKind::Date,
                bound: Bound::None,
                value: Value::Date(date),
                // *august måned*: the month is said by its name.
                core: at..end - usize::from(words.before(end) == "måned"),
                end,
            })
        };
        if self.is_amount(at) {
            return self.numeric(at);
        }
        if let Some(found) = dated(led) {
            return Some(found);
        }
        if let Some((address, end)) = address::address(words, at, self.block) {
            return Some(Found {
                kind: FactKind::Address,
                bound: Bound::None,
                value: Value::Text(address),
                core: at..end,
                end,
            });
        }
        if let Some(found) = self.timed(at) {
            return Some(found);
        }
        if let Some((number, end)) = identity::case_number(words, at, self.block) {
            return Some(Found {
                kind: FactKind::CaseNumber,
                bound: Bound::None,
                value: Value::Text(number),
                core: at..end,
                end,
            });
        }
        if let Some(found) = self.numeric(at) {
            return Some(found);
        }
        if let Some((days, end)) = date::weekdays(words, at) {
            // *tirsdag den 14. april*: the date says it.
            let next = end + usize::from(words.folded(end) == ",");
            let next = next + usize::from(matches!(words.folded(next), "den" | "d."));
            let of_date = date::date(words, next, true).is_some();
            return (!of_date).then_some(Found {
                kind: FactKind::Date,
                bound: Bound::None,
                value: Value::Weekdays(days),
                core: at..end,
                end,
            });
        }
        if !words.tokens[at].is_word() {
            return None;
        }
        let begins = words.tokens[..at].iter().all(|token| !token.is_word())
            || matches!(words.before(at), ":" | "»" | "“" | "\"");
        let greeted = self.block == BlockKind::Greeting;
        if greeted && at == 0 {
            return None;
        }
        let (name, end) = name::name(words, at, begins)?;
        Some(Found {
            kind: FactKind::Name,
            bound: Bound::None,
            value: Value::Text(name),
            core: at..end,
            end,
        })
    }

    fn timed(&self, at: usize) -> Option<Found> {
        let (time, end) = time::time(&self.words, at)?;
        Some(Found {
            kind: FactKind::Time,
            bound: Bound::None,
            value: Value::Time(time),
            core: at..end,
            end,
        })
    }

    /// An amount, a share, a length of time or a count.
    fn numeric(&self, at: usize) -> Option<Found> {
        let words = &self.words;
        if let Some((amount, end)) = amount::amount(words, at) {
            // *1.250 kr. om måneden*: how often may be said otherwise.
            let sum = (at..end).rfind(|&token| words::is_money(words.folded(token)) || words.is_number(token));
            let core = at..sum.map_or(end, |last| last + 1);
            return Some(Found {
                kind: FactKind::Amount,
                bound: Bound::None,
                value: Value::Amount(amount),
                core,
                end,
            });
        }
        if let Some((percent, end)) = amount::percent(words, at) {
            return Some(Found {
                kind: FactKind::Percent,
                bound: Bound::None,
                value: Value::Percent(percent),
                core: at..end,
                end,
            });
        }
        if let Some((mut period, end)) = period::period(words, at, false) {
            // *4 ugers frist*, *4 uger fra modtagelsen*
            let of_deadline = words.folded(end).contains("frist")
                || (at.saturating_sub(4)..at).any(|before| words.folded(before).contains("frist"));
            period.anchor = period::anchor(words, end);
            let kind = if of_deadline || period.anchor.is_some() {
                FactKind::Deadline
            } else {
                FactKind::Count
            };
            return Some(Found {
                kind,
                bound: self.loose_bound(at),
                value: Value::Period(period),
                core: at..end,
                end,
            });
        }
        let (count, end) = count::count(words, at)?;
        Some(Found {
            kind: FactKind::Count,
            bound: self.loose_bound(at),
            value: Value::Count(count),
            core: at..at + 1,
            end,
        })
    }

    /// *må højst være 3 måneder gammel*: the bound stands before the verb.
    fn loose_bound(&self, at: usize) -> Bound {
        let near = at.saturating_sub(LOOSE)..at;
        let found = near
            .rev()
            .take_while(|&before| !self.words.is_number(before))
            .find_map(|before| match self.words.folded(before) {
                "mindst" | "minimum" => Some(Bound::Least),
                "højst" | "maksimalt" => Some(Bound::Most),
                _ => None,
            });
        found.unwrap_or_default()
    }
}

/// How many words may stand between a bound and its number.
const LOOSE: usize = 4;

/// *uge 12*: the number, and where it ends.
fn week(words: &Words<'_>, at: usize) -> Option<(u8, usize)> {
    let week: u8 = words.number(at + 1)?.parse().ok()?;
    (matches!(words.folded(at), "uge" | "ugen") && (1..=53).contains(&week)).then_some((week, at + 2))
}
