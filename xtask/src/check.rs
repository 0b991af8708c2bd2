//! `cargo xtask check`: proves all content and brings the JSON Schemas for editors up to date.
//!
//! Content that is wrong never gets this far: the build of this very command stops with every mistake. What is left to
//! do here is to say what was proved, and to write the schemas.

use std::path::Path;

use many_paths_content::{compile, schema};

use crate::run::root;

/// Runs the subcommand.
///
/// # Errors
///
/// Every mistake in the content, or a schema that can't be written.
pub fn run() -> Result<(), String> {
    let assets = root().join("assets");
    let outcome = compile(&assets);
    if !outcome.problems.is_empty() {
        let count = outcome.problems.len();
        return Err(format!("{count} problems in assets/\n{}", outcome.problems.join("\n")));
    }
    for (kind, told) in [("warning", &outcome.warnings), ("note", &outcome.notes)] {
        told.iter().for_each(|it| println!("{kind}: {it}"));
    }
    println!("{} content files, no problems.", outcome.files.len());
    println!(
        "{} programs in {} families, {} different stances, {} sources, {} needs, {} statements, {} notices, {} helplines in {} countries.",
        many_paths::catalog::PROGRAMS.len(),
        many_paths::catalog::FAMILIES.len(),
        many_paths::catalog::STANCES.len(),
        many_paths::catalog::SOURCES.len(),
        many_paths::catalog::NEEDS.len(),
        many_paths::catalog::STATEMENTS.len(),
        many_paths::catalog::NOTICES.len(),
        many_paths::catalog::HELPLINES.len(),
        many_paths::catalog::COUNTRIES.len(),
    );
    write_schemas(&assets.join("schema"))
}

fn write_schemas(folder: &Path) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, text) in schema::schemas() {
        let path = folder.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|old| old == text) {
            continue;
        }
        std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        println!("wrote assets/schema/{name}");
    }
    Ok(())
}
