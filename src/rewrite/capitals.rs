//! Capitals: what is put in takes the capitals of what it replaces.

/// `plain` with the capitals of `original`: all of them, the first, or none.
pub fn like(original: &str, plain: &str) -> String {
    let mut letters = original.chars().filter(|c| c.is_alphabetic());
    let first_is_capital = letters.next().is_some_and(char::is_uppercase);
    if !first_is_capital {
        return plain.to_owned();
    }
    let mut others = letters.peekable();
    if others.peek().is_some() && others.all(char::is_uppercase) {
        return plain.to_uppercase();
    }
    let mut characters = plain.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::like;

    #[test]
    fn capitals_are_kept() {
        assert_eq!(like("såfremt", "hvis"), "hvis");
        assert_eq!(like("Såfremt", "hvis"), "Hvis");
        assert_eq!(like("SÅFREMT", "hvis"), "HVIS");
        assert_eq!(like("I henhold til", "efter"), "Efter");
        assert_eq!(like("Ændre", "øge"), "Øge");
    }
}
