//! What is timed: random answer sets with every question answered, and results with more programs than the catalog has.

use fastrand::Rng;
use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, ChoiceId, NeedId, StatementId};
use many_paths::explain::{self, Contrast};
use many_paths::fit::{self, Fit, Outcome, Standing};
use many_paths::journey;
use many_paths::report::{self, Report};

/// Every question answered with something that counts. One statement in four matters a lot, one need in eight is a must.
pub(crate) fn everything(audience: Audience, chance: &mut Rng) -> Answers {
    let mut answers = Answers::new(audience);
    for need in NeedId::all() {
        let choices: Vec<ChoiceId> = need.choices().filter(|choice| choice.get().criterion.is_some()).collect();
        if let (Some(choice), true) = (chance.choice(&choices), journey::is_asked(need, &answers)) {
            answers.choose(*choice, true);
            answers.set_must(need, chance.u8(..8) == 0);
        }
    }
    for statement in StatementId::all().filter(|statement| statement.get().audience == audience) {
        answers.say(statement, chance.choice(&Answer::ALL[..4]).copied());
        answers.set_important(statement, chance.u8(..4) == 0);
    }
    answers
}

/// The result of these answers if there were so many programs, all offered. Each stands on each thing said where some program
/// of the catalog does.
pub(crate) fn crowd(count: usize, answers: &Answers, chance: &mut Rng) -> Outcome {
    let Outcome { said, fits, .. } = fit::fit(answers);
    let mixed = |fit: &Fit| {
        let mut fit = Fit { standing: Standing::Offered, ..fit.clone() };
        for (place, term) in fit.terms.iter_mut().enumerate() {
            *term = fits[chance.usize(..fits.len())].terms[place];
        }
        fit.score = fit.terms.iter().map(|term| i32::from(term.points)).sum();
        fit.coverage = fit.terms.iter().filter(|term| term.position.is_some()).count();
        fit
    };
    fit::arrange(said, fits.iter().cycle().take(count).map(mixed).collect())
}

/// All that a result page shows.
pub(crate) fn page(answers: &Answers) -> (Report, Vec<Contrast>) {
    let report = report::report(answers);
    let picked = report.picked(None);
    let contrasts = picked.windows(2).map(|pair| explain::contrast(pair[0], pair[1])).collect();
    (report, contrasts)
}

/// The same programs ordered and grouped anew, each with its reasons; gives how many those are.
pub(crate) fn arranged(outcome: &Outcome) -> usize {
    let outcome = fit::arrange(outcome.said, outcome.fits.clone());
    let reasons = |fit| outcome.reasons(fit, true).len() + outcome.reasons(fit, false).len();
    outcome.fits.iter().map(reasons).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_is_answered() {
        for audience in [Audience::Me, Audience::Family] {
            let answers = everything(audience, &mut Rng::with_seed(3));
            let asks = |need: &NeedId| need.choices().any(|choice| choice.get().criterion.is_some());
            let mut asked = NeedId::all().filter(|need| journey::is_asked(*need, &answers)).filter(asks);
            assert!(asked.all(|need| answers.answered(need)), "{answers:?}");
            assert!(fit::fit(&answers).said > 15, "{answers:?}");
        }
    }

    #[test]
    fn more_programs_are_offered_than_there_are() {
        let mut chance = Rng::with_seed(3);
        let answers = everything(Audience::Me, &mut chance);
        let outcome = crowd(600, &answers, &mut chance);
        assert_eq!((outcome.programs.len(), outcome.set_aside.len()), (600, 0));
        assert!(outcome.programs.iter().any(|ranked| ranked.group > 1), "they differ");
    }
}
