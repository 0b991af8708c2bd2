//! Every test and every lint, each under a heading, with a summary at the end. One failure does not hide the others.

use std::fs;
use std::process::Command;

use clap::ValueEnum;

use crate::run;
use crate::tools::{self, Tool, Tools};

const WASM: [&str; 4] = ["-p", "many-paths", "--target", "wasm32-unknown-unknown"];

/// One part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The core, the content and the pages, on this machine
    Native,
    /// The screens, in Chromium
    Browser,
    /// The built widget in a host page, in Chromium, Firefox and WebKitGTK
    E2e,
}

/// What the end-to-end tests need beside the widget.
pub(crate) const E2E: &[Tool] = &[Tool::Axe, Tool::Chromium, Tool::Firefox, Tool::WebKit];

type Outcome = (&'static str, Result<&'static str, String>);

/// `cargo xtask test`: all parts, or `only` one.
///
/// # Errors
///
/// When a part failed, after all have run.
pub fn test(only: Option<Part>) -> Result<(), String> {
    let browser = [Tool::WasmTarget, Tool::WasmBindgen, Tool::Chromium];
    let needs = match only {
        Some(Part::Native) => vec![],
        Some(Part::Browser) => browser.to_vec(),
        Some(Part::E2e) | None => [tools::BUILD, E2E].concat(),
    };
    // Without its tools a part fails; the others still run.
    let tools = tools::set_up(&needs);
    let mut outcomes = Vec::new();
    for (part, name) in [(Part::Native, "native"), (Part::Browser, "browser"), (Part::E2e, "e2e")] {
        if only.is_some_and(|only| only != part) {
            continue;
        }
        heading(name);
        let tools = tools.as_ref().map_err(Clone::clone);
        let outcome = match part {
            Part::Native => native_tests(),
            Part::Browser => tools.and_then(browser_tests),
            Part::E2e => tools.and_then(e2e_tests),
        };
        outcomes.push((name, outcome));
    }
    summary(&outcomes)
}

fn native_tests() -> Result<&'static str, String> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--workspace", "--exclude", "many-paths-e2e"]);
    run::show(&mut cargo, "native tests").map(|()| "passed")
}

fn browser_tests(tools: &Tools) -> Result<&'static str, String> {
    if !run::root().join("tests/browser.rs").is_file() {
        return Ok("skipped: tests/browser.rs is not there");
    }
    // The runner starts the browser it is told of, not one that chromedriver would find.
    let settings = run::target_dir().join("webdriver.json");
    let json = serde_json::json!({ "goog:chromeOptions": { "binary": tools.program("CHROMIUM") } });
    fs::write(&settings, json.to_string()).map_err(|e| format!("cannot write {}: {e}", settings.display()))?;
    let mut cargo = run::cargo();
    cargo.arg("test").args(WASM).args(["--test", "browser"]);
    let runner = tools.file(Tool::WasmBindgen);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings);
    cargo.env("CHROMEDRIVER", tools.program("CHROMEDRIVER"));
    run::show(&mut cargo, "browser tests").map(|()| "passed")
}

fn e2e_tests(tools: &Tools) -> Result<&'static str, String> {
    let mut cargo = e2e(tools, &["test", "-p", "many-paths-e2e", "--no-fail-fast"])?;
    run::show(&mut cargo, "end-to-end tests").map(|()| "passed")
}

/// Where the last report of [`privacy`] is kept.
const REPORT: &str = "docs/privacy-proof.md";

/// `cargo xtask privacy`: measures in every browser what can leave the widget, prints the report, and keeps it.
///
/// # Errors
///
/// When a tool is missing, the build fails, or a browser does not do what it is told.
pub fn privacy() -> Result<(), String> {
    let tools = tools::set_up(&[tools::BUILD, E2E].concat())?;
    let mut cargo = e2e(&tools, &["run", "-p", "many-paths-e2e", "--bin", "privacy"])?;
    println!("measuring (about 5 minutes)\n");
    let report = run::read(&mut cargo, "measuring")?;
    print!("{report}");
    let kept = run::root().join(REPORT);
    fs::write(&kept, report).map_err(|e| format!("cannot write {}: {e}", kept.display()))
}

/// A cargo command with the built widget and the tools in its environment.
pub(crate) fn e2e(tools: &Tools, args: &[&str]) -> Result<Command, String> {
    // First the one with made-up languages: what is shipped is built last, and stays.
    let (pseudo, dist) = (run::target_dir().join("pseudo"), run::root().join(crate::dist::DEFAULT));
    crate::dist::build(tools, &pseudo, Some(&crate::dist::with_pseudo()))?;
    crate::dist::build(tools, &dist, None)?;
    let mut cargo = run::cargo();
    cargo.args(args);
    cargo.env("MANY_PATHS_DIST", dist).env("MANY_PATHS_PSEUDO", pseudo);
    cargo.env("MANY_PATHS_PLAIN", crate::dist::plain());
    for (name, tool) in [("AXE", Tool::Axe), ("RRWEB", Tool::Rrweb), ("CLARITY", Tool::Clarity)] {
        cargo.env(format!("MANY_PATHS_{name}"), tools.file(tool));
    }
    cargo.envs(tools.programs.iter().cloned());
    Ok(cargo)
}

/// `cargo xtask lint`: format, clippy on both targets, docs, and what the dependencies are allowed to be.
///
/// # Errors
///
/// When a check failed, after all have run.
pub fn lint() -> Result<(), String> {
    let tools = tools::set_up(&[Tool::WasmTarget, Tool::CargoDeny])?;
    let cargo = |args: &str| {
        let mut cargo = run::cargo();
        cargo.args(args.split(' ')).env("RUSTDOCFLAGS", "-Dwarnings");
        cargo
    };
    let deny = |args: &str| {
        let mut deny = run::command(tools.file(Tool::CargoDeny));
        // Without --workspace the end-to-end tests' own crates are left out.
        deny.arg("--workspace").args(args.split(' '));
        deny
    };
    let mut outcomes = Vec::new();
    let mut step = |name, mut command: Command| {
        heading(name);
        outcomes.push((name, run::show(&mut command, name).map(|()| "passed")));
    };
    let host = "clippy --workspace --all-targets -- -D warnings";
    let wasm = format!("clippy {} --all-targets -- -D warnings", WASM.join(" "));
    step("format", cargo("fmt --all --check"));
    step("clippy, this machine", cargo(host));
    step("clippy, wasm32", cargo(&wasm));
    step("docs", cargo("doc --no-deps --workspace"));
    step("dependencies", deny("check bans licenses sources"));
    match run::read(&mut deny("fetch db"), "advisories") {
        Ok(_) => step("advisories", deny("check advisories")),
        Err(message) => {
            heading("advisories");
            println!("{message}");
            let skipped = "skipped: the advisory database cannot be reached (no network)";
            outcomes.push(("advisories", Ok(skipped)));
        }
    }
    summary(&outcomes)
}

fn heading(name: &str) {
    println!("\n== {name} ==");
}

fn summary(outcomes: &[Outcome]) -> Result<(), String> {
    println!("\n== summary ==");
    let mut failed = Vec::new();
    for (name, outcome) in outcomes {
        match outcome {
            Ok(state) => println!("{name:<22}{state}"),
            Err(message) => {
                println!("{name:<22}FAILED: {message}");
                failed.push(*name);
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join("; "))) }
}
