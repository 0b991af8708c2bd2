//! The style sheet keeps to its tokens and to logical sides, and has no rule for what is nowhere.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

const STYLES: &str = include_str!("../www/styles.css");

/// Without comments.
fn sheet() -> String {
    STYLES.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect()
}

/// The declarations of all rules but those for paper, whose sizes are paper's, and the tokens themselves.
fn declarations() -> Vec<(String, String)> {
    let sheet = sheet();
    let (before, paper) = sheet.split_once("@media print").expect("there are rules for paper");
    let (_, rules) = before.split_once("*, *::before").expect("tokens come first");
    let (_, after) = paper.split_once("\n}").expect("they end");
    let parts = [rules, after].concat();
    let declared = parts.split(['{', '}', ';']).filter_map(|it| it.trim().split_once(": "));
    declared.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn check(wrong: impl Fn(&str, &str) -> bool) {
    let declared = declarations();
    assert!(declared.len() > 400, "the rules are read: {}", declared.len());
    let found: Vec<String> = declared.iter().filter(|(n, v)| wrong(n, v)).map(|(n, v)| format!("{n}: {v}")).collect();
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

#[test]
fn colors_are_tokens() {
    let bare =
        |value: &str| value.contains('#') || ["rgb", "hsl", "white", "black"].iter().any(|it| value.contains(it));
    check(|_, value| bare(value));
}

/// Letters in pictures scale with the picture; a hair's breadth that puts something in line has no token.
#[test]
fn type_and_space_are_tokens() {
    let spaced =
        |name: &str| ["margin", "padding", "gap", "row-gap", "column-gap"].iter().any(|it| name.starts_with(it));
    let hair = |step: &str| ["0.0625rem", "0.125rem"].contains(&step);
    check(|name, value| name == "font-size" && value.contains("rem"));
    check(|name, value| {
        let mut steps = value.split([' ', ',', '(', ')']).filter(|it| it.ends_with("rem"));
        spaced(name) && steps.any(|step| !hair(step.trim_start_matches('-')))
    });
}

#[test]
fn sides_are_logical() {
    check(|name, value| {
        let sided =
            name.ends_with("-left") || name.ends_with("-right") || ["left", "right", "width", "height"].contains(&name);
        // The second and the fourth of four are right and left.
        let four: Vec<&str> = value.split(' ').collect();
        let lopsided = ["margin", "padding"].contains(&name) && four.len() == 4 && four[1] != four[3];
        sided || lopsided || (name == "text-align" && ["left", "right"].contains(&value))
    });
}

#[test]
fn tokens_are_defined_and_used() {
    let sheet = sheet();
    let named = |part: &str| part.split([')', ',', ':']).next().unwrap_or_default().trim().to_owned();
    let defined: Vec<String> =
        sheet.split(['{', ';']).filter_map(|it| it.trim().strip_prefix("--").map(named)).collect();
    let used: Vec<String> = sheet.split("var(--").skip(1).map(named).collect();
    let by_program = ["accent-light", "accent-dark"];
    for name in &used {
        assert!(defined.contains(name) || by_program.contains(&name.as_str()), "--{name} is used, and nowhere defined");
    }
    for name in &defined {
        assert!(used.contains(name), "--{name} is defined, and nowhere used");
    }
}

/// All text of a folder.
fn text_of(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("it can be read").path());
    let wanted = |path: &Path| path.extension().is_some_and(|it| it == "rs" || it == "html");
    let text = |path: &Path| match path {
        folder if folder.is_dir() => text_of(folder),
        file if wanted(file) => fs::read_to_string(file).expect("it is text"),
        _ => String::new(),
    };
    paths.map(|path| text(&path)).collect()
}

#[test]
fn every_class_is_on_some_screen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let screens: String = ["src/ui", "www", "xtask/src"].iter().map(|folder| text_of(&root.join(folder))).collect();
    let part = |c: char| !c.is_ascii_alphanumeric() && c != '-';
    let written: Vec<&str> = screens.split(part).filter(|it| it.starts_with("mp-")).collect();
    for class in sheet().split(".mp-").skip(1).filter_map(|it| it.split(part).next()) {
        assert!(written.contains(&format!("mp-{class}").as_str()), ".mp-{class} has rules, and is on no screen");
    }
}

/// The one animation shows the static help once, late; it moves nothing.
#[test]
fn nothing_moves_for_those_who_asked_for_less() {
    let sheet = sheet();
    let (before, rest) = sheet.split_once("@media (prefers-reduced-motion: no-preference)").expect("it is there");
    let (inside, after) = rest.split_once("\n}").expect("it ends");
    assert!(inside.contains("transition:"), "{inside}");
    for part in [before, after] {
        assert!(!part.contains("transition:"), "a transition stands outside");
        let moved: Vec<&str> = part.split("animation:").skip(1).collect();
        assert!(moved.iter().all(|it| it.trim().starts_with("mp-late") || it.trim().starts_with("none")), "{moved:?}");
    }
}
