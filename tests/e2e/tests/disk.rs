//! Without a server: the file opened from a disk, a page on a disk around it, and a whole journey after the server is gone.

use std::path::Path;

use many_paths_e2e::hosts::{Site, Way, keys, page};
use many_paths_e2e::{DOORS, Engine};
use xtask::serve::Server;

const FILE: &str = "many-paths.html";

fn check_disk(engine: Engine) {
    let site = Site::new();
    // No address begins with a `/` here.
    for way in Way::ALL {
        let page = page(&way.markup("")).replace("/site.js", "site.js");
        site.write(&format!("{way:?}.html"), page);
    }
    let address = |file: &str| format!("file://{}", Path::new(site.folder()).join(file).display());
    site.visit(engine, async |visit| {
        visit.driver.goto(address(FILE)).await?;
        visit.enter(&[0]).await?;
        visit.until("document.querySelector('.mp-door')").await?;
        visit.walk(DOORS[1]).await?;
        for way in Way::ALL {
            println!("{way:?}");
            visit.leave().await?;
            visit.driver.goto(address(&format!("{way:?}.html"))).await?;
            way.open(visit).await?;
            // By keyboard: Firefox's driver misses with the mouse what it scrolls to in a frame within a frame.
            visit.click("h1").await?;
            keys::walk(visit).await?;
        }
        Ok(())
    });
}

#[test]
fn chromium_needs_no_server() {
    check_disk(Engine::Chromium);
}

#[test]
fn firefox_needs_no_server() {
    check_disk(Engine::Firefox);
}

#[test]
fn webkit_needs_no_server() {
    check_disk(Engine::WebKit);
}

#[test]
fn a_journey_goes_on_when_the_server_is_gone() {
    let site = Site::new();
    site.write("page.html", page(&Way::Element.markup("/")));
    for engine in Engine::ALL {
        println!("{}", engine.name());
        site.visit(engine, async |visit| {
            let server = Server::start(site.folder(), 0).expect("a server starts");
            let address = server.url();
            visit.driver.goto(format!("{address}/page.html")).await?;
            Way::Element.open(visit).await?;
            drop(server);
            let wait = |_: &u32| std::thread::sleep(std::time::Duration::from_millis(20));
            let gone = |_| std::net::TcpStream::connect(address.trim_start_matches("http://")).is_err();
            assert!((0..100).inspect(wait).any(gone), "the server still listens");
            visit.click("h1").await?;
            keys::walk(visit).await
        });
    }
}
