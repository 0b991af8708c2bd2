//! What to ask a group before or at a first meeting: what matters to the visitor and is not known of it, or only partly. Made
//! from answers and stances alone; the words are the content's (`ask` of a need or a dimension), see [`crate::phrase::ask`].

use crate::answers::Answers;
use crate::catalog::{Combine, Confidence, CriterionId, NeedId, ProgramId};
use crate::fit::{self, Asked, Fit, MET_FROM, NOT_MET, Term};
use crate::journey;

/// The most questions to bring to one group.
pub const MOST_QUESTIONS: usize = 5;

/// Why a question is worth asking of a program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// Its position is not known, or differs from place to place.
    Unknown,
    /// Its position is in between, or partly meets a must.
    Between,
    /// It meets a must as far as is known, which nobody has checked.
    Unchecked,
}

/// A question to bring.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// What was said that makes it worth asking.
    pub asked: Asked,
    /// How pressing it is: 0 a must that may not be met, 1 a must that was not checked, then up to 5, wishes and feelings by
    /// how much they matter.
    pub rank: u8,
    /// The programs to ask, and why; never empty.
    pub of: Vec<(ProgramId, Why)>,
}

impl Question {
    /// Is it about a must?
    #[must_use]
    pub fn is_must(&self) -> bool {
        self.rank < 2
    }
}

/// Questions for these programs, most pressing first: at most five for each, and none twice.
#[must_use]
pub fn questions(answers: &Answers, fits: &[&Fit]) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for fit in fits {
        let mut own: Vec<(u8, Asked, Why)> = Vec::new();
        musts(answers, fit, &mut own);
        own.extend(fit.terms.iter().filter_map(|term| open(answers, term)));
        fit::sort(&mut own, |(rank, ..)| *rank);
        let mut asked: Vec<Option<CriterionId>> = Vec::new();
        for (rank, it, why) in own {
            let about = it.criterion();
            if asked.len() == MOST_QUESTIONS || asked.contains(&about) {
                continue;
            }
            asked.push(about);
            match all.iter_mut().find(|known| known.asked.criterion() == about) {
                Some(known) => {
                    known.rank = known.rank.min(rank);
                    known.of.push((fit.program, why));
                }
                None => all.push(Question { asked: it, rank, of: vec![(fit.program, why)] }),
            }
        }
    }
    fit::sort(&mut all, |question| question.rank);
    all
}

/// Musts that may not be met, and those met only as far as is known.
fn musts(answers: &Answers, fit: &Fit, own: &mut Vec<(u8, Asked, Why)>) {
    for need in NeedId::all().filter(|need| answers.is_must(*need) && journey::is_asked(*need, answers)) {
        let first = own.len();
        let mut sure = false;
        for choice in answers.choices(need) {
            let Some((position, stance)) = fit::stands(fit.program.get(), choice) else { continue };
            let (rank, why) = match position {
                Some(MET_FROM..) if stance.confidence != Confidence::Low => {
                    sure = true;
                    continue;
                }
                Some(MET_FROM..) => (1, Why::Unchecked),
                Some(..=NOT_MET) => continue,
                Some(_) => (0, Why::Between),
                None => (0, Why::Unknown),
            };
            own.push((rank, Asked::Choice(choice), why));
        }
        if need.get().combine == Combine::Any {
            // One choice that is met will do; where that was not checked, only it is worth asking.
            let unchecked = own[first..].iter().position(|(rank, ..)| *rank == 1);
            match unchecked {
                _ if sure => own.truncate(first),
                Some(place) => {
                    own.swap(first, first + place);
                    own.truncate(first + 1);
                }
                None => {}
            }
        }
    }
}

/// Something that matters and is no must, where the program's position is unknown or in between.
fn open(answers: &Answers, term: &Term) -> Option<(u8, Asked, Why)> {
    let is_must = matches!(term.asked, Asked::Choice(choice) if answers.is_must(choice.get().need));
    let why = match term.position {
        None => Why::Unknown,
        Some(0) => Why::Between,
        Some(_) => return None,
    };
    let strength = term.weight * term.said.unsigned_abs();
    let rank = if strength > 2 { 2 } else { 4 } + u8::from(why == Why::Between);
    (strength >= 2 && !is_must).then_some((rank, term.asked, why))
}
