//! Reads `assets/`, proves it, and turns it into packed tables.
//!
//! The one path from a content editor's files to the shipped program: [`read`](read::read) parses every file and keeps
//! going after a mistake, [`check`](check::check) resolves every reference and applies the rules of the catalog, and
//! [`emit`](emit::emit) writes Rust source
//! with the tables, packed ([`pack`]). Nothing of this reaches the browser. Used by the root `build.rs`,
//! by `cargo xtask check` and by the tests.

pub mod check;
pub mod dates;
pub mod diagnose;
pub mod emit;
pub mod grade;
pub mod model;
pub mod pack;
pub mod plain;
pub mod profile;
pub mod programs;
pub mod reach;
pub mod read;
pub mod resolve;
pub mod safety;
pub mod schema;
pub mod words;

use std::path::Path;

use diagnose::Kind;

/// Everything that came out of one look at `assets/`.
pub struct Outcome {
    /// The generated Rust source, present only when there are no problems.
    pub code: Option<String>,
    /// Every problem found, in file order, ready to print (`file:line:column: what is wrong`, then a hint).
    pub problems: Vec<String>,
    /// What is no mistake but has to be looked after: a number that was not checked for a year.
    pub warnings: Vec<String>,
    /// What is thin: a country without a line that a notice asks for.
    pub notes: Vec<String>,
    /// Every file that was read; a change to any of them asks for a new build.
    pub files: Vec<std::path::PathBuf>,
    /// The proved catalog; whole only when there are no problems.
    pub catalog: resolve::Catalog,
    /// What the words are held to.
    pub rules: plain::Rules,
}

/// Reads, checks and emits the content below `assets`.
#[must_use]
pub fn compile(assets: &Path) -> Outcome {
    let mut log = diagnose::Log::default();
    let raw = read::read(assets, &mut log);
    let catalog = if log.is_readable() { check::check(&raw, &mut log) } else { Default::default() };
    let files = log.paths();
    let (warnings, notes) = (log.told(Kind::Warning), log.told(Kind::Note));
    let problems = log.told(Kind::Problem);
    let code = problems.is_empty().then(|| emit::emit(&catalog));
    Outcome { code, problems, warnings, notes, files, catalog, rules: plain::Rules::new(&raw) }
}
