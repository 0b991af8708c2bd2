//! What holds for every visitor: properties of fit, groups and set-asides over random answers. The seed is fixed, so that
//! a run can be repeated; `PROPTEST_CASES=20000 cargo test --test properties` looks further.
#![cfg(not(target_arch = "wasm32"))]

#[path = "properties/groups.rs"]
mod groups;
#[path = "properties/next.rs"]
mod next;
#[path = "properties/visit.rs"]
mod visit;

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, BoxId, PROGRAMS, ProgramId, StatementId};
use many_paths::fit::{self, Because, Fit, Outcome, Standing};
use many_paths::session::Action;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use visit::{Visit, asked_of, quiet_visit, said_by, visit};

fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, rng_seed: RngSeed::Fixed(0x6d61_6e79), ..ProptestConfig::default() }
}

/// Everything of a result that must not depend on any order: each program with its group, families, set aside.
type Shape = (Vec<(&'static str, u16)>, Vec<(&'static str, &'static str, u16)>, Vec<&'static str>);

fn shape(outcome: &Outcome) -> Shape {
    let id = |fit: usize| outcome.fits[fit].program.get().id;
    (
        outcome.programs.iter().map(|it| (id(it.fit), it.group)).collect(),
        outcome.families.iter().map(|it| (it.family.get().id, id(it.best), it.group)).collect(),
        outcome.set_aside.iter().map(|fit| id(*fit)).collect(),
    )
}

fn offered(outcome: &Outcome) -> Vec<ProgramId> {
    outcome.fits.iter().filter(|fit| fit.is_offered()).map(|fit| fit.program).collect()
}

fn in_view(outcome: &Outcome) -> Vec<ProgramId> {
    let shown = outcome.programs.iter().map(|it| it.fit).chain(outcome.set_aside.iter().copied());
    let mut shown: Vec<ProgramId> = shown.map(|fit| outcome.fits[fit].program).collect();
    shown.sort_unstable();
    shown
}

fn programs_of(audience: Audience) -> Vec<ProgramId> {
    ProgramId::all().filter(|program| program.get().audiences.has(audience)).collect()
}

fn score(outcome: &Outcome, program: ProgramId) -> i32 {
    outcome.of(program).map_or(0, |fit| fit.score)
}

/// Where the program stands, seen from the statement's direction.
fn seen(program: ProgramId, statement: StatementId) -> Option<i8> {
    let stance = program.get().stance(statement.get().criterion);
    stance.position.map(|position| position * statement.get().sign)
}

/// Is the program in the first group, or set aside, for someone who says exactly what it says on these statements?
fn at_home(program: ProgramId, audience: Audience, statements: &[StatementId]) -> Result<(), TestCaseError> {
    let mut answers = Answers::new(audience);
    for statement in statements {
        let said = seen(program, *statement).and_then(|it| Answer::ALL.into_iter().find(|a| a.value() == Some(it)));
        answers.say(*statement, said);
    }
    let outcome = fit::fit(&answers);
    let mut place = outcome.programs.iter().filter(|it| outcome.fits[it.fit].program == program);
    prop_assert!(place.all(|it| it.group == 1), "{} is not at home: {answers:?}", program.get().id);
    prop_assert_eq!(score(&outcome, program), 4 * outcome.said as i32);
    Ok(())
}

#[test]
fn a_program_that_stands_where_the_visitor_stands_is_in_the_first_group() {
    for audience in [Audience::Me, Audience::Family] {
        let statements: Vec<StatementId> = asked_of(audience).collect();
        for program in programs_of(audience) {
            at_home(program, audience, &statements).expect("it agrees on everything");
        }
    }
}

#[test]
fn a_program_with_no_position_on_anything_said_scores_nothing() {
    for audience in [Audience::Me, Audience::Family] {
        for program in programs_of(audience) {
            let mut answers = Answers::new(audience);
            for statement in asked_of(audience).filter(|it| seen(program, *it).is_none()) {
                answers.say(statement, Some(Answer::YesVeryMuch));
            }
            let outcome = fit::fit(&answers);
            let fit = outcome.of(program).expect("it is for this audience");
            assert_eq!((fit.score, fit.coverage), (0, 0), "{}", program.get().id);
        }
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_score_is_its_reasons(visit in visit()) {
        let outcome = fit::fit(&visit.answers());
        for fit in &outcome.fits {
            prop_assert_eq!(fit.score, fit.terms.iter().map(|term| i32::from(term.points)).sum::<i32>());
            prop_assert_eq!(fit.coverage, fit.terms.iter().filter(|term| term.position.is_some()).count());
            prop_assert!(fit.coverage > 0 || fit.score == 0);
            let mut told = outcome.reasons(fit, true);
            prop_assert!(told.iter().all(|term| term.points > 0) && told.is_sorted_by_key(|term| -term.points));
            let against = outcome.reasons(fit, false);
            prop_assert!(against.iter().all(|term| term.points < 0) && against.is_sorted_by_key(|term| term.points));
            told.extend(against);
            told.extend(fit.terms.iter().filter(|term| term.points == 0));
            prop_assert_eq!((told.len(), fit.terms.len()), (outcome.said, outcome.said));
            for term in &fit.terms {
                let rule = term.position.map_or(0, |position| 4 - 2 * i16::from((term.said - position).abs()));
                prop_assert_eq!(term.points, i16::from(term.weight) * rule);
                let same = told.iter().filter(|it| it.asked == term.asked && it.points == term.points).count();
                prop_assert_eq!(same, 1, "{:?} of {}", term.asked, fit.program.get().id);
            }
        }
    }

    #[test]
    fn every_program_is_in_view_and_taking_an_answer_back_sets_none_aside(visit in visit()) {
        let (before, everyone) = (fit::fit(&visit.answers()), programs_of(visit.audience));
        prop_assert_eq!(in_view(&before), everyone.clone());
        for action in &visit.said {
            let mut answers = visit.answers();
            match *action {
                Action::Tick(safety, _) => answers.tick(safety, false),
                Action::Must(need, _) => answers.set_must(need, false),
                Action::Say(statement, _) => answers.say(statement, None),
                Action::Important(statement, _) => answers.set_important(statement, false),
                Action::Choose(choice, _) => answers.choose(choice, false),
                _ => {}
            }
            prop_assert_eq!(in_view(&fit::fit(&answers)), everyone.clone(), "after taking back {:?}", action);
            let cleared = if let Action::Choose(choice, _) = *action { Some(choice.get().need) } else { None };
            // One of several things it is about may be what kept a program; without the question nothing is left.
            cleared.iter().for_each(|need| answers.clear_need(*need));
            let after = fit::fit(&answers);
            prop_assert!(offered(&before).iter().all(|it| visit::stays(&after, *it, cleared)), "without {:?}", action);
        }
    }

    #[test]
    fn the_order_of_the_catalog_changes_nothing(
        visit in visit(), order in Just((0..PROGRAMS.len()).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let outcome = fit::fit(&visit.answers());
        let shuffled: Vec<Fit> = order.iter().filter_map(|index| outcome.fits.get(*index)).cloned().collect();
        prop_assert_eq!(shape(&fit::arrange(outcome.said, shuffled)), shape(&outcome));
    }

    #[test]
    fn the_order_of_the_answers_changes_nothing((visit, other) in visit().prop_flat_map(|visit| {
        let said = Just(visit.said.clone()).prop_shuffle();
        (Just(visit.clone()), said.prop_map(move |said| Visit { said, ..visit.clone() }))
    })) {
        prop_assert_eq!(visit.answers(), other.answers());
        prop_assert_eq!(shape(&fit::fit(&visit.answers())), shape(&fit::fit(&other.answers())));
    }

    #[test]
    fn important_on_everything_is_important_on_nothing(visit in visit()) {
        let mut plain = Answers::new(visit.audience);
        for (statement, answer) in said_by(&visit) {
            plain.say(statement, Some(answer));
        }
        let mut doubled = plain.clone();
        said_by(&visit).for_each(|(statement, _)| doubled.set_important(statement, true));
        let (plain, doubled) = (fit::fit(&plain), fit::fit(&doubled));
        prop_assert_eq!(shape(&plain), shape(&doubled));
        prop_assert!(plain.fits.iter().zip(&doubled.fits).all(|(one, two)| 2 * one.score == two.score));
    }

    #[test]
    fn a_program_that_says_the_same_on_anything_said_is_in_the_first_group(
        visit in visit(), index in any::<prop::sample::Index>(),
    ) {
        let program = *index.get(&programs_of(visit.audience));
        let statements: Vec<StatementId> = said_by(&visit).map(|(statement, _)| statement).collect();
        at_home(program, visit.audience, &statements)?;
    }

    #[test]
    fn a_step_toward_a_program_never_helps_one_on_the_far_side(visit in visit()) {
        let before = fit::fit(&visit.answers());
        let steps = said_by(&visit).flat_map(|(it, said)| visit::neighbors(said).map(move |to| (it, said, to))).take(6);
        for (statement, said, to) in steps {
            let (Some(said), Some(value), mut answers) = (said.value(), to.value(), visit.answers()) else { continue };
            answers.say(statement, Some(to));
            let after = fit::fit(&answers);
            let at = |fit: &Fit| Some((seen(fit.program, statement)?, fit.program));
            let near = before.fits.iter().filter_map(at).filter(|(p, _)| (value - p).abs() < (said - p).abs());
            for (_, near) in near {
                let far = before.fits.iter().filter_map(at).filter(|(r, _)| (value - said) * (r - said) <= 0);
                for (_, far) in far {
                    let lead = |outcome| score(outcome, near) - score(outcome, far);
                    prop_assert!(lead(&after) >= lead(&before), "{:?} on {}", to, statement.get().id);
                }
            }
        }
    }

    #[test]
    fn saying_nothing_that_counts_leaves_everything_level(visit in visit()) {
        let mut answers = visit.answers();
        for statement in StatementId::all() {
            answers.say(statement, answers.to(statement).map(|_| Answer::NotSure));
        }
        visit.choices().filter(|it| it.get().criterion.is_some()).for_each(|it| answers.choose(it, false));
        let outcome = fit::fit(&answers);
        prop_assert!(outcome.said == 0 && outcome.fits.iter().all(|fit| (fit.score, fit.coverage) == (0, 0)));
        prop_assert!(outcome.programs.iter().all(|it| it.group == 1) && outcome.families.iter().all(|it| it.group == 1));
    }

    #[test]
    fn only_what_is_known_not_to_meet_a_wish_sets_aside(visit in visit()) {
        let answers = visit.answers();
        for fit in fit::fit(&answers).fits {
            let Standing::SetAside(because) = &fit.standing else { continue };
            prop_assert!(!because.is_empty());
            let refuses = |choice| visit::position(fit.program, choice).is_some_and(|at| at == Some(-2));
            for because in because {
                match because {
                    Because::Must(choice) => prop_assert!(refuses(*choice), "{}", fit.program.get().id),
                    Because::Scope(need) => prop_assert!(answers.choices(*need).all(refuses)),
                    Because::Rule(said, _) => prop_assert!(answers.said(*said)),
                    Because::Only(_, why) => prop_assert!(visit::left_out(fit.program, *why, &answers)),
                }
            }
        }
    }

    #[test]
    fn without_musts_scope_and_entry_rules_only_programs_for_named_people_are_set_aside(visit in quiet_visit()) {
        let outcome = fit::fit(&visit.answers());
        for fit in outcome.set_aside.iter().map(|index| &outcome.fits[*index]) {
            let Standing::SetAside(because) = &fit.standing else { continue };
            prop_assert!(because.iter().all(|it| matches!(it, Because::Only(..))), "{:?}", because);
        }
    }

    #[test]
    fn safety_boxes_change_no_score(visit in visit()) {
        let mut without = visit.answers();
        BoxId::all().for_each(|safety| without.tick(safety, false));
        let points = |outcome: &Outcome| outcome.fits.iter().map(|fit| (fit.program, fit.score)).collect::<Vec<_>>();
        prop_assert_eq!(points(&fit::fit(&without)), points(&fit::fit(&visit.answers())));
    }
}
