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
pub mod forms;
pub mod grade;
pub mod lexicon;
pub mod model;
pub mod pack;
pub mod plain;
pub mod profile;
pub mod programs;
pub mod pseudo;
pub mod reach;
pub mod read;
pub mod readable;
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

/// Reads, checks and emits the content below `assets`, in every language that has a folder there.
#[must_use]
pub fn compile(assets: &Path) -> Outcome {
    compile_for(assets, None)
}

/// The same for these languages, by their tags and in this order, such as `es,en`; the made-up ones of [`pseudo`] as well.
#[must_use]
pub fn compile_for(assets: &Path, languages: Option<&str>) -> Outcome {
    let mut log = diagnose::Log::default();
    let mut raw = read::read(assets, &mut log);
    let built = words::chosen(&mut raw.languages, languages, &mut log);
    let mut catalog = if log.is_readable() { check::check(&raw, &mut log) } else { Default::default() };
    catalog.built = built;
    let files = log.paths();
    let (warnings, notes) = (log.told(Kind::Warning), log.told(Kind::Note));
    let problems = log.told(Kind::Problem);
    let code = problems.is_empty().then(|| emit::emit(&catalog));
    Outcome { code, problems, warnings, notes, files, catalog, rules: plain::Rules::new(&raw) }
}
