//! What was said, as things to compare programs with: statements with a value, and choices that ask for something.

use super::{Term, points};
use crate::answers::Answers;
use crate::catalog::{ChoiceId, Combine, CriterionId, NeedId, Program, StatementId};
use crate::journey;

/// A statement, or a choice of a need.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    /// A statement.
    Statement(StatementId),
    /// A choice.
    Choice(ChoiceId),
}

impl Asked {
    /// What it is about; none for a choice that asks for nothing.
    #[must_use]
    pub fn criterion(self) -> Option<CriterionId> {
        match self {
            Self::Statement(statement) => Some(statement.get().criterion),
            Self::Choice(choice) => choice.get().criterion,
        }
    }
}

/// One thing said. Several criteria only where any one of several choices will do.
pub(super) struct Item {
    said: i8,
    weight: u8,
    criteria: Vec<(Asked, CriterionId, i8)>,
}

/// Everything said that counts, in the order of the journey.
pub(super) fn items(answers: &Answers) -> Vec<Item> {
    let mut items = Vec::new();
    for need in NeedId::all() {
        if journey::is_asked(need, answers) {
            of_need(need, answers, &mut items);
        }
    }
    for id in StatementId::all() {
        let statement = id.get();
        let value = answers.to(id).and_then(crate::answers::Answer::value);
        if let (Some(said), true) = (value, statement.audience == answers.audience) {
            let criteria = vec![(Asked::Statement(id), statement.criterion, statement.sign)];
            items.push(Item { said, weight: answers.weight(id), criteria });
        }
    }
    items
}

fn of_need(need: NeedId, answers: &Answers, items: &mut Vec<Item>) {
    let first = items.len();
    // A must matters a lot, like a statement that is marked so.
    let weight = if answers.is_must(need) { 2 } else { need.get().weight };
    for id in answers.choices(need) {
        let choice = id.get();
        let Some(criterion) = choice.criterion else { continue };
        let wish = (Asked::Choice(id), criterion, choice.sign);
        match items.get_mut(first) {
            Some(item) if need.get().combine == Combine::Any => item.criteria.push(wish),
            _ => items.push(Item { said: 2, weight, criteria: vec![wish] }),
        }
    }
}

impl Item {
    /// The program's term: of several criteria the one it meets best, the first among equals.
    pub(super) fn term(&self, program: &Program) -> Term {
        let mut best: Option<Term> = None;
        for (asked, criterion, sign) in &self.criteria {
            let stance = program.stance(*criterion);
            let position = stance.position.map(|position| position * sign);
            let earned = position.map_or(0, |position| points(self.said, position));
            let term = Term {
                asked: *asked,
                said: self.said,
                weight: self.weight,
                position,
                stance,
                points: earned * i16::from(self.weight),
            };
            // A known position counts before an unknown one of the same worth.
            let rank = |term: &Term| (term.points, term.position.is_some());
            if best.as_ref().is_none_or(|best| rank(&term) > rank(best)) {
                best = Some(term);
            }
        }
        best.unwrap_or(Term {
            asked: Asked::Statement(StatementId(0)),
            said: self.said,
            weight: self.weight,
            position: None,
            stance: &crate::catalog::STANCES[0],
            points: 0,
        })
    }
}
