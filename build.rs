//! Turns `assets/` into packed tables, or says everything that is wrong with it.

use std::path::Path;

const LANGUAGES: &str = "MANY_PATHS_LANGUAGES";

fn main() {
    let assets = Path::new("assets");
    // Which languages the program has; all that have a folder, unless said.
    println!("cargo::rerun-if-env-changed={LANGUAGES}");
    let languages = std::env::var(LANGUAGES).ok();
    let outcome = many_paths_content::compile_for(assets, languages.as_deref());
    println!("cargo::rerun-if-changed=assets");
    for file in &outcome.files {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    for warning in &outcome.warnings {
        println!("cargo::warning={warning}");
    }
    for problem in &outcome.problems {
        println!("cargo::error={}", problem.replace('\n', " "));
    }
    let Some(code) = outcome.code else { return };
    let out = std::env::var_os("OUT_DIR").unwrap_or_default();
    let file = Path::new(&out).join("catalog.rs");
    if let Err(error) = std::fs::write(&file, code) {
        println!("cargo::error={}: {error}", file.display());
    }
}
