//! The size of the wasm module, as it lies on the disk and as it crosses the network.

use std::fmt;

use anyhow::{Context, Result};

use crate::{node, place, step};

/// The largest module that may be handed out, in bytes after Brotli.
const LARGEST: u64 = 900_000;

/// Bytes of the wasm module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    raw: u64,
    brotli: u64,
}

impl fmt::Display for Size {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kilobytes = |bytes: u64| bytes as f64 / 1000.0;
        write!(
            formatter,
            "Module: {:.1} kB, {:.1} kB after Brotli (at most {:.0} kB)",
            kilobytes(self.raw),
            kilobytes(self.brotli),
            kilobytes(LARGEST)
        )
    }
}

/// Measures the module that lies in `pkg/module`.
pub(crate) fn measure() -> Result<Size> {
    let file = place::module().join("klarbrev_bg.wasm");
    let raw = file.metadata().context("the module is not built")?.len();
    let brotli = step::output(node::script("brotli-size.mjs").arg(file))?
        .trim()
        .parse()?;
    Ok(Size { raw, brotli })
}

/// Fails when the module is larger than it may be.
pub(crate) fn require_small() -> Result<()> {
    let size = measure()?;
    eprintln!("{size}");
    step::require(size.brotli <= LARGEST, || "the module is too large".to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_shown_in_kilobytes() {
        let size = Size {
            raw: 1_234_567,
            brotli: 398_999,
        };
        assert_eq!(
            size.to_string(),
            "Module: 1234.6 kB, 399.0 kB after Brotli (at most 900 kB)"
        );
    }
}
