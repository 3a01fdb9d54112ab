//! How far a suggestion can be trusted.

/// Whether a suggestion may be applied unseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// May be applied unseen: the sentence stays grammatical and means the same.
    Safe,
    /// Right only if the caseworker says so: sense, actor or word order decides.
    Choose,
    /// The term stays; an explanation can be inserted.
    Explain,
}

impl Applicability {
    /// All of them.
    pub const ALL: [Applicability; 3] = [Applicability::Safe, Applicability::Choose, Applicability::Explain];

    /// The name in the outer contract and in the dictionaries.
    pub const fn name(self) -> &'static str {
        match self {
            Applicability::Safe => "safe",
            Applicability::Choose => "choose",
            Applicability::Explain => "explain",
        }
    }

    /// The applicability of that name.
    pub fn from_name(name: &str) -> Option<Applicability> {
        [Applicability::Safe, Applicability::Choose, Applicability::Explain]
            .into_iter()
            .find(|one| one.name() == name)
    }
}
