//! `cargo xtask bench`: how long the full result takes, natively and in Chromium's wasm, beside what it may take. Printed,
//! never asserted: times depend on the machine. The figures come from `tests/bench`, which has what is timed.

use std::fmt::Write as _;
use std::fs;

use crate::tools::{self, Tool, Tools};
use crate::{dist, run};

const CRATE: &str = "many-paths-bench";
const NEEDS: &[&[Tool]] = &[tools::BUILD, &[Tool::Chromium]];

/// What a full result may take, in milliseconds: natively, and in Chromium.
const LIMITS: [f64; 2] = [2.0, 8.0];
/// How many times as long ten times the programs may take: hardly more than ten.
const RATIO: f64 = 12.0;

/// One figure.
#[derive(Debug, Clone, PartialEq)]
struct Figure {
    name: String,
    value: f64,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// Milliseconds of a whole result.
    Result,
    /// Milliseconds that mean something only beside others.
    Part,
    /// A number of times.
    Ratio,
}

/// Builds, times and prints.
///
/// # Errors
///
/// When a tool is missing, a build fails, or the browser does not do what it is told.
pub fn run() -> Result<(), String> {
    let tools = tools::set_up(&NEEDS.concat())?;
    let bench = ["--profile", "bench", "-p", CRATE];
    run::show(run::cargo().arg("build").args(bench), "compiling for this machine")?;
    let page = run::target_dir().join("dist-build/bench");
    let folder = run::root().join("tests/bench");
    dist::compile(&tools, &folder, CRATE, &folder.join("index.html"), &page)?;
    let glue = dist::shortened(&tools, &page, CRATE, &page.join(format!("{CRATE}_bg.wasm")))?;
    fs::write(page.join(format!("{CRATE}.js")), glue).map_err(|e| format!("cannot write the glue: {e}"))?;
    let browser = ["-p", "many-paths-e2e", "--bin", "bench"];
    run::show(run::cargo().arg("build").args(browser), "compiling what starts the browser")?;
    println!("timing, half a minute");
    let native = run::read(run::cargo().args(["run", "-q"]).args(bench), "timing on this machine")?;
    let mut wasm = run::cargo();
    wasm.args(["run", "-q"]).args(browser).env("MANY_PATHS_BENCH", page).envs(tools.programs.iter().cloned());
    let wasm = run::read(&mut wasm, "timing in Chromium")?;
    print!("{}", table(&[read(&native)?, read(&wasm)?]));
    phone(&tools)
}

/// The guide on an old phone: a slow line and a slow processor, emulated by Chromium.
fn phone(tools: &Tools) -> Result<(), String> {
    let folder = run::target_dir().join("bench-dist");
    dist::build(tools, &folder, None)?;
    let mut slow = run::cargo();
    slow.args(["run", "-q", "-p", "many-paths-e2e", "--bin", "slow"]);
    let told =
        run::read(slow.env("MANY_PATHS_DIST", folder).envs(tools.programs.iter().cloned()), "timing an old phone")?;
    print!("{}", on_a_phone(&told)?);
    Ok(())
}

/// Lines of milliseconds, the most they may be, and what they are, as a table.
fn on_a_phone(told: &str) -> Result<String, String> {
    let mut text = format!("\n{:<44}{:>12}{:>9}\n", "an old phone, all in milliseconds", "Chromium", "at most");
    for line in told.lines() {
        let parts: Vec<&str> = line.split('\t').collect();
        let [seen, limit, what] = parts[..] else { return Err(format!("the old phone told no figure: {line}")) };
        let number = |text: &str| text.parse::<f64>().map_err(|_| format!("the old phone told no figure: {line}"));
        let over = if number(seen)? > number(limit)? { "OVER " } else { "" };
        let _ = writeln!(text, "{what:<44}{:>12}{limit:>9}", format!("{over}{seen}"));
    }
    Ok(text)
}

/// Reads what `tests/bench` prints.
fn read(text: &str) -> Result<Vec<Figure>, String> {
    let figure = |line: &str| {
        let mut parts = line.split('\t');
        let what = match parts.next()? {
            "result" => What::Result,
            "part" => What::Part,
            "ratio" => What::Ratio,
            _ => return None,
        };
        Some(Figure { name: parts.next()?.to_owned(), value: parts.next()?.trim().parse().ok()?, what })
    };
    let read = |line| figure(line).ok_or_else(|| format!("tests/bench told no figure: {line}"));
    text.lines().filter(|line| !line.trim().is_empty()).map(read).collect()
}

/// The figures of both places side by side, each with the most that it may be.
fn table(places: &[Vec<Figure>; 2]) -> String {
    let mut text = format!("{:<36}{:>16}{:>9}{:>16}{:>9}\n", "", "native", "at most", "Chromium, wasm", "at most");
    for (native, wasm) in places[0].iter().zip(&places[1]) {
        let _ = write!(text, "{:<36}", native.name);
        for (figure, limit) in [native, wasm].into_iter().zip(LIMITS) {
            let (unit, limit) = match figure.what {
                What::Result => ("ms", Some(limit)),
                What::Part => ("ms", None),
                What::Ratio => ("  ", Some(RATIO)),
            };
            let over = if limit.is_some_and(|limit| figure.value > limit) { "OVER " } else { "" };
            let limit = limit.map_or_else(String::new, |limit| limit.to_string());
            let _ = write!(text, "{:>16}{limit:>9}", format!("{over}{:.3} {unit}", figure.value));
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_beside_their_limits() {
        let native = read("result\tworst\t0.5\npart\t60 programs\t3\nratio\ttimes\t12.5\n").unwrap();
        let wasm = read("result\tworst\t8.25\npart\t60 programs\t30\nratio\ttimes\t12\n").unwrap();
        let table = table(&[native, wasm]);
        let words: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(words[1], ["worst", "0.500", "ms", "2", "OVER", "8.250", "ms", "8"]);
        assert_eq!(words[2], ["60", "programs", "3.000", "ms", "30.000", "ms"]);
        assert_eq!(words[3], ["times", "OVER", "12.500", "12", "12.000", "12"]);
    }

    #[test]
    fn what_is_timed_is_optimized_as_what_is_shipped() {
        let [shipped, timed] = ["www", "tests/bench"].map(|folder| {
            let page = fs::read_to_string(run::root().join(folder).join("index.html")).unwrap();
            let (_, flags) = page.split_once("data-wasm-opt=").expect("Trunk is told how to optimize");
            flags.split_once('>').unwrap().0.to_owned()
        });
        assert_eq!(shipped, timed);
    }

    #[test]
    fn an_old_phone_has_limits_too() {
        let table = on_a_phone("900\t3000\t3G: first words\n250\t200\t3G: slowest press\n").unwrap();
        assert!(table.contains(" 900     3000\n") && table.contains("OVER 250      200\n"), "{table}");
        assert!(on_a_phone("fast\n").unwrap_err().contains("fast"));
    }

    #[test]
    fn what_is_no_figure_is_told() {
        for wrong in ["a panic", "result\tworst", "result\tworst\tfast", "other\tworst\t1"] {
            assert!(read(wrong).unwrap_err().contains(wrong));
        }
    }
}
