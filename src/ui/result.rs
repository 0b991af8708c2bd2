//! The result page: safety first, then groups of families with their reasons, what was set aside, and what now.

use crate::catalog::{Audience, Level, NoticeId, words};
use crate::journey::Step;
use crate::report::{self, FEW, Group, GroupName, Report, SetAside};
use crate::session::{Action, View};
use crate::text::Lang;
use crate::{phrase, sheet};

use super::compare::compare;
use super::dom::Dom;
use super::family::family;
use super::how::how;
use super::next::next;
use super::notice;
use super::parts::{Page, heading, progress};
use super::picture::picture;
use super::program::facts;
use super::reach::reach;
use super::{together, unnamed, why};

/// Families of the first group shown in full; with more, all are shown closed so that they can be compared.
const SHOWN_OPEN: usize = 4;

/// Writes the result page.
pub(super) fn result(dom: &mut Dom<'_>, page: Page<'_>, show_set_aside: bool) {
    let (lang, audience) = (page.lang, page.answers.audience);
    let report = report::report(page.answers).sorted(page.lang);
    match page.session.view {
        View::Compare => return compare(dom, page, &report),
        View::Unnamed => return unnamed::unnamed(dom, page, &report),
        View::Page | View::Together => {}
    }
    let title = sheet::title(audience, page.for_them);
    dom.el("div", "mp-result", |dom| {
        dom.key("result");
        progress(dom, page, Step::Result);
        heading(dom, "", lang.text(title));
        notices(dom, page, &report, true);
        dom.say("p", "mp-lead", lang, words::RESULT_LEAD);
        how_much(dom, lang, &report);
        for it in &report.groups {
            group(dom, page, &report, it);
            if matches!(it.name, GroupName::First | GroupName::All) {
                unnamed::entry(dom, page);
                picture(dom, page, &report);
                why::why(dom, page, &report);
            }
        }
        notices(dom, page, &report, false);
        set_aside(dom, page, &report, show_set_aside);
        if audience == Audience::Family || page.for_them {
            them(dom, page);
        }
        next(dom, page, &report);
        how(dom, page, &report);
        take_along(dom, page, &report);
        dom.el("div", "mp-buttons", |dom| {
            if page.for_them {
                dom.push("mp-primary", Action::BackToMine, lang.text(words::THEM_BACK));
            }
            dom.push("mp-secondary", Action::ToCheck, lang.text(words::CHANGE_ANSWERS));
            dom.push("mp-secondary", Action::StartAgain, lang.text(words::START_AGAIN));
            dom.say("p", "mp-hint", lang, words::START_AGAIN_HINT);
        });
    });
}

/// Pressing notices stand above everything; those that are good to know, below the groups.
fn notices(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, pressing: bool) {
    let wanted = |id: &NoticeId| id.get().is_for(page.country) && (id.get().level != Level::Note) == pressing;
    let chosen: Vec<NoticeId> = report.notices.iter().copied().filter(wanted).collect();
    if chosen.is_empty() {
        return;
    }
    let heading = if pressing { words::RESULT_NOTICES } else { words::RESULT_NOTICES_NOTE };
    dom.el("section", "mp-safety", |dom| {
        dom.say("h2", "", page.lang, heading);
        notice::notices(dom, page, &chosen);
    });
}

fn how_much(dom: &mut Dom<'_>, lang: Lang, report: &Report) {
    match report.said {
        0 => dom.say("p", "mp-few", lang, words::RESULT_NONE),
        said if said < FEW => dom.filled("p", "mp-few", words::result_few(lang, &said.to_string())),
        _ => {}
    }
}

fn group(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, group: &Group) {
    let lang = page.lang;
    let heading = sheet::group_title(group.name);
    let hint = match (group.name, group.families.len()) {
        (GroupName::All, _) => Some(words::GROUP_ALL_HINT),
        (GroupName::Less, _) => Some(words::GROUP_LESS_HINT),
        (GroupName::First, 1) if report.groups.len() > 1 => Some(words::GROUP_ONE_HINT),
        (_, 1) => None,
        _ => Some(words::GROUP_HINT),
    };
    let first = group.name == GroupName::First;
    let open = first && group.families.len() <= SHOWN_OPEN;
    dom.el("section", "mp-group", |dom| {
        dom.say("h2", "", lang, heading);
        if let Some(hint) = hint {
            dom.say("p", "mp-hint", lang, hint);
        }
        if first {
            reach(dom, page, report);
        }
        dom.el("div", "mp-families", |dom| {
            for card in &group.families {
                family(dom, page, report, card, open, first);
            }
        });
    });
}

fn set_aside(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, shown: bool) {
    if report.set_aside.is_empty() {
        return;
    }
    let lang = page.lang;
    dom.el("section", "mp-group mp-aside", |dom| {
        dom.say("h2", "", lang, words::ASIDE_TITLE);
        if report.groups.is_empty() {
            dom.say("p", "mp-few", lang, words::BACK_NONE_LEFT);
        }
        dom.say("p", "mp-hint", lang, words::ASIDE_LEAD);
        why::ways_back(dom, page, report);
        dom.button("mp-secondary", Action::ShowSetAside(!shown), |dom| {
            let expanded = if shown { "true" } else { "false" };
            dom.fixed(&["class", "type", "aria-expanded"], &[expanded]);
            dom.text(lang.text(if shown { words::ASIDE_HIDE } else { words::ASIDE_SHOW }));
        });
        dom.el("ul", "", |dom| {
            for aside in &report.set_aside {
                one_aside(dom, lang, aside, shown);
            }
        });
    });
}

fn one_aside(dom: &mut Dom<'_>, lang: Lang, aside: &SetAside, shown: bool) {
    let program = aside.program.get();
    dom.el("li", "", |dom| {
        dom.key(program.id);
        dom.fixed(&["data-aside"], &[program.id]);
        dom.say("strong", "", lang, program.profile.name);
        dom.el("ul", "", |dom| {
            for it in &aside.because {
                dom.filled("li", "", phrase::because(lang, it));
            }
        });
        if shown {
            dom.say("p", "", lang, program.profile.line);
            facts(dom, lang, aside.program);
        }
    });
}

/// A family member can go on and answer for the person they care about, and see both results side by side.
fn them(dom: &mut Dom<'_>, page: Page<'_>) {
    let lang = page.lang;
    dom.el("section", if page.for_them { "mp-group mp-both" } else { "mp-group mp-them" }, |dom| {
        if page.for_them {
            dom.say("h2", "", lang, words::TOGETHER_TITLE);
        } else {
            dom.say("h2", "", lang, words::THEM_TITLE);
            dom.say("p", "", lang, words::THEM_LEAD);
        }
        dom.el("div", "mp-buttons", |dom| {
            if !page.for_them {
                let begun = page.session.theirs.is_some();
                let label = if begun { words::THEM_AGAIN } else { words::THEM_BEGIN };
                dom.push("mp-secondary", Action::ForThem, lang.text(label));
            }
            if together::sheets(page).is_some() {
                dom.push("mp-secondary", Action::Show(View::Together), lang.text(words::TOGETHER_OPEN));
            }
        });
    });
}

/// Print and save, and the sheet that print shows in the place of everything else.
fn take_along(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let lang = page.lang;
    dom.el("section", "mp-group mp-take", |dom| {
        dom.words("h2", "", lang.text(words::SHEET_TITLE));
        dom.el("div", "mp-buttons", |dom| {
            dom.push("mp-secondary", Action::Print, lang.text(words::SHEET_PRINT));
            // A file on a shared screen would stay for the next visitor.
            if !dom.kiosk() {
                dom.push("mp-secondary", Action::Save, lang.text(words::SHEET_SAVE));
                dom.words("p", "mp-hint", lang.text(words::SHEET_HINT));
            }
        });
    });
    dom.el("div", "mp-sheet", |dom| {
        let picked = report.picked(page.session.picks.as_deref());
        why::lines_of(dom, "h2", sheet::sheet(lang, page.country, page.answers, report, &picked, page.for_them));
    });
}
