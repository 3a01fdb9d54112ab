//! [`Bound`]: which side of a date, a period or a number is meant, and whether it is meant too.

/// Which side of a date, a period or a number is meant, and whether it is meant too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bound {
    /// Just this.
    #[default]
    None,
    /// *senest*, *til og med*: the day is the last one.
    Latest,
    /// *inden*, *før*: the day before is the last one.
    Before,
    /// *fra og med*, *tidligst*: the day is the first one.
    From,
    /// *fra*, *siden*: a beginning.
    Since,
    /// *til*, *frem til*: an end, and whether the day counts is not said.
    Until,
    /// *efter*
    After,
    /// *mindst*
    Least,
    /// *højst*
    Most,
    /// *mere end*
    More,
    /// *mindre end*
    Less,
}

impl Bound {
    /// The value with the bound, as ISO 8601 writes open intervals where it can.
    pub(super) fn applied(self, value: &str) -> String {
        match self {
            Bound::None => value.to_owned(),
            Bound::Latest | Bound::Most => ["<=", value].concat(),
            Bound::Before | Bound::Less => ["<", value].concat(),
            Bound::From | Bound::Least => [">=", value].concat(),
            Bound::After | Bound::More => [">", value].concat(),
            Bound::Since => [value, "/.."].concat(),
            Bound::Until => ["../", value].concat(),
        }
    }

    /// Whether it makes a deadline of a date.
    pub(super) const fn sets_deadline(self) -> bool {
        matches!(
            self,
            Bound::Latest | Bound::Before | Bound::From | Bound::After | Bound::Least | Bound::Most
        )
    }
}
