//! A noun in place of another, in the same form, with the words before it agreeing.

use crate::grammar::Place;
use crate::grammar::classes::{DESCRIPTION, FINITE};
use crate::letter::Span;
use crate::lexicon::small_words::{agreeing, of_possessive};
use crate::lexicon::{Class, Gender, Inflection, Lexicon, Reading, Readings, Word};
use crate::rewrite::{Edit, capitals};

/// The noun called `lemma` that the token is a form of, and which form; `None` for genitives, which nothing can follow.
fn noun_at(place: &Place<'_>, token: usize) -> Option<(Word<'static>, Inflection)> {
    let readings = place.readings(token);
    // First in a sentence, a word that is in no list may be taken for a name.
    let unsure = readings.is_empty() || readings.has(Reading::Name);
    let analyses = Lexicon::built_in().analyses(place.folded(token));
    analyses
        .into_iter()
        .filter(|analysis| analysis.word.class() == Class::Noun && !analysis.genitive)
        .find(|analysis| unsure || analysis.inflection.may_be_read_as(readings))
        .map(|analysis| (analysis.word, analysis.inflection))
}

/// The edits that put `plain` in place of the noun at `token`: its first word is a noun and takes the same form, the others follow as
/// they are. A word in braces takes over a possessive that stands before the noun (*dine kvitteringer* becomes *kvitteringerne for din
/// husleje*). `None` where it cannot be done for sure.
pub(super) fn exchange(place: &Place<'_>, token: usize, plain: &str) -> Option<Vec<Edit>> {
    let (old, inflection) = noun_at(place, token)?;
    let (head, rest) = plain.split_once(' ').unwrap_or((plain, ""));
    let new = Lexicon::built_in().words(head, Class::Noun).into_iter().next()?;
    let before = token.checked_sub(1);
    if let Some(possessive) = before.filter(|&before| place.readings(before).has(Reading::Possessive))
        && let Some(edit) = with_possessive(place, possessive, token, &new, inflection, rest)
    {
        return Some(vec![edit]);
    }
    let mut edits = Vec::new();
    let changes_gender = new.gender() != old.gender() && new.gender() != Gender::Either;
    let singular = matches!(inflection, Inflection::Singular | Inflection::Definite);
    if singular && changes_gender {
        if agrees_after(place, token) {
            return None;
        }
        if inflection == Inflection::Singular {
            edits = agreement(place, token, new.gender())?;
        }
    }
    let mut text = new.form(inflection)?;
    if !rest.is_empty() {
        text.push(' ');
        text.push_str(&rest.replace(['{', '}'], ""));
    }
    edits.push(Edit {
        span: place.tokens[token].span,
        text: capitals::like(place.text(token), &text),
    });
    Some(edits)
}

/// The possessive moved to the word in braces, and the noun in the definite; `None` where there is no such word.
fn with_possessive(
    place: &Place<'_>,
    possessive: usize,
    token: usize,
    new: &Word<'_>,
    inflection: Inflection,
    rest: &str,
) -> Option<Edit> {
    let person = of_possessive(place.folded(possessive))?;
    let (start, braced) = rest.split_once('{')?;
    let (owned, end) = braced.split_once('}')?;
    let definite = match inflection {
        Inflection::Singular => Inflection::Definite,
        Inflection::Plural => Inflection::DefinitePlural,
        _ => return None,
    };
    let analysis = Lexicon::built_in()
        .analyses(owned)
        .into_iter()
        .find(|analysis| analysis.word.class() == Class::Noun && !analysis.genitive)?;
    let (form, plural) = match analysis.inflection {
        Inflection::Singular | Inflection::Definite => (Inflection::Singular, false),
        _ => (Inflection::Plural, true),
    };
    let own = person.possessive[0];
    let own = agreeing(own, analysis.word.gender(), plural).unwrap_or(own);
    let text = format!(
        "{} {start}{own} {}{end}",
        new.form(definite)?,
        analysis.word.form(form)?
    );
    Some(Edit {
        span: Span::new(place.tokens[possessive].span.start, place.tokens[token].span.end),
        text: capitals::like(place.text(possessive), &text),
    })
}

/// The articles, pronouns and adjectives before an indefinite noun, in the forms that go with another gender.
fn agreement(place: &Place<'_>, token: usize, gender: Gender) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    for before in (0..token).rev() {
        let readings = place.readings(before);
        let folded = place.folded(before);
        let determiner = readings.meets(Readings::of(&[Reading::Determiner, Reading::Possessive]));
        let new = if determiner {
            // *vores* and *deres* go with any noun.
            let stays = of_possessive(folded).is_some_and(|person| person.possessive[0] == person.possessive[1]);
            if stays {
                break;
            }
            agreeing(folded, gender, false)?.to_owned()
        } else if !readings.is_empty() && readings.within(DESCRIPTION) {
            adjective(folded, gender)?
        } else {
            break;
        };
        if new != folded {
            edits.push(Edit {
                span: place.tokens[before].span,
                text: capitals::like(place.text(before), &new),
            });
        }
        if determiner {
            break;
        }
    }
    edits.reverse();
    Some(edits)
}

/// The adjective or participle in the form that goes with a noun of `gender`; forms in -e and participles stay.
fn adjective(folded: &str, gender: Gender) -> Option<String> {
    let analyses = Lexicon::built_in().analyses(folded);
    let stays = |inflection| !matches!(inflection, Inflection::Common | Inflection::Neuter);
    if analyses
        .iter()
        .any(|analysis| analysis.word.class() != Class::Noun && stays(analysis.inflection))
    {
        return Some(folded.to_owned());
    }
    let wanted = match gender {
        Gender::Common => Inflection::Common,
        Gender::Neuter => Inflection::Neuter,
        Gender::Either => return None,
    };
    analyses
        .iter()
        .find(|analysis| analysis.word.class() == Class::Adjective)?
        .word
        .form(wanted)
}

/// Whether a pronoun or an adjective after the noun may agree with it: *den*, *er ny*.
fn agrees_after(place: &Place<'_>, token: usize) -> bool {
    const PREDICATE: Readings = Readings::of(&[Reading::AdjectiveCommon, Reading::AdjectiveNeuter]);
    (token + 1..place.tokens.len()).any(|after| {
        let readings = place.readings(after);
        matches!(
            place.folded(after),
            "den" | "det" | "denne" | "dette" | "hvilken" | "hvilket"
        ) || (!readings.is_empty()
            && readings.within(PREDICATE)
            && place.readings(after - 1).meets(FINITE.or(Reading::Adverb.into())))
    })
}
