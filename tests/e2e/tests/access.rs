//! Every screen can be read and used by everyone, in every language: axe-core finds nothing, in any colors, narrow or wide,
//! and everything to press is large enough.

use std::cell::RefCell;
use std::fs;

use many_paths_e2e::hosts::Site;
use many_paths_e2e::screens::{COLORS, Tongue, screens, tongues};
use many_paths_e2e::{Done, Visit, WIDGET, setting, visit_emulated};
use serde_json::Value;

/// A narrow phone, and a wide screen.
const WIDTHS: [u32; 2] = [320, 1200];
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
/// Faults made on purpose: a door without a name, an image without a text, words too pale to read in any colors.
const FAULTS: &str = "document.querySelector('.mp-door').textContent = '';\
    document.body.append(new Image());\
    const faint = document.querySelector('.mp-lead').style;\
    faint.forcedColorAdjust = 'none'; faint.color = '#888'; faint.background = '#999';";
/// Things to press that are too low, by what they are: 44 pixels, and 24 for a word in running text.
const TOO_LOW: &str = r#"
const low = (css, least) => [...document.querySelectorAll(css)]
    .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < least - 0.01)
    .map((it) => `${it.getBoundingClientRect().height} of ${least}: ${it.outerHTML.slice(0, 100)}`);
return [...low("button, .mp-bar a, .mp-option, .mp-primary", 44), ...low("summary, a", 24)];
"#;

/// The lines of a script's answer, each with the screen in front.
fn lines(screen: &str, found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.map(|line| format!("{screen}: {}", line.as_str().unwrap_or_default())).collect()
}

fn check_none(found: &[String]) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

/// What axe-core finds on this screen, in all colors and widths.
async fn look(visit: &Visit, screen: &str, axe: &str) -> thirtyfour::error::WebDriverResult<Vec<String>> {
    if !visit.is("window.axe").await? {
        visit.js(axe, &[]).await?;
    }
    let mut found = Vec::new();
    for (colors, features) in COLORS {
        visit.prefer(features).await?;
        let [(name, value)] = features else { panic!("{colors}: one feature") };
        visit.until(&format!("matchMedia('({name}: {value})').matches")).await?;
        for width in WIDTHS {
            visit.resize(width).await?;
            // Colors that are still changing would be judged halfway.
            let still = "document.getAnimations().every((it) => it.playState !== 'running')";
            visit.until(&format!("innerWidth === {width} && {still}")).await?;
            let said = visit.driver.execute_async(RULES, Vec::new()).await?;
            found.extend(lines(&format!("{screen}, {colors}, {width}"), said.json()));
        }
    }
    Ok(found)
}

/// Runs axe-core on every screen in this language.
fn check_axe(tongue: &Tongue) {
    visit_emulated(&tongue.folder, async |visit| {
        let axe = fs::read_to_string(setting("MANY_PATHS_AXE")).expect("axe-core can be read");
        let found = RefCell::new(Vec::new());
        screens(visit, &tongue.settings(), async |screen| {
            let root = [tongue.tag, tongue.direction].map(str::to_owned);
            let said = visit.js("return [document.documentElement.lang, document.documentElement.dir]", &[]).await?;
            assert_eq!(said, serde_json::json!(root), "language and direction of {screen}");
            visit.check("document.title.length > 0").await?;
            let new = look(visit, screen, &axe).await?;
            found.borrow_mut().extend(new);
            Ok(())
        })
        .await?;
        check_none(&found.into_inner());
        Ok(())
    });
}

/// The language with this tag.
fn tongue(tag: &str) -> Tongue {
    tongues().into_iter().find(|it| it.tag == tag).unwrap_or_else(|| panic!("{tag} is not built"))
}

#[test]
fn axe_finds_nothing_in_english() {
    check_axe(&tongue("en"));
}

#[test]
fn axe_finds_nothing_in_spanish() {
    check_axe(&tongue("es"));
}

#[test]
fn axe_finds_nothing_from_right_to_left() {
    check_axe(&tongue("ar-XB"));
}

#[test]
fn axe_finds_nothing_in_longer_words() {
    check_axe(&tongue("en-XA"));
}

/// What shows while the program is on its way, and the help where it never comes, from a file that ends before it.
#[test]
fn axe_finds_nothing_before_the_program_comes() {
    let site = Site::without_program();
    visit_emulated(site.folder(), async |visit| {
        let axe = fs::read_to_string(setting("MANY_PATHS_AXE")).expect("axe-core can be read");
        let mut found = Vec::new();
        for tag in ["en", "es"] {
            visit.driver.goto("about:blank").await?;
            visit.go(&format!("{WIDGET}#lang={tag}")).await?;
            visit.enter(&[0]).await?;
            visit.until(&format!("document.documentElement.lang === '{tag}'")).await?;
            for (screen, help) in [("first words", "hidden"), ("first words and help", "visible")] {
                let shown = "getComputedStyle(document.querySelector('#help h1')).visibility";
                visit.until(&format!("{shown} === '{help}'")).await?;
                let screen = format!("{screen} ({tag})");
                found.extend(look(visit, &screen, &axe).await?);
                found.extend(lines(&screen, &visit.js(TOO_LOW, &[]).await?));
                visit.js("for (const it of document.getAnimations()) it.finish()", &[]).await?;
            }
        }
        check_none(&found);
        Ok(())
    });
}

#[test]
fn every_language_is_looked_at() {
    let looked = ["en", "es", "ar-XB", "en-XA"];
    assert_eq!(tongues().iter().map(|it| it.tag).collect::<Vec<_>>(), looked, "a language needs its test here");
}

#[test]
fn axe_finds_what_is_wrong_in_all_colors_and_widths() {
    visit_emulated(&tongue("en").folder, async |visit| {
        let axe = fs::read_to_string(setting("MANY_PATHS_AXE")).expect("axe-core can be read");
        visit.open().await?;
        visit.js(FAULTS, &[]).await?;
        let found = look(visit, "fault", &axe).await?;
        for (colors, _) in COLORS {
            for width in WIDTHS {
                for rule in ["button-name", "image-alt", "color-contrast"] {
                    let wanted = format!("fault, {colors}, {width}: {rule} ");
                    assert!(found.iter().any(|line| line.starts_with(&wanted)), "{wanted} is not among {found:#?}");
                }
            }
        }
        Done::Ok(())
    });
}

#[test]
fn everything_to_press_is_large_enough() {
    for tongue in tongues() {
        visit_emulated(&tongue.folder, async |visit| {
            visit.resize(360).await?;
            let found = RefCell::new(Vec::new());
            screens(visit, &tongue.settings(), async |screen| {
                let said = visit.js(TOO_LOW, &[]).await?;
                found.borrow_mut().extend(lines(screen, &said));
                Ok(())
            })
            .await?;
            check_none(&found.into_inner());
            Ok(())
        });
    }
}
