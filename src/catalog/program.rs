//! Programs and families.

use super::{
    Audiences, CRITERIA, ChoiceId, CriterionId, FamilyId, Msg, ProgramId, Receipt, SOURCE_LISTS, STANCES, Said,
    SourceId, Stance,
};

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
    /// A first step.
    pub first_step: Msg,
    /// Points in favor.
    pub pros: [Msg; 3],
    /// Points against.
    pub cons: [Msg; 3],
}

/// A first meeting, fact by fact: who leads, staying silent, prayer, cameras, what is asked, how it ends; then the cost.
pub type Facts = [Msg; 7];

/// A family of programs.
#[derive(Debug)]
pub struct Family {
    /// Id, beginning with `fam:`.
    pub id: &'static str,
    /// Its words.
    pub profile: Profile,
    /// What first meetings have in common.
    pub facts: Facts,
    /// Where its words come from, and where the facts of a first meeting do.
    pub receipts: [Receipt; 2],
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
    /// What a first meeting is like.
    pub facts: Facts,
    /// What research says.
    pub evidence: Msg,
    /// Web address, where confident.
    pub web: Option<Msg>,
    /// Year and month checked.
    pub checked: &'static str,
    /// Where its words come from, and what it is open to.
    pub receipt: Receipt,
    /// Where its own facts of a first meeting come from; none where all are its family's.
    pub meeting: Option<Receipt>,
    /// The studies; none where none was found.
    pub studies: &'static [SourceId],
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
        stance.source_list.map_or(self.receipt.sources, |list| SOURCE_LISTS[usize::from(list)])
    }
}
