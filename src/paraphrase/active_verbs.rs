//! The verbs of a passive in the active.

use crate::grammar::classes::{INFINITIVE, PARTICIPLE};
use crate::grammar::{Passive, Place, VerbGroup};
use crate::lexicon::{Class, Inflection, Lexicon, Reading, Readings, Word};

/// The verbs of a clause in the active: the finite one, and those that follow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ActiveVerbs {
    pub(super) finite: String,
    pub(super) others: Vec<String>,
}

/// The verbs of `group`, whose last is the passive, in the active and in the same tense: *vil blive behandlet* is *vil behandle*, *er
/// blevet behandlet* is *har behandlet*.
pub(super) fn active_verbs(place: &Place<'_>, group: &VerbGroup, passive: Passive) -> Option<ActiveVerbs> {
    verbs_with(place, group, passive.become_form, &word_of(place, passive)?)
}

/// The verbs of `group` in the active, with `verb` in place of the last: *er blevet foretaget* is *har vurderet*.
pub(super) fn verbs_with(
    place: &Place<'_>,
    group: &VerbGroup,
    become_form: Option<usize>,
    verb: &Word<'_>,
) -> Option<ActiveVerbs> {
    let mut forms = Vec::new();
    let mut position = 0;
    while position < group.verbs.len() {
        let token = group.verbs[position];
        let folded = place.folded(token);
        if become_form == Some(token) {
            // *blive* goes, and the verb after it takes its form.
            match folded {
                "blevet" => {
                    let before: &mut String = forms.last_mut()?;
                    *before = have(before)?.to_owned();
                    forms.push(verb.form(Inflection::Participle)?);
                }
                "bliver" => forms.push(verb.form(Inflection::Present)?),
                "blev" => forms.push(verb.form(Inflection::Past)?),
                "blive" => forms.push(verb.form(Inflection::Infinitive)?),
                _ => return None,
            }
            position += 2;
            continue;
        }
        if token == *group.verbs.last()? {
            let readings = place.readings(token);
            let wanted = match forms.last_mut() {
                // *er foretaget*
                Some(before) if readings.meets(PARTICIPLE) && !readings.meets(INFINITIVE) => {
                    if !matches!(before.as_str(), "har" | "havde" | "have") {
                        *before = have(before).filter(|have| *have != "haft")?.to_owned();
                    }
                    Inflection::Participle
                }
                Some(_) => Inflection::Infinitive,
                None if readings.meets(PAST) && !readings.meets(PRESENT) => Inflection::Past,
                None => Inflection::Present,
            };
            forms.push(verb.form(wanted)?);
        } else {
            forms.push(folded.to_owned());
        }
        position += 1;
    }
    let mut forms = forms.into_iter();
    Some(ActiveVerbs {
        finite: forms.next()?,
        others: forms.collect(),
    })
}

const PAST: Readings = Readings::of(&[Reading::PassivePast, Reading::Past]);
const PRESENT: Readings = Readings::of(&[Reading::PassivePresent, Reading::Present]);

/// *har* for *er*: the perfect of the active.
pub(super) fn have(be: &str) -> Option<&'static str> {
    Some(match be {
        "er" => "har",
        "var" => "havde",
        "være" => "have",
        "været" => "haft",
        _ => return None,
    })
}

/// The verb that the token is a form in -s of.
pub(super) fn in_s(place: &Place<'_>, token: usize) -> Option<Word<'static>> {
    // *afledes* is rather of *aflede* than of *aflide*.
    verb(place, token, &[Inflection::PassivePresent]).or_else(|| verb(place, token, &[Inflection::PassivePast]))
}

fn verb_of_participle(place: &Place<'_>, token: usize) -> Option<Word<'static>> {
    verb(place, token, &[Inflection::Participle, Inflection::ParticiplePlural])
}

/// The verb that the token is a form of, in one of these.
pub(super) fn verb(place: &Place<'_>, token: usize, inflections: &[Inflection]) -> Option<Word<'static>> {
    Lexicon::built_in()
        .analyses(place.folded(token))
        .into_iter()
        .find(|analysis| analysis.word.class() == Class::Verb && inflections.contains(&analysis.inflection))
        .map(|analysis| analysis.word)
}

/// The verb that a passive is of.
fn word_of(place: &Place<'_>, passive: Passive) -> Option<Word<'static>> {
    match passive.become_form {
        Some(_) => verb_of_participle(place, passive.verb),
        None => in_s(place, passive.verb),
    }
}

/// The infinitive of the verb that a passive is of.
pub fn base_of_passive(place: &Place<'_>, passive: Passive) -> Option<String> {
    word_of(place, passive).map(|verb| verb.lemma())
}
