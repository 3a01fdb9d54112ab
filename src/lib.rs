//! Klarbrev: a plain-language checker for letters from Danish municipalities to citizens.
//!
//! A letter goes one way through the house, each room using only rooms before it; `ARCHITECTURE.md` draws it.

pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod compare;
pub mod dictionary;
pub mod facts;
pub mod grammar;
pub mod letter;
pub mod lexicon;
pub mod paraphrase;
pub mod pilot;
pub mod rewrite;
pub mod rules;
pub mod score;
pub mod structure;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
