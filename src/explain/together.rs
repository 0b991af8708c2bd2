//! Two sheets beside each other: a family member's own answers, and what they answered for the person they care about. They are
//! compared here and never mixed: neither changes the other's result.

use crate::answers::{Answer, Answers};
use crate::catalog::{FamilyId, StatementId};
use crate::fit::{self, Outcome};

/// A topic on which both sheets have an answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Topic {
    /// The family member's own statement and answer.
    pub own: (StatementId, Answer),
    /// The other person's.
    pub theirs: (StatementId, Answer),
    /// Do both lean to the same side?
    pub alike: bool,
}

/// Both sheets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Together {
    /// The first group of the family member's own result, by name.
    pub own: Vec<FamilyId>,
    /// The first group of the other person's.
    pub theirs: Vec<FamilyId>,
    /// Topics that both sheets speak of: a statement of each on the same dimension, in the order of the journey.
    pub topics: Vec<Topic>,
}

fn first(outcome: &Outcome) -> Vec<FamilyId> {
    let mut families: Vec<FamilyId> =
        outcome.families.iter().filter(|family| family.group == 1).map(|family| family.family).collect();
    fit::sort(&mut families, |family| crate::text::Lang::EN.text(family.get().profile.name));
    families
}

/// The lean of an answer on its statement's dimension, -2 to +2; none for "not sure".
fn lean(answers: &Answers, statement: StatementId) -> Option<(StatementId, Answer, i8)> {
    let answer = answers.to(statement)?;
    Some((statement, answer, answer.value()? * statement.get().sign))
}

/// Compares two sheets.
#[must_use]
pub fn together(own: &Answers, theirs: &Answers) -> Together {
    let said = |answers: &Answers| -> Vec<(StatementId, Answer, i8)> {
        let asked = StatementId::all().filter(|it| it.get().audience == answers.audience);
        asked.filter_map(|it| lean(answers, it)).collect()
    };
    let their_said = said(theirs);
    let mut topics = Vec::new();
    for (statement, answer, lean) in said(own) {
        let same = |it: &&(StatementId, Answer, i8)| it.0.get().criterion == statement.get().criterion;
        topics.extend(their_said.iter().filter(same).map(|(their_statement, their_answer, their_lean)| Topic {
            own: (statement, answer),
            theirs: (*their_statement, *their_answer),
            alike: (lean > 0) == (*their_lean > 0),
        }));
    }
    Together { own: first(&fit::fit(own)), theirs: first(&fit::fit(theirs)), topics }
}
