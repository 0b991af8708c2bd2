//! Next steps: one for each of the closest or chosen programs, questions to bring, and what holds whatever one tries.

use crate::catalog::{Audience, words};
use crate::fit::Fit;
use crate::report::Report;
use crate::{next, phrase};

use super::dom::Dom;
use super::parts::Page;
use super::program::website;
use super::ready::ready;

/// Writes next steps.
pub(super) fn next(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let lang = page.lang;
    let picks = page.session.picks.as_deref();
    dom.el("section", "mp-after", |dom| {
        dom.say("h2", "", lang, words::AFTER_TITLE);
        // Where nothing was said and nothing chosen, no program is closer than any other.
        if report.said > 0 || picks.is_some() {
            steps(dom, page, &report.picked(picks));
        }
        dom.say("h3", "", lang, words::NEXT_ALWAYS);
        dom.el("ul", "", |dom| {
            dom.say("li", "", lang, words::AFTER_TRY);
            if page.answers.audience == Audience::Family {
                dom.say("li", "", lang, words::AFTER_OWN);
            }
            for point in [words::AFTER_MORE, words::AFTER_STOP, words::AFTER_MEDICINE, words::AFTER_LEAVE] {
                dom.say("li", "", lang, point);
            }
        });
        if !page.for_them {
            ready(dom, page);
        }
    });
}

fn steps(dom: &mut Dom<'_>, page: Page<'_>, fits: &[&Fit]) {
    let lang = page.lang;
    if fits.is_empty() {
        return;
    }
    let hint = if page.for_them { words::NEXT_FIRST_THEM } else { words::NEXT_FIRST_HINT };
    dom.say("h3", "", lang, words::NEXT_FIRST);
    dom.say("p", "mp-hint", lang, hint);
    dom.el("ul", "mp-steps", |dom| {
        for fit in fits {
            let program = fit.program.get();
            dom.el("li", "", |dom| {
                dom.key(program.id);
                dom.say("strong", "", lang, program.profile.name);
                dom.say("p", "", lang, program.profile.first_step);
                if let Some(web) = program.web {
                    dom.el("p", "", |dom| website(dom, lang, lang.text(web)));
                }
            });
        }
    });
    let questions = next::questions(page.answers, fits);
    if questions.is_empty() {
        return;
    }
    dom.say("h3", "", lang, words::NEXT_ASK);
    dom.say("p", "mp-hint", lang, words::NEXT_ASK_HINT);
    dom.el("ul", "mp-ask-list", |dom| {
        for question in &questions {
            dom.el("li", "", |dom| {
                dom.filled("span", "", phrase::ask(lang, question));
                if question.is_must() {
                    dom.text(" ");
                    dom.say("span", "mp-tag", lang, words::CHECK_MUST);
                }
                dom.filled("span", "mp-hint", phrase::ask_whom(lang, question));
            });
        }
    });
}
