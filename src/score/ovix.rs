//! OVIX, word variation: ln N / ln(2 − ln V / ln N) for N words of which V differ.
//!
//! In letters a high number is not good in itself: the same thing should keep the same name.

/// The index of words that are given as numbers below `forms`, alike for words that are alike; `None` when every word differs, where
/// it is not defined, and for fewer than two words.
pub(super) fn ovix(words: impl Iterator<Item = u32>, forms: usize) -> Option<f64> {
    let mut seen = vec![false; forms];
    let mut count = 0_u32;
    let mut variation = 0_u32;
    for word in words {
        count += 1;
        if let Some(seen) = seen.get_mut(word as usize) {
            variation += u32::from(!*seen);
            *seen = true;
        }
    }
    if count < 2 || variation == count {
        return None;
    }
    let words = f64::from(count);
    Some(words.ln() / (2.0 - f64::from(variation).ln() / words.ln()).ln())
}

#[cfg(test)]
mod tests {
    use super::ovix;

    #[test]
    fn by_hand() {
        // N = 4, V = 2: ln 4 / ln(2 − 0,5) = 1,386294 / 0,405465 = 3,41902
        let value = ovix([0, 1, 0, 1].into_iter(), 2).expect("two words repeat");
        assert!((value - 3.419_02).abs() < 1e-5, "{value}");
    }

    #[test]
    fn undefined_when_every_word_differs() {
        assert_eq!(ovix([0, 1, 2].into_iter(), 3), None);
        assert_eq!(ovix(std::iter::empty(), 0), None);
    }
}
