//! Builds what is put on a web server. Trunk builds the widget with the size flags below; this module sets its
//! environment and lays the result out:
//!
//! ```text
//! dist/index.html   the demonstration host page (www/host.html)
//! dist/widget/      what Trunk built: all that a visitor downloads
//! ```

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::serve::Server;
use crate::tools::{self, Tool, Tools};
use crate::{run, serve, size};

/// Where the build goes unless told otherwise, in the project's folder.
pub const DEFAULT: &str = "dist";

/// The standard library is built anew, for size and with panics that stop at once, without message or unwinding:
/// about a quarter less to download. These are nightly options, hence RUSTC_BOOTSTRAP; the toolchain stays stable.
/// With a `--target` (Trunk gives one) RUSTFLAGS do not reach build scripts.
const SIZE_BUILD: [(&str, &str); 6] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// `cargo xtask dist`: builds into `out` and prints the sizes.
///
/// # Errors
///
/// When a tool is missing or the build fails.
pub fn run(out: &Path) -> Result<(), String> {
    // As the caller sees it: a path on the command line is relative to where they stand, the default is not.
    let out = if out == Path::new(DEFAULT) { run::root().join(DEFAULT) } else { out.to_owned() };
    build(&tools::set_up(tools::BUILD)?, &out)?;
    print!("{}", size::table(&size::measure(&out.join("widget"))?));
    println!("Built {}", out.display());
    Ok(())
}

/// `cargo xtask serve`: builds unless told not to, then serves `dist/` until Ctrl-C.
///
/// # Errors
///
/// When the port is taken, the build fails, or there is nothing to serve.
pub fn show(port: u16, no_build: bool) -> Result<(), String> {
    // Before the build: a taken port should not cost a minute.
    let listener = serve::listen(port)?;
    let out = run::root().join(DEFAULT);
    if !no_build {
        build(&tools::set_up(tools::BUILD)?, &out)?;
    } else if !out.join("index.html").is_file() {
        let place = out.display();
        return Err(format!("{place}/index.html is missing: build it, without --no-build"));
    }
    let server = Server::on(listener, &out)?;
    println!("Open {}/ (Ctrl-C stops)", server.url());
    loop {
        std::thread::park();
    }
}

/// Builds the release widget and lays it out in `out`.
///
/// # Errors
///
/// When the build fails, `www/host.html` is missing, or `out` holds something else.
pub fn build(tools: &Tools, out: &Path) -> Result<(), String> {
    let host = run::root().join("www/host.html");
    if !host.is_file() {
        return Err(format!("{} is missing: write the demonstration host page there", host.display()));
    }
    refuse_foreign(out)?;
    let built = run::target_dir().join("dist-build/trunk");
    // Trunk works offline, and `cargo fetch` leaves out the standard library's own crates: this build gets them all,
    // and Trunk's is then up to date at once.
    let target = ["--locked", "--release", "--target", "wasm32-unknown-unknown"];
    let mut cargo = run::cargo();
    sized(&mut cargo).arg("build").args(target).args(["--bin", "many-paths"]);
    run::show(&mut cargo, "compiling the widget")?;
    let mut trunk = run::command(tools.file(Tool::Trunk));
    trunk.args(["build", "--release", "--skip-version-check", "--dist"]).arg(&built);
    sized(&mut trunk).env("PATH", run::path_with(&tools.folders())?);
    run::show(&mut trunk, "building the widget")?;
    lay_out(&built, &host, out).map_err(|e| format!("cannot write {}: {e}", out.display()))?;
    // Trunk's own minifier refuses wasm-bindgen's glue.
    for name in ["many-paths.js", "guard.js", "styles.css"] {
        let file = out.join("widget").join(name);
        let mut esbuild = run::command(tools.file(Tool::Esbuild));
        let minified = run::read(esbuild.arg("--minify").arg(&file), "minifying scripts and styles")?;
        fs::write(&file, minified).map_err(|e| format!("cannot write {}: {e}", file.display()))?;
    }
    Ok(())
}

/// Every file in `folder` and below, relative to it, sorted.
///
/// # Errors
///
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let (mut found, mut left) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(inside) = left.pop() {
        let at = folder.join(&inside);
        let entries = fs::read_dir(&at).and_then(Iterator::collect::<Result<Vec<_>, _>>);
        for entry in entries.map_err(|e| format!("cannot read the folder {}: {e}", at.display()))? {
            let path = inside.join(entry.file_name());
            if entry.path().is_dir() { left.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

fn sized(command: &mut Command) -> &mut Command {
    // These two would take the place of RUSTFLAGS.
    command.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    command.envs(SIZE_BUILD).env("CARGO_TARGET_DIR", run::target_dir().join("dist-build"))
}

/// A folder is replaced only if it is new, empty, or an earlier build: `--out ~` must not cost anyone their files.
fn refuse_foreign(out: &Path) -> Result<(), String> {
    let Ok(mut entries) = fs::read_dir(out) else {
        return Ok(());
    };
    if entries.next().is_none() || out.join("widget/many-paths.js").is_file() {
        return Ok(());
    }
    Err(format!("{} holds other files: name an empty or a new folder with --out", out.display()))
}

fn lay_out(built: &Path, host: &Path, out: &Path) -> Result<(), String> {
    let widget = out.join("widget");
    let told = |e: std::io::Error| e.to_string();
    if widget.exists() {
        fs::remove_dir_all(&widget).map_err(told)?;
    }
    for file in files(built)? {
        // Trunk also leaves the types of the glue: nobody downloads them.
        if file.to_string_lossy().ends_with(".d.ts") {
            continue;
        }
        let to = widget.join(&file);
        fs::create_dir_all(to.parent().unwrap_or(&widget)).map_err(told)?;
        fs::copy(built.join(&file), to).map_err(told)?;
    }
    fs::copy(host, out.join("index.html")).map_err(told)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_other_files_is_left_alone_and_an_earlier_build_is_replaced() {
        let trial = run::target_dir().join("dist-test");
        let (built, out) = (trial.join("built"), trial.join("out"));
        fs::create_dir_all(built.join("snippets")).unwrap();
        fs::create_dir_all(&out).unwrap();
        for file in ["built/many-paths.js", "built/many-paths.d.ts", "built/snippets/a.js", "host.html"] {
            fs::write(trial.join(file), file).unwrap();
        }
        assert_eq!(refuse_foreign(&out), Ok(()));
        lay_out(&built, &trial.join("host.html"), &out).unwrap();
        fs::write(out.join("widget/old.js"), "").unwrap();
        assert_eq!(refuse_foreign(&out), Ok(()));
        lay_out(&built, &trial.join("host.html"), &out).unwrap();
        let names = ["index.html", "widget/many-paths.js", "widget/snippets/a.js"].map(PathBuf::from);
        assert_eq!(files(&out).unwrap(), names);
        assert!(refuse_foreign(&trial).unwrap_err().contains("--out"));
        fs::remove_dir_all(trial).unwrap();
    }
}
