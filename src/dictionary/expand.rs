//! From an entry to everything that it finds: each form of its term, with the plain forms inflected alike.

use super::source::notation::{self, Slot, is_slot};
use super::source::{SourceEntry, WrittenForm};
use crate::lexicon::{Class, Inflection, Lexicon, Word};
use crate::rewrite::Applicability;

/// What must stand around a form of a verb, so that its plain form fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// A form of *have*: *har afventet* → *har ventet på*, but not *er afventet*.
    Have,
    /// Some auxiliary: *er returneret*, but not *et returneret skema*.
    Auxiliary,
    /// A relative pronoun before it that is its object: *skemaet, som du skal returnere*.
    Relative,
}

/// Common verbs of plain forms whose perfect is made with *er* alone: *er blevet*, *er kommet*.
const PERFECT_WITH_ER: [&str; 2] = ["blive", "komme"];

impl Needs {
    /// All of them.
    pub const ALL: [Needs; 4] = [Needs::Nothing, Needs::Have, Needs::Auxiliary, Needs::Relative];
}

/// One form of a term, with its plain forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expanded {
    /// Words and slots, as [`notation::term`] gives them.
    pub parts: Vec<String>,
    /// Which forms of the head this is; none where the form was written by hand or does not inflect.
    pub inflections: Vec<Inflection>,
    /// Which part is the head.
    pub head: usize,
    /// What must stand around it.
    pub needs: Needs,
    /// The plain forms in the entry's order; `None` where there is none for this form.
    pub plain: Vec<Option<Vec<String>>>,
    /// How far they can be trusted.
    pub applicability: Applicability,
}

/// Everything that `entry` finds.
///
/// # Errors
/// In Danish, with places in the file, what the lexicon does not know or what cannot be read.
pub fn expand(entry: &SourceEntry, lexicon: &Lexicon) -> Result<Vec<Expanded>, Vec<(usize, String)>> {
    let mut faults = Vec::new();
    let written = written(entry, &mut faults);
    let at = entry.at;
    let term = match notation::term(&entry.term) {
        Ok(term) => term,
        Err(message) => {
            faults.push((at, message));
            return Err(faults);
        }
    };
    let mut plain = Vec::new();
    for text in &entry.plain {
        match notation::plain(text, &term) {
            Ok(parts) => plain.push(parts),
            Err(message) => faults.push((at, message)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let expansion = Expansion {
        lexicon,
        term: &term,
        plain: &plain,
        applicability: entry.applicability,
    };
    let by_hand = !entry.forms.is_empty();
    let generated = match entry.class.as_str() {
        "verbum" => expansion.verb(by_hand),
        "substantiv" => expansion.noun(by_hand),
        "adjektiv" => Ok(expansion.adjective()),
        "fagord" => Ok(expansion.term_of_art()),
        _ => Ok(vec![expansion.as_written()]),
    };
    let generated = generated.map_err(|message| vec![(at, message)])?;
    let left_alone = |form: &Expanded| {
        let head = form.parts.get(form.head);
        let whole = form.parts.join(" ");
        entry.leave.iter().any(|left| {
            let left = left.to_lowercase();
            head == Some(&left) || whole == left
        })
    };
    let mut all = written;
    for form in generated {
        let replaced = all
            .iter()
            .any(|own| own.parts == form.parts && own.inflections.is_empty());
        if !replaced && !left_alone(&form) {
            push(&mut all, form);
        }
    }
    Ok(all)
}

/// Adds a form; two forms of a word that look alike and have the same plain form are one.
fn push(all: &mut Vec<Expanded>, form: Expanded) {
    let same = all.iter_mut().find(|own| {
        own.parts == form.parts
            && own.plain == form.plain
            && own.needs == form.needs
            && own.applicability == form.applicability
    });
    match same {
        Some(own) => own.inflections.extend(form.inflections),
        None => all.push(form),
    }
}

fn written(entry: &SourceEntry, faults: &mut Vec<(usize, String)>) -> Vec<Expanded> {
    let mut forms: Vec<Expanded> = Vec::new();
    for WrittenForm {
        written,
        plain,
        applicability,
        at,
    } in &entry.forms
    {
        let read = notation::term(written).and_then(|parts| {
            let plain: Result<Vec<_>, _> = plain.iter().map(|text| notation::plain(text, &parts)).collect();
            Ok((parts, plain?))
        });
        match read {
            Ok((parts, plain)) => {
                if forms.iter().any(|own| own.parts == parts) || notation::term(&entry.term).as_ref() == Ok(&parts) {
                    faults.push((*at, format!("Formen »{written}« står to gange i opslaget.")));
                }
                forms.push(Expanded {
                    parts,
                    inflections: Vec::new(),
                    head: 0,
                    needs: Needs::Nothing,
                    plain: plain.into_iter().map(Some).collect(),
                    applicability: applicability.unwrap_or(entry.applicability),
                });
            }
            Err(message) => faults.push((*at, format!("Formen »{written}«: {message}"))),
        }
    }
    forms
}

/// How the words after a plain verb hang on it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tail {
    /// None, or only slots.
    None,
    /// A particle after the object: *sende skemaet tilbage*.
    Particle,
    /// Anything else: *vente på*.
    Other,
}

struct Expansion<'a> {
    lexicon: &'a Lexicon,
    term: &'a [String],
    plain: &'a [Vec<String>],
    applicability: Applicability,
}

fn slot(slot: Slot) -> String {
    char::from(slot as u8).to_string()
}

impl Expansion<'_> {
    fn as_written(&self) -> Expanded {
        Expanded {
            parts: self.term.to_vec(),
            inflections: Vec::new(),
            head: 0,
            needs: Needs::Nothing,
            plain: self.plain.iter().cloned().map(Some).collect(),
            applicability: self.applicability,
        }
    }

    fn word(&self, lemma: &str, class: Class) -> Option<Word<'_>> {
        self.lexicon.words(lemma, class).into_iter().next()
    }

    fn verb_of(&self, lemma: &str) -> Option<Word<'_>> {
        self.word(lemma, Class::Verb)
            .or_else(|| self.word(lemma, Class::Deponent))
    }

    fn verb(&self, by_hand: bool) -> Result<Vec<Expanded>, String> {
        let (lemma, rest) = self.term.split_first().ok_or("Vendingen er tom.")?;
        let unknown = |word: &str| {
            format!(
                "»{word}« står ikke i ordlisten som udsagnsord i navnemåde. Ret ordet, eller vælg en anden ordklasse og skriv formerne selv."
            )
        };
        let Some(verb) = self.verb_of(lemma) else {
            return if by_hand {
                Ok(vec![self.as_written()])
            } else {
                Err(unknown(lemma))
            };
        };
        let mut plain_verbs = Vec::new();
        for plain in self.plain {
            let head = plain.first().map_or("", String::as_str);
            match self.verb_of(head) {
                Some(verb) => plain_verbs.push(verb),
                None if by_hand => return Ok(vec![self.as_written()]),
                None => return Err(unknown(head)),
            }
        }
        // *udgjort* may be a passive, *været* never: *har været*, but not *bliver været*.
        let has_passive = |verb: &Word<'_>| verb.form(Inflection::PassivePresent).is_some();
        let tail_of = |(plain, plain_verb): (&Vec<String>, &Word<'_>)| {
            if has_passive(&verb) && !has_passive(plain_verb) {
                Tail::Other
            } else {
                tail(plain)
            }
        };
        let tails: Vec<Tail> = self.plain.iter().zip(&plain_verbs).map(tail_of).collect();
        let term_is_simple = tail(self.term) != Tail::Other;
        let has_object = rest.contains(&slot(Slot::Object));
        let without_object: Vec<String> = rest
            .iter()
            .filter(|part| **part != slot(Slot::Object))
            .cloned()
            .collect();
        let mut all = Vec::new();
        for (inflection, form) in verb.forms() {
            let passive = matches!(inflection, Inflection::PassivePresent | Inflection::PassivePast);
            let attribute = inflection == Inflection::ParticiplePlural;
            if inflection == Inflection::PresentParticiple {
                continue;
            }
            let plain = |drop_object: bool, allowed: &dyn Fn(Tail) -> bool| -> Vec<Option<Vec<String>>> {
                let each = self.plain.iter().zip(&plain_verbs).zip(&tails);
                each.map(|((plain, verb), tail)| {
                    let head = verb.form(inflection)?;
                    // *har undergået* cannot become *har blevet*.
                    let with_er = inflection == Inflection::Participle
                        && *tail == Tail::Other
                        && PERFECT_WITH_ER.contains(&&*verb.lemma());
                    let fits = allowed(*tail) && !with_er;
                    fits.then(|| self.with_between(head, &plain[1..], drop_object))
                })
                .collect()
            };
            let mut add = |rest: &[String], needs: Needs, plain: Vec<Option<Vec<String>>>, applicability| {
                if plain.iter().any(Option::is_some) {
                    all.push(Expanded {
                        parts: self.with_between(form.clone(), rest, false),
                        inflections: vec![inflection],
                        head: 0,
                        needs,
                        plain,
                        applicability,
                    });
                }
            };
            let choose = self.applicability.max(Applicability::Choose);
            if passive || attribute {
                if !term_is_simple {
                    continue;
                }
                let allowed: &dyn Fn(Tail) -> bool = if attribute {
                    &|tail| tail == Tail::None
                } else {
                    &|tail| tail != Tail::Other
                };
                add(
                    &without_object,
                    Needs::Nothing,
                    plain(true, allowed),
                    self.applicability,
                );
                continue;
            }
            if inflection == Inflection::Participle {
                let simple = |tail| tail == Tail::None && term_is_simple;
                let particle = |tail| tail == Tail::Particle && term_is_simple;
                let other = |tail| tail == Tail::Other || !term_is_simple;
                if has_object {
                    add(rest, Needs::Have, plain(false, &|_| true), self.applicability);
                    add(
                        &without_object,
                        Needs::Nothing,
                        plain(true, &simple),
                        self.applicability,
                    );
                    add(
                        &without_object,
                        Needs::Auxiliary,
                        plain(true, &particle),
                        self.applicability,
                    );
                } else {
                    add(rest, Needs::Nothing, plain(false, &simple), self.applicability);
                    add(rest, Needs::Auxiliary, plain(false, &particle), self.applicability);
                    add(rest, Needs::Have, plain(false, &other), self.applicability);
                }
                continue;
            }
            add(rest, Needs::Nothing, plain(false, &|_| true), self.applicability);
            if has_object && inflection != Inflection::Imperative {
                add(&without_object, Needs::Relative, plain(true, &|_| true), choose);
            }
        }
        Ok(all)
    }

    /// The verb, small words that may follow it, and the rest. A verb alone that has one verb as its plain form needs no room for them.
    fn with_between(&self, head: String, rest: &[String], drop_object: bool) -> Vec<String> {
        let mut parts = vec![head];
        let rest: Vec<&String> = rest
            .iter()
            .filter(|part| !(drop_object && **part == slot(Slot::Object)))
            .collect();
        let alone = self.term.len() == 1 && self.plain.iter().all(|plain| plain.len() == 1);
        if !alone && rest.first().is_none_or(|first| **first != slot(Slot::Between)) {
            parts.push(slot(Slot::Between));
        }
        parts.extend(rest.into_iter().cloned());
        parts
    }

    fn noun(&self, by_hand: bool) -> Result<Vec<Expanded>, String> {
        let (last, before) = self.term.split_last().ok_or("Vendingen er tom.")?;
        let Some(noun) = self.noun_of(last) else {
            return if by_hand {
                Ok(vec![self.as_written()])
            } else {
                Err(format!(
                    "»{last}« står ikke i ordlisten som navneord. Ret ordet, eller vælg ordklassen fast vending og skriv formerne selv."
                ))
            };
        };
        let own = inflection_called(&noun, last);
        let mut all = Vec::new();
        for variant in noun_variants(self, before, &noun) {
            let plain = self
                .plain
                .iter()
                .map(|plain| {
                    let (last, before) = plain.split_last()?;
                    let Some(word) = self.noun_of(last) else {
                        return (own == Some(variant.inflection) && !variant.genitive && !variant.definite_adjectives)
                            .then(|| plain.clone());
                    };
                    let same = noun_variants(self, before, &word)
                        .into_iter()
                        .find(|other| other.same_form(&variant))?;
                    Some(same.parts)
                })
                .collect::<Vec<_>>();
            if plain.iter().any(Option::is_some) || self.plain.is_empty() {
                all.push(Expanded {
                    head: self.term.len() - 1,
                    parts: variant.parts,
                    inflections: vec![variant.inflection],
                    needs: Needs::Nothing,
                    plain,
                    applicability: self.applicability,
                });
            }
        }
        Ok(all)
    }

    fn noun_of(&self, lemma: &str) -> Option<Word<'_>> {
        let analyses = self.lexicon.analyses(lemma).into_iter();
        let noun = analyses
            .filter(|analysis| analysis.word.class() == Class::Noun && !analysis.genitive)
            .filter(|analysis| matches!(analysis.inflection, Inflection::Singular | Inflection::Plural))
            .min_by_key(|analysis| analysis.inflection);
        noun.map(|analysis| analysis.word)
    }

    fn adjective(&self) -> Vec<Expanded> {
        let Some((last, before)) = self.term.split_last() else {
            return Vec::new();
        };
        let Some(adjective) = self.word(last, Class::Adjective) else {
            return vec![self.as_written()];
        };
        let mut all = Vec::new();
        for (inflection, form) in adjective.forms() {
            let plain = self
                .plain
                .iter()
                .map(|plain| {
                    let (last, before) = plain.split_last()?;
                    let Some(word) = self.word(last, Class::Adjective) else {
                        return Some(plain.clone());
                    };
                    let mut parts = before.to_vec();
                    parts.push(word.form(inflection)?);
                    Some(parts)
                })
                .collect::<Vec<_>>();
            if plain.iter().any(Option::is_some) {
                let mut parts = before.to_vec();
                parts.push(form);
                all.push(Expanded {
                    head: parts.len() - 1,
                    parts,
                    inflections: vec![inflection],
                    needs: Needs::Nothing,
                    plain,
                    applicability: self.applicability,
                });
            }
        }
        all
    }

    /// A term of art stands as it is, in every form of its last word.
    fn term_of_art(&self) -> Vec<Expanded> {
        let Some((last, before)) = self.term.split_last() else {
            return Vec::new();
        };
        let found = |parts: Vec<String>, inflection| Expanded {
            head: self.term.len() - 1,
            parts,
            inflections: vec![inflection],
            needs: Needs::Nothing,
            plain: Vec::new(),
            applicability: self.applicability,
        };
        if let Some(noun) = self.noun_of(last) {
            let variants = noun_variants(self, before, &noun).into_iter();
            return variants
                .map(|variant| found(variant.parts, variant.inflection))
                .collect();
        }
        let word = self
            .word(last, Class::Adjective)
            .or_else(|| self.term.first().and_then(|_| self.verb_of(last)));
        match word {
            Some(word) => word
                .forms()
                .map(|(inflection, form)| {
                    let mut parts = before.to_vec();
                    parts.push(form);
                    found(parts, inflection)
                })
                .collect(),
            None => vec![self.as_written()],
        }
    }
}

fn tail(plain: &[String]) -> Tail {
    let rest = plain.get(1..).unwrap_or_default();
    if rest.iter().all(|part| is_slot(part)) {
        return Tail::None;
    }
    let particle = rest.first() == Some(&slot(Slot::Object)) && rest[1..].iter().all(|part| !is_slot(part));
    if particle { Tail::Particle } else { Tail::Other }
}

/// A noun with the adjectives before it, in one form.
struct NounVariant {
    parts: Vec<String>,
    inflection: Inflection,
    genitive: bool,
    /// The adjectives have the form that follows *den* and *din*.
    definite_adjectives: bool,
}

impl NounVariant {
    fn same_form(&self, other: &NounVariant) -> bool {
        (self.inflection, self.genitive) == (other.inflection, other.genitive)
            && (self.definite_adjectives == other.definite_adjectives
                || self.parts.len() == 1
                || other.parts.len() == 1)
    }
}

fn noun_variants(expansion: &Expansion<'_>, before: &[String], noun: &Word<'_>) -> Vec<NounVariant> {
    let adjectives: Option<Vec<Word<'_>>> = before
        .iter()
        .map(|word| expansion.word(word, Class::Adjective))
        .collect();
    let adjectives = adjectives.filter(|adjectives| !adjectives.is_empty());
    let mut variants = Vec::new();
    for (inflection, form) in noun.forms() {
        let mut add = |before: Vec<String>, definite_adjectives: bool| {
            for genitive in [false, true] {
                let mut parts = before.clone();
                push_noun(&mut parts, &form, genitive);
                variants.push(NounVariant {
                    parts,
                    inflection,
                    genitive,
                    definite_adjectives,
                });
            }
        };
        let Some(adjectives) = &adjectives else {
            add(before.to_vec(), false);
            continue;
        };
        let agreeing = |inflection| -> Option<Vec<String>> {
            adjectives.iter().map(|adjective| adjective.form(inflection)).collect()
        };
        match inflection {
            Inflection::Singular => {
                add(before.to_vec(), false);
                if let Some(definite) = agreeing(Inflection::PluralOrDefinite) {
                    add(definite, true);
                }
            }
            Inflection::Plural => {
                if let Some(plural) = agreeing(Inflection::PluralOrDefinite) {
                    add(plural, true);
                }
            }
            _ => {}
        }
    }
    variants
}

/// A noun, or its genitive: with -s, or with an apostrophe after s, x and z, which letters hold as a mark of its own.
fn push_noun(parts: &mut Vec<String>, form: &str, genitive: bool) {
    let apostrophe = genitive && form.ends_with(['s', 'x', 'z']);
    parts.push(if genitive && !apostrophe {
        format!("{form}s")
    } else {
        form.to_owned()
    });
    if apostrophe {
        parts.push("'".to_owned());
    }
}

fn inflection_called(noun: &Word<'_>, form: &str) -> Option<Inflection> {
    noun.forms()
        .find(|(_, own)| own == form)
        .map(|(inflection, _)| inflection)
}
