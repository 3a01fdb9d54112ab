//! What each word is in its sentence: readings in context, noun phrases, clauses.
//!
//! The lexicon says what a form can be. Constraints, each a rule with a name, take away what the words around it rule out; then clauses
//! and noun phrases are read from what is left. There are no figures from any corpus in here: every rule can be read and argued with.

mod auxiliary;
pub mod classes;
mod clause;
mod constraint;
mod constraints;
mod context;
mod identity;
mod letter_grammar;
mod noun_phrase;
mod passive;
mod place;
mod scheme;
mod sentence_grammar;
mod verb_group;
mod word;

pub use auxiliary::Auxiliary;
pub use clause::{Clause, Order};
pub use letter_grammar::LetterGrammar;
pub use noun_phrase::{NounPhrase, Number};
pub use passive::Passive;
pub use place::Place;
pub use scheme::Scheme;
pub use sentence_grammar::SentenceGrammar;
pub use verb_group::VerbGroup;
