//! On a slow line: the first words and the crisis lines show long before the whole file is there, the program follows when
//! it comes, and where the rest never comes the static help is there. A server sends the file's first part, waits, and sends
//! what is left.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use many_paths_e2e::hosts::{CARRIER, Site};
use many_paths_e2e::{DOORS, Done, Engine, Visit, WIDGET, setting, visit_in};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;

/// The part that comes at once ends where the frame that carries the program begins, and so many bytes later.
const MORE: usize = 20_000;
/// How long the rest waits where a driver would wait for it.
const PAUSE: Duration = Duration::from_secs(5);

/// Sends the file in two parts to everyone who asks for it, the second when told to.
async fn dribble(listener: TcpListener, go_on: Arc<Notify>) {
    let file = fs::read_to_string(setting("MANY_PATHS_DIST").join(&WIDGET[1..])).expect("the guide is built");
    let early = file.find(CARRIER).expect("a frame that carries the program") + MORE;
    let (early, late) = file.split_at(early);
    let (early, late): (Arc<str>, Arc<str>) = (early.into(), late.into());
    while let Ok((stream, _)) = listener.accept().await {
        let (early, late, go_on) = (early.clone(), late.clone(), go_on.clone());
        tokio::spawn(async move { send(stream, &early, &late, &go_on).await.unwrap_or_default() });
    }
}

async fn send(mut stream: TcpStream, early: &str, late: &str, go_on: &Notify) -> std::io::Result<()> {
    let mut asked = Vec::new();
    while !asked.ends_with(b"\r\n\r\n") {
        if stream.read_buf(&mut asked).await? == 0 {
            return Ok(());
        }
    }
    if !asked.starts_with(format!("GET {WIDGET}").as_bytes()) {
        return stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").await;
    }
    // No length is told, so that a part is no error but all there is.
    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n").await?;
    stream.write_all(early.as_bytes()).await?;
    go_on.notified().await;
    stream.write_all(late.as_bytes()).await?;
    stream.shutdown().await
}

/// Puts the guide into a page, from such a server, and goes on in its inner frame.
fn check(engine: Engine, test: impl AsyncFnOnce(&Visit, Arc<Notify>) -> Done) {
    check_with(engine, "", test);
}

/// The same with settings.
fn check_with(engine: Engine, settings: &str, test: impl AsyncFnOnce(&Visit, Arc<Notify>) -> Done) {
    let site = Site::new();
    site.write("page.html", "<!doctype html><title>A page</title><body></body>");
    visit_in(engine, site.folder(), async |visit| {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let go_on = Arc::new(Notify::new());
        let server = tokio::spawn(dribble(listener, go_on.clone()));
        visit.go("/page.html").await?;
        let put =
            "document.body.append(Object.assign(document.createElement('iframe'), { src: arguments[0], height: 700 }))";
        visit.js(put, &[&format!("http://127.0.0.1:{port}{WIDGET}{settings}")]).await?;
        test(visit, go_on).await?;
        server.abort();
        Ok(())
    });
}

/// The crisis lines that can be seen.
const CRISIS: &str = "[...document.querySelectorAll('.mp-bar .mp-call')].filter((it) => it.checkVisibility())
    .map((it) => it.getAttribute('href').slice(4)).join(' ')";

/// Waits for the first words, which come alone.
async fn first_words(visit: &Visit) -> Done {
    visit.until("frames[0]?.length === 1").await?;
    visit.enter(&[0, 0]).await?;
    visit.until("document.querySelector('.mp-start h1')?.checkVisibility()").await?;
    assert_ne!(visit.text(CRISIS).await?, "");
    assert_eq!(visit.count(".mp-door").await?, 0, "the program is not there yet");
    Ok(())
}

async fn first_question(visit: &Visit) -> Done {
    visit.until(&format!("document.querySelector('{}')", DOORS[0])).await?;
    visit.turn(DOORS[0]).await
}

fn check_early(engine: Engine) {
    check(engine, async |visit, go_on| {
        first_words(visit).await?;
        // A site that talks to every frame is not heard, early or late.
        let talk = "frames[0][0].postMessage('AAAA', '*')";
        visit.leave().await?;
        visit.js(talk, &[]).await?;
        go_on.notify_one();
        visit.until("frames[0].length === 2").await?;
        visit.js(talk, &[]).await?;
        visit.enter(&[0, 0]).await?;
        first_question(visit).await
    });
}

#[test]
fn chromium_shows_the_first_words_before_the_program_is_there() {
    check_early(Engine::Chromium);
}

#[test]
fn firefox_shows_the_first_words_before_the_program_is_there() {
    check_early(Engine::Firefox);
}

/// WebKit's driver waits until everything is loaded: the rest is sent after a while, and the page tells what came first.
#[test]
fn webkit_shows_the_first_words_before_the_program_is_there() {
    check(Engine::WebKit, async |visit, go_on| {
        tokio::spawn(async move {
            tokio::time::sleep(PAUSE).await;
            go_on.notify_one();
        });
        visit.until("frames[0]?.length === 2").await?;
        visit.enter(&[0, 1]).await?;
        let carried = visit.js("return performance.timing.domInteractive - 1000", &[]).await?.as_f64();
        visit.enter(&[0, 0]).await?;
        let parsed = visit.js("return performance.timing.domInteractive", &[]).await?.as_f64();
        assert!(parsed > Some(0.0) && parsed < carried, "words at {parsed:?}, the program at {carried:?}");
        first_question(visit).await
    });
}

#[test]
fn a_language_can_be_chosen_before_the_program_is_there() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        check(engine, async |visit, go_on| {
            first_words(visit).await?;
            visit.click(".mp-in:not([lang=es]) .mp-lang[lang=es]").await?;
            let spanish = "[...document.querySelectorAll('#app h1')].filter((it) => it.checkVisibility()).map((it) => it.closest('[lang]').lang).join()";
            assert_eq!(visit.text(spanish).await?, "es");
            go_on.notify_one();
            first_question(visit).await?;
            visit.check("document.documentElement.lang === 'es'").await?;
            // It is the visitor's choice as any other: the page begins anew in it.
            visit.click(".mp-option").await?;
            visit.turn(".mp-clear").await?;
            visit.check("document.documentElement.lang === 'es' && document.querySelector('.mp-lang[lang=es]').matches('[aria-pressed=true]')").await
        });
    }
}

#[test]
fn the_first_crisis_lines_are_those_of_the_country_that_is_set() {
    for (settings, lines) in
        [("", "988 911"), ("#country=GB", "116123 999"), ("?country=au", "131114 000"), ("#country=xx", "988 911")]
    {
        check_with(Engine::Chromium, settings, async |visit, go_on| {
            first_words(visit).await?;
            assert_eq!(visit.text(CRISIS).await?, lines, "{settings}");
            go_on.notify_one();
            visit.until(&format!("document.querySelector('{}')", DOORS[0])).await?;
            assert_eq!(visit.text(CRISIS).await?, lines, "{settings}");
            Ok(())
        });
    }
}

/// Lets the time pass after which the static help shows.
async fn help_comes(visit: &Visit) -> Done {
    let title = "getComputedStyle(document.querySelector('#help h1')).visibility";
    visit.check(&format!("{title} === 'hidden'")).await?;
    visit.js("for (const it of document.getAnimations()) it.finish()", &[]).await?;
    visit.until(&format!("{title} === 'visible'")).await
}

#[test]
fn where_the_program_never_comes_the_static_help_does() {
    check(Engine::Chromium, async |visit, _| {
        first_words(visit).await?;
        help_comes(visit).await
    });
}

#[test]
fn whoever_reads_the_help_when_the_program_comes_reads_on() {
    for reads in [true, false] {
        check(Engine::Chromium, async |visit, go_on| {
            first_words(visit).await?;
            help_comes(visit).await?;
            if reads {
                visit.js("document.querySelector('#help h2').scrollIntoView()", &[]).await?;
                visit.until("scrollY > 0").await?;
            }
            go_on.notify_one();
            visit.until(&format!("document.querySelector('{}')", DOORS[0])).await?;
            visit.until(&format!("document.querySelector('#help').checkVisibility() === {reads}")).await?;
            let place = "document.querySelector('#help h2').getBoundingClientRect().top";
            visit.check(&format!("!{reads} || (-50 < {place} && {place} < innerHeight)")).await?;
            first_question(visit).await?;
            visit.check("!document.querySelector('#help').checkVisibility()").await
        });
    }
}
