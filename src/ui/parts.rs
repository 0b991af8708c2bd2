//! What all pages share: the heading that takes the focus, progress and Back, option rows, the buttons, "why we ask".

use yew::prelude::*;

use crate::answers::Answers;
use crate::catalog::{CountryId, Msg, words};
use crate::host;
use crate::journey::{self, Step};
use crate::session::{Action, Session};
use crate::text::Lang;

use super::dom::Dom;

/// What every page is given.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) lang: Lang,
    /// Whose helplines are shown.
    pub(super) country: CountryId,
    pub(super) answers: &'a Answers,
    /// True while one answer is being changed from the check page.
    pub(super) changing: bool,
    /// True while a family member answers for the person they care about.
    pub(super) for_them: bool,
    /// The whole state.
    pub(super) session: &'a Session,
}

/// A page's heading, with a line above it unless that is empty. It takes the focus when the page appears, so that a
/// screen reader reads it and Tab goes on from it.
pub(super) fn heading(dom: &mut Dom<'_>, kicker: &'static str, text: &'static str) {
    dom.el("h1", "mp-title", |dom| {
        dom.fixed(&["class", "id", "tabindex"], &[host::TITLE, "-1"]);
        if !kicker.is_empty() {
            dom.words("span", "mp-kicker", kicker);
        }
        dom.text(text);
    });
}

/// Back, and how far along this question is.
pub(super) fn progress(dom: &mut Dom<'_>, page: Page<'_>, step: Step) {
    let lang = page.lang;
    if page.for_them {
        dom.say("p", "mp-few", lang, words::THEM_NOTE);
    }
    dom.el("div", "mp-progress", |dom| {
        dom.push("mp-back", Action::Back, lang.text(words::BACK));
        if let Some((current, total)) = journey::progress(step, page.answers) {
            let (current, total) = (current.to_string(), total.to_string());
            dom.filled("span", "mp-count", words::progress(lang, &current, &total));
            dom.el("progress", "mp-meter", |dom| {
                let names = &["class", "value", "max", "aria-hidden"];
                dom.attrs(names, vec![current.into(), total.into(), "true".into()]);
            });
        }
    });
}

/// A question: its legend is the heading, everything else follows.
#[inline(always)]
pub(super) fn question(
    dom: &mut Dom<'_>,
    page: Page<'_>,
    step: Step,
    key: &'static str,
    inside: impl FnOnce(&mut Dom<'_>),
) {
    dom.el("form", "mp-question", |dom| {
        dom.key(key);
        dom.stay();
        progress(dom, page, step);
        inside(dom);
        buttons(dom, page);
    });
}

/// One native radio button or checkbox, with its whole row as the target.
pub(super) struct Row {
    /// Name of the radio group; none for a checkbox.
    pub(super) group: Option<&'static str>,
    /// Unique on the page.
    pub(super) id: &'static str,
    pub(super) text: &'static str,
    /// Empty for none.
    pub(super) hint: &'static str,
    pub(super) checked: bool,
    /// What checking and what clearing it does.
    pub(super) on: Action,
    pub(super) off: Action,
}

/// Writes a row.
pub(super) fn row(dom: &mut Dom<'_>, row: Row) {
    let id = AttrValue::from(format!("mp-{}", row.id));
    let name = row.group.map_or_else(|| id.clone(), AttrValue::Static);
    let kind = if row.group.is_some() { "radio" } else { "checkbox" };
    dom.el("label", "mp-option", |dom| {
        dom.key(row.id);
        dom.attrs(&["class", "for"], vec![id.clone()]);
        dom.input(kind, id, name, row.checked, row.on, row.off);
        dom.el("span", "mp-option-text", |dom| {
            dom.text(row.text);
            if !row.hint.is_empty() {
                dom.words("span", "mp-hint", row.hint);
            }
        });
    });
}

/// "Why we ask" and "What does this mean?": closed until opened.
pub(super) fn explain(dom: &mut Dom<'_>, lang: Lang, heading: Msg, text: Msg) {
    dom.details("mp-explain", lang.text(heading), |dom| dom.say("p", "", lang, text));
}

/// Continue, skip, and finish now.
fn buttons(dom: &mut Dom<'_>, page: Page<'_>) {
    let lang = page.lang;
    dom.el("div", "mp-buttons", |dom| {
        let next = if page.changing { words::SAVE_CHANGE } else { words::CONTINUE };
        dom.push("mp-primary", Action::Next, lang.text(next));
        dom.push("mp-secondary", Action::Skip, lang.text(words::SKIP));
        dom.say("p", "mp-hint", lang, words::SKIP_NOTE);
        if !page.changing {
            dom.push("mp-link", Action::ToCheck, lang.text(words::TO_CHECK));
        }
    });
}
