//! [`Lemmas`]: the dictionary forms of the forms of both texts, each asked for once.

use std::sync::Arc;

use once_cell::sync::Lazy;
use rustc_hash::FxHashMap;

use crate::lexicon::{Class, Lexicon, Recent};

/// The dictionary forms of a form.
#[derive(Debug)]
pub(super) struct Lemma {
    /// As a verb, if it can be one, else as a noun or whatever it is.
    pub(super) verb_first: String,
    /// As a noun, if it can be one.
    pub(super) noun_first: String,
}

/// The dictionary forms of the forms that were asked for: the lexicon takes compounds apart, which costs most of a comparison.
#[derive(Default)]
pub(super) struct Lemmas {
    of_forms: FxHashMap<String, Arc<Lemma>>,
}

static RECENT: Lazy<Recent<Arc<Lemma>>> = Lazy::new(Recent::default);

impl Lemmas {
    /// The dictionary forms of a form in lower case.
    pub(super) fn of(&mut self, form: &str) -> Arc<Lemma> {
        if let Some(lemma) = self.of_forms.get(form) {
            return Arc::clone(lemma);
        }
        let lemma = RECENT.of(form, || Arc::new(lemma(form)));
        self.of_forms.insert(form.to_owned(), Arc::clone(&lemma));
        lemma
    }
}

fn lemma(form: &str) -> Lemma {
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
