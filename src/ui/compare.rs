//! Choosing up to three programs, and showing them side by side: what they differ in first, what is the same closed below.

use crate::answers::Answer;
use crate::catalog::{Combine, CriterionId, DIMENSIONS, Program, ProgramId, words};
use crate::fit::{self, Asked, Fit, Term};
use crate::phrase;
use crate::report::Report;
use crate::session::{Action, View};
use crate::text::Lang;

use super::dom::Dom;
use super::parts::{self, Page, heading};
use super::picture::{short, spread};
use super::table::{Row, table};
use super::why::contrast;

/// Writes the box that puts a program among those compared. `id` is unique on the page.
pub(super) fn choose(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, id: &'static str, program: ProgramId) {
    let picks = page.session.picks.as_deref().unwrap_or(&report.picks);
    let (on, off) = (Action::Pick(program, true), Action::Pick(program, false));
    let (text, hint) = (page.lang.text(words::COMPARE_BOX), page.lang.text(program.get().profile.name));
    dom.el("div", "mp-pick", |dom| {
        parts::row(dom, parts::Row { group: None, id, text, hint, checked: picks.contains(&program), on, off });
    });
}

/// Writes how to choose, and the button that shows what was chosen.
pub(super) fn chosen(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let many = report.picked(page.session.picks.as_deref()).len() > 1;
    dom.el("div", "mp-buttons", |dom| {
        if many {
            dom.push("mp-secondary", Action::Show(View::Compare), page.lang.text(words::COMPARE_OPEN));
        }
        dom.say("p", "mp-hint", page.lang, words::COMPARE_HINT);
    });
}

/// Writes the programs chosen side by side.
pub(super) fn compare(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let lang = page.lang;
    let mut fits = report.picked(page.session.picks.as_deref());
    fit::sort(&mut fits, |fit| -fit.score);
    let mut places: Vec<usize> = (0..fits.first().map_or(0, |fit| fit.terms.len())).collect();
    fit::sort(&mut places, |place| -spread(&fits, *place));
    let (mut rows, mut same, mut shown) = (Vec::new(), Vec::new(), Vec::new());
    for place in places {
        // Two statements ask about the same from both sides: once is enough.
        let about = fits[0].terms[place].asked.criterion();
        if !shown.contains(&about) {
            let list = if spread(&fits, place) > 0 { &mut rows } else { &mut same };
            list.push(of_term(lang, &fits, place));
            shown.push(about);
        }
    }
    rows.extend(facts(lang, &fits));
    let mut columns = vec![lang.text(words::COMPARE_ABOUT)];
    columns.extend(fits.iter().map(|fit| short(lang, fit)));
    dom.el("div", "mp-result", |dom| {
        dom.key("compare");
        dom.push("mp-back", Action::Show(View::Page), lang.text(words::BACK));
        heading(dom, "", lang.text(words::COMPARE_TITLE));
        if let ([first, others @ ..], 1..) = (&*fits, report.said) {
            for other in others {
                dom.el("details", "mp-more", |dom| {
                    dom.filled("summary", "", words::compare_why(lang, short(lang, first), short(lang, other)));
                    contrast(dom, page, first, other);
                });
            }
        }
        table(dom, lang.text(words::COMPARE_DIFFER), &columns, rows);
        if !same.is_empty() {
            dom.details("mp-more", lang.text(words::COMPARE_SAME), |dom| {
                table(dom, lang.text(words::COMPARE_SAME), &columns, same);
            });
        }
    });
}

/// What was said, and where each stands on it.
fn of_term(lang: Lang, fits: &[&Fit], place: usize) -> Row {
    let Term { asked, said, .. } = fits[0].terms[place];
    let (head, hint) = match asked {
        Asked::Statement(statement) => {
            let answer = Answer::ALL.into_iter().find(|answer| answer.value() == Some(said));
            let answer = lang.text(phrase::answer(answer.unwrap_or(Answer::NotSure)));
            (statement.get().text, words::compare_said(lang, answer))
        }
        // Any one of several would do, and each program may meet another.
        Asked::Choice(choice) if choice.get().need.get().combine == Combine::Any => {
            (choice.get().need.get().text, String::new())
        }
        Asked::Choice(choice) => (choice.get().text, lang.text(words::COMPARE_ASKED).to_owned()),
    };
    let cells = fits.iter().map(|fit| lang.text(fit.terms[place].stance.why)).collect();
    Row { head: lang.text(head), hint, cells }
}

/// Facts that are of use whatever was said; not again what was asked about.
fn facts(lang: Lang, fits: &[&Fit]) -> Vec<Row> {
    let each = |of: &dyn Fn(&Program) -> crate::catalog::Msg| -> Vec<&'static str> {
        fits.iter().map(|fit| lang.text(of(fit.program.get()))).collect()
    };
    let row = |head, cells| Row { head: lang.text(head), hint: String::new(), cells };
    let mut rows = vec![
        row(words::PROGRAM_MEETING, each(&|it| it.profile.meeting)),
        row(words::PROGRAM_COST, each(&|it| it.cost)),
    ];
    let terms = fits.first().map_or(&[][..], |fit| &fit.terms);
    for (place, dimension) in DIMENSIONS.iter().enumerate() {
        let criterion = CriterionId(place as u16);
        if dimension.practical && !terms.iter().any(|term| term.asked.criterion() == Some(criterion)) {
            rows.push(row(dimension.name, each(&|it| it.stance(criterion).why)));
        }
    }
    rows.push(row(words::PROGRAM_EVIDENCE, each(&|it| it.evidence)));
    rows
}
