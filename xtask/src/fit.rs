//! `cargo xtask fit FILE [--json]`: one journey file through the engine, with every reason.

mod explained;

use std::path::Path;

use many_paths::answers::Answers;
use many_paths::catalog::{ChoiceId, NoticeId, Said, SourceId};
use many_paths::fit::{Asked, Because, Fit, Outcome, Standing, Term};
use many_paths::report;
use many_paths::text::Lang;
use serde::Serialize;

use crate::journey_file;
pub use explained::{Explained, WayBack};

/// The result as JSON. Scores are sums of `points`; `group` counts from 1.
#[derive(Serialize)]
pub struct Shown {
    /// Ids of notices, most pressing first.
    pub notices: Vec<&'static str>,
    /// How many things said count.
    pub said: usize,
    /// Families, best first.
    pub families: Vec<Place>,
    /// Programs, best first.
    pub programs: Vec<Place>,
    /// Programs set aside.
    pub set_aside: Vec<Aside>,
    /// The ways back for what musts set aside.
    pub ways_back: Vec<WayBack>,
    /// Why, what would change it, and how sure it is; null when nothing is offered.
    pub explained: Option<Explained>,
}

/// A family or program in its place.
#[derive(Serialize)]
pub struct Place {
    /// Id.
    pub id: &'static str,
    /// Score; for a family its best program's.
    pub score: i32,
    /// Group, from 1.
    pub group: u16,
    /// On how many of the things said it has a position.
    pub coverage: usize,
    /// For a family, its best program.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<&'static str>,
    /// The terms; their points sum to the score.
    pub reasons: Vec<Reason>,
}

/// One term.
#[derive(Serialize)]
pub struct Reason {
    /// The statement, or `need.choice`.
    pub asked: String,
    /// What was said, -2 to +2.
    pub said: i8,
    /// 1 or 2.
    pub weight: u8,
    /// Where the program stands, seen from the statement's direction; null where unknown.
    pub position: Option<i8>,
    /// weight * (4 - 2 * |said - position|), or 0.
    pub points: i16,
    /// The reason in words.
    pub why: &'static str,
    /// Titles of sources.
    pub sources: Vec<&'static str>,
}

/// A program set aside.
#[derive(Serialize)]
pub struct Aside {
    /// Id.
    pub id: &'static str,
    /// What was said that set it aside.
    pub because: Vec<Cause>,
}

/// One cause.
#[derive(Serialize)]
pub struct Cause {
    /// `scope`, `must`, `rule` or `only`.
    pub kind: &'static str,
    /// What was said: a need, `need.choice` or `safety.box`.
    pub said: String,
    /// The rule's reason, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'static str>,
}

/// Runs the subcommand.
///
/// # Errors
///
/// Every mistake in the file, with place and mend.
pub fn run(file: &Path, json: bool) -> Result<(), String> {
    let journey = journey_file::read(file)?;
    if json {
        let text = serde_json::to_string_pretty(&shown(&journey.answers)).map_err(|error| error.to_string())?;
        println!("{text}");
    } else {
        print!("{}", told(&journey.answers));
    }
    Ok(())
}

/// The result of these answers, ready for JSON.
#[must_use]
pub fn shown(answers: &Answers) -> Shown {
    let report = report::report(answers);
    let outcome = &report.outcome;
    let place = |id, index: usize, group, best| {
        let fit: &Fit = &outcome.fits[index];
        let reasons = sorted(outcome, fit).iter().map(|term| reason(fit, term)).collect();
        Place { id, score: fit.score, group, coverage: fit.coverage, best, reasons }
    };
    Shown {
        notices: report.notices.iter().map(|notice: &NoticeId| notice.get().id).collect(),
        said: outcome.said,
        families: outcome
            .families
            .iter()
            .map(|it| {
                let best = outcome.fits[it.best].program.get().id;
                place(it.family.get().id, it.best, it.group, Some(best))
            })
            .collect(),
        programs: outcome
            .programs
            .iter()
            .map(|it| place(outcome.fits[it.fit].program.get().id, it.fit, it.group, None))
            .collect(),
        set_aside: outcome.set_aside.iter().map(|index| aside(&outcome.fits[*index])).collect(),
        ways_back: explained::ways_back(answers, &report),
        explained: explained::explained(answers, &report),
    }
}

/// All terms: in favor, against, then those worth nothing.
fn sorted(outcome: &Outcome, fit: &Fit) -> Vec<Term> {
    let mut terms = outcome.reasons(fit, true);
    terms.extend(outcome.reasons(fit, false));
    terms.extend(fit.terms.iter().filter(|term| term.points == 0));
    terms
}

fn reason(fit: &Fit, term: &Term) -> Reason {
    Reason {
        asked: asked_id(term.asked),
        said: term.said,
        weight: term.weight,
        position: term.position,
        points: term.points,
        why: Lang::EN.text(term.stance.why),
        sources: fit.program.get().sources(term.stance).iter().map(|source: &SourceId| source.get().title).collect(),
    }
}

fn aside(fit: &Fit) -> Aside {
    let because = match &fit.standing {
        Standing::Offered => Vec::new(),
        Standing::SetAside(reasons) => reasons.iter().map(cause).collect(),
    };
    Aside { id: fit.program.get().id, because }
}

fn cause(because: &Because) -> Cause {
    match because {
        Because::Scope(need) => Cause { kind: "scope", said: need.get().id.to_owned(), why: None },
        Because::Must(choice) => Cause { kind: "must", said: choice_id(*choice), why: None },
        Because::Only(need, why) => {
            Cause { kind: "only", said: need.get().id.to_owned(), why: Some(Lang::EN.text(*why)) }
        }
        Because::Rule(said, why) => {
            let said = match said {
                Said::Choice(choice) => choice_id(*choice),
                Said::Safety(safety) => format!("safety.{}", safety.get().id),
            };
            Cause { kind: "rule", said, why: Some(Lang::EN.text(*why)) }
        }
    }
}

fn choice_id(choice: ChoiceId) -> String {
    format!("{}.{}", choice.get().need.get().id, choice.get().id)
}

/// The id of a thing asked.
#[must_use]
pub fn asked_id(asked: Asked) -> String {
    match asked {
        Asked::Statement(statement) => statement.get().id.to_owned(),
        Asked::Choice(choice) => choice_id(choice),
    }
}

/// The result for people at a terminal.
fn told(answers: &Answers) -> String {
    use std::fmt::Write;
    let shown = shown(answers);
    let mut out = String::new();
    for notice in report::notices(answers) {
        let _ = writeln!(out, "! {} ({})", Lang::EN.text(notice.get().title), notice.get().id);
    }
    let _ = writeln!(out, "{} things said count.", shown.said);
    for (title, places) in [("Families", &shown.families), ("Programs", &shown.programs)] {
        let _ = writeln!(out, "\n{title}");
        for place in places {
            let best = place.best.map_or(String::new(), |best| format!(" through {best}"));
            let _ = writeln!(
                out,
                "  group {}  {:+4}  {}{best}  (a position on {} of {})",
                place.group, place.score, place.id, place.coverage, shown.said
            );
            for reason in place.reasons.iter().filter(|reason| reason.points != 0) {
                let _ = writeln!(out, "        {:+3}  {}: {}", reason.points, reason.asked, reason.why);
            }
        }
    }
    for words in shown.explained.iter().flat_map(|it| &it.words) {
        let _ = writeln!(out, "  {words}");
    }
    let _ = writeln!(out, "\nSet aside");
    for aside in &shown.set_aside {
        let causes: Vec<String> = aside
            .because
            .iter()
            .map(|c| format!("{} {}{}", c.kind, c.said, c.why.map_or(String::new(), |w| format!(": {w}"))))
            .collect();
        let _ = writeln!(out, "  {}  because {}", aside.id, causes.join("; "));
    }
    out
}
