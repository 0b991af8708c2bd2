//! `cargo xtask screens`: pictures of every screen on many displays, side by side on one page, for someone to look over in a
//! minute. `cargo xtask components`: the living page of tokens and components, from the running program and its stylesheet.
//! `tests/e2e` makes both; they are not kept in the repository.

use std::fs;

use crate::{run, suite, tools};

/// Builds, takes the pictures, and says where they are.
///
/// # Errors
///
/// When a tool is missing, a build fails, or the browser does not do what it is told.
pub fn run() -> Result<(), String> {
    let tools = tools::set_up(&[tools::BUILD, suite::E2E].concat())?;
    let folder = run::target_dir().join("screens");
    fs::create_dir_all(&folder).map_err(|e| format!("cannot make the folder {}: {e}", folder.display()))?;
    let mut cargo = suite::e2e(&tools, &["run", "-p", "many-paths-e2e", "--bin", "screens"])?;
    cargo.env("MANY_PATHS_SCREENS", &folder);
    println!("taking pictures (about 3 minutes)");
    run::show(&mut cargo, "taking pictures")?;
    println!("{}\n{}", folder.join("index.html").display(), folder.join("sheet.png").display());
    Ok(())
}

/// Builds, writes the page of components, and says where it is.
///
/// # Errors
///
/// As [`run()`].
pub fn components() -> Result<(), String> {
    let tools = tools::set_up(&[tools::BUILD, suite::E2E].concat())?;
    let page = run::target_dir().join("components.html");
    let mut cargo = suite::e2e(&tools, &["run", "-p", "many-paths-e2e", "--bin", "components"])?;
    cargo.env("MANY_PATHS_COMPONENTS", &page).env("MANY_PATHS_STYLE", run::root().join("www/styles.css"));
    run::show(&mut cargo, "taking the components")?;
    println!("{}", page.display());
    Ok(())
}
