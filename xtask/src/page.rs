//! The static page inside the file: the first words before the program runs, and what stands there where it can't: crisis
//! lines, helplines, and every family of programs. Made from `www/body.html` and the same content as the program.

use std::path::Path;

use many_paths::catalog::{FAMILIES, FamilyId, HELPLINES, Helpline, PROGRAMS, words};
use many_paths::text::Lang;
use many_paths_content::diagnose::Log;
use many_paths_content::words::read_languages;

use crate::pack::fill;
use crate::run;

const BODY: &str = include_str!("../../www/body.html");

/// The body of the inner page in a language, as HTML.
///
/// # Errors
///
/// When a place in `www/body.html` has no words, or `assets/texts` can't be read.
pub fn body(lang: Lang) -> Result<String, String> {
    body_from(lang, &run::root().join("assets"))
}

fn body_from(lang: Lang, assets: &Path) -> Result<String, String> {
    let languages = read_languages(assets, &mut Log::default());
    let language = languages.iter().find(|language| language.tag == lang.tag());
    let messages = &language.ok_or_else(|| format!("assets/texts/{} can't be read", lang.tag()))?.messages;
    let even = words::start_even(lang, &PROGRAMS.len().to_string(), &FAMILIES.len().to_string());
    let mut parts: Vec<(&str, String)> =
        messages.iter().map(|(key, message)| (key.as_str(), escape(&message.text))).collect();
    parts.retain(|(key, _)| *key != "start-even");
    parts.push(("start-even", escape(&even)));
    parts.push(("always", always(lang)));
    parts.push(("helplines", HELPLINES.iter().map(|line| helpline(lang, line)).collect()));
    parts.push(("families", FamilyId::all().map(|id| family(lang, id)).collect()));
    let parts: Vec<(&str, &str)> = parts.iter().map(|(key, text)| (*key, text.as_str())).collect();
    let filled = fill(BODY, &parts);
    match filled.split_once('{') {
        None => Ok(filled),
        Some((_, place)) => {
            let name = place.split('}').next().unwrap_or_default();
            Err(format!(
                "www/body.html: nothing to put in {{{name}}}: add `{name} = ...` to assets/texts/{}",
                lang.tag()
            ))
        }
    }
}

/// The title of the page.
#[must_use]
pub fn title(lang: Lang) -> String {
    format!("Many Paths: {}", escape(lang.text(words::START_TITLE)))
}

fn always(lang: Lang) -> String {
    let line = |line: &Helpline| match (line.call, line.text_to) {
        (Some(number), Some(_)) => Some(call(line, &words::crisis_call(lang, number))),
        (Some(number), None) => Some(call(line, &words::crisis_emergency(lang, number))),
        _ => None,
    };
    HELPLINES.iter().filter(|it| it.always).filter_map(line).collect()
}

fn call(line: &Helpline, label: &str) -> String {
    let tel = line.tel.unwrap_or_default();
    format!(" <a class=\"mp-call\" href=\"tel:{tel}\">{}</a>", escape(label))
}

fn helpline(lang: Lang, line: &Helpline) -> String {
    let name = escape(lang.text(line.name));
    let calls = line.call.map(|number| call(line, &words::line_call(lang, number))).unwrap_or_default();
    let texts = line.text_to.map_or(String::new(), |number| {
        let (href, label) = match line.text_say {
            Some(word) => (format!("sms:{number}?&body={word}"), words::line_text_word(lang, word, number)),
            None => (format!("sms:{number}"), words::line_text(lang, number)),
        };
        format!(" <a class=\"mp-call\" href=\"{}\">{}</a>", escape(&href), escape(&label))
    });
    format!("<li class=\"mp-line\"><span class=\"mp-line-name\">{name}</span>{calls}{texts}</li>\n")
}

fn family(lang: Lang, id: FamilyId) -> String {
    let programs: Vec<String> = id
        .programs()
        .map(|program| {
            let program = program.get();
            let name = escape(lang.text(program.profile.short));
            program.web.map_or(name.clone(), |web| {
                format!("<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{name}</a>", escape(web))
            })
        })
        .collect();
    let name = escape(lang.text(id.get().profile.name));
    format!("<li><strong>{name}</strong>: {}</li>\n", programs.join(", "))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_static_page_names_every_family_and_every_helpline() {
        let page = body(Lang::EN).unwrap();
        for id in FamilyId::all() {
            assert!(page.contains(&escape(Lang::EN.text(id.get().profile.name))), "{}", id.get().id);
        }
        for line in &HELPLINES {
            assert!(line.tel.is_none_or(|tel| page.contains(&format!("\"tel:{tel}\""))), "{}", line.id);
            assert!(line.text_to.is_none_or(|to| page.contains(&format!("\"sms:{to}"))), "{}", line.id);
        }
        assert!(page.contains(Lang::EN.text(words::START_TITLE)) && page.contains(Lang::EN.text(words::START_PRIVATE)));
    }

    #[test]
    fn markup_in_words_is_only_words() {
        assert_eq!(escape("a<b> & \"c\""), "a&lt;b> &amp; &quot;c&quot;");
    }
}
