//! Random walks through a whole visit: nobody gets stuck, nothing is lost, nothing panics.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/chance.rs"]
mod chance;

use std::collections::BTreeSet;

use chance::Chance;
use many_paths::answers::Answer;
use many_paths::catalog::{
    Audience, BOXES, BoxId, CHOICES, ChoiceId, NEEDS, NeedId, ProgramId, STATEMENTS, StatementId,
};
use many_paths::journey::{self, Step};
use many_paths::report::{self, Report};
use many_paths::session::{Action, Screen, Session};

const WALKS: u64 = 100_000;
/// Every so many walks, the whole way back is gone.
const WAY_BACK: u64 = 4;
/// Every so many walks, the whole report is looked at.
const THOROUGH: u64 = 50;

impl Chance {
    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }
    fn id(&mut self, count: usize) -> u16 {
        self.below(count) as u16
    }
    fn audience(&mut self) -> Audience {
        if self.coin() { Audience::Me } else { Audience::Family }
    }
    fn step(&mut self) -> Step {
        match self.below(5) {
            0 => Step::Safety,
            1 => Step::Need(NeedId(self.id(NEEDS.len()))),
            2 => Step::Statement(StatementId(self.id(STATEMENTS.len()))),
            3 => Step::Check,
            _ => Step::Result,
        }
    }
    /// Any action but `Leave`; the rare ones that forget everything are rare.
    fn action(&mut self) -> Action {
        match self.below(32) {
            0 => Action::Begin(self.audience()),
            1 => Action::StartAgain,
            2 => Action::ToCheck,
            3 => Action::ShowSetAside(self.coin()),
            4 | 5 => Action::Change(self.step()),
            6..=8 => Action::Back,
            9 | 10 => Action::Skip,
            11..=15 => Action::Next,
            16 | 17 => Action::Tick(BoxId(self.id(BOXES.len())), self.coin()),
            18..=23 => Action::Choose(ChoiceId(self.id(CHOICES.len())), self.below(4) > 0),
            24 | 25 => Action::Must(NeedId(self.id(NEEDS.len())), self.coin()),
            26..=29 => Action::Say(StatementId(self.id(STATEMENTS.len())), Answer::ALL[self.below(5)]),
            _ => Action::Important(StatementId(self.id(STATEMENTS.len())), self.coin()),
        }
    }
}

/// The number of questions behind and in all agree with the page shown.
fn check_progress(session: &Session) {
    let Screen::Step(step) = session.screen else { return };
    if let Some((current, total)) = journey::progress(step, &session.answers) {
        assert!((1..=total).contains(&current), "question {current} of {total}: {session:?}");
    }
}

/// Going on leads to the result.
fn check_on_to_the_result(mut session: Session) -> Session {
    if session.screen == Screen::Start {
        session = session.apply(Action::Begin(Audience::Me));
    }
    let most = journey::steps(&session.answers).len() + 2;
    for _ in 0..most {
        if session.screen == Screen::Step(Step::Result) {
            return session;
        }
        session = session.apply(Action::Next);
    }
    assert_eq!(session.screen, Screen::Step(Step::Result), "no result after {most} pages: {session:?}");
    session
}

/// Going back leads to the start and loses no answer.
fn check_back_to_the_start(from: &Session) {
    let mut session = from.clone();
    let most = journey::steps(&from.answers).len() + 2;
    for _ in 0..most {
        if session.screen == Screen::Start {
            break;
        }
        session = session.apply(Action::Back);
    }
    assert_eq!(session.screen, Screen::Start, "no start after {most} pages from {from:?}");
    assert_eq!(session.answers, from.answers, "going back lost an answer");
}

/// Everyone's program stands in one family card, or is set aside.
fn check_report(session: &Session) {
    let Report { groups, set_aside, .. } = report::report(&session.answers);
    let cards = groups.iter().flat_map(|group| &group.families).flat_map(|family| &family.programs);
    let shown: Vec<ProgramId> =
        cards.map(|card| card.program).chain(set_aside.iter().map(|aside| aside.program)).collect();
    let audience = session.answers.audience;
    let everyone: BTreeSet<ProgramId> = ProgramId::all().filter(|it| it.get().audiences.has(audience)).collect();
    assert_eq!(shown.len(), everyone.len(), "a program is shown twice, or not at all");
    assert_eq!(BTreeSet::from_iter(shown), everyone);
}

/// Starting again and leaving forget everything.
fn check_forgetting(session: &Session) {
    assert_eq!(session.clone().apply(Action::StartAgain), Session::default());
    let left = Session { screen: Screen::Left, ..Session::default() };
    assert_eq!(session.clone().apply(Action::Leave), left);
}

#[test]
fn every_walk_can_end_at_the_result_and_go_back_to_the_start() {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for walk in 0..WALKS {
        let mut session = Session::default().apply(Action::Begin(chance.audience()));
        for _ in 0..chance.below(40) {
            session = session.apply(chance.action());
            check_progress(&session);
        }
        if walk % WAY_BACK == 0 {
            check_back_to_the_start(&session);
        }
        check_forgetting(&session);
        let end = check_on_to_the_result(session);
        if walk % THOROUGH == 0 {
            check_back_to_the_start(&end);
            check_report(&end);
        }
    }
}

#[test]
fn a_new_visit_is_empty() {
    let session = Session::default();
    assert_eq!(session.screen, Screen::Start);
    assert!(session.answers.is_empty() && !session.changing && !session.show_set_aside);
}
