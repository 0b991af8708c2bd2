//! Whether anyone is there: what a shared screen asks when nobody touched it for a while, before it forgets everything.
//!
//! Always there on a shared screen; the browser opens it ([`crate::host::ask`]). The seconds are seen each, and spoken twice:
//! with the question, and when few are left.

use crate::catalog::words;
use crate::session::{ANSWER_WITHIN, Action, Session};
use crate::text::Lang;

use super::dom::Dom;

/// Seconds before the end at which they are spoken once more.
const FEW: u8 = 10;

/// Writes the question.
pub(super) fn idle(dom: &mut Dom<'_>, lang: Lang, session: &Session) {
    let left = session.asking().unwrap_or(ANSWER_WITHIN);
    let seconds = |left: u8| words::idle_seconds(lang, &left.to_string());
    dom.el("dialog", "mp-idle", |dom| {
        let names = &["class", "role", "aria-labelledby", "aria-describedby"];
        dom.fixed(names, &["alertdialog", "mp-idle", "mp-idle-seconds"]);
        dom.el("h2", "", |dom| {
            dom.fixed(&["id"], &["mp-idle"]);
            dom.text(lang.text(words::IDLE_TITLE));
        });
        dom.el("p", "", |dom| {
            dom.fixed(&["id"], &["mp-idle-seconds"]);
            dom.put_text(seconds(left));
        });
        dom.el("p", "mp-spoken", |dom| {
            dom.fixed(&["class", "aria-live"], &["assertive"]);
            if left <= FEW {
                dom.put_text(seconds(FEW));
            }
        });
        dom.el("div", "mp-buttons", |dom| {
            dom.push("mp-primary", Action::Stay, lang.text(words::IDLE_STAY));
            dom.push("mp-secondary", Action::Forget, lang.text(words::IDLE_CLEAR));
        });
    });
}
