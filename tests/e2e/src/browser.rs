//! Starts what a visit needs: one chromedriver for all tests that run, a Chromium for each, and folders of its own.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::{env, fs, process};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver, error::WebDriverResult};

use crate::setting;

/// Nothing but this machine is reached, nothing is fetched in the background, nothing is kept.
const SWITCHES: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A running chromedriver. It ends when the last test that uses it ends.
pub(crate) struct Chromedriver {
    child: Child,
    url: String,
    /// Kept open: it still writes to it.
    _output: BufReader<ChildStdout>,
}

static RUNNING: Mutex<Weak<Chromedriver>> = Mutex::new(Weak::new());

impl Chromedriver {
    /// The one that runs, else a new one.
    pub(crate) fn shared() -> Arc<Self> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let new = Arc::new(Self::start());
            *running = Arc::downgrade(&new);
            new
        })
    }

    fn start() -> Self {
        let program = setting("CHROMEDRIVER");
        let mut command = Command::new(&program);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let told = |e| panic!("cannot start {}: {e}", program.display());
        let mut child = command.spawn().unwrap_or_else(told);
        let mut output = BufReader::new(child.stdout.take().expect("its output is piped"));
        let mut line = String::new();
        // It tells the free port that it took: "ChromeDriver was started successfully on port 40123."
        let port = loop {
            line.clear();
            assert_ne!(output.read_line(&mut line).unwrap_or_default(), 0, "chromedriver ended before it was ready");
            let port = line
                .split_once("successfully on port ")
                .and_then(|(_, port)| port.trim_end_matches(['.', '\n']).parse().ok());
            if let Some(port) = port {
                break port;
            }
        };
        let port: u16 = port;
        Self { child, url: format!("http://127.0.0.1:{port}"), _output: output }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A new, empty folder. It goes when dropped.
pub(crate) struct Profile(pub(crate) PathBuf);

impl Profile {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("many-paths-e2e-{}-{count}", process::id()));
        fs::create_dir(&folder).unwrap_or_else(|e| panic!("cannot make {}: {e}", folder.display()));
        Self(folder)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Starts a Chromium with an empty profile.
pub(crate) async fn start(driver: &Chromedriver, profile: &Profile) -> WebDriverResult<WebDriver> {
    let mut switches: Vec<String> = SWITCHES.map(str::to_owned).into();
    switches.push(format!("--user-data-dir={}", profile.0.display()));
    let mut wanted = Capabilities::new();
    wanted.set("browserName", "chrome")?;
    wanted.set("timeouts", json!({ "script": 60_000 }))?;
    wanted.set("goog:chromeOptions", json!({ "binary": setting("MANY_PATHS_CHROMIUM"), "args": switches }))?;
    WebDriver::new(driver.url.as_str(), wanted).await
}
