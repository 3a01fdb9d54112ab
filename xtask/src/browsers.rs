//! The two browsers that the tests run in: Debian's own, so that nothing is downloaded from anywhere else.

use anyhow::Result;

use crate::apt;

struct Browser {
    program: &'static str,
    packages: &'static [&'static str],
}

const BROWSERS: [Browser; 2] = [
    // Without its sandbox package Chromium starts for no one but root.
    Browser {
        program: "/usr/bin/chromium",
        packages: &["chromium", "chromium-sandbox"],
    },
    Browser {
        program: "/usr/bin/firefox-esr",
        packages: &["firefox-esr"],
    },
];

/// Installs the browsers that are missing if this user may, else stops and names them.
pub(crate) fn ensure() -> Result<()> {
    let packages = missing(|program| std::path::Path::new(program).exists());
    if packages.is_empty() {
        Ok(())
    } else {
        apt::install(&packages)
    }
}

fn missing(is_there: impl Fn(&str) -> bool) -> Vec<&'static str> {
    BROWSERS
        .iter()
        .filter(|browser| !is_there(browser.program))
        .flat_map(|browser| browser.packages)
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_missing_browsers_are_asked_for() {
        assert_eq!(missing(|_| false), ["chromium", "chromium-sandbox", "firefox-esr"]);
        assert_eq!(missing(|program| program.ends_with("chromium")), ["firefox-esr"]);
        assert!(missing(|_| true).is_empty());
    }
}
