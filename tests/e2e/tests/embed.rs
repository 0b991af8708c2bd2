//! The loader: wherever and however it is put into a page, the guide stands there once, wide and high enough, whatever the
//! page's style says; a visitor who leaves is taken away; where no frame can load, crisis lines stand in its place.

use many_paths_e2e::hosts::{CRISIS, FRAME, Site, Way, page};
use many_paths_e2e::{DOORS, Done, Engine, Visit};

const LOADER: &str = "<script src=\"/embed.js\"></script>";
/// Nothing of a page is told as wrong, not even by its own scripts.
const NO_ERROR: &str = "window.wrong === undefined";
const WATCH: &str = "addEventListener('error', ({ message }) => { window.wrong = message; });";

/// Markup of pages in which the guide must stand, with what their script does then.
const PLACES: [(&str, &str, &str); 14] = [
    ("loader at the end", "<many-paths></many-paths><script src='/embed.js'></script>", ""),
    ("loader before it", "<script src='/embed.js'></script><many-paths></many-paths>", ""),
    ("defer", "<script src='/embed.js' defer></script><many-paths></many-paths>", ""),
    ("async", "<script src='/embed.js' async></script><many-paths></many-paths>", ""),
    (
        "loaded twice",
        "<script src='/embed.js'></script><many-paths></many-paths><script src='/embed.js?2'></script>",
        "",
    ),
    ("base elsewhere", "<base href='/no/where/'><many-paths></many-paths><script src='/embed.js'></script>", ""),
    ("as a module", "<many-paths></many-paths><script type='module' src='/embed.js'></script>", ""),
    ("its own src", "<many-paths src='elsewhere/many-paths.html'></many-paths><script src='/embed.js'></script>", ""),
    (
        "src with settings",
        "<many-paths src='many-paths.html?x=1#audience=me'></many-paths><script src='/embed.js'></script>",
        "",
    ),
    (
        "made by a script",
        "<script src='/embed.js'></script>",
        "const it = document.createElement('many-paths'); document.querySelector('main').append(it);",
    ),
    (
        "moved",
        "<many-paths></many-paths><div id='to'></div><script src='/embed.js'></script>",
        "document.getElementById('to').append(document.querySelector('many-paths'));",
    ),
    (
        "taken out and put back",
        "<many-paths></many-paths><script src='/embed.js'></script>",
        "const it = document.querySelector('many-paths'), { parentNode } = it; it.remove(); parentNode.append(it);",
    ),
    (
        "in a shadow root",
        "<div id='root'></div><script src='/embed.js'></script>",
        "const it = document.createElement('many-paths');
         document.querySelector('#root').attachShadow({ mode: 'open' }).append(it);
         document.querySelector = () => it;",
    ),
    (
        "loader added by a script",
        "<many-paths></many-paths>",
        "const it = document.createElement('script'); it.src = '/embed.js'; document.body.append(it);",
    ),
];

/// Styles that a page may have. Each must leave the guide as wide as its column, or nearly so.
const STYLES: [&str; 15] = [
    "",
    ".entry-content > iframe[style] { max-width: 32px !important }",
    "iframe { max-width: 32px !important; height: 1px !important; display: none !important }",
    "* { all: unset !important }",
    "many-paths { display: inline !important }",
    "many-paths { display: none !important }",
    "button, input, a { display: none !important; font-size: 1px !important }",
    "html { font-size: 40px }",
    "html { font-size: 62.5% }",
    "* { font-size: 0 !important; line-height: 0 !important; letter-spacing: 1em !important }",
    "body { zoom: 2 }",
    "body { transform: rotate(1deg) }",
    ".entry-content { display: flex }",
    ".entry-content { display: flex; flex-direction: column; align-items: center }",
    ".entry-content { display: grid; justify-items: center }",
];

async fn go(visit: &Visit, path: &str) -> Done {
    visit.leave().await?;
    visit.go(path).await
}

fn in_each_engine(check: impl Fn(Engine)) {
    Engine::ALL.into_iter().for_each(|engine| {
        println!("{}", engine.name());
        check(engine);
    });
}

#[test]
fn the_guide_stands_wherever_the_loader_is_put() {
    let site = Site::new();
    site.install("elsewhere/");
    for (number, (_, markup, script)) in PLACES.iter().enumerate() {
        let script = format!("<script>{WATCH}</script>{markup}<script>{script}</script>");
        site.write(&format!("{number}.html"), page(&script));
    }
    in_each_engine(|engine| {
        site.visit(engine, async |visit| {
            for (number, (name, ..)) in PLACES.iter().enumerate() {
                println!("{name}");
                go(visit, &format!("/{number}.html")).await?;
                visit.until("document.querySelector('many-paths')?.kept").await?;
                let frame = format!("{FRAME}.src");
                let address = visit.text(&frame).await?;
                assert!(address.starts_with(&visit.server.url()) && address.ends_with("loader=on"), "{address}");
                Way::Element.open(visit).await?;
                visit.turn(DOORS[0]).await?;
                visit.leave().await?;
                // It hears its own frame, also after it was moved.
                visit.until("document.querySelector('many-paths').offsetHeight >= 560 && heard.length === 2").await?;
                visit.check(NO_ERROR).await?;
            }
            Ok(())
        });
    });
}

#[test]
fn several_guides_on_one_page_hear_their_own_frame_only() {
    let site = Site::new();
    let two = "<many-paths></many-paths><many-paths exit=\"search\"></many-paths>";
    site.write("two.html", page(&format!("{two}{LOADER}")));
    in_each_engine(|engine| {
        site.visit(engine, async |visit| {
            visit.go("/two.html").await?;
            let height = "document.querySelectorAll('many-paths')[1].offsetHeight";
            visit.js("document.querySelectorAll('many-paths')[1].scrollIntoView()", &[]).await?;
            visit.until("heard.length === 2").await?;
            let before = visit.text(height).await?;
            // A page can't speak for a frame.
            visit.js("postMessage('many-paths leave'); postMessage('many-paths begun')", &[]).await?;
            visit.js("document.querySelector('many-paths').scrollIntoView()", &[]).await?;
            Way::Element.open(visit).await?;
            visit.turn(DOORS[0]).await?;
            visit.leave().await?;
            visit.until("heard.length === 5").await?;
            visit.until("document.querySelector('many-paths').offsetHeight < 1000").await?;
            assert_eq!(visit.text(height).await?, before, "the other one is as it was");
            Ok(())
        });
    });
}

#[test]
fn no_style_of_a_page_reaches_the_guide() {
    let site = Site::new();
    for (number, style) in STYLES.iter().enumerate() {
        let markup = format!("<div class=\"entry-content\"><many-paths></many-paths></div>{LOADER}");
        site.write(&format!("{number}.html"), page(&format!("<style>{style}</style>{markup}")));
    }
    in_each_engine(|engine| {
        site.visit(engine, async |visit| {
            for (number, style) in STYLES.iter().enumerate() {
                println!("{style}");
                go(visit, &format!("/{number}.html")).await?;
                Way::Element.open(visit).await?;
                if style.contains("zoom") && visit.engine != Engine::Chromium {
                    // No other driver knows where the mouse is on a page that is enlarged.
                    continue;
                }
                visit.turn(DOORS[0]).await?;
                visit.click(".mp-option").await?;
                visit
                    .check(".8 * parseFloat(getComputedStyle(document.querySelector('.mp-option')).fontSize) > 12")
                    .await?;
                visit.leave().await?;
                visit.until("document.querySelector('many-paths').offsetHeight >= 560").await?;
                visit.until("document.querySelector('many-paths').offsetHeight <= 1000").await?;
                // `all: unset` makes every element inline, so only the root has a width to hold it against.
                let room = visit.text("document.documentElement.clientWidth").await?;
                let inside = visit.text(&format!("{FRAME}.getBoundingClientRect().width")).await?;
                let (inside, room): (f64, f64) = (inside.parse().expect("a width"), room.parse().expect("a width"));
                assert!(inside > 0.9 * room, "{inside} of {room} pixels");
                visit.check(&format!("!{FRAME}.hasAttribute('style')")).await?;
            }
            Ok(())
        });
    });
}

#[test]
fn settings_reach_the_guide_as_they_are() {
    let site = Site::new();
    let set = "lang=\"en\" country=\"US\" accent=\"#0a6b5d\" audience=\"family\" kiosk=\"off\" exit=\"a wrong & one\"";
    site.write("set.html", page(&format!("<many-paths {set}></many-paths>{LOADER}")));
    in_each_engine(|engine| {
        site.visit(engine, async |visit| {
            visit.go("/set.html").await?;
            let address = visit.text(&format!("{FRAME}.src.split('#')[1]")).await?;
            let whole =
                "lang=en&country=US&accent=%230a6b5d&audience=family&kiosk=off&exit=a%20wrong%20%26%20one&loader=on";
            assert_eq!(address, whole);
            Way::Element.open(visit).await?;
            visit.check("document.querySelector('.mp-set').textContent.includes('#0a6b5d')").await?;
            visit.check("document.querySelector('.mp-owner').textContent.includes('exit=a wrong & one ')").await?;
            assert_eq!(visit.count(".mp-owner li").await?, 1, "one thing is wrong");
            Ok(())
        });
    });
}

#[test]
fn a_frame_that_can_not_load_leaves_crisis_lines() {
    let site = Site::new();
    site.hurry("");
    let far = "<div style=\"height:300vh\"></div>";
    site.write(
        "gone.html",
        page(&format!("<many-paths src=\"/gone/many-paths.html\" lang=\"en\"></many-paths>{LOADER}")),
    );
    site.write("far.html", page(&format!("{far}<many-paths src=\"/gone/many-paths.html\"></many-paths>{LOADER}")));
    site.write("out.html", page(&format!("<many-paths src=\"/gone/many-paths.html\"></many-paths>{LOADER}")));
    site.write("hidden.html", page(&format!("<many-paths hidden></many-paths>{LOADER}")));
    in_each_engine(|engine| {
        site.visit(engine, async |visit| {
            visit.go("/gone.html").await?;
            visit.check(&format!("!({CRISIS})")).await?;
            visit.until(CRISIS).await?;
            // Above the frame, whatever that shows, and with a way to the guide itself, as it was set.
            let link = "document.querySelector('many-paths a:last-of-type')";
            visit.check(&format!("{link}.getBoundingClientRect().top < {FRAME}.getBoundingClientRect().top")).await?;
            visit.check(&format!("{link}.href === location.origin + '/gone/many-paths.html#lang=en'")).await?;
            // Out of sight, the time does not run: nothing is told as lost that was never asked for.
            visit.go("/far.html").await?;
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
            visit.check("!document.querySelector('many-paths').firstElementChild").await?;
            visit.js("document.querySelector('many-paths').scrollIntoView()", &[]).await?;
            visit.until(CRISIS).await?;
            // Taken out, it does not wait any more.
            visit.go("/out.html").await?;
            visit.js("window.it = document.querySelector('many-paths'); it.remove()", &[]).await?;
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
            visit.check("!it.firstElementChild").await?;
            visit.go("/hidden.html").await?;
            visit.check("!document.querySelector('many-paths').checkVisibility()").await
        });
    });
}
