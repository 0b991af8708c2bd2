//! A page that asks for one need.

use crate::catalog::{NeedId, Pick, words};
use crate::journey::Step;
use crate::session::Action;

use super::dom::Dom;
use super::parts::{Page, Row, explain, heading, question, row};

/// Writes a need.
pub(super) fn need(dom: &mut Dom<'_>, page: Page<'_>, id: NeedId) {
    let (lang, answers, need) = (page.lang, page.answers, id.get());
    let group = (need.pick == Pick::One).then_some(need.id);
    question(dom, page, Step::Need(id), need.id, |dom| {
        dom.el("fieldset", "", |dom| {
            dom.fixed(&["aria-describedby"], &["mp-lead"]);
            dom.el("legend", "", |dom| heading(dom, "", lang.text(need.text)));
            dom.el("p", "mp-lead", |dom| {
                dom.fixed(&["class", "id"], &["mp-lead"]);
                dom.text(lang.text(need.hint));
            });
            dom.el("div", "mp-options", |dom| {
                for choice in id.choices() {
                    let (on, off) = (Action::Choose(choice, true), Action::Choose(choice, false));
                    let (name, text) = (choice.get().id, lang.text(choice.get().text));
                    row(dom, Row { group, id: name, text, hint: "", checked: answers.chose(choice), on, off });
                }
            });
        });
        if let Some(must) = need.must {
            dom.el("div", "mp-options mp-must", |dom| {
                let (on, off) = (Action::Must(id, true), Action::Must(id, false));
                let (text, hint) = (lang.text(must), lang.text(words::MUST_HINT));
                row(dom, Row { group: None, id: "must", text, hint, checked: answers.is_must(id), on, off });
            });
        }
        explain(dom, lang, words::WHY_WE_ASK, need.why);
    });
}
