//! Twins: pairs of programs that no question separates, and near twins, which one question alone does. What a question
//! separates is a position that differs on a statement's dimension or on a choice; entry rules separate as well.

use std::collections::BTreeSet;

use many_paths::catalog::{Audience, BoxId, ChoiceId, CriterionId, Program, ProgramId, Said, StatementId};
use serde::{Deserialize, Serialize};

const FILE: &str = include_str!("../twins.toml");
const AUDIENCES: [Audience; 2] = [Audience::Me, Audience::Family];

/// A program as questions see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Its id.
    pub id: String,
    /// Whom it is for: for oneself, for family.
    pub audiences: [bool; 2],
    /// Where it stands on each question: the name of the question, for which audiences it is asked, the position.
    pub stands: Vec<(String, [bool; 2], Option<i8>)>,
    /// Entry rules, each in words.
    pub rules: BTreeSet<String>,
}

/// Two programs for the same audience, and what separates them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Their ids, in the order of the catalog.
    pub ids: [String; 2],
    /// What separates them: names of questions and rules.
    pub by: Vec<String>,
}

/// A pair that may be twins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alike {
    /// Their ids.
    pub ids: [String; 2],
    /// Why they really are alike.
    pub why: String,
}

/// The pairs separated by at most `most` questions and rules.
#[must_use]
pub fn pairs(programs: &[Seen], most: usize) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (place, one) in programs.iter().enumerate() {
        for other in &programs[place + 1..] {
            let shared = [0, 1].map(|it| one.audiences[it] && other.audiences[it]);
            if shared == [false; 2] {
                continue;
            }
            let mut by: Vec<String> = Vec::new();
            for ((name, asked, position), (.., theirs)) in one.stands.iter().zip(&other.stands) {
                if position != theirs && [0, 1].iter().any(|it| shared[*it] && asked[*it]) && !by.contains(name) {
                    by.push(name.clone());
                }
            }
            by.extend(one.rules.symmetric_difference(&other.rules).cloned());
            if by.len() <= most {
                pairs.push(Pair { ids: [one.id.clone(), other.id.clone()], by });
            }
        }
    }
    pairs
}

/// The programs of the catalog. Statements about one dimension are one question.
#[must_use]
pub fn seen() -> Vec<Seen> {
    ProgramId::all().map(|id| of(id.get())).collect()
}

fn of(program: &Program) -> Seen {
    let position = |criterion: CriterionId| program.stance(criterion).position;
    let statements = StatementId::all().map(StatementId::get).map(|it| {
        let name = it.criterion.dimension().map_or(it.id, |dimension| dimension.id);
        (name.to_owned(), AUDIENCES.map(|audience| it.audience == audience), position(it.criterion))
    });
    let choices = ChoiceId::all().filter_map(|id| {
        let (choice, asked) = (id.get(), id.get().need.get().audiences);
        let criterion = choice.criterion?;
        let name = criterion.dimension().map_or_else(|| crate::choice_id(id), |dimension| dimension.id.to_owned());
        // The middle earns a wish nothing and meets no must, like an unknown position: nobody could tell them apart.
        let position = position(criterion).filter(|position| *position != 0);
        Some((name, AUDIENCES.map(|audience| asked.has(audience)), position))
    });
    let only = program.only_for.iter().map(|rule| {
        let choices: Vec<String> = rule.choices.iter().map(|choice| crate::choice_id(*choice)).collect();
        format!("only for {}", choices.join(" or "))
    });
    let not = program.not_when.iter().flat_map(|rule| rule.said).map(|said| match said {
        Said::Choice(choice) => format!("not when {}", crate::choice_id(*choice)),
        Said::Safety(BoxId(index)) => format!("not when safety.{}", many_paths::catalog::BOXES[usize::from(*index)].id),
    });
    Seen {
        id: program.id.to_owned(),
        audiences: AUDIENCES.map(|audience| program.audiences.has(audience)),
        stands: statements.chain(choices).collect(),
        rules: only.chain(not).collect(),
    }
}

/// The pairs that may be twins.
///
/// # Errors
///
/// When the list can't be read.
pub fn listed() -> Result<Vec<Alike>, String> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        #[serde(default)]
        twins: Vec<Alike>,
    }
    let file: File = toml::from_str(FILE).map_err(|error| format!("twins.toml: {error}"))?;
    Ok(file.twins)
}

/// What is wrong: twins that are not listed, and listed pairs that are none.
#[must_use]
pub fn wrong(pairs: &[Pair], listed: &[Alike]) -> Vec<String> {
    let same = |alike: &Alike, pair: &Pair| {
        alike.ids == pair.ids || (&alike.ids[0], &alike.ids[1]) == (&pair.ids[1], &pair.ids[0])
    };
    let twins: Vec<&Pair> = pairs.iter().filter(|pair| pair.by.is_empty()).collect();
    let unlisted = twins.iter().filter(|pair| !listed.iter().any(|alike| same(alike, pair)));
    let stale = listed.iter().filter(|alike| !twins.iter().any(|pair| same(alike, pair)));
    let unlisted = unlisted.map(|pair| {
        format!(
            "no question separates {} and {}: give them positions that differ, or list them in xtask/fairness/twins.toml \
             with the reason why they are alike",
            pair.ids[0], pair.ids[1]
        )
    });
    let stale = stale.map(|alike| {
        format!(
            "{} and {} are listed in xtask/fairness/twins.toml and are no twins: take them out",
            alike.ids[0], alike.ids[1]
        )
    });
    unlisted.chain(stale).collect()
}
