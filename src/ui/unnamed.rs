//! What groups do first, their names second. Names change what people choose (Dolan 2015), so each program is described by
//! where it stands alone; its name follows once the visitor has said whether they would try it.

use crate::catalog::{CriterionId, DIMENSIONS, Msg, Program, ProgramId, words};
use crate::phrase::FACTS;
use crate::report::Report;
use crate::sentence;
use crate::session::{Action, Liking, View};
use crate::text::Lang;

use super::compare::choose;
use super::dom::Dom;
use super::parts::{Page, heading};

/// How many programs are described: the closest of as many families.
const SHOWN: usize = 6;

/// Writes the way to this view.
pub(super) fn entry(dom: &mut Dom<'_>, page: Page<'_>) {
    dom.el("section", "mp-blind", |dom| {
        dom.el("div", "mp-buttons", |dom| {
            dom.push("mp-secondary", Action::Show(View::Unnamed), page.lang.text(words::UNNAMED_OPEN));
            dom.say("p", "mp-hint", page.lang, words::UNNAMED_WHY);
        });
    });
}

/// Writes programs without their names, in the order of the catalog, which tells nothing of how close they are.
pub(super) fn unnamed(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let lang = page.lang;
    let mut programs = Vec::new();
    for family in report.outcome.families.iter().take(SHOWN) {
        programs.push(report.outcome.fits[family.best].program);
    }
    dom.el("div", "mp-result", |dom| {
        dom.key("unnamed");
        dom.push("mp-back", Action::Show(View::Page), lang.text(words::BACK));
        heading(dom, "", lang.text(words::UNNAMED_TITLE));
        dom.say("p", "mp-lead", lang, words::UNNAMED_LEAD);
        dom.el("div", "mp-families", |dom| {
            let mut number = 0;
            for program in ProgramId::all().filter(|program| programs.contains(program)) {
                number += 1;
                one(dom, page, report, number, program);
            }
        });
        dom.el("div", "mp-few", |dom| {
            for (liking, told) in [(Liking::Yes, words::UNNAMED_YES), (Liking::Perhaps, words::UNNAMED_PERHAPS)] {
                let mut names = Vec::new();
                for (program, it) in &page.session.liked {
                    if *it == liking {
                        names.push(lang.text(program.get().profile.name));
                    }
                }
                if !names.is_empty() {
                    dom.say("strong", "", lang, told);
                    dom.filled("p", "", sentence::list(lang, names));
                }
            }
            dom.push("mp-secondary", Action::Show(View::Page), lang.text(words::UNNAMED_BACK));
        });
    });
}

/// One program: what it does, the question, and after that its name.
#[inline(never)]
fn one(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, number: usize, id: ProgramId) {
    let (lang, program) = (page.lang, id.get());
    let mut liking = None;
    for (liked, it) in &page.session.liked {
        if *liked == id {
            liking = Some(*it);
        }
    }
    dom.el("article", "mp-family", |dom| {
        dom.key(program.id);
        dom.filled("h2", "", words::unnamed_one(lang, &number.to_string()));
        dom.el("dl", "mp-what", |dom| {
            told(dom, page, program);
            for (name, fact) in FACTS.into_iter().zip(program.facts) {
                what(dom, lang, name, lang.text(fact).to_owned());
            }
        });
        dom.el("div", "mp-buttons", |dom| {
            let ask = lang.text(words::UNNAMED_ASK);
            dom.fixed(&["class", "role", "aria-label"], &["group", ask]);
            dom.words("strong", "", ask);
            for (words, it) in
                [(words::LIKE_YES, Liking::Yes), (words::LIKE_PERHAPS, Liking::Perhaps), (words::LIKE_NO, Liking::No)]
            {
                dom.button("mp-secondary", Action::Like(id, it), |dom| {
                    let pressed = if liking == Some(it) { "true" } else { "false" };
                    dom.fixed(&["class", "type", "aria-pressed"], &[pressed]);
                    dom.text(lang.text(words));
                });
            }
        });
        dom.el("div", "mp-live", |dom| {
            dom.fixed(&["class", "role"], &["status"]);
            if liking.is_some() {
                dom.say("h3", "", lang, program.profile.name);
                dom.say("p", "", lang, program.profile.line);
            }
        });
        if liking.is_some() {
            choose(dom, page, report, program.id, id);
        }
    });
}

/// Writes where it stands on what is contested or of use to anyone, and on what it is all about otherwise.
fn told(dom: &mut Dom<'_>, page: Page<'_>, program: &Program) {
    let lang = page.lang;
    for (place, dimension) in DIMENSIONS.iter().enumerate() {
        let position = program.stance(CriterionId(place as u16)).position.unwrap_or_default();
        let always = dimension.practical || dimension.contested.has(page.answers.audience);
        if position == 2 || (always && position != 0) {
            let pole = lang.text(dimension.poles[usize::from(position > 0)]);
            let close = position.abs() == 1;
            let told = if close { words::unnamed_close(lang, pole) } else { pole.to_owned() };
            what(dom, lang, dimension.name, told);
        }
    }
}

fn what(dom: &mut Dom<'_>, lang: Lang, name: Msg, told: String) {
    dom.say("dt", "", lang, name);
    dom.filled("dd", "", told);
}
