//! The state machine where two people's answers meet: a family member answering for the person they care about.
#![cfg(not(target_arch = "wasm32"))]

use many_paths::answers::Answer;
use many_paths::catalog::{Audience, StatementId};
use many_paths::journey::Step;
use many_paths::session::{Action, Screen, Session};

fn after(actions: &[Action]) -> Session {
    actions.iter().fold(Session::default(), |session, action| session.apply(*action))
}

fn named(id: &str) -> StatementId {
    StatementId::named(id).unwrap_or_else(|| panic!("no statement {id}"))
}

/// A family member with one answer, on their result page.
fn own_result() -> Vec<Action> {
    vec![
        Action::Begin(Audience::Family),
        Action::Say(named("influence"), Answer::YesVeryMuch),
        Action::ToCheck,
        Action::Next,
    ]
}

#[test]
fn answers_for_the_other_person_start_empty_and_leave_ones_own_untouched() {
    let mine = after(&own_result());
    assert_eq!(mine.screen, Screen::Step(Step::Result));
    for back in [Action::BackToMine, Action::Back] {
        let theirs = mine.clone().apply(Action::ForThem);
        assert_eq!(theirs.answers.audience, Audience::Me);
        assert!(theirs.answers.is_empty());
        assert_eq!(theirs.apply(back), mine, "{back:?}");
    }
}

#[test]
fn what_was_said_for_the_other_person_is_forgotten_on_the_way_back() {
    let mut actions = own_result();
    actions.extend([
        Action::ForThem,
        Action::Say(named("guide"), Answer::Somewhat),
        Action::ToCheck,
        Action::BackToMine,
    ]);
    assert_eq!(after(&actions), after(&own_result()));
}

#[test]
fn starting_again_and_leaving_forget_both() {
    for (end, screen) in [(Action::StartAgain, Screen::Start), (Action::Leave, Screen::Left)] {
        let mut actions = own_result();
        actions.extend([Action::ForThem, end]);
        assert_eq!(after(&actions), Session { screen, ..Session::default() });
    }
}

#[test]
fn answers_are_taken_only_on_a_page_of_the_journey() {
    for before in [vec![], vec![Action::Leave]] {
        let still = after(&before);
        for action in [
            Action::Say(named("guide"), Answer::Somewhat),
            Action::Change(Step::Safety),
            Action::ToCheck,
            Action::ForThem,
            Action::Next,
        ] {
            assert_eq!(still.clone().apply(action), still, "{action:?}");
        }
    }
}
