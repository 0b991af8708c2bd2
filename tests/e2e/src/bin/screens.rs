//! Takes a picture of every screen on many displays and lays them out on one page: a row for each screen, a column for each
//! display. `cargo xtask screens` builds what is shown and runs this.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use many_paths_e2e::screens::screens;
use many_paths_e2e::{setting, visit_emulated};
use serde_json::json;

/// A way to look at the screens.
struct Display {
    name: &'static str,
    /// What names the folder of the build.
    build: &'static str,
    settings: &'static str,
    /// Width and height in CSS pixels.
    size: (u32, u32),
    /// `screen` or `print`.
    media: &'static str,
    /// A media feature and its value.
    prefers: (&'static str, &'static str),
}

const LIGHT: (&str, &str) = ("prefers-color-scheme", "light");

const fn display(name: &'static str, settings: &'static str, size: (u32, u32)) -> Display {
    Display { name, build: "MANY_PATHS_DIST", settings, size, media: "screen", prefers: LIGHT }
}

const DISPLAYS: [Display; 11] = [
    display("phone", "#lang=en", (360, 900)),
    Display { prefers: ("prefers-color-scheme", "dark"), ..display("dark", "#lang=en", (360, 900)) },
    Display { prefers: ("forced-colors", "active"), ..display("forced colors, 320", "#lang=en", (320, 900)) },
    display("1200", "#lang=en", (1200, 900)),
    display("on its side", "#lang=en", (568, 320)),
    display("400 %", "#lang=en", (320, 256)),
    display("Spanish", "#lang=es", (360, 900)),
    Display { build: "MANY_PATHS_PSEUDO", ..display("right to left", "#lang=ar-XB", (360, 900)) },
    Display { build: "MANY_PATHS_PSEUDO", ..display("longer words", "#lang=en-XA", (360, 900)) },
    display("kiosk", "#lang=en&kiosk=on", (768, 1024)),
    Display { media: "print", ..display("paper", "#lang=en", (720, 960)) },
];

/// Takes the pictures of one display; gives the names of the screens.
fn take(column: usize, folder: &Path) -> Vec<String> {
    let display = &DISPLAYS[column];
    visit_emulated(&setting(display.build), async |visit| {
        let (width, height) = display.size;
        visit.size(width, height, 1).await?;
        let names = RefCell::new(Vec::new());
        screens(visit, display.settings, async |screen| {
            let feature = json!({ "name": display.prefers.0, "value": display.prefers.1 });
            let media = json!({ "media": display.media, "features": [feature] });
            visit.cdp("Emulation.setEmulatedMedia", media).await?;
            visit.js("scrollTo(0, 0)", &[]).await?;
            visit.until("document.getAnimations().every((it) => it.playState !== 'running')").await?;
            let row = names.borrow().len();
            let picture = visit.driver.screenshot_as_png().await?;
            fs::write(folder.join(format!("{row:02}-{column:02}.png")), picture).expect("a picture can be kept");
            // What paper hides can't be clicked on.
            visit.prefer(&[]).await?;
            names.borrow_mut().push(screen.to_owned());
            Ok(())
        })
        .await?;
        Ok(names.into_inner())
    })
}

/// The page with all pictures.
fn page(names: &[String]) -> String {
    let mut text = "<!doctype html><html lang=en><meta charset=utf-8><title>Screens</title><style>\
        body{font:14px system-ui;margin:16px;background:#ddd}td,th{vertical-align:top;text-align:start;padding:4px}\
        img{inline-size:150px;display:block;border:1px solid #999}</style><table><tr><th></th>"
        .to_owned();
    for Display { name, size: (width, height), .. } in &DISPLAYS {
        let _ = write!(text, "<th>{name}<br>{width} × {height}</th>");
    }
    for (row, name) in names.iter().enumerate() {
        let _ = write!(text, "</tr>\n<tr><th>{name}</th>");
        for column in 0..DISPLAYS.len() {
            let file = format!("{row:02}-{column:02}.png");
            let _ = write!(text, "<td><a href={file}><img src={file} alt=\"\"></a></td>");
        }
    }
    text + "</tr></table></html>\n"
}

fn main() {
    let folder = setting("MANY_PATHS_SCREENS");
    let next = AtomicUsize::new(0);
    let work = || {
        let mut names = Vec::new();
        loop {
            let column = next.fetch_add(1, Ordering::Relaxed);
            if column >= DISPLAYS.len() {
                return names;
            }
            names = take(column, &folder);
        }
    };
    let names = thread::scope(|scope| {
        let other = scope.spawn(work);
        let names = work();
        other.join().map(|theirs| if names.is_empty() { theirs } else { names }).expect("pictures are taken")
    });
    fs::write(folder.join("index.html"), page(&names)).expect("the page can be written");
    visit_emulated(&folder, async |visit| {
        visit.go("/index.html").await?;
        let height = visit.js("return document.documentElement.scrollHeight", &[]).await?.as_u64().unwrap_or(9000);
        visit.size(1900, u32::try_from(height).unwrap_or(9000), 1).await?;
        visit.until("[...document.images].every((it) => it.complete)").await?;
        let sheet = visit.driver.screenshot_as_png().await?;
        fs::write(folder.join("sheet.png"), sheet).expect("the sheet can be kept");
        Ok(())
    });
}
