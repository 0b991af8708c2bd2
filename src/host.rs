//! The browser: the few things the screens need of it. Nothing here stores, sends, reads a clock or writes to the console.
//!
//! The widget runs in a frame without an origin, inside a static page, perhaps inside a site. Once it runs it listens to nobody. To a site
//! with our loader it says three things at most, none of which depends on an answer: [`ready`], [`begun`], [`leave`].

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, Event, FocusOptions, HtmlAnchorElement, HtmlDialogElement, HtmlElement, KeyboardEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition, Url,
};

use crate::settings::{Accent, Exit, Settings};
use crate::text::Lang;

/// What the site around us set, in the address of the file: the frame inherits it as the base of its own. Where it names no
/// language, the page has one already: that of its first words, or one that the visitor's browser asks for (`www/first.js`).
#[must_use]
pub fn settings() -> Settings {
    let address = document().base_uri().ok().flatten();
    Settings::read_in(page_lang("lang").unwrap_or_default(), &address.unwrap_or_default())
}

/// The language that a visitor chose while the program was on its way, where it is not `set`, the one that the page began in.
#[must_use]
pub fn chosen(set: Lang) -> Option<Lang> {
    page_lang("data-lang").filter(|lang| *lang != set)
}

fn page_lang(attribute: &str) -> Option<Lang> {
    document().document_element()?.get_attribute(attribute).and_then(|tag| Lang::named(&tag))
}

/// Tells the loader that the start screen is there, and how high it is, rounded up to 100 pixels.
pub fn ready() {
    let height = document().query_selector(".mp").ok().flatten().map_or(0, |page| page.client_height());
    tell(&format!("many-paths ready {}", (height + 99) / 100 * 100));
}

/// Tells the loader that someone began.
pub fn begun() {
    tell("many-paths begun");
}

/// Leaves for a plain site: the loader takes the whole page there, else it opens over this page, which is empty by now.
pub fn leave(exit: Exit, loader: bool) {
    if loader {
        tell("many-paths leave");
    } else {
        // Refused where popups are: then an empty page is all that can be done.
        let _ = window().open_with_url_and_target_and_features(exit.address(), "_blank", "noopener,noreferrer");
    }
}

/// A word to the site around the static page. Any origin: the words are the same for all.
fn tell(words: &str) {
    let outer = window().parent().ok().flatten();
    if let Some(site) = outer.and_then(|outer| outer.parent().ok().flatten()) {
        // Fails only for a transfer list, and there is none.
        let _ = site.post_message(&words.into(), "*");
    }
}

/// Prints the sheet.
pub fn print() {
    // A frame that may not print does nothing; the page says so beside the button.
    let _ = window().print();
}

/// Saves a text as a file on this device.
pub fn save(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let Ok(blob) = Blob::new_with_str_sequence(&parts) else { return };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else { return };
    if let Some(link) = document().create_element("a").ok().and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
}

/// Id of the heading of the page that is shown.
pub const TITLE: &str = "mp-title";

/// Moves the focus to the heading of the page that is shown, and shows the page from its top, where the crisis lines are; where
/// that leaves the heading below the window, as on a small or magnified screen, from the heading. The site around us moves only
/// where its own window does not show the heading, and only as far as needed: left to itself a browser moves it further.
pub fn focus_title() {
    let root = document().document_element();
    if let Some(title) = document().get_element_by_id(TITLE).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        // A heading that can't take the focus is still readable; nothing else depends on it.
        let _ = title.focus_with_options(&still);
        let (top, height) = (title.offset_top(), title.offset_height());
        let below = root.is_some_and(|root| top + height > root.client_height());
        window().scroll_to_with_x_and_y(0.0, if below { f64::from(top) } else { 0.0 });
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        title.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Calls back when the page goes away, so that nothing is left for someone who comes back to it.
pub fn on_page_hide(forget: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "pagehide", move |_| forget())
}

/// For a shared screen: says each second (`false`) and each sign of someone being there (`true`), as long as the page lives.
///
/// While the question stands open, what only leads to one of its buttons is no sign yet: the click is. Without this, a touch
/// that closes the question would end on what lies below.
pub fn watch(tell: impl Fn(bool) + 'static) {
    // One function hears both: a second brings no event.
    let hear = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let Ok(event) = event.dyn_into::<Event>() else { return tell(false) };
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default();
        let leads = matches!(key.as_str(), "Tab" | "Shift" | "Enter" | " ") || event.type_() == "pointerdown";
        if !(leads && question().is_some_and(|it| it.open())) {
            tell(true);
        }
    });
    let hear = hear.into_js_value().unchecked_into();
    // Neither fails for a function. Scrolling and canceling do not bubble: they are heard on their way down.
    for name in ["pointerdown", "click", "keydown", "input", "scroll", "cancel"] {
        let _ = window().add_event_listener_with_callback_and_bool(name, &hear, true);
    }
    let _ = window().set_interval_with_callback_and_timeout_and_arguments_0(&hear, 1000);
}

/// Opens the question whether anyone is there, which takes the focus, or closes it, which gives the focus back.
pub fn ask(open: bool) {
    match question() {
        // Fails only where it is open already.
        Some(question) if open => drop(question.show_modal()),
        Some(question) => question.close(),
        None => {}
    }
}

fn question() -> Option<HtmlDialogElement> {
    document().query_selector("dialog").ok().flatten().and_then(|it| it.dyn_into().ok())
}

/// Tells the browser which language the page speaks, its direction, and its title.
pub fn set_language(tag: &str, direction: &str, title: &str) {
    document().set_title(&format!("Many Paths: {title}"));
    if let Some(root) = document().document_element() {
        // The last is what the static help goes by. All only fail for names that are no attributes.
        for (name, value) in [("lang", tag), ("dir", direction), ("data-lang", tag)] {
            let _ = root.set_attribute(name, value);
        }
    }
}

/// Puts the site's color in the place of ours.
pub fn set_accent(accent: &Accent) {
    if let Some(root) = document().document_element().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        for (name, color) in [("--accent-light", &accent.light), ("--accent-dark", &accent.dark)] {
            // Fails only for rules that can't be changed.
            let _ = root.style().set_property(name, color);
        }
    }
}
