//! The guide in sites with every kind of policy: it works, or it is closed and the page's own crisis lines are shown. One
//! table; each row is a site, tried in three engines with a plain `<iframe>` and with `<many-paths>`.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use many_paths_e2e::hosts::{CRISIS, FRAME, Site, Way, page};
use many_paths_e2e::{DOORS, Done, Engine, Visit, setting};
use xtask::serve::Server;

/// What a visitor finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// The guide; a click on a door leads to the first question.
    Guide,
    /// The guide's static help: its frames load, its program does not.
    Help,
    /// Nothing of the guide, and the crisis lines of the page.
    Lines,
}
use Found::{Guide, Help, Lines};

/// A site.
struct Row {
    /// Headers of its page, a line each. `{other}` is another server of the site's.
    page: &'static str,
    /// Headers of our file.
    file: &'static str,
    /// Our files come from the other server.
    other: bool,
    /// What stands in a plain frame, and in `<many-paths>`.
    found: [Found; 2],
}

const fn here(page: &'static str, file: &'static str, found: [Found; 2]) -> Row {
    Row { page, file, other: false, found }
}

const fn there(page: &'static str, file: &'static str, found: [Found; 2]) -> Row {
    Row { page, file, other: true, found }
}

const GZIP: &str = "Content-Encoding: gzip";
/// Every feature of note refused.
const REFUSED: &str = "Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-write=(), cross-origin-isolated=(), \
    encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), \
    picture-in-picture=(), screen-wake-lock=(), sync-xhr=(), usb=(), web-share=(), xr-spatial-tracking=()";
/// The strictest policy that still has the guide.
const STRICT: &str = "Content-Security-Policy: default-src 'none'; script-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const SITES: [Row; 33] = [
    here("", "", [Guide, Guide]),
    here("Content-Security-Policy: script-src 'self'", "", [Guide, Guide]),
    here("Content-Security-Policy: default-src 'self'", "", [Guide, Guide]),
    here("Content-Security-Policy: default-src 'self'; frame-src 'self'", "", [Guide, Guide]),
    here("Content-Security-Policy: style-src 'self'", "", [Guide, Guide]),
    here("Content-Security-Policy: style-src 'none'", "", [Guide, Guide]),
    here("Content-Security-Policy: require-trusted-types-for 'script'; trusted-types default", "", [Guide, Guide]),
    here("Content-Security-Policy: require-trusted-types-for 'script'; trusted-types 'none'", "", [Guide, Guide]),
    here(STRICT, "", [Guide, Guide]),
    here("Content-Security-Policy: sandbox allow-scripts", "", [Guide, Guide]),
    here("Content-Security-Policy: frame-src 'none'", "", [Lines, Lines]),
    here("Content-Security-Policy: child-src 'none'", "", [Lines, Lines]),
    // The loader can't run: what stands inside the element is shown.
    here("Content-Security-Policy: script-src 'none'", "", [Guide, Lines]),
    here("Cross-Origin-Opener-Policy: same-origin", "", [Guide, Guide]),
    here("Cross-Origin-Embedder-Policy: require-corp", "", [Lines, Lines]),
    here(
        "Cross-Origin-Embedder-Policy: require-corp",
        "Cross-Origin-Embedder-Policy: require-corp\nCross-Origin-Resource-Policy: cross-origin",
        [Guide, Guide],
    ),
    here(REFUSED, "", [Guide, Guide]),
    here("Referrer-Policy: no-referrer", "", [Guide, Guide]),
    here("Referrer-Policy: unsafe-url", "", [Guide, Guide]),
    here("", "X-Frame-Options: SAMEORIGIN", [Guide, Guide]),
    here("", "Content-Security-Policy: frame-ancestors 'self'", [Guide, Guide]),
    here("", "X-Frame-Options: DENY", [Lines, Lines]),
    here("", "Content-Security-Policy: frame-ancestors 'none'", [Lines, Lines]),
    // A policy for the whole site, so for our file too: its own script is refused.
    here("", "Content-Security-Policy: default-src 'self'", [Help, Lines]),
    here("", "Content-Security-Policy: script-src 'self'", [Help, Lines]),
    here("", GZIP, [Guide, Guide]),
    here("", "X-Content-Type-Options: nosniff", [Guide, Guide]),
    here("", "Content-Type: text/html; charset=iso-8859-1", [Guide, Guide]),
    here("", "Content-Type: text/plain", [Lines, Lines]),
    there("", "", [Guide, Guide]),
    there("Content-Security-Policy: script-src 'self' {other}; frame-src {other}", "", [Guide, Guide]),
    there("Content-Security-Policy: script-src 'self' {other}; frame-src 'self'", "", [Lines, Lines]),
    there("", "X-Frame-Options: SAMEORIGIN", [Lines, Lines]),
];

/// Writes the sites, each in a folder of its own.
fn build(other: &mut Vec<Server>) -> Site {
    let site = Site::new();
    let server = Server::start(site.folder(), 0).expect("another server starts");
    let mut headers = String::new();
    for (number, row) in SITES.iter().enumerate() {
        let folder = format!("{number}/");
        site.install(&folder);
        if row.found.contains(&Lines) {
            site.hurry(&folder);
        }
        if row.file == GZIP {
            let mut packed = GzEncoder::new(Vec::new(), Compression::best());
            let file = std::fs::read(setting("MANY_PATHS_DIST").join("many-paths.html")).expect("the widget is built");
            packed.write_all(&file).expect("memory can be written to");
            site.write(&format!("{folder}many-paths.html"), packed.finish().expect("memory can be written to"));
        }
        let place = if row.other { format!("{}/{folder}", server.url()) } else { format!("/{folder}") };
        for (name, said) in [("many-paths.html", row.file), ("Plain.html", row.page), ("Element.html", row.page)] {
            let _ = writeln!(headers, "/{folder}{name}");
            for line in said.replace("{other}", &server.url()).lines() {
                let _ = writeln!(headers, "  {line}");
            }
        }
        for way in Way::ALL {
            site.write(&format!("{folder}{way:?}.html"), page(&way.markup(&place)));
        }
    }
    site.write("_headers", headers);
    other.push(server);
    site
}

async fn check(visit: &Visit, address: &str, way: Way, found: Found) -> Done {
    visit.leave().await?;
    visit.go(address).await?;
    let frame = if way == Way::Plain { "window[0]" } else { &format!("{FRAME}.contentWindow") };
    match found {
        Guide => {
            way.open(visit).await?;
            visit.turn(DOORS[0]).await?;
            visit.check("document.querySelector('.mp-question')").await
        }
        Help => {
            way.enter(visit).await?;
            visit.until("document.querySelector('#help .mp-lines a[href^=\"tel:\"]').checkVisibility()").await?;
            visit.check("!document.querySelector('.mp-door')").await
        }
        Lines => {
            visit.until(CRISIS).await?;
            // Without its loader it is an unknown element, and without a frame.
            let unknown = "document.querySelector('many-paths:not(:defined)')";
            if way == Way::Plain || !visit.is(unknown).await? {
                // Whatever is in the frame, it is not our page: that has a frame of its own, with the program.
                let empty = format!("{frame}.length === 0");
                if !visit.is(&empty).await? {
                    way.enter(visit).await?;
                    visit.check("!document.querySelector('.mp-door')").await?;
                }
            }
            Ok(())
        }
    }
}

fn check_sites(engine: Engine) {
    let mut other = Vec::new();
    let site = build(&mut other);
    site.visit(engine, async |visit| {
        for (number, row) in SITES.iter().enumerate() {
            for (way, found) in Way::ALL.into_iter().zip(row.found) {
                let Row { page, file, other, .. } = row;
                println!("{way:?}, page: [{page}], file: [{file}], another server: {other}: {found:?}");
                check(visit, &format!("/{number}/{way:?}.html"), way, found).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn chromium_shows_the_guide_or_crisis_lines_in_every_site() {
    check_sites(Engine::Chromium);
}

#[test]
fn firefox_shows_the_guide_or_crisis_lines_in_every_site() {
    check_sites(Engine::Firefox);
}

#[test]
fn webkit_shows_the_guide_or_crisis_lines_in_every_site() {
    check_sites(Engine::WebKit);
}
