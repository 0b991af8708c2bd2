//! Choosing up to three programs, and showing them side by side: what they differ in first, what is the same closed below.

use crate::catalog::{Combine, CriterionId, DIMENSIONS, Msg, Program, ProgramId, Stance, words};
use crate::fit::{self, Asked, Fit, Term};
use crate::phrase::{self, FACTS};
use crate::report::Report;
use crate::session::{Action, View};
use crate::text::Lang;

use super::dom::Dom;
use super::parts::{self, Page, heading};
use super::picture::{short, spread};
use super::program::receipts;
use super::reason::grounds;
use super::table::{row, table};
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

/// Writes how to choose, and the button that shows what was chosen, when there are `many`.
pub(super) fn chosen(dom: &mut Dom<'_>, page: Page<'_>, many: bool) {
    dom.el("div", "mp-buttons", |dom| {
        if many {
            dom.push("mp-secondary mp-beside", Action::Show(View::Compare), page.lang.text(words::COMPARE_OPEN));
        }
        dom.say("p", "mp-hint", page.lang, words::COMPARE_HINT);
    });
}

/// Writes the programs chosen side by side.
pub(super) fn compare(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let lang = page.lang;
    let fits = report.picked(page.session.picks.as_deref());
    let mut columns = vec![lang.text(words::COMPARE_ABOUT)];
    columns.extend(fits.iter().map(|fit| short(lang, fit)));
    dom.el("div", "mp-result", |dom| {
        dom.key("compare");
        dom.push("mp-back", Action::Show(View::Page), lang.text(words::BACK));
        heading(dom, "", lang.text(words::COMPARE_TITLE));
        let Some((first, others)) = fits.split_first() else { return };
        for other in others.iter().filter(|_| report.said > 0) {
            dom.el("details", "mp-more", |dom| {
                dom.filled("summary", "", words::compare_why(lang, short(lang, first), short(lang, other)));
                contrast(dom, page, first, other);
            });
        }
        table(dom, lang.text(words::COMPARE_DIFFER), &columns, |dom| {
            said(dom, lang, &columns, &fits, true);
            facts(dom, lang, &columns, &fits);
        });
        for fit in &fits {
            from(dom, lang, fit);
        }
        if (0..first.terms.len()).any(|place| spread(&fits, place) == 0) {
            dom.details("mp-more", lang.text(words::COMPARE_SAME), |dom| {
                table(dom, lang.text(words::COMPARE_SAME), &columns, |dom| said(dom, lang, &columns, &fits, false));
            });
        }
    });
}

/// Writes where each program stands on what was said: what they differ in, most first, or what is the same.
#[inline(never)]
fn said(dom: &mut Dom<'_>, lang: Lang, columns: &[&'static str], fits: &[&Fit], differ: bool) {
    let spreads: Vec<i32> = (0..fits[0].terms.len()).map(|place| -spread(fits, place)).collect();
    let mut shown = Vec::new();
    for place in fit::order(&spreads) {
        let Term { asked, said, .. } = fits[0].terms[place];
        // Two statements ask about the same from both sides: once is enough.
        if shown.contains(&asked.criterion()) {
            continue;
        }
        shown.push(asked.criterion());
        if (spreads[place] < 0) != differ {
            continue;
        }
        let (head, hint) = match asked {
            Asked::Statement(statement) => {
                (statement.get().text, words::compare_said(lang, lang.text(phrase::value(said))))
            }
            // Any one of several would do, and each program may meet another.
            Asked::Choice(choice) if choice.get().need.get().combine == Combine::Any => {
                (choice.get().need.get().text, String::new())
            }
            Asked::Choice(choice) => (choice.get().text, lang.text(words::COMPARE_ASKED).to_owned()),
        };
        let cells: Vec<&str> = fits.iter().map(|fit| lang.text(fit.terms[place].stance.why)).collect();
        row(dom, columns, lang.text(head), hint, &cells);
    }
}

/// Writes facts that are of use whatever was said; not again what was asked about.
fn facts(dom: &mut Dom<'_>, lang: Lang, columns: &[&'static str], fits: &[&Fit]) {
    let asked = |place: usize| {
        let criterion = Some(CriterionId(place as u16));
        fits[0].terms.iter().any(|term| term.asked.criterion() == criterion)
    };
    for (place, head) in FACTS.into_iter().enumerate() {
        fact(dom, lang, columns, fits, head, |program| program.facts[place]);
    }
    for (place, dimension) in DIMENSIONS.iter().enumerate() {
        if dimension.practical && !asked(place) {
            fact(dom, lang, columns, fits, dimension.name, |program| program.stance(CriterionId(place as u16)).why);
        }
    }
    fact(dom, lang, columns, fits, words::PROGRAM_EVIDENCE, |program| program.evidence);
}

#[inline(never)]
fn fact(
    dom: &mut Dom<'_>,
    lang: Lang,
    columns: &[&'static str],
    fits: &[&Fit],
    head: Msg,
    of: impl Fn(&'static Program) -> Msg,
) {
    let cells: Vec<&str> = fits.iter().map(|fit| lang.text(of(fit.program.get()))).collect();
    row(dom, columns, lang.text(head), String::new(), &cells);
}

/// Writes where the cells of a program come from: its own words, then stance by stance.
fn from(dom: &mut Dom<'_>, lang: Lang, fit: &Fit) {
    let program = fit.program.get();
    dom.el("details", "mp-receipt", |dom| {
        dom.filled("summary", "", words::receipt_of(lang, lang.text(program.profile.short)));
        receipts(dom, lang, program);
        let asked = fit.terms.iter().map(|term| term.stance);
        let places = (0u16..).zip(&*DIMENSIONS).filter(|(_, dimension)| dimension.practical);
        let mut shown: Vec<*const Stance> = Vec::new();
        for stance in asked.chain(places.map(|(place, _)| program.stance(CriterionId(place)))) {
            if !shown.contains(&std::ptr::from_ref(stance)) {
                shown.push(stance);
                dom.say("p", "mp-name", lang, stance.why);
                grounds(dom, lang, program, stance);
            }
        }
    });
}
