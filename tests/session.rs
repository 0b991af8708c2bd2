//! The state machine where two people's answers meet: a family member answering for the person they care about.
#![cfg(not(target_arch = "wasm32"))]

use many_paths::answers::Answer;
use many_paths::catalog::{Audience, CountryId, ProgramId, StatementId};
use many_paths::journey::Step;
use many_paths::report::{MOST_PICKS, report};
use many_paths::session::{ANSWER_WITHIN, ASK_AFTER, About, Action, Screen, Session, View};
use many_paths::text::Lang;

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
fn what_was_said_for_the_other_person_is_kept_beside_ones_own() {
    let mut actions = own_result();
    actions.extend([
        Action::ForThem,
        Action::Say(named("guide"), Answer::Somewhat),
        Action::ToCheck,
        Action::BackToMine,
    ]);
    let mut mine = after(&actions);
    let theirs = mine.theirs.clone().expect("it is kept");
    assert_eq!((theirs.audience, theirs.to(named("guide"))), (Audience::Me, Some(Answer::Somewhat)));
    let again = mine.clone().apply(Action::ForThem);
    assert_eq!((&again.answers, again.screen), (&theirs, Screen::Step(Step::Result)));
    assert_eq!(again.apply(Action::BackToMine), mine);
    mine.theirs = None;
    assert_eq!(mine, after(&own_result()));
}

#[test]
fn choosing_programs_to_compare_keeps_the_last_three_that_are_offered() {
    let mut session = after(&own_result());
    let outcome = report(&session.answers).outcome;
    let offered: Vec<ProgramId> = outcome.programs.iter().map(|it| outcome.fits[it.fit].program).collect();
    let ours = session.clone().apply(Action::Pick(offered[0], false)).picks.expect("chosen");
    assert_eq!((ours.len(), ours.contains(&offered[0])), (MOST_PICKS - 1, false));
    for program in &offered[4..8] {
        session = session.apply(Action::Pick(*program, true));
    }
    assert_eq!(session.picks.as_deref(), Some(&offered[5..8]));
    session = session.apply(Action::Pick(offered[6], false));
    assert_eq!(session.picks, Some(vec![offered[5], offered[7]]));
    // Of another audience: set aside here.
    let other = ProgramId::all().find(|it| !it.get().audiences.has(session.answers.audience)).expect("there is one");
    session.picks = Some(vec![other, offered[5], offered[7]]);
    session = session.apply(Action::Pick(offered[6], true));
    assert_eq!(session.picks, Some(vec![offered[5], offered[7], offered[6]]));
}

#[test]
fn back_from_a_view_of_the_result_is_the_result() {
    let result = after(&own_result());
    for view in [View::Compare, View::Unnamed, View::Together] {
        assert_eq!(result.clone().apply(Action::Show(view)).apply(Action::Back), result);
        let check = result.clone().apply(Action::Show(view)).apply(Action::ToCheck).apply(Action::Next);
        assert_eq!(check.view, View::Page);
    }
}

#[test]
fn a_country_is_kept_on_the_way_and_forgotten_with_all_else() {
    let country = CountryId::named("ie");
    let mut actions = vec![Action::Country(country.expect("a country"))];
    assert_eq!(after(&actions), Session { country, ..Session::default() }, "on the start screen");
    actions.extend(own_result());
    assert_eq!(after(&actions).country, country, "begun");
    for back in [Action::ForThem, Action::BackToMine, Action::Change(Step::Safety), Action::Next] {
        actions.push(back);
        assert_eq!(after(&actions).country, country, "{back:?}");
    }
    for end in [Action::StartAgain, Action::Leave] {
        assert_eq!(after(&actions).apply(end).country, None, "{end:?}");
    }
    let left = after(&[Action::Leave]);
    assert_eq!(left.clone().apply(Action::Country(country.expect("a country"))), left, "who has left has left");
}

#[test]
fn what_is_told_of_the_tool_takes_nothing_away() {
    let question = vec![Action::Begin(Audience::Family), Action::Next];
    let compare = [own_result(), vec![Action::Show(View::Compare)]].concat();
    let change = [own_result(), vec![Action::ToCheck, Action::Change(Step::Safety)]].concat();
    for before in [vec![], question, own_result(), compare, change] {
        let before = after(&before);
        for about in [About::Makers, About::Grade] {
            let told = before.clone().apply(Action::About(About::Makers)).apply(Action::About(about));
            assert_eq!(told.about, Some(about));
            assert_eq!(told.apply(Action::Back), before, "{about:?}");
        }
    }
    let left = after(&[Action::Leave]);
    assert_eq!(left.clone().apply(Action::About(About::Grade)), left, "nothing is shown any more");
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

/// The state after so many seconds without a touch.
fn waited(session: Session, seconds: u8) -> Session {
    (0..seconds).fold(session, |session, _| session.apply(Action::Second))
}

#[test]
fn a_shared_screen_that_nobody_touches_asks_and_then_forgets_everything() {
    let country = Action::Country(CountryId::named("ie").expect("a country"));
    let language = Action::Language(Lang::all().last().expect("a language"));
    for begun in [own_result(), vec![country], vec![language], vec![Action::About(About::Makers)]] {
        let begun = after(&begun);
        let before = waited(begun.clone(), ASK_AFTER - 1);
        assert_eq!(before.asking(), None);
        let asking = waited(before.clone(), 1);
        assert_eq!(asking.asking(), Some(ANSWER_WITHIN));
        let last = waited(asking.clone(), ANSWER_WITHIN - 1);
        assert_eq!(last.asking(), Some(1));
        assert_eq!(waited(last.clone(), 1), Session::default(), "the language and the country too");
        for there in [before, asking.clone(), last] {
            assert_eq!(there.apply(Action::Stay), begun, "put off, and nothing lost");
        }
        assert_eq!(asking.clone().apply(Action::Forget), Session::default());
        assert_eq!(asking.apply(Action::Back).asking(), None, "every other action says that someone is there");
    }
}

#[test]
fn it_can_be_put_off_as_often_as_wanted_and_a_fresh_start_screen_asks_nothing() {
    let begun = after(&own_result());
    let kept = (0..40).fold(begun.clone(), |kept, _| waited(kept, ASK_AFTER + 5).apply(Action::Stay));
    assert_eq!(kept, begun);
    assert_eq!(waited(Session::default(), u8::MAX), Session::default());
}
