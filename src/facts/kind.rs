//! [`FactKind`]: what kind of thing a fact is.

/// What kind of thing a fact is (facts.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactKind {
    /// *senest den 3. marts 2026*, *inden 4 uger*
    Deadline,
    /// *1.250 kr. om måneden*
    Amount,
    /// *3. marts 2026*
    Date,
    /// *kl. 10.30*
    Time,
    /// *12,5 procent*
    Percent,
    /// *tre rater*
    Count,
    /// *servicelovens § 100, stk. 1*
    LegalRef,
    /// *99 88 77 66*
    Phone,
    /// *post@byen.example*
    Email,
    /// *www.byen.example*
    Url,
    /// *Torvet 3, 2. th.*, *9990 Byen*
    Address,
    /// *2026-08-1193*
    CaseNumber,
    /// *010190-0000*
    Cpr,
    /// *Udbetaling Danmark*, *Anders Skabelon*
    Name,
}

impl FactKind {
    /// The name in the outer contract.
    pub const fn name(self) -> &'static str {
        match self {
            FactKind::Deadline => "deadline",
            FactKind::Amount => "amount",
            FactKind::Date => "date",
            FactKind::Time => "time",
            FactKind::Percent => "percent",
            FactKind::Count => "count",
            FactKind::LegalRef => "legal-ref",
            FactKind::Phone => "phone",
            FactKind::Email => "email",
            FactKind::Url => "url",
            FactKind::Address => "address",
            FactKind::CaseNumber => "case-number",
            FactKind::Cpr => "cpr",
            FactKind::Name => "name",
        }
    }
}
