//! Through both frames by keyboard alone: from a link of the page into the guide, to the result, out to the next link, and
//! back. And axe-core on the page around the guide and on the static page between.

use std::fs;

use many_paths_e2e::hosts::keys::{self, HERE, MANY, shift_tab, tab_until};
use many_paths_e2e::hosts::{Site, Way, page};
use many_paths_e2e::{Done, Engine, Visit, WIDGET, setting};
use thirtyfour::Key;

async fn journey(visit: &Visit, way: Way) -> Done {
    let frame = if way == Way::Plain { "iframe" } else { "many-paths" };
    visit.go(&format!("/{way:?}.html")).await?;
    way.open(visit).await?;
    visit.leave().await?;
    visit.js("document.getElementById('before').focus()", &[]).await?;
    visit.press(Key::Tab).await?;
    visit.until(&format!("document.activeElement.matches('{frame}')")).await?;
    way.enter(visit).await?;
    visit.until(HERE).await?;
    keys::walk(visit).await?;
    // Out at the end, to what follows in the page.
    tab_until(visit, &format!("!({HERE})")).await?;
    visit.leave().await?;
    visit.until("document.hasFocus() && document.activeElement.id === 'after'").await?;
    // And back in, to the last thing of the guide, and out at its beginning.
    shift_tab(visit).await?;
    visit.until(&format!("document.activeElement.matches('{frame}')")).await?;
    way.enter(visit).await?;
    visit.until(HERE).await?;
    let last =
        "[...document.querySelectorAll('button, a[href], input, summary')].filter((it) => it.checkVisibility()).at(-1)";
    visit.check(&format!("document.activeElement === {last}")).await?;
    for _ in 0..MANY {
        shift_tab(visit).await?;
        if !visit.is(HERE).await? {
            break;
        }
    }
    visit.leave().await?;
    visit.until("document.hasFocus() && document.activeElement.id === 'before'").await
}

fn check_keyboard(engine: Engine) {
    let site = Site::new();
    for way in Way::ALL {
        // Crisis lines of the page would stand between the guide and the next link.
        let markup = way.markup("/").replace("<a href=\"tel:988\">Call or text 988</a>", "");
        site.write(&format!("{way:?}.html"), page(&markup));
    }
    site.visit(engine, async |visit| {
        for way in Way::ALL {
            println!("{way:?}");
            visit.leave().await?;
            journey(visit, way).await?;
        }
        Ok(())
    });
}

#[test]
fn chromium_goes_through_by_keyboard() {
    check_keyboard(Engine::Chromium);
}

#[test]
fn firefox_goes_through_by_keyboard() {
    check_keyboard(Engine::Firefox);
}

#[test]
fn webkit_goes_through_by_keyboard() {
    check_keyboard(Engine::WebKit);
}

/// What axe-core finds on the page that is looked at, without what is in its frames.
const RULES: &str = r#"
const done = arguments[0];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
axe.run(document, { runOnly: tags, iframes: false, resultTypes: ["violations"] }).then(
    (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`)).join("\n")),
    (error) => done(String(error)));
"#;

#[test]
fn axe_finds_nothing_around_the_guide() {
    let site = Site::new();
    for way in Way::ALL {
        site.write(&format!("{way:?}.html"), page(&way.markup("/")));
    }
    let axe = fs::read_to_string(setting("MANY_PATHS_AXE")).expect("axe-core can be read");
    for engine in Engine::ALL {
        println!("{}", engine.name());
        site.visit(engine, async |visit| {
            let check = async |place: &str| {
                visit.js(&axe, &[]).await?;
                let found = visit.driver.execute_async(RULES, Vec::new()).await?;
                assert_eq!(found.json(), "", "{place}");
                Done::Ok(())
            };
            for way in Way::ALL {
                visit.leave().await?;
                visit.go(&format!("/{way:?}.html")).await?;
                way.open(visit).await?;
                check("inside").await?;
                visit.leave().await?;
                check("the page").await?;
                visit.js("document.querySelector('iframe')?.removeAttribute('title')", &[]).await?;
                visit
                    .js(
                        "document.querySelector('many-paths')?.kept.querySelector('iframe').removeAttribute('title')",
                        &[],
                    )
                    .await?;
                let found = visit.driver.execute_async(RULES, Vec::new()).await?;
                let found = found.json().to_string();
                // It looks into no closed root; there the title is all that counts.
                assert!(way == Way::Element || found.contains("frame-title"), "a fault is found: {found}");
            }
            visit.go(WIDGET).await?;
            check("the static page").await?;
            visit.check("document.title && document.querySelector('iframe').title").await
        });
    }
}
