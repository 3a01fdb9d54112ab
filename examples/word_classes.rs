//! Measures the grammar on a treebank in CoNLL-U: reads every sentence and prints how many words got the right word class (UPOS), and
//! which classes were taken for which: `word_classes FILE.conllu [--errors]`.
//!
//! Punctuation does not count, nor do words that the treebank cuts otherwise. Forms of *være, have, blive* are AUX or VERB in the treebank
//! by what they do: *have* and *blive* are taken as AUX where a participle belongs to them, *være* where a participle, an adjective or a
//! noun follows, the modals always. A participle before a noun is VERB or ADJ there without a rule that one
//! could follow, so the figures are given both strictly and with such a participle counted right as either.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use klarbrev::grammar::{Auxiliary, LetterGrammar, SentenceGrammar};
use klarbrev::letter::{Letter, TokenKind};
use klarbrev::lexicon::{Reading, Readings};

#[derive(Default)]
struct Count {
    words: usize,
    right: usize,
    right_or_participle: usize,
    right_or_auxiliary: usize,
    ambiguous: usize,
    confusion: BTreeMap<(String, String), usize>,
}

struct GoldWord {
    form: String,
    class: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("name a CoNLL-U file")?;
    let errors = arguments.next();
    let mut count = Count::default();
    for block in fs::read_to_string(path)?.split("\n\n") {
        let text = block.lines().find_map(|line| line.strip_prefix("# text = "));
        let words: Vec<GoldWord> = block.lines().filter_map(gold_word).collect();
        if let Some(text) = text {
            measure(text, &words, &mut count, errors.as_deref());
        }
    }
    print(&count);
    Ok(())
}

fn gold_word(line: &str) -> Option<GoldWord> {
    let cells: Vec<&str> = line.split('\t').collect();
    (cells.len() == 10 && cells[0].bytes().all(|byte| byte.is_ascii_digit())).then(|| GoldWord {
        form: cells[1].to_owned(),
        class: cells[3].to_owned(),
    })
}

fn measure(text: &str, gold: &[GoldWord], count: &mut Count, errors: Option<&str>) {
    let letter = Letter::from_text(text);
    let grammar = LetterGrammar::new(&letter);
    // Where each token of the letter begins, with its class and readings.
    let mut classes = BTreeMap::new();
    for (index, sentence) in letter.sentences().iter().enumerate() {
        let grammar = grammar.sentence(index);
        let tokens = letter.tokens_in(sentence.tokens);
        let forms: Vec<&str> = tokens
            .iter()
            .map(|token| &letter.folded()[token.span.range()])
            .collect();
        for (place, token) in tokens.iter().enumerate() {
            let mut class = class(grammar.readings(place), forms[place], token.kind);
            if class == "AUX" && !supports(grammar, &forms, place) {
                class = "VERB";
            }
            let span = token.span.range();
            classes.insert(span.start, (span.end, class, grammar.readings(place)));
        }
    }
    let mut from = 0;
    for (place, word) in gold.iter().enumerate() {
        let Some(start) = text[from..].find(&word.form).map(|found| from + found) else {
            continue;
        };
        from = start + word.form.len();
        let Some((end, class, readings)) = classes.get(&start) else {
            continue;
        };
        if *end != from || matches!(word.class.as_str(), "PUNCT" | "_" | "X" | "SYM") || *class == "PUNCT" {
            continue;
        }
        count.words += 1;
        count.ambiguous += usize::from(readings.count() > 1);
        let right = word.class == *class;
        let both =
            |one: &str, other: &str| word.class == one && *class == other || word.class == other && *class == one;
        let participle = readings.meets(Readings::of(&[
            Reading::Participle,
            Reading::ParticiplePlural,
            Reading::PresentParticiple,
        ]));
        count.right += usize::from(right);
        count.right_or_participle += usize::from(right || participle && both("VERB", "ADJ"));
        count.right_or_auxiliary += usize::from(right || participle && both("VERB", "ADJ") || both("AUX", "VERB"));
        if !right {
            let pair = (word.class.clone(), (*class).to_owned());
            let shown = format!("{}>{}", pair.0, pair.1);
            if errors.is_some_and(|wanted| wanted == "--errors" || wanted == shown) {
                let before: Vec<&str> = gold[place.saturating_sub(6)..place]
                    .iter()
                    .map(|word| word.form.as_str())
                    .collect();
                let after: Vec<&str> = gold
                    .iter()
                    .skip(place + 1)
                    .take(6)
                    .map(|word| word.form.as_str())
                    .collect();
                println!(
                    "{shown}\t{} [{}] {}\t{readings:?}",
                    before.join(" "),
                    word.form,
                    after.join(" ")
                );
            }
            *count.confusion.entry(pair).or_default() += 1;
        }
    }
}

/// Whether a form of *være, have, blive* or of a modal supports another word.
fn supports(grammar: &SentenceGrammar, forms: &[&str], place: usize) -> bool {
    const HAVE: [&str; 4] = ["har", "havde", "have", "haft"];
    const BECOME: [&str; 4] = ["bliver", "blev", "blive", "blevet"];
    const BE: [&str; 5] = ["er", "var", "være", "været", "vær"];
    let (forms_of, auxiliary): (&[&str], Auxiliary) = match forms[place] {
        form if HAVE.contains(&form) => (&HAVE, Auxiliary::Have),
        form if BECOME.contains(&form) => (&BECOME, Auxiliary::Become),
        form if BE.contains(&form) => (&BE, Auxiliary::Be),
        _ => return true,
    };
    let rest = place + 1..forms.len();
    let participle = rest
        .clone()
        .take_while(|&at| !forms_of.contains(&forms[at]))
        .any(|at| grammar.auxiliary(at) == Some(auxiliary));
    if participle || auxiliary != Auxiliary::Be {
        return participle;
    }
    // *der er*: somebody or something is there.
    let there = |at: usize| grammar.readings(at) == Reading::Expletive.into();
    if there(place + 1) || place > 0 && there(place - 1) {
        return false;
    }
    // What is said of the subject; in questions and after a fronted word the subject comes first.
    let mut at = place + 1;
    if let Some(subject) = &grammar.clause_of(place).subject
        && subject.start > place
    {
        at = subject.end;
    }
    let place_or_time = Readings::of(&[Reading::Preposition, Reading::Subordinator, Reading::InfinitiveMark]);
    while at < forms.len() && grammar.readings(at) == Reading::Adverb.into() {
        at += 1;
    }
    at < forms.len() && !grammar.readings(at).is_empty() && !grammar.readings(at).meets(place_or_time)
}

/// The word class that the treebank would give a word with these readings.
fn class(readings: Readings, form: &str, kind: TokenKind) -> &'static str {
    use Reading as R;
    const AUXILIARIES: [&str; 24] = [
        "er", "var", "være", "været", "vær", "har", "havde", "have", "haft", "bliver", "blev", "blive", "blevet",
        "kan", "kunne", "skal", "skulle", "vil", "ville", "må", "måtte", "bør", "burde", "turde",
    ];
    match kind {
        TokenKind::Abbreviation(_) if matches!(form, "kl." | "nr." | "stk.") => return "NOUN",
        TokenKind::Number => return "NUM",
        TokenKind::Punctuation => return "PUNCT",
        _ => {}
    }
    // Quantities are adjectives in the treebank, whatever stands after them.
    if matches!(form, "al" | "alle" | "alt" | "mange" | "samme")
        && readings.meets(Readings::of(&[R::Determiner, R::PronounEither]))
    {
        return "ADJ";
    }
    let Some(reading) = readings.iter().next() else {
        return "X";
    };
    match reading {
        R::NounSingularCommon
        | R::NounSingularNeuter
        | R::NounDefiniteCommon
        | R::NounDefiniteNeuter
        | R::NounPlural
        | R::NounDefinitePlural => "NOUN",
        R::NounGenitive if readings.has(R::Name) => "PROPN",
        R::NounGenitive => "NOUN",
        _ if readings.meets(Readings::of(&[
            R::Infinitive,
            R::Present,
            R::Past,
            R::Participle,
            R::Imperative,
            R::PassivePresent,
            R::PassivePast,
            R::DeponentPresent,
            R::DeponentPast,
            R::ParticiplePlural,
            R::PresentParticiple,
        ])) =>
        {
            if AUXILIARIES.contains(&form) {
                "AUX"
            } else {
                "VERB"
            }
        }
        R::AdjectiveCommon | R::AdjectiveNeuter | R::AdjectivePlural | R::Comparative | R::Superlative => "ADJ",
        R::Adverb => "ADV",
        R::Preposition => "ADP",
        R::Coordinator => "CCONJ",
        R::Subordinator if form == "som" || form == "end" => "ADP",
        R::Subordinator => "SCONJ",
        R::InfinitiveMark => "PART",
        R::PronounSubject | R::PronounObject | R::PronounEither | R::Reflexive | R::Expletive => "PRON",
        // *hvilken* is a pronoun in the treebank, whatever stands after it.
        R::Determiner if form.starts_with("hvilk") => "PRON",
        R::Determiner | R::Possessive => "DET",
        R::Relative | R::Interrogative if form.starts_with("hvor") => "ADV",
        R::Relative | R::Interrogative => "PRON",
        R::Numeral => "NUM",
        R::Name => "PROPN",
        R::Interjection => "INTJ",
        _ => "X",
    }
}

fn print(count: &Count) {
    let share = |right: usize| 100.0 * right as f64 / count.words.max(1) as f64;
    println!("{} words", count.words);
    println!("{:.2} % right", share(count.right));
    println!(
        "{:.2} % with participles as VERB or ADJ",
        share(count.right_or_participle)
    );
    println!("{:.2} % with AUX and VERB as one, too", share(count.right_or_auxiliary));
    println!("{:.2} % with more than one reading left", share(count.ambiguous));
    println!("treebank taken for: times");
    let mut confusion: Vec<_> = count.confusion.iter().collect();
    confusion.sort_by_key(|(_, times)| std::cmp::Reverse(**times));
    for ((gold, own), times) in confusion.into_iter().take(40) {
        println!("{gold:>6} {own:<6} {times}");
    }
}
