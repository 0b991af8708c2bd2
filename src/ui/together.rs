//! A family member's own sheet beside the one they answered for the person they care about.

use crate::answers::Answers;
use crate::catalog::{FamilyId, words};
use crate::explain::{Topic, together};
use crate::fit;
use crate::phrase;
use crate::sentence;
use crate::session::{Action, View};

use super::dom::Dom;
use super::parts::{Page, heading};

/// Both sheets of a session, the family member's own first, when there are two.
pub(super) fn sheets<'a>(page: Page<'a>) -> Option<(&'a Answers, &'a Answers)> {
    match (&page.session.own, &page.session.theirs) {
        (Some(own), _) => Some((own, page.answers)),
        (None, Some(theirs)) => Some((page.answers, theirs)),
        (None, None) => None,
    }
}

/// Writes both sheets side by side.
pub(super) fn side_by_side(dom: &mut Dom<'_>, page: Page<'_>) {
    let Some((own, theirs)) = sheets(page) else { return };
    let (lang, both) = (page.lang, together(own, theirs));
    dom.el("div", "mp-result", |dom| {
        dom.key("together");
        dom.push("mp-back", Action::Show(View::Page), lang.text(words::BACK));
        heading(dom, "", lang.text(words::TOGETHER_TITLE));
        dom.say("p", "mp-lead", lang, words::TOGETHER_LEAD);
        dom.el("div", "mp-sides", |dom| {
            for (title, families) in [(words::TOGETHER_OWN, &both.own), (words::TOGETHER_THEIRS, &both.theirs)] {
                dom.el("section", "", |dom| {
                    dom.say("h2", "", lang, title);
                    dom.el("ul", "", |dom| names(dom, page, families));
                });
            }
        });
        if !both.topics.is_empty() {
            dom.say("h2", "", lang, words::TOGETHER_TOPICS);
            dom.el("ul", "mp-topics", |dom| {
                for it in &both.topics {
                    topic(dom, page, it);
                }
            });
        }
    });
}

fn names(dom: &mut Dom<'_>, page: Page<'_>, families: &[FamilyId]) {
    let mut names: Vec<&str> = families.iter().map(|family| sentence::family(page.lang, *family)).collect();
    fit::sort(&mut names, |name| *name);
    for name in names {
        dom.words("li", "", name);
    }
}

fn topic(dom: &mut Dom<'_>, page: Page<'_>, topic: &Topic) {
    let lang = page.lang;
    dom.el("li", "mp-topic", |dom| {
        let name = topic.own.0.get().criterion.dimension().map(|dimension| dimension.name);
        if let Some(name) = name {
            dom.say("h3", "", lang, name);
        }
        let alike = if topic.alike { words::TOGETHER_ALIKE } else { words::TOGETHER_APART };
        dom.say("p", "mp-tag", lang, alike);
        dom.el("dl", "", |dom| {
            for (who, (statement, answer)) in [(words::TOGETHER_YOU, topic.own), (words::TOGETHER_THEM, topic.theirs)] {
                dom.say("dt", "", lang, who);
                let said = words::reason_said(lang, lang.text(phrase::answer(answer)), lang.text(statement.get().text));
                dom.filled("dd", "", said);
            }
        });
    });
}
