//! Who the people of the sample "leaning" are: `traits.toml`, with its names looked up in the catalog.

use std::collections::BTreeMap;

use many_paths::catalog::{Audience, CHOICES, ChoiceId, CriterionId, DIMENSIONS};
use serde::Deserialize;

const FILE: &str = include_str!("../traits.toml");

/// What people have in common.
pub(crate) struct Traits {
    traits: Vec<Trait>,
    /// How often each choice is made, by its number.
    often: Vec<usize>,
}

/// One trait.
pub(crate) struct Trait {
    audience: Option<Audience>,
    /// Dimension, and where someone with this trait stands on it.
    pub(crate) leans: Vec<(CriterionId, i8)>,
    /// One choice of each list.
    pub(crate) says: Vec<Vec<ChoiceId>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    traits: Vec<Entry>,
    often: BTreeMap<String, usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: String,
    audience: Option<Audience>,
    #[serde(default)]
    leans: BTreeMap<String, i8>,
    #[serde(default)]
    says: Vec<Vec<String>>,
}

impl Traits {
    /// Those of the file.
    ///
    /// # Errors
    ///
    /// When it names what the catalog does not have.
    pub(crate) fn read() -> Result<Self, String> {
        let file: File = toml::from_str(FILE).map_err(|error| format!("traits.toml: {error}"))?;
        let mut often = vec![1; CHOICES.len()];
        for (name, times) in &file.often {
            often[usize::from(choice(name)?.0)] = *times;
        }
        Ok(Self { traits: file.traits.iter().map(taken_up).collect::<Result<_, _>>()?, often })
    }

    /// The traits that someone of this audience can have.
    pub(crate) fn of(&self, audience: Audience) -> Vec<&Trait> {
        self.traits.iter().filter(|it| it.audience.is_none_or(|only| only == audience)).collect()
    }

    /// How often a choice is made, beside the others of its need.
    pub(crate) fn often(&self, choice: ChoiceId) -> usize {
        self.often[usize::from(choice.0)]
    }
}

fn taken_up(entry: &Entry) -> Result<Trait, String> {
    let lean = |(id, lean): (&String, &i8)| {
        let index = DIMENSIONS.iter().position(|dimension| dimension.id == id);
        let index = index.ok_or_else(|| format!("traits.toml: \"{}\" leans on {id}, no dimension", entry.name))?;
        Ok::<_, String>((CriterionId(index as u16), *lean))
    };
    let says = |list: &Vec<String>| list.iter().map(|name| choice(name)).collect::<Result<Vec<_>, _>>();
    Ok(Trait {
        audience: entry.audience,
        leans: entry.leans.iter().map(lean).collect::<Result<_, _>>()?,
        says: entry.says.iter().map(says).collect::<Result<_, _>>()?,
    })
}

fn choice(name: &str) -> Result<ChoiceId, String> {
    let named = |it: &ChoiceId| crate::choice_id(*it) == name;
    ChoiceId::all().find(named).ok_or_else(|| format!("traits.toml: there is no choice {name}"))
}
