//! What groups do first, their names second. Names change what people choose (Dolan 2015), so each program is described by
//! where it stands alone; its name follows once the visitor has said whether they would try it.

use crate::catalog::{CriterionId, DIMENSIONS, Msg, ProgramId, words};
use crate::fit;
use crate::report::Report;
use crate::sentence;
use crate::session::{Action, Liking, View};

use super::compare::choose;
use super::dom::Dom;
use super::parts::{Page, heading};

/// How many programs are described: the closest of as many families.
const SHOWN: usize = 6;

/// Writes the way to this view.
pub(super) fn entry(dom: &mut Dom<'_>, page: Page<'_>) {
    dom.el("div", "mp-buttons mp-blind", |dom| {
        dom.push("mp-secondary", Action::Show(View::Unnamed), page.lang.text(words::UNNAMED_OPEN));
        dom.say("p", "mp-hint", page.lang, words::UNNAMED_WHY);
    });
}

/// Writes programs without their names, in the order of the catalog, which tells nothing of how close they are.
pub(super) fn unnamed(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let (lang, liked) = (page.lang, &page.session.liked);
    let families = report.outcome.families.iter().take(SHOWN);
    let mut programs: Vec<ProgramId> = families.map(|it| report.outcome.fits[it.best].program).collect();
    fit::sort(&mut programs, |program| program.0);
    dom.el("div", "mp-result", |dom| {
        dom.key("unnamed");
        dom.push("mp-back", Action::Show(View::Page), lang.text(words::BACK));
        heading(dom, "", lang.text(words::UNNAMED_TITLE));
        dom.say("p", "mp-lead", lang, words::UNNAMED_LEAD);
        dom.el("div", "mp-families", |dom| {
            for (place, program) in programs.into_iter().enumerate() {
                let liking = liked.iter().find(|(liked, _)| *liked == program).map(|(_, liking)| *liking);
                one(dom, page, report, place, program, liking);
            }
        });
        dom.el("div", "mp-few", |dom| {
            for (liking, told) in [(Liking::Yes, words::UNNAMED_YES), (Liking::Perhaps, words::UNNAMED_PERHAPS)] {
                let named = liked.iter().filter(|(_, it)| *it == liking);
                let names: Vec<&str> = named.map(|(program, _)| lang.text(program.get().profile.name)).collect();
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
fn one(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, place: usize, program: ProgramId, liking: Option<Liking>) {
    let (lang, id) = (page.lang, program.get().id);
    dom.el("article", "mp-family", |dom| {
        dom.key(id);
        dom.filled("h2", "", words::unnamed_one(lang, &(place + 1).to_string()));
        dom.el("dl", "mp-what", |dom| {
            for (name, what) in told(page, program) {
                dom.say("dt", "", lang, name);
                dom.filled("dd", "", what);
            }
        });
        dom.el("div", "mp-buttons", |dom| {
            dom.attrs(&["class", "role", "aria-label"], vec!["group".into(), lang.text(words::UNNAMED_ASK).into()]);
            dom.say("strong", "", lang, words::UNNAMED_ASK);
            for (words, it) in
                [(words::LIKE_YES, Liking::Yes), (words::LIKE_PERHAPS, Liking::Perhaps), (words::LIKE_NO, Liking::No)]
            {
                dom.button("mp-secondary", Action::Like(program, it), |dom| {
                    let pressed = if liking == Some(it) { "true" } else { "false" };
                    dom.attrs(&["class", "type", "aria-pressed"], vec![pressed.into()]);
                    dom.text(lang.text(words));
                });
            }
        });
        dom.el("div", "mp-live", |dom| {
            dom.attrs(&["class", "role"], vec!["status".into()]);
            if liking.is_some() {
                dom.say("h3", "", lang, program.get().profile.name);
                dom.say("p", "", lang, program.get().profile.line);
            }
        });
        if liking.is_some() {
            choose(dom, page, report, id, program);
        }
    });
}

/// Where it stands on what is contested or of use to anyone, on what it is all about otherwise, and what it costs.
fn told(page: Page<'_>, program: ProgramId) -> Vec<(Msg, String)> {
    let (lang, program) = (page.lang, program.get());
    let mut told = Vec::new();
    for (place, dimension) in DIMENSIONS.iter().enumerate() {
        let position = program.stance(CriterionId(place as u16)).position.unwrap_or_default();
        let always = dimension.practical || dimension.contested.has(page.answers.audience);
        if position == 2 || (always && position != 0) {
            let pole = lang.text(dimension.poles[usize::from(position > 0)]);
            let close = position.abs() == 1;
            let what = if close { words::unnamed_close(lang, pole) } else { pole.to_owned() };
            told.push((dimension.name, what));
        }
    }
    told.push((words::PROGRAM_COST, lang.text(program.cost).to_owned()));
    told
}
