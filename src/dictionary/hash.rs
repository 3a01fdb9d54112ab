//! Fowler–Noll–Vo 1a: names the version of a dictionary; it guards nothing.

/// Where a hash begins.
pub(crate) const START: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash that goes on from `start` with more bytes.
pub(crate) fn fnv(bytes: &[u8], start: u64) -> u64 {
    bytes.iter().fold(start, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
