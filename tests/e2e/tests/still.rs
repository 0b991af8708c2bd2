//! Nothing jumps: no layout shift that a visitor did not ask for, from the static page to the result; and after every turn the
//! page begins at its top, with crisis help in sight and the heading too.

use many_paths_e2e::{DOORS, Done, Visit, setting, visit_emulated};
use serde_json::{Value, json};

/// Remembers every layout shift of a frame, and where the title stood from its first picture on. A browser takes a shift for
/// asked for half a second after a press; on a busy machine the next screen may take longer, so its first picture counts too.
const WATCH: &str = r##"
window.shifts = [];
let title, turns = [];
new MutationObserver(() => {
    const now = document.getElementById("mp-title");
    if (!now || now === title) return;
    if (title) {
        const turn = [performance.now(), Infinity];
        turns.push(turn);
        requestAnimationFrame(() => requestAnimationFrame((end) => { turn[1] = end; }));
    }
    title = now;
}).observe(document, { childList: true, subtree: true });
new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources, startTime } of list.getEntries())
        window.shifts.push([value, hadRecentInput || turns.some(([from, to]) => from <= startTime && startTime <= to), sources.map(({ node, previousRect: a, currentRect: b }) =>
            `${[a.x, a.y, a.width, a.height]} to ${[b.x, b.y, b.width, b.height]}: ${(node?.outerHTML ?? node?.data ?? "gone").slice(0, 80)}`).join(" | ")]);
}).observe({ type: "layout-shift", buffered: true });
window.places = [];
const look = () => {
    const title = [...document.querySelectorAll("#app .mp-title")].find((it) => it.checkVisibility());
    const place = title && [".mp-bar", ".mp-title", ".mp-lead"].map((css) => {
        const it = [...document.querySelectorAll(`#app ${css}`)].find((it) => it.checkVisibility());
        return Math.round(it?.getBoundingClientRect().top ?? -1);
    }).join();
    if (place && window.places.at(-1) !== place) window.places.push(place);
    if (window.places.length < 40) requestAnimationFrame(look);
};
look();
"##;
/// Displays, in CSS pixels.
const DISPLAYS: [(u32, u32); 3] = [(360, 640), (568, 320), (1200, 800)];

/// The layout shifts of the frame: those that nobody asked for, and how many followed a press.
async fn shifts(visit: &Visit) -> thirtyfour::error::WebDriverResult<(Vec<String>, usize)> {
    let all = visit.js("return window.shifts", &[]).await?;
    let all: Vec<Value> = all.as_array().cloned().unwrap_or_default();
    let (asked, own): (Vec<&Value>, Vec<&Value>) = all.iter().partition(|shift| shift[1] == true);
    Ok((own.iter().map(|shift| format!("{} {}", shift[0], shift[2])).collect(), asked.len()))
}

#[test]
fn nothing_shifts_that_nobody_asked_for() {
    for (width, height) in DISPLAYS {
        for door in DOORS {
            visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
                visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
                visit.size(width, height, 1).await?;
                visit.open().await?;
                let places = visit.text("window.places.join(' then ')").await?;
                assert!(!places.contains("then"), "bar, title and lead at {width} jump: {places}");
                visit.walk(door).await?;
                visit.js("return new Promise((done) => setTimeout(done, 200))", &[]).await?;
                let (own, asked) = shifts(visit).await?;
                assert!(own.is_empty(), "{width} by {height}: {own:#?}");
                println!("{width} by {height}: {asked} shifts after a press");
                Ok(())
            });
        }
    }
}

#[test]
fn a_shift_is_seen() {
    visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
        visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
        visit.open().await?;
        visit.js("document.querySelector('.mp-bar').style.marginBottom = '90px'", &[]).await?;
        visit.until("window.shifts.some(([value, asked]) => value > 0 && !asked)").await?;
        visit.until("window.places.length > 1").await
    });
}

/// Where the screen that just came stands.
async fn top(visit: &Visit, at: &str) -> Done {
    let place = "const [bar, title] = ['.mp-bar', '#mp-title'].map((css) => document.querySelector(css).getBoundingClientRect());\
        return [bar.top, title.top, Math.min(title.bottom, title.top + 24), innerHeight, scrollY].map(Math.round)";
    let place = visit.js(place, &[]).await?;
    let [bar, title, line, height, scrolled] = [0, 1, 2, 3, 4].map(|at| place[at].as_i64().unwrap_or(-1));
    assert!(title >= 0 && line <= height, "{at}: the heading is out of sight: {place}");
    // Where not all of it fits, the heading comes first.
    if height >= 640 {
        assert!(bar >= 0 && scrolled == 0, "{at}: crisis help is not at the top: {place}");
    }
    Ok(())
}

#[test]
fn every_screen_begins_at_its_top() {
    for (width, height) in [(360, 640), (568, 320), (320, 256)] {
        for door in DOORS {
            visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
                visit.size(width, height, 1).await?;
                visit.open().await?;
                visit.turn(door).await?;
                for page in 1.. {
                    top(visit, &format!("page {page} at {width}")).await?;
                    if visit.count(".mp-check").await? > 0 {
                        break;
                    }
                    visit.click("fieldset .mp-option:last-of-type").await?;
                    visit.turn(".mp-primary").await?;
                }
                for turn in [
                    ".mp-buttons:last-child .mp-primary",
                    ".mp-foot .mp-link:last-of-type",
                    ".mp-back",
                    ".mp-blind button",
                ] {
                    visit.turn(turn).await?;
                    top(visit, &format!("{turn} at {width}")).await?;
                }
                Ok(())
            });
        }
    }
}
