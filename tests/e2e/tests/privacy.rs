//! Nothing is kept and nothing is asked of a server: leaving, coming back, clearing, storage, history, requests.

use std::sync::PoisonError;

use many_paths_e2e::{DOORS, Done, Visit, visit};

/// All that a visitor downloads.
const FILES: [&str; 5] = ["guard.js", "index.html", "many-paths.js", "many-paths_bg.wasm", "styles.css"];
/// What a page can keep, as a line for each place where something is.
const KEPT: &str = r#"
const done = arguments[0];
(async () => {
    const kept = {
        localStorage: localStorage.length,
        sessionStorage: sessionStorage.length,
        cookies: document.cookie.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        name: window.name.length,
        address: location.search.length + location.hash.length,
        state: history.state === null ? 0 : 1,
    };
    return Object.entries(kept).filter(([, count]) => count > 0).join(" ");
})().then(done, (error) => done(String(error)));
"#;

/// Opens the widget, answers the first page and goes on to the second.
async fn answer_a_little(visit: &Visit) -> Done {
    visit.open().await?;
    visit.turn(DOORS[0]).await?;
    visit.click("label[for=mp-hurt_now]").await?;
    visit.until("document.querySelector('[data-notice]') && document.querySelector('.mp-foot .mp-link')").await?;
    visit.turn(".mp-primary").await?;
    visit.click("label[for=mp-alcohol]").await?;
    visit.check("document.getElementById('mp-alcohol').checked").await
}

/// The start screen is shown, and the first two pages have nothing checked.
async fn check_forgotten(visit: &Visit) -> Done {
    visit.until("document.querySelector('.mp-door')").await?;
    assert_eq!(visit.count(".mp-foot .mp-link").await?, 0, "there is nothing to clear");
    visit.turn(DOORS[0]).await?;
    assert_eq!(visit.count("[data-notice]").await?, 0);
    for _ in 0..2 {
        assert!(visit.count("input").await? > 3, "a question is shown");
        assert_eq!(visit.count(":checked").await?, 0, "nothing is checked");
        visit.turn(".mp-primary").await?;
    }
    Ok(())
}

async fn check_nothing_kept(visit: &Visit) -> Done {
    let kept = visit.driver.execute_async(KEPT, Vec::new()).await?;
    assert_eq!(kept.json(), "", "something is kept");
    let cookies = visit.driver.get_all_cookies().await?;
    assert!(cookies.is_empty(), "{cookies:?}");
    Ok(())
}

/// The requests so far, but for the icon that the browser asks for on its own account.
fn requests(visit: &Visit) -> Vec<String> {
    let log = visit.server.log.lock().unwrap_or_else(PoisonError::into_inner);
    let mut asked: Vec<String> = log.iter().filter(|line| !line.contains("/favicon.ico ")).cloned().collect();
    asked.sort();
    asked
}

#[test]
fn a_journey_asks_the_server_for_each_file_once_and_keeps_nothing() {
    visit(async |visit| {
        visit.open().await?;
        let expected = FILES.map(|file| format!("GET /widget/{file} 200"));
        assert_eq!(requests(visit), expected, "after loading");
        let length = visit.text("history.length").await?;
        visit.walk(DOORS[0]).await?;
        visit.js("for (const it of document.querySelectorAll('details')) it.open = true", &[]).await?;
        check_nothing_kept(visit).await?;
        assert_eq!(visit.text("history.length").await?, length, "the history did not grow");
        visit
            .check("performance.getEntriesByType('resource').every((it) => it.name.startsWith(location.origin))")
            .await?;
        assert_eq!(requests(visit), expected, "after a journey");
        Ok(())
    });
}

#[test]
fn leaving_leaves_nothing_behind() {
    visit(async |visit| {
        visit.go("/").await?;
        answer_a_little(visit).await?;
        let (length, home) = (visit.text("history.length").await?, visit.server.url());
        // The browser may refuse to wait for a page that it can't reach.
        let _ = visit.click(".mp-leave").await;
        visit.until(&format!("location.origin !== '{home}'")).await?;
        let place = visit.driver.current_url().await?;
        assert_eq!(place.as_str(), "https://www.weather.gov/", "the neutral site, here out of reach");
        assert_eq!(visit.count(".mp, input").await?, 0, "nothing of the widget is shown");
        assert_eq!(visit.text("history.length").await?, length, "it took the place of the widget in the history");
        // Back leads to what was there before the widget, not to the widget.
        visit.driver.back().await?;
        visit.until("document.querySelector('iframe')").await?;
        visit.open().await?;
        check_forgotten(visit).await?;
        check_nothing_kept(visit).await
    });
}

#[test]
fn going_away_and_back_shows_the_start_screen() {
    visit(async |visit| {
        answer_a_little(visit).await?;
        visit.go("/widget/styles.css").await?;
        visit.driver.back().await?;
        check_forgotten(visit).await
    });
}

#[test]
fn a_reload_shows_the_start_screen() {
    visit(async |visit| {
        answer_a_little(visit).await?;
        visit.driver.refresh().await?;
        check_forgotten(visit).await
    });
}

#[test]
fn clearing_and_starting_again_forget_everything() {
    visit(async |visit| {
        answer_a_little(visit).await?;
        visit.turn(".mp-foot .mp-link").await?;
        visit.check("document.activeElement.id === 'mp-title'").await?;
        check_forgotten(visit).await?;
        answer_a_little(visit).await?;
        visit.turn(".mp-buttons .mp-link").await?;
        visit.turn(".mp-primary").await?;
        visit.turn(".mp-result > .mp-buttons .mp-secondary:nth-of-type(2)").await?;
        check_forgotten(visit).await
    });
}
