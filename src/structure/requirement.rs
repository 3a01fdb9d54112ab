//! [`Requirement`]: what a letter of some types must hold.

/// How much it matters that something is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look.
    Note,
    /// Better there.
    Advice,
    /// The letter may not have the effect that it should have.
    Serious,
}

impl Severity {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Advice => "advice",
            Severity::Serious => "serious",
        }
    }
}

/// Where a requirement is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The running text and its headings and tables.
    Text,
    /// The subject line.
    Subject,
    /// The first words of the running text.
    FirstWords,
    /// All of the letter, signature and addresses too.
    Letter,
}

impl Place {
    /// What was looked at, in Danish.
    pub(super) const fn looked(self) -> &'static str {
        match self {
            Place::Text => "i brevets tekst og overskrifter",
            Place::Subject => "i overskriften over brevets tekst",
            Place::FirstWords => "i de første 50 ord af brevets tekst",
            Place::Letter => "i hele brevet, også brevhoved og underskrift",
        }
    }
}

/// What a letter must hold, as the data has it; signs are texts as the build script wrote them, types and circumstances are bits.
#[derive(Debug)]
pub struct Requirement {
    /// The name in the outer contract.
    pub id: &'static str,
    /// The Danish name for the screen.
    pub name: &'static str,
    pub(super) types: u32,
    /// Circumstances that all have to be there; where one is not, the requirement is left out or not needed.
    pub(super) when: u32,
    /// Circumstances that make it needless.
    pub(super) unless: u32,
    /// The requirement that it is a part of: it is looked for only where that one is found.
    pub(super) given: Option<&'static str>,
    /// Why it is not needed where the circumstances say so, in Danish; without it nothing is said then.
    pub(super) not_needed: Option<&'static str>,
    pub(super) place: Place,
    /// Signs in headings.
    pub(super) headings: &'static str,
    pub(super) signs: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it rests on.
    pub basis: &'static str,
    /// Where that can be read.
    pub link: Option<&'static str>,
    /// What to do where it is not found, in Danish.
    pub message: &'static str,
    /// Text to fill in and put into the letter.
    pub(super) text_block: Option<&'static str>,
    /// The same where the letter is surely of the social area.
    pub(super) social_block: Option<&'static str>,
}
