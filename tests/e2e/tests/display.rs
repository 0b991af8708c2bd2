//! On any display: 320 pixels, 400 % zoom, lying on its side, with the reader's own spacing, colors and paper. Nothing is cut or
//! needs sideways scrolling, what has the focus is in sight, and crisis help stands at the top after every turn.

use std::cell::RefCell;

use many_paths_e2e::hosts::Site;
use many_paths_e2e::screens::{Tongue, screens, tongues};
use many_paths_e2e::{DOORS, Done, Visit, WIDGET, visit_emulated};
use serde_json::Value;

/// Displays: their name, width and height in CSS pixels, and pixels of the screen to one.
const DISPLAYS: [(&str, u32, u32, u32); 4] = [
    ("a narrow phone", 320, 640, 2),
    ("a phone on its side", 568, 320, 2),
    ("1280 by 1024 at 400 %", 320, 256, 4),
    ("a tablet", 768, 1024, 1),
];
/// The reader's own spacing, as WCAG 1.4.12 has it.
const SPACING: &str = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}\
    p{margin-block-end:2em!important}";
/// What stands out of the window or of what clips it, and text that lies on other text.
const CUT: &str = r#"
const { scrollWidth } = document.scrollingElement;
const told = (it) => it.outerHTML.slice(0, 120);
const all = [...document.querySelectorAll("body *")].filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest("svg, thead"));
const found = [];
if (scrollWidth > innerWidth) {
    const out = all.filter((it) => { const { left, right } = it.getBoundingClientRect(); return right > innerWidth + 0.5 || left < -0.5; });
    found.push(`${scrollWidth} of ${innerWidth} pixels wide`, ...out.slice(-3).map(told));
}
for (const it of all) {
    const { overflowX, overflowY, display } = getComputedStyle(it);
    if (display === "inline" || it.matches("progress, input")) continue;
    if ((overflowX !== "visible" && it.scrollWidth > it.clientWidth) || (overflowY !== "visible" && it.scrollHeight > it.clientHeight))
        found.push(`cut: ${told(it)}`);
    if (it.matches("button, summary, .mp-option") && (it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1))
        found.push(`runs over: ${told(it)}`);
}
const words = all.filter((it) => it.matches("p, h1, h2, h3, h4, button, label, summary, li, dt, dd, td, th, legend"));
const leaves = words.filter((it) => !words.some((other) => other !== it && it.contains(other)));
const places = leaves.map((it) => [it, it.getBoundingClientRect()]).filter(([, { width, height }]) => width > 1 && height > 1);
for (let i = 0; i < places.length; i++) for (let j = i + 1; j < Math.min(places.length, i + 12); j++) {
    const [[a, one], [b, other]] = [places[i], places[j]];
    const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (wide > 1 && high > 1) found.push(`overlap: ${told(a)} and ${told(b)}`);
}
return found;
"#;

fn check_none(found: &[String]) {
    assert!(found.is_empty(), "{} found:\n{}", found.len(), found.join("\n"));
}

fn lines(screen: &str, found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.map(|line| format!("{screen}: {}", line.as_str().unwrap_or_default())).collect()
}

/// What is cut on this screen, on every display, with our spacing and with the reader's.
async fn cut(visit: &Visit, screen: &str) -> thirtyfour::error::WebDriverResult<Vec<String>> {
    let mut found = Vec::new();
    for (display, width, height, scale) in DISPLAYS {
        visit.size(width, height, scale).await?;
        visit.until(&format!("innerWidth === {width} && innerHeight === {height}")).await?;
        for spacing in ["", SPACING] {
            space(visit, spacing).await?;
            let spaced = if spacing.is_empty() { "" } else { ", spaced" };
            found.extend(lines(&format!("{screen}, {display}{spaced}"), &visit.js(CUT, &[]).await?));
        }
        space(visit, "").await?;
    }
    Ok(found)
}

/// Puts a sheet of the reader's own over ours; the page's policy lets sheets through that are made by script.
async fn space(visit: &Visit, sheet: &str) -> Done {
    let put =
        "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]";
    visit.js(put, &[sheet]).await.map(drop)
}

fn check_displays(tongue: &Tongue) {
    visit_emulated(&tongue.folder, async |visit| {
        let found = RefCell::new(Vec::new());
        screens(visit, &tongue.settings(), async |screen| {
            let new = cut(visit, screen).await?;
            found.borrow_mut().extend(new);
            Ok(())
        })
        .await?;
        check_none(&found.into_inner());
        Ok(())
    });
}

#[test]
fn nothing_is_cut_on_any_display() {
    tongues().iter().for_each(check_displays);
}

#[test]
fn nothing_is_cut_before_the_program_comes() {
    visit_emulated(Site::without_program().folder(), async |visit| {
        let mut found = Vec::new();
        for settings in ["lang=en", "lang=es&country=ie"] {
            visit.driver.goto("about:blank").await?;
            visit.go(&format!("{WIDGET}#{settings}")).await?;
            visit.enter(&[0]).await?;
            visit.until("[...document.querySelectorAll('.mp-start h1')].some((it) => it.checkVisibility())").await?;
            found.extend(cut(visit, settings).await?);
            visit.js("for (const it of document.getAnimations()) it.finish()", &[]).await?;
            found.extend(cut(visit, &format!("{settings}, help")).await?);
        }
        check_none(&found);
        Ok(())
    });
}

#[test]
fn what_is_cut_is_seen() {
    let faults = [
        ("document.querySelector('.mp-lead').style.width = '1400px'", "pixels wide"),
        ("Object.assign(document.querySelector('.mp-lead').style, { height: '1em', overflow: 'hidden' })", "cut: "),
        ("document.querySelector('.mp-who h2').style.marginBottom = '-60px'", "overlap: "),
        ("document.querySelector('.mp-door').style.height = '20px'", "runs over: "),
    ];
    for (fault, wanted) in faults {
        visit_emulated(&tongues()[0].folder, async |visit| {
            visit.open().await?;
            visit.js(fault, &[]).await?;
            let found = cut(visit, "fault").await?;
            for (display, ..) in DISPLAYS {
                let here = |line: &&String| line.contains(display) && line.contains(wanted);
                assert!(found.iter().any(|line| here(&line)), "{wanted} on {display} is not among {found:#?}");
            }
            Ok(())
        });
    }
}

/// How long what changes its color takes to.
const FADES: &str = "Math.max(...[...document.querySelectorAll('.mp-door, .mp-option, .mp-primary')]
    .map((it) => Math.max(...getComputedStyle(it).transitionDuration.split(',').map(parseFloat))))";

#[test]
fn nothing_moves_for_those_who_asked_for_less() {
    visit_emulated(&tongues()[0].folder, async |visit| {
        for (motion, moves) in [("no-preference", true), ("reduce", false)] {
            visit.prefer(&[("prefers-reduced-motion", motion)]).await?;
            visit.open().await?;
            for door in [None, Some(DOORS[0])] {
                if let Some(door) = door {
                    visit.turn(door).await?;
                }
                visit.check(&format!("({FADES} > 0) === {moves}")).await?;
                visit.check("document.getAnimations().every((it) => it.effect.getTiming().iterations === 1)").await?;
            }
        }
        Ok(())
    });
}
