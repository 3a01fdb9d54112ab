//! Klarbrev: a plain-language checker for letters from Danish municipalities to citizens.
//!
//! A letter goes one way through the house, each room using only rooms before it; `ARCHITECTURE.md` draws it.

pub mod letter;
