//! The module for browsers: JSON in, JSON out, nothing of its own but translation.

use js_sys::{Object, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::check::{Checker, OffsetUnit, Options};
use crate::dictionary::Fault;
use crate::letter::{GivenBlock, GivenKind, LARGEST_LETTER, Letter, Sentence, Span, Utf16Positions};
use crate::pilot::{self, Record, RecordError, RecordId};
use crate::structure::{Area, LetterType};

/// An error with a stable `code` and a Danish message.
fn error(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // A plain object takes every property.
    let _ = Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

fn record_error(problem: RecordError) -> JsValue {
    error(problem.code(), &problem.to_string())
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct CheckOptions {
    letter_type: Option<String>,
    blocks: Option<Vec<BlockHint>>,
    locked_ranges: Option<Vec<LockedRange>>,
    score_locked: Option<bool>,
}

#[derive(Deserialize)]
struct LockedRange {
    start: u32,
    end: u32,
}

#[derive(Deserialize)]
struct BlockHint {
    kind: HintKind,
    start: u32,
    end: u32,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum HintKind {
    Paragraph,
    Heading,
    ListItem,
    Table,
}

impl From<HintKind> for GivenKind {
    fn from(kind: HintKind) -> GivenKind {
        match kind {
            HintKind::Paragraph => GivenKind::Paragraph,
            HintKind::Heading => GivenKind::Heading,
            HintKind::ListItem => GivenKind::ListItem,
            HintKind::Table => GivenKind::Table,
        }
    }
}

#[derive(Serialize)]
struct FaultJson<'a> {
    line: usize,
    column: usize,
    entry: Option<&'a str>,
    message: &'a str,
}

#[derive(Serialize)]
struct EditJson {
    start: u32,
    end: u32,
    text: String,
}

#[derive(Serialize)]
struct ChoiceJson {
    id: &'static str,
    name: &'static str,
}

fn to_json(value: &impl Serialize) -> String {
    // What is handed in here holds only numbers, texts and lists.
    serde_json::to_string(value).unwrap_or_default()
}

/// A checker with its dictionaries.
#[wasm_bindgen]
pub struct CheckerHandle {
    checker: Checker,
}

#[wasm_bindgen]
impl CheckerHandle {
    /// A checker with the built-in dictionaries.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "JavaScript has no use for it")]
    pub fn new() -> CheckerHandle {
        CheckerHandle {
            checker: Checker::built_in(),
        }
    }

    /// The analysis of `text` as JSON, in UTF-16 positions.
    ///
    /// # Errors
    /// `text-too-large`, `bad-options`, `unknown-letter-type`.
    pub fn check(&self, text: &str, options: &str) -> Result<String, JsValue> {
        let (letter, options) = read(text, options)?;
        Ok(self.checker.check(&letter, &options).to_json(OffsetUnit::Utf16))
    }

    /// The edits that may be made unseen, as JSON, in UTF-16 positions.
    ///
    /// # Errors
    /// As [`CheckerHandle::check`].
    #[wasm_bindgen(js_name = safeEdits)]
    pub fn safe_edits(&self, text: &str, options: &str) -> Result<String, JsValue> {
        let (letter, options) = read(text, options)?;
        let positions = Utf16Positions::new(letter.source());
        let edits: Vec<EditJson> = self
            .checker
            .check(&letter, &options)
            .safe_edits()
            .into_iter()
            .map(|edit| {
                let span = positions.span_from_byte(edit.span);
                EditJson {
                    start: span.start,
                    end: span.end,
                    text: edit.text,
                }
            })
            .collect();
        Ok(to_json(&edits))
    }

    /// The sentence at `offset` made clear, as JSON: what it is, what it would be, and who could act; `null` where nothing changes. With
    /// an `actor` the passives are taken too.
    ///
    /// # Errors
    /// As [`CheckerHandle::check`].
    #[wasm_bindgen(js_name = clearSentence)]
    pub fn clear_sentence(
        &self,
        text: &str,
        options: &str,
        offset: u32,
        actor: Option<String>,
    ) -> Result<String, JsValue> {
        let (letter, options) = read(text, options)?;
        let locked = |sentence: &Sentence| {
            let span = letter.map().to_source(sentence.span);
            options.locked.iter().any(|locked| locked.overlaps(span))
        };
        let offset = Utf16Positions::new(letter.source()).to_byte(offset);
        let at = |sentence: &&Sentence| {
            letter
                .map()
                .to_source(sentence.span)
                .range()
                .contains(&(offset as usize))
        };
        let clear = letter
            .sentences()
            .iter()
            .find(at)
            .filter(|sentence| !locked(sentence))
            .and_then(|sentence| {
                let clear = self.checker.clear_sentence(&letter, sentence, actor.as_deref())?;
                Some(clear.to_json(&letter, sentence, OffsetUnit::Utf16))
            });
        Ok(clear.unwrap_or_else(|| "null".to_owned()))
    }

    /// What became of the facts, duties and conditions of `before` in `after`, as JSON, in UTF-16 positions. `before_options` and
    /// `after_options` hold what is known of each.
    ///
    /// # Errors
    /// As [`CheckerHandle::check`].
    pub fn compare(
        &self,
        before: &str,
        before_options: &str,
        after: &str,
        after_options: &str,
    ) -> Result<String, JsValue> {
        let (before, _) = read(before, before_options)?;
        let (after, _) = read(after, after_options)?;
        Ok(self.checker.compare(&before, &after).to_json(OffsetUnit::Utf16))
    }

    /// Adds a dictionary on top; its title and number of entries as JSON.
    ///
    /// # Errors
    /// `bad-dictionary`, with every fault.
    #[wasm_bindgen(js_name = loadDictionary)]
    pub fn load_dictionary(&mut self, source: &str) -> Result<String, JsValue> {
        let (title, entries) = self
            .checker
            .load_dictionary(source)
            .map_err(|faults| dictionary_error(&faults))?;
        #[derive(Serialize)]
        struct Loaded {
            title: String,
            entries: usize,
        }
        Ok(to_json(&Loaded { title, entries }))
    }
}

fn dictionary_error(faults: &[Fault]) -> JsValue {
    let first = faults.first().map(ToString::to_string).unwrap_or_default();
    let message = match faults.len() {
        1 => format!("Ordbogen har en fejl og er ikke taget i brug. Ret den, og prøv igen: {first}"),
        count => {
            format!("Ordbogen har {count} fejl og er ikke taget i brug. Ret dem, og prøv igen. Den første: {first}")
        }
    };
    let value = error("bad-dictionary", &message);
    let list: Vec<FaultJson<'_>> = faults
        .iter()
        .map(|fault| FaultJson {
            line: fault.line,
            column: fault.column,
            entry: fault.entry.as_deref(),
            message: &fault.message,
        })
        .collect();
    let list = js_sys::JSON::parse(&to_json(&list)).unwrap_or(JsValue::NULL);
    let _ = Reflect::set(value.unchecked_ref::<Object>(), &"faults".into(), &list);
    value
}

fn read(text: &str, options: &str) -> Result<(Letter, Options), JsValue> {
    if text.len() > LARGEST_LETTER {
        return Err(error(
            "text-too-large",
            "Brevet er for stort. Klarbrev læser breve på op til 10 MB.",
        ));
    }
    let options: CheckOptions = match options {
        "" => CheckOptions::default(),
        options => serde_json::from_str(options)
            .map_err(|_| error("bad-options", "Indstillingerne til Klarbrev kan ikke læses."))?,
    };
    let letter_type = match &options.letter_type {
        None => None,
        Some(id) => Some(LetterType::from_id(id).ok_or_else(|| record_error(RecordError::UnknownLetterType))?),
    };
    let letter = match &options.blocks {
        None => Letter::from_text(text),
        Some(hints) => {
            let positions = Utf16Positions::new(text);
            let blocks: Vec<GivenBlock> = hints
                .iter()
                .map(|hint| GivenBlock {
                    kind: hint.kind.into(),
                    span: Span::new(positions.to_byte(hint.start), positions.to_byte(hint.end)),
                })
                .collect();
            Letter::from_blocks(text, &blocks)
        }
    };
    let positions = Utf16Positions::new(text);
    let locked: Vec<_> = options
        .locked_ranges
        .iter()
        .flatten()
        .map(|range| Span::new(positions.to_byte(range.start), positions.to_byte(range.end)))
        .collect();
    let letter = match options.score_locked {
        Some(false) => letter.leave_out(&locked),
        _ => letter,
    };
    Ok((letter, Options { letter_type, locked }))
}

/// The record of a measurement, as JSON, under a name made of the browser's own random numbers.
///
/// # Errors
/// `bad-record`, `unknown-letter-type`, `unknown-area`.
#[wasm_bindgen(js_name = makeRecord)]
pub fn make_record(measurement: &str) -> Result<String, JsValue> {
    let mut bytes = [0; 16];
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into())?.unchecked_into::<web_sys::Crypto>();
    crypto.get_random_values_with_u8_array(&mut bytes)?;
    let record = pilot::record(measurement, RecordId::from_random(bytes)).map_err(record_error)?;
    Ok(to_json(&record))
}

fn records(records: &str) -> Result<Vec<Record>, JsValue> {
    serde_json::from_str(records).map_err(|_| record_error(RecordError::BadRecord))
}

/// Records, given as a JSON array, as JSON Lines.
///
/// # Errors
/// `bad-record` when one of them is no record.
#[wasm_bindgen(js_name = toJsonLines)]
pub fn to_json_lines(list: &str) -> Result<String, JsValue> {
    Ok(pilot::to_json_lines(&records(list)?))
}

/// Records, given as a JSON array, as CSV for Danish Excel.
///
/// # Errors
/// `bad-record` when one of them is no record.
#[wasm_bindgen(js_name = toCsv)]
pub fn to_csv(list: &str) -> Result<String, JsValue> {
    Ok(pilot::to_csv(&records(list)?))
}

/// Letter types with their Danish names, as JSON.
#[wasm_bindgen(js_name = letterTypes)]
pub fn letter_types() -> String {
    to_json(
        &LetterType::all()
            .map(|one| ChoiceJson {
                id: one.id(),
                name: one.name(),
            })
            .collect::<Vec<_>>(),
    )
}

/// Areas with their Danish names, as JSON.
#[wasm_bindgen(js_name = areas)]
pub fn areas() -> String {
    to_json(
        &Area::all()
            .map(|one| ChoiceJson {
                id: one.id(),
                name: one.name(),
            })
            .collect::<Vec<_>>(),
    )
}
