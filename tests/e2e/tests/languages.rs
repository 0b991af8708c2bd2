//! The language: what the site set, what the browser asks for, and what the visitor chooses on any screen, with every answer kept;
//! the first words and the static help speak it too.

use many_paths_e2e::setting;
use many_paths_e2e::{DOORS, Done, Visit, WIDGET, visit, visit_changed, visit_emulated};
use serde_json::json;

const HELP: &str = "dispatchEvent(new Event('unhandledrejection'))";

/// The page says that it is in this language, and shows a button of it as pressed.
async fn check_speaks(visit: &Visit, tag: &str) -> Done {
    visit.until(&format!("document.documentElement.lang === '{tag}'")).await?;
    visit.check("document.documentElement.dir === 'ltr'").await?;
    visit.check(&format!("document.querySelector('.mp-lang[aria-pressed=true]').lang === '{tag}'")).await
}

#[test]
fn it_is_changed_on_any_screen_and_nothing_is_lost() {
    visit(async |visit| {
        visit.open_with("#lang=en").await?;
        check_speaks(visit, "en").await?;
        let english = visit.text("document.title + document.querySelector('h1').textContent").await?;
        visit.click(".mp-lang[lang=es]").await?;
        check_speaks(visit, "es").await?;
        assert_ne!(english, visit.text("document.title + document.querySelector('h1').textContent").await?);
        visit.check("document.activeElement.matches('.mp-lang[lang=es]')").await?;
        visit.turn(DOORS[0]).await?;
        visit.click("label[for=mp-daily]").await?;
        visit.click(".mp-lang[lang=en]").await?;
        check_speaks(visit, "en").await?;
        visit.check("document.getElementById('mp-daily').checked").await?;
        while visit.count("[name=mp-answer]").await? == 0 {
            visit.turn(".mp-buttons .mp-primary").await?;
        }
        visit.click("label[for=mp-answer-1]").await?;
        visit.click(".mp-lang[lang=es]").await?;
        check_speaks(visit, "es").await?;
        visit.check("document.getElementById('mp-answer-1').checked").await?;
        visit.turn(".mp-buttons .mp-link").await?;
        visit.turn(".mp-primary").await?;
        let families = "[...document.querySelectorAll('[data-family]')].map((it) => it.dataset.family).sort()";
        let shown = visit.text(families).await?;
        assert!(!shown.is_empty());
        visit.click(".mp-lang[lang=en]").await?;
        check_speaks(visit, "en").await?;
        assert_eq!(visit.text(families).await?, shown, "the same families, in another order perhaps");
        visit.click(".mp-clear").await?;
        visit.until("document.querySelector('.mp-door')").await?;
        check_speaks(visit, "en").await
    });
}

#[test]
fn the_browser_is_asked_where_the_site_says_nothing() {
    visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
        for (asked, settings, tag) in
            [("es-MX,en", "", "es"), ("fr,es-MX", "", "es"), ("fr", "", "en"), ("es", "#lang=en", "en")]
        {
            let wanted = json!({ "userAgent": "", "acceptLanguage": asked });
            visit.cdp("Network.setUserAgentOverride", wanted).await?;
            visit.open_with(settings).await?;
            check_speaks(visit, tag).await?;
        }
        Ok(())
    });
}

#[test]
fn the_first_words_and_the_help_speak_it_too() {
    // The program's script no longer fits its hash and never runs; the words before it are all there is.
    visit_changed(
        |file| file.replace("<script type=\"module\">", "<script type=\"module\">0;"),
        async |visit| {
            visit.go(&format!("{WIDGET}#lang=es")).await?;
            visit.enter(&[0]).await?;
            visit.until("document.documentElement.lang === 'es'").await?;
            for (lang, seen) in [("es", true), ("en", false)] {
                visit
                    .check(&format!("document.querySelector('#app [lang={lang}] h1').checkVisibility() === {seen}"))
                    .await?;
            }
            Ok(())
        },
    );
    visit(async |visit| {
        visit.open_with("#lang=en").await?;
        visit.click(".mp-lang[lang=es]").await?;
        check_speaks(visit, "es").await?;
        visit.js(HELP, &[]).await?;
        visit.until("document.activeElement.matches('#help [lang=es] h1')").await?;
        visit.check("!document.querySelector('#help [lang=en] h1').checkVisibility()").await
    });
}
