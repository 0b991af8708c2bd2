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

/// The group of each program, found by trying every move: level with or ahead of one of the best after at most one.
fn twin(visit: &Visit, before: &Outcome) -> Vec<(ProgramId, u16)> {
    let mut results = vec![before.clone()];
    results.extend(moves(visit).iter().map(fit::fit));
    let mut left = offered(before);
    let mut grouped = Vec::new();
    let mut group = 0;
    while let Some(best) = left.iter().map(|program| score(before, *program)).max() {
        group += 1;
        let leaders: Vec<ProgramId> = left.iter().copied().filter(|program| score(before, *program) == best).collect();
        let level = |program: ProgramId| {
            results.iter().any(|now| leaders.iter().any(|leader| score(now, program) >= score(now, *leader)))
        };
        let (first, rest): (Vec<ProgramId>, Vec<ProgramId>) = left.into_iter().partition(|program| level(*program));
        grouped.extend(first.into_iter().map(|program| (program, group)));
        left = rest;
    }
    grouped.sort_unstable();
    grouped
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
        prop_assert_eq!(told, twin(&visit, &before));
    }

    #[test]
    fn scores_fall_and_groups_rise_down_the_list_of_programs(visit in visit()) {
        let outcome = fit::fit(&visit.answers());
        prop_assert!(outcome.programs.is_sorted_by_key(|it| -outcome.fits[it.fit].score));
        let groups: Vec<u16> = outcome.programs.iter().map(|it| it.group).collect();
        prop_assert!(groups.is_sorted(), "{:?}", groups);
    }

    #[test]
    fn scores_fall_and_groups_rise_down_the_list_of_families(visit in visit()) {
        let outcome = fit::fit(&visit.answers());
        prop_assert!(outcome.families.is_sorted_by_key(|it| -outcome.fits[it.best].score));
        let groups: Vec<u16> = outcome.families.iter().map(|it| it.group).collect();
        prop_assert!(groups.is_sorted(), "{:?}", groups);
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
