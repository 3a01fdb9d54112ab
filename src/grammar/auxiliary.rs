//! [`Auxiliary`]: the verb that a participle or an infinitive belongs to.

use super::classes::{FINITE, INFINITIVE, VERB};
use super::identity::Identity;
use super::word::{Mark, Word};
use crate::lexicon::{Reading as R, Readings};

/// The verb that a participle or an infinitive belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auxiliary {
    /// *har sendt*
    Have,
    /// *er sendt*
    Be,
    /// *bliver sendt*
    Become,
    /// *skal sende*
    Modal,
}

/// How far before the word its auxiliary may stand.
const REACH: usize = 25;

/// The auxiliary of the word at `token`.
pub(super) fn auxiliary(words: &[Word], token: usize) -> Option<Auxiliary> {
    let word = *words.get(token)?;
    let participle = word.can(Readings::of(&[
        R::Participle,
        R::ParticiplePlural,
        R::AdjectiveNeuter,
        R::AdjectiveCommon,
    ]));
    let infinitive = word.can(INFINITIVE);
    if !participle && !infinitive {
        return None;
    }
    let mut commas = 0;
    for before in words.get(..token)?.iter().rev().take(REACH) {
        match before.mark {
            Mark::Break => return None,
            Mark::Comma => commas += 1,
            Mark::None | Mark::Quote | Mark::Joint => {}
        }
        if before.is(Readings::of(&[R::InfinitiveMark])) {
            // *at sende* belongs to no auxiliary; *at have sendt* and *at blive sendt* are met before.
            return None;
        }
        if !before.can(VERB.or(R::Participle.into())) {
            // The clause begins here. A comma alone may only set something off: *er, som aftalt, sendt*.
            if before.is(Readings::of(&[R::Subordinator, R::Relative])) && commas == 0 {
                return None;
            }
            continue;
        }
        match before.identity {
            Identity::Have if participle => return Some(Auxiliary::Have),
            Identity::Være if participle => return Some(Auxiliary::Be),
            Identity::Blive if participle => return Some(Auxiliary::Become),
            Identity::Modal if infinitive => return Some(Auxiliary::Modal),
            Identity::Modal | Identity::Have | Identity::Være | Identity::Blive => return None,
            _ if before.is(FINITE) => return None,
            _ => {}
        }
    }
    None
}
