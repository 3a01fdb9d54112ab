//! The command as users and scripts meet it: arguments, files, exit codes, messages.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// A folder of its own for one test, gone afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("the folder is made");
        Folder(path)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("the file is written");
        path.to_str().expect("the path is text").to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn klarbrev(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_klarbrev"))
        .args(arguments)
        .output()
        .expect("the command runs")
}

fn klarbrev_reading(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_klarbrev"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let mut standard_input = child.stdin.take().expect("standard input");
    std::thread::scope(|scope| {
        // Both pipes are small: who writes all before reading anything waits for ever.
        scope.spawn(move || standard_input.write_all(input).expect("it reads"));
        child.wait_with_output().expect("it ends")
    })
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is UTF-8")
}

fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the message is UTF-8")
}

const LETTER: &str = "Såfremt du flytter, skal du give os besked i henhold til loven.\n";

fn docx(body: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive
        .start_file("word/document.xml", zip::write::SimpleFileOptions::default())
        .expect("a file begins");
    write!(
        archive,
        r#"<?xml version="1.0"?><w:document xmlns:w="urn:w"><w:body>{body}</w:body></w:document>"#
    )
    .expect("it is written");
    archive.finish().expect("the archive ends").into_inner()
}

#[test]
fn check_as_json_gives_one_object_a_file() {
    let folder = Folder::new("json");
    let (one, other) = (
        folder.write("en.txt", LETTER),
        folder.write("to.txt", "Du får støtten.\n"),
    );
    let output = klarbrev(&["check", &one, &other, "--format", "json", "--type", "afgoerelse-afslag"]);
    assert_eq!(output.status.code(), Some(0));
    let lines: Vec<Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0]["schema"], "klarbrev.analysis/1");
    assert_eq!(lines[0]["file"], one.as_str());
    assert_eq!(
        lines[0]["letter_type"],
        serde_json::json!({ "id": "afgoerelse-afslag", "given": true })
    );
    assert_eq!(lines[0]["offset_unit"], "byte");
    let finding = &lines[0]["findings"][0];
    assert_eq!(
        (
            finding["rule"].as_str(),
            finding["entry"].as_str(),
            finding["quote"].as_str()
        ),
        (Some("phrase"), Some("såfremt"), Some("Såfremt"))
    );
    assert_eq!(finding["suggestions"][0]["applicability"], "safe");
    assert_eq!(
        finding["suggestions"][0]["edits"],
        serde_json::json!([{ "start": 0, "end": 8, "text": "Hvis" }])
    );
    assert!(
        finding["suggestions"][0]["preview"]
            .as_str()
            .is_some_and(|preview| preview.starts_with("Hvis du flytter"))
    );
    assert_eq!(
        finding["suggestions"][0]["preview_changes"],
        serde_json::json!([{ "start": 0, "end": 4 }])
    );
    assert_eq!(lines[1]["scores"]["words"], 3);
}

#[test]
fn check_as_text_underlines_the_place() {
    let folder = Folder::new("text");
    let file = folder.write("brev.txt", format!("Kære Åse\n\n{LETTER}"));
    let output = klarbrev(&["check", &file]);
    let text = out(&output);
    assert_eq!(output.status.code(), Some(0));
    assert!(text.contains("»Såfremt« kan siges enklere"), "{text}");
    assert!(
        text.contains(&format!("{file}:3:1")),
        "the file, the line and the character\n{text}"
    );
    let lines: Vec<&str> = text.lines().collect();
    let line = lines
        .iter()
        .position(|line| line.contains("Såfremt du flytter"))
        .expect("the line is shown");
    let column = lines[line].chars().position(|c| c == 'S').expect("the word is there");
    assert_eq!(
        lines[line + 1].chars().position(|c| c == '^'),
        Some(column),
        "the word is underlined\n{text}"
    );
    assert!(
        lines[line + 1].contains("^^^^^^^") && !lines[line + 1].contains("^^^^^^^^"),
        "{text}"
    );
    assert!(
        text.contains("»Hvis«") && text.contains("LIX") && text.contains("for kort til et sikkert tal"),
        "{text}"
    );
    assert!(!text.contains('\u{1b}'), "no colours where nobody sees them");
}

#[test]
fn every_encoding_and_format_gives_the_same_words() {
    let folder = Folder::new("formats");
    let windows: Vec<u8> = LETTER.chars().map(|c| u32::from(c) as u8).collect();
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(LETTER.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let files = [
        folder.write("utf8.txt", LETTER),
        folder.write("windows.txt", windows),
        folder.write("utf16.txt", wide),
        folder.write("brev.md", LETTER),
        folder.write("brev.html", format!("<p>{}</p>", LETTER.replace('å', "&aring;"))),
        folder.write(
            "brev.docx",
            docx(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", LETTER.trim())),
        ),
    ];
    for file in &files {
        let output = klarbrev(&["check", file, "--format", "json"]);
        let analysis: Value = serde_json::from_str(&out(&output)).expect("the analysis is JSON");
        assert_eq!(analysis["scores"]["words"], 12, "{file}");
        let rules: Vec<_> = analysis["findings"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|finding| finding["entry"].as_str())
            .collect();
        assert!(rules.contains(&Some("såfremt")), "{file}: {rules:?}");
    }
}

#[test]
fn standard_input_is_a_letter_too() {
    let output = klarbrev_reading(&["check", "-", "--format", "json"], LETTER.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert!(out(&output).contains("\"words\":12"));
}

#[test]
fn rewrite_puts_in_what_is_safe_and_touches_nothing_else() {
    let folder = Folder::new("rewrite");
    let letter = "Kære Åse\r\n\r\n  Såfremt  du\u{a0}flytter,\tbedes du svare.  \r\n\r\n\r\n";
    let output = klarbrev(&["rewrite", &folder.write("brev.txt", letter), "--apply", "safe"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(out(&output), letter.replace("Såfremt", "Hvis"));
}

#[test]
fn rewrite_keeps_the_markup_of_html() {
    let folder = Folder::new("rewrite-html");
    let html = "<p class=\"x\">S&aring;<b>fremt</b> du flytter, &amp; hvis du <i>ej</i> svarer.</p>";
    let output = klarbrev(&["rewrite", &folder.write("brev.html", html), "--apply", "safe"]);
    assert_eq!(
        out(&output),
        "<p class=\"x\">Hvis<b></b> du flytter, &amp; hvis du <i>ikke</i> svarer.</p>".replace("<i>ikke</i>", &ej())
    );
}

/// Whether the dictionaries hold »ej« is not what this test is about.
fn ej() -> String {
    let output = klarbrev_reading(&["rewrite", "-"], "hvis du ej svarer.".as_bytes());
    format!("<i>{}</i>", out(&output).split(' ').nth(2).expect("three words"))
}

#[test]
fn bad_input_is_refused_in_danish_with_its_name() {
    let folder = Folder::new("bad");
    let large = folder.write("stor.txt", vec![b'a'; 10_000_001]);
    let picture = folder.write("billede.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff");
    let broken = folder.write("brud.docx", b"PK\x03\x04 no archive");
    let portable = folder.write("brev.pdf", b"%PDF-1.7");
    let missing = folder.0.join("findes-ikke.txt").to_str().expect("a path").to_owned();
    let inside = folder.0.to_str().expect("a path").to_owned();
    for (file, says) in [
        (&large, "10 MB"),
        (&picture, "UTF-8, UTF-16 eller Windows-1252"),
        (&broken, "beskadiget"),
        (&portable, "PDF"),
        (&missing, "findes ikke"),
        (&inside, "mappe"),
    ] {
        for command in ["check", "rewrite"] {
            let output = klarbrev(&[command, file]);
            assert_eq!(output.status.code(), Some(2), "{command} {file}");
            let complaint = complaint(&output);
            assert!(
                complaint.contains(says) && complaint.contains(file.as_str()),
                "{command}: {complaint}"
            );
            assert!(!complaint.contains("panicked"), "{complaint}");
            assert!(output.stdout.is_empty());
        }
    }
}

#[test]
fn the_other_letters_are_still_checked() {
    let folder = Folder::new("others");
    let good = folder.write("god.txt", LETTER);
    let output = klarbrev(&["check", "findes-ikke.txt", &good, "--format", "json"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(out(&output).lines().count(), 1);
}

#[test]
fn misunderstandings_are_explained() {
    for (arguments, says) in [
        (&["chek"][..], "»chek« findes ikke"),
        (&["check"][..], "hvilket brev"),
        (&["check", "x.txt", "--format", "xml"][..], "text eller json"),
        (&["check", "x.txt", "--type", "brev"][..], "partshoering"),
        (&["check", "x.txt", "--farve"][..], "--farve findes ikke"),
        (&["check", "x.txt", "--format"][..], "mangler"),
        (&["rewrite", "x.txt", "--apply", "all"][..], "ikke »all«"),
        (&["dictionary", "x.toml"][..], "dictionary check"),
        (&["compare", "x.txt"][..], "to breve eller to mapper"),
        (&["compare", "x.txt", "y.txt", "--format", "xml"][..], "text eller json"),
    ] {
        let output = klarbrev(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            complaint(&output).contains(says),
            "{arguments:?}: {}",
            complaint(&output)
        );
    }
    for arguments in [&["--help"][..], &["check", "--help"][..], &["--version"][..]] {
        assert_eq!(klarbrev(arguments).status.code(), Some(0), "{arguments:?}");
    }
}

const DICTIONARY: &str = r#"[dictionary]
title = "Lillerups egne ord"

[[entry]]
term    = "blomkålsmøde"
class   = "substantiv"
plain   = ["kort møde"]
use     = "safe"
source  = "Os selv"
example = [ { before = "Vi holder et blomkålsmøde.", after = "Vi holder et kort møde." } ]
"#;

#[test]
fn own_dictionaries_are_checked_and_used() {
    let folder = Folder::new("dictionary");
    let sound = folder.write("egne.toml", DICTIONARY);
    let output = klarbrev(&["dictionary", "check", &sound]);
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert!(
        out(&output).contains("»Lillerups egne ord« er i orden. 1 opslag, 1 eksempler"),
        "{}",
        out(&output)
    );
    let letter = folder.write("brev.txt", "Kom til vores blomkålsmøde i morgen.\n");
    assert_eq!(
        out(&klarbrev(&["rewrite", &letter, "--dictionary", &sound])),
        "Kom til vores kort møde i morgen.\n"
    );

    let faulty = folder.write(
        "fejl.toml",
        DICTIONARY
            .replace("\"safe\"", "\"altid\"")
            .replace("et kort møde", "et møde"),
    );
    let output = klarbrev(&["dictionary", "check", &sound, &faulty]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        out(&output).contains("linje 8") && out(&output).contains("»blomkålsmøde«"),
        "{}",
        out(&output)
    );
    let output = klarbrev(&["check", &letter, "--dictionary", &faulty]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        complaint(&output).contains("ikke taget i brug"),
        "{}",
        complaint(&output)
    );
}

#[test]
fn score_answers_every_line_in_order() {
    let lines: String = (0..3000)
        .map(|number| format!("{{\"id\":{number},\"text\":\"Du får støtten nu.\"}}\n"))
        .collect();
    let input = format!("{lines}{{\"id\":\"x\"}}\nnot json\n\n{{\"id\":\"sidst\",\"text\":\"\"}}\n");
    let output = klarbrev_reading(&["score", "--jsonl"], input.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    let answers: Vec<Value> = out(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect();
    assert_eq!(answers.len(), 3003);
    assert!((0..3000).all(|number| answers[number]["id"] == number && answers[number]["scores"]["words"] == 4));
    assert_eq!(answers[3000]["id"], "x");
    assert!(
        answers[3000]["error"]
            .as_str()
            .is_some_and(|error| error.contains("linje 3001"))
    );
    assert!(
        answers[3001]["error"]
            .as_str()
            .is_some_and(|error| error.contains("linje 3002"))
    );
    assert_eq!(answers[3002]["scores"]["words"], 0);
}

const PLAIN: &str =
    "Du kan klage til Ankestyrelsen. Du skal sende klagen senest den 3. marts 2026. Ring til os på 12 34 00 10.\n";
const BROKEN: &str =
    "Du kan klage til Ankestyrelsen. Du skal sende klagen senest den 13. marts 2026. Ring til os på 12 34 00 10.\n";

#[test]
fn two_letters_are_compared() {
    let folder = Folder::new("two-letters");
    let before = folder.write("før.txt", PLAIN);
    let after = folder.write("efter.txt", BROKEN);

    let same = klarbrev(&["compare", &before, &before]);
    assert_eq!(same.status.code(), Some(0));
    assert!(out(&same).contains("Alle 3 fakta er bevaret."), "{}", out(&same));

    let other = klarbrev(&["compare", &before, &after]);
    assert_eq!(other.status.code(), Some(1));
    for said in [
        "»senest den 3. marts 2026« er blevet til »senest den 13. marts 2026«",
        "før.txt:1",
        "efter.txt:1",
        "LIX",
    ] {
        assert!(out(&other).contains(said), "{said}: {}", out(&other));
    }

    let json = klarbrev(&["compare", &before, &after, "--format", "json"]);
    assert_eq!(json.status.code(), Some(1));
    let comparison: Value = serde_json::from_str(out(&json).trim()).expect("one line of JSON");
    assert_eq!(comparison["schema"], "klarbrev.comparison/1");
    assert_eq!(comparison["all_facts_kept"], false);
    let worst = &comparison["facts"][0];
    assert_eq!(
        (worst["status"].as_str(), worst["kind"].as_str()),
        (Some("changed"), Some("deadline"))
    );
    assert_eq!(worst["after"]["value"], "<=2026-03-13");
    assert_eq!(comparison["facts"][1]["status"], "kept", "what is kept stands last");
}

#[test]
fn two_folders_are_compared_by_name() {
    let folder = Folder::new("two-folders");
    for (name, text) in [
        ("før/a.txt", PLAIN),
        ("før/b.txt", PLAIN),
        ("efter/a.txt", PLAIN),
        ("efter/b.md", BROKEN),
    ] {
        fs::create_dir_all(folder.0.join(name).parent().expect("a folder")).expect("the folder is made");
        folder.write(name, text);
    }
    let path = |name: &str| folder.0.join(name).to_str().expect("text").to_owned();
    let (before, after) = (path("før"), path("efter"));

    let table = klarbrev(&["compare", &before, &after]);
    assert_eq!(table.status.code(), Some(1));
    assert!(out(&table).contains("2 breve. 1 har noget"), "{}", out(&table));

    let json = klarbrev(&["compare", &before, &after, "--format", "json"]);
    let files: Vec<Value> = out(&json)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(files.len(), 2);
    assert_eq!((&files[0]["file"], &files[1]["file"]), (&"a".into(), &"b".into()));

    // What cannot be compared is said, and the rest is done.
    folder.write("før/c.txt", PLAIN);
    let missing = klarbrev(&["compare", &before, &after]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(complaint(&missing).contains("c.txt"), "{}", complaint(&missing));
    assert!(out(&missing).contains("2 breve."));

    let mixed = klarbrev(&["compare", &before, &path("efter/a.txt")]);
    assert_eq!(mixed.status.code(), Some(2));
    assert!(complaint(&mixed).contains("to breve eller to mapper"));
}
