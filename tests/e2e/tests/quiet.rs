//! What a site can see of a visitor: the same for every journey. Ten journeys that differ in all they can leave the same
//! messages, heights, history and frames behind; leaving takes the page away, and there is no way back to it.

use many_paths_e2e::hosts::{FRAME, Site, Way, page};
use many_paths_e2e::{DOORS, Done, Engine, Visit};
use thirtyfour::Key;
use thirtyfour::error::WebDriverResult;

/// Notes each message with the height that the guide then has.
const NOTE: &str = "addEventListener('message', ({ data }) => setTimeout(() => \
    (window.noted ??= []).push([data, document.querySelector('many-paths, iframe').offsetHeight])))";
/// All else that a site can see without a message.
const SEEN: &str = "return JSON.stringify({
    history: history.length, frames: window.length, address: location.href, title: document.title,
    height: document.querySelector('many-paths, iframe').offsetHeight, page: document.documentElement.scrollHeight,
    name: window.name, cookies: document.cookie,
    // Only ever the page and our file: the frame asks for nothing. The browser asks for the site's icon when it likes.
    files: performance.getEntriesByType('resource').map((it) => it.name).filter((it) => !it.endsWith('/favicon.ico')).sort() })";
/// What to press on the page that is shown, in one of ten manners: a list of elements, in `window.todo`; their number.
const PRESSES: &str = r#"
const [how, page] = [arguments[0], Number(arguments[1])];
const all = (css) => [...document.querySelectorAll(css)];
const options = all("fieldset input"), must = all(".mp-must input");
const wanted = {
    first: [options[0]],
    last: [options.at(-1)],
    mixed: [options[page % options.length]],
    several: options[0]?.type === "checkbox" ? options.slice(0, 3) : [options[1]],
    musts: [options.at(-2), ...must],
    back: [options[page % 2]],
    change: [options[(page + 1) % options.length]],
    again: [options[0]],
}[how] ?? [];
window.todo = wanted.filter((it) => it && !it.checked);
return String(todo.length);
"#;
const JOURNEYS: [(usize, &str); 10] = [
    (0, "first"),
    (0, "last"),
    (0, "mixed"),
    (0, "skip"),
    (0, "musts"),
    (0, "back"),
    (0, "finish"),
    (0, "again"),
    (1, "several"),
    (1, "change"),
];

/// Presses a key on an element: scripts can't click in the guide, and not every driver's mouse hits what is in two frames.
async fn press(visit: &Visit, it: &str, key: Key) -> Done {
    visit.js(&format!("{it}.focus()"), &[]).await?;
    visit.press(key).await
}

async fn turn(visit: &Visit, css: &str) -> Done {
    visit.before_turning().await?;
    press(visit, &format!("document.querySelector('{css}')"), Key::Enter).await?;
    visit.turned().await
}

/// Goes from the first question to the result, and opens all that can be opened there.
async fn walk(visit: &Visit, how: &str) -> Done {
    let (next, mut page) = (".mp-buttons .mp-primary", 0);
    while visit.count(".mp-check").await? == 0 {
        let todo = visit.js(PRESSES, &[how, &page.to_string()]).await?;
        for at in 0..todo.as_str().and_then(|count| count.parse().ok()).unwrap_or(0) {
            press(visit, &format!("window.todo[{at}]"), Key::Space).await?;
            visit.until(&format!("window.todo[{at}].checked")).await?;
        }
        page += 1;
        match (how, page) {
            ("finish", 3) => turn(visit, ".mp-buttons .mp-link").await?,
            ("skip", _) => turn(visit, ".mp-buttons .mp-secondary").await?,
            ("back", 5 | 9 | 14) => turn(visit, ".mp-back").await?,
            ("again", 5) => {
                turn(visit, ".mp-clear").await?;
                turn(visit, ".mp-door").await?;
            }
            _ => turn(visit, next).await?,
        }
    }
    if how == "change" {
        turn(visit, ".mp-row:last-child .mp-link").await?;
        turn(visit, next).await?;
    }
    turn(visit, next).await?;
    visit.check("document.querySelector('.mp-result')").await?;
    visit.js("for (const it of document.querySelectorAll('details')) it.open = true", &[]).await.map(drop)
}

/// Goes a whole journey; gives what the site can see of it, and how many families the result shows.
async fn seen(visit: &Visit, way: Way, (door, how): (usize, &str)) -> WebDriverResult<(String, String)> {
    visit.leave().await?;
    visit.go(&format!("/{way:?}.html")).await?;
    if way == Way::Element {
        visit.until("heard.length > 0").await?;
        assert_eq!(visit.text("document.activeElement.tagName").await?, "BODY", "loading leaves the focus where it is");
    }
    way.open(visit).await?;
    visit.turn(DOORS[door]).await?;
    walk(visit, how).await?;
    let families =
        visit.text("[...document.querySelectorAll('.mp-group')].map((it) => it.textContent.length).join()").await?;
    visit.leave().await?;
    let inner = if way == Way::Plain { "window[0]" } else { &format!("{FRAME}.contentWindow") };
    assert_eq!(visit.text(&format!("{inner}.length")).await?, "2", "two frames in ours");
    let said = visit.text("JSON.stringify(window.noted ?? [])").await?;
    let seen = visit.js(SEEN, &[]).await?;
    Ok((format!("{said} {}", seen.as_str().unwrap_or_default()), families))
}

fn check_journeys(engine: Engine) {
    let site = Site::new();
    for way in Way::ALL {
        site.write(&format!("{way:?}.html"), page(&format!("<script>{NOTE}</script>{}", way.markup("/"))));
    }
    site.visit(engine, async |visit| {
        for way in Way::ALL {
            // Once before: then a journey begins with the same page, which counts once.
            visit.leave().await?;
            visit.go(&format!("/{way:?}.html")).await?;
            let (mut all, mut results) = (Vec::new(), Vec::new());
            // Without the loader the guide has nobody to speak to: a few journeys are enough.
            for journey in JOURNEYS.into_iter().skip(if way == Way::Plain { 7 } else { 0 }) {
                let (seen, families) = seen(visit, way, journey).await?;
                println!("{way:?} {journey:?}: result of {families}: {seen}");
                results.push(families);
                all.push(seen);
            }
            results.sort();
            results.dedup();
            assert!(results.len() > 2 || way == Way::Plain, "the journeys lead to different results: {results:?}");
            assert!(all.iter().all(|it| *it == all[0]), "{way:?}: {all:#?}");
            let said: Vec<&str> = all[0].split('"').filter(|it| it.starts_with("many-paths ")).collect();
            match way {
                Way::Plain => assert!(said.is_empty(), "{said:?}"),
                Way::Element => {
                    assert!(said.len() == 2 && said[0].starts_with("many-paths ready "), "{said:?}");
                    assert_eq!(said[1], "many-paths begun");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn chromium_shows_a_site_the_same_of_every_journey() {
    check_journeys(Engine::Chromium);
}

#[test]
fn firefox_shows_a_site_the_same_of_every_journey() {
    check_journeys(Engine::Firefox);
}

#[test]
fn webkit_shows_a_site_the_same_of_every_journey() {
    check_journeys(Engine::WebKit);
}

/// What a site may set, and where a visitor then is taken.
const EXITS: [(&str, &str); 7] = [
    ("", "https://www.weather.gov/"),
    ("exit=\"weather\"", "https://www.weather.gov/"),
    ("exit=\"search\"", "https://www.google.com/"),
    ("exit=\"encyclopedia\"", "https://en.wikipedia.org/"),
    ("exit=\"https://example.org/\"", "https://www.weather.gov/"),
    ("exit=\"constructor\"", "https://www.weather.gov/"),
    ("src=\"/many-paths.html?exit=search\"", "https://www.google.com/"),
];

/// Answers one question and leaves.
async fn leave(visit: &Visit, way: Way) -> Done {
    visit.turn(DOORS[0]).await?;
    visit.click(".mp-option").await?;
    visit.check("document.querySelector('.mp-option input').checked").await?;
    if way == Way::Plain {
        return visit.click(".mp-leave").await;
    }
    // The browser may refuse to wait for a page that it can't reach, and its frames are gone.
    let _ = visit.click(".mp-leave").await;
    visit.leave().await
}

/// Waits until the window is there; the site can't be reached here.
async fn arrived(visit: &Visit, address: &str) -> Done {
    for _ in 0..200 {
        if visit.driver.current_url().await.is_ok_and(|url| url.as_str() == address) {
            return Ok(());
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("not at {address}, but at {}", visit.driver.current_url().await?);
}

fn check_leaving(engine: Engine) {
    let site = Site::new();
    site.write("start.html", page(""));
    for (number, (set, _)) in EXITS.iter().enumerate() {
        site.write(
            &format!("{number}.html"),
            page(&format!("<many-paths {set}></many-paths><script src=\"/embed.js\"></script>")),
        );
    }
    site.visit(engine, async |visit| {
        for (number, (set, address)) in EXITS.iter().enumerate() {
            println!("{set}");
            let _ = visit.leave().await;
            visit.go("/start.html").await?;
            visit.go(&format!("/{number}.html")).await?;
            let length = visit.text("history.length").await?;
            Way::Element.open(visit).await?;
            leave(visit, Way::Element).await?;
            arrived(visit, address).await?;
            visit.check("!document.querySelector('many-paths, .mp')").await?;
            assert_eq!(visit.text("history.length").await?, length, "it took the place of the page");
            // Back leads to what was there before the page.
            let _ = visit.driver.back().await;
            visit.until("location.pathname === '/start.html'").await?;
        }
        Ok(())
    });
}

#[test]
fn chromium_takes_the_page_away() {
    check_leaving(Engine::Chromium);
}

#[test]
fn firefox_takes_the_page_away() {
    check_leaving(Engine::Firefox);
}

#[test]
fn webkit_takes_the_page_away() {
    check_leaving(Engine::WebKit);
}

#[test]
fn a_page_in_a_frame_leaves_as_a_whole() {
    let site = Site::new();
    site.write("inner.html", page(&Way::Element.markup("/")));
    site.write(
        "outer.html",
        "<!doctype html><title>A builder</title><iframe src=\"/inner.html\" width=\"900\" height=\"900\"></iframe>",
    );
    for engine in Engine::ALL {
        println!("{}", engine.name());
        site.visit(engine, async |visit| {
            // Firefox's driver scrolls no frame of another site: what it presses has to be in the window.
            visit.driver.set_window_rect(0, 0, 1200, 1400).await?;
            visit.go("/outer.html").await?;
            visit.driver.enter_frame(0).await?;
            visit.until("heard.length > 0").await?;
            let frame = visit.driver.execute(format!("return {FRAME}"), Vec::new()).await?;
            frame.element()?.enter_frame().await?;
            visit.driver.enter_frame(0).await?;
            visit.turn(DOORS[0]).await?;
            let _ = visit.click(".mp-leave").await;
            visit.leave().await?;
            arrived(visit, "https://www.weather.gov/").await
        });
    }
}

#[test]
fn a_plain_frame_is_emptied_and_a_new_tab_opens() {
    let site = Site::new();
    site.write("plain.html", page(&Way::Plain.markup("/")));
    for engine in Engine::ALL {
        println!("{}", engine.name());
        site.visit(engine, async |visit| {
            visit.go("/plain.html").await?;
            let home = visit.driver.window().await?;
            Way::Plain.open(visit).await?;
            leave(visit, Way::Plain).await?;
            visit.until("!document.querySelector('input, button')").await?;
            visit.to_new_tab(&home).await?;
            arrived(visit, "https://www.weather.gov/").await?;
            visit.check("window.opener === null && document.referrer === ''").await?;
            visit.driver.close_window().await?;
            visit.driver.switch_to_window(home).await
        });
    }
}
