//! [`ClearSentence`]: a whole sentence made clear at once, to be looked at before it is taken.

use std::collections::BTreeSet;
use std::ops::Range;

use serde::Serialize;

use super::analysis::in_source;
use super::json::{EditJson, OffsetUnit, Positions, RangeJson};
use super::{Analysis, Checker, Options};
use crate::letter::{GivenBlock, GivenKind, Letter, Sentence, Span};
use crate::rewrite::{Applicability, Edit, apply, apply_marked, edits};
use crate::rules::{Finding, Question, RuleId, Suggestion, reader};

/// A sentence with the best suggestions applied that go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearSentence {
    /// The sentence as it is.
    pub before: String,
    /// What could stand there instead: one sentence, or several.
    pub after: String,
    /// The rules whose suggestions were applied, each once.
    pub rules: Vec<RuleId>,
    /// Who could act where the sentence does not say, as long as nobody has chosen.
    pub actors: Vec<String>,
}

/// No sentence takes more steps.
const MOST_STEPS: usize = 16;

impl Checker {
    /// The sentence made clear by the best suggestions that go together, each computed on what the one before made of it. An `actor`
    /// (*vi*, *du*, *kommunen*) takes the passives too; without one they stay, for nobody chooses an actor but the caseworker.
    ///
    /// `None` where nothing changes.
    pub fn clear_sentence(&self, letter: &Letter, sentence: &Sentence, actor: Option<&str>) -> Option<ClearSentence> {
        let before = letter.quote(sentence.span).to_owned();
        let mut after = before.clone();
        let mut rules = BTreeSet::new();
        let mut actors = Vec::new();
        let mut seen = BTreeSet::from([before.clone()]);
        for _ in 0..MOST_STEPS {
            let whole = GivenBlock {
                kind: GivenKind::Paragraph,
                span: Span::new(0, after.len() as u32),
            };
            let alone = Letter::from_blocks(&after, &[whole]);
            let analysis = self.check(&alone, &Options::default());
            actors = actors_to_choose(&analysis);
            let Some((rule, suggestion)) = next_step(&analysis, actor) else {
                break;
            };
            let next = apply(alone.text(), &suggestion.edits);
            if !seen.insert(next.clone()) {
                break;
            }
            rules.insert(rule);
            after = next;
        }
        // Alone, a sentence may not say what the letter calls its reader.
        let reader = reader(letter);
        actors.retain(|actor| !matches!(actor.as_str(), "du" | "I" | "De") || reader.contains(&actor.as_str()));
        let changed = after != before;
        (changed || !actors.is_empty()).then(|| ClearSentence {
            before,
            after,
            rules: rules.into_iter().collect(),
            actors: if actor.is_some() { Vec::new() } else { actors },
        })
    }
}

/// Rules whose suggestions say the same in another order. Where the sense decides, the caseworker does.
const OF_STRUCTURE: [RuleId; 6] = [
    RuleId::Participle,
    RuleId::Insertion,
    RuleId::Nominal,
    RuleId::Passive,
    RuleId::LongSentence,
    RuleId::FrontHeavy,
];

/// The next suggestion to apply: the safe ones first, then the inner parts of the sentence before the whole.
fn next_step<'a>(analysis: &'a Analysis<'_>, actor: Option<&str>) -> Option<(RuleId, &'a Suggestion)> {
    let safe = analysis.findings.iter().find_map(|finding| {
        let suggestion = finding.suggestions.first()?;
        (suggestion.applicability == Applicability::Safe).then_some((finding.rule, suggestion))
    });
    safe.or_else(|| {
        OF_STRUCTURE.into_iter().find_map(|rule| {
            let own = analysis.findings.iter().filter(|finding| finding.rule == rule);
            own.filter_map(|finding| Some((rule, chosen(finding, actor)?))).next()
        })
    })
}

/// The suggestion to take: the first one; where somebody has to be named, the one with that actor.
fn chosen<'a>(finding: &'a Finding, actor: Option<&str>) -> Option<&'a Suggestion> {
    if finding.question != Some(Question::WhoActs) {
        return finding.suggestions.first();
    }
    let mut suggestions = finding.suggestions.iter();
    suggestions.find(|suggestion| Some(suggestion.label.as_str()) == actor)
}

/// Everybody that the findings offer as actor, in order, each once.
fn actors_to_choose(analysis: &Analysis<'_>) -> Vec<String> {
    let mut actors: Vec<String> = Vec::new();
    for finding in analysis
        .findings
        .iter()
        .filter(|finding| finding.question == Some(Question::WhoActs))
    {
        for suggestion in &finding.suggestions {
            if !actors.contains(&suggestion.label) {
                actors.push(suggestion.label.clone());
            }
        }
    }
    actors
}

#[derive(Serialize)]
struct ClearJson<'a> {
    start: u32,
    end: u32,
    before: &'a str,
    after: &'a str,
    removed: Vec<RangeJson>,
    added: Vec<RangeJson>,
    edits: Vec<EditJson>,
    rules: Vec<&'static str>,
    actors: &'a [String],
}

impl ClearSentence {
    /// The sentence as one line of JSON; positions in the letter and in the two texts in `unit`.
    pub fn to_json(&self, letter: &Letter, sentence: &Sentence, unit: OffsetUnit) -> String {
        let positions = Positions::new(letter, unit);
        let (start, end) = positions.text(sentence.span);
        let changes = edits(Span::new(0, self.before.len() as u32), &self.before, &self.after);
        let (after, added) = apply_marked(&self.before, &changes);
        let range = |text: &str, range: Range<usize>| {
            let place = |byte: usize| match unit {
                OffsetUnit::Byte => byte as u32,
                OffsetUnit::Utf16 => text[..byte].encode_utf16().count() as u32,
            };
            RangeJson {
                start: place(range.start),
                end: place(range.end),
            }
        };
        let removed = changes.iter().filter(|edit| !edit.span.is_empty());
        let in_letter: Vec<Edit> = changes
            .iter()
            .map(|edit| Edit {
                span: Span::new(
                    edit.span.start + sentence.span.start,
                    edit.span.end + sentence.span.start,
                ),
                text: edit.text.clone(),
            })
            .collect();
        let json = ClearJson {
            start,
            end,
            before: &self.before,
            after: &self.after,
            removed: removed.map(|edit| range(&self.before, edit.span.range())).collect(),
            added: added.into_iter().map(|put_in| range(&after, put_in)).collect(),
            edits: in_source(letter, &in_letter)
                .into_iter()
                .map(|edit| positions.edit(edit))
                .collect(),
            rules: self.rules.iter().map(|rule| rule.name()).collect(),
            actors: &self.actors,
        };
        // Numbers, texts and lists always serialise.
        serde_json::to_string(&json).unwrap_or_default()
    }
}
