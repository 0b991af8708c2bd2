//! Safety notices and helplines.

use crate::catalog::{Audience, Helpline, HelplineId, Level, NoticeId};
use crate::phrase;
use crate::text::Lang;

use super::dom::Dom;

/// Writes a list of notices. A helpline stands with the first notice that names it, so that several notices stay short.
pub(super) fn notices(dom: &mut Dom<'_>, lang: Lang, ids: &[NoticeId], audience: Audience) {
    dom.el("ul", "mp-notices", |dom| {
        let mut shown = Vec::new();
        for id in ids {
            let named = id.get().helplines.iter().copied();
            let new: Vec<HelplineId> = named.filter(|line| !shown.contains(line)).collect();
            notice(dom, lang, *id, audience, &new);
            shown.extend(new);
        }
    });
}

fn notice(dom: &mut Dom<'_>, lang: Lang, id: NoticeId, audience: Audience, helplines: &[HelplineId]) {
    let notice = id.get();
    let level = match notice.level {
        Level::Urgent => "mp-notice mp-urgent",
        Level::Care => "mp-notice mp-care",
        Level::Note => "mp-notice mp-note",
    };
    let text = if audience == Audience::Family { notice.family } else { notice.mine };
    dom.el("li", level, |dom| {
        dom.key(notice.id);
        dom.fixed(&["class", "data-notice"], &[notice.id]);
        dom.say("h3", "", lang, notice.title);
        dom.say("p", "mp-first", lang, notice.first);
        dom.say("p", "", lang, text);
        if !helplines.is_empty() {
            dom.el("ul", "mp-lines", |dom| {
                for line in helplines {
                    helpline(dom, lang, line.get());
                }
            });
        }
    });
}

/// Writes a helpline with links that dial or write.
pub(super) fn helpline(dom: &mut Dom<'_>, lang: Lang, line: &'static Helpline) {
    dom.el("li", "mp-line", |dom| {
        dom.key(line.id);
        dom.say("span", "mp-line-name", lang, line.name);
        for (href, label) in phrase::ways(lang, line) {
            dom.call(href, label);
        }
        dom.say("span", "mp-hint", lang, line.purpose);
    });
}
