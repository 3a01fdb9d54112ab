//! Passives made by program, in every tense and order, turned active again: the sentence that comes out is the one that was meant.

use klarbrev::check::{Checker, Options};
use klarbrev::letter::Letter;
use klarbrev::lexicon::{Class, Inflection, Lexicon};
use klarbrev::rewrite::apply;
use proptest::prelude::*;

/// Verbs that take an object and that an authority does, so that *vi* is always one who may act.
const VERBS: [&str; 24] = [
    "behandle",
    "oversende",
    "vurdere",
    "afslutte",
    "forkorte",
    "godkende",
    "indhente",
    "journalisere",
    "refundere",
    "standse",
    "beregne",
    "udlevere",
    "gennemgå",
    "opkræve",
    "afvise",
    "udbetale",
    "undersøge",
    "forlænge",
    "genoptage",
    "afgøre",
    "kontrollere",
    "ophæve",
    "nedsætte",
    "besigtige",
];

/// What it is done to.
const OBJECTS: [&str; 10] = [
    "din ansøgning",
    "skemaet",
    "de nye oplysninger",
    "sagen",
    "dine lønsedler fra maj",
    "beløbet på 1.240 kr.",
    "din klage over afgørelsen",
    "et nyt budget",
    "boligstøtten",
    "alle breve",
];

/// When, as it stands last, and as it stands first.
const TIMES: [(&str, &str); 6] = [
    ("inden 8 uger", "Inden 8 uger"),
    ("den 3. maj 2026", "Den 3. maj 2026"),
    ("i næste uge", "I næste uge"),
    ("efter mødet", "Efter mødet"),
    ("senest den 1. juni", "Senest den 1. juni"),
    ("ved samtalen", "Ved samtalen"),
];

const ADVERBS: [&str; 6] = ["", "ikke", "også", "fortsat", "desværre", "derfor"];

const OPENERS: [&str; 5] = ["at", "hvis", "når", "fordi", "om"];

#[derive(Clone, Copy, Debug)]
enum Tense {
    Present,
    Past,
    Perfect,
    Pluperfect,
    Modal(&'static str),
}

const TENSES: [Tense; 9] = [
    Tense::Present,
    Tense::Past,
    Tense::Perfect,
    Tense::Pluperfect,
    Tense::Modal("kan"),
    Tense::Modal("skal"),
    Tense::Modal("må"),
    Tense::Modal("bør"),
    Tense::Modal("vil"),
];

/// A verb in both voices: the finite form and the form after it.
#[derive(Debug)]
struct Voices {
    passive: (String, String),
    active: (String, String),
}

fn voices(verb: &str, tense: Tense, with_become: bool) -> Voices {
    let form = |inflection| {
        Lexicon::built_in()
            .inflect(verb, Class::Verb, inflection)
            .unwrap_or_else(|| panic!("{verb} has no {inflection:?}"))
    };
    let participle = form(Inflection::Participle);
    let none = String::new;
    let own = str::to_owned;
    let (passive, active) = match (tense, with_become) {
        (Tense::Present, false) => (
            (form(Inflection::PassivePresent), none()),
            (form(Inflection::Present), none()),
        ),
        (Tense::Past, false) => (
            (form(Inflection::PassivePast), none()),
            (form(Inflection::Past), none()),
        ),
        (Tense::Present, true) => ((own("bliver"), participle), (form(Inflection::Present), none())),
        (Tense::Past, true) => ((own("blev"), participle), (form(Inflection::Past), none())),
        (Tense::Perfect, _) => ((own("er"), format!("blevet {participle}")), (own("har"), participle)),
        (Tense::Pluperfect, _) => ((own("var"), format!("blevet {participle}")), (own("havde"), participle)),
        (Tense::Modal(modal), false) => (
            (own(modal), form(Inflection::PassivePresent)),
            (own(modal), verb.to_owned()),
        ),
        (Tense::Modal(modal), true) => (
            (own(modal), format!("blive {participle}")),
            (own(modal), verb.to_owned()),
        ),
    };
    Voices { passive, active }
}

/// Words with single spaces between, and a full stop.
fn sentence(parts: &[&str]) -> String {
    let words: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    let text = words.join(" ");
    let mut characters = text.chars();
    let first: String = characters.next().into_iter().flat_map(char::to_uppercase).collect();
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{end}", characters.as_str())
}

/// The same sentence in the passive, and in the active with *vi*.
fn both_voices(
    order: usize,
    voices: &Voices,
    object: &str,
    adverb: &str,
    time: (&str, &str),
    opener: &str,
) -> (String, String) {
    let Voices { passive, active } = voices;
    match order {
        0 => (
            sentence(&[object, &passive.0, adverb, &passive.1, time.0]),
            sentence(&["vi", &active.0, adverb, &active.1, object, time.0]),
        ),
        1 => (
            sentence(&[time.1, &passive.0, object, adverb, &passive.1]),
            sentence(&[time.1, &active.0, "vi", adverb, &active.1, object]),
        ),
        _ => (
            sentence(&["Du kan ringe,", opener, object, adverb, &passive.0, &passive.1, time.0]),
            sentence(&[
                "Du kan ringe,",
                opener,
                "vi",
                adverb,
                &active.0,
                &active.1,
                object,
                time.0,
            ]),
        ),
    }
}

fn active_by_us(checker: &Checker, passive: &str) -> Vec<String> {
    let letter = Letter::from_text(passive);
    let analysis = checker.check(&letter, &Options::default());
    let passives = analysis
        .findings
        .iter()
        .filter(|finding| finding.rule.name() == "passive");
    let ours = passives.flat_map(|finding| finding.suggestions.iter().filter(|suggestion| suggestion.label == "vi"));
    ours.map(|suggestion| apply(letter.text(), &suggestion.edits)).collect()
}

proptest! {
    #[test]
    fn the_active_is_the_sentence_that_was_meant(
        verb in prop::sample::select(&VERBS[..]),
        object in prop::sample::select(&OBJECTS[..]),
        adverb in prop::sample::select(&ADVERBS[..]),
        time in prop::sample::select(&TIMES[..]),
        opener in prop::sample::select(&OPENERS[..]),
        tense in prop::sample::select(&TENSES[..]),
        with_become in any::<bool>(),
        order in 0_usize..3,
    ) {
        let (passive, active) = both_voices(order, &voices(verb, tense, with_become), object, adverb, time, opener);
        let offered = active_by_us(&Checker::built_in(), &passive);
        prop_assert_eq!(offered, vec![active], "{}", passive);
    }
}
