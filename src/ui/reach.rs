//! Why a group is a group, drawn: how far each family is from the closest, and how far after the one step that helps it most.
//! In the first group that step reaches the line; after it none does. The same stands in words beside each.

use crate::catalog::words;
use crate::explain::Reach;
use crate::fit;
use crate::report::Report;
use crate::sentence;

use super::dom::Dom;
use super::parts::Page;
use super::picture::{drawing, path};

/// The most families of the first group that are drawn, and how many after it.
const SHOWN: [usize; 2] = [5, 2];
/// Where the line is, and how far to its left the family stands that is farthest from it.
const LINE: i32 = 120;
const WIDTH: i32 = 106;

/// Writes the drawing, where there is more than one family and something was said.
pub(super) fn reach(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let all = &report.explained.reach;
    if report.said == 0 || all.len() < 2 {
        return;
    }
    let lang = page.lang;
    let members = all.iter().filter(|it| it.group == 1).take(SHOWN[0]);
    let mut shown: Vec<&Reach> = members.chain(all.iter().filter(|it| it.group > 1).take(SHOWN[1])).collect();
    fit::sort(&mut shown, |it| (it.group, sentence::family(lang, it.family)));
    let farthest = shown.iter().map(|it| it.gap).max().unwrap_or_default().max(1);
    dom.el("div", "mp-reach", |dom| {
        dom.el("p", "mp-hint", |dom| {
            dom.attrs(&["class", "aria-hidden"], vec!["true".into()]);
            dom.text(lang.text(words::REACH_LINE));
        });
        dom.el("ul", "", |dom| {
            for it in shown {
                let told = match it {
                    Reach { gap: 0, .. } => words::REACH_LEVEL,
                    Reach { after: ..=0, .. } => words::REACH_STEP,
                    _ => words::REACH_SHORT,
                };
                dom.el("li", if it.group == 1 { "mp-in" } else { "mp-out" }, |dom| {
                    dom.key(it.family.get().id);
                    dom.el("div", "", |dom| {
                        dom.words("strong", "", sentence::family(lang, it.family));
                        dom.say("span", "mp-hint", lang, told);
                    });
                    let place = |gap: i32| LINE - gap.max(0) * WIDTH / farthest;
                    arrow(dom, place(it.gap), place(it.after));
                });
            }
        });
    });
}

/// A dot where a family stands, and an arrow to where one step brings it. The line is the drawing's border.
fn arrow(dom: &mut Dom<'_>, from: i32, to: i32) {
    drawing(dom, "mp-to-line", "0 0 120 24", |dom| {
        let from = from.to_string();
        if to.to_string() != from {
            dom.el("path", "mp-arrow", |dom| {
                let line = ["M", &from, " 12H", &to.to_string(), "l-7-5m7 5l-7 5"].concat();
                dom.attrs(&["class", "d"], vec![line.into()]);
            });
        }
        dom.el("svg", "mp-at", |dom| {
            dom.attrs(&["class", "x", "y"], vec![from.into(), "12".into()]);
            path(dom, "mp-shape", "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0");
        });
    });
}
