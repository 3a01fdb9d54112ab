//! One announced and timed step of a job, which ends the job when it fails.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

/// Runs `work` under a heading, and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("\n== {name}");
    let start = Instant::now();
    let outcome = work().with_context(|| format!("step '{name}' failed"))?;
    eprintln!("== {name}: done in {}", in_seconds(start.elapsed()));
    Ok(outcome)
}

/// Runs a command to its end; fails with its exit code when it does not succeed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| cannot_start(command))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, status))
    }
}

/// Runs a command to its end and returns what it printed on standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| cannot_start(command))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        // What a failing command printed is the best explanation there is.
        eprint!("{printed}");
        return Err(failed(command, output.status));
    }
    Ok(printed)
}

/// Fails unless `held`, with a message for people.
pub(crate) fn require(held: bool, otherwise: impl FnOnce() -> String) -> Result<()> {
    if !held {
        bail!(otherwise());
    }
    Ok(())
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start {}", command.get_program().to_string_lossy())
}

fn failed(command: &Command, status: std::process::ExitStatus) -> anyhow::Error {
    let shown = shown(command);
    match status.code() {
        Some(code) => anyhow!("exit code {code} from: {shown}"),
        None => anyhow!("{shown} was stopped ({status})"),
    }
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or(command.get_program()).to_string_lossy()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy()));
    words.join(" ")
}

fn in_seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_names_itself_and_the_exit_code() {
        let fault = step("lint", || run(Command::new("sh").args(["-c", "exit 7"]))).unwrap_err();
        assert_eq!(
            format!("{fault:#}"),
            "step 'lint' failed: exit code 7 from: sh -c exit 7"
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let fault = run(&mut Command::new("no-such-program-klarbrev")).unwrap_err();
        assert!(format!("{fault:#}").starts_with("cannot start no-such-program-klarbrev: "));
    }

    #[test]
    fn output_is_what_was_printed_and_commands_read_nothing() {
        assert_eq!(output(Command::new("sh").args(["-c", "cat; echo æ"])).unwrap(), "æ\n");
    }
}
