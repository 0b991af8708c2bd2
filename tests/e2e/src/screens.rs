//! Every kind of screen, one after the other, in every language and each way to look at it: what the tests of access walk
//! through, and what `cargo xtask screens` takes pictures of.

use std::path::PathBuf;

use many_paths::text::Lang;
use thirtyfour::prelude::*;

use crate::{DOORS, Done, Visit, setting};

/// Opens every disclosure of the page.
pub const OPEN_ALL: &str = "for (const it of document.querySelectorAll('details')) it.open = true";
/// Breaks the widget as seen from the page: a test of its own does it for real.
const BREAK: &str = "dispatchEvent(new Event('unhandledrejection'))";

/// A language of a built widget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tongue {
    /// The folder with the widget.
    pub folder: PathBuf,
    /// Its tag.
    pub tag: &'static str,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
}

impl Tongue {
    /// The settings that choose it.
    #[must_use]
    pub fn settings(&self) -> String {
        format!("#lang={}", self.tag)
    }
}

/// Every language of the built widget, the fallback first; then two that nobody speaks, in a build of their own: one that is
/// written from right to left, and one whose words are two fifths longer.
#[must_use]
pub fn tongues() -> Vec<Tongue> {
    let (spoken, made) = (setting("MANY_PATHS_DIST"), setting("MANY_PATHS_PSEUDO"));
    let tongue = |folder: &PathBuf, tag, direction| Tongue { folder: folder.clone(), tag, direction };
    let spoken = Lang::all().map(|lang| tongue(&spoken, lang.tag(), lang.direction()));
    spoken.chain([tongue(&made, "ar-XB", "rtl"), tongue(&made, "en-XA", "ltr")]).collect()
}

/// Colors that a visitor may prefer: what it is called, and the media features.
pub const COLORS: [(&str, &[(&str, &str)]); 3] = [
    ("light", &[("prefers-color-scheme", "light")]),
    ("dark", &[("prefers-color-scheme", "dark")]),
    ("forced colors", &[("forced-colors", "active")]),
];

/// Goes on from question to question until this is shown.
async fn on_to(visit: &Visit, shown: &str) -> Done {
    while visit.count(shown).await? == 0 {
        visit.turn(".mp-buttons .mp-primary").await?;
    }
    Ok(())
}

/// Goes back by key: where Back has to be scrolled to, a press of Firefox's driver does not arrive.
async fn back(visit: &Visit) -> Done {
    visit.before_turning().await?;
    visit.js("document.querySelector('.mp-back').focus()", &[]).await?;
    visit.press(Key::Enter).await?;
    visit.turned().await
}

/// Shows every kind of screen, one after the other, in the language or with what else the settings say.
pub async fn screens(visit: &Visit, settings: &str, look: impl AsyncFn(&str) -> Done) -> Done {
    visit.open_with(settings).await?;
    look("start").await?;
    visit.turn(DOORS[0]).await?;
    look("safety").await?;
    visit.click("label[for=mp-hurt_now]").await?;
    visit.click("label[for=mp-daily]").await?;
    visit.until("document.querySelector('.mp-live [data-notice=withdrawal_check]')").await?;
    visit.js(OPEN_ALL, &[]).await?;
    look("safety with notices and helplines").await?;
    visit.js("document.querySelector('.mp-crisis-more').open = false", &[]).await?;
    on_to(visit, "[name=goal]").await?;
    visit.click("label[for=mp-abstinence]").await?;
    visit.click("label[for=mp-must]").await?;
    look("a need with radios").await?;
    on_to(visit, "#mp-opioid_medicine").await?;
    visit.click("label[for=mp-opioid_medicine]").await?;
    visit.click("label[for=mp-mental_health]").await?;
    visit.click("label[for=mp-must]").await?;
    look("a need with checkboxes").await?;
    on_to(visit, "[name=mp-answer]").await?;
    visit.click("label[for=mp-answer-0]").await?;
    visit.click("label[for=mp-important]").await?;
    for summary in visit.driver.find_all(By::Css(".mp-explain summary")).await? {
        summary.click().await?;
    }
    look("a statement with explanations").await?;
    for answer in [3, 2, 0, 4, 1, 0, 3] {
        visit.turn(".mp-primary").await?;
        visit.click(&format!("label[for=mp-answer-{answer}]")).await?;
    }
    visit.turn(".mp-buttons .mp-link").await?;
    look("check").await?;
    visit.turn(".mp-row .mp-link").await?;
    look("a change").await?;
    visit.turn(".mp-primary").await?;
    visit.turn(".mp-primary").await?;
    look("result").await?;
    visit.js(OPEN_ALL, &[]).await?;
    visit.until("document.querySelector('[data-family] .mp-receipt[open]')").await?;
    look("result with everything open").await?;
    visit.click(".mp-aside .mp-secondary").await?;
    visit.until("document.querySelector('[data-aside] .mp-about')").await?;
    look("set aside in full").await?;
    views(visit, &look).await?;
    both_sheets(visit, &look).await?;
    visit.turn(".mp-foot .mp-link:nth-last-of-type(2)").await?;
    look("who is behind this tool").await?;
    back(visit).await?;
    visit.turn(".mp-foot .mp-link:last-of-type").await?;
    look("how good this tool is").await?;
    back(visit).await?;
    visit.js(BREAK, &[]).await?;
    visit.until("document.activeElement.matches('#help h1')").await?;
    look("static help").await
}

/// The other views of the result, and back to the start screen.
async fn views(visit: &Visit, look: &impl AsyncFn(&str) -> Done) -> Done {
    visit.turn("section:has(.mp-legend) > .mp-buttons .mp-secondary").await?;
    visit.js(OPEN_ALL, &[]).await?;
    look("side by side").await?;
    back(visit).await?;
    visit.turn(".mp-blind .mp-secondary").await?;
    look("without names").await?;
    visit.click("[role=group] .mp-secondary").await?;
    visit.until("document.querySelector('.mp-live h3')").await?;
    look("a name that was asked for").await?;
    back(visit).await?;
    visit.click(".mp-result > .mp-buttons .mp-secondary:last-of-type").await?;
    visit.until("document.querySelector('.mp-door')").await
}

/// A family member's own result beside that of the person they care about.
async fn both_sheets(visit: &Visit, look: &impl AsyncFn(&str) -> Done) -> Done {
    visit.turn(DOORS[1]).await?;
    for (answer, on) in [(0, ".mp-them .mp-secondary"), (3, ".mp-both .mp-secondary")] {
        on_to(visit, "[name=mp-answer]").await?;
        visit.click(&format!("label[for=mp-answer-{answer}]")).await?;
        visit.turn(".mp-buttons .mp-link").await?;
        visit.turn(".mp-primary").await?;
        visit.turn(on).await?;
    }
    look("both sheets").await
}
