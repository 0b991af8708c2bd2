//! How sure, and when one can stop: every importance, every answer to what is open.

use many_paths::answers::Answers;
use many_paths::catalog::{Audience, FamilyId};
use many_paths::explain::{FEW, explain, settled};
use many_paths::fit::{self, Fit};

use super::CASES;
use super::chance::{self, Chance, Talk};
use super::model;
use super::reasons::Told;

/// What an answer gives the one over the other at importance 1.
fn plain(one: &Fit, other: &Fit) -> Vec<i32> {
    let points = |fit: &Fit, place: usize| model::points(Some(fit.terms[place].said), fit.terms[place].position);
    (0..one.terms.len()).map(|place| points(one, place) - points(other, place)).collect()
}

/// The family told is the one that comes closest to being level, and none is told only when none could be level.
pub(crate) fn check_rival(outside: &[&Fit], least: &[i32], told: Option<FamilyId>) {
    let lowest = *least.iter().min().expect("something is outside");
    match told {
        None => assert!(lowest > 0, "something could come level: {least:?}"),
        Some(family) => {
            let of_it = outside.iter().zip(least).filter(|(fit, _)| fit.program.get().family == family);
            assert_eq!(of_it.map(|(_, least)| *least).min(), Some(lowest), "{least:?}");
            assert!(lowest <= 0, "none could come level: {least:?}");
        }
    }
}

#[test]
fn importance_is_tried_at_every_corner_and_between() {
    let mut told_none = [0; 2];
    for case in 0..CASES {
        let mut chance = Chance::of(case);
        let outcome = chance::outcome(&mut chance);
        let _guard = Told(case);
        let told = explain(&chance::answers_for(&mut chance, &outcome, 0), &outcome).sure;
        let outside = model::lead_and_outside(&outcome).filter(|(_, outside)| !outside.is_empty());
        assert_eq!(told.is_some(), outside.is_some());
        let (Some(told), Some((lead, outside))) = (told, outside) else { continue };
        told_none[usize::from(told.importance.is_none())] += 1;
        let mut least = Vec::new();
        for fit in &outside {
            let gains = plain(lead, fit);
            let ahead =
                |corner: u32| gains.iter().enumerate().map(move |(at, gain)| (1 + (corner >> at & 1) as i32) * gain);
            let lowest = (0..1 << gains.len()).map(|corner| ahead(corner).sum::<i32>()).min();
            let lowest = lowest.expect("there is a corner");
            for _ in 0..5 {
                let between: i32 = gains.iter().map(|gain| (1000 + chance.below(1001) as i32) * gain).sum();
                assert!(between >= 1000 * lowest, "a sum is least at a corner");
            }
            least.push(lowest);
        }
        check_rival(&outside, &least, told.importance);
    }
    println!("some could come level, none could: {told_none:?}");
    assert!(told_none.iter().all(|cases| *cases > 500));
}

#[test]
fn what_was_skipped_is_answered_in_every_way() {
    let mut told_none = [0; 2];
    for case in 0..CASES {
        let mut chance = Chance::of(case);
        let outcome = chance::outcome(&mut chance);
        let skips = chance.pick(&[0, 1, 1, 2, 2, 2, 3]);
        let answers = chance::answers_for(&mut chance, &outcome, skips);
        let _guard = Told(case);
        let open = model::open(&answers, answers.audience);
        let (Some(told), Some((lead, outside))) = (explain(&answers, &outcome).sure, model::lead_and_outside(&outcome))
        else {
            continue;
        };
        assert_eq!((told.skips, open.len()), (skips, skips));
        let least = model::least_over_all(lead, &outside, &open);
        check_rival(&outside, &least, told.skipped);
        told_none[usize::from(told.skipped.is_none())] += 1;
    }
    println!("some could come level, none could: {told_none:?}");
    assert!(told_none.iter().all(|cases| *cases > 500));
}

/// A visit with few statements left to answer, the last perhaps answered before going back.
fn nearly_done(chance: &mut Chance, left: usize) -> Answers {
    // Family visits have fewer programs to fit.
    let audience = if chance.one_in(4) { Audience::Me } else { Audience::Family };
    let talk = Talk { statements: 0, choices: chance.pick(&[0, 3, 8]), musts: 1, quiet: false };
    let mut answers = chance::answers(chance, audience, talk);
    let asked = chance::statements(audience);
    let skipped = chance.pick(&[2, 5, 50]);
    for statement in &asked[..asked.len() - left] {
        if !chance.one_in(skipped) {
            answers.say(*statement, Some(chance.answer()));
            answers.set_important(*statement, chance.one_in(4));
        }
    }
    if left > 1 && chance.one_in(4) {
        answers.say(asked[asked.len() - 1], Some(chance.answer()));
    }
    answers
}

#[test]
fn one_can_stop_exactly_when_no_answer_to_the_rest_brings_another_level() {
    let mut stops = [0; 2];
    for visit in 0..CASES / 4 {
        let mut chance = Chance::of(visit);
        let left = chance.below(4);
        let answers = nearly_done(&mut chance, left);
        let outcome = fit::fit(&answers);
        let _guard = Told(visit);
        let mut from_last = chance::statements(answers.audience);
        from_last.reverse();
        for from in &from_last[..4] {
            let open: Vec<_> = model::open(&answers, answers.audience).into_iter().filter(|it| it >= from).collect();
            let expected = model::lead_and_outside(&outcome).and_then(|(lead, outside)| {
                let stays = model::least_over_all(lead, &outside, &open).iter().all(|least| *least > 0);
                let can = outcome.said >= FEW && !open.is_empty() && !outside.is_empty() && stays;
                can.then_some(lead.program.get().family)
            });
            assert_eq!(settled(&answers, *from), expected);
            stops[usize::from(expected.is_some())] += 1;
        }
    }
    println!("go on, stop: {stops:?}");
    assert!(stops.iter().all(|cases| *cases > 500));
}
