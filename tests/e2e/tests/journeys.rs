//! Whole journeys by mouse, from the start screen to the result: both audiences, changing an answer, skipping
//! everything, and the widget in a host page.

use std::collections::BTreeSet;

use many_paths_e2e::{DOORS, Done, Visit, visit};
use thirtyfour::By;
use thirtyfour::error::WebDriverResult;

/// The answers on the check page, a line each.
const ANSWERS: &str = "[...document.querySelectorAll('.mp-row')].map((it) => \
    [...it.querySelectorAll('dd:not(.mp-change)')].map((said) => said.textContent).join()).join('\\n')";

/// The names of all families shown, in their order.
const FAMILIES: &str = "[...document.querySelectorAll('[data-family] h3')].map((it) => it.textContent).join('\\n')";

/// The first group has a family with reasons, and a reason has a source that opens.
async fn check_result(visit: &Visit) -> Done {
    let first = "[data-family]";
    visit.check("document.querySelector('.mp-group [data-family]')").await?;
    // With many families in the first group, all are closed so that they can be compared.
    if visit.count(&format!("{first} > details")).await? > 0 {
        visit.click(&format!("{first} > details > summary")).await?;
    }
    visit.click(&format!("{first} .mp-sides .mp-reason .mp-receipt > summary")).await?;
    let source = visit.driver.find(By::Css(format!("{first} .mp-receipt[open] li"))).await?;
    assert!(!source.text().await?.is_empty(), "a source is named");
    visit.click(&format!("{first} [data-program] > summary")).await?;
    let program = visit.driver.find(By::Css(format!("{first} [data-program][open] .mp-about"))).await?;
    assert!(program.is_displayed().await?, "a program opens");
    Ok(())
}

fn check_journey(door: &str, least: usize) {
    visit(async |visit| {
        visit.open().await?;
        let questions = visit.walk(door).await?;
        assert!(questions >= least, "{questions} questions");
        check_result(visit).await
    });
}

#[test]
fn a_journey_for_oneself() {
    check_journey(DOORS[0], 25);
}

#[test]
fn a_journey_for_family() {
    check_journey(DOORS[1], 15);
}

#[test]
fn a_family_member_answers_for_the_other_person_and_comes_back() {
    visit(async |visit| {
        visit.open().await?;
        visit.walk(DOORS[1]).await?;
        let own = visit.text(FAMILIES).await?;
        visit.turn(".mp-them .mp-secondary").await?;
        visit.check("document.querySelector('.mp-question .mp-few')").await?;
        assert_eq!(visit.count(":checked").await?, 0, "nothing is answered for the other person yet");
        visit.click(".mp-option").await?;
        visit.turn(".mp-buttons .mp-link").await?;
        visit.turn(".mp-primary").await?;
        assert_eq!(visit.count(".mp-them").await?, 0, "this is the other person's result");
        let theirs = visit.text(FAMILIES).await?;
        visit.turn(".mp-both .mp-secondary").await?;
        assert_eq!(visit.count(".mp-sides section").await?, 2, "both are there");
        let named = visit.text("document.querySelector('.mp-sides').textContent").await?;
        for name in [&own, &theirs].map(|all| all.lines().next().unwrap_or_default()) {
            assert!(named.contains(name), "{name} is not side by side");
        }
        visit.turn(".mp-back").await?;
        visit.turn(".mp-result > .mp-buttons .mp-primary").await?;
        assert_eq!(visit.text(FAMILIES).await?, own, "the own result is as it was");
        visit.turn(".mp-them .mp-secondary").await?;
        assert_eq!(visit.text(FAMILIES).await?, theirs, "what was answered for the other person is kept");
        Ok(())
    });
}

#[test]
fn one_answer_is_changed_and_the_others_stay() {
    visit(async |visit| {
        visit.open().await?;
        visit.walk(DOORS[1]).await?;
        visit.turn(".mp-result > .mp-buttons .mp-secondary").await?;
        let before = visit.text(ANSWERS).await?;
        let statements = ".mp-check:last-of-type .mp-row:last-child";
        let question = visit.text(&format!("document.querySelector('{statements} dt').textContent")).await?;
        visit.turn(&format!("{statements} .mp-link")).await?;
        let shown = visit.text("document.getElementById('mp-title').lastChild.textContent").await?;
        assert_eq!(shown, question, "the question to change is shown");
        let other = "fieldset .mp-option:not(:has(:checked))";
        let answer = visit.text(&format!("document.querySelector('{other}').textContent")).await?;
        visit.click(other).await?;
        visit.turn(".mp-primary").await?;
        visit.check("document.querySelector('.mp-check')").await?;
        let after = visit.text(ANSWERS).await?;
        let (others, _) = before.rsplit_once('\n').expect("several answers");
        assert_eq!(after, format!("{others}\n{answer}"), "one answer changed, the last");
        visit.turn(".mp-primary").await?;
        visit.check("document.querySelector('.mp-result')").await
    });
}

/// Skips every question; gives the ids of all programs on the result page.
async fn skip_everything(visit: &Visit, door: &str) -> WebDriverResult<String> {
    visit.open().await?;
    visit.turn(door).await?;
    while visit.count(".mp-check").await? == 0 {
        visit.turn(".mp-buttons .mp-secondary").await?;
    }
    let answered = visit.count(".mp-row dd:not(.mp-change):not(:has(.mp-skipped))").await?;
    assert_eq!(answered, 0, "every answer was skipped");
    visit.turn(".mp-primary").await?;
    let words = visit.driver.find(By::Css(".mp-few")).await?.text().await?;
    assert!(words.contains("skipped everything"), "{words}");
    assert_eq!(visit.count(".mp-group:has([data-family])").await?, 1, "all in one group");
    assert!(visit.count("[data-family]").await? >= 2, "several families");
    assert_eq!(visit.count(".mp-sides, .mp-reason").await?, 0, "nothing speaks for or against");
    visit.click("[data-family] > details > summary").await?;
    visit.click("[data-family] > details[open] [data-program] > summary").await?;
    let programs = "[...document.querySelectorAll('[data-program], [data-aside]')]";
    visit.text(&format!("{programs}.map((it) => it.dataset.program || it.dataset.aside).join(' ')")).await
}

#[test]
fn skipping_everything_shows_every_program() {
    visit(async |visit| {
        let (mine, family) = (skip_everything(visit, DOORS[0]).await?, skip_everything(visit, DOORS[1]).await?);
        let shown: BTreeSet<&str> = mine.split(' ').chain(family.split(' ')).collect();
        visit.open().await?;
        // The start screen promises so many.
        let promise = "document.querySelector('.mp-facts div:last-child dd').textContent";
        let promised = visit.text(&format!("{promise}.match(/\\d+/)[0]")).await?;
        assert_eq!(shown.len().to_string(), promised, "{shown:?}");
        Ok(())
    });
}
