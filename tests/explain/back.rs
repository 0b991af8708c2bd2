//! Ways back: all subsets of the musts.

use std::collections::{BTreeMap, BTreeSet};

use many_paths::answers::Answers;
use many_paths::catalog::{NeedId, ProgramId};
use many_paths::explain::{WayBack, ways_back};
use many_paths::fit::{self, Because, Outcome, Standing};

use super::CASES;
use super::chance::{self, Chance, Talk};
use super::reasons::Told;

type Ways = BTreeMap<BTreeSet<NeedId>, BTreeSet<ProgramId>>;

/// The smallest sets of musts that bring something back, when `back` tells what a set brings.
fn smallest(musts: &[NeedId], back: impl Fn(&[NeedId]) -> BTreeSet<ProgramId>) -> Ways {
    let mut all = Ways::new();
    for bits in 0..1_u32 << musts.len() {
        let some: Vec<NeedId> = (0..musts.len()).filter(|at| bits >> at & 1 == 1).map(|at| musts[at]).collect();
        let programs = back(&some);
        if !programs.is_empty() {
            all.insert(some.into_iter().collect(), programs);
        }
    }
    let sets: Vec<BTreeSet<NeedId>> = all.keys().cloned().collect();
    all.retain(|set, _| !sets.iter().any(|other| other != set && other.is_subset(set)));
    all
}

fn check(told: &[WayBack], expected: &Ways) {
    let ways: Ways =
        told.iter().map(|way| (way.musts.iter().copied().collect(), way.back.iter().copied().collect())).collect();
    assert_eq!(&ways, expected);
    assert_eq!(told.len(), expected.len(), "a way is told twice");
    for way in told {
        assert!(way.musts.is_sorted_by(|one, two| one < two), "{way:?}");
        assert_eq!(way.back.iter().collect::<BTreeSet<_>>().len(), way.back.len(), "{way:?}");
    }
    assert!(told.is_sorted_by_key(|way| way.musts.len()), "the smallest first");
}

fn offered(outcome: &Outcome) -> BTreeSet<ProgramId> {
    outcome.fits.iter().filter(|fit| fit.is_offered()).map(|fit| fit.program).collect()
}

#[test]
fn made_up_reasons_have_the_smallest_ways_back() {
    let (mut ways, mut of_several, mut none_left) = (0, 0, 0);
    for case in 0..CASES {
        let outcome = chance::set_aside(&mut Chance::of(case));
        let _guard = Told(case);
        let mut musts = BTreeSet::new();
        for fit in &outcome.fits {
            let Standing::SetAside(because) = &fit.standing else { continue };
            musts.extend(
                because.iter().filter_map(|it| if let Because::Must(it) = it { Some(it.get().need) } else { None }),
            );
        }
        let musts: Vec<NeedId> = musts.into_iter().collect();
        let expected = smallest(&musts, |some| {
            let gone = |it: &Because| matches!(it, Because::Must(choice) if some.contains(&choice.get().need));
            let fits = outcome.fits.iter().filter(|fit| match &fit.standing {
                Standing::Offered => false,
                Standing::SetAside(because) => because.iter().all(gone),
            });
            fits.map(|fit| fit.program).collect()
        });
        let told = ways_back(&outcome);
        check(&told, &expected);
        ways += told.len();
        of_several += told.iter().filter(|way| way.musts.len() > 1).count();
        none_left += usize::from(outcome.programs.is_empty() && !told.is_empty());
    }
    println!("{ways} ways back, {of_several} of several musts, {none_left} cases with nothing offered");
    assert!(of_several > 1000 && none_left > 100);
}

fn really(answers: &Answers) -> (usize, usize, bool) {
    let outcome = fit::fit(answers);
    let before = offered(&outcome);
    let musts: Vec<NeedId> = NeedId::all().filter(|need| answers.is_must(*need)).collect();
    let expected = smallest(&musts, |some| {
        let mut wishes = answers.clone();
        some.iter().for_each(|need| wishes.set_must(*need, false));
        let after = offered(&fit::fit(&wishes));
        assert!(after.is_superset(&before), "a must made a wish sets nothing aside");
        after.difference(&before).copied().collect()
    });
    let told = ways_back(&outcome);
    check(&told, &expected);
    (told.len(), told.iter().filter(|way| way.musts.len() > 1).count(), before.is_empty())
}

#[test]
fn musts_are_really_made_wishes() {
    let (mut ways, mut of_several, mut none_left) = (0, 0, 0);
    for case in 0..1000 {
        let mut chance = Chance::of(case);
        let audience = chance.audience();
        let talk = Talk { statements: 0, choices: 12, musts: 4, quiet: false };
        let answers =
            if case % 4 > 0 { chance::strict(&mut chance) } else { chance::answers(&mut chance, audience, talk) };
        let _guard = Told(case);
        let (all, several, none) = really(&answers);
        ways += all;
        of_several += several;
        none_left += usize::from(none && all > 0);
    }
    println!("{ways} ways back, {of_several} of several musts, {none_left} visits with nothing offered");
    assert!(ways > 1000 && of_several > 0 && none_left > 10);
}
