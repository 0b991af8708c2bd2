//! What is told of the tool itself: who made it, who pays, how it is kept right; and how good it is.

use crate::catalog::words;
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
            dom.filled("p", "mp-hint", words::about_current(lang, &sheet::newest(lang)));
        }
        About::Grade => {
            dom.key("grade");
            dom.push("mp-back", Action::Back, lang.text(words::BACK));
            heading(dom, "", lang.text(words::GRADE_TITLE));
        }
    });
}
