//! Shows a page that times the full result in Chromium, and prints what it tells. `cargo xtask bench` builds the page and
//! runs this.

use many_paths_e2e::{Engine, setting, visit_in};

fn main() {
    let told = visit_in(Engine::Chromium, &setting("MANY_PATHS_BENCH"), async |visit| {
        visit.go("/").await?;
        visit.until("document.title").await?;
        visit.text("document.body.textContent").await
    });
    print!("{told}");
}
