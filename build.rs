//! Turns `assets/` into packed tables, or says everything that is wrong with it.

use std::path::Path;

fn main() {
    let assets = Path::new("assets");
    let outcome = many_paths_content::compile(assets);
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
