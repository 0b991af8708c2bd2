//! A page with one statement about comfort.

use crate::answers::Answer;
use crate::catalog::{StatementId, words};
use crate::explain::settled;
use crate::journey::Step;
use crate::phrase;
use crate::session::Action;

use super::dom::Dom;
use super::parts::{Page, Row, explain, heading, question, row};
use super::why::stop_now;

/// Writes a statement.
pub(super) fn statement(dom: &mut Dom<'_>, page: Page<'_>, id: StatementId) {
    let (lang, answers, statement) = (page.lang, page.answers, id.get());
    let row_of = |dom: &mut Dom<'_>, answer: Answer| {
        let say = Action::Say(id, answer);
        let name = ["answer-0", "answer-1", "answer-2", "answer-3", "answer-4"][answer as usize];
        let (text, checked) = (lang.text(phrase::answer(answer)), answers.to(id) == Some(answer));
        row(dom, Row { group: Some("mp-answer"), id: name, text, hint: "", checked, on: say, off: say });
    };
    question(dom, page, Step::Statement(id), statement.id, |dom| {
        dom.el("fieldset", "", |dom| {
            dom.el("legend", "", |dom| {
                heading(dom, lang.text(words::STATEMENT_KICKER), lang.text(statement.text));
            });
            dom.el("div", "mp-options", |dom| {
                for answer in Answer::ALL.into_iter().filter(|answer| answer.value().is_some()) {
                    row_of(dom, answer);
                }
            });
            dom.el("div", "mp-or", |dom| {
                dom.fixed(&["class", "aria-hidden"], &["true"]);
                dom.text(lang.text(words::OR));
            });
            dom.el("div", "mp-options", |dom| row_of(dom, Answer::NotSure));
        });
        dom.el("div", "mp-options mp-must", |dom| {
            let (on, off) = (Action::Important(id, true), Action::Important(id, false));
            let (text, hint) = (lang.text(words::IMPORTANT), lang.text(words::IMPORTANT_HINT));
            row(dom, Row { group: None, id: "important", text, hint, checked: answers.is_important(id), on, off });
        });
        explain(dom, lang, words::WHAT_IT_MEANS, statement.means);
        explain(dom, lang, words::WHY_WE_ASK, statement.why);
        stop_now(dom, lang, !page.changing && settled(answers, id).is_some());
    });
}
