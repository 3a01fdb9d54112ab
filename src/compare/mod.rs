//! Two versions of a letter: what became of the facts, the duties and the conditions of the first one (facts.md, "Comparing").
//!
//! Sentences that stand in both texts alike say the same. The others are put together by the facts and the words that they share, whatever
//! their order; then each fact is looked for with its value, and the words that the effect hangs on are counted group by group.

mod act;
mod advice;
mod alignment;
mod alternative;
mod effect;
mod fate;
mod lemma;
mod meaning;
mod meaning_word;
mod message;
mod mode;
mod omission;
mod polarity;
mod stem;
mod suspension;
mod unit;
mod values;

pub use effect::{caution, effect};
pub use fate::{Certainty, Fate, Mention, Status, Subject};
pub use message::message;

use rustc_hash::{FxHashMap, FxHashSet};

use act::Known;
use advice::advices;
use alignment::{Group, align};
use alternative::alternatives;
use lemma::noun;
use meaning::{ALIKE, Difference, Whole};
use meaning_word::{is_suspension_word, may_name_reader};
use omission::{all_words, omissions};
use polarity::denials;
use stem::{Stem, Stems};
use suspension::suspensions;
use unit::{Unit, unit};
use values::{Values, names};

use crate::dictionary::Dictionaries;
use crate::facts::{Fact, FactKind, facts};
use crate::grammar::{LetterGrammar, Place};
use crate::letter::{BlockKind, Letter, Sentence, Span, TextByte};

/// What became of everything that the first of two texts says, worst first.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The fates, worst first; what is kept stands last.
    pub fates: Vec<Fate>,
}

impl Comparison {
    /// Whether nothing is surely lost, changed or added.
    pub fn all_facts_kept(&self) -> bool {
        let harmed = |fate: &Fate| fate.status != Status::Kept && fate.certainty == Certainty::Sure;
        !self.fates.iter().any(harmed)
    }
}

/// One of the two texts.
struct Side<'a> {
    letter: &'a Letter,
    facts: Vec<Fact>,
    units: Vec<Unit>,
    /// The words of the parts that are not compared sentence by sentence: what stands there was not left out.
    framing: FxHashSet<Stem>,
}

/// A letter has room for two doubts; a long one for one more for so many sentences.
const SENTENCES_FOR_A_DOUBT: usize = 30;

/// A letter of ordinary length has so many doubts at most.
const MOST_DOUBTS: usize = 4;

/// A doubt with less evidence is not worth anybody's time.
const LEAST_EVIDENCE: f32 = 0.7;

/// Compares two versions of a letter.
pub fn compare(dictionaries: &Dictionaries, before: &Letter, after: &Letter) -> Comparison {
    let same = same_sentences(before, after);
    let mostly_same = [&same[0], &same[1]]
        .iter()
        .all(|same| 2 * same.iter().flatten().count() >= same.len());
    let mut stems = Stems::default();
    let before = Side::new(before, &same[0], dictionaries, &mut stems);
    let after = Side::new(after, &same[1], dictionaries, &mut stems);
    let stems = stems.settled();
    let groups = align(
        &before.units,
        &after.units,
        &stems,
        before.letter.sentences().len() + after.letter.sentences().len(),
        &in_one_gap(&before, &after, &same),
    );
    let differences: Vec<Difference<'_>> = groups
        .iter()
        .map(|group| Difference::of(group, &before.units, &after.units, &stems))
        .collect();
    let places = [
        before.groups(&groups, |group| &group.before),
        after.groups(&groups, |group| &group.after),
    ];
    let mut fates = Values {
        letters: [before.letter, after.letter],
        facts: [&before.facts, &after.facts],
        groups: [&places[0], &places[1]],
        mostly_same,
        alike: &|group| differences[group as usize].similarity >= ALIKE,
        reworded: &|group| differences[group as usize].says_in_other_words(),
    }
    .fates();
    fates.extend(names([before.letter, after.letter], [&before.facts, &after.facts]));
    let quotes: [&dyn Fn(Span<TextByte>) -> String; 2] = [&|span| clause_around(before.letter, span), &|span| {
        clause_around(after.letter, span)
    }];
    let mut all = all_words(&after.units, &stems);
    all.extend(&after.framing);
    let whole = Whole {
        mostly_same,
        addresses_reader: addresses_reader(before.letter),
        related: &|one, other| {
            one == other || stems.parts(one).any(|part| part == other) || stems.parts(other).any(|part| part == one)
        },
        may_be_reader: &|word| may_name_reader(stems.text(word)),
        still_named: &|word| {
            mostly_same
                || all.contains(&word)
                || after.facts.iter().any(|fact| {
                    fact.kind == FactKind::Name
                        && fact
                            .value
                            .to_string()
                            .split(' ')
                            .any(|part| part.starts_with(stems.text(word)))
                })
        },
        framing: &after.framing,
        names: &|fact, word| stems.text(fact).contains(stems.text(word)),
    };
    for difference in &differences {
        let left_out = omissions(difference, &all, &stems, mostly_same);
        let findings = difference.findings(&whole).into_iter().chain(left_out);
        fates.extend(findings.map(|finding| finding.into_fate(quotes)));
    }
    let of_units = [
        before
            .units
            .iter()
            .map(|unit| places[0][unit.sentence as usize].unwrap_or_default())
            .collect::<Vec<_>>(),
        after
            .units
            .iter()
            .map(|unit| places[1][unit.sentence as usize].unwrap_or_default())
            .collect::<Vec<_>>(),
    ];
    let alike = |group: u32| differences[group as usize].similarity >= ALIKE;
    let denied = denials(
        [&before.units, &after.units],
        [&of_units[0], &of_units[1]],
        &alike,
        &stems,
    );
    fates.extend(denied.into_iter().map(|finding| finding.into_fate(quotes)));
    let suspensions = suspensions(before.letter, after.letter);
    if suspensions.same || suspensions.fate.is_some() {
        // What is said of the term itself is said by this.
        let of_term = |mention: &Mention| mention.value.split(' ').any(|word| is_suspension_word("term", word));
        fates.retain(|fate| fate.status == Status::Kept || !fate.before.iter().chain(&fate.after).any(of_term));
    }
    fates.extend(suspensions.fate);
    fates.extend(alternatives(before.letter, after.letter));
    let advices = advices(before.letter, after.letter, &fates);
    fates.extend(advices);
    drop_repeats(&mut fates, before.letter, after.letter);
    keep_strongest_doubts(&mut fates, after.letter.sentences().len());
    fates.sort_by(|one, other| {
        let order = |fate: &Fate| (fate.status == Status::Kept, fate.certainty);
        let evidence = other.evidence.total_cmp(&one.evidence);
        order(one)
            .cmp(&order(other))
            .then(one.subject.cmp(&other.subject))
            .then(evidence)
    });
    Comparison { fates }
}

/// The words from mark to mark around a place, in lower case: *der beregnes ikke renter* for its *ikke*.
fn clause_around(letter: &Letter, span: Span<TextByte>) -> String {
    let folded = letter.folded();
    let sentences = letter.sentences();
    let own = sentences.partition_point(|sentence| sentence.span.end < span.end);
    let whole = sentences.get(own).map_or(span, |sentence| sentence.span);
    // A full stop or a comma inside may belong to a number.
    let marks = [", ", ": ", "; ", ",\n", ":\n", ";\n"];
    let before = &folded[whole.start.min(span.start) as usize..span.start as usize];
    let after = &folded[span.end as usize..whole.end.max(span.end) as usize];
    let start = marks
        .iter()
        .filter_map(|mark| before.rfind(mark))
        .max()
        .map_or(0, |at| at + 1);
    let end = marks
        .iter()
        .filter_map(|mark| after.find(mark))
        .min()
        .unwrap_or(after.len());
    let clause = [&before[start..], &folded[span.range()], &after[..end]].concat();
    clause.trim().trim_end_matches(['.', '?', '!', ':']).to_owned()
}

/// One place is spoken of once, by what most speaks for. *og* for *eller* here and *eller* for *og* there only is another order.
fn drop_repeats(fates: &mut Vec<Fate>, before: &Letter, after: &Letter) {
    let span = |mention: &Option<Mention>| mention.as_ref().map(|mention| mention.span);
    let joint = |fate: &Fate| {
        let (Some(lost), Some(gained)) = (&fate.before, &fate.after) else {
            return None;
        };
        let words = (
            &before.folded()[lost.span.range()],
            &after.folded()[gained.span.range()],
        );
        match words {
            ("eller", "og" | "samt") if fate.certainty == Certainty::Check => Some(false),
            ("og" | "samt", "eller") if fate.certainty == Certainty::Check => Some(true),
            _ => None,
        }
    };
    let both = [true, false]
        .iter()
        .all(|way| fates.iter().any(|fate| joint(fate) == Some(*way)));
    // A name in a sentence that was left out is gone with it.
    let left_out: Vec<Span<TextByte>> = fates
        .iter()
        .filter(|fate| fate.subject == Subject::Statement && fate.status == Status::Lost)
        .filter_map(|fate| span(&fate.before))
        .collect();
    fates.retain(|fate| {
        let name = fate.subject == Subject::Fact(FactKind::Name) && fate.status == Status::Lost;
        !name || !span(&fate.before).is_some_and(|name| left_out.iter().any(|span| span.contains(name)))
    });
    fates.sort_by(|one, other| other.evidence.total_cmp(&one.evidence));
    let mut seen = FxHashSet::default();
    fates.retain(|fate| {
        let valued = matches!(fate.subject, Subject::Fact(_) | Subject::Inclusiveness);
        let place = (fate.subject, span(&fate.before).ok_or(span(&fate.after)));
        valued || !(both && joint(fate).is_some()) && seen.insert(place)
    });
}

/// Doubts are few, or nobody will read them: the ones that most speaks for.
fn keep_strongest_doubts(fates: &mut Vec<Fate>, sentences: usize) {
    let is_doubt = |fate: &Fate| fate.status != Status::Kept && fate.certainty == Certainty::Check;
    let mut evidence: Vec<f32> = fates
        .iter()
        .filter(|fate| is_doubt(fate))
        .map(|fate| fate.evidence)
        .collect();
    evidence.sort_by(|one, other| other.total_cmp(one));
    let most = MOST_DOUBTS + sentences.saturating_sub(SENTENCES_FOR_A_DOUBT) / SENTENCES_FOR_A_DOUBT;
    let least = evidence
        .get(most)
        .map_or(LEAST_EVIDENCE, |next| next.max(LEAST_EVIDENCE));
    let mut room = most;
    fates.retain(|fate| {
        if !is_doubt(fate) {
            return true;
        }
        let strong = fate.evidence > least && room > 0;
        room -= usize::from(strong);
        strong
    });
}

impl<'a> Side<'a> {
    fn new(letter: &'a Letter, same: &[Option<usize>], dictionaries: &Dictionaries, stems: &mut Stems) -> Side<'a> {
        let grammar = LetterGrammar::new(letter);
        let facts = facts(letter, &grammar);
        let matches = dictionaries.matches_in(letter, &grammar, |sentence| same[sentence].is_none());
        let known = known(letter, &facts, stems);
        let mut units = Vec::new();
        let mut lead_in = None;
        for (index, sentence) in letter.sentences().iter().enumerate() {
            if same[index].is_some() || !letter.block_of(sentence).kind.read_by_rules() {
                continue;
            }
            let place = Place::new(letter, &grammar, index as u32);
            let first = facts.partition_point(|fact| fact.sentence < index as u32);
            let last = facts.partition_point(|fact| fact.sentence <= index as u32);
            let first_match = matches.partition_point(|found| found.sentence < index as u32);
            let last_match = matches.partition_point(|found| found.sentence <= index as u32);
            let mut unit = unit(
                &place,
                &facts[first..last],
                &matches[first_match..last_match],
                &known,
                stems,
            );
            // *Du må ikke: – lave mad – gøre rent*
            match letter.block_of(sentence).kind {
                BlockKind::ListItem => unit.denied_by_lead_in = lead_in,
                _ => lead_in = unit.denial(),
            }
            units.push(unit);
        }
        let framing = letter
            .blocks()
            .iter()
            .filter(|block| !block.kind.read_by_rules())
            .flat_map(|block| {
                let first = letter
                    .tokens()
                    .partition_point(|token| token.span.end <= block.span.start);
                let rest = letter.tokens()[first..].iter();
                rest.take_while(|token| token.span.start < block.span.end)
            })
            .filter(|token| token.is_word());
        let framing = framing.map(|token| stems.of(&letter.folded()[token.span.range()]));
        Side {
            framing: framing.collect(),
            letter,
            facts,
            units,
        }
    }

    /// The group of each sentence.
    fn groups(&self, groups: &[Group], own: impl Fn(&Group) -> &Vec<usize>) -> Vec<Option<u32>> {
        let mut of_sentences = vec![None; self.letter.sentences().len()];
        for (place, group) in groups.iter().enumerate() {
            for unit in own(group) {
                of_sentences[self.units[*unit].sentence as usize] = Some(place as u32);
            }
        }
        of_sentences
    }
}

/// Whether a letter says *du*, *De* or *I* to its reader.
fn addresses_reader(letter: &Letter) -> bool {
    let said = |sentence: &Sentence| {
        let words = letter.tokens_in(sentence.tokens).iter();
        words.enumerate().any(|(place, token)| match letter.quote(token.span) {
            "du" | "dig" | "din" | "dit" | "dine" | "Du" | "Dig" | "Din" | "Dit" | "Dine" | "jer" | "jeres" => true,
            // At the beginning of a sentence these may be other words.
            "De" | "Dem" | "Deres" | "I" | "Jer" => place > 0,
            _ => false,
        })
    };
    letter.counted_sentences().any(said)
}

/// The words that the sender and others go by in a letter.
fn known(letter: &Letter, facts: &[Fact], stems: &mut Stems) -> Known {
    let mut known = Known::default();
    for sentence in letter.sentences() {
        let kind = letter.block_of(sentence).kind;
        if matches!(kind, BlockKind::Address | BlockKind::Signature | BlockKind::Footer) {
            for token in letter.tokens_in(sentence.tokens).iter().filter(|token| token.is_word()) {
                known.sender.insert(noun(&letter.folded()[token.span.range()]));
            }
        }
    }
    for name in facts.iter().filter(|fact| fact.kind == FactKind::Name) {
        for word in letter.folded()[name.span.range()].split(' ') {
            known.named.insert(stems.of(word));
        }
    }
    known
}

/// Pairs of units that have the same place between sentences that stand in both texts alike.
fn in_one_gap(before: &Side<'_>, after: &Side<'_>, same: &[Vec<Option<usize>>; 2]) -> Vec<(usize, usize)> {
    let runs = [runs(before, &same[0]), runs(after, &same[1])];
    let mut pairs = Vec::new();
    for run in &runs[0] {
        // The sentence of the other text that stands before the run's twin.
        let previous = match run.sentence.checked_sub(1) {
            Some(previous) => same[0][previous].map(|twin| twin + 1),
            None => Some(0),
        };
        let twin = previous.and_then(|first| runs[1].iter().find(|other| other.sentence == first));
        let Some(twin) = twin else { continue };
        if twin.units.len() == run.units.len() {
            pairs.extend(run.units.clone().zip(twin.units.clone()));
        } else if twin.units.len() * run.units.len() <= SMALL_GAP {
            // A sentence that was split, or made a list of.
            pairs.extend(
                run.units
                    .clone()
                    .flat_map(|one| twin.units.clone().map(move |other| (one, other))),
            );
        }
    }
    pairs
}

/// In a larger gap, sentences are put together by what they say only.
const SMALL_GAP: usize = 12;

/// Units without a sentence between them that both texts have.
struct Run {
    /// Its first sentence.
    sentence: usize,
    units: std::ops::Range<usize>,
}

fn runs(side: &Side<'_>, same: &[Option<usize>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut unit = 0;
    let mut open = false;
    for (sentence, twin) in same.iter().enumerate() {
        if twin.is_some() {
            open = false;
            continue;
        }
        if !open {
            runs.push(Run {
                sentence,
                units: unit..unit,
            });
            open = true;
        }
        if side
            .units
            .get(unit)
            .is_some_and(|own| own.sentence as usize == sentence)
        {
            unit += 1;
            if let Some(run) = runs.last_mut() {
                run.units.end = unit;
            }
        }
    }
    runs
}

/// Which sentence of the other text each one stands in alike, as often as it does.
fn same_sentences(before: &Letter, after: &Letter) -> [Vec<Option<usize>>; 2] {
    let mut places: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (index, sentence) in before.sentences().iter().enumerate().rev() {
        places.entry(before.quote(sentence.span)).or_default().push(index);
    }
    let mut same = [
        vec![None; before.sentences().len()],
        vec![None; after.sentences().len()],
    ];
    for (index, sentence) in after.sentences().iter().enumerate() {
        if let Some(place) = places.get_mut(after.quote(sentence.span)).and_then(Vec::pop) {
            same[0][place] = Some(index);
            same[1][index] = Some(place);
        }
    }
    same
}
