//! How good the tool is: the list of criteria, and what was found of each.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Id;

/// A criterion of the list, in `grade.toml`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GradeItem {
    /// Short id.
    pub id: Id,
    /// What is asked, in plain words.
    pub text: String,
    /// What was looked at, in a few plain words.
    pub looked: String,
    /// Where it is asked: the published list and its number. For `docs/grade.md` only.
    pub criterion: String,
}

/// What was found of a criterion, in `graded.toml`: written by `cargo xtask grade --write`, never by hand.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Graded {
    /// Id of the criterion.
    pub id: Id,
    /// Whether it is met.
    pub state: GradeState,
    /// How many of how many, or a grade: digits alone, or nothing.
    pub figure: String,
}

/// Whether a criterion is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GradeState {
    /// A check found that it is.
    Pass,
    /// A check found that it is not.
    Fail,
    /// No program can check it, and nobody has so far.
    #[serde(rename = "not yet")]
    NotYet,
}
