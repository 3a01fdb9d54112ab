//! Sets of readings that constraints speak of.

use crate::lexicon::{Reading as R, Readings};

/// Nouns in any number and definiteness, without genitives.
pub const NOUN: Readings = INDEFINITE_NOUN.or(DEFINITE_NOUN);
/// *sag, brev, sager*: nouns that articles and adjectives stand before.
pub const INDEFINITE_NOUN: Readings = Readings::of(&[R::NounSingularCommon, R::NounSingularNeuter, R::NounPlural]);
/// *sag, brev*
pub const SINGULAR_NOUN: Readings = Readings::of(&[R::NounSingularCommon, R::NounSingularNeuter]);
/// *sagen, brevet, sagerne*
pub const DEFINITE_NOUN: Readings =
    Readings::of(&[R::NounDefiniteCommon, R::NounDefiniteNeuter, R::NounDefinitePlural]);
/// *sager, sagerne*
pub const PLURAL_NOUN: Readings = Readings::of(&[R::NounPlural, R::NounDefinitePlural]);
/// Common gender.
pub const COMMON_NOUN: Readings = Readings::of(&[R::NounSingularCommon, R::NounDefiniteCommon]);
/// Neuter gender.
pub const NEUTER_NOUN: Readings = Readings::of(&[R::NounSingularNeuter, R::NounDefiniteNeuter]);
/// *stor, stort, store, større, størst*
pub const ADJECTIVE: Readings = Readings::of(&[
    R::AdjectiveCommon,
    R::AdjectiveNeuter,
    R::AdjectivePlural,
    R::Comparative,
    R::Superlative,
]);
/// *sendt, sendte, sendende*
pub const PARTICIPLE: Readings = Readings::of(&[R::Participle, R::ParticiplePlural, R::PresentParticiple]);
/// *stor, sendt, sendende*: what describes a noun.
pub const DESCRIPTION: Readings = ADJECTIVE.or(PARTICIPLE);
/// What stands between an article and its noun.
pub const ATTRIBUTE: Readings = ADJECTIVE.or(PARTICIPLE).or(Readings::of(&[R::Numeral]));
/// What an article in the definite can be followed by before the noun: *den store*, *det sendte*, *de følgende*.
pub const E_FORM: Readings = Readings::of(&[
    R::AdjectivePlural,
    R::ParticiplePlural,
    R::PresentParticiple,
    R::Comparative,
    R::Superlative,
]);
/// Verb forms that can be the verb of a clause.
pub const FINITE: Readings = Readings::of(&[
    R::Present,
    R::Past,
    R::PassivePresent,
    R::PassivePast,
    R::DeponentPresent,
    R::DeponentPast,
]);
/// Verb forms that are always the verb of a clause.
pub const PLAIN_FINITE: Readings = Readings::of(&[R::Present, R::Past, R::PassivePast, R::DeponentPast]);
/// Verb forms that can follow *at* and the modals.
pub const INFINITIVE: Readings = Readings::of(&[R::Infinitive, R::PassivePresent, R::DeponentPresent]);
/// Any verb form but the participles.
pub const VERB: Readings = FINITE.or(Readings::of(&[R::Infinitive, R::Imperative]));
/// Pronouns that stand by themselves.
pub const PRONOUN: Readings = Readings::of(&[
    R::PronounSubject,
    R::PronounObject,
    R::PronounEither,
    R::Reflexive,
    R::Expletive,
]);
/// Pronouns that can be the subject.
pub const SUBJECT_PRONOUN: Readings = Readings::of(&[R::PronounSubject, R::PronounEither, R::Expletive]);
/// What comes before adjectives and noun and makes them a phrase.
pub const DETERMINING: Readings = Readings::of(&[R::Determiner, R::Possessive, R::NounGenitive]);
/// Words that begin a subordinate clause.
pub const OPENER: Readings = Readings::of(&[R::Subordinator, R::Relative, R::Interrogative]);
/// What can be the kernel of a noun phrase.
pub const NOMINAL: Readings = NOUN.or(PRONOUN).or(Readings::of(&[R::Name, R::Numeral]));
/// What a noun phrase can begin with.
pub const PHRASE_START: Readings = NOMINAL.or(ATTRIBUTE).or(DETERMINING);
