//! Every screen can be read and used by everyone: axe-core finds nothing, nothing needs sideways scrolling on a narrow
//! phone, and everything to press is large enough.

use std::cell::RefCell;
use std::fs;

use many_paths_e2e::{DOORS, Done, Visit, setting, visit};
use serde_json::{Value, json};

const NARROW: u32 = 320;
const WIDE: u32 = 1200;
/// What axe-core looks for.
const RULES: &str = r#"
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const done = arguments[0];
axe.run(document, { runOnly: tags, resultTypes: ["violations"] }).then(
    (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) => {
        const why = node.failureSummary.split("\n").slice(0, 3).join(" ");
        return `${rule.id} (${rule.impact}): ${node.target} ${node.html.slice(0, 120)} ${why}`;
    }))),
    (error) => done([String(error)]));
"#;
/// Breaks the widget as seen from the page: a test of its own does it for real.
const BREAK: &str = "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('made') }))";
const OPEN_ALL: &str = "for (const it of document.querySelectorAll('details')) it.open = true";
/// Things to press that are too low, by what they are: 44 pixels, and 24 for a word in running text.
const TOO_LOW: &str = r#"
const low = (css, least) => [...document.querySelectorAll(css)]
    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < least - 0.01)
    .map((it) => `${it.getBoundingClientRect().height} of ${least}: ${it.outerHTML.slice(0, 100)}`);
return [...low("button, .mp-bar a, .mp-option, .mp-primary", 44), ...low("summary, a", 24)];
"#;
/// What stands out of the window, when it can be scrolled sideways.
const TOO_WIDE: &str = r#"
const { scrollWidth } = document.scrollingElement;
if (scrollWidth <= innerWidth && innerWidth === 320) return [];
const out = [...document.querySelectorAll("body *")]
    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().right > innerWidth + 0.5)
    .map((it) => `${it.getBoundingClientRect().right} of ${innerWidth}: ${it.outerHTML.slice(0, 100)}`);
return [`${scrollWidth} of ${innerWidth} pixels`, ...out.slice(-3)];
"#;

/// Shows every kind of screen, one after the other.
async fn screens(visit: &Visit, look: impl AsyncFn(&str) -> Done) -> Done {
    let on_to = async |shown: &str| {
        while visit.count(shown).await? == 0 {
            visit.turn(".mp-buttons .mp-primary").await?;
        }
        Done::Ok(())
    };
    visit.open().await?;
    look("start").await?;
    visit.turn(DOORS[0]).await?;
    look("safety").await?;
    visit.click("label[for=mp-hurt_now]").await?;
    visit.click("label[for=mp-daily]").await?;
    visit.until("document.querySelector('.mp-live [data-notice=withdrawal_check]')").await?;
    visit.js(OPEN_ALL, &[]).await?;
    look("safety with notices and helplines").await?;
    visit.js("document.querySelector('.mp-crisis-more').open = false", &[]).await?;
    on_to("[name=goal]").await?;
    visit.click("label[for=mp-abstinence]").await?;
    visit.click("label[for=mp-must]").await?;
    look("a need with radios").await?;
    on_to("#mp-opioid_medicine").await?;
    visit.click("label[for=mp-opioid_medicine]").await?;
    visit.click("label[for=mp-mental_health]").await?;
    visit.click("label[for=mp-must]").await?;
    look("a need with checkboxes").await?;
    on_to("[name=mp-answer]").await?;
    visit.click("label[for=mp-answer-0]").await?;
    visit.click("label[for=mp-important]").await?;
    for summary in visit.driver.find_all(thirtyfour::By::Css(".mp-explain summary")).await? {
        summary.click().await?;
    }
    look("a statement with explanations").await?;
    for answer in [3, 2, 0, 4, 1, 0, 3] {
        visit.turn(".mp-primary").await?;
        visit.click(&format!("label[for=mp-answer-{answer}]")).await?;
    }
    visit.turn(".mp-buttons .mp-link").await?;
    look("check").await?;
    visit.turn(".mp-row .mp-link").await?;
    look("a change").await?;
    visit.turn(".mp-primary").await?;
    visit.turn(".mp-primary").await?;
    look("result").await?;
    visit.js(OPEN_ALL, &[]).await?;
    visit.until("document.querySelector('[data-family] .mp-receipt[open]')").await?;
    look("result with everything open").await?;
    visit.click(".mp-aside .mp-secondary").await?;
    visit.until("document.querySelector('[data-aside] .mp-about')").await?;
    look("set aside in full").await?;
    visit.turn("section:has(.mp-legend) > .mp-buttons .mp-secondary").await?;
    visit.js(OPEN_ALL, &[]).await?;
    look("side by side").await?;
    visit.turn(".mp-back").await?;
    visit.turn(".mp-blind .mp-secondary").await?;
    look("without names").await?;
    visit.click("[role=group] .mp-secondary").await?;
    visit.until("document.querySelector('.mp-live h3')").await?;
    look("a name that was asked for").await?;
    visit.turn(".mp-back").await?;
    visit.click(".mp-result > .mp-buttons .mp-secondary:last-of-type").await?;
    visit.until("document.querySelector('.mp-door')").await?;
    visit.turn(DOORS[1]).await?;
    on_to("[name=mp-answer]").await?;
    visit.click("label[for=mp-answer-0]").await?;
    visit.turn(".mp-buttons .mp-link").await?;
    visit.turn(".mp-primary").await?;
    visit.turn(".mp-them .mp-secondary").await?;
    on_to("[name=mp-answer]").await?;
    visit.click("label[for=mp-answer-3]").await?;
    visit.turn(".mp-buttons .mp-link").await?;
    visit.turn(".mp-primary").await?;
    visit.turn(".mp-both .mp-secondary").await?;
    look("both sheets").await?;
    visit.turn(".mp-foot .mp-link:nth-last-of-type(2)").await?;
    look("who is behind this tool").await?;
    visit.turn(".mp-back").await?;
    visit.turn(".mp-foot .mp-link:last-of-type").await?;
    look("how good this tool is").await?;
    visit.turn(".mp-back").await?;
    visit.js(BREAK, &[]).await?;
    visit.until("document.activeElement === document.querySelector('#help h1')").await?;
    look("static help").await
}

/// The lines of a script's answer, each with the screen in front.
fn lines(screen: &str, found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.map(|line| format!("{screen}: {}", line.as_str().unwrap_or_default())).collect()
}

fn check_none(found: &[String]) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

/// A fault made on purpose is found: silence means something.
async fn check_axe_sees(visit: &Visit, axe: &str) -> Done {
    visit.open().await?;
    visit.js("document.querySelector('.mp-door').textContent = ''; document.body.append(new Image())", &[]).await?;
    visit.js(axe, &[]).await?;
    let found = lines("fault", visit.driver.execute_async(RULES, Vec::new()).await?.json());
    for rule in ["button-name", "image-alt"] {
        assert!(found.iter().any(|line| line.contains(rule)), "{rule} is not among {found:?}");
    }
    Ok(())
}

/// Runs axe-core on every screen, in this width and these colors.
fn check_axe(width: u32, scheme: &str) {
    visit(async |visit| {
        let axe = fs::read_to_string(setting("MANY_PATHS_AXE")).expect("axe-core can be read");
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        visit.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        visit.resize(width).await?;
        check_axe_sees(visit, &axe).await?;
        visit.check(&format!("matchMedia('(prefers-color-scheme: {scheme})').matches")).await?;
        let found = RefCell::new(Vec::new());
        screens(visit, async |screen| {
            if !visit.is("window.axe").await? {
                visit.js(&axe, &[]).await?;
            }
            // Colors that are still changing would be judged halfway.
            visit.until("document.getAnimations().every((it) => it.playState !== 'running')").await?;
            let said = visit.driver.execute_async(RULES, Vec::new()).await?;
            found.borrow_mut().extend(lines(screen, said.json()));
            Ok(())
        })
        .await?;
        check_none(&found.into_inner());
        Ok(())
    });
}

#[test]
fn axe_finds_nothing_on_a_narrow_phone() {
    check_axe(NARROW, "light");
}

#[test]
fn axe_finds_nothing_on_a_wide_screen() {
    check_axe(WIDE, "light");
}

#[test]
fn axe_finds_nothing_in_dark_colors() {
    check_axe(WIDE, "dark");
}

/// Nothing that the script finds is on any screen at this width.
fn check_screens(width: u32, script: &'static str) {
    visit(async |visit| {
        visit.resize(width).await?;
        let found = RefCell::new(Vec::new());
        screens(visit, async |screen| {
            let said = visit.js(script, &[]).await?;
            found.borrow_mut().extend(lines(screen, &said));
            Ok(())
        })
        .await?;
        check_none(&found.into_inner());
        Ok(())
    });
}

#[test]
fn nothing_needs_sideways_scrolling() {
    check_screens(NARROW, TOO_WIDE);
}

#[test]
fn everything_to_press_is_large_enough() {
    check_screens(360, TOO_LOW);
}

#[test]
fn the_page_has_a_language_and_a_title() {
    visit(async |visit| {
        visit.open().await?;
        visit.check("document.documentElement.lang === 'en' && document.documentElement.dir === 'ltr'").await?;
        visit.check("document.title.length > 0").await
    });
}
