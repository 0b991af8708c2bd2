//! The result as plain data: what the result page shows, and in which order. No words of its own and no browser.

use crate::answers::Answers;
use crate::catalog::{FamilyId, NoticeId, ProgramId};
use crate::explain::{self, Explained};
use crate::fit::{self, Because, Fit, GroupNumber, Outcome, Standing, Term};
use crate::text::Lang;

pub use crate::explain::FEW;
/// The most programs that are shown side by side.
pub const MOST_PICKS: usize = 3;
/// Reasons shown for a family before "all reasons".
const SHOWN_REASONS: usize = 3;

/// A family of programs as shown.
#[derive(Clone, Debug)]
pub struct FamilyCard {
    /// The family.
    pub family: FamilyId,
    /// Its offered programs, best first, then by name; at least one. The reasons of the first are the family's.
    pub programs: Vec<ProgramCard>,
}

impl FamilyCard {
    /// Up to three reasons in favor, and up to three against, of the family's best program.
    #[must_use]
    pub fn reasons(&self) -> [&[Term]; 2] {
        let all = self.programs.first().map_or([&[][..], &[]], |card| [&*card.in_favor, &*card.against]);
        all.map(|terms| &terms[..terms.len().min(SHOWN_REASONS)])
    }
}

/// A program as shown.
#[derive(Clone, Debug)]
pub struct ProgramCard {
    /// The program.
    pub program: ProgramId,
    /// On how many of the things said it has a position.
    pub coverage: usize,
    /// All reasons in favor, strongest first.
    pub in_favor: Vec<Term>,
    /// All reasons against, strongest first.
    pub against: Vec<Term>,
    /// Things said on which its position is unknown, or balances out.
    pub open: Vec<Term>,
    /// Musts to ask about before going.
    pub ask_first: Vec<crate::catalog::NeedId>,
}

/// How a group is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupName {
    /// Nothing was said that counts: all are equal.
    All,
    /// The first group.
    First,
    /// The group after the first, fitting more than not.
    Next,
    /// Later groups that still fit more than not.
    Later,
    /// Groups whose reasons against weigh at least as much.
    Less,
}

/// A group of families that are about equal.
#[derive(Clone, Debug)]
pub struct Group {
    /// How it is called.
    pub name: GroupName,
    /// Its families, by name.
    pub families: Vec<FamilyCard>,
}

/// A program set aside, with every reason.
#[derive(Clone, Debug)]
pub struct SetAside {
    /// The program.
    pub program: ProgramId,
    /// Why.
    pub because: Vec<Because>,
}

/// The result page.
#[derive(Clone, Debug)]
pub struct Report {
    /// Notices called for, most pressing first.
    pub notices: Vec<NoticeId>,
    /// How many things said count.
    pub said: usize,
    /// Groups, best first.
    pub groups: Vec<Group>,
    /// Programs set aside, by name.
    pub set_aside: Vec<SetAside>,
    /// Programs shown side by side until the visitor chooses: the closest of the first families.
    pub picks: Vec<ProgramId>,
    /// Why, what would change it, and how sure it is.
    pub explained: Explained,
    /// What all of this is worked out from.
    pub outcome: Outcome,
}

/// Notices called for by what was said, most pressing first.
#[must_use]
pub fn notices(answers: &Answers) -> Vec<NoticeId> {
    NoticeId::all().filter(|notice| notice.get().when.iter().any(|said| answers.said(*said))).collect()
}

/// The result for these answers.
#[must_use]
pub fn report(answers: &Answers) -> Report {
    let outcome = fit::fit(answers);
    let report = Report {
        notices: notices(answers),
        said: outcome.said,
        groups: groups(&outcome),
        set_aside: outcome.set_aside.iter().filter_map(|index| set_aside(&outcome.fits[*index])).collect(),
        picks: outcome.families.iter().take(MOST_PICKS).map(|it| outcome.fits[it.best].program).collect(),
        explained: explain::explain(answers, &outcome),
        outcome,
    };
    report.sorted(Lang::default())
}

impl Report {
    /// The same with the families of each group, and what is set aside, in the order of their names in a language.
    #[must_use]
    pub fn sorted(mut self, lang: Lang) -> Self {
        for group in &mut self.groups {
            fit::sort(&mut group.families, |card| lang.text(card.family.get().profile.name));
        }
        fit::sort(&mut self.set_aside, |it| lang.text(it.program.get().profile.name));
        self
    }

    /// The fits shown side by side: those the visitor chose, or ours.
    #[must_use]
    pub fn picked(&self, picks: Option<&[ProgramId]>) -> Vec<&Fit> {
        let fits = picks.unwrap_or(&self.picks).iter().filter_map(|program| self.outcome.of(*program));
        fits.filter(|fit| fit.is_offered()).collect()
    }
}

fn set_aside(fit: &Fit) -> Option<SetAside> {
    match &fit.standing {
        Standing::Offered => None,
        Standing::SetAside(because) => Some(SetAside { program: fit.program, because: because.clone() }),
    }
}

fn groups(outcome: &Outcome) -> Vec<Group> {
    let mut groups: Vec<(GroupNumber, Group)> = Vec::new();
    for ranked in &outcome.families {
        let score = outcome.fits[ranked.best].score;
        let name = match (outcome.said, ranked.group, score) {
            (0, ..) => GroupName::All,
            (_, 1, _) => GroupName::First,
            (_, _, 1..) => GroupName::Next,
            _ => GroupName::Less,
        };
        let card = family_card(outcome, ranked.family);
        match groups.iter_mut().find(|(number, group)| {
            // Everything that is less of a fit stands under one heading.
            *number == ranked.group || (group.name == GroupName::Less && name == GroupName::Less)
        }) {
            Some((_, group)) => group.families.push(card),
            None => groups.push((ranked.group, Group { name, families: vec![card] })),
        }
    }
    fit::sort(&mut groups, |(number, group)| (group.name == GroupName::Less, *number));
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).collect();
    for group in groups.iter_mut().filter(|group| group.name == GroupName::Next).skip(1) {
        group.name = GroupName::Later;
    }
    groups
}

fn family_card(outcome: &Outcome, family: FamilyId) -> FamilyCard {
    let mut programs = Vec::new();
    for ranked in &outcome.programs {
        let fit = &outcome.fits[ranked.fit];
        if fit.program.get().family == family {
            programs.push(program_card(outcome, fit));
        }
    }
    FamilyCard { family, programs }
}

fn program_card(outcome: &Outcome, fit: &Fit) -> ProgramCard {
    ProgramCard {
        program: fit.program,
        coverage: fit.coverage,
        in_favor: outcome.reasons(fit, true),
        against: outcome.reasons(fit, false),
        open: fit.terms.iter().filter(|term| term.points == 0).copied().collect(),
        ask_first: fit.ask_first.clone(),
    }
}
