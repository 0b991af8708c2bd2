//! For every family and program, the fewest answers found that bring it into a small first group: nobody is out of reach.
//! The search adds, answer by answer, what the program itself would say, and keeps the most promising sets.

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{Audience, ChoiceId, FamilyId, Program, ProgramId, StatementId};
use many_paths::fit::{self, Outcome};
use serde::{Deserialize, Serialize};

use crate::in_threads;

/// The first group is small when it holds no more than this: as many as the page sets side by side.
const SMALL: usize = 3;
/// The most answers tried.
const MOST: usize = 5;
/// Sets of answers kept on the way.
const KEPT: usize = 16;

/// How a family or program comes into the first group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Who answers.
    pub audience: Audience,
    /// The family or program.
    pub id: String,
    /// Is it a family? Then the first group is one of families, else of programs.
    pub family: bool,
    /// The answers, each as `statement = answer` or `need.choice`; none where nothing brings it in.
    pub answers: Option<Vec<String>>,
    /// How many are in the first group then.
    pub group: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Say {
    Choice(ChoiceId),
    Statement(StatementId, i8),
}

impl Say {
    fn to(self, answers: &mut Answers) {
        match self {
            Self::Choice(choice) => answers.choose(choice, true),
            Self::Statement(statement, value) => {
                answers.say(statement, Answer::ALL.into_iter().find(|answer| answer.value() == Some(value)));
            }
        }
    }

    /// Not said yet, and not a second choice, but for what it is about: few people would make two.
    fn goes_with(self, set: &[Self]) -> bool {
        set.iter().all(|other| match (self, *other) {
            (Self::Choice(one), Self::Choice(other)) => {
                one != other && (one.get().need != other.get().need || one.get().need.get().scope)
            }
            (Self::Statement(one, _), Self::Statement(other, _)) => one != other,
            _ => true,
        })
    }

    fn told(self) -> String {
        match self {
            Self::Choice(choice) => crate::choice_id(choice),
            Self::Statement(statement, 2) => format!("{} = yes, very much", statement.get().id),
            Self::Statement(statement, 1) => format!("{} = somewhat", statement.get().id),
            Self::Statement(statement, -1) => format!("{} = not really", statement.get().id),
            Self::Statement(statement, _) => format!("{} = no, not for me", statement.get().id),
        }
    }
}

/// What a program would say itself, and what lets someone in.
fn candidates(program: &Program, audience: Audience) -> Vec<Say> {
    let statements = StatementId::all().filter(|it| it.get().audience == audience).filter_map(|id| {
        let statement = id.get();
        let position = program.stance(statement.criterion).position? * statement.sign;
        (position != 0).then_some(Say::Statement(id, position))
    });
    let asked = ChoiceId::all().filter(|id| id.get().need.get().audiences.has(audience));
    let choices = asked.filter(|id| {
        let choice = id.get();
        let position = choice.criterion.and_then(|it| program.stance(it).position).map(|it| it * choice.sign);
        position.is_some_and(|it| it > 0) || program.only_for.iter().any(|rule| rule.choices.contains(id))
    });
    choices.map(Say::Choice).chain(statements).collect()
}

#[derive(Clone, Copy)]
enum Wanted {
    Family(FamilyId),
    Program(ProgramId),
}

impl Wanted {
    /// Is it in the first group, and how many are?
    fn look(self, outcome: &Outcome) -> (bool, usize) {
        match self {
            Self::Family(wanted) => {
                let first = || outcome.families.iter().filter(|it| it.group == 1);
                (first().any(|it| it.family == wanted), first().count())
            }
            Self::Program(wanted) => {
                let first = || outcome.programs.iter().filter(|it| it.group == 1);
                (first().any(|it| outcome.fits[it.fit].program == wanted), first().count())
            }
        }
    }

    fn search(self, audience: Audience) -> Shown {
        let (id, programs) = match self {
            Self::Family(family) => (family.get().id, family.programs().collect()),
            Self::Program(program) => (program.get().id, vec![program]),
        };
        let mut says: Vec<Say> = Vec::new();
        for program in programs.into_iter().map(ProgramId::get).filter(|it| it.audiences.has(audience)) {
            says.extend(candidates(program, audience));
        }
        says.sort_unstable();
        says.dedup();
        let mut best: Option<(usize, Vec<Say>)> = None;
        let mut kept: Vec<Vec<Say>> = vec![Vec::new()];
        for _ in 0..MOST {
            let mut tried: Vec<(bool, usize, Vec<Say>)> = Vec::new();
            for set in &kept {
                for say in says.iter().filter(|say| say.goes_with(set)) {
                    let mut set = [&set[..], &[*say]].concat();
                    set.sort_unstable();
                    if tried.iter().any(|(.., known)| *known == set) {
                        continue;
                    }
                    let mut answers = Answers::new(audience);
                    set.iter().for_each(|say| say.to(&mut answers));
                    let (inside, count) = self.look(&fit::fit(&answers));
                    tried.push((!inside, count, set));
                }
            }
            tried.sort_unstable();
            if let Some((false, count, set)) = tried.first()
                && best.as_ref().is_none_or(|(least, _)| count < least)
            {
                best = Some((*count, set.clone()));
            }
            if best.as_ref().is_some_and(|(count, _)| *count <= SMALL) {
                break;
            }
            kept = tried.into_iter().take(KEPT).map(|(.., set)| set).collect();
        }
        let family = matches!(self, Self::Family(_));
        let group = best.as_ref().map_or(0, |(count, _)| *count as u32);
        let answers = best.map(|(_, set)| set.into_iter().map(Say::told).collect());
        Shown { audience, id: id.to_owned(), family, answers, group }
    }
}

/// For everyone.
pub(crate) fn shown() -> Vec<Shown> {
    let mut wanted: Vec<(Audience, Wanted)> = Vec::new();
    for audience in [Audience::Me, Audience::Family] {
        let open = move |program: &ProgramId| program.get().audiences.has(audience);
        let families = FamilyId::all().filter(|family| family.programs().any(|program| open(&program)));
        wanted.extend(families.map(|family| (audience, Wanted::Family(family))));
        wanted.extend(ProgramId::all().filter(open).map(|program| (audience, Wanted::Program(program))));
    }
    in_threads(wanted.len(), |at| wanted[at].1.search(wanted[at].0))
}
