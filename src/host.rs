//! The browser: the few things the screens need of it. Nothing here stores, sends, reads a clock or writes to the console.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Where "leave this page" goes: a plain, unsuspicious site. A compile-time constant, like every address.
pub const NEUTRAL_SITE: &str = "https://www.weather.gov/";

/// Leaves for [`NEUTRAL_SITE`], replacing this page in the history: the whole tab where the browser lets us, else the frame.
pub fn leave() {
    let top = window().top().ok().flatten();
    let gone = top.is_some_and(|top| top.location().replace(NEUTRAL_SITE).is_ok());
    if !gone {
        // Refused by a sandbox: replace what is in our own frame. If that fails as well, the screen is already empty.
        let _ = window().location().replace(NEUTRAL_SITE);
    }
}

/// Id of the heading of the page that is shown.
pub const TITLE: &str = "mp-title";

/// Moves the focus to the heading of the page that is shown.
pub fn focus_title() {
    if let Some(title) = document().get_element_by_id(TITLE).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A heading that can't take the focus is still readable; nothing else depends on it.
        let _ = title.focus();
    }
}

/// Calls back when the page goes away, so that nothing is left for someone who comes back to it.
pub fn on_page_hide(forget: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| forget())
}

/// Tells the page around us which language it speaks, and its direction.
pub fn set_language(tag: &str, direction: &str) {
    if let Some(root) = document().document_element() {
        // Both only fail for names that are no attributes.
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Shows the static help that stands in the page and hides the widget: the last resort after a panic.
pub fn show_static_help() {
    for (id, hidden) in [("app", true), ("help", false)] {
        if let Some(element) = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            element.set_hidden(hidden);
        }
    }
}
