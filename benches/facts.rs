//! Errors planted in plain passages by program: how many the comparison reports, kind by kind, and how often it cries out for nothing.

#[path = "../tests/facts/measure.rs"]
mod measure;
#[path = "../tests/facts/mutation.rs"]
mod mutation;

fn main() {
    let examples = std::env::args().any(|argument| argument == "--examples");
    println!("{:24} planted  reported  share  alarms", "kind");
    for (kind, tally) in measure::measure() {
        let share = tally.spoken_of as f64 / tally.planted as f64;
        println!(
            "{:24} {:7}  {:8}  {share:.3}  {:6}",
            format!("{kind:?}"),
            tally.planted,
            tally.spoken_of,
            tally.alarms
        );
        if examples {
            for example in &tally.examples {
                println!("    {example}");
            }
        }
    }
}
