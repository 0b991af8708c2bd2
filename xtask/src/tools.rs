//! Sets up what the build needs, in versions fixed here. Pinned tools live in a folder of the user's, one folder per
//! version, so that projects and branches share them and a new version never meets an old one:
//! `MANY_PATHS_CACHE`, or `XDG_CACHE_HOME/many-paths`, or `~/.cache/many-paths`.
//! The browsers are the system's (see [`crate::browsers`]). A tool counts as there once its folder has its final name: installs go to a
//! neighbouring folder first and are renamed when done.

use std::path::{Path, PathBuf};
use std::{fs, process};

use crate::browsers::{self, Programs};
use crate::run;

/// One thing the build needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Tool {
    WasmTarget,
    RustSource,
    Node,
    Trunk,
    WasmBindgen,
    WasmOpt,
    Esbuild,
    Axe,
    /// A session recorder: the engine of several replay services.
    Rrweb,
    /// Another one: what Microsoft Clarity runs in a page.
    Clarity,
    CargoDeny,
    Geckodriver,
    Chromium,
    /// With its driver.
    Firefox,
    WebKit,
}
use Tool::{
    Axe, CargoDeny, Chromium, Clarity, Esbuild, Firefox, Geckodriver, Node, Rrweb, RustSource, Trunk, WasmBindgen,
    WasmOpt, WasmTarget, WebKit,
};

/// What `dist` needs.
pub const BUILD: &[Tool] = &[WasmTarget, RustSource, Trunk, WasmBindgen, Node, WasmOpt, Esbuild, Rrweb, Clarity];

const RUNNER: &str = "bin/wasm-bindgen-test-runner";

/// A tool installed into the cache at one version.
struct Pinned {
    name: &'static str,
    package: &'static str,
    version: &'static str,
    /// The file that is there when the tool is, inside the tool's folder.
    file: &'static str,
    /// The flags of `cargo install`; none means npm.
    cargo: Option<&'static str>,
}

fn pinned(tool: Tool) -> Option<Pinned> {
    let (package, version, file) = match tool {
        Trunk => ("trunk", "0.21.14", "bin/trunk"),
        WasmBindgen => ("wasm-bindgen-cli", "0.2.130", RUNNER),
        CargoDeny => ("cargo-deny", "0.20.2", "bin/cargo-deny"),
        WasmOpt => ("binaryen", "132.0.0", "node_modules/.bin/wasm-opt"),
        Esbuild => ("esbuild", "0.28.2", "node_modules/.bin/esbuild"),
        Geckodriver => ("geckodriver", "0.37.1", "bin/geckodriver"),
        Axe => ("axe-core", "4.14.1", "node_modules/axe-core/axe.min.js"),
        Rrweb => ("rrweb", "2.2.2", "node_modules/rrweb/umd/rrweb.min.js"),
        Clarity => ("clarity-js", "0.8.70", "node_modules/clarity-js/build/clarity.min.js"),
        WasmTarget | RustSource | Node | Chromium | Firefox | WebKit => return None,
    };
    let (name, cargo) = match tool {
        Trunk => ("Trunk", Some("--locked --no-default-features")),
        WasmBindgen => (package, Some("")),
        CargoDeny | Geckodriver => (package, Some("--locked")),
        _ => (package, None),
    };
    Some(Pinned { name, package, version, file, cargo })
}

/// Where the tools are, after [`set_up`].
#[derive(Debug, Clone)]
pub struct Tools {
    cache: PathBuf,
    /// The browsers that were asked for and their drivers, each with the variable that can name another one.
    pub programs: Programs,
}

impl Tools {
    /// The file of a pinned tool (the script, for [`Tool::Axe`] and the recorders); the cache folder for any other tool.
    #[must_use]
    pub fn file(&self, tool: Tool) -> PathBuf {
        let file = pinned(tool).map(|pinned| self.folder(&pinned).join(pinned.file));
        file.unwrap_or_else(|| self.cache.clone())
    }

    /// The program of a browser or driver, by its variable; empty unless it was asked for.
    #[must_use]
    pub fn program(&self, variable: &str) -> PathBuf {
        let found = self.programs.iter().find(|(name, _)| *name == variable);
        found.map(|(_, file)| file.clone()).unwrap_or_default()
    }

    /// The folders to put on `PATH` for Trunk: it takes wasm-bindgen and wasm-opt from there.
    #[must_use]
    pub fn folders(&self) -> Vec<PathBuf> {
        let files = [Trunk, WasmBindgen, WasmOpt].map(|tool| self.file(tool));
        files.iter().filter_map(|file| Some(file.parent()?.to_owned())).collect()
    }

    fn install(&self, tool: Tool, say: &dyn Fn(&str, &str)) -> Result<(), String> {
        pinned(tool).map_or(Ok(()), |tool| install(&tool, &self.folder(&tool), say))
    }

    fn folder(&self, tool: &Pinned) -> PathBuf {
        self.cache.join(format!("{}-{}", tool.package, tool.version))
    }
}

/// Makes sure that each of `wanted` is there, installing what is missing; prints a line for each.
///
/// # Errors
///
/// When something cannot be installed: what it is and what to do by hand.
pub fn set_up(wanted: &[Tool]) -> Result<Tools, String> {
    let mut tools = Tools { cache: run::cache()?, programs: Vec::new() };
    for (at, tool) in wanted.iter().enumerate() {
        let say = |name: &str, state: &str| println!("[{}/{}] {name} - {state}", at + 1, wanted.len());
        match *tool {
            WasmTarget => rustup("target", "wasm32-unknown-unknown", &say)?,
            RustSource => rustup("component", "rust-src", &say)?,
            Node => node(&say)?,
            Chromium => tools.programs.extend(browsers::CHROMIUM.set_up(&say)?),
            Firefox => {
                let named = run::find("GECKODRIVER", &[], &[])?;
                if named.is_none() {
                    tools.install(Geckodriver, &say)?;
                }
                tools.programs.extend(browsers::FIREFOX.set_up(&say)?);
                tools.programs.push(("GECKODRIVER", named.unwrap_or_else(|| tools.file(Geckodriver))));
            }
            WebKit => tools.programs.extend(browsers::WEBKIT.set_up(&say)?),
            other => tools.install(other, &say)?,
        }
    }
    Ok(tools)
}

fn install(tool: &Pinned, folder: &Path, say: &dyn Fn(&str, &str)) -> Result<(), String> {
    let name = format!("{} {}", tool.name, tool.version);
    if works(tool, folder) {
        say(&name, "ready");
        return Ok(());
    }
    let takes = if tool.cargo.is_some() { "4 minutes" } else { "half a minute" };
    say(&name, &format!("installing (about {takes}, once)"));
    let part = PathBuf::from(format!("{}.part-{}", folder.display(), process::id()));
    let told = |e: std::io::Error| format!("cannot install {name} in {}: {e}", folder.display());
    fs::create_dir_all(&part).map_err(told)?;
    let done = run::show(&mut installer(tool, &part), &format!("installing {name}")).and_then(|()| {
        // What is there does not work, or is half of an install made by hand.
        if folder.exists() && !works(tool, folder) {
            fs::remove_dir_all(folder).map_err(told)?;
        }
        fs::rename(&part, folder).map_err(told)
    });
    let _ = fs::remove_dir_all(&part);
    // Another run may have been faster; then its install is as good as this one.
    if works(tool, folder) {
        return Ok(());
    }
    done.and(Err(format!("{name} was installed in {} but does not run", folder.display())))
}

fn installer(tool: &Pinned, into: &Path) -> process::Command {
    let Some(flags) = tool.cargo else {
        let mut npm = run::command("npm");
        npm.args("install --no-audit --no-fund --ignore-scripts --no-save --prefix".split(' '));
        npm.arg(into).arg(format!("{}@{}", tool.package, tool.version));
        return npm;
    };
    let mut cargo = run::cargo();
    // What is set for the widget's build must not reach the tools.
    let build = "CARGO_PROFILE_ CARGO_UNSTABLE_ CARGO_BUILD_ CARGO_ENCODED_ RUSTFLAGS RUSTC_BOOTSTRAP";
    run::remove_env(&mut cargo, |name| build.split(' ').any(|start| name.starts_with(start)));
    // Tools are run a few times, not shipped: quick to build matters more than quick to run.
    let quick = [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("OPT_LEVEL", "0")];
    cargo.envs(quick.map(|(name, value)| (format!("CARGO_PROFILE_RELEASE_{name}"), value)));
    cargo.args(["install", tool.package, "--version", tool.version]);
    cargo.args(flags.split_whitespace()).arg("--root").arg(into);
    cargo
}

/// Whether the tool is there and is the version asked for.
fn works(tool: &Pinned, folder: &Path) -> bool {
    let file = folder.join(tool.file);
    let said = if tool.cargo.is_some() {
        run::read(run::command(&file).arg("--version"), tool.name).ok()
    } else {
        let about = format!("node_modules/{}/package.json", tool.package);
        let about = fs::read_to_string(folder.join(about)).ok();
        let about = about.and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok());
        about.and_then(|about| Some(about["version"].as_str()?.to_owned()))
    };
    file.is_file() && said.is_some_and(|said| run::version(&said) == run::version(tool.version))
}

fn rustup(kind: &str, name: &str, say: &dyn Fn(&str, &str)) -> Result<(), String> {
    let what = format!("Rust {kind} {name}");
    let mend = "the build needs rustup to add it: install rustup from https://rustup.rs";
    let mut list = run::command("rustup");
    let installed = run::read(list.args([kind, "list", "--installed"]), &what);
    if installed.map_err(|e| format!("{e}\n{mend}"))?.lines().any(|line| line.trim() == name) {
        say(&what, "ready");
        return Ok(());
    }
    say(&what, "installing (about a minute, once)");
    run::show(run::command("rustup").args([kind, "add", name]), &what)
}

fn node(say: &dyn Fn(&str, &str)) -> Result<(), String> {
    let mend = "install Node.js 18 or newer with npm (Debian, Ubuntu: `apt-get install nodejs npm`; \
        others: https://nodejs.org)";
    let ask = |program| run::read(run::command(program).arg("--version"), program);
    let (said, _npm) = ask("node").and_then(|node| Ok((node, ask("npm")?))).map_err(|e| format!("{e}\n{mend}"))?;
    if run::version(&said).is_none_or(|found| found[0] < 18) {
        return Err(format!("Node.js {} is too old: {mend}", said.trim()));
    }
    say(&format!("Node.js {}", said.trim()), "ready");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_made_install_does_not_count() {
        let folder = run::target_dir().join("tools-test");
        let axe = pinned(Axe).unwrap();
        let about = folder.join("node_modules/axe-core/package.json");
        fs::create_dir_all(about.parent().unwrap()).unwrap();
        fs::write(folder.join(axe.file), "").unwrap();
        assert!(!works(&axe, &folder), "no package.json yet");
        fs::write(&about, r#"{"version":"4.0.0"}"#).unwrap();
        assert!(!works(&axe, &folder), "another version");
        fs::write(&about, r#"{"version":"4.14.1"}"#).unwrap();
        assert!(works(&axe, &folder));
        fs::remove_dir_all(folder).unwrap();
    }
}
