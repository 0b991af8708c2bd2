//! The explanations of a result as JSON: ids for machines, and the sentences that the page says.

use many_paths::answers::Answers;
use many_paths::catalog::{FamilyId, NeedId, ProgramId};
use many_paths::explain::{self, Change};
use many_paths::fit::{Fit, Move};
use many_paths::report::Report;
use many_paths::sentence;
use many_paths::sheet::Line;
use many_paths::text::Lang;
use serde::Serialize;

use super::asked_id;

/// Every explanation of a result.
#[derive(Serialize)]
pub struct Explained {
    /// For families of the first group: a smallest set of answers sufficient to be ahead of the groups below.
    pub enough: Vec<Enough>,
    /// How far each family is from the closest.
    pub reach: Vec<Reach>,
    /// The fewest answers whose change would alter the first group; null when no change of one or two would.
    pub change: Option<Changed>,
    /// How sure it is; null when nothing is outside the first group.
    pub sure: Option<Sure>,
    /// Why a family outside the first group is: its best program against the closest.
    pub contrasts: Vec<Contrasted>,
    /// The sentences of the page, in its order.
    pub words: Vec<String>,
}

/// A sufficient set.
#[derive(Serialize)]
pub struct Enough {
    /// The family.
    pub family: &'static str,
    /// What was asked: statements, or `need.choice`.
    pub answers: Vec<String>,
}

/// A family's distance from the closest.
#[derive(Serialize)]
pub struct Reach {
    /// The family.
    pub family: &'static str,
    /// Group, from 1.
    pub group: u16,
    /// Points behind the closest.
    pub gap: i32,
    /// The same after the step that helps it most.
    pub after: i32,
    /// That step.
    pub step: Option<Moved>,
}

/// An answer changed.
#[derive(Serialize)]
pub struct Moved {
    /// What was asked.
    pub asked: String,
    /// The new answer, -2 to +2; null where it is left out.
    pub to: Option<i8>,
}

/// Changed answers and what they would do.
#[derive(Serialize)]
pub struct Changed {
    /// The answers.
    pub answers: Vec<Moved>,
    /// Families that would come into the first group.
    pub come: Vec<&'static str>,
    /// Families that would leave it.
    pub go: Vec<&'static str>,
}

/// How sure a result is.
#[derive(Serialize)]
pub struct Sure {
    /// The family that could come level with other importances.
    pub importance: Option<&'static str>,
    /// The family that could come level with other answers to skipped statements.
    pub skipped: Option<&'static str>,
    /// How many statements were skipped.
    pub skips: usize,
    /// The answer it hangs on most, left out.
    pub most: Option<Changed>,
}

/// Two programs compared.
#[derive(Serialize)]
pub struct Contrasted {
    /// The family of the one that is behind or level.
    pub family: &'static str,
    /// By how many points it is behind.
    pub gap: i32,
    /// A smallest set of answers sufficient to decide it.
    pub enough: Vec<String>,
    /// What speaks for it, each with an answer that speaks for the closest at least as much, where there is one.
    pub covered: Vec<(String, Option<String>)>,
    /// The sentences of the page.
    pub words: Vec<String>,
}

/// A way back.
#[derive(Serialize)]
pub struct WayBack {
    /// Musts to make wishes again.
    pub musts: Vec<&'static str>,
    /// Programs that would be offered then.
    pub back: Vec<&'static str>,
    /// The sentence of the page.
    pub words: String,
}

fn family(id: &FamilyId) -> &'static str {
    id.get().id
}

fn moved(fit: &Fit, (place, to): Move) -> Moved {
    Moved { asked: asked_id(fit.terms[place].asked), to }
}

fn changed(fit: &Fit, change: &Change) -> Changed {
    Changed {
        answers: change.moves.iter().map(|step| moved(fit, *step)).collect(),
        come: change.come.iter().map(family).collect(),
        go: change.go.iter().map(family).collect(),
    }
}

fn contrasted(answers: &Answers, lead: &Fit, other: &Fit) -> Contrasted {
    let found = explain::contrast(lead, other);
    let asked = |place: usize| asked_id(lead.terms[place].asked);
    let (decides, enough, covered) = sentence::contrast(Lang::EN, answers, [lead, other], &found);
    Contrasted {
        family: other.program.get().family.get().id,
        gap: found.gap,
        enough: found.enough.iter().map(|place| asked(*place)).collect(),
        covered: found.covered.iter().map(|(con, pro)| (asked(*con), pro.map(asked))).collect(),
        words: [decides].into_iter().chain(enough).chain(covered).collect(),
    }
}

/// The ways back of a report, ready for JSON.
pub(super) fn ways_back(answers: &Answers, report: &Report) -> Vec<WayBack> {
    let ways = report.explained.ways_back.iter().map(|way| WayBack {
        musts: way.musts.iter().map(|need: &NeedId| need.get().id).collect(),
        back: way.back.iter().map(|program: &ProgramId| program.get().id).collect(),
        words: sentence::way_back(Lang::EN, answers, way),
    });
    ways.collect()
}

/// The explanations of a report, ready for JSON; none when nothing is offered.
pub(super) fn explained(answers: &Answers, report: &Report) -> Option<Explained> {
    let (outcome, it) = (&report.outcome, &report.explained);
    let lead = &outcome.fits[outcome.programs.first()?.fit];
    let words = sentence::explained(Lang::EN, answers, report).into_iter().flatten().map(|line| match line {
        Line::Heading(text) | Line::Name(text) | Line::Text(text) | Line::Item(text) => text,
    });
    Some(Explained {
        enough: it
            .enough
            .iter()
            .map(|(id, places)| Enough {
                family: family(id),
                answers: places.iter().map(|place| asked_id(lead.terms[*place].asked)).collect(),
            })
            .collect(),
        reach: it
            .reach
            .iter()
            .map(|it| Reach {
                family: family(&it.family),
                group: it.group,
                gap: it.gap,
                after: it.after,
                step: it.step.map(|step| moved(lead, step)),
            })
            .collect(),
        change: it.change.as_ref().map(|change| changed(lead, change)),
        sure: it.sure.as_ref().map(|sure| Sure {
            importance: sure.importance.as_ref().map(family),
            skipped: sure.skipped.as_ref().map(family),
            skips: sure.skips,
            most: sure.most.as_ref().map(|most| changed(lead, most)),
        }),
        contrasts: outcome
            .families
            .iter()
            .filter(|family| family.group > 1)
            .map(|family| contrasted(answers, lead, &outcome.fits[family.best]))
            .collect(),
        words: words.collect(),
    })
}
