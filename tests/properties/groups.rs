//! Groups against a brute-force twin, which really changes one answer by one step and fits again.

use std::collections::BTreeSet;

use many_paths::answers::Answers;
use many_paths::catalog::{FamilyId, ProgramId};
use many_paths::fit::{self, Outcome};
use proptest::prelude::*;

use super::visit::{Visit, neighbors, quiet_visit, said_by, visit};
use super::{config, offered, score};

/// The answers after each possible move of one step: the neighboring answer, or one counting choice taken back.
fn moves(visit: &Visit) -> Vec<Answers> {
    let said = said_by(visit).flat_map(|(statement, answer)| {
        neighbors(answer).map(move |to| {
            let mut moved = visit.answers();
            moved.say(statement, Some(to));
            moved
        })
    });
    let taken_back = visit.choices().filter(|choice| choice.get().criterion.is_some()).map(|choice| {
        let mut moved = visit.answers();
        moved.choose(choice, false);
        moved
    });
    said.chain(taken_back).collect()
}

/// A contender's score in a result: a program's, or a family's best offered program's.
type Scored<'a, T> = &'a dyn Fn(&Outcome, T) -> i32;

/// The group of each contender, found by trying every move: level with or ahead of one of the best after at most one.
fn twin<T: Copy + Ord>(visit: &Visit, before: &Outcome, contenders: Vec<T>, score: Scored<'_, T>) -> Vec<(T, u16)> {
    let mut results = vec![before.clone()];
    results.extend(moves(visit).iter().map(fit::fit));
    let mut left = contenders;
    let mut grouped = Vec::new();
    let mut group = 0;
    while let Some(best) = left.iter().map(|it| score(before, *it)).max() {
        group += 1;
        let leaders: Vec<T> = left.iter().copied().filter(|it| score(before, *it) == best).collect();
        let level =
            |it: T| results.iter().any(|now| leaders.iter().any(|leader| score(now, it) >= score(now, *leader)));
        let (first, rest): (Vec<T>, Vec<T>) = left.into_iter().partition(|it| level(*it));
        grouped.extend(first.into_iter().map(|it| (it, group)));
        left = rest;
    }
    grouped.sort_unstable();
    grouped
}

fn family_score(outcome: &Outcome, family: FamilyId) -> i32 {
    let programs = family.programs().filter(|program| offered(outcome).contains(program));
    programs.map(|program| score(outcome, program)).max().unwrap_or(i32::MIN)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn groups_are_what_one_step_could_bring_level(visit in quiet_visit()) {
        let before = fit::fit(&visit.answers());
        for moved in moves(&visit) {
            prop_assert_eq!(offered(&fit::fit(&moved)), offered(&before), "a quiet visit sets nothing aside");
        }
        let mut told: Vec<(ProgramId, u16)> =
            before.programs.iter().map(|it| (before.fits[it.fit].program, it.group)).collect();
        told.sort_unstable();
        prop_assert_eq!(told, twin(&visit, &before, offered(&before), &score));
        let mut told: Vec<(FamilyId, u16)> = before.families.iter().map(|it| (it.family, it.group)).collect();
        told.sort_unstable();
        let families = before.families.iter().map(|it| it.family).collect();
        prop_assert_eq!(told, twin(&visit, &before, families, &family_score));
    }

    // Groups need not rise down the list: a contender a little behind can be one step away while one ahead of it is not.
    #[test]
    fn scores_fall_down_the_lists_and_no_group_is_empty(visit in visit()) {
        let outcome = fit::fit(&visit.answers());
        prop_assert!(outcome.programs.is_sorted_by_key(|it| -outcome.fits[it.fit].score));
        prop_assert!(outcome.families.is_sorted_by_key(|it| -outcome.fits[it.best].score));
        for groups in [
            outcome.programs.iter().map(|it| it.group).collect::<BTreeSet<u16>>(),
            outcome.families.iter().map(|it| it.group).collect(),
        ] {
            prop_assert!(groups.iter().copied().eq(1..=groups.len() as u16), "{:?}", groups);
        }
    }

    #[test]
    fn a_family_stands_where_its_best_program_stands(visit in visit()) {
        let outcome = fit::fit(&visit.answers());
        let first = |family: FamilyId| {
            let programs = outcome.programs.iter().map(|it| it.fit);
            programs.into_iter().find(|fit| outcome.fits[*fit].program.get().family == family)
        };
        for family in &outcome.families {
            prop_assert_eq!(Some(family.best), first(family.family), "{}", family.family.get().id);
        }
        let shown: BTreeSet<FamilyId> = outcome.families.iter().map(|it| it.family).collect();
        prop_assert_eq!(shown.len(), outcome.families.len());
        prop_assert!(FamilyId::all().all(|family| shown.contains(&family) == first(family).is_some()));
    }
}
