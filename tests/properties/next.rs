//! Questions to bring: each comes from a cell that is unknown, in between or unchecked, and none is lost up to the most there are.

use std::collections::BTreeSet;

use many_paths::answers::Answers;
use many_paths::catalog::{Combine, Confidence, CriterionId, NeedId, ProgramId};
use many_paths::fit::{Asked, Fit};
use many_paths::journey;
use many_paths::next::{MOST_QUESTIONS, Question, Why, questions};
use many_paths::report::report;
use proptest::prelude::*;

use super::config;
use super::visit::{position, visit};

/// The number of the criterion that something said is about.
fn about(asked: Asked) -> u16 {
    match asked {
        Asked::Choice(choice) => choice.get().criterion.expect("what asks for nothing is not asked about").0,
        Asked::Statement(statement) => statement.get().criterion.0,
    }
}

/// What is worth asking of a program: by must or not.
fn worth(answers: &Answers, fit: &Fit) -> [BTreeSet<u16>; 2] {
    let (mut musts, mut others) = (BTreeSet::new(), BTreeSet::new());
    for need in NeedId::all().filter(|it| answers.is_must(*it) && journey::is_asked(*it, answers)) {
        let wishes: Vec<_> = answers
            .choices(need)
            .filter_map(|it| {
                let low = fit.program.get().stance(it.get().criterion?).confidence == Confidence::Low;
                Some((it.get().criterion?.0, position(fit.program, it)?, low))
            })
            .collect();
        let met = |low: bool| wishes.iter().find(move |it| it.1 >= Some(1) && it.2 == low);
        match (need.get().combine, met(false), met(true)) {
            (Combine::Any, Some(_), _) => {}
            (Combine::Any, None, Some((it, ..))) => drop(musts.insert(*it)),
            _ => musts.extend(wishes.iter().filter(|it| it.1 != Some(-2) && (it.1 < Some(1) || it.2)).map(|it| it.0)),
        }
    }
    for term in fit.terms.iter().filter(|it| it.position.unwrap_or(0) == 0 && it.weight * it.said.unsigned_abs() > 1) {
        if !matches!(term.asked, Asked::Choice(it) if answers.is_must(it.get().need)) {
            others.insert(about(term.asked));
        }
    }
    [musts, others]
}

/// Does the reason given hold for what is known of the program?
fn holds(question: &Question, (program, why): (ProgramId, Why)) -> bool {
    let stance = program.get().stance(CriterionId(about(question.asked)));
    match (why, stance.position) {
        (Why::Unknown, position) => position.is_none(),
        (Why::Between, Some(position)) => position.abs() < 2,
        (Why::Unchecked, Some(position)) => position != 0 && stance.confidence == Confidence::Low,
        (_, None) => false,
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn questions_come_from_what_is_open_and_none_is_lost(visit in visit()) {
        let answers = visit.answers();
        let report = report(&answers);
        let fits: Vec<&Fit> = report.outcome.fits.iter().filter(|it| it.is_offered()).collect();
        let mut alone = BTreeSet::new();
        for fit in &fits {
            let asked = questions(&answers, &[fit]);
            let [musts, others] = worth(&answers, fit);
            let shown: BTreeSet<u16> = asked.iter().map(|it| about(it.asked)).collect();
            prop_assert_eq!(shown.len(), asked.len(), "one is here twice");
            let whole: BTreeSet<u16> = musts.union(&others).copied().collect();
            prop_assert!(shown.is_subset(&whole), "{}", fit.program.get().id);
            prop_assert_eq!(shown.len(), whole.len().min(MOST_QUESTIONS), "{}", fit.program.get().id);
            let some_must = musts.iter().filter(|it| shown.contains(it)).count();
            prop_assert_eq!(some_must, musts.len().min(MOST_QUESTIONS), "a must is left out for a wish");
            prop_assert!(asked.is_sorted_by_key(|it| it.rank));
            for question in &asked {
                prop_assert!(question.of.iter().all(|it| it.0 == fit.program && holds(question, *it)), "{:?}", question);
                prop_assert_eq!(question.is_must(), musts.contains(&about(question.asked)), "{:?}", question);
            }
            for need in &fit.ask_first {
                let told = asked.iter().any(|it| matches!(it.asked, Asked::Choice(choice) if choice.get().need == *need));
                prop_assert!(told || musts.len() > MOST_QUESTIONS, "{} of {}", need.get().id, fit.program.get().id);
            }
            alone.extend(asked.iter().map(|it| (fit.program, about(it.asked))));
        }
        let together = questions(&answers, &fits);
        let pairs: Vec<_> = together.iter().flat_map(|it| it.of.iter().map(|of| (of.0, about(it.asked)))).collect();
        prop_assert_eq!(pairs.len(), alone.len());
        prop_assert_eq!(pairs.into_iter().collect::<BTreeSet<_>>(), alone);
        let shown: BTreeSet<u16> = together.iter().map(|it| about(it.asked)).collect();
        prop_assert_eq!(shown.len(), together.len(), "the same question twice");
    }
}
