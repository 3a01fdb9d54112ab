//! [`Lemmas`]: the dictionary forms of the forms of both texts, each asked for once.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::lexicon::{Class, Lexicon};

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
    of_forms: FxHashMap<String, Rc<Lemma>>,
}

impl Lemmas {
    /// The dictionary forms of a form in lower case.
    pub(super) fn of(&mut self, form: &str) -> Rc<Lemma> {
        if let Some(lemma) = self.of_forms.get(form) {
            return Rc::clone(lemma);
        }
        let lemma = Rc::new(lemma(form));
        self.of_forms.insert(form.to_owned(), Rc::clone(&lemma));
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
