//! The content files as an editor writes them: one type a file, every field named, unknown fields refused.
//!
//! Their doc comments become the descriptions of the JSON Schemas under `assets/schema/`.

mod grade;
mod programs;
mod questions;

use std::borrow::Cow;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};

pub use grade::*;
pub use programs::*;
pub use questions::*;

/// An id or a reference to one, with the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id {
    /// The id itself.
    pub name: String,
    /// Its byte range in the file.
    pub span: Range<usize>,
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<String>::deserialize(from)?;
        Ok(Self { span: spanned.span(), name: spanned.into_inner() })
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

/// A stance's value with the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The number, 0 to 4; none for "varies".
    pub value: Option<i64>,
    /// Its byte range in the file.
    pub span: Range<usize>,
}

impl<'de> Deserialize<'de> for Scale {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<toml::Value>::deserialize(from)?;
        let span = spanned.span();
        match spanned.into_inner() {
            toml::Value::Integer(value) => Ok(Self { value: Some(value), span }),
            toml::Value::String(word) if word == "varies" => Ok(Self { value: None, span }),
            other => Err(serde::de::Error::custom(format!("{other} is no stance: write 0 to 4, or \"varies\""))),
        }
    }
}

impl JsonSchema for Scale {
    fn schema_name() -> Cow<'static, str> {
        "Scale".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "anyOf": [{ "type": "integer", "minimum": 0, "maximum": 4 }, { "const": "varies" }] })
    }
}

/// Who answers: the person themselves, or family and friends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Someone looking for themselves.
    #[serde(rename = "self")]
    Me,
    /// Someone who cares about another person.
    Family,
}

/// How sure we are of a stance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Stated by the program itself or by several sources.
    High,
    /// One source, or the usual practice.
    Medium,
    /// Likely, but to be checked.
    Low,
}

/// A source: a page, a study, a ruling.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short id, used by stances.
    pub id: Id,
    /// What it is, in one line, as shown to visitors.
    pub title: String,
    /// Year, where known.
    pub year: Option<u16>,
    /// Where it can be found: a domain or a journal reference.
    #[serde(rename = "where")]
    pub place: String,
    /// What sort of source.
    pub kind: SourceKind,
    /// True where "How this works" names it: listed there.
    #[serde(default)]
    pub cited: bool,
}

/// What sort of source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum SourceKind {
    /// The program's own page or text.
    #[serde(rename = "program page")]
    ProgramPage,
    /// A study.
    #[serde(rename = "study")]
    Study,
    /// A review of studies.
    #[serde(rename = "review")]
    Review,
    /// An article or report.
    #[serde(rename = "article")]
    Article,
    /// A ruling.
    #[serde(rename = "court")]
    Court,
    /// Official guidance.
    #[serde(rename = "guide")]
    Guide,
}

/// A dimension on which programs take a stance from 0 to 4.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Short id, used by stances and statements.
    pub id: Id,
    /// Its name for visitors.
    pub name: String,
    /// What 0 means.
    pub low: String,
    /// What 4 means.
    pub high: String,
    /// A question to bring to a group about it; needed where a statement is about it.
    pub ask: Option<String>,
    /// The audiences for whom people stand at both ends, so that two statements in opposite directions are needed.
    #[serde(default)]
    pub contested: Vec<Audience>,
    /// True where it is a fact of use to anyone, such as meetings online: told of every program, whatever was asked.
    #[serde(default)]
    pub practical: bool,
}

/// `words.toml`: what the words a visitor meets are held to.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    /// Words that are not said here.
    pub avoid: Vec<Avoid>,
    /// Names: excepted from the list, and counted as one short word.
    pub names: Vec<Excepted>,
    /// Abbreviations that need no words beside them.
    pub short: Vec<Excepted>,
}

/// Words that are not said here.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Avoid {
    /// The words, in any case.
    pub words: Vec<String>,
    /// What to say in their place.
    pub say: Option<String>,
    /// Why not.
    pub why: String,
}

/// Words that are excepted.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Excepted {
    /// The words, as written.
    pub words: Vec<String>,
    /// Why.
    pub why: String,
}
