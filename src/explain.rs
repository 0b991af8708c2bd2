//! Explanations of a fit: why this one, why this and not that, what would change it, how sure it is, when one can stop, the way
//! back from what was set aside, and two sheets beside each other. All of it integers, worked out from the terms and exact;
//! `tests/explain.rs` holds each against a twin that tries everything.
//!
//! A family stands as its best program, so explanations of families are those of programs. The rule is additive with one
//! denominator, which is what makes short exact answers possible (`docs/adr/0013-exact-reasons.md`).

mod back;
mod change;
mod contrast;
mod enough;
mod sure;
mod together;

pub use back::{WayBack, ways_back};
pub use change::Change;
pub use contrast::{Contrast, contrast};
pub use enough::enough;
pub use sure::{least_by_answers, least_by_importance};
pub use together::{Together, Topic, together};

use crate::answers::Answers;
use crate::catalog::{FamilyId, NEEDS, Need, PROGRAMS, Program, Said, StatementId};
use crate::fit::{self, Asked, Field, Fit, Move, ONE_STEP, Outcome, RankedFamily};

/// The most by which changing one answer can bring two programs nearer to each other: its term goes from one end to the
/// other for both, at weight 2.
const ONE_CHANGE: i32 = 32;
/// More changed answers than anyone gives.
const MANY: i32 = 1000;
/// Fewer things said than this, and the page says that the result is only a rough picture; nobody is told to stop before.
pub const FEW: usize = 5;

/// How far a family is from the closest one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reach {
    /// The family.
    pub family: FamilyId,
    /// Its group, from 1.
    pub group: fit::GroupNumber,
    /// By how many points it is behind the closest family.
    pub gap: i32,
    /// The same after the one step that helps it most; 0 or less is level or ahead.
    pub after: i32,
    /// That step: place of the term and new answer; none where the answer is left out. None when no step helps.
    pub step: Option<Move>,
}

/// How sure a result is. Everything here is about the closest program staying ahead of families outside the first group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sure {
    /// The family that could come level if other answers mattered more or less; none when none could.
    pub importance: Option<FamilyId>,
    /// The family that could come level if the skipped statements had been answered; none when none could.
    pub skipped: Option<FamilyId>,
    /// How many statements were skipped.
    pub skips: usize,
    /// The answer the first group hangs on most, left out; none when leaving out any one changes nothing. Answers that set
    /// something aside, or could, are left in: what happens without them is not only a matter of points.
    pub most: Option<Change>,
}

/// Everything there is to explain of one result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explained {
    /// For each family of the first group that is ahead of families outside it: a smallest set of answers sufficient for that.
    pub enough: Vec<(FamilyId, Vec<usize>)>,
    /// Every family, best first: how far it is from the closest.
    pub reach: Vec<Reach>,
    /// The fewest answers whose change would alter the first group; none when no change of one or two would.
    pub change: Option<Change>,
    /// How sure it is; none when nothing is outside the first group.
    pub sure: Option<Sure>,
    /// The ways back for what musts set aside.
    pub ways_back: Vec<WayBack>,
}

/// Families as contenders near the top.
struct Families<'a> {
    ids: Vec<FamilyId>,
    field: Field,
    first: Vec<bool>,
    /// The closest program.
    lead: &'a Fit,
    /// Is this program's family in the first group?
    inside: Vec<bool>,
}

impl<'a> Families<'a> {
    /// Programs that `changes` changed answers and one step could bring level with the closest.
    fn near(outcome: &'a Outcome, changes: i32) -> Option<Self> {
        let lead = &outcome.fits[outcome.programs.first()?.fit];
        let bar = lead.score - changes * ONE_CHANGE - ONE_STEP;
        let fits: Vec<&Fit> =
            outcome.programs.iter().map(|it| &outcome.fits[it.fit]).filter(|fit| fit.score >= bar).collect();
        let near: Vec<&RankedFamily> =
            outcome.families.iter().filter(|family| outcome.fits[family.best].score >= bar).collect();
        let first: Vec<bool> = near.iter().map(|family| family.group == 1).collect();
        let place = |fit: &&Fit| near.iter().position(|it| it.family == fit.program.get().family).unwrap_or_default();
        let contender: Vec<usize> = fits.iter().map(place).collect();
        let inside = contender.iter().map(|place| first[*place]).collect();
        let ids = near.iter().map(|family| family.family).collect();
        let field = Field::new(&fits, contender, near.len());
        Some(Self { ids, field, first, lead, inside })
    }
}

/// The offered programs of families outside the first group, best first.
fn outside(outcome: &Outcome) -> Vec<&Fit> {
    let first = |family| outcome.families.iter().any(|it| it.family == family && it.group == 1);
    let fits = outcome.programs.iter().map(|it| &outcome.fits[it.fit]);
    fits.filter(|fit| !first(fit.program.get().family)).collect()
}

/// May the answer at this place be changed in thought without setting anything aside or bringing it back? A statement always;
/// a choice when no rule, must or question hangs on it.
fn may_change(answers: &Answers, asked: Asked) -> bool {
    let Asked::Choice(choice) = asked else { return true };
    let need = choice.get().need;
    let named = |it: Said| matches!(it, Said::Choice(it) if it.get().need == need);
    let ruled = |program: &Program| {
        let only = program.only_for.iter().flat_map(|rule| rule.choices).any(|it| it.get().need == need);
        only || program.not_when.iter().flat_map(|rule| rule.said).any(|it| named(*it))
    };
    let asks = |other: &Need| other.ask_when.iter().any(|it| it.get().need == need);
    !need.get().scope && !answers.is_must(need) && !PROGRAMS.iter().any(ruled) && !NEEDS.iter().any(asks)
}

/// The closest program would stay ahead of every family outside the first group, whatever the statements from `from` on are
/// answered: one can stop here. None where it would not, or where too little was said to tell.
#[must_use]
pub fn settled(answers: &Answers, from: StatementId) -> Option<FamilyId> {
    let outcome = fit::fit(answers);
    let lead = &outcome.fits[outcome.programs.first()?.fit];
    let (outside, open) = (outside(&outcome), sure::open(answers, from));
    let stays = |fit: &&Fit| least_by_answers(lead, fit, &open) > 0;
    let told = outcome.said >= FEW && !open.is_empty() && !outside.is_empty();
    (told && outside.iter().all(stays)).then_some(lead.program.get().family)
}

/// Explains a result; `outcome` is that of these answers.
#[must_use]
pub fn explain(answers: &Answers, outcome: &Outcome) -> Explained {
    let ways_back = ways_back(outcome);
    let Some(one) = Families::near(outcome, 1) else {
        return Explained { enough: Vec::new(), reach: Vec::new(), change: None, sure: None, ways_back };
    };
    let outside = outside(outcome);
    let may: Vec<bool> = one.lead.terms.iter().map(|term| may_change(answers, term.asked)).collect();
    let skipped = sure::open(answers, sure::first_of(answers.audience));
    let sure = (!outside.is_empty()).then(|| Sure {
        importance: sure::rival(&outside, |fit| least_by_importance(one.lead, fit)),
        skipped: sure::rival(&outside, |fit| least_by_answers(one.lead, fit, &skipped)),
        skips: skipped.len(),
        most: one.most(&may),
    });
    Explained {
        enough: outcome.families.iter().filter_map(|family| place(outcome, family, &outside)).collect(),
        reach: reach(outcome),
        change: one.change(&may).or_else(|| Families::near(outcome, 2)?.two_changes(&may)),
        sure,
        ways_back,
    }
}

/// A smallest set of answers sufficient for the place of a family of the first group.
fn place(outcome: &Outcome, family: &RankedFamily, outside: &[&Fit]) -> Option<(FamilyId, Vec<usize>)> {
    let best = &outcome.fits[family.best];
    let behind: Vec<&Fit> = outside.iter().copied().filter(|fit| fit.score < best.score).collect();
    let told = family.group == 1 && !behind.is_empty();
    told.then(|| (family.family, enough(best, &behind)))
}

/// How far each family is from the closest.
fn reach(outcome: &Outcome) -> Vec<Reach> {
    // Everyone is near enough.
    let Some(Families { field, .. }) = Families::near(outcome, MANY) else { return Vec::new() };
    let now = field.now();
    let (best, after) = field.reach(&now);
    let steps = field.steps(&now.said);
    let level = |scores: &[i32], it: usize| {
        let leaders = best.iter().zip(scores).filter(|(score, _)| **score == best[0]);
        leaders.map(|(_, score)| score - scores[it]).min().unwrap_or_default()
    };
    let mut reaches = Vec::new();
    for (it, family) in outcome.families.iter().enumerate() {
        let gap = best[0] - best[it];
        let mut reach = Reach { family: family.family, group: family.group, gap, after: gap, step: None };
        for (after, step) in after.iter().zip(&steps) {
            let left = level(after, it);
            if left < reach.after {
                (reach.after, reach.step) = (left, Some(*step));
            }
        }
        reaches.push(reach);
    }
    reaches
}
