//! The ways out of the guide: links to programs open a new tab that learns nothing of where it came from, and numbers are
//! dialed without a word from any policy.

use many_paths_e2e::hosts::{Site, Way, keys, page};
use many_paths_e2e::{Done, Engine, Visit};
use thirtyfour::Key;
use xtask::pack::{Page, framed};

/// How a link out is written: the same here as in the program, which a test holds it against.
const TARGET: &str = "target=\"_blank\" rel=\"noopener noreferrer\"";
/// What is wrong with a link on the page.
const WRONG: &str = r#"
const telephone = /^(tel:\+?[\d-]+|sms:\d+(\?&body=\w+)?)$/;
return [...document.querySelectorAll("a[href]")].filter((it) => !(
    telephone.test(it.getAttribute("href")) || it.href.startsWith("https://") && it.target === "_blank" && it.rel === "noopener noreferrer"
)).map((it) => it.outerHTML).join("\n");
"#;
const REPORT: &str =
    "window.told = []; addEventListener('securitypolicyviolation', (event) => told.push(event.violatedDirective))";

/// Has any of the three documents been told of something that a policy refused?
async fn told(visit: &Visit, report: bool) -> Result<String, thirtyfour::error::WebDriverError> {
    let mut all = String::new();
    for frames in [&[][..], &[0], &[0, 0]] {
        visit.enter(frames).await?;
        if report {
            visit.js(REPORT, &[]).await?;
        } else {
            all += &visit.text("window.told.join(' ')").await?;
        }
    }
    Ok(all)
}

async fn check_result(visit: &Visit) -> Done {
    visit.go("/page.html").await?;
    Way::Plain.open(visit).await?;
    visit.click("h1").await?;
    keys::walk(visit).await?;
    visit.js("for (const it of document.querySelectorAll('details')) it.open = true", &[]).await?;
    visit.js("document.querySelector('.mp-aside .mp-secondary').focus()", &[]).await?;
    visit.press(Key::Enter).await?;
    visit.until("document.querySelectorAll('a[href^=\"https:\"]').length >= 30").await?;
    assert_eq!(visit.js(WRONG, &[]).await?, "", "a link is written otherwise");
    // What is looked for is seen.
    visit
        .js("const it = document.createElement('a'); it.href = 'https://example.org/'; document.body.append(it)", &[])
        .await?;
    assert_ne!(visit.js(WRONG, &[]).await?, "", "a wrong link is found");
    Ok(())
}

async fn check_numbers(visit: &Visit) -> Done {
    visit.leave().await?;
    visit.go("/page.html").await?;
    Way::Plain.open(visit).await?;
    told(visit, true).await?;
    for (open, css) in [(false, ".mp-crisis-lines a[href^=\"tel:\"]"), (true, ".mp-crisis-more a[href^=\"sms:\"]")] {
        // Chromium looks for a telephone after the first number, and may lose a click meanwhile.
        visit
            .js("document.querySelector('.mp-crisis-more').open = arguments[0] === 'true'", &[&open.to_string()])
            .await?;
        visit.until(&format!("document.querySelector('{css}').checkVisibility()")).await?;
        visit.click(css).await?;
        visit.until("document.querySelector('.mp-door')").await?;
    }
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(told(visit, false).await?, "", "a number is dialed, and no policy minds");
    // And what a policy does mind is told: the frame may lead to the telephone alone.
    visit.enter(&[0, 0]).await?;
    visit.js("setTimeout(() => { location.href = 'https://example.org/'; })", &[]).await?;
    visit.enter(&[0]).await?;
    visit.until("window.told.includes('frame-src')").await?;
    Ok(())
}

fn check(engine: Engine) {
    let site = Site::new();
    site.write("page.html", page(&Way::Plain.markup("/")));
    site.write("there.html", "<!doctype html><title>There</title><p>There</p>");
    site.visit(engine, async |visit| {
        check_result(visit).await?;
        // A page of our own in the same frames: what is opened is a page as any other.
        let body = format!("<p><a id=\"out\" href=\"{}/there.html\" {TARGET}>There</a></p>", visit.server.url());
        let file = framed(&Page {
            title: "A page",
            style: "p{margin:9px}",
            body: &body,
            script: "self.ran = true;",
            ..Page::EMPTY
        });
        site.write("many-paths.html", file.expect("a page that can be framed"));
        visit.leave().await?;
        visit.go("/page.html").await?;
        let home = visit.driver.window().await?;
        visit.until("window[0]?.length === 2").await?;
        Way::Plain.enter(visit).await?;
        visit.until("document.getElementById('out')").await?;
        visit.click("#out").await?;
        visit.leave().await?;
        visit.to_new_tab(&home).await?;
        visit.until("document.title === 'There'").await?;
        visit.check("window.opener === null && document.referrer === ''").await?;
        visit.check("window.origin === location.origin && localStorage.length === 0").await?;
        visit.driver.close_window().await?;
        visit.driver.switch_to_window(home).await?;
        // Numbers last: a browser may ask what to dial with, over the page.
        site.install("");
        check_numbers(visit).await
    });
}

#[test]
fn chromium_opens_links_that_tell_nothing() {
    check(Engine::Chromium);
}

#[test]
fn firefox_opens_links_that_tell_nothing() {
    check(Engine::Firefox);
}

#[test]
fn webkit_opens_links_that_tell_nothing() {
    check(Engine::WebKit);
}
