//! Finds the browsers that the tests drive, and their drivers, on this system; installs what is missing where apt can
//! do it. A program is what its variable names, else the first found on `PATH` or in its usual places.

use std::fs;
use std::path::PathBuf;

use crate::run;

/// A browser of the system's.
pub struct Browser {
    name: &'static str,
    /// Each with its variable, its names, and the folders where it is found beside `PATH`.
    programs: &'static [(&'static str, &'static [&'static str], &'static [&'static str])],
    /// Packages of Debian and of Ubuntu.
    packages: [&'static str; 2],
}

/// Programs, each with the variable that names it. Tests find them under the same variables.
pub type Programs = Vec<(&'static str, PathBuf)>;

/// Chromium and the chromedriver of the same version.
pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    programs: &[
        (
            "CHROMIUM",
            &["chromium", "chromium-browser", "google-chrome", "Google Chrome"],
            &["/usr/bin", "/snap/bin", "/Applications/Google Chrome.app/Contents/MacOS"],
        ),
        (
            "CHROMEDRIVER",
            &["chromedriver"],
            &["/usr/bin", "/usr/lib/chromium", "/usr/lib/chromium-browser", "/snap/bin"],
        ),
    ],
    packages: ["chromium chromium-driver", "chromium-browser chromium-chromedriver"],
};

/// Firefox; its driver is a pinned tool.
pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    programs: &[(
        "FIREFOX",
        &["firefox-esr", "firefox"],
        &["/usr/bin", "/snap/bin", "/Applications/Firefox.app/Contents/MacOS"],
    )],
    packages: ["firefox-esr", "firefox"],
};

/// WebKitGTK's small browser, its driver, and the X server that they need.
pub const WEBKIT: Browser = Browser {
    name: "WebKitGTK",
    programs: &[
        ("WEBKITWEBDRIVER", &["WebKitWebDriver"], &["/usr/bin"]),
        (
            "MINIBROWSER",
            &["MiniBrowser"],
            &[
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1",
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0",
                "/usr/lib/x86_64-linux-gnu/webkitgtk-6.0",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0",
                "/usr/lib/aarch64-linux-gnu/webkitgtk-6.0",
                "/usr/libexec/webkit2gtk-4.1",
                "/usr/libexec/webkitgtk-6.0",
            ],
        ),
        ("XVFB", &["Xvfb"], &["/usr/bin"]),
    ],
    packages: ["webkit2gtk-driver xvfb", "webkit2gtk-driver xvfb"],
};

impl Browser {
    /// Its programs, installed if they are missing and that can be done.
    ///
    /// # Errors
    ///
    /// When one is missing, or Chromium and its driver do not fit: what to run.
    pub fn set_up(&self, say: &dyn Fn(&str, &str)) -> Result<Programs, String> {
        let mut found = self.look()?;
        if found.is_none() {
            self.apt_install(say)?;
            found = self.look()?;
        }
        let found = found.ok_or_else(|| self.missing(&self.by_hand()))?;
        let mut said = self.name.to_owned();
        if let [("CHROMIUM", browser), ("CHROMEDRIVER", driver)] = &found[..] {
            let ask = |program| run::read(run::command(program).arg("--version"), self.name);
            let (browser, driver) = (ask(browser)?, ask(driver)?);
            let major = |said: &str| run::version(said).map(|version| version[0]);
            if major(&browser) != major(&driver) {
                let (browser, driver) = (browser.trim(), driver.trim());
                return Err(format!("{browser} and {driver} differ in version. {}", self.by_hand()));
            }
            browser.trim().clone_into(&mut said);
        }
        say(&said, "ready");
        Ok(found)
    }

    fn look(&self) -> Result<Option<Programs>, String> {
        let mut all = Vec::new();
        for (variable, names, folders) in self.programs {
            let Some(file) = run::find(variable, names, folders)? else { return Ok(None) };
            all.push((*variable, file));
        }
        Ok(Some(all))
    }

    fn missing(&self, mend: &str) -> String {
        format!("{} or what drives it is not found. {mend}", self.name)
    }

    fn by_hand(&self) -> String {
        let variables: Vec<&str> = self.programs.iter().map(|(variable, ..)| *variable).collect();
        let (name, variables) = (self.name, variables.join(" and "));
        format!("Install {name}, with its driver of the same version, or set {variables} to where they are")
    }

    fn apt_install(&self, say: &dyn Fn(&str, &str)) -> Result<(), String> {
        let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
        let is = |name: &str| system.lines().any(|line| line == format!("ID={name}"));
        let [debian, ubuntu] = self.packages;
        let packages = if is("ubuntu") { ubuntu } else { debian };
        if !(is("debian") || is("ubuntu")) {
            return Err(self.missing(&self.by_hand()));
        }
        if !run::read(run::command("id").arg("-u"), "the user").is_ok_and(|id| id.trim() == "0") {
            let line = format!("sudo apt-get update && sudo apt-get install -y {packages}");
            return Err(self.missing(&format!("Run `{line}`")));
        }
        say(self.name, "installing (about 2 minutes, once)");
        run::show(run::command("apt-get").arg("update"), "updating the package list")?;
        let mut apt = run::command("apt-get");
        apt.args(["install", "-y"]).args(packages.split(' ')).env("DEBIAN_FRONTEND", "noninteractive");
        run::show(&mut apt, &format!("installing {}", self.name))
    }
}
