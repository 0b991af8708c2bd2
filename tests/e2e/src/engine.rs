//! The three browser engines: how each is started so that it behaves as a visitor's does (popup blocker on), reaches
//! nothing but this machine of its own accord, and keeps nothing.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver, error::WebDriverResult};

use crate::process::{Display, Driver};
use crate::setting;

/// A browser engine, by the browser that stands for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox ESR, headless.
    Firefox,
    /// WebKitGTK's `MiniBrowser` on a display of its own. The engine is Safari's, the browser around it is not.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What a table calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }
}

const CHROMIUM: [&str; 9] = [
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

/// Keeps sandboxed frames in the process of their page: what developer tools emulate (colors, paper, sizes), and what they tell
/// of the accessibility tree, reaches no other.
pub(crate) const ONE_PROCESS: &str = "--disable-features=IsolateSandboxedIframes";

/// What is off in Firefox. First the remote agent's own "recommended" settings: they turn the popup blocker off. What of
/// them keeps Firefox from calling out is said here instead.
const FIREFOX_OFF: [&str; 19] = [
    "remote.prefs.recommended",
    // The list of what was saved would take the focus from the page.
    "browser.download.alwaysOpenPanel",
    "browser.discovery.enabled",
    "browser.safebrowsing.blockedURIs.enabled",
    "browser.safebrowsing.downloads.enabled",
    "browser.safebrowsing.malware.enabled",
    "browser.safebrowsing.phishing.enabled",
    "browser.search.update",
    "browser.topsites.contile.enabled",
    "browser.translations.enable",
    "browser.urlbar.suggest.searches",
    "datareporting.usage.uploadEnabled",
    "dom.push.connection.enabled",
    "extensions.getAddons.cache.enabled",
    "extensions.systemAddon.update.enabled",
    "network.captive-portal-service.enabled",
    "network.connectivity-service.enabled",
    "security.remote_settings.intermediates.enabled",
    // WebRTC tells this machine's addresses as they are, not behind names.
    "media.peerconnection.ice.obfuscate_host_addresses",
];

/// What is on in Firefox: no name is looked up (addresses still work), and WebRTC may use this machine alone.
const FIREFOX_ON: [&str; 5] = [
    "app.update.disabledForTesting",
    "dom.disable_open_during_load",
    "media.peerconnection.ice.loopback",
    "network.dns.disabled",
    "termsofuse.bypassNotification",
];

/// Input counts at once in Firefox, also on a page just shown.
const FIREFOX_NONE: [&str; 2] =
    ["dom.input_events.security.minNumTicks", "dom.input_events.security.minTimeElapsedInMS"];

/// A browser that runs, and what it runs on, in the order in which they are to end.
pub(crate) struct Browser {
    pub(crate) session: WebDriver,
    _driver: Driver,
    _display: Option<Arc<Display>>,
}

impl Engine {
    /// Starts the browser, with all that it keeps in the folder; Chromium with these arguments too.
    pub(crate) async fn start(self, home: &Path, more: &[&str]) -> WebDriverResult<Browser> {
        let display = (self == Self::WebKit).then(Display::shared);
        let driver = Driver::start(self.command(home, display.as_deref()), home);
        let mut wanted = Capabilities::new();
        wanted.set("timeouts", json!({ "script": 60_000 }))?;
        let (key, options) = self.options(home, more);
        wanted.set(key, options)?;
        let session = WebDriver::new(driver.url.as_str(), wanted).await?;
        Ok(Browser { session, _driver: driver, _display: display })
    }

    fn command(self, home: &Path, display: Option<&Display>) -> Command {
        let mut command = Command::new(setting(match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITWEBDRIVER",
        }));
        if self == Self::Firefox {
            command.arg("--profile-root").arg(home);
        }
        if let Some(display) = display {
            command.env("DISPLAY", &display.name);
            // No sandbox for root and in containers, no graphics card.
            command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            command.env("WEBKIT_DISABLE_DMABUF_RENDERER", "1").env("LIBGL_ALWAYS_SOFTWARE", "1");
            command.env_remove("WAYLAND_DISPLAY");
        }
        command
    }

    fn options(self, home: &Path, more: &[&str]) -> (&'static str, Value) {
        match self {
            Self::Chromium => {
                let profile = format!("--user-data-dir={}", home.display());
                let args: Vec<&str> =
                    CHROMIUM.into_iter().chain([profile.as_str()]).chain(more.iter().copied()).collect();
                // chromedriver turns the popup blocker off unless told not to.
                let exclude = ["disable-popup-blocking"];
                let options = json!({ "binary": setting("CHROMIUM"), "args": args, "excludeSwitches": exclude });
                ("goog:chromeOptions", options)
            }
            Self::Firefox => {
                let off = FIREFOX_OFF.map(|name| (name.to_owned(), json!(false)));
                let on = FIREFOX_ON.map(|name| (name.to_owned(), json!(true)));
                let none = FIREFOX_NONE.map(|name| (name.to_owned(), json!(0)));
                let prefs: Map<String, Value> = off.into_iter().chain(on).chain(none).collect();
                let options = json!({ "binary": setting("FIREFOX"), "args": ["-headless"], "prefs": prefs });
                ("moz:firefoxOptions", options)
            }
            Self::WebKit => {
                let options = json!({ "binary": setting("MINIBROWSER"), "args": ["--automation"] });
                ("webkitgtk:browserOptions", options)
            }
        }
    }
}
