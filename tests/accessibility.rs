//! The page on accessibility holds what it says: every criterion of levels A and AA has its row, and every test it names is there.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

/// Criteria of levels A and AA of WCAG 2.2.
const CRITERIA: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 \
    1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 \
    2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3";

fn page() -> String {
    fs::read_to_string(root().join("docs/accessibility.md")).expect("the page can be read")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Is this `file::test` a test in one of the folders?
fn is_test(named: &str) -> bool {
    let Some((file, test)) = named.split_once("::") else { return false };
    ["tests", "tests/e2e/tests"].iter().any(|folder| {
        let text = fs::read_to_string(root().join(format!("{folder}/{file}.rs"))).unwrap_or_default();
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let found = lines.iter().position(|line| {
            let line = line.strip_prefix("async ").unwrap_or(line);
            line.starts_with(&format!("fn {test}("))
        });
        found.is_some_and(|at| {
            lines[..at].iter().rev().take(3).any(|line| line.starts_with("#[") && line.ends_with("test]"))
        })
    })
}

#[test]
fn every_test_it_names_is_there() {
    let page = page();
    let named: Vec<&str> =
        page.split('`').skip(1).step_by(2).filter(|code| code.contains("::") && *code != "file::test").collect();
    assert!(named.len() > 50, "tests are named");
    let missing: Vec<&&str> = named.iter().filter(|named| !is_test(named)).collect();
    assert!(missing.is_empty(), "not there: {missing:#?}");
    assert!(!is_test("display::no_such_test") && !is_test("display::check_none"), "what is no test is seen");
}

#[test]
fn every_criterion_has_its_row() {
    let page = page();
    let rows =
        page.split_once("## Level A and AA").expect("the section is there").1.split("\n## ").next().unwrap_or_default();
    let rows: Vec<&str> = rows.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next()).collect();
    let rows: Vec<&str> = rows.into_iter().filter(|first| first.starts_with(|c: char| c.is_ascii_digit())).collect();
    assert_eq!(rows, CRITERIA.split_whitespace().collect::<Vec<_>>());
    assert_eq!(rows.len(), 55, "WCAG 2.2 has so many");
}
