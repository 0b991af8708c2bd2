//! Why this one, and why this and not that: all subsets of answers, and all ways to cover what speaks against with what
//! speaks for.

use many_paths::explain::{Contrast, contrast, enough, explain};
use many_paths::fit::{Fit, Outcome};

use super::CASES;
use super::chance::{self, Chance, Talk};
use super::model;

/// What each answer gives the one over the other.
fn gains(one: &Fit, other: &Fit) -> Vec<i32> {
    one.terms.iter().zip(&other.terms).map(|(one, other)| i32::from(one.points) - i32::from(other.points)).collect()
}

/// Do the answers of this set that speak for the one outweigh all that speaks for any rival?
fn sufficient(set: u32, rivals: &[Vec<i32>]) -> bool {
    rivals.iter().all(|gains| {
        let for_it =
            gains.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1).map(|(_, gain)| (*gain).max(0));
        let against = gains.iter().map(|gain| (-gain).max(0));
        for_it.sum::<i32>() > against.sum()
    })
}

/// Is the told set sufficient, and none that is smaller?
fn check_enough(one: &Fit, rivals: &[&Fit], told: &[usize]) {
    assert!(told.is_sorted_by(|one, two| one < two), "in the order of the journey: {told:?}");
    let rivals: Vec<Vec<i32>> = rivals.iter().map(|rival| gains(one, rival)).collect();
    assert!(sufficient(told.iter().map(|place| 1 << place).sum(), &rivals), "{told:?} is not sufficient: {rivals:?}");
    for set in 0..1_u32 << one.terms.len() {
        let smaller = (set.count_ones() as usize) < told.len();
        assert!(!smaller || !sufficient(set, &rivals), "{set:b} is smaller than {told:?}: {rivals:?}");
    }
}

/// The most that can be covered, and the heaviest of these, by trying every partner for every loss in turn.
fn best_cover(losses: &[i32], pros: &mut Vec<i32>) -> (usize, Vec<i32>) {
    let Some((loss, rest)) = losses.split_first() else { return (0, Vec::new()) };
    let mut best = best_cover(rest, pros);
    for place in 0..pros.len() {
        if pros[place] >= *loss {
            let pro = pros.remove(place);
            let (count, mut covered) = best_cover(rest, pros);
            pros.insert(place, pro);
            covered.insert(0, *loss);
            best = best.max((count + 1, covered));
        }
    }
    best
}

fn check_contrast(one: &Fit, other: &Fit, told: &Contrast) {
    let gains = gains(one, other);
    assert_eq!(told.gap, gains.iter().sum::<i32>());
    assert_eq!(told.gap, one.score - other.score);
    let pros: Vec<usize> = (0..gains.len()).filter(|place| gains[*place] > 0).collect();
    let mut losses: Vec<i32> = gains.iter().map(|gain| -gain).filter(|loss| *loss > 0).collect();
    losses.sort_unstable_by_key(|loss| -loss);
    let against: i32 = losses.iter().sum();
    let outweighs = |sum: i32| if told.gap > 0 { sum > against } else { sum >= against };
    assert!(told.enough.iter().all(|place| pros.contains(place)) && told.enough.is_sorted_by_key(|it| -gains[*it]));
    let mut once = told.enough.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), told.enough.len(), "a place is told twice");
    assert!(outweighs(told.enough.iter().map(|place| gains[*place]).sum()), "{told:?} of {gains:?}");
    for set in 0..1_u32 << pros.len() {
        let sum = pros.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1).map(|(_, place)| gains[*place]).sum();
        assert!(set.count_ones() as usize >= told.enough.len() || !outweighs(sum), "{set:b} of {gains:?}: {told:?}");
    }

    let told_losses: Vec<i32> = told.covered.iter().map(|(place, _)| -gains[*place]).collect();
    assert_eq!(told_losses, losses, "every con, the weightiest first");
    let mut used: Vec<usize> = told.covered.iter().filter_map(|(_, pro)| *pro).collect();
    let covered: Vec<i32> =
        told.covered.iter().filter(|(_, pro)| pro.is_some()).map(|(place, _)| -gains[*place]).collect();
    for (con, pro) in &told.covered {
        assert!(pro.is_none_or(|pro| gains[pro] >= -gains[*con]), "{told:?} of {gains:?}");
    }
    used.sort_unstable();
    used.dedup();
    assert_eq!(used.len(), covered.len(), "a pro covers two cons");
    let mut pros: Vec<i32> = pros.into_iter().map(|place| gains[place]).collect();
    assert_eq!((covered.len(), covered), best_cover(&losses, &mut pros), "{told:?} of {gains:?}");
}

/// The smallest sets told for a result: which families have one, and each set.
fn check_told(outcome: &Outcome, told: &[(many_paths::catalog::FamilyId, Vec<usize>)]) -> usize {
    let Some((_, outside)) = model::lead_and_outside(outcome) else {
        assert!(told.is_empty());
        return 0;
    };
    let mut expected = Vec::new();
    for family in outcome.families.iter().filter(|it| it.group == 1) {
        let best = &outcome.fits[family.best];
        let behind: Vec<&Fit> = outside.iter().copied().filter(|fit| fit.score < best.score).collect();
        if !behind.is_empty() {
            expected.push(family.family);
            let set = told.iter().find(|it| it.0 == family.family).expect("it is ahead of something");
            check_enough(best, &behind, &set.1);
        }
    }
    assert_eq!(told.iter().map(|it| it.0).collect::<Vec<_>>(), expected);
    expected.len()
}

#[test]
fn a_smallest_sufficient_set_is_one() {
    let (mut sets, mut large) = (0, 0);
    for case in 0..CASES {
        let mut chance = Chance::of(case);
        let outcome = chance::outcome(&mut chance);
        let told = explain(&chance::answers_for(&mut chance, &outcome, 0), &outcome).enough;
        let _guard = Told(case);
        sets += check_told(&outcome, &told);
        // Any program, also one that is not the closest, over all that are behind it.
        let one = &outcome.fits[chance.below(outcome.fits.len())];
        let behind: Vec<&Fit> = outcome.fits.iter().filter(|fit| fit.score < one.score).collect();
        let told = enough(one, &behind);
        check_enough(one, &behind, &told);
        large += usize::from(told.len() > 2);
    }
    println!("{sets} sets for families, {large} of more than two answers");
    assert!(sets > CASES as usize && large > 1000);
}

#[test]
fn a_contrast_is_the_smallest_and_covers_the_most() {
    let (mut level, mut open, mut covered, mut pairs) = (0, 0, 0, 0);
    for case in 0..CASES {
        let outcome = chance::outcome(&mut Chance::of(case));
        let _guard = Told(case);
        for one in &outcome.fits {
            for other in outcome.fits.iter().filter(|other| other.score <= one.score).take(3) {
                let told = contrast(one, other);
                check_contrast(one, other, &told);
                pairs += 1;
                level += usize::from(told.gap == 0 && !told.enough.is_empty());
                open += told.covered.iter().filter(|(_, pro)| pro.is_none()).count();
                covered += told.covered.iter().filter(|(_, pro)| pro.is_some()).count();
            }
        }
    }
    println!("{pairs} pairs, {level} of them level, {covered} cons covered, {open} not");
    assert!(level > 1000 && open > 1000 && covered > 1000);
}

#[test]
fn real_visits_have_the_smallest_reasons_as_well() {
    let mut sets = 0;
    for case in 0..500 {
        let mut chance = Chance::of(case);
        let audience = chance.audience();
        let talk = Talk { statements: 7, choices: 5, musts: 2, quiet: false };
        let answers = chance::answers(&mut chance, audience, talk);
        let outcome = many_paths::fit::fit(&answers);
        let _guard = Told(case);
        sets += check_told(&outcome, &explain(&answers, &outcome).enough);
        let Some((lead, outside)) = model::lead_and_outside(&outcome) else { continue };
        outside.iter().take(5).for_each(|other| check_contrast(lead, other, &contrast(lead, other)));
    }
    println!("{sets} sets for families of real visits");
    assert!(sets > 300);
}

/// Names the case when a check fails.
pub(crate) struct Told(pub(crate) u64);

impl Drop for Told {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("in case {}", self.0);
        }
    }
}
