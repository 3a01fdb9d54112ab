//! [`Places`]: places in a form.

/// A set of places in a form, in bytes from its beginning. A form has fewer than 64 bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    bits: u64,
}

impl Places {
    pub(super) fn insert(&mut self, place: usize) {
        self.bits |= 1_u64.checked_shl(place as u32).unwrap_or(0);
    }

    pub(super) const fn or(self, other: Places) -> Places {
        Places {
            bits: self.bits | other.bits,
        }
    }

    /// Those that do not come before `place`.
    pub(super) fn from(self, place: usize) -> Places {
        Places {
            bits: self.bits & u64::MAX.checked_shl(place as u32).unwrap_or(0),
        }
    }

    /// Those that do not come after `place`.
    pub(super) fn up_to(self, place: usize) -> Places {
        Places {
            bits: self.bits & !u64::MAX.checked_shl(place as u32 + 1).unwrap_or(0),
        }
    }

    /// The places in their order.
    pub(super) fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.bits;
        std::iter::from_fn(move || {
            let place = left.trailing_zeros();
            left &= left.checked_sub(1)?;
            Some(place as usize)
        })
    }
}
