//! A line of a word list.

/// The cells of a line; [`NONE`] where the word has no such form.
pub(super) type Row = Vec<String>;

/// What stands where a word has no such form.
pub(super) const NONE: &str = "-";

/// The cell of the first form, if there is one.
pub(super) fn first(forms: impl IntoIterator<Item = String>) -> String {
    forms.into_iter().next().unwrap_or_else(|| NONE.to_owned())
}

/// The form by which the word is called: the first one that it has.
pub(super) fn lemma(row: &Row) -> &str {
    let cell = row.iter().find(|cell| *cell != NONE).map_or("", String::as_str);
    cell.split('/').next().unwrap_or(cell)
}
