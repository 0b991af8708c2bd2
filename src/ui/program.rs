//! A program: what it is, what a first meeting is like, both sides in equal measure, and every reason.

use crate::catalog::{Msg, NeedId, Profile, ProgramId, words};
use crate::fit::Term;
use crate::report::{ProgramCard, Report};
use crate::text::{Lang, month};

use super::compare::choose;
use super::dom::Dom;
use super::parts::Page;
use super::reason::reasons;

/// Writes a program that is offered, closed until opened.
pub(super) fn program(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, card: &ProgramCard) {
    let (lang, said, program) = (page.lang, report.said, card.program.get());
    dom.el("details", "mp-program", |dom| {
        dom.key(program.id);
        dom.fixed(&["class", "data-program"], &[program.id]);
        dom.el("summary", "", |dom| {
            dom.say("span", "mp-name", lang, program.profile.name);
            dom.say("span", "mp-hint", lang, program.profile.line);
        });
        if !card.ask_first.is_empty() {
            dom.filled("p", "mp-ask", ask_first(lang, &card.ask_first));
        }
        facts(dom, lang, card.program);
        choose(dom, page, report, program.id, card.program);
        if said > 0 {
            all_reasons(dom, lang, card, said);
        }
    });
}

fn ask_first(lang: Lang, needs: &[NeedId]) -> String {
    let needs: Vec<&str> = needs.iter().map(|need| lang.text(need.get().text)).collect();
    words::program_ask(lang, &needs.join(" "))
}

fn all_reasons(dom: &mut Dom<'_>, lang: Lang, card: &ProgramCard, said: usize) {
    let lists: [(Msg, &[Term]); 3] = [
        (words::REASONS_FOR, &card.in_favor),
        (words::REASONS_AGAINST, &card.against),
        (words::PROGRAM_OPEN, &card.open),
    ];
    dom.details("mp-all", lang.text(words::PROGRAM_ALL_REASONS), |dom| {
        let known = words::program_coverage(lang, &said.to_string(), &card.coverage.to_string());
        dom.filled("p", "", known);
        for (heading, terms) in lists {
            if !terms.is_empty() {
                dom.say("p", "mp-name", lang, heading);
                reasons(dom, lang, card.program, terms);
            }
        }
    });
}

/// Writes everything about a program that does not depend on answers.
pub(super) fn facts(dom: &mut Dom<'_>, lang: Lang, id: ProgramId) {
    let program = id.get();
    about(dom, lang, &program.profile);
    dom.el("dl", "mp-about", |dom| {
        pair(dom, lang, words::PROGRAM_COST, program.cost);
        pair(dom, lang, words::PROGRAM_EVIDENCE, program.evidence);
        if let Some(web) = program.web {
            dom.el("div", "", |dom| {
                dom.say("dt", "", lang, words::PROGRAM_WEB);
                dom.el("dd", "", |dom| website(dom, lang, web));
            });
        }
    });
    dom.filled("p", "mp-hint", words::program_checked(lang, &month(lang, program.checked)));
}

/// Writes the address of a website.
pub(super) fn website(dom: &mut Dom<'_>, lang: Lang, web: &'static str) {
    let site = web.trim_start_matches("https://");
    let label = if dom.kiosk() { site.to_owned() } else { words::program_web_new_tab(lang, site) };
    dom.link(web, label);
}

fn pair(dom: &mut Dom<'_>, lang: Lang, name: Msg, value: Msg) {
    dom.el("div", "", |dom| {
        dom.say("dt", "", lang, name);
        dom.say("dd", "", lang, value);
    });
}

/// Writes who it is for, a first meeting, both sides, a first step.
pub(super) fn about(dom: &mut Dom<'_>, lang: Lang, profile: &'static Profile) {
    dom.el("dl", "mp-about", |dom| {
        pair(dom, lang, words::PROGRAM_WHO, profile.who);
        pair(dom, lang, words::PROGRAM_MEETING, profile.meeting);
        for (heading, points) in [(words::PROGRAM_PROS, &profile.pros), (words::PROGRAM_CONS, &profile.cons)] {
            dom.el("div", "mp-half", |dom| {
                dom.say("dt", "", lang, heading);
                dom.el("dd", "", |dom| {
                    dom.el("ul", "", |dom| {
                        for point in points {
                            dom.say("li", "", lang, *point);
                        }
                    });
                });
            });
        }
        pair(dom, lang, words::PROGRAM_FIRST_STEP, profile.first_step);
    });
}
