//! The keyboard in a guide that stands in frames: one step after the other, each looked at.

use thirtyfour::Key;

use crate::{Done, Visit};

/// More steps than any page has.
pub const MANY: usize = 400;
/// The focus is in the window that is looked at, on something of it.
pub const HERE: &str = "document.hasFocus() && document.activeElement !== document.body";

/// Presses Tab until this is so, in the window that is looked at.
///
/// # Panics
///
/// When it never is.
pub async fn tab_until(visit: &Visit, condition: &str) -> Done {
    for _ in 0..MANY {
        visit.press(Key::Tab).await?;
        if visit.is(condition).await? {
            return Ok(());
        }
    }
    let at = visit.text("document.activeElement?.outerHTML.slice(0, 200)").await?;
    panic!("Tab never comes to where {condition}, but to {at}");
}

async fn tab_to(visit: &Visit, css: &str) -> Done {
    tab_until(visit, &format!("document.hasFocus() && document.activeElement.matches('{css}')")).await
}

/// Presses a key that leads to another screen: its heading takes the focus.
async fn turn(visit: &Visit, key: Key) -> Done {
    visit.before_turning().await?;
    visit.press(key).await?;
    visit.turned().await?;
    visit.until("document.activeElement.id === 'mp-title'").await
}

/// Presses Shift and Tab.
pub async fn shift_tab(visit: &Visit) -> Done {
    visit.driver.action_chain().key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await
}

/// Goes from the start screen to the result, answering every question with the first option.
pub async fn walk(visit: &Visit) -> Done {
    tab_to(visit, ".mp-door").await?;
    turn(visit, Key::Enter).await?;
    while !visit.is("document.querySelector('.mp-check')").await? {
        tab_to(visit, "main input").await?;
        visit.press(Key::Space).await?;
        visit.until("document.activeElement.checked").await?;
        tab_to(visit, ".mp-primary").await?;
        turn(visit, Key::Enter).await?;
    }
    tab_to(visit, ".mp-primary").await?;
    turn(visit, Key::Enter).await?;
    visit.check("document.querySelector('.mp-result [data-family]')").await
}
