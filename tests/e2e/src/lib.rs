//! Helpers of the end-to-end tests: a browser, a server, and a visitor who clicks and types.
//!
//! `cargo xtask test --only e2e` builds the widget and says where the tools are; run in another way, a test fails and
//! says so. Tests name elements by id, class and `data-` attribute; the words belong to the content.

pub mod audit;
mod emulate;
mod engine;
pub mod hosts;
mod process;
pub mod recorders;
pub mod screens;
pub mod spoken;
pub mod timing;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::{Value, json};
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;
use tokio::runtime::Builder;
use xtask::serve::Server;

pub use engine::Engine;
use process::Folder;

/// What a test gives back: the first command that the browser refused.
pub type Done = WebDriverResult<()>;

/// The widget on its own.
pub const WIDGET: &str = "/many-paths.html";
/// The two doors of the start screen: the journey for oneself, and the one for family.
pub const DOORS: [&str; 2] = [".mp-door:nth-of-type(1)", ".mp-door:nth-of-type(2)"];
/// How long a page may take to show what is waited for.
const PATIENCE: Duration = Duration::from_secs(30);
/// More pages than any journey has.
const MANY: usize = 60;

/// One visitor in a browser of their own, and the server they visit.
pub struct Visit {
    /// Which browser it is.
    pub engine: Engine,
    /// The browser.
    pub driver: WebDriver,
    /// The browser's home: what it saves is somewhere below.
    pub home: PathBuf,
    /// The server, with its log of requests.
    pub server: Server,
}

/// A setting from the environment.
///
/// # Panics
///
/// When it is missing.
#[must_use]
pub fn setting(name: &str) -> PathBuf {
    let value = env::var_os(name).unwrap_or_else(|| panic!("{name} is not set: run `cargo xtask test --only e2e`"));
    value.into()
}

/// Runs a test on the built widget, in Chromium.
pub fn visit(test: impl AsyncFnOnce(&Visit) -> Done) {
    visit_in(Engine::Chromium, &setting("MANY_PATHS_DIST"), test);
}

/// Runs a test on the built widget after a change to its file, in Chromium.
///
/// # Panics
///
/// When the file cannot be read or written, when the change changes nothing, or the test fails.
pub fn visit_changed(change: impl FnOnce(&str) -> String, test: impl AsyncFnOnce(&Visit) -> Done) {
    let (dist, site) = (setting("MANY_PATHS_DIST"), Folder::new());
    let file = fs::read_to_string(dist.join(&WIDGET[1..])).expect("the widget is built");
    let changed = change(&file);
    assert_ne!(file, changed, "nothing was changed");
    fs::write(site.0.join(&WIDGET[1..]), changed).expect("a file can be written");
    visit_in(Engine::Chromium, &site.0, test);
}

/// Runs a test in this engine on the files of a folder; gives what the test gives.
///
/// # Panics
///
/// When the browser or the server cannot be started, or the test fails.
pub fn visit_in<T>(engine: Engine, folder: &Path, test: impl AsyncFnOnce(&Visit) -> WebDriverResult<T>) -> T {
    visit_with(engine, folder, &[], test)
}

/// The same in a Chromium whose emulated colors, paper and sizes reach into the private frame.
///
/// # Panics
///
/// As [`visit_in`].
pub fn visit_emulated<T>(folder: &Path, test: impl AsyncFnOnce(&Visit) -> WebDriverResult<T>) -> T {
    visit_with(Engine::Chromium, folder, &[engine::ONE_PROCESS], test)
}

fn visit_with<T>(
    engine: Engine,
    folder: &Path,
    more: &[&str],
    test: impl AsyncFnOnce(&Visit) -> WebDriverResult<T>,
) -> T {
    let server = Server::start(folder, 0).unwrap_or_else(|message| panic!("{message}"));
    let home = Folder::new();
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime starts");
    let started = runtime.block_on(engine.start(&home.0, more));
    let browser = started.unwrap_or_else(|e| panic!("{} does not start: {e}", engine.name()));
    let visit = Visit { engine, driver: browser.session.clone(), home: home.0.clone(), server };
    // The browser is asked to end before its driver is made to, whatever happens.
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&visit))));
    let ended = runtime.block_on(visit.driver.quit());
    match outcome {
        Ok(Ok(found)) => ended.map(|()| found).expect("the browser ends when told"),
        Ok(Err(refused)) => panic!("{} does not do what it is told: {refused}", engine.name()),
        Err(panic) => resume_unwind(panic),
    }
}

impl Visit {
    /// Opens the widget, goes into its private frame and waits for its start screen.
    pub async fn open(&self) -> Done {
        self.open_with("").await
    }

    /// The same with settings, such as `#accent=0a6b5d`.
    pub async fn open_with(&self, settings: &str) -> Done {
        // An address that differs only behind the `#` would not load anew.
        self.driver.goto("about:blank").await?;
        self.go(&format!("{WIDGET}{settings}")).await?;
        self.enter(&[0]).await?;
        self.until("document.querySelector('.mp-door')").await
    }

    /// Opens a page of the server.
    pub async fn go(&self, path: &str) -> Done {
        self.driver.goto(format!("{}{path}", self.server.url())).await
    }

    /// What a script returns.
    pub async fn js(&self, script: &str, values: &[&str]) -> WebDriverResult<Value> {
        let values: Vec<Value> = values.iter().map(|value| json!(value)).collect();
        Ok(self.driver.execute(script, values).await?.json().clone())
    }

    /// Is this expression true in the page?
    pub async fn is(&self, condition: &str) -> WebDriverResult<bool> {
        Ok(self.js(&format!("return !!({condition})"), &[]).await? == true)
    }

    /// The text of an expression in the page.
    pub async fn text(&self, expression: &str) -> WebDriverResult<String> {
        Ok(self.js(&format!("return String({expression})"), &[]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The number of elements.
    pub async fn count(&self, css: &str) -> WebDriverResult<u64> {
        let count = self.js("return document.querySelectorAll(arguments[0]).length", &[css]).await?;
        Ok(count.as_u64().unwrap_or_default())
    }

    /// Waits until an expression is true in the page.
    ///
    /// # Panics
    ///
    /// When it does not become true.
    pub async fn until(&self, condition: &str) -> Done {
        let start = Instant::now();
        while !self.is(condition).await? {
            if start.elapsed() > PATIENCE {
                let page = self.text("document.body.innerText").await?;
                panic!("{} waited in vain for {condition} on the page:\n{page}", self.engine.name());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }

    /// Waits until something outside the page is so.
    ///
    /// # Panics
    ///
    /// When it does not become so.
    pub async fn wait(&self, so: impl Fn() -> bool, what: &str) {
        let start = Instant::now();
        while !so() {
            assert!(start.elapsed() < PATIENCE, "waited in vain: {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Asserts that an expression is true in the page.
    ///
    /// # Panics
    ///
    /// When it is not.
    pub async fn check(&self, condition: &str) -> Done {
        assert!(self.is(condition).await?, "not so: {condition}");
        Ok(())
    }

    /// Clicks on an element with the mouse, as soon as there is something to click on.
    pub async fn click(&self, css: &str) -> Done {
        let start = Instant::now();
        loop {
            let clicked = self.driver.find(By::Css(css)).await?.click().await;
            let early = clicked.as_ref().is_err_and(|e| e.to_string().contains("not interactable"));
            if !early || start.elapsed() > PATIENCE {
                return clicked;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Clicks on what leads to another screen, and waits for that.
    pub async fn turn(&self, css: &str) -> Done {
        self.before_turning().await?;
        self.click(css).await?;
        self.turned().await
    }

    /// Presses keys, one after the other.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Done {
        ActionChain::new(self.driver.handle().clone()).send_keys(keys).perform().await
    }

    /// Remembers the screen that is shown, for [`Visit::turned`].
    pub async fn before_turning(&self) -> Done {
        self.js("window.shown = document.getElementById('mp-title')", &[]).await.map(drop)
    }

    /// Waits until another screen is shown than before, and its heading has the focus.
    pub async fn turned(&self) -> Done {
        self.until("document.getElementById('mp-title') !== window.shown && document.activeElement.id === 'mp-title'")
            .await
    }

    /// Goes into a frame of the page, and into a frame of that one, by their numbers; the helpers then mean that frame.
    pub async fn enter(&self, frames: &[u16]) -> Done {
        self.leave().await?;
        for frame in frames {
            self.driver.enter_frame(*frame).await?;
        }
        Ok(())
    }

    /// Goes back to the page itself.
    pub async fn leave(&self) -> Done {
        self.driver.enter_default_frame().await
    }

    /// The browser's version, as it tells it.
    #[must_use]
    pub fn version(&self) -> String {
        let told = self.driver.capabilities().get("browserVersion");
        told.and_then(Value::as_str).unwrap_or_default().to_owned()
    }

    /// Waits until a tab was opened besides `home`, and goes there.
    ///
    /// # Panics
    ///
    /// When none is opened.
    pub async fn to_new_tab(&self, home: &WindowHandle) -> Done {
        let start = Instant::now();
        loop {
            let new = self.driver.windows().await?.into_iter().find(|tab| tab != home);
            if let Some(new) = new {
                return self.driver.switch_to_window(new).await;
            }
            assert!(start.elapsed() < PATIENCE, "waited in vain for a new tab");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Goes from the start screen to the result by mouse, answering every question; gives the number of questions.
    ///
    /// # Panics
    ///
    /// When the questions are not numbered one after the other, or do not end.
    pub async fn walk(&self, door: &str) -> WebDriverResult<usize> {
        self.turn(door).await?;
        for page in 1..MANY {
            if self.count(".mp-check").await? > 0 {
                self.turn(".mp-primary").await?;
                self.check("document.querySelector('.mp-result')").await?;
                return Ok(page - 1);
            }
            let count = self.text("document.querySelector('.mp-count').textContent.match(/\\d+/)[0]").await?;
            assert_eq!(count, page.to_string(), "the number of the question");
            self.answer(page).await?;
            self.turn(".mp-primary").await?;
        }
        panic!("no result after {MANY} pages");
    }

    /// Answers the question that is shown: one of its options, another one on other pages.
    async fn answer(&self, page: usize) -> Done {
        let options = self.driver.find_all(By::Css("fieldset .mp-option")).await?;
        let option = &options[page % options.len()];
        option.click().await?;
        let chosen = option.find(By::Css("input")).await?;
        assert!(chosen.is_selected().await?, "a click on the row chooses it");
        Ok(())
    }
}

/// The text of a file somewhere below the folder.
#[must_use]
pub fn saved(folder: &Path, name: &str) -> Option<String> {
    fs::read_dir(folder).into_iter().flatten().flatten().find_map(|entry| {
        let path = entry.path();
        if path.is_dir() && !path.is_symlink() {
            saved(&path, name)
        } else {
            fs::read_to_string(path).ok().filter(|text| entry.file_name() == name && !text.is_empty())
        }
    })
}
