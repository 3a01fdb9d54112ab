//! Verbs, with all their forms.

use std::collections::BTreeMap;

use super::affixes::Affixes;
use super::entries::Entry;
use super::row::{NONE, Row};

/// Weak verbs: these flags give present, past and passive.
const WEAK: [&str; 2] = ["1", "20"];
const PRESENT: &str = "21";
const PASSIVE: &str = "22";

/// The verbs by infinitive: infinitive, present, past, participle, imperative, plural participle, passive present and past, present
/// participle. Of two verbs with the same infinitive the irregular one counts, which is the commoner one.
pub(super) fn verbs(entries: &[Entry], affixes: &Affixes) -> BTreeMap<String, Row> {
    let mut verbs = BTreeMap::new();
    for entry in entries {
        if let Some(row) = weak(entry, affixes) {
            verbs.entry(entry.word.clone()).or_insert(row);
        }
    }
    for entry in entries {
        let row = irregular(entry).or_else(|| deponent(entry));
        // A short list beside a weak verb holds variants of some forms only.
        let counts = entry.other_forms.len() > 3 || !verbs.contains_key(&entry.word);
        if let Some(row) = row.filter(|_| counts) {
            verbs.insert(entry.word.clone(), row);
        }
    }
    verbs
}

fn weak(entry: &Entry, affixes: &Affixes) -> Option<Row> {
    let past_flag = WEAK.into_iter().find(|flag| entry.has(flag))?;
    if !entry.has(PRESENT) {
        return None;
    }
    let word = &entry.word;
    let form = |flag: &str, label: &str| {
        let forms = affixes.forms(word, flag).into_iter();
        forms.filter(|form| form.label == label).map(|form| form.form).next()
    };
    let past = form(past_flag, "DATID")?;
    let passive = entry.has(PASSIVE);
    let imperative = affixes
        .forms(word, PRESENT)
        .into_iter()
        .filter(|form| form.label == "IMPERATIV" && !form.form.ends_with("ér"))
        .map(|form| form.form)
        .next()
        .or_else(|| word.strip_suffix("ere").map(|stem| format!("{stem}er")));
    let row = [
        Some(word.clone()),
        form(PRESENT, "NUTID"),
        Some(past.clone()),
        form(past_flag, "PERF_PART"),
        imperative,
        Some(past.clone()),
        form(PASSIVE, "PASSIV").filter(|_| passive),
        Some(format!("{past}s")).filter(|_| passive),
        form(PRESENT, "PRÆSENS_PART"),
    ];
    Some(row.map(|cell| cell.unwrap_or_else(|| NONE.to_owned())).to_vec())
}

/// An irregular verb lists its forms in a fixed order: present, past, present participle, participles, imperative, each but the
/// last followed by itself with -s.
fn irregular(entry: &Entry) -> Option<Row> {
    let word = &entry.word;
    if word.ends_with('s') || entry.other_forms.len() < 3 {
        return None;
    }
    // Some lists hold genitives of what is no noun: svige, sviger'.
    let forms: Vec<String> = entry
        .other_forms
        .iter()
        .filter(|form| !form.contains('\''))
        .cloned()
        .collect();
    let forms = &forms;
    let present = forms.first()?;
    let is_verb = *present == format!("{word}r")
        || (word.ends_with("gøre") && word.strip_suffix('e') == Some(present))
        || (word == "være" && present == "er")
        || (word == "have" && present == "har");
    if !is_verb {
        return None;
    }
    let passive_of = |form: &str| {
        let doubled = form
            .chars()
            .next_back()
            .map(|last| format!("{form}{last}es"))
            .unwrap_or_default();
        let candidates = if form.ends_with(['e', 'å', 'y', 'o']) {
            vec![format!("{form}s")]
        } else {
            vec![format!("{form}es"), doubled, format!("{form}s")]
        };
        candidates.into_iter().find(|passive| forms.contains(passive))
    };
    let is_passive = |form: &str| {
        form.ends_with('s')
            && forms.iter().chain([word]).any(|other| {
                let doubled = other.chars().next_back().map(|last| format!("{other}{last}es"));
                format!("{other}s") == form
                    || (!other.ends_with('e') && (format!("{other}es") == form || doubled.as_deref() == Some(form)))
            })
    };
    let active: Vec<&String> = forms.iter().skip(1).filter(|form| !is_passive(form)).collect();
    let past = past_of(word, &active)?;
    let present_participle = active.iter().find(|form| form.ends_with("ende"));
    let rest: Vec<&&String> = active
        .iter()
        .filter(|form| Some(*form) != present_participle && ***form != past)
        .collect();
    let imperative = active
        .iter()
        .find(|form| is_imperative(word, form))
        .map(|form| form.to_string());
    let participle = rest
        .iter()
        .find(|form| form.ends_with('t') && Some(form.to_string()) != imperative)
        .map(|form| form.to_string())
        .or_else(|| past.ends_with('t').then(|| past.clone()))?;
    let plural = rest
        .iter()
        .find(|form| form.ends_with("ne") && form.len() > 3)
        .or_else(|| rest.iter().find(|form| form.ends_with("te") || form.ends_with("de")))
        .map(|form| form.to_string())
        .or_else(|| match participle.ends_with("et") {
            // Not listed: lagde, lagt, (lagte).
            false if past.ends_with("de") => Some(format!("{participle}e")),
            _ => (past.ends_with("te") || past.ends_with("de")).then(|| past.clone()),
        })
        // *ligge* and its compounds have none.
        .filter(|_| !word.ends_with("ligge"));
    let row = [
        Some(word.clone()),
        Some(present.clone()),
        Some(past.clone()),
        Some(participle),
        imperative.or_else(|| (!word.ends_with('e')).then(|| word.clone())),
        plural,
        passive_of(word),
        // *lås* is no passive of *ligge*.
        passive_of(&past).filter(|passive| passive_of(word).as_ref() != Some(passive) && !passive.ends_with("lås")),
        present_participle.map(|form| form.to_string()),
    ];
    Some(row.map(|cell| cell.unwrap_or_else(|| NONE.to_owned())).to_vec())
}

/// The past, which stands before the participles or after them: *fandt, fundet*, but *bragt, bragte*.
fn past_of(word: &str, active: &[&String]) -> Option<String> {
    if word.ends_with("græde") {
        // The strong past looks like the imperative, the plural participle like a weak past.
        return word.strip_suffix('e').map(str::to_owned);
    }
    let own_participles = [format!("{word}nde"), format!("{word}ende")];
    let first = active.iter().find(|form| !own_participles.contains(form))?;
    if first.ends_with('t') && !word.ends_with("holde") {
        let doubled = format!("{first}{}e", first.chars().next_back()?);
        let weak = [format!("{first}e"), doubled];
        if let Some(past) = active.iter().find(|form| weak.contains(form)) {
            return Some(past.to_string());
        }
    }
    let weak = format!("{word}de");
    let looks_strong = first.ends_with("et") || **first == format!("{word}d");
    if looks_strong && active.contains(&&weak) {
        return Some(weak);
    }
    if first.ends_with("et") {
        // Past and imperative look alike: kom, løb.
        return active
            .iter()
            .find(|form| is_imperative(word, form))
            .map(|form| form.to_string());
    }
    Some(first.to_string())
}

/// The infinitive without its -e, and with one consonant where it has two.
fn is_imperative(infinitive: &str, form: &str) -> bool {
    let stem = infinitive.strip_suffix('e').unwrap_or(infinitive);
    let mut letters = stem.chars().rev();
    let doubled = letters.next() == letters.next();
    form == stem || (doubled && stem.strip_prefix(form).is_some_and(|rest| rest.chars().count() == 1))
}

/// A verb that has only forms in -s lists its past alone.
fn deponent(entry: &Entry) -> Option<Row> {
    let forms = &entry.other_forms;
    let is_deponent = entry.word.ends_with('s')
        && entry.stem.is_none()
        && (1..=3).contains(&forms.len())
        && forms.iter().all(|form| form.ends_with('s'));
    is_deponent.then(|| {
        let mut row = vec![entry.word.clone(), entry.word.clone(), forms[0].clone()];
        row.resize(9, NONE.to_owned());
        row
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn irregular_row(word: &str, forms: &str) -> String {
        let entry = Entry {
            word: word.to_owned(),
            flags: Vec::new(),
            other_forms: forms.split(' ').map(str::to_owned).collect(),
            stem: None,
        };
        irregular(&entry).expect("a verb").join(" ")
    }

    #[test]
    fn irregular_verbs() {
        assert_eq!(
            irregular_row(
                "finde",
                "finder findes fandt fandtes findende findendes fundet fundets funden fundens fundne fundnes find"
            ),
            "finde finder fandt fundet find fundne findes fandtes findende"
        );
        assert_eq!(
            irregular_row(
                "give",
                "giver gives gav gaves givende givendes givet givets given givens givne givnes giv"
            ),
            "give giver gav givet giv givne gives gaves givende"
        );
        assert_eq!(
            irregular_row(
                "bringe",
                "bringer bringes bringende bringendes bragt bragts bragte bragtes bring"
            ),
            "bringe bringer bragte bragt bring bragte bringes bragtes bringende"
        );
        assert_eq!(
            irregular_row("komme", "kommer kommes kommende kommendes kommet kommets kom"),
            "komme kommer kom kommet kom - kommes - kommende"
        );
        assert_eq!(
            irregular_row(
                "skubbe",
                "skubber skubbes skubbende skubbendes skubbet skubbets skubbede skubbedes skub"
            ),
            "skubbe skubber skubbede skubbet skub skubbede skubbes skubbedes skubbende"
        );
        assert_eq!(
            irregular_row(
                "græde",
                "græder grædes grædende grædendes grædt grædts grædte grædtes græd"
            ),
            "græde græder græd grædt græd grædte grædes - grædende"
        );
        assert_eq!(
            irregular_row("gå", "går gås gik gikkes gående gåendes gået gåets gåede gåedes"),
            "gå går gik gået gå gåede gås gikkes gående"
        );
    }
}
