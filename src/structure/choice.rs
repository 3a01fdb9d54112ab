//! [`LetterType`] and [`Area`]: what a caseworker chooses from.

use super::{AREAS_DATA, LETTER_TYPES_DATA};

/// A letter type as the data has it; the signs are texts as the build script wrote them.
pub(super) struct TypeData {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    /// Why a letter is taken for one, in Danish.
    pub(super) reason: &'static str,
    /// Signs in the subject line.
    pub(super) heading: &'static str,
    /// Signs in the first words of the running text.
    pub(super) opening: &'static str,
    /// Signs anywhere in the running text and its headings.
    pub(super) anywhere: &'static str,
    /// Signs that it is something else.
    pub(super) against: &'static str,
    /// Circumstances that tell of it when all of them are there.
    pub(super) with: u32,
    /// Circumstances that hint at it when all of them are there.
    pub(super) hint: u32,
    /// Circumstances any of which takes both away.
    pub(super) without: u32,
    /// Circumstances each of which tells of something else.
    pub(super) against_when: u32,
}

macro_rules! choice {
    ($(#[$documentation:meta])* $name:ident, $data:ident, $id:expr, $danish:expr) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(super) u8);

        impl $name {
            /// All of them, in the order of the screen.
            pub fn all() -> impl Iterator<Item = Self> {
                (0..$data.len() as u8).map($name)
            }

            /// The one with that id.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::all().find(|one| one.id() == id)
            }

            /// The name in the outer contract.
            pub fn id(self) -> &'static str {
                $id(&$data[self.0 as usize])
            }

            /// The Danish name for the screen.
            pub fn name(self) -> &'static str {
                $danish(&$data[self.0 as usize])
            }
        }
    };
}

choice! {
    /// What kind of letter it is: afslag, partshøring, rykker …
    LetterType, LETTER_TYPES_DATA, |data: &TypeData| data.id, |data: &TypeData| data.name
}

choice! {
    /// The area of administration (forvaltningsområde) that the letter belongs to.
    Area, AREAS_DATA, |data: &(&'static str, &'static str)| data.0, |data: &(&'static str, &'static str)| data.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contract_s_letter_types_and_areas() {
        let types: Vec<_> = LetterType::all().map(LetterType::id).collect();
        assert_eq!(
            types,
            [
                "kvittering",
                "mangelbrev",
                "indkaldelse",
                "partshoering",
                "agterskrivelse",
                "afgoerelse-bevilling",
                "afgoerelse-afslag",
                "afgoerelse-delvis",
                "sanktion",
                "krav-rykker",
                "paabud",
                "hoering-orientering",
                "information",
            ]
        );
        assert_eq!(Area::all().count(), 7);
        assert_eq!(
            LetterType::from_id("partshoering").map(LetterType::name),
            Some("Partshøring")
        );
        assert_eq!(Area::from_id("ukendt"), None);
    }
}
