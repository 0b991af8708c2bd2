//! When the program breaks, or can't run, the static page is there instead of a blank box.

use many_paths_e2e::{DOORS, Done, Visit, WIDGET, visit, visit_changed};
use xtask::pack::{Page, framed};

/// Moves an element into a new one at the same place, as translators and extensions do.
const WRAP: &str = r#"
const it = document.querySelector(arguments[0]);
const font = document.createElement("font");
it.replaceWith(font);
font.append(it);
"#;

/// The static help can be read: crisis lines and every kind of group.
async fn check_readable(visit: &Visit) -> Done {
    visit.until("getComputedStyle(document.querySelector('#help h1')).visibility === 'visible'").await?;
    for number in ["988", "911"] {
        visit.check(&format!("document.querySelector('#help a[href=\"tel:{number}\"]').checkVisibility()")).await?;
    }
    for family in ["Twelve-step", "SMART", "Al-Anon"] {
        visit.check(&format!("document.getElementById('help').innerText.includes('{family}')")).await?;
    }
    visit.check("document.querySelectorAll('#help a[href^=https]').length > 30").await
}

/// The static help is shown, and nothing else is.
async fn check_shown(visit: &Visit) -> Done {
    visit.until("document.getElementById('app') === null").await?;
    assert_eq!(visit.count("main, [role=main]").await?, 1, "the help is what the page is about");
    check_readable(visit).await?;
    assert_eq!(visit.count("input").await?, 0, "no answer is left in the page");
    Ok(())
}

/// The same, and the focus is there: what had it is gone.
async fn check_help(visit: &Visit) -> Done {
    check_shown(visit).await?;
    visit.check("document.activeElement === document.querySelector('#help h1')").await
}

/// The widget with its script or the one that carries the program changed, and a policy that knows the changed ones: the
/// static help is shown.
fn check_changed(script: impl Fn(&str) -> String, carrier: impl Fn(&str) -> String) {
    let changed = |file: &str| {
        let file = file.replace("&#39;", "'").replace("&amp;", "&");
        let between = |start: &str, end: &str| {
            let (_, rest) = file.rsplit_once(start).expect("a part of the file");
            rest.split_once(end).expect("its end").0.to_owned()
        };
        let (style, body) = (between("<style>", "</style>"), between("<body>", "<script"));
        let script = script(&between("<script type=\"module\">", "</script>"));
        let carrier = carrier(&between("<script>", "</script>"));
        let page =
            Page { title: "Changed", style: &style, body: &body, script: &script, carrier: &carrier, ..Page::EMPTY };
        framed(&page).expect("it can be framed")
    };
    visit_changed(changed, async |visit| {
        visit.go(WIDGET).await?;
        visit.enter(&[0]).await?;
        check_shown(visit).await?;
        // Whoever is writing elsewhere in the site's page goes on there.
        visit.check("document.activeElement === document.body").await
    });
}

/// The same in a browser that lacks something, which its script finds gone before it begins.
fn check_without(missing: &str) {
    check_changed(|script| format!("delete {missing};{script}"), str::to_owned);
}

/// The packed program, changed.
fn check_packed(change: impl Fn(&str) -> String) {
    check_changed(str::to_owned, |carrier| {
        let mut parts: Vec<String> = carrier.split('"').map(str::to_owned).collect();
        let packed = parts.iter_mut().max_by_key(|part| part.len()).expect("the packed program");
        *packed = change(packed);
        parts.join("\"")
    });
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
        check_help(visit).await
    });
}

#[test]
fn a_page_whose_question_was_taken_away_goes_on_or_ends_in_the_static_help() {
    visit(async |visit| {
        visit.open().await?;
        visit.turn(DOORS[0]).await?;
        visit.click("label[for=mp-daily]").await?;
        visit.until("document.querySelector('.mp-clear')").await?;
        visit.js("document.querySelector('.mp-question').remove()", &[]).await?;
        visit.click(".mp-clear").await?;
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
fn a_browser_that_cannot_compile_shows_the_static_help() {
    check_without("WebAssembly.compile");
}

#[test]
fn a_browser_without_wasm_shows_the_static_help() {
    check_without("self.WebAssembly");
}

#[test]
fn a_program_damaged_in_the_middle_shows_the_static_help() {
    check_packed(|packed| {
        let (first, second) = packed.split_at(packed.len() / 8 * 4);
        format!("{first}{}{second}", "AAAA".repeat(9))
    });
}

#[test]
fn a_program_cut_short_shows_the_static_help() {
    check_packed(|packed| packed[..packed.len() / 8 * 4].to_owned());
}

/// What a minifier or an "optimizer" does: the policy then knows neither script nor style, and both stay out.
#[test]
fn a_changed_script_never_runs_and_the_static_page_stays() {
    visit_changed(
        |file| file.replace("<script type=\"module\">", "<script type=\"module\"> "),
        async |visit| {
            visit.go(WIDGET).await?;
            visit.enter(&[0]).await?;
            visit.check("document.querySelector('.mp-start h1').checkVisibility()").await?;
            visit.check("document.querySelector('.mp-bar a[href=\"tel:988\"]').checkVisibility()").await?;
            assert_eq!(visit.count(".mp-door").await?, 0, "the program does not run");
            // The help is not there at once, so that it does not flash before every visit.
            visit.check("getComputedStyle(document.querySelector('#help h1')).visibility === 'hidden'").await?;
            visit.js("for (const it of document.getAnimations()) it.finish()", &[]).await?;
            check_readable(visit).await
        },
    );
}

#[test]
fn without_scripts_the_static_page_lists_everything_at_once() {
    let embedded = r#"
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "");
        frame.src = "/many-paths.html";
        document.body.replaceChildren(frame);
    "#;
    visit(async |visit| {
        visit.go("/").await?;
        visit.js(embedded, &[]).await?;
        visit.until("frames.length === 1 && frames[0].length === 2").await?;
        visit.enter(&[0, 0]).await?;
        visit.until("document.querySelector('.mp-start h1')").await?;
        check_readable(visit).await?;
        visit.check("document.querySelector('#help noscript').innerText.includes('JavaScript')").await?;
        visit.check("!document.querySelector('.mp-wait').checkVisibility()").await
    });
}
