//! A screen that many people share: whoever walks away leaves nothing for the next visitor. The tests let the seconds pass: the
//! page's own timer is taken from it before its script runs.

use many_paths_e2e::{DOORS, Done, Visit, setting, visit_emulated};
use serde_json::json;
use thirtyfour::Key;

/// Keeps what should be called each second.
const CLOCK: &str = "self.setInterval = (then, every) => { self.second = then; self.every = every; return 1; }";

/// Lets seconds pass, after what is under way: a page that comes into view scrolls, and that is a sign of life.
async fn pass(visit: &Visit, seconds: u8) -> Done {
    let script = "return (async () => {
        for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
        for (let i = 0; i < Number(arguments[0]); i++) self.second();
    })()";
    visit.js(script, &[&seconds.to_string()]).await.map(drop)
}

/// Lets two minutes pass; the question is there then, and not before.
async fn ask(visit: &Visit) -> Done {
    pass(visit, 119).await?;
    visit.check("!document.querySelector('dialog').open").await?;
    pass(visit, 1).await?;
    visit.until("document.querySelector('dialog:modal')").await?;
    visit.check("document.activeElement.matches('dialog .mp-primary')").await
}

/// The question is gone, and the focus is where it was.
async fn stayed(visit: &Visit, focus: &str) -> Done {
    visit.until("!document.querySelector('dialog').open").await?;
    visit.check(&format!("document.activeElement.matches('{focus}')")).await
}

/// The start screen as the site set it.
async fn cleared(visit: &Visit) -> Done {
    visit.until("document.querySelector('.mp-start') && !document.querySelector('dialog').open").await?;
    visit.until("document.documentElement.lang === 'en'").await?;
    visit.check("document.querySelector('.mp-place[aria-pressed=\"true\"]').textContent === 'Ireland'").await?;
    visit.check("!document.querySelector('.mp-crisis-more').open").await?;
    assert_eq!(visit.count(".mp-clear").await?, 0, "there is nothing to clear");
    Ok(())
}

fn check(test: impl AsyncFnOnce(&Visit) -> Done) {
    visit_emulated(&setting("MANY_PATHS_DIST"), async |visit| {
        visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CLOCK })).await?;
        visit.open_with("#lang=en&country=ie&kiosk=on").await?;
        visit.check("self.every === 1000").await?;
        pass(visit, 200).await?;
        visit.check("!document.querySelector('dialog').open").await?;
        test(visit).await
    });
}

#[test]
fn whoever_is_there_stays_where_they_are() {
    const BOX: &str = ".mp-option input";
    check(async |visit| {
        visit.turn(DOORS[0]).await?;
        visit.click(BOX).await?;
        ask(visit).await?;
        let spoken = "document.querySelector('dialog [aria-live]').textContent";
        assert_eq!(visit.text(spoken).await?, "");
        pass(visit, 20).await?;
        visit.until(&format!("{spoken}.endsWith(' 10')")).await?;
        pass(visit, 5).await?;
        visit.until("document.querySelector('dialog p').textContent.endsWith(' 5')").await?;
        visit.check(&format!("{spoken}.endsWith(' 10')")).await?;
        for key in [Key::Escape, Key::F2] {
            visit.press(key).await?;
            stayed(visit, BOX).await?;
            ask(visit).await?;
        }
        // The keys that lead to a button wait for it.
        visit.press(Key::Tab).await?;
        visit.check("document.querySelector('dialog').open").await?;
        visit.check("document.activeElement.matches('dialog .mp-secondary')").await?;
        visit.click("dialog .mp-primary").await?;
        stayed(visit, BOX).await?;
        ask(visit).await?;
        visit.press(Key::Enter).await?;
        stayed(visit, BOX).await?;
        ask(visit).await?;
        visit.click("dialog h2").await?;
        stayed(visit, BOX).await?;
        assert_eq!(visit.count(":checked").await?, 1, "nothing was lost");
        Ok(())
    });
}

#[test]
fn whoever_is_gone_leaves_nothing() {
    check(async |visit| {
        for clear in [false, true] {
            visit.turn(DOORS[0]).await?;
            assert_eq!(visit.count(":checked").await?, 0);
            visit.click(".mp-option input").await?;
            visit.click(".mp-lang[lang=es]").await?;
            visit.until("document.documentElement.lang === 'es'").await?;
            visit.click(".mp-crisis-more > summary").await?;
            visit.check("document.querySelector('.mp-crisis-more').open").await?;
            ask(visit).await?;
            if clear {
                visit.click("dialog .mp-secondary").await?;
            } else {
                pass(visit, 30).await?;
            }
            cleared(visit).await?;
            visit.check("document.activeElement.id === 'mp-title'").await?;
        }
        // A language chosen on the start screen is something to forget, too.
        visit.click(".mp-lang[lang=es]").await?;
        visit.until("document.documentElement.lang === 'es'").await?;
        ask(visit).await?;
        pass(visit, 30).await?;
        cleared(visit).await
    });
}

#[test]
fn nothing_leads_away_nothing_is_saved_and_targets_are_large() {
    check(async |visit| {
        visit.size(1024, 768, 1).await?;
        assert_eq!(visit.count("#app .mp-start").await?, 1);
        assert_eq!(visit.count("#app a[href]").await?, 0);
        visit.walk(DOORS[0]).await?;
        assert_eq!(visit.count("#app a[href]").await?, 0);
        assert_eq!(visit.count(".mp-take button").await?, 1, "it can be printed, not saved");
        let small = "[...document.querySelectorAll('.mp-bar button, .mp-buttons button, .mp-option')]
            .filter((it) => it.checkVisibility() && it.offsetHeight < 60).map((it) => it.textContent)";
        assert_eq!(visit.text(small).await?, "");
        Ok(())
    });
}
