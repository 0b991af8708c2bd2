//! Nothing is kept and nothing is asked of a server: leaving, coming back, clearing, storage, history, requests.

use std::sync::PoisonError;

use many_paths_e2e::{DOORS, Done, Visit, WIDGET, visit};

/// Every place where a page can keep something, as a line for each that does not refuse.
const KEPT: &str = r#"
const done = arguments[0];
const places = {
    localStorage: () => localStorage.length,
    sessionStorage: () => sessionStorage.length,
    cookies: () => document.cookie,
    databases: () => indexedDB.databases(),
    caches: () => caches.keys(),
    workers: () => navigator.serviceWorker.getRegistrations(),
    files: () => navigator.storage.getDirectory(),
};
(async () => {
    const open = [];
    for (const [name, look] of Object.entries(places)) {
        try { await look(); open.push(name); } catch { }
    }
    if (window.name) open.push("name");
    if (history.state !== null) open.push("state");
    return open.join(" ");
})().then(done, (error) => done(String(error)));
"#;

/// Opens the widget, answers the first page and goes on to the second.
async fn answer_a_little(visit: &Visit) -> Done {
    visit.open().await?;
    visit.turn(DOORS[0]).await?;
    visit.click("label[for=mp-hurt_now]").await?;
    visit.until("document.querySelector('[data-notice]') && document.querySelector('.mp-clear')").await?;
    visit.turn(".mp-primary").await?;
    visit.click("label[for=mp-alcohol]").await?;
    visit.check("document.getElementById('mp-alcohol').checked").await
}

/// The start screen is shown, and the first two pages have nothing checked.
async fn check_forgotten(visit: &Visit) -> Done {
    visit.until("document.querySelector('.mp-door')").await?;
    assert_eq!(visit.count(".mp-clear").await?, 0, "there is nothing to clear");
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
    assert_eq!(kept.json(), "", "something can be kept");
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
fn a_journey_asks_the_server_for_one_file_and_can_keep_nothing() {
    visit(async |visit| {
        visit.open().await?;
        let length = visit.text("history.length").await?;
        visit.walk(DOORS[0]).await?;
        visit.js("for (const it of document.querySelectorAll('details')) it.open = true", &[]).await?;
        check_nothing_kept(visit).await?;
        assert_eq!(visit.text("history.length").await?, length, "the history did not grow");
        assert_eq!(requests(visit), [format!("GET {WIDGET} 200")]);
        Ok(())
    });
}

#[test]
fn leaving_opens_a_plain_site_and_leaves_an_empty_page() {
    visit(async |visit| {
        answer_a_little(visit).await?;
        let here = visit.driver.window().await?;
        visit.click(".mp-leave").await?;
        visit.until("!document.querySelector('#app :is(input, .mp-page, [data-notice])')").await?;
        visit.to_new_tab(&here).await?;
        // Chromium's page about a site out of reach has its address all the same.
        assert_eq!(visit.driver.current_url().await?.as_str(), "https://www.weather.gov/");
        visit.check("window.opener === null").await
    });
}

#[test]
fn going_away_and_back_shows_the_start_screen() {
    visit(async |visit| {
        answer_a_little(visit).await?;
        visit.go("/").await?;
        visit.driver.back().await?;
        visit.enter(&[0]).await?;
        check_forgotten(visit).await
    });
}

#[test]
fn a_reload_shows_the_start_screen() {
    visit(async |visit| {
        answer_a_little(visit).await?;
        visit.driver.refresh().await?;
        visit.enter(&[0]).await?;
        check_forgotten(visit).await
    });
}

#[test]
fn clearing_and_starting_again_forget_everything() {
    visit(async |visit| {
        answer_a_little(visit).await?;
        visit.turn(".mp-clear").await?;
        visit.check("document.activeElement.id === 'mp-title'").await?;
        check_forgotten(visit).await?;
        answer_a_little(visit).await?;
        visit.turn(".mp-buttons .mp-link").await?;
        visit.turn(".mp-primary").await?;
        visit.turn(".mp-result > .mp-buttons .mp-secondary:nth-of-type(2)").await?;
        check_forgotten(visit).await
    });
}
