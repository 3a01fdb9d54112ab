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
            values: compiled!("stem-values"),
        },
        lists: compiled!("lists"),
        paradigms: compiled!("paradigms"),
        function_words: compiled!("function-words"),
    })
});

impl Lexicon {
    /// The built-in lexicon.
    pub fn built_in() -> &'static Lexicon {
        &BUILT_IN
    }
}
