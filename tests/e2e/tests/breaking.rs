//! When the program breaks, or can't be loaded, the static help is there instead of a blank box.

use many_paths_e2e::{DOORS, Done, Visit, WIDGET, visit, visit_without};

/// Moves an element into a new one at the same place, as translators and extensions do.
const WRAP: &str = r#"
const it = document.querySelector(arguments[0]);
const font = document.createElement("font");
it.replaceWith(font);
font.append(it);
"#;

/// The static help is shown, with help lines, and nothing else is.
async fn check_help(visit: &Visit) -> Done {
    visit.until("!document.getElementById('help').hidden").await?;
    visit.check("document.getElementById('help').checkVisibility()").await?;
    visit.check("document.getElementById('app') === null").await?;
    for number in ["988", "911"] {
        visit.check(&format!("document.querySelector('#help a[href=\"tel:{number}\"]').checkVisibility()")).await?;
    }
    assert_eq!(visit.count("input").await?, 0, "no answer is left in the page");
    visit.check("document.activeElement === document.querySelector('#help h1')").await?;
    visit.check("document.body.innerText.length > 200").await
}

#[test]
fn a_page_changed_by_others_ends_in_the_static_help() {
    visit(async |visit| {
        visit.open().await?;
        visit.turn(DOORS[0]).await?;
        visit.click("label[for=mp-daily]").await?;
        visit.until("document.querySelector('[data-notice=withdrawal_check]')").await?;
        visit.js(WRAP, &["[data-notice=withdrawal_check]"]).await?;
        // Its notice belongs before the one that was moved.
        visit.click("label[for=mp-hurt_now]").await?;
        check_help(visit).await?;
        // Trying again gives a working widget.
        visit.click("#help .mp-primary").await?;
        visit.until("document.querySelector('.mp-door')").await?;
        visit.turn(DOORS[0]).await?;
        assert_eq!(visit.count(":checked").await?, 0, "nothing is remembered");
        Ok(())
    });
}

#[test]
fn a_page_whose_question_was_taken_away_goes_on_or_ends_in_the_static_help() {
    visit(async |visit| {
        visit.open().await?;
        visit.turn(DOORS[0]).await?;
        visit.click("label[for=mp-daily]").await?;
        visit.until("document.querySelector('.mp-foot .mp-link')").await?;
        visit.js("document.querySelector('.mp-question').remove()", &[]).await?;
        visit.click(".mp-foot .mp-link").await?;
        visit.until("document.querySelector('.mp-door') || !document.getElementById('help').hidden").await?;
        if visit.count(".mp-door").await? == 0 {
            return check_help(visit).await;
        }
        visit.turn(DOORS[0]).await?;
        visit.turn(".mp-primary").await
    });
}

#[test]
fn words_wrapped_by_a_translator_go_on_or_end_in_the_static_help() {
    let wrap_all = r#"
        const texts = document.createTreeWalker(document.querySelector(".mp"), NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) found.push(texts.currentNode);
        for (const text of found) {
            const font = document.createElement("font");
            font.textContent = text.textContent.toUpperCase();
            text.replaceWith(font);
        }
    "#;
    visit(async |visit| {
        visit.open().await?;
        visit.turn(DOORS[1]).await?;
        for _ in 0..8 {
            visit.js(wrap_all, &[]).await?;
            visit.before_turning().await?;
            visit.click(".mp-option").await?;
            visit.click(".mp-primary").await?;
            let turned = "document.getElementById('mp-title') !== window.shown";
            visit.until(&format!("!document.getElementById('help').hidden || {turned}")).await?;
            if !visit.is("document.getElementById('help').hidden").await? {
                return check_help(visit).await;
            }
        }
        // Where the program goes on, every new page is its own again.
        visit.check("document.getElementById('mp-title').innerText.length > 0").await
    });
}

#[test]
fn a_program_that_cannot_be_loaded_ends_in_the_static_help() {
    visit_without("widget/many-paths_bg.wasm", async |visit| {
        visit.go(WIDGET).await?;
        check_help(visit).await
    });
}

#[test]
fn glue_that_cannot_be_loaded_ends_in_the_static_help() {
    visit_without("widget/many-paths.js", async |visit| {
        visit.go(WIDGET).await?;
        check_help(visit).await
    });
}

#[test]
fn a_page_without_its_guard_still_names_the_crisis_lines() {
    visit_without("widget/guard.js", async |visit| {
        visit.open().await?;
        visit.check("document.querySelector('.mp-bar a[href=\"tel:988\"]').checkVisibility()").await
    });
}
