//! The content files as an editor writes them: one type a file, every field named, unknown fields refused.
//!
//! Their doc comments become the descriptions of the JSON Schemas under `assets/schema/`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer};

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

/// A number with the place it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The number, 0 to 4.
    pub value: i64,
    /// Its byte range in the file.
    pub span: Range<usize>,
}

impl<'de> Deserialize<'de> for Scale {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let spanned = toml::Spanned::<i64>::deserialize(from)?;
        Ok(Self { span: spanned.span(), value: spanned.into_inner() })
    }
}

impl JsonSchema for Scale {
    fn schema_name() -> Cow<'static, str> {
        "Scale".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": 4 })
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
    #[serde(rename = "where", default)]
    pub place: String,
    /// What sort of source.
    pub kind: SourceKind,
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
    /// Not checked against a page yet.
    #[serde(rename = "unverified")]
    Unverified,
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
    /// The audiences for whom people stand at both ends, so that two statements in opposite directions are needed.
    #[serde(default)]
    pub contested: Vec<Audience>,
}

/// Which end of a dimension agreeing with a statement leans to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lean {
    /// Agreeing leans to 4.
    High,
    /// Agreeing leans to 0.
    Low,
}

/// A statement about comfort.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Short id, used in journey files.
    pub id: Id,
    /// Who is asked.
    pub audience: Audience,
    /// The dimension it is about.
    pub dimension: Id,
    /// Which end agreeing leans to.
    pub agree: Lean,
    /// The statement.
    pub text: String,
    /// Why we ask.
    pub why: String,
    /// What it means, in other words.
    pub means: String,
}

/// How many choices a need takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// Exactly one (radio buttons).
    One,
    /// Any number (checkboxes).
    Many,
}

/// How several choices of one need count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Combine {
    /// Each choice counts by itself.
    #[default]
    Each,
    /// Any of them will do: the one a program meets best counts.
    Any,
}

/// A question about needs.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Short id, used in journey files.
    pub id: Id,
    /// Who is asked.
    pub audiences: Vec<Audience>,
    /// One choice or many.
    pub pick: Pick,
    /// How several choices count.
    #[serde(default)]
    pub combine: Combine,
    /// True for the question what it is about: a program that is for none of the choices is set aside.
    #[serde(default)]
    pub scope: bool,
    /// How much each choice counts: 1, or 2 where studies say that it matters more.
    #[serde(default = "one")]
    pub weight: u8,
    /// Asked only when one of these choices was made (`need.choice`).
    #[serde(default)]
    pub ask_when: Vec<Id>,
    /// The question.
    pub text: String,
    /// One short sentence below it.
    pub hint: String,
    /// Why we ask.
    pub why: String,
    /// The words of the box "this is a must"; without it the need can't be a must.
    pub must: Option<String>,
    /// The reason shown when a program is open to a choice.
    pub yes: Option<String>,
    /// The reason shown when it is partly or sometimes.
    pub some: Option<String>,
    /// The reason shown when it is not.
    pub no: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
}

fn one() -> u8 {
    1
}

/// One choice of a need.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Short id, used in journey files.
    pub id: Id,
    /// Its words.
    pub text: String,
    /// The dimension it asks for; without it, the programs' own lists (`open`) say who meets it.
    pub dimension: Option<Id>,
    /// Which end of the dimension it asks for.
    pub lean: Option<Lean>,
    /// True when it asks for nothing (it may still bring a notice or set a program aside).
    #[serde(default)]
    pub silent: bool,
    /// True when it excludes the other choices ("none of these").
    #[serde(default)]
    pub alone: bool,
}

/// One box of the safety question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SafetyBox {
    /// Short id, used in journey files.
    pub id: Id,
    /// Who is asked.
    pub audiences: Vec<Audience>,
    /// Its words.
    pub text: String,
}

/// How pressing a notice is; pressing ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Act now.
    Urgent,
    /// Take care of this.
    Care,
    /// Good to know.
    Note,
}

/// A safety notice.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Id, as in the result's list of notices.
    pub id: Id,
    /// How pressing it is.
    pub level: Level,
    /// Shown when any of these was said (`need.choice` or `safety.box`).
    pub when: Vec<Id>,
    /// Its heading.
    pub title: String,
    /// What to do first.
    pub first: String,
    /// The words for someone answering about themselves.
    #[serde(rename = "self")]
    pub mine: String,
    /// The words for family and friends; without them the same words are used.
    pub family: Option<String>,
    /// Helplines to show with it.
    #[serde(default)]
    pub helplines: Vec<Id>,
}

/// A helpline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Short id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Who it is for and when.
    #[serde(rename = "for")]
    pub purpose: String,
    /// The number as people read it.
    pub call: Option<String>,
    /// The same for a `tel:` link.
    pub tel: Option<String>,
    /// Number for text messages.
    pub text_to: Option<String>,
    /// Word to text.
    pub text_say: Option<String>,
    /// True for the lines shown on every screen.
    #[serde(default)]
    pub always: bool,
    /// Source.
    pub source: String,
    /// Date checked (YYYY-MM).
    pub checked: String,
}

/// A stance on a dimension.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stance {
    /// 0 to 4 on the dimension.
    pub value: Scale,
    /// The reason, one sentence.
    pub why: String,
    /// Source ids, at least one.
    pub sources: Vec<Id>,
    /// How sure.
    pub confidence: Confidence,
}

/// What a program is open to, for one need. Choices that are not listed are unknown, or "no" for a scope need.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Choices it is for.
    #[serde(default)]
    pub yes: Vec<Id>,
    /// Choices it is partly or sometimes for.
    #[serde(default)]
    pub some: Vec<Id>,
    /// Choices it is not for.
    #[serde(default)]
    pub no: Vec<Id>,
    /// Choices to ask about.
    #[serde(default)]
    pub ask: Vec<Id>,
    /// Source ids; without them the program's own `sources`.
    #[serde(default)]
    pub sources: Vec<Id>,
}

/// An entry rule: the program is only for people who made one of these choices, and is offered only to those who said so.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnlyFor {
    /// Choices of one need (`need.choice`).
    pub choices: Vec<Id>,
    /// The reason, one sentence.
    pub why: String,
}

/// An entry rule: the program is not for people who said one of these.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotWhen {
    /// What was said (`need.choice` or `safety.box`).
    pub said: Vec<Id>,
    /// The reason, one sentence.
    pub why: String,
}

/// What research says.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// One plain sentence.
    pub text: String,
    /// How much evidence there is.
    pub level: EvidenceLevel,
}

/// How much evidence there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceLevel {
    /// Several controlled trials.
    Strong,
    /// One trial, or several cohort studies.
    Some,
    /// Small or early studies.
    Little,
    /// No study found.
    None,
}

/// A program.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Id.
    pub id: Id,
    /// Full name.
    pub name: String,
    /// The short name people use.
    pub short: String,
    /// Whom it is for: audiences it can be offered to.
    pub audiences: Vec<Audience>,
    /// What it is, in one line.
    pub line: String,
    /// Who it is for.
    pub who: String,
    /// What a first meeting is like.
    pub meeting: String,
    /// Three points in favor.
    pub pros: Vec<String>,
    /// Three points against, in equal detail.
    pub cons: Vec<String>,
    /// One small first step.
    pub first_step: String,
    /// What it costs.
    pub cost: String,
    /// What research says.
    pub evidence: Evidence,
    /// Year or years it began, where known.
    pub founded: Option<String>,
    /// Web address, only where confident.
    pub web: Option<String>,
    /// Date checked (YYYY-MM).
    pub checked: String,
    /// Sources of who it is for and what it is open to.
    pub sources: Vec<Id>,
    /// Stances that differ from the family's, by dimension.
    #[serde(default)]
    pub stances: BTreeMap<String, Stance>,
    /// Dimensions on which no position was found.
    #[serde(default)]
    pub unknown: Vec<Id>,
    /// What it is open to, by need.
    #[serde(default)]
    pub open: BTreeMap<String, Open>,
    /// Entry rules: only for.
    #[serde(default)]
    pub only_for: Vec<OnlyFor>,
    /// Entry rules: not when.
    #[serde(default)]
    pub not_when: Vec<NotWhen>,
}

/// A family of programs; its file also holds its programs, as `[[programs]]`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Id, beginning with `fam:`.
    pub id: Id,
    /// Its name for visitors.
    pub name: String,
    /// A short label.
    pub short: String,
    /// What it is, in one line.
    pub line: String,
    /// Who it is for.
    pub who: String,
    /// What first meetings have in common.
    pub meeting: String,
    /// Three points in favor.
    pub pros: Vec<String>,
    /// Three points against.
    pub cons: Vec<String>,
    /// One small first step.
    pub first_step: String,
    /// Stances its programs share unless they say otherwise.
    #[serde(default)]
    pub stances: BTreeMap<String, Stance>,
    /// Dimensions on which no shared position was found.
    #[serde(default)]
    pub unknown: Vec<Id>,
    /// What its programs are open to unless they say otherwise.
    #[serde(default)]
    pub open: BTreeMap<String, Open>,
    /// Entry rules all its programs share.
    #[serde(default)]
    pub not_when: Vec<NotWhen>,
}
