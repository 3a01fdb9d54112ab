//! Where things lie in this repository.

use std::path::{Path, PathBuf};

/// The top folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// The page and the element.
pub(crate) fn www() -> PathBuf {
    root().join("www")
}

/// The npm package.
pub(crate) fn package() -> PathBuf {
    root().join("pkg")
}

/// The built wasm module inside the npm package.
pub(crate) fn module() -> PathBuf {
    package().join("module")
}

/// A folder of the build for what is made on the way.
pub(crate) fn built(name: &str) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |folder| root().join(folder))
        .join(name)
}

/// A script that Node runs for one of the jobs.
pub(crate) fn script(name: &str) -> PathBuf {
    root().join("xtask").join("scripts").join(name)
}
