//! Safety notices and helplines.

use crate::catalog::{Audience, Helpline, Level, NoticeId, Role, words};
use crate::text::{Lang, month};
use crate::{help, phrase};

use super::dom::Dom;
use super::parts::Page;
use super::reason::sources;

/// Writes a list of notices. A helpline stands with the first notice that asks for it, so that several notices stay short.
pub(super) fn notices(dom: &mut Dom<'_>, page: Page<'_>, ids: &[NoticeId]) {
    dom.el("ul", "mp-notices", |dom| {
        let mut shown = Vec::new();
        for id in ids {
            let mut new: Vec<&Helpline> = id.get().lines(page.country).collect();
            new.retain(|line| !shown.contains(&line.id));
            notice(dom, page, *id, &new);
            shown.extend(new.iter().map(|line| line.id));
        }
    });
}

fn notice(dom: &mut Dom<'_>, page: Page<'_>, id: NoticeId, lines: &[&'static Helpline]) {
    let (lang, notice) = (page.lang, id.get());
    let level = match notice.level {
        Level::Urgent => "mp-notice mp-urgent",
        Level::Care => "mp-notice mp-care",
        Level::Note => "mp-notice mp-note",
    };
    let text = if page.answers.audience == Audience::Family { notice.family } else { notice.mine };
    dom.el("li", level, |dom| {
        dom.key(notice.id);
        dom.fixed(&["class", "data-notice"], &[notice.id]);
        for (tag, class, words) in [("h3", "", notice.title), ("p", "mp-first", notice.first), ("p", "", text)] {
            dom.filled(tag, class, help::filled(lang, page.country, words));
        }
        if !lines.is_empty() {
            dom.el("ul", "mp-lines", |dom| {
                lines.iter().for_each(|line| helpline(dom, lang, line, line.role > Role::CRISIS))
            });
        }
        dom.details("mp-receipt", lang.text(words::RECEIPT_TITLE), |dom| {
            sources(dom, lang, notice.receipt, false);
            dom.el("ul", "", |dom| lines.iter().for_each(|line| seen(dom, lang, line)));
        });
    });
}

/// Writes a helpline with links that dial or write, and, with `whom`, who it is for: a notice says that itself of the two lines that
/// are for anyone.
pub(super) fn helpline(dom: &mut Dom<'_>, lang: Lang, line: &'static Helpline, whom: bool) {
    dom.el("li", "mp-line", |dom| {
        dom.key(line.id);
        dom.say("span", "mp-line-name", lang, line.name);
        for (href, label) in phrase::ways(lang, line) {
            dom.call(href, label);
        }
        if whom {
            dom.say("span", "mp-hint", lang, line.purpose);
        }
    });
}

/// Writes where a helpline's number was seen, and when.
pub(super) fn seen(dom: &mut Dom<'_>, lang: Lang, line: &Helpline) {
    dom.filled("li", "", words::line_seen(lang, lang.text(line.name), line.source, &month(lang, line.checked)));
}
