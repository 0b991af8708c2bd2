//! A program: what it is, what a first meeting is like, both sides in equal measure, and every reason.

use crate::catalog::{Facts, Family, Msg, NeedId, Profile, Program, ProgramId, words};
use crate::fit::Term;
use crate::phrase::FACTS;
use crate::report::{ProgramCard, Report};
use crate::text::{Lang, month};

use super::compare::choose;
use super::dom::Dom;
use super::parts::Page;
use super::reason::{list, reasons, sources};

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
    about(dom, lang, &program.profile, &program.facts);
    dom.el("dl", "mp-about", |dom| {
        pair(dom, lang, words::PROGRAM_EVIDENCE, program.evidence);
        if let Some(web) = program.web {
            dom.el("div", "", |dom| {
                dom.say("dt", "", lang, words::PROGRAM_WEB);
                dom.el("dd", "", |dom| website(dom, lang, lang.text(web)));
            });
        }
    });
    dom.details("mp-receipt", lang.text(words::RECEIPT_TITLE), |dom| receipts(dom, lang, program));
}

/// Writes where everything comes from that a program's card says whatever was answered.
pub(super) fn receipts(dom: &mut Dom<'_>, lang: Lang, program: &'static Program) {
    let family = program.family.get();
    dom.say("p", "mp-name", lang, words::RECEIPT_OWN);
    sources(dom, lang, program.receipt, false);
    dom.say("p", "mp-name", lang, words::PROGRAM_MEETING);
    if let Some(own) = program.meeting {
        sources(dom, lang, own, false);
    }
    // What a program does not say of itself, its family does.
    if program.facts.iter().any(|fact| family.facts.contains(fact)) {
        sources(dom, lang, family.receipts[1], true);
    }
    dom.say("p", "mp-name", lang, words::PROGRAM_EVIDENCE);
    if program.studies.is_empty() {
        dom.say("p", "", lang, program.evidence);
    }
    list(dom, lang, program.studies);
    dom.say("p", "", lang, words::RECEIPT_STEP);
    dom.filled("p", "", words::program_checked(lang, &month(lang, program.checked)));
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

/// Writes who it is for, both sides, a first meeting, a first step.
fn about(dom: &mut Dom<'_>, lang: Lang, profile: &'static Profile, facts: &Facts) {
    dom.el("dl", "mp-about", |dom| {
        pair(dom, lang, words::PROGRAM_WHO, profile.who);
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
        dom.el("div", "", |dom| {
            dom.say("dt", "", lang, words::PROGRAM_MEETING);
            dom.el("dd", "", |dom| {
                dom.el("dl", "mp-meet", |dom| {
                    for (name, fact) in FACTS.into_iter().zip(facts) {
                        pair(dom, lang, name, *fact);
                    }
                });
            });
        });
        pair(dom, lang, words::PROGRAM_FIRST_STEP, profile.first_step);
    });
}

/// Writes everything about a family.
pub(super) fn family_facts(dom: &mut Dom<'_>, lang: Lang, family: &'static Family) {
    about(dom, lang, &family.profile, &family.facts);
}

/// Writes where all of it comes from: two clicks at most from the family's line, which is read while its card is closed.
pub(super) fn family_receipts(dom: &mut Dom<'_>, lang: Lang, family: &'static Family) {
    dom.details("mp-receipt", lang.text(words::RECEIPT_TITLE), |dom| {
        for (heading, receipt) in [words::RECEIPT_OWN, words::PROGRAM_MEETING].into_iter().zip(family.receipts) {
            dom.say("p", "mp-name", lang, heading);
            sources(dom, lang, receipt, false);
        }
        dom.say("p", "", lang, words::RECEIPT_STEP);
    });
}
