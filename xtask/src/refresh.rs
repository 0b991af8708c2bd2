//! `cargo xtask refresh`: after a change of content, writes anew everything that is derived from it and kept in the
//! repository: schemas, lists of ids, page outlines, readings, fairness and grade. Nothing is judged here; look at the
//! difference before you commit it.

use crate::run;

/// Runs the subcommand.
///
/// # Errors
///
/// The first step that fails.
pub fn run() -> Result<(), String> {
    let outlines = || {
        let mut cargo = run::cargo();
        cargo.args(["test", "--quiet", "-p", "many-paths", "--test", "pages", "--test", "catalog"]);
        run::show(cargo.env("UPDATE_EXPECT", "1"), "page outlines and lists of ids")
    };
    let step = |words: &[&str]| {
        let mut cargo = run::cargo();
        cargo.args(["xtask"]).args(words);
        run::show(&mut cargo, words[0])
    };
    step(&["check"])?;
    outlines()?;
    step(&["agree", "--write"])?;
    step(&["fairness", "--write"])?;
    // The grade looks at the outlines, and the page that shows it is one of them.
    step(&["grade", "--write"])?;
    outlines()?;
    println!("\nrefreshed. Look at what changed, then commit it:");
    run::show(run::command("git").args(["diff", "--stat"]), "git diff")
}
