//! [`Lemma`]: the dictionary forms of a form.

use std::sync::Arc;

use once_cell::sync::Lazy;

use crate::lexicon::{Class, Lexicon, Recent};

/// The dictionary forms of a form.
#[derive(Debug)]
pub(super) struct Lemma {
    /// As a verb, if it can be one, else as a noun or whatever it is.
    pub(super) verb_first: String,
    /// As a noun, if it can be one.
    pub(super) noun_first: String,
}

static RECENT: Lazy<Recent<Arc<Lemma>>> = Lazy::new(Recent::default);

/// The dictionary forms of a form in lower case.
pub(super) fn lemma(form: &str) -> Arc<Lemma> {
    // The lexicon takes compounds apart, which costs most of a comparison.
    RECENT.of(form, || Arc::new(find_lemma(form)))
}

/// The noun that a form in lower case is of, in the singular.
pub(super) fn noun(form: &str) -> String {
    lemma(form).noun_first.clone()
}

fn find_lemma(form: &str) -> Lemma {
    let analyses = Lexicon::built_in().analyses(form);
    let first_of = |classes: &[Class]| {
        let of_class = |class: &Class| analyses.iter().find(|analysis| analysis.word.class() == *class);
        let analysis = classes.iter().find_map(of_class).or_else(|| analyses.first());
        analysis.map_or_else(|| form.to_owned(), |analysis| analysis.word.lemma())
    };
    Lemma {
        verb_first: first_of(&[Class::Verb, Class::Noun]),
        noun_first: first_of(&[Class::Noun]),
    }
}
