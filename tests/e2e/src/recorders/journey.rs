//! A journey by mouse and keys through the guide inside a site's page, written down screen by screen: what a visitor read
//! and chose is what no recorder may hold.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key};

use super::{Setup, plain};
use crate::{DOORS, Done, MANY, Visit};

/// The lines that the guide shows.
const LINES: &str = "document.getElementById('app').innerText";
/// Ids and classes of its elements, a line each.
const NAMES: &str = "[...document.querySelectorAll('#app *')].flatMap((it) => [it.id, ...it.classList]).join('\\n')";
/// The answers chosen on this screen.
const CHOSEN: &str = "[...document.querySelectorAll('.mp-option:has(:checked)')].map((it) => it.innerText).join('\\n')";
/// Keys that do nothing in the guide, as someone may press them.
const TYPED: &str = "sos";
/// So many phrases of a screen are looked for by the page itself.
const ASKED: usize = 3;
/// A phrase has at least so many words; a chosen answer, named for itself, may have fewer.
const WORDS: [usize; 2] = [4, 2];

/// What a visitor read and chose: phrases as [`plain`] writes them.
#[derive(Default)]
pub(super) struct Journal {
    /// The screens.
    pub(super) screens: usize,
    /// The phrases, each once.
    pub(super) phrases: BTreeSet<String>,
    /// The answers among these.
    pub(super) chosen: BTreeSet<String>,
    /// Ids and classes of elements.
    pub(super) names: BTreeSet<String>,
}

/// A visitor in the guide, inside a site's page.
pub(super) struct Reader<'a> {
    visit: &'a Visit,
    setup: Setup,
    journal: Journal,
}

impl<'a> Reader<'a> {
    pub(super) fn new(visit: &'a Visit, setup: Setup) -> Self {
        Self { visit, setup, journal: Journal::default() }
    }

    /// From the start screen to the result with its reasons, sources and programs open.
    pub(super) async fn journey(mut self) -> WebDriverResult<Journal> {
        let visit = self.visit;
        self.inside().await?;
        visit.until("document.querySelector('.mp-door')").await?;
        self.read().await?;
        visit.turn(DOORS[0]).await?;
        for page in 1..MANY {
            if visit.count(".mp-check").await? > 0 {
                break;
            }
            self.answer(page).await?;
            self.read().await?;
            self.go_on(page).await?;
        }
        self.read().await?;
        visit.turn(".mp-primary").await?;
        self.read().await?;
        if visit.count("[data-family] > details").await? > 0 {
            visit.click("[data-family] > details > summary").await?;
        }
        visit.click("[data-family] .mp-sides .mp-reason .mp-receipt > summary").await?;
        visit.click("[data-family] [data-program] > summary").await?;
        visit.until("document.querySelector('[data-program][open] .mp-about')").await?;
        self.read().await?;
        visit.leave().await?;
        Ok(self.journal)
    }

    /// Goes to where the guide is, from the site's page.
    async fn inside(&self) -> Done {
        self.visit.leave().await?;
        if self.setup != Setup::Page {
            let frame = self.visit.driver.execute("return watch.frame()", Vec::new()).await?;
            frame.element()?.enter_frame().await?;
            self.visit.driver.enter_frame(0).await?;
        }
        Ok(())
    }

    /// Writes down what is shown, and lets the site look.
    async fn read(&mut self) -> Done {
        let new = phrases(&self.visit.text(LINES).await?, WORDS[0]);
        self.journal.names.extend(phrases(&self.visit.text(NAMES).await?, WORDS[1]));
        self.journal.screens += 1;
        self.visit.leave().await?;
        // What comes last on a screen is rarest elsewhere.
        let asked: Vec<&String> = new.iter().rev().take(ASKED).collect();
        self.visit.driver.execute("watch.look(arguments[0])", vec![json!(asked)]).await?;
        self.journal.phrases.extend(new);
        self.inside().await
    }

    /// Answers by mouse, then changes or adds an answer by keys.
    async fn answer(&mut self, page: usize) -> Done {
        let options = self.visit.driver.find_all(By::Css("fieldset .mp-option")).await?;
        options[page % options.len()].click().await?;
        if self.visit.is("document.activeElement.matches('[type=radio]')").await? {
            self.visit.press(Key::Down).await?;
        } else {
            self.visit.press(Key::Tab).await?;
            self.visit.press(Key::Space).await?;
        }
        self.visit.press(TYPED).await?;
        let chosen = phrases(&self.visit.text(CHOSEN).await?, WORDS[1]);
        self.journal.chosen.extend(chosen.clone());
        self.journal.phrases.extend(chosen);
        Ok(())
    }

    /// To the next screen, by mouse or by Enter in turn.
    async fn go_on(&self, page: usize) -> Done {
        if page.is_multiple_of(2) {
            return self.visit.turn(".mp-primary").await;
        }
        self.visit.before_turning().await?;
        self.visit.driver.find(By::Css(".mp-primary")).await?.send_keys(Key::Enter).await?;
        self.visit.turned().await
    }
}

/// The lines that have so many words.
fn phrases(lines: &str, words: usize) -> Vec<String> {
    lines.lines().map(plain).filter(|line| line.split(' ').count() >= words).collect()
}
