//! `cargo xtask texts`: what every language says, and a new language to begin with.
//!
//! A language is a folder of Fluent files under `assets/texts/`. The build wants every key there, so a new one begins with
//! the English words, to be translated message by message; this command counts what still says the same as English.

use std::fs;

use many_paths_content::plain::Text;
use many_paths_content::resolve::Catalog;
use many_paths_content::{compile, words};

use crate::run::root;

/// The file that holds all words of a new language.
const FILE: &str = "words.ftl";

/// Prints a line for each language; or begins the language `add`.
///
/// # Errors
///
/// Content that is not whole, a tag that is none or is there already, or a file that can't be written.
pub fn run(add: Option<&str>) -> Result<(), String> {
    let outcome = compile(&root().join("assets"));
    if !outcome.problems.is_empty() {
        return Err(outcome.problems.join("\n"));
    }
    if let Some(tag) = add {
        return begin(tag, &outcome.catalog);
    }
    let rows = &outcome.catalog.words;
    println!("en: {} different texts", rows.len());
    for (place, tag) in outcome.catalog.languages.iter().enumerate().skip(1) {
        let same = rows.iter().filter(|row| row[place] == row[0]).count();
        println!("{tag}: {same} still with the same words as in English");
    }
    Ok(())
}

fn begin(tag: &str, catalog: &Catalog) -> Result<(), String> {
    let good = (2..=8).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !good {
        return Err(format!("\"{tag}\" is no language tag: write two or three letters, such as es or pt-BR"));
    }
    let folder = root().join("assets/texts").join(tag);
    fs::create_dir(&folder).map_err(|error| format!("assets/texts/{tag}: {error}"))?;
    let file = folder.join(FILE);
    fs::write(&file, fluent(&catalog.texts)).map_err(|error| format!("{}: {error}", file.display()))?;
    println!("wrote assets/texts/{tag}/{FILE}: {} messages in English, to be translated", catalog.texts.len());
    println!("begin with `language-name` and `language-direction` (ltr or rtl)");
    Ok(())
}

/// All texts as Fluent messages, those of the screens first.
fn fluent(texts: &[Text]) -> String {
    let mut out = String::from(
        "# Every word, to be translated. Keep { $names } as they are; cargo xtask texts counts what is still English.\n\n",
    );
    for (key, text, _) in texts {
        out.push_str(&format!("{key} = {}\n", words::written(text)));
    }
    out
}
