//! Writes the rules' documentation pages, Markdown in Danish, from the rules themselves: `rule_pages FOLDER`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use klarbrev::rules::RuleId;

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .ok_or("name the folder to write the pages into")?
        .into();
    fs::create_dir_all(&folder)?;
    let mut contents = String::from(
        "# Reglerne\n\nSiderne er skrevet ud fra reglerne selv. Ret dem i `src/rules/`, og kør `cargo xtask docs`.\n\n",
    );
    for rule in RuleId::ALL {
        let page = page(rule);
        let title = page
            .lines()
            .next()
            .unwrap_or_default()
            .trim_start_matches("# ")
            .to_owned();
        contents.push_str(&format!("- [{title}]({}.md)\n", rule.name()));
        fs::write(folder.join(format!("{}.md", rule.name())), page)?;
    }
    fs::write(folder.join("README.md"), contents)?;
    Ok(())
}

/// The opening comment of the rule's file, and its examples.
fn page(rule: RuleId) -> String {
    let comment = rule.documentation().lines().map_while(|line| line.strip_prefix("//!"));
    let mut page: String = comment
        .map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line)))
        .collect();
    let examples = rule.examples();
    page.push_str("\n## Prøvede sætninger\nReglen finder noget her:\n");
    for (sentence, place) in examples.finds {
        page.push_str(&format!("- {} (**{place}**)\n", one_line(sentence)));
    }
    page.push_str("\nOg lader disse være:\n");
    for sentence in examples.keeps {
        page.push_str(&format!("- {}\n", one_line(sentence)));
    }
    page
}

fn one_line(sentence: &str) -> String {
    sentence.split_whitespace().collect::<Vec<_>>().join(" ")
}
