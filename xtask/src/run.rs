//! Runs other programs. Job: one place that knows where the project is, what an inner cargo may inherit, and how to
//! tell that a command failed. Used by every other module here.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project's folder, the one with the workspace `Cargo.toml`.
#[must_use]
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// Cargo's target folder: `CARGO_TARGET_DIR` (relative to where the caller stands), or `target` in the project.
#[must_use]
pub fn target_dir() -> PathBuf {
    match set("CARGO_TARGET_DIR") {
        Some(folder) => env::current_dir().unwrap_or_else(|_| root()).join(folder),
        None => root().join("target"),
    }
}

/// The folder of the pinned tools (see [`crate::tools`]).
///
/// # Errors
///
/// When no variable names one.
pub fn cache() -> Result<PathBuf, String> {
    let folder = set("MANY_PATHS_CACHE")
        .or_else(|| Some(set("XDG_CACHE_HOME")?.join("many-paths")))
        .or_else(|| Some(set("HOME")?.join(".cache/many-paths")))
        .ok_or("no folder for the tools: HOME is not set; set MANY_PATHS_CACHE to a folder")?;
    std::path::absolute(&folder).map_err(|e| format!("no folder for the tools: {e}"))
}

fn set(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// A command that runs in the project's folder, without what the outer `cargo run` set for xtask alone.
///
/// Cargo names the package it runs in `CARGO_PKG_*` and `CARGO_MANIFEST_*`; an inner cargo that sees those rebuilds
/// crates whose build scripts watch them.
#[must_use]
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    remove_env(&mut command, |name| {
        name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_")
            || ["CARGO_BIN_NAME", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"].contains(&name)
    });
    if set("CARGO_TARGET_DIR").is_some() {
        // Made absolute: the command may stand in another folder than the caller.
        command.env("CARGO_TARGET_DIR", target_dir());
    }
    command
}

/// `cargo`, the one that runs xtask.
#[must_use]
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Removes the variables from `command`'s environment whose names `unwanted` accepts.
pub fn remove_env(command: &mut Command, unwanted: impl Fn(&str) -> bool) {
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(&unwanted) {
            command.env_remove(name);
        }
    }
}

/// Runs `command` with its output shown.
///
/// # Errors
///
/// When it cannot be started or does not end well; `what` opens the message.
pub fn show(command: &mut Command, what: &str) -> Result<(), String> {
    let status = command.status().map_err(|e| not_started(command, what, &e))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("{what}: `{}` ended with {status}; its own message is above", line(command)))
}

/// Runs `command` and gives what it prints on standard output; its errors are shown only if it fails.
///
/// # Errors
///
/// When it cannot be started or does not end well; `what` opens the message, the command's own words end it.
pub fn read(command: &mut Command, what: &str) -> Result<String, String> {
    let output = command.stdin(Stdio::null()).output().map_err(|e| not_started(command, what, &e))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    Err(format!("{what}: `{}` ended with {}: {}", line(command), output.status, words.trim()))
}

/// The file that `variable` names, else the first of `names` on `PATH` or in one of the `usual` folders.
///
/// # Errors
///
/// When `variable` names no file.
pub fn find(variable: &str, names: &[&str], usual: &[&str]) -> Result<Option<PathBuf>, String> {
    if let Some(file) = set(variable) {
        let wrong = || format!("{variable} is {}: no such file; correct it or unset it", file.display());
        return if file.is_file() { Ok(Some(file)) } else { Err(wrong()) };
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).chain(usual.iter().map(PathBuf::from)).collect();
    let mut files = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    Ok(files.find(|file| file.is_file()))
}

/// `PATH` with `folders` in front.
///
/// # Errors
///
/// When a folder's name holds the character that separates folders in `PATH`.
pub fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString, String> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&path)))
        .map_err(|e| format!("cannot put the tools on PATH: {e}; set MANY_PATHS_CACHE to a folder with a plain name"))
}

/// The first version in what a program prints, as three numbers; a part that is not given is 0.
#[must_use]
pub fn version(said: &str) -> Option<[u32; 3]> {
    let digits = |part: &str| part.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok();
    let mut words = said.split_whitespace().map(|word| word.trim_start_matches('v'));
    let word = words.find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    let mut parts = word.split('.').map(digits);
    let mut next = || parts.next().flatten();
    Some([next()?, next().unwrap_or(0), next().unwrap_or(0)])
}

fn not_started(command: &Command, what: &str, error: &std::io::Error) -> String {
    let program = command.get_program().to_string_lossy();
    format!("{what}: `{program}` cannot be started: {error}; is it installed and on PATH?")
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_and_its_words() {
        let message = read(cargo().arg("no-such-subcommand"), "a trial").unwrap_err();
        assert!(message.starts_with("a trial: `"), "{message}");
        assert!(message.contains("no-such-subcommand"), "{message}");
    }

    #[test]
    fn a_missing_program_is_told_by_name() {
        let message = show(&mut command("many-paths-nothing"), "a trial").unwrap_err();
        assert!(message.contains("`many-paths-nothing` cannot be started"), "{message}");
    }

    #[test]
    fn versions_are_read_as_programs_print_them() {
        let check = |said, expected| assert_eq!(version(said), expected, "{said}");
        check("trunk 0.21.14", Some([0, 21, 14]));
        check("v20.20.2\n", Some([20, 20, 2]));
        check("wasm-opt version 132 (version_132)", Some([132, 0, 0]));
        check("ChromeDriver 156.0.8078.79 (a2)", Some([156, 0, 8078]));
        check("1.2-beta.3", Some([1, 2, 3]));
        check("no version here", None);
    }
}
