//! Reads a dictionary file and finds every fault in it.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::entry::{
    CLASSES, Condition, ConditionPlace, Document, Example, ListRule, SourceEntry, SwitchedOff, WrittenForm,
};
use super::fault::{Fault, Faults};
use super::fields::Fields;
use super::notation::Slot;
use crate::rewrite::Applicability;

/// Reads a dictionary.
///
/// # Errors
/// Every fault in the file, in the order of its lines.
pub fn parse(text: &str) -> Result<Document, Vec<Fault>> {
    let mut faults = Faults::new(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        for error in errors {
            let at = error.span().map_or(0, |span| span.start);
            let message = unquoted_danish_form(text, at).unwrap_or_else(|| syntax_message(error.message()));
            faults.push(at, None, message);
        }
        faults.list.dedup_by_key(|fault| fault.line);
        return Err(faults.list);
    }
    let mut root = Fields::new(table.get_ref(), 0);
    let (title, rule) = header(&mut root, &mut faults);
    let entries: Vec<SourceEntry> = tables(&mut root, "entry", &mut faults)
        .into_iter()
        .filter_map(|(fields, at)| entry(fields, at, rule, &mut faults))
        .collect();
    let off = tables(&mut root, "off", &mut faults)
        .into_iter()
        .filter_map(|(fields, at)| switched_off(fields, at, &mut faults))
        .collect();
    let thresholds = thresholds(&mut root, &mut faults);
    root.finish(&mut faults);
    if faults.list.is_empty() {
        Ok(Document {
            title,
            rule,
            entries,
            off,
            thresholds,
        })
    } else {
        faults.list.sort_unstable();
        Err(faults.list)
    }
}

/// TOML takes æ, ø and å on the left of an equals sign only within quotation marks.
fn unquoted_danish_form(text: &str, at: usize) -> Option<String> {
    let before = text.get(..at)?;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let start = before.len()
        - before
            .chars()
            .rev()
            .take_while(|&c| is_part(c))
            .map(char::len_utf8)
            .sum::<usize>();
    let word: String = text[start..].chars().take_while(|&c| is_part(c)).collect();
    let rest = text[start + word.len()..].trim_start();
    let unquoted = !text[..start].ends_with('"') && rest.starts_with('=');
    (unquoted && !word.is_ascii()).then(|| format!("Ord med æ, ø eller å skal stå i anførselstegn: \"{word}\" = …"))
}

/// The parser's own words are English; what matters is where to look and for what.
fn syntax_message(message: &str) -> String {
    let hint = if message.contains("duplicate key") {
        "Den samme linje står to gange i opslaget. Slet den ene."
    } else if message.contains("string") || message.contains("quote") || message.contains("escape") {
        "Der mangler et anførselstegn (\"), eller der er ét for meget."
    } else if message.contains("array") || message.contains('[') || message.contains(']') {
        "Der mangler et komma eller en klamme ([ eller ]) i listen."
    } else if message.contains("inline table") || message.contains('{') || message.contains('}') {
        "Der mangler et komma eller en krøllet parentes ({ eller })."
    } else if message.contains('=') || message.contains("key") {
        "Her skulle stå et felt, et lighedstegn og en værdi, for eksempel: term = \"såfremt\"."
    } else {
        "Se efter et manglende anførselstegn, komma eller lighedstegn her eller på linjen over."
    };
    format!("Filen kan ikke læses her. {hint}")
}

fn header(root: &mut Fields<'_, '_>, faults: &mut Faults<'_>) -> (String, ListRule) {
    let Some(value) = root.get("dictionary") else {
        faults.push(
            0,
            None,
            "Filen skal begynde med [dictionary] og en titel, for eksempel: title = \"Vores egne ord\".",
        );
        return (String::new(), ListRule::Phrase);
    };
    let Some(table) = value.get_ref().as_table() else {
        faults.push(
            value.span().start,
            None,
            "[dictionary] skal stå på en linje for sig med felterne under.",
        );
        return (String::new(), ListRule::Phrase);
    };
    let mut fields = Fields::new(table, value.span().start);
    let title = fields.required_text("title", faults).unwrap_or_default();
    let rule = match fields.text("rule", faults) {
        None => ListRule::Phrase,
        Some(name) => ListRule::ALL
            .into_iter()
            .find(|rule| rule.name() == name)
            .unwrap_or_else(|| {
                let names = ListRule::ALL.map(ListRule::name).join(", ");
                let at = fields.get("rule").map_or(0, |value| value.span().start);
                faults.push(at, None, format!("Reglen »{name}« findes ikke. Vælg en af: {names}."));
                ListRule::Phrase
            }),
    };
    fields.finish(faults);
    (title, rule)
}

/// The tables of `[[name]]`.
fn tables<'a, 'i>(
    root: &mut Fields<'a, 'i>,
    name: &'static str,
    faults: &mut Faults<'_>,
) -> Vec<(Fields<'a, 'i>, usize)> {
    let Some(value) = root.get(name) else { return Vec::new() };
    let Some(list) = value.get_ref().as_array() else {
        faults.push(
            value.span().start,
            None,
            format!("Skriv [[{name}]] med to klammer på hver side."),
        );
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in list.iter() {
        match item.get_ref().as_table() {
            Some(table) => {
                let at = table_start(table, item);
                found.push((Fields::new(table, at), at));
            }
            None => faults.push(
                item.span().start,
                None,
                format!("Skriv [[{name}]] på en linje for sig med felterne under."),
            ),
        }
    }
    found
}

/// Where a table begins: its own place, or that of its first field.
fn table_start(table: &DeTable<'_>, value: &Spanned<DeValue<'_>>) -> usize {
    let own = value.span().start;
    if own > 0 {
        own
    } else {
        table.iter().map(|(name, _)| name.span().start).min().unwrap_or(0)
    }
}

fn entry(mut fields: Fields<'_, '_>, at: usize, rule: ListRule, faults: &mut Faults<'_>) -> Option<SourceEntry> {
    let term = fields.required_text("term", faults);
    let class = fields.required_text("class", faults);
    if let Some(class) = class.as_deref().filter(|class| !CLASSES.contains(class)) {
        let place = fields.get("class").map_or(at, |value| value.span().start);
        fields.fault(
            faults,
            place,
            format!("Ordklassen »{class}« findes ikke. Vælg en af: {}.", CLASSES.join(", ")),
        );
    }
    let applicability = match fields.required_text("use", faults) {
        None => Applicability::Choose,
        Some(name) => Applicability::from_name(&name).unwrap_or_else(|| {
            let place = fields.get("use").map_or(at, |value| value.span().start);
            fields.fault(
                faults,
                place,
                format!("»use« kan være safe (kan altid sættes ind), choose (sagsbehandleren vælger) eller explain (ordet bliver og forklares), ikke »{name}«."),
            );
            Applicability::Choose
        }),
    };
    let plain: Vec<String> = fields
        .texts("plain", faults)
        .into_iter()
        .map(|(text, _)| text)
        .collect();
    let note = fields.text("note", faults);
    let why = fields.text("why", faults);
    let advice = fields.text("advice", faults);
    let explanation = fields.text("explanation", faults);
    let source = fields.required_text("source", faults);
    let examples = examples(&mut fields, faults);
    let keeps = fields.texts("keeps", faults);
    let forms = forms(&mut fields, &plain, faults);
    let leave = fields
        .texts("leave", faults)
        .into_iter()
        .map(|(form, _)| form)
        .collect();
    let keeps_negation = match fields.text("negation", faults).as_deref() {
        None => false,
        Some("keep") => true,
        Some(other) => {
            let message = format!("»negation« kan kun være \"keep\" (lad nægtede sætninger være), ikke »{other}«.");
            fields.fault(faults, at, message);
            false
        }
    };
    let conditions = conditions(&mut fields, faults);
    match applicability {
        Applicability::Explain => {
            if explanation.is_none() {
                fields.fault(faults, at, "Et fagord skal have en forklaring: explanation = \"…\".");
            }
            if !plain.is_empty() {
                fields.fault(
                    faults,
                    at,
                    "Et fagord bliver stående, så »plain« skal være tom eller væk.",
                );
            }
        }
        Applicability::Safe | Applicability::Choose => {
            if plain.is_empty() && advice.is_none() {
                fields.fault(
                    faults,
                    at,
                    "Der skal stå mindst ét klart ord i »plain«, eller et råd i »advice«.",
                );
            }
            if rule == ListRule::LegalTerm {
                fields.fault(
                    faults,
                    at,
                    "Et opslag under reglen legal-term skal have use = \"explain\".",
                );
            }
        }
    }
    if examples.is_empty() && !plain.is_empty() {
        fields.fault(
            faults,
            at,
            "Der mangler et eksempel: example = [ { before = \"…\", after = \"…\" } ].",
        );
    }
    fields.finish(faults);
    Some(SourceEntry {
        term: term?,
        class: class?,
        plain,
        applicability,
        forms,
        leave,
        keeps_negation,
        conditions,
        note,
        why,
        advice,
        explanation,
        source: source?,
        examples,
        keeps,
        at,
    })
}

/// The forms written by hand, each with its plain forms in the order of `plain`.
fn forms(fields: &mut Fields<'_, '_>, plain: &[String], faults: &mut Faults<'_>) -> Vec<WrittenForm> {
    let mut forms = Vec::new();
    let Some(value) = fields.get("forms") else { return forms };
    match value.get_ref() {
        DeValue::Array(_) => forms.extend(
            fields
                .texts("forms", faults)
                .into_iter()
                .map(|(written, at)| WrittenForm {
                    written,
                    plain: plain.to_vec(),
                    applicability: None,
                    at,
                }),
        ),
        DeValue::Table(table) => {
            for (form, value) in table {
                let (alternatives, applicability) = match value.get_ref() {
                    DeValue::Table(careful) => careful_form(fields, careful, value.span().start, faults),
                    other => (alternatives(other), None),
                };
                let at = form.span().start;
                match alternatives {
                    Some(alternatives) if alternatives.len() == plain.len() => forms.push(WrittenForm {
                        written: form.get_ref().to_string(),
                        plain: alternatives,
                        applicability,
                        at,
                    }),
                    Some(alternatives) => fields.fault(
                        faults,
                        value.span().start,
                        format!(
                            "Formen »{}« har {} klare ord, men »plain« har {}. De skal passe sammen.",
                            form.get_ref(),
                            alternatives.len(),
                            plain.len()
                        ),
                    ),
                    None => fields.fault(
                        faults,
                        value.span().start,
                        format!(
                            "Formen »{}« skal have sit klare ord i anførselstegn: \"{}\" = \"…\".",
                            form.get_ref(),
                            form.get_ref()
                        ),
                    ),
                }
            }
        }
        _ => fields.fault(
            faults,
            value.span().start,
            "»forms« skal være { form = \"klart ord\" } eller en liste af former.",
        ),
    }
    forms
}

fn alternatives(value: &DeValue<'_>) -> Option<Vec<String>> {
    match value {
        DeValue::String(text) => Some(vec![text.to_string()]),
        DeValue::Array(list) => list
            .iter()
            .map(|item| item.get_ref().as_str().map(str::to_owned))
            .collect(),
        _ => None,
    }
}

/// A form as `{ plain = ["…"], use = "choose" }`.
fn careful_form(
    owner: &Fields<'_, '_>,
    table: &DeTable<'_>,
    at: usize,
    faults: &mut Faults<'_>,
) -> (Option<Vec<String>>, Option<Applicability>) {
    let mut fields = Fields::new(table, at);
    fields.entry.clone_from(&owner.entry);
    let plain = fields.get("plain").and_then(|value| alternatives(value.get_ref()));
    let applicability = fields.text("use", faults).and_then(|name| {
        let applicability = Applicability::from_name(&name);
        if applicability.is_none() {
            fields.fault(faults, at, format!("»use« kan være safe eller choose, ikke »{name}«."));
        }
        applicability
    });
    fields.finish(faults);
    (plain, applicability)
}

fn conditions(fields: &mut Fields<'_, '_>, faults: &mut Faults<'_>) -> Vec<Condition> {
    let mut conditions = Vec::new();
    for (place, name) in ConditionPlace::ALL {
        let mut words = Vec::new();
        for (word, at) in fields.texts(name, faults) {
            let slot = word.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
            match slot.map(|name| (name, Slot::from_name(name))) {
                None => words.push(word.to_lowercase()),
                Some((_, Some(slot))) if slot != Slot::Between => words.push(char::from(slot as u8).to_string()),
                Some((other, _)) => fields.fault(faults, at, format!("{{{other}}} kan ikke stå i »{name}«.")),
            }
        }
        if !words.is_empty() {
            conditions.push(Condition { place, words });
        }
    }
    conditions
}

fn examples(fields: &mut Fields<'_, '_>, faults: &mut Faults<'_>) -> Vec<Example> {
    let Some(value) = fields.get("example") else {
        return Vec::new();
    };
    let Some(list) = value.get_ref().as_array() else {
        fields.fault(
            faults,
            value.span().start,
            "»example« skal være en liste: example = [ { before = \"…\", after = \"…\" } ].",
        );
        return Vec::new();
    };
    let mut examples = Vec::new();
    for item in list.iter() {
        let at = item.span().start;
        let Some(table) = item.get_ref().as_table() else {
            fields.fault(faults, at, "Et eksempel skrives { before = \"…\", after = \"…\" }.");
            continue;
        };
        let mut example = Fields::new(table, at);
        example.entry.clone_from(&fields.entry);
        let before = example.required_text("before", faults);
        let after = example.required_text("after", faults);
        let choice = match example.get("choice").map(|value| (value.get_ref(), value.span().start)) {
            None => 0,
            Some((DeValue::Integer(number), _)) if number.as_str().parse::<usize>().is_ok_and(|number| number >= 1) => {
                number.as_str().parse::<usize>().map_or(0, |number| number - 1)
            }
            Some((_, place)) => {
                example.fault(
                    faults,
                    place,
                    "»choice« er nummeret på det klare ord, der vælges: 1, 2, 3 …",
                );
                0
            }
        };
        example.finish(faults);
        if let (Some(before), Some(after)) = (before, after) {
            examples.push(Example {
                before,
                after,
                choice,
                at,
            });
        }
    }
    examples
}

fn switched_off(mut fields: Fields<'_, '_>, at: usize, faults: &mut Faults<'_>) -> Option<SwitchedOff> {
    let term = fields.required_text("term", faults);
    let reason = fields.required_text("reason", faults);
    fields.finish(faults);
    Some(SwitchedOff {
        term: term?,
        reason: reason?,
        at,
    })
}

fn thresholds(root: &mut Fields<'_, '_>, faults: &mut Faults<'_>) -> Vec<(String, u32)> {
    let Some(value) = root.get("thresholds") else {
        return Vec::new();
    };
    let Some(rules) = value.get_ref().as_table() else {
        faults.push(
            value.span().start,
            None,
            "Skriv grænserne under en linje som [thresholds.long-sentence].",
        );
        return Vec::new();
    };
    let mut thresholds = Vec::new();
    for (rule, values) in rules {
        let Some(values) = values.get_ref().as_table() else {
            faults.push(
                rule.span().start,
                None,
                format!("Skriv [thresholds.{}] på en linje for sig.", rule.get_ref()),
            );
            continue;
        };
        for (name, value) in values {
            let number = match value.get_ref() {
                DeValue::Integer(number) => number
                    .as_str()
                    .parse::<u32>()
                    .ok()
                    .filter(|number| (1..=1000).contains(number)),
                _ => None,
            };
            match number {
                Some(number) => thresholds.push((format!("{}.{}", rule.get_ref(), name.get_ref()), number)),
                None => faults.push(
                    value.span().start,
                    None,
                    format!("»{}« skal være et helt tal fra 1 til 1000.", name.get_ref()),
                ),
            }
        }
    }
    thresholds
}
