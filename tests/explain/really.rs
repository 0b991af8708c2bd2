//! Real visits, really answered anew: nothing here works with terms of a result but its places.

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Combine, FamilyId, StatementId};
use many_paths::explain::{Change, explain};
use many_paths::fit::{self, Asked, Move, Outcome};

use super::chance::{self, Chance, Talk};
use super::model::{self, Model, Set, bit, group_one, set};
use super::reasons::Told;
use super::{changed, sure};

/// The answers with one changed: another value, not sure, or a choice taken back.
fn moved(answers: &Answers, outcome: &Outcome, (place, to): Move) -> Answers {
    let mut moved = answers.clone();
    match outcome.fits[0].terms[place].asked {
        Asked::Statement(statement) => {
            let said = Answer::ALL.into_iter().find(|answer| answer.value() == to);
            moved.say(statement, said);
        }
        Asked::Choice(choice) if choice.get().need.get().combine == Combine::Any => moved.clear_need(choice.get().need),
        Asked::Choice(choice) => moved.choose(choice, false),
    }
    moved
}

/// Does a told change really do what it says?
fn check_told(answers: &Answers, outcome: &Outcome, change: &Change) {
    let after = change.moves.iter().fold(answers.clone(), |now, step| moved(&now, outcome, *step));
    let (before, after) = (group_one(outcome), group_one(&fit::fit(&after)));
    assert_eq!((set(&change.come), set(&change.go)), (after & !before, before & !after), "{change:?}");
}

/// The first group after each pair of changes of different places.
fn a_pair_alters(answers: &Answers, outcome: &Outcome, moves: &[Move], before: Set) -> bool {
    moves.iter().enumerate().any(|(at, one)| {
        let once = moved(answers, outcome, *one);
        let others = moves[at..].iter().filter(|two| two.0 != one.0);
        others.into_iter().any(|two| group_one(&fit::fit(&moved(&once, outcome, *two))) != before)
    })
}

/// The fewest answers, of those that may be changed, whose change really alters the first group; 0 where two are not enough.
fn fewest(answers: &Answers, outcome: &Outcome) -> usize {
    let moves = Model::of(outcome).moves(&model::may(answers, outcome));
    let before = group_one(outcome);
    let alters = |step: &Move| group_one(&fit::fit(&moved(answers, outcome, *step))) != before;
    if moves.iter().any(alters) { 1 } else { 2 * usize::from(a_pair_alters(answers, outcome, &moves, before)) }
}

#[test]
fn answers_are_really_changed_one_by_one_and_by_twos() {
    let mut by_size = [0; 3];
    for case in 0..1200 {
        let mut chance = Chance::of(case);
        let answers = if case % 4 == 0 {
            let audience = chance.audience();
            chance::answers(&mut chance, audience, Talk { statements: 4, choices: 3, musts: 1, quiet: false })
        } else {
            chance::at_home(&mut chance)
        };
        let outcome = fit::fit(&answers);
        let _guard = Told(case);
        let told = explain(&answers, &outcome).change;
        let changes = told.as_ref().map_or(0, |change| change.moves.len());
        // One change is the rule; from here on the rare cases only.
        if case < 150 || changes != 1 {
            assert_eq!(changes, fewest(&answers, &outcome), "{told:?}");
            told.iter().for_each(|change| check_told(&answers, &outcome, change));
            by_size[changes] += 1;
        }
    }
    println!("no change, one, two: {by_size:?}");
    assert!(by_size.into_iter().all(|cases| cases > 5));
}

/// What longer visits are told, tried against the model, and each told change really made.
#[test]
fn long_visits_are_told_what_really_happens() {
    let mut hung = 0;
    for case in 0..250 {
        let mut chance = Chance::of(case);
        let audience = chance.audience();
        let talk = Talk { statements: 18, choices: 12, musts: 2, quiet: case % 3 > 0 };
        let answers = chance::answers(&mut chance, audience, talk);
        let outcome = fit::fit(&answers);
        let _guard = Told(case);
        if outcome.programs.is_empty() {
            continue;
        }
        let (told, may) = (explain(&answers, &outcome), model::may(&answers, &outcome));
        changed::check(&outcome, &may, &told);
        let most = told.sure.as_ref().and_then(|sure| sure.most.as_ref());
        told.change.iter().chain(most).for_each(|change| check_told(&answers, &outcome, change));
        hung += usize::from(most.is_some());
    }
    println!("{hung} results that hang on an answer");
    assert!(hung > 50);
}

#[test]
fn what_may_be_changed_in_thought_sets_nothing_aside_or_back() {
    let (mut taken_back, mut kept) = (0, 0);
    for case in 0..1500 {
        let mut chance = Chance::of(case);
        let audience = chance.audience();
        let talk = Talk { statements: 2, choices: 16, musts: 1, quiet: case % 2 > 0 };
        let answers = chance::answers(&mut chance, audience, talk);
        let outcome = fit::fit(&answers);
        let _guard = Told(case);
        for (place, may) in model::may(&answers, &outcome).into_iter().enumerate() {
            let Asked::Choice(_) = outcome.fits[0].terms[place].asked else { continue };
            if !may {
                kept += 1;
                continue;
            }
            let after = fit::fit(&moved(&answers, &outcome, (place, None)));
            for (before, after) in outcome.fits.iter().zip(&after.fits) {
                assert_eq!(before.standing, after.standing);
                let rest = before.terms.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, term)| term.points);
                assert!(rest.eq(after.terms.iter().map(|term| term.points)), "only that term is gone");
            }
            taken_back += 1;
        }
    }
    println!("{taken_back} choices taken back, {kept} kept");
    assert!(taken_back > 500 && kept > 500);
}

fn family_scores(outcome: &Outcome) -> Vec<(FamilyId, i32)> {
    let offered = || outcome.fits.iter().filter(|fit| fit.is_offered());
    let score = |family| offered().filter(|fit| fit.program.get().family == family).map(|fit| fit.score).max();
    FamilyId::all().filter_map(|family| Some((family, score(family)?))).collect()
}

#[test]
fn every_step_toward_every_family_is_really_taken() {
    let mut steps_helped = 0;
    for case in 0..250 {
        let mut chance = Chance::of(case);
        let audience = chance.audience();
        let answers =
            chance::answers(&mut chance, audience, Talk { statements: 10, choices: 5, musts: 0, quiet: true });
        let outcome = fit::fit(&answers);
        let _guard = Told(case);
        let model = Model::of(&outcome);
        let now = family_scores(&outcome);
        let lead = now.iter().map(|it| it.1).max();
        let behind = |outcome: &Outcome| -> Vec<i32> {
            let after = family_scores(outcome);
            let leaders = now.iter().zip(&after).filter(|(now, _)| Some(now.1) == lead);
            let bar = leaders.map(|(_, after)| after.1).min().expect("someone leads");
            after.iter().map(|it| bar - it.1).collect()
        };
        let steps = model.steps(&model.said);
        let tried: Vec<Vec<i32>> =
            steps.iter().map(|step| behind(&fit::fit(&moved(&answers, &outcome, *step)))).collect();
        for reach in explain(&answers, &outcome).reach {
            let at = now.iter().position(|it| it.0 == reach.family).expect("it is offered");
            let gap = lead.unwrap_or(0) - now[at].1;
            let least = tried.iter().map(|gaps| gaps[at]).chain([gap]).min();
            assert_eq!((reach.gap, Some(reach.after)), (gap, least), "{reach:?}");
            assert_eq!(reach.step.is_some(), reach.after < gap, "{reach:?}");
            let taken = reach.step.and_then(|step| steps.iter().position(|it| *it == step));
            assert_eq!(taken.map(|step| tried[step][at]), reach.step.map(|_| reach.after), "{reach:?}");
            assert_eq!(reach.after <= 0, group_one(&outcome) & bit(reach.family) != 0, "{reach:?}");
            steps_helped += usize::from(reach.step.is_some());
        }
    }
    println!("{steps_helped} steps that help");
    assert!(steps_helped > 1000);
}

/// Every way to answer these statements, important or not.
fn every_way(answers: &Answers, open: &[StatementId], each: &mut dyn FnMut(&Answers)) {
    let Some((statement, rest)) = open.split_first() else { return each(answers) };
    every_way(answers, rest, each);
    for answer in &Answer::ALL[..4] {
        for important in [false, true] {
            let mut said = answers.clone();
            said.say(*statement, Some(*answer));
            said.set_important(*statement, important);
            every_way(&said, rest, each);
        }
    }
}

#[test]
fn what_was_skipped_is_really_answered() {
    let mut told_none = [0; 2];
    for case in 0..80 {
        let mut chance = Chance::of(case);
        let audience = chance.audience();
        let mut answers =
            chance::answers(&mut chance, audience, Talk { statements: 0, choices: 4, musts: 1, quiet: false });
        let mut asked = chance::statements(audience);
        chance.shuffle(&mut asked);
        let open = asked.split_off(asked.len() - chance.pick(&[1, 1, 2]));
        asked.into_iter().for_each(|it| answers.say(it, Some(chance.answer())));
        let outcome = fit::fit(&answers);
        let _guard = Told(case);
        let Some((lead, outside)) = model::lead_and_outside(&outcome).filter(|it| !it.1.is_empty()) else { continue };
        let mut least = vec![i32::MAX; outside.len()];
        every_way(&answers, &open, &mut |said| {
            let after = fit::fit(said);
            let score = |program| after.of(program).map_or(0, |fit| fit.score);
            for (least, fit) in least.iter_mut().zip(&outside) {
                *least = (*least).min(score(lead.program) - score(fit.program));
            }
        });
        let told = explain(&answers, &outcome).sure.expect("something is outside");
        sure::check_rival(&outside, &least, told.skipped);
        assert_eq!(least, model::least_over_all(lead, &outside, &open), "the model says the same");
        told_none[usize::from(told.skipped.is_none())] += 1;
    }
    println!("some could come level, none could: {told_none:?}");
    assert!(told_none.iter().all(|cases| *cases > 5));
}
