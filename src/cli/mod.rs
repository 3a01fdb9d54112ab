//! The command line: translates arguments and files, and what the library says into Danish text or JSON.

mod arguments;
mod check;
mod compare;
mod dictionary;
mod file;
mod rewrite;
mod score;
mod snippet;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use arguments::Command;

/// What the process ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// Everything was done, and nothing is wrong.
    Good,
    /// Something is wrong in what was examined.
    Faulty,
    /// Something could not be read, or was asked for in a way that cannot be understood.
    BadInput,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> ExitCode {
        ExitCode::from(match outcome {
            Outcome::Good => 0,
            Outcome::Faulty => 1,
            Outcome::BadInput => 2,
        })
    }
}

/// Says on standard error what is wrong.
fn complain(message: impl Display) {
    let _ = writeln!(anstream::stderr(), "klarbrev: {message}");
}

/// Writes to standard output. A reader that has seen enough (`| head`) is no error.
fn say(text: &str) {
    let _ = anstream::stdout().write_all(text.as_bytes());
}

/// Writes data to standard output, as it is.
fn hand_over(line: &str) {
    let mut output = std::io::stdout().lock();
    let _ = output.write_all(line.as_bytes()).and_then(|()| output.write_all(b"\n"));
}

/// Runs the command with the arguments after its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let outcome = match arguments::parse(arguments) {
        Ok(Command::Help(text)) => {
            say(text);
            Outcome::Good
        }
        Ok(Command::Version) => {
            say(concat!("klarbrev ", env!("CARGO_PKG_VERSION"), "\n"));
            Outcome::Good
        }
        Ok(Command::Check(arguments)) => check::run(&arguments),
        Ok(Command::Rewrite(arguments)) => rewrite::run(&arguments),
        Ok(Command::Compare(arguments)) => compare::run(&arguments),
        Ok(Command::DictionaryCheck(files)) => dictionary::run(&files),
        Ok(Command::Score) => score::run(),
        Err(problem) => {
            complain(problem);
            Outcome::BadInput
        }
    };
    outcome.into()
}
