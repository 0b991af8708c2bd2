//! The journey: which questions are asked, in which order. Routing only; what an answer means is in [`crate::fit`].

use crate::answers::Answers;
use crate::catalog::{NeedId, StatementId};

/// One page of the journey.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The safety question.
    Safety,
    /// A need.
    Need(NeedId),
    /// A statement.
    Statement(StatementId),
    /// Check your answers.
    Check,
    /// The result.
    Result,
}

/// Is this need asked, given what was said so far?
#[must_use]
pub fn is_asked(need: NeedId, answers: &Answers) -> bool {
    let need = need.get();
    need.audiences.has(answers.audience)
        && (need.ask_when.is_empty() || need.ask_when.iter().any(|choice| answers.chose(*choice)))
}

/// Every page for these answers, in order. Never empty: it ends with the result.
#[must_use]
pub fn steps(answers: &Answers) -> Vec<Step> {
    let needs = NeedId::all().filter(|need| is_asked(*need, answers)).map(Step::Need);
    let statements = StatementId::all().filter(|it| it.get().audience == answers.audience).map(Step::Statement);
    std::iter::once(Step::Safety).chain(needs).chain(statements).chain([Step::Check, Step::Result]).collect()
}

/// The page after this one; the result is the last. A page that is no longer asked leads to the check page.
#[must_use]
pub fn next(step: Step, answers: &Answers) -> Step {
    let steps = steps(answers);
    let place = steps.iter().position(|it| *it == step);
    place.map_or(Step::Check, |place| *steps.get(place + 1).unwrap_or(&Step::Result))
}

/// The page before this one; none before the first.
#[must_use]
pub fn previous(step: Step, answers: &Answers) -> Option<Step> {
    let steps = steps(answers);
    let place = steps.iter().position(|it| *it == step)?;
    steps.get(place.checked_sub(1)?).copied()
}

/// The number of a question (from 1) and of all questions; none for pages that ask nothing.
#[must_use]
pub fn progress(step: Step, answers: &Answers) -> Option<(usize, usize)> {
    let steps = steps(answers);
    let questions = steps.len() - 2;
    let place = steps.iter().position(|it| *it == step)?;
    (place < questions).then_some((place + 1, questions))
}
