//! The frame around every screen: languages, crisis help and "leave this page" in the same place, what happens to answers
//! below.

use crate::catalog::{CountryId, words};
use crate::session::{About, Action, Screen, Session};
use crate::text::Lang;
use crate::{help, phrase};

use super::dom::Dom;
use super::idle;
use super::notice::{helpline, seen};

/// Writes the frame around `page`, with the lines of a country.
#[inline(always)]
pub(super) fn frame(
    dom: &mut Dom<'_>,
    lang: Lang,
    country: CountryId,
    session: &Session,
    page: impl FnOnce(&mut Dom<'_>),
) {
    dom.el("div", if dom.kiosk() { "mp mp-kiosk" } else { "mp" }, |dom| {
        // Page translators move text nodes, which a virtual DOM can't survive.
        dom.fixed(&["class", "translate"], &["no"]);
        dom.el("header", "", |dom| {
            languages(dom, lang);
            crisis(dom, lang, country, session.screen == Screen::Start);
        });
        dom.el("main", "mp-page", page);
        dom.el("footer", "mp-foot", |dom| {
            dom.say("p", "", lang, words::FOOTER_PRIVATE);
            dom.say("p", "", lang, words::FOOTER_NOT_ADVICE);
            if !session.answers.is_empty() {
                dom.push("mp-link mp-clear", Action::StartAgain, lang.text(words::CLEAR));
            }
            dom.push("mp-link", Action::About(About::Makers), lang.text(words::ABOUT_TITLE));
            dom.push("mp-link", Action::About(About::Grade), lang.text(words::GRADE_TITLE));
        });
        if dom.kiosk() {
            idle::idle(dom, lang, session);
        }
    });
}

/// Each language by its own name, where there are several.
fn languages(dom: &mut Dom<'_>, lang: Lang) {
    if Lang::all().len() < 2 {
        return;
    }
    dom.el("div", "mp-langs", |dom| {
        dom.fixed(&["class", "role", "aria-label"], &["group", lang.text(words::LANGUAGE_LABEL)]);
        for other in Lang::all() {
            dom.button("mp-lang", Action::Language(other), |dom| {
                dom.key(other.tag());
                let pressed = if other == lang { "true" } else { "false" };
                dom.fixed(&["class", "type", "lang", "aria-pressed"], &[other.tag(), pressed]);
                dom.text(other.name());
            });
        }
    });
}

/// Crisis lines, "leave this page", and on request the other helplines and those of other countries. What was opened stays open
/// from question to question, and is closed for whoever begins anew.
fn crisis(dom: &mut Dom<'_>, lang: Lang, country: CountryId, start: bool) {
    dom.el("section", "mp-bar", |dom| {
        dom.fixed(&["class", "aria-label"], &[lang.text(words::CRISIS_LABEL)]);
        dom.el("p", "mp-crisis-lines", |dom| {
            dom.say("strong", "", lang, words::CRISIS_LEAD);
            for line in help::always(country) {
                let tel = phrase::digits(help::number(lang, line));
                dom.call(format!("tel:{tel}"), help::how(lang, line));
            }
        });
        let (away, label) =
            if dom.kiosk() { (Action::StartAgain, words::CLEAR) } else { (Action::Leave, words::LEAVE) };
        dom.push("mp-leave", away, lang.text(label));
        dom.details("mp-crisis-more", lang.text(words::CRISIS_MORE), |dom| {
            dom.key(if start { "start" } else { "" });
            choose(dom, lang, country);
            dom.el("ul", "mp-lines", |dom| help::lines(country).for_each(|line| helpline(dom, lang, line, true)));
            dom.details("mp-receipt", lang.text(words::RECEIPT_TITLE), |dom| {
                dom.el("ul", "", |dom| help::lines(country).for_each(|line| seen(dom, lang, line)));
            });
        });
    });
}

/// Where the visitor is: the site's country until they say another. Nothing is stored.
fn choose(dom: &mut Dom<'_>, lang: Lang, country: CountryId) {
    dom.el("div", "mp-where", |dom| {
        let ask = lang.text(words::CRISIS_WHERE);
        dom.fixed(&["class", "role", "aria-label"], &["group", ask]);
        dom.words("strong", "", ask);
        for id in CountryId::all() {
            dom.button("mp-place", Action::Country(id), |dom| {
                dom.key(id.get().id);
                dom.fixed(&["class", "type", "aria-pressed"], &[if id == country { "true" } else { "false" }]);
                dom.text(lang.text(id.get().name));
            });
        }
    });
}
