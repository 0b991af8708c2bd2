//! What a site can see of a visitor: the same for every journey. Ten journeys that differ in all they can leave the same
//! messages, heights, history and frames behind; leaving takes the page away, and there is no way back to it.

use many_paths_e2e::hosts::{FRAME, Site, Way, page};
use many_paths_e2e::{DOORS, Done, Engine, Visit};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Notes each message with the height that the guide then has.
const NOTE: &str = "addEventListener('message', ({ data }) => setTimeout(() => \
    (window.noted ??= []).push([data, document.querySelector('many-paths, iframe').offsetHeight])))";
/// All else that a site can see without a message.
const SEEN: &str = "return JSON.stringify({
    history: history.length, frames: window.length, address: location.href, title: document.title,
    height: document.querySelector('many-paths, iframe').offsetHeight, page: document.documentElement.scrollHeight,
    name: window.name, cookies: document.cookie,
    // Only ever the page and our file: the frame asks for nothing.
    files: performance.getEntriesByType('resource').map((it) => it.name).sort() })";
/// A whole journey, from the first question to the result, in one of ten manners.
const WALK: &str = r#"
let [how, done] = arguments;
const title = () => document.getElementById("mp-title");
const all = (css) => [...document.querySelectorAll(css)];
const soon = () => new Promise((go) => setTimeout(go));
const turn = async (css, at = 0) => {
    const was = title();
    all(css).at(at).click();
    while (title() === was || !title()) await soon();
};
const check = (its) => its.filter((it) => it && !it.checked).forEach((it) => it.click());
const answer = (page) => {
    const options = all("fieldset input");
    if (how === "first") check([options[0]]);
    if (how === "last") check([options.at(-1)]);
    if (how === "mixed" || how === "back" || how === "change") check([options[page % options.length]]);
    if (how === "all" || how === "musts") check(options);
    if (how === "musts") check(all(".mp-must input"));
};
(async () => {
    for (let page = 0; !all(".mp-check").length; page++) {
        answer(page);
        await soon();
        if (how === "finish" && page === 2) await turn(".mp-buttons .mp-link");
        else await turn(how === "skip" ? ".mp-buttons .mp-secondary" : ".mp-buttons .mp-primary");
        if (how === "back" && page % 4 === 3) { await turn(".mp-back"); await turn(".mp-buttons .mp-primary"); }
        if (how === "again" && page === 5) {
            check([all("fieldset input")[0]]);
            await soon();
            await turn(".mp-foot .mp-link");
            await turn(".mp-door");
            how = "first";
            page = 0;
        }
    }
    if (how === "change") for (const at of [0, 3, -1]) {
        await turn(".mp-row .mp-link", at);
        check([all("fieldset input").at(0)]);
        await turn(".mp-buttons .mp-primary");
    }
    await turn(".mp-buttons .mp-primary");
    if (!all(".mp-result").length) throw "no result";
    for (const it of all("details")) it.open = true;
    for (const it of all(".mp-aside .mp-secondary")) it.click();
    await soon();
    return String(all("[data-family]").length);
})().then(done, (error) => done(`failed: ${error}`));
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
    (1, "all"),
    (1, "change"),
];

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
    let families = visit.driver.execute_async(WALK, vec![json!(how)]).await?;
    let families = families.json().as_str().unwrap_or_default().to_owned();
    assert!(!families.starts_with("failed"), "{how}: {families}");
    visit.leave().await?;
    let inner = if way == Way::Plain { "window[0]" } else { &format!("{FRAME}.contentWindow") };
    assert_eq!(visit.text(&format!("{inner}.length")).await?, "1", "one frame in ours");
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
            for journey in JOURNEYS {
                let (seen, families) = seen(visit, way, journey).await?;
                println!("{way:?} {journey:?}: {families} families: {seen}");
                results.push(families);
                all.push(seen);
            }
            results.sort();
            results.dedup();
            assert!(results.len() > 2, "the journeys lead to different results: {results:?}");
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
            visit.leave().await?;
            visit.go("/start.html").await?;
            visit.go(&format!("/{number}.html")).await?;
            let length = visit.text("history.length").await?;
            Way::Element.open(visit).await?;
            leave(visit, Way::Element).await?;
            arrived(visit, address).await?;
            visit.check("!document.querySelector('many-paths, .mp')").await?;
            assert_eq!(visit.text("history.length").await?, length, "it took the place of the page");
            // Back leads to what was there before the page.
            visit.driver.back().await?;
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
            let mut windows = visit.driver.windows().await?;
            for _ in 0..100 {
                if windows.len() > 1 {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                windows = visit.driver.windows().await?;
            }
            let new = windows.into_iter().find(|it| *it != home).expect("a new tab");
            visit.driver.switch_to_window(new).await?;
            arrived(visit, "https://www.weather.gov/").await?;
            visit.check("window.opener === null && document.referrer === ''").await?;
            visit.driver.close_window().await?;
            visit.driver.switch_to_window(home).await
        });
    }
}
