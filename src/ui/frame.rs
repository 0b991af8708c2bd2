//! The frame around every screen: crisis help and "leave this page" in the same place, what happens to answers below.

use crate::catalog::{HELPLINES, words};
use crate::session::{About, Action};
use crate::text::Lang;

use super::dom::Dom;
use super::notice::helpline;

/// Writes the frame around `page`; `answered` when there is something to clear.
#[inline(always)]
pub(super) fn frame(dom: &mut Dom<'_>, lang: Lang, answered: bool, page: impl FnOnce(&mut Dom<'_>)) {
    dom.el("div", "mp", |dom| {
        // Page translators move text nodes, which a virtual DOM can't survive.
        dom.fixed(&["class", "translate"], &["no"]);
        dom.el("header", "", |dom| crisis(dom, lang));
        dom.el("main", "mp-page", page);
        dom.el("footer", "mp-foot", |dom| {
            dom.say("p", "", lang, words::FOOTER_PRIVATE);
            dom.say("p", "", lang, words::FOOTER_NOT_ADVICE);
            if answered {
                dom.push("mp-link", Action::StartAgain, lang.text(words::CLEAR));
            }
            dom.push("mp-link", Action::About(About::Makers), lang.text(words::ABOUT_TITLE));
            dom.push("mp-link", Action::About(About::Grade), lang.text(words::GRADE_TITLE));
        });
    });
}

/// Crisis lines, "leave this page", and all helplines on request.
fn crisis(dom: &mut Dom<'_>, lang: Lang) {
    dom.el("section", "mp-bar", |dom| {
        dom.fixed(&["class", "aria-label"], &[lang.text(words::CRISIS_LABEL)]);
        dom.el("p", "mp-crisis-lines", |dom| {
            dom.say("strong", "", lang, words::CRISIS_LEAD);
            for line in HELPLINES.iter().filter(|line| line.always) {
                let (Some(number), Some(tel)) = (line.call, line.tel) else { continue };
                let label = match line.text_to {
                    Some(_) => words::crisis_call(lang, number),
                    None => words::crisis_emergency(lang, number),
                };
                dom.call(format!("tel:{tel}"), label);
            }
        });
        let (away, label) =
            if dom.kiosk() { (Action::StartAgain, words::CLEAR) } else { (Action::Leave, words::LEAVE) };
        dom.push("mp-leave", away, lang.text(label));
        dom.details("mp-crisis-more", lang.text(words::CRISIS_MORE), |dom| {
            dom.el("ul", "mp-lines", |dom| {
                for line in &HELPLINES {
                    helpline(dom, lang, line);
                }
            });
        });
    });
}
