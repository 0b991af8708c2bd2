//! The exfiltration audit: a hostile page fires every channel by which browsers are known to send something, and a
//! second origin notes what comes. Without frames this shows which channels work at all; in our frames nothing may come.
//!
//! The channels are in `audit/hostile.js`, the second origin in `sink`; [`run`] is one engine in one setup.

mod report;
mod sink;

use std::fs;
use std::path::Path;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use thirtyfour::error::WebDriverResult;
use xtask::pack::{self, Page};

use crate::process::Folder;
use crate::{Engine, Visit, visit_in};
pub use report::section;
pub use sink::Reach;
use sink::Sink;

/// The hostile script, without its constants.
const HOSTILE: &str = include_str!("audit/hostile.js");
/// How long nothing more must come before a page counts as done, and the least time it gets.
const QUIET: Duration = Duration::from_millis(1500);
/// How long a page with a single channel is given before the next one is opened.
const TURN: Duration = Duration::from_millis(500);

/// How long a page may take to load.
const LOAD: Duration = Duration::from_secs(3);

/// What stands around the hostile page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setup {
    /// Nothing: which channels work at all. Those that reach for a page around it get one without a sandbox.
    Control,
    /// Our frames, opened by themselves.
    Framed,
    /// Our frames inside a host page's `<iframe>`.
    Hosted,
}

impl Setup {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Control, Self::Framed, Self::Hosted];

    /// What a table calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Control => "no protection",
            Self::Framed => "our frames",
            Self::Hosted => "our frames in a host page",
        }
    }
}

/// One channel in one setup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name in the script.
    pub channel: String,
    /// How far it came.
    pub reach: Reach,
    /// The error that the script met, if it met one.
    pub note: String,
}

/// What one engine let out in one setup.
#[derive(Debug, Clone)]
pub struct Audit {
    /// The engine.
    pub engine: Engine,
    /// Its version, as it tells it.
    pub version: String,
    /// What stood around the hostile page.
    pub setup: Setup,
    /// What was fired by the script alone, in the script's order.
    pub rows: Vec<Row>,
    /// What was fired by a visitor's real click.
    pub clicked: Vec<Row>,
    /// Packets to the STUN server, before any click.
    pub stun: u32,
}

/// The channels of a kind, in the script's order: fired `together`, each `alone` in its load, or `clicked`.
#[must_use]
pub fn channels(kind: &str) -> Vec<&'static str> {
    let start = format!("{kind}[\"");
    let name = |line: &'static str| line.strip_prefix(&*start)?.split('"').next();
    HOSTILE.lines().filter_map(name).collect()
}

/// Fires every channel in this engine and setup.
///
/// # Panics
///
/// When a browser does not do what it is told, or the hostile page does not run.
#[must_use]
pub fn run(engine: Engine, setup: Setup) -> Audit {
    let names = [channels("together"), channels("alone")].concat();
    let (sink, clicks, folder) = (Sink::start(&names), Sink::start(&channels("clicked")), Folder::new());
    let files = Files { folder: &folder.0, setup };
    files.write("together", &sink, str::to_owned);
    channels("alone").into_iter().for_each(|name| files.write(name, &sink, str::to_owned));
    channels("clicked").into_iter().for_each(|name| files.write(name, &clicks, str::to_owned));
    visit_in(engine, &folder.0, async |visit| {
        let version = visit.version();
        // Firefox waits for the page that a download does not open.
        visit.driver.set_page_load_timeout(LOAD).await?;
        files.open(visit, "together").await?;
        visit.enter(files.frames("together")).await?;
        visit.until("window.done").await?;
        let start = Instant::now();
        let (mut last, mut count) = (start, 0);
        while last.elapsed() < QUIET || start.elapsed() < 2 * QUIET {
            tokio::time::sleep(TURN / 10).await;
            let now = names.iter().filter(|name| sink.reach(name) > Reach::Nothing).count();
            if now != count {
                (last, count) = (Instant::now(), now);
            }
        }
        let notes = visit.js("return window.fired", &[]).await?;
        for name in channels("alone") {
            // The page is left while it is loaded: a driver may call that an error.
            let _ = files.open(visit, name).await;
            tokio::time::sleep(TURN).await;
        }
        let row = |sink: &Sink, channel: &str| Row {
            channel: channel.to_owned(),
            reach: reach(visit, sink, channel),
            note: notes[channel].as_str().unwrap_or_default().to_owned(),
        };
        let rows = names.iter().map(|name| row(&sink, name)).collect();
        let stun = sink.stun();
        let mut clicked = Vec::new();
        for name in channels("clicked") {
            click(visit, &files, name).await?;
            clicked.push(row(&clicks, name));
        }
        Ok(Audit { engine, version, setup, rows, clicked, stun })
    })
}

/// Fires one channel that ends the page, in our frames with a change made to the packed file: what is seen when a part of
/// them is missing.
///
/// # Panics
///
/// As [`run`].
#[must_use]
pub fn run_changed(engine: Engine, channel: &'static str, change: impl Fn(&str) -> String) -> Reach {
    let (sink, folder) = (Sink::start(&[channel]), Folder::new());
    let files = Files { folder: &folder.0, setup: Setup::Framed };
    files.write(channel, &sink, change);
    visit_in(engine, &folder.0, async |visit| {
        let _ = files.open(visit, channel).await;
        tokio::time::sleep(QUIET).await;
        Ok(reach(visit, &sink, channel))
    })
}

/// Opens a page, clicks on what it shows as a visitor does, and closes what that opened.
async fn click(visit: &Visit, files: &Files<'_>, name: &str) -> WebDriverResult<()> {
    files.open(visit, name).await?;
    visit.enter(files.frames(name)).await?;
    visit.until("window.done").await?;
    let _ = visit.click("#target").await;
    tokio::time::sleep(2 * TURN).await;
    let windows = visit.driver.windows().await?;
    for window in &windows[1..] {
        visit.driver.switch_to_window(window.clone()).await?;
        visit.driver.close_window().await?;
    }
    visit.driver.switch_to_window(windows[0].clone()).await
}

fn reach(visit: &Visit, sink: &Sink, channel: &str) -> Reach {
    let own = visit.server.log.lock().unwrap_or_else(PoisonError::into_inner);
    // The page's own origin is outside as well: some channels go there because they may go nowhere else.
    let own = own.iter().any(|line| line.split([' ', '?']).nth(1) == Some(&*format!("/x/{channel}")));
    let packets = match channel {
        "webtransport" => sink.quic(),
        // Packets tell no name.
        "webrtc" | "webrtc-frame" | "open-then-webrtc" => sink.stun(),
        _ => 0,
    };
    if own || packets > 0 { Reach::Sent } else { sink.reach(channel) }
}

/// The pages of a run.
struct Files<'a> {
    folder: &'a Path,
    setup: Setup,
}

impl Files<'_> {
    /// Writes the page that fires this.
    fn write(&self, fire: &str, sink: &Sink, change: impl Fn(&str) -> String) {
        let home = "const HOME = new URL(document.baseURI).origin;\n";
        let script = format!("{}{home}const FIRE = \"{fire}\";\n{HOSTILE}", sink.script);
        let [import, image] = ["sheet-style-import", "sheet-background-image"].map(|name| match fire {
            "together" => sink.address(name),
            _ => String::new(),
        });
        let style = format!("@import url({import});\n#sheet {{ background: url({image}) }}");
        let page = Page { title: "A page", style: &style, body: "<p>A page</p>", script: &script, ..Page::EMPTY };
        let file = match self.setup {
            Setup::Control => pack::bare(&page),
            _ => change(&pack::framed(&page).expect("the page can be packed")),
        };
        let host = format!("<!doctype html><title>A host</title><iframe src=\"{fire}.html\"></iframe>");
        let write = |name: String, text| fs::write(self.folder.join(name), text).expect("a page can be written");
        write(format!("{fire}.html"), file);
        write(format!("{fire}-host.html"), host);
    }

    /// Opens it.
    async fn open(&self, visit: &Visit, name: &str) -> WebDriverResult<()> {
        let host = if self.hosted(name) { "-host" } else { "" };
        visit.leave().await?;
        visit.go(&format!("/{name}{host}.html")).await
    }

    /// Is it shown in a host page?
    fn hosted(&self, name: &str) -> bool {
        let reaches_up = name.starts_with("top-") || name.starts_with("parent-");
        self.setup == Setup::Hosted || (self.setup == Setup::Control && reaches_up)
    }

    /// Where the hostile page is in what was opened.
    fn frames(&self, name: &str) -> &'static [u16] {
        let ours = usize::from(self.setup != Setup::Control);
        &[0, 0][..ours + usize::from(self.hosted(name))]
    }
}
