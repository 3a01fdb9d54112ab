//! Errors planted in plain passages are reported, and changes that keep the meaning are not (facts.md).

#[path = "facts/measure.rs"]
mod measure;
#[path = "facts/mutation.rs"]
mod mutation;

#[test]
fn errors_are_reported_and_other_changes_are_not() {
    let mut faults = String::new();
    let (mut alarms, mut letters) = (0, 0);
    for (kind, tally) in measure::measure() {
        assert!(tally.planted > 9, "{kind:?} was planted {} times", tally.planted);
        if kind.is_error() && (tally.spoken_of as f64) < 0.95 * tally.planted as f64 {
            faults += &format!("{kind:?}: {} of {} reported\n", tally.spoken_of, tally.planted);
        }
        alarms += tally.alarms;
        letters += tally.planted;
    }
    if alarms as f64 > 0.3 * letters as f64 {
        faults += &format!("{alarms} false alarms in {letters} letters\n");
    }
    assert_eq!(faults, "");
}
