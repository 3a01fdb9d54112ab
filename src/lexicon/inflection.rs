//! Word classes with inflection, and the forms that a word of each has.

use super::reading::{Reading, Readings};

/// A class of words that the lexicon inflects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// Verbs.
    Verb,
    /// Verbs that have only forms in -s: *synes*, *lykkes*.
    Deponent,
    /// Nouns.
    Noun,
    /// Adjectives.
    Adjective,
    /// Adverbs, which have one form.
    Adverb,
}

impl Class {
    /// All of them.
    pub const ALL: [Class; 5] = [
        Class::Verb,
        Class::Deponent,
        Class::Noun,
        Class::Adjective,
        Class::Adverb,
    ];
}

/// The grammatical gender of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Gender {
    /// *en sag*
    Common,
    /// *et brev*
    Neuter,
    /// Both are used: *en eller et circus*; or it has no singular.
    Either,
}

impl Gender {
    /// All of them.
    pub const ALL: [Gender; 3] = [Gender::Common, Gender::Neuter, Gender::Either];
}

/// Which form of a word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Inflection {
    /// *sende*
    Infinitive,
    /// *sender*
    Present,
    /// *sendte*
    Past,
    /// *sendt*, as in *har sendt*
    Participle,
    /// *send*
    Imperative,
    /// *sendte*, as in *de sendte breve*
    ParticiplePlural,
    /// *sendes*, present or infinitive
    PassivePresent,
    /// *sendtes*
    PassivePast,
    /// *sendende*
    PresentParticiple,
    /// *brev*
    Singular,
    /// *brevet*
    Definite,
    /// *breve*
    Plural,
    /// *brevene*
    DefinitePlural,
    /// *stor*
    Common,
    /// *stort*
    Neuter,
    /// *store*
    PluralOrDefinite,
    /// *større*
    Comparative,
    /// *størst*
    Superlative,
    /// *største*
    SuperlativeDefinite,
    /// The only form of a word without inflection.
    Base,
}

impl Inflection {
    /// All of them.
    pub const ALL: [Inflection; 20] = [
        Inflection::Infinitive,
        Inflection::Present,
        Inflection::Past,
        Inflection::Participle,
        Inflection::Imperative,
        Inflection::ParticiplePlural,
        Inflection::PassivePresent,
        Inflection::PassivePast,
        Inflection::PresentParticiple,
        Inflection::Singular,
        Inflection::Definite,
        Inflection::Plural,
        Inflection::DefinitePlural,
        Inflection::Common,
        Inflection::Neuter,
        Inflection::PluralOrDefinite,
        Inflection::Comparative,
        Inflection::Superlative,
        Inflection::SuperlativeDefinite,
        Inflection::Base,
    ];

    /// How such a form of a word of `class` and `gender` can be read.
    pub(super) fn readings(self, class: Class, gender: Gender) -> &'static [Reading] {
        use Inflection as I;
        use Reading as R;
        match (self, class, gender) {
            (I::Infinitive | I::Present, Class::Deponent, _) => &[R::DeponentPresent],
            (I::Past, Class::Deponent, _) => &[R::DeponentPast],
            (I::Infinitive, ..) => &[R::Infinitive],
            (I::Present, ..) => &[R::Present],
            (I::Past, ..) => &[R::Past],
            (I::Participle, ..) => &[R::Participle],
            (I::Imperative, ..) => &[R::Imperative],
            (I::ParticiplePlural, ..) => &[R::ParticiplePlural],
            (I::PassivePresent, ..) => &[R::PassivePresent],
            (I::PassivePast, ..) => &[R::PassivePast],
            (I::PresentParticiple, ..) => &[R::PresentParticiple],
            (I::Singular, _, Gender::Common) => &[R::NounSingularCommon],
            (I::Singular, _, Gender::Neuter) => &[R::NounSingularNeuter],
            (I::Singular, _, Gender::Either) => &[R::NounSingularCommon, R::NounSingularNeuter],
            (I::Definite, _, Gender::Common) => &[R::NounDefiniteCommon],
            (I::Definite, _, Gender::Neuter) => &[R::NounDefiniteNeuter],
            (I::Definite, _, Gender::Either) => &[R::NounDefiniteCommon, R::NounDefiniteNeuter],
            (I::Plural, ..) => &[R::NounPlural],
            (I::DefinitePlural, ..) => &[R::NounDefinitePlural],
            (I::Common, ..) => &[R::AdjectiveCommon],
            (I::Neuter, ..) => &[R::AdjectiveNeuter],
            (I::PluralOrDefinite, ..) => &[R::AdjectivePlural],
            (I::Comparative, ..) => &[R::Comparative],
            (I::Superlative | I::SuperlativeDefinite, ..) => &[R::Superlative],
            (I::Base, ..) => &[R::Adverb],
        }
    }

    /// Whether a word with these readings in its sentence can be such a form.
    pub fn may_be_read_as(self, readings: Readings) -> bool {
        use Inflection as I;
        use Reading as R;
        let own: &[Reading] = match self {
            I::Infinitive => &[R::Infinitive, R::DeponentPresent],
            I::Present => &[R::Present, R::DeponentPresent],
            I::Past => &[R::Past, R::DeponentPast],
            I::Participle => &[R::Participle, R::AdjectiveCommon, R::AdjectiveNeuter],
            I::Imperative => &[R::Imperative],
            I::ParticiplePlural => &[R::ParticiplePlural, R::AdjectivePlural],
            I::PassivePresent => &[R::PassivePresent, R::DeponentPresent],
            I::PassivePast => &[R::PassivePast, R::DeponentPast],
            I::PresentParticiple => &[R::PresentParticiple],
            I::Singular => &[R::NounSingularCommon, R::NounSingularNeuter, R::NounGenitive],
            I::Definite => &[R::NounDefiniteCommon, R::NounDefiniteNeuter, R::NounGenitive],
            I::Plural => &[R::NounPlural, R::NounGenitive],
            I::DefinitePlural => &[R::NounDefinitePlural, R::NounGenitive],
            I::Common => &[R::AdjectiveCommon, R::Participle, R::Determiner],
            I::Neuter => &[R::AdjectiveNeuter, R::Participle, R::Adverb, R::Determiner],
            I::PluralOrDefinite => &[R::AdjectivePlural, R::ParticiplePlural, R::Determiner],
            I::Comparative => &[R::Comparative],
            I::Superlative | I::SuperlativeDefinite => &[R::Superlative],
            I::Base => &[R::Adverb],
        };
        readings.meets(Readings::of(own))
    }

    /// Whether nouns have such a form.
    pub fn is_noun(self) -> bool {
        matches!(
            self,
            Inflection::Singular | Inflection::Definite | Inflection::Plural | Inflection::DefinitePlural
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_places() {
        assert!(
            Inflection::ALL
                .iter()
                .enumerate()
                .all(|(place, own)| *own as usize == place)
        );
        assert!(Class::ALL.iter().enumerate().all(|(place, own)| *own as usize == place));
        assert!(
            Gender::ALL
                .iter()
                .enumerate()
                .all(|(place, own)| *own as usize == place)
        );
    }
}
