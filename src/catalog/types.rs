//! What is asked and shown around the programs: statements, needs, safety, helplines, sources, stances.

use serde::{Deserialize, Serialize};

use super::{BoxId, ChoiceId, CountryId, CriterionId, Msg, NeedId, SourceId};

/// Who answers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Someone looking for themselves.
    #[serde(rename = "self")]
    Me,
    /// Family and friends.
    Family,
}

/// A set of audiences.
#[derive(Clone, Copy, Debug)]
pub struct Audiences {
    /// Someone looking for themselves.
    pub me: bool,
    /// Family and friends.
    pub family: bool,
}

impl Audiences {
    /// Is this audience one of them?
    #[must_use]
    pub fn has(self, audience: Audience) -> bool {
        match audience {
            Audience::Me => self.me,
            Audience::Family => self.family,
        }
    }
}

/// A source.
#[derive(Debug)]
pub struct Source {
    /// Citation, not translated.
    pub title: &'static str,
    /// Where it is found: a site or a journal; empty where the title says it.
    pub place: &'static str,
    /// Year, 0 when unknown.
    pub year: u16,
}

/// A dimension on which programs take a stance.
#[derive(Debug)]
pub struct Dimension {
    /// Id.
    pub id: &'static str,
    /// Name.
    pub name: Msg,
    /// What the low and the high end are, in a few words.
    pub poles: [Msg; 2],
    /// Audiences for whom people stand at both ends.
    pub contested: Audiences,
    /// Of use to anyone, whatever was asked.
    pub practical: bool,
    /// A question to bring to a group about it; there where a statement is about it.
    pub ask: Option<Msg>,
}

/// How sure a stance is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Confidence {
    /// Stated by the program itself or by several sources.
    High,
    /// One source, or the usual practice.
    Medium,
    /// Likely, but to be checked.
    Low,
    /// Unknown stance.
    None,
}

/// Where words come from, and how sure they are.
#[derive(Clone, Copy, Debug)]
pub struct Receipt {
    /// The sources.
    pub sources: &'static [SourceId],
    /// How sure.
    pub confidence: Confidence,
}

/// A stance: where a program stands, why we say so, and how we know.
#[derive(Clone, Debug)]
pub struct Stance {
    /// -2 to +2 (the content's 0 to 4 less 2), or none where no position was found or it varies too much to say.
    pub position: Option<i8>,
    /// The reason, one sentence.
    pub why: Msg,
    /// Index into the lists of sources; none means the program's own. See [`super::Program::sources`].
    pub source_list: Option<u16>,
    /// How sure.
    pub confidence: Confidence,
    /// True when it is the family's, shared by its programs.
    pub inherited: bool,
}

impl Stance {
    /// True where it differs so much from meeting to meeting that no usual practice can be named.
    #[must_use]
    pub fn varies(&self) -> bool {
        self.position.is_none() && self.confidence != Confidence::None
    }
}

/// A statement about comfort.
#[derive(Debug)]
pub struct Statement {
    /// Id, as in journey files.
    pub id: &'static str,
    /// Who is asked.
    pub audience: Audience,
    /// The dimension.
    pub criterion: CriterionId,
    /// +1 when agreeing leans to the high end, -1 otherwise.
    pub sign: i8,
    /// The statement.
    pub text: Msg,
    /// Why we ask.
    pub why: Msg,
    /// What it means.
    pub means: Msg,
}

/// One choice or many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pick {
    /// Radio buttons.
    One,
    /// Checkboxes.
    Many,
}

/// How several choices of one need count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Combine {
    /// Each by itself.
    Each,
    /// The one a program meets best.
    Any,
}

/// A question about needs.
#[derive(Debug)]
pub struct Need {
    /// Id, as in journey files.
    pub id: &'static str,
    /// Who is asked.
    pub audiences: Audiences,
    /// One or many.
    pub pick: Pick,
    /// How several choices count.
    pub combine: Combine,
    /// True for what it is about: a program that is for none of the choices is set aside.
    pub scope: bool,
    /// 1, or 2 where studies say that it matters more.
    pub weight: u8,
    /// Asked only after one of these choices; empty means always.
    pub ask_when: &'static [ChoiceId],
    /// The question.
    pub text: Msg,
    /// One sentence below it.
    pub hint: Msg,
    /// Why we ask.
    pub why: Msg,
    /// Words of the box "this is a must", where the need can be one.
    pub must: Option<Msg>,
    /// A question to bring to a group, said after the words of a choice; there where a choice asks for anything.
    pub ask: Option<Msg>,
    /// First choice, and one past the last.
    pub choices: (u16, u16),
}

impl NeedId {
    /// The need's choices, in order.
    pub fn choices(self) -> impl DoubleEndedIterator<Item = ChoiceId> {
        let (first, end) = self.get().choices;
        (first..end).map(ChoiceId)
    }
}

/// One choice of a need.
#[derive(Debug)]
pub struct Choice {
    /// Id within its need.
    pub id: &'static str,
    /// Its need.
    pub need: NeedId,
    /// Its words.
    pub text: Msg,
    /// What it asks for; none when it asks for nothing.
    pub criterion: Option<CriterionId>,
    /// Direction on the criterion.
    pub sign: i8,
    /// True when it excludes the others ("none of these").
    pub alone: bool,
}

/// One box of the safety question.
#[derive(Debug)]
pub struct SafetyBox {
    /// Id, as in journey files.
    pub id: &'static str,
    /// Who is asked.
    pub audiences: Audiences,
    /// Its words.
    pub text: Msg,
}

/// Something a visitor said that a rule refers to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    /// A choice of a need.
    Choice(ChoiceId),
    /// A box of the safety question.
    Safety(BoxId),
}

/// A country whose helplines the content has.
#[derive(Debug)]
pub struct Country {
    /// Id, as a site sets it.
    pub id: &'static str,
    /// Name.
    pub name: Msg,
    /// Where naloxone is got there.
    pub naloxone: Msg,
    /// What holds there for someone who is sent to a group.
    pub sent: Msg,
}

/// What a helpline is for: its place among the roles of `xtask/content/src/model/questions.rs`. The first two are for anyone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Debug)]
pub struct Role(pub u16);

impl Role {
    /// The emergency number.
    pub const EMERGENCY: Self = Self(0);
    /// The line for any crisis.
    pub const CRISIS: Self = Self(1);
}

/// A helpline.
#[derive(Debug)]
pub struct Helpline {
    /// Id.
    pub id: &'static str,
    /// Its country.
    pub country: CountryId,
    /// What it is for.
    pub role: Role,
    /// Name.
    pub name: Msg,
    /// Who it is for and when.
    pub purpose: Msg,
    /// Number as people read it.
    pub call: Option<Msg>,
    /// Number for text messages.
    pub text_to: Option<Msg>,
    /// Word to text.
    pub text_say: Option<Msg>,
    /// The site on which the number was seen.
    pub source: &'static str,
    /// When (`2026-11`).
    pub checked: &'static str,
}

/// How pressing a notice is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// Act now.
    Urgent,
    /// Take care of this.
    Care,
    /// Good to know.
    Note,
}

/// A safety notice.
#[derive(Debug)]
pub struct Notice {
    /// Id.
    pub id: &'static str,
    /// How pressing.
    pub level: Level,
    /// What calls for it.
    pub when: &'static [Said],
    /// Heading.
    pub title: Msg,
    /// What to do first.
    pub first: Msg,
    /// Words for someone answering about themselves.
    pub mine: Msg,
    /// Words for family and friends.
    pub family: Msg,
    /// What its helplines are for.
    pub roles: &'static [Role],
    /// Countries in which it is shown; none for all.
    pub countries: &'static [CountryId],
    /// Where its words come from.
    pub receipt: Receipt,
}

/// A criterion of the list the tool is held to, and what was found.
#[derive(Debug)]
pub struct Graded {
    /// What is asked.
    pub text: Msg,
    /// What was looked at.
    pub looked: Msg,
    /// Is it met? None where nobody has looked yet.
    pub met: Option<bool>,
    /// How many of how many, or a grade; empty where there is none.
    pub figure: &'static str,
}
