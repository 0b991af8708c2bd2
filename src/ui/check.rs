//! Check your answers: every answer with a Change button. Going back loses nothing.

use crate::catalog::{Msg, words};
use crate::journey::{self, Step};
use crate::phrase;
use crate::session::Action;

use super::dom::Dom;
use super::parts::{Page, heading, progress};

/// Writes the check page.
pub(super) fn check(dom: &mut Dom<'_>, page: Page<'_>) {
    let lang = page.lang;
    dom.el("div", "", |dom| {
        dom.key("check");
        progress(dom, page, Step::Check);
        heading(dom, "", lang.text(words::CHECK_TITLE));
        dom.say("p", "mp-lead", lang, words::CHECK_LEAD);
        see_result(dom, page);
        for part in [words::CHECK_SAFETY, words::CHECK_NEEDS, words::CHECK_STATEMENTS] {
            dom.el("section", "mp-check", |dom| {
                dom.say("h2", "", lang, part);
                dom.el("dl", "", |dom| {
                    for step in journey::steps(page.answers) {
                        if heading_of(step) == Some(part) {
                            row(dom, page, step);
                        }
                    }
                });
            });
        }
        see_result(dom, page);
    });
}

/// The part of the page a step stands in.
fn heading_of(step: Step) -> Option<Msg> {
    match step {
        Step::Safety => Some(words::CHECK_SAFETY),
        Step::Need(_) => Some(words::CHECK_NEEDS),
        Step::Statement(_) => Some(words::CHECK_STATEMENTS),
        Step::Check | Step::Result => None,
    }
}

fn see_result(dom: &mut Dom<'_>, page: Page<'_>) {
    dom.el("div", "mp-buttons", |dom| dom.push("mp-primary", Action::Next, page.lang.text(words::SEE_RESULT)));
}

fn row(dom: &mut Dom<'_>, page: Page<'_>, step: Step) {
    let lang = page.lang;
    let question = lang.text(phrase::question(step));
    let key = match step {
        Step::Need(need) => need.get().id,
        Step::Statement(statement) => statement.get().id,
        Step::Safety | Step::Check | Step::Result => "safety",
    };
    let (said, remark) = phrase::said_at(page.answers, step);
    dom.el("div", "mp-row", |dom| {
        dom.key(key);
        dom.words("dt", "", question);
        dom.el("dd", "", |dom| {
            if said.is_empty() {
                let nothing = if step == Step::Safety { words::CHECK_NOTHING } else { words::CHECK_SKIPPED };
                dom.say("span", "mp-skipped", lang, nothing);
            }
            for said in said {
                dom.say("div", "", lang, said);
            }
            if let Some(remark) = remark {
                dom.say("span", "mp-tag", lang, remark);
            }
        });
        dom.el("dd", "mp-change", |dom| {
            dom.button("mp-link", Action::Change(step), |dom| {
                let label = words::check_change_what(lang, question);
                dom.attrs(&["class", "type", "aria-label"], vec![label.into()]);
                dom.text(lang.text(words::CHECK_CHANGE));
            });
        });
    });
}
