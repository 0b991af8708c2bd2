//! A family of programs as a card: what it is, how it meets what was said, and its programs.

use crate::catalog::{Msg, ProgramId, words};
use crate::fit::Term;
use crate::report::{FamilyCard, Report};
use crate::text::Lang;

use super::compare::choose;
use super::dom::Dom;
use super::parts::Page;
use super::program::{family_facts, family_receipts, program};
use super::reason::reasons;
use super::why::why_not;

/// Writes a family. `open` shows it in full; others open on request.
pub(super) fn family(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, card: &FamilyCard, open: bool, first: bool) {
    let lang = page.lang;
    let (id, profile) = (card.family.get().id, &card.family.get().profile);
    dom.el("article", "mp-family", |dom| {
        dom.key(id);
        dom.fixed(&["class", "data-family"], &[id]);
        if open {
            dom.say("h3", "", lang, profile.name);
            dom.say("p", "mp-line-one", lang, profile.line);
            body(dom, page, report, card, first);
        } else {
            dom.el("details", "", |dom| {
                dom.el("summary", "", |dom| {
                    dom.say("h3", "", lang, profile.name);
                    dom.say("span", "mp-hint", lang, profile.line);
                });
                body(dom, page, report, card, first);
            });
        }
    });
}

fn body(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, card: &FamilyCard, first: bool) {
    let (lang, said) = (page.lang, report.said);
    if let (Some(best), 1..) = (card.programs.first(), said) {
        let [in_favor, against] = card.reasons();
        dom.el("div", "mp-sides", |dom| {
            side(dom, lang, words::REASONS_FOR, words::REASONS_NONE_FOR, best.program, in_favor);
            side(dom, lang, words::REASONS_AGAINST, words::REASONS_NONE_AGAINST, best.program, against);
        });
        if card.programs.len() > 1 {
            let best = lang.text(best.program.get().profile.name);
            dom.filled("p", "mp-hint", words::reasons_through(lang, best));
        }
        if !first && let Some(fit) = report.outcome.of(best.program) {
            why_not(dom, page, report, fit);
        }
    }
    if let Some(best) = card.programs.first() {
        choose(dom, page, report, card.family.get().id, best.program);
    }
    dom.details("mp-more", lang.text(words::FAMILY_MORE), |dom| family_facts(dom, lang, card.family.get()));
    family_receipts(dom, lang, card.family.get());
    dom.say("h4", "", lang, words::FAMILY_PROGRAMS);
    dom.el("div", "mp-programs", |dom| {
        for card in &card.programs {
            program(dom, page, report, card);
        }
    });
}

fn side(dom: &mut Dom<'_>, lang: Lang, heading: Msg, none: Msg, best: ProgramId, terms: &[Term]) {
    dom.el("section", "", |dom| {
        dom.say("h4", "", lang, heading);
        if terms.is_empty() {
            dom.say("p", "mp-hint", lang, none);
        } else {
            reasons(dom, lang, best, terms);
        }
    });
}
