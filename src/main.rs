//! The `klarbrev` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    klarbrev::cli::run(std::env::args_os().skip(1))
}
