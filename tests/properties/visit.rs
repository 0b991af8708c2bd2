//! Random visits: what one visitor does, as actions whose order does not matter.

use many_paths::answers::{Answer, Answers};
use many_paths::catalog::{
    Audience, BoxId, ChoiceId, Combine, Msg, NeedId, PROGRAMS, Pick, ProgramId, Said, StatementId,
};
use many_paths::fit::{Because, Outcome, Standing};
use many_paths::session::Action;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// What one visitor says. Only `Tick`, `Choose`, `Must`, `Say` and `Important`, each thing at most once.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    pub(crate) audience: Audience,
    pub(crate) said: Vec<Action>,
}

impl Visit {
    /// The answers after every action, in order.
    pub(crate) fn answers(&self) -> Answers {
        let mut answers = Answers::new(self.audience);
        for action in &self.said {
            match *action {
                Action::Tick(safety, on) => answers.tick(safety, on),
                Action::Choose(choice, on) => answers.choose(choice, on),
                Action::Must(need, on) => answers.set_must(need, on),
                Action::Say(statement, answer) => answers.say(statement, Some(answer)),
                Action::Important(statement, on) => answers.set_important(statement, on),
                _ => {}
            }
        }
        answers
    }

    /// The choices made.
    pub(crate) fn choices(&self) -> impl Iterator<Item = ChoiceId> {
        self.said.iter().filter_map(|action| if let Action::Choose(choice, _) = action { Some(*choice) } else { None })
    }

    fn keep(mut self, wanted: impl FnMut(&Action) -> bool) -> Self {
        self.said.retain(wanted);
        self
    }
}

/// The statements answered, "not sure" among them.
pub(crate) fn said_by(visit: &Visit) -> impl Iterator<Item = (StatementId, Answer)> {
    visit.said.iter().filter_map(|it| if let Action::Say(id, answer) = it { Some((*id, *answer)) } else { None })
}

/// The statements this audience is asked.
pub(crate) fn asked_of(audience: Audience) -> impl Iterator<Item = StatementId> {
    StatementId::all().filter(move |statement| statement.get().audience == audience)
}

/// The answers one step from this one; none for "not sure".
pub(crate) fn neighbors(said: Answer) -> impl Iterator<Item = Answer> {
    let sure: Vec<Answer> = Answer::ALL.into_iter().filter(|answer| answer.value().is_some()).collect();
    let place = sure.iter().position(|answer| *answer == said);
    let beside = place.map(|place| [place.checked_sub(1), place.checked_add(1)]).into_iter().flatten().flatten();
    beside.filter_map(move |place| sure.get(place).copied())
}

/// Where the program stands on a choice, seen from the wish: nothing where the choice asks for nothing.
pub(crate) fn position(program: ProgramId, choice: ChoiceId) -> Option<Option<i8>> {
    let choice = choice.get();
    let stance = program.get().stance(choice.criterion?);
    Some(stance.position.map(|position| position * choice.sign))
}

/// Is the program still offered, or set aside only because it is for people who said what was taken back?
pub(crate) fn stays(after: &Outcome, program: ProgramId, taken_back: Option<NeedId>) -> bool {
    after.of(program).is_some_and(|fit| match &fit.standing {
        Standing::Offered => true,
        Standing::SetAside(because) => {
            because.iter().all(|it| matches!(it, Because::Only(need, _) if Some(*need) == taken_back))
        }
    })
}

/// Is there an entry rule with this reason, and nothing said of what the program is only for?
pub(crate) fn left_out(program: ProgramId, why: Msg, answers: &Answers) -> bool {
    let mut rules = program.get().only_for.iter().filter(|rule| rule.why == why);
    rules.any(|rule| !rule.choices.iter().any(|choice| answers.said(Said::Choice(*choice))))
}

/// Any visit of either audience.
pub(crate) fn visit() -> impl Strategy<Value = Visit> {
    prop_oneof![Just(Audience::Me), Just(Audience::Family)].prop_flat_map(|audience| {
        let boxes: Vec<BoxId> = BoxId::all().filter(|it| it.get().audiences.has(audience)).collect();
        let needs: Vec<NeedId> = NeedId::all().filter(|it| it.get().audiences.has(audience)).collect();
        let choices: Vec<ChoiceId> = needs.iter().flat_map(|need| need.choices()).collect();
        let musts: Vec<NeedId> = needs.into_iter().filter(|need| need.get().must.is_some()).collect();
        let statements: Vec<StatementId> = asked_of(audience).collect();
        let (all_boxes, all_statements) = (boxes.len(), statements.len());
        let said = prop::collection::vec(select(Answer::ALL.to_vec()), all_statements);
        (
            subsequence(boxes, 0..=all_boxes),
            subsequence(choices, 0..=16),
            subsequence(musts, 0..=3),
            (subsequence(statements.clone(), 0..=all_statements), said),
            subsequence(statements, 0..=all_statements),
        )
            .prop_map(move |(boxes, choices, musts, (statements, said), important)| {
                let mut actions: Vec<Action> = boxes.into_iter().map(|it| Action::Tick(it, true)).collect();
                actions.extend(together(choices).into_iter().map(|it| Action::Choose(it, true)));
                actions.extend(musts.into_iter().map(|it| Action::Must(it, true)));
                actions.extend(statements.into_iter().zip(said).map(|(it, answer)| Action::Say(it, answer)));
                actions.extend(important.into_iter().map(|it| Action::Important(it, true)));
                Visit { audience, said: actions }
            })
    })
}

/// A visit with nothing that could set a program aside, in which every choice counts by itself.
pub(crate) fn quiet_visit() -> impl Strategy<Value = Visit> {
    visit().prop_map(|visit| {
        let mut any_of: Vec<NeedId> = Vec::new();
        visit.keep(|action| match *action {
            Action::Choose(choice, _) => {
                let need = choice.get().need;
                let quiet = !need.get().scope && !named_in_a_rule(choice);
                if quiet && need.get().combine == Combine::Any {
                    let first = !any_of.contains(&need);
                    any_of.push(need);
                    return first;
                }
                quiet
            }
            Action::Tick(..) | Action::Must(..) => false,
            _ => true,
        })
    })
}

/// The choices that can stand together: one of a one-choice need, "none of these" only by itself.
fn together(choices: Vec<ChoiceId>) -> Vec<ChoiceId> {
    let mut kept: Vec<ChoiceId> = Vec::new();
    for choice in choices {
        let need = choice.get().need;
        let only = need.get().pick == Pick::One || choice.get().alone;
        let clashes = kept.iter().any(|other| other.get().need == need && (only || other.get().alone));
        if !clashes {
            kept.push(choice);
        }
    }
    kept
}

/// Does an entry rule speak of this choice, or of another choice of its need that it would stand against?
fn named_in_a_rule(choice: ChoiceId) -> bool {
    let only = PROGRAMS.iter().flat_map(|program| program.only_for).flat_map(|rule| rule.choices);
    let not = PROGRAMS.iter().flat_map(|program| program.not_when).flat_map(|rule| rule.said);
    only.into_iter().any(|named| named.get().need == choice.get().need)
        || not.into_iter().any(|named| *named == Said::Choice(choice))
}
