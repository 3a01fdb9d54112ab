//! What a word form can be: its readings, as a set of bits.

/// One way to read a word form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Reading {
    /// *sag*
    NounSingularCommon,
    /// *brev*
    NounSingularNeuter,
    /// *sagen*
    NounDefiniteCommon,
    /// *brevet*
    NounDefiniteNeuter,
    /// *sager*
    NounPlural,
    /// *sagerne*
    NounDefinitePlural,
    /// *sagens*
    NounGenitive,
    /// *sende*
    Infinitive,
    /// *sender*
    Present,
    /// *sendte*
    Past,
    /// *sendt*, as in *har sendt*
    Participle,
    /// *sendte*, as in *de sendte breve*
    ParticiplePlural,
    /// *sendende*
    PresentParticiple,
    /// *send*
    Imperative,
    /// *sendes*, present or infinitive
    PassivePresent,
    /// *sendtes*
    PassivePast,
    /// *findes*, *synes*, present or infinitive
    DeponentPresent,
    /// *fandtes*, *syntes*
    DeponentPast,
    /// *stor*
    AdjectiveCommon,
    /// *stort*
    AdjectiveNeuter,
    /// *store*, plural or definite
    AdjectivePlural,
    /// *større*
    Comparative,
    /// *størst*, *største*
    Superlative,
    /// *ofte*
    Adverb,
    /// *til*
    Preposition,
    /// *og*
    Coordinator,
    /// *hvis*
    Subordinator,
    /// *at* before an infinitive
    InfinitiveMark,
    /// *jeg*, *du*, *vi*
    PronounSubject,
    /// *mig*, *dig*, *os*
    PronounObject,
    /// *den*, *det*, as subject or object
    PronounEither,
    /// *sig*
    Reflexive,
    /// *din*, *vores*
    Possessive,
    /// *en*, *det*, *denne*, *nogle*
    Determiner,
    /// *som*, *der*
    Relative,
    /// *hvem*, *hvor*
    Interrogative,
    /// *fem*
    Numeral,
    /// *Hansen*
    Name,
    /// *ja*
    Interjection,
    /// *der* in *der er*, *det* in *det regner*
    Expletive,
}

impl Reading {
    /// All of them, with their names in the word lists.
    pub const ALL: [(Reading, &'static str); 40] = [
        (Reading::NounSingularCommon, "ental-fk"),
        (Reading::NounSingularNeuter, "ental-ik"),
        (Reading::NounDefiniteCommon, "bestemt-fk"),
        (Reading::NounDefiniteNeuter, "bestemt-ik"),
        (Reading::NounPlural, "flertal"),
        (Reading::NounDefinitePlural, "bestemt-flertal"),
        (Reading::NounGenitive, "genitiv"),
        (Reading::Infinitive, "infinitiv"),
        (Reading::Present, "nutid"),
        (Reading::Past, "datid"),
        (Reading::Participle, "førnutid"),
        (Reading::ParticiplePlural, "participium-flertal"),
        (Reading::PresentParticiple, "nutids-participium"),
        (Reading::Imperative, "bydemåde"),
        (Reading::PassivePresent, "passiv-nutid"),
        (Reading::PassivePast, "passiv-datid"),
        (Reading::DeponentPresent, "deponens-nutid"),
        (Reading::DeponentPast, "deponens-datid"),
        (Reading::AdjectiveCommon, "tillæg-fk"),
        (Reading::AdjectiveNeuter, "tillæg-ik"),
        (Reading::AdjectivePlural, "tillæg-flertal"),
        (Reading::Comparative, "komparativ"),
        (Reading::Superlative, "superlativ"),
        (Reading::Adverb, "biord"),
        (Reading::Preposition, "forholdsord"),
        (Reading::Coordinator, "sideordnende"),
        (Reading::Subordinator, "underordnende"),
        (Reading::InfinitiveMark, "at-mærke"),
        (Reading::PronounSubject, "grundled"),
        (Reading::PronounObject, "genstand"),
        (Reading::PronounEither, "begge"),
        (Reading::Reflexive, "tilbagevisende"),
        (Reading::Possessive, "ejestedord"),
        (Reading::Determiner, "bestemmer"),
        (Reading::Relative, "henførende"),
        (Reading::Interrogative, "spørgeord"),
        (Reading::Numeral, "talord"),
        (Reading::Name, "navn"),
        (Reading::Interjection, "udråbsord"),
        (Reading::Expletive, "formelt"),
    ];

    /// The reading of that Danish name.
    pub fn from_name(name: &str) -> Option<Reading> {
        Reading::ALL
            .into_iter()
            .find(|(_, own)| *own == name)
            .map(|(reading, _)| reading)
    }
}

/// A set of readings.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Readings(u64);

impl Readings {
    /// No reading: an unknown word.
    pub const NONE: Readings = Readings(0);

    /// The set of just these.
    pub const fn of(readings: &[Reading]) -> Readings {
        let mut bits = 0;
        let mut index = 0;
        while index < readings.len() {
            bits |= 1 << readings[index] as u8;
            index += 1;
        }
        Readings(bits)
    }

    /// The set as it was written with [`Readings::bits`].
    pub const fn from_bits(bits: u64) -> Readings {
        Readings(bits)
    }

    /// The set as a number.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `reading` is in the set.
    pub const fn has(self, reading: Reading) -> bool {
        self.0 & (1 << reading as u8) != 0
    }

    /// Whether the sets share a reading.
    pub const fn meets(self, other: Readings) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every reading of this set is in the other; so it is for the empty set.
    pub const fn within(self, other: Readings) -> bool {
        self.0 & !other.0 == 0
    }

    /// What both have.
    #[must_use]
    pub const fn and(self, other: Readings) -> Readings {
        Readings(self.0 & other.0)
    }

    /// What either has.
    #[must_use]
    pub const fn or(self, other: Readings) -> Readings {
        Readings(self.0 | other.0)
    }

    /// This set without what the other has.
    #[must_use]
    pub const fn without(self, other: Readings) -> Readings {
        Readings(self.0 & !other.0)
    }

    /// How many readings there are.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The readings, in the order of the enumeration.
    pub fn iter(self) -> impl Iterator<Item = Reading> {
        Reading::ALL
            .into_iter()
            .map(|(reading, _)| reading)
            .filter(move |reading| self.has(*reading))
    }
}

impl From<Reading> for Readings {
    fn from(reading: Reading) -> Readings {
        Readings::of(&[reading])
    }
}

impl std::fmt::Debug for Readings {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_has_its_own_bit_and_name() {
        let mut bits = 0;
        for (place, (reading, name)) in Reading::ALL.into_iter().enumerate() {
            assert_eq!(reading as usize, place);
            assert_eq!(Reading::from_name(name), Some(reading));
            bits |= Readings::from(reading).bits();
        }
        assert_eq!(bits.count_ones() as usize, Reading::ALL.len());
    }

    #[test]
    fn sets() {
        let both = Readings::of(&[Reading::Past, Reading::ParticiplePlural]);
        assert!(both.has(Reading::Past) && !both.has(Reading::Present));
        assert_eq!(both.without(Reading::Past.into()), Reading::ParticiplePlural.into());
        assert!(Readings::NONE.within(both) && !Readings::NONE.meets(both));
        assert_eq!(both.iter().count(), 2);
    }
}
