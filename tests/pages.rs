//! Snapshots of every screen, as outlines that can be read and compared. `UPDATE_EXPECT=1 cargo test --test pages` writes
//! them anew.
#![cfg(not(target_arch = "wasm32"))]

#[path = "pages/outline.rs"]
mod outline;

use expect_test::{ExpectFile, expect_file};
use many_paths::answers::Answers;
use many_paths::catalog::{Audience, BoxId, ChoiceId, FAMILIES, NeedId, PROGRAMS, StatementId, words};
use many_paths::journey::Step;
use many_paths::report::report;
use many_paths::session::{ANSWER_WITHIN, ASK_AFTER, About, Action, Liking, Screen, Session, View};
use many_paths::settings::Settings;
use many_paths::text::Lang;
use many_paths::ui::{App, AppProps};
use outline::{headings, outline, page, section, whole};

const FOR_ME: &str = r#"
audience = "self"
safety = ["daily"]
important = ["own_power", "attend"]
[needs]
about = ["alcohol", "pills"]
goal = "abstinence"
last_use = "over_two_days"
medicine = ["mental_health"]
attend = ["online", "phone"]
gender = "woman"
among = ["women"]
[answers]
higher_power = "not_for_me"
leave_spiritual_out = "somewhat"
own_power = "yes_very_much"
illness = "not_sure"
own_path = "somewhat"
conversation = "yes_very_much"
tools = "yes_very_much"
for_life = "not_really"
"#;
const FOR_FAMILY: &str = r#"
audience = "family"
safety = ["too_much"]
important = ["influence"]
[needs]
their_about = ["opioids"]
aim = ["encourage_treatment", "communicate"]
relation = "child"
attend = ["in_person"]
[answers]
family_higher_power = "somewhat"
influence = "yes_very_much"
family_tools = "yes_very_much"
family_guide = "not_really"
"#;

fn session(step: Step, answers: Answers) -> Session {
    Session { screen: Screen::Step(step), answers, ..Session::default() }
}

/// The answers of a journey file.
fn journey(text: &str) -> Answers {
    xtask::journey_file::parse("journey", text).expect("the journey is right").answers
}

/// The HTML of a screen. Effects, which need a browser, are not run.
fn html(session: Session) -> String {
    shown(AppProps { session, ..AppProps::default() })
}

/// The same with what the site set.
fn shown(props: AppProps) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime on this thread");
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

fn check(found: &str, expected: ExpectFile) {
    expected.assert_eq(found);
}

/// Several pages in one snapshot, without the frame around them.
fn pages(steps: impl Iterator<Item = (Audience, &'static str, Step)>) -> String {
    let shown = steps.map(|(audience, id, step)| {
        let html = html(session(step, Answers::new(audience)));
        format!("== {id}\n{}\n", page(&html))
    });
    shown.collect()
}

#[test]
fn start() {
    check(&outline(&html(Session::default())), expect_file!["pages/start.txt"]);
}

#[test]
fn left() {
    let session = Session { screen: Screen::Left, ..Session::default() };
    check(&outline(&html(session)), expect_file!["pages/left.txt"]);
}

#[test]
fn safety() {
    let mut answers = Answers::new(Audience::Me);
    for id in ["withdrawal", "watched"] {
        answers.tick(BoxId::named(id).expect("a box of the catalog"), true);
    }
    check(&page(&html(session(Step::Safety, answers))), expect_file!["pages/safety.txt"]);
}

#[test]
fn needs() {
    let needs = NeedId::all().map(|it| {
        let audience = if it.get().audiences.me { Audience::Me } else { Audience::Family };
        (audience, it.get().id, Step::Need(it))
    });
    check(&pages(needs), expect_file!["pages/needs.txt"]);
}

#[test]
fn statements() {
    let statements = StatementId::all().map(|it| (it.get().audience, it.get().id, Step::Statement(it)));
    check(&pages(statements), expect_file!["pages/statements.txt"]);
}

#[test]
fn a_page_that_is_being_changed() {
    let answers = journey(FOR_ME);
    let need = NeedId::named("attend").expect("a need of the catalog");
    let session = Session { changing: true, ..session(Step::Need(need), answers) };
    check(&page(&html(session)), expect_file!["pages/change.txt"]);
}

#[test]
fn check_your_answers() {
    check(&page(&html(session(Step::Check, journey(FOR_ME)))), expect_file!["pages/check.txt"]);
}

#[test]
fn result_for_me() {
    check(&headings(&html(session(Step::Result, journey(FOR_ME)))), expect_file!["pages/result_for_me.txt"]);
}

#[test]
fn result_for_family() {
    check(&headings(&html(session(Step::Result, journey(FOR_FAMILY)))), expect_file!["pages/result_for_family.txt"]);
}

/// Every sentence of the result, that of programs set aside as well: `cargo xtask grade` looks for where each comes from. The
/// sheet, which only paper shows, begins with the title once more.
#[test]
fn whole_results() {
    let receipts = [words::RECEIPT_TITLE, words::REASON_SOURCE].map(|it| Lang::EN.text(it));
    let dated = words::program_checked(Lang::EN, "");
    for (answers, title, expected) in [
        (FOR_ME, words::RESULT_TITLE, expect_file!["pages/whole_for_me.txt"]),
        (FOR_FAMILY, words::RESULT_TITLE_FAMILY, expect_file!["pages/whole_for_family.txt"]),
    ] {
        let html = html(Session { show_set_aside: true, ..session(Step::Result, journey(answers)) });
        check(&whole(&html, &format!("<h2>{}</h2>", Lang::EN.text(title)), &receipts, &dated), expected);
    }
}

#[test]
fn about_the_tool() {
    for (about, expected) in
        [(About::Makers, expect_file!["pages/about_makers.txt"]), (About::Grade, expect_file!["pages/about_grade.txt"])]
    {
        check(&page(&html(Session { about: Some(about), ..Session::default() })), expected);
    }
}

#[test]
fn next_steps_for_me() {
    let mut answers = journey(FOR_ME);
    answers.set_must(NeedId::named("attend").expect("a need of the catalog"), true);
    let ready = [Some(true), Some(false), None, Some(false)];
    let html = html(Session { ready, ..session(Step::Result, answers) });
    check(&section(&html, "What now?"), expect_file!["pages/next_for_me.txt"]);
}

#[test]
fn next_steps_for_family() {
    let ready = [Some(true); 4];
    let html = html(Session { ready, ..session(Step::Result, journey(FOR_FAMILY)) });
    check(&section(&html, "What now?"), expect_file!["pages/next_for_family.txt"]);
}

#[test]
fn result_when_everything_was_skipped() {
    check(
        &headings(&html(session(Step::Result, Answers::new(Audience::Me)))),
        expect_file!["pages/result_of_nothing.txt"],
    );
}

/// A view of the result for these answers.
fn view(answers: &str, view: View) -> Session {
    Session { view, ..session(Step::Result, journey(answers)) }
}

#[test]
fn side_by_side() {
    check(&page(&html(view(FOR_ME, View::Compare))), expect_file!["pages/compare.txt"]);
}

#[test]
fn side_by_side_for_family() {
    check(&page(&html(view(FOR_FAMILY, View::Compare))), expect_file!["pages/compare_for_family.txt"]);
}

#[test]
fn without_names() {
    check(&page(&html(view(FOR_FAMILY, View::Unnamed))), expect_file!["pages/unnamed.txt"]);
}

#[test]
fn without_names_once_it_was_said() {
    let outcome = report(&journey(FOR_FAMILY)).outcome;
    let mut session = view(FOR_FAMILY, View::Unnamed);
    for (family, liking) in outcome.families.iter().zip([Liking::Yes, Liking::No, Liking::Perhaps]) {
        session = session.apply(Action::Like(outcome.fits[family.best].program, liking));
    }
    check(&page(&html(session)), expect_file!["pages/unnamed_said.txt"]);
}

#[test]
fn a_name_is_not_told_before_it_was_asked_for() {
    let programs = PROGRAMS.iter().map(|it| &it.profile);
    let names = || programs.clone().chain(FAMILIES.iter().map(|it| &it.profile)).flat_map(|it| [it.name, it.short]);
    for answers in [FOR_ME, FOR_FAMILY] {
        let shown = page(&html(view(answers, View::Unnamed)));
        for name in names().map(|name| Lang::EN.text(name)) {
            // A short name may be a part of a word.
            assert!(!shown.split(|c: char| !c.is_alphanumeric()).any(|word| word == name), "{name}: {shown}");
            assert!(name.len() < 4 || !shown.contains(name), "{name}: {shown}");
        }
    }
}

#[test]
fn every_control_of_the_result_has_an_id_of_its_own() {
    for view in [View::Page, View::Compare, View::Unnamed] {
        let html = html(Session { view, ..session(Step::Result, journey(FOR_ME)) });
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(view != View::Page || ids.len() > 20, "the page has its controls: {ids:?}");
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
    }
}

/// The numbers after the last sign of each row's last cell.
fn points(html: &str) -> Vec<i32> {
    let rows = html.split("<tr>").skip(2).filter_map(|row| row.rsplit_once("</td>")?.0.rsplit_once("<td>"));
    let last = rows.map(|(_, cell)| cell.rsplit("=\u{a0}").next().unwrap_or_default().replace('\u{2212}', "-"));
    last.map(|cell| cell.parse().expect("a number")).collect()
}

#[test]
fn how_this_works_with_a_sum_that_is_right() {
    for (journey_of, expected) in
        [(FOR_ME, expect_file!["pages/how_for_me.txt"]), (FOR_FAMILY, expect_file!["pages/how_for_family.txt"])]
    {
        let answers = journey(journey_of);
        let html = html(session(Step::Result, answers.clone()));
        check(&section(&html, "How this works"), expected);
        let outcome = many_paths::fit::fit(&answers);
        let (total, rows) = points(&html).split_last().map(|(total, rows)| (*total, rows.to_vec())).expect("a table");
        assert_eq!(rows.iter().sum::<i32>(), total);
        assert_eq!(total, outcome.fits[outcome.programs[0].fit].score);
    }
}

/// Does any program clearly not offer this?
fn refused(choice: ChoiceId) -> bool {
    let Some(criterion) = choice.get().criterion else { return false };
    PROGRAMS.iter().any(|it| it.stance(criterion).position.is_some_and(|at| at * choice.get().sign == -2))
}

/// Someone whose musts leave nothing, found by trying many: two things at most that some refuse, for most needs.
fn nothing_left() -> Answers {
    let mut chance = 1_u64;
    let mut below = |end: usize| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) as usize % end
    };
    for _ in 0..20_000 {
        let mut answers = Answers::new(Audience::Me);
        for need in NeedId::all().filter(|need| need.get().audiences.has(Audience::Me)) {
            let choices: Vec<ChoiceId> = need.choices().filter(|it| need.get().scope || refused(*it)).collect();
            if !choices.is_empty() && below(4) > 0 {
                (0..1 + below(2)).for_each(|_| answers.choose(choices[below(choices.len())], true));
                answers.set_must(need, true);
            }
        }
        let result = report(&answers);
        if result.outcome.programs.is_empty() && !result.explained.ways_back.is_empty() {
            return answers;
        }
    }
    panic!("some musts leave nothing");
}

#[test]
fn musts_that_leave_nothing_come_with_the_way_back() {
    let answers = nothing_left();
    let html = html(session(Step::Result, answers.clone()));
    let shown = section(&html, "Set aside, and why");
    assert!(shown.contains(Lang::EN.text(words::BACK_NONE_LEFT)), "{shown}");
    let ways = report(&answers).explained.ways_back;
    assert!(!ways.is_empty() && html.matches("Make it a wish").count() >= ways.len(), "{shown}");
    let mut relaxed = answers;
    ways[0].musts.iter().for_each(|need| relaxed.set_must(*need, false));
    let back = many_paths::fit::fit(&relaxed);
    assert!(ways[0].back.iter().all(|program| back.of(*program).is_some_and(many_paths::fit::Fit::is_offered)));
}

#[test]
fn both_sheets_side_by_side() {
    let theirs = Some(journey(FOR_ME));
    let session = Session { view: View::Together, theirs, ..session(Step::Result, journey(FOR_FAMILY)) };
    check(&page(&html(session)), expect_file!["pages/together.txt"]);
}

/// On a shared screen the question is always there, and shut; nothing leads away and nothing is saved.
#[test]
fn shared_screen() {
    let settings = Settings { kiosk: true, ..Settings::default() };
    let html = |session: Session| shown(AppProps { settings: settings.clone(), session });
    for (left, times_few) in [(ANSWER_WITHIN, 0), (11, 0), (10, 2), (1, 1)] {
        let session =
            Session { idle: ASK_AFTER + ANSWER_WITHIN - left, ..session(Step::Safety, Answers::new(Audience::Me)) };
        let html = html(session);
        let asked =
            html.split_once("<dialog").and_then(|(_, rest)| rest.split_once("</dialog>")).expect("it is there").0;
        assert!(!asked.starts_with(" open"), "the browser opens it");
        let said = |left: u8| asked.matches(&words::idle_seconds(Lang::EN, &left.to_string())).count();
        // What is seen changes each second; what is spoken only once.
        assert_eq!((said(left) > 0, said(10)), (true, times_few), "{left}: {asked}");
    }
    let result = html(session(Step::Result, journey(FOR_ME)));
    assert_eq!((result.matches("href").count(), result.matches("<a ").count()), (0, 0));
    assert!(result.contains(Lang::EN.text(words::SHEET_PRINT)) && !result.contains(Lang::EN.text(words::SHEET_SAVE)));
    check(&outline(&html(Session::default())), expect_file!["pages/kiosk.txt"]);
}
