//! What holds of all the data: who is in it, that every position is accounted for, and how it is worded.
#![cfg(not(target_arch = "wasm32"))]

#[path = "catalog/words.rs"]
mod words;

use std::collections::BTreeSet;

use expect_test::expect_file;
use many_paths::answers::Answers;
use many_paths::catalog::{
    Audience, BoxId, CHOICES, CriterionId, FAMILIES, FamilyId, HELPLINES, NOTICES, NeedId, PROGRAMS, Program, STANCES,
    STATEMENTS,
};
use many_paths::report;
use many_paths::text::Lang;

/// Dimensions on which people stand at both ends, so that two statements in opposite directions are needed.
const CONTESTED: [(Audience, &[&str]); 2] = [
    (
        Audience::Me,
        &["spirituality", "religion", "self_empowerment", "disease_model", "fixed_structure", "sponsor", "crosstalk"],
    ),
    (Audience::Family, &["spirituality", "self_empowerment", "fixed_structure"]),
];

/// Nothing was found wrong.
pub(crate) fn check_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} found:\n{}", wrong.len(), wrong.join("\n"));
}

/// Ids are written down, so that none goes by mistake: answers, cases and readings name them.
#[test]
fn nothing_goes_or_comes_unnoticed() {
    let families = FAMILIES.iter().map(|it| it.id);
    let statements = STATEMENTS.iter().map(|it| it.id);
    let choices = CHOICES.iter().map(|it| format!("{}.{}", it.need.get().id, it.id));
    let mut found = String::new();
    for (kind, ids) in [
        ("families", families.map(String::from).collect::<Vec<_>>()),
        ("programs", PROGRAMS.iter().map(|it| it.id.to_owned()).collect()),
        ("statements", statements.map(String::from).collect()),
        ("choices", choices.collect()),
        ("notices", NOTICES.iter().map(|it| it.id.to_owned()).collect()),
        ("helplines", HELPLINES.iter().map(|it| it.id.to_owned()).collect()),
    ] {
        let mut ids = ids;
        ids.sort();
        found.push_str(&format!("== {kind}: {}\n{}\n", ids.len(), ids.join("\n")));
    }
    expect_file!["catalog/ids.txt"].assert_eq(&found);
}

#[test]
fn every_program_stands_in_its_family_and_has_a_name_of_its_own() {
    for family in FamilyId::all() {
        assert!(family.programs().next().is_some_and(|first| first.get().family == family), "{}", family.get().id);
        assert!(family.programs().all(|program| program.get().family == family), "{}", family.get().id);
    }
    let programs: BTreeSet<&str> = PROGRAMS.iter().map(|it| Lang::EN.text(it.profile.name)).collect();
    assert_eq!(programs.len(), PROGRAMS.len(), "the order of the result depends on names");
    let families: BTreeSet<&str> = FAMILIES.iter().map(|it| Lang::EN.text(it.profile.name)).collect();
    assert_eq!(families.len(), FAMILIES.len(), "the order of the result depends on names");
}

#[test]
fn every_position_has_a_reason_and_a_source() {
    let mut wrong = Vec::new();
    for program in &PROGRAMS {
        for stance in program.row.iter().map(|index| &STANCES[usize::from(*index)]) {
            let why = Lang::EN.text(stance.why);
            if why.trim().is_empty() {
                wrong.push(format!("{}: a stance without a reason", program.id));
            }
            if stance.position.is_some() && program.sources(stance).is_empty() {
                wrong.push(format!("{}: a stance without a source: {why}", program.id));
            }
            if stance.position.is_some_and(|position| !(-2..=2).contains(&position)) {
                wrong.push(format!("{}: a stance beyond the scale: {why}", program.id));
            }
        }
    }
    check_none(&wrong);
}

/// Some of these programs stand below the middle of the dimension, and some above it.
fn both_ends<'a>(criterion: CriterionId, programs: impl Iterator<Item = &'a Program>) -> Result<(), String> {
    let id = criterion.dimension().map_or("", |it| it.id);
    let positions: Vec<i8> = programs.filter_map(|it| it.stance(criterion).position).collect();
    let (low, high) = (positions.iter().any(|it| *it < 0), positions.iter().any(|it| *it > 0));
    if low && high { Ok(()) } else { Err(format!("{id}: a program below the middle: {low}, above it: {high}")) }
}

#[test]
fn what_is_asked_has_programs_at_both_ends() {
    let stated = STATEMENTS.iter().map(|statement| {
        both_ends(statement.criterion, PROGRAMS.iter().filter(|program| program.audiences.has(statement.audience)))
            .map_err(|wrong| format!("statement {}: {wrong}", statement.id))
    });
    let chosen = CHOICES.iter().filter_map(|choice| {
        let criterion = choice.criterion.filter(|it| it.dimension().is_some())?;
        Some(both_ends(criterion, PROGRAMS.iter()).map_err(|wrong| format!("choice {}: {wrong}", choice.id)))
    });
    check_none(&stated.chain(chosen).filter_map(Result::err).collect::<Vec<_>>());
}

#[test]
fn each_audience_gets_enough_statements_and_not_too_many() {
    for (audience, range) in [(Audience::Me, 14..=18), (Audience::Family, 8..=12)] {
        let count = STATEMENTS.iter().filter(|it| it.audience == audience).count();
        assert!(range.contains(&count), "{count} statements for {audience:?}");
    }
}

#[test]
fn contested_dimensions_are_asked_from_both_sides() {
    for (audience, contested) in CONTESTED {
        for id in contested {
            let of = STATEMENTS.iter().filter(|it| it.audience == audience);
            let of = of.filter(|it| it.criterion.dimension().is_some_and(|dimension| dimension.id == *id));
            let signs: BTreeSet<i8> = of.map(|it| it.sign).collect();
            assert_eq!(signs, BTreeSet::from([-1, 1]), "{id} for {audience:?}");
        }
    }
}

/// Everything a visitor can say by one answer.
fn single_answers() -> impl Iterator<Item = Answers> {
    [Audience::Me, Audience::Family].into_iter().flat_map(|audience| {
        let boxes = BoxId::all().filter(move |it| it.get().audiences.has(audience)).map(move |safety| {
            let mut answers = Answers::new(audience);
            answers.tick(safety, true);
            answers
        });
        let needs = NeedId::all().filter(move |it| it.get().audiences.has(audience));
        boxes.chain(needs.flat_map(|need| need.choices()).map(move |choice| {
            let mut answers = Answers::new(audience);
            answers.choose(choice, true);
            answers
        }))
    })
}

#[test]
fn each_notice_is_shown_by_some_single_answer() {
    let shown: BTreeSet<&str> =
        single_answers().flat_map(|answers| report::notices(&answers)).map(|notice| notice.get().id).collect();
    let hidden: Vec<String> =
        NOTICES.iter().map(|it| it.id).filter(|id| !shown.contains(id)).map(String::from).collect();
    check_none(&hidden);
}
