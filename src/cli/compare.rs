//! `klarbrev compare`: two letters, or two folders of letters by file name.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::arguments::CompareArguments;
use super::{Outcome, complain, file, hand_over, say, snippet};
use crate::check::{Checker, Compared, OffsetUnit};
use crate::compare::{Certainty, Fate, Mention, Status};
use crate::letter::Letter;

pub(super) fn run(arguments: &CompareArguments) -> Outcome {
    let checker = match file::checker(&arguments.dictionaries) {
        Ok(checker) => checker,
        Err(problem) => {
            complain(problem);
            return Outcome::BadInput;
        }
    };
    match (arguments.before.is_dir(), arguments.after.is_dir()) {
        (true, true) => folders(&checker, arguments),
        (false, false) => {
            letters(&checker, arguments, &arguments.before, &arguments.after, None).map_or(Outcome::BadInput, |row| {
                if row.sure > 0 { Outcome::Faulty } else { Outcome::Good }
            })
        }
        _ => {
            complain("Den ene er en mappe og den anden en fil. Skriv to breve eller to mapper.");
            Outcome::BadInput
        }
    }
}

/// One line of the table over two folders.
struct Row {
    name: String,
    lix: [f64; 2],
    sure: usize,
    check: usize,
    kept: usize,
}

/// Compares two letters and says what there is to say; `None` where one of them cannot be read.
fn letters(
    checker: &Checker,
    arguments: &CompareArguments,
    before_path: &Path,
    after_path: &Path,
    name: Option<&str>,
) -> Option<Row> {
    let read = || Ok((file::letter(before_path)?, file::letter(after_path)?));
    let (before, after) = match read() {
        Ok(letters) => letters,
        Err::<_, file::FileProblem>(problem) => {
            complain(problem);
            return None;
        }
    };
    let compared = checker.compare(&before, &after);
    if arguments.json {
        hand_over(&compared.to_json_for_file(OffsetUnit::Byte, name));
    } else {
        if let Some(name) = name {
            say(&format!("── {name}\n"));
        }
        say(&text(&compared, [&file::name(before_path), &file::name(after_path)]));
    }
    let scores = compared.scores();
    let count = |wanted: &dyn Fn(&Fate) -> bool| compared.fates().iter().filter(|fate| wanted(fate)).count();
    let harmed = |fate: &Fate| fate.status != Status::Kept;
    Some(Row {
        name: name.unwrap_or_default().to_owned(),
        lix: scores.map(|scores| scores.lix),
        sure: count(&|fate| harmed(fate) && fate.certainty == Certainty::Sure),
        check: count(&|fate| harmed(fate) && fate.certainty == Certainty::Check),
        kept: count(&|fate| !harmed(fate)),
    })
}

/// Compares every letter of the first folder with the one of the same name in the second.
fn folders(checker: &Checker, arguments: &CompareArguments) -> Outcome {
    let (before, after) = match (files(&arguments.before), files(&arguments.after)) {
        (Ok(before), Ok(after)) => (before, after),
        (before, after) => {
            before.err().into_iter().chain(after.err()).for_each(complain);
            return Outcome::BadInput;
        }
    };
    let mut rows = Vec::new();
    let mut outcome = Outcome::Good;
    let mut problems = Vec::new();
    for (stem, path) in &before {
        let Some(other) = after.get(stem) else {
            problems.push(format!(
                "{}: brevet er ikke i {}.",
                path.display(),
                arguments.after.display()
            ));
            continue;
        };
        match letters(checker, arguments, path, other, Some(stem)) {
            Some(row) => rows.push(row),
            None => outcome = Outcome::BadInput,
        }
    }
    for (stem, path) in &after {
        if !before.contains_key(stem) {
            problems.push(format!(
                "{}: brevet er ikke i {}.",
                path.display(),
                arguments.before.display()
            ));
        }
    }
    if before.is_empty() {
        problems.push(format!(
            "{}: mappen har ingen breve. Klarbrev læser .txt, .md, .html og .docx.",
            arguments.before.display()
        ));
    }
    if !problems.is_empty() {
        problems.iter().for_each(complain);
        outcome = Outcome::BadInput;
    }
    if !arguments.json {
        say(&table(&rows));
    }
    let harmed = rows.iter().any(|row| row.sure > 0);
    outcome.max(if harmed { Outcome::Faulty } else { Outcome::Good })
}

/// The letters of a folder by the name without its ending, so that a .txt can be compared with a .docx.
fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>, String> {
    let unreadable = |error: std::io::Error| format!("{}: mappen kan ikke læses ({}).", folder.display(), error.kind());
    let mut files = BTreeMap::new();
    for file in fs::read_dir(folder).map_err(unreadable)? {
        let path = file.map_err(unreadable)?.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let is_letter = matches!(ending.as_deref(), Some("txt" | "md" | "html" | "htm" | "docx"));
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        // Word keeps a file of its own beside a letter that is open.
        if let Some(stem) = stem.filter(|stem| is_letter && path.is_file() && !stem.starts_with("~$"))
            && let Some(other) = files.insert(stem, path.clone())
        {
            return Err(format!(
                "{} og {}: to breve har samme navn. Lad kun det ene blive i mappen.",
                other.display(),
                path.display()
            ));
        }
    }
    Ok(files)
}

/// What is said to people of two letters: differences worst first, then the scores.
fn text(compared: &Compared<'_>, names: [&str; 2]) -> String {
    let mut text = String::new();
    for fate in compared.differences() {
        text.push_str(&fate_text(compared, fate, names));
        text.push_str("\n\n");
    }
    text.push_str(&verdict(compared));
    let [before, after] = compared.scores();
    let _ = writeln!(
        text,
        "LIX {} ({}) → {} ({}) · {} → {} ord · {} → {} ord pr. sætning",
        before.lix.round(),
        before.lix_band,
        after.lix.round(),
        after.lix_band,
        before.words,
        after.words,
        number(before.mean_sentence_words),
        number(after.mean_sentence_words),
    );
    text
}

/// What stands on the last line but one: how the facts fared.
fn verdict(compared: &Compared<'_>) -> String {
    let count = |certainty: Certainty| {
        compared
            .differences()
            .filter(|fate| fate.certainty == certainty)
            .count()
    };
    let (sure, check) = (count(Certainty::Sure), count(Certainty::Check));
    let kept = compared.fates().len() - sure - check;
    let look = match check {
        0 => String::new(),
        1 => " Se efter på 1 sted.".to_owned(),
        more => format!(" Se efter på {more} steder."),
    };
    match sure {
        0 => format!("Alle {kept} fakta er bevaret.{look}\n"),
        1 => format!("1 sted er ændret, tabt eller kommet til. {kept} fakta er bevaret.{look}\n"),
        more => format!("{more} steder er ændret, tabt eller kommet til. {kept} fakta er bevaret.{look}\n"),
    }
}

/// A difference with its places in both letters, drawn as compilers do.
fn fate_text(compared: &Compared<'_>, fate: &Fate, names: [&str; 2]) -> String {
    let message = compared.message(fate);
    let level = match fate.certainty {
        Certainty::Sure => Level::ERROR.with_name("sikkert"),
        Certainty::Check => Level::WARNING.with_name("se efter"),
    };
    let title = level.primary_title(message.as_str()).id(fate.subject.name());
    let sides = [&fate.before, &fate.after].into_iter().enumerate();
    let places =
        sides.filter_map(|(side, mention)| Some(place(compared.letters()[side], mention.as_ref()?, names[side])));
    let group = places.fold(
        title.elements([] as [Snippet<'_, annotate_snippets::Annotation<'_>>; 0]),
        |group, place| group.element(place),
    );
    Renderer::styled().render(&[group])
}

fn place<'a>(letter: &'a Letter, mention: &Mention, name: &'a str) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let line = snippet::line_of(letter, mention.span);
    Snippet::source(line.text)
        .path(name)
        .line_start(line.number)
        .annotation(AnnotationKind::Primary.span(line.place))
}

/// The letters of two folders, a line each.
fn table(rows: &[Row]) -> String {
    let width = rows
        .iter()
        .map(|row| row.name.chars().count())
        .max()
        .unwrap_or(0)
        .max(4);
    let mut text = format!("\n{:width$}  LIX før  efter  sikre  se efter  bevaret\n", "brev");
    for row in rows {
        let _ = writeln!(
            text,
            "{:width$}  {:7}  {:5}  {:5}  {:8}  {:7}",
            row.name,
            row.lix[0].round(),
            row.lix[1].round(),
            row.sure,
            row.check,
            row.kept
        );
    }
    let harmed = rows.iter().filter(|row| row.sure > 0).count();
    let _ = writeln!(
        text,
        "\n{} breve. {} har noget, der sikkert er ændret, tabt eller kommet til.",
        rows.len(),
        if harmed == 0 {
            "Ingen".to_owned()
        } else {
            harmed.to_string()
        }
    );
    text
}

/// Danish numbers: a decimal comma, one decimal.
fn number(value: f64) -> String {
    format!("{value:.1}").replace('.', ",")
}
