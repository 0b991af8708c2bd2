//! Why a group is a group, drawn: how far each family is from the closest, and how far after the one step that helps it most.
//! In the first group that step reaches the line; after it none does. The same stands in words beside each.

use crate::catalog::words;
use crate::report::Report;
use crate::sentence;

use super::dom::Dom;
use super::parts::Page;
use super::picture::drawing;

/// The most families of the first group that are drawn, and how many after it.
const SHOWN: [usize; 2] = [5, 2];
/// How far left of the line a point is, and how many are drawn: more stand at the edge.
const POINT: i32 = 6;
const MOST: i32 = 18;

/// Writes the drawing, where there is more than one family and something was said.
pub(super) fn reach(dom: &mut Dom<'_>, page: Page<'_>, report: &Report) {
    let all = &report.explained.reach;
    if report.said == 0 || all.len() < 2 {
        return;
    }
    let lang = page.lang;
    let mut count = [0; 2];
    dom.el("div", "mp-reach", |dom| {
        dom.el("p", "mp-hint", |dom| {
            dom.fixed(&["class", "aria-hidden"], &["true"]);
            dom.text(lang.text(words::REACH_LINE));
        });
        dom.el("ul", "", |dom| {
            // As below: within a group by name.
            for card in report.groups.iter().flat_map(|group| &group.families) {
                let Some(it) = all.iter().find(|it| it.family == card.family) else { continue };
                let outside = usize::from(it.group > 1);
                count[outside] += 1;
                if count[outside] > SHOWN[outside] {
                    continue;
                }
                let told = match (it.gap, it.after) {
                    (0, _) => words::REACH_LEVEL,
                    (_, ..=0) => words::REACH_STEP,
                    _ => words::REACH_SHORT,
                };
                dom.el("li", if it.group == 1 { "mp-in" } else { "mp-out" }, |dom| {
                    dom.key(it.family.get().id);
                    dom.el("div", "", |dom| {
                        dom.words("strong", "", sentence::family(lang, it.family));
                        dom.say("span", "mp-hint", lang, told);
                    });
                    arrow(dom, it.gap.clamp(0, MOST), it.after.clamp(0, MOST));
                });
            }
        });
    });
}

/// A dot as many points from the line as a family is, and an arrow to where one step brings it. The line is the drawing's
/// border.
fn arrow(dom: &mut Dom<'_>, gap: i32, after: i32) {
    let [from, length] = [120 - gap * POINT, (gap - after) * POINT].map(|it| (it as usize).to_string());
    drawing(dom, "mp-to-line", "0 0 120 24", |dom| {
        dom.el("svg", "mp-at", |dom| {
            dom.attrs(&["class", "x", "y"], vec![from.into(), "12".into()]);
            if length != "0" {
                dom.el("path", "mp-arrow", |dom| {
                    let line = ["M0 0h", &*length, "l-7-5m7 5l-7 5"].concat();
                    dom.attrs(&["class", "d"], vec![line.into()]);
                });
            }
            dom.el("path", "mp-shape", |dom| dom.fixed(&["class", "d"], &["M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0"]));
        });
    });
}
