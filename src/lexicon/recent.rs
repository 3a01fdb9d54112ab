//! [`Recent`]: what was found out about forms lately.
//!
//! Letters share most of their words, and a page asks for the same letter again with every key: taking a compound apart once is enough.

use std::sync::Mutex;

use rustc_hash::FxHashMap;

/// With more forms than this all are forgotten: the words of many letters, and little memory.
const MOST: usize = 8192;

/// Longer forms are not remembered, in bytes.
const LONGEST: usize = 64;

/// What was found out about forms lately, in memory only.
#[derive(Debug)]
pub(crate) struct Recent<T> {
    of_forms: Mutex<FxHashMap<Box<str>, T>>,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Recent {
            of_forms: Mutex::default(),
        }
    }
}

impl<T: Clone> Recent<T> {
    /// What is known of the form; else what `find` finds out.
    pub(crate) fn of(&self, form: &str, find: impl FnOnce() -> T) -> T {
        // Addresses and the like are not met again.
        if form.len() > LONGEST {
            return find();
        }
        // Who would have to wait for another thread finds out alone.
        if let Ok(known) = self.of_forms.try_lock()
            && let Some(found) = known.get(form)
        {
            return found.clone();
        }
        let found = find();
        if let Ok(mut known) = self.of_forms.try_lock() {
            if known.len() >= MOST {
                known.clear();
            }
            known.insert(form.into(), found.clone());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_asked_for_once_and_memory_is_bounded() {
        let recent = Recent::default();
        assert_eq!(recent.of("brev", || 1), 1);
        assert_eq!(recent.of("brev", || 2), 1);
        for form in 0..=MOST {
            recent.of(&form.to_string(), || form);
        }
        assert!(recent.of_forms.lock().expect("nobody panicked").len() <= MOST);
        assert_eq!(recent.of("brev", || 3), 3);
    }
}
