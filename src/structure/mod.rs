//! Letter types and areas; data in `dictionaries/requirements/`.

include!(concat!(env!("OUT_DIR"), "/choices.rs"));

macro_rules! choice {
    ($(#[$documentation:meta])* $name:ident, $data:ident) => {
        $(#[$documentation])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

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
                $data[self.0 as usize].0
            }

            /// The Danish name for the screen.
            pub fn name(self) -> &'static str {
                $data[self.0 as usize].1
            }
        }
    };
}

choice! {
    /// What kind of letter it is: afslag, partshøring, rykker …
    LetterType, LETTER_TYPES_DATA
}

choice! {
    /// The area of administration (forvaltningsområde) that the letter belongs to.
    Area, AREAS_DATA
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
