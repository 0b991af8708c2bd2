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

/// One thing said. Several criteria only where any one of several choices will do.
pub(super) struct Item {
    said: i8,
    weight: u8,
    criteria: Vec<(Asked, CriterionId, i8)>,
}

/// Everything said that counts, in the order of the journey.
pub(super) fn items(answers: &Answers) -> Vec<Item> {
    let needs = NeedId::all().filter(|need| journey::is_asked(*need, answers));
    let mut items: Vec<Item> = needs.flat_map(|need| of_need(need, answers)).collect();
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

fn of_need(need: NeedId, answers: &Answers) -> Vec<Item> {
    let wishes = answers.choices(need).filter_map(|id| {
        let choice = id.get();
        Some((Asked::Choice(id), choice.criterion?, choice.sign))
    });
    // A must matters a lot, like a statement that is marked so.
    let weight = if answers.is_must(need) { 2 } else { need.get().weight };
    match need.get().combine {
        Combine::Each => wishes.map(|wish| Item { said: 2, weight, criteria: vec![wish] }).collect(),
        Combine::Any => {
            let criteria: Vec<_> = wishes.collect();
            if criteria.is_empty() { Vec::new() } else { vec![Item { said: 2, weight, criteria }] }
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
