//! Must-haves that leave nothing open: every choice that matters as a must by itself, and every two and three of them that
//! can be said together and count each by itself. A choice matters when, as a must and said alone, it sets aside a program that is open to someone who said nothing.

use std::collections::BTreeSet;

use many_paths::answers::Answers;
use many_paths::catalog::{Audience, ChoiceId, Combine, NeedId, Pick, ProgramId};
use many_paths::{explain, fit};
use serde::{Deserialize, Serialize};

use crate::in_threads;

/// The must-haves of one audience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Musts {
    /// Who answers.
    pub audience: Audience,
    /// Choices of needs that can be a must.
    pub choices: u32,
    /// Those of them that matter.
    pub matter: Vec<String>,
    /// Twos and threes of these that can be said together and count each by itself.
    pub sets: [u32; 2],
    /// How few programs are left open by one, two and three of them.
    pub fewest: [u32; 3],
    /// How many of all tried leave no program open.
    pub empty: u32,
    /// Those of them of which no part does.
    pub nothing: Vec<Nothing>,
}

/// Must-haves that leave nothing open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nothing {
    /// The choices.
    pub musts: Vec<String>,
    /// How many ways back the page then shows.
    pub ways_back: u32,
}

fn said(audience: Audience, choices: &[ChoiceId]) -> Answers {
    let mut answers = Answers::new(audience);
    for choice in choices {
        answers.choose(*choice, true);
        answers.set_must(choice.get().need, true);
    }
    answers
}

fn open(answers: &Answers) -> BTreeSet<ProgramId> {
    fit::fit(answers).fits.iter().filter(|fit| fit.is_offered()).map(|fit| fit.program).collect()
}

/// For both audiences.
pub(crate) fn musts() -> Vec<Musts> {
    [Audience::Me, Audience::Family].map(of).into()
}

fn of(audience: Audience) -> Musts {
    let everyone = open(&Answers::new(audience));
    let needs = NeedId::all().filter(|need| need.get().audiences.has(audience) && need.get().must.is_some());
    let choices: Vec<ChoiceId> = needs.flat_map(|need| need.choices()).collect();
    let matters = |choice: &ChoiceId| !everyone.is_subset(&open(&said(audience, &[*choice])));
    let matter: Vec<ChoiceId> = choices.iter().copied().filter(matters).collect();
    let [one, two, three] = sets(&matter);
    let counts = [two.len() as u32, three.len() as u32];
    let sets = [one, two, three].concat();
    let tried = in_threads(sets.len(), |at| {
        let outcome = fit::fit(&said(audience, &sets[at]));
        let musts = || sets[at].iter().map(|choice| crate::choice_id(*choice)).collect();
        let ways_back = || explain::ways_back(&outcome).len() as u32;
        let left = outcome.programs.len() as u32;
        (sets[at].len(), left, (left == 0).then(|| Nothing { musts: musts(), ways_back: ways_back() }))
    });
    let fewest = |size| tried.iter().filter(|(of, ..)| *of == size).map(|(_, left, _)| *left).min().unwrap_or(0);
    Musts {
        audience,
        choices: choices.len() as u32,
        matter: matter.into_iter().map(crate::choice_id).collect(),
        sets: counts,
        fewest: [1, 2, 3].map(fewest),
        empty: tried.iter().filter(|(.., nothing)| nothing.is_some()).count() as u32,
        nothing: least(tried.into_iter().filter_map(|(.., nothing)| nothing)),
    }
}

/// Those that hold no other; smaller ones come first.
fn least(all: impl Iterator<Item = Nothing>) -> Vec<Nothing> {
    let mut least: Vec<Nothing> = Vec::new();
    for nothing in all {
        if !least.iter().any(|known| known.musts.iter().all(|must| nothing.musts.contains(must))) {
            least.push(nothing);
        }
    }
    least
}

/// Every one, two and three of the choices that can be said together and count each by itself.
fn sets(choices: &[ChoiceId]) -> [Vec<Vec<ChoiceId>>; 3] {
    let more = |sets: &[Vec<ChoiceId>]| -> Vec<Vec<ChoiceId>> {
        let longer = sets.iter().flat_map(|set| {
            let later = choices.iter().filter(|choice| set.iter().all(|it| it < choice && together(*it, **choice)));
            later.map(|choice| [&set[..], &[*choice]].concat())
        });
        longer.collect()
    };
    let one: Vec<Vec<ChoiceId>> = choices.iter().map(|choice| vec![*choice]).collect();
    let two = more(&one);
    let three = more(&two);
    [one, two, three]
}

fn together(one: ChoiceId, other: ChoiceId) -> bool {
    let (need, alone) = (one.get().need, one.get().alone || other.get().alone);
    let each = need.get().pick == Pick::Many && need.get().combine == Combine::Each;
    need != other.get().need || each && !alone
}
