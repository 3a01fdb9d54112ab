//! Reads `dictionaries/requirements/` and compiles it: each list of signs becomes one text in which a character stands for a word.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use toml::{Table, Value};

/// The character of the first word of the signs; those before stand for slots, topics and marks.
const FIRST: u32 = 0x100;

/// Slots by the character that stands for them.
const SLOTS: [(&str, char); 9] = [
    ("tal", 'n'),
    ("frist", 'd'),
    ("tid", 't'),
    ("beløb", 'b'),
    ("paragraf", 'p'),
    ("telefon", 'f'),
    ("mail", 'm'),
    ("web", 'w'),
    ("gøres-det-ikke", 'i'),
];

/// The Rust source of letter types, areas, circumstances and requirements.
pub(crate) fn compile(folder: &Path) -> Result<String, Box<dyn Error>> {
    let types_file = crate::read(&folder.join("letter-types.toml"))?;
    let areas_file = crate::read(&folder.join("areas.toml"))?;
    let words_file = crate::read(&folder.join("words.toml"))?;
    let requirements_file = crate::read(&folder.join("requirements.toml"))?;
    let mut signs = Signs::new(&words_file)?;
    let mut source = String::new();

    for (topic, list) in table(&words_file, "topics")? {
        let list = strings_of(list).ok_or_else(|| format!("words.toml: topic {topic} is no list"))?;
        let encoded = signs.encode(&list)?;
        let _ = writeln!(source, "// {topic}");
        signs.topics.insert(topic.clone(), encoded);
    }
    let topics: Vec<&String> = signs.topics.values().collect();
    let _ = writeln!(source, "static TOPICS: &[&str] = &{topics:?};");
    let of_headings = crate::words(&words_file, "topics-of-headings")?;
    let _ = writeln!(
        source,
        "const TOPICS_OF_HEADINGS: u32 = {};",
        mask(&of_headings, &signs.topic_names)?
    );
    let rules = signs.topic_names.iter().position(|topic| topic == "regler");
    let rules = rules.ok_or("words.toml: the topic regler is missing")?;
    let _ = writeln!(
        source,
        "const RULES_TOPIC: char = {:?};",
        char::from(b'A' + rules as u8)
    );
    let nothing = crate::words(&words_file, "says-nothing")?;
    let _ = writeln!(source, "static SAYS_NOTHING: &[&str] = &{nothing:?};");

    let mut circumstances = Vec::new();
    let _ = writeln!(source, "static CIRCUMSTANCES: &[&str] = &[");
    for row in rows(&words_file, "circumstance")? {
        circumstances.push(text(row, "id")?);
        let _ = writeln!(source, "    {:?},", signs.encode(&strings(row, "signs"))?);
    }
    source.push_str("];\n");

    let mut types = Vec::new();
    let _ = writeln!(source, "static LETTER_TYPES_DATA: &[TypeData] = &[");
    for row in rows(&types_file, "letter-type")? {
        types.push(text(row, "id")?);
        let with = mask(&strings(row, "with"), &circumstances)?;
        let hint = mask(&strings(row, "hint"), &circumstances)?;
        let without = mask(&strings(row, "without"), &circumstances)?;
        let against_when = mask(&strings(row, "against-when"), &circumstances)?;
        let _ = writeln!(
            source,
            "    TypeData {{ id: {:?}, name: {:?}, reason: {:?}, heading: {:?}, opening: {:?}, anywhere: {:?}, against: {:?}, with: {with}, hint: {hint}, without: {without}, \
             against_when: {against_when} }},",
            text(row, "id")?,
            text(row, "name")?,
            text(row, "reason")?,
            signs.encode(&strings(row, "heading"))?,
            signs.encode(&strings(row, "opening"))?,
            signs.encode(&strings(row, "anywhere"))?,
            signs.encode(&strings(row, "against"))?,
        );
    }
    source.push_str("];\n");

    let _ = writeln!(source, "static AREAS_DATA: &[(&str, &str)] = &[");
    for row in rows(&areas_file, "area")? {
        let _ = writeln!(source, "    ({:?}, {:?}),", text(row, "id")?, text(row, "name")?);
    }
    source.push_str("];\n");

    let _ = writeln!(source, "static REQUIREMENTS: &[Requirement] = &[");
    for row in rows(&requirements_file, "requirement")? {
        let id = text(row, "id")?;
        let fault = |what: &str| format!("requirements.toml: {id}: {what}");
        for key in ["checked", "opened"] {
            text(row, key)?;
        }
        let of_types = strings(row, "types");
        let all = of_types.iter().any(|own| own == "alle");
        let mask_of_types = if all {
            u32::from(u16::MAX)
        } else {
            mask(&of_types, &types)?
        };
        if mask_of_types == 0 {
            return Err(fault("no letter type").into());
        }
        let severity = match text(row, "severity")?.as_str() {
            "note" => "Note",
            "advice" => "Advice",
            "serious" => "Serious",
            other => return Err(fault(&format!("{other} is no severity")).into()),
        };
        let place = match row.get("where").and_then(Value::as_str).unwrap_or("text") {
            "text" => "Place::Text",
            "subject" => "Place::Subject",
            "first-words" => "Place::FirstWords",
            "letter" => "Place::Letter",
            other => return Err(fault(&format!("{other} is no place")).into()),
        };
        let optional = |key: &str| row.get(key).and_then(Value::as_str).map(str::to_owned);
        let social = optional("text-block-social");
        let _ = writeln!(
            source,
            "    Requirement {{ id: {id:?}, name: {:?}, types: {mask_of_types}, when: {}, unless: {}, given: {:?}, not_needed: {:?}, place: {place}, \
             headings: {:?}, signs: {:?}, severity: Severity::{severity}, basis: {:?}, link: {:?}, message: {:?}, text_block: {:?}, social_block: {social:?} }},",
            text(row, "name")?,
            mask(&strings(row, "when"), &circumstances)?,
            mask(&strings(row, "unless"), &circumstances)?,
            optional("part-of"),
            optional("not-needed"),
            signs.encode(&strings(row, "headings"))?,
            signs.encode(&strings(row, "signs"))?,
            text(row, "basis")?,
            optional("link"),
            text(row, "message")?,
            optional("text-block"),
        );
    }
    source.push_str("];\n");
    for (name, list) in signs.vocabulary() {
        let _ = writeln!(source, "static {name}: &str = {list:?};");
    }
    let social = circumstances.iter().position(|one| one == "socialområdet");
    let social = social.ok_or("words.toml: the circumstance socialområdet is missing")?;
    let _ = writeln!(source, "const SOCIAL: u32 = 1 << {social};");
    Ok(source)
}

/// The words of all signs, each set of words with its character.
struct Signs {
    /// Sets of words with a name.
    groups: BTreeMap<String, Vec<String>>,
    /// The character of each set of words that stands in a sign.
    sets: BTreeMap<Vec<String>, char>,
    /// What tells of each topic.
    topics: BTreeMap<String, String>,
    /// The topics' names, in the order of their characters.
    topic_names: Vec<String>,
}

impl Signs {
    fn new(file: &Table) -> Result<Signs, Box<dyn Error>> {
        let mut groups = BTreeMap::new();
        for (name, list) in table(file, "groups")? {
            let list = strings_of(list).ok_or_else(|| format!("words.toml: group {name} is no list"))?;
            groups.insert(name.clone(), list);
        }
        Ok(Signs {
            groups,
            sets: BTreeMap::new(),
            topics: BTreeMap::new(),
            topic_names: table(file, "topics")?.keys().cloned().collect(),
        })
    }

    /// A list of signs, a line each.
    fn encode(&mut self, list: &[String]) -> Result<String, Box<dyn Error>> {
        let mut encoded = String::new();
        let slot_of_several =
            |part: &&str| part.starts_with('!') && SLOTS.iter().any(|(slot, _)| part.contains(&format!("{{{slot}}}/")));
        if let Some(sign) = list
            .iter()
            .find(|sign| sign.split(" + ").any(|part| slot_of_several(&part)))
        {
            return Err(format!("»{sign}«: what must not stand there is one thing a part").into());
        }
        for sign in &list.iter().flat_map(|sign| variants(sign)).collect::<Vec<_>>() {
            for (at, part) in sign.split(" + ").enumerate() {
                if at > 0 {
                    encoded.push('+');
                }
                let part = match part.strip_prefix('!') {
                    Some(rest) => {
                        encoded.push('!');
                        rest
                    }
                    None => part,
                };
                for word in part.split_whitespace() {
                    encoded.push(self.word(word).map_err(|fault| format!("»{sign}«: {fault}"))?);
                }
            }
            encoded.push('\n');
        }
        Ok(encoded)
    }

    /// The character of one word of a sign.
    fn word(&mut self, word: &str) -> Result<char, String> {
        if word == "…" {
            return Ok('…');
        }
        if let Some(topic) = word.strip_prefix('@') {
            let at = self.topic_names.iter().position(|name| name == topic);
            let at = at.ok_or_else(|| format!("{topic} is no topic"))?;
            return Ok(char::from(b'A' + at as u8));
        }
        let name = word.strip_prefix('{').and_then(|word| word.strip_suffix('}'));
        if let Some((_, slot)) = SLOTS.iter().find(|(slot, _)| Some(*slot) == name) {
            return Ok(*slot);
        }
        let mut set = Vec::new();
        for alternative in word.split('/') {
            match alternative.strip_prefix('{').and_then(|word| word.strip_suffix('}')) {
                Some(group) => {
                    let words = self.groups.get(group).ok_or_else(|| format!("{group} is no group"))?;
                    set.extend(words.iter().cloned());
                }
                None => set.push(alternative.to_owned()),
            }
        }
        if let Some(bad) = set
            .iter()
            .find(|word| word.trim_matches('*').is_empty() || word.contains(['+', '!', '{', ' ']))
        {
            return Err(format!("{bad} is no word"));
        }
        set.sort();
        set.dedup();
        let next = char::from_u32(FIRST + self.sets.len() as u32).ok_or("too many words")?;
        Ok(*self.sets.entry(set).or_insert(next))
    }

    /// Whole words, beginnings and endings, each with the characters of the sets that it stands in.
    fn vocabulary(&self) -> [(&'static str, String); 3] {
        let mut lists: [BTreeMap<&str, String>; 3] = Default::default();
        for (set, character) in &self.sets {
            for word in set {
                let list = match (word.strip_prefix('*'), word.strip_suffix('*')) {
                    (Some(ending), _) => lists[2].entry(ending),
                    (None, Some(beginning)) => lists[1].entry(beginning),
                    (None, None) => lists[0].entry(word),
                };
                list.or_default().push(*character);
            }
        }
        let lines = |list: &BTreeMap<&str, String>| -> String {
            list.iter().map(|(word, sets)| format!("{word}\t{sets}\n")).collect()
        };
        [
            ("WHOLE_WORDS", lines(&lists[0])),
            ("BEGINNINGS", lines(&lists[1])),
            ("ENDINGS", lines(&lists[2])),
        ]
    }
}

/// The signs that a sign stands for: `{tal}/{antal} uger` is one with a number and one with a word for a number.
fn variants(sign: &str) -> Vec<String> {
    let is_slot = |word: &str| SLOTS.iter().any(|(slot, _)| word == format!("{{{slot}}}"));
    let mixed = sign.split_whitespace().find_map(|word| {
        let bare = word.strip_prefix('!').unwrap_or(word);
        let alternatives: Vec<&str> = bare.split('/').collect();
        (alternatives.len() > 1 && alternatives.iter().any(|one| is_slot(one))).then_some((bare, alternatives))
    });
    let Some((word, alternatives)) = mixed else {
        return vec![sign.to_owned()];
    };
    let (slots, words): (Vec<&str>, Vec<&str>) = alternatives.into_iter().partition(|one| is_slot(one));
    let words = (!words.is_empty()).then(|| words.join("/"));
    let parts = slots.into_iter().map(str::to_owned).chain(words);
    parts
        .flat_map(|part| variants(&sign.replacen(word, &part, 1)))
        .collect()
}

/// Names as bits.
fn mask(names: &[String], all: &[String]) -> Result<u32, String> {
    names.iter().try_fold(0, |bits, name| {
        let at = all.iter().position(|one| one == name);
        at.map(|at| bits | 1 << at)
            .ok_or_else(|| format!("{name} is not known"))
    })
}

fn rows<'t>(file: &'t Table, key: &str) -> Result<impl Iterator<Item = &'t Table>, String> {
    let list = file.get(key).and_then(Value::as_array);
    let list = list.ok_or_else(|| format!("[[{key}]] is missing"))?;
    Ok(list.iter().filter_map(Value::as_table))
}

fn table<'t>(file: &'t Table, key: &str) -> Result<&'t Table, String> {
    file.get(key)
        .and_then(Value::as_table)
        .ok_or_else(|| format!("words.toml: [{key}] is missing"))
}

fn text(row: &Table, key: &str) -> Result<String, String> {
    row.get(key)
        .and_then(Value::as_str)
        .map(str::to_owned)
        .ok_or_else(|| format!("`{key}` is missing in {:?}", row.get("id")))
}

fn strings(row: &Table, key: &str) -> Vec<String> {
    row.get(key).and_then(strings_of).unwrap_or_default()
}

fn strings_of(list: &Value) -> Option<Vec<String>> {
    let list = list.as_array()?;
    list.iter().map(|one| one.as_str().map(str::to_owned)).collect()
}
