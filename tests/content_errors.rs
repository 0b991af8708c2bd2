//! Broken content is told with file, line and mend, and all of it at once: one textual edit a case.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use many_paths_content::{Outcome, compile};

#[path = "content_errors/table.rs"]
mod table;

/// One mistake: in `file`, the first `old` becomes `new`. It must be told at the line where `at` stands in its file
/// afterwards, saying `what`, with `hint`.
struct Case {
    name: &'static str,
    file: &'static str,
    old: &'static str,
    new: &'static str,
    at: (&'static str, &'static str),
    what: &'static str,
    hint: &'static str,
}

/// A copy of `assets/` in a folder of its own, removed at the end.
struct Copy(PathBuf);

impl Copy {
    fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("many-paths-content-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let copy = Self(std::env::temp_dir().join(name));
        copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets"), &copy.0.join("assets"));
        // English alone: a mistake in it is told once.
        for folder in fs::read_dir(copy.0.join("assets/texts")).expect("it was copied").flatten() {
            if folder.file_name() != "en" {
                fs::remove_dir_all(folder.path()).expect("it was copied");
            }
        }
        copy
    }
    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }
    fn write(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().expect("a file stands in a folder"))
            .expect("a folder in the temporary folder");
        fs::write(path, text).expect("a file in the temporary folder");
    }
    fn edit(&self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert!(text.contains(old), "{old:?} is not in {file}");
        self.write(file, &text.replacen(old, new, 1));
    }
    /// `file:line:` of the first `text` in a file.
    fn place(&self, file: &str, text: &str) -> String {
        let whole = self.read(file);
        let before = whole.find(text).unwrap_or_else(|| panic!("{text:?} is not in {file}"));
        format!("{file}:{}:", whole[..before].matches('\n').count() + 1)
    }
    fn compile(&self) -> Outcome {
        compile(&self.0.join("assets"))
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What can't be removed is left to the system; no test depends on it.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder in the temporary folder");
    for entry in fs::read_dir(from).expect("assets can be listed").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("assets can be copied");
        }
    }
}

/// Some problem begins with `place`, says `what` and gives `hint`; nothing is emitted.
fn told(outcome: &Outcome, place: &str, what: &str, hint: &str) -> Result<(), String> {
    let told = outcome.problems.iter().any(|problem| {
        let (said, hinted) = problem.split_once("\n  hint: ").unwrap_or((problem, ""));
        said.starts_with(place) && said.contains(what) && hinted.contains(hint)
    });
    match (told, &outcome.code) {
        (true, None) => Ok(()),
        (true, Some(_)) => Err("broken content gave tables".to_owned()),
        _ => Err(format!("no {place} {what} (hint: {hint}) in:\n{}", outcome.problems.join("\n"))),
    }
}

fn check(case: &Case) -> Result<(), String> {
    let copy = Copy::new();
    copy.edit(case.file, case.old, case.new);
    let place = copy.place(case.at.0, case.at.1);
    told(&copy.compile(), &place, case.what, case.hint).map_err(|error| format!("{}: {error}", case.name))
}

#[test]
fn every_single_mistake_is_told_at_its_place_with_the_mend() {
    let wrong: Vec<String> = table::CASES.iter().filter_map(|case| check(case).err()).collect();
    assert!(wrong.is_empty(), "{} cases:\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn clean_content_gives_tables_and_no_problem() {
    let outcome = Copy::new().compile();
    assert_eq!(outcome.problems, Vec::<String>::new());
    assert!(outcome.code.is_some_and(|code| code.contains("pub static TEXTS: ")));
}

#[test]
fn a_missing_file_is_told_by_name() {
    let copy = Copy::new();
    fs::remove_file(copy.0.join("assets/helplines.toml")).expect("it was copied");
    told(&copy.compile(), "assets/helplines.toml:1:1:", "this file can't be read", "must be there").unwrap();
}

#[test]
fn mistakes_in_three_files_are_told_at_once_and_in_order() {
    let copy = Copy::new();
    let (sources, women, safety) = ("assets/sources.toml", "assets/programs/06-women.toml", "assets/safety.toml");
    copy.edit(sources, "kind = \"article\"", "kind = \"artikel\"");
    copy.edit(women, "checked = \"2026-11\"", "checked = \"November\"");
    copy.edit(safety, "\"about.nicotine\"", "\"about.smoke\"");
    let outcome = copy.compile();
    told(&outcome, &copy.place(sources, "\"artikel\""), "unknown variant `artikel`", "\"article\"").unwrap();
    told(&outcome, &copy.place(safety, "about.smoke"), "unknown answer \"about.smoke\"", "").unwrap();
    told(&outcome, &format!("{women}:"), "\"November\" is no date", "such as 2026-11").unwrap();
    assert_eq!(outcome.problems.len(), 3, "one mistake, one message:\n{}", outcome.problems.join("\n"));
    let files: Vec<_> = outcome.problems.iter().filter_map(|problem| problem.split(':').next()).collect();
    assert_eq!(files, [sources, safety, women], "in the order in which files are read");
}

/// A second language with every message, except for one edit in its own words.
fn translated(edit: impl Fn(String) -> String) -> (Copy, Outcome) {
    let copy = Copy::new();
    // What is missing is told with its key and the English words, so the translation can be completed from that.
    let files = fs::read_dir(copy.0.join("assets/texts/en")).expect("it was copied").flatten();
    let screens: Vec<String> = files.map(|it| fs::read_to_string(it.path()).expect("it can be read")).collect();
    let mut words = screens.join("\n").replace("language-name = English", "language-name = Test");
    copy.write(TRANSLATION, &words);
    // Words that several programs share are asked for once for each of them.
    let missing: BTreeSet<String> = copy
        .compile()
        .problems
        .iter()
        .filter_map(|problem| problem.split_once("hint: add `")?.1.split_once("...` for: "))
        .map(|(key, english)| format!("\n{key}{english}"))
        .collect();
    words.extend(missing);
    words.push('\n');
    copy.write(TRANSLATION, &words);
    assert_eq!(copy.compile().problems, Vec::<String>::new(), "a whole translation is accepted");
    copy.write(TRANSLATION, &edit(words));
    let outcome = copy.compile();
    (copy, outcome)
}

const TRANSLATION: &str = "assets/texts/zz/all.ftl";

#[test]
fn a_translation_must_have_every_message_and_the_same_placeholders() {
    let (_, missing) = translated(|words| words.replacen("\nback = Back\n", "\n", 1));
    told(&missing, "assets/texts/zz/all.ftl:1:1:", "zz: words missing for \"back\"", "add `back = ...` for: Back")
        .unwrap();

    let (copy, dropped) = translated(|words| words.replacen("Question { $current } of { $total }", "{ $current }", 1));
    let place = copy.place(TRANSLATION, "progress = ");
    told(&dropped, &place, "zz: placeholder { $total } is missing in \"progress\"", "the English words are").unwrap();

    let (copy, added) = translated(|words| words.replacen("\nback = Back", "\nback = Back to { $page }", 1));
    let place = copy.place(TRANSLATION, "back = Back to { $page }");
    told(&added, &place, "zz: unknown placeholder { $page } in \"back\"", "the English words are: Back").unwrap();

    let (copy, stray) = translated(|words| format!("{words}\nbakc = Back\n"));
    let place = copy.place(TRANSLATION, "bakc = Back");
    told(&stray, &place, "unknown key \"bakc\"", "did you mean \"back\"?").unwrap();
}

#[test]
fn a_form_that_a_number_asks_for_must_be_there() {
    let copy = Copy::new();
    let file = "assets/texts/en/result.ftl";
    copy.edit(file, "    [one] You answered one question", "    [two] You answered one question");
    told(&copy.compile(), &copy.place(file, "result-few ="), "no words for the form [one]", "add a line `[one] ...`")
        .unwrap();
    let copy = Copy::new();
    copy.edit(file, "result-few = { $count ->", "result-few = Now { $count ->");
    told(&copy.compile(), &copy.place(file, "result-few ="), "one choice by a number", "in each form").unwrap();
}

#[test]
fn a_build_has_the_languages_that_are_named() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let check = |languages: &str, tags: &str| {
        let code = many_paths_content::compile_for(&assets, Some(languages)).code.expect("the content is right");
        assert!(
            code.contains(&format!("LANGUAGES: [&str; {}] = {tags};", languages.split(',').count())),
            "{languages}"
        );
    };
    check("es,en", r#"["es", "en"]"#);
    check("en,en-XA,ar-XB", r#"["en", "en-XA", "ar-XB"]"#);
    let outcome = many_paths_content::compile_for(&assets, Some("en,fr"));
    assert!(outcome.code.is_none() && outcome.problems[0].contains("no language \"fr\""), "{:?}", outcome.problems);
    assert!(outcome.problems[0].contains("there are: en"), "{:?}", outcome.problems);
}
