//! The `klarbrev` command.
fn main() {}
