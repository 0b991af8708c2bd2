//! The catalog: ids, types, and the static tables that `build.rs` makes from `assets/`.
//!
//! Ids are indexes into the tables, so looking one up can't fail. The build has proved every reference; nothing is
//! parsed at run time. Words are [`Msg`] numbers, turned into text by [`crate::text`].

use serde::{Deserialize, Serialize};

include!(concat!(env!("OUT_DIR"), "/catalog.rs"));

/// A text, in every language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Msg(pub u16);

macro_rules! id {
    ($(#[$doc:meta])* $name:ident => $table:ident : $item:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u16);

        impl $name {
            /// All of them, in the order of the content files.
            pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
                (0..$table.len() as u16).map(Self)
            }
            /// The entry itself.
            #[must_use]
            pub fn get(self) -> &'static $item {
                &$table[usize::from(self.0)]
            }
            /// The one with this id in the content files.
            #[must_use]
            pub fn named(id: &str) -> Option<Self> {
                Self::all().find(|it| it.get().id == id)
            }
        }
    };
}

id!(/// A source.
    SourceId => SOURCES: Source);
id!(/// A statement.
    StatementId => STATEMENTS: Statement);
id!(/// A need.
    NeedId => NEEDS: Need);
id!(/// A choice of a need; its id is unique only within the need.
    ChoiceId => CHOICES: Choice);
id!(/// A safety box.
    BoxId => BOXES: SafetyBox);
id!(/// A helpline.
    HelplineId => HELPLINES: Helpline);
id!(/// A notice, most pressing first.
    NoticeId => NOTICES: Notice);
id!(/// A family.
    FamilyId => FAMILIES: Family);
id!(/// A program.
    ProgramId => PROGRAMS: Program);

/// What a statement or choice is about: a dimension, or a choice that programs list.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CriterionId(pub u16);

impl CriterionId {
    /// The dimension, when it is one.
    #[must_use]
    pub fn dimension(self) -> Option<&'static Dimension> {
        DIMENSIONS.get(usize::from(self.0))
    }
}

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

/// What sort of source.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SourceKind {
    /// The program's own page or text.
    ProgramPage,
    /// A study.
    Study,
    /// A review of studies.
    Review,
    /// An article or report.
    Article,
    /// A ruling.
    Court,
    /// Official guidance.
    Guide,
    /// Not checked against a page yet.
    Unverified,
}

/// A source.
#[derive(Debug)]
pub struct Source {
    /// Id.
    pub id: &'static str,
    /// Citation, not translated.
    pub title: &'static str,
    /// Year, 0 when unknown.
    pub year: u16,
    /// Domain or journal reference.
    pub place: &'static str,
    /// Kind.
    pub kind: SourceKind,
}

/// A dimension on which programs take a stance.
#[derive(Debug)]
pub struct Dimension {
    /// Id.
    pub id: &'static str,
    /// Name.
    pub name: Msg,
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

/// A stance: where a program stands, why we say so, and how we know.
#[derive(Debug)]
pub struct Stance {
    /// -2 to +2 (the content's 0 to 4 less 2), or none where no position was found or it varies too much to say.
    pub position: Option<i8>,
    /// The reason, one sentence.
    pub why: Msg,
    /// Index into [`SOURCE_LISTS`]; none means the program's own. See [`Program::sources`].
    pub source_list: Option<u16>,
    /// How sure.
    pub confidence: Confidence,
    /// True when it is the family's, shared by its programs.
    pub inherited: bool,
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

/// A helpline.
#[derive(Debug)]
pub struct Helpline {
    /// Id.
    pub id: &'static str,
    /// Name.
    pub name: Msg,
    /// Who it is for and when.
    pub purpose: Msg,
    /// Number as people read it.
    pub call: Option<&'static str>,
    /// Digits for a `tel:` link.
    pub tel: Option<&'static str>,
    /// Number for text messages.
    pub text_to: Option<&'static str>,
    /// Word to text.
    pub text_say: Option<&'static str>,
    /// Shown on every screen.
    pub always: bool,
    /// Year and month checked.
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
    /// Helplines to show.
    pub helplines: &'static [HelplineId],
}

/// The words programs and families share.
#[derive(Debug)]
pub struct Profile {
    /// Name.
    pub name: Msg,
    /// Short name.
    pub short: Msg,
    /// What it is, in one line.
    pub line: Msg,
    /// Who it is for.
    pub who: Msg,
    /// What a first meeting is like.
    pub meeting: Msg,
    /// A first step.
    pub first_step: Msg,
    /// Points in favor.
    pub pros: [Msg; 3],
    /// Points against.
    pub cons: [Msg; 3],
}

/// A family of programs.
#[derive(Debug)]
pub struct Family {
    /// Id, beginning with `fam:`.
    pub id: &'static str,
    /// Its words.
    pub profile: Profile,
    /// First program, and one past the last.
    pub programs: (u16, u16),
}

impl FamilyId {
    /// The family's programs.
    pub fn programs(self) -> impl Iterator<Item = ProgramId> {
        let (first, end) = self.get().programs;
        (first..end).map(ProgramId)
    }
}

/// How much research there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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

/// Entry rule: only for people who made one of these choices of one need; offered only to those who said so.
#[derive(Debug)]
pub struct OnlyFor {
    /// Choices of one need.
    pub choices: &'static [ChoiceId],
    /// The reason.
    pub why: Msg,
}

/// Entry rule: not for people who said one of these.
#[derive(Debug)]
pub struct NotWhen {
    /// What was said.
    pub said: &'static [Said],
    /// The reason.
    pub why: Msg,
}

/// A program.
#[derive(Debug)]
pub struct Program {
    /// Id.
    pub id: &'static str,
    /// Its family.
    pub family: FamilyId,
    /// Audiences it can be offered to.
    pub audiences: Audiences,
    /// Its words.
    pub profile: Profile,
    /// What it costs.
    pub cost: Msg,
    /// What research says.
    pub evidence: Msg,
    /// How much research there is.
    pub evidence_level: EvidenceLevel,
    /// Web address, where confident.
    pub web: Option<&'static str>,
    /// Year and month checked.
    pub checked: &'static str,
    /// Index into [`SOURCE_LISTS`]: sources of who it is for and what it is open to.
    pub source_list: u16,
    /// One stance per criterion, as indexes into [`STANCES`].
    pub row: [u16; CRITERIA],
    /// Entry rules.
    pub only_for: &'static [OnlyFor],
    /// Entry rules.
    pub not_when: &'static [NotWhen],
}

impl Program {
    /// The program's stance on a criterion.
    #[must_use]
    pub fn stance(&self, criterion: CriterionId) -> &'static Stance {
        &STANCES[usize::from(self.row[usize::from(criterion.0)])]
    }

    /// The sources of one of its stances; at least one where there is a position.
    #[must_use]
    pub fn sources(&self, stance: &Stance) -> &'static [SourceId] {
        SOURCE_LISTS[usize::from(stance.source_list.unwrap_or(self.source_list))]
    }
}
