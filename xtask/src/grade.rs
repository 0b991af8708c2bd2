//! `cargo xtask grade`: the tool grades itself by published lists of criteria (`assets/grade.toml`), each by a check on the real
//! thing: the catalog, every text, the snapshots of the pages, what is built, and made-up visitors. What no program can check
//! is "not yet" until people have written it down (`grade/people.rs`).
//!
//! What only a browser can show names the tests that do: they run in the same test command, so that what is published as met
//! was met there. The result is a page of the widget (through `assets/graded.toml`) and `docs/grade.md`.

mod built;
mod engine;
mod facts;
mod outline;
mod people;
mod receipts;
mod report;
mod seen;
mod shown;
mod texts;
mod visitors;

use many_paths_content::model::GradeState;

use crate::kept::{self, Keeping};
use seen::Seen;

/// Where the report is kept, and what the content compiler joins.
const REPORT: &str = "docs/grade.md";
const GRADED: &str = "assets/graded.toml";

/// What was found of one criterion.
struct Found {
    state: GradeState,
    /// How many of how many, or a grade; empty where there is none.
    figure: String,
    /// What was looked at.
    saw: String,
    /// What is missing.
    gaps: Vec<String>,
}

impl Found {
    /// Met when nothing is missing of what was looked at, and something was looked at.
    fn part(of: usize, gaps: Vec<String>, saw: impl Into<String>) -> Self {
        let met = of.saturating_sub(gaps.len());
        Self { figure: format!("{met}/{of}"), ..Self::all(gaps, saw).unless(of == 0, "nothing was there to look at") }
    }

    /// Met when nothing is missing; without a figure.
    fn all(gaps: Vec<String>, saw: impl Into<String>) -> Self {
        let state = if gaps.is_empty() { GradeState::Pass } else { GradeState::Fail };
        Self { state, figure: String::new(), saw: saw.into(), gaps }
    }

    /// Not met if this is so, whatever else was found.
    fn unless(mut self, so: bool, gap: impl Into<String>) -> Self {
        if so {
            self.state = GradeState::Fail;
            self.gaps.push(gap.into());
        }
        self
    }

    /// Not met unless these tests are there.
    fn tested(mut self, seen: &Seen, tests: &[&str]) -> Self {
        let missing: Vec<String> = seen.missing(tests);
        if !missing.is_empty() {
            self.state = GradeState::Fail;
            self.gaps.extend(missing);
        }
        self.saw.push_str(&format!("; tested by {}", tests.join(", ")));
        self
    }
}

/// Nothing, or what is missing.
fn gap(there: bool, what: impl Into<String>) -> Option<String> {
    (!there).then(|| what.into())
}

type Check = fn(&Seen) -> Found;

/// A check for each criterion, in the order of the list.
const CHECKS: [(&str, Check); 34] = [
    ("problem", shown::problem),
    ("decision", shown::decision),
    ("options", shown::options),
    ("favor", facts::favor),
    ("against", facts::against),
    ("meeting", facts::meeting),
    ("balance", facts::balance),
    ("sources", receipts::sources),
    ("dated", shown::dated),
    ("renewed", facts::renewed),
    ("sure", facts::sure),
    ("money", shown::money),
    ("without", shown::without),
    ("compare", shown::compare),
    ("matters", shown::matters),
    ("reasons", engine::reasons),
    ("next", engine::next),
    ("order", shown::order),
    ("even", texts::even),
    ("plain", texts::plain),
    ("ties", shown::ties),
    ("reviewed", people::reviewed),
    ("tried", people::tried),
    ("numbers", texts::numbers),
    ("skip", engine::skip),
    ("why", shown::why),
    ("page", shown::page),
    ("private", built::private),
    ("print", built::print),
    ("back", built::back),
    ("ready", shown::ready),
    ("crisis", engine::crisis),
    ("free", engine::free),
    ("version", built::version),
];

/// Grades, prints the table, keeps it, or proves that what is kept is still true and nothing fails.
///
/// # Errors
///
/// A criterion without a check or a check without a criterion; a file that can't be written; with `--check`, what is kept is
/// not what is found now, or a criterion is not met.
pub fn run(keeping: Keeping) -> Result<(), String> {
    let seen = Seen::read()?;
    let ids: Vec<&str> = seen.content.grade.iter().map(|item| item.id.as_str()).collect();
    let known: Vec<&str> = CHECKS.iter().map(|(id, _)| *id).collect();
    if ids != known {
        return Err(format!(
            "assets/grade.toml and the checks of xtask/src/grade.rs must name the same criteria in the same order:\n{ids:?}\n{known:?}"
        ));
    }
    let found: Vec<Found> = CHECKS.iter().map(|(_, check)| check(&seen)).collect();
    print!("{}", report::table(&seen, &found));
    let (page, graded) = (report::page(&seen, &found), report::graded(&seen, &found));
    if keeping.is_set() {
        kept::report(&[(REPORT, &page), (GRADED, &graded)], keeping, "cargo xtask grade")?;
    }
    let failed: Vec<&str> =
        ids.into_iter().zip(&found).filter(|(_, it)| it.state == GradeState::Fail).map(|(id, _)| id).collect();
    if failed.is_empty() || !keeping.is_check() { Ok(()) } else { Err(format!("not met: {}", failed.join(", "))) }
}
