//! What would change this, and how far each family is: every changed answer, every pair, every step.

use many_paths::explain::{Change, Explained, Reach, explain};
use many_paths::fit::{Move, Outcome};

use super::CASES;
use super::chance::{self, Chance};
use super::model::{self, Model};
use super::reasons::Told;

/// Which single changes alter the first group, as (brings nothing in, distance): the smaller, the better told.
fn rank(model: &Model, step: Move) -> Option<(bool, i8)> {
    let (before, after) = (model.first(&model.said), model.first(&model.moved(&[step])));
    let distance = step.1.map_or(i8::MAX, |to| to.abs_diff(model.said[step.0].unwrap_or(0)) as i8);
    (before != after).then_some((after & !before == 0, distance))
}

/// The first place, in the order of the journey, of a pair of changes that alters the first group.
fn first_of_pair(model: &Model, moves: &[Move]) -> Option<usize> {
    let before = model.first(&model.said);
    let alters = |one: &Move, two: &Move| one.0 < two.0 && model.first(&model.moved(&[*one, *two])) != before;
    moves.iter().find(|one| moves.iter().any(|two| alters(one, two))).map(|one| one.0)
}

/// How many answers the told change has; it is held against all single changes, and all pairs where none does.
pub(crate) fn check_change(model: &Model, may: &[bool], told: Option<&Change>) -> usize {
    let moves = model.moves(may);
    if let Some(change) = told {
        assert!(change.moves.iter().all(|step| moves.contains(step)), "{change:?} is no change that may be made");
        assert!(change.moves.is_sorted_by(|one, two| one.0 < two.0), "{change:?}");
        assert!(model.holds(change), "{change:?} is not what happens");
    }
    let best = moves.iter().filter_map(|step| rank(model, *step)).min();
    match (best, told.map(|change| change.moves.as_slice())) {
        (Some(best), Some([step])) => assert_eq!(rank(model, *step), Some(best), "{step:?} is not the best single"),
        (None, Some([one, _])) => assert_eq!(first_of_pair(model, &moves), Some(one.0)),
        (None, None) => assert_eq!(first_of_pair(model, &moves), None, "a pair alters the first group"),
        _ => panic!("{told:?} is told where {best:?} is the best single change"),
    }
    told.map_or(0, |change| change.moves.len())
}

/// The answer left out that brings in or takes out most families.
pub(crate) fn check_most(model: &Model, may: &[bool], told: Option<&Change>) {
    let before = model.first(&model.said);
    let size = |place: usize| (model.first(&model.moved(&[(place, None)])) ^ before).count_ones();
    let most = (0..may.len()).filter(|place| may[*place]).map(size).max().unwrap_or(0);
    match told {
        None => assert_eq!(most, 0, "leaving one out changes something"),
        Some(change) => {
            assert!(matches!(change.moves[..], [(place, None)] if may[place]), "{change:?}");
            assert!(model.holds(change), "{change:?} is not what happens");
            assert_eq!((change.come.len() + change.go.len()) as u32, most, "{change:?}");
        }
    }
}

pub(crate) fn check_reach(outcome: &Outcome, model: &Model, told: &[Reach]) {
    let families: Vec<_> = outcome.families.iter().map(|it| (it.family, it.group)).collect();
    assert_eq!(told.iter().map(|it| (it.family, it.group)).collect::<Vec<_>>(), families, "every family, best first");
    assert!(told.is_sorted_by_key(|it| it.gap));
    let (now, after) = model.behind(&model.said);
    for it in told {
        let of = |gaps: &[(_, i32)]| gaps.iter().find(|gap| gap.0 == it.family).map(|gap| gap.1);
        assert_eq!(Some(it.gap), of(&now), "{it:?}");
        let least = after.iter().filter_map(|(_, gaps)| of(gaps)).chain([it.gap]).min();
        assert_eq!(Some(it.after), least, "{it:?}");
        match it.step {
            None => assert_eq!(it.after, it.gap, "{it:?}"),
            Some(step) => {
                let tried = after.iter().find(|(tried, _)| *tried == step).expect("it is a single step");
                assert_eq!(of(&tried.1), Some(it.after), "{it:?}");
                assert!(it.after < it.gap, "{it:?} does not help");
            }
        }
        assert_eq!(it.group == 1, it.after <= 0, "the first group is what one step can bring level: {it:?}");
    }
}

/// Everything of this file, and how many answers the told change has.
pub(crate) fn check(outcome: &Outcome, may: &[bool], told: &Explained) -> usize {
    let model = Model::of(outcome);
    assert_eq!(model.first(&model.said), model::group_one(outcome));
    check_reach(outcome, &model, &told.reach);
    if let Some(sure) = &told.sure {
        check_most(&model, may, sure.most.as_ref());
    }
    check_change(&model, may, told.change.as_ref())
}

#[test]
fn the_fewest_changes_the_one_it_hangs_on_and_how_far_each_family_is() {
    let (mut by_size, mut hung) = ([0; 3], 0);
    for case in 0..CASES {
        let mut chance = Chance::of(case);
        let outcome = chance::outcome(&mut chance);
        let answers = chance::answers_for(&mut chance, &outcome, 0);
        let _guard = Told(case);
        let told = explain(&answers, &outcome);
        by_size[check(&outcome, &model::may(&answers, &outcome), &told)] += 1;
        hung += usize::from(told.sure.is_some_and(|sure| sure.most.is_some()));
    }
    println!("no change, one, two: {by_size:?}; hangs on one: {hung}");
    assert!(by_size.into_iter().all(|cases| cases > 50) && hung > 1000);
}
