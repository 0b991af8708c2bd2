//! How sure is this: would the closest program stay ahead of every family outside the first group, whatever importance each
//! answer had, and whatever the skipped statements had been answered?

use crate::answers::Answers;
use crate::catalog::{Audience, FamilyId, ProgramId, StatementId};
use crate::fit::{Fit, points};

/// Answers that have a value.
const VALUES: [i8; 4] = [2, 1, -1, -2];

/// Statements of this audience without an answer that counts, from `first` on.
pub(super) fn open(answers: &Answers, first: StatementId) -> Vec<StatementId> {
    let asked = |it: &StatementId| it.0 >= first.0 && it.get().audience == answers.audience;
    let unsaid = |it: &StatementId| answers.to(*it).and_then(crate::answers::Answer::value).is_none();
    StatementId::all().filter(asked).filter(unsaid).collect()
}

/// Where a program stands on a statement, seen from its direction.
fn stands(program: ProgramId, statement: StatementId) -> Option<i8> {
    let statement = statement.get();
    program.get().stance(statement.criterion).position.map(|position| position * statement.sign)
}

/// The least by which `one` is ahead of `other` over every importance from 1 to 2 of each answer. A sum is least at a corner,
/// answer by answer: what speaks for the one counts once, what speaks against it twice.
#[must_use]
pub fn least_by_importance(one: &Fit, other: &Fit) -> i32 {
    let both = one.terms.iter().zip(&other.terms);
    let gains = both.map(|(one, other)| i32::from(one.points - other.points) / i32::from(one.weight));
    gains.map(|gain| if gain > 0 { gain } else { 2 * gain }).sum()
}

/// The least by which `one` is ahead of `other` over every answer to these statements, marked as mattering a lot or not, or
/// left unanswered.
#[must_use]
pub fn least_by_answers(one: &Fit, other: &Fit, open: &[StatementId]) -> i32 {
    let lost = open.iter().map(|statement| {
        let earned = |fit: &Fit, said| stands(fit.program, *statement).map_or(0, |it| points(said, it));
        let least = VALUES.iter().map(|said| earned(one, *said) - earned(other, *said)).min();
        2 * i32::from(least.unwrap_or_default().min(0))
    });
    one.score - other.score + lost.sum::<i32>()
}

/// The family, outside the first group, that comes closest to being level with the closest program, if any could.
pub(super) fn rival(outside: &[&Fit], least: impl Fn(&Fit) -> i32) -> Option<FamilyId> {
    let could = outside.iter().map(|fit| (least(fit), fit.program.get().family));
    could.filter(|(least, _)| *least <= 0).min_by_key(|(least, _)| *least).map(|(_, family)| family)
}

/// The first statement an audience is asked.
pub(super) fn first_of(audience: Audience) -> StatementId {
    StatementId::all().find(|it| it.get().audience == audience).unwrap_or(StatementId(0))
}
