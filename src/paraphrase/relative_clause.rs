//! [`Preposed`]: a phrase before its noun that ends in a participle, and the relative clause after the noun that says the same.

use std::ops::Range;

use super::adverbial_field::CLAUSE_ADVERBS;
use super::agent::{is_actor, named_actor};
use super::draft::{Draft, Paraphrase};
use crate::grammar::Place;
use crate::grammar::classes::*;
use crate::letter::TokenKind;
use crate::lexicon::small_words::pronoun;
use crate::lexicon::{Class, Inflection, Lexicon, Reading, Readings, Word};

/// A phrase before its noun that ends in a participle: *den* · *af kommunen* · *fremsendte* · *nye* · *opgørelse*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preposed {
    /// From the determiner, or the first word of the phrase where there is none, to the noun.
    pub tokens: Range<usize>,
    /// What belongs to the participle.
    phrase: Range<usize>,
    /// The participle, or two with *og* between.
    participles: Range<usize>,
}

/// A preposed phrase as a relative clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelativeClause {
    /// The clause: *som kommunen har fremsendt*.
    pub clause: String,
    /// What changes in the sentence with it.
    pub paraphrase: Paraphrase,
}

/// What belongs to the noun stays with it up to so many words.
const LONGEST_ADDITION: usize = 5;

/// So many words may stand between the determiner and the participle.
const MOST_WORDS: usize = 14;

impl Preposed {
    /// The noun that all of it belongs to.
    pub fn noun(&self) -> usize {
        self.tokens.end - 1
    }

    /// The phrase whose first word is the one at `token`.
    pub fn at(place: &Place<'_>, token: usize) -> Option<Preposed> {
        let phrase = first_of_phrase(place, token)?;
        let bare = phrase == token;
        let determiner = (!bare).then(|| place.folded(token));
        let last = place.tokens.len().min(phrase + MOST_WORDS);
        (phrase + 1..last)
            .take_while(|&at| may_belong(place, at - 1))
            .filter(|&at| !place.readings(at - 1).meets(BEFORE_ATTRIBUTE))
            .find_map(|at| {
                let (_, inflection) = participle(place, at)?;
                let fits = match determiner {
                    Some("en" | "et") => inflection != Inflection::ParticiplePlural,
                    Some(_) => inflection != Inflection::Participle,
                    None => true,
                };
                let (after, noun) = noun_after(place, at + 1, determiner)?;
                let found = Preposed {
                    tokens: token..noun + 1,
                    phrase: phrase..at,
                    participles: at..after,
                };
                (fits && found.is_phrase(place, inflection, bare) && !found.is_clause(place)).then_some(found)
            })
    }

    /// Whether what stands before the participle makes it a phrase: one adverb does not, *den nyligt udbetalte løn*.
    fn is_phrase(&self, place: &Place<'_>, inflection: Inflection, bare: bool) -> bool {
        let first = self.phrase.start;
        let too = is_too(place, first);
        if bare {
            // *har for sent indsendt klage*
            return self.phrase.len() == 2 && too && place.grammar.auxiliary(self.participles.start).is_none();
        }
        if place.readings(first).meets(OBJECT_PRONOUN) {
            return true;
        }
        if self.phrase.len() == 1 {
            // *den kommunen tilhørende grund*
            return inflection == Inflection::PresentParticiple
                && place.is(first, DEFINITE_NOUN.or(Reading::Name.into()));
        }
        // *et af de nævnte forslag*, *en for os ukendt ydmygende måde*
        let one_of = matches!(place.folded(first - 1), "en" | "et") && place.readings(first + 1).meets(PLURAL_NOUN);
        let last = self.phrase.end - 1;
        let adjective = place.is(last, ADJECTIVE) && !place.readings(last).has(Reading::AdjectiveNeuter);
        !one_of
            && !adjective
            && !is_count(place, first)
            && self.phrase.clone().any(|at| {
                is_too(place, at)
                    || is_preposition(place, at)
                    || is_date(place, at)
                    || place.readings(at).meets(OBJECT_PRONOUN)
            })
    }

    /// *at de i marts fremsendte oplysninger*: without another verb the form is no participle but the verb of a clause.
    fn is_clause(&self, place: &Place<'_>) -> bool {
        let opened = self.tokens.start > 0 && place.is(self.tokens.start - 1, OPENER);
        let participle = self.participles.start;
        opened
            && Lexicon::built_in()
                .readings(place.folded(participle))
                .has(Reading::Past)
            && !(self.tokens.end..place.tokens.len()).any(|at| place.readings(at).meets(FINITE))
    }

    /// The sentence with a relative clause after the noun; `None` where it cannot be told what belongs to what.
    pub fn relative_clause(&self, place: &Place<'_>) -> Option<RelativeClause> {
        let fields = Fields::read(place, self.phrase.clone())?;
        let end = noun_end(place, self.noun());
        let relative = place.text(end) == "," && place.readings(end + 1).has(Reading::Relative);
        let infinitive = opens_infinitive(place, end);
        // *den beslutning, som udvalget har truffet om at lukke vejen,* · *gælder*: where that ends cannot be told.
        let verb_follows = || (end..place.tokens.len()).any(|at| place.is(at, FINITE));
        // *attest* | *LÆ 265*, *for perioden* | *1. december*: what follows belongs to the noun.
        // *den udarbejdede pris samt principperne*, *den anførte krone* | *til 2.450 kr.*, *for meget udbetalt*
        let coordinated = (self.noun() + 1..end).any(|at| matches!(place.folded(at), "samt" | "og" | "eller"))
            && place.readings(self.noun()).meets(NOUN)
            && !place.readings(self.noun()).meets(PLURAL_NOUN);
        let price = is_preposition(place, end) && is_number(place, end + 1);
        let too_much = self.phrase.len() == 2
            && is_too(place, self.phrase.start)
            && matches!(place.folded(self.phrase.start + 1), "meget" | "lidt");
        if coordinated || price || too_much {
            return None;
        }
        let name_follows = (place.tokens.get(end)).is_some_and(|next| next.kind == TokenKind::Number)
            || place.tokens.get(end).is_some_and(|next| next.is_word())
                && place.text(end).starts_with(char::is_uppercase);
        if relative || name_follows || infinitive && place.text(end + 1) != "," && verb_follows() {
            return None;
        }
        let clause = fields.clause(place, self.participles.clone())?;
        let noun = place.quote(self.participles.end..end);
        let mut draft = Draft::new(place);
        draft
            .tokens(self.tokens.start..self.phrase.start)
            .word(noun.trim_end_matches('.'))
            .comma()
            .word(&clause);
        if noun.ends_with('.') {
            // A word before the full stop that could be an abbreviation: *bil.*
            draft.word(".");
        } else if place.tokens.get(end).is_some_and(|next| next.is_word()) && !infinitive {
            draft.comma();
        }
        let paraphrase = draft.instead_of(self.tokens.start..end)?;
        Some(RelativeClause { clause, paraphrase })
    }
}

const OBJECT_PRONOUN: Readings = Readings::of(&[Reading::PronounObject]);
/// A participle right after one of these belongs to a noun inside the phrase: *efter gældende praksis*.
const BEFORE_ATTRIBUTE: Readings = DETERMINING.or(Readings::of(&[Reading::Preposition]));

/// Where the phrase begins whose determiner or first word stands at `token`.
fn first_of_phrase(place: &Place<'_>, token: usize) -> Option<usize> {
    let mut next = match place.folded(token) {
        "den" | "det" | "de" | "en" | "et" | "denne" | "dette" | "disse" | "alle" | "samtlige" => token + 1,
        "for" if is_too(place, token) => return (token == 0 || !is_determiner(place, token - 1)).then_some(token),
        _ if place.is(token, Reading::Possessive.into()) => token + 1,
        _ => return None,
    };
    // *de to af kommunen foreslåede løsninger*
    while place.is(next, Reading::Numeral.into()) && place.tokens[next].kind == TokenKind::Word {
        next += 1;
    }
    let opens = is_preposition(place, next)
        || is_date(place, next)
        || place.readings(next).meets(OBJECT_PRONOUN)
        || is_clause_adverb(place, next)
        || place.is(next, DEFINITE_NOUN.or(Reading::Name.into()));
    opens.then_some(next)
}

fn is_determiner(place: &Place<'_>, token: usize) -> bool {
    place.readings(token).meets(DETERMINING) || matches!(place.folded(token), "den" | "det" | "de")
}

/// By the lexicon: *ved* at the beginning of such a phrase is taken for a verb.
fn is_preposition(place: &Place<'_>, token: usize) -> bool {
    place.readings_anywhere(token).has(Reading::Preposition)
}

/// *for meget, for sent*
fn is_too(place: &Place<'_>, token: usize) -> bool {
    place.folded(token) == "for"
        && matches!(
            place.folded(token + 1),
            "meget" | "lidt" | "sent" | "tidligt" | "højt" | "lavt"
        )
}

/// *de i alt 14 dage*
fn is_count(place: &Place<'_>, token: usize) -> bool {
    place.folded(token) == "i" && place.folded(token + 1) == "alt"
}

fn is_number(place: &Place<'_>, token: usize) -> bool {
    (place.tokens.get(token)).is_some_and(|token| token.kind == TokenKind::Number)
}

/// *den 3. maj*
fn is_date(place: &Place<'_>, token: usize) -> bool {
    place.folded(token) == "den" && is_number(place, token + 1)
}

/// Whether a word can stand inside such a phrase.
fn may_belong(place: &Place<'_>, token: usize) -> bool {
    const OTHERS: Readings = VERB.or(Readings::of(&[
        Reading::Subordinator,
        Reading::Relative,
        Reading::InfinitiveMark,
        Reading::PronounSubject,
    ]));
    if !place.tokens[token].is_word() {
        let text = place.text(token);
        return text == "-" || text == "." && is_number(place, token - 1);
    }
    !place.is(token, OTHERS) || is_preposition(place, token) || participle(place, token).is_some()
}

/// The verb of a participle as it stands before a noun, and which participle it is.
fn participle(place: &Place<'_>, token: usize) -> Option<(Word<'static>, Inflection)> {
    let folded = place.folded(token);
    let lexicon = Lexicon::built_in();
    let readings = lexicon.readings(folded);
    let verb = |form: &str, wanted: &[Inflection]| {
        let mut analyses = lexicon.analyses(form).into_iter();
        analyses
            .find(|analysis| analysis.word.class() == Class::Verb && wanted.contains(&analysis.inflection))
            .map(|analysis| (analysis.word, analysis.inflection))
    };
    if readings.meets(PARTICIPLE) {
        return verb(
            folded,
            &[
                Inflection::ParticiplePlural,
                Inflection::Participle,
                Inflection::PresentParticiple,
            ],
        );
    }
    // *vedtagne* and *indkomne* are adjectives; *vedtaget* and *indkommet* are forms of verbs.
    let stem = folded.strip_suffix("ne").filter(|_| readings.meets(ADJECTIVE))?;
    let last = stem.chars().next_back()?;
    let neuter = [stem.to_owned() + "et", format!("{stem}{last}et")];
    let (verb, _) = (neuter.iter()).find_map(|form| verb(form, &[Inflection::Participle]))?;
    Some((verb, Inflection::ParticiplePlural))
}

/// Where the participles end of which the first ends before `after`, and the noun that follows and goes with the determiner.
fn noun_after(place: &Place<'_>, mut after: usize, determiner: Option<&str>) -> Option<(usize, usize)> {
    let wanted: Readings = match determiner {
        Some("den" | "en" | "denne") => Reading::NounSingularCommon.into(),
        Some("det" | "et" | "dette") => Reading::NounSingularNeuter.into(),
        Some("de" | "disse" | "alle" | "samtlige") => Reading::NounPlural.into(),
        _ => INDEFINITE_NOUN,
    };
    if matches!(place.folded(after), "og" | "eller") && participle(place, after + 1).is_some() {
        after += 2;
    }
    let mut noun = after;
    while place.readings(noun).meets(ATTRIBUTE) && !place.readings(noun).meets(NOUN)
        || place.folded(noun) == "og" && noun > after
    {
        noun += 1;
    }
    let fits = place.tokens.get(noun)?.is_word()
        && Lexicon::built_in().readings(place.folded(noun)).meets(wanted)
        && !place.is(noun, FINITE.or(Reading::Preposition.into()));
    fits.then_some((after, noun))
}

/// What belongs to a participle.
#[derive(Default)]
struct Fields {
    /// Who acts.
    agent: Option<String>,
    /// Adverbs of the clause: *ikke, allerede*.
    adverbs: String,
    /// All else, in its order.
    rest: String,
    /// A date says when: then the clause is in the past tense.
    dated: bool,
}

impl Fields {
    fn read(place: &Place<'_>, phrase: Range<usize>) -> Option<Fields> {
        let mut fields = Fields::default();
        let mut at = phrase.start;
        while at < phrase.end {
            if fields.agent.is_none()
                && place.folded(at) == "af"
                && (at == phrase.start || !place.is(at - 1, INDEFINITE_NOUN))
                && let Some(end) = agent_end(place, at + 1, phrase.end)
            {
                let starts_other = is_preposition(place, end)
                    || is_date(place, end)
                    || place.is(end, Reading::Adverb.into())
                    || is_clause_adverb(place, end);
                if end < phrase.end && !starts_other {
                    return None;
                }
                fields.agent = Some(subject(place, at + 1..end));
                at = end;
                continue;
            }
            // *i 2025*
            fields.dated |= is_date(place, at) || place.folded(at) == "i" && is_number(place, at + 1);
            let field = if is_clause_adverb(place, at) {
                &mut fields.adverbs
            } else {
                &mut fields.rest
            };
            if place.tokens[at].spaced {
                field.push(' ');
            }
            // A capital can only come from the beginning of the sentence: *For meget udbetalt støtte*.
            field.push_str(if place.begins_sentence(at) {
                place.folded(at)
            } else {
                place.text(at)
            });
            at += 1;
        }
        Some(fields)
    }

    /// The relative clause with the verbs of these participles: *som kommunen har indhentet og gennemgået*.
    fn clause(&self, place: &Place<'_>, participles: Range<usize>) -> Option<String> {
        let mut clause = String::from("som");
        if let Some(agent) = &self.agent {
            clause.push(' ');
            clause.push_str(agent);
        }
        clause.push_str(&self.adverbs);
        let mut auxiliary = "";
        for token in participles.clone().step_by(2) {
            let (verb, inflection) = participle(place, token)?;
            // *det ansøgte projekt* is what somebody has applied *for*.
            if verb.lemma() == "ansøge" {
                return None;
            }
            if token > participles.start {
                clause.push(' ');
                clause.push_str(place.folded(token - 1));
            }
            let past = self.agent.is_some() && self.dated;
            let (own, form) = match inflection {
                Inflection::PresentParticiple => ("", Inflection::Present),
                _ if self.agent.is_some() && !self.dated && lasts(&verb.lemma()) => ("", Inflection::Present),
                _ if past => ("", Inflection::Past),
                _ if self.agent.is_some() => (" har", Inflection::Participle),
                _ if self.dated && !moves(&verb.lemma()) => (" blev", Inflection::Participle),
                _ => (" er", Inflection::Participle),
            };
            // Two verbs share their auxiliary.
            if own != auxiliary {
                clause.push_str(own);
                auxiliary = own;
            }
            clause.push(' ');
            clause.push_str(&verb.form(form)?);
        }
        clause.push_str(&self.rest);
        Some(clause)
    }
}

/// Verbs that things do by themselves: nobody has done it to them, *er opstået*.
fn moves(verb: &str) -> bool {
    [
        "komme",
        "opstå",
        "indtræde",
        "forfalde",
        "bortfalde",
        "udløbe",
        "ske",
        "flytte",
        "afgå",
    ]
    .iter()
    .any(|own| verb.ends_with(own))
}

/// Verbs for what goes on: what somebody has owned is no longer theirs.
fn lasts(verb: &str) -> bool {
    matches!(
        verb,
        "eje" | "bebo" | "besidde" | "ønske" | "drive" | "benytte" | "omfatte" | "vedrøre" | "tilhøre" | "indeholde"
    )
}

fn is_clause_adverb(place: &Place<'_>, token: usize) -> bool {
    let folded = place.folded(token);
    CLAUSE_ADVERBS.contains(&folded) || folded == "tidligere"
}

/// Where the noun phrase after *af* ends, if it says who acts: no *af træ*.
fn agent_end(place: &Place<'_>, start: usize, limit: usize) -> Option<usize> {
    // *af børne- og ungeudvalget*: the noun that counts comes after *og*.
    let shortened = place.text(start + 1) == "-" && matches!(place.folded(start + 2), "og" | "eller");
    let first = if shortened { start + 3 } else { start };
    let mut end = match named_actor(place, start) {
        Some(end) => end,
        None => {
            let phrase = place.grammar.noun_phrase(first).filter(|phrase| phrase.head < limit)?;
            if !phrase.definite && !is_actor(place, phrase.head) {
                return None;
            }
            phrase.end.min(limit)
        }
    };
    // *dig og din samlever*, *Udvalget for Teknik og Miljø*
    while end + 1 < limit
        && (place.folded(end) == "og"
            || place.folded(end) == "for" && place.text(end + 1).starts_with(char::is_uppercase))
    {
        end = place.grammar.noun_phrase(end + 1)?.end.min(limit);
    }
    if place.folded(end) == "selv" {
        end += 1;
    }
    Some(end)
}

/// Who acts, as the subject: *du* for *dig*, *du og din samlever* for *dig og din samlever*.
fn subject(place: &Place<'_>, agent: Range<usize>) -> String {
    let text = place.quote(agent.clone());
    let first = place.text(agent.start);
    match pronoun(first) {
        Some(pronoun) => pronoun.subject.to_owned() + &text[first.len()..],
        None => text.to_owned(),
    }
}

/// Where the noun ends with what belongs to it: *oplysninger om dit barns fravær*.
fn noun_end(place: &Place<'_>, noun: usize) -> usize {
    let mut end = noun + 1;
    // *ansøgning nr. 12*
    while is_number(place, end) || place.folded(end) == "nr." {
        end += 1;
    }
    let next = place.folded(end);
    // *lønsedler og kontoudtog*
    let joined = next == "og" && place.is(end + 1, INDEFINITE_NOUN) && place.readings(noun).meets(PLURAL_NOUN);
    if joined {
        return end + 2;
    }
    let bound = binds(place.folded(noun), next) || next == "på" && is_number(place, end + 1);
    if !bound {
        return end;
    }
    if matches!(place.folded(end + 1), "at" | ",") {
        return end;
    }
    let whole = place.grammar.phrase_end(end + 1, place.tokens.len()).unwrap_or(end);
    // *den underretning* | *om et barn i børnehavens ældste gruppe*: so far from its noun, the clause would be about another.
    let other = (end..whole).any(|at| place.is(at, DETERMINING.or(DEFINITE_NOUN).or(Reading::NounGenitive.into())));
    if other && whole - end > LONGEST_ADDITION {
        end
    } else {
        whole
    }
}

/// Whether a preposition after that noun belongs to it, and not to the verb of the sentence.
pub(super) fn binds(noun: &str, preposition: &str) -> bool {
    let nouns: &[&str] = match preposition {
        "om" | "af" | "for" | "over" | "mod" | "mellem" | "vedrørende" | "vedr." | "angående" => return true,
        "til" => &[
            "tilskud",
            "støtte",
            "hjælp",
            "udgift",
            "adgang",
            "ret",
            "tilladelse",
            "forslag",
            "bevilling",
            "bidrag",
            "bilag",
            "tillæg",
            "bemærkning",
            "kommentar",
            "ændring",
            "krav",
        ],
        "på" => &[
            "tilbud",
            "krav",
            "afslag",
            "afdrag",
            "svar",
            "overslag",
            "opkrævning",
            "regning",
            "faktura",
        ],
        "i" => &["ændring", "forandring", "stigning"],
        _ => &[],
    };
    nouns.iter().any(|own| noun.contains(own))
}

/// *om at*, *til, at*: what the clause before it is about goes on without a comma. *For at* gives a purpose.
fn opens_infinitive(place: &Place<'_>, token: usize) -> bool {
    let at = if place.text(token + 1) == "," {
        token + 2
    } else {
        token + 1
    };
    place.folded(token) != "for" && is_preposition(place, token) && place.folded(at) == "at"
}
