//! The rig itself: each engine starts, clicks, types, goes into frames, keeps its popup blocker, and leaves nothing
//! running.

use std::fs;
use std::path::PathBuf;

use many_paths_e2e::{Done, Engine, Visit, visit_in};

const PAGE: &str = r##"<!doctype html><title>Outer</title><iframe srcdoc="<!doctype html><title>Middle</title>
<iframe sandbox='allow-scripts' srcdoc='<!doctype html><title>Inner</title><input><button>go</button>
<script>document.querySelector(`button`).onclick = (e) => { document.title = `clicked ` + e.isTrusted }</script>'>
</iframe>"></iframe>
<script>window.opened = window.open("/none.html") !== null</script>"##;

/// A folder with one page.
fn site(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder can be made");
    fs::write(folder.join("index.html"), PAGE).expect("a page can be written");
    folder
}

async fn works(visit: &Visit) -> Done {
    visit.go("/").await?;
    visit.check("window.opened === false").await?;
    visit.resize(700).await?;
    visit.until("innerWidth === 700").await?;
    visit.enter(&[0, 0]).await?;
    visit.check("document.title === 'Inner' && window.origin === 'null'").await?;
    visit.click("button").await?;
    visit.until("document.title === 'clicked true'").await?;
    visit.click("input").await?;
    visit.press("words").await?;
    visit.until("document.querySelector('input').value === 'words'").await?;
    visit.leave().await?;
    visit.check("document.title === 'Outer'").await
}

#[test]
fn chromium_does_what_a_visitor_does() {
    visit_in(Engine::Chromium, &site("chromium"), works);
}

#[test]
fn firefox_does_what_a_visitor_does() {
    visit_in(Engine::Firefox, &site("firefox"), works);
}

#[test]
fn webkit_does_what_a_visitor_does() {
    visit_in(Engine::WebKit, &site("webkit"), works);
}
