//! The readiness check: four questions for the visitor alone. Nothing is counted; an answer brings a line on what may help.

use crate::catalog::{Msg, words};
use crate::session::{Action, READY};

use super::dom::Dom;
use super::parts::{Page, Row, row};

/// A question, and what helps with it; its radio group, and the ids of yes and not yet.
struct Check(Msg, Msg, [&'static str; 3]);

const CHECKS: [Check; READY] = [
    Check(words::READY_FIRST, words::READY_FIRST_HELP, ["ready-1", "ready-1-yes", "ready-1-not"]),
    Check(words::READY_MEETING, words::READY_MEETING_HELP, ["ready-2", "ready-2-yes", "ready-2-not"]),
    Check(words::READY_MATTERS, words::READY_MATTERS_HELP, ["ready-3", "ready-3-yes", "ready-3-not"]),
    Check(words::READY_SOMEONE, words::READY_SOMEONE_HELP, ["ready-4", "ready-4-yes", "ready-4-not"]),
];

/// Writes the check.
pub(super) fn ready(dom: &mut Dom<'_>, page: Page<'_>) {
    let (lang, said) = (page.lang, &page.session.ready);
    dom.say("h3", "", lang, words::READY_TITLE);
    dom.say("p", "mp-hint", lang, words::READY_HINT);
    for (place, Check(text, _, [group, yes, not])) in CHECKS.iter().enumerate() {
        dom.el("fieldset", "mp-ready", |dom| {
            dom.say("legend", "", lang, *text);
            for (id, label, answer) in [(yes, words::READY_YES, true), (not, words::READY_NOT, false)] {
                let (text, on) = (lang.text(label), Action::Ready(place, answer));
                let checked = said[place] == Some(answer);
                row(dom, Row { group: Some(group), id, text, hint: "", checked, on, off: on });
            }
        });
    }
    dom.el("div", "", |dom| {
        dom.fixed(&["role"], &["status"]);
        if said.contains(&Some(false)) {
            dom.say("p", "mp-few", lang, words::READY_FINE);
            for (Check(_, help, _), _) in CHECKS.iter().zip(said).filter(|(_, said)| **said == Some(false)) {
                dom.say("p", "mp-few", lang, *help);
            }
        } else if !said.contains(&None) {
            dom.say("p", "mp-few", lang, words::READY_ALL);
        }
    });
}
