//! `klarbrev rewrite --apply safe`.

use super::arguments::RewriteArguments;
use super::{Outcome, complain, file, say};
use crate::check::Options;

pub(super) fn run(arguments: &RewriteArguments) -> Outcome {
    let read = file::checker(&arguments.dictionaries).and_then(|checker| Ok((checker, file::letter(&arguments.file)?)));
    match read {
        Ok((checker, letter)) => {
            say(&checker.check(&letter, &Options::default()).rewrite_safe());
            Outcome::Good
        }
        Err(problem) => {
            complain(problem);
            Outcome::BadInput
        }
    }
}
