//! The demonstration page tells the truth: its recorders hold what is written on the page itself, and nothing of the guide.

use std::collections::BTreeSet;
use std::fs;
use std::sync::PoisonError;

use many_paths_e2e::hosts::{Site, Way};
use many_paths_e2e::{DOORS, Done, Engine, Visit, setting};
use serde_json::json;
use thirtyfour::Key;

/// What axe-core finds on the page, without what is in its frames.
const RULES: &str = r#"
const done = arguments[0];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
axe.run(document, { runOnly: tags, iframes: false, resultTypes: ["violations"] }).then(
    (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`)).join("\n")),
    (error) => done(String(error)));
"#;
/// Its files.
const FILES: [&str; 6] = ["/", "/demo/clarity.js", "/demo/demo.js", "/demo/rrweb.js", "/embed.js", "/many-paths.html"];

/// The page as it is built, with the script that lets a test go into the guide.
fn site() -> Site {
    let (site, dist) = (Site::new(), setting("MANY_PATHS_DIST"));
    let page = fs::read_to_string(dist.join("index.html")).expect("the page is built");
    let script = fs::read_to_string(site.folder().join("site.js")).expect("the site has a script");
    site.write("index.html", page.replace("<title>", &format!("<script>{script}</script>\n<title>")));
    for file in fs::read_dir(dist.join("demo")).expect("its files are built").flatten() {
        let name = file.file_name();
        site.write(&format!("demo/{}", name.to_string_lossy()), fs::read(file.path()).expect("a file can be read"));
    }
    site
}

/// The panel says this at this place.
async fn says(visit: &Visit, css: &str, words: &str) -> Done {
    visit.until(&format!("document.querySelector('{css}').textContent.includes({})", json!(words))).await
}

/// Answers three questions; gives the words of the last.
async fn answer_a_little(visit: &Visit) -> thirtyfour::error::WebDriverResult<String> {
    visit.turn(DOORS[0]).await?;
    for _ in 0..3 {
        visit.click(".mp-option").await?;
        visit.turn(".mp-primary").await?;
    }
    let title = visit.text("document.getElementById('mp-title').lastChild.textContent").await?;
    visit.leave().await?;
    Ok(title)
}

/// Writes into the panel's search box, in the place of what is there.
async fn search(visit: &Visit, words: &str) -> Done {
    visit.js("document.getElementById('words').value = ''", &[]).await?;
    visit.click("#words").await?;
    visit.press(words).await
}

fn check(engine: Engine) {
    site().visit(engine, async |visit| {
        visit.go("/").await?;
        Way::Element.open(visit).await?;
        let title = answer_a_little(visit).await?;
        says(visit, "#noticed", "Someone began.").await?;
        visit.click("#name").await?;
        visit.press("Robin").await?;
        visit.press(Key::Tab).await?;
        says(visit, "#rrweb [data-name]", "Robin").await?;
        says(visit, "#clarity [data-name]", "Hello, Robin").await?;
        visit.check("document.getElementById('found').textContent === '0'").await?;
        visit.check("[...document.querySelectorAll('[data-guide]')].every((it) => it.textContent === '0')").await?;
        visit.check("manyPathsWords.length > 100 && document.getElementById('of').textContent === String(manyPathsWords.length)").await?;
        search(visit, "Hello, Robin").await?;
        says(visit, "#answer", "rrweb holds these words: yes. Clarity: yes.").await?;
        search(visit, &title).await?;
        says(visit, "#answer", "rrweb holds these words: no. Clarity: no.").await?;
        // Nothing of the guide is found because nothing is there: one question in the page itself is found at once.
        visit.js("document.querySelector('h1').append(' ', manyPathsWords[9])", &[]).await?;
        says(visit, "#found", "1").await?;
        says(visit, "#clarity [data-guide]", "1").await?;
        let log = visit.server.log.lock().unwrap_or_else(PoisonError::into_inner);
        let asked: BTreeSet<&str> = log.iter().filter_map(|line| line.split(' ').nth(1)).collect();
        assert_eq!(asked.into_iter().filter(|url| *url != "/favicon.ico").collect::<Vec<_>>(), FILES);
        Ok(())
    });
}

#[test]
fn chromium_shows_what_recorders_hold() {
    check(Engine::Chromium);
}

#[test]
fn firefox_shows_what_recorders_hold() {
    check(Engine::Firefox);
}

#[test]
fn webkit_shows_what_recorders_hold() {
    check(Engine::WebKit);
}

#[test]
fn the_page_can_be_used_by_everyone() {
    let axe = fs::read_to_string(setting("MANY_PATHS_AXE")).expect("axe-core can be read");
    site().visit(Engine::Chromium, async |visit| {
        for (width, scheme) in [(320, "light"), (1200, "light"), (1200, "dark")] {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            visit.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
            visit.resize(width).await?;
            visit.go("/").await?;
            says(visit, "#clarity ul", "all of this page").await?;
            visit.check("document.scrollingElement.scrollWidth <= innerWidth").await?;
            visit.js(&axe, &[]).await?;
            let found = visit.driver.execute_async(RULES, Vec::new()).await?;
            assert_eq!(found.json(), "", "{width} {scheme}");
        }
        Ok(())
    });
}
