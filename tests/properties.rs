//! What holds for any text at all.

use klarbrev::check::{Analysis, Checker, OffsetUnit, Options};
use klarbrev::letter::{GivenBlock, GivenKind, Letter, Span, decode, read_docx};
use klarbrev::rewrite::apply;
use proptest::prelude::*;
use serde_json::Value;

/// Pieces that letters are made of, and pieces that break readers of letters.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::sample::select(vec![
            "Såfremt", "i henhold til", "i medfør\naf", "fremsendes", "jf.", "§ 11, stk. 3", "1.250 kr.", "den 3. marts 2026", "kl. 10.30",
            "snarest muligt", "Du", "kan", "klage", "over", "afgørelsen", "forsørgelsesgrundlagsoplysninger", "Kære Åse", "Med venlig hilsen",
            "Ankestyrelsen", "frem\u{ad}sende", "i\u{a0}henhold til", "a\u{30a}r", "\u{fb01}nde", "»Ja!«", "(nej)", "…", "sags-\nbehandling", "SÅFREMT",
            "CPR-nr. 010101-0000", "post@by.example", "https://by.example/a?b=1", "- ", "1. ", "• ", "\t", "👩‍👧", "İ", "ẞ", "Side 1 af 2",
        ]).prop_map(str::to_owned),
        3 => proptest::sample::select(vec![" ", ". ", ", ", "\n", "\n\n", "\r\n", ": ", "; ", "? ", "! ", "\"", "\u{2029}", "  "]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..60).prop_map(|pieces| pieces.join(" "))
}

fn at(value: &Value, name: &str) -> usize {
    value[name]
        .as_u64()
        .and_then(|number| usize::try_from(number).ok())
        .expect("a position")
}

/// Every position of the analysis is right for the text that was given.
fn assert_sound(analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    let source = analysis.letter().source();
    let json: Value = serde_json::from_str(&analysis.to_json(OffsetUnit::Byte)).expect("the analysis is JSON");
    for part in ["blocks", "sentences", "findings", "facts"] {
        let mut previous = 0;
        for item in json[part].as_array().expect("a list") {
            let (start, end) = (at(item, "start"), at(item, "end"));
            prop_assert!(
                start <= end && source.is_char_boundary(start) && source.is_char_boundary(end),
                "{part} {start}..{end}"
            );
            prop_assert!(previous <= start, "{} are in order", part);
            previous = start;
            if let Some(quote) = item["quote"].as_str() {
                prop_assert_eq!(quote, &source[start..end]);
            }
            for suggestion in item["suggestions"].as_array().into_iter().flatten() {
                let preview = suggestion["preview"].as_str().expect("a preview");
                for change in suggestion["preview_changes"].as_array().expect("changes") {
                    prop_assert!(
                        preview
                            .get(at(change, "start")..at(change, "end"))
                            .is_some_and(|put_in| !put_in.is_empty())
                    );
                }
            }
            for edit in item["suggestions"]
                .as_array()
                .into_iter()
                .flatten()
                .flat_map(|one| one["edits"].as_array().expect("edits"))
            {
                let (start, end) = (at(edit, "start"), at(edit, "end"));
                prop_assert!(
                    start <= end && source.is_char_boundary(start) && source.is_char_boundary(end),
                    "an edit at {start}..{end}"
                );
            }
        }
    }
    for item in json["structure"].as_array().expect("a list") {
        let found = item["status"] == "found";
        prop_assert_eq!(item["start"].is_u64(), found);
        if found {
            let (start, end) = (at(item, "start"), at(item, "end"));
            prop_assert!(
                start < end && source.get(start..end).is_some(),
                "structure {start}..{end}"
            );
        }
    }
    // The same places in UTF-16.
    let units: Vec<u16> = source.encode_utf16().collect();
    let json: Value = serde_json::from_str(&analysis.to_json(OffsetUnit::Utf16)).expect("the analysis is JSON");
    for finding in json["findings"].as_array().expect("a list") {
        let quote = String::from_utf16(&units[at(finding, "start")..at(finding, "end")]).expect("no half characters");
        prop_assert_eq!(finding["quote"].as_str(), Some(quote.as_str()));
    }
    Ok(())
}

fn assert_edits_add_up(analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    let source = analysis.letter().source();
    let edits = analysis.safe_edits();
    for pair in edits.windows(2) {
        prop_assert!(pair[0].span.end <= pair[1].span.start, "safe edits overlap");
    }
    let mut one_by_one = source.to_owned();
    for edit in edits.iter().rev() {
        one_by_one.replace_range(edit.span.range(), &edit.text);
    }
    prop_assert_eq!(apply(source, &edits), one_by_one);
    Ok(())
}

/// A letter keeps everything against itself, and against what Klarbrev makes of it unseen.
fn assert_keeps_facts(checker: &Checker, analysis: &Analysis<'_>) -> Result<(), TestCaseError> {
    let letter = analysis.letter();
    let same = checker.compare(letter, letter);
    prop_assert_eq!(same.differences().count(), 0);
    let rewritten = Letter::from_text(&analysis.rewrite_safe());
    let compared = checker.compare(letter, &rewritten);
    let said: Vec<String> = compared.differences().map(|fate| compared.message(fate)).collect();
    prop_assert!(compared.all_facts_kept(), "{:?}", said);
    Ok(())
}

/// Real letters: not even a doubt.
#[test]
fn safe_rewrites_of_letters_keep_everything() {
    let checker = Checker::built_in();
    let root = env!("CARGO_MANIFEST_DIR");
    let mut said = String::new();
    for folder in ["tests/letters", "tests/passages", "tests/facts/passages"] {
        for file in std::fs::read_dir(format!("{root}/{folder}")).expect("the folder is there") {
            let path = file.expect("it can be read").path();
            let name = path.to_string_lossy();
            if !name.ends_with(".txt") || name.ends_with(".sentences.txt") {
                continue;
            }
            let letter = Letter::from_text(&std::fs::read_to_string(&path).expect("it is text"));
            let analysis = checker.check(&letter, &Options::default());
            let rewritten = Letter::from_text(&analysis.rewrite_safe());
            for other in [&letter, &rewritten] {
                let compared = checker.compare(&letter, other);
                for fate in compared.differences() {
                    said += &format!("{name}: {} {}\n", fate.certainty.name(), compared.message(fate));
                }
            }
        }
    }
    assert_eq!(said, "");
}

proptest! {
    #[test]
    fn plain_text(text in text()) {
        let checker = Checker::built_in();
        let letter = Letter::from_text(&text);
        let analysis = checker.check(&letter, &Options::default());
        assert_sound(&analysis)?;
        assert_edits_add_up(&analysis)?;
        assert_keeps_facts(&checker, &analysis)?;
    }

    #[test]
    fn two_texts(before in text(), after in text()) {
        let checker = Checker::built_in();
        let (before, after) = (Letter::from_text(&before), Letter::from_text(&after));
        let compared = checker.compare(&before, &after);
        let json: Value = serde_json::from_str(&compared.to_json(OffsetUnit::Byte)).expect("the comparison is JSON");
        for fact in json["facts"].as_array().expect("a list") {
            prop_assert!(fact["before"].is_object() || fact["after"].is_object());
            for (side, letter) in [("before", &before), ("after", &after)] {
                if fact[side].is_object() {
                    let quote = &letter.source()[at(&fact[side], "start")..at(&fact[side], "end")];
                    prop_assert_eq!(fact[side]["quote"].as_str(), Some(quote));
                }
            }
        }
    }

    #[test]
    fn html(text in text(), tag in proptest::sample::select(vec!["p", "b", "li", "td", "h2", "br", "div", "style"])) {
        let html = text.replace(". ", &format!(".</{tag}><{tag}>")).replace('"', "&quot;").replace('å', "&aring;");
        let checker = Checker::built_in();
        let letter = Letter::from_html(&html);
        let analysis = checker.check(&letter, &Options::default());
        assert_sound(&analysis)?;
        assert_edits_add_up(&analysis)?;
    }

    #[test]
    fn given_blocks(text in text(), cuts in proptest::collection::vec(any::<u32>(), 0..12)) {
        // Any ranges at all, also ones that overlap, go backwards or end inside a character.
        let kinds = [GivenKind::Paragraph, GivenKind::Heading, GivenKind::ListItem, GivenKind::Table];
        let length = text.len() as u32 + 3;
        let blocks: Vec<GivenBlock> = cuts.windows(2).zip(kinds.into_iter().cycle())
            .map(|(cut, kind)| GivenBlock { kind, span: Span::new(cut[0] % length, cut[1] % length) }).collect();
        let checker = Checker::built_in();
        let letter = Letter::from_blocks(&text, &blocks);
        assert_sound(&checker.check(&letter, &Options::default()))?;
    }

    #[test]
    fn bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Some((text, _)) = decode(&bytes) {
            let letter = Letter::from_text(&text);
            assert_sound(&Checker::built_in().check(&letter, &Options::default()))?;
        }
        // Refused or read, never a panic; also when it begins as a Word document does.
        let _ = read_docx(&bytes);
        let _ = read_docx(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn dictionaries(text in text(), noise in any::<String>()) {
        let source = format!("[dictionary]\ntitle = \"x\"\n[[entry]]\nterm = \"{noise}\"\nplain = [{text:?}]\n");
        let faults = Checker::built_in().load_dictionary(&source).expect_err("an entry without class, use, source and example");
        prop_assert!(faults.iter().all(|fault| fault.line >= 1 && fault.line <= source.matches('\n').count() + 1));
    }
}
