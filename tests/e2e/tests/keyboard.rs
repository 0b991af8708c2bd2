//! Whole journeys by keyboard only: Tab, Shift+Tab, Space, arrows and Enter; nothing is clicked. The focus is always
//! seen, goes in the order of the page, and is never trapped.

use many_paths_e2e::{DOORS, Done, Visit, saved, visit};
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// More controls than any page has.
const MANY: usize = 2000;
/// What is wrong with a step of the focus, or nothing. What takes it must be seen, be marked, and come after what had
/// it before: further down, or beside it.
const STEP: &str = r#"
const it = document.activeElement, last = window.last;
window.last = it;
if (it === document.body) return "";
const told = it.outerHTML.slice(0, 120);
const place = (it) => (it.closest(".mp-option") ?? it).getBoundingClientRect();
const { top, bottom, left, width, height } = place(it);
if (!it.checkVisibility() || width === 0 || height === 0) return "not shown: " + told;
if (bottom <= 0 || top >= innerHeight) return "out of sight: " + told;
const outlined = ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
const marked = [it, it.closest(".mp-option") ?? it].some((it) => outlined(getComputedStyle(it)));
if (!it.matches(":focus-visible") || !marked) return "not marked: " + told;
if (!last || last === document.body || !last.isConnected || last === it) return "";
if (!(last.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING)) return "before the last one: " + told;
// What stands beside it as a whole may begin further up: the next column.
const shown = (it) => it.getBoundingClientRect().width > 0;
let column = last;
for (let up = last; !up.contains(it); up = up.parentElement) if (shown(up)) column = up;
if (bottom <= place(last).top && left < column.getBoundingClientRect().right) return "above the last one: " + told;
return "";
"#;

/// Is this the element that has the focus?
async fn has_focus(visit: &Visit, css: &str) -> WebDriverResult<bool> {
    visit.is(&format!("document.activeElement.matches('{css}')")).await
}

/// Presses Tab until this has the focus, looking at each step.
async fn tab_to(visit: &Visit, css: &str) -> WebDriverResult<usize> {
    visit.js("window.last = document.activeElement", &[]).await?;
    for steps in 1..MANY {
        visit.press(Key::Tab).await?;
        let wrong = visit.js(STEP, &[]).await?;
        assert_eq!(wrong, "", "step {steps} to {css}");
        if has_focus(visit, css).await? {
            return Ok(steps);
        }
        assert!(!visit.is("document.activeElement === document.body").await?, "Tab never comes to {css}");
    }
    panic!("Tab never comes to {css}");
}

async fn shift_tab(visit: &Visit) -> Done {
    visit.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await
}

/// Presses a key that leads to another screen, and waits until that has the focus on its heading.
async fn turn(visit: &Visit, key: Key) -> Done {
    visit.before_turning().await?;
    visit.press(key).await?;
    visit.turned().await?;
    visit.until("document.activeElement.id === 'mp-title'").await
}

/// Answers the question that is shown. The focus is on its heading, and the first option comes next.
async fn answer(visit: &Visit, page: usize) -> Done {
    tab_to(visit, "input").await?;
    visit.check("document.activeElement === document.querySelector('main input')").await?;
    visit.press(Key::Space).await?;
    visit.check("document.activeElement.checked").await?;
    if has_focus(visit, "[type=radio]").await? {
        // Arrows choose another option of the group; Tab goes past the group.
        for _ in 0..page % 3 {
            visit.press(Key::Down).await?;
            visit.check("document.activeElement.checked && document.querySelectorAll(':checked').length === 1").await?;
        }
        visit.press(Key::Up).await?;
        visit.check("document.activeElement.checked").await?;
    } else {
        // Enter in a checkbox changes no page.
        visit.before_turning().await?;
        visit.press(Key::Enter).await?;
        visit.check("document.getElementById('mp-title') === window.shown").await?;
    }
    Ok(())
}

/// Goes from the heading that has the focus through everything to the end and out of the page.
async fn check_no_trap(visit: &Visit) -> Done {
    let last = "const all = [...document.querySelectorAll('button, a[href], input, summary')]\
        .filter((it) => it.checkVisibility()); all.at(-1).classList.add('last')";
    visit.js(last, &[]).await?;
    tab_to(visit, ".last").await?;
    visit.press(Key::Tab).await?;
    visit.check("!document.activeElement.matches('.last')").await?;
    // And back in, from the end.
    shift_tab(visit).await?;
    visit.until("document.activeElement.matches('.last')").await
}

fn check_journey(door: &str) {
    visit(async |visit| {
        visit.open().await?;
        tab_to(visit, door).await?;
        turn(visit, Key::Enter).await?;
        for page in 1.. {
            if visit.count(".mp-check").await? > 0 {
                break;
            }
            answer(visit, page).await?;
            tab_to(visit, ".mp-primary").await?;
            turn(visit, if page % 2 == 0 { Key::Enter } else { Key::Space }).await?;
        }
        tab_to(visit, ".mp-primary").await?;
        turn(visit, Key::Enter).await?;
        visit.check("document.querySelector('.mp-result [data-family]')").await?;
        if visit.count("[data-family] > details").await? > 0 && visit.count("[data-family] > .mp-sides").await? == 0 {
            tab_to(visit, "[data-family] > details > summary").await?;
            visit.press(Key::Enter).await?;
        }
        tab_to(visit, ".mp-reason .mp-receipt > summary").await?;
        visit.press(Key::Space).await?;
        visit.check("document.activeElement.parentElement.open").await?;
        visit.check("document.activeElement.parentElement.querySelector('li').checkVisibility()").await?;
        tab_to(visit, "[data-program] > summary").await?;
        visit.press(Key::Enter).await?;
        visit.check("document.activeElement.parentElement.open").await?;
        side_by_side(visit).await?;
        take_along(visit).await?;
        check_no_trap(visit).await
    });
}

/// Compares, opens what decides, and comes back; looks at programs without their names and says yes to one.
async fn side_by_side(visit: &Visit) -> Done {
    tab_to(visit, ".mp-blind button").await?;
    turn(visit, Key::Enter).await?;
    tab_to(visit, "[role=group] button").await?;
    visit.press(Key::Enter).await?;
    visit.until("document.querySelector('.mp-family .mp-live h3')").await?;
    back(visit).await?;
    tab_to(visit, ".mp-beside").await?;
    turn(visit, Key::Enter).await?;
    tab_to(visit, "summary").await?;
    visit.press(Key::Enter).await?;
    visit.check("document.querySelector('details[open] .mp-contrast p').checkVisibility()").await?;
    visit.check("document.querySelectorAll('table tr').length > 3").await?;
    back(visit).await
}

/// Leaves a view of the result by Back, which stands before its heading.
async fn back(visit: &Visit) -> Done {
    visit.js("window.last = undefined; document.getElementById('mp-title').focus()", &[]).await?;
    shift_tab(visit).await?;
    visit.check("document.activeElement.matches('.mp-back')").await?;
    turn(visit, Key::Enter).await
}

/// Saves the sheet as a file.
async fn take_along(visit: &Visit) -> Done {
    tab_to(visit, ".mp-take .mp-secondary:nth-child(2)").await?;
    visit.press(Key::Enter).await?;
    visit.wait(|| saved(&visit.home, "many-paths.txt").is_some(), "the sheet is saved").await;
    visit.js("document.getElementById('mp-title').focus()", &[]).await.map(drop)
}

#[test]
fn a_journey_for_oneself() {
    check_journey(DOORS[0]);
}

#[test]
fn a_journey_for_family() {
    check_journey(DOORS[1]);
}

#[test]
fn going_back_by_keyboard_keeps_the_answer() {
    visit(async |visit| {
        visit.open().await?;
        tab_to(visit, DOORS[0]).await?;
        turn(visit, Key::Space).await?;
        answer(visit, 1).await?;
        tab_to(visit, ".mp-primary").await?;
        turn(visit, Key::Enter).await?;
        // Back stands right before the heading.
        shift_tab(visit).await?;
        visit.check("document.activeElement.matches('.mp-back')").await?;
        turn(visit, Key::Enter).await?;
        visit.check("document.querySelector('main input').checked").await
    });
}

#[test]
fn the_bar_is_used_by_keyboard() {
    visit(async |visit| {
        visit.open().await?;
        tab_to(visit, ".mp-leave").await?;
        tab_to(visit, ".mp-crisis-more summary").await?;
        visit.press(Key::Enter).await?;
        visit.check("document.querySelector('.mp-crisis-more[open] .mp-line a').checkVisibility()").await?;
        tab_to(visit, ".mp-crisis-more .mp-line:last-child a:last-of-type").await?;
        tab_to(visit, ".mp-door").await.map(drop)
    });
}

#[test]
fn no_page_traps_the_focus() {
    visit(async |visit| {
        visit.open().await?;
        check_no_trap(visit).await?;
        visit.turn(DOORS[0]).await?;
        check_no_trap(visit).await?;
        visit.turn(".mp-buttons .mp-link").await?;
        check_no_trap(visit).await
    });
}
