//! The rule of fit written down once more, as plainly as it can be: answers by place, programs by position, the first group
//! by trying every step.

use many_paths::answers::Answers;
use many_paths::catalog::{Audience, FamilyId, NEEDS, NeedId, PROGRAMS, ProgramId, Said, StatementId};
use many_paths::explain::Change;
use many_paths::fit::{Asked, Fit, Move, Outcome};

/// Families as bits.
pub(crate) type Set = u64;

pub(crate) fn bit(family: FamilyId) -> Set {
    1 << family.0
}

pub(crate) fn set(families: &[FamilyId]) -> Set {
    let all = families.iter().fold(0, |all, family| all | bit(*family));
    assert_eq!(all.count_ones() as usize, families.len(), "a family is told twice");
    all
}

/// 4 at the same place, 2 less for each step of distance, 0 where either is missing.
pub(crate) fn points(said: Option<i8>, position: Option<i8>) -> i32 {
    match (said, position) {
        (Some(said), Some(position)) => 4 - 2 * (i32::from(said) - i32::from(position)).abs(),
        _ => 0,
    }
}

/// By how much each family is behind.
pub(crate) type Gaps = Vec<(FamilyId, i32)>;

/// Answers by place; none where nothing is said.
pub(crate) type Sheet = Vec<Option<i8>>;

/// The offered programs of a result, by position at each place.
pub(crate) struct Model {
    pub(crate) said: Sheet,
    statement: Vec<bool>,
    weight: Vec<i32>,
    programs: Vec<(FamilyId, Sheet)>,
}

impl Model {
    pub(crate) fn of(outcome: &Outcome) -> Self {
        let terms = &outcome.fits[0].terms;
        let offered = outcome.fits.iter().filter(|fit| fit.is_offered());
        Self {
            said: terms.iter().map(|term| Some(term.said)).collect(),
            statement: terms.iter().map(|term| matches!(term.asked, Asked::Statement(_))).collect(),
            weight: terms.iter().map(|term| i32::from(term.weight)).collect(),
            programs: offered
                .map(|fit| (fit.program.get().family, fit.terms.iter().map(|term| term.position).collect()))
                .collect(),
        }
    }

    fn earned(&self, place: usize, said: Option<i8>, program: usize) -> i32 {
        self.weight[place] * points(said, self.programs[program].1[place])
    }

    /// The score of every program.
    fn scores(&self, said: &Sheet) -> Vec<i32> {
        let score = |program| (0..said.len()).map(|place| self.earned(place, said[place], program)).sum();
        (0..self.programs.len()).map(score).collect()
    }

    /// Families with the score of their best program, after a step if there is one.
    fn families(&self, scores: &[i32], said: &Sheet, step: Option<Move>) -> Vec<(FamilyId, i32)> {
        let mut families: Vec<(FamilyId, i32)> = Vec::new();
        for (program, (family, _)) in self.programs.iter().enumerate() {
            let moved = step
                .map_or(0, |(place, to)| self.earned(place, to, program) - self.earned(place, said[place], program));
            let score = scores[program] + moved;
            match families.iter_mut().find(|it| it.0 == *family) {
                Some(known) => known.1 = known.1.max(score),
                None => families.push((*family, score)),
            }
        }
        families
    }

    /// Every single step: a neighboring answer to a statement, a choice left out.
    pub(crate) fn steps(&self, said: &Sheet) -> Vec<Move> {
        let mut steps = Vec::new();
        for (place, it) in said.iter().enumerate() {
            let Some(it) = it else { continue };
            if !self.statement[place] {
                steps.push((place, None));
                continue;
            }
            let scale = [-2, -1, 1, 2];
            let at = scale.iter().position(|value| value == it).expect("an answer is on the scale");
            let beside = scale.iter().enumerate().filter(|(other, _)| other.abs_diff(at) == 1);
            steps.extend(beside.map(|(_, to)| (place, Some(*to))));
        }
        steps
    }

    /// By how much each family is behind the nearest of the leaders: as it is, and after each step.
    pub(crate) fn behind(&self, said: &Sheet) -> (Gaps, Vec<(Move, Gaps)>) {
        let scores = self.scores(said);
        let now = self.families(&scores, said, None);
        let lead = now.iter().map(|it| it.1).max();
        let leaders: Vec<usize> = (0..now.len()).filter(|it| Some(now[*it].1) == lead).collect();
        let gaps = |after: Gaps| -> Gaps {
            let bar = leaders.iter().map(|it| after[*it].1).min().unwrap_or(0);
            after.iter().map(|(family, score)| (*family, bar - score)).collect()
        };
        let steps = self.steps(said);
        let after = steps.into_iter().map(|step| (step, gaps(self.families(&scores, said, Some(step)))));
        let after = after.collect();
        (gaps(now), after)
    }

    /// The first group: level with one of the best, or ahead, as it is or after one step.
    pub(crate) fn first(&self, said: &Sheet) -> Set {
        let (now, after) = self.behind(said);
        let level = now.iter().chain(after.iter().flat_map(|(_, gaps)| gaps)).filter(|(_, gap)| *gap <= 0);
        level.fold(0, |all, (family, _)| all | bit(*family))
    }

    pub(crate) fn moved(&self, moves: &[Move]) -> Sheet {
        let mut said = self.said.clone();
        moves.iter().for_each(|(place, to)| said[*place] = *to);
        said
    }

    /// Every other answer at these places: another value or none for a statement, none for a choice.
    pub(crate) fn moves(&self, may: &[bool]) -> Vec<Move> {
        let mut moves = Vec::new();
        for place in (0..may.len()).filter(|place| may[*place]) {
            let values = if self.statement[place] { &[-2, -1, 1, 2][..] } else { &[] };
            let others = values.iter().filter(|to| Some(**to) != self.said[place]);
            moves.extend(others.map(|to| (place, Some(*to))).chain([(place, None)]));
        }
        moves
    }

    /// Does a told change do exactly what it says?
    pub(crate) fn holds(&self, change: &Change) -> bool {
        let (before, after) = (self.first(&self.said), self.first(&self.moved(&change.moves)));
        before != after && set(&change.come) == after & !before && set(&change.go) == before & !after
    }
}

/// The families of the first group.
pub(crate) fn group_one(outcome: &Outcome) -> Set {
    set(&outcome.families.iter().filter(|it| it.group == 1).map(|it| it.family).collect::<Vec<_>>())
}

/// The closest program, and the offered programs of families outside the first group.
pub(crate) fn lead_and_outside(outcome: &Outcome) -> Option<(&Fit, Vec<&Fit>)> {
    let lead = &outcome.fits[outcome.programs.first()?.fit];
    assert!(outcome.fits.iter().all(|fit| !fit.is_offered() || fit.score <= lead.score), "the first is the best");
    let first = group_one(outcome);
    let outside = outcome.fits.iter().filter(|fit| fit.is_offered() && first & bit(fit.program.get().family) == 0);
    Some((lead, outside.collect()))
}

/// Does the standing of a program, or whether something is asked, hang on this need's choices, must or not?
pub(crate) fn hangs(need: NeedId) -> bool {
    let in_rules = PROGRAMS.iter().flat_map(|program| {
        let only = program.only_for.iter().flat_map(|rule| rule.choices).copied();
        let not = program.not_when.iter().flat_map(|rule| rule.said);
        only.chain(not.filter_map(|said| if let Said::Choice(choice) = said { Some(*choice) } else { None }))
    });
    let in_questions = NEEDS.iter().flat_map(|other| other.ask_when).copied();
    need.get().scope || in_rules.chain(in_questions).any(|choice| choice.get().need == need)
}

/// What may be changed in thought, by place.
pub(crate) fn may(answers: &Answers, outcome: &Outcome) -> Vec<bool> {
    let free = |asked| match asked {
        Asked::Statement(_) => true,
        Asked::Choice(choice) => !hangs(choice.get().need) && !answers.is_must(choice.get().need),
    };
    outcome.fits[0].terms.iter().map(|term| free(term.asked)).collect()
}

/// Statements this audience is asked and has no value for.
pub(crate) fn open(answers: &Answers, audience: Audience) -> Vec<StatementId> {
    let said = |it: &StatementId| answers.to(*it).is_some_and(|answer| answer.value().is_some());
    StatementId::all().filter(|it| it.get().audience == audience && !said(it)).collect()
}

/// Where the program stands, seen from the statement's direction.
fn stands(program: ProgramId, statement: StatementId) -> Option<i8> {
    let (stance, sign) = (program.get().stance(statement.get().criterion), statement.get().sign);
    stance.position.map(|position| position * sign)
}

/// The least by which the lead is ahead of each other program over all assignments of these statements: none, or any of four
/// values, important or not.
pub(crate) fn least_over_all(lead: &Fit, others: &[&Fit], open: &[StatementId]) -> Vec<i32> {
    let mut least = vec![i32::MAX; others.len()];
    let now: Vec<i32> = others.iter().map(|other| lead.score - other.score).collect();
    let said = [(None, 1), (Some(-2), 1), (Some(-1), 1), (Some(1), 1), (Some(2), 1)];
    let said: Vec<(Option<i8>, i32)> = said.into_iter().flat_map(|(it, weight)| [(it, weight), (it, 2)]).collect();
    // By statement and answer, how much the lead gains on each.
    let tables: Vec<Vec<Vec<i32>>> = open
        .iter()
        .map(|statement| {
            let earned = |fit: &Fit, said| points(said, stands(fit.program, *statement));
            let gain =
                |said, weight| others.iter().map(|it| weight * (earned(lead, said) - earned(it, said))).collect();
            said[1..].iter().map(|(said, weight)| gain(*said, *weight)).collect()
        })
        .collect();
    each_assignment(&tables, &now, &mut least);
    least
}

fn each_assignment(tables: &[Vec<Vec<i32>>], ahead: &[i32], least: &mut [i32]) {
    let Some((table, rest)) = tables.split_first() else {
        least.iter_mut().zip(ahead).for_each(|(least, ahead)| *least = (*least).min(*ahead));
        return;
    };
    for gains in table {
        let ahead: Vec<i32> = ahead.iter().zip(gains).map(|(ahead, gain)| ahead + gain).collect();
        each_assignment(rest, &ahead, least);
    }
}
