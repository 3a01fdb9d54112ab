//! Names.

use super::super::classes::NOUN;
use super::super::constraint::{Constraint, select};
use crate::lexicon::{Reading as R, Readings};

pub(super) const CONSTRAINTS: &[Constraint] = &[select(
    "an unknown word first in the sentence is a name before another name: *Karina Hansen*",
    Readings::of(&[R::Name]),
    |at| at.is(1, R::Name.into()) || !at.can(1, NOUN),
)];
