//! `cargo xtask fairness [--write | --check]`: who is shown what, over sampled visitors, as a table. The figures come from
//! `xtask/fairness`, built with optimization; here they become Markdown.

mod table;

use std::time::Instant;

use many_paths_fairness::Figures;

use crate::kept::{self, Keeping};
use crate::run;

/// Where the table is kept.
const TABLE: &str = "docs/fairness.md";

/// Prints the table, or keeps it, or compares it with the one kept.
///
/// # Errors
///
/// When the table kept is another, a family or program is out of reach, or no question separates two programs.
pub fn run(keeping: Keeping) -> Result<(), String> {
    let start = Instant::now();
    let figures = figures()?;
    kept::report(&[(TABLE, &table::table(&figures)?)], keeping, "cargo xtask fairness")?;
    eprintln!("{} visitors, {} seconds.", figures.visitors(), start.elapsed().as_secs());
    let wrong = figures.wrong()?;
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// All figures, from the whole sample. Takes half a minute, and half a minute more to build when something changed.
///
/// # Errors
///
/// When they can't be built, or what they are made from is wrong.
pub fn figures() -> Result<Figures, String> {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--profile", "bench", "-p", "many-paths-fairness"]);
    let json = run::read(&mut cargo, "sampling visitors")?;
    serde_json::from_str(&json).map_err(|error| format!("sampling visitors: {error}"))
}
