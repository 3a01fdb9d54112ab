//! *Gør sætningen klar*: a whole sentence made clear, with and without somebody who acts.

use klarbrev::check::{Checker, ClearSentence, OffsetUnit};
use klarbrev::letter::Letter;
use serde_json::Value;

fn clear(text: &str, actor: Option<&str>) -> Option<ClearSentence> {
    let letter = Letter::from_text(text);
    let sentence = letter.sentences()[0];
    Checker::built_in().clear_sentence(&letter, &sentence, actor)
}

#[test]
fn without_an_actor_the_passive_stays_and_the_question_is_asked() {
    let clear = clear("Såfremt du ikke svarer, afsluttes sagen.", None).expect("it changes");
    assert_eq!(clear.after, "Hvis du ikke svarer, afsluttes sagen.");
    assert_eq!(clear.actors, ["vi"]);
}

#[test]
fn with_an_actor_everything_goes_together() {
    let clear = clear("Såfremt du ikke svarer, afsluttes sagen.", Some("vi")).expect("it changes");
    assert_eq!(clear.after, "Hvis du ikke svarer, afslutter vi sagen.");
    assert!(clear.actors.is_empty());
    let rules: Vec<&str> = clear.rules.iter().map(|rule| rule.name()).collect();
    assert_eq!(rules, ["phrase", "passive"]);
}

#[test]
fn each_step_is_computed_on_the_one_before() {
    let clear = clear(
        "Den af dig den 3. maj fremsendte ansøgning om hjælp til rengøring er modtaget i kommunen, hvorfor sagen nu behandles af \
         visitationen, og du får svar i løbet af næste uge.",
        Some("vi"),
    )
    .expect("it changes");
    // The phrase before the noun, the verb, who acts, and a cut.
    assert_eq!(
        clear.after,
        "Den ansøgning om hjælp til rengøring, som du sendte den 3. maj, er modtaget i kommunen. Derfor behandler visitationen nu \
         sagen, og du får svar i løbet af næste uge."
    );
}

#[test]
fn a_clear_sentence_stays() {
    assert_eq!(clear("Vi ringer til dig i maj.", None), None);
}

#[test]
fn the_json_speaks_of_the_letter() {
    let text = "Kære Åse\n\nSåfremt du ikke svarer, afsluttes sagen.\n\nHilsen os";
    let letter = Letter::from_text(text);
    let sentence = *letter
        .sentences()
        .iter()
        .find(|sentence| letter.quote(sentence.span).starts_with("Såfremt"))
        .expect("the sentence is there");
    let clear = Checker::built_in()
        .clear_sentence(&letter, &sentence, Some("vi"))
        .expect("it changes");
    for unit in [OffsetUnit::Byte, OffsetUnit::Utf16] {
        let json: Value = serde_json::from_str(&clear.to_json(&letter, &sentence, unit)).expect("it is JSON");
        let units: Vec<u16> = text.encode_utf16().collect();
        let place = |value: &Value| usize::try_from(value.as_u64().expect("a position")).expect("it fits");
        let cut = |start: usize, end: usize| match unit {
            OffsetUnit::Byte => text[start..end].to_owned(),
            OffsetUnit::Utf16 => String::from_utf16(&units[start..end]).expect("whole characters"),
        };
        assert_eq!(cut(place(&json["start"]), place(&json["end"])), json["before"]);
        let mut after = String::new();
        let mut position = 0;
        for edit in json["edits"].as_array().expect("edits") {
            after.push_str(&cut(position, place(&edit["start"])));
            after.push_str(edit["text"].as_str().expect("a text"));
            position = place(&edit["end"]);
        }
        assert!(after.ends_with("afslutter vi"), "{after}");
        assert_eq!(json["rules"], serde_json::json!(["phrase", "passive"]));
    }
}
