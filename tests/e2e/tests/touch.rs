//! By touch alone, on a phone: every press is a tap of a finger. A finger that slides off, or scrolls the page, presses nothing.

use many_paths_e2e::{DOORS, Done, Visit, setting, visit_emulated};
use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

/// More pages than any journey has.
const MANY: usize = 60;
/// Brings an element into the middle of the window, and answers with where that is; `null` where something lies over it.
const PLACE: &str = r#"
const it = document.querySelector(arguments[0]);
it.scrollIntoView({ block: "center" });
const { left, top, width, height } = it.getBoundingClientRect(), x = left + width / 2, y = top + height / 2;
const there = document.elementFromPoint(x, y);
return it.contains(there) || there?.contains(it) ? [x, y] : null;
"#;

/// Answers when the page has not scrolled for ten pictures.
const STILL: &str = r#"
const [done] = arguments;
let was = scrollY, same = 0;
const look = () => {
    same = scrollY === was ? same + 1 : 0;
    was = scrollY;
    if (same === 10) done();
    else requestAnimationFrame(look);
};
look();
"#;

/// The middle of an element, in pixels of the window, which the guide's frame fills.
async fn place(visit: &Visit, css: &str) -> WebDriverResult<[f64; 2]> {
    visit.until(&format!("document.querySelector('{css}')")).await?;
    let place = visit.js(PLACE, &[css]).await?;
    let at = |of: usize| place[of].as_f64().unwrap_or_else(|| panic!("{css} can't be touched"));
    Ok([at(0), at(1)])
}

/// A finger on the glass at each of these places, one after the other, and then taken away.
async fn finger(visit: &Visit, places: &[[f64; 2]]) -> Done {
    let mut kind = "touchStart";
    for [x, y] in places {
        visit.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": [{ "x": x, "y": y }] })).await?;
        kind = "touchMove";
    }
    visit.cdp("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await
}

async fn tap(visit: &Visit, css: &str) -> Done {
    let place = place(visit, css).await?;
    finger(visit, &[place]).await
}

/// A tap that leads to another screen.
async fn turn(visit: &Visit, css: &str) -> Done {
    visit.before_turning().await?;
    tap(visit, css).await?;
    visit.turned().await
}

/// A finger that begins here and slides this far down.
async fn slide(visit: &Visit, css: &str, down: f64) -> Done {
    let [x, y] = place(visit, css).await?;
    let places: Vec<[f64; 2]> = (0..=10).map(|step| [x, y + down / 10.0 * f64::from(step)]).collect();
    finger(visit, &places).await?;
    // The page moves on for a while, and a tap would only stop it.
    visit.driver.execute_async(STILL, Vec::new()).await.map(drop)
}

fn check(test: impl AsyncFnOnce(&Visit) -> Done) {
    visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
        visit.size(360, 640, 2).await?;
        visit.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true, "maxTouchPoints": 5 })).await?;
        visit.open().await?;
        visit.js("addEventListener('pointerdown', ({ pointerType }) => { self.by = pointerType; })", &[]).await?;
        test(visit).await
    });
}

#[test]
fn both_journeys_go_by_touch_alone() {
    for door in DOORS {
        check(async |visit| {
            turn(visit, door).await?;
            assert_eq!(visit.text("self.by").await?, "touch");
            for _ in 0..MANY {
                if visit.count(".mp-check").await? > 0 {
                    break;
                }
                tap(visit, "fieldset .mp-option").await?;
                visit.until("document.querySelector('fieldset :checked')").await?;
                turn(visit, ".mp-buttons .mp-primary").await?;
            }
            turn(visit, ".mp-primary").await?;
            visit.check("document.querySelector('.mp-result')").await?;
            // A card is opened and closed, and helplines are called from a list that is opened.
            for (opened, times) in [(".mp-result main details, .mp-page details", 2), (".mp-crisis-more", 1)] {
                for _ in 0..times {
                    let open = visit.is(&format!("document.querySelector('{opened}').open")).await?;
                    let summary: Vec<String> = opened.split(", ").map(|one| format!("{one} > summary")).collect();
                    tap(visit, &summary.join(", ")).await?;
                    visit.until(&format!("document.querySelector('{opened}').open !== {open}")).await?;
                }
            }
            turn(visit, ".mp-clear").await?;
            visit.check("document.querySelector('.mp-start')").await
        });
    }
}

#[test]
fn a_finger_that_slides_off_presses_nothing() {
    check(async |visit| {
        // The page scrolls under the finger, and the door stays shut.
        slide(visit, DOORS[0], -150.0).await?;
        visit.until("scrollY > 0").await?;
        visit.check("document.querySelector('.mp-start')").await?;
        turn(visit, DOORS[0]).await?;
        let chosen: Value = visit.js("return document.querySelectorAll(':checked').length", &[]).await?;
        slide(visit, "fieldset .mp-option", -120.0).await?;
        visit.until("scrollY > 0").await?;
        assert_eq!(visit.js("return document.querySelectorAll(':checked').length", &[]).await?, chosen);
        tap(visit, "fieldset .mp-option").await?;
        visit.until("document.querySelectorAll(':checked').length === 1").await
    });
}
