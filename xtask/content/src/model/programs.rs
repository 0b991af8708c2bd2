//! Programs and families: words, stances, what they are open to, entry rules.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Audience, Confidence, Id, Scale};

/// A stance on a dimension.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stance {
    /// 0 to 4 on the dimension, or "varies" where it differs so much from meeting to meeting that no usual practice exists.
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
    /// One or two plain sentences.
    pub text: String,
    /// How much evidence there is.
    pub level: EvidenceLevel,
    /// Source ids: the studies. Empty only where none was found.
    pub sources: Vec<Id>,
}

/// A first meeting, fact by fact. A family gives all; a program gives those that differ from its family's.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Who leads and who speaks.
    pub leads: Option<String>,
    /// May one stay silent?
    pub silent: Option<String>,
    /// Prayer or not.
    pub prayer: Option<String>,
    /// Online: must the camera be on?
    pub cameras: Option<String>,
    /// What newcomers are asked.
    pub asked: Option<String>,
    /// How it ends.
    pub ends: Option<String>,
    /// Source ids of the facts given here.
    pub sources: Vec<Id>,
    /// How sure we are of them.
    pub confidence: Confidence,
}

impl Meeting {
    /// The facts with their keys, in the order in which they are shown.
    #[must_use]
    pub fn facts(&self) -> [(&'static str, Option<&String>); 6] {
        [
            ("leads", self.leads.as_ref()),
            ("silent", self.silent.as_ref()),
            ("prayer", self.prayer.as_ref()),
            ("cameras", self.cameras.as_ref()),
            ("asked", self.asked.as_ref()),
            ("ends", self.ends.as_ref()),
        ]
    }
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
    /// What differs in a first meeting from its family's.
    pub meeting: Option<Meeting>,
    /// Three points in favor.
    pub pros: Vec<String>,
    /// Three points against, in equal detail.
    pub cons: Vec<String>,
    /// One small first step.
    pub first_step: String,
    /// What it costs, where that differs from its family.
    pub cost: Option<String>,
    /// What research says.
    pub evidence: Evidence,
    /// Year or years it began, where known.
    pub founded: Option<String>,
    /// Web address, only where confident.
    pub web: Option<String>,
    /// Date checked (YYYY-MM).
    pub checked: String,
    /// Sources of what it is, who it is for, both sides, cost and what it is open to.
    pub sources: Vec<Id>,
    /// How sure we are of these.
    pub confidence: Confidence,
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
    /// What first meetings have in common: every fact.
    pub meeting: Meeting,
    /// Three points in favor.
    pub pros: Vec<String>,
    /// Three points against, in equal detail.
    pub cons: Vec<String>,
    /// One small first step.
    pub first_step: String,
    /// What it costs.
    pub cost: String,
    /// Sources of what it is, who it is for, both sides and cost.
    pub sources: Vec<Id>,
    /// How sure we are of these.
    pub confidence: Confidence,
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
