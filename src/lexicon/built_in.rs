//! The built-in lexicon, compiled by the build script.

use std::borrow::Cow;

use once_cell::sync::Lazy;

use super::lexicon::Lexicon;
use super::stems::StemBytes;
use super::table::Bytes;

macro_rules! compiled {
    ($name:literal) => {
        Cow::Borrowed(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.", $name)).as_slice())
    };
}

static BUILT_IN: Lazy<Lexicon> = Lazy::new(|| {
    Lexicon::open(Bytes {
        stems: StemBytes {
            text: compiled!("stems"),
            blocks: compiled!("stem-blocks"),
        },
        lists: compiled!("lists"),
        paradigms: compiled!("paradigms"),
        function_words: StemBytes {
            text: compiled!("function-words"),
            blocks: compiled!("function-word-blocks"),
        },
        readings: compiled!("readings"),
    })
});

impl Lexicon {
    /// The built-in lexicon.
    pub fn built_in() -> &'static Lexicon {
        &BUILT_IN
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Class, Gender, Inflection};
    use super::*;

    #[test]
    fn words_of_municipal_letters() {
        let (common, neuter) = (Gender::Common, Gender::Neuter);
        for (word, gender, definite, plural) in [
            ("partshøring", common, "partshøringen", "partshøringer"),
            ("klagefrist", common, "klagefristen", "klagefrister"),
            ("agterskrivelse", common, "agterskrivelsen", "agterskrivelser"),
            ("rykkergebyr", neuter, "rykkergebyret", "rykkergebyrer"),
            ("fripladstilskud", neuter, "fripladstilskuddet", "fripladstilskud"),
            ("helhedsvurdering", common, "helhedsvurderingen", "helhedsvurderinger"),
            (
                "rehabiliteringsteam",
                neuter,
                "rehabiliteringsteamet",
                "rehabiliteringsteam",
            ),
            ("aktindsigt", common, "aktindsigten", "aktindsigter"),
            (
                "sagsbehandlingsfrist",
                common,
                "sagsbehandlingsfristen",
                "sagsbehandlingsfrister",
            ),
            ("merudgiftsydelse", common, "merudgiftsydelsen", "merudgiftsydelser"),
            ("tilbudsportal", common, "tilbudsportalen", "tilbudsportaler"),
            ("undersøgelse", common, "undersøgelsen", "undersøgelser"),
            ("ressourceforløb", neuter, "ressourceforløbet", "ressourceforløb"),
            ("hjemtagelse", common, "hjemtagelsen", "hjemtagelser"),
            ("visitator", common, "visitatoren", "visitatorer"),
            (
                "kvalitetsstandard",
                common,
                "kvalitetsstandarden",
                "kvalitetsstandarder",
            ),
            ("borgerservice", common, "borgerservicen", "borgerservicer"),
            ("virkning", common, "virkningen", "virkninger"),
            ("refusion", common, "refusionen", "refusioner"),
            ("handleplan", common, "handleplanen", "handleplaner"),
            ("bostøtte", common, "bostøtten", "bostøtter"),
            (
                "støttekontaktperson",
                common,
                "støttekontaktpersonen",
                "støttekontaktpersoner",
            ),
            ("samkvemsret", common, "samkvemsretten", "samkvemsretter"),
            ("klassetrin", neuter, "klassetrinnet", "klassetrin"),
        ] {
            let words = Lexicon::built_in().words(word, Class::Noun);
            let forms: Vec<_> = words
                .iter()
                .map(|word| {
                    (
                        word.gender(),
                        word.form(Inflection::Definite),
                        word.form(Inflection::Plural),
                    )
                })
                .collect();
            let expected = (gender, Some(definite.to_owned()), Some(plural.to_owned()));
            assert_eq!(forms, [expected], "{word}");
        }
        for (word, neuter, plural) in [
            ("børnefaglig", "børnefagligt", "børnefaglige"),
            ("mellemkommunal", "mellemkommunalt", "mellemkommunale"),
            ("opsættende", "opsættende", "opsættende"),
        ] {
            let form = |inflection| Lexicon::built_in().inflect(word, Class::Adjective, inflection);
            assert_eq!(form(Inflection::Neuter).as_deref(), Some(neuter), "{word}");
            assert_eq!(form(Inflection::PluralOrDefinite).as_deref(), Some(plural), "{word}");
        }
    }

    #[test]
    fn variants_are_known() {
        for form in [
            "jobcentret",
            "jobcenteret",
            "aftner",
            "mailene",
            "links",
            "komiteen",
            "vejledt",
            "trykkede",
        ] {
            assert!(!Lexicon::built_in().analyses(form).is_empty(), "{form}");
        }
    }
}
