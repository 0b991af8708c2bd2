//! Times the guide on an old phone: a slow line and a processor that is six times slower, both emulated by Chromium. Prints a
//! line for each figure: milliseconds seen, the most that it may be, and what it is. `cargo xtask bench` builds the guide
//! and runs this. The file is sent gzipped, as a site sends it.

use std::fs;
use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use many_paths_e2e::hosts::Site;
use many_paths_e2e::{DOORS, Visit, WIDGET, setting, visit_emulated};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// A line: its name, bits a second, milliseconds there and back, and what may pass until each of [`FIGURES`].
const LINES: [(&str, f64, f64, [f64; 4]); 2] =
    [("3G", 1.6e6, 300.0, [1500.0, 5000.0, 200.0, 500.0]), ("slow 3G", 0.4e6, 400.0, [2500.0, 8000.0, 200.0, 500.0])];
/// What is timed, in milliseconds: from the start of loading, and from a press to the next screen.
const FIGURES: [&str; 4] = ["first words", "doors to press", "next question, the slowest", "result"];
/// How many times slower the processor is.
const SLOWER: u32 = 6;
/// Visits on each line; the middle one counts.
const VISITS: usize = 3;

/// Milliseconds from the start of loading to the first words in the inner frame, and to the doors that can be pressed.
const LOADED: &str = r#"
const done = arguments[0];
const wait = () => {
    const [words] = performance.getEntriesByName("first-contentful-paint");
    const door = document.querySelector("button.mp-door");
    if (!words || !door) return setTimeout(wait, 10);
    done([performance.timeOrigin + words.startTime, performance.timeOrigin + performance.now()]);
};
wait();
"#;
/// Milliseconds from a press to the next screen, drawn.
const PRESSED: &str = r#"
const [css, done] = arguments, start = performance.now();
document.querySelector(css).click();
requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
"#;

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The [`FIGURES`] of one visit.
async fn once(visit: &Visit) -> WebDriverResult<[f64; 4]> {
    visit.driver.goto("about:blank").await?;
    visit.go(WIDGET).await?;
    let start = visit.js("return performance.timeOrigin", &[]).await?.as_f64().unwrap_or_default();
    visit.enter(&[0]).await?;
    let loaded = visit.driver.execute_async(LOADED, Vec::new()).await?;
    let [words, doors] = [0, 1].map(|at| loaded.json()[at].as_f64().unwrap_or_default() - start);
    let mut pressed = Vec::new();
    for css in
        [DOORS[0]].into_iter().chain([".mp-buttons .mp-primary"; 16]).chain([".mp-buttons .mp-link", ".mp-primary"])
    {
        let took = visit.driver.execute_async(PRESSED, vec![json!(css)]).await?;
        pressed.push(took.json().as_f64().unwrap_or_default());
    }
    let result = pressed.pop().unwrap_or_default();
    Ok([words, doors, pressed.into_iter().fold(0.0, f64::max), result])
}

fn main() {
    let folder = setting("MANY_PATHS_DIST");
    let file = fs::read(folder.join(&WIDGET[1..])).expect("the guide is built");
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&file).expect("memory can be written");
    let packed = packed.finish().expect("memory can be written");
    let site = Site::new();
    site.write(&WIDGET[1..], packed);
    site.write("_headers", format!("{WIDGET}\n  Content-Encoding: gzip\n"));
    let told = visit_emulated(site.folder(), async |visit| {
        visit.size(360, 640, 1).await?;
        visit.cdp("Network.enable", json!({})).await?;
        let mut told = String::new();
        for (name, bits, there_and_back, limits) in LINES {
            let bytes = bits / 8.0;
            let line = json!({ "offline": false, "latency": there_and_back, "downloadThroughput": bytes, "uploadThroughput": bytes });
            visit.cdp("Network.emulateNetworkConditions", line).await?;
            visit.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await?;
            let mut seen = [const { Vec::new() }; FIGURES.len()];
            for _ in 0..VISITS {
                once(visit).await?.into_iter().zip(&mut seen).for_each(|(time, seen)| seen.push(time));
            }
            for ((times, limit), what) in seen.into_iter().zip(limits).zip(FIGURES) {
                told += &format!("{:.0}\t{limit:.0}\t{name}, {SLOWER} times slower: {what}\n", middle(times));
            }
        }
        Ok(told)
    });
    print!("{told}");
}
