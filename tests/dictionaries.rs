//! The built-in dictionaries: every entry's examples come out, and no form stands in two entries.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use klarbrev::dictionary::{Dictionaries, ListRule, check_source, source};
use klarbrev::grammar::LetterGrammar;

fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = ["phrases", "legal-terms"]
        .into_iter()
        .flat_map(|folder| {
            fs::read_dir(format!("{}/dictionaries/{folder}", env!("CARGO_MANIFEST_DIR"))).expect("the folder is there")
        })
        .map(|file| file.expect("the file is there").path())
        .collect();
    files.sort();
    files
}

fn read(file: &PathBuf) -> String {
    fs::read_to_string(file).expect("the file is text")
}

#[test]
fn every_example_comes_out() {
    let below = Dictionaries::built_in();
    let mut faults = Vec::new();
    for file in files() {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        faults.extend(
            check_source(&read(&file), &below)
                .err()
                .into_iter()
                .flatten()
                .map(|fault| format!("{name}: {fault}")),
        );
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_term_stands_in_one_file_only() {
    let mut owners = HashMap::new();
    for file in files() {
        let document = source::parse(&read(&file)).expect("the dictionary reads");
        for entry in document.entries {
            let owner = file.display().to_string();
            if let Some(other) = owners.insert(entry.term.to_lowercase(), owner.clone()) {
                panic!("»{}« stands in {other} and in {owner}", entry.term);
            }
        }
    }
}

#[test]
fn there_are_at_least_eight_hundred_entries() {
    let documents = files()
        .into_iter()
        .map(|file| source::parse(&read(&file)).expect("the dictionary reads"));
    let phrases: usize = documents
        .filter(|document| document.rule == ListRule::Phrase)
        .map(|document| document.entries.len())
        .sum();
    assert!(phrases >= 800, "{phrases}");
}

fn faults(text: &str) -> Vec<(usize, Option<String>, String)> {
    let faults = check_source(text, &Dictionaries::built_in()).expect_err("the dictionary is faulty");
    faults
        .into_iter()
        .map(|fault| (fault.line, fault.entry, fault.message))
        .collect()
}

const HEADER: &str = "[dictionary]\ntitle = \"Egne ord\"\n";

fn entry(lines: &str) -> String {
    format!("{HEADER}[[entry]]\n{lines}\n")
}

const SOUND: &str = "term = \"prøveord\"\nclass = \"substantiv\"\nplain = [\"ord\"]\nuse = \"safe\"\nsource = \"Os selv\"\nexample = [ { before = \"Et prøveord her.\", after = \"Et ord her.\" } ]";

#[test]
fn a_sound_dictionary_is_taken() {
    assert!(check_source(&entry(SOUND), &Dictionaries::built_in()).is_ok());
}

#[test]
fn every_fault_names_its_line_and_entry() {
    // [[entry]] stands on line 3, its fields from line 4 on. A fault of the whole entry is named where the entry begins.
    for (change, with, line, says) in [
        (
            "class = \"substantiv\"",
            "class = \"navneord\"",
            5,
            "Ordklassen »navneord« findes ikke",
        ),
        ("plain = ", "plian = ", 6, "Mente du »plain«?"),
        ("use = \"safe\"", "use = \"altid\"", 7, "ikke »altid«"),
        ("source = \"Os selv\"\n", "", 3, "»source = …« mangler"),
        ("Et ord her.", "Et andet her.", 9, "Bliver:  Et ord her."),
        ("Et prøveord her.", "Et brev her.", 9, "ikke en form af opslaget"),
        (
            "[\"ord\"]",
            "[\"såfremt\"]",
            3,
            "bliver selv fundet af opslaget »såfremt«",
        ),
        (
            "source",
            "keeps = [\"Et prøveord.\"]\nsource",
            8,
            "skulle lade denne sætning være",
        ),
        (
            "source",
            "forms = { \"prøveord\" = \"ord\" }\nsource",
            8,
            "står to gange",
        ),
        ("[\"ord\"]", "\"ord\"", 6, "skal være en liste"),
        ("\"prøveord\"", "12", 4, "skal være en tekst"),
    ] {
        let faults = faults(&entry(&SOUND.replacen(change, with, 1)));
        let found = faults.iter().find(|(_, _, message)| message.contains(says));
        let Some((at, owner, _)) = found else {
            panic!("{says:?} is not said: {faults:#?}")
        };
        assert_eq!(*at, line, "{says}");
        assert!(
            owner.as_deref() == Some("prøveord") || with == "12",
            "{says}: {owner:?}"
        );
    }
}

#[test]
fn all_faults_are_named_at_once() {
    let text = format!(
        "{}\n[[entry]]\nterm = \"andet\"\n",
        entry(&SOUND.replace("\"safe\"", "\"altid\""))
    );
    let lines: Vec<usize> = faults(&text).into_iter().map(|(line, ..)| line).collect();
    assert!(lines.contains(&7) && lines.iter().any(|&line| line > 9), "{lines:?}");
}

#[test]
fn broken_toml_is_explained_in_danish() {
    let faults = faults("[dictionary]\ntitle = \"Egne ord\n");
    assert_eq!(faults[0].0, 2);
    assert!(faults[0].2.contains("anførselstegn"), "{faults:?}");
}

#[test]
fn a_form_with_danish_letters_needs_quotation_marks() {
    let faults = faults(&entry(&SOUND.replacen(
        "source",
        "forms = { prøveordet = \"ordet\" }\nsource",
        1,
    )));
    assert_eq!(faults[0].0, 8);
    assert!(faults[0].2.contains("\"prøveordet\" = …"), "{faults:?}");
}

#[test]
fn an_own_dictionary_switches_entries_off_and_sets_thresholds() {
    let mut dictionaries = Dictionaries::built_in();
    let built_in = dictionaries.hash();
    dictionaries
        .add(&format!("{HEADER}[[off]]\nterm = \"såfremt\"\nreason = \"Vi bruger det i vedtægter.\"\n[thresholds.long-sentence]\nnote = 15\n"))
        .expect("the dictionary is sound");
    let letter =
        klarbrev::letter::Letter::from_text("Såfremt du flytter, og hvorvidt du ønsker det, skal du give os besked.");
    let terms: Vec<_> = dictionaries
        .matches(&letter, &LetterGrammar::new(&letter))
        .iter()
        .map(|found| found.entry.term.to_string())
        .collect();
    assert!(
        !terms.contains(&"såfremt".to_owned()) && terms.contains(&"hvorvidt".to_owned()),
        "{terms:?}"
    );
    assert_eq!(dictionaries.thresholds.long_sentence_note, 15);
    assert_ne!(dictionaries.hash(), built_in, "the hash names what is in force");
}

#[test]
fn what_does_not_exist_cannot_be_switched_off_or_set() {
    let off = faults(&format!("{HEADER}[[off]]\nterm = \"findes-ikke\"\nreason = \"x\"\n"));
    assert!(off[0].2.contains("ikke noget opslag"), "{off:?}");
    let threshold = faults(&format!("{HEADER}[thresholds.long-sentence]\nwords = 15\n"));
    assert!(threshold[0].2.contains("findes ikke"), "{threshold:?}");
}

#[test]
fn a_faulty_dictionary_changes_nothing() {
    let mut dictionaries = Dictionaries::built_in();
    let before = dictionaries.hash();
    assert!(dictionaries.add("[dictionary]\n").is_err());
    assert_eq!((dictionaries.hash(), dictionaries.layers().len()), (before, 1));
}

#[test]
fn every_reviewed_word_has_its_entry_or_a_reason() {
    let terms: Vec<String> = files()
        .into_iter()
        .flat_map(|file| source::parse(&read(&file)).expect("the dictionary reads").entries)
        .map(|entry| entry.term)
        .collect();
    let review = fs::read_to_string(format!("{}/dictionaries/gennemgang.tsv", env!("CARGO_MANIFEST_DIR")));
    let review = review.expect("the review is there");
    let mut wrong = Vec::new();
    let mut rows = 0;
    for line in review.lines().filter(|line| !line.starts_with('#')) {
        rows += 1;
        let cells: Vec<&str> = line.split('\t').collect();
        let [term, decision, entry, reason] = cells[..] else {
            wrong.push(format!("{line}: not four columns"));
            continue;
        };
        let sound = match decision {
            "beholdt" | "rettet" => terms.iter().any(|own| own == entry) || entry.starts_with("reglen om "),
            "droppet" => !reason.is_empty(),
            _ => false,
        };
        if !sound {
            wrong.push(format!("{term}: {decision} {entry}"));
        }
    }
    assert!(rows >= 800, "{rows}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
