//! `cargo xtask texts`: what every language says and what it lacks, and a new language to begin with.
//!
//! A language is a folder of Fluent files under `assets/texts/`. The build wants every key there, so a new one begins with
//! the English words, to be translated message by message; this command tells what is missing, what still says the same as
//! English, and how hard it is to read.

use std::fmt::Write as _;
use std::fs;

use many_paths_content::diagnose::Log;
use many_paths_content::plain::{self, Rules, Text};
use many_paths_content::resolve::Catalog;
use many_paths_content::words::{Language, read_languages};
use many_paths_content::{compile, forms, words};

use crate::run::root;

/// The file that holds all words of a new language.
const FILE: &str = "words.ftl";
/// How many of each kind are told.
const TOLD: usize = 12;

/// Prints what each language has; or begins the language `add`.
///
/// # Errors
///
/// English content that is not whole, a language that lacks words, a tag that is none or is there already, or a file that can't
/// be written.
pub fn run(add: Option<&str>) -> Result<(), String> {
    let assets = root().join("assets");
    let outcome = compile(&assets);
    let languages = read_languages(&assets, &mut Log::default());
    let translated = |problem: &&String| {
        let folder =
            |language: &&Language| language.tag != "en" && problem.contains(&format!("texts/{}/", language.tag));
        languages.iter().any(|language| folder(&language))
    };
    let (_, english): (Vec<&String>, Vec<&String>) = outcome.problems.iter().partition(translated);
    if !english.is_empty() {
        return Err(english.into_iter().cloned().collect::<Vec<_>>().join("\n"));
    }
    if let Some(tag) = add {
        return begin(tag, &outcome.catalog);
    }
    let texts = &outcome.catalog.texts;
    println!("en: {} messages; {}", texts.len(), read(&outcome.rules, texts));
    let mut lacking = Vec::new();
    for language in languages.iter().filter(|language| language.tag != "en") {
        let (told, whole) = told(language, texts);
        print!("{told}");
        lacking.extend((!whole).then_some(language.tag.as_str()));
    }
    if lacking.is_empty() { Ok(()) } else { Err(format!("words are missing in: {}", lacking.join(", "))) }
}

/// What a language has and lacks, and whether it has everything.
fn told(language: &Language, texts: &[Text]) -> (String, bool) {
    let own = |key: &str| language.messages.get(key).map(|message| message.text.as_str());
    let missing: Vec<&Text> = texts.iter().filter(|(key, ..)| own(key).is_none()).collect();
    let same = texts.iter().filter(|(key, english, _)| own(key) == Some(english.as_str()) && is_sentence(english));
    let same: Vec<&Text> = same.collect();
    let have = texts.len() - missing.len();
    let mut out = format!("{}: {have} of {} messages", language.tag, texts.len());
    if let Some(rules) = Rules::of(language) {
        let texts = language.messages.iter().map(|(key, it)| (key.clone(), it.text.clone(), it.place.clone()));
        let _ = write!(out, "; {}", read(&rules, &texts.collect::<Vec<_>>()));
    }
    out.push('\n');
    for (what, list) in [("missing", &missing), ("still in English", &same)] {
        if !list.is_empty() {
            let _ = writeln!(out, "  {what}: {}", list.len());
        }
        for (key, english, _) in list.iter().take(TOLD) {
            let _ = writeln!(out, "    {key} = {}", words::written(english));
        }
    }
    (out, missing.is_empty() && same.is_empty())
}

/// A text that no other language would have in the same words: some words that begin small.
fn is_sentence(text: &str) -> bool {
    text.split_whitespace().filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).count() >= 4
}

/// How hard a language's texts are to read.
fn read(rules: &Rules, texts: &[Text]) -> String {
    let Some(measure) = rules.measure() else { return "no measure of reading".to_owned() };
    let scores = texts.iter().flat_map(|(_, text, _)| forms::each(text)).filter_map(|text| rules.score(text));
    let hardest = scores.reduce(|a, b| if measure.is_harder(a, b) { a } else { b }).unwrap_or_default();
    let median = plain::median(rules, texts).unwrap_or_default();
    let [limit, limit_median] = measure.limits();
    format!("{}: median {median:.1} (limit {limit_median}), the hardest {hardest:.1} (limit {limit})", measure.name())
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

#[cfg(test)]
mod tests {
    use many_paths_content::diagnose::Place;
    use many_paths_content::words::Message;

    use super::*;

    #[test]
    fn what_a_language_lacks_is_told_by_its_key() {
        let text = |key: &str, english: &str| (key.to_owned(), english.to_owned(), Place::default());
        let texts = [text("back", "Back"), text("lead", "There is more than one way to go on, {name}.")];
        let mut language = Language { tag: "xx".to_owned(), ..Language::default() };
        let mut add = |key: &str, words: &str| {
            let message = Message { text: words.to_owned(), holes: Vec::new(), place: Place::default() };
            language.messages.insert(key.to_owned(), message);
            told(&language, &texts)
        };
        let (out, whole) = add("lead", &texts[1].1);
        assert!(!whole && out.starts_with("xx: 1 of 2 messages"), "{out}");
        assert!(
            out.contains("missing: 1\n    back = Back") && out.contains("still in English: 1\n    lead = There"),
            "{out}"
        );
        assert!(out.contains("{ $name }"), "{out}");
        assert!(!add("back", "Back").1);
        let (out, whole) = add("lead", "Hay más de un camino, {name}.");
        assert!(whole && out == "xx: 2 of 2 messages\n", "{out}");
    }
}
