//! The arguments, and what the command says about itself.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::structure::LetterType;

const HELP: &str = "\
klarbrev læser breve fra kommunen og siger, hvor svære de er, og hvorfor.

Brug:
  klarbrev check FIL… [--type T] [--dictionary FIL]… [--format text|json]
      Tjekker breve. - læser fra standard input. Filer: .txt .md .html .docx
  klarbrev rewrite FIL [--apply safe] [--dictionary FIL]…
      Skriver brevet med alle sikre forslag sat ind. Intet andet ændres.
  klarbrev compare FØR EFTER [--dictionary FIL]… [--format text|json]
      Sammenligner to udgaver af et brev: Er datoer, beløb, frister, pligter og betingelser bevaret?
      Med to mapper sammenlignes de breve, der hedder det samme.
  klarbrev dictionary check FIL…
      Tjekker ordbøger og prøver deres eksempler.
  klarbrev score --jsonl
      Læser {\"id\",\"text\"} linje for linje og skriver {\"id\",\"scores\"}.
  klarbrev --version

Afslutter med 0, når alt gik godt, 1, når en ordbog har fejl, eller når noget sikkert er ændret eller tabt mellem to
udgaver, og 2, når noget ikke kan læses.
Alt sker på din egen maskine.
";

/// What is asked for.
#[derive(Debug)]
pub(super) enum Command {
    Help(&'static str),
    Version,
    Check(CheckArguments),
    Rewrite(RewriteArguments),
    Compare(CompareArguments),
    DictionaryCheck(Vec<PathBuf>),
    Score,
}

#[derive(Debug, Default)]
pub(super) struct CheckArguments {
    pub(super) files: Vec<PathBuf>,
    pub(super) letter_type: Option<LetterType>,
    pub(super) dictionaries: Vec<PathBuf>,
    pub(super) json: bool,
}

#[derive(Debug)]
pub(super) struct RewriteArguments {
    pub(super) file: PathBuf,
    pub(super) dictionaries: Vec<PathBuf>,
}

#[derive(Debug, Default)]
pub(super) struct CompareArguments {
    pub(super) before: PathBuf,
    pub(super) after: PathBuf,
    pub(super) dictionaries: Vec<PathBuf>,
    pub(super) json: bool,
}

/// Why the arguments cannot be understood, in Danish.
#[derive(Debug)]
pub(super) struct Misunderstanding(String);

impl fmt::Display for Misunderstanding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\nSe hvordan med: klarbrev --help", self.0)
    }
}

impl From<lexopt::Error> for Misunderstanding {
    fn from(error: lexopt::Error) -> Self {
        Misunderstanding(match error {
            lexopt::Error::MissingValue { option: Some(option) } => format!("Der mangler noget efter {option}."),
            lexopt::Error::MissingValue { option: None } => "Der mangler noget til sidst.".to_owned(),
            lexopt::Error::UnexpectedOption(option) => format!("Valget {option} findes ikke her."),
            lexopt::Error::UnexpectedArgument(argument) => {
                format!("»{}« hører ikke til her.", argument.to_string_lossy())
            }
            lexopt::Error::UnexpectedValue { option, .. } => format!("{option} skal stå uden noget efter."),
            lexopt::Error::NonUnicodeValue(value) => format!("»{}« er ikke gyldig tekst.", value.to_string_lossy()),
            lexopt::Error::ParsingFailed { value, .. } => format!("»{value}« kan ikke bruges her."),
            lexopt::Error::Custom(error) => error.to_string(),
        })
    }
}

fn misunderstood<T>(message: impl Into<String>) -> Result<T, Misunderstanding> {
    Err(Misunderstanding(message.into()))
}

/// Reads the arguments.
pub(super) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Misunderstanding> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let command = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help(HELP)),
        Some(Short('V') | Long("version")) => return Ok(Command::Version),
        Some(Value(command)) => command,
        Some(argument) => return Err(argument.unexpected().into()),
    };
    match command.to_string_lossy().as_ref() {
        "check" => check(&mut parser),
        "rewrite" => rewrite(&mut parser),
        "compare" => compare(&mut parser),
        "dictionary" => dictionary(&mut parser),
        "score" => score(&mut parser),
        "help" => Ok(Command::Help(HELP)),
        other => misunderstood(format!(
            "Kommandoen »{other}« findes ikke. Kommandoerne er check, rewrite, compare, dictionary check og score."
        )),
    }
}

fn check(parser: &mut lexopt::Parser) -> Result<Command, Misunderstanding> {
    let mut arguments = CheckArguments::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            Long("type") => {
                let id = parser.value()?.string()?;
                let Some(letter_type) = LetterType::from_id(&id) else {
                    let ids: Vec<_> = LetterType::all().map(LetterType::id).collect();
                    return misunderstood(format!(
                        "Brevtypen »{id}« findes ikke. Brevtyperne er: {}.",
                        ids.join(", ")
                    ));
                };
                arguments.letter_type = Some(letter_type);
            }
            Long("dictionary") => arguments.dictionaries.push(parser.value()?.into()),
            Long("format") => arguments.json = is_json(parser)?,
            Value(file) => arguments.files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if arguments.files.is_empty() {
        return misunderstood("Skriv, hvilket brev der skal tjekkes, eller - for at læse fra standard input.");
    }
    Ok(Command::Check(arguments))
}

fn rewrite(parser: &mut lexopt::Parser) -> Result<Command, Misunderstanding> {
    let mut file = None;
    let mut dictionaries = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            Long("apply") => {
                let what = parser.value()?.string()?;
                if what != "safe" {
                    return misunderstood(format!(
                        "--apply kan kun være safe, ikke »{what}«. Andre forslag skal et menneske vælge."
                    ));
                }
            }
            Long("dictionary") => dictionaries.push(parser.value()?.into()),
            Value(value) if file.is_none() => file = Some(value.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    match file {
        Some(file) => Ok(Command::Rewrite(RewriteArguments { file, dictionaries })),
        None => misunderstood("Skriv, hvilket brev der skal skrives om, eller - for at læse fra standard input."),
    }
}

fn compare(parser: &mut lexopt::Parser) -> Result<Command, Misunderstanding> {
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut arguments = CompareArguments::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            Long("dictionary") => arguments.dictionaries.push(parser.value()?.into()),
            Long("format") => arguments.json = is_json(parser)?,
            Value(path) if paths.len() < 2 => paths.push(path.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let [before, after] = <[PathBuf; 2]>::try_from(paths).map_err(|_| {
        Misunderstanding(
            "Skriv to breve eller to mapper: først den første udgave, så den nye. klarbrev compare FØR EFTER"
                .to_owned(),
        )
    })?;
    Ok(Command::Compare(CompareArguments {
        before,
        after,
        ..arguments
    }))
}

/// What `--format` asks for.
fn is_json(parser: &mut lexopt::Parser) -> Result<bool, Misunderstanding> {
    match parser.value()?.string()?.as_str() {
        "json" => Ok(true),
        "text" => Ok(false),
        other => misunderstood(format!("--format kan være text eller json, ikke »{other}«.")),
    }
}

fn dictionary(parser: &mut lexopt::Parser) -> Result<Command, Misunderstanding> {
    match parser.next()? {
        Some(Value(word)) if word == "check" => {}
        Some(Short('h') | Long("help")) => return Ok(Command::Help(HELP)),
        _ => return misunderstood("Skriv: klarbrev dictionary check FIL…"),
    }
    let mut files = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            Value(file) => files.push(file.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if files.is_empty() {
        return misunderstood("Skriv, hvilken ordbog der skal tjekkes.");
    }
    Ok(Command::DictionaryCheck(files))
}

fn score(parser: &mut lexopt::Parser) -> Result<Command, Misunderstanding> {
    let mut lines = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(Command::Help(HELP)),
            Long("jsonl") => lines = true,
            other => return Err(other.unexpected().into()),
        }
    }
    if lines {
        Ok(Command::Score)
    } else {
        misunderstood("Skriv: klarbrev score --jsonl")
    }
}
