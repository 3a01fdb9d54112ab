//! Files in: letters and dictionaries, with a Danish message for everything that can be wrong with them.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::check::Checker;
use crate::dictionary::Fault;
use crate::letter::{DocxError, LARGEST_LETTER, Letter, decode, read_docx};

/// Why a file cannot be used.
#[derive(Debug)]
pub(super) enum Problem {
    Missing,
    Folder,
    Forbidden,
    Unreadable(io::ErrorKind),
    TooLarge,
    NoText,
    OtherFormat(&'static str),
    Docx(DocxError),
    Dictionary(Vec<Fault>),
}

/// A problem with its file.
#[derive(Debug)]
pub(super) struct FileProblem {
    path: PathBuf,
    problem: Problem,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = name(&self.path);
        match &self.problem {
            Problem::Missing => write!(
                formatter,
                "{path}: filen findes ikke. Se efter, om navnet er stavet rigtigt."
            ),
            Problem::Folder => write!(formatter, "{path}: det er en mappe. Skriv navnet på en fil i den."),
            Problem::Forbidden => write!(formatter, "{path}: du har ikke lov til at læse filen."),
            Problem::Unreadable(kind) => write!(formatter, "{path}: filen kan ikke læses ({kind})."),
            Problem::TooLarge => write!(
                formatter,
                "{path}: brevet er for stort. Klarbrev læser breve på op til 10 MB."
            ),
            Problem::NoText => {
                write!(
                    formatter,
                    "{path}: filen er ikke tekst i UTF-8, UTF-16 eller Windows-1252. Gem brevet som .docx, .html eller .txt."
                )
            }
            Problem::OtherFormat(format) => {
                write!(
                    formatter,
                    "{path}: Klarbrev læser ikke {format}. Gem brevet som .docx, .html eller .txt."
                )
            }
            Problem::Docx(error) => write!(formatter, "{path}: {error}. Åbn det i Word, og gem det igen som .docx."),
            Problem::Dictionary(faults) => {
                write!(
                    formatter,
                    "{path}: ordbogen har {} og er ikke taget i brug.",
                    fault_count(faults.len())
                )?;
                faults.iter().try_for_each(|fault| write!(formatter, "\n  {fault}"))
            }
        }
    }
}

/// `1 fejl`, `3 fejl`.
pub(super) fn fault_count(count: usize) -> String {
    format!("{count} fejl")
}

/// What a file is called in messages.
pub(super) fn name(path: &Path) -> String {
    if is_standard_input(path) {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn problem_of(error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::NotFound => Problem::Missing,
        io::ErrorKind::IsADirectory => Problem::Folder,
        io::ErrorKind::PermissionDenied => Problem::Forbidden,
        kind => Problem::Unreadable(kind),
    }
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    // One byte more than is allowed tells a large file from one that just fits.
    let limit = LARGEST_LETTER as u64 + 1;
    let read = if is_standard_input(path) {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map_err(|error| problem_of(&error))?;
    if bytes.len() > LARGEST_LETTER {
        Err(Problem::TooLarge)
    } else {
        Ok(bytes)
    }
}

/// Formats that people try, and that are no text.
fn other_format(path: &Path, bytes: &[u8]) -> Option<&'static str> {
    let extension = path
        .extension()
        .map(|extension| extension.to_string_lossy().to_lowercase());
    match extension.as_deref() {
        Some("pdf") => return Some("PDF"),
        Some("doc") => return Some("det gamle Word-format .doc"),
        Some("odt") => return Some("OpenDocument (.odt)"),
        Some("rtf") => return Some("RTF"),
        _ => {}
    }
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => Some("PDF"),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some("RTF"),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("det gamle Word-format .doc"),
        _ => None,
    }
}

/// Reads a letter.
pub(super) fn letter(path: &Path) -> Result<Letter, FileProblem> {
    let read = || -> Result<Letter, Problem> {
        let bytes = read_bytes(path)?;
        if let Some(format) = other_format(path, &bytes) {
            return Err(Problem::OtherFormat(format));
        }
        let extension = path
            .extension()
            .map(|extension| extension.to_string_lossy().to_lowercase());
        let zipped = bytes.starts_with(b"PK\x03\x04");
        if extension.as_deref() == Some("docx") || zipped {
            let (text, blocks) = read_docx(&bytes).map_err(Problem::Docx)?;
            return Ok(Letter::from_blocks(&text, &blocks));
        }
        let (text, _) = decode(&bytes).ok_or(Problem::NoText)?;
        Ok(match extension.as_deref() {
            Some("html" | "htm" | "xhtml") => Letter::from_html(&text),
            _ => Letter::from_text(&text),
        })
    };
    read().map_err(|problem| FileProblem {
        path: path.to_owned(),
        problem,
    })
}

/// Reads a text file that is no letter.
pub(super) fn text(path: &Path) -> Result<String, FileProblem> {
    let read = || Ok(decode(&read_bytes(path)?).ok_or(Problem::NoText)?.0);
    read().map_err(|problem| FileProblem {
        path: path.to_owned(),
        problem,
    })
}

/// A checker with the built-in dictionaries and these on top.
pub(super) fn checker(dictionaries: &[PathBuf]) -> Result<Checker, FileProblem> {
    let mut checker = Checker::built_in();
    for path in dictionaries {
        let source = text(path)?;
        checker.load_dictionary(&source).map_err(|faults| FileProblem {
            path: path.clone(),
            problem: Problem::Dictionary(faults),
        })?;
    }
    Ok(checker)
}
