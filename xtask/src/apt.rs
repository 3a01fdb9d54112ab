//! Debian packages, installed when this user may.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::step;

/// Installs the packages, or stops with a message that names them.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let Some(rights) = rights() else {
        bail!(
            "missing: {0}. Install with: sudo apt-get install {0}",
            packages.join(" ")
        );
    };
    step::step(&format!("install {}", packages.join(" ")), || {
        // The hundreds of lines that a browser's installation prints are shown only when it fails.
        step::output(&mut apt_get(rights, &["update"]))?;
        step::output(apt_get(rights, &["install", "--yes", "--no-install-recommends"]).args(packages))?;
        Ok(())
    })
}

#[derive(Clone, Copy)]
enum Rights {
    /// This user is root.
    Own,
    /// `sudo` works without a password.
    Lent,
}

fn rights() -> Option<Rights> {
    if !Path::new("/usr/bin/apt-get").exists() {
        return None;
    }
    if step::output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0") {
        return Some(Rights::Own);
    }
    let sudo = Command::new("sudo")
        .args(["--non-interactive", "true"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    sudo.is_ok_and(|status| status.success()).then_some(Rights::Lent)
}

fn apt_get(rights: Rights, arguments: &[&str]) -> Command {
    let mut command = match rights {
        Rights::Own => Command::new("env"),
        Rights::Lent => {
            let mut sudo = Command::new("sudo");
            sudo.args(["--non-interactive", "env"]);
            sudo
        }
    };
    command
        .args([
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "--quiet",
            "--option=Acquire::Retries=3",
        ])
        .args(arguments);
    command
}
