//! Sentences said otherwise: the active for the passive, a verb for its noun, two sentences for one.
//!
//! Everything here works on the fields of a clause ([`crate::grammar::Scheme`]): it moves whole fields and writes them down in the order
//! that Danish asks for. Where the fields cannot be told for sure, nothing is offered.

mod active;
mod active_verbs;
mod actor;
mod adverbial_field;
mod agent;
mod asked;
mod bullet_list;
mod cut;
mod doubt;
mod draft;
mod enumeration;
mod genitive_clause;
mod hidden_verb;
mod inserted;
mod item_shape;
mod note;
mod plain_clause;
mod positive;
mod possibility;
mod relative_clause;
mod segment;
mod turned;
mod verbal_noun;

pub use active::active;
pub use active_verbs::base_of_passive;
pub use actor::Actor;
pub use agent::{Agent, agent, is_known_actor, named_before};
pub use asked::asked;
pub use bullet_list::bullet_list;
pub use cut::{Cut, cuts};
pub use draft::Paraphrase;
pub use enumeration::{Enumeration, enumerations};
pub use genitive_clause::{GenitiveClause, genitive_clause};
pub use hidden_verb::{HiddenVerb, hidden_verb};
pub use inserted::{Insertion, insertions, taken_out};
pub use note::{moved_to_note, note};
pub use positive::{Positive, positive};
pub use possibility::{Possibility, possibility};
pub use relative_clause::{Preposed, RelativeClause};
pub use turned::turned;
