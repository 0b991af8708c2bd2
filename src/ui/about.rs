//! What is told of the tool itself: who made it, who pays, how it is kept right; and how good it is.

use yew::virtual_dom::Key;

use crate::catalog::{GRADE, Graded, words};
use crate::session::{About, Action};
use crate::sheet;
use crate::text::Lang;

use super::dom::Dom;
use super::parts::heading;

/// Writes a page about the tool, with the way back to where one was.
pub(super) fn about(dom: &mut Dom<'_>, lang: Lang, about: About) {
    dom.el("div", "mp-result mp-tool", |dom| match about {
        About::Makers => {
            dom.key("makers");
            dom.push("mp-back", Action::Back, lang.text(words::BACK));
            heading(dom, "", lang.text(words::ABOUT_TITLE));
            for (title, text) in [
                (words::ABOUT_WHO_TITLE, words::ABOUT_WHO),
                (words::ABOUT_MONEY_TITLE, words::ABOUT_MONEY),
                (words::ABOUT_TIES_TITLE, words::ABOUT_TIES),
                (words::ABOUT_SITE_TITLE, words::ABOUT_SITE),
                (words::ABOUT_FACTS_TITLE, words::ABOUT_FACTS),
                (words::ABOUT_WRONG_TITLE, words::ABOUT_WRONG),
            ] {
                dom.say("h2", "", lang, title);
                dom.say("p", "", lang, text);
            }
            version(dom, lang);
        }
        About::Grade => {
            dom.key("grade");
            dom.push("mp-back", Action::Back, lang.text(words::BACK));
            heading(dom, "", lang.text(words::GRADE_TITLE));
            dom.say("p", "mp-lead", lang, words::GRADE_LEAD);
            let count = |met| GRADE.iter().filter(|item| item.met == met).count().to_string();
            let [met, missed, open] = [Some(true), Some(false), None].map(count);
            dom.filled("p", "mp-few", words::grade_count(lang, &met, &missed, &open));
            dom.el("ul", "mp-reasons mp-grade", |dom| {
                for (place, item) in GRADE.iter().enumerate() {
                    graded(dom, lang, place, item);
                }
            });
            version(dom, lang);
        }
    });
}

/// Writes one criterion: the mark as a sign and in words, the figure, and what was looked at.
fn graded(dom: &mut Dom<'_>, lang: Lang, place: usize, item: &Graded) {
    let (side, mark) = match item.met {
        Some(true) => ("mp-reason mp-for", words::GRADE_MET),
        Some(false) => ("mp-reason mp-against", words::GRADE_MISSED),
        None => ("mp-reason mp-even", words::GRADE_OPEN),
    };
    dom.el("li", side, |dom| {
        dom.keyed(Key::from(place));
        dom.say("span", "mp-stance", lang, item.text);
        dom.filled("span", "", [lang.text(mark), " ", item.figure].concat());
        dom.filled("span", "mp-hint", words::grade_looked(lang, lang.text(item.looked)));
    });
}

/// Writes which version this is.
fn version(dom: &mut Dom<'_>, lang: Lang) {
    dom.filled("p", "mp-hint", sheet::version(lang));
}
