//! Builds what is put on a web server. Trunk builds the widget with the size flags below; this module packs it into one
//! file and lays the result out:
//!
//! ```text
//! dist/many-paths.html   the whole widget, in its frames (see `pack`)
//! dist/embed.js          the optional loader, custom element <many-paths>
//! dist/index.html        a demonstration host page (www/host.html)
//! dist/demo/             what only that page needs: its script with the words to look for, and two session recorders
//! dist/SHA384SUMS        the sums of the first two
//! ```
//!
//! What Trunk built, the same program as separate files and without frames, stays in [`plain`]: tests and timings hold the
//! frames against it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use many_paths::text::Lang;
use many_paths_content::pseudo::Pseudo;

use crate::pack::{self, Page};
use crate::serve::Server;
use crate::tools::{self, Tool, Tools};
use crate::{names, page, paper, questions, run, serve, size};

/// Where the build goes unless told otherwise, in the project's folder.
pub const DEFAULT: &str = "dist";

/// What a site owner puts on their server.
pub const SHIPPED: [&str; 2] = ["many-paths.html", "embed.js"];

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
pub fn run(out: &Path, languages: Option<&str>) -> Result<(), String> {
    // As the caller sees it: a path on the command line is relative to where they stand, the default is not.
    let out = if out == Path::new(DEFAULT) { run::root().join(DEFAULT) } else { out.to_owned() };
    build(&tools::set_up(tools::BUILD)?, &out, languages)?;
    print!("{}", size::table(&size::measure(&out)?));
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
        build(&tools::set_up(tools::BUILD)?, &out, None)?;
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

/// Builds the release widget and lays it out in `out`, in all languages, or in those that are named: `es,en` begins in Spanish.
///
/// # Errors
///
/// When the build fails, a language or a file of `www/` is missing, or `out` holds something else.
pub fn build(tools: &Tools, out: &Path, languages: Option<&str>) -> Result<(), String> {
    refuse_foreign(out)?;
    let built = plain();
    let (root, www) = (run::root(), run::root().join("www"));
    let tags: Vec<&str> = match languages {
        Some(languages) => languages.split(',').map(str::trim).collect(),
        None => Lang::all().map(Lang::tag).collect(),
    };
    page::known(&tags)?;
    compile_in(tools, &root, "many-paths", &www.join("index.html"), &built, &tags.join(","))?;
    let files = [
        ("many-paths.html", whole(tools, &built, &www, &tags)?.into_bytes()),
        ("embed.js", minified(tools, &www.join("embed.js"), "")?.into_bytes()),
        ("index.html", read(&www.join("host.html"))?),
        ("demo/demo.js", [demo_words().into_bytes(), read(&www.join("demo.js"))?].concat()),
        ("demo/rrweb.js", read(&tools.file(Tool::Rrweb))?),
        ("demo/clarity.js", read(&tools.file(Tool::Clarity))?),
    ];
    let demo = out.join("demo");
    fs::create_dir_all(&demo).map_err(|e| format!("cannot make the folder {}: {e}", demo.display()))?;
    for (name, bytes) in files {
        write(&out.join(name), &bytes)?;
    }
    write(&out.join("SHA384SUMS"), pack::sums(out, &SHIPPED)?.as_bytes())
}

/// All languages, and those made up for tests.
#[must_use]
pub fn with_pseudo() -> String {
    let tags: Vec<&str> = Lang::all().map(Lang::tag).chain(Pseudo::ALL.map(Pseudo::tag)).collect();
    tags.join(",")
}

/// Has Trunk build the program `name` of the crate in `folder`, as small as what is shipped, and put it with `page` into `out`:
/// `name.js`, `name_bg.wasm`, `index.html`.
///
/// # Errors
///
/// When it does not compile.
pub(crate) fn compile(tools: &Tools, folder: &Path, name: &str, page: &Path, out: &Path) -> Result<(), String> {
    compile_in(tools, folder, name, page, out, "")
}

/// The same with the program in these languages; in all when none is named.
fn compile_in(
    tools: &Tools,
    folder: &Path,
    name: &str,
    page: &Path,
    out: &Path,
    languages: &str,
) -> Result<(), String> {
    // Trunk works offline, and `cargo fetch` leaves out the standard library's own crates: this build gets them all,
    // and Trunk's is then up to date at once.
    let mut cargo = run::cargo();
    cargo.args(["build", "--locked", "--release", "--target", "wasm32-unknown-unknown", "--bin", name]);
    sized(&mut cargo, languages).arg("--manifest-path").arg(folder.join("Cargo.toml"));
    run::show(&mut cargo, &format!("compiling {name}"))?;
    let mut trunk = run::command(tools.file(Tool::Trunk));
    trunk.args(["build", "--release", "--skip-version-check", "--dist"]).args([out, page]);
    sized(&mut trunk, languages).env("PATH", run::path_with(&tools.folders())?);
    run::show(&mut trunk, &format!("building {name}"))
}

/// Shortens the names between a program that [`compile`] built into `built` and its glue; gives the glue, writes the wasm to
/// `wasm`.
///
/// # Errors
///
/// When the program is not there, or the names do not fit.
pub(crate) fn shortened(tools: &Tools, built: &Path, name: &str, wasm: &Path) -> Result<String, String> {
    let glue = built.join(format!("{name}.js"));
    let glue = fs::read_to_string(&glue).map_err(|e| format!("cannot read {}: {e}", glue.display()))?;
    names::shorten(tools, &built.join(format!("{name}_bg.wasm")), &glue, wasm)
}

/// The folder of the same program as Trunk builds it: separate files, no frames, no policy.
#[must_use]
pub fn plain() -> PathBuf {
    run::target_dir().join("dist-build/plain")
}

/// Every question and answer of three words or more, for the demonstration page to look for: shorter ones stand in any page.
fn demo_words() -> String {
    let long = |text: &&str| text.split_whitespace().count() >= 3;
    let texts: BTreeSet<&str> = questions::texts(Lang::EN).filter(long).collect();
    format!("self.manyPathsWords = {};\n", serde_json::json!(texts))
}

/// The one file: page, styles, glue and wasm.
fn whole(tools: &Tools, built: &Path, www: &Path, tags: &[&str]) -> Result<String, String> {
    // Beside what Trunk built, which stays as it is. The entry imports the glue that stands beside it.
    let own = built.with_file_name("framed");
    fs::create_dir_all(&own).map_err(|e| format!("cannot make the folder {}: {e}", own.display()))?;
    let (wasm, entry) = (own.join("many-paths.wasm"), own.join("inner.js"));
    let glue = shortened(tools, built, "many-paths", &wasm)?;
    write(&own.join("many-paths.js"), glue.as_bytes())?;
    for name in ["inner.js", "unlzma.js", "operands.js"] {
        write(&own.join(name), &read(&www.join(name))?)?;
    }
    let wasm = pack::packed(&read(&wasm)?)?;
    let script = minified(tools, &entry, "--bundle --format=esm")?;
    let carrier = minified(tools, &www.join("carrier.js"), "")?;
    let place = "PACKED";
    if carrier.matches(place).count() != 1 {
        return Err(format!("{}: `{place}` must stand there once, for the wasm", www.join("carrier.js").display()));
    }
    let carrier = carrier.trim_end().replace(place, &format!("\"{wasm}\""));
    let style = minified(tools, &www.join("styles.css"), "")?;
    let page::Static { title, body, style: shown, languages, countries } = page::page(tags)?;
    let prologue = minified(tools, &www.join("prologue.js"), "")?;
    let defined = format!("--define:LANGUAGES={languages} --define:COUNTRIES={countries}");
    let first = minified(tools, &www.join("first.js"), &defined)?;
    let page = Page {
        language: tags[0],
        title: &title,
        style: &format!("{}{shown}", style.trim_end()),
        body: &body,
        first: first.trim_end(),
        script: script.trim_end(),
        carrier: &carrier,
    };
    pack::framed_after(&prologue, &page)
}

fn minified(tools: &Tools, file: &Path, flags: &str) -> Result<String, String> {
    let mut esbuild = run::command(tools.file(Tool::Esbuild));
    esbuild.args(["--minify", "--legal-comments=none"]).args(flags.split_whitespace()).arg(file);
    run::read(&mut esbuild, "minifying scripts and styles")
}

fn read(file: &Path) -> Result<Vec<u8>, String> {
    fs::read(file).map_err(|e| format!("cannot read {}: {e}", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(file, bytes).map_err(|e| format!("cannot write {}: {e}", file.display()))
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

fn sized<'a>(command: &'a mut Command, languages: &str) -> &'a mut Command {
    command.env("MANY_PATHS_LANGUAGES", languages);
    // These two would take the place of RUSTFLAGS.
    command.env_remove("CARGO_ENCODED_RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    command.envs(SIZE_BUILD).env("CARGO_TARGET_DIR", run::target_dir().join("dist-build"))
}

/// A folder is replaced only if it is new, empty, or an earlier build: `--out ~` must not cost anyone their files.
fn refuse_foreign(out: &Path) -> Result<(), String> {
    let Ok(mut entries) = fs::read_dir(out) else {
        return Ok(());
    };
    let booklet = format!("{}.html", paper::BOOKLETS[0].0);
    if entries.next().is_none() || [SHIPPED[0], &booklet].iter().any(|ours| out.join(ours).is_file()) {
        return Ok(());
    }
    Err(format!("{} holds other files: name an empty or a new folder with --out", out.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_other_files_is_left_alone_and_an_earlier_build_is_replaced() {
        let trial = run::target_dir().join("dist-test");
        let out = trial.join("out");
        fs::create_dir_all(&out).unwrap();
        assert_eq!(refuse_foreign(&out), Ok(()));
        fs::write(out.join("letter.txt"), "").unwrap();
        assert!(refuse_foreign(&out).unwrap_err().contains("--out"));
        fs::write(out.join(SHIPPED[0]), "").unwrap();
        assert_eq!(refuse_foreign(&out), Ok(()));
        fs::remove_dir_all(trial).unwrap();
    }
}
