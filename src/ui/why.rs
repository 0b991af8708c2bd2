//! Why the result is as it is: why these come first, what would change it, how sure it is; why one and not the other; and the
//! way back from what was set aside. The words are [`crate::sentence`]'s.

use crate::catalog::words;
use crate::explain;
use crate::fit::Fit;
use crate::report::Report;
use crate::sentence;
use crate::session::Action;
use crate::sheet::Line;
use crate::text::Lang;

use super::dom::Dom;
use super::parts::Page;

/// Writes why these come first, what would change it, and how sure it is.
pub(super) fn why(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let [lines, others] = sentence::explained(page.lang, page.answers, report);
    if lines.is_empty() {
        return;
    }
    dom.el("section", "mp-group mp-why", |dom| {
        dom.say("h2", "", page.lang, words::WHY_TITLE);
        lines_of(dom, "h3", lines);
        if !others.is_empty() {
            dom.details("mp-more", page.lang.text(words::WHY_OTHERS), |dom| lines_of(dom, "h3", others));
        }
    });
}

/// Writes lines; items that follow each other are one list.
pub(super) fn lines_of(dom: &mut Dom<'_>, heading: &'static str, lines: Vec<Line>) {
    let mut list = Vec::new();
    for line in lines {
        let (tag, text) = match line {
            Line::Item(text) => {
                list.push(text);
                continue;
            }
            Line::Heading(text) => (heading, text),
            Line::Name(text) => ("h3", text),
            Line::Text(text) => ("p", text),
        };
        items(dom, "mp-list", std::mem::take(&mut list));
        dom.filled(tag, "", text);
    }
    items(dom, "mp-list", list);
}

/// Writes why the one comes before the other, or is level with it.
pub(super) fn contrast(dom: &mut Dom<'_>, page: Page<'_>, one: &Fit, other: &Fit) {
    let pair = if one.score < other.score { [other, one] } else { [one, other] };
    let (decides, enough, covered) =
        sentence::contrast(page.lang, page.answers, pair, &explain::contrast(pair[0], pair[1]));
    dom.el("div", "mp-contrast", |dom| {
        dom.filled("p", "", decides);
        items(dom, "mp-list", enough);
        items(dom, "mp-list mp-cons", covered);
    });
}

fn items(dom: &mut Dom<'_>, class: &'static str, list: Vec<String>) {
    if !list.is_empty() {
        dom.el("ul", class, |dom| list.into_iter().for_each(|text| dom.filled("li", "", text)));
    }
}

/// Writes why a family that is not in the first group is not.
pub(super) fn why_not(dom: &mut Dom<'_>, page: Page<'_>, report: &Report, best: &Fit) {
    let lang = page.lang;
    let lead = report.outcome.programs.first().map(|lead| &report.outcome.fits[lead.fit]);
    if let Some(lead) = lead.filter(|_| report.said > 0) {
        dom.details("mp-more", lang.text(words::CONTRAST_TITLE), |dom| contrast(dom, page, lead, best));
    }
}

/// Writes the ways back from what musts set aside, each with its button.
pub(super) fn ways_back(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let (lang, ways) = (page.lang, &report.explained.ways_back);
    if ways.is_empty() {
        return;
    }
    dom.say("h3", "", lang, words::BACK_TITLE);
    dom.el("ul", "mp-ways", |dom| {
        for way in ways {
            dom.el("li", "", |dom| {
                dom.filled("p", "", sentence::way_back(lang, page.answers, way));
                for need in &way.musts {
                    let label = words::back_button(lang, &sentence::chosen(lang, page.answers, *need));
                    dom.button("mp-secondary", Action::Must(*need, false), |dom| dom.put_text(label));
                }
            });
        }
    });
}

/// Writes that one can stop here, where that is so.
pub(super) fn stop_now(dom: &mut Dom<'_>, lang: Lang, settled: bool) {
    dom.el("div", "mp-live", |dom| {
        dom.fixed(&["class", "role"], &["status"]);
        if settled {
            dom.el("div", "mp-few", |dom| {
                dom.say("p", "", lang, words::STOP_NOW);
                dom.push("mp-secondary", Action::ToCheck, lang.text(words::STOP_BUTTON));
            });
        }
    });
}
