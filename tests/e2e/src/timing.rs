//! What the frames cost in time: from the moment a page puts the guide in to the first question, for the one file with its
//! frames and for the same program as separate files, compiled while they arrive. Both in turn, in one browser, from a server
//! on this machine that forbids keeping them. Printed, never asserted: machines differ.

use std::fmt::Write as _;
use std::fs;

use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::process::Folder;
use crate::{DOORS, Engine, Visit, WIDGET, setting, visit_in};

/// Timed runs of each; one more of each goes before, to warm up.
pub const RUNS: usize = 15;
/// How many times as long the frames may take before it is worth a thought.
pub const TARGET: f64 = 2.5;
const PLAIN: &str = "/plain/index.html";
const HOST: &str =
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>A center</title><body></body></html>";
/// Puts the guide in; answers with the milliseconds until it says that its doors are there.
const INSERT: &str = r#"
const [address, done] = arguments;
const frame = Object.assign(document.createElement("iframe"), { src: `${address}#loader=on`, width: 800, height: 700 });
addEventListener("message", function hear({ data }) {
    if (!String(data).startsWith("many-paths ready")) return;
    removeEventListener("message", hear);
    done(performance.now() - start);
});
document.querySelector("iframe")?.remove();
const start = performance.now();
document.body.append(frame);
"#;
/// Waits for the click on a door, and from it for a question that can be answered.
const WAIT: &str = r#"
addEventListener("click", () => {
    const start = performance.now();
    const look = new MutationObserver(() => {
        if (!document.querySelector("main input:enabled")) return;
        look.disconnect();
        window.took = performance.now() - start;
    });
    look.observe(document.body, { childList: true, subtree: true });
}, { capture: true, once: true });
"#;

/// Medians of one engine, in milliseconds from putting the guide in to the first question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timing {
    /// The browser.
    pub engine: Engine,
    /// The one file.
    pub framed: f64,
    /// The separate files.
    pub plain: f64,
}

impl Timing {
    /// How many times as long the frames take.
    #[must_use]
    pub fn ratio(&self) -> f64 {
        self.framed / self.plain
    }
}

/// Times an engine.
///
/// # Panics
///
/// When the browser does not do what it is told, or the site can't be made.
#[must_use]
pub fn run(engine: Engine) -> Timing {
    let site = site();
    visit_in(engine, &site.0, async |visit| {
        visit.resize(900).await?;
        visit.go("/").await?;
        let (mut framed, mut plain) = (Vec::new(), Vec::new());
        for _ in 0..=RUNS {
            framed.push(once(visit, WIDGET, &[0, 0]).await?);
            plain.push(once(visit, PLAIN, &[0]).await?);
        }
        Ok(Timing { engine, framed: median(&framed[1..]), plain: median(&plain[1..]) })
    })
}

/// Puts the guide in and begins; gives the milliseconds of both.
async fn once(visit: &Visit, address: &str, frames: &[u16]) -> WebDriverResult<f64> {
    visit.leave().await?;
    let ready = visit.driver.execute_async(INSERT, vec![json!(address)]).await?;
    visit.enter(frames).await?;
    visit.js(WAIT, &[]).await?;
    visit.turn(DOORS[0]).await?;
    let took = visit.js("return window.took", &[]).await?;
    Ok([ready.json(), &took].iter().filter_map(|took| took.as_f64()).sum())
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

fn site() -> Folder {
    let (site, dist, plain) = (Folder::new(), setting("MANY_PATHS_DIST"), setting("MANY_PATHS_PLAIN"));
    fs::create_dir(site.0.join("plain")).expect("a folder can be made");
    fs::write(site.0.join("index.html"), HOST).expect("a page can be written");
    let copy = |from, to: &str| fs::copy(from, site.0.join(&to[1..])).expect("the widget is built");
    copy(dist.join(&WIDGET[1..]), WIDGET);
    for name in ["index.html", "styles.css", "many-paths.js", "many-paths_bg.wasm"] {
        copy(plain.join(name), &format!("/plain/{name}"));
    }
    site
}

/// The section of the privacy document: medians and their ratio.
#[must_use]
pub fn section() -> String {
    let mut text = format!(
        "## What the frames cost in time\n\nFrom putting the guide into a page to the first question, in milliseconds: medians \
         of {RUNS} runs each, in turn, from a server on the same machine. *Frames* is the one file; *plain* the same program as \
         separate files without frames, compiled while they arrive. At most {TARGET} times as long is the aim.\n\n\
         | engine | frames | plain | ratio |\n| --- | --: | --: | --: |\n"
    );
    // One after the other: two browsers at once would time each other.
    for engine in Engine::ALL {
        let timing = run(engine);
        let Timing { framed, plain, .. } = timing;
        let _ = writeln!(text, "| {} | {framed:.0} | {plain:.0} | {:.2} |", engine.name(), timing.ratio());
    }
    text
}
