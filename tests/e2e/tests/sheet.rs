//! The sheet is taken along from inside the frames: saved as a file in every engine, printed by itself.

use many_paths_e2e::{DOORS, Done, Engine, Visit, saved, setting, visit_in};
use serde_json::json;

const PRINT: &str = ".mp-take .mp-secondary:nth-child(1)";
const SAVE: &str = ".mp-take .mp-secondary:nth-child(2)";

/// Goes from the start screen to a result with one answer in it.
async fn on_to_result(visit: &Visit) -> Done {
    visit.turn(DOORS[0]).await?;
    visit.click("label[for=mp-daily]").await?;
    visit.turn(".mp-buttons .mp-link").await?;
    visit.turn(".mp-primary").await
}

fn check_taken_along(engine: Engine) {
    visit_in(engine, &setting("MANY_PATHS_DIST"), async |visit| {
        visit.open().await?;
        on_to_result(visit).await?;
        // Firefox waits for its dialog, which no driver can close; WebKitGTK tells nothing of printing.
        if engine == Engine::Chromium {
            visit.js("addEventListener('beforeprint', () => { window.asked = true; })", &[]).await?;
            visit.click(PRINT).await?;
            visit.until("window.asked").await?;
        }
        let shown =
            visit.text("[...document.querySelectorAll('[data-family] h3')].map((it) => it.innerText).join('\\n')");
        let shown = shown.await?;
        let name = "many-paths.txt";
        visit.click(SAVE).await?;
        visit.wait(|| saved(&visit.home, name).is_some(), &format!("{} saves {name}", engine.name())).await;
        let text = saved(&visit.home, name).unwrap_or_default();
        for family in shown.lines() {
            assert!(text.contains(family), "{family} is not in {name}:\n{text}");
        }
        assert!(text.contains("988"), "{text}");
        Ok(())
    });
}

#[test]
fn chromium_prints_and_saves() {
    check_taken_along(Engine::Chromium);
}

#[test]
fn firefox_saves() {
    check_taken_along(Engine::Firefox);
}

#[test]
fn webkit_saves() {
    check_taken_along(Engine::WebKit);
}

#[test]
fn paper_shows_the_sheet_and_nothing_else() {
    // Without frames: the paper that developer tools emulate does not reach into a sandboxed one.
    visit_in(Engine::Chromium, &setting("MANY_PATHS_PLAIN"), async |visit| {
        visit.go("/index.html").await?;
        visit.until("document.querySelector('.mp-door')").await?;
        visit.walk(DOORS[0]).await?;
        visit.check("!document.querySelector('.mp-sheet').checkVisibility()").await?;
        visit.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        visit.until("document.querySelector('.mp-sheet').checkVisibility()").await?;
        for hidden in [".mp-bar", ".mp-foot", ".mp-result > h1", ".mp-families", "button"] {
            visit.check(&format!("!document.querySelector('{hidden}').checkVisibility()")).await?;
        }
        // Two pages of US Letter at most: 10 inches of 96 pixels each, in a column of 7.5 inches.
        visit.resize(720).await?;
        visit.until("document.querySelector('.mp-sheet').getBoundingClientRect().height < 1920").await
    });
}
