//! The start screen: what this is, what happens to answers, how long it takes, and who it is for.

use crate::catalog::{Audience, FAMILIES, Msg, PROGRAMS, words};
use crate::session::Action;
use crate::settings::{Setting, Settings, Wrong};
use crate::text::Lang;

use super::dom::Dom;
use super::parts::heading;

/// Writes the start screen.
pub(super) fn start(dom: &mut Dom<'_>, lang: Lang, settings: &Settings) {
    dom.el("div", "mp-start", |dom| {
        dom.key("start");
        paths(dom);
        heading(dom, "", lang.text(words::START_TITLE));
        dom.say("p", "mp-lead", lang, words::START_LEAD);
        dom.el("section", "mp-who", |dom| {
            dom.fixed(&["class", "aria-labelledby"], &["mp-who"]);
            dom.el("h2", "", |dom| {
                dom.fixed(&["id"], &["mp-who"]);
                dom.text(lang.text(words::START_WHO));
            });
            dom.el("div", "mp-doors", |dom| {
                let mut doors = [
                    (words::START_ME, words::START_ME_HINT, Audience::Me),
                    (words::START_FAMILY, words::START_FAMILY_HINT, Audience::Family),
                ];
                if settings.audience == Audience::Family {
                    doors.reverse();
                }
                for (text, hint, audience) in doors {
                    door(dom, lang, text, hint, audience);
                }
            });
            dom.say("p", "mp-hint", lang, words::START_TIME);
        });
        dom.el("dl", "mp-facts", |dom| {
            let even = words::start_even(lang, &PROGRAMS.len().to_string(), &FAMILIES.len().to_string());
            fact(dom, lang, words::START_PRIVATE_TITLE, lang.text(words::START_PRIVATE).to_owned());
            fact(dom, lang, words::START_FREE_TITLE, lang.text(words::START_FREE).to_owned());
            fact(dom, lang, words::START_EVEN_TITLE, even);
        });
        dom.say("p", "", lang, words::START_TWO);
        set_by_site(dom, lang, settings);
    });
}

/// What the site around us set, and what its owner should mend.
fn set_by_site(dom: &mut Dom<'_>, lang: Lang, settings: &Settings) {
    if !settings.set.is_empty() {
        let mut told = lang.text(words::SET_TITLE).to_owned();
        for (setting, value) in &settings.set {
            let value = match setting {
                Setting::Country => lang.text(settings.country.get().name),
                _ => value,
            };
            for part in [" ", lang.text(setting.words()), " ", value, ";"] {
                told.push_str(part);
            }
        }
        told.pop();
        told.push_str(". ");
        told.push_str(lang.text(words::SET_ONLY));
        dom.filled("p", "mp-hint mp-set", told);
    }
    if settings.wrong.is_empty() {
        return;
    }
    dom.el("section", "mp-owner", |dom| {
        dom.words("h2", "", lang.text(words::OWNER_TITLE));
        dom.el("ul", "", |dom| {
            for wrong in &settings.wrong {
                dom.filled("li", "", told(lang, wrong));
            }
        });
    });
}

fn told(lang: Lang, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Value(setting, value) => words::owner_value(lang, setting.name(), value, &setting.values().join(", ")),
        Wrong::Name(name) => words::owner_name(lang, name, &Setting::NAMES.join(", ")),
        Wrong::Color(light, dark) => words::owner_color(lang, light, dark),
    }
}

fn door(dom: &mut Dom<'_>, lang: Lang, text: Msg, hint: Msg, audience: Audience) {
    dom.button("mp-door", Action::Begin(audience), |dom| {
        dom.say("span", "", lang, text);
        dom.say("span", "mp-hint", lang, hint);
    });
}

fn fact(dom: &mut Dom<'_>, lang: Lang, title: Msg, text: String) {
    dom.el("div", "", |dom| {
        dom.say("dt", "", lang, title);
        dom.filled("dd", "", text);
    });
}

/// The mark: one path that becomes many. Decoration only.
fn paths(dom: &mut Dom<'_>) {
    let lines = [
        "M4 32H70C110 32 120 8 236 8",
        "M70 32C115 32 130 24 236 24",
        "M70 32C115 32 130 40 236 40",
        "M70 32C110 32 120 56 236 56",
        // A dot: the start of the path.
        "M4 32a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
    ];
    dom.el("svg", "mp-mark", |dom| {
        dom.fixed(&["class", "viewBox", "aria-hidden"], &["0 0 240 64", "true"]);
        for line in lines {
            dom.el("path", "", |dom| dom.fixed(&["d"], &[line]));
        }
    });
}
