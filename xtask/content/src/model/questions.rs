//! What is asked and shown around the programs: statements, needs, safety, helplines.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Audience, Confidence, Id};

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
    /// A question to bring to a group, said after the words of a choice; needed where a choice asks for anything.
    pub ask: Option<String>,
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
    /// What its helplines are for: the country's lines are shown in this order.
    pub roles: Vec<Role>,
    /// Countries in which it is shown; without them, in all.
    #[serde(default)]
    pub countries: Vec<Id>,
    /// Ids of sources.
    #[serde(default)]
    pub sources: Vec<Id>,
    /// How sure we are of its words.
    pub confidence: Confidence,
}

/// A country whose helplines are here. The first one is the default.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Short id, as a site sets it.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What the notices say there for `{naloxone}`: where naloxone is got.
    pub naloxone: String,
    /// What the notices say there for `{sent}`: what holds for someone who is sent to a group.
    pub sent: String,
}

/// What a helpline is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The emergency number. Each country has one, shown on every screen.
    Emergency,
    /// The line for any crisis. Each country has one, shown on every screen.
    Crisis,
    /// A crisis line for text messages.
    CrisisText,
    /// Alcohol and drugs.
    Drugs,
    /// Someone who stays on the phone while a person uses.
    Overdose,
    /// Violence and control at home.
    Violence,
    /// Children and teens.
    Child,
    /// LGBTQ+ people.
    Lgbtq,
    /// Trans people.
    Trans,
    /// People who served.
    Veterans,
    /// Poisoning.
    Poison,
    /// Smoking and vaping.
    Nicotine,
    /// Gambling.
    Gambling,
    /// Families of people who drink or use.
    Family,
    /// Health advice that is not an emergency.
    Medical,
    /// Indigenous people.
    Indigenous,
}

/// A helpline.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Short id.
    pub id: Id,
    /// Its country.
    pub country: Id,
    /// What it is for.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// Who it is for and when.
    #[serde(rename = "for")]
    pub purpose: String,
    /// The number as people read it. What follows the first digits, spaces and dashes is not dialed.
    pub call: Option<String>,
    /// Number for text messages.
    pub text_to: Option<String>,
    /// Word to text.
    pub text_say: Option<String>,
    /// The site on which the number was seen.
    pub source: String,
    /// Date checked (YYYY-MM). After 12 months the build warns.
    pub checked: String,
    /// A note for editors on what was seen: which page, how old, what is in doubt.
    #[serde(default)]
    pub seen: String,
}
