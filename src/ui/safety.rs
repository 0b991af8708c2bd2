//! The safety question: several boxes, every one optional. What is ticked shows its notice at once.

use crate::catalog::{BoxId, NoticeId, Said, words};
use crate::journey::Step;
use crate::report;
use crate::session::Action;

use super::dom::Dom;
use super::notice::notices;
use super::parts::{Page, Row, heading, question, row};

/// Writes the safety question.
pub(super) fn safety(dom: &mut Dom<'_>, page: Page<'_>) {
    let (lang, answers) = (page.lang, page.answers);
    question(dom, page, Step::Safety, "safety", |dom| {
        dom.el("fieldset", "", |dom| {
            dom.fixed(&["aria-describedby"], &["mp-lead"]);
            dom.el("legend", "", |dom| heading(dom, "", lang.text(words::SAFETY_TITLE)));
            dom.el("p", "mp-lead", |dom| {
                dom.fixed(&["class", "id"], &["mp-lead"]);
                dom.text(lang.text(words::SAFETY_HINT));
            });
            dom.el("div", "mp-options", |dom| {
                for id in BoxId::all().filter(|id| id.get().audiences.has(answers.audience)) {
                    let (on, off) = (Action::Tick(id, true), Action::Tick(id, false));
                    let (name, text) = (id.get().id, lang.text(id.get().text));
                    row(dom, Row { group: None, id: name, text, hint: "", checked: answers.ticked(id), on, off });
                }
            });
        });
        // A live region, so that a screen reader reads a notice when it appears: that one, not all of them again.
        dom.el("div", "mp-live", |dom| {
            dom.fixed(&["class", "role", "aria-atomic"], &["status", "false"]);
            let called = called_for(page);
            if !called.is_empty() {
                dom.say("h2", "", lang, words::SAFETY_SHOWN);
                notices(dom, page, &called);
            }
        });
    });
}

/// Notices that a ticked box calls for here.
fn called_for(page: Page<'_>) -> Vec<NoticeId> {
    let ticked = |said: &Said| matches!(said, Said::Safety(safety) if page.answers.ticked(*safety));
    let called = |id: &NoticeId| id.get().is_for(page.country) && id.get().when.iter().any(ticked);
    report::notices(page.answers).into_iter().filter(called).collect()
}
