//! Check your answers: every answer with a Change button. Going back loses nothing.

use crate::catalog::{BoxId, Msg, words};
use crate::journey::{self, Step};
use crate::session::Action;

use super::dom::Dom;
use super::parts::{Page, heading, progress};
use super::statement::answer_words;

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
    let (question, key) = match step {
        Step::Need(need) => (lang.text(need.get().text), need.get().id),
        Step::Statement(statement) => (lang.text(statement.get().text), statement.get().id),
        Step::Safety | Step::Check | Step::Result => (lang.text(words::SAFETY_TITLE), "safety"),
    };
    let (said, remark) = said(page, step);
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

/// What was said on a page, and whether it is a must or matters a lot.
fn said(page: Page<'_>, step: Step) -> (Vec<Msg>, Option<Msg>) {
    let answers = page.answers;
    match step {
        Step::Safety => {
            let ticked = BoxId::all().filter(|safety| answers.ticked(*safety));
            (ticked.map(|safety| safety.get().text).collect(), None)
        }
        Step::Need(need) => {
            let chosen = answers.choices(need).map(|choice| choice.get().text).collect();
            (chosen, answers.is_must(need).then_some(words::CHECK_MUST))
        }
        Step::Statement(statement) => {
            let answer = answers.to(statement).map(answer_words);
            let important = answers.is_important(statement) && answer.is_some();
            (answer.into_iter().collect(), important.then_some(words::CHECK_IMPORTANT))
        }
        Step::Check | Step::Result => (Vec::new(), None),
    }
}
