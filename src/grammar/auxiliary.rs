//! [`Auxiliary`]: the verb that a participle or an infinitive belongs to.

use super::classes::{ADJECTIVE, DETERMINING, E_FORM, FINITE, INDEFINITE_NOUN, INFINITIVE, OPENER, PLAIN_FINITE};
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

/// The auxiliary of the word at `token`, and where it stands.
pub(super) fn auxiliary(words: &[Word], token: usize) -> Option<(Auxiliary, usize)> {
    let word = *words.get(token)?;
    let participle = word.can(Readings::of(&[R::Participle, R::ParticiplePlural])) && !before_noun(words, token);
    let infinitive = word.can(INFINITIVE);
    if !participle && !infinitive {
        return None;
    }
    // After *og*, another participle may stand between the word and its auxiliary.
    let mut joined = false;
    let mut at = token;
    while at > 0 && at + REACH > token {
        at -= 1;
        let before = words[at];
        match before.mark {
            Mark::Break | Mark::Dash => return None,
            Mark::Comma => {
                // *er, som aftalt, sendt*: what is set off does not count. In a list the comma stands for *og*.
                match words[..at].iter().rposition(|word| word.mark != Mark::None) {
                    Some(first) if words[first].mark == Mark::Comma && words[first + 1].can(OPENER) => at = first,
                    _ if joined || at + 1 == token => joined = true,
                    _ => return None,
                }
                continue;
            }
            Mark::None | Mark::Quote | Mark::Joint => {}
        }
        if before.is(R::Coordinator.into()) {
            joined = true;
            continue;
        }
        // *blev stående*: the verb has what it asked for.
        if before.is(R::PresentParticiple.into()) && at > 0 && words[at - 1].identity == Identity::Blive {
            return None;
        }
        if before.is(Readings::of(&[R::InfinitiveMark, R::Subordinator, R::Relative])) {
            // *at sende* belongs to no auxiliary; *at have sendt* and *at blive sendt* are met before.
            return None;
        }
        let verb = before.can(FINITE.or(Readings::of(&[R::Infinitive, R::Participle])));
        match before.identity {
            Identity::Have if participle && verb => return Some((Auxiliary::Have, at)),
            Identity::Være if participle => return Some((Auxiliary::Be, at)),
            Identity::Blive if participle => return Some((Auxiliary::Become, at)),
            Identity::Modal if infinitive => return Some((Auxiliary::Modal, at)),
            Identity::Modal | Identity::Være | Identity::Blive => return None,
            Identity::Have if verb => return None,
            _ if before.is(PLAIN_FINITE) => return None,
            _ if before.is(Readings::of(&[R::Infinitive, R::Participle])) && !joined => return None,
            _ => {}
        }
    }
    None
}

/// Whether a participle is a noun's attribute: *det udfyldte skema*.
fn before_noun(words: &[Word], token: usize) -> bool {
    let after = words.get(token + 1).copied().unwrap_or(Word::OUTSIDE);
    let before = token.checked_sub(1).map_or(Word::OUTSIDE, |before| words[before]);
    after.is(INDEFINITE_NOUN.or(ADJECTIVE)) && (words[token].is(E_FORM) || before.is(DETERMINING))
}
