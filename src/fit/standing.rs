//! Offered, or set aside and why. Must-haves are three-valued: met, not met, unknown; only *not met* sets aside.

use crate::answers::Answers;
use crate::catalog::{ChoiceId, Combine, Msg, NeedId, Program, Said, Stance};
use crate::journey;

/// A position from which on a must-have is met (-2..+2, seen from the wish).
pub(crate) const MET_FROM: i8 = 1;
/// A position at which a must-have is not met; between the two it is "ask before you go".
pub(crate) const NOT_MET: i8 = -2;

/// Why a program is set aside.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Because {
    /// It is for none of the things this is about.
    Scope(NeedId),
    /// It does not meet a must.
    Must(ChoiceId),
    /// Its own entry rule excludes this, for the reason given.
    Rule(Said, Msg),
    /// It is only for people who said something else here, or who said it at all, for the reason given.
    Only(NeedId, Msg),
}

/// Offered or set aside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Offered.
    Offered,
    /// Set aside, with every reason; never empty.
    SetAside(Vec<Because>),
}

/// The program's standing, and the musts on which its position is unknown.
pub(super) fn standing(program: &Program, answers: &Answers) -> (Standing, Vec<NeedId>) {
    let mut reasons = Vec::new();
    let mut ask_first = Vec::new();
    for need in NeedId::all().filter(|need| journey::is_asked(*need, answers)) {
        if need.get().scope && out_of_scope(program, need, answers) {
            reasons.push(Because::Scope(need));
        } else if answers.is_must(need) {
            must(program, need, answers, &mut reasons, &mut ask_first);
        }
    }
    for rule in program.only_for {
        let Some(first) = rule.choices.first() else { continue };
        if !rule.choices.iter().any(|choice| answers.said(Said::Choice(*choice))) {
            reasons.push(Because::Only(first.get().need, rule.why));
        }
    }
    for rule in program.not_when {
        if let Some(said) = rule.said.iter().find(|said| answers.said(**said)) {
            reasons.push(Because::Rule(*said, rule.why));
        }
    }
    let standing = if reasons.is_empty() { Standing::Offered } else { Standing::SetAside(reasons) };
    (standing, ask_first)
}

/// Where the program stands on a choice, seen from the wish, and its stance; none where the choice asks for nothing.
pub(crate) fn stands(program: &Program, choice: ChoiceId) -> Option<(Option<i8>, &'static Stance)> {
    let choice = choice.get();
    let stance = program.stance(choice.criterion?);
    Some((stance.position.map(|position| position * choice.sign), stance))
}

fn position(program: &Program, choice: ChoiceId) -> Option<Option<i8>> {
    stands(program, choice).map(|(position, _)| position)
}

fn out_of_scope(program: &Program, need: NeedId, answers: &Answers) -> bool {
    let mut positions = answers.choices(need).filter_map(|choice| position(program, choice)).peekable();
    positions.peek().is_some() && positions.all(|position| position == Some(NOT_MET))
}

fn must(program: &Program, need: NeedId, answers: &Answers, reasons: &mut Vec<Because>, ask_first: &mut Vec<NeedId>) {
    let wishes: Vec<(ChoiceId, Option<i8>)> =
        answers.choices(need).filter_map(|choice| Some((choice, position(program, choice)?))).collect();
    let met = |position: Option<i8>| position.is_some_and(|position| position >= MET_FROM);
    let not_met = |position: Option<i8>| position.is_some_and(|position| position <= NOT_MET);
    match need.get().combine {
        Combine::Any if wishes.iter().any(|(_, position)| met(*position)) => {}
        Combine::Any => match wishes.first() {
            Some((first, _)) if wishes.iter().all(|(_, position)| not_met(*position)) => {
                reasons.push(Because::Must(*first));
            }
            Some(_) => ask_first.push(need),
            None => {}
        },
        Combine::Each => {
            let failed = wishes.iter().filter(|(_, position)| not_met(*position));
            let failed: Vec<Because> = failed.map(|(choice, _)| Because::Must(*choice)).collect();
            if failed.is_empty() && wishes.iter().any(|(_, position)| !met(*position)) {
                ask_first.push(need);
            }
            reasons.extend(failed);
        }
    }
}
