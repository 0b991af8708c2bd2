//! What session recorders get to hold of a journey: a made-up site's page runs rrweb, Clarity and a watcher of our own
//! before anything else (`recorders/watch.js`), a visitor goes through the guide (`journey`), and every phrase they read or
//! chose is looked for in what each recorder holds. The same program in the page itself is the control: there they hold it.

mod journey;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;
use xtask::pack;

use crate::process::Folder;
use crate::{Done, Engine, Visit, WIDGET, setting, visit_in};
use journey::Reader;

const HOST: &str = include_str!("recorders/host.html");
const WATCH: &str = include_str!("recorders/watch.js");
/// Who records, as `watch.js` calls them.
const WHO: [(&str, &str); 3] = [("rrweb", "rrweb 2.2.2"), ("clarity", "clarity-js 0.8.70"), ("watcher", "our watcher")];
/// What the visitor writes into the site's own box at the end, and what the page then says.
const OWN: [&str; 2] = ["recorded until the end", "hello recorded until the end"];

/// How a site has the guide in its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setup {
    /// The same program without frames, in the page itself: the control.
    Page,
    /// The file in a plain `<iframe>` of the same site, without a sandbox of its own: the least protection there is.
    Frame,
    /// By the loader, `<many-paths>`.
    Element,
}

impl Setup {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Frame, Self::Element];

    /// What a table calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "in the page itself (control)",
            Self::Frame => "plain `<iframe>`",
            Self::Element => "`<many-paths>`",
        }
    }

    fn markup(self) -> &'static str {
        match self {
            Self::Page => {
                "<link rel=\"stylesheet\" href=\"plain/styles.css\"><div id=\"app\"></div><div id=\"help\" hidden></div>\
                 <script type=\"module\">import init from \"./plain/many-paths.js\"; \
                 init({ module_or_path: \"./plain/many-paths_bg.wasm\" })</script>"
            }
            Self::Frame => "<iframe title=\"Support groups\" src=\"many-paths.html\"></iframe>",
            Self::Element => "<script src=\"embed.js\"></script><many-paths></many-paths>",
        }
    }

    /// Everything that stands in the page for all visitors alike and that the site may read, as [`plain`] text.
    fn fixed(self, dist: &Path) -> String {
        let read = |name: &str| fs::read_to_string(dist.join(name)).expect("the widget is built");
        match self {
            Self::Page => String::new(),
            // Twice: the inner page is text in an attribute of the outer.
            Self::Frame => plain(&unescape(&unescape(&read(&WIDGET[1..])))),
            Self::Element => plain(&read("embed.js")),
        }
    }
}

/// What one recorder held after a journey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Its name and version.
    pub who: &'static str,
    /// Everything it noted.
    pub events: u64,
    /// Clicks among these.
    pub clicks: u64,
    /// Changes of boxes and choices among these.
    pub inputs: u64,
    /// Phrases found that stand in the file or the loader for everyone.
    pub fixed: Vec<String>,
    /// Other phrases found: what this visitor was asked, chose or was told.
    pub told: Vec<String>,
    /// Ids and classes of the guide's elements found that stand in neither.
    pub names: Vec<String>,
}

/// One journey in one engine and what was held of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The browser.
    pub engine: Engine,
    /// How the guide stood in the page.
    pub setup: Setup,
    /// Screens that were read.
    pub screens: usize,
    /// Phrases that were looked for.
    pub phrases: usize,
    /// Those of them that stand in the file or the loader for everyone.
    pub fixed: Vec<String>,
    /// Answers that were chosen.
    pub chosen: Vec<String>,
    /// By recorder: rrweb, Clarity, the watcher.
    pub held: Vec<Held>,
    /// Keys that the watcher saw, but those pressed in the site's own box.
    pub keys: Vec<String>,
    /// Elements of the guide that the watcher saw as targets of events.
    pub targets: Vec<String>,
    /// Kinds of events that the watcher saw, but those in the site's own box.
    pub kinds: Vec<String>,
    /// Messages that reached the page, in order.
    pub messages: Vec<String>,
}

/// Takes a journey and says what was held of it.
///
/// # Panics
///
/// When the browser does not do what it is told, a recorder does not last to the end, or the site's page can't be made.
#[must_use]
pub fn run(engine: Engine, setup: Setup) -> Run {
    let site = site(setup);
    let fixed = setup.fixed(&setting("MANY_PATHS_DIST"));
    visit_in(engine, &site.0, async |visit| {
        visit.resize(1000).await?;
        visit.go("/").await?;
        visit.until("watch.there()").await?;
        let journal = Reader::new(visit, setup).journey().await?;
        let [seen, counts] =
            [visit.js("return watch.seen()", &[]).await?, visit.js("return watch.counts()", &[]).await?];
        stay_to_the_end(visit).await?;
        let [phrases, names] = [found(visit, &journal.phrases).await?, found(visit, &journal.names).await?];
        let for_all = |phrase: &String| stands_in(phrase, &fixed);
        let held = WHO.map(|(key, who)| {
            let count = |at: usize| counts[key][at].as_u64().unwrap_or_default();
            let (fixed, told) = list(&phrases[key]).into_iter().partition(for_all);
            let names = list(&names[key]).into_iter().filter(|name| !for_all(name)).collect();
            Held { who, events: count(0), clicks: count(1), inputs: count(2), fixed, told, names }
        });
        Ok(Run {
            engine,
            setup,
            screens: journal.screens,
            phrases: journal.phrases.len(),
            fixed: journal.phrases.iter().filter(|phrase| for_all(phrase)).cloned().collect(),
            chosen: journal.chosen.into_iter().collect(),
            held: held.into(),
            keys: list(&seen["keys"]),
            targets: list(&seen["targets"]),
            kinds: list(&seen["kinds"]),
            messages: list(&seen["messages"]),
        })
    })
}

/// The site's folder.
fn site(setup: Setup) -> Folder {
    let site = Folder::new();
    let write = |name: &str, text: &[u8]| fs::write(site.0.join(name), text).expect("a file can be written");
    let read = |file: &Path| fs::read(file).unwrap_or_else(|e| panic!("cannot read {}: {e}", file.display()));
    write("index.html", pack::fill(HOST, &[("guide", setup.markup())]).as_bytes());
    write("watch.js", WATCH.as_bytes());
    write("rrweb.js", &read(&setting("MANY_PATHS_RRWEB")));
    write("clarity.js", &read(&setting("MANY_PATHS_CLARITY")));
    let (dist, plain) = (setting("MANY_PATHS_DIST"), setting("MANY_PATHS_PLAIN"));
    for name in xtask::dist::SHIPPED {
        write(name, &read(&dist.join(name)));
    }
    fs::create_dir(site.0.join("plain")).expect("a folder can be made");
    for name in ["styles.css", "many-paths.js", "many-paths_bg.wasm"] {
        write(&format!("plain/{name}"), &read(&plain.join(name)));
    }
    site
}

/// Writes into the site's own box and waits until each recorder holds it: they ran all the time, and none lags behind.
async fn stay_to_the_end(visit: &Visit) -> Done {
    visit.leave().await?;
    visit.click("#own").await?;
    visit.press(OWN[0]).await?;
    visit.until(&format!("watch.hold('{}')", OWN[1])).await
}

async fn found(visit: &Visit, phrases: &BTreeSet<String>) -> WebDriverResult<Value> {
    let found = visit.driver.execute("return watch.found(arguments[0])", vec![json!(phrases)]).await?;
    Ok(found.json().clone())
}

/// The section of the privacy document: one table, a row for each recorder, engine and setup.
#[must_use]
pub fn section() -> String {
    let mut text = String::from(
        "## Recorders\n\nA made-up site's page loads rrweb, Clarity and a watcher of our own before anything else, each told \
         to hide nothing. A visitor answers every question by mouse and keys and opens the result. Every phrase they read or \
         chose is looked for in what each recorder holds. *Same for all* are phrases that stand in the file or the loader for \
         everyone, such as helplines; *told* are all others: questions, answers, results.\n\n\
         | engine | guide | recorder | events | clicks | inputs | phrases | same for all | told |\n\
         | --- | --- | --- | --: | --: | --: | --: | --: | --: |\n",
    );
    for engine in Engine::ALL {
        for setup in Setup::ALL {
            text += &rows(&run(engine, setup));
        }
    }
    text
}

fn rows(run: &Run) -> String {
    let mut text = String::new();
    for Held { who, events, clicks, inputs, fixed, told, .. } in &run.held {
        let (engine, setup, phrases) = (run.engine.name(), run.setup.name(), run.phrases);
        let (fixed, told) = (fixed.len(), told.len());
        let _ = writeln!(
            text,
            "| {engine} | {setup} | {who} | {events} | {clicks} | {inputs} | {phrases} | {fixed} | {told} |"
        );
    }
    text
}

/// Letters and digits, in small letters, with one space between words.
fn plain(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn unescape(text: &str) -> String {
    text.replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&")
}

/// Do the words stand there, one after the other?
fn stands_in(phrase: &str, text: &str) -> bool {
    format!(" {text} ").contains(&format!(" {phrase} "))
}

fn list(value: &Value) -> Vec<String> {
    let all = value.as_array().into_iter().flatten();
    all.filter_map(|it| it.as_str().map(str::to_owned)).collect()
}
