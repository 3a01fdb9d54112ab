//! Writes the page that shows what becomes of every verb entry in each of its forms: `verb_tables FOLDER`.

use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use klarbrev::dictionary::source::parse;
use klarbrev::dictionary::verb_table::{VerbForm, verb_table};
use klarbrev::lexicon::Lexicon;

const INTRODUCTION: &str = "# Udsagnsordene i alle former

Her står, hvad Klarbrev gør ved hvert opslag med et udsagnsord, form for form. Siden er lavet af ordbøgerne og ordlisten med
`cargo xtask docs`; ret i `dictionaries/phrases`, ikke her. En streg betyder, at formen bliver stående, fordi det klare ord ikke kan
stå der, eller at ordet ikke har formen.
";

fn main() -> Result<(), Box<dyn Error>> {
    let folder_of_page: PathBuf = env::args_os()
        .nth(1)
        .ok_or("name the folder to write the page into")?
        .into();
    fs::create_dir_all(&folder_of_page)?;
    let mut page = String::from(INTRODUCTION);
    let folder = format!("{}/dictionaries/phrases", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|file| file.map(|file| file.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let mut tables = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let document = parse(&text).map_err(|faults| format!("{}: {}", file.display(), faults[0]))?;
        for entry in document.entries {
            if let Some(rows) = verb_table(&entry, Lexicon::built_in()) {
                tables.push((entry.term.clone(), rows));
            }
        }
    }
    tables.sort_by(|one, other| one.0.cmp(&other.0));
    for (term, rows) in tables {
        let _ = write!(page, "\n## {term}\n\n| form | står der | bliver til |\n|---|---|---|\n");
        for row in rows {
            let name = VerbForm::ALL
                .into_iter()
                .find(|(form, _)| *form == row.form)
                .map_or("", |(_, name)| name);
            let found = if row.term.is_empty() { "–" } else { &row.term };
            let plain = if row.plain.is_empty() {
                "–".to_owned()
            } else {
                row.plain.join(" · ")
            };
            let _ = writeln!(page, "| {name} | {found} | {plain} |");
        }
    }
    fs::write(folder_of_page.join("udsagnsord.md"), page)?;
    Ok(())
}
