//! Names, and nouns with a capital.

use super::super::classes::*;
use super::super::constraint::{Constraint, remove, select};
use crate::lexicon::{Reading as R, Readings};

const NAME: Readings = Readings::of(&[R::Name]);

pub(super) const CONSTRAINTS: &[Constraint] = &[
    select("an unknown word beside a name is a name: *Karina Hansen*", NAME, |at| {
        at.word(0).opens && at.is(1, NAME)
    }),
    select(
        "a noun with a capital before a name is a name: *Lund Hansen*",
        NAME,
        |at| !at.word(0).opens && at.is(1, NAME) && at.is(-1, NAME),
    ),
    remove(
        "a noun in the definite with a capital is a noun all the same: *Ombudsmanden*",
        NAME,
        |at| !at.word(0).opens && at.can(0, DEFINITE_NOUN),
    ),
    remove(
        "a long noun with a capital is a noun all the same: *Gladsaxe Kommune*",
        NAME,
        |at| !at.word(0).opens && at.word(0).long && at.can(0, NOUN),
    ),
    remove(
        "a genitive in the definite with a capital is a noun: *Folketingets*",
        NAME,
        |at| !at.word(0).opens && at.word(0).in_definite_genitive && at.word(0).long,
    ),
    select("any other noun with a capital is a name: *Peter Lund*", NAME, |at| {
        !at.word(0).opens
    }),
    select(
        "an unknown word first in the sentence with no ending to tell is a name: *Odense*",
        NAME,
        |at| {
            !at.can(
                0,
                Readings::of(&[
                    R::NounDefinitePlural,
                    R::NounDefiniteNeuter,
                    R::Infinitive,
                    R::Participle,
                    R::ParticiplePlural,
                ])
                .or(ADJECTIVE),
            )
        },
    ),
];
