//! Measures what can leave the widget, in real browsers, and prints the report as one Markdown document. `cargo xtask
//! privacy` builds the widget and runs it. One module of the library is one section.

use std::process::Command;

use many_paths_e2e::{audit, recorders, timing};

fn main() {
    let date = Command::new("date").arg("+%F").output().map(|date| date.stdout).unwrap_or_default();
    println!(
        "# What leaves the widget\n\nMeasured on {} by `cargo xtask privacy`.\n",
        String::from_utf8_lossy(&date).trim()
    );
    let sections = [audit::section, recorders::section, timing::section];
    for section in sections {
        println!("{}", section());
    }
}
