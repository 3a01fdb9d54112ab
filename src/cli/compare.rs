//! `klarbrev compare`.

use super::arguments::CompareArguments;
use super::{Outcome, complain, file, hand_over};
use crate::check::OffsetUnit;

pub(super) fn run(arguments: &CompareArguments) -> Outcome {
    let read = || {
        let checker = file::checker(&arguments.dictionaries)?;
        Ok((
            checker,
            file::letter(&arguments.before)?,
            file::letter(&arguments.after)?,
        ))
    };
    let (checker, before, after) = match read() {
        Ok(read) => read,
        Err::<_, file::FileProblem>(problem) => {
            complain(problem);
            return Outcome::BadInput;
        }
    };
    let compared = checker.compare(&before, &after);
    hand_over(&compared.to_json(OffsetUnit::Byte));
    if compared.all_facts_kept() {
        Outcome::Good
    } else {
        Outcome::Faulty
    }
}
