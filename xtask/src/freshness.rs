//! Whether something that was made is younger than what it was made from.

use std::path::Path;
use std::time::SystemTime;

/// True where `made` is there and no older than any of its sources. A source that is missing makes nothing older.
pub(crate) fn is_fresh(made: &Path, sources: &[&Path]) -> bool {
    changed(made).is_some_and(|made| {
        sources
            .iter()
            .filter_map(|source| changed(source))
            .all(|source| made >= source)
    })
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().ok()?.modified().ok()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::*;

    #[test]
    fn made_is_fresh_until_a_source_is_younger() {
        let folder = std::env::temp_dir().join(format!("klarbrev-freshness-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let [made, source, missing] = ["made", "source", "missing"].map(|name| folder.join(name));
        let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(43_200);
        let touch = |file: &Path, time| fs::File::create(file).unwrap().set_modified(time).unwrap();

        touch(&source, noon);
        assert!(!is_fresh(&made, &[&source]));
        touch(&made, noon);
        assert!(is_fresh(&made, &[&source, &missing]));
        touch(&source, noon + Duration::from_secs(1));
        assert!(!is_fresh(&made, &[&source]));

        fs::remove_dir_all(&folder).unwrap();
    }
}
