//! [`Actor`]: who acts, in the case that the clause asks for.

use crate::lexicon::small_words::pronoun;

/// Who acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// As the subject: *vi*, *du*, *kommunen*.
    pub subject: String,
    /// As the object: *os*, *dig*, *kommunen*.
    pub object: String,
}

impl Actor {
    /// The actor called that.
    pub fn named(name: &str) -> Actor {
        let object = pronoun(name).map_or(name, |pronoun| pronoun.object);
        Actor {
            subject: name.to_owned(),
            object: object.to_owned(),
        }
    }
}
