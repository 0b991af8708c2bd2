//! Everything the checks look at, read once: the proved content, the page snapshots, files, and the names of tests.

use std::collections::BTreeMap;
use std::fs;

use many_paths_content::compile;
use many_paths_content::plain::Rules;
use many_paths_content::resolve::Catalog;

use super::outline::Node;
use crate::run::root;

/// Which page snapshots stand for whole results.
pub(super) const WHOLE: [&str; 2] = ["whole_for_me", "whole_for_family"];

/// What the checks look at.
pub(super) struct Seen {
    /// The proved content, with every English text.
    pub(super) content: Catalog,
    /// What texts are held to.
    pub(super) rules: Rules,
    /// Both results, every sentence of them, as trees.
    pub(super) results: [Node; 2],
    texts: BTreeMap<String, String>,
}

impl Seen {
    /// Reads all of it.
    pub(super) fn read() -> Result<Self, String> {
        let outcome = compile(&root().join("assets"));
        if !outcome.problems.is_empty() {
            return Err(format!("assets/ has problems\n{}", outcome.problems.join("\n")));
        }
        let texts = outcome.catalog.texts.iter().map(|(key, text, _)| (key.clone(), text.clone())).collect();
        let mut seen = Self { content: outcome.catalog, rules: outcome.rules, results: Default::default(), texts };
        seen.results = WHOLE.map(|name| Node::read(&seen.page(name)));
        Ok(seen)
    }

    /// A file of the repository; empty where it is not there, so that nothing is found in it.
    pub(super) fn file(&self, path: &str) -> String {
        fs::read_to_string(root().join(path)).unwrap_or_default()
    }

    /// A page snapshot. `cargo test --test pages` proves that it is what is rendered.
    pub(super) fn page(&self, name: &str) -> String {
        self.file(&format!("tests/pages/{name}.txt"))
    }

    /// The English words of a key; empty where there are none.
    pub(super) fn text(&self, key: &str) -> &str {
        self.texts.get(key).map_or("", String::as_str)
    }

    /// Which of these words a page snapshot lacks, by key.
    pub(super) fn lacking(&self, page: &str, keys: &[&str]) -> Vec<String> {
        let shown = self.page(page);
        let lacks = keys.iter().filter(|key| self.text(key).is_empty() || !shown.contains(self.text(key)));
        lacks.map(|key| format!("tests/pages/{page}.txt does not say `{key}`")).collect()
    }

    /// Which of these tests, each `file::function`, are not there.
    pub(super) fn missing(&self, tests: &[&str]) -> Vec<String> {
        let there = |test: &str| {
            let (file, name) = test.split_once("::").unwrap_or((test, ""));
            ["tests", "tests/e2e/tests"].iter().any(|folder| has_test(&self.file(&format!("{folder}/{file}.rs")), name))
        };
        tests.iter().filter(|test| !there(test)).map(|test| format!("the test {test} is not there")).collect()
    }
}

/// Does a file of tests have this one?
fn has_test(file: &str, name: &str) -> bool {
    let lines: Vec<&str> = file.lines().map(str::trim).collect();
    let begins = |line: &str| {
        let rest = line.trim_start_matches("async ").strip_prefix("fn ").and_then(|rest| rest.strip_prefix(name));
        rest.is_some_and(|rest| rest.starts_with('('))
    };
    lines.windows(2).any(|pair| pair[0].starts_with("#[") && pair[0].ends_with("test]") && begins(pair[1]))
}

#[cfg(test)]
mod tests {
    use super::has_test;

    #[test]
    fn a_function_is_a_test_only_when_it_says_so() {
        let file = "#[test]\nfn it_holds() {\n}\n    #[tokio::test]\n    async fn it_runs() {\nfn it_helps() {\n// #[test]\n// fn it_sleeps() {";
        let check = |name: &str, expected: bool| assert_eq!(has_test(file, name), expected, "{name}");
        check("it_holds", true);
        check("it_runs", true);
        check("it_helps", false);
        check("it_sleeps", false);
        check("it_hold", false);
    }
}
