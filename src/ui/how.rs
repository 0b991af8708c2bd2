//! How this works: the rule with the visitor's own numbers, what fit is not and what studies say.

use crate::catalog::{CITED, words};
use crate::fit::Outcome;
use crate::phrase;
use crate::report::Report;
use crate::text::Lang;

use super::dom::Dom;
use super::parts::Page;
use super::reason::list;

/// Terms of the example shown for each side, the strongest first.
const SHOWN_TERMS: usize = 3;

/// Writes how this works.
pub(super) fn how(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let lang = page.lang;
    dom.el("section", "mp-how", |dom| {
        dom.say("h2", "", lang, words::HOW_TITLE);
        dom.details("", lang.text(words::HOW_SUM), |dom| {
            dom.say("p", "", lang, words::HOW_RULE);
            if report.said > 0 {
                example(dom, lang, &report.outcome);
            }
            dom.say("p", "", lang, words::HOW_GROUPS);
        });
        dom.details("", lang.text(words::HOW_STUDIES_TITLE), |dom| {
            for text in [words::HOW_NOT, words::HOW_STUDIES, words::HOW_UNSURE, words::HOW_WITHOUT] {
                dom.say("p", "", lang, text);
            }
            dom.details("mp-receipt", lang.text(words::RECEIPT_TITLE), |dom| list(dom, lang, &CITED));
        });
    });
}

/// The closest program's score, term by term.
fn example(dom: &mut Dom<'_>, lang: Lang, outcome: &Outcome) {
    let Some(fit) = outcome.programs.first().map(|first| &outcome.fits[first.fit]) else { return };
    let mut shown = outcome.reasons(fit, true);
    shown.truncate(SHOWN_TERMS);
    let mut against = outcome.reasons(fit, false);
    against.truncate(SHOWN_TERMS);
    shown.append(&mut against);
    let score: i16 = fit.terms.iter().map(|term| term.points).sum();
    let (rest, mut rest_points) = (fit.terms.len() - shown.len(), score);
    dom.filled("p", "", words::how_example(lang, lang.text(fit.program.get().profile.name)));
    dom.el("table", "mp-sum", |dom| {
        dom.el("thead", "", |dom| {
            dom.el("tr", "", |dom| {
                for title in [words::SHEET_SAID, words::HOW_YOU, words::HOW_IT, words::HOW_POINTS] {
                    head(dom, "col", lang.text(title).to_owned());
                }
            });
        });
        dom.el("tbody", "", |dom| {
            for term in &shown {
                rest_points -= term.points;
                let points = match term.weight {
                    1 => signed(term.points),
                    _ => [&*signed(term.points / 2), "\u{a0}\u{d7}\u{a0}2 =\u{a0}", &*signed(term.points)].concat(),
                };
                let position = term.position.map_or(String::new(), |it| signed(it.into()));
                let said = phrase::said(lang, term.asked, term.said);
                row(dom, said, [signed(term.said.into()), position, points]);
            }
            if rest > 0 {
                total(dom, words::how_more(lang, &rest.to_string()), rest_points);
            }
            total(dom, lang.text(words::HOW_TOTAL).to_owned(), score);
        });
    });
    let known = words::program_coverage(lang, &fit.terms.len().to_string(), &fit.coverage.to_string());
    dom.filled("p", "", known);
}

fn total(dom: &mut Dom<'_>, name: String, points: i16) {
    row(dom, name, [String::new(), String::new(), signed(points)]);
}

fn row(dom: &mut Dom<'_>, name: String, cells: [String; 3]) {
    dom.el("tr", "", |dom| {
        head(dom, "row", name);
        for cell in cells {
            dom.filled("td", "", cell);
        }
    });
}

fn head(dom: &mut Dom<'_>, scope: &'static str, text: String) {
    dom.el("th", "", |dom| {
        dom.fixed(&["scope"], &[scope]);
        dom.put_text(text);
    });
}

/// A number with its sign.
fn signed(number: i16) -> String {
    let sign = match number {
        1.. => "+",
        0 => "",
        _ => "\u{2212}",
    };
    [sign, &*usize::from(number.unsigned_abs()).to_string()].concat()
}
