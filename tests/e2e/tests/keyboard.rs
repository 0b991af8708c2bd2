//! Whole journeys by keyboard only, in every engine: Tab, Shift+Tab, Space, arrows and Enter; nothing is clicked. With a switch,
//! Tab and Enter alone. The focus is always seen, goes in the order of the page, and is never trapped.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use many_paths_e2e::screens::tongues;
use many_paths_e2e::{DOORS, Done, Engine, Visit, saved, setting, visit_in};
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// More controls than any page has.
const MANY: usize = 2000;
/// What is wrong with a step of the focus, or nothing. What takes it must be seen, be marked, and come after what had
/// it before: further down, or beside it.
const STEP: &str = r#"
const it = document.activeElement, last = window.last;
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

/// Runs a test in this engine. Windows of WebKitGTK share a display, where one has the focus: one at a time.
fn visit(engine: Engine, test: impl AsyncFnOnce(&Visit) -> Done) {
    static ALONE: Mutex<()> = Mutex::new(());
    let _alone = (engine == Engine::WebKit).then(|| ALONE.lock().unwrap_or_else(PoisonError::into_inner));
    visit_in(engine, &setting("MANY_PATHS_DIST"), test);
}

/// Is this the element that has the focus?
async fn has_focus(visit: &Visit, css: &str) -> WebDriverResult<bool> {
    visit.is(&format!("document.activeElement.matches('{css}')")).await
}

/// Presses Tab until this has the focus, looking at each step.
async fn tab_to(visit: &Visit, css: &str) -> WebDriverResult<usize> {
    visit.js("window.last = document.activeElement", &[]).await?;
    for steps in 1..MANY {
        visit.press(Key::Tab).await?;
        // A key may be told as pressed before the page has done with it.
        let (start, mut wrong) = (Instant::now(), visit.js(STEP, &[]).await?);
        while wrong != "" && start.elapsed() < Duration::from_secs(2) {
            tokio::time::sleep(Duration::from_millis(20)).await;
            wrong = visit.js(STEP, &[]).await?;
        }
        assert_eq!(wrong, "", "step {steps} to {css} in {}", visit.engine.name());
        visit.js("window.last = document.activeElement", &[]).await?;
        if has_focus(visit, css).await? {
            return Ok(steps);
        }
        assert!(!visit.is("document.activeElement === document.body").await?, "Tab never comes to {css}");
    }
    panic!("Tab never comes to {css}");
}

/// Presses Shift and Tab until this has the focus.
async fn shift_tab_to(visit: &Visit, css: &str) -> Done {
    for _ in 1..MANY {
        shift_tab(visit).await?;
        if has_focus(visit, css).await? {
            return Ok(());
        }
    }
    panic!("Shift and Tab never come to {css}");
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
    // And back in, from the end. Elsewhere the browser's own buttons come between.
    if visit.engine != Engine::Chromium {
        return Ok(());
    }
    shift_tab(visit).await?;
    visit.until("document.activeElement.matches('.last')").await
}

fn check_journey(engine: Engine, door: &str) {
    visit(engine, async |visit| {
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
        // What was saved has the focus in Firefox from then on.
        if engine == Engine::Firefox && door == DOORS[0] {
            return take_along(visit).await;
        }
        if engine != Engine::Firefox {
            take_along(visit).await?;
        }
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
fn chromium_for_oneself() {
    check_journey(Engine::Chromium, DOORS[0]);
}

#[test]
fn chromium_for_family() {
    check_journey(Engine::Chromium, DOORS[1]);
}

#[test]
fn firefox_for_oneself() {
    check_journey(Engine::Firefox, DOORS[0]);
}

#[test]
fn firefox_for_family() {
    check_journey(Engine::Firefox, DOORS[1]);
}

#[test]
fn webkit_for_oneself() {
    check_journey(Engine::WebKit, DOORS[0]);
}

#[test]
fn webkit_for_family() {
    check_journey(Engine::WebKit, DOORS[1]);
}

/// Tab and Enter alone, as a switch gives them: nothing needs an arrow, and every box and button is reached.
#[test]
fn tab_and_enter_alone_lead_to_the_result() {
    for engine in Engine::ALL {
        visit(engine, async |visit| {
            visit.open().await?;
            tab_to(visit, DOORS[0]).await?;
            turn(visit, Key::Enter).await?;
            while visit.count(".mp-check").await? == 0 {
                tab_to(visit, ".mp-primary").await?;
                turn(visit, Key::Enter).await?;
            }
            tab_to(visit, ".mp-primary").await?;
            turn(visit, Key::Enter).await?;
            visit.check("document.querySelector('.mp-result [data-family]')").await
        });
    }
}

#[test]
fn going_back_by_keyboard_keeps_the_answer() {
    for engine in Engine::ALL {
        visit(engine, async |visit| {
            visit.open().await?;
            tab_to(visit, DOORS[0]).await?;
            turn(visit, Key::Space).await?;
            answer(visit, 1).await?;
            tab_to(visit, ".mp-primary").await?;
            turn(visit, Key::Enter).await?;
            back(visit).await?;
            visit.check("document.querySelector('main input').checked").await
        });
    }
}

#[test]
fn the_bar_and_the_footer_are_used_by_keyboard() {
    for engine in Engine::ALL {
        visit(engine, async |visit| {
            visit.open().await?;
            tab_to(visit, ".mp-leave").await?;
            tab_to(visit, ".mp-crisis-more summary").await?;
            visit.press(Key::Enter).await?;
            visit.until("document.querySelector('.mp-crisis-more[open] .mp-line a')?.checkVisibility()").await?;
            let lines = visit.text("document.querySelector('.mp-crisis-lines').textContent").await?;
            tab_to(visit, ".mp-place:last-child").await?;
            visit.press(Key::Enter).await?;
            visit.until("document.activeElement.matches('.mp-place[aria-pressed=true]:last-child')").await?;
            assert_ne!(visit.text("document.querySelector('.mp-crisis-lines').textContent").await?, lines);
            tab_to(visit, ".mp-crisis-more .mp-line:last-child a:last-of-type").await?;
            tab_to(visit, ".mp-door").await?;
            for link in 1..=2 {
                tab_to(visit, &format!(".mp-foot .mp-link:nth-last-of-type({link})")).await?;
                turn(visit, Key::Enter).await?;
                back(visit).await?;
            }
            Ok(())
        });
    }
}

#[test]
fn another_language_is_chosen_by_keyboard() {
    for engine in Engine::ALL {
        visit(engine, async |visit| {
            visit.open().await?;
            // Those of the same build.
            let others = tongues().into_iter().skip(1).filter(|it| it.folder == setting("MANY_PATHS_DIST"));
            for (place, tongue) in others.enumerate() {
                visit.js("window.last = undefined; document.getElementById('mp-title').focus()", &[]).await?;
                shift_tab_to(visit, &format!(".mp-lang[lang={}]", tongue.tag)).await?;
                visit.press(if place % 2 == 0 { Key::Enter } else { Key::Space }).await?;
                visit.until(&format!("document.documentElement.lang === '{}'", tongue.tag)).await?;
            }
            Ok(())
        });
    }
}

#[test]
fn no_page_traps_the_focus() {
    for engine in Engine::ALL {
        // Anew each time: at the end the browser's own buttons have the focus.
        for turns in [&[][..], &[DOORS[0]], &[DOORS[0], ".mp-buttons .mp-link"]] {
            visit(engine, async |visit| {
                visit.open().await?;
                for turn in turns {
                    visit.turn(turn).await?;
                }
                check_no_trap(visit).await
            });
        }
    }
}

#[test]
fn a_step_that_is_wrong_is_seen() {
    let wrong = [
        ("document.activeElement.style.cssText = 'position: absolute; width: 0; padding: 0'", "not shown"),
        ("document.activeElement.style.outline = 'none'", "not marked"),
        ("document.activeElement.style.cssText = 'position: fixed; top: 200vh'", "out of sight"),
        ("window.last = document.querySelector('.mp-foot button')", "before the last one"),
    ];
    for (fault, wanted) in wrong {
        visit(Engine::Chromium, async |visit| {
            visit.open().await?;
            tab_to(visit, DOORS[0]).await?;
            visit.js("window.last = document.body", &[]).await?;
            let step = visit.js(&format!("{fault};{STEP}"), &[]).await?;
            assert!(step.as_str().is_some_and(|told| told.starts_with(wanted)), "{wanted}: {step}");
            Ok(())
        });
    }
}
